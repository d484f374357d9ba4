#pragma once

#include <string>
#include <vector>

#include "tensor/tensor.hpp"

/// Integers that stand for C++ objects on the other side of the boundary. 0 is never a handle.
namespace gradlet::bindings {

template <class T>
class HandleTable {
 public:
  int add(T value) {
    if (free_.empty()) {
      // With room for the handle when it is dropped: to let go needs no memory.
      if (free_.capacity() <= slots_.size()) free_.reserve(2 * slots_.size() + 16);
      slots_.push_back(std::move(value));
      return static_cast<int>(slots_.size());
    }
    const int handle = free_.back();
    free_.pop_back();
    slots_[static_cast<std::size_t>(handle - 1)] = std::move(value);
    return handle;
  }
  /// Throws RuntimeError for a handle that stands for nothing.
  T& get(int handle) {
    if (handle < 1 || handle > static_cast<int>(slots_.size())) throw_invalid(handle);
    return slots_[static_cast<std::size_t>(handle - 1)];
  }
  void drop(int handle) {
    get(handle) = T();
    free_.push_back(handle);
  }

 private:
  [[noreturn]] static void throw_invalid(int handle) {
    throw Error(ErrorKind::kRuntime, "engine", "invalid handle " + std::to_string(handle));
  }
  std::vector<T> slots_;
  std::vector<int> free_;
};

HandleTable<Tensor>& tensors();

}  // namespace gradlet::bindings
