#include "tensor/storage.hpp"

#include <algorithm>
#include <cstring>
#include <new>

#include "tensor/error.hpp"

namespace gradlet {

MemoryStats& memory_stats() {
  static MemoryStats stats;
  return stats;
}

void reset_peak_memory() {
  memory_stats().peak_bytes = memory_stats().live_bytes;
}

static char* allocate(std::int64_t bytes) {
  char* data = nullptr;
  // Every access tolerates the 8-byte alignment that some allocators give.
  if (bytes <= PTRDIFF_MAX) {
    data = static_cast<char*>(operator new(
        static_cast<std::size_t>(std::max<std::int64_t>(bytes, 1)), std::nothrow));
  }
  if (!data) {
    throw Error(ErrorKind::kOutOfMemory, "empty",
                "DefaultCPUAllocator: can't allocate memory: you tried to allocate " +
                    std::to_string(bytes) + " bytes.");
  }
  MemoryStats& stats = memory_stats();
  stats.live_bytes += bytes;
  stats.peak_bytes = std::max(stats.peak_bytes, stats.live_bytes);
  return data;
}

Storage::Storage(std::int64_t bytes) : data_(allocate(bytes)), bytes_(bytes) {
  ++memory_stats().live_storages;
}

void Storage::grow(std::int64_t bytes) {
  if (bytes <= bytes_) return;
  char* data = allocate(bytes);
  std::memcpy(data, data_, static_cast<std::size_t>(bytes_));
  std::memset(data + bytes_, 0, static_cast<std::size_t>(bytes - bytes_));
  operator delete(data_);
  memory_stats().live_bytes -= bytes_;
  data_ = data;
  bytes_ = bytes;
}

Storage::~Storage() {
  operator delete(data_);
  --memory_stats().live_storages;
  memory_stats().live_bytes -= bytes_;
}

}  // namespace gradlet
