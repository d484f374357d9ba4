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

/// Whether contiguous rows of T get a loop of their own. F says for which T it is compiled for
/// speed: `using Vectorised = float;`, or `void` for float and double. For the others the code
/// would be downloaded for little.
template <class T, class F>
inline constexpr bool kVectorised = false;
template <class T, class F>
requires requires {
  typename F::Vectorised;
}
inline constexpr bool kVectorised<T, F> =
    std::is_same_v<T, typename F::Vectorised> ||
    (std::is_void_v<typename F::Vectorised> && std::is_floating_point_v<T>);

// The result is a fresh tensor or one of the operands itself, never a shifted part of one.
// Compilers that do not know take the scalar loop for every in-place op.
#ifdef __clang__
#define GRADLET_ELEMENTS_APART _Pragma("clang loop vectorize(assume_safety)")
#else
#define GRADLET_ELEMENTS_APART _Pragma("GCC ivdep")
#endif

/// out[i] = f(a[i]).
template <class R, class A, class F>
void map(const Loop<2>& loop, R* out, const A* a, F f) {
  for_each_row(loop, [&](std::int64_t n, const auto& offsets, const auto& s) {
    R* o = out + offsets[0];
    const A* x = a + offsets[1];
    if constexpr (kVectorised<A, F>) {
      if (s[0] == 1 && s[1] == 1) {
        const auto count = static_cast<std::ptrdiff_t>(n);
        GRADLET_ELEMENTS_APART
        for (std::ptrdiff_t i = 0; i < count; ++i) o[i] = f(x[i]);
        return;
      }
    }
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
    if constexpr (kVectorised<A, F>) {
      const auto count = static_cast<std::ptrdiff_t>(n);
      if (s[0] == 1 && s[1] == 1 && s[2] == 1) {
        GRADLET_ELEMENTS_APART
        for (std::ptrdiff_t i = 0; i < count; ++i) o[i] = f(x[i], y[i]);
        return;
      }
      if (s[0] == 1 && s[1] == 1 && s[2] == 0) {
        const B scalar = *y;
        GRADLET_ELEMENTS_APART
        for (std::ptrdiff_t i = 0; i < count; ++i) o[i] = f(x[i], scalar);
        return;
      }
    }
    for (std::int64_t i = 0; i < n; ++i) o[i * s[0]] = f(x[i * s[1]], y[i * s[2]]);
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
