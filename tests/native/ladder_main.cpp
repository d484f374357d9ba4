#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <cstring>

#include "ladder.hpp"

/// Prints the losses of rungs 1, 2 and 5 to the last bit, for tests/parity/bits.test.mjs: one line
/// a step, the rung's name and the double in hexadecimal.
int main() {
  using namespace gradlet;
  const auto print = [](const char* rung, const std::vector<double>& losses) {
    for (const double loss : losses) {
      std::uint64_t bits;
      std::memcpy(&bits, &loss, sizeof bits);
      std::printf("%s %016" PRIx64 "\n", rung, bits);
    }
  };
  print("numpy", ladder::numpy_by_hand(500));
  print("tensor", ladder::tensors(500));
  print("optim", ladder::modules(500).optim);
}
