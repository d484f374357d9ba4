#pragma once

#include "tensor/tensor.hpp"

/// Normalisation.
/// https://pytorch.org/docs/stable/nn.functional.html#non-linear-activation-functions
namespace gradlet::ops {

/// (x - mean) / sqrt(var + eps) over the last dimensions, which have the sizes `normalized_shape`,
/// times weight plus bias (both of that shape, or undefined); var without correction. Throws
/// RuntimeError for shapes that do not fit and for integers. https://arxiv.org/abs/1607.06450
Tensor layer_norm(const Tensor& input, const Shape& normalized_shape, const Tensor& weight = {},
                  const Tensor& bias = {}, double eps = 1e-5);

}  // namespace gradlet::ops
