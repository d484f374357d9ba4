#include <cmath>

#include "kernels/activation.hpp"
#include "kernels/elementwise.hpp"
#include "kernels/math_wide.hpp"
#include "kernels/rows.hpp"

namespace gradlet::kernels {

namespace {

/// A function without parameters.
template <class T, class F, Way way>
void row(std::int64_t n, void* out, const void* in, const void*) {
  unary_row<T, way>(n, static_cast<T*>(out), static_cast<const T*>(in), F());
}
template <class F>
constexpr Unary floating{{&row<float, F, Way::kOneByOne>, &row<double, F, Way::kOneByOne>}};
/// A function of an instruction or two, of numbers of any type; integers wrap around, as in
/// PyTorch.
template <class F>
constexpr Unary number{{&row<float, F, Way::kBrief>, &row<double, F, Way::kBrief>,
                        &row<std::uint64_t, F, Way::kBrief>}};

/// A function with constants of its own.
template <template <class> class F>
constexpr Unary keeping{
    {&row<float, F<float>, Way::kTogether>, &row<double, F<double>, Way::kOneByOne>}};

/// A function of one element, where compilers know the vector instruction.
template <class T, class F>
void plain_row(std::int64_t n, void* out, const void* in, const void*) {
  T* to = static_cast<T*>(out);
  const T* from = static_cast<const T*>(in);
  for (std::int64_t i = 0; i < n; ++i) to[i] = F()(from[i]);
}
template <class F>
constexpr Unary plain{{&plain_row<float, F>, &plain_row<double, F>}};

/// A function with parameters: F<T> is made of them, once a row.
template <template <class> class F, class T, Way way = kUsual<T>>
void row_with(std::int64_t n, void* out, const void* in, const void* params) {
  unary_row<T, way>(n, static_cast<T*>(out), static_cast<const T*>(in),
                    F<T>(static_cast<const T*>(params)));
}
template <template <class> class F>
constexpr Unary with_params{{&row_with<F, float>, &row_with<F, double>}};

#define GRADLET_VECTOR_FUNCTION(Name, expression) \
  struct Name {                                   \
    template <class V>                            \
    V operator()(V x) const {                     \
      return expression;                          \
    }                                             \
  };
GRADLET_VECTOR_FUNCTION(Neg, -x)
GRADLET_VECTOR_FUNCTION(Square, x* x)
GRADLET_VECTOR_FUNCTION(Cube, x* x* x)
GRADLET_VECTOR_FUNCTION(Reciprocal, 1 / x)
GRADLET_VECTOR_FUNCTION(Log2, math::log2(x))
GRADLET_VECTOR_FUNCTION(Log10, math::log10(x))
GRADLET_VECTOR_FUNCTION(Sin, math::sin(x))
GRADLET_VECTOR_FUNCTION(Cos, math::cos(x))
GRADLET_VECTOR_FUNCTION(Tan, math::tan(x))
GRADLET_VECTOR_FUNCTION(Asin, math::asin(x))
GRADLET_VECTOR_FUNCTION(Acos, math::acos(x))
GRADLET_VECTOR_FUNCTION(Atan, math::atan(x))
GRADLET_VECTOR_FUNCTION(Sinh, math::sinh(x))
GRADLET_VECTOR_FUNCTION(Cosh, math::cosh(x))
GRADLET_VECTOR_FUNCTION(Sqrt, std::sqrt(x))
GRADLET_VECTOR_FUNCTION(Rsqrt, V(1) / std::sqrt(x))
GRADLET_VECTOR_FUNCTION(Abs, std::fabs(x))
GRADLET_VECTOR_FUNCTION(Floor, std::floor(x))
GRADLET_VECTOR_FUNCTION(Ceil, std::ceil(x))
GRADLET_VECTOR_FUNCTION(Round, std::nearbyint(x))
GRADLET_VECTOR_FUNCTION(Trunc, std::trunc(x))
GRADLET_VECTOR_FUNCTION(Sign, static_cast<V>((x > 0) - (x < 0)))
#undef GRADLET_VECTOR_FUNCTION

struct IntegerAbs {
  std::int64_t operator()(std::int64_t x) const {
    return x < 0 ? static_cast<std::int64_t>(0 - static_cast<std::uint64_t>(x)) : x;
  }
};

template <class T>
struct Clamp {
  using V = simd::Vector<T>;
  V low, high;
  explicit Clamp(const T* p) : low(simd::splat(p[0])), high(simd::splat(p[1])) {}
  V operator()(V x) const { return simd::smaller(high, simd::larger(low, x)); }
};

}  // namespace

constinit const Unary kNeg = number<Neg>, kSquare = number<Square>, kCube = number<Cube>;
constinit const Unary kAbs = {
    {&plain_row<float, Abs>, &plain_row<double, Abs>, &plain_row<std::int64_t, IntegerAbs>}};
constinit const Unary kSign = {
    {&plain_row<float, Sign>, &plain_row<double, Sign>, &plain_row<std::int64_t, Sign>}};
constinit const Unary kSqrt = plain<Sqrt>, kRsqrt = plain<Rsqrt>,
                      kReciprocal = floating<Reciprocal>;
constinit const Unary kFloor = plain<Floor>, kCeil = plain<Ceil>, kRound = plain<Round>,
                      kTrunc = plain<Trunc>;
constinit const Unary kExp = keeping<math::loop::Exp>, kExpm1 = keeping<math::loop::Expm1>,
                      kLog = keeping<math::loop::Log>, kLog1p = keeping<math::loop::Log1p>,
                      kLog2 = floating<Log2>, kLog10 = floating<Log10>;
constinit const Unary kSin = floating<Sin>, kCos = floating<Cos>, kTan = floating<Tan>,
                      kAsin = floating<Asin>, kAcos = floating<Acos>, kAtan = floating<Atan>,
                      kSinh = floating<Sinh>, kCosh = floating<Cosh>,
                      kTanh = keeping<math::loop::Tanh>;
constinit const Unary kErf = keeping<math::loop::Erf>, kSigmoid = keeping<math::loop::Sigmoid>;
constinit const Unary kClamp = {{&row_with<Clamp, float, Way::kBrief>,
                                 &row_with<Clamp, double, Way::kBrief>,
                                 &row_with<Clamp, std::int64_t, Way::kBrief>}};
constinit const Unary kGelu = keeping<Gelu>, kGeluTanh = keeping<GeluTanh>, kSilu = keeping<Silu>;
constinit const Unary kSoftplus = with_params<Softplus>, kElu = with_params<Elu>,
                      kLeakyRelu = with_params<LeakyRelu>;

}  // namespace gradlet::kernels
