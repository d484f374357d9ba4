#pragma once

#include <cstdint>
#include <ostream>

#include "tensor/storage.hpp"

namespace gradlet::testing {

/// What is alive: the same before and after what leaves nothing behind.
struct Counts {
  std::int64_t tensors, storages, nodes, bytes;
  bool operator==(const Counts&) const = default;
};
inline Counts live() {
  const MemoryStats& s = memory_stats();
  return {s.live_tensors, s.live_storages, s.live_nodes, s.live_bytes};
}
inline std::ostream& operator<<(std::ostream& out, const Counts& c) {
  return out << c.tensors << " tensors, " << c.storages << " storages, " << c.nodes << " nodes, "
             << c.bytes << " bytes";
}

}  // namespace gradlet::testing
