#pragma once

#include <optional>
#include <string_view>
#include <tuple>

#include "tensor/tensor.hpp"

/// Decompositions and solves of matrices [n, n] or [m, n] and of batches of them, in double
/// precision by kernels/decompose.hpp. Integers and shapes that do not fit throw RuntimeError.
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
/// mode, and for a gradient with mode "r", or "complete" of more rows than columns.
std::tuple<Tensor, Tensor> linalg_qr(const Tensor& A, std::string_view mode = "reduced");
/// (sign, log |det|) of [..., n, n].
std::tuple<Tensor, Tensor> linalg_slogdet(const Tensor& A);
/// Logarithm of the determinant; NaN where that is negative.
Tensor logdet(const Tensor& self);
/// L with A = L L^T, lower triangular (upper: U with A = U^T U), of a positive definite matrix.
/// Throws LinAlgError for another.
Tensor linalg_cholesky(const Tensor& A, bool upper = false);
/// X with A X = B (or X A = B), A triangular.
Tensor linalg_solve_triangular(const Tensor& A, const Tensor& B, bool upper, bool left = true,
                               bool unitriangular = false);
/// X with A X = B, where L (or U) is A's Cholesky factor.
Tensor cholesky_solve(const Tensor& B, const Tensor& L, bool upper = false);
/// How many singular values exceed max(atol, rtol * the largest one), int64 [...]; rtol is
/// max(m, n) * epsilon unless one of the two is given.
Tensor linalg_matrix_rank(const Tensor& A, std::optional<double> atol = {},
                          std::optional<double> rtol = {}, bool hermitian = false);
/// Moore and Penrose's inverse [..., n, m], of the singular values that count for the rank.
Tensor linalg_pinv(const Tensor& A, std::optional<double> atol = {},
                   std::optional<double> rtol = {}, bool hermitian = false);
/// (X, residuals, rank, singular values) of the smallest X with the smallest |A X - B|. As in
/// PyTorch the drivers decide which of the last two are there ("gelsy" has the rank), and residuals
/// are of full rank and more rows than columns only, and not "gelsy"'s.
std::tuple<Tensor, Tensor, Tensor, Tensor> linalg_lstsq(
    const Tensor& A, const Tensor& B, std::optional<double> rcond = {},
    std::optional<std::string_view> driver = {});
/// (U, S, V) with A = U diag(S) V^T; zeros for U and V without compute_uv.
std::tuple<Tensor, Tensor, Tensor> svd(const Tensor& A, bool some = true, bool compute_uv = true);

}  // namespace gradlet::ops
