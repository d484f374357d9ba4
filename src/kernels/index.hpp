#pragma once

#include <cstddef>
#include <cstdint>

#include "kernels/loops.hpp"
#include "tensor/dtype.hpp"

/// Elements chosen by numbers or masks. Elements that are only moved are named by their size in
/// bytes (`item`: 1, 2, 4 or 8); what is added has a dtype.
namespace gradlet::kernels {

/// Where the first of n numbers outside of [low, high) stands, -1 if there is none.
std::int64_t first_outside(const std::int64_t* data, std::int64_t n, std::int64_t low,
                           std::int64_t high);

/// Smallest and largest of n > 0 numbers.
struct Range {
  std::int64_t least, most;
};
Range range(const std::int64_t* data, std::int64_t n);

/// offsets[i] += stride * index[i], counted from the end (`size`) where negative. Operand 0 of the
/// loop are the offsets.
void add_offsets(const Loop<2>& loop, std::int64_t* offsets, const std::int64_t* index,
                 std::int64_t size, std::int64_t stride);

/// Pairs of an element of a `dense` and of an `indexed` tensor: dense[i * step + r0] and
/// indexed[offsets[i] + r1] for i < count and (r0, r1) from the walk over `rest`.
struct Chosen {
  const std::int64_t* offsets;
  std::int64_t count, step;
  Loop<2> rest;
};
/// dense = indexed.
void pick(std::size_t item, const Chosen& chosen, void* dense, const void* indexed);
/// indexed = dense; of several values for one place the last stays.
void put(std::size_t item, const Chosen& chosen, void* indexed, const void* dense);
/// indexed += dense, in the order of i.
void accumulate(DType dtype, const Chosen& chosen, void* indexed, const void* dense);

/// out[i] = in[i + step * index[i]]: operands out, index, in, whose stride is 0 along the dimension
/// of `step`.
void gather(std::size_t item, const Loop<3>& loop, std::int64_t step, void* out,
            const std::int64_t* index, const void* in);
/// out[i + step * index[i]] = in[i]: operands in, index, out. The last value for a place stays.
void scatter(std::size_t item, const Loop<3>& loop, std::int64_t step, void* out,
             const std::int64_t* index, const void* in);
/// out[i + step * index[i]] += in[i], in row-major order.
void scatter_add(DType dtype, const Loop<3>& loop, std::int64_t step, void* out,
                 const std::int64_t* index, const void* in);

/// out = condition ? a : b; operands out, condition, a, b. `out` may be `a` or `b` itself.
void where(std::size_t item, const Loop<4>& loop, void* out, const bool* condition, const void* a,
           const void* b);

std::int64_t count_true(const bool* mask, std::int64_t n);
/// out = the elements of in where the mask holds, one after the other; there are `total` of them.
void compress(std::size_t item, std::int64_t total, void* out, const void* in, const bool* mask);
/// The other way: out's elements where the mask holds = those of in one after the other, 0
/// elsewhere.
void spread(std::size_t item, std::int64_t n, void* out, const void* in, const bool* mask);
/// The positions of what is true in a row-major mask, [count, dimensions].
void nonzero(const bool* mask, const Shape& sizes, std::int64_t* out);

}  // namespace gradlet::kernels
