#pragma once

#include <optional>

#include "tensor/tensor.hpp"

/// Activations composed of other operations. They keep the shape (glu halves one dimension).
/// https://pytorch.org/docs/stable/nn.functional.html#non-linear-activation-functions
namespace gradlet::ops {

/// softmax(-input).
Tensor softmin(const Tensor& input, std::int64_t dim, std::optional<DType> dtype = {});
/// input limited to [min_val, max_val]; the gradient is 0 at both ends. Integers stay integers.
Tensor hardtanh(const Tensor& input, Scalar min_val = -1.0, Scalar max_val = 1.0);
/// hardtanh from 0 to 6.
Tensor relu6(const Tensor& input);
/// x relu6(x + 3) / 6.
Tensor hardswish(const Tensor& input);
/// relu6(x + 3) / 6.
Tensor hardsigmoid(const Tensor& input);
/// x, but 0 in [-lambd, lambd].
Tensor hardshrink(const Tensor& self, double lambd = 0.5);
/// x moved towards 0 by lambd, 0 in [-lambd, lambd]. Throws RuntimeError for lambd < 0.
Tensor softshrink(const Tensor& input, double lambd = 0.5);
/// x - tanh(x).
Tensor tanhshrink(const Tensor& input);
/// x / (1 + |x|).
Tensor softsign(const Tensor& input);
/// log(sigmoid(x)).
Tensor logsigmoid(const Tensor& input);
/// x tanh(softplus(x)). https://arxiv.org/abs/1908.08681
Tensor mish(const Tensor& input);
/// x where x > threshold, else value. Integers stay integers.
Tensor threshold(const Tensor& input, Scalar threshold, Scalar value);
/// x where x > 0, else weight x; weight has one element, or one for each of dimension 1.
Tensor prelu(const Tensor& self, const Tensor& weight);
/// x where x > 0, else alpha (exp(x / alpha) - 1). Throws RuntimeError for alpha 0.
Tensor celu(const Tensor& input, double alpha = 1);
/// elu whose two numbers keep mean 0 and variance 1. https://arxiv.org/abs/1706.02515
Tensor selu(const Tensor& input);
/// a sigmoid(b), a and b the halves along dim. Throws RuntimeError for an odd size.
Tensor glu(const Tensor& input, std::int64_t dim = -1);
/// Whole channels of [N, C, …] become 0 with probability p, the others grow by 1 / (1 - p).
Tensor dropout2d(const Tensor& input, double p = 0.5, bool training = true);
/// The same for [C, L] and [N, C, L].
Tensor dropout1d(const Tensor& input, double p = 0.5, bool training = true);
/// The same; what has not five dimensions has no batch.
Tensor dropout3d(const Tensor& input, double p = 0.5, bool training = true);
/// softmax((logits + g) / tau) along dim with g of Gumbel(0, 1); `hard` gives its largest as
/// one-hot, with the gradient of the soft one. https://arxiv.org/abs/1611.00712
Tensor gumbel_softmax(const Tensor& logits, double tau = 1, bool hard = false, double eps = 1e-10,
                      std::int64_t dim = -1);
/// Elements become selu's lowest value with probability p; mean and variance are kept.
Tensor alpha_dropout(const Tensor& input, double p = 0.5, bool training = false);
/// The same for whole channels of [N, C, …].
Tensor feature_alpha_dropout(const Tensor& input, double p = 0.5, bool training = false);

}  // namespace gradlet::ops
