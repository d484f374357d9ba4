#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "kernels/elementwise.hpp"
#include "kernels/math.hpp"

namespace m = gradlet::math;

namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kMax = std::numeric_limits<double>::max();
constexpr double kTiny = std::numeric_limits<double>::denorm_min();

// The reference is long double: 64 bits of mantissa on x86. musl's long double functions under
// wasm partly fall back to double, with errors of 1 to 2 ULP of their own.
#ifdef __EMSCRIPTEN__
constexpr double kSlack = 2.0;
#else
constexpr double kSlack = 0.0;
#endif

template <class To, class From>
To bit_cast(From from) {
  return __builtin_bit_cast(To, from);
}

class Random {
 public:
  uint64_t bits() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return state_ * 0x2545f4914f6cdd1du;
  }
  double unit() { return static_cast<double>(bits() >> 11) * 0x1p-53; }
  double uniform(double low, double high) { return low + (high - low) * unit(); }
  /// Magnitude 2^e with e uniform in [low, high).
  double wide(double low, double high) {
    const double e = std::floor(uniform(low, high));
    return std::ldexp(1.0 + unit(), static_cast<int>(e));
  }
  double sign() { return (bits() >> 63) != 0 ? -1.0 : 1.0; }

 private:
  uint64_t state_ = 88172645463325252u;
};

bool same_bits(double a, double b) {
  return bit_cast<uint64_t>(a) == bit_cast<uint64_t>(b);
}

double ulp_error(double got, long double reference) {
  const double rounded = static_cast<double>(reference);
  if (std::isnan(rounded) || std::isinf(rounded) || std::isinf(got) || std::isnan(got)) {
    const bool at_edge = std::isinf(rounded) && std::fabs(got) == kMax;
    return same_bits(got, rounded) || (std::isnan(rounded) && std::isnan(got)) ? 0.0
           : at_edge                                                           ? 1.0
                                                                               : 1e9;
  }
  const int exponent = rounded == 0.0 ? -1074 : std::max(std::ilogb(rounded) - 52, -1074);
  return static_cast<double>(std::fabs(static_cast<long double>(got) - reference) /
                             std::ldexp(1.0L, exponent));
}

struct Unary {
  const char* name;
  double (*function)(double);
  long double (*reference)(long double);
  double low, high;                    // uniform part of the inputs
  double exponent_low, exponent_high;  // wide part: +-2^e
  bool negative;
  double bound;  // ULP
};

long double sigmoid_reference(long double x) {
  const long double e = std::exp(-std::fabs(x));
  return (x < 0 ? e : 1.0L) / (1.0L + e);
}

#define LONG(f) [](long double x) -> long double { return std::f(x); }

const Unary kUnary[] = {
    {"exp", m::exp, LONG(exp), -745.2, 709.8, -60, 10, true, 0.51},
    {"expm1", m::expm1, LONG(expm1), -40, 60, -1074, 9, true, 0.53},
    {"log", m::log, LONG(log), 0.5, 2, -1074, 1023, false, 0.51},
    {"log_accurate", m::log_accurate, LONG(log), 0.0, 1.5, -1074, 1023, false, 0.502},
    {"log1p", m::log1p, LONG(log1p), -0.999, 1, -1074, 1023, false, 0.51},
    {"log2", m::log2, LONG(log2), 0.5, 2, -1074, 1023, false, 0.51},
    {"log10", m::log10, LONG(log10), 0.5, 2, -1074, 1023, false, 0.51},
    {"sin", m::sin, LONG(sin), -10, 10, -1074, 1023, true, 0.8},
    {"cos", m::cos, LONG(cos), -10, 10, -1074, 1023, true, 0.8},
    {"tan", m::tan, LONG(tan), -10, 10, -1074, 1023, true, 0.95},
    {"asin", m::asin, LONG(asin), -1, 1, -1074, -1, true, 0.51},
    {"acos", m::acos, LONG(acos), -1, 1, -1074, -1, true, 0.51},
    {"atan", m::atan, LONG(atan), -3, 3, -1074, 1023, true, 0.51},
    {"sinh", m::sinh, LONG(sinh), -30, 30, -1074, 9, true, 0.52},
    {"cosh", m::cosh, LONG(cosh), -30, 30, -1074, 9, true, 0.51},
    {"tanh", m::tanh, LONG(tanh), -3, 3, -1074, 5, true, 0.53},
    {"sigmoid", m::sigmoid, sigmoid_reference, -45, 45, -60, 10, true, 0.51},
    {"erf", m::erf, LONG(erf), -6, 6, -1074, 3, true, 1.0},
};

