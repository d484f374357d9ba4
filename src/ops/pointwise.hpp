#pragma once

#include "kernels/loops.hpp"
#include "ops/create.hpp"
#include "ops/inplace.hpp"
#include "ops/view.hpp"
#include "tensor/tensor.hpp"

/// How element-wise ops are put together: promotion, broadcasting, the loop. Internal to ops/.
namespace gradlet::ops {

/// The walk over out and the operands broadcast to its shape.
kernels::Loop<2> loop_over(const Tensor& out, const Tensor& a);
kernels::Loop<3> loop_over(const Tensor& out, const Tensor& a, const Tensor& b);
kernels::Loop<4> loop_over(const Tensor& out, const Tensor& a, const Tensor& b, const Tensor& c);

template <class R, class A, class F>
void map_into(const Tensor& out, const Tensor& a, F f) {
  kernels::map(loop_over(out, a), out.data<R>(), a.data<A>(), f);
}

template <class R, class A, class B, class F>
void map_into(const Tensor& out, const Tensor& a, const Tensor& b, F f) {
  kernels::map(loop_over(out, a, b), out.data<R>(), a.data<A>(), b.data<B>(), f);
}

template <class R, class A, class B, class C, class F>
void map_into(const Tensor& out, const Tensor& a, const Tensor& b, const Tensor& c, F f) {
  kernels::map(loop_over(out, a, b, c), out.data<R>(), a.data<A>(), b.data<B>(), c.data<C>(), f);
}

/// destination += source, element by element: places that several elements share add up. Floating
/// point of one dtype; no autograd, no checks.
inline void add_data(const Tensor& destination, const Tensor& source) {
  dispatch_floating(destination.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    map_into<T, T, T>(destination, destination, source, [](T a, T b) { return a + b; });
  });
}

/// Refuses operands that are all bool: "\"floor_cpu\" not implemented for 'Bool'".
void refuse_bool(const char* op, const char* kernel, TensorRefs inputs);

/// Refuses integers and bools: "\"elu_cpu\" not implemented for 'Long'".
void check_floating(const char* kernel, const Tensor& self);

/// `out`, composed of recorded ops, under the name of the one op it stands for in PyTorch.
Tensor named(const Tensor& out, const char* name);

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
    map_into<T, T>(out, self, f);
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

/// f(a, b) in the promoted dtype. Computes as int64 what has no meaning in bool, and gives the
/// result back as bool.
template <class F>
Tensor binary_promoted(const char* op, const Tensor& a, const Tensor& b, F f) {
  const DType dtype = result_type({a, b});
  if (dtype == DType::kBool) return cast(binary_number(op, a, b, DType::kInt64, f), DType::kBool);
  return binary_number(op, a, b, dtype, f);
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
