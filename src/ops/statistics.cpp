#include "ops/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "kernels/special.hpp"
#include "ops/arithmetic.hpp"
#include "ops/arrange.hpp"
#include "ops/index.hpp"
#include "ops/math.hpp"
#include "ops/order.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"
#include "ops/scan.hpp"

namespace gradlet::ops {

namespace {

using Pair = std::tuple<Tensor, Tensor>;

Tensor integer(std::int64_t value) {
  return wrapped_number(value);
}

/// The elements at `index` (size 1 along d) with their places.
Pair picked(const char* name, const Tensor& self, int d, Tensor index, bool keepdim) {
  Tensor values = gather(self, d, index);
  if (!keepdim && self.dim()) {
    values = squeeze(values, d);
    index = squeeze(index, d);
  }
  return {named(values, name), index};
}

/// The median's place: behind it in order come as many as before it, or one more.
Pair median_of(const char* name, const Tensor& self, std::int64_t dim, bool keepdim, bool nans,
               bool whole = false) {
  const int d = wrap_dim(dim, self.dim(), nans ? "nanmedian" : "median");
  refuse_bool("median", whole ? "median_cpu" : "median_out", {self});
  const std::int64_t n = self.dim() ? self.size(d) : 1;
  check(n > 0, ErrorKind::kIndex, "median", [&] {
    return text_of({"median(): Expected reduction dim ", d, " to have non-zero size."});
  });
  const Tensor order = argsort(self, d);
  const Tensor lost = sum(isnan(detach(self)), Shape{d}, true), kept = rsub(lost, integer(n));
  // NaNs stand last.
  const Tensor middle = clamp_min(floor_divide(sub(kept, 1), integer(2)), std::int64_t{0});
  const Tensor place = nans ? middle : where(gt(lost, integer(0)), kept, middle);
  return picked(name, self, d, gather(order, d, place), keepdim);
}

Tensor whole_median(const char* name, const Tensor& self, bool nans) {
  const Tensor flat = reshape(detach(self), {-1});
  if (!flat.numel()) {
    return full({},
                is_floating(self.dtype()) ? Scalar(std::numeric_limits<double>::quiet_NaN())
                                          : Scalar(std::numeric_limits<std::int64_t>::min()),
                self.dtype());
  }
  const Tensor out = std::get<0>(median_of(name, flat, 0, false, nans, true));
  if (records(self)) {
    const Tensor x = detach(self);
    const Tensor equal = logical_or(eq(x, out), logical_and(isnan(x), isnan(out)));
    record(out, name, {self}, [mask = SavedTensor(equal)](Node& node, const Tensor& g) {
      const Tensor hits = to(mask.unpack(node), g.dtype());
      return mul(div(g, sum(hits)), hits);
    });
  }
  return out;
}

}  // namespace

Tensor median(const Tensor& self) {
  return whole_median("MedianBackward0", self, false);
}
Tensor nanmedian(const Tensor& self) {
  return whole_median("NanmedianBackward0", self, true);
}
Pair median_along(const Tensor& self, std::int64_t dim, bool keepdim) {
  return median_of("MedianBackward1", self, dim, keepdim, false);
}
Pair nanmedian_along(const Tensor& self, std::int64_t dim, bool keepdim) {
  return median_of("NanmedianBackward1", self, dim, keepdim, true);
}

/// Sorts as far as the k-th of r[0] … r[n - 1]; where it was. R. Sedgewick's, with the median of
/// three.
static std::int64_t quickselect(std::int64_t* r, std::int64_t* at, std::int64_t n, std::int64_t k) {
  const auto swap = [&](std::int64_t i, std::int64_t j) {
    std::swap(r[i], r[j]);
    std::swap(at[i], at[j]);
  };
  std::int64_t left = 0, right = n - 1;
  while (right > left) {
    if (right == left + 1) {
      if (r[left] > r[right]) swap(left, right);
      break;
    }
    swap(left + (right - left) / 2, left + 1);
    if (r[left + 1] > r[right]) swap(left + 1, right);
    if (r[left] > r[right]) swap(left, right);
    if (r[left + 1] > r[left]) swap(left + 1, left);
    std::int64_t i = left + 1, j = right;
    const std::int64_t pivot = r[left];
    for (;;) {
      do ++i;
      while (pivot > r[i]);
      do --j;
      while (r[j] > pivot);
      if (j < i) break;
      swap(i, j);
    }
    swap(left, j);
    if (j <= k) left = i;
    if (j >= k) right = j - 1;
  }
  return at[k];
}

Pair kthvalue(const Tensor& self, std::int64_t k, std::int64_t dim, bool keepdim) {
  const int d = wrap_dim(dim, self.dim(), "kthvalue");
  check(self.dim() == 0 || self.size(d) > 0, ErrorKind::kIndex, "kthvalue", [&] {
    return text_of({"kthvalue(): Expected reduction dim ", d, " to have non-zero size."});
  });
  check(k >= 1 && k <= (self.dim() ? self.size(d) : 1), ErrorKind::kRuntime, "kthvalue", [&] {
    return text_of({"kthvalue(): selected number k out of range for dimension ", d});
  });
  refuse_bool("kthvalue", "kthvalue_cpu", {self});
  if (!self.dim()) return picked("KthvalueBackward0", self, d, argsort(self), keepdim);
  // Which of equal elements it is follows from the order in which PyTorch looks for it:
  // quickselect, here on the elements' ranks.
  const auto [sorted, order] = sort(transpose(detach(self), d, -1), -1);
  const std::int64_t n = self.size(d);
  const Tensor differs = contiguous(ne(narrow(sorted, -1, 1, n - 1), narrow(sorted, -1, 0, n - 1)));
  Shape sizes = sorted.sizes();
  sizes[self.dim() - 1] = 1;
  const Tensor place = empty(sizes, DType::kInt64);
  std::vector<std::int64_t> ranks(static_cast<std::size_t>(n)), at(ranks);
  const Tensor places = contiguous(order);
  for (std::int64_t row = 0; row < place.numel(); ++row) {
    std::int64_t rank = 0;
    for (std::int64_t i = 0; i < n; ++i) {
      if (i > 0 && differs.data<bool>()[row * (n - 1) + i - 1]) ++rank;
      ranks[static_cast<std::size_t>(places.data<std::int64_t>()[row * n + i])] = rank;
    }
    std::iota(at.begin(), at.end(), std::int64_t{0});
    place.data<std::int64_t>()[row] = quickselect(ranks.data(), at.data(), n, k - 1);
  }
  return picked("KthvalueBackward0", self, d, transpose(place, d, -1), keepdim);
}

Pair mode(const Tensor& self, std::int64_t dim, bool keepdim) {
  const int d = wrap_dim(dim, self.dim(), "mode");
  if (!self.dim()) return picked("ModeBackward0", self, d, zeros({}, DType::kInt64), keepdim);
  const std::int64_t n = self.size(d);
  const auto [sorted, order] = sort(transpose(detach(self), d, -1), -1);
  const Tensor differs = contiguous(ne(narrow(sorted, -1, 1, n - 1), narrow(sorted, -1, 0, n - 1)));
  Shape sizes = sorted.sizes();
  sizes[self.dim() - 1] = 1;
  const Tensor place = empty(sizes, DType::kInt64);
  const bool* changes = differs.data<bool>();
  for (std::int64_t row = 0; row < place.numel(); ++row, changes += n - 1) {
    std::int64_t best = 0, run = 0;
    for (std::int64_t i = 0; i < n; ++i) {
      run = i > 0 && changes[i - 1] ? 1 : run + 1;
      if (run > best) best = run, place.data<std::int64_t>()[row] = i;
    }
  }
  return picked("ModeBackward0", self, d, transpose(gather(order, -1, place), d, -1), keepdim);
}

static Tensor quantile_of(const char* op, const Tensor& self, const Tensor& q,
                          std::optional<std::int64_t> dim, bool keepdim,
                          std::string_view interpolation, bool nans) {
  const auto text = [&](const char* rest) { return text_of({op, "() ", rest}); };
  check(self.numel() > 0, ErrorKind::kRuntime, op,
        [&] { return text("input tensor must be non-empty"); });
  check(is_floating(self.dtype()), ErrorKind::kRuntime, op,
        [&] { return text("input tensor must be either float or double dtype"); });
  check(q.dim() <= 1, ErrorKind::kRuntime, op,
        [&] { return text("q must be a scalar or 1D tensor"); });
  const bool number = q.impl()->is_wrapped_number;
  check(number || q.dtype() == self.dtype(), ErrorKind::kRuntime, op,
        [&] { return text("q tensor must be same dtype as the input tensor"); });
  const Tensor at = cast(q, self.dtype());
  const Tensor bad = logical_or(lt(at, wrapped_number(0.0)), gt(at, wrapped_number(1.0)));
  check(!any(bad).item().to<bool>(), ErrorKind::kRuntime, op, [&] {
    return number
               ? text("q must be in the range [0, 1] but got ") + number_text(q.item().to_double())
               : text("q values must be in the range [0, 1]");
  });
  const bool linear = interpolation == "linear", midpoint = interpolation == "midpoint";
  check(linear || midpoint || interpolation == "lower" || interpolation == "higher" ||
            interpolation == "nearest",
        ErrorKind::kRuntime, op, [&] {
          return text_of(
              {text("interpolation must be one of linear, lower, higher, midpoint or nearest, but "
                    "got "),
               interpolation});
        });
  const int d = dim ? wrap_dim(*dim, self.dim(), op) : 0;
  const bool lines = dim && self.dim();
  const Tensor x = std::get<0>(sort(lines ? transpose(self, d, -1) : reshape(self, {-1}), -1));
  const Tensor lost = isnan(detach(x));
  const double last = static_cast<double>(x.size(x.dim() - 1) - 1);
  // [..., q]
  const Tensor order = at.dim() ? at : reshape(at, {1});
  Tensor rank;
  if (nans) {
    const Tensor kept = sum(logical_not(lost), Shape{-1}, true, self.dtype());
    rank = clamp_min(mul(order, sub(kept, 1)), std::int64_t{0});
  } else {
    rank = where(any(lost, Shape{-1}, true), full({}, last, self.dtype()), mul(order, last));
  }
  if (interpolation == "lower") rank = floor(rank);
  if (interpolation == "higher") rank = ceil(rank);
  if (interpolation == "nearest") rank = round(rank);
  const Tensor below = cast(rank, DType::kInt64);
  Tensor out = gather(x, -1, below);
  if (linear || midpoint) {
    const Tensor weight = midpoint ? full_like(rank, 0.5) : sub(rank, below);
    out = lerp(out, gather(x, -1, cast(ceil(rank), DType::kInt64)), weight);
  }
  // [q] or [...] comes out as [q, ...]
  if (lines && keepdim) out = transpose(unsqueeze(out, -2), d - self.dim() - 1, -2);
  if (lines && !keepdim && d < self.dim() - 1) {
    // transpose() has brought the last dimension to place d.
    out = movedim(out, Shape{d}, Shape{self.dim() - 2});
  }
  out = movedim(out, Shape{-1}, Shape{0});
  if (!lines && keepdim) {
    Shape wide = Shape::filled(self.dim() + 1, 1);
    wide[0] = order.numel();
    out = reshape(out, wide);
  }
  if (!at.dim()) out = squeeze(out, 0);
  return keepdim ? out : named(out, "SqueezeBackward4");
}

Tensor quantile(const Tensor& self, const Tensor& q, std::optional<std::int64_t> dim, bool keepdim,
                std::string_view interpolation) {
  return quantile_of("quantile", self, q, dim, keepdim, interpolation, false);
}
Tensor nanquantile(const Tensor& self, const Tensor& q, std::optional<std::int64_t> dim,
                   bool keepdim, std::string_view interpolation) {
  return quantile_of("nanquantile", self, q, dim, keepdim, interpolation, true);
}

Tensor nansum(const Tensor& self, const std::optional<Shape>& dim, bool keepdim,
              std::optional<DType> dtype) {
  if (dtype && is_floating(*dtype)) return nansum(to(self, *dtype), dim, keepdim, {});
  if (!is_floating(self.dtype())) return sum(self, dim, keepdim, dtype);
  const Tensor numbers = masked_fill(self, isnan(detach(self)), wrapped_number(0.0));
  return named(sum(numbers, dim, keepdim, dtype), "NansumBackward0");
}
Tensor nanmean(const Tensor& self, const std::optional<Shape>& dim, bool keepdim,
               std::optional<DType> dtype) {
  check(is_floating(self.dtype()), ErrorKind::kRuntime, "nanmean", [&] {
    return text_of(
        {"nanmean(): expected input to have floating point or complex dtype but "
         "got ",
         dtype_scalar_name(self.dtype())});
  });
  return div(nansum(self, dim, keepdim, dtype),
             sum(logical_not(isnan(detach(self))), dim, keepdim));
}

Pair aminmax(const Tensor& self, std::optional<std::int64_t> dim, bool keepdim) {
  const std::optional<Shape> dims = dim ? std::optional<Shape>(Shape{*dim}) : std::nullopt;
  return {amin(self, dims, keepdim), amax(self, dims, keepdim)};
}

namespace {

/// Row-major, with d as the last dimension.
Tensor lines(const Tensor& self, int d) {
  return contiguous(self.dim() ? transpose(detach(self), d, -1) : reshape(detach(self), {1}));
}
Tensor unlined(const Tensor& out, const Tensor& self, int d) {
  return self.dim() ? contiguous(transpose(out, d, -1)) : reshape(out, {});
}

Pair running_extreme(const char* name, const Tensor& self, std::int64_t dim, bool largest) {
  const int d = wrap_dim(dim, self.dim(), largest ? "cummax" : "cummin");
  const bool flags = self.dtype() == DType::kBool;
  const Tensor x = lines(flags ? cast(self, DType::kInt64) : self, d);
  const Tensor values = empty(x.sizes(), x.dtype()), places = empty(x.sizes(), DType::kInt64);
  const std::int64_t n = x.size(x.dim() - 1);
  dispatch_number(x.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    const T* in = x.data<T>();
    std::int64_t best = 0;
    for (std::int64_t i = 0; i < x.numel(); ++i) {
      const std::int64_t start = i - i % n;
      if (i == start) best = i;
      const T a = in[i], b = in[best];
      if (a != a || (b == b && (largest ? a >= b : a <= b))) best = i;
      values.data<T>()[i] = in[best];
      places.data<std::int64_t>()[i] = best - start;
    }
  });
  const Tensor out = cast(unlined(values, self, d), self.dtype()), index = unlined(places, self, d);
  if (records(self)) {
    record(out, name, {self}, [saved = SavedTensor(index), d](Node& node, const Tensor& g) {
      if (!g.dim()) return g;
      const Tensor whole = zeros_like(g);
      scatter_add_(whole, d, saved.unpack(node), g);
      return whole;
    });
  }
  return {out, index};
}

}  // namespace

