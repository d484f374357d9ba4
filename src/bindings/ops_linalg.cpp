#include "bindings/table.hpp"
#include "ops/matrices.hpp"
#include "ops/ops.hpp"

/// Matrices.
namespace gradlet::bindings {

using namespace ops;

namespace {

const OpRow kRows[] = {
    op(&mm, "mm(Tensor self, Tensor mat2) -> Tensor", kBoth),
    op(&bmm, "bmm(Tensor self, Tensor mat2) -> Tensor", kBoth),
    op(&mv, "mv(Tensor self, Tensor vec) -> Tensor", kBoth),
    op(&dot, "dot(Tensor self, Tensor tensor) -> Tensor", kBoth),
    op(&outer, "outer(Tensor self, Tensor vec2) -> Tensor", kBoth),
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
       "linalg_norm(Tensor A, Scalar? ord=None, int[]? dim=None, bool keepdim=False) -> Tensor",
       kLinalg),
    op(&linalg_norm_named,
       "linalg_norm(Tensor A, str ord, int[]? dim=None, bool keepdim=False) -> Tensor", kLinalg),
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
};

}  // namespace

OpRows linalg_rows() {
  return kRows;
}

}  // namespace gradlet::bindings
