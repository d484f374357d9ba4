#include <algorithm>
#include <climits>
#include <cmath>

#include "autograd/backward.hpp"
#include "bindings/callbacks.hpp"
#include "bindings/table.hpp"
#include "ops/ops.hpp"
#include "tensor/print.hpp"

/// Gradients and access to elements.
namespace gradlet::bindings {

using namespace ops;

namespace {

Tensor requires_grad_(const Tensor& self, bool requires_grad) {
  return self.set_requires_grad(requires_grad);
}
Tensor get_grad(const Tensor& self) {
  return self.grad();
}
void set_grad(const Tensor& self, const Tensor& grad) {
  self.set_grad(grad);
}
void run_backward(const Tensor& self, const Tensor& gradient, std::optional<bool> retain_graph,
                  bool create_graph, const std::optional<std::vector<Tensor>>& inputs) {
  backward({self}, {gradient}, retain_graph.value_or(create_graph), create_graph, inputs);
}
void run_backward_of_all(const std::vector<Tensor>& tensors,
                         const std::vector<Tensor>& grad_tensors, std::optional<bool> retain_graph,
                         bool create_graph, const std::optional<std::vector<Tensor>>& inputs) {
  backward(tensors, grad_tensors, retain_graph.value_or(create_graph), create_graph, inputs);
}
std::vector<Tensor> run_grad(const std::vector<Tensor>& outputs, const std::vector<Tensor>& inputs,
                             const std::vector<Tensor>& grad_outputs,
                             std::optional<bool> retain_graph, bool create_graph,
                             bool allow_unused) {
  return grad(outputs, inputs, grad_outputs, retain_graph.value_or(create_graph), create_graph,
              allow_unused);
}
Scalar item(const Tensor& self) {
  return self.item();
}
/// What is beyond all int is as much as the largest.
int to_int(std::int64_t value) {
  return static_cast<int>(std::clamp<std::int64_t>(value, INT_MIN, INT_MAX));
}
/// PyTorch's sets of options.
void run_set_printoptions(std::optional<std::int64_t> precision, std::optional<double> threshold,
                          std::optional<std::int64_t> edgeitems,
                          std::optional<std::int64_t> linewidth,
                          std::optional<std::string_view> profile, std::optional<bool> sci_mode) {
  PrintOptionsUpdate update;
  if (profile == "default") update = {4, 1000, 3, 80, {}};
  if (profile == "short") update = {2, 1000, 2, 80, {}};
  if (profile == "full") update = {4, INFINITY, 3, 80, {}};
  if (precision) update.precision = to_int(*precision);
  if (threshold) update.threshold = threshold;
  if (edgeitems) update.edgeitems = to_int(*edgeitems);
  if (linewidth) update.linewidth = to_int(*linewidth);
  update.sci_mode = sci_mode;
  set_printoptions(update);
}
std::string repr(const Tensor& self) {
  return to_string(self);
}

const OpRow kRows[] = {
    op(&run_backward,
       "backward(Tensor self, Tensor? gradient=None, bool? retain_graph=None, bool "
       "create_graph=False, Tensor[1]? inputs=None) -> None",
       kTensor, kAsIs),
    op(&run_backward_of_all,
       "backward(Tensor[1] tensors, Tensor[1]? grad_tensors=None, bool? retain_graph=None, bool "
       "create_graph=False, Tensor[1]? inputs=None) -> None",
       kAutograd, kAsIs),
    op(&run_grad,
       "grad(Tensor[1] outputs, Tensor[1] inputs, Tensor[1]? grad_outputs=None, bool? "
       "retain_graph=None, bool create_graph=False, bool allow_unused=False) -> Tensor[]",
       kAutograd, kAsIs),
    op(&bindings::gradcheck,
       "gradcheck(int func, Tensor[] inputs, *, float eps=1e-06, float atol=1e-05, float "
       "rtol=0.001, bool raise_exception=True, float nondet_tol=0.0, bool "
       "check_undefined_grad=True, bool check_grad_dtypes=False, bool check_batched_grad=False, "
       "bool check_batched_forward_grad=False, bool check_forward_ad=False, bool "
       "check_backward_ad=True, bool fast_mode=False, bool? masked=None) -> bool",
       kAutograd, kAsIs),
    op(&requires_grad_, "requires_grad_(Tensor self, bool requires_grad=True) -> Tensor", kTensor,
       kAsIs),
    op(&bindings::register_hook, "register_hook(Tensor self, int callback) -> None", kInternal,
       kAsIs),
    op(&bindings::register_hook_after, "register_hook_after(Tensor self, int callback) -> None",
       kInternal, kAsIs),
    op(&graph_node, "graph_node(Tensor self, float[] path) -> str", kInternal, kAsIs),
    op(&graph_variable, "graph_variable(Tensor self, float[] path) -> Tensor", kInternal, kAsIs),
    op(&has_other_leaves, "has_other_leaves(Tensor self, Tensor[] known) -> bool", kInternal,
       kAsIs),
    op(&set_detect_anomaly, "set_detect_anomaly(bool mode, bool check_nan=True) -> None", kAutograd,
       kAsIs),
    op(&record_function,
       "record_function(Tensor[] inputs, Tensor[] outputs, str name, int callback) -> None",
       kInternal, kAsIs),
    op(&retain_grad, "retain_grad(Tensor self) -> None", kTensor, kAsIs),
    op(&retains_grad, "retains_grad(Tensor self) -> bool", kProperty, kAsIs),
    op(&get_grad, "get_grad(Tensor self) -> Tensor", kInternal, kAsIs),
    op(&set_grad, "set_grad(Tensor self, Tensor? grad) -> None", kInternal, kAsIs),
    op(&item, "item(Tensor self) -> Scalar", kTensor, kAsIs),
    op(&run_set_printoptions,
       "set_printoptions(int? precision=None, float? threshold=None, int? edgeitems=None, int? "
       "linewidth=None, str? profile=None, bool? sci_mode=None) -> None",
       kTorch, kAsIs),
    op(&repr, "repr(Tensor self) -> str", kInternal, kAsIs),
};

}  // namespace

OpRows autograd_rows() {
  return kRows;
}

}  // namespace gradlet::bindings
