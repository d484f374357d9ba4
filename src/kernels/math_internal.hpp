#pragma once

/// Constants and bit operations shared by the sources of kernels/math.hpp; for them only.

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "kernels/double_double.hpp"

namespace gradlet::math {

inline constexpr double kInf = std::numeric_limits<double>::infinity();
inline constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
inline constexpr Dd kLn2{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56};
inline constexpr Dd kInvLn2{0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56};
inline constexpr Dd kInvLn10{0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57};
inline constexpr Dd kPi{0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53};
inline constexpr Dd kHalfPi{0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54};
inline constexpr Dd kTwoOverSqrtPi{0x1.20dd750429b6dp+0, 0x1.1ae3a914fed80p-56};
// Adding and subtracting it rounds |x| < 2^51 to an integer, which is left in the low bits.
inline constexpr double kRound = 0x1.8p52;

inline constexpr uint64_t kMantissa = 0xfffffffffffff;

// The builtin, because Emscripten 3.1.6's library has no std::bit_cast.
inline uint64_t bits_of(double x) {
  return __builtin_bit_cast(uint64_t, x);
}
inline double from_bits(uint64_t b) {
  return __builtin_bit_cast(double, b);
}
inline double pow2(int k) {
  return from_bits(static_cast<uint64_t>(k + 1023) << 52);
}
inline double abs(double x) {
  return std::fabs(x);
}
inline double with_sign_of(double magnitude, double x) {
  return std::copysign(magnitude, x);
}
inline bool is_nan(double x) {
  return x != x;
}
inline int exponent_of(double x) {
  return static_cast<int>((bits_of(x) >> 52) & 0x7ff) - 1023;
}
inline double rounded(Dd a) {
  return a.hi + a.lo;
}

/// An array that is indexed by int and can be filled in a constant expression.
template <class T, size_t N>
struct Table {
  T entries[N];
  constexpr T& operator[](int i) { return entries[i]; }
  constexpr const T& operator[](int i) const { return entries[i]; }
};

/// c[0] + c[1] x + c[2] x^2 + ...
template <size_t N>
double horner(double x, const double (&c)[N]) {
  double s = c[N - 1];
  for (size_t i = N - 1; i-- > 0;) s = s * x + c[i];
  return s;
}

}  // namespace gradlet::math
