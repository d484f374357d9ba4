#include <cmath>
#include <limits>

#include "kernels/index.hpp"
#include "ops/arithmetic.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"
#include "ops/special.hpp"

namespace gradlet::ops {

namespace {

/// f of two bools.
template <class F>
Tensor logical(const char* op, const Tensor& a, const Tensor& b, F f) {
  const Tensor x = cast(a, DType::kBool), y = cast(b, DType::kBool);
  const Tensor out = empty(broadcast_shapes(a.sizes(), b.sizes(), op), DType::kBool);
  map_into<bool, bool, bool>(out, x, y, f);
  return out;
}

template <class F>
Tensor classify(const Tensor& self, F f) {
  const Tensor out = empty(self.sizes(), DType::kBool);
  dispatch_all(self.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    map_into<bool, T>(out, self, [f](T x) { return f(static_cast<double>(x)); });
  });
  return out;
}

/// Records the larger or smaller of two: the gradient goes to the chosen one, half each where they
/// are equal, and to both where there is a NaN.
Tensor chosen(const Tensor& out, const char* name, const Tensor& self, const Tensor& other,
              bool larger) {
  if (records(self, other)) {
    const auto first_wins = larger ? &gt : &lt;
    record(out, name, {self, other},
           [a = SavedTensor(self), b = SavedTensor(other), first_wins, na = self.requires_grad(),
            nb = other.requires_grad()](Node& node, const Tensor& g) {
             const Tensor x = a.unpack(node), y = b.unpack(node);
             const Tensor zero = wrapped_number(0.0);
             const Tensor shared = where(eq(x, y), div(g, 2), g);
             std::vector<Tensor> grads(2);
             if (na) grads[0] = sum_to(where(first_wins(y, x), zero, shared), x.sizes());
             if (nb) grads[1] = sum_to(where(first_wins(x, y), zero, shared), y.sizes());
             return grads;
           });
  }
  return out;
}

}  // namespace

Tensor eq(const Tensor& self, const Tensor& other) {
  return comparison("eq", self, other, kernels::kEq);
}
Tensor ne(const Tensor& self, const Tensor& other) {
  return comparison("ne", self, other, kernels::kNe);
}
Tensor lt(const Tensor& self, const Tensor& other) {
  return comparison("lt", self, other, kernels::kLt);
}
Tensor le(const Tensor& self, const Tensor& other) {
  return comparison("le", self, other, kernels::kLe);
}
Tensor gt(const Tensor& self, const Tensor& other) {
  return comparison("gt", self, other, kernels::kLt, true);
}
Tensor ge(const Tensor& self, const Tensor& other) {
  return comparison("ge", self, other, kernels::kLe, true);
}
Tensor logical_not(const Tensor& self) {
  return classify(self, [](double x) { return x == 0; });
}
Tensor logical_and(const Tensor& self, const Tensor& other) {
  return logical("logical_and", self, other, [](auto a, auto b) { return a && b; });
}
Tensor logical_or(const Tensor& self, const Tensor& other) {
  return logical("logical_or", self, other, [](auto a, auto b) { return a || b; });
}
Tensor logical_xor(const Tensor& self, const Tensor& other) {
  return logical("logical_xor", self, other, [](auto a, auto b) { return !a != !b; });
}
Tensor isnan(const Tensor& self) {
  return classify(self, [](double x) { return x != x; });
}
Tensor isinf(const Tensor& self) {
  return classify(self, [](double x) { return x - x != 0 && x == x; });
}
Tensor isfinite(const Tensor& self) {
  return classify(self, [](double x) { return x - x == 0; });
}

bool equal(const Tensor& self, const Tensor& other) {
  return self.sizes() == other.sizes() && all(eq(self, other), {}, false).item().to<bool>();
}

Tensor isclose(const Tensor& self, const Tensor& other, double rtol, double atol, bool equal_nan) {
  check(self.dtype() == other.dtype(), ErrorKind::kRuntime, "isclose", [&] {
    return text_of(
        {dtype_scalar_name(self.dtype()), " did not match ", dtype_scalar_name(other.dtype())});
  });
  if (self.dtype() == DType::kBool) {
    return isclose(cast(self, DType::kInt64), cast(other, DType::kInt64), rtol, atol, equal_nan);
  }
  NoGradGuard guard;
  Tensor close = eq(self, other);
  if (equal_nan) close = logical_or(close, logical_and(isnan(self), isnan(other)));
  const Tensor allowed = add(mul(abs(other), rtol), atol);
  const Tensor difference = abs(sub(self, other));
  return logical_or(close, logical_and(isfinite(difference), le(difference, allowed)));
}

