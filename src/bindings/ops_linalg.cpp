#include "bindings/table.hpp"
#include "ops/ops.hpp"
#include "ops/vectors.hpp"

/// Matrices.
namespace gradlet::bindings {

using namespace ops;

namespace {

Tensor matrix_rank_tol(const Tensor& A, double tol, bool hermitian) {
  return linalg_matrix_rank(A, tol, 0.0, hermitian);
}
Tensor pinv_rcond(const Tensor& A, double rcond, bool hermitian) {
  return linalg_pinv(A, {}, rcond, hermitian);
}
Tensor pinverse(const Tensor& self, double rcond) {
  return linalg_pinv(self, {}, rcond);
}

const OpRow kRows[] = {
    op(&mm, "mm(Tensor self, Tensor mat2) -> Tensor", kBoth),
    op(&bmm, "bmm(Tensor self, Tensor mat2) -> Tensor", kBoth),
    op(&mv, "mv(Tensor self, Tensor vec) -> Tensor", kBoth),
    op(&dot, "dot(Tensor self, Tensor tensor) -> Tensor", kBoth),
    op(&outer, "outer(Tensor self, Tensor vec2) -> Tensor", kBoth),
    op(&outer, "ger(Tensor self, Tensor vec2) -> Tensor", kBoth),
    op(&matmul, "linalg_matmul(Tensor input, Tensor other) -> Tensor", kLinalg),
    op(&matmul, "matmul(Tensor self, Tensor other) -> Tensor", kBoth),
    op(&addmm,
       "addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor",
       kBoth, kInPlace),
    op(&addmv,
       "addmv(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1) -> Tensor",
       kBoth, kInPlace),
    op(&addr,
       "addr(Tensor self, Tensor vec1, Tensor vec2, *, Scalar beta=1, Scalar alpha=1) -> Tensor",
       kBoth, kInPlace),
    op(&baddbmm,
       "baddbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> "
       "Tensor",
       kBoth, kInPlace),
    op(&addbmm,
       "addbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> "
       "Tensor",
       kBoth, kInPlace),
    op(&linear, "linear(Tensor input, Tensor weight, Tensor? bias=None) -> Tensor", kFunctional),
    op(&linalg_det, "linalg_det(Tensor A) -> Tensor", kLinalg),
    op(&linalg_inv, "linalg_inv(Tensor A) -> Tensor", kLinalg),
    op(&linalg_eigh,
       "linalg_eigh(Tensor A, str UPLO='L') -> (Tensor eigenvalues, Tensor eigenvectors)", kLinalg),
    op(&linalg_eigvalsh, "linalg_eigvalsh(Tensor A, str UPLO='L') -> Tensor", kLinalg),
    op(&linalg_svd,
       "linalg_svd(Tensor A, bool full_matrices=True) -> (Tensor U, Tensor S, Tensor Vh)", kLinalg),
    op(&linalg_svdvals, "linalg_svdvals(Tensor A) -> Tensor", kLinalg),
    op(&linalg_qr, "linalg_qr(Tensor A, str mode='reduced') -> (Tensor Q, Tensor R)", kLinalg),
    op(&linalg_norm,
       "linalg_norm(Tensor A, Scalar? ord=None, int[]? dim=None, bool keepdim=False, *, dtype? "
       "dtype=None) -> Tensor",
       kLinalg),
    op(&linalg_norm_named,
       "linalg_norm(Tensor A, str ord, int[]? dim=None, bool keepdim=False, *, dtype? dtype=None) "
       "-> Tensor",
       kLinalg),
    op(&linalg_solve, "linalg_solve(Tensor A, Tensor B) -> Tensor", kLinalg),
    op(&linalg_slogdet, "linalg_slogdet(Tensor A) -> (Tensor sign, Tensor logabsdet)", kLinalg),
    op(&linalg_slogdet, "slogdet(Tensor self) -> (Tensor sign, Tensor logabsdet)", kBoth),
    op(&linalg_det, "det(Tensor self) -> Tensor", kBoth),
    op(&linalg_inv, "inverse(Tensor self) -> Tensor", kBoth),
    op(&linalg_multi_dot, "linalg_multi_dot(Tensor[] tensors) -> Tensor", kLinalg),
    op(&linalg_matrix_norm,
       "linalg_matrix_norm(Tensor A, Scalar ord, int[] dim=[-2, -1], bool keepdim=False, *, "
       "dtype? dtype=None) -> Tensor",
       kLinalg),
    op(&linalg_matrix_norm_named,
       "linalg_matrix_norm(Tensor A, str ord='fro', int[] dim=[-2, -1], bool keepdim=False, *, "
       "dtype? dtype=None) -> Tensor",
       kLinalg),
    op(&linalg_cholesky, "linalg_cholesky(Tensor A, *, bool upper=False) -> Tensor", kLinalg),
    op(&linalg_solve_triangular,
       "linalg_solve_triangular(Tensor A, Tensor B, *, bool upper, bool left=True, bool "
       "unitriangular=False) -> Tensor",
       kLinalg),
    op(&cholesky_solve, "cholesky_solve(Tensor self, Tensor L, bool upper=False) -> Tensor", kBoth),
    op(&linalg_matrix_rank,
       "linalg_matrix_rank(Tensor A, *, float? atol=None, float? rtol=None, bool hermitian=False) "
       "-> Tensor",
       kLinalg),
    op(&matrix_rank_tol, "linalg_matrix_rank(Tensor A, float tol, bool hermitian=False) -> Tensor",
       kLinalg),
    op(&linalg_pinv,
       "linalg_pinv(Tensor A, *, float? atol=None, float? rtol=None, bool hermitian=False) -> "
       "Tensor",
       kLinalg),
    op(&pinv_rcond, "linalg_pinv(Tensor A, float rcond, bool hermitian=False) -> Tensor", kLinalg),
    op(&pinverse, "pinverse(Tensor self, float rcond=1e-15) -> Tensor", kBoth),
    op(&linalg_lstsq,
       "linalg_lstsq(Tensor A, Tensor B, float? rcond=None, *, str? driver=None) -> (Tensor "
       "solution, Tensor residuals, Tensor rank, Tensor singular_values)",
       kLinalg),
    op(&svd,
       "svd(Tensor self, bool some=True, bool compute_uv=True) -> (Tensor U, Tensor S, Tensor V)",
       kBoth),
    op(&linalg_cross, "linalg_cross(Tensor input, Tensor other, *, int dim=-1) -> Tensor", kLinalg),
    op(&diagonal, "linalg_diagonal(Tensor A, *, int offset=0, int dim1=-2, int dim2=-1) -> Tensor",
       kLinalg),
    op(&linalg_vecdot, "linalg_vecdot(Tensor x, Tensor y, *, int dim=-1) -> Tensor", kLinalg),
    op(&linalg_vector_norm,
       "linalg_vector_norm(Tensor x, Scalar ord=2, int[]? dim=None, bool keepdim=False, *, dtype? "
       "dtype=None) -> Tensor",
       kLinalg),
    op(&cross, "cross(Tensor self, Tensor other, int? dim=None) -> Tensor", kBoth),
    op(&matrix_power, "matrix_power(Tensor self, int n) -> Tensor", kBoth),
    op(&matrix_power, "linalg_matrix_power(Tensor A, int n) -> Tensor", kLinalg),
    op(&logdet, "logdet(Tensor self) -> Tensor", kBoth),
};

}  // namespace

OpRows linalg_rows() {
  return kRows;
}

}  // namespace gradlet::bindings
