#pragma once

#include <string_view>

#include "nn/module.hpp"

/// Layers as C++ classes. The front ends take those with parameters, or with no op behind them,
/// from here; a layer that is an op with settings is a row of bindings/layers.cpp for them.
/// https://pytorch.org/docs/stable/nn.html
namespace gradlet::nn {

/// input [..., in_features] -> [..., out_features]: x W^T + b, W [out, in]. W and b start uniform
/// in
/// +-1/sqrt(in_features), drawn in that order.
class Linear final : public Module {
 public:
  Linear(std::int64_t in_features, std::int64_t out_features, bool bias = true);
  Tensor forward(const std::vector<Tensor>& inputs) override;
  std::string extra_repr() const override;
  std::vector<std::pair<std::string, double>> attributes() const override;

  Tensor weight, bias;

 private:
  std::int64_t in_features_, out_features_;
};

/// max(x, 0).
class ReLU final : public Module {
 public:
  explicit ReLU(bool inplace = false) : inplace_(inplace) {}
  Tensor forward(const std::vector<Tensor>& inputs) override;
  std::string extra_repr() const override { return inplace_ ? "inplace=True" : ""; }

 private:
  bool inplace_;
};

/// tanh(x).
class Tanh final : public Module {
 public:
  Tensor forward(const std::vector<Tensor>& inputs) override;
};

/// 1 / (1 + exp(-x)).
class Sigmoid final : public Module {
 public:
  Tensor forward(const std::vector<Tensor>& inputs) override;
};

/// x as it is.
class Identity final : public Module {
 public:
  Tensor forward(const std::vector<Tensor>& inputs) override;
};

/// Joins the dimensions from start_dim to end_dim.
class Flatten final : public Module {
 public:
  explicit Flatten(std::int64_t start_dim = 1, std::int64_t end_dim = -1);
  Tensor forward(const std::vector<Tensor>& inputs) override;
  std::string extra_repr() const override;

 private:
  std::int64_t start_dim_, end_dim_;
};

/// The layers one after the other.
class Sequential final : public Module {
 public:
  explicit Sequential(std::vector<Ref<Module>> layers);
  Tensor forward(const std::vector<Tensor>& inputs) override;
};

/// (input - target)^2 with reduction "mean", "sum" or "none".
class MSELoss final : public Module {
 public:
  explicit MSELoss(std::string_view reduction = "mean");
  Tensor forward(const std::vector<Tensor>& inputs) override;

 private:
  std::string reduction_;
};

}  // namespace gradlet::nn
