#include "nn/layer.hpp"

namespace gradlet::nn {

namespace {

const LayerRow& find_row(std::string_view name) {
  const LayerTable table = layer_rows();
  for (int i = 0; i < table.count; ++i) {
    const std::string_view signature = table.rows[i].signature;
    if (signature.substr(0, signature.find('(')) == name) return table.rows[i];
  }
  throw Error(ErrorKind::kValue, "Layer", "there is no layer '" + std::string(name) + "'");
}

std::size_t count_inputs(std::string_view call) {
  const std::string_view inputs = call.substr(0, call.find(';'));
  std::size_t count = 1;
  for (char c : inputs) count += c == ',';
  return count;
}

Tensor* find_tensor(std::vector<Start::Entry>& entries, std::string_view name) {
  for (Start::Entry& entry : entries) {
    if (entry.name == name) return &entry.tensor;
  }
  return nullptr;
}

}  // namespace

Layer::Layer(std::string_view name, const Values& settings, const Named& named)
    : row_(find_row(name)),
      signature_(row_.signature),
      call_(row_.call),
      settings_(signature_.bind(settings, named)) {
  if (row_.start) state_ = row_.start(settings_, row_.signature);
  for (Start::Entry& entry : state_.entries) {
    if (entry.is_parameter) {
      register_parameter(entry.name, entry.tensor);
    } else {
      register_buffer(entry.name, entry.tensor);
    }
  }
}

Tensor& Layer::tensor(std::string_view name) {
  Tensor* found = find_tensor(state_.entries, name);
  if (!found) {
    throw Error(ErrorKind::kValue, signature_.name(),
                "'" + signature_.name() + "' has no parameter '" + std::string(name) + "'");
  }
  return *found;
}

std::vector<Tensor> Layer::run(const std::vector<Tensor>& inputs) const {
  check_inputs(signature_.name(), inputs, count_inputs(row_.call));
  Values values;
  for (const Signature::Parameter& argument : call_.parameters()) {
    const std::size_t at = values.size();
    if (at < inputs.size()) {
      values.push_back(inputs[at]);
      continue;
    }
    auto& entries = const_cast<std::vector<Start::Entry>&>(state_.entries);
    if (argument.name == "training") {
      values.push_back(training());
    } else if (const Tensor* own = find_tensor(entries, argument.name)) {
      values.push_back(*own);
    } else {
      values.push_back(settings_[static_cast<std::size_t>(signature_.find(argument.name))]);
    }
  }
  return row_.run(values, row_.call);
}

std::string Layer::extra_repr() const {
  Values values = settings_;
  for (const Start::Entry& entry : state_.entries) {
    const int at = signature_.find(entry.name);
    if (at >= 0) values[static_cast<std::size_t>(at)] = entry.tensor.defined();
  }
  return shown_settings(row_, values);
}

std::string shown_settings(const LayerRow& row, const Values& settings) {
  const Signature signature(row.signature);
  std::string text, shown = row.shown;
  for (std::size_t from = 0, to; from < shown.size(); from = to + 2) {
    to = std::min(shown.find(", ", from), shown.size());
    std::string name = shown.substr(from, to - from);
    const bool seldom = name.front() == '?', named = name.back() == '=';
    name = name.substr(seldom, name.size() - seldom - named);
    const auto at = static_cast<std::size_t>(signature.find(name));
    const std::string value = settings[at].repr();
    if (seldom && value == signature.parameters()[at].fallback.repr()) continue;
    if (!text.empty()) text += ", ";
    if (named) text += name + "=";
    text += value;
  }
  return text;
}

}  // namespace gradlet::nn
