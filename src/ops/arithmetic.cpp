#include "ops/arithmetic.hpp"

#include <cmath>

#include "kernels/arithmetic.hpp"
#include "kernels/math.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"

namespace gradlet::ops {

namespace {

using kernels::Add, kernels::AddScaled, kernels::Div, kernels::Mul, kernels::Square, kernels::Sub,
    kernels::wrapping;

Scalar negated(const Scalar& s) {
  return s.is_floating() ? Scalar(-s.to_double()) : Scalar(-s.to<std::int64_t>());
}

/// Computes as int64 what has no meaning in bool, and gives the result back as bool.
template <class F>
Tensor binary(const char* op, const Tensor& a, const Tensor& b, F f) {
  const DType dtype = result_type({a, b});
  if (dtype == DType::kBool) return cast(binary_number(op, a, b, DType::kInt64, f), DType::kBool);
  return binary_number(op, a, b, dtype, f);
}

void refuse_bool(const char* op, const char* kernel, TensorRefs inputs) {
  check(result_type(inputs) != DType::kBool, ErrorKind::kRuntime, op,
        [&] { return "\"" + std::string(kernel) + "\" not implemented for 'Bool'"; });
}

void check_alpha(const char* op, DType dtype, const Scalar& alpha) {
  check(is_floating(dtype) || !alpha.is_floating(), ErrorKind::kRuntime, op, [] {
    return "For integral input tensors, argument alpha must not be a floating point number.";
  });
}

void refuse_bool_subtraction(const Tensor& a, const Tensor& b) {
  check(a.dtype() != DType::kBool || b.dtype() != DType::kBool, ErrorKind::kRuntime, "sub", [] {
    return "Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or "
           "`logical_xor()` operator instead.";
  });
  check(a.dtype() != DType::kBool && b.dtype() != DType::kBool, ErrorKind::kRuntime, "sub", [] {
    return "Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying "
           "to "
           "invert a mask, use the `~` or `logical_not()` operator instead.";
  });
}

Tensor scaled(const Tensor& g, const Scalar& alpha) {
  return alpha.to_double() == 1 ? g : mul(g, alpha);
}

void record_linear(const Tensor& out, const char* name, const Tensor& a, const Tensor& b,
                   const Scalar& factor) {
  if (!records(a, b)) return;
  record(out, name, {a, b},
         [sa = a.sizes(), sb = b.sizes(), na = a.requires_grad(), nb = b.requires_grad(), factor](
             Node&, const Tensor& g) {
           return gradients(na ? sum_to(g, sa) : Tensor(),
                            nb ? sum_to(scaled(g, factor), sb) : Tensor());
         });
}

template <class T>
T floor_div(T a, T b) {
  if constexpr (std::is_same_v<T, std::int64_t>) {
    if (b == 0) {
      throw Error(ErrorKind::kRuntime, "floor_divide", "ZeroDivisionError");
    }
    if (b == -1) return wrapping(T{0}, a, [](auto x, auto y) { return x - y; });
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

template <class T>
T power(T base, T exponent) {
  if constexpr (std::is_same_v<T, std::int64_t>) {
    std::uint64_t result = 1, b = static_cast<std::uint64_t>(base);
    if (exponent < 0) return base == 1 ? 1 : base == -1 ? (exponent % 2 ? -1 : 1) : 0;
    for (std::uint64_t e = static_cast<std::uint64_t>(exponent); e; e >>= 1, b *= b) {
      if (e & 1) result *= b;
    }
    return static_cast<T>(result);
  } else {
    return math::pow(base, exponent);
  }
}

/// x^e for the exponents every lecture uses: exact and fast.
Tensor pow_data(const Tensor& self, const Tensor& exponent, DType dtype) {
  if (exponent.impl()->is_wrapped_number && is_floating(dtype)) {
    const double e = exponent.item().to_double();
    const Tensor x = cast(self, dtype);
    if (e == 2) return unary_number(x, Square());
    if (e == 3) return unary_number(x, [](auto v) { return v * v * v; });
    if (e == 0.5) return unary_number(x, [](auto v) { return std::sqrt(v); });
    if (e == -1) return unary_number(x, [](auto v) { return decltype(v)(1) / v; });
  }
  return binary_number("pow", self, exponent, dtype, [](auto a, auto b) { return power(a, b); });
}

}  // namespace

Tensor sum_to(const Tensor& self, const Shape& shape) {
  if (self.sizes() == shape) return self;
  const int lead = self.dim() - shape.size();
  Shape dims;
  for (int d = 0; d < self.dim(); ++d) {
    if (d < lead || (shape[d - lead] == 1 && self.size(d) != 1)) dims.push_back(d);
  }
  check(lead >= 0, ErrorKind::kRuntime, "backward",
        [&] {
          return "Function returned an invalid gradient - got " + self.sizes().to_string() +
                 " but expected shape compatible with " + shape.to_string();
        },
        {self.sizes(), shape});
  const Tensor summed = dims.empty() ? self : sum(self, dims, true, {});
  for (int d = 0; d < shape.size(); ++d) {
    check(summed.size(d + lead) == shape[d], ErrorKind::kRuntime, "backward",
          [&] {
            return "Function returned an invalid gradient - got " + self.sizes().to_string() +
                   " but expected shape compatible with " + shape.to_string();
          },
          {self.sizes(), shape});
  }
  return lead ? view(summed, shape) : summed;
}

Tensor add(const Tensor& self, const Tensor& other, Scalar alpha) {
  check_alpha("add", result_type({self, other}), alpha);
  const Tensor out = alpha.to_double() == 1 ? binary("add", self, other, Add())
                                            : binary("add", self, other, AddScaled{alpha});
  record_linear(out, "AddBackward0", self, other, alpha);
  return out;
}

Tensor sub(const Tensor& self, const Tensor& other, Scalar alpha) {
  refuse_bool_subtraction(self, other);
  check_alpha("sub", result_type({self, other}), alpha);
  const Tensor out = alpha.to_double() == 1 ? binary("sub", self, other, Sub())
                                            : binary("sub", self, other, AddScaled{negated(alpha)});
  record_linear(out, "SubBackward0", self, other, negated(alpha));
  return out;
}

Tensor rsub(const Tensor& self, const Tensor& other, Scalar alpha) {
  Tensor out;
  {
    NoGradGuard guard;
    out = sub(other, self, alpha);
  }
  record_linear(out, other.impl()->is_wrapped_number ? "RsubBackward1" : "RsubBackward0", other,
                self, negated(alpha));
  return out;
}

Tensor mul(const Tensor& self, const Tensor& other) {
  const Tensor out = binary("mul", self, other, Mul());
  if (records(self, other)) {
    const bool na = self.requires_grad(), nb = other.requires_grad();
    record(out, "MulBackward0", {self, other},
           [a = SavedTensor(nb ? self : Tensor()), b = SavedTensor(na ? other : Tensor()),
            sa = self.sizes(), sb = other.sizes(), na, nb](Node& node, const Tensor& g) {
             return gradients(na ? sum_to(mul(g, b.unpack(node)), sa) : Tensor(),
                              nb ? sum_to(mul(g, a.unpack(node)), sb) : Tensor());
           });
  }
  return out;
}

Tensor div(const Tensor& self, const Tensor& other, std::optional<std::string_view> rounding_mode) {
  DType dtype = result_type({self, other});
  if (rounding_mode) {
    check(*rounding_mode == "trunc" || *rounding_mode == "floor", ErrorKind::kRuntime, "div", [&] {
      return "div expected rounding_mode to be one of None, 'trunc', or 'floor' but found '" +
             std::string(*rounding_mode) + "'";
    });
    if (is_floating(dtype)) {
      Tensor out;
      {
        NoGradGuard guard;
        out = *rounding_mode == "floor" ? floor_divide(self, other) : trunc(div(self, other));
      }
      if (records(self, other)) {
        record(out, "DivBackward2", {self, other},
               [sa = self.sizes(), sb = other.sizes()](Node&, const Tensor& g) {
                 return gradients(zeros(sa, g.dtype()), zeros(sb, g.dtype()));
               });
      }
      return out;
    }
    if (*rounding_mode == "floor") return floor_divide(self, other);
    return binary("div", self, other, [](auto a, auto b) {
      using T = decltype(a);
      if constexpr (std::is_same_v<T, std::int64_t>) {
        if (b == 0) throw Error(ErrorKind::kRuntime, "div", "ZeroDivisionError");
        if (b == -1) return wrapping(T{0}, a, [](auto x, auto y) { return x - y; });
      }
      return static_cast<T>(a / b);
    });
  }
  if (!is_floating(dtype)) dtype = default_dtype();
  const Tensor out = binary_number("div", self, other, dtype, Div());
  if (records(self, other)) {
    const bool na = self.requires_grad(), nb = other.requires_grad();
    record(out, "DivBackward0", {self, other},
           [a = SavedTensor(nb ? self : Tensor()), b = SavedTensor(other), sa = self.sizes(),
            sb = other.sizes(), na, nb](Node& node, const Tensor& g) {
             const Tensor divisor = b.unpack(node);
             std::vector<Tensor> grads(2);
             if (na) grads[0] = sum_to(div(g, divisor), sa);
             if (nb) {
               const Tensor ratio = div(div(a.unpack(node), divisor), divisor);
               grads[1] = sum_to(mul(neg(g), ratio), sb);
             }
             return grads;
           });
  }
  return out;
}

Tensor floor_divide(const Tensor& self, const Tensor& other) {
  refuse_bool("floor_divide", "div_floor_cpu", {self, other});
  return binary("floor_divide", self, other, [](auto a, auto b) { return floor_div(a, b); });
}

Tensor remainder(const Tensor& self, const Tensor& other) {
  refuse_bool("remainder", "remainder_cpu", {self, other});
  const Tensor out = binary("remainder", self, other, [](auto a, auto b) { return modulo(a, b); });
  if (records(self, other)) {
    const bool na = self.requires_grad(), nb = other.requires_grad();
    record(out, other.impl()->is_wrapped_number ? "RemainderBackward0" : "RemainderBackward1",
           {self, other},
           [a = SavedTensor(nb ? self : Tensor()), b = SavedTensor(nb ? other : Tensor()),
            sa = self.sizes(), sb = other.sizes(), na, nb](Node& node, const Tensor& g) {
             std::vector<Tensor> grads(2);
             if (na) grads[0] = sum_to(g, sa);
             if (nb) {
               const Tensor q = floor_divide(a.unpack(node), b.unpack(node));
               grads[1] = sum_to(mul(neg(g), q), sb);
             }
             return grads;
           });
  }
  return out;
}

Tensor neg(const Tensor& self) {
  check(self.dtype() != DType::kBool, ErrorKind::kRuntime, "neg", [] {
    return "Negation, the `-` operator, on a bool tensor is not supported. If you are trying to "
           "invert a mask, use the `~` or `logical_not()` operator instead.";
  });
  const Tensor out = unary_number(self, [](auto v) {
    return wrapping(decltype(v)(0), v, [](auto x, auto y) {
      if constexpr (std::is_floating_point_v<decltype(y)>) return -y;
      return static_cast<decltype(y)>(x - y);
    });
  });
  if (records(self)) {
    record(out, "NegBackward0", {self}, [](Node&, const Tensor& g) { return neg(g); });
  }
  return out;
}

Tensor pow(const Tensor& self, const Tensor& exponent) {
  const DType dtype = result_type({self, exponent});
  refuse_bool("pow", "pow", {self, exponent});
  const bool number = exponent.impl()->is_wrapped_number;
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
      return mul(g, mul(pow(x, Scalar(e - 1)), e));
    });
    return out;
  }
  record(out, "PowBackward1", {self, exponent},
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

Tensor addcmul(const Tensor& self, const Tensor& tensor1, const Tensor& tensor2, Scalar value) {
  refuse_bool("addcmul", "addcmul_cpu_out", {self, tensor1, tensor2});
  return add(self, mul(tensor1, tensor2), value);
}
Tensor addcdiv(const Tensor& self, const Tensor& tensor1, const Tensor& tensor2, Scalar value) {
  check(
      is_floating(tensor1.dtype()) || is_floating(tensor2.dtype()), ErrorKind::kRuntime, "addcdiv",
      [] {
        return "Integer division with addcdiv is no longer supported, and in a future  release "
               "addcdiv will perform a true division of tensor1 and tensor2. The historic addcdiv "
               "behavior can be implemented as (input + value * torch.trunc(tensor1 / "
               "tensor2)).to(input.dtype) for integer inputs and as (input + value * tensor1 / "
               "tensor2) for float inputs. The future addcdiv behavior is just the latter "
               "implementation: (input + value * tensor1 / tensor2), for all dtypes.";
      });
  return add(self, div(tensor1, tensor2), value);
}

const Tensor& add_(const Tensor& self, const Tensor& other, Scalar alpha) {
  check_alpha("add_", result_type({self, other}), alpha);
  if (binary_in_place("add_", self, other, AddScaled{alpha})) return self;
  return in_place("add_", self, [&] { return add(self, other, alpha); });
}

const Tensor& sub_(const Tensor& self, const Tensor& other, Scalar alpha) {
  refuse_bool_subtraction(self, other);
  check_alpha("sub_", result_type({self, other}), alpha);
  if (binary_in_place("sub_", self, other, AddScaled{negated(alpha)})) return self;
  return in_place("sub_", self, [&] { return sub(self, other, alpha); });
}

const Tensor& mul_(const Tensor& self, const Tensor& other) {
  if (binary_in_place("mul_", self, other, Mul())) return self;
  return in_place("mul_", self, [&] { return mul(before_write(self, other), other); });
}

const Tensor& div_(const Tensor& self, const Tensor& other,
                   std::optional<std::string_view> rounding_mode) {
  if (!rounding_mode && is_floating(self.dtype()) && binary_in_place("div_", self, other, Div())) {
    return self;
  }
  return in_place("div_", self,
                  [&] { return div(before_write(self, other), other, rounding_mode); });
}

}  // namespace gradlet::ops
