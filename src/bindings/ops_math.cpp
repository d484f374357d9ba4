#include "bindings/table.hpp"
#include "ops/inplace.hpp"
#include "ops/ops.hpp"
#include "ops/pointwise.hpp"

/// Arithmetic, element-wise functions and comparisons.
namespace gradlet::bindings {

using namespace ops;

namespace {

using AddLike = Tensor (*)(const Tensor&, const Tensor&, Scalar);
using Binary = Tensor (*)(const Tensor&, const Tensor&);
using DivLike = Tensor (*)(const Tensor&, const Tensor&, std::optional<std::string_view>);

Tensor lerp_number(const Tensor& self, const Tensor& end, Scalar weight) {
  return lerp(self, end, wrapped_number(weight));
}

Tensor at_least(const Tensor& self, const Tensor& min) {
  return min.impl()->is_wrapped_number ? clamp_min(self, min.item()) : clamp_min(self, min);
}
Tensor at_most(const Tensor& self, const Tensor& max) {
  return max.impl()->is_wrapped_number ? clamp_max(self, max.item()) : clamp_max(self, max);
}

/// What a comparison in place is called, and its node for a number and for a tensor.
struct Comparison {
  const char *name, *of_number, *of_tensor;
};
constexpr Comparison kEq{"eq_", "EqBackward0", "EqBackward1"},
    kNe{"ne_", "NeBackward0", "NeBackward1"}, kLt{"lt_", "LtBackward0", "LtBackward1"},
    kLe{"le_", "LeBackward0", "LeBackward1"}, kGt{"gt_", "GtBackward0", "GtBackward1"},
    kGe{"ge_", "GeBackward0", "GeBackward1"};

/// Written into a tensor that requires a gradient, it still does; that of both sides is 0.
template <Binary compare, const Comparison& names>
Tensor compare_(const Tensor& self, const Tensor& other) {
  check_overlap(names.name, self, other);
  return in_place(names.name, self, [&] {
    const Tensor out = cast(compare(self, other), self.dtype());
    const bool number = other.impl()->is_wrapped_number;
    if (records(self, other)) {
      record(out, number ? names.of_number : names.of_tensor, {self, other},
             [a = self.sizes(), b = other.sizes()](Node&, const Tensor& g) {
               return std::vector<Tensor>{zeros(a, g.dtype()), zeros(b, g.dtype())};
             });
    }
    return out;
  });
}

Tensor special_round(const Tensor& self, std::int64_t decimals) {
  check_floating(decimals ? "round_cpu" : "round_vml_cpu", self);
  return ops::round(self, decimals);
}

const OpRow kRows[] = {
    // arithmetic
    op(static_cast<AddLike>(&add), "add(Operand self, Operand other, *, Scalar alpha=1) -> Tensor",
       kBoth, kInPlace, &add_),
    op(static_cast<AddLike>(&sub), "sub(Operand self, Operand other, *, Scalar alpha=1) -> Tensor",
       kBoth, kInPlace, &sub_),
    op(&rsub, "rsub(Operand self, Operand other, *, Scalar alpha=1) -> Tensor", kTorch),
    op(static_cast<Binary>(&mul), "mul(Operand self, Operand other) -> Tensor", kBoth, kInPlace,
       &mul_),
    op(static_cast<DivLike>(&div),
       "div(Operand self, Operand other, *, str? rounding_mode=None) -> Tensor", kBoth, kInPlace,
       &div_),
    op(&floor_divide, "floor_divide(Operand self, Operand other) -> Tensor", kBoth, kInPlace),
    op(&remainder, "remainder(Operand self, Operand other) -> Tensor", kBoth, kInPlace),
    op(static_cast<Binary>(&pow), "pow(Operand self, Operand exponent) -> Tensor", kBoth, kInPlace),
    op(&neg, "neg(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&square, "square(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&addcmul,
       "addcmul(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor", kBoth,
       kInPlace),
    op(&addcdiv,
       "addcdiv(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor", kBoth,
       kInPlace),

    // element-wise functions
    op(&exp, "exp(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&expm1, "expm1(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&log, "log(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&log1p, "log1p(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&log2, "log2(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&log10, "log10(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&sqrt, "sqrt(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&rsqrt, "rsqrt(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&reciprocal, "reciprocal(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&sin, "sin(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&cos, "cos(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&tan, "tan(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&sinh, "sinh(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&cosh, "cosh(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&tanh, "tanh(Tensor self) -> Tensor", kBoth | kFunctional, kInPlace),
    op(&atan, "atan(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&asin, "asin(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&acos, "acos(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&atan2, "atan2(Tensor self, Tensor other) -> Tensor", kBoth, kInPlace),
    op(&lerp, "lerp(Tensor self, Tensor end, Tensor weight) -> Tensor", kBoth, kInPlace),
    op(&lerp_number, "lerp.Scalar(Tensor self, Tensor end, Scalar weight) -> Tensor", kBoth,
       kInPlace),
    op(&erf, "erf(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&sigmoid, "sigmoid(Tensor self) -> Tensor", kBoth | kFunctional, kInPlace),
    op(&abs, "abs(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&sign, "sign(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&floor, "floor(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&ceil, "ceil(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&ops::round, "round(Tensor self, *, int decimals=0) -> Tensor", kBoth, kInPlace),
    op(&trunc, "trunc(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&relu, "relu(Tensor self) -> Tensor", kBoth | kFunctional, kInPlace | kInplaceArgument,
       &relu_),
    op(&clamp_between, "clamp(Tensor self, Operand? min=None, Operand? max=None) -> Tensor", kBoth,
       kInPlace),
    op(&clamp_between, "clip(Tensor self, Operand? min=None, Operand? max=None) -> Tensor", kBoth,
       kInPlace),
    op(&at_least, "clamp_min(Tensor self, Operand min) -> Tensor", kBoth, kInPlace),
    op(&at_most, "clamp_max(Tensor self, Operand max) -> Tensor", kBoth, kInPlace),
    op(&maximum, "maximum(Tensor self, Tensor other) -> Tensor", kBoth),
    op(&minimum, "minimum(Tensor self, Tensor other) -> Tensor", kBoth),

    // comparison
    op(&eq, "eq(Tensor self, Operand other) -> Tensor", kBoth, kInPlace, &compare_<&eq, kEq>),
    op(&ne, "ne(Tensor self, Operand other) -> Tensor", kBoth, kInPlace, &compare_<&ne, kNe>),
    op(&lt, "lt(Tensor self, Operand other) -> Tensor", kBoth, kInPlace, &compare_<&lt, kLt>),
    op(&le, "le(Tensor self, Operand other) -> Tensor", kBoth, kInPlace, &compare_<&le, kLe>),
    op(&gt, "gt(Tensor self, Operand other) -> Tensor", kBoth, kInPlace, &compare_<&gt, kGt>),
    op(&ge, "ge(Tensor self, Operand other) -> Tensor", kBoth, kInPlace, &compare_<&ge, kGe>),
    op(&logical_not, "logical_not(Tensor self) -> Tensor", kBoth, kInPlace | kUntracked),
    op(&logical_and, "logical_and(Tensor self, Tensor other) -> Tensor", kBoth,
       kInPlace | kUntracked),
    op(&logical_or, "logical_or(Tensor self, Tensor other) -> Tensor", kBoth,
       kInPlace | kUntracked),
    op(&logical_xor, "logical_xor(Tensor self, Tensor other) -> Tensor", kBoth,
       kInPlace | kUntracked),
    op(&isnan, "isnan(Tensor self) -> Tensor", kBoth),
    op(&isinf, "isinf(Tensor self) -> Tensor", kBoth),
    op(&isfinite, "isfinite(Tensor self) -> Tensor", kBoth),
    op(&equal, "equal(Tensor self, Tensor other) -> bool", kBoth),
    op(&allclose,
       "allclose(Tensor self, Tensor other, float rtol=1e-05, float atol=1e-08, bool "
       "equal_nan=False) -> bool",
       kBoth),
    op(&isclose,
       "isclose(Tensor self, Tensor other, float rtol=1e-05, float atol=1e-08, bool "
       "equal_nan=False) -> Tensor",
       kBoth),

    // other names
    op(static_cast<Binary>(&mul), "multiply(Operand self, Operand other) -> Tensor", kBoth,
       kInPlace, &mul_),
    op(static_cast<AddLike>(&sub),
       "subtract(Operand self, Operand other, *, Scalar alpha=1) -> Tensor", kBoth, kInPlace,
       &sub_),
    op(static_cast<DivLike>(&div),
       "divide(Operand self, Operand other, *, str? rounding_mode=None) -> Tensor", kBoth, kInPlace,
       &div_),
    op(&neg, "negative(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&abs, "absolute(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&trunc, "fix(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&asin, "arcsin(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&acos, "arccos(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&atan, "arctan(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&atan2, "arctan2(Tensor self, Tensor other) -> Tensor", kBoth, kInPlace),
    op(&ne, "not_equal(Tensor self, Operand other) -> Tensor", kBoth, kInPlace,
       &compare_<&ne, kNe>),
    op(&lt, "less(Tensor self, Operand other) -> Tensor", kBoth, kInPlace, &compare_<&lt, kLt>),
    op(&le, "less_equal(Tensor self, Operand other) -> Tensor", kBoth, kInPlace,
       &compare_<&le, kLe>),
    op(&gt, "greater(Tensor self, Operand other) -> Tensor", kBoth, kInPlace, &compare_<&gt, kGt>),
    op(&ge, "greater_equal(Tensor self, Operand other) -> Tensor", kBoth, kInPlace,
       &compare_<&ge, kGe>),

    // torch.special
    op(&erf, "special_erf(Tensor self) -> Tensor", kSpecial),
    op(&expm1, "special_expm1(Tensor self) -> Tensor", kSpecial),
    op(&log1p, "special_log1p(Tensor self) -> Tensor", kSpecial),
    op(&sigmoid, "special_expit(Tensor self) -> Tensor", kSpecial),
    op(&special_round, "special_round(Tensor self, *, int decimals=0) -> Tensor", kSpecial),
    op(&logsumexp, "special_logsumexp(Tensor self, int[] dim, bool keepdim=False) -> Tensor",
       kSpecial),
    op(&softmax, "special_softmax(Tensor self, int dim, dtype? dtype=None) -> Tensor", kSpecial),
    op(&log_softmax, "special_log_softmax(Tensor self, int dim, *, dtype? dtype=None) -> Tensor",
       kSpecial),
};

}  // namespace

OpRows math_rows() {
  return kRows;
}

}  // namespace gradlet::bindings
