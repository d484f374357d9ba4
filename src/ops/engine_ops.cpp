#include "autograd/engine_ops.hpp"

#include "ops/arithmetic.hpp"
#include "ops/create.hpp"
#include "ops/view.hpp"

namespace gradlet::engine_ops {

Tensor add(const Tensor& a, const Tensor& b) { return ops::add(a, b); }
void add_in_place(const Tensor& accumulator, const Tensor& value) { ops::add_(accumulator, value); }
Tensor cast(const Tensor& tensor, DType dtype) { return ops::to(tensor, dtype); }
Tensor sum_to(const Tensor& tensor, const Shape& shape) { return ops::sum_to(tensor, shape); }
Tensor ones_like(const Tensor& tensor) { return ops::ones_like(tensor); }
Tensor zeros(const Shape& shape, DType dtype) { return ops::zeros(shape, dtype); }
Tensor clone(const Tensor& tensor) { return ops::clone(tensor); }

Ref<Node> make_view_node(const Tensor& view, const Tensor& base) {
  return make_node("AsStridedBackward0", {gradient_edge(base)},
                   [from = base.sizes(), from_strides = base.strides(), sizes = view.sizes(),
                    strides = view.strides(),
                    at = view.offset() - base.offset()](Node&, const Tensor& g) {
                     const Tensor whole = ops::zeros(from, g.dtype());
                     const Tensor part =
                         make_view(make_view(whole, from, from_strides, 0), sizes, strides, at);
                     ops::copy_data(part, g);
                     return whole;
                   });
}

}  // namespace gradlet::engine_ops
