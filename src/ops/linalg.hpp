#pragma once

#include <optional>
#include <string_view>
#include <tuple>

#include "tensor/tensor.hpp"

/// torch.linalg on one matrix, in double precision, by kernels/decompose.hpp. Integers, batches and
/// shapes that do not fit throw RuntimeError or NotImplementedError.
/// https://pytorch.org/docs/stable/linalg.html
namespace gradlet::ops {

/// Determinant of [n, n].
Tensor linalg_det(const Tensor& A);
/// Inverse of [n, n]. Throws RuntimeError for a singular matrix.
Tensor linalg_inv(const Tensor& A);
/// X with A X = B, A [n, n], B [n] or [n, k]. Throws RuntimeError for a singular matrix.
Tensor linalg_solve(const Tensor& A, const Tensor& B);
/// (eigenvalues [n] ascending, eigenvectors [n, n] in columns) of a symmetric matrix, of which the
/// lower ("L") or upper ("U") triangle is read. The largest component of a vector is positive; the
/// sign LAPACK gives follows no rule.
std::tuple<Tensor, Tensor> linalg_eigh(const Tensor& A, std::string_view UPLO = "L");
/// The eigenvalues alone.
Tensor linalg_eigvalsh(const Tensor& A, std::string_view UPLO = "L");
/// (U [m, m], S [min(m, n)] descending, Vh [n, n]) with A = U diag(S) Vh; without full_matrices U
/// and Vh have min(m, n) columns and rows. Signs as linalg_eigh's, in the smaller of U and Vh.
std::tuple<Tensor, Tensor, Tensor> linalg_svd(const Tensor& A, bool full_matrices = true);
/// S alone.
Tensor linalg_svdvals(const Tensor& A);
/// (Q [m, k], R [k, n]) with A = Q R, Q orthogonal and R upper triangular, in LAPACK's signs; k is
/// min(m, n), or m with mode "complete". Mode "r" leaves Q empty. Throws RuntimeError for another
/// mode, NotImplementedError for a gradient unless m >= n and the mode is "reduced".
std::tuple<Tensor, Tensor> linalg_qr(const Tensor& A, std::string_view mode = "reduced");
/// Without ord the 2-norm of all elements. With ord of one dimension the vector norm, of two the
/// matrix norm: 2 and -2 the largest and smallest singular value, 1 and -1 of the sums of columns,
/// +-infinity of rows. Throws RuntimeError for another order.
Tensor linalg_norm(const Tensor& A, std::optional<Scalar> ord = {},
                   const std::optional<Shape>& dim = {}, bool keepdim = false);

/// The sum of the singular values of matrices, whose dimensions are `dim` (all two without).
Tensor nuclear_norm(const Tensor& self, const std::optional<Shape>& dim = {}, bool keepdim = false);

}  // namespace gradlet::ops
