#include "ops/math.hpp"

#include <cmath>
#include <limits>

#include "kernels/arithmetic.hpp"
#include "kernels/math.hpp"
#include "ops/arithmetic.hpp"
#include "ops/pointwise.hpp"

namespace gradlet::ops {

namespace {

/// Records an op whose gradient is grad * slope(self).
template <class Slope>
Tensor with_slope_of_input(const Tensor& out, const char* name, const Tensor& self, Slope slope) {
  if (records(self)) {
    record(out, name, {self}, [x = SavedTensor(self), slope](Node& node, const Tensor& g) {
      return mul(g, slope(x.unpack(node)));
    });
  }
  return out;
}

/// Records an op whose gradient is grad * slope(result).
template <class Slope>
Tensor with_slope_of_result(const Tensor& out, const char* name, const Tensor& self, Slope slope) {
  if (records(self)) {
    record(out, name, {self}, [y = SavedTensor::output(out), slope](Node& node, const Tensor& g) {
      return mul(g, slope(y.unpack(node)));
    });
  }
  return out;
}

/// Records a step function: its gradient is 0 everywhere.
Tensor with_zero_slope(const Tensor& out, const char* name, const Tensor& self) {
  if (records(self)) {
    record(out, name, {self}, [](Node&, const Tensor& g) { return zeros_like(g); });
  }
  return out;
}

/// atan2(y, x), with its signs at zeros and infinities.
double angle(double y, double x) {
  double slope = y / x;
  if (std::isinf(y) && std::isinf(x)) slope = std::copysign(1.0, y) * std::copysign(1.0, x);
  if (y == 0 && x == 0) slope = std::copysign(0.0, x) * std::copysign(1.0, y);
  const double a = math::atan(slope);
  return std::signbit(x) ? a + std::copysign(3.141592653589793, y) : a;
}

/// f on floating-point elements; integers are left as they are.
template <class F>
Tensor rounding(const char* op, const Tensor& self, F f) {
  check(self.dtype() != DType::kBool, ErrorKind::kRuntime, op,
        [&] { return "\"" + std::string(op) + "_vml_cpu\" not implemented for 'Bool'"; });
  if (!is_floating(self.dtype())) return clone(self);
  return unary_floating(self, f);
}

}  // namespace

Tensor exp(const Tensor& self) {
  return with_slope_of_result(unary_floating(self, [](auto x) { return math::exp(x); }),
                              "ExpBackward0", self, [](const Tensor& y) { return y; });
}

Tensor expm1(const Tensor& self) {
  return with_slope_of_result(unary_floating(self, [](auto x) { return math::expm1(x); }),
                              "Expm1Backward0", self, [](const Tensor& y) { return add(y, 1); });
}

Tensor log(const Tensor& self) {
  return with_slope_of_input(unary_floating(self, [](auto x) { return math::log(x); }),
                             "LogBackward0", self, [](const Tensor& x) { return reciprocal(x); });
}

Tensor log1p(const Tensor& self) {
  return with_slope_of_input(unary_floating(self, [](auto x) { return math::log1p(x); }),
                             "Log1PBackward0", self,
                             [](const Tensor& x) { return reciprocal(add(x, 1)); });
}

Tensor log2(const Tensor& self) {
  return with_slope_of_input(
      unary_floating(self, [](auto x) { return math::log2(x); }), "Log2Backward0", self,
      [](const Tensor& x) { return reciprocal(mul(x, 0.6931471805599453)); });
}

Tensor log10(const Tensor& self) {
  return with_slope_of_input(unary_floating(self, [](auto x) { return math::log10(x); }),
                             "Log10Backward0", self,
                             [](const Tensor& x) { return reciprocal(mul(x, 2.302585092994046)); });
}

Tensor sqrt(const Tensor& self) {
  return with_slope_of_result(unary_floating(self, [](auto x) { return std::sqrt(x); }),
                              "SqrtBackward0", self,
                              [](const Tensor& y) { return reciprocal(mul(y, 2)); });
}

Tensor rsqrt(const Tensor& self) {
  return with_slope_of_result(
      unary_floating(self, [](auto x) { return decltype(x)(1) / std::sqrt(x); }), "RsqrtBackward0",
      self, [](const Tensor& y) { return mul(pow(y, 3), -0.5); });
}

Tensor reciprocal(const Tensor& self) {
  return with_slope_of_result(unary_floating(self, [](auto x) { return decltype(x)(1) / x; }),
                              "ReciprocalBackward0", self,
                              [](const Tensor& y) { return neg(mul(y, y)); });
}

Tensor sin(const Tensor& self) {
  return with_slope_of_input(unary_floating(self, [](auto x) { return math::sin(x); }),
                             "SinBackward0", self, [](const Tensor& x) { return cos(x); });
}

Tensor cos(const Tensor& self) {
  return with_slope_of_input(unary_floating(self, [](auto x) { return math::cos(x); }),
                             "CosBackward0", self, [](const Tensor& x) { return neg(sin(x)); });
}

Tensor tan(const Tensor& self) {
  return with_slope_of_result(unary_floating(self, [](auto x) { return math::tan(x); }),
                              "TanBackward0", self,
                              [](const Tensor& y) { return add(mul(y, y), 1); });
}

Tensor sinh(const Tensor& self) {
  return with_slope_of_input(unary_floating(self, [](auto x) { return math::sinh(x); }),
                             "SinhBackward0", self, [](const Tensor& x) { return cosh(x); });
}

Tensor cosh(const Tensor& self) {
  return with_slope_of_input(unary_floating(self, [](auto x) { return math::cosh(x); }),
                             "CoshBackward0", self, [](const Tensor& x) { return sinh(x); });
}

Tensor tanh(const Tensor& self) {
  return with_slope_of_result(
      unary_floating(self, [](auto x) { return math::tanh(x); }), "TanhBackward0", self,
      [](const Tensor& y) { return rsub(mul(y, y), wrapped_number(std::int64_t{1})); });
}

Tensor atan(const Tensor& self) {
  return with_slope_of_input(unary_floating(self, [](auto x) { return math::atan(x); }),
                             "AtanBackward0", self,
                             [](const Tensor& x) { return reciprocal(add(mul(x, x), 1)); });
}

Tensor asin(const Tensor& self) {
  const auto f = [](double x) { return math::atan(x / std::sqrt((1 - x) * (1 + x))); };
  return with_slope_of_input(unary_floating(self, f), "AsinBackward0", self, [](const Tensor& x) {
    return rsqrt(rsub(mul(x, x), wrapped_number(std::int64_t{1})));
  });
}

Tensor acos(const Tensor& self) {
  const auto f = [](double x) { return 2 * math::atan(std::sqrt((1 - x) / (1 + x))); };
  return with_slope_of_input(unary_floating(self, f), "AcosBackward0", self, [](const Tensor& x) {
    return neg(rsqrt(rsub(mul(x, x), wrapped_number(std::int64_t{1}))));
  });
}

Tensor atan2(const Tensor& self, const Tensor& other) {
  const DType promoted = result_type({self, other});
  const DType dtype = is_floating(promoted) ? promoted : default_dtype();
  const Tensor y = cast(self, dtype), x = cast(other, dtype);
  const Tensor out = empty(broadcast_shapes(y.sizes(), x.sizes(), "atan2"), dtype);
  dispatch_floating(dtype, [&](auto tag) {
    using T = typename decltype(tag)::type;
    map_into<T, T, T>(out, y, x, [](T a, T b) {
      return static_cast<T>(angle(static_cast<double>(a), static_cast<double>(b)));
    });
  });
  if (records(self, other)) {
    record(out, "Atan2Backward0", {self, other},
           [a = SavedTensor(self), b = SavedTensor(other)](Node& node, const Tensor& g) {
             const Tensor v = a.unpack(node), u = b.unpack(node);
             const Tensor scaled = div(g, add(mul(u, u), mul(v, v)));
             return gradients(sum_to(mul(scaled, u), v.sizes()),
                              sum_to(mul(neg(scaled), v), u.sizes()));
           });
  }
  return out;
}

Tensor lerp(const Tensor& self, const Tensor& end, const Tensor& weight) {
  check_floating("lerp_kernel_scalar", self);
  const bool number = weight.impl()->is_wrapped_number;
  for (const Tensor* t : {&end, &weight}) {
    check(t->dtype() == self.dtype() || (number && t == &weight), ErrorKind::kRuntime, "lerp", [&] {
      return std::string("expected dtype ") + dtype_c_name(self.dtype()) + " for `" +
             (t == &end ? "end" : "weight") + "` but got dtype " + dtype_c_name(t->dtype());
    });
  }
  return named(add(self, mul(sub(end, self), weight)), number ? "LerpBackward0" : "LerpBackward1");
}

Tensor erf(const Tensor& self) {
  return with_slope_of_input(
      unary_floating(self, [](auto x) { return math::erf(x); }), "ErfBackward0", self,
      [](const Tensor& x) { return mul(exp(neg(mul(x, x))), 1.1283791670955126); });
}

Tensor sigmoid(const Tensor& self) {
  return with_slope_of_result(
      unary_floating(self, [](auto x) { return math::sigmoid(x); }), "SigmoidBackward0", self,
      [](const Tensor& y) { return mul(y, rsub(y, wrapped_number(std::int64_t{1}))); });
}

Tensor abs(const Tensor& self) {
  check(self.dtype() != DType::kBool, ErrorKind::kRuntime, "abs",
        [] { return "\"abs_cpu\" not implemented for 'Bool'"; });
  return with_slope_of_input(
      unary_number(self,
                   [](auto x) {
                     if constexpr (std::is_floating_point_v<decltype(x)>) {
                       return std::fabs(x);
                     } else {
                       return x < 0 ? static_cast<std::int64_t>(0 - static_cast<std::uint64_t>(x))
                                    : x;
                     }
                   }),
      "AbsBackward0", self, [](const Tensor& x) { return sign(x); });
}

Tensor sign(const Tensor& self) {
  const DType dtype = self.dtype() == DType::kBool ? DType::kInt64 : self.dtype();
  const Tensor out = unary_number(cast(self, dtype), [](auto x) { return (x > 0) - (x < 0); });
  return with_zero_slope(cast(out, self.dtype()), "SignBackward0", self);
}

Tensor floor(const Tensor& self) {
  return with_zero_slope(rounding("floor", self, [](auto x) { return std::floor(x); }),
                         "FloorBackward0", self);
}
Tensor ceil(const Tensor& self) {
  return with_zero_slope(rounding("ceil", self, [](auto x) { return std::ceil(x); }),
                         "CeilBackward0", self);
}
Tensor round(const Tensor& self) {
  return with_zero_slope(rounding("round", self, [](auto x) { return std::nearbyint(x); }),
                         "RoundBackward0", self);
}
Tensor trunc(const Tensor& self) {
  return with_zero_slope(rounding("trunc", self, [](auto x) { return std::trunc(x); }),
                         "TruncBackward0", self);
}

Tensor threshold_backward(const Tensor& grad, const Tensor& self, Scalar threshold) {
  check(grad.dtype() != DType::kBool, ErrorKind::kRuntime, "threshold_backward",
        [] { return "\"threshold\" not implemented for 'Bool'"; });
  const Tensor out =
      empty(broadcast_shapes(grad.sizes(), self.sizes(), "threshold_backward"), grad.dtype());
  const Tensor x = cast(self, grad.dtype());
  dispatch_number(grad.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    map_into<T, T, T>(out, grad, x, kernels::Above<T>{threshold.to<T>()});
  });
  if (records(grad)) {
    record(out, "ThresholdBackwardBackward0", {grad},
           [x = SavedTensor(self), threshold, from = grad.sizes()](Node& node, const Tensor& g) {
             return sum_to(threshold_backward(g, x.unpack(node), threshold), from);
           });
  }
  return out;
}

Tensor relu(const Tensor& self) {
  check(self.dtype() != DType::kBool, ErrorKind::kRuntime, "relu",
        [] { return "Boolean inputs not supported for relu"; });
  const Tensor out = empty(self.sizes(), self.dtype());
  dispatch_number(self.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    using Limits = std::numeric_limits<T>;
    const T most = Limits::has_infinity ? Limits::infinity() : Limits::max();
    map_into<T, T>(out, self, kernels::Clamp<T>{T(0), most});
  });
  if (records(self)) {
    record(out, "ReluBackward0", {self},
           [y = SavedTensor::output(out)](Node& node, const Tensor& g) {
             return threshold_backward(g, y.unpack(node), 0);
           });
  }
  return out;
}

const Tensor& relu_(const Tensor& self) {
  return in_place("relu_", self, [&] { return relu(self); });
}

}  // namespace gradlet::ops
