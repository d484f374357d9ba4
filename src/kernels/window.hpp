#pragma once

#include <cstdint>

/// Windows that slide over images: what convolutions and pooling are made of. An image is
/// [channels, height, width], row-major; the window at (y, x) of [out_height, out_width] sees the
/// rows y * stride - padding + i * dilation. Sums run over channels, window and positions in that
/// order. Instantiated for float, double and int64.
namespace gradlet::kernels {

/// One direction, vertical or horizontal.
struct Slide {
  std::int64_t size, kernel, stride, padding, dilation, out;
};
struct Windows {
  std::int64_t channels;
  Slide y, x;
};

/// columns[channel, i, j][y, x] = the image's element there, 0 beyond its edge.
template <class T>
void im2col(const Windows& windows, const T* image, T* columns);
/// The other way: adds the columns' elements to the image's.
template <class T>
void col2im(const Windows& windows, const T* columns, T* image);

/// The largest element of each window and where in its channel it lies; NaN counts as larger than
/// all, of equal ones the first is taken.
template <class T>
void max_pool(const Windows& windows, const T* image, T* out, std::int64_t* places);

/// Sums of windows times 1 / (elements counted), where those beyond the edge are counted or not;
/// `divisor` other than 0 stands for the count.
struct Averaging {
  bool count_padding;
  std::int64_t divisor;
};
template <class T>
void avg_pool(const Windows& windows, const Averaging& averaging, const T* image, T* out);
/// Adds to the image what each window's gradient gives to its elements.
template <class T>
void avg_pool_backward(const Windows& windows, const Averaging& averaging, const T* grad, T* image);

}  // namespace gradlet::kernels
