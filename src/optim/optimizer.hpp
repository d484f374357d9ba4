#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tensor/tensor.hpp"

namespace gradlet::optim {

/// Base of the optimizers: parameter groups with their options, and the loop over parameters.
/// https://pytorch.org/docs/stable/optim.html
class Optimizer : public RefCounted {
 public:
  /// Hyper-parameters by name ("lr", "momentum", ...); flags are 0 or 1.
  using Options = std::vector<std::pair<std::string, double>>;
  struct Group {
    std::vector<Tensor> params;
    Options options;
    /// Throws ValueError for an unknown name.
    double get(const char* name) const;
    void set(const char* name, double value);
  };

  /// One update from the gradients in .grad; parameters without one are left alone.
  void step();
  /// Drops the gradients, or fills them with 0 where set_to_none is false.
  void zero_grad(bool set_to_none = true);
  /// A further group; options not named take the defaults.
  void add_param_group(const std::vector<Tensor>& params, const Options& options = {});

  std::vector<Group>& param_groups() { return groups_; }

 protected:
  /// Throws ValueError for an empty list and for tensors that are no leaves.
  Optimizer(const std::vector<Tensor>& params, Options defaults);

  /// Updates one parameter from its gradient. `state` belongs to the parameter and starts empty.
  struct State {
    std::int64_t step = 0;
    std::vector<Tensor> buffers;
  };
  virtual void update(const Tensor& param, const Tensor& grad, const Group& group,
                      State& state) = 0;

 private:
  Options defaults_;
  std::vector<Group> groups_;
  std::vector<std::vector<State>> states_;
};

}  // namespace gradlet::optim
