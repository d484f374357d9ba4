#include "autograd/anomaly.hpp"

#include <algorithm>

#include "autograd/engine_ops.hpp"

namespace gradlet {

Anomaly anomaly;

namespace {

bool has_nan(const Tensor& grad) {
  if (!grad.defined()) return false;
  NoGradGuard guard;
  const Tensor copy = engine_ops::clone(engine_ops::cast(grad, DType::kFloat64));
  const double* values = copy.data<double>();
  return std::any_of(values, values + copy.numel(), [](double v) { return v != v; });
}

}  // namespace

std::vector<Tensor> apply_watched(Node& node, std::vector<Tensor> grads) {
  try {
    std::vector<Tensor> inputs = node.apply(std::move(grads));
    for (std::size_t i = 0; anomaly.check_nan && i < inputs.size(); ++i) {
      if (!has_nan(inputs[i])) continue;
      throw Error(ErrorKind::kRuntime, "backward",
                  "Function '" + std::string(node.name()) + "' returned nan values in its " +
                      std::to_string(i) + "th output.");
    }
    return inputs;
  } catch (const Error&) {
    anomaly.report(node.name(), node.place());
    throw;
  }
}

}  // namespace gradlet
