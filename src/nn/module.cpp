#include "nn/module.hpp"

namespace gradlet::nn {

void Module::collect(std::vector<NamedTensor> Module::*kind, const std::string& prefix,
                     std::vector<std::pair<std::string, Tensor>>& all) const {
  for (const NamedTensor& own : this->*kind) {
    if (own.tensor->defined()) all.emplace_back(prefix + own.name, *own.tensor);
  }
  for (const NamedModule& child : children_) {
    child.module->collect(kind, prefix + child.name + ".", all);
  }
}

std::vector<std::pair<std::string, Tensor>> Module::named_parameters() const {
  std::vector<std::pair<std::string, Tensor>> all;
  collect(&Module::parameters_, "", all);
  return all;
}

std::vector<std::pair<std::string, Tensor>> Module::named_buffers() const {
  std::vector<std::pair<std::string, Tensor>> all;
  collect(&Module::buffers_, "", all);
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

void Module::register_parameter(std::string name, Tensor& member) {
  if (member.defined()) member.set_requires_grad();
  parameters_.push_back({std::move(name), &member});
}

void Module::register_buffer(std::string name, Tensor& member) {
  buffers_.push_back({std::move(name), &member});
}

void Module::register_module(std::string name, Ref<Module> module) {
  children_.push_back({std::move(name), std::move(module)});
}

void Module::check_inputs(const std::string& layer, const std::vector<Tensor>& inputs,
                          std::size_t count) {
  check(inputs.size() == count, ErrorKind::kType, layer.c_str(), [&] {
    return text_of({"forward() takes ", count + 1, " positional arguments but ", inputs.size() + 1,
                    " were given"});
  });
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

}  // namespace gradlet::nn
