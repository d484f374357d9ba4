#include <cstring>
#include <limits>

#include "kernels/math.hpp"

namespace gradlet::math {
namespace {

using F64x2 = double __attribute__((vector_size(16)));
using U64x2 = uint64_t __attribute__((vector_size(16)));
using F32x2 = float __attribute__((vector_size(8)));

constexpr double kRound = 0x1.8p52;
constexpr double kInf = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

F64x2 both(double x) {
  return F64x2{x, x};
}

template <class Vector>
U64x2 bits(Vector x) {
  return __builtin_bit_cast(U64x2, x);
}
F64x2 doubles(U64x2 x) {
  return __builtin_bit_cast(F64x2, x);
}

// mask ? a : b, bit by bit.
template <class Mask>
F64x2 select(Mask mask, F64x2 a, F64x2 b) {
  return doubles((bits(mask) & bits(a)) | (~bits(mask) & bits(b)));
}

F64x2 clamp(F64x2 x, double low, double high) {
  x = select(x < low, both(low), x);
  return select(x > high, both(high), x);
}

struct Expm1 {
  F64x2 power;     // 2^k
  F64x2 fraction;  // e^r - 1
};

// e^x = power (1 + fraction), |x| < 700. (e^r - 1 - r) / r^2 on |r| <= ln2 / 2 is a Chebyshev
// fit of degree 9, by mpmath.chebyfit; relative error of e^r 1.3e-17.
Expm1 expm1_parts(F64x2 x) {
  const F64x2 shifted = x * 0x1.71547652b82fep+0 + kRound;
  const F64x2 n = shifted - kRound;
  const F64x2 r = (x - n * 0x1.62e42fefap-1) - n * 0x1.cf79abc9e3b39p-40;
  F64x2 q = r * 0x1.af38a9b0ec855p-26 + 0x1.289185613a3d6p-22;
  q = q * r + 0x1.71de0dae63bb3p-19;
  q = q * r + 0x1.a019b90d2ae7ap-16;
  q = q * r + 0x1.a01a01a7c41d5p-13;
  q = q * r + 0x1.6c16c1788bd90p-10;
  q = q * r + 0x1.11111111109b3p-7;
  q = q * r + 0x1.5555555553d63p-5;
  q = q * r + 0x1.5555555555556p-3;
  q = q * r + 0.5;
  const U64x2 power = (bits(shifted) + 1023) << 52;
  return {doubles(power), r + r * r * q};
}

struct Exp {
  static F64x2 of(F64x2 x) {
    const Expm1 e = expm1_parts(clamp(x, -105.0, 90.0));
    return select(x == x, e.power + e.power * e.fraction, both(kNan));
  }
};

struct Tanh {
  static F64x2 of(F64x2 x) {
    const Expm1 e = expm1_parts(clamp(x + x, -40.0, 40.0));
    const F64x2 m = (e.power - 1.0) + e.power * e.fraction;
    const F64x2 t = select(x == 0.0, x, m / (m + 2.0));
    return select(x == x, t, both(kNan));
  }
};

struct Sigmoid {
  static F64x2 of(F64x2 x) {
    const Expm1 e = expm1_parts(clamp(-x, -60.0, 105.0));
    const F64x2 t = 1.0 / ((1.0 + e.power) + e.power * e.fraction);
    return select(x == x, t, both(kNan));
  }
};

// x = 2^k z, z in [sqrt 1/2, sqrt 2), s = (z - 1) / (z + 1), log z = 2s + s^3 q(s^2);
// q is a Chebyshev fit of degree 7, by mpmath.chebyfit, relative error 6e-20.
struct Log {
  static F64x2 of(F64x2 x) {
    const U64x2 from_root = bits(x) - 0x3fe6a09e667f3bcd + 0x3ff0000000000000;
    const U64x2 biased = from_root >> 52;
    const F64x2 k = doubles(biased | 0x4330000000000000) - (0x1p52 + 1023.0);
    const F64x2 z = doubles(bits(x) - ((biased - 1023) << 52));
    const F64x2 s = (z - 1.0) / (z + 1.0);
    const F64x2 t = s * s;
    F64x2 q = t * 0x1.0c04595972ab8p-3 + 0x1.0fbe83c2cbcf3p-3;
    q = q * t + 0x1.3b1c360763b8ap-3;
    q = q * t + 0x1.745cf901605f7p-3;
    q = q * t + 0x1.c71c720160b47p-3;
    q = q * t + 0x1.2492492476c87p-2;
    q = q * t + 0x1.9999999999a38p-2;
    q = q * t + 0x1.5555555555555p-1;
    F64x2 result = k * 0x1.62e42fefa39efp-1 + (s + s + s * t * q);
    result = select(x == 0.0, both(-kInf), result);
    result = select(x == kInf, x, result);
    return select(x >= 0.0, result, both(kNan));
  }
};

template <class Function>
float one(float x) {
  return static_cast<float>(Function::of(both(static_cast<double>(x)))[0]);
}

template <class Function>
void map(const float* in, float* out, int64_t n) {
  int64_t i = 0;
  for (; i + 2 <= n; i += 2) {
    F32x2 x;
    std::memcpy(&x, in + i, sizeof x);
    const F32x2 y = __builtin_convertvector(Function::of(__builtin_convertvector(x, F64x2)), F32x2);
    std::memcpy(out + i, &y, sizeof y);
  }
  if (i < n) out[i] = one<Function>(in[i]);
}

}  // namespace

float exp(float x) {
  return one<Exp>(x);
}
float log(float x) {
  return one<Log>(x);
}
float tanh(float x) {
  return one<Tanh>(x);
}
float sigmoid(float x) {
  return one<Sigmoid>(x);
}

void exp_f32(const float* in, float* out, int64_t n) {
  map<Exp>(in, out, n);
}
void log_f32(const float* in, float* out, int64_t n) {
  map<Log>(in, out, n);
}
void tanh_f32(const float* in, float* out, int64_t n) {
  map<Tanh>(in, out, n);
}
void sigmoid_f32(const float* in, float* out, int64_t n) {
  map<Sigmoid>(in, out, n);
}

}  // namespace gradlet::math
