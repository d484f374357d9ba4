#pragma once

#include "kernels/loops.hpp"
#include "ops/create.hpp"
#include "ops/inplace.hpp"
#include "ops/view.hpp"
#include "tensor/tensor.hpp"

/// How element-wise ops are put together: promotion, broadcasting, the loop. Internal to ops/.
namespace gradlet::ops {

inline Shape strides_in(const Tensor& t, const Shape& shape) {
  return broadcast_strides(t.sizes(), t.strides(), shape);
}

template <class R, class A, class F>
void map_into(const Tensor& out, const Tensor& a, F f) {
  const auto loop =
      kernels::make_loop<2>(out.sizes(), {out.strides(), strides_in(a, out.sizes())});
  kernels::map(loop, out.data<R>(), a.data<A>(), f);
}

template <class R, class A, class B, class F>
void map_into(const Tensor& out, const Tensor& a, const Tensor& b, F f) {
  const auto loop = kernels::make_loop<3>(
      out.sizes(), {out.strides(), strides_in(a, out.sizes()), strides_in(b, out.sizes())});
  kernels::map(loop, out.data<R>(), a.data<A>(), b.data<B>(), f);
}

template <class R, class A, class B, class C, class F>
void map_into(const Tensor& out, const Tensor& a, const Tensor& b, const Tensor& c, F f) {
  const Shape& s = out.sizes();
  const auto loop = kernels::make_loop<4>(
      s, {out.strides(), strides_in(a, s), strides_in(b, s), strides_in(c, s)});
  kernels::map(loop, out.data<R>(), a.data<A>(), b.data<B>(), c.data<C>(), f);
}

/// f on every element, in floating point (integers are computed in the default dtype). No autograd.
template <class F>
Tensor unary_floating(const Tensor& self, F f) {
  const DType dtype = is_floating(self.dtype()) ? self.dtype() : default_dtype();
  const Tensor in = cast(self, dtype);
  const Tensor out = empty(self.sizes(), dtype);
  dispatch_floating(dtype, [&](auto tag) {
    using T = typename decltype(tag)::type;
    map_into<T, T>(out, in, [f](T x) { return static_cast<T>(f(x)); });
  });
  return out;
}

/// f on every element, dtype kept; bool is refused by the caller or handled as int64 beforehand.
template <class F>
Tensor unary_number(const Tensor& self, F f) {
  const Tensor out = empty(self.sizes(), self.dtype());
  dispatch_number(self.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    map_into<T, T>(out, self, [f](T x) { return static_cast<T>(f(x)); });
  });
  return out;
}

/// f(a, b) with broadcasting, both converted to `dtype` (a number type). No autograd.
template <class F>
Tensor binary_number(const char* op, const Tensor& a, const Tensor& b, DType dtype, F f) {
  const Shape shape = broadcast_shapes(a.sizes(), b.sizes(), op);
  const Tensor x = cast(a, dtype);
  const Tensor y = cast(b, dtype);
  const Tensor out = empty(shape, dtype);
  dispatch_number(dtype, [&](auto tag) {
    using T = typename decltype(tag)::type;
    map_into<T, T, T>(out, x, y, f);
  });
  return out;
}

/// self[i] = f(self[i], other[i]) written in place; false where a temporary is needed (other dtype,
/// overlap, a recorded op).
template <class F>
bool binary_in_place(const char* op, const Tensor& self, const Tensor& other, F f) {
  if (records(self, other) || result_type({self, other}) != self.dtype() ||
      self.dtype() == DType::kBool || other.storage() == self.storage()) {
    return false;
  }
  check_in_place(op, self, broadcast_shapes(self.sizes(), other.sizes(), op));
  const Tensor y = cast(other, self.dtype());
  dispatch_number(self.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    map_into<T, T, T>(self, self, y, f);
  });
  self.bump_version();
  return true;
}

}  // namespace gradlet::ops
