#pragma once

#include <optional>
#include <vector>

#include "tensor/tensor.hpp"

namespace gradlet {

/// torch.autograd.backward: sums the gradients of `tensors` into the .grad of the leaves.
/// An undefined gradient stands for 1 and is allowed for one-element tensors only. Without
/// `retain_graph` what the forward pass saved is freed on the way. With `create_graph` the walk
/// itself is recorded, for higher derivatives. With `inputs` only they receive a .grad, and only
/// what leads to them is walked.
/// Throws RuntimeError in PyTorch's words.
/// https://pytorch.org/docs/stable/generated/torch.autograd.backward.html
void backward(const std::vector<Tensor>& tensors, const std::vector<Tensor>& grad_tensors = {},
              bool retain_graph = false, bool create_graph = false,
              const std::optional<std::vector<Tensor>>& inputs = {});
void backward(const Tensor& tensor, const Tensor& gradient = {}, bool retain_graph = false,
              bool create_graph = false);

/// torch.autograd.grad: the gradients of `outputs` with respect to `inputs`, touching no .grad.
/// An input the outputs do not depend on gives an undefined gradient where `allow_unused`, else
/// RuntimeError.
std::vector<Tensor> grad(const std::vector<Tensor>& outputs, const std::vector<Tensor>& inputs,
                         const std::vector<Tensor>& grad_outputs = {}, bool retain_graph = false,
                         bool create_graph = false, bool allow_unused = false);

/// Tensor.retain_grad: keep the gradient of a non-leaf in .grad.
void retain_grad(const Tensor& tensor);

/// Tensor.retains_grad: whether this non-leaf keeps its gradient.
bool retains_grad(const Tensor& tensor);

/// Tensor.register_hook: `hook` sees the gradient and may return another.
void register_hook(const Tensor& tensor, GradHook hook);

/// Tensor.register_post_accumulate_grad_hook: `hook` gets the leaf once its .grad has been added
/// to; what it returns is not looked at.
void register_post_accumulate_grad_hook(const Tensor& tensor, GradHook hook);

}  // namespace gradlet