double input(const Unary& row, Random& random, int i) {
  if (i % 2 == 0) return random.uniform(row.low, row.high);
  return random.wide(row.exponent_low, row.exponent_high) * (row.negative ? random.sign() : 1.0);
}

uint64_t fold(uint64_t hash, uint64_t value) {
  for (int i = 0; i < 8; ++i) hash = (hash ^ ((value >> (8 * i)) & 255)) * 1099511628211u;
  return hash;
}
// All NaNs count as one: the sign and payload of a sum of two NaNs is the compiler's choice.
uint64_t fold(uint64_t hash, double value) {
  return fold(hash, bit_cast<uint64_t>(std::isnan(value) ? kNan : value));
}
uint64_t fold(uint64_t hash, float value) {
  return fold(hash, static_cast<uint64_t>(
                        bit_cast<uint32_t>(std::isnan(value) ? static_cast<float>(kNan) : value)));
}
constexpr uint64_t kFnvStart = 14695981039346656037u;

const double kSpecial[] = {0.0,  -0.0,  1.0,  -1.0,  0.5,    -0.5, 2.0,   -2.0,      3.0,   -3.0,
                           kInf, -kInf, kNan, kTiny, -kTiny, kMax, -kMax, 0x1p-1022, 1e300, -1e300};

}  // namespace

TEST_CASE("elementary functions stay within their documented error") {
  for (const Unary& row : kUnary) {
    Random random;
    double worst = 0.0, worst_at = 0.0;
    for (int i = 0; i < 40000; ++i) {
      const double x = input(row, random, i);
      const double error = ulp_error(row.function(x), row.reference(x));
      if (error > worst) {
        worst = error;
        worst_at = x;
      }
    }
    INFO(row.name << " at " << worst_at << ": " << worst << " ULP");
    CHECK(worst <= row.bound + kSlack);
  }
}

TEST_CASE("special arguments give what the C standard's Annex F says") {
  for (const Unary& row : kUnary) {
    for (const double x : kSpecial) {
      INFO(row.name << "(" << x << ")");
      const double got = row.function(x);
      const double want = static_cast<double>(row.reference(x));
      if (std::isnan(want)) {
        CHECK(same_bits(got, kNan));
      } else if (want == 0.0 || std::isinf(want)) {
        CHECK(same_bits(got, want));
      } else {
        CHECK(ulp_error(got, want) <= 1.0 + kSlack);
      }
    }
  }
}

TEST_CASE("pow stays within its documented error") {
  Random random;
  double worst = 0.0, worst_x = 0.0, worst_y = 0.0;
  for (int i = 0; i < 100000; ++i) {
    double x = 0.0, y = 0.0;
    switch (i % 4) {
      case 0:
        x = random.uniform(0.5, 2.0), y = random.uniform(-1000.0, 1000.0);
        break;
      case 1:
        x = random.wide(-1074, 1023), y = random.uniform(-2.0, 2.0);
        break;
      case 2:
        x = 1.0 + random.uniform(-1e-6, 1e-6), y = random.uniform(-7e8, 7e8);
        break;
      default:
        x = -random.uniform(0.0, 30.0), y = std::floor(random.uniform(-200.0, 200.0));
    }
    const double error =
        ulp_error(m::pow(x, y), std::pow(static_cast<long double>(x), static_cast<long double>(y)));
    if (error > worst) worst = error, worst_x = x, worst_y = y;
  }
  INFO("pow(" << worst_x << ", " << worst_y << "): " << worst << " ULP");
  CHECK(worst <= 0.51 + kSlack);
}

TEST_CASE("pow and atan2 follow the C standard for special pairs") {
  const double values[] = {0.0,  -0.0,  1.0,   -1.0,   0.5,  -0.5,  2.0,
                           -2.0, 3.0,   -3.0,  1e300,  kInf, -kInf, kNan,
                           1e16, -1e16, kTiny, -kTiny, kMax, -kMax, 4503599627370497.0};
  for (const double x : values) {
    for (const double y : values) {
      INFO("x = " << x << ", y = " << y);
      const long double lx = x, ly = y;
      const double power = static_cast<double>(std::pow(lx, ly));
      const double angle = static_cast<double>(std::atan2(lx, ly));
      if (std::isnan(power)) {
        CHECK(same_bits(m::pow(x, y), kNan));
      } else if (power == 0.0 || std::isinf(power)) {
        CHECK(same_bits(m::pow(x, y), power));
      } else {
        CHECK(ulp_error(m::pow(x, y), power) <= 1.0 + kSlack);
      }
      if (std::isnan(angle)) {
        CHECK(same_bits(m::atan2(x, y), kNan));
      } else {
        CHECK(std::signbit(m::atan2(x, y)) == std::signbit(angle));
        CHECK(ulp_error(m::atan2(x, y), angle) <= 1.0 + kSlack);
      }
    }
  }
}

