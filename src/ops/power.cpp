#include <cmath>

#include "kernels/math.hpp"
#include "ops/arithmetic.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"

/// Powers and divisions with remainder.
namespace gradlet::ops {

namespace {

template <class T>
T floor_div(T a, T b) {
  if constexpr (std::is_same_v<T, std::int64_t>) {
    if (b == 0) {
      throw Error(ErrorKind::kRuntime, "floor_divide", "ZeroDivisionError");
    }
    if (b == -1) return static_cast<T>(0 - static_cast<std::uint64_t>(a));
    const T q = a / b;
    return a % b != 0 && (a < 0) != (b < 0) ? q - 1 : q;
  } else {
    // Python's definition: exact for exact quotients.
    if (b == 0) return a / b;
    T mod = std::fmod(a, b);
    T q = (a - mod) / b;
    if (mod != 0 && (b < 0) != (mod < 0)) q -= 1;
    if (q == 0) return std::copysign(T{0}, a / b);
    const T floored = std::floor(q);
    return q - floored > T{0.5} ? floored + 1 : floored;
  }
}

template <class T>
T modulo(T a, T b) {
  if constexpr (std::is_same_v<T, std::int64_t>) {
    if (b == 0) throw Error(ErrorKind::kRuntime, "remainder", "ZeroDivisionError");
    if (b == -1) return 0;
    const T r = a % b;
    return r != 0 && (r < 0) != (b < 0) ? r + b : r;
  } else {
    const T r = std::fmod(a, b);
    return r != 0 && (r < 0) != (b < 0) ? r + b : r;
  }
}

std::int64_t integer_power(std::int64_t base, std::int64_t exponent) {
  std::uint64_t result = 1, b = static_cast<std::uint64_t>(base);
  if (exponent < 0) return base == 1 ? 1 : base == -1 ? (exponent % 2 ? -1 : 1) : 0;
  for (std::uint64_t e = static_cast<std::uint64_t>(exponent); e; e >>= 1, b *= b) {
    if (e & 1) result *= b;
  }
  return static_cast<std::int64_t>(result);
}

/// x^e for the exponents every lecture uses: exact and fast.
Tensor pow_data(const Tensor& self, const Tensor& exponent, DType dtype) {
  if (exponent.impl()->is_wrapped_number && is_floating(dtype)) {
    const double e = exponent.item().to_double();
    const Tensor x = cast(self, dtype);
    if (e == 2) return unary_number(x, kernels::kSquare);
    if (e == 3) return unary_number(x, kernels::kCube);
    if (e == 0.5) return unary_number(x, kernels::kSqrt);
    if (e == -1) return unary_number(x, kernels::kReciprocal);
  }
  if (is_floating(dtype)) return binary_number("pow", self, exponent, dtype, kernels::kPow);
  const Tensor out = empty(broadcast_shapes(self.sizes(), exponent.sizes(), "pow"), dtype);
  using Int = std::int64_t;
  map_into<Int, Int, Int>(out, cast(self, dtype), cast(exponent, dtype), &integer_power);
  return out;
}

}  // namespace

Tensor floor_divide(const Tensor& self, const Tensor& other) {
  refuse_bool("floor_divide", "div_floor_cpu", {self, other});
  const Tensor out =
      binary_promoted("floor_divide", self, other, [](auto a, auto b) { return floor_div(a, b); });
  return without_derivative("floor_divide", out, self, other);
}

Tensor remainder(const Tensor& self, const Tensor& other) {
  refuse_bool("remainder", "remainder_cpu", {self, other});
  const Tensor out =
      binary_promoted("remainder", self, other, [](auto a, auto b) { return modulo(a, b); });
  if (records(self, other)) {
    const bool na = self.requires_grad(), nb = other.requires_grad();
    record(out, other.impl()->is_wrapped_number ? "RemainderBackward0" : "RemainderBackward1",
           {self, other},
           [a = SavedTensor(nb ? self : Tensor()), b = SavedTensor(nb ? other : Tensor()),
            sa = self.sizes(), sb = other.sizes(), na, nb](Node& node, const Tensor& g) {
             std::vector<Tensor> grads(2);
             if (na) grads[0] = sum_to(g, sa);
             if (nb) {
               const Tensor q = div(a.unpack(node), b.unpack(node), "floor");
               grads[1] = sum_to(mul(neg(g), q), sb);
             }
             return grads;
           });
  }
  return out;
}

Tensor pow(const Tensor& self, const Tensor& exponent) {
  const DType dtype = result_type({self, exponent});
  const bool number = exponent.impl()->is_wrapped_number;
  if (number && dtype == DType::kBool) return logical_or(self, logical_not(exponent));
  refuse_bool("pow", "pow", {self, exponent});
  check(is_floating(dtype) || !number || exponent.item().to_double() >= 0, ErrorKind::kRuntime,
        "pow", [] { return "Integers to negative integer powers are not allowed."; });
  const Tensor out = pow_data(self, exponent, dtype);
  if (!records(self, exponent)) return out;
  const bool na = self.requires_grad(), nb = exponent.requires_grad();
  if (!nb && number) {
    const double e = exponent.item().to_double();
    record(out, "PowBackward0", {self}, [a = SavedTensor(self), e](Node& node, const Tensor& g) {
      const Tensor x = a.unpack(node);
      if (e == 0) return zeros_like(g);
      if (e == 2) return mul(g, mul(x, 2.0));
      return mul(g, mul(pow(x, e - 1), e));
    });
    note_constant(out, 1, exponent);
    return out;
  }
  record(out, self.impl()->is_wrapped_number ? "PowBackward2" : "PowBackward1", {self, exponent},
         [a = SavedTensor(self), b = SavedTensor(exponent),
          r = nb ? SavedTensor::output(out) : SavedTensor(), na, nb](Node& node, const Tensor& g) {
           const Tensor x = a.unpack(node), e = b.unpack(node);
           std::vector<Tensor> grads(2);
           if (na) {
             const Tensor slope = where(eq(e, wrapped_number(0.0)), wrapped_number(0.0),
                                        mul(pow(x, sub(e, 1.0)), e));
             grads[0] = sum_to(mul(g, slope), x.sizes());
           }
           if (nb) {
             // 0^e is flat in e for e >= 0.
             const Tensor flat =
                 logical_and(eq(x, wrapped_number(0.0)), ge(e, wrapped_number(0.0)));
             const Tensor slope = where(flat, wrapped_number(0.0), mul(r.unpack(node), log(x)));
             grads[1] = sum_to(mul(g, slope), e.sizes());
           }
           return grads;
         });
  return out;
}

Tensor square(const Tensor& self) {
  return pow(self, wrapped_number(std::int64_t{2}));
}

// Not inlined: a call is then as short as one of the library's own.
#define GRADLET_WITH_NUMBER(op)                                         \
  [[gnu::noinline]] Tensor op(const Tensor& self, double other) {       \
    return op(self, wrapped_number(other));                             \
  }                                                                     \
  [[gnu::noinline]] Tensor op(const Tensor& self, std::int64_t other) { \
    return op(self, wrapped_number(other));                             \
  }
GRADLET_WITH_NUMBER(add)
GRADLET_WITH_NUMBER(sub)
GRADLET_WITH_NUMBER(mul)
GRADLET_WITH_NUMBER(div)
GRADLET_WITH_NUMBER(pow)
#undef GRADLET_WITH_NUMBER

}  // namespace gradlet::ops
