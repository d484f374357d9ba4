#pragma once

#include <cstdint>
#include <cstring>

/// The 16-bit floating-point formats as they are stored: IEEE 754 binary16 and the upper half of
/// binary32. Both round to nearest, ties to even.
namespace gradlet {

inline std::uint32_t float_bits(float v) {
  std::uint32_t bits;
  std::memcpy(&bits, &v, sizeof bits);
  return bits;
}
inline float float_of_bits(std::uint32_t bits) {
  float v;
  std::memcpy(&v, &bits, sizeof v);
  return v;
}

struct BFloat16 {
  std::uint16_t bits;

  BFloat16() = default;
  explicit BFloat16(float v) {
    const std::uint32_t b = float_bits(v);
    const std::uint32_t rounded = b + 0x7fff + (b >> 16 & 1);
    bits = static_cast<std::uint16_t>(v != v ? 0x7fc0 : rounded >> 16);
  }
  explicit operator float() const { return float_of_bits(std::uint32_t{bits} << 16); }
};

struct Half {
  std::uint16_t bits;

  Half() = default;
  explicit Half(float v) {
    const std::uint32_t b = float_bits(v), sign = b >> 16 & 0x8000;
    std::uint32_t magnitude = b & 0x7fffffff;
    if (magnitude > 0x7f800000) {
      magnitude = 0x7e00;  // NaN
    } else if (magnitude >= 0x477ff000) {
      magnitude = 0x7c00;  // 65520 and more round to infinity
    } else if (magnitude < 0x38800000) {
      // Below 2^-14, in steps of 2^-24: the addition rounds them to the last bits of 0.5's own.
      magnitude = float_bits(float_of_bits(magnitude) + 0.5F) - 0x3f000000;
    } else {
      magnitude = (magnitude - 0x38000000 + 0xfff + (magnitude >> 13 & 1)) >> 13;
    }
    bits = static_cast<std::uint16_t>(sign | magnitude);
  }
  explicit operator float() const {
    const std::uint32_t sign = (bits & 0x8000U) << 16, magnitude = bits & 0x7fffU;
    if (magnitude >= 0x7c00) return float_of_bits(sign | 0x7f800000 | (magnitude & 0x3ff) << 13);
    // The exponent's bias is put right by an exact product, for the smallest, too.
    return float_of_bits(sign | float_bits(float_of_bits(magnitude << 13) * 0x1p112F));
  }
};

}  // namespace gradlet
