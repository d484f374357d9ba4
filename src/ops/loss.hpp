#pragma once

#include <string_view>

#include "tensor/tensor.hpp"

/// Loss functions of torch.nn.functional. `reduction` is "mean", "sum" or "none".
/// https://pytorch.org/docs/stable/nn.functional.html#loss-functions
namespace gradlet::ops {

/// (input - target)^2, reduced. Shapes broadcast. Throws ValueError for another reduction.
Tensor mse_loss(const Tensor& input, const Tensor& target, std::string_view reduction = "mean");

}  // namespace gradlet::ops
