#pragma once

/// Double-double arithmetic: an unevaluated sum hi + lo of two doubles, |lo| <= ulp(hi) / 2,
/// good for about 104 bits. It only uses +, -, *, / and sqrt in round-to-nearest, never a fused
/// multiply-add, so results have the same bits natively and in wasm (build with
/// -ffp-contract=off). Everything but sqrt is constexpr: lookup tables are computed by the
/// compiler instead of being pasted in.
///
/// Sources: T. J. Dekker, "A floating-point technique for extending the available precision",
/// Numer. Math. 18 (1971); D. E. Knuth, TAOCP vol. 2, 4.2.2 (two_sum).

#include <cmath>

namespace gradlet::math {

struct Dd {
  double hi = 0.0;
  double lo = 0.0;
};

/// a + b exactly; needs |a| >= |b| or a == 0.
constexpr Dd quick_two_sum(double a, double b) {
  const double s = a + b;
  return {s, b - (s - a)};
}

/// a + b exactly, in any order of magnitude.
constexpr Dd two_sum(double a, double b) {
  const double s = a + b;
  const double t = s - a;
  return {s, (a - (s - t)) + (b - t)};
}

/// The upper 26 bits of a, rounded; overflows for |a| > 2^996.
constexpr double upper_half(double a) {
  const double t = 134217729.0 * a;  // 2^27 + 1
  return t - (t - a);
}

/// a * b exactly, unless the product's low part is below the normal range.
constexpr Dd two_prod(double a, double b) {
  const double p = a * b;
  const double ah = upper_half(a), al = a - ah;
  const double bh = upper_half(b), bl = b - bh;
  return {p, ((ah * bh - p) + ah * bl + al * bh) + al * bl};
}

constexpr Dd operator-(Dd a) {
  return {-a.hi, -a.lo};
}

constexpr Dd operator+(Dd a, double b) {
  const Dd s = two_sum(a.hi, b);
  return quick_two_sum(s.hi, s.lo + a.lo);
}

constexpr Dd operator+(Dd a, Dd b) {
  Dd s = two_sum(a.hi, b.hi);
  const Dd t = two_sum(a.lo, b.lo);
  s = quick_two_sum(s.hi, s.lo + t.hi);
  return quick_two_sum(s.hi, s.lo + t.lo);
}

constexpr Dd operator-(Dd a, Dd b) {
  return a + (-b);
}
constexpr Dd operator-(Dd a, double b) {
  return a + (-b);
}

constexpr Dd operator*(Dd a, double b) {
  const Dd p = two_prod(a.hi, b);
  return quick_two_sum(p.hi, p.lo + a.lo * b);
}

constexpr Dd operator*(Dd a, Dd b) {
  const Dd p = two_prod(a.hi, b.hi);
  return quick_two_sum(p.hi, p.lo + (a.hi * b.lo + a.lo * b.hi));
}

constexpr Dd operator/(Dd a, Dd b) {
  const double q = a.hi / b.hi;
  const Dd p = two_prod(q, b.hi);
  const double rest = (a.hi - p.hi) - p.lo + (a.lo - q * b.lo);
  return quick_two_sum(q, rest / b.hi);
}

/// a * 2^n for a power of two given as a double.
constexpr Dd scaled(Dd a, double power) {
  return {a.hi * power, a.lo * power};
}

/// Square root of a >= 0.
inline Dd sqrt(Dd a) {
  if (a.hi <= 0.0) return {0.0, 0.0};
  const double s = std::sqrt(a.hi);
  const Dd r = a - two_prod(s, s);
  return quick_two_sum(s, r.hi / (2.0 * s));
}

}  // namespace gradlet::math
