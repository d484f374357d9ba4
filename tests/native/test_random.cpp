#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "catch.hpp"
#include "kernels/random.hpp"

using gradlet::Mt19937;
using gradlet::NumpyRandomState;
using gradlet::TorchGenerator;

namespace {

const std::map<std::string, std::vector<double>> kExpected = {
#include "random_expected.inc"
};

/// The largest difference, relative to max(1, |x|); both lists must have the same length.
template <class T>
double difference(const std::vector<T>& got, const std::string& table) {
  const std::vector<double>& want = kExpected.at(table);
  if (got.size() != want.size()) return 1e9;
  double worst = 0.0;
  for (size_t i = 0; i < want.size(); ++i) {
    const double error = std::fabs(static_cast<double>(got[i]) - want[i]);
    worst = std::max(worst, error / std::max(1.0, std::fabs(want[i])));
  }
  return worst;
}

template <class T>
bool equal(const std::vector<T>& got, const std::string& table) {
  return difference(got, table) == 0.0;
}

/// n numbers from a fill that takes (pointer, n, further arguments).
template <class T, class Fill>
std::vector<T> filled(int64_t n, Fill fill) {
  std::vector<T> values(static_cast<size_t>(n));
  fill(values.data(), n);
  return values;
}

// Standard vectors of bool have no data().
using Byte = unsigned char;

}  // namespace

TEST_CASE("the Mersenne Twister gives the reference implementation's numbers") {
  Mt19937 engine(5489);
  CHECK(engine.next() == 3499211612u);
  for (int i = 0; i < 9998; ++i) engine.next();
  CHECK(engine.next() == 4123659995u);  // the C++ standard's 10000th value
}

TEST_CASE("the torch generator repeats PyTorch's draws of every kind to the bit") {
  for (const uint64_t seed : {uint64_t{0}, uint64_t{42}, (uint64_t{1} << 40) + 7}) {
    const std::string tag = "torch_" + std::to_string(seed) + "_";
    INFO(tag);
    TorchGenerator g(seed);
    CHECK(g.initial_seed() == seed);
    CHECK(equal(filled<float>(6, [&](float* p, int64_t n) { g.fill_uniform(p, n, 0, 1); }),
                tag + "rand_f32"));
    CHECK(equal(filled<double>(6, [&](double* p, int64_t n) { g.fill_uniform(p, n, 0, 1); }),
                tag + "rand_f64"));
    CHECK(equal(filled<float>(6, [&](float* p, int64_t n) { g.fill_uniform(p, n, -0.3, 0.71); }),
                tag + "uniform_f32"));
    CHECK(equal(filled<double>(6, [&](double* p, int64_t n) { g.fill_uniform(p, n, -0.3, 0.71); }),
                tag + "uniform_f64"));
    CHECK(equal(filled<int64_t>(8, [&](int64_t* p, int64_t n) { g.fill_randint(p, n, -5, 1000); }),
                tag + "randint"));
    CHECK(equal(filled<int64_t>(
                    8, [&](int64_t* p, int64_t n) { g.fill_randint(p, n, -5, int64_t{1} << 40); }),
                tag + "randint_wide"));
    CHECK(equal(filled<float>(8, [&](float* p, int64_t n) { g.fill_randint(p, n, 0, 10); }),
                tag + "randint_f32"));
    CHECK(equal(g.randperm(17), tag + "randperm_17"));
    CHECK(equal(filled<float>(16, [&](float* p, int64_t n) { g.fill_bernoulli(p, n, 0.3); }),
                tag + "bernoulli_f32"));
    CHECK(equal(filled<int64_t>(16, [&](int64_t* p, int64_t n) { g.fill_bernoulli(p, n, 0.3); }),
                tag + "bernoulli_i64"));
    CHECK(equal(filled<Byte>(16, [&](Byte* p, int64_t n) { g.fill_bernoulli(p, n, 0.3); }),
                tag + "bernoulli_bool"));
    std::vector<float> probabilities(16);
    for (int i = 0; i < 16; ++i) probabilities[static_cast<size_t>(i)] = static_cast<float>(i) / 15;
    CHECK(equal(filled<float>(
                    16, [&](float* p, int64_t n) { g.fill_bernoulli(p, n, probabilities.data()); }),
                tag + "bernoulli_each"));
    CHECK(
        difference(filled<double>(4, [&](double* p, int64_t n) { g.fill_exponential(p, n, 1.5); }),
                   tag + "exponential") < 1e-15);
    CHECK(equal(filled<float>(1, [&](float* p, int64_t n) { g.fill_uniform(p, n, 0, 1); }),
                tag + "last"));
  }
}

TEST_CASE("the torch generator repeats PyTorch's normal numbers around the block of 16") {
  for (const uint64_t seed : {uint64_t{0}, uint64_t{42}, (uint64_t{1} << 40) + 7}) {
    TorchGenerator g;
    g.manual_seed(seed);
    for (const int64_t n : {1, 3, 15, 16, 17, 24, 33}) {
      const std::string tag = "torch_" + std::to_string(seed) + "_normal_";
      INFO(tag << n);
      CHECK(
          difference(filled<float>(n, [&](float* p, int64_t k) { g.fill_normal(p, k, 0.5, 2.0); }),
                     tag + "f32_" + std::to_string(n)) < 1e-6);
      CHECK(difference(
                filled<double>(n, [&](double* p, int64_t k) { g.fill_normal(p, k, -1.0, 0.1); }),
                tag + "f64_" + std::to_string(n)) < 1e-15);
    }
  }
}

