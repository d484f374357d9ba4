/// Throughput of gemm against what the machine can do without touching memory.
///
/// Prints one JSON object a line. The contestants take turns round by round, because a machine's
/// speed swings from second to second; `vs_peak` is the median of the ratios within a round.
/// `best_vs_peak`, of the fastest tenths, is what to read on a busy machine. Give a number of
/// rounds as the argument (default 31).
///
///   c++ -std=c++20 -O3 -ffp-contract=off -Isrc tests/bench/gemm.cpp src/kernels/gemm.cpp

#include "kernels/gemm.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

#include "peak.hpp"

namespace {

using gradlet::kernels::gemm;
using gradlet::kernels::MatrixView;

struct Shape {
  const char* name;
  int64_t m, n, k;
  bool transpose_a, transpose_b;

  double flops() const { return 2.0 * double(m) * double(n) * double(k); }
};

constexpr Shape kShapes[] = {
    {"square 512", 512, 512, 512, false, false},
    {"x @ w1", 64, 100, 1000, false, false},
    {"x.T @ g1", 1000, 100, 64, true, false},
    {"h @ w2", 64, 10, 100, false, false},
    {"h.T @ g2", 100, 10, 64, true, false},
    {"g2 @ w2.T", 64, 100, 10, false, true},
    {"linear x @ W1.T", 64, 100, 1000, false, true},
    {"linear g1.T @ x", 100, 1000, 64, true, false},
    {"linear h @ W2.T", 64, 10, 100, false, true},
    {"linear g2 @ W2", 64, 100, 10, false, false},
    {"x[0] @ w1", 1, 100, 1000, false, false},
    {"linear x[0] @ W1.T", 1, 100, 1000, false, true},
    {"tiny 4", 4, 4, 4, false, false},
};

double seconds(const std::function<void()>& work) {
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  work();
  return std::chrono::duration<double>(Clock::now() - start).count();
}

double quantile(std::vector<double> x, double part) {
  std::sort(x.begin(), x.end());
  return x[size_t(double(x.size()) * part)];
}

double median(const std::vector<double>& x) {
  return quantile(x, 0.5);
}

/// Repetitions that take about four milliseconds, twice over: once could be an interruption.
int repetitions(const std::function<void()>& work) {
  int count = 1;
  const auto too_short = [&] {
    return seconds([&] {
             for (int i = 0; i < count; ++i) work();
           }) < 4e-3;
  };
  while (too_short() || too_short()) count *= 2;
  return count;
}

void measure(const Shape& shape, int rounds) {
  const auto m = shape.m, n = shape.n, k = shape.k;
  std::vector<float> a(size_t(m * k)), b(size_t(k * n));
  for (size_t i = 0; i < a.size(); ++i) a[i] = float(i % 17) * 0.125f - 1;
  for (size_t i = 0; i < b.size(); ++i) b[i] = float(i % 23) * 0.0625f - 0.5f;
  std::vector<float> out(size_t(m * n));

  const MatrixView<const float> left{a.data(), shape.transpose_a ? 1 : k,
                                     shape.transpose_a ? m : 1};
  const MatrixView<const float> right{b.data(), shape.transpose_b ? 1 : n,
                                      shape.transpose_b ? k : 1};
  const std::function<void()> run_ours = [&] {
    gemm<float>(m, n, k, 1, left, right, 0, {out.data(), n, 1});
  };

  const int count = repetitions(run_ours);
  constexpr int64_t peak_steps = 2'000'000;
  std::vector<double> ours_rate, peak_rate, vs_peak;
  for (int round = 0; round < rounds; ++round) {
    double peak = 0, mine = 0, operations = 0;
    const auto run_peak = [&] {
      return seconds([&] { operations += bench::register_only(peak_steps / 2); });
    };
    peak = run_peak();
    mine = seconds([&] {
      for (int i = 0; i < count; ++i) run_ours();
    });
    peak += run_peak();
    peak_rate.push_back(operations / peak * 1e-9);
    ours_rate.push_back(shape.flops() * count / mine * 1e-9);
    vs_peak.push_back(ours_rate.back() / peak_rate.back());
  }
  std::printf(
      "{\"shape\": \"%s\", \"m\": %d, \"n\": %d, \"k\": %d, \"gflops\": %.2f, \"peak\": %.2f, "
      "\"vs_peak\": %.3f, \"best_vs_peak\": %.3f, \"us\": %.3f}\n",
      shape.name, int(m), int(n), int(k), median(ours_rate), median(peak_rate), median(vs_peak),
      quantile(ours_rate, 0.9) / quantile(peak_rate, 0.9),
      shape.flops() / median(ours_rate) * 1e-3);
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 31;
  for (const Shape& shape : kShapes) measure(shape, rounds);
}
