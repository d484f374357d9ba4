#pragma once

#include <string_view>

#include "tensor/tensor.hpp"

/// Connectionist temporal classification (Graves et al. 2006,
/// https://doi.org/10.1145/1143844.1143891).
namespace gradlet::ops {

/// -log of the probability that log_probs [T, N, C] (or [T, C]) spell the targets, [N, S] or one
/// after the other, with blanks between and repetitions. "mean" divides by the lengths of the
/// targets first. The gradient is that of what log_softmax had, as in PyTorch. Throws RuntimeError.
Tensor ctc_loss(const Tensor& log_probs, const Tensor& targets, const Tensor& input_lengths,
                const Tensor& target_lengths, std::int64_t blank = 0,
                std::string_view reduction = "mean", bool zero_infinity = false);

}  // namespace gradlet::ops
