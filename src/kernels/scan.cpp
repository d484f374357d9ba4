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

/// kWidth lines side by side: line c begins at c * apart, its elements are `step` apart.
template <Count kWidth, class T, class Combine>
void scan_lines(Count n, Count step, Count apart, T* out, const T* in, Combine combine) {
  Total<T> total[kWidth];
  for (Total<T>& t : total) t = Combine::kStart;
  for (Count k = 0; k < n; ++k, out += step, in += step) {
    for (Count c = 0; c < kWidth; ++c) {
      total[c] = combine(total[c], static_cast<Total<T>>(in[c * apart]));
      out[c * apart] = static_cast<T>(total[c]);
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
  // Independent lines go together: one alone would wait for each addition.
  constexpr Count wide = 16, few = 4;
  if (inner == 1) {
    Count o = 0;
    for (; o + few <= outer; o += few) {
      scan_lines<few>(n, step, n, out + o * n + first, in + o * n + first, combine);
    }
    for (; o < outer; ++o) {
      scan_lines<1>(n, step, n, out + o * n + first, in + o * n + first, combine);
    }
    return;
  }
  for (Count o = 0; o < outer; ++o) {
    const Count at = o * n * inner + first;
    Count c = 0;
    for (; c + wide <= inner; c += wide) {
      scan_lines<wide>(n, step, 1, out + at + c, in + at + c, combine);
    }
    for (; c < inner; ++c) scan_lines<1>(n, step, 1, out + at + c, in + at + c, combine);
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
