#include <functional>
#include <utility>

#include "kernels/activation.hpp"
#include "kernels/elementwise.hpp"
#include "kernels/math_wide.hpp"
#include "kernels/rows.hpp"

namespace gradlet::kernels {

namespace {

template <class T, class F>
void row(std::int64_t n, T* out, const T* a, bool a_moves, const T* b, bool b_moves, const T*) {
  binary_row(n, out, a, a_moves, b, b_moves, F());
}
template <class F>
constexpr Binary floating{&row<float, F>, &row<double, F>};

template <class F>
void wrapping_row(std::int64_t n, std::int64_t* out, const std::int64_t* a, bool a_moves,
                  const std::int64_t* b, bool b_moves, const std::int64_t*) {
  using U = std::uint64_t;
  binary_row(n, reinterpret_cast<U*>(out), reinterpret_cast<const U*>(a), a_moves,
             reinterpret_cast<const U*>(b), b_moves, F());
}
template <class F>
constexpr Binary number{&row<float, F>, &row<double, F>, &wrapping_row<F>};

template <template <class> class F, class T>
void row_with(std::int64_t n, T* out, const T* a, bool a_moves, const T* b, bool b_moves,
              const T* params) {
  binary_row(n, out, a, a_moves, b, b_moves, F<T>(params));
}
template <template <class> class F>
constexpr Binary with_params{&row_with<F, float>, &row_with<F, double>};

#define GRADLET_VECTOR_FUNCTION(Name, expression) \
  struct Name {                                   \
    template <class V>                            \
    V operator()(V a, V b) const {                \
      return expression;                          \
    }                                             \
  };
GRADLET_VECTOR_FUNCTION(Add, a + b)
GRADLET_VECTOR_FUNCTION(Sub, a - b)
GRADLET_VECTOR_FUNCTION(Mul, a* b)
GRADLET_VECTOR_FUNCTION(Div, a / b)
GRADLET_VECTOR_FUNCTION(Maximum, simd::select((a > b) | (a != a), a, b))
GRADLET_VECTOR_FUNCTION(Minimum, simd::select((a < b) | (a != a), a, b))
GRADLET_VECTOR_FUNCTION(Pow, math::pow(a, b))
GRADLET_VECTOR_FUNCTION(SigmoidSlope, a*(1 - b) * b)
GRADLET_VECTOR_FUNCTION(TanhSlope, a*(1 - b * b))
GRADLET_VECTOR_FUNCTION(GeluSlope, a* gelu_slope(b))
GRADLET_VECTOR_FUNCTION(GeluTanhSlope, a* gelu_tanh_slope(b))
GRADLET_VECTOR_FUNCTION(SiluSlope, a* silu_slope(b))
GRADLET_VECTOR_FUNCTION(SquaredDifference, (a - b) * (a - b))
#undef GRADLET_VECTOR_FUNCTION

template <class T>
struct AddScaled {
  simd::Vector<T> alpha;
  explicit AddScaled(const T* p) : alpha(simd::splat(*p)) {}
  template <class V>
  V operator()(V a, V b) const {
    return a + simd::as<V>(alpha) * b;
  }
};
void add_scaled_integers(std::int64_t n, std::int64_t* out, const std::int64_t* a, bool a_moves,
                         const std::int64_t* b, bool b_moves, const std::int64_t* params) {
  using U = std::uint64_t;
  binary_row(n, reinterpret_cast<U*>(out), reinterpret_cast<const U*>(a), a_moves,
             reinterpret_cast<const U*>(b), b_moves, AddScaled<std::int64_t>(params));
}

template <class T>
struct ScaledDifference {
  using V = simd::Vector<T>;
  V scale;
  explicit ScaledDifference(const T* p) : scale(simd::splat(*p)) {}
  V operator()(V a, V b) const { return (a - b) * scale; }
};
template <class T>
struct Above {
  using V = simd::Vector<T>;
  V threshold;
  explicit Above(const T* p) : threshold(simd::splat(*p)) {}
  V operator()(V g, V x) const { return simd::select(x > threshold, g, V{}); }
};
template <class T>
struct InRange {
  using V = simd::Vector<T>;
  V low, high;
  explicit InRange(const T* p) : low(simd::splat(p[0])), high(simd::splat(p[1])) {}
  V operator()(V g, V x) const { return simd::select((x >= low) & (x <= high), g, V{}); }
};

template <class F, class T>
void compare(std::int64_t n, bool* out, const T* a, bool a_moves, const T* b, bool b_moves,
             const T*) {
  if (a_moves && b_moves) {
    for (std::int64_t i = 0; i < n; ++i) out[i] = F()(a[i], b[i]);
  } else if (a_moves) {
    const T y = *b;
    for (std::int64_t i = 0; i < n; ++i) out[i] = F()(a[i], y);
  } else {
    const T x = *a;
    for (std::int64_t i = 0; i < n; ++i) out[i] = F()(x, b[b_moves ? i : 0]);
  }
}
template <class F>
constexpr Comparison comparison{&compare<F, float>, &compare<F, double>,
                                &compare<F, std::int64_t>};

}  // namespace

constinit const Binary kAdd = number<Add>, kSub = number<Sub>, kMul = number<Mul>,
                       kDiv = floating<Div>;
constinit const Binary kAddScaled = {&row_with<AddScaled, float>, &row_with<AddScaled, double>,
                                     &add_scaled_integers};
constinit const Binary kMaximum = {&row<float, Maximum>, &row<double, Maximum>,
                                   &row<std::int64_t, Maximum>};
constinit const Binary kMinimum = {&row<float, Minimum>, &row<double, Minimum>,
                                   &row<std::int64_t, Minimum>};
constinit const Binary kPow = floating<Pow>;
constinit const Comparison kEq = comparison<std::equal_to<>>, kNe = comparison<std::not_equal_to<>>,
                           kLt = comparison<std::less<>>, kLe = comparison<std::less_equal<>>;
constinit const Binary kAbove = {&row_with<Above, float>, &row_with<Above, double>,
                                 &row_with<Above, std::int64_t>};
constinit const Binary kInRange = with_params<InRange>;
constinit const Binary kSigmoidSlope = floating<SigmoidSlope>, kTanhSlope = floating<TanhSlope>,
                       kGeluSlope = floating<GeluSlope>, kGeluTanhSlope = floating<GeluTanhSlope>,
                       kSiluSlope = floating<SiluSlope>, kSoftplusSlope = with_params<SoftplusSlope>,
                       kEluSlope = with_params<EluSlope>,
                       kLeakyReluSlope = with_params<LeakyReluSlope>;
constinit const Binary kSquaredDifference = floating<SquaredDifference>,
                       kScaledDifference = with_params<ScaledDifference>;

}  // namespace gradlet::kernels
