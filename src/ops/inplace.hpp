#pragma once

#include "autograd/node.hpp"

/// What every in-place op shares: the checks before and the history after. Internal to ops/.
namespace gradlet::ops {

/// Refuses leaves that require grad (while recording), expanded memory, and results that would not
/// fit. `result` is the shape the op would give.
void check_in_place(const char* op, const Tensor& self, const Shape& result);

/// The same for what every element is overwritten with, where it matters not that elements share
/// memory: fill_, zero_.
void check_overwrite(const char* op, const Tensor& self, const Shape& result);

/// Refuses an operand that lies in part where self lies, as far as that can be told cheaply: both
/// without gaps or repeats. Throws RuntimeError "unsupported operation: some elements of …".
void check_overlap(const char* op, const Tensor& self, const Tensor& operand);
/// The same for ops that read places in any order: not even self may be the operand.
void check_apart(const char* op, const Tensor& self, const Tensor& operand);

/// Whether two tensors are names of the same elements in the same order.
bool same_places(const Tensor& a, const Tensor& b);

/// Whether the ranges of memory that two tensors span meet, as NumPy's function of that name tells.
bool may_share_memory(const Tensor& self, const Tensor& other);

/// A view that autograd knows as such: writing into it reaches its base's history.
Tensor view_of(const Tensor& self, const Shape& sizes, const Shape& strides, std::int64_t offset);

/// Refuses a dtype whose numbers self cannot take: floating point by integers, others than bool by
/// bool.
void check_cast_in_place(const char* op, const Tensor& self, DType result);

/// Writes `result` into self's memory and lets self take over the result's place in the graph. For
/// a view the base's history is rewritten too. Throws RuntimeError if the dtype cannot be cast
/// ("result type Float can't be cast to the desired output type Long").
const Tensor& assign_in_place(const char* op, const Tensor& self, const Tensor& result);

/// self for an op that keeps it for the gradient of `other`: as the op overwrites self, a copy with
/// self's history takes its place where that gradient is asked for.
Tensor before_write(const Tensor& self, const Tensor& other);

/// Zeros of size `from` (with `from_strides`) into which `grad` is added at the place of a view:
/// the gradient of that view. Recorded for higher derivatives.
Tensor scatter_into_zeros(const Tensor& grad, const Shape& from, const Shape& from_strides,
                          const Shape& sizes, const Shape& strides, std::int64_t offset);

/// Runs functional() and assigns its result to self.
template <class F>
const Tensor& in_place(const char* op, const Tensor& self, F functional) {
  check_in_place(op, self, self.sizes());
  return assign_in_place(op, self, functional());
}

}  // namespace gradlet::ops
