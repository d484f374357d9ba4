#include "ops/reduce.hpp"

#include <cmath>
#include <limits>

#include "ops/arithmetic.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduction.hpp"

namespace gradlet::ops {

Plan plan_reduction(const char* op, const Tensor& self, const std::optional<Shape>& dim,
                    bool keepdim) {
  Plan plan;
  plan.count = 1;
  Shape reduced = Shape::filled(std::max(self.dim(), 1), dim && !dim->empty() ? 0 : 1);
  if (dim) {
    for (std::int64_t d : *dim) {
      const int at = wrap_dim(d, self.dim(), op);
      check(dim->empty() || reduced[at] == 0, ErrorKind::kRuntime, op, [&] {
        return text_of({"dim ", at, " appears multiple times in the list of dims"});
      });
      reduced[at] = 1;
    }
  }
  for (int d = 0; d < self.dim(); ++d) {
    if (reduced[d]) {
      plan.geometry.reduced_sizes.push_back(self.size(d));
      plan.geometry.reduced_strides.push_back(self.strides()[d]);
      plan.count *= self.size(d);
      plan.result_keep.push_back(1);
      if (keepdim) plan.result.push_back(1);
    } else {
      plan.geometry.kept_sizes.push_back(self.size(d));
      plan.geometry.kept_strides.push_back(self.strides()[d]);
      plan.result_keep.push_back(self.size(d));
      plan.result.push_back(self.size(d));
    }
  }
  return plan;
}

namespace {

/// Sums in double, over the divisor.
std::vector<double> sums_of(const Tensor& self, const Plan& plan) {
  std::vector<double> sums(static_cast<std::size_t>(plan.result.numel()));
  dispatch_floating(self.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    kernels::reduce_sum(plan.geometry, self.data<T>(), sums.data());
  });
  return sums;
}

/// Numbers in the dtype and the shape of the result.
template <class F>
Tensor rounded(const std::vector<double>& values, const Plan& plan, DType dtype, F finish) {
  const Tensor out = empty(plan.result, dtype);
  dispatch_floating(dtype, [&](auto tag) {
    using T = typename decltype(tag)::type;
    T* data = out.data<T>();
    for (double value : values) *data++ = static_cast<T>(finish(value));
  });
  return out;
}

Tensor sum_data(const Tensor& self, const Plan& plan, double divisor) {
  if (is_floating(self.dtype())) {
    return rounded(sums_of(self, plan), plan, self.dtype(),
                   [divisor](double total) { return divisor == 1 ? total : total / divisor; });
  }
  using U = std::uint64_t;
  return reduce_to<std::int64_t, std::int64_t, std::int64_t>(
      self, plan, 0,
      [](std::int64_t a, std::int64_t b) {
        return static_cast<std::int64_t>(static_cast<U>(a) + static_cast<U>(b));
      },
      [](std::int64_t a) { return a; });
}

/// The squared distances from the mean, summed in double.
std::vector<double> squares_of(const Tensor& self, const Plan& plan) {
  std::vector<double> squares(static_cast<std::size_t>(plan.result.numel()));
  dispatch_floating(self.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    kernels::reduce_squares(plan.geometry, self.data<T>(), plan.count, squares.data());
  });
  return squares;
}

/// A reduced tensor with the reduced dimensions back as size 1, so that it broadcasts over the
std::optional<Shape> one_dim(const std::optional<std::int64_t>& dim) {
  if (!dim) return {};
  return Shape{*dim};
}

}  // namespace

void check_differentiable(const Tensor& self, std::optional<DType> dtype) {
  check(!dtype || is_floating(*dtype) || !records(self), ErrorKind::kRuntime, "sum", [&] {
    return text_of({"Autograd not support dtype: ", dtype_scalar_name(*dtype)});
  });
}

Tensor sum(const Tensor& self, const std::optional<Shape>& dim, bool keepdim,
           std::optional<DType> dtype) {
  check_differentiable(self, dtype);
  if (dtype == DType::kBool) return cast(sum(to(self, *dtype), dim, keepdim, {}), *dtype);
  if (dtype) return sum(to(self, *dtype), dim, keepdim, {});
  const Tensor x = self.dtype() == DType::kBool ? cast(self, DType::kInt64) : self;
  const Plan plan = plan_reduction("sum", x, dim, keepdim);
  const Tensor out = sum_data(x, plan, 1);
  if (records(self)) {
    record(out, dim ? "SumBackward1" : "SumBackward0", {self},
           [from = self.sizes(), keep = plan.result_keep](Node&, const Tensor& g) {
             return expand(keep_dims(g, keep), from);
           });
  }
  return out;
}

