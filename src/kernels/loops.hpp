#pragma once

#include <array>
#include <cstdint>

#include "tensor/shape.hpp"

namespace gradlet::kernels {

/// An element-wise walk over N operands that share one shape; strides in elements, 0 where an
/// operand is broadcast. Dimensions that lie one after the other in every operand are merged.
template <int N>
struct Loop {
  Shape sizes;
  std::array<Shape, N> strides;
  bool empty = false;
};

template <int N>
Loop<N> make_loop(const Shape& sizes, const std::array<Shape, N>& strides) {
  Loop<N> loop;
  for (int d = 0; d < sizes.size(); ++d) {
    if (sizes[d] == 0) loop.empty = true;
    if (sizes[d] == 1) continue;
    const int last = loop.sizes.size() - 1;
    bool merge = last >= 0;
    for (int k = 0; merge && k < N; ++k) {
      merge = loop.strides[k][last] == strides[k][d] * sizes[d];
    }
    if (merge) {
      loop.sizes[last] *= sizes[d];
      for (int k = 0; k < N; ++k) loop.strides[k][last] = strides[k][d];
    } else {
      loop.sizes.push_back(sizes[d]);
      for (int k = 0; k < N; ++k) loop.strides[k].push_back(strides[k][d]);
    }
  }
  return loop;
}

/// Calls row(count, offsets, strides) for every innermost row, in row-major order; offsets and
/// strides are in elements, one per operand.
template <int N, class Row>
void for_each_row(const Loop<N>& loop, Row&& row) {
  if (loop.empty) return;
  std::array<std::int64_t, N> offsets{};
  std::array<std::int64_t, N> inner{};
  const int outer = loop.sizes.size() - 1;
  if (outer < 0) return row(std::int64_t{1}, offsets, inner);
  for (int k = 0; k < N; ++k) inner[k] = loop.strides[k][outer];
  std::array<std::int64_t, kMaxDims> index{};
  for (;;) {
    row(loop.sizes[outer], offsets, inner);
    int d = outer - 1;
    for (; d >= 0; --d) {
      for (int k = 0; k < N; ++k) offsets[k] += loop.strides[k][d];
      if (++index[d] < loop.sizes[d]) break;
      for (int k = 0; k < N; ++k) offsets[k] -= loop.strides[k][d] * loop.sizes[d];
      index[d] = 0;
    }
    if (d < 0) return;
  }
}

/// out[i] = f(a[i]).
template <class R, class A, class F>
void map(const Loop<2>& loop, R* out, const A* a, F f) {
  for_each_row(loop, [&](std::int64_t n, const auto& offsets, const auto& s) {
    R* o = out + offsets[0];
    const A* x = a + offsets[1];
    if (s[0] == 1 && s[1] == 1) {
      for (std::int64_t i = 0; i < n; ++i) o[i] = f(x[i]);
    } else {
      for (std::int64_t i = 0; i < n; ++i) o[i * s[0]] = f(x[i * s[1]]);
    }
  });
}

/// out[i] = f(a[i], b[i]).
template <class R, class A, class B, class F>
void map(const Loop<3>& loop, R* out, const A* a, const B* b, F f) {
  for_each_row(loop, [&](std::int64_t n, const auto& offsets, const auto& s) {
    R* o = out + offsets[0];
    const A* x = a + offsets[1];
    const B* y = b + offsets[2];
    if (s[0] == 1 && s[1] == 1 && s[2] == 1) {
      for (std::int64_t i = 0; i < n; ++i) o[i] = f(x[i], y[i]);
    } else if (s[0] == 1 && s[1] == 1 && s[2] == 0) {
      const B scalar = *y;
      for (std::int64_t i = 0; i < n; ++i) o[i] = f(x[i], scalar);
    } else {
      for (std::int64_t i = 0; i < n; ++i) o[i * s[0]] = f(x[i * s[1]], y[i * s[2]]);
    }
  });
}

/// out[i] = f(a[i], b[i], c[i]).
template <class R, class A, class B, class C, class F>
void map(const Loop<4>& loop, R* out, const A* a, const B* b, const C* c, F f) {
  for_each_row(loop, [&](std::int64_t n, const auto& offsets, const auto& s) {
    R* o = out + offsets[0];
    const A* x = a + offsets[1];
    const B* y = b + offsets[2];
    const C* z = c + offsets[3];
    for (std::int64_t i = 0; i < n; ++i) o[i * s[0]] = f(x[i * s[1]], y[i * s[2]], z[i * s[3]]);
  });
}

}  // namespace gradlet::kernels
