#pragma once

#include "autograd/node.hpp"

/// The few tensor operations the graph walk itself needs. autograd/ knows no op: ops/ defines
/// these.
namespace gradlet::engine_ops {

Tensor add(const Tensor& a, const Tensor& b);
void add_in_place(const Tensor& accumulator, const Tensor& value);
Tensor cast(const Tensor& tensor, DType dtype);
/// Sums a gradient down to a shape it was broadcast from.
Tensor sum_to(const Tensor& tensor, const Shape& shape);
Tensor ones_like(const Tensor& tensor);
Tensor zeros(const Shape& shape, DType dtype);
/// A contiguous copy that shares nothing.
Tensor clone(const Tensor& tensor);
/// Node that reads a view's geometry from its (changed) base.
Ref<Node> make_view_node(const Tensor& view, const Tensor& base);

}  // namespace gradlet::engine_ops