Pair cummax(const Tensor& self, std::int64_t dim) {
  return running_extreme("CummaxBackward0", self, dim, true);
}
Pair cummin(const Tensor& self, std::int64_t dim) {
  return running_extreme("CumminBackward0", self, dim, false);
}

Tensor logcumsumexp(const Tensor& self, std::int64_t dim) {
  check_floating("logcumsumexp_out_cpu", self);
  const int d = wrap_dim(dim, self.dim(), "logcumsumexp");
  const Tensor x = cast(lines(self, d), DType::kFloat64), sums = empty(x.sizes(), x.dtype());
  const std::int64_t n = x.size(x.dim() - 1);
  for (std::int64_t i = 0; i < x.numel(); ++i) {
    const double v = x.data<double>()[i];
    double* to = sums.data<double>() + i;
    *to = i % n ? math::logaddexp(to[-1], v) : v;
  }
  const Tensor out = cast(unlined(sums, self, d), self.dtype());
  if (records(self)) {
    record(out, "LogcumsumexpBackward0", {self},
           [a = SavedTensor(self), b = SavedTensor::output(out), d](Node& node, const Tensor& g) {
             if (!g.dim() || !g.numel()) return g;
             const Tensor in = a.unpack(node);
             const Tensor shift = amax(detach(in), Shape{d}, true);
             const Tensor parts = mul(g, exp(sub(shift, b.unpack(node))));
             return mul(exp(sub(in, shift)), flip(cumsum(flip(parts, Shape{d}), d), Shape{d}));
           });
  }
  return out;
}

