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
inline F32x4 operator""_x4(long double x) {
  return all(static_cast<float>(x));
}

inline F32x4 or_nan(F32x4 x, F32x4 result) {
  return select(x == x, result, all(kNanF));
}
inline F32x4 magnitude(F32x4 x) {
  return as<F32x4>(as<U32x4>(x) & ~as<U32x4>(-0.0_x4));
}
inline F32x4 with_sign(F32x4 size, F32x4 sign) {
  const U32x4 bit = as<U32x4>(-0.0_x4);
  return as<F32x4>((as<U32x4>(size) & ~bit) | (as<U32x4>(sign) & bit));
}

/// Where a function's constants come from: `all`, or `kept` in a loop over many elements.
using Constant = F32x4 (*)(float);

/// 0, which no compiler knows.
inline volatile std::uint32_t unknown_zero = 0;

/// A constant that a loop keeps in a register or on the stack: engines make a v128.const anew at
/// each use, by three or four instructions, so compilers must not know that it is one.
inline F32x4 kept(float x) {
#ifdef __wasm__
  const std::uint32_t zero = unknown_zero;
  return as<F32x4>(as<U32x4>(all(x)) | U32x4{zero, zero, zero, zero});
#else
  return all(x);
#endif
}
inline F64x2 kept(double x) {
#ifdef __wasm__
  const std::uint64_t zero = unknown_zero;
  return as<F64x2>(as<U64x2>(splat(x)) | U64x2{zero, zero});
#else
  return splat(x);
#endif
}

struct ExpParts {
  F32x4 shifted;    // x log2(e) rounded to k, with k + 127 in the low bits
  F32x4 minus_one;  // e^r - 1
};

/// e^x = 2^k e^r, |x| < 200: r = x - k ln2 in two parts, |r| <= ln2 / 2.
template <Constant constant>
struct ExpSteps {
  // 1.5 2^23 has the ulp 1; adding it rounds. The exponent's bias goes in with it.
  F32x4 round = constant(0x1.8p23F + 127.0F);
  F32x4 log2e = constant(0x1.715476p+0F), ln2 = constant(0x1.62ep-1F),
        ln2_rest = constant(0x1.0bfbe8p-15F);
  F32x4 c5 = constant(0x1.6d113cp-10F), c4 = constant(0x1.120ba2p-7F),
        c3 = constant(0x1.55551ap-5F), c2 = constant(0x1.5554dcp-3F), half = constant(0.5F);

  ExpParts operator()(F32x4 x) const {
    const F32x4 shifted = x * log2e + round;
    const F32x4 n = shifted - round;
    const F32x4 r = (x - n * ln2) - n * ln2_rest;
    F32x4 q = r * c5 + c4;
    q = q * r + c3;
    q = q * r + c2;
    q = q * r + half;
    return {shifted, r + r * (r * q)};
  }
  /// k; anything for NaN, so that all that is done with it must be allowed to wrap around.
  I32x4 exponent(const ExpParts& e) const {
    return as<I32x4>(as<U32x4>(e.shifted) - as<U32x4>(round));
  }
};

/// e^x, <= 1.02 ULP; subnormal results within one more step.
template <Constant constant>
struct Exp {
  ExpSteps<constant> steps;
  F32x4 least = constant(-104.0F), most = constant(89.0F), one = constant(1.0F);

  F32x4 power_of_two(I32x4 k) const { return as<F32x4>(as<U32x4>(one) + (as<U32x4>(k) << 23)); }
  F32x4 operator()(F32x4 x) const {
    // NaN compares false and goes through.
    const ExpParts e = steps(simd::smaller(most, simd::larger(least, x)));
    const I32x4 k = steps.exponent(e), part = k >> 1;
    return (one + e.minus_one) * power_of_two(part) * power_of_two(k - part);
  }
};
inline F32x4 exp(F32x4 x) {
  return Exp<all>()(x);
}

/// e^x for x <= 0, 0 where it would be subnormal (below -87.7).
template <Constant constant>
struct ExpBelow {
  ExpSteps<constant> steps;
  F32x4 least = constant(-88.0F);

  F32x4 operator()(F32x4 x) const {
    const ExpParts e = steps(simd::larger(least, x));
    const F32x4 power = as<F32x4>(as<U32x4>(e.shifted) << 23);  // 2^-127 is 0
    return power + power * e.minus_one;
  }
};
inline F32x4 exp_below(F32x4 x) {
  return ExpBelow<all>()(x);
}

/// e^x - 1, <= 2 ULP.
template <Constant constant>
struct Expm1 {
  Exp<constant> exp;
  F32x4 least = constant(-40.0F);