bool allclose(const Tensor& self, const Tensor& other, double rtol, double atol, bool equal_nan) {
  return all(isclose(self, other, rtol, atol, equal_nan), {}, false).item().to<bool>();
}

Tensor maximum(const Tensor& self, const Tensor& other) {
  const Tensor out = binary_promoted("maximum", self, other, kernels::kMaximum);
  return chosen(out, "MaximumBackward0", self, other, true);
}
Tensor minimum(const Tensor& self, const Tensor& other) {
  const Tensor out = binary_promoted("minimum", self, other, kernels::kMinimum);
  return chosen(out, "MinimumBackward0", self, other, false);
}

Tensor fmax(const Tensor& self, const Tensor& other) {
  const Tensor x = detach(self), y = detach(other);
  return chosen(where(logical_or(ge(x, y), isnan(y)), x, y), "FmaxBackward0", self, other, true);
}
Tensor fmin(const Tensor& self, const Tensor& other) {
  const Tensor x = detach(self), y = detach(other);
  return chosen(where(logical_or(le(x, y), isnan(y)), x, y), "FminBackward0", self, other, false);
}

namespace {

/// The limits of clamp; where one is missing, the least or the largest value there is.
struct Limits {
  Scalar low, high;
  Limits(DType dtype, const std::optional<Scalar>& min, const std::optional<Scalar>& max)
      : low(min.value_or(is_floating(dtype) ? Scalar(-std::numeric_limits<double>::infinity())
                                            : Scalar(std::numeric_limits<std::int64_t>::min()))),
        high(max.value_or(is_floating(dtype) ? Scalar(std::numeric_limits<double>::infinity())
                                             : Scalar(std::numeric_limits<std::int64_t>::max()))) {}
};

/// The gradient where min < self < max: at the limits there is none.
Tensor clamp_backward(const Tensor& grad, const Tensor& self, std::optional<Scalar> min,
                      std::optional<Scalar> max) {
  const double inf = std::numeric_limits<double>::infinity();
  // To the kernel NaN is no limit; to PyTorch it is one that nothing passes.
  const auto limit = [](const std::optional<Scalar>& given, double none) {
    if (!given) return Scalar(std::numeric_limits<double>::quiet_NaN());
    return std::isnan(given->to_double()) ? Scalar(none) : *given;
  };
  const Tensor out = binary_number("clamp_backward", grad, self, grad.dtype(), kernels::kInRange,
                                   {limit(min, inf), limit(max, -inf)});
  if (records(grad)) {
    record(out, "ClampBackwardBackward0", {grad},
           [x = SavedTensor(self), min, max](Node& node, const Tensor& g) {
             return clamp_backward(g, x.unpack(node), min, max);
           });
  }
  return out;
}

Tensor clamp_named(const char* name, const Tensor& self, std::optional<Scalar> min,
                   std::optional<Scalar> max) {
  DType dtype = self.dtype() == DType::kBool ? DType::kInt64 : self.dtype();
  const bool fraction = (min && min->is_floating()) || (max && max->is_floating());
  if (fraction && !is_floating(dtype)) dtype = default_dtype();
  for (const std::optional<Scalar>& limit : {min, max}) {
    if (limit && is_floating(dtype)) check_fits(*limit, dtype);
  }
  const Tensor out = clamp_data(cast(self, dtype), min, max);
  if (records(self)) {
    record(out, name, {self}, [x = SavedTensor(self), min, max](Node& node, const Tensor& g) {
      return clamp_backward(g, x.unpack(node), min, max);
    });
  }
  return out;
}

}  // namespace

Tensor clamp_data(const Tensor& self, std::optional<Scalar> min, std::optional<Scalar> max) {
  // NaN as a limit leaves nothing.
  for (const std::optional<Scalar>& limit : {min, max}) {
    if (limit && std::isnan(limit->to_double())) return full(self.sizes(), *limit, self.dtype());
  }
  const Limits limits(self.dtype(), min, max);
  return unary_number(self, kernels::kClamp, {limits.low, limits.high});
}

