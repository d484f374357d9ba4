#pragma once

#include <span>

#include "tensor/value.hpp"

namespace gradlet::optim {

/// What an optimizer remembers about one parameter: tensors by the number of their name in the row,
/// undefined until first used.
class State {
 public:
  State(const Tensor& param, std::span<Tensor> slots) : param_(param), slots_(slots) {}

  bool has(int name) const { return slots_[static_cast<std::size_t>(name)].defined(); }
  /// Zeros like the parameter at first, or filled with `value`.
  const Tensor& filled(int name, double value = 0);
  /// A tensor like the parameter for a kernel to write into.
  const Tensor& room(int name);
  /// Sets what is remembered, in place from the second time on.
  void set(int name, const Tensor& value);
  /// The step count, one further; it is a 0-dim tensor, as PyTorch keeps it.
  std::int64_t count(int name) { return static_cast<std::int64_t>(advance(name, 0, 1, 1)); }
  /// A number, kept as the step count is: `start` at first, times `factor`, plus `more`.
  double advance(int name, double start, double factor, double more);

 private:
  const Tensor& param_;
  std::span<Tensor> slots_;
};

/// An optimizer, all of it: the front ends and the class Optimizer below are loops over such rows.
struct OptimizerRow {
  /// The constructor as Python writes it; its options make a formula (optimizers.cpp).
  const char* signature;
  /// Names of the state.
  const char* state;
  /// The order in which PyTorch's groups have the options, where it is not the signature's.
  const char* order;
  /// Throws ValueError for options that make no sense.
  void (*check)(const Values& options, const char* signature);
  /// One update of the parameters that have a gradient. `states` has a tensor for each name of each
  /// parameter, undefined where there is nothing yet.
  void (*step)(const Values& options, const char* signature, std::span<const Tensor> params,
               std::span<Tensor> states);
  /// Makes the state that is there before the first step; null if there is none.
  void (*start)(const Values& options, const char* signature, std::span<const Tensor> params,
                std::span<Tensor> states);
};

struct OptimizerTable {
  const OptimizerRow* rows;
  int count;
};
OptimizerTable optimizer_rows();

/// Drops the gradients, or fills them with 0 where set_to_none is false.
void zero_grad(std::span<const Tensor> params, bool set_to_none = true);

/// Parameter groups with their options and the loop over them:
/// Optimizer("SGD", model.parameters(), {{"lr", 0.1}}).
/// https://pytorch.org/docs/stable/optim.html
class Optimizer {
 public:
  /// Throws ValueError for a name without a row, an empty list and tensors that are no leaves,
  /// TypeError for unknown options.
  Optimizer(std::string_view name, const std::vector<Tensor>& params, const Named& options = {});

  struct Group {
    std::vector<Tensor> params, states;
    Values options;
  };
  /// One update from the gradients in .grad; parameters without one are left alone.
  void step();
  void zero_grad(bool set_to_none = true);
  /// A further group; options not named take the defaults.
  void add_param_group(const std::vector<Tensor>& params, const Named& options = {});

  std::vector<Group>& param_groups() { return groups_; }
  /// An option of a group. Throws ValueError for an unknown name.
  Value& option(std::size_t group, std::string_view name);
  /// What is remembered about a parameter, by name; undefined if nothing is.
  Tensor state(const Tensor& param, std::string_view name) const;

 private:
  const OptimizerRow& row_;
  Signature signature_;
  Values defaults_;
  std::vector<Group> groups_;
};

}  // namespace gradlet::optim
