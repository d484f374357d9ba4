#include "nn/layers.hpp"

#include "bindings/arguments.hpp"
#include "bindings/engine.hpp"

/// The layers and losses, one row each: the constructor as Python writes it. Sequential and other
/// containers belong to the front ends, which hold modules of their users' own classes too.
namespace gradlet::bindings {

namespace {

template <class Layer, class... Args>
std::int64_t make(Args... args) {
  return modules().add(Ref<nn::Module>(new Layer(args...)));
}

const Row kRows[] = {
    op(&make<nn::Linear, std::int64_t, std::int64_t, bool>,
       "Linear(int in_features, int out_features, bool bias=True)", "layer"),
    op(&make<nn::ReLU, bool>, "ReLU(bool inplace=False)", "layer"),
    op(&make<nn::Tanh>, "Tanh()", "layer"),
    op(&make<nn::Sigmoid>, "Sigmoid()", "layer"),
    op(&make<nn::Identity>, "Identity()", "layer"),
    op(&make<nn::Flatten, std::int64_t, std::int64_t>, "Flatten(int start_dim=1, int end_dim=-1)",
       "layer"),
    op(&make<nn::MSELoss, std::string_view>, "MSELoss(*, str reduction='mean')", "loss"),
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

int module_forward(int module, int input, int target) {
  std::vector<Tensor> inputs{tensors().get(input)};
  if (target) inputs.push_back(tensors().get(target));
  return tensors().add(modules().get(module)->forward(inputs));
}

}  // namespace gradlet::bindings
