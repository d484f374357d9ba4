#pragma once

#include <tuple>

#include "tensor/tensor.hpp"

/// Sorting along a dimension. NaN counts as the largest; equal elements keep their order.
/// https://pytorch.org/docs/stable/generated/torch.sort.html
namespace gradlet::ops {

/// (values, indices) in ascending or descending order. Throws IndexError for a dimension there is
/// not.
std::tuple<Tensor, Tensor> sort(const Tensor& self, std::int64_t dim = -1, bool descending = false,
                                bool stable = false);
/// The indices alone.
Tensor argsort(const Tensor& self, std::int64_t dim = -1, bool descending = false,
               bool stable = false);
/// (values, indices) of the k largest or smallest, which come sorted. Throws RuntimeError for a k
/// out of range.
std::tuple<Tensor, Tensor> topk(const Tensor& self, std::int64_t k, std::int64_t dim = -1,
                                bool largest = true, bool sorted = true);
/// The different elements, ascending, 1-dim.
Tensor unique(const Tensor& self);

}  // namespace gradlet::ops
