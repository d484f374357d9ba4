#pragma once

#include <optional>
#include <vector>

#include "tensor/tensor.hpp"

/// What torch.linalg has for vectors and products. https://pytorch.org/docs/stable/linalg.html
namespace gradlet::ops {

/// Cross product along dim, which has size 3.
Tensor linalg_cross(const Tensor& input, const Tensor& other, std::int64_t dim = -1);
/// The same along the first dimension of size 3 unless one is given.
Tensor cross(const Tensor& self, const Tensor& other, std::optional<std::int64_t> dim = {});
/// Sum of x y along dim.
Tensor linalg_vecdot(const Tensor& x, const Tensor& y, std::int64_t dim = -1);
/// The p-norm over dim, of all elements without.
Tensor linalg_vector_norm(const Tensor& x, Scalar ord = 2, const std::optional<Shape>& dim = {},
                          bool keepdim = false, std::optional<DType> dtype = {});
/// The product of n times the matrix; of its inverse for n < 0.
Tensor matrix_power(const Tensor& self, std::int64_t n);
/// Logarithm of the determinant; NaN where that is negative.
Tensor logdet(const Tensor& self);

}  // namespace gradlet::ops
