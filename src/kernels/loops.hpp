#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>

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

/// Instantiated for N = 1 to 4.
template <int N>
Loop<N> make_loop(const Shape& sizes, const std::array<Shape, N>& strides);

/// A reference to a callable row(count, offsets, strides); keeps the walk out of every kernel.
template <int N>
struct RowFunction {
  using Offsets = std::array<std::int64_t, N>;
  void* context;
  void (*call)(void* context, std::int64_t count, const Offsets& offsets, const Offsets& strides);
};

template <int N>
void walk_rows(const Loop<N>& loop, RowFunction<N> row);

/// Calls row(count, offsets, strides) for every innermost row, in row-major order; offsets and
/// strides are in elements, one per operand.
template <int N, class Row>
void for_each_row(const Loop<N>& loop, Row&& row) {
  using Offsets = typename RowFunction<N>::Offsets;
  walk_rows(loop, RowFunction<N>{&row, [](void* context, std::int64_t count, const Offsets& offsets,
                                          const Offsets& strides) {
                                   (*static_cast<std::remove_reference_t<Row>*>(context))(
                                       count, offsets, strides);
                                 }});
}

/// out[i] = f(a[i]).
template <class R, class A, class F>
void map(const Loop<2>& loop, R* out, const A* a, F f) {
  for_each_row(loop, [&](std::int64_t n, const auto& offsets, const auto& s) {
    R* o = out + offsets[0];
    const A* x = a + offsets[1];
    for (std::int64_t i = 0; i < n; ++i) o[i * s[0]] = f(x[i * s[1]]);
  });
}

/// out[i] = f(a[i], b[i]).
template <class R, class A, class B, class F>
void map(const Loop<3>& loop, R* out, const A* a, const B* b, F f) {
  for_each_row(loop, [&](std::int64_t n, const auto& offsets, const auto& s) {
    R* o = out + offsets[0];
    const A* x = a + offsets[1];
    const B* y = b + offsets[2];
    for (std::int64_t i = 0; i < n; ++i) o[i * s[0]] = f(x[i * s[1]], y[i * s[2]]);
  });
}

}  // namespace gradlet::kernels
