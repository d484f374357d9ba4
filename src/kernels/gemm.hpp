#pragma once

#include <cstddef>
#include <cstdint>

namespace gradlet::kernels {

/// A matrix seen through strides (in elements): element (i, j) is
/// data[i * row_stride + j * col_stride]. Strides may be zero or negative.
template <class T>
struct MatrixView {
  T* data;
  int64_t row_stride, col_stride;
};

/// C = beta * C + alpha * A B, with A [m, k], B [k, n] and C [m, n] seen through any strides.
///
/// The value of C(i, j) is a function of row i of A, column j of B, alpha, beta and C(i, j) alone.
/// With S_q the sum of A(i, p) B(p, j) over the q-th run of 256 values of p, begun at zero and
/// added one after another, it is ((beta C + alpha S_0) + alpha S_1) + ...; products are rounded
/// before they are added. So its bits depend neither on the shapes, the strides, the position nor
/// on the compiler, provided the build says `-ffp-contract=off`.
///
/// beta == 0 does not read C. Nothing else is skipped: 0 * inf is NaN, also for alpha == 0.
/// k == 0 gives beta * C. C must not overlap A or B, nor itself (no zero strides in C).
/// int64_t wraps around on overflow, as in NumPy.
///
/// Throws std::bad_alloc, with C untouched, when the packing workspace cannot grow.
///
/// Instantiated for float, double and int64_t.
template <class T>
void gemm(int64_t m, int64_t n, int64_t k, T alpha, MatrixView<const T> a, MatrixView<const T> b,
          T beta, MatrixView<T> c);

/// Bytes the calling thread keeps for packing. They are reused by every gemm, grow as needed and
/// are bounded: under 650 KB whatever the shapes.
size_t gemm_workspace_bytes();

}  // namespace gradlet::kernels
