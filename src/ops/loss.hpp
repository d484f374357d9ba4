#pragma once

#include <string_view>

#include "tensor/tensor.hpp"

/// Loss functions of torch.nn.functional. `reduction` is "mean", "sum" or "none" (the loss of each
/// element); another one throws ValueError.
/// https://pytorch.org/docs/stable/nn.functional.html#loss-functions
namespace gradlet::ops {

/// (input - target)^2, reduced. Shapes broadcast.
Tensor mse_loss(const Tensor& input, const Tensor& target, std::string_view reduction = "mean");
/// |input - target|, reduced. Shapes broadcast.
Tensor l1_loss(const Tensor& input, const Tensor& target, std::string_view reduction = "mean");
/// With d = |input - target|: d^2 / 2 where d < delta, else delta (d - delta / 2). Shapes
/// broadcast. Throws RuntimeError unless delta > 0.
Tensor huber_loss(const Tensor& input, const Tensor& target, std::string_view reduction = "mean",
                  double delta = 1);
/// huber_loss with delta = beta, divided by beta; l1_loss for beta = 0. Throws RuntimeError for a
/// negative beta.
Tensor smooth_l1_loss(const Tensor& input, const Tensor& target,
                      std::string_view reduction = "mean", double beta = 1);

/// -input[target], times weight[target]: input of log-probabilities [C], [N, C] or [N, C, d1, ...],
/// target of int64 classes [], [N] or [N, d1, ...], weight [C]. Elements whose target is
/// ignore_index are left out; "mean" divides by the sum of the weights. Throws IndexError for a
/// class out of range, ValueError and RuntimeError for shapes that do not fit.
Tensor nll_loss(const Tensor& input, const Tensor& target, const Tensor& weight = {},
                std::int64_t ignore_index = -100, std::string_view reduction = "mean");
/// nll_loss(log_softmax(input)) for classes; with a floating-point target of input's shape, which
/// holds probabilities, -sum(target log_softmax(input)). label_smoothing mixes the target with the
/// uniform distribution. Throws as nll_loss does.
Tensor cross_entropy(const Tensor& input, const Tensor& target, const Tensor& weight = {},
                     std::int64_t ignore_index = -100, std::string_view reduction = "mean",
                     double label_smoothing = 0);
/// -(target log(input) + (1 - target) log(1 - input)), logarithms not below -100, times weight.
/// Throws ValueError for different shapes, RuntimeError for elements outside of [0, 1].
Tensor binary_cross_entropy(const Tensor& input, const Tensor& target, const Tensor& weight = {},
                            std::string_view reduction = "mean");
/// binary_cross_entropy of sigmoid(input), computed without overflow; pos_weight multiplies the
/// part of target = 1.
Tensor binary_cross_entropy_with_logits(const Tensor& input, const Tensor& target,
                                        const Tensor& weight = {},
                                        std::string_view reduction = "mean",
                                        const Tensor& pos_weight = {});

}  // namespace gradlet::ops