TEST_CASE("atan2 stays within its documented error") {
  Random random;
  double worst = 0.0;
  for (int i = 0; i < 100000; ++i) {
    const double y = (i % 2 == 0 ? random.unit() : random.wide(-1074, 1023)) * random.sign();
    const double x = (i % 4 < 2 ? random.unit() : random.wide(-1074, 1023)) * random.sign();
    worst = std::max(worst, ulp_error(m::atan2(y, x), std::atan2(static_cast<long double>(y),
                                                                 static_cast<long double>(x))));
  }
  INFO(worst << " ULP");
  CHECK(worst <= 0.51 + kSlack);
}

TEST_CASE("powers and logarithms that are exact come out exact") {
  for (int k = -1074; k <= 1023; ++k) CHECK(m::log2(std::ldexp(1.0, k)) == k);
  double ten = 1.0;
  for (int k = 0; k <= 22; ++k, ten *= 10.0) {
    CHECK(m::log10(ten) == k);
    CHECK(m::pow(10.0, static_cast<double>(k)) == ten);
  }
  CHECK(m::pow(3.0, 33.0) == 5559060566555523.0);
  CHECK(m::pow(-3.0, 33.0) == -5559060566555523.0);
  CHECK(m::pow(2.0, -1074.0) == kTiny);
  CHECK(m::exp(0.0) == 1.0);
}

TEST_CASE("sine and cosine are accurate next to multiples of pi/2 and for huge arguments") {
  // Closest double to a multiple of pi/2 (Muller, Elementary Functions, table 11.1).
  const double hard = 6381956970095103.0 * std::ldexp(1.0, 797);
  CHECK(m::cos(hard) == -4.6871659242546277e-19);
  CHECK(m::sin(hard) == 1.0);
  for (const double scale : {1.0, 100.0, 1e5, 1e6, 1e10, 1e200}) {
    for (int n = 1; n <= 500; ++n) {
      const double x = 1.5707963267948966 * std::floor(n * scale);
      INFO(x);
      CHECK(ulp_error(m::sin(x), std::sin(static_cast<long double>(x))) <= 0.8 + kSlack);
      CHECK(ulp_error(m::cos(x), std::cos(static_cast<long double>(x))) <= 0.8 + kSlack);
      CHECK(ulp_error(m::tan(x), std::tan(static_cast<long double>(x))) <= 0.95 + kSlack);
    }
  }
}

