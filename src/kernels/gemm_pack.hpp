#pragma once

#include <cstddef>
#include <new>
#include <utility>

#include "kernels/gemm_micro.hpp"

namespace gradlet::kernels::detail {

/// Memory that is kept between calls and only grows; its contents do not survive growing.
class Workspace {
 public:
  Workspace() = default;
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;
  ~Workspace() { release(); }

  size_t bytes() const { return bytes_; }

  template <class T>
  T* reserve(Index count) {
    const size_t wanted = static_cast<size_t>(count) * sizeof(T);
    if (wanted > bytes_) {
      release();
      data_ = ::operator new(wanted, kAlignment);
      bytes_ = wanted;
    }
    return static_cast<T*>(data_);
  }

 private:
  static constexpr std::align_val_t kAlignment{64};

  void release() {
    ::operator delete(std::exchange(data_, nullptr), kAlignment);
    bytes_ = 0;
  }

  void* data_ = nullptr;
  size_t bytes_ = 0;
};

/// Packs `count` <= width lanes of k steps: to[p * width + lane] = from[lane * lane_stride +
/// p * step_stride], with zeros in the lanes from `count` on.
template <class T, Index width>
__attribute__((noinline)) void pack_strip(const T* from, Index lane_stride, Index step_stride,
                                          Index count, Index k, T* to) {
  if (count == width && lane_stride == 1) {
    for (Index p = 0; p < k; ++p, from += step_stride, to += width) {
      for (Index v = 0; v < width; v += kLanes<T>) store(to + v, load(from + v));
    }
    return;
  }
  Index p = 0;
  if (count == width && step_stride == 1) {
    for (; p + kLanes<T> <= k; p += kLanes<T>) {
      for (Index v = 0; v < width; v += kLanes<T>) {
        Vec<T> square[kLanes<T>];
        for (Index r = 0; r < kLanes<T>; ++r) square[r] = load(from + (v + r) * lane_stride + p);
        transpose(square);
        for (Index r = 0; r < kLanes<T>; ++r) store(to + (p + r) * width + v, square[r]);
      }
    }
  }
  for (; p < k; ++p) {
    for (Index lane = 0; lane < count; ++lane) {
      to[p * width + lane] = from[lane * lane_stride + p * step_stride];
    }
    for (Index lane = count; lane < width; ++lane) to[p * width + lane] = T(0);
  }
}

/// Packs kTiles full tiles of rows of an A whose columns lie along memory, step by step, so that
/// every cache line of A is read once.
template <class T, Index kTiles>
__attribute__((noinline)) void pack_tiles(const T* from, Index step_stride, Index k, T* to) {
  for (Index p = 0; p < k; ++p, from += step_stride, to += kTileRows) {
    for (Index t = 0; t < kTiles; ++t) {
      for (Index v = 0; v < kTileRows; v += kLanes<T>) {
        store(to + t * k * kTileRows + v, load(from + t * kTileRows + v));
      }
    }
  }
}

}  // namespace gradlet::kernels::detail
