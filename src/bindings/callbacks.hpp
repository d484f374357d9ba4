#pragma once

#include <string_view>
#include <vector>

#include "tensor/tensor.hpp"

/// Functions of the front end that autograd calls: hooks, and the backward of a function of one's
/// own. The front end knows them by a number and is told when nothing refers to one any more.
namespace gradlet::bindings {

/// Tensor.register_hook: the callback sees the gradient and may answer with another.
void register_hook(const Tensor& self, std::int64_t callback);

/// Records `outputs`, computed without recording, as made from `inputs` by a node called `name`.
/// The callback gets the gradients of the outputs and answers with those of the inputs.
/// https://pytorch.org/docs/stable/autograd.html#torch.autograd.Function
void record_function(const std::vector<Tensor>& inputs, const std::vector<Tensor>& outputs,
                     std::string_view name, std::int64_t callback);

}  // namespace gradlet::bindings
