#include "optim/optimizer.hpp"

#include "autograd/grad_mode.hpp"
#include "ops/create.hpp"

namespace gradlet::optim {

namespace {

const OptimizerRow& find_row(std::string_view name) {
  const OptimizerTable table = optimizer_rows();
  for (int i = 0; i < table.count; ++i) {
    const std::string_view signature = table.rows[i].signature;
    if (signature.substr(0, signature.find('(')) == name) return table.rows[i];
  }
  throw Error(ErrorKind::kValue, "Optimizer", "there is no optimizer '" + std::string(name) + "'");
}

/// The names of "step, exp_avg".
std::vector<std::string> names_of(std::string_view text) {
  std::vector<std::string> names;
  const Signature list("(" + std::string(text) + ")");
  for (const auto& parameter : list.parameters()) names.push_back(parameter.name);
  return names;
}

/// The constructor's arguments without the list of parameters.
Values without_params(const Values& bound) {
  return Values(bound.begin() + 1, bound.end());
}

}  // namespace

const Tensor& State::filled(int name, double value) {
  Tensor& slot = slots_[static_cast<std::size_t>(name)];
  if (!slot.defined()) slot = ops::full(param_.sizes(), value, param_.dtype());
  return slot;
}

const Tensor& State::room(int name) {
  Tensor& slot = slots_[static_cast<std::size_t>(name)];
  if (!slot.defined()) slot = empty(param_.sizes(), param_.dtype());
  return slot;
}

void State::set(int name, const Tensor& value) {
  Tensor& slot = slots_[static_cast<std::size_t>(name)];
  if (slot.defined()) {
    ops::copy_data(slot, value);
  } else {
    slot = value;
  }
}

double State::advance(int name, double start, double factor, double more) {
  Tensor& slot = slots_[static_cast<std::size_t>(name)];
  const DType dtype =
      default_dtype() == DType::kFloat64 ? DType::kFloat64 : DType::kFloat32;  // as PyTorch's
  if (!slot.defined()) slot = ops::full({}, start, dtype);
  double value = 0;
  dispatch_floating(slot.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    T& number = *slot.data<T>();
    number = number * static_cast<T>(factor) + static_cast<T>(more);
    value = static_cast<double>(number);
  });
  return value;
}

Optimizer::Optimizer(std::string_view name, const std::vector<Tensor>& params, const Named& options)
    : row_(find_row(name)),
      signature_(row_.signature),
      defaults_(without_params(signature_.bind({Value(params)}, options))) {
  row_.check(defaults_, row_.signature);
  check(!params.empty(), ErrorKind::kValue, "Optimizer",
        [] { return "optimizer got an empty parameter list"; });
  add_param_group(params);
}

void Optimizer::add_param_group(const std::vector<Tensor>& params, const Named& options) {
  Group group{params, {}, defaults_};
  for (const Tensor& param : params) {
    check(param.is_leaf(), ErrorKind::kValue, "Optimizer",
          [] { return "can't optimize a non-leaf Tensor"; });
    check(is_floating(param.dtype()), ErrorKind::kValue, "Optimizer", [&] {
      return text_of({"can't optimize a tensor of dtype torch.", dtype_name(param.dtype())});
    });
    for (const Group& other : groups_) {
      for (const Tensor& known : other.params) {
        check(!known.is_same(param), ErrorKind::kValue, "Optimizer",
              [] { return "some parameters appear in more than one parameter group"; });
      }
    }
  }
  group.states.resize(params.size() * names_of(row_.state).size());
  groups_.push_back(std::move(group));
  for (const auto& [name, value] : options) option(groups_.size() - 1, name) = value;
  Group& added = groups_.back();
  if (row_.start) row_.start(added.options, row_.signature, added.params, added.states);
}

Value& Optimizer::option(std::size_t group, std::string_view name) {
  const int at = signature_.find(name);
  if (at < 1) {
    throw Error(ErrorKind::kValue, "Optimizer",
                "unknown option '" + std::string(name) + "' of an optimizer");
  }
  return groups_[group].options[static_cast<std::size_t>(at - 1)];
}

Tensor Optimizer::state(const Tensor& param, std::string_view name) const {
  const std::vector<std::string> names = names_of(row_.state);
  for (const Group& group : groups_) {
    for (std::size_t at = 0; at < group.states.size(); ++at) {
      const bool own = group.params[at / names.size()].is_same(param);
      if (own && names[at % names.size()] == name) return group.states[at];
    }
  }
  return {};
}

void Optimizer::step() {
  for (Group& group : groups_) {
    row_.step(group.options, row_.signature, group.params, group.states);
  }
}

void Optimizer::zero_grad(bool set_to_none) {
  for (const Group& group : groups_) optim::zero_grad(group.params, set_to_none);
}

void zero_grad(std::span<const Tensor> params, bool set_to_none) {
  NoGradGuard guard;
  for (const Tensor& param : params) {
    const Tensor grad = param.grad();
    if (!grad.defined()) continue;
    if (set_to_none) {
      param.set_grad({});
    } else {
      ops::zero_(grad.is_leaf() ? grad : ops::clone(grad));
    }
  }
}

}  // namespace gradlet::optim
