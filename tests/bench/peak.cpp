/// register_only as a wasm module of its own, for the page of scripts/bench.

#include "peak.hpp"

extern "C" double peak(int steps) {
  return bench::register_only(steps);
}
