#include "nn/layers.hpp"

#include "bindings/engine.hpp"
#include "bindings/table.hpp"

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

LayerRow of_class(Row constructor) {
  return {constructor, "layer"};
}
LayerRow of_op(const char* name, const char* schema) {
  return {{schema, nullptr, nullptr}, name};
}

const LayerRow kRows[] = {
    of_class(row("Linear(int in_features, int out_features, bool bias=True)",
                 &make<nn::Linear, std::int64_t, std::int64_t, bool>)),
    of_class(row("Identity()", &make<nn::Identity>)),
    of_op("relu", "ReLU(bool inplace=False)"),
    of_op("tanh", "Tanh()"),
    of_op("sigmoid", "Sigmoid()"),
    of_op("leaky_relu", "LeakyReLU(float negative_slope=0.01, bool inplace=False)"),
    of_op("elu", "ELU(float alpha=1.0, bool inplace=False)"),
    of_op("gelu", "GELU(str approximate='none')"),
    of_op("softplus", "Softplus(float beta=1.0, float threshold=20.0)"),
    of_op("silu", "SiLU(bool inplace=False)"),
    of_op("softmax", "Softmax(int? dim=None)"),
    of_op("log_softmax", "LogSoftmax(int? dim=None)"),
    of_op("dropout", "Dropout(float p=0.5, bool inplace=False)"),
    of_op("flatten", "Flatten(int start_dim=1, int end_dim=-1)"),
    of_op("mse_loss", "MSELoss(*, str reduction='mean')"),
    of_op("l1_loss", "L1Loss(*, str reduction='mean')"),
    of_op("smooth_l1_loss", "SmoothL1Loss(*, str reduction='mean', float beta=1.0)"),
    of_op("huber_loss", "HuberLoss(str reduction='mean', float delta=1.0)"),
    of_op("nll_loss",
          "NLLLoss(Tensor? weight=None, *, int ignore_index=-100, str reduction='mean')"),
    of_op("cross_entropy",
          "CrossEntropyLoss(Tensor? weight=None, *, int ignore_index=-100, str reduction='mean', "
          "float label_smoothing=0.0)"),
    of_op("binary_cross_entropy", "BCELoss(Tensor? weight=None, *, str reduction='mean')"),
    of_op(
        "binary_cross_entropy_with_logits",
        "BCEWithLogitsLoss(Tensor? weight=None, *, str reduction='mean', Tensor? pos_weight=None)"),
};

nn::Module::NamedTensor find_parameter(int module, const std::string& name) {
  for (const auto& parameter : modules().get(module)->own_parameters()) {
    if (parameter.name == name) return parameter;
  }
  throw Error(ErrorKind::kRuntime, "Module", "no parameter named '" + name + "'");
}

}  // namespace

Rows<LayerRow> layer_rows() {
  return kRows;
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
