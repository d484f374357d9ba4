#pragma once

#include <cstdint>

#include "tensor/dtype.hpp"

/// Running sums and products.
namespace gradlet::kernels {

/// Row-major data [outer, n, inner]; what runs is n.
struct Lines {
  std::int64_t outer, n, inner;
};

/// out[k] = in[0] + … + in[k], or the sum from k to the end if `backwards`; float32 is summed in
/// double precision, as PyTorch does. int64 wraps around. `dtype` is a number's.
void running_sum(DType dtype, const Lines& lines, bool backwards, void* out, const void* in);
/// out[k] = in[0] … in[k], likewise.
void running_product(DType dtype, const Lines& lines, void* out, const void* in);

}  // namespace gradlet::kernels
