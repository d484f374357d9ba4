#pragma once

#include <cstdint>

namespace gradlet::kernels {

struct Flow {
  double squares;  // the sum of all x^2, column by column
  std::int64_t zero_rows, zero_columns;
};

/// What of a row-major matrix shows whether anything flows through it.
Flow flow_of(const float* x, std::int64_t rows, std::int64_t columns);

}  // namespace gradlet::kernels
