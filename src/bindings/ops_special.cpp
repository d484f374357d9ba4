#include "bindings/table.hpp"
#include "ops/ops.hpp"

/// Special functions, bits, and the rarer element-wise ones.
namespace gradlet::bindings {

using namespace ops;

namespace {

const OpRow kRows[] = {
    op(&ops::acosh, "acosh(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&ops::acosh, "arccosh(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&ops::asinh, "asinh(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&ops::asinh, "arcsinh(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&ops::atanh, "atanh(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&ops::atanh, "arctanh(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&ops::erfc, "erfc(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&erfinv, "erfinv(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&ops::lgamma, "lgamma(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&digamma, "digamma(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&polygamma, "polygamma(int n, Tensor input) -> Tensor", kTorch),
    op(&gcd, "gcd(Tensor self, Tensor other) -> Tensor", kBoth, kInPlace),
    op(&lcm, "lcm(Tensor self, Tensor other) -> Tensor", kBoth, kInPlace),
    op(&i0, "i0(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&logit, "logit(Tensor self, float? eps=None) -> Tensor", kBoth, kInPlace),
    op(&sinc, "sinc(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&ops::exp2, "exp2(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&frac, "frac(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&deg2rad, "deg2rad(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&rad2deg, "rad2deg(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&positive, "positive(Tensor self) -> Tensor", kBoth),
    op(&sgn, "sgn(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&ops::signbit, "signbit(Tensor self) -> Tensor", kBoth),
    op(&isposinf, "isposinf(Tensor self) -> Tensor", kBoth),
    op(&isneginf, "isneginf(Tensor self) -> Tensor", kBoth),
    op(&nan_to_num,
       "nan_to_num(Tensor self, float? nan=None, float? posinf=None, float? neginf=None) -> Tensor",
       kBoth, kInPlace),

    op(&true_divide, "true_divide(Operand self, Operand other) -> Tensor", kBoth, kInPlace),
    op(&ops::copysign, "copysign(Tensor self, Operand other) -> Tensor", kBoth, kInPlace),
    op(&ops::nextafter, "nextafter(Tensor self, Tensor other) -> Tensor", kBoth, kAsIs, kInPlace),
    op(&ops::fmax, "fmax(Tensor self, Tensor other) -> Tensor", kBoth),
    op(&ops::fmin, "fmin(Tensor self, Tensor other) -> Tensor", kBoth),
    op(&ops::fmod, "fmod(Tensor self, Operand other) -> Tensor", kBoth, kInPlace),
    op(&ops::hypot, "hypot(Tensor self, Tensor other) -> Tensor", kBoth, kInPlace),
    op(&logaddexp, "logaddexp(Tensor self, Tensor other) -> Tensor", kBoth),
    op(&logaddexp2, "logaddexp2(Tensor self, Tensor other) -> Tensor", kBoth),
    op(&xlogy, "xlogy(Operand self, Operand other) -> Tensor", kBoth, kInPlace),
    op(&heaviside, "heaviside(Tensor self, Tensor values) -> Tensor", kBoth, kInPlace),

    op(&bitwise_not, "bitwise_not(Tensor self) -> Tensor", kBoth, kInPlace),
    op(&bitwise_and, "bitwise_and(Operand self, Operand other) -> Tensor", kBoth, kInPlace),
    op(&bitwise_or, "bitwise_or(Operand self, Operand other) -> Tensor", kBoth, kInPlace),
    op(&bitwise_xor, "bitwise_xor(Operand self, Operand other) -> Tensor", kBoth, kInPlace),
    op(&bitwise_left_shift, "bitwise_left_shift(Operand self, Operand other) -> Tensor", kBoth,
       kInPlace),
    op(&bitwise_right_shift, "bitwise_right_shift(Operand self, Operand other) -> Tensor", kBoth,
       kInPlace),

    op(&special_ndtr, "special_ndtr(Tensor self) -> Tensor", kSpecial),
    op(&special_entr, "special_entr(Tensor self) -> Tensor", kSpecial),
    op(&xlog1py, "special_xlog1py(Operand self, Operand other) -> Tensor", kSpecial),
    op(&xlogy, "special_xlogy(Operand self, Operand other) -> Tensor", kSpecial),
    op(&ops::erfc, "special_erfc(Tensor self) -> Tensor", kSpecial),
    op(&erfinv, "special_erfinv(Tensor self) -> Tensor", kSpecial),
    op(&ops::lgamma, "special_gammaln(Tensor self) -> Tensor", kSpecial),
    op(&digamma, "special_digamma(Tensor self) -> Tensor", kSpecial),
    op(&digamma, "special_psi(Tensor self) -> Tensor", kSpecial),
    op(&polygamma, "special_polygamma(int n, Tensor input) -> Tensor", kSpecial),
    op(&i0, "special_i0(Tensor self) -> Tensor", kSpecial),
    op(&i1, "special_i1(Tensor self) -> Tensor", kSpecial),
    op(&logit, "special_logit(Tensor self, float? eps=None) -> Tensor", kSpecial),
    op(&sinc, "special_sinc(Tensor self) -> Tensor", kSpecial),
    op(&ops::exp2, "special_exp2(Tensor self) -> Tensor", kSpecial),
};

}  // namespace

OpRows special_rows() {
  return kRows;
}

}  // namespace gradlet::bindings
