#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "tensor/tensor.hpp"

/// Elements in other places: flipped, repeated, masked by position, side by side. Copies, apart
/// from diagonal, movedim and meshgrid, which are views.
namespace gradlet::ops {

/// The order along each of the dimensions reversed: a view with negative strides. They belong to
/// NumPy's arrays, PyTorch's tensors have none; no autograd.
Tensor turned(const Tensor& self, const Shape& dims);
/// The same, copied.
Tensor flip(const Tensor& self, const Shape& dims);
/// Shifted around: what leaves at the end comes in at the start. Without dims over the flattened
/// tensor.
Tensor roll(const Tensor& self, const Shape& shifts, const std::optional<Shape>& dims = {});
/// The tensor so many times along each dimension; more numbers than dimensions add leading ones.
/// Throws RuntimeError for fewer.
Tensor repeat(const Tensor& self, const Shape& repeats);
/// As repeat; fewer numbers than dimensions are for the last ones.
Tensor tile(const Tensor& self, const Shape& dims);
/// The lower triangle of [..., n, m], 0 above the diagonal (counted from the main one, positive to
/// the right).
Tensor tril(const Tensor& self, std::int64_t diagonal = 0);
/// The upper triangle, 0 below the diagonal.
Tensor triu(const Tensor& self, std::int64_t diagonal = 0);
/// The diagonal of dim1 and dim2 as a last dimension: a view.
Tensor diagonal(const Tensor& self, std::int64_t offset = 0, std::int64_t dim1 = 0,
                std::int64_t dim2 = 1);
/// The diagonal of a matrix, or the matrix with this diagonal.
Tensor diag(const Tensor& self, std::int64_t diagonal = 0);
/// The sum of the diagonal of a matrix.
Tensor trace(const Tensor& self);
/// The dimensions `source` at the places `destination`, the others in order: a view.
Tensor movedim(const Tensor& self, const Shape& source, const Shape& destination);
/// Coordinates of the grid of 1-dim tensors, one for each; "xy" swaps the first two dimensions.
std::vector<Tensor> meshgrid(const std::vector<Tensor>& tensors, std::string_view indexing = "ij");
/// Under each other; 1-dim tensors are rows.
Tensor vstack(const std::vector<Tensor>& tensors);
/// Side by side; 1-dim tensors one after the other.
Tensor hstack(const std::vector<Tensor>& tensors);

}  // namespace gradlet::ops
