#pragma once

#include <optional>

#include "tensor/tensor.hpp"

/// Normalisation composed of ops/norm.hpp and ops/nn.hpp, and attention.
/// https://pytorch.org/docs/stable/nn.functional.html
namespace gradlet::ops {

/// (x - mean) / sqrt(var + eps) over each of `num_groups` groups of channels of [N, C, …], times
/// weight [C] plus bias [C]. https://arxiv.org/abs/1803.08494
Tensor group_norm(const Tensor& input, std::int64_t num_groups, const Tensor& weight = {},
                  const Tensor& bias = {}, double eps = 1e-5);
/// The same over each channel of each sample; running moments are as batch_norm's, means over the
/// batch. https://arxiv.org/abs/1607.08022
Tensor instance_norm(const Tensor& input, const Tensor& running_mean, const Tensor& running_var,
                     const Tensor& weight, const Tensor& bias, bool use_input_stats,
                     double momentum, double eps);
/// x / sqrt(mean(x^2) + eps) weight over the last dimensions; eps is the dtype's unless given.
/// https://arxiv.org/abs/1910.07467
Tensor rms_norm(const Tensor& input, const Shape& normalized_shape, const Tensor& weight = {},
                std::optional<double> eps = {});
/// x / (k + alpha mean of `size` neighbouring channels of x^2)^beta.
Tensor local_response_norm(const Tensor& input, std::int64_t size, double alpha = 1e-4,
                           double beta = 0.75, double k = 1);
/// x1^T weight[k] x2 + bias[k]: [..., n], [..., m], [K, n, m] -> [..., K].
Tensor bilinear(const Tensor& input1, const Tensor& input2, const Tensor& weight,
                const Tensor& bias = {});
/// softmax(query key^T scale + mask) value; scale is 1 / sqrt(E) unless given, a bool mask tells
/// what takes part. https://arxiv.org/abs/1706.03762
Tensor scaled_dot_product_attention(const Tensor& query, const Tensor& key, const Tensor& value,
                                    const Tensor& attn_mask, double dropout_p, bool is_causal,
                                    std::optional<double> scale, bool enable_gqa);

}  // namespace gradlet::ops
