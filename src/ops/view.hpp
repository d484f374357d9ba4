#pragma once

#include <optional>
#include <vector>

#include "tensor/tensor.hpp"

/// Shape manipulation. Views share storage with their source; reshape and flatten copy only where
/// no view is possible. https://pytorch.org/docs/stable/tensor_view.html
namespace gradlet::ops {

/// The sizes with one -1 replaced by what fits. Throws RuntimeError
/// ("shape '[4]' is invalid for input of size 6").
Shape infer_size(const Shape& size, std::int64_t numel, const char* op);

/// Throws RuntimeError where the strides do not allow a view.
Tensor view(const Tensor& self, const Shape& size);
Tensor reshape(const Tensor& self, const Shape& size);
Tensor flatten(const Tensor& self, std::int64_t start_dim = 0, std::int64_t end_dim = -1);
/// Without dims every dimension of size 1 goes, else those given if they are 1.
Tensor squeeze(const Tensor& self, std::optional<std::int64_t> dim = {});
Tensor unsqueeze(const Tensor& self, std::int64_t dim);
Tensor transpose(const Tensor& self, std::int64_t dim0, std::int64_t dim1);
/// Transpose of a matrix; 0-dim and 1-dim tensors stay. Throws RuntimeError beyond 2 dimensions.
Tensor t(const Tensor& self);
/// All dimensions reversed: the .T attribute.
Tensor numpy_T(const Tensor& self);
/// x.mT: the last two dimensions exchanged. Throws RuntimeError for fewer than two.
Tensor mT(const Tensor& self);
Tensor mH(const Tensor& self);
Tensor adjoint(const Tensor& self);
/// Of one matrix: its transpose.
Tensor matrix_H(const Tensor& self);
Tensor permute(const Tensor& self, const Shape& dims);
/// Repeats dimensions of size 1 without copying; -1 keeps a size.
Tensor expand(const Tensor& self, const Shape& size);
Tensor expand_as(const Tensor& self, const Tensor& other);
/// self[index] along one dimension.
Tensor select(const Tensor& self, std::int64_t dim, std::int64_t index);
/// self[start:end:step] along one dimension, bounds clipped as Python clips them; step > 0.
Tensor slice(const Tensor& self, std::int64_t dim, std::optional<std::int64_t> start,
             std::optional<std::int64_t> end, std::int64_t step = 1);
Tensor narrow(const Tensor& self, std::int64_t dim, std::int64_t start, std::int64_t length);
Tensor as_strided(const Tensor& self, const Shape& size, const Shape& stride,
                  std::optional<std::int64_t> storage_offset = {});
/// The same data outside of the graph.
Tensor detach(const Tensor& self);
/// In place: the tensor itself has the other shape, or leaves the graph.
const Tensor& squeeze_(const Tensor& self, std::optional<std::int64_t> dim = {});
const Tensor& squeeze_dims_(const Tensor& self, const Shape& dim);
const Tensor& unsqueeze_(const Tensor& self, std::int64_t dim);
const Tensor& transpose_(const Tensor& self, std::int64_t dim0, std::int64_t dim1);
const Tensor& t_(const Tensor& self);
const Tensor& detach_(const Tensor& self);
Tensor view_as(const Tensor& self, const Tensor& other);
Tensor reshape_as(const Tensor& self, const Tensor& other);

Tensor cat(const std::vector<Tensor>& tensors, std::int64_t dim = 0);
Tensor stack(const std::vector<Tensor>& tensors, std::int64_t dim = 0);
std::vector<Tensor> split(const Tensor& self, std::int64_t split_size, std::int64_t dim = 0);
/// Views of these lengths, which must add up.
std::vector<Tensor> split_with_sizes(const Tensor& self, const Shape& split_sizes,
                                     std::int64_t dim = 0);
std::vector<Tensor> chunk(const Tensor& self, std::int64_t chunks, std::int64_t dim = 0);
std::vector<Tensor> unbind(const Tensor& self, std::int64_t dim = 0);

}  // namespace gradlet::ops
