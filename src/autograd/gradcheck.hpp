#pragma once

#include <functional>
#include <vector>

#include "tensor/tensor.hpp"

namespace gradlet {

struct GradcheckOptions {
  double eps = 1e-6;
  double atol = 1e-5;
  double rtol = 1e-3;
  double nondet_tol = 0;
};

/// torch.autograd.gradcheck: compares the Jacobians of f by backward() with central differences,
/// for every element of every input that requires grad, |a - n| <= atol + rtol |n|. f computes its
/// outputs from `inputs`, whose elements are changed in place and restored. Backward must also give
/// the same twice and be multiplied by grad_output. Returns true; throws GradcheckError, ValueError
/// or RuntimeError in PyTorch's words.
/// https://pytorch.org/docs/stable/generated/torch.autograd.gradcheck.gradcheck.html
bool gradcheck(const std::function<std::vector<Tensor>()>& f, const std::vector<Tensor>& inputs,
               const GradcheckOptions& options = {});

}  // namespace gradlet
