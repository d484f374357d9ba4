#include "optim/optimizers.hpp"

#include "bindings/engine.hpp"
#include "bindings/table.hpp"

/// The optimizers, one row each: the constructor as Python writes it.
namespace gradlet::bindings {

namespace {

template <class Optimizer, class... Args>
std::int64_t make(const std::vector<Tensor>& params, Args... args) {
  return optimizers().add(Ref<optim::Optimizer>(new Optimizer(params, args...)));
}

const OptimizerRow kRows[] = {
    {row("SGD(Tensor[] params, float lr=0.001, float momentum=0, float dampening=0, "
         "float weight_decay=0, bool nesterov=False, *, bool maximize=False)",
         &make<optim::SGD, double, double, double, double, bool, bool>)},
    {row("Adam(Tensor[] params, float lr=0.001, float[] betas=[0.9, 0.999], float eps=1e-08, "
         "float weight_decay=0, bool amsgrad=False, *, bool maximize=False)",
         &make<optim::Adam, double, std::vector<double>, double, double, bool, bool>)},
};

optim::Optimizer::Group& group_of(int optimizer, int group) {
  auto& groups = optimizers().get(optimizer)->param_groups();
  if (group < 0 || group >= static_cast<int>(groups.size())) {
    throw Error(ErrorKind::kIndex, "Optimizer", "list index out of range");
  }
  return groups[static_cast<std::size_t>(group)];
}

}  // namespace

Rows<OptimizerRow> optimizer_rows() {
  return kRows;
}

void optimizer_step(int optimizer) {
  optimizers().get(optimizer)->step();
}
void optimizer_zero_grad(int optimizer, bool set_to_none) {
  optimizers().get(optimizer)->zero_grad(set_to_none);
}

std::string optimizer_options(int optimizer, int group) {
  std::string names;
  for (const auto& [name, value] : group_of(optimizer, group).options) names += name + "\n";
  return names;
}
double optimizer_get(int optimizer, int group, const std::string& name) {
  return group_of(optimizer, group).get(name.c_str());
}
void optimizer_set(int optimizer, int group, const std::string& name, double value) {
  group_of(optimizer, group).set(name.c_str(), value);
}

int optimizer_add_group(int optimizer) {
  Arguments in("add_param_group(Tensor[] params)");
  const auto params = in.read<std::vector<Tensor>>();
  auto& target = optimizers().get(optimizer);
  target->add_param_group(params);
  return static_cast<int>(target->param_groups().size()) - 1;
}

}  // namespace gradlet::bindings
