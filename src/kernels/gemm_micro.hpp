#pragma once

#include <algorithm>
#include <cstddef>

#include "kernels/simd.hpp"

namespace gradlet::kernels::detail {

using Index = std::ptrdiff_t;

using simd::load, simd::splat, simd::store;

template <class T>
using Vec = simd::Vector<T>;

template <class T>
inline constexpr Index kLanes = static_cast<Index>(simd::kLanes<T>);

/// Transposes a square of vectors in place.
inline void transpose(Vec<float> (&x)[4]) {
  const Vec<float> low01 = __builtin_shufflevector(x[0], x[1], 0, 4, 1, 5);
  const Vec<float> high01 = __builtin_shufflevector(x[0], x[1], 2, 6, 3, 7);
  const Vec<float> low23 = __builtin_shufflevector(x[2], x[3], 0, 4, 1, 5);
  const Vec<float> high23 = __builtin_shufflevector(x[2], x[3], 2, 6, 3, 7);
  x[0] = __builtin_shufflevector(low01, low23, 0, 1, 4, 5);
  x[1] = __builtin_shufflevector(low01, low23, 2, 3, 6, 7);
  x[2] = __builtin_shufflevector(high01, high23, 0, 1, 4, 5);
  x[3] = __builtin_shufflevector(high01, high23, 2, 3, 6, 7);
}

inline void transpose(Vec<double> (&x)[2]) {
  const Vec<double> low = __builtin_shufflevector(x[0], x[1], 0, 2);
  x[1] = __builtin_shufflevector(x[0], x[1], 1, 3);
  x[0] = low;
}

/// Where a tile of sums goes: C = beta * C + alpha * sums.
template <class T>
struct Target {
  T alpha, beta;
  Index row_stride, col_stride;
};

template <class T>
inline T updated(const Target<T>& target, T old, T sum) {
  const T scaled = target.alpha * sum;
  return target.beta == T(0) ? scaled : target.beta * old + scaled;
}

/// Updates C[rows, cols] from sums that lie in memory, `width` to a row.
template <class T>
__attribute__((noinline)) void write_part(const Target<T>& target, const T* sums, Index width, T* c,
                                          Index rows, Index cols) {
  const Vec<T> alpha = splat(target.alpha), beta = splat(target.beta);
  for (Index r = 0; r < rows; ++r, c += target.row_stride, sums += width) {
    Index j = 0;
    if (target.col_stride == 1) {
      for (; j + kLanes<T> <= cols; j += kLanes<T>) {
        const Vec<T> scaled = alpha * load(sums + j);
        store<T>(c + j, target.beta == T(0) ? scaled : beta * load(c + j) + scaled);
      }
    }
    for (; j < cols; ++j) {
      T* at = c + j * target.col_stride;
      *at = updated(target, target.beta == T(0) ? T(0) : *at, sums[j]);
    }
  }
}

/// Updates C[rows, cols] from the leading part of a tile of sums.
template <class T, int kRows, int kVecs>
__attribute__((always_inline)) inline void write_back(const Target<T>& target,
                                                      const Vec<T> (&sums)[kRows][kVecs], T* c,
                                                      Index rows, Index cols) {
  constexpr Index lanes = kLanes<T>;
  if (rows != kRows || cols != kVecs * lanes || target.col_stride != 1) {
    // A copy, so that only it has an address and the sums can stay in registers.
    T part[kRows * kVecs * lanes];
    for (int r = 0; r < kRows; ++r) {
      for (int v = 0; v < kVecs; ++v) store(part + (r * kVecs + v) * lanes, sums[r][v]);
    }
    return write_part(target, part, kVecs * lanes, c, rows, cols);
  }
  if (target.alpha == T(1) && target.beta == T(1)) {  // a gradient added to the one before
    for (int r = 0; r < kRows; ++r, c += target.row_stride) {
      for (int v = 0; v < kVecs; ++v) store<T>(c + v * lanes, load<T>(c + v * lanes) + sums[r][v]);
    }
    return;
  }
  const Vec<T> alpha = splat(target.alpha);
  if (target.beta == T(0)) {
    for (int r = 0; r < kRows; ++r, c += target.row_stride) {
      for (int v = 0; v < kVecs; ++v) store<T>(c + v * lanes, alpha * sums[r][v]);
    }
  } else {
    const Vec<T> beta = splat(target.beta);
    for (int r = 0; r < kRows; ++r, c += target.row_stride) {
      for (int v = 0; v < kVecs; ++v) {
        store<T>(c + v * lanes, beta * load<T>(c + v * lanes) + alpha * sums[r][v]);
      }
    }
  }
}

/// C = beta C + alpha A B for `count` register tiles below each other, kRows rows by kVecs vectors.
/// A(r, p) is a[r * row_stride + p * step_stride]; B's row p is b + p * b_stride and all of its
/// vectors are readable. Of each tile `rows` rows and `cols` columns are written; k > 0.
///
/// Three by three are as many sums as leave room for the operands in sixteen registers.
template <class T, int kRows, int kVecs>
__attribute__((noinline)) void multiply_tiles(Index count, Index k, const T* a, Index row_stride,
                                              Index step_stride, const T* b, Index b_stride,
                                              const Target<T>& target, T* c, Index rows,
                                              Index cols) {
  for (; count > 0; --count, a += kRows * row_stride, c += kRows * target.row_stride) {
    Vec<T> sums[kRows][kVecs] = {};
    const T* row[kRows];
    for (int r = 0; r < kRows; ++r) row[r] = a + r * row_stride;
    const T* from = b;
    Index left = k;
    const auto last = [&]() __attribute__((always_inline)) {
      Vec<T> right[kVecs];
      for (int v = 0; v < kVecs; ++v) right[v] = load<T>(from + v * kLanes<T>);
      from += b_stride;
      for (int r = 0; r < kRows; ++r) {
        const Vec<T> factor = splat(*row[r]);
        row[r] += step_stride;
        for (int v = 0; v < kVecs; ++v) sums[r][v] = sums[r][v] + factor * right[v];
        // Never so. Without a branch here compilers load all operands of a step before they use
        // any, one more than there are registers; the branches between the steps keep those apart.
        if (kRows * kVecs == 9 && r == 1 && left == -1) return true;
      }
      return --left == 0;
    };
    while (!last() && !last() && !last() && !last()) {
    }
    write_back<T>(target, sums, c, rows, cols);
  }
}

}  // namespace gradlet::kernels::detail
