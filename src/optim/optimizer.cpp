#include "optim/optimizer.hpp"

#include "autograd/grad_mode.hpp"
#include "ops/create.hpp"

namespace gradlet::optim {

double Optimizer::Group::get(const char* name) const {
  for (const auto& [key, value] : options) {
    if (key == name) return value;
  }
  throw Error(ErrorKind::kValue, "Optimizer",
              std::string("unknown option '") + name + "' of an optimizer");
}

void Optimizer::Group::set(const char* name, double value) {
  get(name);
  for (auto& [key, current] : options) {
    if (key == name) current = value;
  }
}

Optimizer::Optimizer(const std::vector<Tensor>& params, Options defaults)
    : defaults_(std::move(defaults)) {
  check(!params.empty(), ErrorKind::kValue, "Optimizer",
        [] { return "optimizer got an empty parameter list"; });
  add_param_group(params);
}

void Optimizer::add_param_group(const std::vector<Tensor>& params, const Options& options) {
  for (std::size_t i = 0; i < params.size(); ++i) {
    check(params[i].is_leaf(), ErrorKind::kValue, "Optimizer",
          [] { return "can't optimize a non-leaf Tensor"; });
    check(is_floating(params[i].dtype()), ErrorKind::kValue, "Optimizer", [&] {
      return std::string("can't optimize a tensor of dtype torch.") + dtype_name(params[i].dtype());
    });
    for (const Group& group : groups_) {
      for (const Tensor& other : group.params) {
        check(!other.is_same(params[i]), ErrorKind::kValue, "Optimizer",
              [] { return "some parameters appear in more than one parameter group"; });
      }
    }
  }
  Group group{params, defaults_};
  for (const auto& [name, value] : options) group.set(name.c_str(), value);
  groups_.push_back(std::move(group));
  states_.emplace_back(params.size());
}

void Optimizer::step() {
  NoGradGuard guard;
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    Group& group = groups_[g];
    for (std::size_t i = 0; i < group.params.size(); ++i) {
      const Tensor grad = group.params[i].grad();
      if (grad.defined()) update(group.params[i], ops::contiguous(grad), group, states_[g][i]);
    }
  }
}

void Optimizer::zero_grad(bool set_to_none) {
  NoGradGuard guard;
  for (const Group& group : groups_) {
    for (const Tensor& param : group.params) {
      const Tensor grad = param.grad();
      if (!grad.defined()) continue;
      if (set_to_none) {
        param.set_grad({});
      } else {
        ops::zero_(grad.is_leaf() ? grad : ops::clone(grad));
      }
    }
  }
}

}  // namespace gradlet::optim
