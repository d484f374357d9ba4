#pragma once

/// Elementary functions with the same bits natively and in wasm.
///
/// The C library's exp, log, sin, ... differ between glibc and musl, so gradlet never calls them.
/// These use only +, -, *, /, sqrt and integer operations, no fused multiply-add and no
/// excess precision (build with -ffp-contract=off, without fast-math).
///
/// Special values follow C99 Annex F: infinities, signed zeros, subnormals, overflow to infinity,
/// gradual underflow. Every NaN result is the same positive quiet NaN, whatever the NaN put in.
///
/// Errors are given in ULP (units in the last place of the result) and were measured against
/// 64-bit-mantissa references by tests/native/test_math.cpp; the 0.5 of the final rounding is
/// included. General sources: P. T. P. Tang, "Table-driven implementation of the exponential /
/// logarithm function", ACM TOMS 15 (1989), 16 (1990); J.-M. Muller, "Elementary Functions",
/// 3rd ed. (2016).

#include <cstdint>

namespace gradlet::math {

/// e^x, <= 0.51 ULP. Overflows above 709.78, subnormal below -708.39. Tang 1989.
double exp(double x);

/// e^x - 1 without cancellation near 0, <= 0.53 ULP.
double expm1(double x);

/// Natural logarithm for x >= 0, <= 0.51 ULP; log(+-0) = -inf, NaN for x < 0. Tang 1990.
double log(double x);

/// Natural logarithm rounded correctly except when the exact value lies within 2^-30 ULP of the
/// midpoint of two doubles (a Ziv test, then about 90 bits). Slower than log only in the rare
/// undecided case. NumPy's legacy randn is reproduced with it.
double log_accurate(double x);

/// log(1 + x) without cancellation near 0, x >= -1, <= 0.51 ULP.
double log1p(double x);

/// Logarithm to base 2, <= 0.51 ULP; exact for powers of two.
double log2(double x);

/// Logarithm to base 10, <= 0.51 ULP; exact for powers of ten.
double log10(double x);

/// Sine of x radians, <= 0.8 ULP for every finite x; NaN for +-inf. Reduction by pi/2: Cody and
/// Waite's in four parts up to 2^20, above it Payne and Hanek's with 192 bits of 2/pi ("Radian
/// reduction for trigonometric functions", SIGNUM 18, 1983).
double sin(double x);

/// Cosine of x radians, <= 0.8 ULP, reduced like sin.
double cos(double x);

/// Tangent of x radians, <= 0.95 ULP, reduced like sin.
double tan(double x);

/// Arc sine in [-pi/2, pi/2], |x| <= 1, <= 0.51 ULP: atan2(x, sqrt(1 - x^2)) in double-double.
double asin(double x);

/// Arc cosine in [0, pi], |x| <= 1, <= 0.51 ULP: atan2(sqrt(1 - x^2), x) in double-double.
double acos(double x);

/// Arc tangent in [-pi/2, pi/2], <= 0.51 ULP.
double atan(double x);

/// Angle of the point (x, y) in [-pi, pi], <= 0.51 ULP, with all C99 cases of zeros and
/// infinities.
double atan2(double y, double x);

/// (e^x - e^-x) / 2, <= 0.52 ULP, from expm1.
double sinh(double x);

/// (e^x + e^-x) / 2, <= 0.51 ULP.
double cosh(double x);

/// expm1(2x) / (expm1(2x) + 2), <= 0.53 ULP.
double tanh(double x);

/// Logistic function 1 / (1 + e^-x), <= 0.51 ULP also far in the left tail.
double sigmoid(double x);

/// x^y, <= 0.51 ULP (log x in double-double). C99 and PyTorch agree on the special cases: a
/// negative base with an integer exponent is fine, with any other finite exponent NaN;
/// pow(x, 0) = pow(1, y) = 1 even for NaN; pow(-1, +-inf) = 1.
double pow(double x, double y);

/// Error function 2/sqrt(pi) int_0^x e^(-t^2) dt, <= 1 ULP: Taylor series about the multiples
/// of 1/8 with coefficients from g' = -2xg.
double erf(double x);

/// Single precision in single precision (math_vector.hpp): exp and log <= 1.02 ULP, the others
/// <= 2.
float exp(float x);
float expm1(float x);
float log(float x);
float log1p(float x);
float tanh(float x);
float sigmoid(float x);
float erf(float x);

/// Single precision: the double function, rounded once.
inline float log2(float x) {
  return static_cast<float>(log2(static_cast<double>(x)));
}
inline float log10(float x) {
  return static_cast<float>(log10(static_cast<double>(x)));
}
inline float sin(float x) {
  return static_cast<float>(sin(static_cast<double>(x)));
}
inline float cos(float x) {
  return static_cast<float>(cos(static_cast<double>(x)));
}
inline float tan(float x) {
  return static_cast<float>(tan(static_cast<double>(x)));
}
inline float asin(float x) {
  return static_cast<float>(asin(static_cast<double>(x)));
}
inline float acos(float x) {
  return static_cast<float>(acos(static_cast<double>(x)));
}
inline float atan(float x) {
  return static_cast<float>(atan(static_cast<double>(x)));
}
inline float sinh(float x) {
  return static_cast<float>(sinh(static_cast<double>(x)));
}
inline float cosh(float x) {
  return static_cast<float>(cosh(static_cast<double>(x)));
}
inline float atan2(float y, float x) {
  return static_cast<float>(atan2(static_cast<double>(y), static_cast<double>(x)));
}
inline float pow(float x, float y) {
  return static_cast<float>(pow(static_cast<double>(x), static_cast<double>(y)));
}

}  // namespace gradlet::math
