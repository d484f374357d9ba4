#pragma once

#include <cstdint>
#include <limits>
#include <type_traits>

#include "kernels/math_vector.hpp"

/// Sums and extremes of contiguous rows of float or double, in one fixed order: four vectors are
/// added in pairs in the element's type, their total goes into accumulators of double, the rest one
/// by one. Internal to kernels/.
namespace gradlet::kernels {

struct Accumulator {
  simd::F64x2 low{}, high{};
  void add(simd::F32x4 v) {
    low += simd::low_doubles(v);
    high += simd::high_doubles(v);
  }
  void add(simd::F64x2 v) { low += v; }
  double total() const {
    const simd::F64x2 v = low + high;
    return v[0] + v[1];
  }
};

/// The sum of the vectors at(i), i in steps of the lanes; `rest(i)` is one element's.
template <class T, class At, class Rest>
double row_total(std::int64_t n, At at, Rest rest) {
  constexpr std::int64_t lanes = simd::kLanes<T>;
  Accumulator sum;
  std::int64_t i = 0;
  for (; i + 4 * lanes <= n; i += 4 * lanes) {
    sum.add((at(i) + at(i + lanes)) + (at(i + 2 * lanes) + at(i + 3 * lanes)));
  }
  for (; i + lanes <= n; i += lanes) sum.add(at(i));
  double total = sum.total();
  for (; i < n; ++i) total += static_cast<double>(rest(i));
  return total;
}

/// The sum of x.
template <class T>
double row_sum(std::int64_t n, const T* x) {
  return row_total<T>(
      n, [&](std::int64_t i) { return simd::load(x + i); }, [&](std::int64_t i) { return x[i]; });
}

/// The sum of a b.
template <class T>
double row_dot(std::int64_t n, const T* a, const T* b) {
  return row_total<T>(
      n, [&](std::int64_t i) { return simd::load(a + i) * simd::load(b + i); },
      [&](std::int64_t i) { return a[i] * b[i]; });
}

/// Sums of (x - c)^2 and of x - c.
struct Spread {
  double squares, distances;
};
template <class T>
Spread row_spread(std::int64_t n, const T* x, T c) {
  constexpr std::int64_t lanes = simd::kLanes<T>;
  const auto centre = simd::splat(c);
  Accumulator sum, squares;
  std::int64_t i = 0;
  for (; i + 4 * lanes <= n; i += 4 * lanes) {
    simd::Vector<T> d[4];
    for (int k = 0; k < 4; ++k) d[k] = simd::load(x + i + k * lanes) - centre;
    sum.add((d[0] + d[1]) + (d[2] + d[3]));
    squares.add((d[0] * d[0] + d[1] * d[1]) + (d[2] * d[2] + d[3] * d[3]));
  }
  Spread total{squares.total(), sum.total()};
  for (; i < n; ++i) {
    const double d = static_cast<double>(x[i] - c);
    total.squares += d * d;
    total.distances += d;
  }
  return total;
}

/// The sum of (x - mean)^2, given the mean of x: of the distances to it as T holds it, less what
/// that is off.
template <class T>
double row_squares(std::int64_t n, const T* x, double mean) {
  const T near = static_cast<T>(mean);
  const double size = static_cast<double>(n), off = mean - static_cast<double>(near);
  const auto c = simd::splat(near);
  const double total = row_total<T>(
      n,
      [&](std::int64_t i) {
        const auto d = simd::load(x + i) - c;
        return d * d;
      },
      [&](std::int64_t i) {
        const double d = static_cast<double>(x[i] - near);
        return d * d;
      });
  if (!(size * mean * mean > 1e6 * total)) return total - size * off * off;
  // Of elements that differ little for their size, the mean itself is off: it is found again.
  const Spread about = row_spread(n, x, near);
  return about.squares - about.distances * about.distances / size;
}

/// Turns the order of the elements around, so that one code finds the largest and the smallest: the
/// sign bit of floats, all bits of integers.
template <class T>
struct Order {
  using Bits = std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint64_t>;
  Bits flip;
  explicit Order(bool largest) : flip(0) {
    if (!largest) flip = T(0.5) == T(0) ? ~Bits(0) : Bits(1) << (8 * sizeof(T) - 1);
  }
  T operator()(T x) const { return __builtin_bit_cast(T, __builtin_bit_cast(Bits, x) ^ flip); }
  simd::Vector<T> operator()(simd::Vector<T> x) const {
    using B = std::conditional_t<sizeof(T) == 4, simd::U32x4, simd::U64x2>;
    return simd::as<simd::Vector<T>>(simd::as<B>(x) ^ flip);
  }
};

/// The largest element in that order, NaN if there is one; n > 0.
template <class T>
T row_extreme(std::int64_t n, const T* x, Order<T> order) {
  constexpr std::int64_t lanes = simd::kLanes<T>, step = 4 * lanes;
  T best = order(x[0]), nan = T(0);
  std::int64_t i = 0;
  if (n >= step) {
    simd::Vector<T> tops[4];
    for (int k = 0; k < 4; ++k) tops[k] = simd::splat(best);
    auto odd = tops[0] != tops[0];
    for (; i + step <= n; i += step) {
      for (int k = 0; k < 4; ++k) {
        const auto v = order(simd::load(x + i + k * lanes));
        odd |= v != v;
        tops[k] = simd::larger(v, tops[k]);
      }
    }
    const auto top = simd::larger(simd::larger(tops[0], tops[1]), simd::larger(tops[2], tops[3]));
    for (int k = 0; k < lanes; ++k) {
      if (top[k] > best) best = top[k];
    }
    if (!simd::none(odd)) nan = std::numeric_limits<T>::quiet_NaN();
  }
  for (; i < n; ++i) {
    const T v = order(x[i]);
    if (v > best) best = v;
    if (v != v) nan = v;
  }
  return nan != nan ? nan : best != best ? best : order(best);
}
template <class T>
T row_max(std::int64_t n, const T* x) {
  return row_extreme(n, x, Order<T>(true));
}

}  // namespace gradlet::kernels
