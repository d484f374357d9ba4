#pragma once

#include <cstddef>
#include <cstdint>

#include "tensor/ref.hpp"

namespace gradlet {

/// What the engine holds: tensors and their storage. A program that leaks shows here.
struct MemoryStats {
  std::int64_t live_tensors = 0;
  std::int64_t live_storages = 0;
  std::int64_t live_nodes = 0;
  std::int64_t live_bytes = 0;
  std::int64_t peak_bytes = 0;
};
MemoryStats& memory_stats();
void reset_peak_memory();

/// Bytes shared by a tensor and its views, with the version counter by which autograd notices that
/// a saved tensor was changed in place.
class Storage final : public RefCounted {
 public:
  /// Uninitialised bytes. Throws Error(kOutOfMemory) and leaves the engine as it was.
  explicit Storage(std::int64_t bytes);
  ~Storage() override;

  char* data() const { return data_; }
  std::int64_t bytes() const { return bytes_; }
  std::uint32_t version() const { return version_; }
  void bump_version() { ++version_; }
  /// At least so many bytes, the new ones 0. Throws Error(kOutOfMemory) and leaves it as it was.
  void grow(std::int64_t bytes);

 private:
  char* data_;
  std::int64_t bytes_;
  std::uint32_t version_ = 0;
};

}  // namespace gradlet
