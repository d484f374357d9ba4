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
template <class T>
__attribute__((noinline)) void pack(const T* from, Index lane_stride, Index step_stride,
                                    Index count, Index width, Index k, T* to) {
  const Index whole = count - count % kLanes<T>;
  Index first = 0;
  if (lane_stride == 1) {
    // Step by step, so that every cache line is read once.
    for (Index p = 0; p < k; ++p) {
      for (Index v = 0; v < whole; v += kLanes<T>) {
        store(to + p * width + v, load(from + p * step_stride + v));
      }
    }
    first = whole;
  } else if (step_stride == 1) {
    for (; first < whole; first += kLanes<T>) {
      const T* lanes = from + first * lane_stride;
      Index p = 0;
      for (; p + kLanes<T> <= k; p += kLanes<T>) {
        Vec<T> square[kLanes<T>];
        for (Index r = 0; r < kLanes<T>; ++r) square[r] = load(lanes + r * lane_stride + p);
        transpose(square);
        for (Index r = 0; r < kLanes<T>; ++r) store(to + (p + r) * width + first, square[r]);
      }
      for (; p < k; ++p) {
        for (Index r = 0; r < kLanes<T>; ++r)
          to[p * width + first + r] = lanes[r * lane_stride + p];
      }
    }
  }
  for (Index p = 0; p < k; ++p) {
    for (Index lane = first; lane < count; ++lane) {
      to[p * width + lane] = from[lane * lane_stride + p * step_stride];
    }
    for (Index lane = count; lane < width; ++lane) to[p * width + lane] = T(0);
  }
}

}  // namespace gradlet::kernels::detail
