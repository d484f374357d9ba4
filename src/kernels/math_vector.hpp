#pragma once

#include <limits>

#include "kernels/math.hpp"
#include "kernels/simd.hpp"

/// Elementary functions of four floats at a time, for the loops in kernels/. Branch-free, by +, -,
/// *, / and integer operations alone, so that native and wasm give the same bits; a scalar is
/// computed in a vector of its own. Errors are in units in the last place against the true value
/// (tests/native/test_math.cpp); polynomials are Chebyshev fits by mpmath. NaN gives the one
/// positive NaN.
namespace gradlet::math {

using simd::as, simd::select, simd::splat;
using simd::F32x4, simd::F64x2, simd::I32x4, simd::U32x4, simd::U64x2;

inline constexpr float kInfF = std::numeric_limits<float>::infinity();
inline constexpr float kNanF = std::numeric_limits<float>::quiet_NaN();

inline F32x4 all(float x) {
  return F32x4{x, x, x, x};
}

inline F32x4 or_nan(F32x4 x, F32x4 result) {
  return select(x == x, result, all(kNanF));
}
inline F32x4 magnitude(F32x4 x) {
  return as<F32x4>(as<U32x4>(x) & 0x7fffffffU);
}
inline F32x4 with_sign(F32x4 size, F32x4 sign) {
  return as<F32x4>((as<U32x4>(size) & 0x7fffffffU) | (as<U32x4>(sign) & 0x80000000U));
}

struct ExpParts {
  I32x4 k;
  F32x4 fraction;  // e^r - 1
};

/// e^x = 2^k (1 + fraction), |x| < 200: r = x - k ln2 in two parts, |r| <= ln2 / 2.
inline ExpParts exp_parts(F32x4 x) {
  constexpr float kRound = 0x1.8p23F;
  const F32x4 shifted = x * 0x1.715476p+0F + kRound;
  const F32x4 n = shifted - kRound;
  const F32x4 r = (x - n * 0x1.62ep-1F) - n * 0x1.0bfbe8p-15F;
  F32x4 q = r * 0x1.6d113cp-10F + 0x1.120ba2p-7F;
  q = q * r + 0x1.55551ap-5F;
  q = q * r + 0x1.5554dcp-3F;
  q = q * r + 0.5F;
  return {as<I32x4>(shifted) - 0x4b400000, r + r * r * q};
}

inline F32x4 power_of_two(I32x4 k) {
  return as<F32x4>((k + 127) << 23);
}

/// e^x, <= 1 ULP; subnormal results within one more step.
inline F32x4 exp(F32x4 x) {
  const F32x4 limited = simd::smaller(simd::larger(x, all(-104.0F)), all(89.0F));
  const ExpParts e = exp_parts(limited);
  const I32x4 half = e.k >> 1;
  const F32x4 p = (1.0F + e.fraction) * power_of_two(half) * power_of_two(e.k - half);
  return or_nan(x, p);
}

/// e^x for x <= 0, 0 where it would be subnormal (below -87.7): 2^-127 is written as 0. For the loops
/// that divide or add afterwards, so a NaN stays the one that came in.
inline F32x4 exp_below(F32x4 x) {
  const ExpParts e = exp_parts(simd::larger(all(-88.0F), x));
  const F32x4 p = power_of_two(e.k);
  return p + p * e.fraction;
}

/// e^x - 1, <= 2 ULP.
inline F32x4 expm1(F32x4 x) {
  const F32x4 limited = simd::smaller(simd::larger(x, all(-40.0F)), all(89.0F));
  const ExpParts e = exp_parts(limited);
  const I32x4 half = e.k >> 1;
  const F32x4 p = power_of_two(half), rest = power_of_two(e.k - half);
  // 2^k itself overflows at k = 128, where the 1 no longer counts.
  const F32x4 usual = (p * rest - 1.0F) + (p * e.fraction) * rest;
  const F32x4 large = ((1.0F + e.fraction) * p) * rest;
  const F32x4 result = select(e.k > 64, large, usual);
  return or_nan(x, select(x == 0.0F, x, result));
}

/// Natural logarithm, <= 1 ULP; -inf at 0, NaN below. x = 2^k (1 + f), s = f / (2 + f),
/// log(1 + f) = f - f^2/2 + s (f^2/2 + R(s^2)), as in FreeBSD's logf.
inline F32x4 log(F32x4 x) {
  const auto tiny = x < 0x1p-126F;
  const F32x4 normal = select(tiny, x * 0x1p23F, x);
  const U32x4 from_root = as<U32x4>(normal) - 0x3f3504f3U + 0x3f800000U;
  const I32x4 k = as<I32x4>(from_root >> 23) - 127;
  const F32x4 f = as<F32x4>(as<U32x4>(normal) - (as<U32x4>(k) << 23)) - 1.0F;
  const F32x4 n = __builtin_convertvector(k, F32x4) - select(tiny, all(23.0F), all(0.0F));
  const F32x4 s = f / (f + 2.0F), z = s * s;
  F32x4 r = z * 0x1.ddd4dap-3F + 0x1.245c28p-2F;
  r = r * z + 0x1.9999ecp-2F;
  r = (r * z + 0x1.555556p-1F) * z;
  const F32x4 half_square = f * f * 0.5F;
  F32x4 result =
      n * 0x1.62e3p-1F - ((half_square - (s * (half_square + r) + n * 0x1.2fefa2p-17F)) - f);
  result = select(x == 0.0F, all(-kInfF), result);
  result = select(x == kInfF, x, result);
  return select(x >= 0.0F, result, all(kNanF));
}

/// log(1 + x), <= 2 ULP: what rounding 1 + x loses is added.
inline F32x4 log1p(F32x4 x) {
  const F32x4 u = 1.0F + x;
  const F32x4 lost = select(magnitude(x) < 1.0F, x - (u - 1.0F), 1.0F - (u - x));
  const F32x4 result = log(u) + lost / u;
  const F32x4 with_ends = select((u == kInfF) | (u == 0.0F), log(u), result);
  return select(x >= -1.0F, select(x == 0.0F, x, with_ends), all(kNanF));
}

/// 1 / (1 + e^-x), <= 2 ULP, in the left tail too: by e^-|x|, which cannot overflow; 0 below -87.7. On the left it
/// is e - e^2 / (1 + e), which loses less than e / (1 + e).
inline F32x4 sigmoid(F32x4 x) {
  const F32x4 e = exp_below(-magnitude(x));
  const auto right = x >= 0.0F;
  const F32x4 q = select(right, all(1.0F), e * e) / (1.0F + e);
  return or_nan(x, select(right, q, e - q));
}

/// <= 2 ULP: an odd polynomial below 0.55, 1 - 2 e / (1 + e) with e = e^-2|x| above.
inline F32x4 tanh(F32x4 x) {
  const F32x4 t = magnitude(x), z = x * x;
  F32x4 p = z * -0x1.aefe18p-8F + 0x1.5cd6p-6F;
  p = p * z - 0x1.b99a04p-5F;
  p = p * z + 0x1.110fd6p-3F;
  p = p * z - 0x1.555554p-2F;
  const F32x4 e = exp_below(-2.0F * t);
  const F32x4 size = select(t < 0.55F, t + t * (z * p), 1.0F - 2.0F * e / (1.0F + e));
  return or_nan(x, with_sign(size, x));
}

/// Error function, <= 2 ULP: x + x P(x^2) below 0.93, 1 - e^(-t Q(t)) above.
inline F32x4 erf(F32x4 x) {
  const F32x4 t = simd::smaller(magnitude(x), all(4.0F)), z = t * t;
  F32x4 p = z * 0x1.5d955cp-14F - 0x1.aa7e38p-11F;
  p = p * z + 0x1.54cfb6p-8F;
  p = p * z - 0x1.b80f72p-6F;
  p = p * z + 0x1.ce2e14p-4F;
  p = p * z - 0x1.812744p-2F;
  p = p * z + 0x1.06eba8p-3F;
  F32x4 q = t * -0x1.29f294p-22F + 0x1.2dfca4p-18F;
  q = q * t - 0x1.ad48e4p-17F;
  q = q * t - 0x1.21a9e8p-12F;
  q = q * t + 0x1.e0dd0ep-9F;
  q = q * t - 0x1.898c74p-6F;
  q = q * t + 0x1.b4ea94p-4F;
  q = q * t + 0x1.450992p-1F;
  q = q * t + 0x1.20f4bap+0F;
  const F32x4 near = x + x * p, far = with_sign(1.0F - exp_below(-(t * q)), x);
  return or_nan(x, select(t < 0.93F, near, far));
}

/// The functions of math.hpp, lane by lane, so that one formula serves both types.
#define GRADLET_LANE_BY_LANE(f)     \
  inline F64x2 f(F64x2 x) {         \
    return F64x2{f(x[0]), f(x[1])}; \
  }
GRADLET_LANE_BY_LANE(exp)
GRADLET_LANE_BY_LANE(expm1)
GRADLET_LANE_BY_LANE(log)
GRADLET_LANE_BY_LANE(log1p)
GRADLET_LANE_BY_LANE(sigmoid)
GRADLET_LANE_BY_LANE(tanh)
GRADLET_LANE_BY_LANE(erf)
#undef GRADLET_LANE_BY_LANE
inline F64x2 exp_below(F64x2 x) {
  return exp(x);
}
inline F64x2 magnitude(F64x2 x) {
  return as<F64x2>(as<U64x2>(x) & 0x7fffffffffffffffU);
}

}  // namespace gradlet::math
