#pragma once

#include "kernels/math_vector.hpp"

/// Activations and their slopes, each formula once for vectors of float and of double. Internal to
/// kernels/. https://pytorch.org/docs/stable/nn.functional.html
namespace gradlet::kernels {

using simd::select;

/// x Phi(x), Phi the normal distribution function.
template <class V>
V gelu(V x) {
  return x * 0.5F * (1 + math::erf(x * static_cast<decltype(x[0] + x[0])>(0.7071067811865476)));
}
/// Phi(x) + x phi(x).
template <class V>
V gelu_slope(V x) {
  using T = decltype(x[0] + x[0]);
  const V cdf = 0.5F * (1 + math::erf(x * T(0.7071067811865476)));
  return cdf + x * (math::exp(-0.5F * (x * x)) * T(0.3989422804014327));
}

/// tanh of what GELU's approximation takes.
template <class V>
V gelu_inner(V x) {
  using T = decltype(x[0] + x[0]);
  return math::tanh(T(0.7978845608028654) * (x + T(0.044715) * (x * x * x)));
}
template <class V>
V gelu_tanh(V x) {
  return 0.5F * x * (1 + gelu_inner(x));
}
template <class V>
V gelu_tanh_slope(V x) {
  using T = decltype(x[0] + x[0]);
  const V t = gelu_inner(x);
  const V inner_slope = T(0.7978845608028654) * (1 + T(3 * 0.044715) * (x * x));
  return 0.5F * (1 + t) + 0.5F * x * (1 - t * t) * inner_slope;
}

/// x sigmoid(x).
template <class V>
V silu(V x) {
  return x * math::sigmoid(x);
}
template <class V>
V silu_slope(V x) {
  const V s = math::sigmoid(x);
  return s * (1 + x * (1 - s));
}

template <class T>
struct Softplus {
  using V = simd::Vector<T>;
  V beta, threshold;
  explicit Softplus(const T* p) : beta(simd::splat(p[0])), threshold(simd::splat(p[1])) {}
  V operator()(V x) const {
    const V scaled = x * beta;
    return select(scaled > threshold, x, math::log1p(math::exp(scaled)) / beta);
  }
};
template <class T>
struct SoftplusSlope {
  using V = simd::Vector<T>;
  V beta, threshold;
  explicit SoftplusSlope(const T* p) : beta(simd::splat(p[0])), threshold(simd::splat(p[1])) {}
  V operator()(V g, V x) const {
    const V scaled = x * beta;
    return select(scaled > threshold, g, g * math::sigmoid(scaled));
  }
};

template <class T>
struct Elu {
  using V = simd::Vector<T>;
  V alpha;
  explicit Elu(const T* p) : alpha(simd::splat(p[0])) {}
  V operator()(V x) const { return select(x > T(0), x, alpha * math::expm1(x)); }
};
template <class T>
struct EluSlope {
  using V = simd::Vector<T>;
  V alpha;
  explicit EluSlope(const T* p) : alpha(simd::splat(p[0])) {}
  V operator()(V g, V x) const { return select(x <= T(0), g * alpha * math::exp(x), g); }
};

template <class T>
struct LeakyRelu {
  using V = simd::Vector<T>;
  V slope;
  explicit LeakyRelu(const T* p) : slope(simd::splat(p[0])) {}
  V operator()(V x) const { return select(x > T(0), x, x * slope); }
};
template <class T>
struct LeakyReluSlope {
  using V = simd::Vector<T>;
  V slope;
  explicit LeakyReluSlope(const T* p) : slope(simd::splat(p[0])) {}
  V operator()(V g, V x) const { return select(x > T(0), g, g * slope); }
};

}  // namespace gradlet::kernels