namespace {

struct FloatFunction {
  const char* name;
  const gradlet::kernels::Unary& kernel;
  double (*in_double)(double);
  double bound;  // units in the last place
};

namespace k = gradlet::kernels;

const FloatFunction kFloatFunctions[] = {
    {"exp", k::kExp, m::exp, 1.03},    {"expm1", k::kExpm1, m::expm1, 1.8},
    {"log", k::kLog, m::log, 0.85},    {"log1p", k::kLog1p, m::log1p, 1.5},
    {"log2", k::kLog2, m::log2, 0.51}, {"log10", k::kLog10, m::log10, 0.51},
    {"sin", k::kSin, m::sin, 0.51},    {"cos", k::kCos, m::cos, 0.51},
    {"tan", k::kTan, m::tan, 0.52},    {"sinh", k::kSinh, m::sinh, 0.51},
    {"cosh", k::kCosh, m::cosh, 0.51}, {"tanh", k::kTanh, m::tanh, 1.8},
    {"erf", k::kErf, m::erf, 1.4},     {"sigmoid", k::kSigmoid, m::sigmoid, 1.8},
    {"asin", k::kAsin, m::asin, 0.51}, {"acos", k::kAcos, m::acos, 0.51},
    {"atan", k::kAtan, m::atan, 0.51},
};

void run(const FloatFunction& row, const float* in, float* out, int64_t n) {
  row.kernel.f32(n, out, in, nullptr);
}
float run_one(const FloatFunction& row, float x) {
  float y;
  run(row, &x, &y, 1);
  return y;
}

/// Units in the last place of a float between `got` and the true value; subnormals have the
/// smallest.
double float_ulp_error(float got, double want) {
  const float rounded = static_cast<float>(want);
  if (std::isnan(want) || std::isnan(got)) return std::isnan(want) && std::isnan(got) ? 0 : 1e9;
  if (std::isinf(rounded) || std::isinf(got)) return got == rounded ? 0 : 1e9;
  int exponent;
  std::frexp(want, &exponent);
  if (got == 0 && std::fabs(want) < 0x1p-126) return 0.5;  // below the normal numbers 0 is allowed
  return std::fabs(static_cast<double>(got) - want) /
         std::ldexp(1.0, std::max(exponent - 24, -149));
}

std::vector<float> float_inputs() {
  std::vector<float> x;
  for (const double s : kSpecial) x.push_back(static_cast<float>(s));
  Random random;
  for (int i = 0; i < 200000; ++i) {
    x.push_back(bit_cast<float>(static_cast<uint32_t>(random.bits())));
    x.push_back(static_cast<float>(random.uniform(-110.0, 110.0)));
    x.push_back(static_cast<float>(random.uniform(-2.0, 2.0)));
  }
  return x;
}

}  // namespace

TEST_CASE("single precision functions keep their bounds") {
  const std::vector<float> inputs = float_inputs();
  for (const FloatFunction& row : kFloatFunctions) {
    double worst = 0;
    float at = 0;
    for (const float x : inputs) {
      const double error = float_ulp_error(run_one(row, x), row.in_double(static_cast<double>(x)));
      if (error > worst) worst = error, at = x;
    }
    INFO(row.name << " at " << at);
    CHECK(worst <= row.bound);
  }
  CHECK(m::sin(1.0f) == static_cast<float>(m::sin(1.0)));
  CHECK(m::pow(2.0f, 0.5f) == static_cast<float>(m::pow(2.0, 0.5)));
}

TEST_CASE("single precision powers keep their bound, whatever stands beside them") {
  const std::vector<float> bases = {0.0f,     -0.0f,     1.0f, -1.0f,  2.0f,
                                    -2.0f,    0.5f,      3.7f, 1e-40f, 1e30f,
                                    INFINITY, -INFINITY, NAN,  9.0f,   1.0000001f};
  const std::vector<float> exponents = {0.0f,  1.0f,  -1.0f, 2.0f,     3.0f,      0.5f,
                                        -2.5f, 30.0f, 1e9f,  INFINITY, -INFINITY, NAN};
  for (const float e : exponents) {
    std::vector<float> out(bases.size());
    k::kPow.f32(static_cast<int64_t>(bases.size()), out.data(), bases.data(), true, &e, false,
                nullptr);
    for (size_t i = 0; i < bases.size(); ++i) {
      float alone;
      k::kPow.f32(1, &alone, &bases[i], true, &e, true, nullptr);
      INFO(bases[i] << " to " << e);
      CHECK(bit_cast<uint32_t>(out[i]) == bit_cast<uint32_t>(alone));
      CHECK(float_ulp_error(out[i], m::pow(double{bases[i]}, double{e})) <= 0.51);
    }
  }
}

TEST_CASE("row kernels give each element the same bits wherever it stands") {
  const std::vector<float> inputs = float_inputs();
  for (const FloatFunction& row : kFloatFunctions) {
    INFO(row.name);
    for (const int64_t n : {0, 1, 2, 3, 5, 8, 21}) {
      std::vector<float> out(static_cast<size_t>(n) + 1, 42.0f);
      run(row, inputs.data(), out.data(), n);
      for (int64_t i = 0; i < n; ++i) {
        const size_t j = static_cast<size_t>(i);
        CHECK(bit_cast<uint32_t>(out[j]) == bit_cast<uint32_t>(run_one(row, inputs[j])));
      }
      CHECK(out[static_cast<size_t>(n)] == 42.0f);
    }
    std::vector<float> in_place = inputs;
    run(row, in_place.data() + 1, in_place.data() + 1, static_cast<int64_t>(inputs.size()) - 1);
    int64_t wrong = 0;
    for (size_t i = 1; i < inputs.size(); ++i) {
      wrong +=
          bit_cast<uint32_t>(in_place[i]) != bit_cast<uint32_t>(run_one(row, inputs[i])) ? 1 : 0;
    }
    CHECK(wrong == 0);
  }
}

