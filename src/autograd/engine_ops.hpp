#pragma once

#include "autograd/node.hpp"

/// The few tensor operations the graph walk itself needs. autograd/ knows no op: ops/ defines
/// these.
namespace gradlet {

/// The upper bits of a tensor's label: gradients flowed to what it was made from, and no further.
/// What is made of it has the bits too, until that requires grad. For the picture of the graph.
enum Cut : int { kDetached = 1 << 20, kNoGrad = 2 << 20, kCutBits = 3 << 20 };

namespace engine_ops {

Tensor add(const Tensor& a, const Tensor& b);
void add_in_place(const Tensor& accumulator, const Tensor& value);
Tensor cast(const Tensor& tensor, DType dtype);
/// Sums a gradient down to a shape it was broadcast from.
Tensor sum_to(const Tensor& tensor, const Shape& shape);
Tensor ones_like(const Tensor& tensor);
Tensor zeros(const Shape& shape, DType dtype);
/// The root of the sum of the squares, of the numbers as float32.
double norm(const Tensor& tensor);
/// A contiguous copy that shares nothing; where gradients are on it records CopyBackwards.
Tensor clone(const Tensor& tensor);
/// Node that reads a view's geometry from its (changed) base.
Ref<Node> make_view_node(const Tensor& view, const Tensor& base);

}  // namespace engine_ops
}  // namespace gradlet
