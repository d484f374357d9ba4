#pragma once

#include <optional>

#include "tensor/tensor.hpp"
#include "tensor/warn.hpp"

namespace gradlet::ops {

/// The dimension of softmax and its kind where none is given, as PyTorch chooses it, with its
/// warning.
inline std::int64_t implicit_dim(const char* name, const Tensor& input,
                                 std::optional<std::int64_t> dim) {
  if (dim) return *dim;
  warn_once(std::string("Implicit dimension choice for ") + name +
            " has been deprecated. Change the call to include dim=X as an argument.");
  return input.dim() == 0 || input.dim() == 1 || input.dim() == 3 ? 0 : 1;
}

}  // namespace gradlet::ops
