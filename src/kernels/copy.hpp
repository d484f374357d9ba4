#pragma once

#include <cstddef>

#include "kernels/loops.hpp"
#include "tensor/dtype.hpp"

/// Copies between any two layouts.
namespace gradlet::kernels {

/// out[i] = in[i] for elements of `item` bytes (1, 2, 4 or 8); operand 0 of the loop is `out`.
/// Strides may be 0 or negative in `in`. Contiguous rows go as blocks of bytes, swapped dimensions
/// as a transpose by tiles. The operands do not overlap.
void copy(std::size_t item, const Loop<2>& loop, void* out, const void* in);

/// out[i] = in[i] converted as PyTorch does: to bool by != 0, to integers by cutting off.
void convert(const Loop<2>& loop, DType to, void* out, DType from, const void* in);

/// The same between a dtype that only stores and its wide one; to narrow integers from float64,
/// too.
void convert_narrow(const Loop<2>& loop, DType to, void* out, DType from, const void* in);

/// out[0 .. n - 1] = value, an element of `item` bytes.
void fill(std::size_t item, void* out, std::int64_t n, const void* value);

/// Matrices [rows, columns], `lines` rows in all, row-major: what lies on, below or above a
/// diagonal (column - row = `diagonal`) is copied, the rest is 0.
void triangles(std::size_t item, std::int64_t lines, std::int64_t rows, std::int64_t columns,
               std::int64_t diagonal, bool lower, char* out, const char* in);

}  // namespace gradlet::kernels
