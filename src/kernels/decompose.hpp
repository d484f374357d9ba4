#pragma once

#include <cstdint>

/// Decompositions of row-major matrices in double precision. Each makes the same operations in the
/// same order everywhere. Workspaces throw std::bad_alloc before anything is written.
namespace gradlet::kernels {

struct Pivots {
  double sign;              // of the permutation
  std::int64_t zero_pivot;  // the first one, counted from 1; 0 if there is none
};

/// P A = L U with row pivots: `a` [n, n] becomes L (without its diagonal of ones) below U; row i of
/// P A is row order[i] of A.
Pivots lu(double* a, std::int64_t n, std::int64_t* order);

/// x with A x = b, both [n, m], from A's factors without a zero pivot.
void lu_solve(const double* factors, std::int64_t n, const std::int64_t* order, const double* b,
              double* x, std::int64_t m);

/// x with A x = b of A's upper or lower triangle [n, n], b and x [n, m]; a zero on the diagonal
/// divides.
void solve_triangular(const double* a, std::int64_t n, bool upper, const double* b, double* x,
                      std::int64_t m);

/// U with A = U^T U of a symmetric matrix of which the upper triangle is read, in place and with
/// zeros below; the row whose pivot is not positive, counted from 1, or 0.
std::int64_t cholesky(double* a, std::int64_t n);

/// Householder's QR as LAPACK's geqrf and orgqr make it, signs included: `a` [m, n] becomes R with
/// zeros below the diagonal, `q` [m, columns] the first columns of the orthogonal matrix.
void householder_qr(double* a, std::int64_t m, std::int64_t n, double* q, std::int64_t columns);

/// Eigenvalues and, as the rows of `vectors` [n, n], eigenvectors of a symmetric matrix of which
/// the lower triangle is read; in no order. `a` is overwritten. NaN where `a` is not finite.
/// Householder's tridiagonal form, then implicit QL (Bowdler, Martin, Reinsch and Wilkinson, "The
/// QR and QL algorithms for symmetric matrices", 1968).
void symmetric_eigen(double* a, std::int64_t n, double* values, double* vectors);

/// A = U diag(s) V with m >= n and s descending: the rows of `u` [rows, m] are the first n <= rows
/// <= m columns of U, the rows of `v` [n, n] those of V. `a` [m, n] is overwritten. NaN where it is
/// not finite. Bidiagonal form, then implicit QR (Golub and Reinsch 1970, as LINPACK's dsvdc has
/// it).
void singular_values(double* a, std::int64_t m, std::int64_t n, std::int64_t rows, double* u,
                     double* s, double* v);

}  // namespace gradlet::kernels
