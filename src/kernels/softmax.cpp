#include "kernels/softmax.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "kernels/row_sums.hpp"
#include "kernels/rows.hpp"

namespace gradlet::kernels {

namespace {

using simd::splat;

/// out = e^(x - top). (Added up in the same loop, the constants would not fit into the registers.)
template <class T>
void exp_row(std::int64_t n, T* out, const T* x, T top) {
  const math::loop::ExpBelow<T> exp_below;
  const auto tops = splat(top);
  unary_row(n, out, x, [&](auto v) { return exp_below(v - tops); });
}

/// The sum of e^(x - top), a stretch at a time.
template <class T>
double exp_sum(std::int64_t n, const T* x, T top) {
  constexpr std::int64_t kStretch = 256;
  T buffer[kStretch];
  double total = 0;
  for (std::int64_t i = 0; i < n; i += kStretch) {
    const std::int64_t count = std::min(kStretch, n - i);
    exp_row(count, buffer, x + i, top);
    total += row_sum(count, buffer);
  }
  return total;
}

/// The largest element, of n > 0, or NaN where the first is one; any other NaN makes the sum NaN.
template <class T>
T row_top(std::int64_t n, const T* x) {
  constexpr std::int64_t lanes = simd::kLanes<T>, step = 4 * lanes;
  T top = x[0];
  std::int64_t i = 0;
  if (n >= step) {
    simd::Vector<T> tops[4];
    for (int k = 0; k < 4; ++k) tops[k] = splat(top);
    for (; i + step <= n; i += step) {
      for (int k = 0; k < 4; ++k) tops[k] = simd::larger(simd::load(x + i + k * lanes), tops[k]);
    }
    const auto all = simd::larger(simd::larger(tops[0], tops[1]), simd::larger(tops[2], tops[3]));
    for (int k = 0; k < lanes; ++k) {
      if (all[k] > top) top = all[k];
    }
  }
  for (; i < n; ++i) {
    if (x[i] > top) top = x[i];
  }
  return top;
}

template <class T>
void softmax_row(std::int64_t n, const T* in, T* out, bool log) {
  const T top = row_top(n, in);
  if (log) {
    const auto tops = splat(top), total = splat(math::log(static_cast<T>(exp_sum(n, in, top))));
    unary_row(n, out, in, [tops, total](auto v) { return v - tops - total; });
    return;
  }
  exp_row(n, out, in, top);
  const auto share = splat(static_cast<T>(1 / row_sum(n, out)));
  unary_row(n, out, out, [share](auto v) { return v * share; });
}

template <class T>
void softmax_backward_row(std::int64_t n, const T* g, const T* y, T* out, bool log) {
  const auto total = splat(static_cast<T>(log ? row_sum(n, g) : row_dot(n, g, y)));
  if (log) {
    const math::loop::ExpBelow<T> exp_below;
    binary_row(n, out, g, true, y, true, [&](auto a, auto b) { return a - exp_below(b) * total; });
  } else {
    binary_row(n, out, g, true, y, true, [total](auto a, auto b) { return b * (a - total); });
  }
}

/// row(a, b, out) for each row along n; those with other elements between theirs are brought
/// together, a few neighbours at a time.
template <class T, class Row>
void for_rows(const Rows& rows, const T* a, const T* b, T* out, Row row) {
  const std::int64_t n = rows.n, inner = rows.inner;
  if (inner == 1) {
    for (std::int64_t o = 0; o < rows.outer; ++o) row(a + o * n, b + o * n, out + o * n);
    return;
  }
  constexpr std::int64_t kTogether = 16;
  std::vector<T> buffer(static_cast<std::size_t>(2 * kTogether * n));
  T* xs = buffer.data();
  T* ys = xs + kTogether * n;
  const auto move = [&](const T* from, T* to, std::int64_t count) {
    for (std::int64_t k = 0; k < n; ++k) {
      for (std::int64_t j = 0; j < count; ++j) to[j * n + k] = from[k * inner + j];
    }
  };
  for (std::int64_t o = 0; o < rows.outer; ++o) {
    for (std::int64_t i = 0; i < inner; i += kTogether) {
      const std::int64_t count = std::min(kTogether, inner - i), at = o * n * inner + i;
      move(a + at, xs, count);
      if (b != a) move(b + at, ys, count);
      for (std::int64_t j = 0; j < count; ++j) {
        row(xs + j * n, (b != a ? ys : xs) + j * n, xs + j * n);
      }
      for (std::int64_t k = 0; k < n; ++k) {
        for (std::int64_t j = 0; j < count; ++j) out[at + k * inner + j] = xs[j * n + k];
      }
    }
  }
}

}  // namespace

template <class T>
void softmax(const Rows& rows, const T* in, T* out, bool log) {
  for_rows(rows, in, in, out,
           [&](const T* x, const T*, T* to) { softmax_row(rows.n, x, to, log); });
}

template <class T>
void softmax_backward(const Rows& rows, const T* g, const T* y, T* out, bool log) {
  for_rows(rows, g, y, out, [&](const T* grad, const T* result, T* to) {
    softmax_backward_row(rows.n, grad, result, to, log);
  });
}

template <class T>
void layer_norm(std::int64_t count, std::int64_t n, const T* x, const T* weight, const T* bias,
                double eps, T* out, T* mean, T* rstd) {
  for (std::int64_t r = 0; r < count; ++r, x += n, out += n) {
    const double centre = row_sum(n, x) / static_cast<double>(n);
    const double squares = row_squares(n, x, centre);
    mean[r] = static_cast<T>(centre);
    rstd[r] = static_cast<T>(1 / std::sqrt(squares / static_cast<double>(n) + eps));
    const auto m = splat(mean[r]), s = splat(rstd[r]);
    const auto normal = [m, s](auto v) { return (v - m) * s; };
    if (weight) {
      binary_row(n, out, x, true, weight, true, [normal](auto v, auto w) { return normal(v) * w; });
    } else {
      unary_row(n, out, x, normal);
    }
    if (bias) binary_row(n, out, out, true, bias, true, [](auto y, auto b) { return y + b; });
  }
}

template <class T>
void layer_norm_backward(std::int64_t count, std::int64_t n, const T* g, const T* x,
                         const T* weight, const T* mean, const T* rstd, T* out) {
  for (std::int64_t r = 0; r < count; ++r, g += n, x += n, out += n) {
    // h in place of the result, until its means are known.
    const T* h = g;
    if (weight) {
      binary_row(n, out, g, true, weight, true, [](auto a, auto w) { return a * w; });
      h = out;
    }
    const double size = static_cast<double>(n);
    const double sum = row_sum(n, h), with_x = row_dot(n, h, x);
    const double scale = static_cast<double>(rstd[r]), centre = static_cast<double>(mean[r]);
    const auto mean_h = splat(static_cast<T>(sum / size));
    const auto mean_hx = splat(static_cast<T>(scale * (with_x - sum * centre) / size));
    const auto m = splat(mean[r]), s = splat(rstd[r]);
    binary_row(n, out, h, true, x, true,
               [=](auto a, auto v) { return s * (a - mean_h - (v - m) * s * mean_hx); });
  }
}

#define GRADLET_FOR(T)                                                                           \
  template void softmax(const Rows&, const T*, T*, bool);                                        \
  template void softmax_backward(const Rows&, const T*, const T*, T*, bool);                     \
  template void layer_norm(std::int64_t, std::int64_t, const T*, const T*, const T*, double, T*, \
                           T*, T*);                                                              \
  template void layer_norm_backward(std::int64_t, std::int64_t, const T*, const T*, const T*,    \
                                    const T*, const T*, T*);
GRADLET_FOR(float)
GRADLET_FOR(double)
#undef GRADLET_FOR

}  // namespace gradlet::kernels
