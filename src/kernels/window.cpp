#include "kernels/window.hpp"

#include <algorithm>
#include <limits>
#include <type_traits>

#include "kernels/simd.hpp"

namespace gradlet::kernels {

namespace {

using std::int64_t;

/// The positions whose element `offset` of the window lies inside of the image: [first, last).
struct Inside {
  int64_t first, last, start, stride;  // start: the image's element at `first`

  bool has(int64_t position) const { return position >= first && position < last; }
  int64_t at(int64_t position) const { return start + (position - first) * stride; }
};

Inside inside(const Slide& s, int64_t offset) {
  // They may be any numbers.
  const int64_t at = plus(times(offset, s.dilation), times(s.padding, -1));
  const int64_t before = times(at, -1);
  const int64_t first = at >= 0 ? 0 : plus(before, s.stride - 1) / s.stride;
  const int64_t beyond = plus(s.size, before);  // position * stride must stay below
  const int64_t last = beyond <= 0 ? 0 : std::min(s.out, plus(beyond, s.stride - 1) / s.stride);
  if (first >= last) return {s.out, s.out, 0, s.stride};
  return {first, last, plus(times(first, s.stride), at), s.stride};
}

/// f(index of the image's line or -1, index of the columns' line, positions inside) for every line
/// of the columns.
template <class F>
void each_line(const Windows& w, F f) {
  int64_t line = 0;
  for (int64_t c = 0; c < w.channels; ++c) {
    for (int64_t h = 0; h < w.z.kernel; ++h) {
      const Inside zs = inside(w.z, h);
      for (int64_t i = 0; i < w.y.kernel; ++i) {
        const Inside ys = inside(w.y, i);
        for (int64_t j = 0; j < w.x.kernel; ++j) {
          const Inside xs = inside(w.x, j);
          for (int64_t z = 0; z < w.z.out; ++z) {
            const int64_t plane = zs.has(z) ? (c * w.z.size + zs.at(z)) * w.y.size : -1;
            for (int64_t y = 0; y < w.y.out; ++y, ++line) {
              f(plane >= 0 && ys.has(y) ? plane + ys.at(y) : -1, line, xs);
            }
          }
        }
      }
    }
  }
}

/// The runs are short: a call of memcpy or memset for each would cost more than they.
template <class T>
inline void copy_run(T* to, const T* from, int64_t n) {
  int64_t k = 0;
  if constexpr (std::is_floating_point_v<T>) {
    constexpr int64_t lanes = static_cast<int64_t>(simd::kLanes<T>);
    for (; k + lanes <= n; k += lanes) simd::store<T>(to + k, simd::load<T>(from + k));
  }
  for (; k < n; ++k) to[k] = from[k];
}

template <class T>
inline void clear_run(T* to, T* end) {
  while (to < end) *to++ = 0;
}

}  // namespace

template <class T>
void im2col(const Windows& w, const T* image, T* columns) {
  each_line(w, [&](int64_t from, int64_t line, const Inside& xs) {
    T* out = columns + line * w.x.out;
    if (from < 0) {
      std::fill(out, out + w.x.out, T(0));
      return;
    }
    const T* in = image + from * w.x.size + xs.start;
    clear_run(out, out + xs.first);
    const int64_t n = xs.last - xs.first;
    if (xs.stride == 1) {
      copy_run(out + xs.first, in, n);
    } else {
      for (int64_t k = 0; k < n; ++k) out[xs.first + k] = in[k * xs.stride];
    }
    clear_run(out + xs.last, out + w.x.out);
  });
}

template <class T>
void col2im(const Windows& w, const T* columns, T* image) {
  each_line(w, [&](int64_t to, int64_t line, const Inside& xs) {
    if (to < 0) return;
    const T* in = columns + line * w.x.out + xs.first;
    T* out = image + to * w.x.size + xs.start;
    const int64_t n = xs.last - xs.first;
    if (xs.stride == 1) {
      for (int64_t k = 0; k < n; ++k) out[k] += in[k];
    } else {
      for (int64_t k = 0; k < n; ++k) out[k * xs.stride] += in[k];
    }
  });
}

namespace {

template <class T>
constexpr T least() {
  if constexpr (std::is_floating_point_v<T>) return -std::numeric_limits<T>::infinity();
  return std::numeric_limits<T>::min();
}

/// f(plane number, what the window sees in the three directions) in order.
template <class F>
void each_window(const Pooling& p, F f) {
  for (int64_t plane = 0; plane < p.planes; ++plane) {
    for (int64_t z = 0; z < p.out[0]; ++z) {
      for (int64_t y = 0; y < p.out[1]; ++y) {
        for (int64_t x = 0; x < p.out[2]; ++x) {
          f(plane, p.spans[0][z], p.spans[1][y], p.spans[2][x]);
        }
      }
    }
  }
}

/// f(the element's place in its image) for all that a window sees.
template <class F>
void each_seen(const Pooling& p, const Span& zs, const Span& ys, const Span& xs, F f) {
  for (int64_t h = zs.first; h < zs.last; h += zs.step) {
    for (int64_t i = ys.first; i < ys.last; i += ys.step) {
      const int64_t line = (h * p.size[1] + i) * p.size[2];
      for (int64_t j = xs.first; j < xs.last; j += xs.step) f(line + j);
    }
  }
}

template <class T>
T count_of(const Pooling& p, const Span& zs, const Span& ys, const Span& xs) {
  return static_cast<T>(p.divisor ? p.divisor : zs.count * ys.count * xs.count);
}

}  // namespace

template <class T>
void max_pool(const Pooling& p, const T* image, T* out, int64_t* places) {
  each_window(p, [&](int64_t number, const Span& zs, const Span& ys, const Span& xs) {
    const T* plane = image + number * p.volume();
    // A window of holes may see nothing.
    const auto within = [&](int d, const Span& s) { return std::min(s.first, p.size[d] - 1); };
    int64_t best = (within(0, zs) * p.size[1] + within(1, ys)) * p.size[2] + within(2, xs);
    T value = least<T>();
    const auto see = [&](int64_t at) {
      const T v = plane[at];
      const bool larger = v > value || v != v;  // NaN is not equal to itself
      value = larger ? v : value;               // no branch, which nobody could foretell
      best = larger ? at : best;
    };
    const auto pair = [](const Span& s) { return s.last - s.first == 2 && s.step == 1; };
    if (zs.last - zs.first == 1 && pair(ys) && pair(xs)) {  // most are so
      const int64_t at = (zs.first * p.size[1] + ys.first) * p.size[2] + xs.first;
      see(at);
      see(at + 1);
      see(at + p.size[2]);
      see(at + p.size[2] + 1);
    } else {
      each_seen(p, zs, ys, xs, see);
    }
    *out++ = value;
    *places++ = best;
  });
}

template <class T>
void max_pool_backward(const Pooling& p, const T* grad, const int64_t* places, T* image) {
  const int64_t windows = p.out[0] * p.out[1] * p.out[2];
  for (int64_t plane = 0; plane < p.planes; ++plane, image += p.volume()) {
    for (int64_t k = 0; k < windows; ++k) image[*places++] += *grad++;
  }
}

template <class T>
void avg_pool(const Pooling& p, const T* image, T* out) {
  each_window(p, [&](int64_t number, const Span& zs, const Span& ys, const Span& xs) {
    const T* plane = image + number * p.volume();
    T sum = 0;
    each_seen(p, zs, ys, xs, [&](int64_t at) { sum += plane[at]; });
    *out++ = sum / count_of<T>(p, zs, ys, xs);
  });
}

template <class T>
void avg_pool_backward(const Pooling& p, const T* grad, T* image) {
  each_window(p, [&](int64_t number, const Span& zs, const Span& ys, const Span& xs) {
    T* plane = image + number * p.volume();
    const T share = *grad++ / count_of<T>(p, zs, ys, xs);
    each_seen(p, zs, ys, xs, [&](int64_t at) { plane[at] += share; });
  });
}

#define GRADLET_WINDOW(T)                                                             \
  template void im2col(const Windows&, const T*, T*);                                 \
  template void col2im(const Windows&, const T*, T*);                                 \
  template void max_pool(const Pooling&, const T*, T*, std::int64_t*);                \
  template void max_pool_backward(const Pooling&, const T*, const std::int64_t*, T*); \
  template void avg_pool(const Pooling&, const T*, T*);                               \
  template void avg_pool_backward(const Pooling&, const T*, T*);
GRADLET_WINDOW(float)
GRADLET_WINDOW(double)
GRADLET_WINDOW(std::int64_t)
#undef GRADLET_WINDOW

}  // namespace gradlet::kernels
