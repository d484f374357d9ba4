#pragma once

#include <cstdint>
#include <type_traits>

#include "kernels/simd.hpp"

/// From a function of vectors to a row kernel (elementwise.hpp). Internal to kernels/.
namespace gradlet::kernels {

/// How a row's loop takes its vectors. Four side by side need not wait for each other's steps, a
/// third faster; the function's code is there four times. kBrief, an instruction or two: also a
/// loop for each way that the operands move.
enum class Way { kOneByOne, kTogether, kBrief };

/// Functions of doubles are mostly computed lane by lane, too long for four at once.
template <class T>
inline constexpr Way kUsual = sizeof(T) == 4 ? Way::kTogether : Way::kOneByOne;

/// How far an operand moves from vector to vector, where the compiler is to know it.
template <std::int64_t step>
using Step = std::integral_constant<std::int64_t, step>;

// The elements after the last whole step are computed in one of their own, by the same loop: the
// function's code is there once.

/// A step's first n elements, 0 < n; the others are 0. Not inlined: there are many kernels.
template <class T>
[[gnu::noinline]] void begin_step(T* step, std::int64_t size, const T* from, std::int64_t n) {
  for (std::int64_t i = 0; i < size; ++i) step[i] = i < n ? from[i] : T(0);
}
template <class T>
[[gnu::noinline]] void copy_some(T* to, const T* from, std::int64_t n) {
  for (std::int64_t i = 0; i < n; ++i) to[i] = from[i];
}

template <class T, Way way = kUsual<T>, class F>
void unary_row(std::int64_t n, T* out, const T* in, F f) {
  constexpr int count = way == Way::kOneByOne ? 1 : 4;
  constexpr std::int64_t lanes = simd::kLanes<T>, step = count * lanes;
  constexpr std::int64_t last = way == Way::kTogether ? step : lanes;
  T spare[last];
  T* tail = out;
  std::int64_t rest = 0;
  for (;;) {
    for (; n >= step; n -= step, in += step, out += step) {
      simd::Vector<T> v[count];
#pragma GCC unroll 4
      for (int k = 0; k < count; ++k) v[k] = f(simd::load(in + k * lanes));
#pragma GCC unroll 4
      for (int k = 0; k < count; ++k) simd::store(out + k * lanes, v[k]);
    }
    if constexpr (way == Way::kBrief) {
      for (; n >= lanes; n -= lanes, in += lanes, out += lanes) simd::store(out, f(simd::load(in)));
    }
    if (n == 0) break;
    begin_step(spare, last, in, n);
    tail = out, rest = n;
    in = out = spare, n = last;
  }
  if (rest) copy_some(tail, spare, rest);
}

/// An operand that stands still is read from a vector full of it, again and again.
template <class T, Way way = kUsual<T>, class F>
void binary_row(std::int64_t n, T* out, const T* a, bool a_moves, const T* b, bool b_moves, F f) {
  constexpr int count = way == Way::kOneByOne ? 1 : 4;
  constexpr std::int64_t lanes = simd::kLanes<T>, step = count * lanes;
  constexpr std::int64_t last = way == Way::kTogether ? step : lanes;
  T still_a[last], still_b[last], spare[last];
  if (!a_moves) simd::store(still_a, simd::splat(*a)), a = still_a;
  if (!b_moves) simd::store(still_b, simd::splat(*b)), b = still_b;
  const auto run = [&](auto by_a, auto by_b) {
    for (; n >= step; n -= step, out += step, a += count * by_a, b += count * by_b) {
      simd::Vector<T> v[count];
#pragma GCC unroll 4
      for (int k = 0; k < count; ++k) v[k] = f(simd::load(a + k * by_a), simd::load(b + k * by_b));
#pragma GCC unroll 4
      for (int k = 0; k < count; ++k) simd::store(out + k * lanes, v[k]);
    }
  };
  const std::int64_t by_a = a_moves ? lanes : 0, by_b = b_moves ? lanes : 0;
  T* tail = out;
  std::int64_t rest = 0;
  for (;;) {
    if constexpr (way == Way::kBrief) {
      if (a_moves && b_moves) run(Step<lanes>(), Step<lanes>());
      if (a_moves && !b_moves) run(Step<lanes>(), Step<0>());
      if (!a_moves && b_moves) run(Step<0>(), Step<lanes>());
      for (; n >= lanes; n -= lanes, out += lanes, a += by_a, b += by_b) {
        simd::store(out, f(simd::load(a), simd::load(b)));
      }
    } else {
      run(by_a, by_b);
    }
    if (n == 0) break;
    if (a_moves) begin_step(still_a, last, a, n), a = still_a;
    if (b_moves) begin_step(still_b, last, b, n), b = still_b;
    tail = out, rest = n;
    out = spare, n = last;
  }
  if (rest) copy_some(tail, spare, rest);
}

}  // namespace gradlet::kernels
