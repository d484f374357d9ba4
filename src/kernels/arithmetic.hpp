#pragma once

#include "kernels/loops.hpp"
#include "tensor/scalar.hpp"

/// The element-wise functions of every training step. Their loops are compiled in arithmetic.cpp,
/// for speed; what is not listed there is compiled where it is used, for size.
namespace gradlet::kernels {

// Integers wrap around as in PyTorch; signed overflow is undefined in C++.
template <class T, class F>
T wrapping(T a, T b, F f) {
  if constexpr (std::is_same_v<T, std::int64_t>) {
    return static_cast<T>(f(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b)));
  } else {
    return f(a, b);
  }
}

struct Add {
  using Vectorised = void;
  template <class T>
  T operator()(T a, T b) const {
    return wrapping(a, b, [](auto x, auto y) { return x + y; });
  }
};
struct Sub {
  using Vectorised = void;
  template <class T>
  T operator()(T a, T b) const {
    return wrapping(a, b, [](auto x, auto y) { return x - y; });
  }
};
struct Mul {
  using Vectorised = void;
  template <class T>
  T operator()(T a, T b) const {
    return wrapping(a, b, [](auto x, auto y) { return x * y; });
  }
};
struct Div {
  using Vectorised = void;
  template <class T>
  T operator()(T a, T b) const {
    return a / b;
  }
};
/// a + alpha * b with alpha in the element type.
struct AddScaled {
  using Vectorised = void;
  Scalar alpha;
  template <class T>
  T operator()(T a, T b) const {
    return Add()(a, Mul()(alpha.to<T>(), b));
  }
};
struct Neg {
  using Vectorised = float;
  template <class T>
  T operator()(T a) const {
    if constexpr (std::is_floating_point_v<T>) return -a;
    return Sub()(T(0), a);
  }
};
struct Square {
  using Vectorised = float;
  template <class T>
  T operator()(T a) const {
    return Mul()(a, a);
  }
};
/// Limits to [low, high]; NaN stays, as every comparison with it is false.
template <class T>
struct Clamp {
  using Vectorised = float;
  T low, high;
  T operator()(T v) const {
    const T raised = v < low ? low : v;
    return raised > high ? high : raised;
  }
};
/// The gradient g where low <= v <= high.
template <class T>
struct InRange {
  using Vectorised = float;
  T low, high;
  T operator()(T g, T v) const { return v >= low && v <= high ? g : T(0); }
};
/// The gradient g where v > threshold.
template <class T>
struct Above {
  using Vectorised = float;
  T threshold;
  T operator()(T g, T v) const { return v > threshold ? g : T(0); }
};

// NOLINTBEGIN(bugprone-macro-parentheses): the arguments are a keyword and a type
#define GRADLET_HOT_LOOPS(EXTERN, T)                                     \
  EXTERN template void map(const Loop<3>&, T*, const T*, const T*, Add); \
  EXTERN template void map(const Loop<3>&, T*, const T*, const T*, Sub); \
  EXTERN template void map(const Loop<3>&, T*, const T*, const T*, Mul); \
  EXTERN template void map(const Loop<3>&, T*, const T*, const T*, Div); \
  EXTERN template void map(const Loop<3>&, T*, const T*, const T*, AddScaled);

#define GRADLET_HOT_FLOAT_LOOPS(EXTERN)                                                         \
  EXTERN template void map(const Loop<2>&, float*, const float*, Neg);                          \
  EXTERN template void map(const Loop<2>&, float*, const float*, Square);                       \
  EXTERN template void map(const Loop<2>&, float*, const float*, Clamp<float>);                 \
  EXTERN template void map(const Loop<3>&, float*, const float*, const float*, InRange<float>); \
  EXTERN template void map(const Loop<3>&, float*, const float*, const float*, Above<float>);

// NOLINTEND(bugprone-macro-parentheses)

GRADLET_HOT_LOOPS(extern, float)
GRADLET_HOT_LOOPS(extern, double)
GRADLET_HOT_FLOAT_LOOPS(extern)

}  // namespace gradlet::kernels
