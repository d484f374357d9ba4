#include "nn/module.hpp"

namespace gradlet::nn {

std::vector<std::pair<std::string, Tensor>> Module::named_parameters() const {
  std::vector<std::pair<std::string, Tensor>> all;
  for (const NamedTensor& p : parameters_) {
    if (p.tensor->defined()) all.emplace_back(p.name, *p.tensor);
  }
  for (const NamedModule& child : children_) {
    for (auto& [name, tensor] : child.module->named_parameters()) {
      all.emplace_back(child.name + "." + name, tensor);
    }
  }
  return all;
}

std::vector<Tensor> Module::parameters() const {
  std::vector<Tensor> all;
  for (auto& [name, tensor] : named_parameters()) all.push_back(tensor);
  return all;
}

void Module::zero_grad() const {
  for (const Tensor& p : parameters()) p.set_grad({});
}

void Module::train(bool mode) {
  training_ = mode;
  for (const NamedModule& child : children_) child.module->train(mode);
}

void Module::register_parameter(const char* name, Tensor& member) {
  if (member.defined()) member.set_requires_grad();
  parameters_.push_back({name, &member});
}

void Module::register_module(std::string name, Ref<Module> module) {
  children_.push_back({std::move(name), std::move(module)});
}

void Module::check_inputs(const char* layer, const std::vector<Tensor>& inputs, std::size_t count) {
  check(inputs.size() == count, ErrorKind::kType, layer, [&] {
    return std::string("forward() takes ") + std::to_string(count + 1) +
           " positional arguments but " + std::to_string(inputs.size() + 1) + " were given";
  });
}

}  // namespace gradlet::nn
