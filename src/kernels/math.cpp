#include "kernels/math.hpp"

#include "kernels/math_internal.hpp"

namespace gradlet::math {
namespace {

// Exponential: x = (128 k + i) ln2 / 128 + r, |r| < 0.0028.

constexpr int kExpSize = 128;

Table<Dd, kExpSize> make_exp_table() {
  Dd root{1.0, 0.0}, term{1.0, 0.0};
  for (int n = 1; n < 16; ++n) {
    term = term * kLn2 / Dd{128.0 * n, 0.0};
    root = root + term;
  }
  Table<Dd, kExpSize> t{};
  t[0] = {1.0, 0.0};
  for (int i = 1; i < kExpSize; ++i) t[i] = t[i - 1] * root;
  return t;
}
// This table and the others are filled when first needed, by the same arithmetic everywhere:
// numbers without a pattern cannot be compressed, and 12 KB of them would be downloaded.
const Table<Dd, kExpSize>& exp_table() {
  static const auto table = make_exp_table();
  return table;
}

constexpr double kStepHi = (kLn2.hi / 128 + 0x1.8p10) - 0x1.8p10;  // a multiple of 2^-42
constexpr double kStepLo = (kLn2.hi / 128 - kStepHi) + kLn2.lo / 128;

struct Scaled {
  Dd m;  // in [1, 2), with about 61 good bits
  int k;
};

// e^(x + x_lo) = m 2^k for |x| < 1100.
Scaled exp_scaled(double x, double x_lo = 0.0) {
  const double shifted = x * (kInvLn2.hi * 128) + kRound;
  const double n = shifted - kRound;
  const int i = static_cast<int32_t>(static_cast<uint32_t>(bits_of(shifted)));
  const double r0 = x - n * kStepHi;
  const double r = r0 + (x_lo - n * kStepLo);
  const double r_lo = (r0 - r) + (x_lo - n * kStepLo);
  const double p = horner(r, {1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120}) * (r * r) + r_lo + r;
  const Dd t = exp_table()[i & (kExpSize - 1)];
  return {quick_two_sum(t.hi, t.lo + t.hi * p), i >> 7};
}

// m 2^k rounded once, in the subnormal range too.
double round_scaled(Scaled s) {
  if (s.k > 1022) return ((s.m.hi + s.m.lo) * pow2(1022)) * pow2(s.k > 2044 ? 1023 : s.k - 1022);
  if (s.k >= -1021 || (s.k == -1022 && s.m.hi >= 1.0)) return (s.m.hi + s.m.lo) * pow2(s.k);
  if (s.k < -1080) return 0.0;
  const double big = pow2(-1022 - s.k);  // its last place is that of the subnormals
  const Dd t = quick_two_sum(big, s.m.hi);
  return ((t.hi + (t.lo + s.m.lo)) - big) * pow2(-1000) * pow2(s.k + 1000);
}

Dd exp_dd(double x) {
  const Scaled s = exp_scaled(x);
  return scaled(s.m, pow2(s.k));
}

// e^x - 1 for 2^-60 < |x| < 60, relative error about 2^-59.
Dd expm1_dd(double x) {
  if (abs(x) > 0.25) return exp_dd(x) - 1.0;
  const Dd square = two_prod(x, x);
  const double tail =
      horner(x, {1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320, 1.0 / 362880,
                 1.0 / 3628800, 1.0 / 39916800, 1.0 / 479001600, 1.0 / 6227020800});
  const Dd s = quick_two_sum(x, 0.5 * square.hi);
  return quick_two_sum(s.hi, s.lo + (0.5 * square.lo + x * square.hi * tail));
}

// Logarithm: x = 2^k z, z in [0.707, 1.415), r = z invc - 1, |r| <= 2^-7,
// log x = k ln2 - log invc + log(1 + r). The leading parts of k ln2 and of the table are
// multiples of 2^-42, so that their sum is exact.

constexpr double on_grid(double x) {
  return (x + 0x1.8p10) - 0x1.8p10;
}
constexpr double kLn2Hi = on_grid(kLn2.hi);
constexpr double kLn2Lo = (kLn2.hi - kLn2Hi) + kLn2.lo;
constexpr int kLogSize = 128;
constexpr int kSqrt2Index = 53;  // 1 + 53/128 is the first step above sqrt 2

struct LogEntry {
  double invc, hi, lo;
};

// log((j + 1) / j) = 2 atanh(1 / (2j + 1))
constexpr Dd log_step(int j) {
  const Dd t = Dd{1.0, 0.0} / Dd{2.0 * j + 1.0, 0.0};
  const Dd t2 = t * t;
  Dd power = t, sum = t;
  for (int n = 3; n < 13; n += 2) {
    power = power * t2;
    sum = sum + power / Dd{1.0 * n, 0.0};
  }
  return scaled(sum, 2.0);
}

Table<LogEntry, kLogSize> make_log_table() {
  Table<Dd, 730> logs{};  // log(j / 512)
  for (int j = 512; j < 729; ++j) logs[j + 1] = logs[j] + log_step(j);
  for (int j = 512; j > 360; --j) logs[j - 1] = logs[j] - log_step(j - 1);
  Table<LogEntry, kLogSize> table{};
  for (int i = 0; i < kLogSize; ++i) {
    const double center = i == 0 ? 1.0 : (1.0 + (i + 0.5) / 128) * (i < kSqrt2Index ? 1.0 : 0.5);
    const int j = i == kLogSize - 1 ? 512 : static_cast<int>(512 / center + 0.5);
    const Dd value = -logs[j];
    const double hi = on_grid(value.hi);
    table[i] = {j / 512.0, hi, (value.hi - hi) + value.lo};
  }
  return table;
}
const Table<LogEntry, kLogSize>& log_table() {
  static const auto table = make_log_table();
  return table;
}

struct LogParts {
  int k;
  double table_hi, table_lo;
  double r, r_lo;
};

// x positive and finite.
LogParts split_log(double x) {
  int k = 0;
  if (x < 0x1p-1022) {
    x *= 0x1p54;
    k = -54;
  }
  const uint64_t b = bits_of(x);
  const int i = static_cast<int>((b >> 45) & 127);
  const bool upper = i >= kSqrt2Index;
  k += exponent_of(x) + (upper ? 1 : 0);
  const double z = from_bits((b & kMantissa) | bits_of(upper ? 0.5 : 1.0));
  const LogEntry& e = log_table()[i];
  const double head = from_bits(bits_of(z) & ~uint64_t{0x7ffffff});
  const Dd r = two_sum(head * e.invc - 1.0, (z - head) * e.invc);
  return {k, e.hi, e.lo, r.hi, r.lo};
}

// base + base_lo + log(1 + r + r_lo), |r| <= 2^-7; error about 2^-70 of the result.
Dd add_log1p(double base, double base_lo, double r, double r_lo) {
  const Dd square = two_prod(r, r);
  const double tail =
      horner(r, {1.0 / 3, -1.0 / 4, 1.0 / 5, -1.0 / 6, 1.0 / 7, -1.0 / 8, 1.0 / 9, -1.0 / 10});
  const Dd a = quick_two_sum(base, r);
  const Dd b = two_sum(a.hi, -0.5 * square.hi);
  const double low = r_lo * (1.0 - r) - 0.5 * square.lo + r * square.hi * tail;
  return quick_two_sum(b.hi, b.lo + (a.lo + (base_lo + low)));
}

Dd log_dd(double x, double x_lo = 0.0) {
  const LogParts p = split_log(x);
  const double r_lo = x_lo == 0.0 ? p.r_lo : p.r_lo + x_lo / x * (1.0 + p.r);
  return add_log1p(p.k * kLn2Hi + p.table_hi, p.k * kLn2Lo + p.table_lo, p.r, r_lo);
}

constexpr auto kReciprocals = [] {
  Table<Dd, 9> t{};
  for (int n = 1; n < 9; ++n) t[n] = Dd{n % 2 == 1 ? 1.0 : -1.0, 0.0} / Dd{1.0 * n, 0.0};
  return t;
}();

// log x to about 90 bits.
Dd log_90_bits(double x) {
  const LogParts p = split_log(x);
  const Dd r{p.r, p.r_lo};
  Dd s{horner(p.r, {1.0 / 9, -1.0 / 10, 1.0 / 11, -1.0 / 12, 1.0 / 13, -1.0 / 14, 1.0 / 15}), 0.0};
  for (int n = 8; n >= 1; --n) s = s * r + kReciprocals[n];
  const Dd base = two_sum(p.k * kLn2Hi + p.table_hi, p.k * kLn2Lo + p.table_lo);
  return base + s * r;
}

// Handles what is not a positive finite argument of a logarithm; false if x is one.
bool log_special(double x, double& result) {
  if (x > 0.0 && x < kInf) return false;
  result = x == 0.0 ? -kInf : x == kInf ? kInf : kNan;
  return true;
}

bool is_integer(double y) {
  return abs(y) >= 0x1p52 || std::floor(y) == y;
}
bool is_odd_integer(double y) {
  return abs(y) < 0x1p53 && is_integer(y) && (static_cast<int64_t>(y) & 1) != 0;
}

// pow where an argument is zero, infinite or NaN, or x is 1.
double pow_special(double x, double y) {
  if (y == 0.0 || x == 1.0) return 1.0;
  if (is_nan(x) || is_nan(y)) return kNan;
  if (abs(y) == kInf) {
    if (x == -1.0) return 1.0;
    return (abs(x) > 1.0) == (y > 0.0) ? kInf : 0.0;
  }
  const double magnitude = (abs(x) == kInf) == (y > 0.0) ? kInf : 0.0;
  return is_odd_integer(y) ? with_sign_of(magnitude, x) : magnitude;
}

}  // namespace

double exp(double x) {
  if (!(abs(x) < 746.0)) return is_nan(x) ? kNan : x > 0.0 ? kInf : 0.0;
  return round_scaled(exp_scaled(x));
}

double expm1(double x) {
  if (is_nan(x)) return kNan;
  if (x > 57.0) return exp(x);
  if (x < -38.0) return -1.0;
  return abs(x) < 0x1p-54 ? x : rounded(expm1_dd(x));
}

double log(double x) {
  double result;
  return log_special(x, result) ? result : rounded(log_dd(x));
}

double log_accurate(double x) {
  double result;
  if (log_special(x, result)) return result;
  const Dd fast = log_dd(x);
  const double doubt = fast.hi * 0x1p-66;
  if (fast.hi + (fast.lo - doubt) == fast.hi + (fast.lo + doubt)) return rounded(fast);
  return rounded(log_90_bits(x));
}

double log1p(double x) {
  double result;
  if (abs(x) < 0x1p-54) return x;
  if (abs(x) < 0x1p-7) return rounded(add_log1p(0.0, 0.0, x, 0.0));
  const Dd y = two_sum(1.0, x);
  return log_special(y.hi, result) ? result : rounded(log_dd(y.hi, y.lo));
}

double log2(double x) {
  double result;
  if (log_special(x, result)) return result;
  const LogParts p = split_log(x);
  const Dd part = add_log1p(p.table_hi, p.table_lo, p.r, p.r_lo) * kInvLn2;
  return rounded(part + static_cast<double>(p.k));
}

double log10(double x) {
  double result;
  return log_special(x, result) ? result : rounded(log_dd(x) * kInvLn10);
}

double sinh(double x) {
  if (is_nan(x)) return kNan;
  const double a = abs(x);
  if (a < 0x1p-28) return x;
  if (a > 711.0) return with_sign_of(kInf, x);
  if (a > 22.0) {
    Scaled s = exp_scaled(a);
    --s.k;
    return with_sign_of(round_scaled(s), x);
  }
  const Dd e = expm1_dd(a);
  return with_sign_of(0.5 * rounded(e + e / (e + 1.0)), x);
}

double cosh(double x) {
  if (is_nan(x)) return kNan;
  const double a = abs(x);
  if (a > 711.0) return kInf;
  Scaled s = exp_scaled(a);
  if (a > 22.0) {
    --s.k;
    return round_scaled(s);
  }
  const Dd e = scaled(s.m, pow2(s.k));
  return 0.5 * rounded(e + Dd{1.0, 0.0} / e);
}

double tanh(double x) {
  if (is_nan(x)) return kNan;
  const double a = abs(x);
  if (a < 0x1p-28) return x;
  if (a > 20.0) return with_sign_of(1.0, x);
  const Dd e = expm1_dd(2.0 * a);
  return with_sign_of(rounded(e / (e + 2.0)), x);
}

double sigmoid(double x) {
  if (is_nan(x)) return kNan;
  if (x > 40.0) return 1.0;
  if (x < -45.0) return exp(x);
  const Dd e = exp_dd(-abs(x));
  return rounded((x < 0.0 ? e : Dd{1.0, 0.0}) / (e + 1.0));
}

double pow(double x, double y) {
  const double ax = abs(x);
  if (!(ax > 0.0 && ax < kInf && abs(y) < kInf) || y == 0.0 || x == 1.0) return pow_special(x, y);
  if (x < 0.0 && !is_integer(y)) return kNan;
  const double sign = x < 0.0 && is_odd_integer(y) ? -1.0 : 1.0;
  const Dd log_x = log_dd(ax);
  const double estimate = y * log_x.hi;
  if (!(abs(estimate) < 746.0)) return sign * (estimate > 0.0 ? kInf : 0.0);
  if (abs(estimate) < 0x1p-60) return sign;
  const Dd product = log_x * y;
  return sign * round_scaled(exp_scaled(product.hi, product.lo));
}

}  // namespace gradlet::math
