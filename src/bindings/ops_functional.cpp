#include "bindings/table.hpp"
#include "ops/arrange.hpp"
#include "ops/attention.hpp"
#include "ops/create.hpp"
#include "ops/ctc.hpp"
#include "ops/curves.hpp"
#include "ops/group.hpp"
#include "ops/image.hpp"
#include "ops/margins.hpp"
#include "ops/resample.hpp"

/// What is composed: activations, losses, normalisation, images; vectors of torch.linalg.
namespace gradlet::bindings {

using namespace ops;

namespace {

Tensor ctc_loss_lengths(const Tensor& log_probs, const Tensor& targets, const Shape& input_lengths,
                        const Shape& target_lengths, std::int64_t blank, std::string_view reduction,
                        bool zero_infinity) {
  const auto tensor_of = [](const Shape& lengths) {
    return from_values(std::vector<std::int64_t>(lengths.begin(), lengths.end()), {lengths.size()});
  };
  return ctc_loss(log_probs, targets, tensor_of(input_lengths), tensor_of(target_lengths), blank,
                  reduction, zero_infinity);
}

const OpRow kRows[] = {
    // activations
    op(&hardtanh, "hardtanh(Tensor input, Scalar min_val=-1.0, Scalar max_val=1.0) -> Tensor",
       kFunctional, kInplaceArgument),
    op(&relu6, "relu6(Tensor input) -> Tensor", kFunctional, kInplaceArgument),
    op(&hardswish, "hardswish(Tensor input) -> Tensor", kFunctional, kInplaceArgument),
    op(&hardsigmoid, "hardsigmoid(Tensor input) -> Tensor", kFunctional, kInplaceArgument),
    op(&hardshrink, "hardshrink(Tensor input, float lambd=0.5) -> Tensor", kBoth | kFunctional),
    op(&softshrink, "softshrink(Tensor input, float lambd=0.5) -> Tensor", kFunctional),
    op(&tanhshrink, "tanhshrink(Tensor input) -> Tensor", kFunctional),
    op(&softsign, "softsign(Tensor input) -> Tensor", kFunctional),
    op(&logsigmoid, "logsigmoid(Tensor input) -> Tensor", kFunctional),
    op(&mish, "mish(Tensor input) -> Tensor", kFunctional, kInplaceArgument),
    op(&threshold, "threshold(Tensor input, Scalar threshold, Scalar value) -> Tensor",
       kTorch | kFunctional, kInplaceArgument),
    op(&prelu, "prelu(Tensor input, Tensor weight) -> Tensor", kBoth | kFunctional),
    op(&celu, "celu(Tensor input, float alpha=1.0) -> Tensor", kTorch | kFunctional,
       kInplaceArgument),
    op(&selu, "selu(Tensor input) -> Tensor", kTorch | kFunctional, kInplaceArgument),
    op(&glu, "glu(Tensor input, int dim=-1) -> Tensor", kFunctional),
    op(&dropout1d, "dropout1d(Tensor input, float p=0.5, bool training=True) -> Tensor",
       kFunctional, kInplaceArgument),
    op(&dropout2d, "dropout2d(Tensor input, float p=0.5, bool training=True) -> Tensor",
       kFunctional, kInplaceArgument),
    op(&dropout3d, "dropout3d(Tensor input, float p=0.5, bool training=True) -> Tensor",
       kFunctional, kInplaceArgument),
    op(&gumbel_softmax,
       "gumbel_softmax(Tensor logits, float tau=1, bool hard=False, float eps=1e-10, int dim=-1) "
       "-> Tensor",
       kFunctional),
    op(&alpha_dropout, "alpha_dropout(Tensor input, float p=0.5, bool training=False) -> Tensor",
       kFunctional, kInplaceArgument),
    op(&feature_alpha_dropout,
       "feature_alpha_dropout(Tensor input, float p=0.5, bool training=False) -> Tensor",
       kFunctional, kInplaceArgument),

    // losses and distances
    op(&cosine_similarity,
       "cosine_similarity(Tensor x1, Tensor x2, int dim=1, float eps=1e-08) -> Tensor",
       kTorch | kFunctional),
    op(&pairwise_distance,
       "pairwise_distance(Tensor x1, Tensor x2, float p=2.0, float eps=1e-06, bool keepdim=False) "
       "-> Tensor",
       kTorch | kFunctional),
    op(&pdist, "pdist(Tensor input, float p=2) -> Tensor", kTorch | kFunctional),
    op(&soft_margin_loss,
       "soft_margin_loss(Tensor input, Tensor target, *, str reduction='mean') -> Tensor",
       kFunctional),
    op(&margin_ranking_loss,
       "margin_ranking_loss(Tensor input1, Tensor input2, Tensor target, float margin=0, *, str "
       "reduction='mean') -> Tensor",
       kFunctional),
    op(&hinge_embedding_loss,
       "hinge_embedding_loss(Tensor input, Tensor target, float margin=1.0, *, str "
       "reduction='mean') -> Tensor",
       kFunctional),
    op(&cosine_embedding_loss,
       "cosine_embedding_loss(Tensor input1, Tensor input2, Tensor target, float margin=0, *, str "
       "reduction='mean') -> Tensor",
       kFunctional),
    op(&triplet_margin_loss,
       "triplet_margin_loss(Tensor anchor, Tensor positive, Tensor negative, float margin=1.0, "
       "float p=2, float eps=1e-06, bool swap=False, *, str reduction='mean') -> Tensor",
       kFunctional),
    op(&multi_margin_loss,
       "multi_margin_loss(Tensor input, Tensor target, Scalar p=1, Scalar margin=1.0, Tensor? "
       "weight=None, *, str reduction='mean') -> Tensor",
       kFunctional),
    op(&multilabel_margin_loss,
       "multilabel_margin_loss(Tensor input, Tensor target, *, str reduction='mean') -> Tensor",
       kFunctional),
    op(&multilabel_soft_margin_loss,
       "multilabel_soft_margin_loss(Tensor input, Tensor target, Tensor? weight=None, *, str "
       "reduction='mean') -> Tensor",
       kFunctional),
    op(&gaussian_nll_loss,
       "gaussian_nll_loss(Tensor input, Tensor target, Tensor var, bool full=False, float "
       "eps=1e-06, str reduction='mean') -> Tensor",
       kFunctional),
    op(&ctc_loss,
       "ctc_loss(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, "
       "int blank=0, str reduction='mean', bool zero_infinity=False) -> Tensor",
       kFunctional),
    op(&ctc_loss_lengths,
       "ctc_loss.IntList(Tensor log_probs, Tensor targets, int[] input_lengths, int[] "
       "target_lengths, int blank=0, str reduction='mean', bool zero_infinity=False) -> Tensor",
       kFunctional),
    op(&poisson_nll_loss,
       "poisson_nll_loss(Tensor input, Tensor target, bool log_input=True, bool full=False, *, "
       "float eps=1e-08, str reduction='mean') -> Tensor",
       kFunctional),
    op(&kl_div,
       "kl_div(Tensor input, Tensor target, *, str reduction='mean', bool log_target=False) -> "
       "Tensor",
       kFunctional),

    // normalisation and attention
    op(&group_norm,
       "group_norm(Tensor input, int num_groups, Tensor? weight=None, Tensor? bias=None, float "
       "eps=1e-05) -> Tensor",
       kFunctional),
    op(&instance_norm,
       "instance_norm(Tensor input, Tensor? running_mean=None, Tensor? running_var=None, Tensor? "
       "weight=None, Tensor? bias=None, bool use_input_stats=True, float momentum=0.1, float "
       "eps=1e-05) -> Tensor",
       kFunctional),
    op(&rms_norm,
       "rms_norm(Tensor input, int[] normalized_shape, Tensor? weight=None, float? eps=None) -> "
       "Tensor",
       kFunctional),
    op(&local_response_norm,
       "local_response_norm(Tensor input, int size, float alpha=0.0001, float beta=0.75, float "
       "k=1.0) -> Tensor",
       kFunctional),
    op(&bilinear,
       "bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias=None) -> Tensor",
       kFunctional),
    op(&scaled_dot_product_attention,
       "scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? "
       "attn_mask=None, float dropout_p=0.0, bool is_causal=False, *, float? scale=None, bool "
       "enable_gqa=False) -> Tensor",
       kFunctional),
    op(&multi_head_attention_forward,
       "multi_head_attention_forward(Tensor query, Tensor key, Tensor value, int "
       "embed_dim_to_check, int num_heads, Tensor? in_proj_weight, Tensor? in_proj_bias, Tensor? "
       "bias_k, Tensor? bias_v, bool add_zero_attn, float dropout_p, Tensor out_proj_weight, "
       "Tensor? out_proj_bias, bool training=True, Tensor? key_padding_mask=None, bool "
       "need_weights=True, Tensor? attn_mask=None, bool use_separate_proj_weight=False, Tensor? "
       "q_proj_weight=None, Tensor? k_proj_weight=None, Tensor? v_proj_weight=None, Tensor? "
       "static_k=None, Tensor? static_v=None, bool average_attn_weights=True, bool "
       "is_causal=False) -> (Tensor, Tensor)",
       kFunctional),

    // images
    op(&constant_pad_nd, "constant_pad_nd(Tensor input, int[] pad, Scalar value=0) -> Tensor",
       kTorch),
    op(&pad, "pad(Tensor input, int[] pad, str mode='constant', Scalar? value=None) -> Tensor",
       kFunctional),
    op(&pixel_shuffle, "pixel_shuffle(Tensor input, int upscale_factor) -> Tensor",
       kTorch | kFunctional),
    op(&pixel_unshuffle, "pixel_unshuffle(Tensor input, int downscale_factor) -> Tensor",
       kTorch | kFunctional),
    op(&interpolate,
       "interpolate(Tensor input, int|int[]? size=None, float|float[]? scale_factor=None, str "
       "mode='nearest', bool? align_corners=None, bool? recompute_scale_factor=None, bool "
       "antialias=False) -> Tensor",
       kFunctional),
    op(&grid_sample,
       "grid_sample(Tensor input, Tensor grid, str mode='bilinear', str padding_mode='zeros', "
       "bool? align_corners=None) -> Tensor",
       kFunctional),
    op(&affine_grid, "affine_grid(Tensor theta, int[] size, bool? align_corners=None) -> Tensor",
       kFunctional),
    op(&channel_shuffle, "channel_shuffle(Tensor input, int groups) -> Tensor",
       kTorch | kFunctional),
};

}  // namespace

OpRows functional_rows() {
  return kRows;
}

}  // namespace gradlet::bindings
