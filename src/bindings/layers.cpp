#include "nn/layers.hpp"

#include "bindings/arguments.hpp"
#include "bindings/engine.hpp"

/// The layers and losses, one row each: the constructor as Python writes it, and either the class
/// ("layer") or, where there is nothing to learn, the name of the op that is called with the
/// constructor's arguments by name. Sequential and other containers belong to the front ends, which
/// hold modules of their users' own classes too.
namespace gradlet::bindings {

namespace {

template <class Layer, class... Args>
std::int64_t make(Args... args) {
  return modules().add(Ref<nn::Module>(new Layer(args...)));
}

const Row kRows[] = {
    op(&make<nn::Linear, std::int64_t, std::int64_t, bool>,
       "Linear(int in_features, int out_features, bool bias=True)", "layer"),
    op(&make<nn::Identity>, "Identity()", "layer"),
    op(kFunction, "ReLU(bool inplace=False)", "relu"),
    op(kFunction, "Tanh()", "tanh"),
    op(kFunction, "Sigmoid()", "sigmoid"),
    op(kFunction, "LeakyReLU(float negative_slope=0.01, bool inplace=False)", "leaky_relu"),
    op(kFunction, "ELU(float alpha=1.0, bool inplace=False)", "elu"),
    op(kFunction, "GELU(str approximate='none')", "gelu"),
    op(kFunction, "Softplus(float beta=1.0, float threshold=20.0)", "softplus"),
    op(kFunction, "SiLU(bool inplace=False)", "silu"),
    op(kFunction, "Softmax(int? dim=None)", "softmax"),
    op(kFunction, "LogSoftmax(int? dim=None)", "log_softmax"),
    op(kFunction, "Dropout(float p=0.5, bool inplace=False)", "dropout"),
    op(kFunction, "Flatten(int start_dim=1, int end_dim=-1)", "flatten"),
    op(kFunction, "MSELoss(*, str reduction='mean')", "mse_loss"),
    op(kFunction, "L1Loss(*, str reduction='mean')", "l1_loss"),
    op(kFunction, "SmoothL1Loss(*, str reduction='mean', float beta=1.0)", "smooth_l1_loss"),
    op(kFunction, "HuberLoss(str reduction='mean', float delta=1.0)", "huber_loss"),
    op(kFunction, "NLLLoss(Tensor? weight=None, *, int ignore_index=-100, str reduction='mean')",
       "nll_loss"),
    op(kFunction,
       "CrossEntropyLoss(Tensor? weight=None, *, int ignore_index=-100, str reduction='mean', "
       "float label_smoothing=0.0)",
       "cross_entropy"),
    op(kFunction, "BCELoss(Tensor? weight=None, *, str reduction='mean')", "binary_cross_entropy"),
    op(kFunction,
       "BCEWithLogitsLoss(Tensor? weight=None, *, str reduction='mean', Tensor? pos_weight=None)",
       "binary_cross_entropy_with_logits"),
};

nn::Module::NamedTensor find_parameter(int module, const std::string& name) {
  for (const auto& parameter : modules().get(module)->own_parameters()) {
    if (parameter.name == name) return parameter;
  }
  throw Error(ErrorKind::kRuntime, "Module", "no parameter named '" + name + "'");
}

}  // namespace

Table layer_table() {
  return {kRows, static_cast<int>(std::size(kRows))};
}

std::string module_parameter_names(int module) {
  std::string names;
  for (const auto& parameter : modules().get(module)->own_parameters()) {
    names += parameter.name + "\n";
  }
  return names;
}

std::string module_attributes(int module) {
  std::string text;
  for (const auto& [name, value] : modules().get(module)->attributes()) {
    text += name + "=" + std::to_string(static_cast<std::int64_t>(value)) + "\n";
  }
  return text;
}

std::string module_extra_repr(int module) {
  return modules().get(module)->extra_repr();
}

int module_get(int module, const std::string& name) {
  const Tensor& tensor = *find_parameter(module, name).tensor;
  return tensor.defined() ? tensors().add(tensor) : 0;
}

void module_set(int module, const std::string& name, int tensor) {
  *find_parameter(module, name).tensor = tensor ? tensors().get(tensor) : Tensor();
}

void module_train(int module, bool mode) {
  modules().get(module)->train(mode);
}

int module_forward(int module, int input) {
  return tensors().add(modules().get(module)->forward({tensors().get(input)}));
}

}  // namespace gradlet::bindings
