#include <algorithm>
#include <cmath>

#include "ops/arithmetic.hpp"
#include "ops/arrange.hpp"
#include "ops/index.hpp"
#include "ops/math.hpp"
#include "ops/matmul.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"
#include "ops/scan.hpp"
#include "ops/statistics.hpp"

/// Covariance, histograms, finite differences and integrals.
namespace gradlet::ops {

Tensor cov(const Tensor& self, std::int64_t correction, const Tensor& fweights,
           const Tensor& aweights) {
  check(self.dim() <= 2, ErrorKind::kRuntime, "cov", [&] {
    return text_of({"cov(): expected input to have two or fewer dimensions but got an input with ",
                    self.dim(), " dimensions"});
  });
  check(self.dtype() != DType::kBool, ErrorKind::kNotImplemented, "cov",
        [] { return "cov(): bool dtype is not supported for input"; });
  const Tensor in = self.dim() < 2 ? reshape(self, {1, -1}) : self;
  const std::int64_t count = in.size(1);
  for (const Tensor* t : {&fweights, &aweights}) {
    if (!t->defined()) continue;
    const char* name = t == &fweights ? "fweights" : "aweights";
    check(t->dim() <= 1, ErrorKind::kRuntime, "cov", [&] {
      return text_of({"cov(): expected ", name, " to have one or fewer dimensions but got ", name,
                      " with ", t->dim(), " dimensions"});
    });
    const bool counts = t == &fweights;
    check(is_floating(t->dtype()) != counts && t->dtype() != DType::kBool, ErrorKind::kRuntime,
          "cov", [&] {
            return text_of({"cov(): expected ", name, " to have ",
                            (counts ? "integral" : "floating point"), " dtype but got ", name,
                            " with ", dtype_scalar_name(t->dtype()), " dtype"});
          });
    check(t->numel() == count, ErrorKind::kRuntime, "cov", [&] {
      return text_of({"cov(): expected ", name,
                      " to have the same numel as there are observations in the input but got ",
                      t->numel(), " != ", count});
    });
    check(count == 0 || min(*t).item().to_double() >= 0, ErrorKind::kRuntime, "cov", [&] {
      return text_of({"cov(): ", name, " cannot be negative"});
    });
  }
  Tensor weight = fweights.defined() ? fweights : aweights;
  if (fweights.defined() && aweights.defined()) weight = mul(fweights, aweights);
  const auto weighed = [&](const Tensor& t) { return weight.defined() ? mul(t, weight) : t; };
  const Tensor total = weight.defined() ? sum(weight) : wrapped_number(count);
  check(!weight.defined() || total.item().to_double() != 0, ErrorKind::kRuntime, "cov",
        [] { return "cov(): weights sum to zero, can't be normalized"; });
  Tensor divisor = sub(total, correction);
  if (aweights.defined() && correction != 0) {
    divisor = sub(total, mul(div(sum(mul(weight, aweights)), total), correction));
  }
  if (divisor.item().to_double() <= 0) divisor = wrapped_number(std::int64_t{0});
  const Tensor mean = div(sum(weighed(in), Shape{1}, true), total);
  const Tensor centred = sub(in, mean), other = weighed(centred);
  return squeeze(div(mm(to(centred, other.dtype()), t(other)), divisor));
}

Tensor corrcoef(const Tensor& self) {
  check(self.dim() <= 2, ErrorKind::kRuntime, "corrcoef", [&] {
    return text_of(
        {"corrcoef(): expected input to have two or fewer dimensions but got an input with ",
         self.dim(), " dimensions"});
  });
  const Tensor c = cov(self);
  if (c.dim() == 0) return div(c, c);
  const Tensor deviation = sqrt(diagonal(c));
  return clamp(div(div(c, unsqueeze(deviation, 1)), deviation), -1, 1);
}

namespace {

/// The outer edges: as given, or of the elements where there is no range.
std::pair<double, double> outer_edges(const char* op, const Tensor& self, double low, double high) {
  if (low == 0 && high == 0 && !self.numel()) return {0, 1};
  if (low == high && self.numel()) {
    low = min(detach(self)).item().to_double();
    high = max(detach(self)).item().to_double();
  }
  check(low <= high, ErrorKind::kRuntime, op, [&] {
    return text_of({op, ": max must be larger than min"});
  });
  check(std::isfinite(low) && std::isfinite(high), ErrorKind::kRuntime, op, [&] {
    return text_of(
        {op, ": range of [", number_text(low), ", ", number_text(high), "] is not finite"});
  });
  if (low == high) low -= 0.5, high += 0.5;
  return {low, high};
}

void check_histogram(const Tensor& self, const Tensor& weight) {
  if (!weight.defined()) return check_floating("histogramdd", self);
  check(
      weight.numel() == self.numel(), ErrorKind::kRuntime, "histogram",
      [&] {
        return text_of(
            {"torch.histogramdd: if weight tensor is provided it should have the same shape as the "
             "input tensor excluding its innermost dimension, but got input with shape ",
             Shape{self.numel(), 1}, " and weight with shape ", Shape{weight.numel()}});
      },
      {self.sizes(), weight.sizes()});
  check_floating("histogramdd", self);
  check(weight.dtype() == self.dtype(), ErrorKind::kRuntime, "histogram", [&] {
    return text_of(
        {"torch.histogramdd: if weight tensor is provided, input tensor and weight tensor should "
         "have the same dtype, but got input(",
         dtype_c_name(self.dtype()), "), and weight(", dtype_c_name(weight.dtype()), ")"});
  });
}

/// What falls between the edges; the last one belongs to its bin.
Tensor counted(const Tensor& self, const Tensor& edges, const Tensor& weight) {
  const Tensor x = contiguous(cast(detach(self), DType::kFloat64));
  const Tensor e = contiguous(cast(edges, DType::kFloat64));
  const Tensor w = weight.defined() ? contiguous(cast(detach(weight), DType::kFloat64)) : Tensor();
  const Tensor sums = zeros({e.numel() - 1}, DType::kFloat64);
  const double *first = e.data<double>(), *last = first + e.numel() - 1;
  for (std::int64_t i = 0; i < x.numel(); ++i) {
    const double v = x.data<double>()[i];
    if (!(v >= *first && v <= *last)) continue;
    const auto bin = std::min(std::upper_bound(first, last + 1, v), last) - first - 1;
    sums.data<double>()[bin] += w.defined() ? w.data<double>()[i] : 1;
  }
  return cast(sums, self.dtype());
}

void check_bins(std::int64_t bins) {
  check(bins > 0, ErrorKind::kRuntime, "histogram", [&] {
    return text_of({"torch.histogram(): bins must be > 0, but got ", bins, " for dimension 0"});
  });
}

}  // namespace

Tensor histc(const Tensor& self, std::int64_t bins, double min, double max) {
  check_bins(bins);
  const auto [low, high] = outer_edges("torch.histc", self, min, max);
  check_floating("histogram_cpu", self);
  return counted(self, linspace(low, high, plus(bins, 1), self.dtype()), {});
}

std::tuple<Tensor, Tensor> histogram_of(const Tensor& self, const Tensor& bins,
                                        const Tensor& weight, bool density) {
  check(bins.dim() == 1 && bins.numel() > 1, ErrorKind::kRuntime, "histogram", [&] {
    return text_of({"torch.histogramdd: bins tensor should have one dimension, but got ",
                    bins.dim(), " dimensions in the bins tensor for dimension 0"});
  });
  check(bins.dtype() == self.dtype(), ErrorKind::kRuntime, "histogram", [&] {
    return text_of(
        {"torch.histogramdd: input tensor and bins tensors should have the same dtype, "
         "but got input with dtype ",
         dtype_c_name(self.dtype()), " and bins for dimension 0 with dtype ",
         dtype_c_name(bins.dtype())});
  });
  check_histogram(self, weight);
  Tensor sums = counted(self, bins, weight);
  if (density) {
    sums = div(sums, mul(sum(sums), sub(slice(bins, 0, 1, {}), slice(bins, 0, 0, -1))));
  }
  return {sums, detach(bins)};
}

std::tuple<Tensor, Tensor> histogram(const Tensor& self, std::int64_t bins,
                                     const std::optional<std::vector<double>>& range,
                                     const Tensor& weight, bool density) {
  check_bins(bins);
  check(!range || range->size() == 2, ErrorKind::kRuntime, "histogram", [&] {
    return text_of(
        {"torch.histogramdd: for a 1-dimensional histogram range should have 2 elements, "
         "but got ",
         range->size()});
  });
  check(!range || (*range)[0] <= (*range)[1], ErrorKind::kRuntime, "histogram", [&] {
    return text_of({"torch.histogramdd: min should not exceed max, but got min ",
                    number_text((*range)[0]), " max ", number_text((*range)[1]),
                    " for dimension 0"});
  });
  check_histogram(self, weight);
  const auto [low, high] =
      outer_edges("torch.histogram", self, range ? (*range)[0] : 0, range ? (*range)[1] : 0);
  return histogram_of(self, linspace(low, high, plus(bins, 1), self.dtype()), weight, density);
}

Tensor diff(const Tensor& self, std::int64_t n, std::int64_t dim, const Tensor& prepend,
            const Tensor& append) {
  check(self.dim() > 0, ErrorKind::kRuntime, "diff",
        [] { return "diff expects input to be at least one-dimensional"; });
  check(n >= 0, ErrorKind::kRuntime, "diff", [&] {
    return text_of({"order must be non-negative but got ", n});
  });
  const int d = wrap_dim(dim, self.dim(), "diff");
  if (n == 0) return clone(self);
  Tensor out = self;
  if (prepend.defined()) out = cat({prepend, out}, d);
  if (append.defined()) out = cat({out, append}, d);
  const std::int64_t steps = std::min(n, out.size(d));  // after that there is nothing left
  for (std::int64_t k = 0; k < steps; ++k) {
    const std::int64_t rest = std::max<std::int64_t>(out.size(d) - 1, 0);
    const Tensor right = narrow(out, d, out.size(d) - rest, rest), left = narrow(out, d, 0, rest);
    out = out.dtype() == DType::kBool ? logical_xor(right, left) : sub(right, left);
  }
  return out;
}

namespace {

/// Slopes along d where neighbours are dx [n - 1] apart.
Tensor slopes(const Tensor& f, const Tensor& dx, int d, std::int64_t edge_order, bool even) {
  const std::int64_t n = f.size(d);
  Shape along = Shape::filled(f.dim(), 1);
  along[d] = -1;
  const auto at = [&](std::int64_t i, std::int64_t count = 1) { return narrow(f, d, i, count); };
  const auto step = [&](std::int64_t i, std::int64_t count = 1) {
    return reshape(narrow(dx, 0, i, count), along);
  };
  // A parabola through three points: its slope at the first, or (way = -1) at the last, taken
  // backwards.
  const auto parabola = [&](const Tensor& f0, const Tensor& f1, const Tensor& f2, const Tensor& a,
                            const Tensor& b, int way) {
    const Tensor both = add(a, b);
    return add(add(mul(f0, mul(div(add(mul(a, 2), b), mul(a, both)), -way)),
                   mul(f1, mul(div(both, mul(a, b)), way))),
               mul(f2, mul(div(a, mul(b, both)), -way)));
  };
  const Tensor a = step(0, n - 2), b = step(1, n - 2), both = add(a, b);
  Tensor middle;
  if (even) {
    middle = div(sub(at(2, n - 2), at(0, n - 2)), both);
  } else {
    middle = add(add(mul(at(0, n - 2), neg(div(b, mul(a, both)))),
                     mul(at(1, n - 2), div(sub(b, a), mul(a, b)))),
                 mul(at(2, n - 2), div(a, mul(b, both))));
  }
  if (edge_order == 1) {
    return cat(
        {div(sub(at(1), at(0)), step(0)), middle, div(sub(at(n - 1), at(n - 2)), step(n - 2))}, d);
  }
  return cat({parabola(at(0), at(1), at(2), step(0), step(1), 1), middle,
              parabola(at(n - 1), at(n - 2), at(n - 3), step(n - 2), step(n - 3), -1)},
             d);
}

/// The dimensions asked for, checked with the rest as PyTorch's pre_check_gradient does. `given` is
/// how many steps there are, none of a single number.
Shape gradient_dims(const Tensor& self, std::optional<std::size_t> given,
                    const std::optional<Shape>& dim, std::int64_t edge_order) {
  const char* op = "gradient";
  check(
      !given || dim || *given == static_cast<std::size_t>(self.dim()), ErrorKind::kRuntime, op,
      [&] {
        return text_of(
            {"torch.gradient expected spacing to be unspecified, a scalar, or a list of length "
             "equal to 'self.dim() = ",
             self.dim(), "', since dim argument was not given, but got a list of length ", *given});
      });
  check(!given || !dim || *given == static_cast<std::size_t>(dim->size()), ErrorKind::kRuntime, op,
        [&] {
          return text_of(
              {"torch.gradient expected spacing to be unspecified, a scalar or it's spacing and "
               "dim arguments to have the same length, but got a spacing argument of length ",
               *given, " and a dim argument of length ", dim->size(), "."});
        });
  check(edge_order == 1 || edge_order == 2, ErrorKind::kRuntime, op,
        [] { return "torch.gradient only supports edge_order=1 and edge_order=2."; });
  Shape dims;
  for (int d = 0; !dim && d < self.dim(); ++d) dims.push_back(d);
  for (int i = 0; dim && i < dim->size(); ++i) {
    const int d = wrap_dim((*dim)[i], self.dim(), op);
    check(std::find(dims.begin(), dims.end(), d) == dims.end(), ErrorKind::kRuntime, op, [&] {
      return text_of({"dim ", d, " appears multiple times in the list of dims"});
    });
    dims.push_back(d);
  }
  for (const std::int64_t d : dims) {
    check(self.size_at(d) > edge_order, ErrorKind::kRuntime, op,
          [] { return "torch.gradient expected each dimension size to be at least edge_order+1"; });
  }
  return dims;
}

/// For each of the dimensions; dx(i, n) are the steps of the i-th.
template <class Steps>
std::vector<Tensor> gradients_along(const Tensor& self, const Shape& dims, std::int64_t edge_order,
                                    bool even, Steps dx) {
  const Tensor f = is_floating(self.dtype()) ? self : cast(self, default_dtype());
  std::vector<Tensor> all;
  for (int i = 0; i < dims.size(); ++i) {
    if (self.dtype() == DType::kBool) sub(self, self);  // refuses it
    const auto d = static_cast<int>(dims[i]);
    all.push_back(
        slopes(f, dx(static_cast<std::size_t>(i), self.size(d) - 1), d, edge_order, even));
  }
  return all;
}

}  // namespace

std::vector<Tensor> gradient(const Tensor& self, const std::vector<double>& spacing,
                             const std::optional<Shape>& dim, std::int64_t edge_order) {
  const DType dtype = is_floating(self.dtype()) ? self.dtype() : default_dtype();
  // One step may have been a number, which goes for all.
  const bool each = spacing.size() > 1;
  const Shape dims = gradient_dims(
      self, each ? std::optional<std::size_t>(spacing.size()) : std::nullopt, dim, edge_order);
  return gradients_along(self, dims, edge_order, true, [&](std::size_t i, std::int64_t n) {
    return full({n}, spacing.empty() ? 1 : spacing[each ? i : 0], dtype);
  });
}

std::vector<Tensor> gradient_at(const Tensor& self, const std::vector<Tensor>& spacing,
                                const std::optional<Shape>& dim, std::int64_t edge_order) {
  const Shape dims = gradient_dims(self, spacing.size(), dim, edge_order);
  return gradients_along(self, dims, edge_order, false, [&](std::size_t i, std::int64_t) {
    const Tensor& x = spacing[i];
    check(x.dim() == 1, ErrorKind::kRuntime, "gradient", [&] {
      return text_of(
          {"torch.gradient expected each element of spacing to have one dimension, but got an "
           "element with ",
           x.dim(), " dimensions!"});
    });
    return diff(is_floating(x.dtype()) ? x : cast(x, default_dtype()));
  });
}

namespace {

void refuse_bools(const char* op, const char* what, std::initializer_list<Tensor> tensors) {
  for (const Tensor& t : tensors) {
    check(t.dtype() != DType::kBool, ErrorKind::kNotImplemented, op, [&] {
      return text_of({op, ": received a bool input for ", what, ", but bool is not supported"});
    });
  }
}

void check_step(const char* op, const Scalar& dx) {
  check(dx.kind() != DType::kBool, ErrorKind::kRuntime, op, [&] {
    return text_of({op, ": Currently, we only support dx as a real number."});
  });
}

/// The areas between neighbours, twice.
Tensor areas(const char* op, const Tensor& y, const Tensor& dx, int d) {
  check(y.dim() > 0, ErrorKind::kIndex, op,
        [] { return "slice() cannot be applied to a 0-dim tensor."; });
  const std::int64_t rest = std::max<std::int64_t>(y.size(d) - 1, 0);
  return mul(add(narrow(y, d, y.size(d) - rest, rest), narrow(y, d, 0, rest)), dx);
}

Tensor steps(const char* op, const Tensor& y, const Tensor& x, int d) {
  if (x.dim() != 1) {
    if (x.dim() >= y.dim()) return diff(x, 1, d);
    Shape wide = Shape::filled(y.dim() - x.dim(), 1);
    for (const std::int64_t n : x.sizes()) wide.push_back(n);
    return diff(reshape(x, wide), 1, d);
  }
  check(x.size(0) == y.size_at(d), ErrorKind::kRuntime, op, [&] {
    return text_of({op, ": There must be one `x` value for each sample point"});
  });
  Shape along = Shape::filled(y.dim(), 1);
  along[d] = -1;
  return reshape(diff(x), along);
}

}  // namespace

Tensor trapezoid(const Tensor& y, const Tensor& x, std::int64_t dim) {
  const int d = wrap_existing_dim(dim, y.dim(), "trapezoid");
  refuse_bools("trapezoid", "`x` or `y`", {y, x});
  if (y.size(d) == 0) return sum(y, Shape{d});
  return div(sum(areas("trapezoid", y, steps("trapezoid", y, x, d), d), Shape{d}), 2);
}
Tensor trapezoid_even(const Tensor& y, Scalar dx, std::int64_t dim) {
  const int d = wrap_existing_dim(dim, y.dim(), "trapezoid");
  check_step("trapezoid", dx);
  refuse_bools("trapezoid", "`y`", {y});
  if (y.size(d) == 0) return sum(areas("trapezoid", y, wrapped_number(dx), d), Shape{d});
  const Tensor ends = add(select(y, d, 0), select(y, d, -1));
  return mul(sub(sum(y, Shape{d}), mul(ends, wrapped_number(0.5))), dx);
}
Tensor cumulative_trapezoid(const Tensor& y, const Tensor& x, std::int64_t dim) {
  const int d = wrap_dim(dim, y.dim(), "cumulative_trapezoid");
  refuse_bools("cumulative_trapezoid", "`x` or `y`", {y, x});
  if (y.dim() == 0 && x.dim() != 1) areas("cumulative_trapezoid", y, x, d);  // which refuses it
  const Tensor dx = steps("cumulative_trapezoid", y, x, d);
  return div(cumsum(areas("cumulative_trapezoid", y, dx, d), d), 2);
}
Tensor cumulative_trapezoid_even(const Tensor& y, Scalar dx, std::int64_t dim) {
  const int d = wrap_dim(dim, y.dim(), "cumulative_trapezoid");
  check_step("cumulative_trapezoid", dx);
  refuse_bools("cumulative_trapezoid", "`y`", {y});
  return div(cumsum(areas("cumulative_trapezoid", y, wrapped_number(dx), d), d), 2);
}

}  // namespace gradlet::ops
