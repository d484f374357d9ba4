#pragma once

#include <cstdint>
#include <vector>

#include "kernels/loops.hpp"

namespace gradlet::kernels {

/// Geometry of a reduction: `kept` are the dimensions of the (row-major) result, `reduced` the
/// rest, both as sizes and strides of the input.
struct Reduction {
  Shape kept_sizes, kept_strides;
  Shape reduced_sizes, reduced_strides;
};

/// sums[i] += the sum over the reduced elements, in double; float and double. The order is fixed by
/// the geometry alone: in float, four neighbours are added in pairs before they become doubles.
template <class T>
void reduce_sum(const Reduction& r, const T* input, double* sums);

/// squares[i] = the sum of (x - mean)^2 over the reduced elements, `count` of them, with their
/// mean; float and double.
template <class T>
void reduce_squares(const Reduction& r, const T* input, std::int64_t count, double* squares);

/// best[i] = the largest (smallest) of it and the reduced elements, NaN if any is; float, double,
/// int64.
template <class T>
void reduce_extreme(const Reduction& r, const T* input, T* best, bool largest);

/// The largest (smallest) of n elements that lie `step` apart, and where the first of them is: for
/// every element of `kept`, whose operands are the results and the input. NaN counts as the
/// extreme.
template <class T>
void extreme_along(const Loop<2>& kept, std::int64_t n, std::int64_t step, const T* input,
                   T* values, std::int64_t* indices, bool largest);

/// For every other reduction: accumulators[i] = combine over the reduced elements of
/// convert(input). The order of summation is fixed by the geometry alone. `accumulators` holds
/// `initial` in every place beforehand.
///
/// Where the reduced dimension is the contiguous one, 8 partial results are kept and combined in
/// pairs, which is both faster and (for sums) more accurate than one.
template <class Acc, class T, class Combine>
void reduce(const Reduction& r, const T* input, Acc* accumulators, Acc initial, Combine combine) {
  auto innermost = [](const Shape& sizes, const Shape& strides) {
    std::int64_t best = INT64_MAX;
    for (int d = 0; d < sizes.size(); ++d) {
      if (sizes[d] > 1 && strides[d] != 0) best = std::min(best, std::abs(strides[d]));
    }
    return best;
  };
  const Loop<2> kept =
      make_loop<2>(r.kept_sizes, {contiguous_strides(r.kept_sizes), r.kept_strides});
  const Loop<1> reduced = make_loop<1>(r.reduced_sizes, {r.reduced_strides});
  if (innermost(r.kept_sizes, r.kept_strides) < innermost(r.reduced_sizes, r.reduced_strides)) {
    // Whole rows of the result at a time: the inner loop runs along memory.
    for_each_row(reduced, [&](std::int64_t count, const auto& base, const auto& step) {
      for (std::int64_t k = 0; k < count; ++k) {
        const T* in = input + base[0] + k * step[0];
        for_each_row(kept, [&](std::int64_t n, const auto& offsets, const auto& s) {
          Acc* out = accumulators + offsets[0];
          const T* x = in + offsets[1];
          for (std::int64_t i = 0; i < n; ++i) {
            out[i * s[0]] = combine(out[i * s[0]], static_cast<Acc>(x[i * s[1]]));
          }
        });
      }
    });
    return;
  }
  for_each_row(kept, [&](std::int64_t n, const auto& offsets, const auto& s) {
    for (std::int64_t i = 0; i < n; ++i) {
      const T* in = input + offsets[1] + i * s[1];
      Acc total = accumulators[offsets[0] + i * s[0]];
      for_each_row(reduced, [&](std::int64_t count, const auto& base, const auto& step) {
        const T* x = in + base[0];
        constexpr int lanes = 8;
        Acc partial[lanes];
        for (Acc& p : partial) p = initial;
        std::int64_t j = 0;
        for (; j + lanes <= count; j += lanes) {
          for (int l = 0; l < lanes; ++l) {
            partial[l] = combine(partial[l], static_cast<Acc>(x[(j + l) * step[0]]));
          }
        }
        for (int l = 0; j < count; ++j, ++l) {
          partial[l] = combine(partial[l], static_cast<Acc>(x[j * step[0]]));
        }
        for (int width = lanes / 2; width > 0; width /= 2) {
          for (int l = 0; l < width; ++l) partial[l] = combine(partial[l], partial[l + width]);
        }
        total = combine(total, partial[0]);
      });
      accumulators[offsets[0] + i * s[0]] = total;
    }
  });
}

}  // namespace gradlet::kernels
