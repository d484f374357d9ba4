#pragma once

/// The random streams of PyTorch's CPU generator and of NumPy's legacy RandomState: the same seed
/// gives the same numbers. No argument is checked here; that is the calling op's duty.
///
/// Engine: M. Matsumoto, T. Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998). The rest was
/// established by experiment against PyTorch 2.14 and NumPy 2.4; tests/native/test_random.cpp
/// holds numbers from both, written by tests/parity/make_random_expected.py.

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace gradlet {

/// MT19937 seeded by init_genrand. Copying it copies the stream's position.
class Mt19937 {
 public:
  explicit Mt19937(uint32_t seed = 5489);

  uint32_t next() {
    if (index_ == kSize) refill();
    return tempered(words_[index_++]);
  }

  /// The next n draws.
  void fill(uint32_t* out, std::size_t n);

  /// Two draws, the first in the upper half.
  uint64_t next64() {
    const uint64_t high = next();
    return (high << 32) | next();
  }

  static constexpr std::size_t kSize = 624;
  /// The words drawn from, and how many of them have been: kSize where none is left.
  const std::array<uint32_t, kSize>& words() const { return words_; }
  std::size_t index() const { return index_; }
  void set(const std::array<uint32_t, kSize>& words, std::size_t index) {
    words_ = words;
    index_ = index;
  }

 private:
  static uint32_t tempered(uint32_t y) {
    y ^= y >> 11;
    y ^= (y << 7) & 0x9d2c5680u;
    y ^= (y << 15) & 0xefc60000u;
    return y ^ (y >> 18);
  }
  void refill();

  std::array<uint32_t, kSize> words_;
  std::size_t index_ = kSize;
};

/// torch.Generator on the CPU.
///
/// Bit for bit like PyTorch: uniform, bernoulli, randint, randperm. Like it but for the last few
/// units: normal and exponential (PyTorch's vectorised float32 log, sin and cos are themselves
/// about 1 ULP off; ours are correctly rounded).
class TorchGenerator {
 public:
  /// Everything a stream depends on; a plain copy saves or restores it.
  struct State {
    Mt19937 engine;
    uint64_t seed = 0;
    bool has_cached_normal = false;
    double cached_normal = 0.0;
  };

  /// A fresh torch.Generator() has this seed too.
  static constexpr uint64_t kDefaultSeed = 67280421310721u;

  explicit TorchGenerator(uint64_t seed = kDefaultSeed) { manual_seed(seed); }

  /// Restarts the stream and drops the cached normal value. The engine uses the low 32 bits.
  void manual_seed(uint64_t seed);
  /// The seed as given, all 64 bits.
  uint64_t initial_seed() const { return state_.seed; }

  const State& state() const { return state_; }
  void set_state(const State& state) { state_ = state; }

  uint32_t random() { return state_.engine.next(); }
  uint64_t random64() { return state_.engine.next64(); }

  /// from + (to - from) u, u the low 53 bits of one random64, times 2^-53.
  double uniform_double(double from, double to);

  /// Tensor.uniform_: float32 takes the low 24 bits of one random() each, float64 one random64().
  void fill_uniform(float* data, int64_t n, double from, double to);
  void fill_uniform(double* data, int64_t n, double from, double to);

  /// Tensor.normal_, also behind randn. 16 elements or more: uniforms of the tensor's own type,
  /// then Box and Muller in blocks of 16 (u1 = 1 - a[j] and u2 = a[j + 8] become
  /// sqrt(-2 ln u1) cos(2 pi u2) and the same with sin); if n is no multiple of 16, the last 16
  /// elements are drawn anew. Fewer than 16: double-precision pairs whatever the type (first
  /// uniform the angle, second the radius), the sine half cached for the next such call; the
  /// cache is shared by float32 and float64 and untouched by calls of 16 elements or more. PyTorch
  /// draws pairs for any number of elements that are not one piece of memory: in_blocks is false.
  void fill_normal(float* data, int64_t n, double mean, double std, bool in_blocks = true);
  void fill_normal(double* data, int64_t n, double mean, double std, bool in_blocks = true);

  /// Tensor.exponential_ with rate lambda: -ln(1 - u) / lambda, u a double.
  void fill_exponential(float* data, int64_t n, double lambda);
  void fill_exponential(double* data, int64_t n, double lambda);

  /// One element of Tensor.cauchy_: median + sigma tan(pi (u - 1/2)).
  double draw_cauchy(double median, double sigma);
  /// One of Tensor.log_normal_: e to a normal number from a pair of double uniforms.
  double draw_log_normal(double mean, double std);
  /// One of Tensor.geometric_: ln u / ln(1 - p), rounded up.
  double draw_geometric(double p);

  /// Tensor.bernoulli_(p), hence dropout: 1 where a double uniform is below p; T any element
  /// type. (PyTorch builds with MKL, such as the x86 wheels, use another algorithm here.)
  template <class T>
  void fill_bernoulli(T* data, int64_t n, double p) {
    in_chunks<uint8_t>(data, n,
                       [&](uint8_t* flags, int64_t count) { draw_below(flags, count, p); });
  }

  /// torch.bernoulli(probabilities): the uniform is of the probabilities' type.
  template <class T, class P>
  void fill_bernoulli(T* data, int64_t n, const P* probabilities) {
    in_chunks<P>(data, n, [&](P* u, int64_t count) {
      fill_uniform(u, count, 0.0, 1.0);
      for (int64_t i = 0; i < count; ++i) u[i] = static_cast<P>(u[i] < probabilities[i]);
      probabilities += count;
    });
  }

  /// torch.randint, Tensor.random_(low, high): low + random() % range, with random64() from a
  /// range of 2^32 on. Needs low < high.
  template <class T>
  void fill_randint(T* data, int64_t n, int64_t low, int64_t high) {
    in_chunks<int64_t>(
        data, n, [&](int64_t* values, int64_t count) { draw_integers(values, count, low, high); });
  }

  /// torch.randperm: for i in 0 .. n - 2 swaps element i with element i + random() % (n - i).
  /// (PyTorch takes 64-bit draws for n above 2^32 / 20; this never does.)
  std::vector<int64_t> randperm(int64_t n);

 private:
  double next_normal();
  /// flags[i] = a double uniform is below p.
  void draw_below(uint8_t* flags, int64_t n, double p);
  void draw_integers(int64_t* data, int64_t n, int64_t low, int64_t high);

  /// data[i] = T(what draw(values, count) leaves), some elements at a time.
  template <class U, class T, class Draw>
  static void in_chunks(T* data, int64_t n, Draw draw) {
    constexpr int64_t kChunk = 256;
    U values[kChunk];
    for (; n > 0; n -= kChunk, data += kChunk) {
      const int64_t count = n < kChunk ? n : kChunk;
      draw(values, count);
      for (int64_t i = 0; i < count; ++i) data[i] = static_cast<T>(values[i]);
    }
  }

  State state_;
};

/// What every op draws from: the generator behind torch.manual_seed, but while another is used.
TorchGenerator& default_generator();
/// Makes the ops draw from this generator, or with nullptr from the default one again; the one
/// before, nullptr for the default.
TorchGenerator* use_generator(TorchGenerator* generator);

/// np.random.RandomState, the legacy generator behind np.random.seed, rand, randn, ... .
///
/// Everything matches NumPy bit for bit, save that randn contains a logarithm: here a correctly
/// rounded one, in NumPy the C library's, which is not always. Measured against NumPy 1.24 with
/// glibc 2.36: of 1e6 randn values (seed 42) 999,663 are equal to the bit, the others differ by
/// 1 or 2 ULP.
class NumpyRandomState {
 public:
  struct State {
    Mt19937 engine;
    bool has_cached_normal = false;
    double cached_normal = 0.0;
  };

  explicit NumpyRandomState(uint32_t seed = 0) { this->seed(seed); }

  /// np.random.seed: restarts the stream and drops the cached normal value.
  void seed(uint32_t seed);

  const State& state() const { return state_; }
  void set_state(const State& state) { state_ = state; }

  /// In [0, 1): the upper 27 and 26 bits of two draws, times 2^-53. np.random.rand is an array
  /// of these.
  double random_sample();
  /// Standard normal: Marsaglia's polar method, the second value of each pair cached.
  double randn();
  double uniform(double low, double high) { return low + (high - low) * random_sample(); }
  double normal(double loc, double scale) { return loc + scale * randn(); }

  void fill_rand(double* data, int64_t n);
  void fill_randn(double* data, int64_t n);

  /// np.random.randint(low, high, dtype=int64): masked rejection, with 32-bit draws while
  /// high - 1 - low fits in 32 bits. Needs low < high.
  int64_t randint(int64_t low, int64_t high);
  void fill_randint(int64_t* data, int64_t n, int64_t low, int64_t high);

  /// np.random.shuffle of n elements; rows of a matrix move by shuffling their indices.
  template <class T>
  void shuffle(T* data, int64_t n) {
    for (int64_t i = n - 1; i > 0; --i) std::swap(data[i], data[bounded(static_cast<uint64_t>(i))]);
  }
  /// np.random.permutation(n).
  std::vector<int64_t> permutation(int64_t n);

  /// np.random.choice(n, size, replace) without p; without replacement size <= n.
  std::vector<int64_t> choice(int64_t n, int64_t size, bool replace = true);
  /// np.random.choice(n, size, p=weights): with replacement, by the cumulative sum.
  std::vector<int64_t> choice(const std::vector<double>& weights, int64_t size);

 private:
  /// Uniform in 0 .. max, both included.
  uint64_t bounded(uint64_t max);

  State state_;
};

}  // namespace gradlet
