#pragma once

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "kernels/gemm_micro.hpp"

/// What decompositions do to rows of doubles. Internal to kernels/.
namespace gradlet::kernels::detail {

/// Four sums side by side, added up at the end.
inline double dot(const double* x, const double* y, Index n) {
  Vec<double> a = splat(0.0), b = a;
  Index i = 0;
  for (; i + 4 <= n; i += 4) {
    a = a + load(x + i) * load(y + i);
    b = b + load(x + i + 2) * load(y + i + 2);
  }
  const Vec<double> both = a + b;
  double sum = both[0] + both[1];
  for (; i < n; ++i) sum += x[i] * y[i];
  return sum;
}

/// y += a x.
inline void add_scaled(double* y, double a, const double* x, Index n) {
  const Vec<double> factor = splat(a);
  Index i = 0;
  for (; i + 4 <= n; i += 4) {
    store<double>(y + i, load(y + i) + factor * load(x + i));
    store<double>(y + i + 2, load(y + i + 2) + factor * load(x + i + 2));
  }
  for (; i < n; ++i) y[i] += a * x[i];
}

struct Strided {
  const double* data;
  Index stride;
};

/// y -= f_0 x_0, then f_1 x_1, … of `count` rows: each element as if it were row by row, four rows
/// in one pass over y.
[[gnu::noinline]] inline void subtract_rows(double* y, Index n, Index count, Strided f, Strided x) {
  Index j = 0;
  for (; j + 4 <= count; j += 4) {
    Vec<double> factor[4];
    const double* rows[4];
#pragma GCC unroll 4
    for (Index k = 0; k < 4; ++k) {
      factor[k] = splat(f.data[(j + k) * f.stride]);
      rows[k] = x.data + (j + k) * x.stride;
    }
    Index i = 0;
    for (; i + 2 <= n; i += 2) {
      Vec<double> v = load(y + i);
#pragma GCC unroll 4
      for (Index k = 0; k < 4; ++k) v = v - factor[k] * load(rows[k] + i);
      store<double>(y + i, v);
    }
    for (; i < n; ++i) {
      for (Index k = 0; k < 4; ++k) y[i] -= factor[k][0] * rows[k][i];
    }
  }
  for (; j < count; ++j) add_scaled(y, -f.data[j * f.stride], x.data + j * x.stride, n);
}

/// (x, y) becomes (c x - s y, s x + c y).
inline void rotate(double* x, double* y, double c, double s, Index n) {
  const Vec<double> cs = splat(c), sn = splat(s);
  Index i = 0;
  for (; i + 2 <= n; i += 2) {
    const Vec<double> a = load(x + i), b = load(y + i);
    store<double>(x + i, cs * a - sn * b);
    store<double>(y + i, sn * a + cs * b);
  }
  for (; i < n; ++i) {
    const double a = x[i], b = y[i];
    x[i] = c * a - s * b;
    y[i] = s * a + c * b;
  }
}

/// Where squares of the elements would overflow or vanish, divides by the power of two (which is
/// exact) that brings the largest into [1/2, 1). Gives the exponent; nothing where an element is
/// not finite.
inline std::optional<int> normalise(double* a, Index n) {
  double most = 0;
  for (Index i = 0; i < n; ++i) {
    if (a[i] - a[i] != 0) return {};
    most = std::max(most, std::fabs(a[i]));
  }
  int exponent = 0;
  if (most != 0) std::frexp(most, &exponent);
  if (std::abs(exponent) <= 300) return 0;
  for (Index i = 0; i < n; ++i) a[i] = std::ldexp(a[i], -exponent);
  return exponent;
}

inline void scale_back(double* a, Index n, int exponent) {
  for (Index i = 0; exponent != 0 && i < n; ++i) a[i] = std::ldexp(a[i], exponent);
}

/// H = 1 - tau v v^T with H x = (beta, 0, …), as LAPACK's larfg has it: v[0] = 1, and tau = 0 where
/// x is of that form already.
struct Reflector {
  double beta, tau;
};

/// `rest`, what follows x's first element alpha, becomes the rest of v.
inline Reflector reflect(double alpha, double* rest, Index n) {
  const double below = dot(rest, rest, n);
  if (below < 0x1p-900) {  // squares have vanished, or have too few bits
    double most = 0;
    for (Index i = 0; i < n; ++i) most = std::max(most, std::fabs(rest[i]));
    if (!(most > std::fabs(alpha) * 0x1p-60)) return {alpha, 0};  // NaN, too
    int exponent;
    std::frexp(most, &exponent);
    for (Index i = 0; i < n; ++i) rest[i] = std::ldexp(rest[i], -exponent);
    const Reflector scaled = reflect(std::ldexp(alpha, -exponent), rest, n);
    return {std::ldexp(scaled.beta, exponent), scaled.tau};
  }
  const double beta = -std::copysign(std::sqrt(alpha * alpha + below), alpha);
  for (Index i = 0; i < n; ++i) rest[i] /= alpha - beta;
  return {beta, (beta - alpha) / beta};
}

/// Turns x (of n > 0 elements) into v.
inline Reflector make_reflector(double* x, Index n) {
  const double alpha = x[0];
  x[0] = 1;
  return reflect(alpha, x + 1, n - 1);
}

/// The first `columns` columns of H_0 H_1 …, row-major into q [n, columns]. Reflector k is v + k *
/// n, and its elements before k + shift are not read: they are 0.
inline void multiply_reflectors(const double* v, const double* tau, Index count, Index shift,
                                Index n, Index columns, double* q, double* scratch) {
  for (Index i = 0; i < n * columns; ++i) q[i] = 0;
  for (Index i = 0; i < n && i < columns; ++i) q[i * columns + i] = 1;
  for (Index k = count - 1; k >= 0; --k) {
    const Index first = k + shift, width = columns - first;
    if (tau[k] == 0 || width <= 0) continue;
    const double* vk = v + k * n;
    for (Index j = 0; j < width; ++j) scratch[j] = 0;
    for (Index i = first; i < n; ++i) add_scaled(scratch, vk[i], q + i * columns + first, width);
    for (Index i = first; i < n; ++i) {
      add_scaled(q + i * columns + first, -tau[k] * vk[i], scratch, width);
    }
  }
}

}  // namespace gradlet::kernels::detail