Tensor msort(const Tensor& self) {
  return std::get<0>(sort(self, 0));
}

Tensor isin(const Tensor& elements, const Tensor& test_elements, bool, bool invert) {
  const Tensor found =
      any(eq(unsqueeze(elements, -1), reshape(test_elements, {-1})), Shape{-1}, false);
  return invert ? logical_not(found) : found;
}

namespace {

Unique different(const Tensor& self, std::optional<std::int64_t> dim, bool sorted,
                 const char* name) {
  NoGradGuard guard;
  const int d = dim ? wrap_dim(*dim, self.dim(), name) : 0;
  const bool slices = dim && self.dim();
  const Tensor x =
      contiguous(slices ? movedim(detach(self), Shape{d}, Shape{0}) : reshape(self, {-1}));
  const std::int64_t n = x.size(0), width = n ? x.numel() / n : 0;
  // Numbers of 53 bits do for all but huge int64.
  const Tensor keys = cast(x, x.dtype() == DType::kInt64 ? DType::kInt64 : DType::kFloat64);
  const auto before = [&](std::int64_t i, std::int64_t j) {
    return dispatch_number(keys.dtype(), [&](auto tag) {
      using T = typename decltype(tag)::type;
      const T *a = keys.data<T>() + i * width, *b = keys.data<T>() + j * width;
      for (std::int64_t k = 0; k < width; ++k) {
        if (a[k] < b[k] || (a[k] == a[k] && b[k] != b[k])) return -1;
        if (!(a[k] == b[k])) return 1;
      }
      return 0;
    });
  };
  std::vector<std::int64_t> order(static_cast<std::size_t>(n)), inverse(order), first, counts;
  std::iota(order.begin(), order.end(), std::int64_t{0});
  if (sorted) {
    std::stable_sort(order.begin(), order.end(),
                     [&](std::int64_t i, std::int64_t j) { return before(i, j) < 0; });
  }
  for (std::int64_t i : order) {
    if (first.empty() || before(first.back(), i) != 0) {
      first.push_back(i);
      counts.push_back(0);
    }
    ++counts.back();
    inverse[static_cast<std::size_t>(i)] = static_cast<std::int64_t>(first.size()) - 1;
  }
  const Shape found{static_cast<std::int64_t>(first.size())};
  Tensor values = index_select(x, 0, from_values(first, found));
  if (slices) values = contiguous(movedim(values, Shape{0}, Shape{d}));
  return {values, from_values(inverse, slices ? Shape{n} : self.sizes()),
          from_values(counts, found)};
}

}  // namespace

Unique unique_of(const Tensor& self, std::optional<std::int64_t> dim) {
  return different(self, dim, /*sorted=*/true, "unique");
}

Unique unique_consecutive(const Tensor& self, std::optional<std::int64_t> dim) {
  return different(self, dim, /*sorted=*/false, "unique_consecutive");
}

Tensor dist(const Tensor& self, const Tensor& other, Scalar p) {
  return named(norm(sub(self, other), p), "DistBackward0");
}

}  // namespace gradlet::ops
