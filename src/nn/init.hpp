#pragma once

#include <optional>
#include <string_view>

#include "tensor/tensor.hpp"

/// torch.nn.init: fill a tensor in place, unrecorded. https://pytorch.org/docs/stable/nn.init.html
namespace gradlet::nn::init {

const Tensor& normal_(const Tensor& tensor, double mean = 0, double std = 1);
const Tensor& uniform_(const Tensor& tensor, double a = 0, double b = 1);
const Tensor& constant_(const Tensor& tensor, Scalar val);
const Tensor& zeros_(const Tensor& tensor);
const Tensor& ones_(const Tensor& tensor);
/// He et al. 2015, https://arxiv.org/abs/1502.01852: uniform in +-gain sqrt(3 / fan), where gain
/// follows from the nonlinearity and `a` is the slope of leaky_relu. Throws ValueError for tensors
/// of fewer than two dimensions.
const Tensor& kaiming_uniform_(const Tensor& tensor, double a = 0, std::string_view mode = "fan_in",
                               std::string_view nonlinearity = "leaky_relu");
const Tensor& kaiming_normal_(const Tensor& tensor, double a = 0, std::string_view mode = "fan_in",
                              std::string_view nonlinearity = "leaky_relu");
/// Glorot & Bengio 2010: uniform in +-gain sqrt(6 / (fan_in + fan_out)).
const Tensor& xavier_uniform_(const Tensor& tensor, double gain = 1);
const Tensor& xavier_normal_(const Tensor& tensor, double gain = 1);
/// Recommended gain for a nonlinearity; throws ValueError for an unknown one.
Scalar calculate_gain(std::string_view nonlinearity, std::optional<double> param = {});
/// The normal distribution within [a, b]: what lies outside is drawn anew.
const Tensor& trunc_normal_(const Tensor& tensor, double mean = 0, double std = 1, double a = -2,
                            double b = 2);
/// Ones on the diagonal of a matrix, zeros elsewhere.
const Tensor& eye_(const Tensor& tensor);
/// The identity of a convolution, in each of the groups of output channels.
const Tensor& dirac_(const Tensor& tensor, std::int64_t groups = 1);
/// A random matrix with orthogonal rows or columns. https://arxiv.org/abs/1312.6120
const Tensor& orthogonal_(const Tensor& tensor, double gain = 1);
/// Normal numbers, of which the share `sparsity` of each column becomes zero.
const Tensor& sparse_(const Tensor& tensor, double sparsity, double std = 0.01);

}  // namespace gradlet::nn::init
