#pragma once

#include <optional>

#include "tensor/tensor.hpp"

/// Running sums and products. https://pytorch.org/docs/stable/torch.html#reduction-ops
namespace gradlet::ops {

/// Running sum along dim; ints and bools give int64.
Tensor cumsum(const Tensor& self, std::int64_t dim, std::optional<DType> dtype = {});
const Tensor& cumsum_(const Tensor& self, std::int64_t dim, std::optional<DType> dtype = {});
/// Running product along dim; ints and bools give int64.
Tensor cumprod(const Tensor& self, std::int64_t dim, std::optional<DType> dtype = {});
const Tensor& cumprod_(const Tensor& self, std::int64_t dim, std::optional<DType> dtype = {});

}  // namespace gradlet::ops
