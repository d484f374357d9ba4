#pragma once

#include <optional>

#include "tensor/tensor.hpp"

/// The rarer element-wise functions. Integers are computed in the default dtype where the result is
/// no integer. https://pytorch.org/docs/stable/special.html
namespace gradlet::ops {

Tensor acosh(const Tensor& self);
Tensor asinh(const Tensor& self);
Tensor atanh(const Tensor& self);
/// 1 - erf(self), exact where that is small.
Tensor erfc(const Tensor& self);
/// The number whose erf is self; infinite at -1 and 1, NaN beyond.
Tensor erfinv(const Tensor& self);
/// log |Gamma(self)|.
Tensor lgamma(const Tensor& self);
/// The derivative of lgamma.
Tensor digamma(const Tensor& self);
/// Derivative n of digamma. Throws RuntimeError for a negative n.
Tensor polygamma(std::int64_t n, const Tensor& self);
/// Modified Bessel functions of the first kind, of order 0 and 1.
Tensor i0(const Tensor& self);
Tensor i1(const Tensor& self);
/// The normal distribution function.
Tensor special_ndtr(const Tensor& self);
/// -self log(self); 0 at 0, -infinity below.
Tensor special_entr(const Tensor& self);
/// log(self / (1 - self)), self limited to [eps, 1 - eps] if there is an eps.
Tensor logit(const Tensor& self, std::optional<double> eps = {});
/// sin(pi self) / (pi self), 1 at 0.
Tensor sinc(const Tensor& self);
/// 2 ** self.
Tensor exp2(const Tensor& self);
/// The fraction, with the sign of self. Throws for integers.
Tensor frac(const Tensor& self);
Tensor deg2rad(const Tensor& self);
Tensor rad2deg(const Tensor& self);
/// The tensor itself. Throws RuntimeError for bool.
Tensor positive(const Tensor& self);
/// The sign, as sign().
Tensor sgn(const Tensor& self);
/// Whether the sign bit is set.
Tensor signbit(const Tensor& self);
Tensor isposinf(const Tensor& self);
Tensor isneginf(const Tensor& self);
/// NaN and infinities replaced: by 0 and the dtype's largest and least numbers, unless others are
/// given.
Tensor nan_to_num(const Tensor& self, std::optional<double> nan = {},
                  std::optional<double> posinf = {}, std::optional<double> neginf = {});

/// self / other.
Tensor true_divide(const Tensor& self, const Tensor& other);
/// |self| with the sign of other.
Tensor copysign(const Tensor& self, const Tensor& other);
/// The number next to self towards other, in floating point.
Tensor nextafter(const Tensor& self, const Tensor& other);
/// The larger, the smaller; a number wins over NaN.
Tensor fmax(const Tensor& self, const Tensor& other);
Tensor fmin(const Tensor& self, const Tensor& other);
/// C's %: the sign of the dividend.
Tensor fmod(const Tensor& self, const Tensor& other);
Tensor hypot(const Tensor& self, const Tensor& other);
/// log(e^self + e^other), without overflow.
Tensor logaddexp(const Tensor& self, const Tensor& other);
Tensor logaddexp2(const Tensor& self, const Tensor& other);
/// self log(other), 0 where self is 0; and self log(1 + other).
Tensor xlogy(const Tensor& self, const Tensor& other);
Tensor xlog1py(const Tensor& self, const Tensor& other);
/// 0 below 0, 1 above, `values` at 0. Throws RuntimeError for different dtypes.
Tensor heaviside(const Tensor& self, const Tensor& values);

/// Bit by bit, of integers and bools; NotImplementedError for others.
/// The greatest common divisor and the least common multiple of integers, neither negative.
Tensor gcd(const Tensor& self, const Tensor& other);
Tensor lcm(const Tensor& self, const Tensor& other);
Tensor bitwise_not(const Tensor& self);
Tensor bitwise_and(const Tensor& self, const Tensor& other);
Tensor bitwise_or(const Tensor& self, const Tensor& other);
Tensor bitwise_xor(const Tensor& self, const Tensor& other);
Tensor bitwise_left_shift(const Tensor& self, const Tensor& other);
Tensor bitwise_right_shift(const Tensor& self, const Tensor& other);

}  // namespace gradlet::ops
