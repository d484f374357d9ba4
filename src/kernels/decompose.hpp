#pragma once

#include <cstdint>

/// Decompositions of row-major matrices in double precision, short rather than fast. Each makes the
/// same operations in the same order everywhere.
namespace gradlet::kernels {

/// One-sided Jacobi (Hestenes 1958; Golub and Van Loan, Matrix Computations, 8.6): turns the n rows
/// of `a` [n, m] until they are orthogonal, and the rows of `v` [n, n] with them. With v the
/// identity before, the rows of `a` become v times what it was.
void orthogonalise_rows(double* a, std::int64_t n, std::int64_t m, double* v);

/// Householder's QR as LAPACK's geqrf and orgqr make it, signs included: `a` [m, n] becomes R with
/// zeros below the diagonal, `q` [m, m] the orthogonal matrix.
void householder_qr(double* a, std::int64_t m, std::int64_t n, double* q);

}  // namespace gradlet::kernels
