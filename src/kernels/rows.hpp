#pragma once

#include <cstdint>
#include <type_traits>

#include "kernels/simd.hpp"

/// From a function of vectors to a row kernel (elementwise.hpp). Internal to kernels/.
namespace gradlet::kernels {

/// Integers are computed without a sign where they wrap around, as in PyTorch.
template <class T>
using Wrapping = std::conditional_t<std::is_same_v<T, std::int64_t>, std::uint64_t, T>;

template <class T, class F>
void unary_row(std::int64_t n, T* out, const T* in, F f) {
  std::int64_t i = 0;
  for (; i + simd::kLanes<T> <= n; i += simd::kLanes<T>) simd::store(out + i, f(simd::load(in + i)));
  if (i < n) simd::store_some(out + i, f(simd::load_some(in + i, n - i)), n - i);
}

/// An operand that stands still is read from a vector full of it, again and again: one loop for all.
template <class T, class F>
void binary_row(std::int64_t n, T* out, const T* a, bool a_moves, const T* b, bool b_moves, F f) {
  constexpr std::int64_t lanes = simd::kLanes<T>;
  T still_a[lanes], still_b[lanes];
  if (!a_moves) simd::store(still_a, simd::splat(*a)), a = still_a;
  if (!b_moves) simd::store(still_b, simd::splat(*b)), b = still_b;
  const std::int64_t step_a = a_moves ? lanes : 0, step_b = b_moves ? lanes : 0;
  for (; n >= lanes; n -= lanes, out += lanes, a += step_a, b += step_b) {
    simd::store(out, f(simd::load(a), simd::load(b)));
  }
  if (n > 0) simd::store_some(out, f(simd::load_some(a, n), simd::load_some(b, n)), n);
}

}  // namespace gradlet::kernels
