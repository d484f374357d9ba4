#pragma once

#include <string_view>

#include "tensor/tensor.hpp"

/// Loss functions composed of other operations, and distances. `reduction` as in ops/loss.hpp.
/// https://pytorch.org/docs/stable/nn.functional.html#loss-functions
namespace gradlet::ops {

/// Cosine of the angle between x1 and x2 along dim, norms not below eps.
Tensor cosine_similarity(const Tensor& x1, const Tensor& x2, std::int64_t dim = 1,
                         double eps = 1e-8);
/// p-norm of x1 - x2 + eps along the last dimension.
Tensor pairwise_distance(const Tensor& x1, const Tensor& x2, double p = 2, double eps = 1e-6,
                         bool keepdim = false);
/// p-norms between the rows of [n, m], each pair once: [n (n - 1) / 2].
Tensor pdist(const Tensor& self, double p = 2);
/// log(1 + exp(-target input)).
Tensor soft_margin_loss(const Tensor& input, const Tensor& target, std::string_view reduction);
/// max(0, -target (input1 - input2) + margin).
Tensor margin_ranking_loss(const Tensor& input1, const Tensor& input2, const Tensor& target,
                           double margin, std::string_view reduction);
/// input where target is 1, max(0, margin - input) where it is -1.
Tensor hinge_embedding_loss(const Tensor& input, const Tensor& target, double margin,
                            std::string_view reduction);
/// 1 - cos where target is 1, max(0, cos - margin) where it is -1; inputs [N, D] or [D].
Tensor cosine_embedding_loss(const Tensor& input1, const Tensor& input2, const Tensor& target,
                             double margin, std::string_view reduction);
/// max(0, d(anchor, positive) - d(anchor, negative) + margin); with swap the smaller of
/// d(anchor, negative) and d(positive, negative).
Tensor triplet_margin_loss(const Tensor& anchor, const Tensor& positive, const Tensor& negative,
                           double margin, double p, double eps, bool swap,
                           std::string_view reduction);
/// Mean over the classes of max(0, margin - x[y] + x[j])^p, j not y; input [N, C] or [C].
Tensor multi_margin_loss(const Tensor& input, const Tensor& target, Scalar p, Scalar margin,
                         const Tensor& weight, std::string_view reduction);
/// The same for several classes each, those of a row of target up to the first -1.
Tensor multilabel_margin_loss(const Tensor& input, const Tensor& target,
                              std::string_view reduction);
/// Binary cross entropy of logits, mean over the last dimension.
Tensor multilabel_soft_margin_loss(const Tensor& input, const Tensor& target, const Tensor& weight,
                                   std::string_view reduction);
/// (log(var) + (input - target)^2 / var) / 2, var not below eps; `full` adds log(2 pi) / 2. Throws
/// ValueError for a negative var or one of another size.
Tensor gaussian_nll_loss(const Tensor& input, const Tensor& target, const Tensor& var, bool full,
                         double eps, std::string_view reduction);
/// exp(input) - target input, or input - target log(input + eps) without log_input; `full` adds
/// Stirling's approximation of log(target!).
Tensor poisson_nll_loss(const Tensor& input, const Tensor& target, bool log_input, bool full,
                        double eps, std::string_view reduction);
/// target (log(target) - input), input in logarithms; "batchmean" divides by the size of
/// dimension 0.
Tensor kl_div(const Tensor& input, const Tensor& target, std::string_view reduction,
              bool log_target);

}  // namespace gradlet::ops
