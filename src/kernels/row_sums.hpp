#pragma once

#include <cstdint>

#include "kernels/math_vector.hpp"

/// Sums and extremes of contiguous rows of float or double, in one fixed order: four vectors are added
/// in pairs in the element's type, their total goes into accumulators of double, the rest one by one.
/// Internal to kernels/.
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

/// The sum of value(v) over the vectors v = at(i), i in steps of the lanes; `rest(i)` is one element's.
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

/// The sum of f(x), f a function of vectors.
template <class T, class F>
double row_sum(std::int64_t n, const T* x, F f) {
  return row_total<T>(
      n, [&](std::int64_t i) { return f(simd::load(x + i)); },
      [&](std::int64_t i) { return f(simd::splat(x[i]))[0]; });
}
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

/// The sum of (x - centre)^2, each term in double.
inline double row_squares(std::int64_t n, const float* x, double centre) {
  const simd::F64x2 c = {centre, centre};
  simd::F64x2 sum{}, other{};
  std::int64_t i = 0;
  for (; i + 4 <= n; i += 4) {
    const simd::F32x4 v = simd::load(x + i);
    const simd::F64x2 a = simd::low_doubles(v) - c, b = simd::high_doubles(v) - c;
    sum += a * a;
    other += b * b;
  }
  sum += other;
  double total = sum[0] + sum[1];
  for (; i < n; ++i) {
    const double d = static_cast<double>(x[i]) - centre;
    total += d * d;
  }
  return total;
}
inline double row_squares(std::int64_t n, const double* x, double centre) {
  return row_sum(n, x, [centre](simd::F64x2 v) {
    const simd::F64x2 d = v - centre;
    return d * d;
  });
}

/// The largest (or smallest) element, NaN if there is one; n > 0.
template <bool kLargest, class T>
T row_extreme(std::int64_t n, const T* x) {
  using V = simd::Vector<T>;
  constexpr std::int64_t lanes = simd::kLanes<T>;
  const auto better = [](V a, V b) { return kLargest ? simd::larger(a, b) : simd::smaller(a, b); };
  T best = x[0];
  T nan = best != best ? best : T(0);
  std::int64_t i = 0;
  if (n >= 4 * lanes) {
    V tops[4];
    for (int k = 0; k < 4; ++k) tops[k] = simd::load(x + k * lanes);
    auto odd = tops[0] != tops[0];
    for (; i + 4 * lanes <= n; i += 4 * lanes) {
      for (int k = 0; k < 4; ++k) {
        const V v = simd::load(x + i + k * lanes);
        odd |= v != v;
        tops[k] = better(v, tops[k]);
      }
    }
    const V top = better(better(tops[0], tops[1]), better(tops[2], tops[3]));
    for (int k = 0; k < lanes; ++k) {
      if (kLargest ? top[k] > best : top[k] < best) best = top[k];
      if (odd[k]) nan = std::numeric_limits<T>::has_quiet_NaN ? std::numeric_limits<T>::quiet_NaN() : nan;
    }
  }
  for (; i < n; ++i) {
    if (kLargest ? x[i] > best : x[i] < best) best = x[i];
    if (x[i] != x[i]) nan = x[i];
  }
  return nan != nan ? nan : best;
}
template <class T>
T row_max(std::int64_t n, const T* x) {
  return row_extreme<true>(n, x);
}

}  // namespace gradlet::kernels
