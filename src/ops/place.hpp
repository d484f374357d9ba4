#pragma once

#include <optional>
#include <string_view>

#include "ops/index.hpp"

/// Taking from and putting into places given by numbers: what index.hpp does, by PyTorch's other
/// names and out of place.
namespace gradlet::ops {

/// A copy with index_put_, scatter_, scatter_add_, index_add_ done to it.
Tensor index_put(const Tensor& self, const std::vector<Index>& indices, const Tensor& values,
                 bool accumulate = false);
Tensor scatter(const Tensor& self, std::int64_t dim, const Tensor& index, const Tensor& src,
               std::optional<std::string_view> reduce = {});
/// scatter_ that adds or multiplies ("add", "multiply").
const Tensor& scatter_reduced_(const Tensor& self, std::int64_t dim, const Tensor& index,
                               const Tensor& src, std::optional<std::string_view> reduce = {});
Tensor scatter_add(const Tensor& self, std::int64_t dim, const Tensor& index, const Tensor& src);
Tensor index_add(const Tensor& self, std::int64_t dim, const Tensor& index, const Tensor& source,
                 Scalar alpha = 1);
/// Rows (along dim) set to a number, or to those of source; index [n].
Tensor index_fill(const Tensor& self, std::int64_t dim, const Tensor& index, const Tensor& value);
Tensor index_copy(const Tensor& self, std::int64_t dim, const Tensor& index, const Tensor& source);
/// Elements of the flattened tensor, in the shape of the index.
Tensor take(const Tensor& self, const Tensor& index);
/// A copy with elements of the flattened tensor set; the last of several stays, or they add up.
Tensor put(const Tensor& self, const Tensor& index, const Tensor& source, bool accumulate = false);
/// gather, with both broadcast but for dim; without one over the flattened tensors.
Tensor take_along_dim(const Tensor& self, const Tensor& indices,
                      std::optional<std::int64_t> dim = {});
/// A copy with the elements where the mask holds replaced by those of source, one after the other.
Tensor masked_scatter(const Tensor& self, const Tensor& mask, const Tensor& source);
/// Each row (along dim; else each element) so many times, one number or one for each.
Tensor repeat_interleave(const Tensor& self, std::int64_t repeats,
                         std::optional<std::int64_t> dim = {},
                         std::optional<std::int64_t> output_size = {});
Tensor repeat_interleave_each(const Tensor& self, const Tensor& repeats,
                              std::optional<std::int64_t> dim = {},
                              std::optional<std::int64_t> output_size = {});
/// 0 repeats[0] times, 1 repeats[1] times, …
Tensor repeat_interleave_counts(const Tensor& repeats,
                                std::optional<std::int64_t> output_size = {});
/// Where each number would be put into a row of sorted ones so that they stay sorted: before its
/// equals, or behind them if `right`. sorted_sequence [n] or [..., n] as input's.
Tensor searchsorted(const Tensor& sorted_sequence, const Tensor& input, bool out_int32 = false,
                    bool right = false, std::optional<std::string_view> side = {},
                    const Tensor& sorter = {});
Tensor bucketize(const Tensor& input, const Tensor& boundaries, bool out_int32 = false,
                 bool right = false);

}  // namespace gradlet::ops
