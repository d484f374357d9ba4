#pragma once

#include <cstdint>

/// What a machine multiplies and adds without touching memory: the measure for GEMM.
namespace bench {

typedef float Vec __attribute__((vector_size(16)));

inline volatile float one = 1;

/// Multiplications, each followed by an addition of the product, in registers only: enough chains
/// to hide their latency, few enough for sixteen registers. Returns the operations done.
__attribute__((noinline)) inline double register_only(int64_t steps) {
  constexpr int products = 8, sums = 5;
  const Vec factor = {one, one, one, one};
  Vec product[products], sum[sums];
  for (int i = 0; i < products; ++i) product[i] = factor * float(i + 1);
  for (int i = 0; i < sums; ++i) sum[i] = factor * float(i + 2);
  for (int64_t step = 0; step < steps; ++step) {
    for (int i = 0; i < products; ++i) {
      product[i] = product[i] * factor;
      sum[i % sums] = sum[i % sums] + product[i];
    }
  }
  Vec total = sum[0];
  for (int i = 1; i < sums; ++i) total = total + sum[i];
  one = total[0] != 0 ? 1.0f : 0.5f;
  return double(steps) * products * 8;
}

}  // namespace bench