TEST_CASE("every platform computes the same bits") {
  std::vector<std::pair<std::string, uint64_t>> hashes;
  for (const Unary& row : kUnary) {
    Random random;
    uint64_t hash = kFnvStart;
    for (const double x : kSpecial) hash = fold(hash, row.function(x));
    for (int i = 0; i < 20000; ++i) hash = fold(hash, row.function(input(row, random, i)));
    hashes.emplace_back(row.name, hash);
  }
  {
    Random random;
    uint64_t power = kFnvStart, angle = kFnvStart;
    for (const double x : kSpecial) {
      for (const double y : kSpecial) {
        power = fold(power, m::pow(x, y));
        angle = fold(angle, m::atan2(x, y));
      }
    }
    for (int i = 0; i < 20000; ++i) {
      const double x = random.wide(-20, 20), y = random.uniform(-30.0, 30.0);
      power = fold(power, m::pow(x, y));
      angle = fold(angle, m::atan2(y, x));
    }
    hashes.emplace_back("pow", power);
    hashes.emplace_back("atan2", angle);
  }
  const std::vector<float> inputs = float_inputs();
  for (const FloatFunction& row : kFloatFunctions) {
    std::vector<float> out(inputs.size());
    run(row, inputs.data(), out.data(), static_cast<int64_t>(inputs.size()));
    uint64_t hash = kFnvStart;
    for (const float y : out) hash = fold(hash, y);
    hashes.emplace_back(std::string(row.name) + "_f32", hash);
  }
  // When a function is changed on purpose, print the new values and check that wasm agrees.
  const std::vector<std::pair<std::string, uint64_t>> expected = {
      // clang-format off
      {"exp", 0xff3930fb092da725},
      {"expm1", 0x9b95247fd55cabe8},
      {"log", 0x50fbe4e83aa286b7},
      {"log_accurate", 0xc098c1c3121ccba2},
      {"log1p", 0xb9f5a72a144caa3c},
      {"log2", 0x7c150cd862230c4a},
      {"log10", 0xa64d089e8a9d3c26},
      {"sin", 0xc81460b58e153aac},
      {"cos", 0xa89a4b5a09958354},
      {"tan", 0x8ba6bdf70ec5c78f},
      {"asin", 0x0e27335d3482384e},
      {"acos", 0xf3813a9e78b84113},
      {"atan", 0x0949037fb162af1b},
      {"sinh", 0x387327c449a5a9f5},
      {"cosh", 0x9237d0e83126f101},
      {"tanh", 0x5a23c3605443da47},
      {"sigmoid", 0xe534c547f1452ece},
      {"erf", 0xb1d4a87c2b0bfc81},
      {"pow", 0x493885376d5eee97},
      {"atan2", 0x705e3bf6c497af6b},
      {"exp_f32", 0x885e94a150fa5710},
      {"expm1_f32", 0x529276668abec885},
      {"log_f32", 0xcc1688a841b773e8},
      {"log1p_f32", 0xdc0f92abb2c9812e},
      {"log2_f32", 0x3641da2a0cdf7523},
      {"log10_f32", 0x1fdff479acc872f5},
      {"sin_f32", 0x62cc78e5e1a71662},
      {"cos_f32", 0xb658454118615fdc},
      {"tan_f32", 0xa73f50a8b5d60592},
      {"sinh_f32", 0x59ed9f2281f892f8},
      {"cosh_f32", 0xd135f51f6be95fa6},
      {"tanh_f32", 0x53f841e783ff93bd},
      {"erf_f32", 0x30fd593955403342},
      {"sigmoid_f32", 0x583c6a07318f02cd},
      {"asin_f32", 0x2a00dc253510a1fd},
      {"acos_f32", 0x574ae4012c8855b9},
      {"atan_f32", 0xb27afb27cac5947b},
      // clang-format on
  };
  CHECK(hashes.size() == expected.size());
  for (size_t i = 0; i < hashes.size(); ++i) {
    char line[80];
    std::snprintf(line, sizeof line, "{\"%s\", 0x%016llx},", hashes[i].first.c_str(),
                  static_cast<unsigned long long>(hashes[i].second));
    INFO(line);
    CHECK((i < expected.size() && hashes[i] == expected[i]));
  }
}
