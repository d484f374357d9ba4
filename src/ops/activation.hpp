#pragma once

#include <optional>
#include <string_view>

#include "tensor/tensor.hpp"

/// Activations. They keep the shape and throw RuntimeError for integers; `inplace` writes into
/// `input`. https://pytorch.org/docs/stable/nn.functional.html#non-linear-activation-functions
namespace gradlet::ops {

/// exp(self) / sum(exp(self)) along a dimension, computed without overflow; the shape stays.
/// Throws IndexError for a dimension there is not, RuntimeError for integers.
Tensor softmax(const Tensor& self, std::int64_t dim, std::optional<DType> dtype = {});
/// log(softmax(self)), computed without overflow.
Tensor log_softmax(const Tensor& self, std::int64_t dim, std::optional<DType> dtype = {});
/// log(sum(exp(self))) over dimensions, computed without overflow.
Tensor logsumexp(const Tensor& self, const Shape& dim, bool keepdim = false);

/// x where x > 0, else negative_slope x.
Tensor leaky_relu(const Tensor& input, double negative_slope = 0.01, bool inplace = false);
/// x where x > 0, else alpha (exp(x) - 1).
Tensor elu(const Tensor& input, double alpha = 1, bool inplace = false);
/// x Phi(x), Phi the normal distribution function; "tanh" approximates it. Throws RuntimeError for
/// another `approximate`. https://arxiv.org/abs/1606.08415
Tensor gelu(const Tensor& input, std::string_view approximate = "none");
/// log(1 + exp(beta x)) / beta; x itself where beta x > threshold.
Tensor softplus(const Tensor& input, double beta = 1, double threshold = 20);
/// x sigmoid(x).
Tensor silu(const Tensor& input, bool inplace = false);
/// While training, each element becomes 0 with probability p and the others grow by 1 / (1 - p).
/// Draws as bernoulli_ does. Throws ValueError unless 0 <= p <= 1.
Tensor dropout(const Tensor& input, double p = 0.5, bool training = true, bool inplace = false);

}  // namespace gradlet::ops
