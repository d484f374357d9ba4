#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "tensor/tensor.hpp"

/// More ways to arrange, join and cut tensors, put together from those of view.hpp and arrange.hpp.
/// https://docs.pytorch.org/docs/stable/torch.html#indexing-slicing-joining-mutating-ops
namespace gradlet::ops {

/// All with the shape they broadcast to: views.
std::vector<Tensor> broadcast_tensors(const std::vector<Tensor>& tensors);
/// Summed until it has this size, from which it could have been broadcast. Throws RuntimeError.
Tensor sum_to_size(const Tensor& self, const Shape& size);

/// Matrices (or vectors as rows, or numbers) along the diagonal of one, 0 elsewhere.
Tensor block_diag(const std::vector<Tensor>& tensors);
/// All combinations of the elements of 1-dim tensors, a row for each.
Tensor cartesian_prod(const std::vector<Tensor>& tensors);
/// The last dimension on the diagonal of dim1 and dim2 of a larger tensor of zeros.
Tensor diag_embed(const Tensor& self, std::int64_t offset = 0, std::int64_t dim1 = -2,
                  std::int64_t dim2 = -1);
/// The matrix with the flattened tensor on a diagonal.
Tensor diagflat(const Tensor& self, std::int64_t offset = 0);

/// A copy of self with src in the place of a diagonal, of one entry along dim, of a slice.
Tensor diagonal_scatter(const Tensor& self, const Tensor& src, std::int64_t offset = 0,
                        std::int64_t dim1 = 0, std::int64_t dim2 = 1);
Tensor select_scatter(const Tensor& self, const Tensor& src, std::int64_t dim, std::int64_t index);
Tensor slice_scatter(const Tensor& self, const Tensor& src, std::int64_t dim = 0,
                     std::optional<std::int64_t> start = {}, std::optional<std::int64_t> end = {},
                     std::int64_t step = 1);

/// Without those of some dimensions that are of size 1.
Tensor squeeze_dims(const Tensor& self, const Shape& dim);
Tensor fliplr(const Tensor& self);
Tensor flipud(const Tensor& self);
/// Turned k times by 90 degrees, from the first of two dimensions towards the second.
Tensor rot90(const Tensor& self, std::int64_t k = 1, const Shape& dims = {0, 1});
Tensor ravel(const Tensor& self);
Tensor atleast_1d(const Tensor& self);
Tensor atleast_2d(const Tensor& self);
Tensor atleast_3d(const Tensor& self);
/// One dimension as several; one of the sizes may be -1.
Tensor unflatten(const Tensor& self, std::int64_t dim, const Shape& sizes);
/// Windows of `size` elements every `step` along a dimension, as a last dimension: a view.
Tensor unfold_dim(const Tensor& self, std::int64_t dimension, std::int64_t size, std::int64_t step);

Tensor column_stack(const std::vector<Tensor>& tensors);
Tensor dstack(const std::vector<Tensor>& tensors);
/// Every tensor at least so many dimensions: for lists of them.
std::vector<Tensor> atleast_1d_all(const std::vector<Tensor>& tensors);
std::vector<Tensor> atleast_2d_all(const std::vector<Tensor>& tensors);
std::vector<Tensor> atleast_3d_all(const std::vector<Tensor>& tensors);

/// Views of so many parts, the first ones one longer where it does not divide.
std::vector<Tensor> tensor_split(const Tensor& self, std::int64_t sections, std::int64_t dim = 0);
/// Views that end before each index.
std::vector<Tensor> tensor_split_at(const Tensor& self, const Shape& indices, std::int64_t dim = 0);
/// Either of them, by a number or a list on the tensor's side.
std::vector<Tensor> tensor_split_by(const Tensor& self, const Tensor& indices_or_sections,
                                    std::int64_t dim = 0);
/// tensor_split along the second dimension (of a vector: the first), the first, the third. Throws
/// RuntimeError where the sections do not divide.
std::vector<Tensor> hsplit(const Tensor& self, std::int64_t sections);
std::vector<Tensor> vsplit(const Tensor& self, std::int64_t sections);
std::vector<Tensor> dsplit(const Tensor& self, std::int64_t sections);
std::vector<Tensor> hsplit_at(const Tensor& self, const Shape& indices);
std::vector<Tensor> vsplit_at(const Tensor& self, const Shape& indices);
std::vector<Tensor> dsplit_at(const Tensor& self, const Shape& indices);

/// Row and column numbers of a triangle of a matrix, int64 [2, count].
Tensor tril_indices(std::int64_t row, std::int64_t col, std::int64_t offset = 0,
                    std::optional<DType> dtype = {});
Tensor triu_indices(std::int64_t row, std::int64_t col, std::int64_t offset = 0,
                    std::optional<DType> dtype = {});

}  // namespace gradlet::ops
