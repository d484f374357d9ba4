#include "ops/arithmetic.hpp"

#include <cmath>

#include "kernels/math.hpp"
#include "ops/create.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"

namespace gradlet::ops {

namespace {

Scalar negated(const Scalar& s) {
  if (s.is_floating()) return Scalar(-s.to_double());
  // The least integer is its own negative, as everywhere in integer arithmetic.
  return Scalar(static_cast<std::int64_t>(0 - static_cast<std::uint64_t>(s.to<std::int64_t>())));
}

/// The number as an element of this dtype.
Scalar in_dtype(const Scalar& value, DType dtype) {
  return is_floating(dtype) ? Scalar(value.to_double()) : Scalar(value.to<std::int64_t>());
}

}  // namespace

void check_alpha(const char* op, DType dtype, const Scalar& alpha, const char* name) {
  check(dtype == DType::kBool || alpha.kind() != DType::kBool, ErrorKind::kRuntime, op, [&] {
    return text_of({"Boolean ", name, " only supported for Boolean results."});
  });
  check(is_floating(dtype) || !alpha.is_floating(), ErrorKind::kRuntime, op, [&] {
    return text_of(
        {"For integral input tensors, argument ", name, " must not be a floating point number."});
  });
  if (is_floating(dtype)) check_fits(alpha, dtype);
}

namespace {

void refuse_bool_subtraction(const Tensor& a, const Tensor& b) {
  check(a.dtype() != DType::kBool || b.dtype() != DType::kBool, ErrorKind::kNotImplemented, "sub",
        [] {
          return "Subtraction, the `-` operator, with two bool tensors is not supported. Use the "
                 "`^` or "
                 "`logical_xor()` operator instead.";
        });
  check(a.dtype() != DType::kBool && b.dtype() != DType::kBool, ErrorKind::kNotImplemented, "sub",
        [] {
          return "Subtraction, the `-` operator, with a bool tensor is not supported. If you are "
                 "trying "
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
          return text_of({"Function returned an invalid gradient - got ", self.sizes(),
                          " but expected shape compatible with ", shape});
        },
        {self.sizes(), shape});
  if (is_narrow(self.dtype())) {
    return to(sum_to(to(self, wide_dtype(self.dtype())), shape), self.dtype());
  }
  const Tensor summed = dims.empty() ? self : sum(self, dims, true, {});
  for (int d = 0; d < shape.size(); ++d) {
    check(summed.size(d + lead) == shape[d], ErrorKind::kRuntime, "backward",
          [&] {
            return text_of({"Function returned an invalid gradient - got ", self.sizes(),
                            " but expected shape compatible with ", shape});
          },
          {self.sizes(), shape});
  }
  return lead ? view(summed, shape) : summed;
}

Tensor add(const Tensor& self, const Tensor& other, Scalar alpha) {
  check_alpha("add", result_type({self, other}), alpha);
  const Tensor out = alpha.to_double() == 1
                         ? binary_promoted("add", self, other, kernels::kAdd)
                         : binary_promoted("add", self, other, kernels::kAddScaled, {alpha});
  record_linear(out, "AddBackward0", self, other, alpha);
  return out;
}

Tensor sub(const Tensor& self, const Tensor& other, Scalar alpha) {
  refuse_bool_subtraction(self, other);
  check_alpha("sub", result_type({self, other}), alpha);
  const Tensor out =
      alpha.to_double() == 1
          ? binary_promoted("sub", self, other, kernels::kSub)
          : binary_promoted("sub", self, other, kernels::kAddScaled, {negated(alpha)});
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
  const Tensor out = binary_promoted("mul", self, other, kernels::kMul);
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
      return text_of(
          {"div expected rounding_mode to be one of None, 'trunc', or 'floor' but found '",
           *rounding_mode, "'"});
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
    const Tensor out = empty(broadcast_shapes(self.sizes(), other.sizes(), "div"), DType::kInt64);
    using Int = std::int64_t;
    map_into<Int, Int, Int>(
        out, cast(self, DType::kInt64), cast(other, DType::kInt64), [](Int a, Int b) {
          if (b == 0) {
            throw Error(ErrorKind::kRuntime, "div", "ZeroDivisionError");
          }
          return b == -1 ? static_cast<Int>(0 - static_cast<std::uint64_t>(a)) : a / b;
        });
    return cast(out, dtype);
  }
  if (!is_floating(dtype)) dtype = default_dtype();
  const Tensor out = binary_number("div", self, other, dtype, kernels::kDiv);
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

Tensor neg(const Tensor& self) {
  check(self.dtype() != DType::kBool, ErrorKind::kNotImplemented, "neg", [] {
    return "Negation, the `-` operator, on a bool tensor is not supported. If you are trying to "
           "invert a mask, use the `~` or `logical_not()` operator instead.";
  });
  const Tensor out = unary_number(self, kernels::kNeg);
  if (records(self)) {
    record(out, "NegBackward0", {self}, [](Node&, const Tensor& g) { return neg(g); });
  }
  return out;
}

Tensor addcmul(const Tensor& self, const Tensor& tensor1, const Tensor& tensor2, Scalar value) {
  refuse_bool("addcmul", "addcmul_cpu_out", {self, tensor1, tensor2});
  const Tensor product = mul(tensor1, tensor2);
  return add(self, product, in_dtype(value, result_type({self, product})));
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
  return add(self, div(tensor1, tensor2), value.to_double());
}

const Tensor& add_(const Tensor& self, const Tensor& other, Scalar alpha) {
  check_alpha("add_", result_type({self, other}), alpha);
  if (binary_in_place("add_", self, other, kernels::kAddScaled, {alpha})) return self;
  return in_place("add_", self, [&] { return add(self, other, alpha); });
}

const Tensor& sub_(const Tensor& self, const Tensor& other, Scalar alpha) {
  check_overwrite("sub_", self, self.sizes());
  refuse_bool_subtraction(self, other);
  check_alpha("sub_", result_type({self, other}), alpha);
  if (binary_in_place("sub_", self, other, kernels::kAddScaled, {negated(alpha)})) return self;
  return in_place("sub_", self, [&] { return sub(self, other, alpha); });
}

const Tensor& mul_(const Tensor& self, const Tensor& other) {
  if (binary_in_place("mul_", self, other, kernels::kMul)) return self;
  return in_place("mul_", self, [&] { return mul(before_write(self, other), other); });
}

const Tensor& div_(const Tensor& self, const Tensor& other,
                   std::optional<std::string_view> rounding_mode) {
  check_overlap("div_", self, other);
  if (!rounding_mode && is_floating(self.dtype()) &&
      binary_in_place("div_", self, other, kernels::kDiv)) {
    return self;
  }
  return in_place("div_", self,
                  [&] { return div(before_write(self, other), other, rounding_mode); });
}

}  // namespace gradlet::ops