TEST_CASE("a seed drops the cached normal number and a state brings it back") {
  TorchGenerator g(5);
  float first = 0, second = 0, again = 0;
  g.fill_normal(&first, 1, 0, 1);
  const TorchGenerator::State saved = g.state();
  CHECK(saved.has_cached_normal);
  g.fill_normal(&second, 1, 0, 1);
  CHECK(second != first);
  g.set_state(saved);
  g.fill_normal(&again, 1, 0, 1);
  CHECK(again == second);
  g.manual_seed(5);
  CHECK(!g.state().has_cached_normal);
  g.fill_normal(&again, 1, 0, 1);
  CHECK(again == first);
}

TEST_CASE("the low 32 bits of a torch seed decide the stream") {
  TorchGenerator a(5), b((uint64_t{1} << 32) + 5);
  CHECK(a.random() == b.random());
  CHECK(b.initial_seed() == (uint64_t{1} << 32) + 5);
  CHECK(TorchGenerator().initial_seed() == TorchGenerator::kDefaultSeed);
  CHECK(&gradlet::default_generator() == &gradlet::default_generator());
  CHECK(a.randperm(0).empty());
  CHECK(a.randperm(1) == std::vector<int64_t>{0});
}

TEST_CASE("the NumPy generator repeats np.random's numbers to the bit") {
  for (const uint32_t seed : {0u, 42u, 0xffffffffu}) {
    const std::string tag = "numpy_" + std::to_string(seed) + "_";
    INFO(tag);
    NumpyRandomState r;
    r.seed(seed);
    CHECK(equal(filled<double>(6, [&](double* p, int64_t n) { r.fill_rand(p, n); }), tag + "rand"));
    CHECK(equal(filled<double>(15, [&](double* p, int64_t n) { r.fill_randn(p, n); }),
                tag + "randn"));
    std::vector<double> values(4);
    for (double& x : values) x = r.normal(1.5, 0.25);
    CHECK(equal(values, tag + "normal"));
    for (double& x : values) x = r.uniform(-0.3, 0.71);
    CHECK(equal(values, tag + "uniform"));
    CHECK(equal(filled<int64_t>(8, [&](int64_t* p, int64_t n) { r.fill_randint(p, n, -5, 1000); }),
                tag + "randint"));
    CHECK(equal(filled<int64_t>(
                    8, [&](int64_t* p, int64_t n) { r.fill_randint(p, n, 0, int64_t{1} << 40); }),
                tag + "randint_wide"));
    CHECK(equal(filled<int64_t>(3, [&](int64_t* p, int64_t n) { r.fill_randint(p, n, 3, 4); }),
                tag + "randint_one"));
    CHECK(equal(r.permutation(17), tag + "permutation"));
    std::vector<int64_t> letters = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    r.shuffle(letters.data(), 10);
    CHECK(equal(letters, tag + "shuffle"));
    CHECK(equal(r.choice(10, 6), tag + "choice"));
    CHECK(equal(r.choice(10, 6, false), tag + "choice_once"));
    CHECK(equal(r.choice({0.1, 0.2, 0.3, 0.4}, 8), tag + "choice_weighted"));
    CHECK(equal(std::vector<double>{r.random_sample()}, tag + "last"));
  }
}

TEST_CASE("a NumPy state copy brings the stream back with its cached normal number") {
  NumpyRandomState r(3);
  r.randn();
  const NumpyRandomState::State saved = r.state();
  const double second = r.randn(), third = r.randn();
  r.set_state(saved);
  CHECK(r.randn() == second);
  CHECK(r.randn() == third);
  r.seed(3);
  CHECK(!r.state().has_cached_normal);
}

TEST_CASE("every platform draws the same normal numbers") {
  uint64_t hash = 14695981039346656037u;
  const auto fold = [&](uint64_t bits) { hash = (hash ^ bits) * 1099511628211u; };
  TorchGenerator g(11);
  std::vector<float> singles(10007);
  std::vector<double> doubles(10007);
  g.fill_normal(singles.data(), 10007, 0.1, 1.3);
  g.fill_normal(doubles.data(), 10007, 0.1, 1.3);
  for (const float x : singles) fold(__builtin_bit_cast(uint32_t, x));
  for (const double x : doubles) fold(__builtin_bit_cast(uint64_t, x));
  g.fill_normal(doubles.data(), 15, 0.1, 1.3);
  g.fill_exponential(doubles.data() + 15, 9000, 2.5);
  for (const double x : doubles) fold(__builtin_bit_cast(uint64_t, x));
  NumpyRandomState r(11);
  r.fill_randn(doubles.data(), 10007);
  for (const double x : doubles) fold(__builtin_bit_cast(uint64_t, x));
  CHECK(hash == 0x5b44da46dc57a9acu);
}
