#pragma once

#include <optional>
#include <string_view>

#include "tensor/tensor.hpp"

/// What layers with parameters run. https://pytorch.org/docs/stable/nn.functional.html
namespace gradlet::ops {

/// Rows of weight [V, D] by number: int64 input [...] -> [..., D]. The row padding_idx (negative:
/// from the end) gets no gradient. With max_norm longer rows (in the norm_type-norm) are shortened
/// in place first; scale_grad_by_freq divides gradients by how often a row is named; sparse changes
/// nothing. Throws IndexError for numbers beyond the table, RuntimeError for an input of another
/// dtype.
Tensor embedding(const Tensor& input, const Tensor& weight,
                 std::optional<std::int64_t> padding_idx = {}, std::optional<double> max_norm = {},
                 double norm_type = 2, bool scale_grad_by_freq = false, bool sparse = false);
/// Sums, means or largest elements (mode "sum", "mean", "max") of the rows in each bag: input [B,
/// n], or [n] with the places `offsets` [B] at which bags begin (and the last ends, with
/// include_last_offset) -> [B, D]. A row padding_idx is in no bag. Throws ValueError.
Tensor embedding_bag(const Tensor& input, const Tensor& weight, const Tensor& offsets = {},
                     std::optional<double> max_norm = {}, double norm_type = 2,
                     bool scale_grad_by_freq = false, std::string_view mode = "mean",
                     bool sparse = false, const Tensor& per_sample_weights = {},
                     bool include_last_offset = false,
                     std::optional<std::int64_t> padding_idx = {});

/// (input - mean) / sqrt(var + eps) * weight + bias for each channel of input [N, C, ...]. With
/// `training` mean and var (divisor n) are the batch's own, and the running ones move towards them
/// by `momentum` (var with divisor n - 1); without it they are the running ones. Throws ValueError
/// for a batch of one value a channel, RuntimeError for sizes that do not fit.
/// https://arxiv.org/abs/1502.03167
Tensor batch_norm(const Tensor& input, const Tensor& running_mean, const Tensor& running_var,
                  const Tensor& weight = {}, const Tensor& bias = {}, bool training = false,
                  double momentum = 0.1, double eps = 1e-5);

}  // namespace gradlet::ops
