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
/// self[index[i][j]][j] = src[i][j] for dim 0, and so on; src a tensor or a number. Of several
/// elements for one place the last stays.
/// https://pytorch.org/docs/stable/generated/torch.Tensor.scatter_.html
const Tensor& scatter_(const Tensor& self, std::int64_t dim, const Tensor& index,
                       const Tensor& src);
/// The same, adding.
const Tensor& scatter_add_(const Tensor& self, std::int64_t dim, const Tensor& index,
                           const Tensor& src);
/// self[index[i]] += alpha * source[i] for dim 0, and so on; index [n].
const Tensor& index_add_(const Tensor& self, std::int64_t dim, const Tensor& index,
                         const Tensor& source, Scalar alpha = 1);
/// int64 classes [...] -> [..., num_classes] with a 1 at the class; num_classes -1 is the largest
/// class plus one. Throws RuntimeError for negative classes or classes too large.
Tensor one_hot(const Tensor& tensor, std::int64_t num_classes = -1);
/// How often each number occurs in int64 [n], or the sums of their weights; minlength entries at
/// least. Throws RuntimeError for negative numbers.
Tensor bincount(const Tensor& self, const Tensor& weights = {}, std::int64_t minlength = 0);

}  // namespace gradlet::ops
