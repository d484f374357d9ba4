#include "autograd/engine_ops.hpp"

#include <cmath>

#include "kernels/flow.hpp"
#include "ops/arithmetic.hpp"
#include "ops/create.hpp"
#include "ops/inplace.hpp"
#include "ops/pointwise.hpp"
#include "ops/view.hpp"

namespace gradlet::engine_ops {

Tensor add(const Tensor& a, const Tensor& b) {
  const DType dtype = a.dtype(), wide = wide_dtype(dtype);
  return ops::to(ops::add(ops::to(a, wide), ops::to(b, wide)), dtype);
}
void add_in_place(const Tensor& accumulator, const Tensor& value) {
  if (is_narrow(accumulator.dtype())) {
    ops::copy_(accumulator, add(accumulator, value));
  } else {
    ops::add_(accumulator, value);
  }
}
Tensor cast(const Tensor& tensor, DType dtype) {
  return ops::to(tensor, dtype);
}
Tensor sum_to(const Tensor& tensor, const Shape& shape) {
  return ops::sum_to(tensor, shape);
}
Tensor ones_like(const Tensor& tensor) {
  return ops::ones_like(tensor);
}
Tensor zeros(const Shape& shape, DType dtype) {
  return ops::zeros(shape, dtype);
}
double norm(const Tensor& tensor) {
  const NoGradGuard no_grad;
  const Tensor plain = ops::contiguous(ops::to(tensor, DType::kFloat32));
  return std::sqrt(kernels::squares_of(plain.data<float>(), plain.numel()));
}
Tensor clone(const Tensor& tensor) {
  return ops::named(ops::clone(tensor), "CopyBackwards");
}

Ref<Node> make_view_node(const Tensor& view, const Tensor& base) {
  return make_node(
      "AsStridedBackward0", {gradient_edge(base)},
      [from = base.sizes(), from_strides = base.strides(), sizes = view.sizes(),
       strides = view.strides(), at = view.offset() - base.offset()](Node&, const Tensor& g) {
        return ops::scatter_into_zeros(g, from, from_strides, sizes, strides, at);
      });
}

}  // namespace gradlet::engine_ops
