#pragma once

#include "kernels/elementwise.hpp"
#include "kernels/loops.hpp"
#include "ops/arithmetic.hpp"
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

/// destination += source, element by element: places that several elements share add up. Floating
/// point of one dtype; no autograd, no checks.
void add_data(const Tensor& destination, const Tensor& source);

/// Refuses operands that are all bool: "\"floor_cpu\" not implemented for 'Bool'".
void refuse_bool(const char* op, const char* kernel, TensorRefs inputs);

/// Refuses integers and bools: "\"elu_cpu\" not implemented for 'Long'".
void check_floating(const char* kernel, const Tensor& self);

/// `out`, composed of recorded ops, under the name of the one op it stands for in PyTorch.
Tensor named(const Tensor& out, const char* name);

/// The dimensions from the one that lies widest apart: PyTorch draws in the order of memory.
std::vector<std::int64_t> memory_order(const Tensor& t);

/// A tensor of its own whose elements lie in memory in the order in which self's do; not filled.
Tensor dense_like(const Tensor& self, DType dtype);

/// The result of an operation for which PyTorch has no derivative either: it requires a gradient,
/// and backward() says so.
Tensor without_derivative(const char* op, const Tensor& out, const Tensor& a, const Tensor& b);

/// A function's own numbers, converted to the element type.
using Params = std::initializer_list<Scalar>;

/// f of every element, dtype kept; the kernel must have the dtype. No autograd.
Tensor unary_number(const Tensor& self, const kernels::Unary& f, Params params = {});

/// f of every element, in floating point (integers are computed in the default dtype). No autograd.
Tensor unary_floating(const Tensor& self, const kernels::Unary& f, Params params = {});

/// f(a, b) with broadcasting, both converted to `dtype` (a number type). No autograd.
Tensor binary_number(const char* op, const Tensor& a, const Tensor& b, DType dtype,
                     const kernels::Binary& f, Params params = {});

/// f(a, b) in the promoted dtype; bool is computed as int64 and given back as bool.
Tensor binary_promoted(const char* op, const Tensor& a, const Tensor& b, const kernels::Binary& f,
                       Params params = {});

/// self[i] = f(self[i], other[i]) written in place; false where a temporary is needed (other dtype,
/// overlap, a recorded op).
bool binary_in_place(const char* op, const Tensor& self, const Tensor& other,
                     const kernels::Binary& f, Params params = {});

/// grad times a function's slope at `at`, which has a kernel of its own; where that product is
/// itself recorded (a second derivative), the slope comes composed of ops, by `composed()`.
template <class Composed>
Tensor times_slope(const Tensor& grad, const Tensor& at, const kernels::Binary& kernel,
                   Params params, Composed composed) {
  if (records(grad, at)) return mul(grad, composed());
  return binary_number("backward", grad, at, grad.dtype(), kernel, params);
}

/// f(a, b), or f(b, a) where swapped, as bool; compared in the promoted dtype.
Tensor comparison(const char* op, const Tensor& a, const Tensor& b, const kernels::Comparison& f,
                  bool swapped = false);

/// self limited to [min, max], where there are such. No autograd, no checks.
Tensor clamp_data(const Tensor& self, std::optional<Scalar> min, std::optional<Scalar> max);

/// The same with a function of two elements, compiled where it is used.
template <class F>
requires std::is_invocable_v<F, double, double> Tensor binary_number(const char* op,
                                                                     const Tensor& a,
                                                                     const Tensor& b, DType dtype,
                                                                     F f) {
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

template <class F>
requires std::is_invocable_v<F, double, double> Tensor binary_promoted(const char* op,
                                                                       const Tensor& a,
                                                                       const Tensor& b, F f) {
  const DType dtype = result_type({a, b});
  if (dtype == DType::kBool) return cast(binary_number(op, a, b, DType::kInt64, f), DType::kBool);
  return binary_number(op, a, b, dtype, f);
}

}  // namespace gradlet::ops
