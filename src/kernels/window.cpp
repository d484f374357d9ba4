#include "kernels/window.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <type_traits>

namespace gradlet::kernels {

namespace {

using std::int64_t;

/// The positions whose element `offset` of the window lies inside of the image: [first, last).
struct Inside {
  int64_t first, last, start;  // start: the image's element at `first`
};

Inside inside(const Slide& s, int64_t offset) {
  const int64_t at = offset * s.dilation - s.padding;
  const int64_t first = at >= 0 ? 0 : (-at + s.stride - 1) / s.stride;
  const int64_t beyond = s.size - at;  // position * stride must stay below
  const int64_t last = beyond <= 0 ? 0 : std::min(s.out, (beyond + s.stride - 1) / s.stride);
  return {std::min(first, s.out), std::max(std::min(first, s.out), last), first * s.stride + at};
}

/// f(channel's plane, row of columns, positions inside) for every element of the window.
template <class F>
void each_offset(const Windows& w, F f) {
  int64_t row = 0;
  for (int64_t c = 0; c < w.channels; ++c) {
    for (int64_t i = 0; i < w.y.kernel; ++i) {
      const Inside ys = inside(w.y, i);
      for (int64_t j = 0; j < w.x.kernel; ++j, ++row) f(c, row, ys, inside(w.x, j));
    }
  }
}

/// The rows or columns of the image that a window covers: first, first + dilation, … below last.
struct Span {
  int64_t first, last, whole;  // whole: the window's length with what lies beyond, without dilation
};

Span span_of(const Slide& s, int64_t position) {
  const int64_t from = position * s.stride - s.padding;
  const int64_t to = from + (s.kernel - 1) * s.dilation + 1;
  const int64_t skipped = from < 0 ? (-from + s.dilation - 1) / s.dilation : 0;
  const int64_t whole = std::min(to, s.size + s.padding) - from;
  return {from + skipped * s.dilation, std::min(to, s.size), whole};
}

}  // namespace

template <class T>
void im2col(const Windows& w, const T* image, T* columns) {
  const int64_t area = w.y.out * w.x.out;
  each_offset(w, [&](int64_t c, int64_t row, const Inside& ys, const Inside& xs) {
    T* out = columns + row * area;
    const auto clear = [](T* from, T* to) { std::fill(from, to, T(0)); };
    clear(out, out + ys.first * w.x.out);
    for (int64_t y = ys.first; y < ys.last; ++y) {
      T* line = out + y * w.x.out;
      const T* in = image + (c * w.y.size + ys.start + (y - ys.first) * w.y.stride) * w.x.size;
      clear(line, line + xs.first);
      const int64_t n = xs.last - xs.first;
      if (w.x.stride == 1) {
        if (n > 0) std::memcpy(line + xs.first, in + xs.start, static_cast<size_t>(n) * sizeof(T));
      } else {
        for (int64_t k = 0; k < n; ++k) line[xs.first + k] = in[xs.start + k * w.x.stride];
      }
      clear(line + xs.last, line + w.x.out);
    }
    clear(out + ys.last * w.x.out, out + area);
  });
}

template <class T>
void col2im(const Windows& w, const T* columns, T* image) {
  const int64_t area = w.y.out * w.x.out;
  each_offset(w, [&](int64_t c, int64_t row, const Inside& ys, const Inside& xs) {
    for (int64_t y = ys.first; y < ys.last; ++y) {
      const T* line = columns + row * area + y * w.x.out + xs.first;
      T* out = image + (c * w.y.size + ys.start + (y - ys.first) * w.y.stride) * w.x.size;
      const int64_t n = xs.last - xs.first, stride = w.x.stride;
      out += xs.start;
      if (stride == 1) {
        for (int64_t k = 0; k < n; ++k) out[k] += line[k];
      } else {
        for (int64_t k = 0; k < n; ++k) out[k * stride] += line[k];
      }
    }
  });
}

namespace {

template <class T>
constexpr T least() {
  if constexpr (std::is_floating_point_v<T>) return -std::numeric_limits<T>::infinity();
  return std::numeric_limits<T>::min();
}

}  // namespace

template <class T>
void max_pool(const Windows& w, const T* image, T* out, int64_t* places) {
  for (int64_t c = 0; c < w.channels; ++c) {
    const T* plane = image + c * w.y.size * w.x.size;
    for (int64_t y = 0; y < w.y.out; ++y) {
      const Span ys = span_of(w.y, y);
      for (int64_t x = 0; x < w.x.out; ++x) {
        const Span xs = span_of(w.x, x);
        // A window of holes may see nothing.
        int64_t best =
            std::min(ys.first, w.y.size - 1) * w.x.size + std::min(xs.first, w.x.size - 1);
        T value = least<T>();
        for (int64_t i = ys.first; i < ys.last; i += w.y.dilation) {
          for (int64_t j = xs.first; j < xs.last; j += w.x.dilation) {
            const T v = plane[i * w.x.size + j];
            if (!(v > value) && v == v) continue;  // NaN is not equal to itself
            value = v;
            best = i * w.x.size + j;
          }
        }
        *out++ = value;
        *places++ = best;
      }
    }
  }
}

namespace {

/// f(plane number, window's rows, its columns, what its sum is divided by) in order.
template <class F>
void each_average(const Windows& w, const Averaging& a, F f) {
  for (int64_t c = 0; c < w.channels; ++c) {
    for (int64_t y = 0; y < w.y.out; ++y) {
      const Span ys = span_of(w.y, y);
      for (int64_t x = 0; x < w.x.out; ++x) {
        const Span xs = span_of(w.x, x);
        const int64_t seen = (ys.last - ys.first) * (xs.last - xs.first);
        f(c, ys, xs, a.divisor ? a.divisor : a.count_padding ? ys.whole * xs.whole : seen);
      }
    }
  }
}

}  // namespace

template <class T>
void avg_pool(const Windows& w, const Averaging& averaging, const T* image, T* out) {
  each_average(w, averaging, [&](int64_t c, const Span& ys, const Span& xs, int64_t count) {
    const T* plane = image + c * w.y.size * w.x.size;
    T sum = 0;
    for (int64_t i = ys.first; i < ys.last; ++i) {
      for (int64_t j = xs.first; j < xs.last; ++j) sum += plane[i * w.x.size + j];
    }
    *out++ = sum / static_cast<T>(count);
  });
}

template <class T>
void avg_pool_backward(const Windows& w, const Averaging& averaging, const T* grad, T* image) {
  each_average(w, averaging, [&](int64_t c, const Span& ys, const Span& xs, int64_t count) {
    T* plane = image + c * w.y.size * w.x.size;
    const T share = *grad++ / static_cast<T>(count);
    for (int64_t i = ys.first; i < ys.last; ++i) {
      for (int64_t j = xs.first; j < xs.last; ++j) plane[i * w.x.size + j] += share;
    }
  });
}

#define GRADLET_WINDOW(T)                                                 \
  template void im2col(const Windows&, const T*, T*);                     \
  template void col2im(const Windows&, const T*, T*);                     \
  template void max_pool(const Windows&, const T*, T*, std::int64_t*);    \
  template void avg_pool(const Windows&, const Averaging&, const T*, T*); \
  template void avg_pool_backward(const Windows&, const Averaging&, const T*, T*);
GRADLET_WINDOW(float)
GRADLET_WINDOW(double)
GRADLET_WINDOW(std::int64_t)
#undef GRADLET_WINDOW

}  // namespace gradlet::kernels
