#include "kernels/random.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

#include "kernels/double_double.hpp"
#include "kernels/math.hpp"

namespace gradlet {
namespace {

constexpr double kTwoPi = 0x1.921fb54442d18p+2;
constexpr int64_t kBlock = 16;

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

// Elements j and j + 8 of a block of 16 uniforms become normal.
template <class T>
void box_muller(T* block, T mean, T std) {
  for (int j = 0; j < kBlock / 2; ++j) {
    const T radius = std::sqrt(T(-2) * math::log(T(1) - block[j]));
    const T theta = static_cast<T>(kTwoPi) * block[j + 8];
    block[j] = fused(radius * math::cos(theta), std, mean);
    block[j + 8] = fused(radius * math::sin(theta), std, mean);
  }
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
  for (int64_t i = 0; i < n; ++i) {
    const double u = (random() & ((1u << 24) - 1)) * 0x1p-24;
    data[i] = static_cast<float>(u * width + static_cast<double>(low));
  }
}

void TorchGenerator::fill_uniform(double* data, int64_t n, double from, double to) {
  for (int64_t i = 0; i < n; ++i) data[i] = uniform_double(from, to);
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

void TorchGenerator::fill_normal(float* data, int64_t n, double mean, double std) {
  if (n >= kBlock) return fill_normal_blocks(*this, data, n, mean, std);
  for (int64_t i = 0; i < n; ++i) data[i] = static_cast<float>(fused(next_normal(), std, mean));
}

void TorchGenerator::fill_normal(double* data, int64_t n, double mean, double std) {
  if (n >= kBlock) return fill_normal_blocks(*this, data, n, mean, std);
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

std::vector<int64_t> TorchGenerator::randperm(int64_t n) {
  std::vector<int64_t> p(static_cast<size_t>(n));
  std::iota(p.begin(), p.end(), int64_t{0});
  for (int64_t i = 0; i < n - 1; ++i) {
    const int64_t j = i + static_cast<int64_t>(random()) % (n - i);
    std::swap(p[static_cast<size_t>(i)], p[static_cast<size_t>(j)]);
  }
  return p;
}

TorchGenerator& default_generator() {
  static TorchGenerator generator;
  return generator;
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
