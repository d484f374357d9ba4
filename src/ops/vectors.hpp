#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "tensor/tensor.hpp"

/// Products and norms of vectors and matrices. https://pytorch.org/docs/stable/linalg.html
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
/// The product of a chain of matrices (vectors at the ends), in the order that is cheapest.
Tensor linalg_multi_dot(const std::vector<Tensor>& tensors);
/// Of matrices in two dimensions: 2 and -2 the largest and smallest singular value, 1 and -1 of the
/// sums of columns, +-infinity of rows; "fro", or "nuc" for the sum of the singular values. Throws
/// RuntimeError for another order.
Tensor linalg_matrix_norm(const Tensor& A, Scalar ord, const Shape& dim = {-2, -1},
                          bool keepdim = false, std::optional<DType> dtype = {});
Tensor linalg_matrix_norm_named(const Tensor& A, std::string_view ord = "fro",
                                const Shape& dim = {-2, -1}, bool keepdim = false,
                                std::optional<DType> dtype = {});
/// Without ord the 2-norm of all elements; with ord of one dimension the vector norm, of two the
/// matrix norm.
Tensor linalg_norm(const Tensor& A, std::optional<Scalar> ord = {},
                   const std::optional<Shape>& dim = {}, bool keepdim = false,
                   std::optional<DType> dtype = {});
/// The same by name.
Tensor linalg_norm_named(const Tensor& A, std::string_view ord,
                         const std::optional<Shape>& dim = {}, bool keepdim = false,
                         std::optional<DType> dtype = {});

}  // namespace gradlet::ops
