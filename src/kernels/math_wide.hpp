#pragma once

#include "kernels/math_vector.hpp"

/// Elementary functions of floats, two at a time in double precision: for those that single
/// precision would spoil (powers, arguments to be reduced by pi, differences). Relative error below
/// 2^-36 before the one rounding to float, so <= 0.51 ULP.
namespace gradlet::math::wide {

inline F64x2 both(double x) {
  return F64x2{x, x};
}

/// Where a function's constants come from: `both`, or `kept` in a loop over many elements.
using Constant = F64x2 (*)(double);

struct Expm1 {
  F64x2 power;     // 2^k
  F64x2 fraction;  // e^r - 1
};

/// e^x = power (1 + fraction), |x| < 700; a Chebyshev fit of degree 7 of (e^r - 1 - r) / r^2.
template <Constant constant>
struct ExpSteps {
  F64x2 round = constant(0x1.8p52), log2e = constant(0x1.71547652b82fep+0),
        ln2 = constant(0x1.62e42fefap-1), ln2_rest = constant(0x1.cf79abc9e3b39p-40);
  F64x2 c7 = constant(0x1.72ad6ff3cc512p-19), c6 = constant(0x1.a136f968afca4p-16),
        c5 = constant(0x1.a019c3523dec3p-13), c4 = constant(0x1.6c166bbb7fd49p-10),
        c3 = constant(0x1.111111170f6e5p-7), c2 = constant(0x1.55555565d1ffbp-5),
        c1 = constant(0x1.5555555554f91p-3), half = constant(0.5);

  Expm1 operator()(F64x2 x) const {
    const F64x2 shifted = x * log2e + round;
    const F64x2 n = shifted - round;
    const F64x2 r = (x - n * ln2) - n * ln2_rest;
    const F64x2 r2 = r * r;  // halves of halves, so that a long chain does not hold up the next
    const F64x2 high = (r * c7 + c6) * r2 + (r * c5 + c4);
    const F64x2 q = high * (r2 * r2) + ((r * c3 + c2) * r2 + (r * c1 + half));
    return {as<F64x2>((as<U64x2>(shifted) + 1023) << 52), r + r2 * q};
  }
};
[[gnu::noinline]] inline Expm1 expm1_parts(F64x2 x) {
  return ExpSteps<both>()(x);
}

/// log x for normal positive x: x = 2^k z, s = (z - 1) / (z + 1), log z = 2 s + s^3 q(s^2).
template <Constant constant>
struct Log {
  F64x2 root = constant(0x1.6a09e667f3bcdp-1), one = constant(1.0), whole = constant(0x1p52),
        bias = constant(0x1p52 + 1023.0), ln2 = constant(0x1.62e42fefa39efp-1);
  F64x2 c5 = constant(0x1.54710166f7a8cp-3), c4 = constant(0x1.7382687cd8370p-3),
        c3 = constant(0x1.c71fcf7df6060p-3), c2 = constant(0x1.24924627dc195p-2),
        c1 = constant(0x1.9999999b88f9dp-2), c0 = constant(0x1.55555555553b6p-1);

  F64x2 operator()(F64x2 x) const {
    const U64x2 biased = (as<U64x2>(x) - as<U64x2>(root) + as<U64x2>(one)) >> 52;
    const F64x2 k = as<F64x2>(biased | as<U64x2>(whole)) - bias;
    const F64x2 z = as<F64x2>(as<U64x2>(x) - ((biased - 1023) << 52));
    const F64x2 s = (z - one) / (z + one), t = s * s;
    const F64x2 t2 = t * t;
    const F64x2 q = (t * c5 + c4) * (t2 * t2) + ((t * c3 + c2) * t2 + (t * c1 + c0));
    return k * ln2 + (s + s + s * t * q);
  }
};
[[gnu::noinline]] inline F64x2 log(F64x2 x) {
  return Log<both>()(x);
}

struct SinCos {
  F64x2 sin, cos;
  U64x2 quadrant;
};

/// |x| < 2^20: x = n pi/2 + r, |r| <= pi/4.
[[gnu::noinline]] inline SinCos sin_cos(F64x2 x) {
  constexpr double kRound = 0x1.8p52;
  const F64x2 shifted = x * 0x1.45f306dc9c883p-1 + kRound;
  const F64x2 n = shifted - kRound;
  const F64x2 r = (x - n * 0x1.921fb544p+0) - n * 0x1.0b4611a626331p-34;
  const F64x2 z = r * r;
  F64x2 s = z * 0x1.6da8eb8e30cdfp-19 - 0x1.a01365cb7d412p-13;
  s = s * z + 0x1.11110dbdfb290p-7;
  s = s * z - 0x1.5555555449984p-3;
  F64x2 c = z * 0x1.9bc2d42a58476p-16 - 0x1.6c12aa357fd66p-10;
  c = c * z + 0x1.555554308a76ap-5;
  return {r + r * (z * s), (1.0 - 0.5 * z) + z * z * c, as<U64x2>(shifted)};
}

inline F64x2 sin(F64x2 x) {
  const SinCos v = sin_cos(x);
  const F64x2 size = select((v.quadrant & 1) != 0, v.cos, v.sin);
  return as<F64x2>(as<U64x2>(size) ^ ((v.quadrant & 2) << 62));
}
inline F64x2 cos(F64x2 x) {
  const SinCos v = sin_cos(x);
  const F64x2 size = select((v.quadrant & 1) != 0, v.sin, v.cos);
  return as<F64x2>(as<U64x2>(size) ^ (((v.quadrant + 1) & 2) << 62));
}
inline F64x2 tan(F64x2 x) {
  const SinCos v = sin_cos(x);
  const auto odd = (v.quadrant & 1) != 0;
  return select(odd, -v.cos, v.sin) / select(odd, v.sin, v.cos);
}

/// f, a function of two doubles, on four floats.
template <class F>
F32x4 widened(F32x4 x, F f) {
  return simd::to_floats(f(simd::low_doubles(x)), f(simd::high_doubles(x)));
}
template <class F>
F32x4 widened(F32x4 x, F32x4 y, F f) {
  return simd::to_floats(f(simd::low_doubles(x), simd::low_doubles(y)),
                         f(simd::high_doubles(x), simd::high_doubles(y)));
}

/// log x times a factor, with the ends of log.
inline F32x4 scaled_log(F32x4 x, double factor) {
  F32x4 result = widened(x, [factor](F64x2 v) { return log(v) * factor; });
  result = select(x == 0.0F, all(-kInfF), result);
  result = select(x == kInfF, x, result);
  return select(x >= 0.0F, result, all(kNanF));
}

/// sin, cos or tan: lane by lane `slow` where the reduction does not hold.
template <class Fast>
F32x4 reduced(F32x4 x, Fast fast, float (*slow)(float)) {
  F32x4 result = widened(x, fast);
  const auto held = magnitude(x) < 0x1p20F;
  if (simd::none(~held)) return result;
  for (int i = 0; i < 4; ++i) {
    if (!held[i]) result[i] = slow(x[i]);
  }
  return result;
}

}  // namespace gradlet::math::wide

