#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// What the targets share: numbers from the fuzzer's bytes.
namespace gradlet::fuzz {

class Bytes {
 public:
  Bytes(const std::uint8_t* data, std::size_t size) : data_(data), left_(size) {}

  bool empty() const { return left_ == 0; }
  /// The next byte, 0 behind the end.
  unsigned byte() { return left_ ? (--left_, *data_++) : 0U; }
  /// A number below n.
  std::size_t below(std::size_t n) {
    const std::size_t high = n > 256 ? byte() << 8 : 0;
    return n ? (high | byte()) % n : 0;
  }
  bool chance(unsigned of_256) { return byte() < of_256; }
  template <class T, std::size_t n>
  T pick(const T (&of)[n]) {
    return of[below(n)];
  }

 private:
  const std::uint8_t* data_;
  std::size_t left_;
};

/// A finding: says what and ends.
[[noreturn]] inline void fail(const char* what, const char* where = "") {
  std::fprintf(stderr, "FINDING: %s %s\n", what, where);
  std::abort();
}

}  // namespace gradlet::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
