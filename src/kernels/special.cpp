#include "kernels/special.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "kernels/math.hpp"

namespace gradlet::math {

namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kPi = 3.141592653589793;
constexpr double kLn2 = 0.6931471805599453;
constexpr double kGamma = 0.5772156649015329;  // Euler's constant
/// Bernoulli numbers B2, B4, …
constexpr std::array<double, 9> kBernoulli = {1.0 / 6,   -1.0 / 30,     1.0 / 42,
                                              -1.0 / 30, 5.0 / 66,      -691.0 / 2730,
                                              7.0 / 6,   -3617.0 / 510, 43867.0 / 798};

/// sin(pi x), exactly 0 at integers.
double sin_pi(double x) {
  return sin(kPi * (x - 2 * std::floor(x / 2)));
}

/// lgamma(2 + w) for |w| <= 1/2: w (1 - gamma) + the sum of (-w)^k (zeta(k) - 1) / k.
double lgamma_near_2(double w) {
  static const auto coefficients = [] {
    std::array<double, 40> c{};
    for (int k = 2; k < 40; ++k) c[static_cast<std::size_t>(k)] = zeta(k, 2) / k;
    return c;
  }();
  double sum = 0;
  for (std::size_t k = 39; k >= 2; --k) sum = coefficients[k] - w * sum;
  return w * (1 - kGamma) + w * w * sum;
}

/// I_order(x) e^-scale for x >= 0.
double bessel(double x, int order) {
  if (x == kInf) return kInf;
  double term = 1, sum = 1;
  if (x <= 30) {
    const double y = x * x / 4;
    for (int k = 1; term > sum * 1e-18; ++k) sum += term *= y / (k * (k + order));
    return order ? sum * x / 2 : sum;
  }
  const double mu = 4.0 * order;
  for (int k = 1; k < 40 && std::fabs(term) > 1e-18; ++k) {
    const double odd = 2 * k - 1;
    sum += term *= (odd * odd - mu) / (8 * x * k);
  }
  // In two factors: e^x overflows before the result.
  const double half = exp(x / 2);
  return half * (sum / std::sqrt(2 * kPi * x)) * half;
}

}  // namespace

double acosh(double x) {
  if (x > 1e150) return log(x) + kLn2;
  const double t = x - 1;
  return log1p(t + std::sqrt(2 * t + t * t));
}

double asinh(double x) {
  const double a = std::fabs(x);
  const double y = a > 1e150 ? log(a) + kLn2 : log1p(a + a * a / (1 + std::sqrt(a * a + 1)));
  return std::copysign(y, x);
}

double atanh(double x) {
  const double a = std::fabs(x);
  return std::copysign(0.5 * log1p(2 * a / (1 - a)), x);
}

double erfc(double x) {
  if (!(x >= 2)) return 1 - erf(x);
  if (x > 28) return 0;
  double fraction = 1;
  for (int k = 60; k >= 1; --k) fraction = 1 + k / (2 * x * x) / fraction;
  // e^(-x^2) in two factors, the first of a square without rounding.
  const double head = static_cast<float>(x);
  const double power = exp(-head * head) * exp((head - x) * (head + x));
  return power / (x * 1.772453850905516 * fraction);
}

double erfinv(double x) {
  const double a = std::fabs(x);
  if (!(a < 1)) return a == 1 ? std::copysign(kInf, x) : kNan;
  double y;
  if (a <= 0.7) {
    const double z = x * x;
    y = x * (((-0.140543331 * z + 0.914624893) * z - 1.645349621) * z + 0.886226899) /
        ((((0.012229801 * z - 0.329097515) * z + 1.442710462) * z - 2.118377725) * z + 1);
  } else {
    const double z = std::sqrt(-log((1 - a) / 2));
    y = (((1.641345311 * z + 3.429567803) * z - 1.624906493) * z - 1.970840454) /
        ((1.637067800 * z + 3.543889200) * z + 1);
    y = std::copysign(y, x);
  }
  for (int step = 0; step < 2; ++step) y -= (erf(y) - x) / (1.1283791670955126 * exp(-y * y));
  return y;
}

