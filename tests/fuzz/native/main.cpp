#include <cstdlib>
#include <cstring>
#include <vector>

#include "target.hpp"

/// Runs a target without libFuzzer: NAME COUNT [SEED] tries COUNT inputs, NAME FILE one of
/// libFuzzer's.
int main(int argc, char** argv) {
  if (argc < 2) return 2;
  if (std::FILE* file = std::fopen(argv[1], "rb")) {
    std::vector<std::uint8_t> input(1 << 16);
    input.resize(std::fread(input.data(), 1, input.size(), file));
    std::fclose(file);
    return LLVMFuzzerTestOneInput(input.data(), input.size());
  }
  const long count = std::atol(argv[1]);
  std::uint64_t state = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1;
  const auto next = [&state] {  // SplitMix64
    std::uint64_t z = state += 0x9e3779b97f4a7c15U;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9U;
    z = (z ^ z >> 27) * 0x94d049bb133111ebU;
    return z ^ z >> 31;
  };
  for (long i = 0; i < count; ++i) {
    const std::uint64_t before = state;
    std::vector<std::uint8_t> input(16 + next() % 240);
    for (std::uint8_t& byte : input) byte = static_cast<std::uint8_t>(next());
    std::FILE* at = std::getenv("GRADLET_FUZZ_TRACE") ? stderr : nullptr;
    if (at) std::fprintf(at, "seed %llu\n", static_cast<unsigned long long>(before));
    LLVMFuzzerTestOneInput(input.data(), input.size());
  }
  std::printf("%ld inputs, no finding\n", count);
  return 0;
}
