#pragma once

#include "kernels/math_vector.hpp"

/// Activations and their slopes, each formula once for loops over floats and doubles. Internal to
/// kernels/. https://pytorch.org/docs/stable/nn.functional.html
namespace gradlet::kernels {

using simd::select;

/// x Phi(x), Phi the normal distribution function.
template <class T>
struct Gelu {
  using V = simd::Vector<T>;
  math::loop::Erf<T> erf;
  V half = math::kept(T(0.5)), one = math::kept(T(1)), root = math::kept(T(0.7071067811865476));
  V operator()(V x) const { return x * half * (one + erf(x * root)); }
};
/// g (Phi(x) + x phi(x)).
template <class T>
struct GeluSlope {
  using V = simd::Vector<T>;
  math::loop::Erf<T> erf;
  math::loop::Exp<T> exp;
  V half = math::kept(T(0.5)), one = math::kept(T(1)), root = math::kept(T(0.7071067811865476)),
    density = math::kept(T(0.3989422804014327));
  V operator()(V g, V x) const {
    const V cdf = half * (one + erf(x * root));
    return g * (cdf + x * (exp(-half * (x * x)) * density));
  }
};

/// tanh of what GELU's approximation takes.
template <class T>
struct GeluInner {
  using V = simd::Vector<T>;
  math::loop::Tanh<T> tanh;
  V scale = math::kept(T(0.7978845608028654)), cubic = math::kept(T(0.044715));
  V operator()(V x) const { return tanh(scale * (x + cubic * (x * x * x))); }
};
template <class T>
struct GeluTanh {
  using V = simd::Vector<T>;
  GeluInner<T> inner;
  V half = math::kept(T(0.5)), one = math::kept(T(1));
  V operator()(V x) const { return half * x * (one + inner(x)); }
};
template <class T>
struct GeluTanhSlope {
  using V = simd::Vector<T>;
  GeluInner<T> inner;
  V half = math::kept(T(0.5)), one = math::kept(T(1)), cubic = math::kept(T(3 * 0.044715));
  V operator()(V g, V x) const {
    const V t = inner(x), inner_slope = inner.scale * (one + cubic * (x * x));
    return g * (half * (one + t) + half * x * (one - t * t) * inner_slope);
  }
};

/// x sigmoid(x).
template <class T>
struct Silu {
  using V = simd::Vector<T>;
  math::loop::Sigmoid<T> sigmoid;
  V operator()(V x) const { return x * sigmoid(x); }
};
template <class T>
struct SiluSlope {
  using V = simd::Vector<T>;
  math::loop::Sigmoid<T> sigmoid;
  V one = math::kept(T(1));
  V operator()(V g, V x) const {
    const V s = sigmoid(x);
    return g * (s * (one + x * (one - s)));
  }
};

template <class T>
struct Softplus {
  using V = simd::Vector<T>;
  math::loop::Exp<T> exp;
  math::loop::Log1p<T> log1p;
  V beta, threshold;
  explicit Softplus(const T* p) : beta(simd::splat(p[0])), threshold(simd::splat(p[1])) {}
  V operator()(V x) const {
    const V scaled = x * beta;
    return select(scaled > threshold, x, log1p(exp(scaled)) / beta);
  }
};
template <class T>
struct SoftplusSlope {
  using V = simd::Vector<T>;
  math::loop::Sigmoid<T> sigmoid;
  V beta, threshold;
  explicit SoftplusSlope(const T* p) : beta(simd::splat(p[0])), threshold(simd::splat(p[1])) {}
  V operator()(V g, V x) const {
    const V scaled = x * beta;
    return select(scaled > threshold, g, g * sigmoid(scaled));
  }
};

template <class T>
struct Elu {
  using V = simd::Vector<T>;
  math::loop::Expm1<T> expm1;
  V alpha;
  explicit Elu(const T* p) : alpha(simd::splat(p[0])) {}
  V operator()(V x) const { return select(x > T(0), x, alpha * expm1(x)); }
};
template <class T>
struct EluSlope {
  using V = simd::Vector<T>;
  math::loop::Exp<T> exp;
  V alpha;
  explicit EluSlope(const T* p) : alpha(simd::splat(p[0])) {}
  V operator()(V g, V x) const { return select(x <= T(0), g * alpha * exp(x), g); }
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
