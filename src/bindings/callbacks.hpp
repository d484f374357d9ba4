#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "tensor/tensor.hpp"

/// Functions of the front end that autograd calls: hooks, the backward of a function of one's own,
/// and what gradcheck looks at. The front end knows them by a number and is told when nothing
/// refers to one any more.
namespace gradlet::bindings {

/// Tensor.register_hook: the callback sees the gradient and may answer with another.
void register_hook(const Tensor& self, std::int64_t callback);
/// The same after the gradient has been added: the callback sees the leaf.
void register_hook_after(const Tensor& self, std::int64_t callback);

/// A node of the graph below `self`: `path` says which of next_functions to take, one after the
/// other. Its name, a number that no other living node has, then name and input number of each of
/// its next functions; a line each, an empty one for None. Empty where there is none.
std::string graph_node(const Tensor& self, const std::vector<double>& path);
/// The leaf of an AccumulateGrad.
Tensor graph_variable(const Tensor& self, const std::vector<double>& path);

/// Whether a leaf other than these has a part in `self`.
bool has_other_leaves(const Tensor& self, const std::vector<Tensor>& known);

/// Prints a warning where the front end shows them.
void warn_in_front_end(const char* text);

/// torch.autograd.set_detect_anomaly.
void set_detect_anomaly(bool mode, bool check_nan);

/// Records `outputs`, computed without recording, as made from `inputs` by a node called `name`.
/// The callback gets the gradients of the outputs and answers with those of the inputs.
/// https://pytorch.org/docs/stable/autograd.html#torch.autograd.Function
void record_function(const std::vector<Tensor>& inputs, const std::vector<Tensor>& outputs,
                     std::string_view name, std::int64_t callback);

/// torch.autograd.gradcheck. The callback takes nothing and answers with the outputs. What is
/// unnamed asks for checks of what cannot differ here: undefined gradients never reach a function,
/// gradients have their input's dtype, nothing is batched, sparse or sampled.
/// https://pytorch.org/docs/stable/generated/torch.autograd.gradcheck.gradcheck.html
bool gradcheck(std::int64_t func, const std::vector<Tensor>& inputs, double eps, double atol,
               double rtol, bool raise_exception, double nondet_tol, bool, bool, bool,
               bool check_batched_forward_grad, bool check_forward_ad, bool check_backward_ad, bool,
               std::optional<bool>);

}  // namespace gradlet::bindings
