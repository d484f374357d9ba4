#pragma once

#include <string_view>

#include "tensor/tensor.hpp"

/// Elements reduced group by group, the group of each given by an index.
/// https://pytorch.org/docs/stable/generated/torch.Tensor.scatter_reduce_.html
namespace gradlet::ops {

/// self[index[i][j]][j] with all src[i][j] for dim 0, and so on, by "sum", "prod", "mean", "amax"
/// or "amin"; self's own element counts unless include_self is false. Places that nothing goes to
/// stay.
Tensor scatter_reduce(const Tensor& self, std::int64_t dim, const Tensor& index, const Tensor& src,
                      std::string_view reduce, bool include_self = true);
/// The same by rows along dim: index [n], "prod", "mean", "amax" or "amin".
Tensor index_reduce(const Tensor& self, std::int64_t dim, const Tensor& index, const Tensor& source,
                    std::string_view reduce, bool include_self = true);

}  // namespace gradlet::ops
