#include "kernels/math.hpp"
#include "kernels/math_internal.hpp"

namespace gradlet::math {
namespace {

// Trigonometric reduction.

// Bits of 2/pi after 64 zero bits.
constexpr uint32_t kTwoOverPi[] = {
    0,          0,          0xa2f9836e, 0x4e441529, 0xfc2757d1, 0xf534ddc0, 0xdb629599,
    0x3c439041, 0xfe5163ab, 0xdebbc561, 0xb7246e3a, 0x424dd2e0, 0x06492eea, 0x09d1921c,
    0xfe1deb1c, 0xb129a73e, 0xe88235f5, 0x2ebb4484, 0xe99c7026, 0xb45f7e41, 0x3991d639,
    0x835339f4, 0x9c845f8b, 0xbdf9283b, 0x1ff897ff, 0xde05980f, 0xef2f118b, 0x5a0a6d1f,
    0x6d367ecf, 0x27cb09b7, 0x4f463f66, 0x9e5fea2d, 0x7527bac7, 0xebe5f17b, 0x3d0739f7,
    0x8a5292ea, 0x6bfb5fb1, 0x1f8d5d08, 0x56033046, 0xfc7b6bab, 0xf0cfbc20};

struct Reduced {
  unsigned quadrant;
  Dd r;  // |r| <= pi/4 and a little
};

// |x| 2/pi mod 4 with 190 bits after the point: the bits of 2/pi whose product with the mantissa
// is a multiple of 4 are never looked at.
Reduced reduce_huge(double x) {
  const int e = exponent_of(x) - 52;
  const uint64_t m = (bits_of(x) & kMantissa) | (kMantissa + 1);
  const int start = 64 + e - 2;
  uint32_t window[6];  // most significant first
  for (int i = 0; i < 6; ++i) {
    const int bit = start + 32 * i;
    const uint64_t two_words =
        (static_cast<uint64_t>(kTwoOverPi[bit / 32]) << 32) | kTwoOverPi[bit / 32 + 1];
    window[i] = static_cast<uint32_t>(two_words >> (32 - bit % 32));
  }
  uint32_t product[6] = {};
  for (int half = 0; half < 2; ++half) {
    const uint64_t factor = half == 0 ? (m & 0xffffffffu) : (m >> 32);
    uint64_t carry = 0;
    for (int i = 5; i - half >= 0; --i) {
      const uint64_t t = factor * window[i] + product[i - half] + carry;
      product[i - half] = static_cast<uint32_t>(t);
      carry = t >> 32;
    }
  }
  unsigned quadrant = product[0] >> 30;
  product[0] &= 0x3fffffffu;
  const bool negative = (product[0] >> 29) != 0;
  if (negative) {
    ++quadrant;
    for (uint32_t& word : product) word = ~word;
    product[0] &= 0x3fffffffu;
  }
  Dd fraction{};
  double weight = 0x1p-30;
  for (int i = 0; i < 6; ++i, weight *= 0x1p-32) fraction = fraction + product[i] * weight;
  const Dd r = fraction * kHalfPi;
  return {quadrant & 3, negative ? -r : r};
}

Reduced reduce(double x) {
  const double a = abs(x);
  if (a <= 0.78539816339744831) return {0, {x, 0.0}};
  Reduced result{};
  if (a < 0x1p20) {
    const double shifted = a * 0x1.45f306dc9c883p-1 + kRound;
    const double n = shifted - kRound;
    result.quadrant = static_cast<unsigned>(bits_of(shifted) & 3);
    // pi/2 in 33-bit pieces: n times a piece is exact.
    const double first = a - n * 0x1.921fb544p+0;
    const Dd second = two_sum(first, -n * 0x1.0b4611a6p-34);
    const Dd third = two_sum(second.hi, -n * 0x1.3198a2ep-69);
    const Dd tail = two_sum(second.lo, third.lo) + (-n * 0x1.b839a252049c1p-104);
    result.r = Dd{third.hi, 0.0} + tail;
  } else {
    result = reduce_huge(a);
  }
  if (x < 0.0) return {(4 - result.quadrant) & 3, -result.r};
  return result;
}

// Taylor series on |r| <= pi/4.
Dd sin_taylor(Dd r) {
  const double z = r.hi * r.hi;
  const double tail = horner(z, {-1.0 / 6, 1.0 / 120, -1.0 / 5040, 1.0 / 362880, -1.0 / 39916800,
                                 1.0 / 6227020800, -1.0 / 1307674368000, 1.0 / 355687428096000});
  return quick_two_sum(r.hi, r.lo * (1.0 - 0.5 * z) + r.hi * z * tail);
}

Dd cos_taylor(Dd r) {
  const Dd z = two_prod(r.hi, r.hi);
  const double tail = horner(z.hi, {1.0 / 24, -1.0 / 720, 1.0 / 40320, -1.0 / 3628800,
                                    1.0 / 479001600, -1.0 / 87178291200, 1.0 / 20922789888000});
  const Dd w = quick_two_sum(1.0, -0.5 * z.hi);
  return quick_two_sum(w.hi, w.lo + (z.hi * z.hi * tail - 0.5 * z.lo - r.hi * r.lo));
}

// Arc tangent: t = y/x in [0, 1], c the nearest multiple of 1/64,
// atan t = atan c + atan((y - c x) / (x + c y)).

Table<Dd, 65> make_atan_table() {
  Table<Dd, 65> table{};
  for (int i = 0; i < 64; ++i) {
    const Dd u = Dd{64.0, 0.0} / Dd{4096.0 + i * (i + 1.0), 0.0};
    const Dd u2 = u * u;
    Dd power = u, step = u;
    for (int n = 3; n < 21; n += 2) {
      power = -(power * u2);
      step = step + power / Dd{1.0 * n, 0.0};
    }
    table[i + 1] = table[i] + step;
  }
  return table;
}
const Table<Dd, 65>& atan_table() {
  static const auto table = make_atan_table();
  return table;
}

// Angle of (x, y) in the first quadrant; both of moderate exponent, not both zero.
Dd angle(Dd y, Dd x) {
  const bool steep = y.hi > x.hi;
  if (steep) {
    const Dd t = y;
    y = x;
    x = t;
  }
  const int i = static_cast<int>(y.hi / x.hi * 64.0 + 0.5);
  const double c = i / 64.0;
  const Dd u = i == 0 ? y / x : (y - x * c) / (x + y * c);
  const double s = u.hi * u.hi;
  const double tail =
      u.hi * s * horner(s, {-1.0 / 3, 1.0 / 5, -1.0 / 7, 1.0 / 9, -1.0 / 11, 1.0 / 13});
  const Dd small = quick_two_sum(u.hi, u.lo + tail);
  const Dd result = i == 0 ? small : atan_table()[i] + small;
  return steep ? kHalfPi - result : result;
}

Dd cosine_of_asin(double x) {
  return sqrt(two_sum(1.0, -x) * two_sum(1.0, x));
}

// a = mantissa 2^(returned exponent), mantissa in [1, 2), for positive finite a.
int split_exponent(double a, double& mantissa) {
  const bool subnormal = a < 0x1p-1022;
  if (subnormal) a *= 0x1p54;
  mantissa = from_bits((bits_of(a) & kMantissa) | bits_of(1.0));
  return exponent_of(a) - (subnormal ? 54 : 0);
}

// Error function: Taylor coefficients about c = i/8.

constexpr int kErfSize = 48;
constexpr int kErfTerms = 14;

struct ErfEntry {
  double value_lo, slope_lo;
  double c[kErfTerms];
};

Table<ErfEntry, kErfSize> make_erf_table() {
  Table<ErfEntry, kErfSize> table{};
  Dd value{}, slope = kTwoOverSqrtPi;
  for (int i = 0; i < kErfSize; ++i) {
    const double c = i / 8.0;
    Dd before{}, g = slope, power{1.0, 0.0}, next_value = value, next_slope{};
    table[i].value_lo = value.lo;
    table[i].slope_lo = slope.lo;
    table[i].c[0] = value.hi;
    for (int n = 0; n < 36; ++n) {
      next_slope = next_slope + g * power;
      power = scaled(power, 0.125);
      const Dd integral = g / Dd{n + 1.0, 0.0};
      next_value = next_value + integral * power;
      if (n + 1 < kErfTerms) table[i].c[n + 1] = integral.hi;
      const Dd after = scaled(g * c + before, -2.0) / Dd{n + 1.0, 0.0};
      before = g;
      g = after;
    }
    value = next_value;
    slope = next_slope;
  }
  return table;
}
const Table<ErfEntry, kErfSize>& erf_table() {
  static const auto table = make_erf_table();
  return table;
}

}  // namespace

double sin(double x) {
  if (!(abs(x) < kInf)) return kNan;
  if (abs(x) < 0x1p-27) return x;
  const Reduced a = reduce(x);
  const double s = rounded((a.quadrant & 1) != 0 ? cos_taylor(a.r) : sin_taylor(a.r));
  return (a.quadrant & 2) != 0 ? -s : s;
}

double cos(double x) {
  if (!(abs(x) < kInf)) return kNan;
  const Reduced a = reduce(x);
  const double s = rounded((a.quadrant & 1) != 0 ? sin_taylor(a.r) : cos_taylor(a.r));
  return ((a.quadrant + 1) & 2) != 0 ? -s : s;
}

double tan(double x) {
  if (!(abs(x) < kInf)) return kNan;
  if (abs(x) < 0x1p-27) return x;
  const Reduced a = reduce(x);
  const Dd s = sin_taylor(a.r), c = cos_taylor(a.r);
  return rounded((a.quadrant & 1) != 0 ? -c / s : s / c);
}

double asin(double x) {
  if (!(abs(x) <= 1.0)) return kNan;
  if (abs(x) < 0x1p-27) return x;
  return with_sign_of(rounded(angle({abs(x), 0.0}, cosine_of_asin(x))), x);
}

double acos(double x) {
  if (!(abs(x) <= 1.0)) return kNan;
  const Dd a = angle(cosine_of_asin(x), {abs(x), 0.0});
  return rounded(x < 0.0 ? kPi - a : a);
}

double atan(double x) {
  if (is_nan(x)) return kNan;
  const double a = abs(x);
  if (a < 0x1p-27) return x;
  return with_sign_of(a > 0x1p60 ? kHalfPi.hi : rounded(angle({a, 0.0}, {1.0, 0.0})), x);
}

double atan2(double y, double x) {
  if (is_nan(x) || is_nan(y)) return kNan;
  const double ay = abs(y), ax = abs(x);
  const bool left = std::signbit(x);
  if (ay == kInf && ax == kInf) {
    return with_sign_of(left ? rounded(kPi - scaled(kPi, 0.25)) : kPi.hi / 4, y);
  }
  if (ay == 0.0 || ax == kInf) return with_sign_of(left ? kPi.hi : 0.0, y);
  if (ax == 0.0 || ay == kInf) return with_sign_of(kHalfPi.hi, y);
  double my, mx;
  const int gap = split_exponent(ay, my) - split_exponent(ax, mx);
  if (gap > 60) return with_sign_of(kHalfPi.hi, y);
  if (gap < -60) return with_sign_of(left ? kPi.hi : ay / ax, y);
  my *= pow2(gap);
  const Dd a = angle({my, 0.0}, {mx, 0.0});
  return with_sign_of(rounded(left ? kPi - a : a), y);
}

double erf(double x) {
  if (is_nan(x)) return kNan;
  const double a = abs(x);
  if (a < 0x1p-500) return x + x * 0x1.06eba8214db68p-3;
  if (a > 5.93) return with_sign_of(1.0, x);
  const int i = static_cast<int>(a * 8.0 + 0.5);
  const double h = a - i / 8.0;
  const ErfEntry& e = erf_table()[i];
  double tail = e.c[kErfTerms - 1];
  for (int n = kErfTerms - 2; n >= 2; --n) tail = tail * h + e.c[n];
  const Dd linear = two_prod(h, e.c[1]);
  const Dd s = quick_two_sum(e.c[0], linear.hi);
  const double low = linear.lo + h * e.slope_lo + e.value_lo + h * h * tail;
  return with_sign_of(s.hi + (s.lo + low), x);
}

}  // namespace gradlet::math
