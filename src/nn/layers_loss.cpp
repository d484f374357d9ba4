#include "nn/rows.hpp"
#include "ops/ctc.hpp"
#include "ops/margins.hpp"
#include "ops/ops.hpp"

/// The losses. https://pytorch.org/docs/stable/nn.html#loss-functions
namespace gradlet::nn {

namespace {

Start triplet_margin_starts(double margin, double, double, bool, std::string_view) {
  check(margin > 0, ErrorKind::kValue, "TripletMarginLoss", [&] {
    return text_of({"TripletMarginLoss: expected margin to be greater than 0, got ",
                    number_text(margin), " instead"});
  });
  return {};
}

Start multi_margin_starts(Scalar p, Scalar, const Tensor& weight, std::string_view) {
  check(p.to_double() == 1 || p.to_double() == 2, ErrorKind::kValue, "MultiMarginLoss",
        [] { return "only p == 1 and p == 2 supported"; });
  check(!weight.defined() || weight.dim() == 1, ErrorKind::kValue, "MultiMarginLoss", [&] {
    return text_of({"MultiMarginLoss: expected weight to be None or 1D tensor, got ", weight.dim(),
                    "D instead"});
  });
  return {};
}

constexpr LayerRow kRows[] = {
    layer<&ops::mse_loss>("MSELoss(*, str reduction='mean')", "mse_loss(input, target; reduction)"),
    layer<&ops::l1_loss>("L1Loss(*, str reduction='mean')", "l1_loss(input, target; reduction)"),
    layer<&ops::smooth_l1_loss>("SmoothL1Loss(*, str reduction='mean', float beta=1.0)",
                                "smooth_l1_loss(input, target; reduction, beta)"),
    layer<&ops::huber_loss>("HuberLoss(str reduction='mean', float delta=1.0)",
                            "huber_loss(input, target; reduction, delta)"),
    layer<&ops::nll_loss>(
        "NLLLoss(Tensor? weight=None, *, int ignore_index=-100, str reduction='mean')",
        "nll_loss(input, target; weight, ignore_index, reduction)"),
    layer<&ops::cross_entropy>(
        "CrossEntropyLoss(Tensor? weight=None, *, int ignore_index=-100, str reduction='mean', "
        "float label_smoothing=0.0)",
        "cross_entropy(input, target; weight, ignore_index, reduction, label_smoothing)"),
    layer<&ops::binary_cross_entropy>("BCELoss(Tensor? weight=None, *, str reduction='mean')",
                                      "binary_cross_entropy(input, target; weight, reduction)"),
    layer<&ops::binary_cross_entropy_with_logits>(
        "BCEWithLogitsLoss(Tensor? weight=None, *, str reduction='mean', Tensor? pos_weight=None)",
        "binary_cross_entropy_with_logits(input, target; weight, reduction, pos_weight)"),
    layer<&ops::kl_div>("KLDivLoss(*, str reduction='mean', bool log_target=False)",
                        "kl_div(input, target; reduction, log_target)"),
    layer<&ops::ctc_loss>(
        "CTCLoss(int blank=0, str reduction='mean', bool zero_infinity=False)",
        "ctc_loss(log_probs, targets, input_lengths, target_lengths; blank, reduction, "
        "zero_infinity)"),
    layer<&ops::poisson_nll_loss>(
        "PoissonNLLLoss(bool log_input=True, bool full=False, *, float eps=1e-08, str "
        "reduction='mean')",
        "poisson_nll_loss(input, target; log_input, full, eps, reduction)"),
    layer<&ops::gaussian_nll_loss>(
        "GaussianNLLLoss(*, bool full=False, float eps=1e-06, str reduction='mean')",
        "gaussian_nll_loss(input, target, var; full, eps, reduction)"),
    layer<&ops::margin_ranking_loss>(
        "MarginRankingLoss(float margin=0.0, *, str reduction='mean')",
        "margin_ranking_loss(input1, input2, target; margin, reduction)"),
    layer<&ops::hinge_embedding_loss>(
        "HingeEmbeddingLoss(float margin=1.0, *, str reduction='mean')",
        "hinge_embedding_loss(input, target; margin, reduction)"),
    layer<&ops::cosine_embedding_loss>(
        "CosineEmbeddingLoss(float margin=0.0, *, str reduction='mean')",
        "cosine_embedding_loss(input1, input2, target; margin, reduction)"),
    layer<&ops::triplet_margin_loss, &triplet_margin_starts>(
        "TripletMarginLoss(float margin=1.0, float p=2.0, float eps=1e-06, bool swap=False, *, str "
        "reduction='mean')",
        "triplet_margin_loss(anchor, positive, negative; margin, p, eps, swap, reduction)"),
    layer<&ops::multi_margin_loss, &multi_margin_starts>(
        "MultiMarginLoss(Scalar p=1, Scalar margin=1.0, Tensor? weight=None, *, str "
        "reduction='mean')",
        "multi_margin_loss(input, target; p, margin, weight, reduction)"),
    layer<&ops::multilabel_margin_loss>("MultiLabelMarginLoss(*, str reduction='mean')",
                                        "multilabel_margin_loss(input, target; reduction)"),
    layer<&ops::multilabel_soft_margin_loss>(
        "MultiLabelSoftMarginLoss(Tensor? weight=None, *, str reduction='mean')",
        "multilabel_soft_margin_loss(input, target; weight, reduction)"),
    layer<&ops::soft_margin_loss>("SoftMarginLoss(*, str reduction='mean')",
                                  "soft_margin_loss(input, target; reduction)"),
};

}  // namespace

LayerTable loss_rows() {
  return {kRows, static_cast<int>(std::size(kRows))};
}

}  // namespace gradlet::nn
