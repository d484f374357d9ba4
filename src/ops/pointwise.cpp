#include "ops/pointwise.hpp"

namespace gradlet::ops {

static Shape strides_in(const Tensor& t, const Shape& shape) {
  return broadcast_strides(t.sizes(), t.strides(), shape);
}

kernels::Loop<2> loop_over(const Tensor& out, const Tensor& a) {
  return kernels::make_loop<2>(out.sizes(), {out.strides(), strides_in(a, out.sizes())});
}

kernels::Loop<3> loop_over(const Tensor& out, const Tensor& a, const Tensor& b) {
  const Shape& s = out.sizes();
  return kernels::make_loop<3>(s, {out.strides(), strides_in(a, s), strides_in(b, s)});
}

kernels::Loop<4> loop_over(const Tensor& out, const Tensor& a, const Tensor& b, const Tensor& c) {
  const Shape& s = out.sizes();
  return kernels::make_loop<4>(
      s, {out.strides(), strides_in(a, s), strides_in(b, s), strides_in(c, s)});
}

void refuse_bool(const char* op, const char* kernel, TensorRefs inputs) {
  check(result_type(inputs) != DType::kBool, ErrorKind::kRuntime, op,
        [&] { return "\"" + std::string(kernel) + "\" not implemented for 'Bool'"; });
}

}  // namespace gradlet::ops
