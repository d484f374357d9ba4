#pragma once

#include <cstdint>

#include "kernels/simd.hpp"

/// From a function of vectors to a row kernel (elementwise.hpp). Internal to kernels/.
namespace gradlet::kernels {

// The elements after the last whole vector are computed in a vector of their own, by the same loop:
// the function's code is there once.

template <class T, class F>
void unary_row(std::int64_t n, T* out, const T* in, F f) {
  constexpr std::int64_t lanes = simd::kLanes<T>;
  T spare[lanes];
  T* tail = out;
  std::int64_t rest = 0;
  for (;;) {
    for (; n >= lanes; n -= lanes, in += lanes, out += lanes) simd::store(out, f(simd::load(in)));
    if (n == 0) break;
    simd::store(spare, simd::load_some(in, n));
    tail = out, rest = n;
    in = out = spare, n = lanes;
  }
  if (rest) simd::store_some(tail, simd::load(spare), rest);
}

/// An operand that stands still is read from a vector full of it, again and again.
template <class T, class F>
void binary_row(std::int64_t n, T* out, const T* a, bool a_moves, const T* b, bool b_moves, F f) {
  constexpr std::int64_t lanes = simd::kLanes<T>;
  T still_a[lanes], still_b[lanes], spare[lanes];
  if (!a_moves) simd::store(still_a, simd::splat(*a)), a = still_a;
  if (!b_moves) simd::store(still_b, simd::splat(*b)), b = still_b;
  const std::int64_t step_a = a_moves ? lanes : 0, step_b = b_moves ? lanes : 0;
  T* tail = out;
  std::int64_t rest = 0;
  for (;;) {
    for (; n >= lanes; n -= lanes, out += lanes, a += step_a, b += step_b) {
      simd::store(out, f(simd::load(a), simd::load(b)));
    }
    if (n == 0) break;
    simd::store(still_a, simd::load_some(a, n));
    simd::store(still_b, simd::load_some(b, n));
    a = still_a, b = still_b;
    tail = out, rest = n;
    out = spare, n = lanes;
  }
  if (rest) simd::store_some(tail, simd::load(spare), rest);
}

}  // namespace gradlet::kernels
