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

/// How many inputs a call names.
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

Tensor Layer::forward(const std::vector<Tensor>& inputs) {
  return run(Values(inputs.begin(), inputs.end()))[0];
}

void check_input(std::string_view call, std::size_t at, const Value& value) {
  const Tensor* tensor = value.get<Tensor>();
  if (!value.is_none() && !(tensor && !tensor->defined())) return;
  std::string_view rest = call.substr(call.find('(') + 1);
  for (std::size_t i = 0; i < at; ++i) rest = rest.substr(rest.find(", ") + 2);
  const std::string_view name = rest.substr(0, rest.find_first_of(",;)"));
  check(name.find('=') != std::string_view::npos, ErrorKind::kType, "forward", [&] {
    return text_of({call.substr(0, call.find('(')), "(): argument '", name, "' (position ", at + 1,
                    ") must be Tensor, not NoneType"});
  });
}

std::vector<Tensor> Layer::run(const Values& inputs) const {
  const std::size_t count = count_inputs(row_.call);
  const auto& arguments = call_.parameters();
  const bool fits =
      inputs.size() <= count && (inputs.size() == count || !arguments[inputs.size()].required);
  if (!fits) check_inputs(signature_.name(), std::vector<Tensor>(inputs.size()), count);
  for (std::size_t i = 0; i < inputs.size(); ++i) check_input(row_.call, i, inputs[i]);
  Values values;
  auto& entries = const_cast<std::vector<Start::Entry>&>(state_.entries);
  for (const Signature::Parameter& argument : arguments) {
    const std::size_t at = values.size();
    if (at < count) {
      values.push_back(at < inputs.size() ? inputs[at] : argument.fallback);
    } else if (argument.name == "training") {
      values.push_back(training());
    } else if (argument.name == "parameters") {
      values.push_back(parameters());
    } else if (const Tensor* own = find_tensor(entries, argument.name)) {
      values.push_back(*own);
    } else {
      values.push_back(settings_[static_cast<std::size_t>(signature_.find(argument.name))]);
    }
  }
  std::vector<Tensor> results;
  for (const Value& result : row_.run(values, row_.call)) {
    if (const Tensor* one = result.get<Tensor>()) results.push_back(*one);
    if (const std::vector<Tensor>* list = result.get<std::vector<Tensor>>()) {
      results.insert(results.end(), list->begin(), list->end());
    }
  }
  return results;
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
    const bool seldom = name.front() == '?';
    const std::size_t equals = name.find('=');
    const bool plain = equals < name.size() && name.substr(equals) == "=str";
    const std::string label = equals < name.size() ? name.substr(seldom, equals + 1 - seldom) : "";
    name = equals < name.size() ? name.substr(seldom, equals - seldom) : name.substr(seldom);
    const auto at = static_cast<std::size_t>(signature.find(name));
    const Value value = signature.held(at, settings[at]);
    const Value usual = signature.held(at, signature.parameters()[at].fallback);
    if (seldom && value.repr() == usual.repr()) continue;
    if (!text.empty()) text += ", ";
    text += label + (plain ? value.str() : value.repr());
  }
  return text;
}

}  // namespace gradlet::nn