  F32x4 operator()(F32x4 x) const {
    const ExpParts e = exp.steps(simd::smaller(exp.most, simd::larger(least, x)));
    const I32x4 k = exp.steps.exponent(e), part = k >> 1;
    const F32x4 p = exp.power_of_two(part), rest = exp.power_of_two(k - part), m = e.minus_one;
    // 2^k itself overflows at k = 128, where the 1 no longer counts.
    const F32x4 usual = (p * rest - exp.one) + (p * m) * rest;
    const F32x4 large = ((exp.one + m) * p) * rest;
    return select(x == F32x4{}, x, select(k > 64, large, usual));
  }
};
inline F32x4 expm1(F32x4 x) {
  return Expm1<all>()(x);
}

/// Natural logarithm, <= 1 ULP; -inf at 0, NaN below. x = 2^k (1 + f), s = f / (2 + f),
/// log(1 + f) = f - f^2/2 + s (f^2/2 + R(s^2)), as in FreeBSD's logf.
template <Constant constant>
struct Log {
  F32x4 least = constant(0x1p-126F), grown = constant(0x1p23F), growth = constant(23.0F);
  F32x4 root = constant(0x1.6a09e6p-1F), one = constant(1.0F), two = constant(2.0F);
  F32x4 c4 = constant(0x1.ddd4dap-3F), c3 = constant(0x1.245c28p-2F), c2 = constant(0x1.9999ecp-2F),
        c1 = constant(0x1.555556p-1F), half = constant(0.5F);
  F32x4 ln2 = constant(0x1.62e3p-1F), ln2_rest = constant(0x1.2fefa2p-17F);
  F32x4 infinity = constant(kInfF), nan = constant(kNanF);

  F32x4 operator()(F32x4 x) const {
    const auto tiny = x < least;
    const F32x4 normal = select(tiny, x * grown, x);
    const U32x4 from_root = as<U32x4>(normal) - as<U32x4>(root) + as<U32x4>(one);
    const I32x4 k = as<I32x4>(from_root >> 23) - 127;
    const F32x4 f = as<F32x4>(as<U32x4>(normal) - (as<U32x4>(k) << 23)) - one;
    const F32x4 n = __builtin_convertvector(k, F32x4) - select(tiny, growth, F32x4{});
    const F32x4 s = f / (f + two), z = s * s;
    F32x4 r = z * c4 + c3;
    r = r * z + c2;
    r = (r * z + c1) * z;
    const F32x4 half_square = f * f * half;
    F32x4 result = n * ln2 - ((half_square - (s * (half_square + r) + n * ln2_rest)) - f);
    result = select(x == F32x4{}, -infinity, result);
    result = select(x == infinity, x, result);
    return select(x >= F32x4{}, result, nan);
  }
};
inline F32x4 log(F32x4 x) {
  return Log<all>()(x);
}

/// log(1 + x), <= 2 ULP: what rounding 1 + x loses is added.
template <Constant constant>
struct Log1p {
  Log<constant> log;

  F32x4 operator()(F32x4 x) const {
    const F32x4 one = log.one, u = one + x;
    const F32x4 lost = select(magnitude(x) < one, x - (u - one), one - (u - x));
    const F32x4 result = log(u), more = result + lost / u;
    const F32x4 with_ends = select((u == log.infinity) | (u == F32x4{}), result, more);
    return select(x >= -one, select(x == F32x4{}, x, with_ends), log.nan);
  }
};
inline F32x4 log1p(F32x4 x) {
  return Log1p<all>()(x);
}

/// 1 / (1 + e^-x), <= 2 ULP, in the left tail too: by e = e^-|x|, which cannot overflow; 0 below
/// -87.7. It is a - a e / (1 + e) with a = 1 on the right and e on the left.
template <Constant constant>
struct Sigmoid {
  ExpBelow<constant> exp_below;
  F32x4 one = constant(1.0F), sign = constant(-0.0F);

  F32x4 operator()(F32x4 x) const {
    const F32x4 e = exp_below(as<F32x4>(as<U32x4>(x) | as<U32x4>(sign)));
    const I32x4 left = as<I32x4>(x) >> 31;
    const F32x4 a = simd::larger(as<F32x4>(as<I32x4>(one) & ~left), e);
    return a - a * (e / (one + e));
  }
};
inline F32x4 sigmoid(F32x4 x) {
  return Sigmoid<all>()(x);
}

/// <= 2 ULP: an odd polynomial below 0.55, 1 - 2 e / (1 + e) with e = e^-2|x| above.
template <Constant constant>
struct Tanh {
  ExpBelow<constant> exp_below;
  F32x4 c9 = constant(-0x1.aefe18p-8F), c7 = constant(0x1.5cd6p-6F), c5 = constant(0x1.b99a04p-5F),
        c3 = constant(0x1.110fd6p-3F), c1 = constant(0x1.555554p-2F);
  F32x4 one = constant(1.0F), two = constant(2.0F), bound = constant(0.55F), sign = constant(-0.0F);

