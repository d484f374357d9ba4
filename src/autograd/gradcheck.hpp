#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tensor/tensor.hpp"

namespace gradlet {

struct GradcheckOptions {
  double eps = 1e-6;
  double atol = 1e-5;
  double rtol = 1e-3;
};

/// Compares the gradients of f by backward() with central differences, in double precision, as
/// torch.autograd.gradcheck does: every element of every float64 input that requires grad, against
/// a random cotangent, with a second pass (re-entrancy) and a doubled grad_output (linearity).
/// Returns "" or a text naming argument, element and both numbers.
std::string gradcheck(const std::function<Tensor(const std::vector<Tensor>&)>& f,
                      const std::vector<Tensor>& inputs, const GradcheckOptions& options = {});

}  // namespace gradlet
