#include "kernels/flow.hpp"

#include <cstring>
#include <vector>

namespace gradlet::kernels {

Flow flow_of(const float* x, std::int64_t rows, std::int64_t columns) {
  Flow flow{0, 0, 0};
  // In double, for gradients that vanish do so below the smallest float once they are squared.
  std::vector<double> sums(static_cast<std::size_t>(columns));
  double* sum = sums.data();
  for (std::int64_t r = 0; r < rows; ++r, x += columns) {
    std::uint32_t bits = 0;
    for (std::int64_t c = 0; c < columns; ++c) {
      std::uint32_t word;
      std::memcpy(&word, x + c, sizeof word);
      bits |= word << 1;  // without the sign
      sum[c] += static_cast<double>(x[c]) * static_cast<double>(x[c]);
    }
    if (bits == 0) ++flow.zero_rows;
  }
  for (std::int64_t c = 0; c < columns; ++c) {
    if (sum[c] == 0) ++flow.zero_columns;
    flow.squares += sum[c];
  }
  return flow;
}

}  // namespace gradlet::kernels
