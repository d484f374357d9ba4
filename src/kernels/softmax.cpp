#include "kernels/softmax.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "kernels/row_sums.hpp"

namespace gradlet::kernels {

namespace {

using simd::load, simd::load_some, simd::splat, simd::store, simd::store_some;

/// f(i, count) for the vectors of a row; the last may be short.
template <class T, class F>
void for_vectors(std::int64_t n, F f) {
  constexpr std::int64_t lanes = simd::kLanes<T>;
  for (std::int64_t i = 0; i < n; i += lanes) f(i, std::min(lanes, n - i));
}

template <class T>
simd::Vector<T> load_up_to(const T* from, std::int64_t count) {
  return count == simd::kLanes<T> ? load(from) : load_some(from, count);
}
template <class T>
void store_up_to(T* to, simd::Vector<T> v, std::int64_t count) {
  count == simd::kLanes<T> ? store(to, v) : store_some(to, v, count);
}

/// The sum of e^(x - top) in the order of row_sum, each term written to `out` as well if there is one.
template <class T>
double exp_sum(std::int64_t n, const T* x, T top, T* out) {
  const auto shift = splat(top);
  return row_total<T>(
      n,
      [&](std::int64_t i) {
        const auto e = math::exp_below(load(x + i) - shift);
        if (out) store(out + i, e);
        return e;
      },
      [&](std::int64_t i) {
        const T e = math::exp_below(splat(x[i]) - shift)[0];
        if (out) out[i] = e;
        return e;
      });
}

template <class T>
void softmax_row(std::int64_t n, const T* in, T* out, bool log) {
  const T top = row_max(n, in);
  const double sum = exp_sum(n, in, top, log ? nullptr : out);
  const auto total = splat(log ? math::log(static_cast<T>(sum)) : static_cast<T>(sum));
  const auto shift = splat(top);
  for_vectors<T>(n, [&](std::int64_t i, std::int64_t count) {
    const auto y = log ? load_up_to(in + i, count) - shift - total
                       : load_up_to(out + i, count) / total;
    store_up_to(out + i, y, count);
  });
}

template <class T>
void softmax_backward_row(std::int64_t n, const T* g, const T* y, T* out, bool log) {
  if (log) {
    const auto total = splat(static_cast<T>(row_sum(n, g)));
    for_vectors<T>(n, [&](std::int64_t i, std::int64_t count) {
      const auto p = math::exp_below(load_up_to(y + i, count));
      store_up_to(out + i, load_up_to(g + i, count) - p * total, count);
    });
    return;
  }
  const auto total = splat(static_cast<T>(row_dot(n, g, y)));
  for_vectors<T>(n, [&](std::int64_t i, std::int64_t count) {
    store_up_to(out + i, load_up_to(y + i, count) * (load_up_to(g + i, count) - total), count);
  });
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
    for_vectors<T>(n, [&](std::int64_t i, std::int64_t k) {
      auto y = (load_up_to(x + i, k) - m) * s;
      if (weight) y = y * load_up_to(weight + i, k);
      if (bias) y = y + load_up_to(bias + i, k);
      store_up_to(out + i, y, k);
    });
  }
}

template <class T>
void layer_norm_backward(std::int64_t count, std::int64_t n, const T* g, const T* x,
                         const T* weight, const T* mean, const T* rstd, T* out) {
  for (std::int64_t r = 0; r < count; ++r, g += n, x += n, out += n) {
    const auto m = splat(mean[r]), s = splat(rstd[r]);
    // h in place of the result, until its means are known.
    for_vectors<T>(n, [&](std::int64_t i, std::int64_t k) {
      const auto h = load_up_to(g + i, k);
      store_up_to(out + i, weight ? h * load_up_to(weight + i, k) : h, k);
    });
    const double size = static_cast<double>(n);
    const double sum = row_sum(n, out), with_x = row_dot(n, out, x);
    const double scale = static_cast<double>(rstd[r]), centre = static_cast<double>(mean[r]);
    const auto mean_h = splat(static_cast<T>(sum / size));
    const auto mean_hx = splat(static_cast<T>(scale * (with_x - sum * centre) / size));
    for_vectors<T>(n, [&](std::int64_t i, std::int64_t k) {
      const auto xhat = (load_up_to(x + i, k) - m) * s;
      store_up_to(out + i, s * (load_up_to(out + i, k) - mean_h - xhat * mean_hx), k);
    });
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
