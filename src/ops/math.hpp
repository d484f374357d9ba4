#pragma once

#include <optional>

#include "tensor/tensor.hpp"

/// Element-wise functions, comparisons and selection. Integers are computed in the default dtype
/// where the result is no integer. https://pytorch.org/docs/stable/torch.html#pointwise-ops
namespace gradlet::ops {

Tensor exp(const Tensor& self);
Tensor expm1(const Tensor& self);
Tensor log(const Tensor& self);
Tensor log1p(const Tensor& self);
Tensor log2(const Tensor& self);
Tensor log10(const Tensor& self);
Tensor sqrt(const Tensor& self);
Tensor rsqrt(const Tensor& self);
Tensor reciprocal(const Tensor& self);
Tensor sin(const Tensor& self);
Tensor cos(const Tensor& self);
Tensor tan(const Tensor& self);
Tensor sinh(const Tensor& self);
Tensor cosh(const Tensor& self);
Tensor tanh(const Tensor& self);
Tensor atan(const Tensor& self);
Tensor asin(const Tensor& self);
Tensor acos(const Tensor& self);
/// The angle of the point (other, self), in [-pi, pi].
Tensor atan2(const Tensor& self, const Tensor& other);
Tensor erf(const Tensor& self);
/// 1 / (1 + exp(-self)).
Tensor sigmoid(const Tensor& self);
Tensor abs(const Tensor& self);
Tensor sign(const Tensor& self);
Tensor floor(const Tensor& self);
Tensor ceil(const Tensor& self);
/// To the nearest, halves to even; at so many decimals, or before the point where negative.
Tensor round(const Tensor& self, std::int64_t decimals = 0);
Tensor trunc(const Tensor& self);
/// max(self, 0); the gradient at 0 is 0.
Tensor relu(const Tensor& self);
const Tensor& relu_(const Tensor& self);

/// Limits to [min, max]; the gradient passes where min <= self <= max. Throws RuntimeError if both
/// are None.
Tensor clamp(const Tensor& self, std::optional<Scalar> min, std::optional<Scalar> max = {});
Tensor clamp_min(const Tensor& self, Scalar min);
Tensor clamp_max(const Tensor& self, Scalar max);
/// Limits from tensors, broadcast, either undefined; equal elements share the gradient.
Tensor clamp(const Tensor& self, const Tensor& min, const Tensor& max);
Tensor clamp_min(const Tensor& self, const Tensor& min);
Tensor clamp_max(const Tensor& self, const Tensor& max);

/// The same with tensors as limits, which broadcast and receive gradients; either may be undefined.
/// A number made a tensor is a number.
Tensor clamp_between(const Tensor& self, const Tensor& min, const Tensor& max);

/// Element-wise larger / smaller; NaN wins; equal elements share the gradient.
Tensor maximum(const Tensor& self, const Tensor& other);
Tensor minimum(const Tensor& self, const Tensor& other);

Tensor eq(const Tensor& self, const Tensor& other);
Tensor ne(const Tensor& self, const Tensor& other);
Tensor lt(const Tensor& self, const Tensor& other);
Tensor le(const Tensor& self, const Tensor& other);
Tensor gt(const Tensor& self, const Tensor& other);
Tensor ge(const Tensor& self, const Tensor& other);
Tensor logical_not(const Tensor& self);
Tensor logical_and(const Tensor& self, const Tensor& other);
Tensor logical_or(const Tensor& self, const Tensor& other);
Tensor logical_xor(const Tensor& self, const Tensor& other);
Tensor isnan(const Tensor& self);
Tensor isinf(const Tensor& self);
Tensor isfinite(const Tensor& self);
/// torch.equal: same shape and elements.
bool equal(const Tensor& self, const Tensor& other);
/// Element-wise |self - other| <= atol + rtol |other|. Throws RuntimeError for different dtypes.
Tensor isclose(const Tensor& self, const Tensor& other, double rtol = 1e-5, double atol = 1e-8,
               bool equal_nan = false);
/// isclose, all of them.
bool allclose(const Tensor& self, const Tensor& other, double rtol = 1e-5, double atol = 1e-8,
              bool equal_nan = false);

/// self where the (bool) condition holds, else other.
Tensor where(const Tensor& condition, const Tensor& self, const Tensor& other);
/// self + weight * (end - self). Throws RuntimeError for integers and for different dtypes.
Tensor lerp(const Tensor& self, const Tensor& end, const Tensor& weight);
Tensor masked_fill(const Tensor& self, const Tensor& mask, const Tensor& value);
const Tensor& masked_fill_(const Tensor& self, const Tensor& mask, const Tensor& value);
/// grad where self > threshold, else 0: the derivative of relu.
Tensor threshold_backward(const Tensor& grad, const Tensor& self, Scalar threshold);

}  // namespace gradlet::ops
