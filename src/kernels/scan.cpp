#include "kernels/scan.hpp"

#include <algorithm>
#include <cstddef>
#include <type_traits>

namespace gradlet::kernels {

namespace {

using Count = std::ptrdiff_t;

struct Plus {
  static constexpr int kStart = 0;
  template <class T>
  T operator()(T a, T b) const {
    return a + b;
  }
};
struct Times {
  static constexpr int kStart = 1;
  template <class T>
  T operator()(T a, T b) const {
    return a * b;
  }
};

/// Unsigned, so that overflow wraps around.
template <class T>
using Total = std::conditional_t<std::is_same_v<T, std::int64_t>, std::uint64_t, double>;

/// kWidth lines of n elements, one after the other in memory, side by side: one alone would wait
/// for each addition.
template <Count kWidth, class T, class Combine>
void scan_rows(Count n, Count step, T* out, const T* in, Combine combine) {
  Total<T> total[kWidth];
  for (Total<T>& t : total) t = Combine::kStart;
  for (Count k = 0; k < n; ++k, out += step, in += step) {
    for (Count c = 0; c < kWidth; ++c) {
      total[c] = combine(total[c], static_cast<Total<T>>(in[c * n]));
      out[c * n] = static_cast<T>(total[c]);
    }
  }
}

/// `width` lines whose elements lie `step` apart, beginning side by side.
template <class T, class Combine>
void scan_columns(Count n, Count step, Count width, T* out, const T* in, Combine combine) {
  constexpr Count most = 512;
  Total<T> total[most];
  for (; width > 0; width -= most, out += most, in += most) {
    const Count count = std::min(width, most);
    std::fill_n(total, count, Total<T>(Combine::kStart));
    T* to = out;
    const T* from = in;
    for (Count k = 0; k < n; ++k, to += step, from += step) {
      for (Count c = 0; c < count; ++c) {
        total[c] = combine(total[c], static_cast<Total<T>>(from[c]));
        to[c] = static_cast<T>(total[c]);
      }
    }
  }
}

template <class T, class Combine>
void scan(const Lines& lines, bool backwards, T* out, const T* in, Combine combine) {
  const auto n = static_cast<Count>(lines.n), inner = static_cast<Count>(lines.inner),
             outer = static_cast<Count>(lines.outer);
  const Count step = backwards ? -inner : inner;
  const Count first = backwards ? (n - 1) * inner : 0;
  if (n == 0) return;
  if (inner > 1) {
    for (Count o = 0; o < outer; ++o) {
      const Count at = o * n * inner + first;
      scan_columns(n, step, inner, out + at, in + at, combine);
    }
    return;
  }
  constexpr Count few = 4;
  Count o = 0;
  for (; o + few <= outer; o += few) {
    scan_rows<few>(n, step, out + o * n + first, in + o * n + first, combine);
  }
  for (; o < outer; ++o) {
    scan_rows<1>(n, step, out + o * n + first, in + o * n + first, combine);
  }
}

}  // namespace

void running_sum(DType dtype, const Lines& lines, bool backwards, void* out, const void* in) {
  dispatch_number(dtype, [&](auto tag) {
    using T = typename decltype(tag)::type;
    scan(lines, backwards, static_cast<T*>(out), static_cast<const T*>(in), Plus());
  });
}

void running_product(DType dtype, const Lines& lines, void* out, const void* in) {
  dispatch_number(dtype, [&](auto tag) {
    using T = typename decltype(tag)::type;
    scan(lines, false, static_cast<T*>(out), static_cast<const T*>(in), Times());
  });
}

}  // namespace gradlet::kernels
