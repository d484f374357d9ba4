#pragma once

#include <optional>
#include <vector>

#include "tensor/tensor.hpp"

/// Indexing with Python's and NumPy's rules. https://pytorch.org/docs/stable/tensors.html
namespace gradlet::ops {

/// One item between the brackets of x[...].
struct Index {
  enum class Kind { kInteger, kSlice, kNewAxis, kEllipsis, kTensor };
  Kind kind;
  std::int64_t integer = 0;
  std::optional<std::int64_t> start, stop, step;
  /// int64 indices or a bool mask.
  Tensor tensor;

  static Index at(std::int64_t i) { return {Kind::kInteger, i, {}, {}, {}, {}}; }
  static Index slice(std::optional<std::int64_t> start, std::optional<std::int64_t> stop = {},
                     std::optional<std::int64_t> step = {}) {
    return {Kind::kSlice, 0, start, stop, step, {}};
  }
  static Index new_axis() { return {Kind::kNewAxis, 0, {}, {}, {}, {}}; }
  static Index ellipsis() { return {Kind::kEllipsis, 0, {}, {}, {}, {}}; }
  static Index of(const Tensor& t) { return {Kind::kTensor, 0, {}, {}, {}, t}; }
};

/// self[indices]: a view for ints, slices, None and ..., a copy where a tensor takes part. Throws
/// IndexError in PyTorch's words.
Tensor index(const Tensor& self, const std::vector<Index>& indices);
/// self[indices] = values (broadcast); with accumulate repeated indices add up.
const Tensor& index_put_(const Tensor& self, const std::vector<Index>& indices,
                         const Tensor& values, bool accumulate = false);
/// Positions of the non-zero elements, [count, dim].
Tensor nonzero(const Tensor& self);
/// The elements where the mask (broadcast) holds, 1-dim.
Tensor masked_select(const Tensor& self, const Tensor& mask);
/// Rows (along dim) in the order of a 1-dim int64 tensor.
Tensor index_select(const Tensor& self, std::int64_t dim, const Tensor& index);
/// out[i][j] = self[index[i][j]][j] for dim 0, and so on.
/// https://pytorch.org/docs/stable/generated/torch.gather.html
Tensor gather(const Tensor& self, std::int64_t dim, const Tensor& index);

}  // namespace gradlet::ops