  F32x4 operator()(F32x4 x) const {
    const U32x4 bit = as<U32x4>(sign);
    const F32x4 t = as<F32x4>(as<U32x4>(x) & ~bit), z = x * x;
    F32x4 p = z * c9 + c7;
    p = p * z - c5;
    p = p * z + c3;
    p = p * z - c1;
    const F32x4 e = exp_below(-two * t);
    const F32x4 size = select(t < bound, t + t * (z * p), one - two * e / (one + e));
    return as<F32x4>(as<U32x4>(size) | (as<U32x4>(x) & bit));
  }
};
inline F32x4 tanh(F32x4 x) {
  return Tanh<all>()(x);
}

/// Error function, <= 2 ULP: x + x P(x^2) below 0.93, 1 - e^(-t Q(t)) above.
template <Constant constant>
struct Erf {
  ExpBelow<constant> exp_below;
  F32x4 one = constant(1.0F), most = constant(4.0F), bound = constant(0.93F);
  F32x4 p6 = constant(0x1.5d955cp-14F), p5 = constant(0x1.aa7e38p-11F),
        p4 = constant(0x1.54cfb6p-8F), p3 = constant(0x1.b80f72p-6F), p2 = constant(0x1.ce2e14p-4F),
        p1 = constant(0x1.812744p-2F), p0 = constant(0x1.06eba8p-3F);
  F32x4 q8 = constant(-0x1.29f294p-22F), q7 = constant(0x1.2dfca4p-18F),
        q6 = constant(0x1.ad48e4p-17F), q5 = constant(0x1.21a9e8p-12F),
        q4 = constant(0x1.e0dd0ep-9F), q3 = constant(0x1.898c74p-6F), q2 = constant(0x1.b4ea94p-4F),
        q1 = constant(0x1.450992p-1F), q0 = constant(0x1.20f4bap+0F);

  F32x4 operator()(F32x4 x) const {
    const F32x4 t = simd::smaller(most, magnitude(x)), z = t * t;
    // Halves of halves, so that a long chain does not hold up the next vector.
    const F32x4 z2 = z * z, z4 = z2 * z2;
    const F32x4 p = ((z * p6 - p5) * z + p4) * z4 + ((p2 - z * p3) * z2 + (p0 - z * p1));
    const F32x4 upper = z2 * q8 + ((t * q7 - q6) * z + (q4 - t * q5));
    const F32x4 q = upper * z2 + ((q2 - t * q3) * z + (t * q1 + q0));
    const F32x4 near = x + x * p, far = with_sign(one - exp_below(-(t * q)), x);
    return select(t < bound, near, far);
  }
};
inline F32x4 erf(F32x4 x) {
  return Erf<all>()(x);
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
GRADLET_LANE_BY_LANE(log2)
GRADLET_LANE_BY_LANE(log10)
GRADLET_LANE_BY_LANE(sin)
GRADLET_LANE_BY_LANE(cos)
GRADLET_LANE_BY_LANE(tan)
GRADLET_LANE_BY_LANE(sinh)
GRADLET_LANE_BY_LANE(cosh)
GRADLET_LANE_BY_LANE(asin)
GRADLET_LANE_BY_LANE(acos)
GRADLET_LANE_BY_LANE(atan)
#undef GRADLET_LANE_BY_LANE
inline F64x2 pow(F64x2 x, F64x2 y) {
  return F64x2{pow(x[0], y[0]), pow(x[1], y[1])};
}
inline F64x2 exp_below(F64x2 x) {
  return exp(x);
}
inline F64x2 magnitude(F64x2 x) {
  return as<F64x2>(as<U64x2>(x) & 0x7fffffffffffffffU);
}

/// The functions as a loop over elements of T applies them: those of floats with their constants
/// kept.
namespace loop {

#define GRADLET_IN_LOOP(Name, function)                     \
  template <class T>                                        \
  struct Name {                                             \
    F64x2 operator()(F64x2 x) const { return function(x); } \
  };                                                        \
  template <>                                               \
  struct Name<float> : math::Name<kept> {};
GRADLET_IN_LOOP(Exp, exp)
GRADLET_IN_LOOP(ExpBelow, exp_below)
GRADLET_IN_LOOP(Expm1, expm1)
GRADLET_IN_LOOP(Log, log)
GRADLET_IN_LOOP(Log1p, log1p)
GRADLET_IN_LOOP(Sigmoid, sigmoid)
GRADLET_IN_LOOP(Tanh, tanh)
GRADLET_IN_LOOP(Erf, erf)
#undef GRADLET_IN_LOOP

}  // namespace loop

}  // namespace gradlet::math
