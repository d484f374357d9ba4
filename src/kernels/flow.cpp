#include "kernels/flow.hpp"

#include <algorithm>

#include "kernels/simd.hpp"

namespace gradlet::kernels {

double squares_of(const float* x, std::int64_t count) {
  using simd::F32x4;
  constexpr std::int64_t kBlock = 256;
  double sum = 0;
  std::int64_t i = 0;
  while (i + 16 <= count) {
    F32x4 a{}, b{}, c{}, d{};
    for (const std::int64_t end = std::min(count - 15, i + kBlock); i < end; i += 16) {
      const F32x4 p = simd::load(x + i), q = simd::load(x + i + 4);
      const F32x4 r = simd::load(x + i + 8), s = simd::load(x + i + 12);
      a += p * p;
      b += q * q;
      c += r * r;
      d += s * s;
    }
    a = (a + b) + (c + d);
    for (int lane = 0; lane < 4; ++lane) sum += static_cast<double>(a[lane]);
  }
  for (; i < count; ++i) sum += static_cast<double>(x[i]) * static_cast<double>(x[i]);
  if (sum > 1e-20 && sum < 1e30) return sum;
  // Squares of float that vanish or overflow are there in double.
  sum = 0;
  for (i = 0; i < count; ++i) sum += static_cast<double>(x[i]) * static_cast<double>(x[i]);
  return sum;
}

std::int64_t zero_lines(const float* x, std::int64_t lines, std::int64_t stride,
                        std::int64_t length, std::int64_t step) {
  std::int64_t zero = 0;
  for (std::int64_t l = 0; l < lines; ++l, x += stride) {
    std::int64_t i = 0;
    while (i < length && x[i * step] == 0) ++i;
    if (i == length) ++zero;
  }
  return zero;
}

}  // namespace gradlet::kernels