Tensor clamp(const Tensor& self, std::optional<Scalar> min, std::optional<Scalar> max) {
  check(min || max, ErrorKind::kRuntime, "clamp",
        [] { return "torch.clamp: At least one of 'min' or 'max' must not be None"; });
  return clamp_named("ClampBackward1", self, min, max);
}
Tensor clamp(const Tensor& self, const Tensor& min, const Tensor& max) {
  check(min.defined() || max.defined(), ErrorKind::kRuntime, "clamp",
        [] { return "torch.clamp: At least one of 'min' or 'max' must not be None"; });
  Tensor out = self.dtype() == DType::kBool && !min.defined() ? cast(self, DType::kInt64) : self;
  if (min.defined()) out = maximum(out, min);
  if (max.defined()) out = minimum(out, max);
  return named(out, "ClampBackward0");
}
Tensor clamp_min(const Tensor& self, const Tensor& min) {
  return named(maximum(self, min), "ClampMinBackward1");
}
Tensor clamp_max(const Tensor& self, const Tensor& max) {
  return named(minimum(self, max), "ClampMaxBackward1");
}
Tensor clamp_min(const Tensor& self, Scalar min) {
  return clamp_named("ClampMinBackward0", self, min, {});
}
Tensor clamp_max(const Tensor& self, Scalar max) {
  return clamp_named("ClampMaxBackward0", self, {}, max);
}

Tensor clamp_between(const Tensor& self, const Tensor& min, const Tensor& max) {
  const auto number = [](const Tensor& t) -> std::optional<Scalar> {
    if (t.defined()) return t.item();
    return {};
  };
  const auto plain = [](const Tensor& t) { return !t.defined() || t.impl()->is_wrapped_number; };
  if (plain(min) && plain(max)) return clamp(self, number(min), number(max));
  return clamp(self, min, max);
}

Tensor where(const Tensor& condition, const Tensor& self, const Tensor& other) {
  check(condition.dtype() == DType::kBool, ErrorKind::kRuntime, "where", [&] {
    return text_of(
        {"where expected condition to be a boolean tensor, but got a tensor with "
         "dtype ",
         dtype_scalar_name(condition.dtype())});
  });
  const DType dtype = result_type({self, other});
  for (const Tensor* t : {&self, &other}) {
    if (t->impl()->is_wrapped_number) check_fits(t->item(), dtype);
  }
  const Shape shape = broadcast_shapes(
      condition.sizes(), broadcast_shapes(self.sizes(), other.sizes(), "where"), "where");
  const Tensor x = cast(self, dtype), y = cast(other, dtype);
  const Tensor out = empty(shape, dtype);
  kernels::where(item_size(dtype), loop_over(out, condition, x, y), out.bytes(),
                 condition.data<bool>(), x.bytes(), y.bytes());
  if (records(self, other)) {
    record(out, "WhereBackward0", {self, other},
           [c = SavedTensor(condition), sa = self.sizes(), sb = other.sizes(),
            na = self.requires_grad(), nb = other.requires_grad()](Node& node, const Tensor& g) {
             const Tensor chosen = c.unpack(node), zero = wrapped_number(0.0);
             return gradients(na ? sum_to(where(chosen, g, zero), sa) : Tensor(),
                              nb ? sum_to(where(chosen, zero, g), sb) : Tensor());
           });
  }
  return out;
}

static Tensor masked_fill_value(const char* op, const Tensor& self, const Tensor& mask,
                                const Tensor& value) {
  check(mask.dtype() == DType::kBool, ErrorKind::kRuntime, op, [&] {
    return text_of({"masked_fill_ only supports boolean masks, but got mask with dtype ",
                    dtype_c_name(mask.dtype())});
  });
  check(value.dim() == 0, ErrorKind::kRuntime, op, [&] {
    return text_of({"masked_fill_ only supports a 0-dimensional value tensor, but got tensor with ",
                    value.dim(), " dimension(s)."});
  });
  check_fits(value.item(), self.dtype());
  return to(value, self.dtype());
}

Tensor masked_fill(const Tensor& self, const Tensor& mask, const Tensor& value) {
  const Tensor fill = masked_fill_value("masked_fill", self, mask, value);
  Tensor out;
  {
    NoGradGuard guard;
    out = where(mask, fill, self);
  }
  if (records(self, fill)) {
    record(out, value.impl()->is_wrapped_number ? "MaskedFillBackward0" : "MaskedFillBackward1",
           {self, fill},
           [m = SavedTensor(mask), from = self.sizes(), na = self.requires_grad(),
            nb = fill.requires_grad()](Node& node, const Tensor& g) {
             const Tensor filled = m.unpack(node), zero = wrapped_number(0.0);
             std::vector<Tensor> grads(2);
             if (na) grads[0] = sum_to(where(filled, zero, g), from);
             if (nb) grads[1] = sum_to(where(filled, g, zero), {});
             return grads;
           });
  }
  return out;
}

const Tensor& masked_fill_(const Tensor& self, const Tensor& mask, const Tensor& value) {
  return in_place("masked_fill_", self, [&] { return masked_fill(self, mask, value); });
}

}  // namespace gradlet::ops
