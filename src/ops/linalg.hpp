#pragma once

#include "tensor/tensor.hpp"

/// torch.linalg on one matrix, computed by Eigen (unvectorised, so that the bits agree everywhere).
/// https://pytorch.org/docs/stable/linalg.html
namespace gradlet::ops {

/// Determinant of [n, n].
Tensor linalg_det(const Tensor& A);
/// Inverse of [n, n]. Throws RuntimeError for a singular matrix.
Tensor linalg_inv(const Tensor& A);
/// X with A X = B, A [n, n], B [n] or [n, k]. Throws RuntimeError for a singular matrix.
Tensor linalg_solve(const Tensor& A, const Tensor& B);

}  // namespace gradlet::ops
