#include "tensor/storage.hpp"

#include <algorithm>
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

Storage::Storage(std::int64_t bytes) : data_(nullptr), bytes_(bytes) {
  // Every access tolerates the 8-byte alignment that some allocators give.
  if (bytes <= PTRDIFF_MAX) {
    data_ = static_cast<char*>(operator new(
        static_cast<std::size_t>(std::max<std::int64_t>(bytes, 1)), std::nothrow));
  }
  if (!data_) {
    throw Error(ErrorKind::kOutOfMemory, "empty",
                "DefaultCPUAllocator: can't allocate memory: you tried to allocate " +
                    std::to_string(bytes) + " bytes.");
  }
  MemoryStats& stats = memory_stats();
  ++stats.live_storages;
  stats.live_bytes += bytes_;
  stats.peak_bytes = std::max(stats.peak_bytes, stats.live_bytes);
}

Storage::~Storage() {
  operator delete(data_);
  --memory_stats().live_storages;
  memory_stats().live_bytes -= bytes_;
}

}  // namespace gradlet
