#include "ops/math.hpp"

#include <cmath>
#include <cstdlib>
#include <limits>

#include "kernels/math.hpp"
#include "ops/arithmetic.hpp"
#include "ops/pointwise.hpp"

namespace gradlet::ops {

namespace {

/// Records an op whose gradient is slope(grad, self).
template <class Slope>
Tensor with_slope_of_input(const Tensor& out, const char* name, const Tensor& self, Slope slope) {
  if (records(self)) {
    record(out, name, {self}, [x = SavedTensor(self), slope](Node& node, const Tensor& g) {
      return slope(g, x.unpack(node));
    });
  }
  return out;
}

/// Records an op whose gradient is slope(grad, result).
template <class Slope>
Tensor with_slope_of_result(const Tensor& out, const char* name, const Tensor& self, Slope slope) {
  if (records(self)) {
    record(out, name, {self}, [y = SavedTensor::output(out), slope](Node& node, const Tensor& g) {
      return slope(g, y.unpack(node));
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

/// f on floating-point elements; integers are left as they are.
Tensor rounding(const char* op, const Tensor& self, const kernels::Unary& f) {
  check(self.dtype() != DType::kBool, ErrorKind::kNotImplemented, op, [&] {
    return text_of({"\"", op, "_vml_cpu\" not implemented for 'Bool'"});
  });
  if (!is_floating(self.dtype())) return clone(self);
  return unary_floating(self, f);
}

}  // namespace

Tensor exp(const Tensor& self) {
  return with_slope_of_result(unary_floating(self, kernels::kExp), "ExpBackward0", self,
                              [](const Tensor& g, const Tensor& y) { return mul(g, y); });
}

Tensor expm1(const Tensor& self) {
  return with_slope_of_result(unary_floating(self, kernels::kExpm1), "Expm1Backward0", self,
                              [](const Tensor& g, const Tensor& y) { return mul(g, add(y, 1)); });
}

Tensor log(const Tensor& self) {
  return with_slope_of_input(unary_floating(self, kernels::kLog), "LogBackward0", self,
                             [](const Tensor& g, const Tensor& x) { return div(g, x); });
}

Tensor log1p(const Tensor& self) {
  return with_slope_of_input(unary_floating(self, kernels::kLog1p), "Log1PBackward0", self,
                             [](const Tensor& g, const Tensor& x) { return div(g, add(x, 1)); });
}

Tensor log2(const Tensor& self) {
  return with_slope_of_input(
      unary_floating(self, kernels::kLog2), "Log2Backward0", self,
      [](const Tensor& g, const Tensor& x) { return div(g, mul(x, 0.6931471805599453)); });
}

Tensor log10(const Tensor& self) {
  return with_slope_of_input(
      unary_floating(self, kernels::kLog10), "Log10Backward0", self,
      [](const Tensor& g, const Tensor& x) { return div(g, mul(x, 2.302585092994046)); });
}

Tensor sqrt(const Tensor& self) {
  return with_slope_of_result(unary_floating(self, kernels::kSqrt), "SqrtBackward0", self,
                              [](const Tensor& g, const Tensor& y) { return div(g, mul(y, 2)); });
}

Tensor rsqrt(const Tensor& self) {
  return with_slope_of_result(
      unary_floating(self, kernels::kRsqrt), "RsqrtBackward0", self,
      [](const Tensor& g, const Tensor& y) { return mul(g, mul(pow(y, 3), -0.5)); });
}

Tensor reciprocal(const Tensor& self) {
  return with_slope_of_result(
      unary_floating(self, kernels::kReciprocal), "ReciprocalBackward0", self,
      [](const Tensor& g, const Tensor& y) { return mul(g, neg(mul(y, y))); });
}

Tensor sin(const Tensor& self) {
  return with_slope_of_input(unary_floating(self, kernels::kSin), "SinBackward0", self,
                             [](const Tensor& g, const Tensor& x) { return mul(g, cos(x)); });
}

Tensor cos(const Tensor& self) {
  return with_slope_of_input(unary_floating(self, kernels::kCos), "CosBackward0", self,
                             [](const Tensor& g, const Tensor& x) { return mul(g, neg(sin(x))); });
}

Tensor tan(const Tensor& self) {
  return with_slope_of_result(
      unary_floating(self, kernels::kTan), "TanBackward0", self,
      [](const Tensor& g, const Tensor& y) { return mul(g, add(mul(y, y), 1)); });
}

Tensor sinh(const Tensor& self) {
  return with_slope_of_input(unary_floating(self, kernels::kSinh), "SinhBackward0", self,
                             [](const Tensor& g, const Tensor& x) { return mul(g, cosh(x)); });
}

Tensor cosh(const Tensor& self) {
  return with_slope_of_input(unary_floating(self, kernels::kCosh), "CoshBackward0", self,
                             [](const Tensor& g, const Tensor& x) { return mul(g, sinh(x)); });
}

Tensor tanh(const Tensor& self) {
  return with_slope_of_result(unary_floating(self, kernels::kTanh), "TanhBackward0", self,
                              [](const Tensor& g, const Tensor& y) {
                                return times_slope(g, y, kernels::kTanhSlope, {}, [&] {
                                  return rsub(mul(y, y), wrapped_number(std::int64_t{1}));
                                });
                              });
}

Tensor atan(const Tensor& self) {
  return with_slope_of_input(
      unary_floating(self, kernels::kAtan), "AtanBackward0", self,
      [](const Tensor& g, const Tensor& x) { return div(g, add(mul(x, x), 1)); });
}

Tensor asin(const Tensor& self) {
  return with_slope_of_input(unary_floating(self, kernels::kAsin), "AsinBackward0", self,
                             [](const Tensor& g, const Tensor& x) {
                               return mul(g,
                                          rsqrt(rsub(mul(x, x), wrapped_number(std::int64_t{1}))));
                             });
}

Tensor acos(const Tensor& self) {
  return with_slope_of_input(unary_floating(self, kernels::kAcos), "AcosBackward0", self,
                             [](const Tensor& g, const Tensor& x) {
                               return mul(
                                   g, neg(rsqrt(rsub(mul(x, x), wrapped_number(std::int64_t{1})))));
                             });
}

Tensor atan2(const Tensor& self, const Tensor& other) {
  const DType promoted = result_type({self, other});
  const DType dtype = is_floating(promoted) ? promoted : default_dtype();
  const Tensor y = cast(self, dtype), x = cast(other, dtype);
  const Tensor out = empty(broadcast_shapes(y.sizes(), x.sizes(), "atan2"), dtype);
  dispatch_floating(dtype, [&](auto tag) {
    using T = typename decltype(tag)::type;
    map_into<T, T, T>(out, y, x, [](T a, T b) { return math::atan2(a, b); });
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
  const bool number = weight.impl()->is_wrapped_number;
  for (const Tensor* t : {&end, &weight}) {
    const bool free = t == &weight && (number || weight.dim() == 0);
    check(t->dtype() == self.dtype() || free, ErrorKind::kRuntime, "lerp", [&] {
      return text_of({"expected dtype ", dtype_c_name(self.dtype()), " for `",
                      (t == &end ? "end" : "weight"), "` but got dtype ",
                      dtype_c_name(t->dtype())});
    });
    broadcast_shapes(self.sizes(), t->sizes(), "lerp");
  }
  check_floating(number ? "lerp_kernel_scalar" : "lerp_kernel_tensor", self);
  Tensor out;
  {
    // From the nearer end, as PyTorch does: a weight of 1 gives `end` to the bit.
    const NoGradGuard guard;
    const Tensor way = sub(end, self), near = lt(abs(weight), wrapped_number(0.5));
    out = where(near, add(self, mul(way, weight)), sub(end, mul(way, one_minus(weight))));
  }
  if (records(self, end, weight)) {
    const bool weighs = weight.requires_grad();
    record(out, number ? "LerpBackward0" : "LerpBackward1", {self, end, weight},
           [w = SavedTensor(weight), a = SavedTensor(weighs ? self : Tensor()),
            b = SavedTensor(weighs ? end : Tensor()), from = self.sizes(), to = end.sizes(),
            by = weight.sizes()](Node& node, const Tensor& g) {
             const Tensor by_end = w.unpack(node);
             const Tensor slope =
                 a.defined() ? mul(g, sub(b.unpack(node), a.unpack(node))) : Tensor();
             return gradients(sum_to(mul(g, one_minus(by_end)), from), sum_to(mul(g, by_end), to),
                              slope.defined() ? sum_to(slope, by) : slope);
           });
  }
  return out;
}

Tensor erf(const Tensor& self) {
  return with_slope_of_input(unary_floating(self, kernels::kErf), "ErfBackward0", self,
                             [](const Tensor& g, const Tensor& x) {
                               return mul(g, mul(exp(neg(mul(x, x))), 1.1283791670955126));
                             });
}

Tensor sigmoid(const Tensor& self) {
  return with_slope_of_result(unary_floating(self, kernels::kSigmoid), "SigmoidBackward0", self,
                              [](const Tensor& g, const Tensor& y) {
                                return times_slope(g, y, kernels::kSigmoidSlope, {}, [&] {
                                  return mul(y, rsub(y, wrapped_number(std::int64_t{1})));
                                });
                              });
}

Tensor abs(const Tensor& self) {
  check(self.dtype() != DType::kBool, ErrorKind::kNotImplemented, "abs",
        [] { return "\"abs_cpu\" not implemented for 'Bool'"; });
  return with_slope_of_input(unary_number(self, kernels::kAbs), "AbsBackward0", self,
                             [](const Tensor& g, const Tensor& x) { return mul(g, sign(x)); });
}

Tensor sign(const Tensor& self) {
  const DType dtype = self.dtype() == DType::kBool ? DType::kInt64 : self.dtype();
  const Tensor out = unary_number(cast(self, dtype), kernels::kSign);
  return with_zero_slope(cast(out, self.dtype()), "SignBackward0", self);
}

Tensor floor(const Tensor& self) {
  return with_zero_slope(rounding("floor", self, kernels::kFloor), "FloorBackward0", self);
}
Tensor ceil(const Tensor& self) {
  return with_zero_slope(rounding("ceil", self, kernels::kCeil), "CeilBackward0", self);
}
Tensor round(const Tensor& self, std::int64_t decimals) {
  if (decimals != 0) check_floating("round_cpu", self);
  if (decimals != 0) {
    const double scale = math::pow(10, static_cast<double>(std::abs(decimals)));
    const Tensor x = detach(self);
    return with_zero_slope(
        decimals > 0 ? div(round(mul(x, scale)), scale) : mul(round(div(x, scale)), scale),
        "RoundBackward1", self);
  }
  return with_zero_slope(rounding("round", self, kernels::kRound), "RoundBackward0", self);
}
Tensor trunc(const Tensor& self) {
  return with_zero_slope(rounding("trunc", self, kernels::kTrunc), "TruncBackward0", self);
}

Tensor threshold_backward(const Tensor& grad, const Tensor& self, Scalar threshold) {
  check(grad.dtype() != DType::kBool, ErrorKind::kNotImplemented, "threshold_backward",
        [] { return "\"threshold_cpu\" not implemented for 'Bool'"; });
  const Tensor out =
      binary_number("threshold_backward", grad, self, grad.dtype(), kernels::kAbove, {threshold});
  if (records(grad)) {
    record(out, "ThresholdBackwardBackward0", {grad},
           [x = SavedTensor(self), threshold, from = grad.sizes()](Node& node, const Tensor& g) {
             return sum_to(threshold_backward(g, x.unpack(node), threshold), from);
           });
  }
  return out;
}

Tensor relu(const Tensor& self) {
  check(self.dtype() != DType::kBool, ErrorKind::kNotImplemented, "relu",
        [] { return "Boolean inputs not supported for relu"; });
  const Tensor out = clamp_data(self, Scalar(std::int64_t{0}), {});
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
