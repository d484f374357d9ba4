#pragma once

#include <cstdint>

#include "tensor/dtype.hpp"

/// Orders of rows. Equal elements keep their order, -0 equals 0, NaN is larger than everything.
namespace gradlet::kernels {

/// The first k <= n elements of the sorted rows of `in` [rows, n], and the positions they came
/// from: both [rows, k].
void sort_rows(DType dtype, std::int64_t rows, std::int64_t n, std::int64_t k, bool descending,
               const void* in, void* values, std::int64_t* order);

}  // namespace gradlet::kernels
