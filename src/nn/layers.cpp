#include "nn/layers.hpp"

#include <cmath>

#include "nn/init.hpp"
#include "ops/loss.hpp"
#include "ops/math.hpp"
#include "ops/matmul.hpp"
#include "ops/view.hpp"

namespace gradlet::nn {

Linear::Linear(std::int64_t in_features, std::int64_t out_features, bool with_bias)
    : in_features_(in_features), out_features_(out_features) {
  weight = empty({out_features, in_features});
  init::kaiming_uniform_(weight, std::sqrt(5.0));
  if (with_bias) {
    bias = empty({out_features});
    const double bound = in_features > 0 ? 1 / std::sqrt(static_cast<double>(in_features)) : 0;
    init::uniform_(bias, -bound, bound);
  }
  register_parameter("weight", weight);
  register_parameter("bias", bias);
}

Tensor Linear::forward(const std::vector<Tensor>& inputs) {
  check_inputs("Linear", inputs, 1);
  return ops::linear(inputs[0], weight, bias);
}

std::string Linear::extra_repr() const {
  return "in_features=" + std::to_string(in_features_) +
         ", out_features=" + std::to_string(out_features_) +
         ", bias=" + (bias.defined() ? "True" : "False");
}

std::vector<std::pair<std::string, double>> Linear::attributes() const {
  return {{"in_features", static_cast<double>(in_features_)},
          {"out_features", static_cast<double>(out_features_)}};
}

Tensor ReLU::forward(const std::vector<Tensor>& inputs) {
  check_inputs("ReLU", inputs, 1);
  return inplace_ ? ops::relu_(inputs[0]) : ops::relu(inputs[0]);
}

Tensor Tanh::forward(const std::vector<Tensor>& inputs) {
  check_inputs("Tanh", inputs, 1);
  return ops::tanh(inputs[0]);
}

Tensor Sigmoid::forward(const std::vector<Tensor>& inputs) {
  check_inputs("Sigmoid", inputs, 1);
  return ops::sigmoid(inputs[0]);
}

Tensor Identity::forward(const std::vector<Tensor>& inputs) {
  check_inputs("Identity", inputs, 1);
  return inputs[0];
}

Flatten::Flatten(std::int64_t start_dim, std::int64_t end_dim)
    : start_dim_(start_dim), end_dim_(end_dim) {}

Tensor Flatten::forward(const std::vector<Tensor>& inputs) {
  check_inputs("Flatten", inputs, 1);
  return ops::flatten(inputs[0], start_dim_, end_dim_);
}

std::string Flatten::extra_repr() const {
  return "start_dim=" + std::to_string(start_dim_) + ", end_dim=" + std::to_string(end_dim_);
}

Sequential::Sequential(std::vector<Ref<Module>> layers) {
  for (Ref<Module>& layer : layers) {
    register_module(std::to_string(children().size()), std::move(layer));
  }
}

Tensor Sequential::forward(const std::vector<Tensor>& inputs) {
  check_inputs("Sequential", inputs, 1);
  Tensor x = inputs[0];
  for (const NamedModule& child : children()) x = child.module->forward({x});
  return x;
}

MSELoss::MSELoss(std::string_view reduction) : reduction_(reduction) {}

Tensor MSELoss::forward(const std::vector<Tensor>& inputs) {
  check_inputs("MSELoss", inputs, 2);
  return ops::mse_loss(inputs[0], inputs[1], reduction_);
}

}  // namespace gradlet::nn