double lgamma(double x) {
  if (x != x) return kNan;
  if (std::fabs(x) == kInf || (x <= 0 && std::floor(x) == x)) return kInf;
  if (x < 0.5) return log(kPi / std::fabs(sin_pi(x))) - lgamma(1 - x);
  if (x < 1.5) return lgamma_near_2(x - 1) - log1p(x - 1);
  if (x < 2.5) return lgamma_near_2(x - 2);
  double product = 1;
  while (x < 12) product *= x++;
  const double square = 1 / (x * x);
  double power = 1 / x, tail = 0;
  for (int k = 1; k <= 8; ++k, power *= square) {
    tail += kBernoulli[static_cast<std::size_t>(k - 1)] * power / (2 * k * (2 * k - 1));
  }
  return (x - 0.5) * log(x) - x + 0.9189385332046728 + tail - log(product);
}

double digamma(double x) {
  if (x != x || x == -kInf) return kNan;
  if (x == 0) return std::copysign(kInf, -x);
  if (x < 0) {
    if (std::floor(x) == x) return kNan;
    return digamma(1 - x) - kPi / tan(kPi * (x - std::trunc(x)));
  }
  double below = 0;
  for (; x < 12; ++x) below += 1 / x;
  const double square = 1 / (x * x);
  double power = square, tail = 0;
  for (int k = 1; k <= 8; ++k, power *= square) {
    tail += kBernoulli[static_cast<std::size_t>(k - 1)] * power / (2 * k);
  }
  return log(x) - 0.5 / x - tail - below;
}

double zeta(double s, double q) {
  if (s == 1) return kInf;
  if (!(s > 1)) return kNan;
  if (q <= 0) {
    if (std::floor(q) == q) return kInf;
    if (std::floor(s) != s) return kNan;
  }
  double sum = 0;
  for (; q < 12; ++q) sum += pow(q, -s);
  const double power = pow(q, -s);
  sum += power * q / (s - 1) + power / 2;
  double factor = s * power / q;
  for (int k = 1; k <= 9; ++k) {
    // B2k / (2k)! s (s + 1) … (s + 2k - 2) q^(-s - 2k + 1)
    sum +=
        kBernoulli[static_cast<std::size_t>(k - 1)] * (factor /= 2 * k * (k == 1 ? 1 : 2 * k - 1));
    factor *= (s + 2 * k - 1) * (s + 2 * k) / (q * q);
  }
  return sum;
}

double polygamma(std::int64_t n, double x) {
  double factorial = n % 2 ? 1 : -1;
  // 171! is infinite.
  for (std::int64_t k = 2; k <= std::min<std::int64_t>(n, 171); ++k) {
    factorial *= static_cast<double>(k);
  }
  return factorial * zeta(static_cast<double>(n) + 1, x);
}

double i0(double x) {
  return bessel(std::fabs(x), 0);
}
double i1(double x) {
  return std::copysign(bessel(std::fabs(x), 1), x);
}

double hypot(double x, double y) {
  const double a = std::fabs(x), b = std::fabs(y);
  if (a == kInf || b == kInf) return kInf;
  const double large = a < b ? b : a, small = a < b ? a : b;
  if (large == 0 || large != large || small != small) return a + b;
  const double ratio = small / large;
  return large * std::sqrt(1 + ratio * ratio);
}

double logaddexp(double x, double y) {
  if (x == y && std::fabs(x) == kInf) return x;
  return (x > y ? x : y) + log1p(exp(-std::fabs(x - y)));
}
double logaddexp2(double x, double y) {
  if (x == y && std::fabs(x) == kInf) return x;
  return (x > y ? x : y) + log1p(pow(2, -std::fabs(x - y))) / kLn2;
}

}  // namespace gradlet::math