Tensor mean(const Tensor& self, const std::optional<Shape>& dim, bool keepdim,
            std::optional<DType> dtype) {
  if (dtype && is_floating(*dtype)) return mean(to(self, *dtype), dim, keepdim, {});
  check(!dtype && is_floating(self.dtype()), ErrorKind::kRuntime, "mean", [&] {
    return text_of({"mean(): could not infer output dtype. ", dtype ? "Optional" : "Input",
                    " dtype must be either a floating "
                    "point or complex dtype. Got: ",
                    dtype_scalar_name(dtype.value_or(self.dtype()))});
  });
  const Plan plan = plan_reduction("mean", self, dim, keepdim);
  const double count = static_cast<double>(plan.count);
  const Tensor out = sum_data(self, plan, count);
  if (records(self)) {
    record(out, dim ? "MeanBackward1" : "MeanBackward0", {self},
           [from = self.sizes(), keep = plan.result_keep, count](Node&, const Tensor& g) {
             return expand(div(keep_dims(g, keep), count), from);
           });
  }
  return out;
}

Tensor var(const Tensor& self, const std::optional<Shape>& dim, double correction, bool keepdim) {
  check(is_floating(self.dtype()), ErrorKind::kRuntime, "var",
        [] { return "std and var only support floating point and complex dtypes"; });
  const Plan plan = plan_reduction("var", self, dim, keepdim);
  const double divisor = static_cast<double>(plan.count) - correction;
  const Tensor out = rounded(squares_of(self, plan), plan, self.dtype(), [divisor](double squares) {
    return squares / std::max(divisor, 0.0);
  });
  if (records(self)) {
    record(out, "VarBackward0", {self},
           [x = SavedTensor(self), dim, divisor, keep = plan.result_keep](Node& node,
                                                                          const Tensor& g) {
             const Tensor input = x.unpack(node);
             const Tensor centred = sub(input, mean(input, dim, true, {}));
             return mul(mul(keep_dims(g, keep), 2.0 / divisor), centred);
           });
  }
  return out;
}

Tensor std(const Tensor& self, const std::optional<Shape>& dim, double correction, bool keepdim) {
  check(is_floating(self.dtype()), ErrorKind::kRuntime, "std",
        [] { return "std and var only support floating point and complex dtypes"; });
  const Plan plan = plan_reduction("std", self, dim, keepdim);
  const double divisor = static_cast<double>(plan.count) - correction;
  const Tensor out = rounded(squares_of(self, plan), plan, self.dtype(), [divisor](double squares) {
    return std::sqrt(squares / std::max(divisor, 0.0));
  });
  if (records(self)) {
    record(out, "StdBackward0", {self},
           [x = SavedTensor(self), y = SavedTensor::output(out), dim, divisor,
            keep = plan.result_keep](Node& node, const Tensor& g) {
             const Tensor input = x.unpack(node);
             const Tensor centred = sub(input, mean(input, dim, true, {}));
             const Tensor scale = div(g, mul(y.unpack(node), divisor));
             const Tensor safe =
                 masked_fill(scale, eq(y.unpack(node), wrapped_number(0.0)), wrapped_number(0.0));
             return mul(keep_dims(safe, keep), centred);
           });
  }
  return out;
}

Tensor prod(const Tensor& self, std::optional<std::int64_t> dim, bool keepdim,
            std::optional<DType> dtype) {
  check_differentiable(self, dtype);
  if (dtype) {
    const Tensor product = prod(to(self, *dtype), dim, keepdim, {});
    return *dtype == DType::kBool ? cast(product, DType::kBool) : product;
  }
  const Tensor x = is_floating(self.dtype()) ? self : cast(self, DType::kInt64);
  const Plan plan = plan_reduction("prod", x, one_dim(dim), keepdim);
  const Tensor out = dispatch_number(x.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    using Acc = std::conditional_t<std::is_same_v<T, float>, double, T>;
    return reduce_to<T, Acc, T>(
        x, plan, Acc(1),
        [](Acc a, Acc b) {
          if constexpr (std::is_same_v<Acc, std::int64_t>) {
            return static_cast<Acc>(static_cast<std::uint64_t>(a) * static_cast<std::uint64_t>(b));
          } else {
            return a * b;
          }
        },
        [](Acc v) { return v; });
  });
  if (records(self)) {
    record(out, dim ? "ProdBackward1" : "ProdBackward0", {self},
           [x = SavedTensor(self), y = SavedTensor::output(out), dim, keep = plan.result_keep](
               Node& node, const Tensor& g) {
             const Tensor input = x.unpack(node);
             if (input.numel() == 1) return mul(keep_dims(g, keep), ones_like(input));
             const Tensor zeros_in = eq(input, wrapped_number(0.0));
             if (!any(zeros_in, {}, false).item().to<bool>()) {
               return div(mul(keep_dims(g, keep), keep_dims(y.unpack(node), keep)), input);
             }
             // With zeros: the product of the others, one element at a time replaced by 1.
             const int d = dim ? wrap_dim(*dim, input.dim(), "prod") : 0;
             const Tensor flat = dim ? transpose(input, d, -1) : reshape(input, {-1});
             const std::int64_t n = flat.dim() ? flat.size(flat.dim() - 1) : 1;
             Shape wide = flat.sizes();
             wide.push_back(n);
             const Tensor others = where(eq(eye(n, {}, DType::kInt64), wrapped_number(1.0)),
                                         wrapped_number(1.0), expand(unsqueeze(flat, -2), wide));
             const Tensor slope = prod(others, -1, false);
             const Tensor back = dim ? transpose(slope, d, -1) : reshape(slope, input.sizes());
             return mul(keep_dims(g, keep), back);
           });
  }
  return out;
}

