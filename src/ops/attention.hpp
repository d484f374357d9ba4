#pragma once

#include <tuple>

#include "tensor/tensor.hpp"

/// https://pytorch.org/docs/stable/nn.functional.html#attention-mechanisms
namespace gradlet::ops {

/// Attention in several heads: query [L, N, E], key [S, N, K], value [S, N, V], or without N, are
/// projected (in_proj_weight [3 E, E], or q [E, E], k [E, K], v [E, V]), cut into heads of E /
/// num_heads, attended to and projected back. Masks, bool (true is hidden) or added: attn_mask
/// [L, S] or [N heads, L, S], key_padding_mask [N, S]. bias_k and bias_v [1, 1, E] and
/// add_zero_attn lengthen the sequence. Gives [L, N, E] and, if wanted, the weights [N, L, S], or
/// [N, heads, L, S] unless they are averaged. Throws AssertionError for sizes that do not fit.
/// https://arxiv.org/abs/1706.03762
std::tuple<Tensor, Tensor> multi_head_attention_forward(
    const Tensor& query, const Tensor& key, const Tensor& value, std::int64_t embed_dim_to_check,
    std::int64_t num_heads, const Tensor& in_proj_weight, const Tensor& in_proj_bias,
    const Tensor& bias_k, const Tensor& bias_v, bool add_zero_attn, double dropout_p,
    const Tensor& out_proj_weight, const Tensor& out_proj_bias, bool training,
    const Tensor& key_padding_mask, bool need_weights, const Tensor& attn_mask,
    bool use_separate_proj_weight, const Tensor& q_proj_weight, const Tensor& k_proj_weight,
    const Tensor& v_proj_weight, const Tensor& static_k, const Tensor& static_v,
    bool average_attn_weights, bool is_causal);

}  // namespace gradlet::ops
