#include "kernels/reduce.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <vector>

#include "kernels/row_sums.hpp"

namespace gradlet::kernels {

namespace {

std::int64_t smallest_stride(const Shape& sizes, const Shape& strides) {
  std::int64_t best = INT64_MAX;
  for (int d = 0; d < sizes.size(); ++d) {
    if (sizes[d] > 1 && strides[d] != 0) best = std::min(best, std::abs(strides[d]));
  }
  return best;
}

/// Runs along memory: along(i, x, count, step) reduces a row into result i;
/// across(i, n, x, stride, count, step) reduces `count` rows of n, `step` apart, into results i, i
/// + 1, …
template <class T, class Along, class Across>
void walk(const Reduction& r, const T* input, Along along, Across across) {
  const Loop<2> kept =
      make_loop<2>(r.kept_sizes, {contiguous_strides(r.kept_sizes), r.kept_strides});
  const Loop<1> reduced = make_loop<1>(r.reduced_sizes, {r.reduced_strides});
  if (smallest_stride(r.kept_sizes, r.kept_strides) <
      smallest_stride(r.reduced_sizes, r.reduced_strides)) {
    for_each_row(reduced, [&](std::int64_t count, const auto& base, const auto& step) {
      for_each_row(kept, [&](std::int64_t n, const auto& offsets, const auto& s) {
        across(offsets[0], n, input + base[0] + offsets[1], s[1], count, step[0]);
      });
    });
    return;
  }
  const bool plain = !reduced.empty && reduced.sizes.size() == 1;  // one row a result
  for_each_row(kept, [&](std::int64_t n, const auto& offsets, const auto& s) {
    for (std::int64_t i = 0; i < n; ++i) {
      const T* in = input + offsets[1] + i * s[1];
      if (plain) {
        along(offsets[0] + i, in, reduced.sizes[0], reduced.strides[0][0]);
        continue;
      }
      for_each_row(reduced, [&](std::int64_t count, const auto& base, const auto& step) {
        along(offsets[0] + i, in + base[0], count, step[0]);
      });
    }
  });
}

/// The total of value(k), k < count, in four partial sums.
template <class Value>
double strided_sum(std::int64_t count, Value value) {
  double partial[4] = {};
  for (std::int64_t k = 0; k < count; ++k) partial[k & 3] += value(k);
  return (partial[0] + partial[1]) + (partial[2] + partial[3]);
}

void add_to(double* sums, simd::F32x4 v) {
  simd::store(sums, simd::load(sums) + simd::low_doubles(v));
  simd::store(sums + 2, simd::load(sums + 2) + simd::high_doubles(v));
}
void add_to(double* sums, simd::F64x2 v) {
  simd::store(sums, simd::load(sums) + v);
}

/// sums[i] += the rows' elements i, four rows at a time.
template <class T>
void add_rows(std::int64_t n, const T* x, std::int64_t count, std::int64_t step, double* sums) {
  constexpr std::int64_t lanes = simd::kLanes<T>;
  std::int64_t k = 0;
  for (; k + 4 <= count; k += 4, x += 4 * step) {
    std::int64_t i = 0;
    for (; i + lanes <= n; i += lanes) {
      add_to(sums + i, (simd::load(x + i) + simd::load(x + step + i)) +
                           (simd::load(x + 2 * step + i) + simd::load(x + 3 * step + i)));
    }
    for (; i < n; ++i) {
      sums[i] += static_cast<double>((x[i] + x[step + i]) + (x[2 * step + i] + x[3 * step + i]));
    }
  }
  for (; k < count; ++k, x += step) {
    for (std::int64_t i = 0; i < n; ++i) sums[i] += static_cast<double>(x[i]);
  }
}

template <class T>
bool better(T candidate, T best, Order<T> order) {
  return order(candidate) > order(best) || (candidate != candidate && best == best);
}

/// The first place of `value`, which is there, or of a NaN if it is one.
template <class T>
std::int64_t find(std::int64_t n, const T* x, T value) {
  constexpr std::int64_t lanes = simd::kLanes<T>;
  const auto wanted = simd::splat(value);
  const bool nan = value != value;
  std::int64_t i = 0;
  for (; i + lanes <= n; i += lanes) {
    const auto v = simd::load(x + i);
    if (!simd::none(nan ? v != v : v == wanted)) break;
  }
  while (nan ? x[i] == x[i] : x[i] != value) ++i;
  return i;
}

}  // namespace

template <class T>
void reduce_sum(const Reduction& r, const T* input, double* sums) {
  walk(
      r, input,
      [&](std::int64_t i, const T* x, std::int64_t count, std::int64_t step) {
        sums[i] += step == 1 ? row_sum(count, x) : strided_sum(count, [&](std::int64_t k) {
          return static_cast<double>(x[k * step]);
        });
      },
      [&](std::int64_t at, std::int64_t n, const T* x, std::int64_t stride, std::int64_t count,
          std::int64_t step) {
        if (stride == 1) return add_rows(n, x, count, step, sums + at);
        for (std::int64_t k = 0; k < count; ++k) {
          for (std::int64_t i = 0; i < n; ++i) {
            sums[at + i] += static_cast<double>(x[k * step + i * stride]);
          }
        }
      });
}

namespace {

/// Adds each result's sums about its centre.
template <class T>
void add_spread(const Reduction& r, const T* input, const T* centres, Spread* sums) {
  const auto add = [=](std::int64_t i, T x) {
    const double d = static_cast<double>(x) - static_cast<double>(centres[i]);
    sums[i].squares += d * d;
    sums[i].distances += d;
  };
  walk(
      r, input,
      [&](std::int64_t i, const T* x, std::int64_t count, std::int64_t step) {
        if (step == 1) {
          const Spread row = row_spread(count, x, centres[i]);
          sums[i].squares += row.squares;
          sums[i].distances += row.distances;
          return;
        }
        for (std::int64_t k = 0; k < count; ++k) add(i, x[k * step]);
      },
      [&](std::int64_t at, std::int64_t n, const T* x, std::int64_t stride, std::int64_t count,
          std::int64_t step) {
        for (std::int64_t k = 0; k < count; ++k) {
          for (std::int64_t i = 0; i < n; ++i) add(at + i, x[k * step + i * stride]);
        }
      });
}

}  // namespace

template <class T>
void reduce_squares(const Reduction& r, const T* input, std::int64_t count, double* squares) {
  const double size = static_cast<double>(count);
  const Loop<1> reduced = make_loop<1>(r.reduced_sizes, {r.reduced_strides});
  if (reduced.sizes.size() == 1 && reduced.strides[0][0] == 1) {
    // Both passes over a row while it is in the nearest cache.
    const Loop<2> kept =
        make_loop<2>(r.kept_sizes, {contiguous_strides(r.kept_sizes), r.kept_strides});
    for_each_row(kept, [&](std::int64_t n, const auto& offsets, const auto& s) {
      for (std::int64_t i = 0; i < n; ++i) {
        const T* x = input + offsets[1] + i * s[1];
        squares[offsets[0] + i] = row_squares(count, x, row_sum(count, x) / size);
      }
    });
    return;
  }
  const auto results = static_cast<std::size_t>(r.kept_sizes.numel());
  std::fill_n(squares, results, 0.0);
  reduce_sum(r, input, squares);
  std::vector<T> centres;
  for (std::size_t i = 0; i < results; ++i) centres.push_back(static_cast<T>(squares[i] / size));
  std::vector<Spread> sums(results);
  add_spread(r, input, centres.data(), sums.data());
  // The centres are those of sums in part in T: what they are off is taken away again.
  for (std::size_t i = 0; i < results; ++i) {
    squares[i] = sums[i].squares - sums[i].distances * sums[i].distances / size;
  }
}

template <class T>
void reduce_extreme(const Reduction& r, const T* input, T* best, bool largest) {
  const Order<T> order(largest);
  walk(
      r, input,
      [&](std::int64_t i, const T* x, std::int64_t count, std::int64_t step) {
        if (step == 1) {
          const T top = row_extreme(count, x, order);
          if (better(top, best[i], order)) best[i] = top;
          return;
        }
        for (std::int64_t k = 0; k < count; ++k) {
          if (better(x[k * step], best[i], order)) best[i] = x[k * step];
        }
      },
      [&](std::int64_t at, std::int64_t n, const T* x, std::int64_t stride, std::int64_t count,
          std::int64_t step) {
        constexpr std::int64_t lanes = simd::kLanes<T>;
        for (std::int64_t k = 0; k < count; ++k, x += step) {
          T* to = best + at;
          std::int64_t i = 0;
          for (; stride == 1 && i + lanes <= n; i += lanes) {
            const auto v = simd::load(x + i), b = simd::load(to + i);
            simd::store(to + i, simd::select((order(v) > order(b)) | (v != v), v, b));
          }
          for (; i < n; ++i) {
            if (better(x[i * stride], to[i], order)) to[i] = x[i * stride];
          }
        }
      });
}

template <class T>
void extreme_along(const Loop<2>& kept, std::int64_t n, std::int64_t step, const T* input,
                   T* values, std::int64_t* indices, bool largest) {
  const Order<T> order(largest);
  for_each_row(kept, [&](std::int64_t count, const auto& offsets, const auto& s) {
    T* best = values + offsets[0];
    std::int64_t* at = indices + offsets[0];
    const T* x = input + offsets[1];
    if (step == 1) {
      for (std::int64_t i = 0; i < count; ++i, x += s[1], best += s[0], at += s[0]) {
        *best = row_extreme(n, x, order);
        *at = find(n, x, *best);
      }
      return;
    }
    // Whole rows of candidates, one after the other.
    for (std::int64_t k = 0; k < n; ++k, x += step) {
      for (std::int64_t i = 0; i < count; ++i) {
        const T v = x[i * s[1]];
        if (k == 0 || better(v, best[i * s[0]], order)) best[i * s[0]] = v, at[i * s[0]] = k;
      }
    }
  });
}

template void reduce_sum(const Reduction&, const float*, double*);
template void reduce_sum(const Reduction&, const double*, double*);
template void reduce_squares(const Reduction&, const float*, std::int64_t, double*);
template void reduce_squares(const Reduction&, const double*, std::int64_t, double*);
#define GRADLET_FOR(T)                                                                  \
  template void reduce_extreme(const Reduction&, const T*, T*, bool);                   \
  template void extreme_along(const Loop<2>&, std::int64_t, std::int64_t, const T*, T*, \
                              std::int64_t*, bool);
GRADLET_FOR(float)
GRADLET_FOR(double)
GRADLET_FOR(std::int64_t)
#undef GRADLET_FOR

}  // namespace gradlet::kernels
