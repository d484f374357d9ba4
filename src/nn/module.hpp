#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tensor/tensor.hpp"

namespace gradlet::nn {

/// Base of layers: named parameters, buffers and children, a training flag and forward().
/// https://pytorch.org/docs/stable/generated/torch.nn.Module.html
///
/// A layer registers its parameters by reference, so that replacing one replaces the member.
class Module : public RefCounted {
 public:
  /// One tensor in for layers, (input, target) for losses. Throws TypeError on another count.
  virtual Tensor forward(const std::vector<Tensor>& inputs) = 0;
  Tensor operator()(const Tensor& input) { return forward({input}); }
  Tensor operator()(const Tensor& input, const Tensor& target) { return forward({input, target}); }

  /// What stands between the parentheses of the layer's text.
  virtual std::string extra_repr() const { return ""; }
  struct NamedTensor {
    std::string name;
    Tensor* tensor;
  };
  const std::vector<NamedTensor>& own_parameters() const { return parameters_; }
  struct NamedModule {
    std::string name;
    Ref<Module> module;
  };
  const std::vector<NamedModule>& children() const { return children_; }

  /// All parameters in registration order, children after the module's own; names joined by dots.
  std::vector<std::pair<std::string, Tensor>> named_parameters() const;
  std::vector<Tensor> parameters() const;
  void zero_grad() const;

  /// All buffers: what is kept beside the parameters, as running means are.
  std::vector<std::pair<std::string, Tensor>> named_buffers() const;

  bool training() const { return training_; }
  void train(bool mode = true);

 protected:
  /// Marks a member as a parameter (requires_grad, in parameters()); an undefined one is skipped.
  void register_parameter(std::string name, Tensor& member);
  void register_buffer(std::string name, Tensor& member);
  void register_module(std::string name, Ref<Module> module);
  /// Throws TypeError unless there are `count` inputs.
  static void check_inputs(const std::string& layer, const std::vector<Tensor>& inputs,
                           std::size_t count);

 private:
  void collect(std::vector<NamedTensor> Module::*kind, const std::string& prefix,
               std::vector<std::pair<std::string, Tensor>>& all) const;

  std::vector<NamedTensor> parameters_, buffers_;
  std::vector<NamedModule> children_;
  bool training_ = true;
};

/// The layers one after the other.
class Sequential final : public Module {
 public:
  explicit Sequential(std::vector<Ref<Module>> layers);
  Tensor forward(const std::vector<Tensor>& inputs) override;
};

}  // namespace gradlet::nn