namespace gradlet::math {

/// Exact for powers of two: log2 of 2^k z is k + log2 z.
inline F32x4 log2(F32x4 x) {
  return wide::scaled_log(x, 0x1.71547652b82fep+0);
}
inline F32x4 log10(F32x4 x) {
  return wide::scaled_log(x, 0x1.bcb7b1526e50ep-2);
}
inline F32x4 sin(F32x4 x) {
  const auto fast = [](F64x2 v) { return wide::sin(v); };
  // The sign of zero would be lost.
  return select(x == 0.0F, x, wide::reduced(x, fast, [](float v) { return sin(v); }));
}
inline F32x4 cos(F32x4 x) {
  return wide::reduced(
      x, [](F64x2 v) { return wide::cos(v); }, [](float v) { return cos(v); });
}
inline F32x4 tan(F32x4 x) {
  const auto fast = [](F64x2 v) { return wide::tan(v); };
  // The sign of zero would be lost.
  return select(x == 0.0F, x, wide::reduced(x, fast, [](float v) { return tan(v); }));
}
/// (e^x - e^-x) / 2 from e^|x| - 1 = m: (m + m / (m + 1)) / 2.
inline F32x4 sinh(F32x4 x) {
  const F32x4 size = wide::widened(simd::smaller(magnitude(x), all(95.0F)), [](F64x2 v) {
    const wide::Expm1 e = wide::expm1_parts(v);
    const F64x2 m = (e.power - 1.0) + e.power * e.fraction;
    return 0.5 * (m + m / (m + 1.0));
  });
  return or_nan(x, with_sign(size, x));
}
inline F32x4 cosh(F32x4 x) {
  const F32x4 size = wide::widened(simd::smaller(magnitude(x), all(95.0F)), [](F64x2 v) {
    const wide::Expm1 e = wide::expm1_parts(v);
    const F64x2 p = e.power + e.power * e.fraction;
    return 0.5 * (p + 1.0 / p);
  });
  return or_nan(x, size);
}

/// x^y = e^(y log x) for finite x > 0, as far as a float can show it: 0 below e^-110, infinity
/// above e^90; zeros, negative bases and what is not finite go lane by lane.
template <wide::Constant constant>
struct Pow {
  wide::ExpSteps<constant> exp;
  wide::Log<constant> log;
  F64x2 least = constant(-110.0), most = constant(90.0);

  F32x4 operator()(F32x4 x, F32x4 y) const {
    F32x4 result = wide::widened(x, y, [this](F64x2 a, F64x2 b) {
      const wide::Expm1 e = exp(simd::smaller(simd::larger(b * log(a), least), most));
      return e.power + e.power * e.fraction;
    });
    const auto usual = (x > 0.0F) & (x < kInfF) & (magnitude(y) < kInfF);
    if (simd::none(~usual)) return result;
    for (int i = 0; i < 4; ++i) {
      if (!usual[i]) result[i] = pow(x[i], y[i]);
    }
    return result;
  }
};

namespace loop {
template <class T>
struct Pow {
  F64x2 operator()(F64x2 x, F64x2 y) const { return pow(x, y); }
};
template <>
struct Pow<float> : math::Pow<kept> {};
}  // namespace loop

#define GRADLET_LANE_BY_LANE(f)                       \
  inline F32x4 f(F32x4 x) {                           \
    return F32x4{f(x[0]), f(x[1]), f(x[2]), f(x[3])}; \
  }
GRADLET_LANE_BY_LANE(asin)
GRADLET_LANE_BY_LANE(acos)
GRADLET_LANE_BY_LANE(atan)
#undef GRADLET_LANE_BY_LANE

}  // namespace gradlet::math
