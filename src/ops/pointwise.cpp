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

void check_floating(const char* kernel, const Tensor& self) {
  check(is_floating(self.dtype()), ErrorKind::kRuntime, kernel, [&] {
    return "\"" + std::string(kernel) + "\" not implemented for '" +
           dtype_scalar_name(self.dtype()) + "'";
  });
}

Tensor named(const Tensor& out, const char* name) {
  if (!records(out)) return out;
  const Tensor result = detach(out);
  record(result, name, {out}, [](Node&, const Tensor& g) { return g; });
  return result;
}

}  // namespace gradlet::ops
