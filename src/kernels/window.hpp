#pragma once

#include <cstdint>

#include "tensor/shape.hpp"

/// Windows that slide over images: what convolutions and pooling are made of. An image is
/// [channels, depth, height, width], row-major; of fewer directions the first ones are of size 1.
/// Sums run over channels, window and positions in that order. Instantiated for float, double and
/// int64.
namespace gradlet::kernels {

/// What a window of `kernel` elements, `dilation` apart, reaches over.
inline std::int64_t window_reach(std::int64_t kernel, std::int64_t dilation) {
  return plus(times(dilation, kernel - 1), 1);
}
/// How many windows that reach over `reach` lie in `space` elements, `stride` apart; 0 for none.
inline std::int64_t windows_in(std::int64_t space, std::int64_t reach, std::int64_t stride) {
  return space < reach ? 0 : plus(plus(space, -reach) / stride, 1);
}

/// One direction: the window at `position` of `out` sees the elements
/// position * stride - padding + i * dilation, i < kernel.
struct Slide {
  std::int64_t size, kernel, stride, padding, dilation, out;
};
struct Windows {
  std::int64_t channels;
  Slide z, y, x;

  // Before there is memory for them they may be beyond all numbers.
  std::int64_t volume() const { return times(times(z.size, y.size), x.size); }
  std::int64_t positions() const { return times(times(z.out, y.out), x.out); }
  std::int64_t elements() const { return times(times(z.kernel, y.kernel), x.kernel); }
};

/// columns[channel, h, i, j][z, y, x] = the image's element there, 0 beyond its edge.
template <class T>
void im2col(const Windows& windows, const T* image, T* columns);
/// The other way: adds the columns' elements to the image's.
template <class T>
void col2im(const Windows& windows, const T* columns, T* image);

/// What a window sees in one direction: first, first + step, … below last. `count` of the three
/// directions multiplied is what a sum is divided by.
struct Span {
  std::int64_t first, last, step, count;
};
/// Pools `planes` images [depth, height, width]; a span for each position.
struct Pooling {
  std::int64_t planes;
  std::int64_t size[3], out[3];
  const Span* spans[3];
  std::int64_t divisor;  // other than 0: stands for the counts

  std::int64_t volume() const { return size[0] * size[1] * size[2]; }
};

/// The largest element of each window and where in its image it lies; NaN counts as larger than
/// all, of equal ones the first is taken.
template <class T>
void max_pool(const Pooling& pooling, const T* image, T* out, std::int64_t* places);
/// Adds each window's gradient to the element at its place.
template <class T>
void max_pool_backward(const Pooling& pooling, const T* grad, const std::int64_t* places, T* image);
/// Sums of windows by their counts.
template <class T>
void avg_pool(const Pooling& pooling, const T* image, T* out);
/// Adds to the image what each window's gradient gives to its elements.
template <class T>
void avg_pool_backward(const Pooling& pooling, const T* grad, T* image);

}  // namespace gradlet::kernels