Tensor norm(const Tensor& self, Scalar p, const std::optional<Shape>& dim, bool keepdim) {
  check(is_floating(self.dtype()), ErrorKind::kRuntime, "norm", [&] {
    return text_of(
        {"linalg.vector_norm: Expected a floating point or complex tensor as input. "
         "Got ",
         dtype_scalar_name(self.dtype())});
  });
  const double order = p.to_double();
  if (std::isinf(order)) {
    return order > 0 ? amax(abs(self), dim, keepdim) : amin(abs(self), dim, keepdim);
  }
  if (order == 0) {
    const Tensor count = sum(cast(ne(self, wrapped_number(0.0)), self.dtype()), dim, keepdim, {});
    if (records(self)) {
      record(count, "LinalgVectorNormBackward0", {self},
             [](Node&, const Tensor&) { return Tensor(); });
    }
    return count;
  }
  if (order == 1) return sum(abs(self), dim, keepdim, {});
  const Plan plan = plan_reduction("norm", self, dim, keepdim);
  Tensor out;
  {
    NoGradGuard guard;
    const Tensor wide = abs(cast(self, DType::kFloat64));
    out = cast(pow(sum(pow(wide, order), dim, keepdim, {}), 1 / order), self.dtype());
  }
  if (records(self)) {
    record(out, "LinalgVectorNormBackward0", {self},
           [x = SavedTensor(self), y = SavedTensor::output(out), order, keep = plan.result_keep](
               Node& node, const Tensor& g) {
             const Tensor input = x.unpack(node);
             const Tensor length = keep_dims(y.unpack(node), keep);
             const Tensor none = eq(length, wrapped_number(0.0)), zero = wrapped_number(0.0);
             if (order == 2) {
               const Tensor slope = masked_fill(div(input, length), none, zero);
               return mul(keep_dims(g, keep), slope);
             }
             Tensor slope = order > 2 ? mul(input, pow(abs(input), order - 2))
                                      : mul(sign(input), pow(abs(input), order - 1));
             if (order < 1) slope = masked_fill(slope, eq(input, zero), zero);
             // The mask holds back what comes from above too, which is NaN in second derivatives.
             return mul(slope,
                        masked_fill(div(keep_dims(g, keep), pow(length, order - 1)), none, zero));
           });
  }
  return out;
}

static Tensor logical_reduction(const char* op, const Tensor& self, const std::optional<Shape>& dim,
                                bool keepdim, bool initial) {
  const Tensor x = cast(self, DType::kBool);
  // Unlike sum, an empty list of dimensions is no dimension here.
  if (dim && dim->empty()) return x.is_same(self) ? clone(x) : x;
  const Plan plan = plan_reduction(op, x, dim, keepdim);
  return reduce_to<bool, bool, bool>(
      x, plan, initial, [initial](bool a, bool b) { return initial ? a && b : a || b; },
      [](bool v) { return v; });
}

Tensor all(const Tensor& self, const std::optional<Shape>& dim, bool keepdim) {
  return logical_reduction("all", self, dim, keepdim, true);
}
Tensor any(const Tensor& self, const std::optional<Shape>& dim, bool keepdim) {
  return logical_reduction("any", self, dim, keepdim, false);
}

Tensor count_nonzero(const Tensor& self, const std::optional<Shape>& dim) {
  return sum(cast(detach(self), DType::kBool), dim);
}

Tensor normalize(const Tensor& input, double p, std::int64_t dim, double eps) {
  const Tensor length = norm(input, p, Shape{dim}, true);
  return div(input, expand(clamp_min(length, eps), input.sizes()));
}

}  // namespace gradlet::ops
