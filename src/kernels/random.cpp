#include "kernels/random.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <numeric>

#include "kernels/double_double.hpp"
#include "kernels/math.hpp"
#include "kernels/simd.hpp"

namespace gradlet {
namespace {

constexpr double kTwoPi = 0x1.921fb54442d18p+2;
constexpr int64_t kBlock = 16;
constexpr int64_t kChunk = 256;

// a b + c rounded once: PyTorch's x86 build contracts these expressions.
double fused(double a, double b, double c) {
  const double plain = a * b + c;
  if (!(std::fabs(plain) < 1e300)) return plain;
  const math::Dd product = math::two_prod(a, b);
  const math::Dd sum = math::two_sum(product.hi, c);
  const double result = sum.hi + (sum.lo + product.lo);
  return std::isfinite(result) ? result : plain;
}

float fused(float a, float b, float c) {
  return static_cast<float>(static_cast<double>(a) * static_cast<double>(b) +
                            static_cast<double>(c));
}

using simd::F64x2, simd::U64x2, simd::F32x2, simd::as, simd::select;

F64x2 load(const float* p) {
  F32x2 x;
  std::memcpy(&x, p, sizeof x);
  return __builtin_convertvector(x, F64x2);
}
void store(float* p, F64x2 x) {
  simd::store(p, __builtin_convertvector(x, F32x2));
}

// ln x for x in (0, 1]: x = 2^k z, z in [sqrt 1/2, sqrt 2), s = (z - 1) / (z + 1), ln z =
// 2s + s^3 q(s^2); q is a Chebyshev fit of degree 7, by mpmath.chebyfit, relative error 6e-20.
F64x2 log_of_fraction(F64x2 x) {
  const U64x2 biased = (as<U64x2>(x) - 0x3fe6a09e667f3bcd + 0x3ff0000000000000) >> 52;
  const F64x2 k = as<F64x2>(biased | 0x4330000000000000) - (0x1p52 + 1023.0);
  const F64x2 z = as<F64x2>(as<U64x2>(x) - ((biased - 1023) << 52));
  const F64x2 s = (z - 1.0) / (z + 1.0);
  const F64x2 t = s * s;
  F64x2 q = t * 0x1.0c04595972ab8p-3 + 0x1.0fbe83c2cbcf3p-3;
  q = q * t + 0x1.3b1c360763b8ap-3;
  q = q * t + 0x1.745cf901605f7p-3;
  q = q * t + 0x1.c71c720160b47p-3;
  q = q * t + 0x1.2492492476c87p-2;
  q = q * t + 0x1.9999999999a38p-2;
  q = q * t + 0x1.5555555555555p-1;
  return k * 0x1.62e42fefa39efp-1 + (s + s + s * t * q);
}

struct SinCos {
  F64x2 sin, cos;
};

// Of an angle in [0, 2 pi] that is a float, so that the first product and difference are exact. The
// polynomials are those of FreeBSD's k_sin.c and k_cos.c (relative errors 2^-58).
SinCos sincos_of_float(F64x2 angle) {
  const F64x2 shifted = angle * 0x1.45f306dc9c883p-1 + 0x1.8p52;
  const F64x2 n = shifted - 0x1.8p52;
  const U64x2 quarter = as<U64x2>(shifted);
  const F64x2 r = (angle - n * 0x1.921fb544p+0) - n * 0x1.0b4611a626331p-34;
  const F64x2 z = r * r;
  F64x2 s = z * 1.58969099521155010221e-10 - 2.50507602534068634195e-08;
  s = s * z + 2.75573137070700676789e-06;
  s = s * z - 1.98412698298579493134e-04;
  s = s * z + 8.33333333332248946124e-03;
  s = s * z - 1.66666666666666324348e-01;
  s = r + r * z * s;
  F64x2 c = z * -1.13596475577881948265e-11 + 2.08757232129817482790e-09;
  c = c * z - 2.75573143513906633035e-07;
  c = c * z + 2.48015872894767294178e-05;
  c = c * z - 1.38888888888741095749e-03;
  c = c * z + 4.16666666666666019037e-02;
  c = 1.0 - (0.5 * z - z * z * c);
  const auto odd = (quarter & 1) != 0;
  const U64x2 sine = as<U64x2>(select(odd, c, s)), cosine = as<U64x2>(select(odd, s, c));
  return {as<F64x2>(sine ^ ((quarter & 2) << 62)), as<F64x2>(cosine ^ (((quarter + 1) & 2) << 62))};
}

// Elements j and j + 8 of a block of 16 uniforms become normal. The functions are computed in
// double precision and rounded, which is the correctly rounded result but for one in 10^8.
void box_muller(float* block, float mean, float std) {
  constexpr int half = kBlock / 2;
  float radius[half], cosine[half], sine[half];
  for (int j = 0; j < half; j += 2) store(radius + j, log_of_fraction(1.0 - load(block + j)));
  for (int j = 0; j < half; ++j) radius[j] = std::sqrt(-2.0f * radius[j]);
  for (int j = 0; j < half; ++j) sine[j] = static_cast<float>(kTwoPi) * block[j + half];
  for (int j = 0; j < half; j += 2) {
    const SinCos f = sincos_of_float(load(sine + j));
    store(sine + j, f.sin);
    store(cosine + j, f.cos);
  }
  if (mean == 0 && std == 1) {  // the same bits as below
    for (int j = 0; j < half; ++j) {
      block[j] = radius[j] * cosine[j] + 0.0f;
      block[j + half] = radius[j] * sine[j] + 0.0f;
    }
    return;
  }
  for (int j = 0; j < half; ++j) {
    block[j] = fused(radius[j] * cosine[j], std, mean);
    block[j + half] = fused(radius[j] * sine[j], std, mean);
  }
}

void box_muller(double* block, double mean, double std) {
  for (int j = 0; j < kBlock / 2; ++j) {
    const double radius = std::sqrt(-2.0 * math::log(1.0 - block[j]));
    const double theta = kTwoPi * block[j + 8];
    block[j] = fused(radius * math::cos(theta), std, mean);
    block[j + 8] = fused(radius * math::sin(theta), std, mean);
  }
}

// The low 53 bits of two draws as a number below 2^53.
uint64_t fraction_of(const uint32_t* words) {
  return (static_cast<uint64_t>(words[0] & 0x1fffffu) << 32) | words[1];
}

template <class T>
void fill_normal_blocks(TorchGenerator& generator, T* data, int64_t n, double mean, double std) {
  generator.fill_uniform(data, n, 0.0, 1.0);
  const T m = static_cast<T>(mean), s = static_cast<T>(std);
  for (int64_t i = 0; i + kBlock <= n; i += kBlock) box_muller(data + i, m, s);
  if (n % kBlock != 0) {
    generator.fill_uniform(data + n - kBlock, kBlock, 0.0, 1.0);
    box_muller(data + n - kBlock, m, s);
  }
}

}  // namespace

Mt19937::Mt19937(uint32_t seed) {
  words_[0] = seed;
  for (uint32_t i = 1; i < kSize; ++i) {
    const uint32_t before = words_[i - 1];
    words_[i] = 1812433253u * (before ^ (before >> 30)) + i;
  }
}

void Mt19937::refill() {
  constexpr size_t kShift = 397;
  const auto twist = [this](size_t i, size_t next, size_t far) {
    const uint32_t y = (words_[i] & 0x80000000u) | (words_[next] & 0x7fffffffu);
    words_[i] = words_[far] ^ (y >> 1) ^ ((y & 1) * 0x9908b0dfu);
  };
  for (size_t i = 0; i < kSize - kShift; ++i) twist(i, i + 1, i + kShift);
  for (size_t i = kSize - kShift; i < kSize - 1; ++i) twist(i, i + 1, i + kShift - kSize);
  twist(kSize - 1, 0, kShift - 1);
  index_ = 0;
}

void Mt19937::fill(uint32_t* out, size_t n) {
  while (n > 0) {
    if (index_ == kSize) refill();
    const size_t count = std::min(n, kSize - index_);
    const uint32_t* words = words_.data() + index_;
    for (size_t i = 0; i < count; ++i) out[i] = tempered(words[i]);
    index_ += count;
    out += count;
    n -= count;
  }
}

void TorchGenerator::manual_seed(uint64_t seed) {
  state_ = {Mt19937(static_cast<uint32_t>(seed)), seed, false, 0.0};
}

double TorchGenerator::uniform_double(double from, double to) {
  const double u = static_cast<double>(random64() & ((uint64_t{1} << 53) - 1)) * 0x1p-53;
  return from == 0.0 && to == 1.0 ? u : fused(u, to - from, from);
}

void TorchGenerator::fill_uniform(float* data, int64_t n, double from, double to) {
  const float low = static_cast<float>(from), high = static_cast<float>(to);
  const double width = static_cast<double>(high - low);
  uint32_t draws[kChunk];
  for (; n > 0; n -= kChunk, data += kChunk) {
    const auto count = static_cast<ptrdiff_t>(std::min<int64_t>(n, kChunk));
    state_.engine.fill(draws, static_cast<size_t>(count));
    const auto whole = [&](ptrdiff_t i) { return static_cast<int32_t>(draws[i] & 0xffffffu); };
    if (low == 0 && high == 1) {  // exact, so the same bits as below
      for (ptrdiff_t i = 0; i < count; ++i) data[i] = static_cast<float>(whole(i)) * 0x1p-24f;
      continue;
    }
    for (ptrdiff_t i = 0; i < count; ++i) {
      data[i] = static_cast<float>(whole(i) * 0x1p-24 * width + static_cast<double>(low));
    }
  }
}

void TorchGenerator::fill_uniform(double* data, int64_t n, double from, double to) {
  uint32_t draws[2 * kChunk];
  for (; n > 0; n -= kChunk, data += kChunk) {
    const auto count = static_cast<ptrdiff_t>(std::min<int64_t>(n, kChunk));
    state_.engine.fill(draws, 2 * static_cast<size_t>(count));
    for (ptrdiff_t i = 0; i < count; ++i) {
      data[i] = static_cast<double>(static_cast<int64_t>(fraction_of(draws + 2 * i))) * 0x1p-53;
    }
    if (from == 0.0 && to == 1.0) continue;
    for (ptrdiff_t i = 0; i < count; ++i) data[i] = fused(data[i], to - from, from);
  }
}

void TorchGenerator::draw_below(uint8_t* flags, int64_t n, double p) {
  // k / 2^53 < p is k < p 2^53, and that product is exact.
  const auto limit = static_cast<uint64_t>(std::ceil(p * 0x1p53));
  uint32_t draws[2 * kChunk];
  for (; n > 0; n -= kChunk, flags += kChunk) {
    const auto count = static_cast<ptrdiff_t>(std::min<int64_t>(n, kChunk));
    state_.engine.fill(draws, 2 * static_cast<size_t>(count));
    for (ptrdiff_t i = 0; i < count; ++i) flags[i] = fraction_of(draws + 2 * i) < limit;
  }
}

void TorchGenerator::draw_integers(int64_t* data, int64_t n, int64_t low, int64_t high) {
  const uint64_t range = static_cast<uint64_t>(high) - static_cast<uint64_t>(low);
  const auto put = [&](uint64_t draw) {
    *data++ = static_cast<int64_t>(draw + static_cast<uint64_t>(low));
  };
  if (range >= (uint64_t{1} << 32)) {
    for (int64_t i = 0; i < n; ++i) put(random64() % range);
    return;
  }
  const auto narrow = static_cast<uint32_t>(range);
  uint32_t draws[kChunk];
  for (; n > 0; n -= kChunk) {
    const auto count = static_cast<size_t>(std::min<int64_t>(n, kChunk));
    state_.engine.fill(draws, count);
    for (size_t i = 0; i < count; ++i) put(draws[i] % narrow);
  }
}

double TorchGenerator::next_normal() {
  if (state_.has_cached_normal) {
    state_.has_cached_normal = false;
    return state_.cached_normal;
  }
  const double theta = kTwoPi * uniform_double(0.0, 1.0);
  const double radius = std::sqrt(-2.0 * math::log1p(-uniform_double(0.0, 1.0)));
  state_.has_cached_normal = true;
  state_.cached_normal = radius * math::sin(theta);
  return radius * math::cos(theta);
}

void TorchGenerator::fill_normal(float* data, int64_t n, double mean, double std, bool in_blocks) {
  if (in_blocks && n >= kBlock) return fill_normal_blocks(*this, data, n, mean, std);
  for (int64_t i = 0; i < n; ++i) data[i] = static_cast<float>(fused(next_normal(), std, mean));
}

void TorchGenerator::fill_normal(double* data, int64_t n, double mean, double std, bool in_blocks) {
  if (in_blocks && n >= kBlock) return fill_normal_blocks(*this, data, n, mean, std);
  for (int64_t i = 0; i < n; ++i) data[i] = fused(next_normal(), std, mean);
}

void TorchGenerator::fill_exponential(double* data, int64_t n, double lambda) {
  for (int64_t i = 0; i < n; ++i) {
    data[i] = -1.0 / lambda * math::log(1.0 - uniform_double(0.0, 1.0));
  }
}

void TorchGenerator::fill_exponential(float* data, int64_t n, double lambda) {
  for (int64_t i = 0; i < n; ++i) {
    double x;
    fill_exponential(&x, 1, lambda);
    data[i] = static_cast<float>(x);
  }
}

double TorchGenerator::draw_cauchy(double median, double sigma) {
  return fused(sigma, math::tan(kTwoPi / 2 * (uniform_double(0.0, 1.0) - 0.5)), median);
}

double TorchGenerator::draw_log_normal(double mean, double std) {
  return math::exp(fused(next_normal(), std, mean));
}

double TorchGenerator::draw_geometric(double p) {
  return std::ceil(math::log(uniform_double(0.0, 1.0)) / math::log1p(-p));
}

std::vector<int64_t> TorchGenerator::randperm(int64_t n) {
  std::vector<int64_t> p(static_cast<size_t>(n));
  std::iota(p.begin(), p.end(), int64_t{0});
  for (int64_t i = 0; i < n - 1; ++i) {
    const int64_t j = i + static_cast<int64_t>(random()) % (n - i);
    std::swap(p[static_cast<size_t>(i)], p[static_cast<size_t>(j)]);
  }
  return p;
}

namespace {
TorchGenerator* in_use = nullptr;
}  // namespace

TorchGenerator& default_generator() {
  static TorchGenerator generator;
  return in_use ? *in_use : generator;
}

TorchGenerator* use_generator(TorchGenerator* generator) {
  return std::exchange(in_use, generator);
}

void NumpyRandomState::seed(uint32_t seed) {
  state_ = {Mt19937(seed), false, 0.0};
}

double NumpyRandomState::random_sample() {
  const uint32_t a = state_.engine.next() >> 5;
  const uint32_t b = state_.engine.next() >> 6;
  return (a * 67108864.0 + b) / 9007199254740992.0;
}

double NumpyRandomState::randn() {
  if (state_.has_cached_normal) {
    state_.has_cached_normal = false;
    return state_.cached_normal;
  }
  double x1, x2, r2;
  do {
    x1 = 2.0 * random_sample() - 1.0;
    x2 = 2.0 * random_sample() - 1.0;
    r2 = x1 * x1 + x2 * x2;
  } while (r2 >= 1.0 || r2 == 0.0);
  const double f = std::sqrt(-2.0 * math::log_accurate(r2) / r2);
  state_.has_cached_normal = true;
  state_.cached_normal = f * x1;
  return f * x2;
}

void NumpyRandomState::fill_rand(double* data, int64_t n) {
  for (int64_t i = 0; i < n; ++i) data[i] = random_sample();
}

void NumpyRandomState::fill_randn(double* data, int64_t n) {
  for (int64_t i = 0; i < n; ++i) data[i] = randn();
}

uint64_t NumpyRandomState::bounded(uint64_t max) {
  if (max == 0) return 0;
  const uint64_t mask = ~uint64_t{0} >> std::countl_zero(max);
  uint64_t value;
  do {
    value = (max <= 0xffffffffu ? state_.engine.next() : state_.engine.next64()) & mask;
  } while (value > max);
  return value;
}

int64_t NumpyRandomState::randint(int64_t low, int64_t high) {
  const uint64_t base = static_cast<uint64_t>(low);
  return static_cast<int64_t>(base + bounded(static_cast<uint64_t>(high) - 1 - base));
}

void NumpyRandomState::fill_randint(int64_t* data, int64_t n, int64_t low, int64_t high) {
  for (int64_t i = 0; i < n; ++i) data[i] = randint(low, high);
}

std::vector<int64_t> NumpyRandomState::permutation(int64_t n) {
  std::vector<int64_t> p(static_cast<size_t>(n));
  std::iota(p.begin(), p.end(), int64_t{0});
  shuffle(p.data(), n);
  return p;
}

std::vector<int64_t> NumpyRandomState::choice(int64_t n, int64_t size, bool replace) {
  std::vector<int64_t> picked;
  if (replace) {
    picked.resize(static_cast<size_t>(size));
    fill_randint(picked.data(), size, 0, n);
  } else {
    picked = permutation(n);
    picked.resize(static_cast<size_t>(size));
  }
  return picked;
}

std::vector<int64_t> NumpyRandomState::choice(const std::vector<double>& weights, int64_t size) {
  std::vector<double> cumulative(weights.size());
  std::partial_sum(weights.begin(), weights.end(), cumulative.begin());
  const double total = cumulative.back();
  for (double& c : cumulative) c /= total;
  std::vector<int64_t> picked(static_cast<size_t>(size));
  for (int64_t& index : picked) {
    const double u = random_sample();
    index = std::upper_bound(cumulative.begin(), cumulative.end(), u) - cumulative.begin();
  }
  return picked;
}

}  // namespace gradlet
