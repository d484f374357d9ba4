#pragma once

#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

#include "tensor/tensor.hpp"

/// More of torch.linalg, put together from linalg.hpp; batches [..., m, n] everywhere.
/// https://docs.pytorch.org/docs/stable/linalg.html
namespace gradlet::ops {

/// (sign, log |det|) of [..., n, n].
std::tuple<Tensor, Tensor> linalg_slogdet(const Tensor& A);
/// The product of a chain of matrices (vectors at the ends), in the order that is cheapest.
Tensor linalg_multi_dot(const std::vector<Tensor>& tensors);
/// "fro" or "nuc", or 1, 2, infinity and their negatives, of matrices in two dimensions.
Tensor linalg_matrix_norm(const Tensor& A, Scalar ord, const Shape& dim = {-2, -1},
                          bool keepdim = false, std::optional<DType> dtype = {});
Tensor linalg_matrix_norm_named(const Tensor& A, std::string_view ord = "fro",
                                const Shape& dim = {-2, -1}, bool keepdim = false,
                                std::optional<DType> dtype = {});
/// linalg_norm by name.
Tensor linalg_norm_named(const Tensor& A, std::string_view ord,
                         const std::optional<Shape>& dim = {}, bool keepdim = false);
/// L with A = L L^T, lower triangular (upper: U with A = U^T U), of a positive definite matrix.
/// Throws RuntimeError (LinAlgError in PyTorch) for another.
Tensor linalg_cholesky(const Tensor& A, bool upper = false);
/// X with A X = B (or X A = B), A triangular.
Tensor linalg_solve_triangular(const Tensor& A, const Tensor& B, bool upper, bool left = true,
                               bool unitriangular = false);

}  // namespace gradlet::ops
