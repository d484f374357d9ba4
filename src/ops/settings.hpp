#pragma once

#include <optional>

#include "autograd/node.hpp"
#include "tensor/error.hpp"
#include "tensor/tensor.hpp"
#include "tensor/warn.hpp"

/// What operations, layers and bindings ask of their settings alike.
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

/// ValueError unless 0 <= p <= 1.
inline void check_dropout(double p) {
  check(p >= 0 && p <= 1, ErrorKind::kValue, "dropout", [&] {
    return text_of({"dropout probability has to be between 0 and 1, but got ", number_text(p)});
  });
}

/// Refuses a tensor that wants a gradient where PyTorch's function has none for it.
inline void refuse_gradient(const char* function, const char* argument, const Tensor& tensor) {
  check(!tensor.defined() || !records(tensor), ErrorKind::kRuntime, function, [&] {
    return text_of({"The function '", function,
                    "' is not differentiable with respect to argument '", argument,
                    "'. This input cannot have requires_grad True."});
  });
}

/// Refuses, for the op of this name, a norm computed in a dtype that is no float or holds less than
/// x's.
inline void check_norm_dtype(const char* op, const Tensor& x, DType dtype) {
  check(is_floating(dtype), ErrorKind::kRuntime, op, [&] {
    return text_of(
        {op, ": dtype should be floating point or complex, but got ", dtype_scalar_name(dtype)});
  });
  check(promote_types(x.dtype(), dtype) == dtype, ErrorKind::kRuntime, op, [&] {
    return text_of({op, ": the dtype of the input (", dtype_scalar_name(x.dtype()),
                    ") should be convertible without narrowing to the specified dtype (",
                    dtype_scalar_name(dtype), ")"});
  });
}

}  // namespace gradlet::ops
