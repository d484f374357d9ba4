#include <functional>
#include <utility>

#include "kernels/activation.hpp"
#include "kernels/elementwise.hpp"
#include "kernels/math_wide.hpp"
#include "kernels/rows.hpp"

namespace gradlet::kernels {

namespace {

/// A function of vectors, F() or F made of params.
template <class T, Way way, class F>
void run_row(std::int64_t n, void* out, const void* a, bool a_moves, const void* b, bool b_moves,
             F f) {
  binary_row<T, way>(n, static_cast<T*>(out), static_cast<const T*>(a), a_moves,
                     static_cast<const T*>(b), b_moves, f);
}
template <class T, class F, Way way = Way::kBrief>
void row(std::int64_t n, void* out, const void* a, bool a_moves, const void* b, bool b_moves,
         const void*) {
  run_row<T, way>(n, out, a, a_moves, b, b_moves, F());
}
template <class F>
constexpr Binary floating{{&row<float, F>, &row<double, F>}};
/// Integers wrap around, as in PyTorch.
template <class F>
constexpr Binary number{{&row<float, F>, &row<double, F>, &row<std::uint64_t, F>}};

template <template <class> class F, class T, Way way = Way::kBrief>
void row_with(std::int64_t n, void* out, const void* a, bool a_moves, const void* b, bool b_moves,
              const void* params) {
  run_row<T, way>(n, out, a, a_moves, b, b_moves, F<T>(static_cast<const T*>(params)));
}
/// A function with constants of its own.
template <template <class> class F, Way way = Way::kTogether>
constexpr Binary keeping{{&row<float, F<float>, way>, &row<double, F<double>, Way::kOneByOne>}};

template <template <class> class F, Way way>
constexpr Binary with_params{
    {&row_with<F, float, way>, &row_with<F, double, way == Way::kBrief ? way : Way::kOneByOne>}};

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
GRADLET_VECTOR_FUNCTION(SigmoidSlope, a*(1 - b) * b)
GRADLET_VECTOR_FUNCTION(TanhSlope, a*(1 - b * b))
GRADLET_VECTOR_FUNCTION(SquaredDifference, (a - b) * (a - b))
#undef GRADLET_VECTOR_FUNCTION

template <class T>
struct AddScaled {
  using V = simd::Vector<T>;
  V alpha;
  explicit AddScaled(const T* p) : alpha(simd::splat(*p)) {}
  V operator()(V a, V b) const { return a + alpha * b; }
};

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
  V operator()(V g, V x) const { return simd::select(x <= threshold, V{}, g); }
};
template <class T>
struct InRange {
  using V = simd::Vector<T>;
  using Mask = decltype(V{} < V{});
  V low, high;
  Mask no_low, no_high;
  explicit InRange(const T* p)
      : low(simd::splat(p[0])),
        high(simd::splat(p[1])),
        no_low(low != low),
        no_high(high != high) {}
  V operator()(V g, V x) const {
    return simd::select(((x > low) | no_low) & ((x < high) | no_high), g, V{});
  }
};

/// One byte an element, from the lowest byte of each lane of four masks.
using Bytes = std::uint8_t __attribute__((vector_size(16)));
Bytes packed(simd::I32x4 a, simd::I32x4 b, simd::I32x4 c, simd::I32x4 d) {
#ifdef __wasm__
  // Compilers take the shuffles below literally.
  const auto low = __builtin_wasm_narrow_s_i16x8_i32x4(a, b);
  const auto high = __builtin_wasm_narrow_s_i16x8_i32x4(c, d);
  return simd::as<Bytes>(__builtin_wasm_narrow_s_i8x16_i16x8(low, high)) & 1;
#else
  const auto halves = [](simd::I32x4 x, simd::I32x4 y) {
    return __builtin_shufflevector(simd::as<Bytes>(x), simd::as<Bytes>(y), 0, 4, 8, 12, 16, 20, 24,
                                   28, 0, 4, 8, 12, 16, 20, 24, 28);
  };
  return __builtin_shufflevector(halves(a, b), halves(c, d), 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19,
                                 20, 21, 22, 23) &
         1;
#endif
}

template <class T, class F>
void compare(std::int64_t n, void* out, const void* a, bool a_moves, const void* b, bool b_moves,
             const void*) {
  constexpr std::int64_t lanes = simd::kLanes<T>;
  T xs[lanes], ys[lanes];
  bool* to = static_cast<bool*>(out);
  const T* x = static_cast<const T*>(a);
  const T* y = static_cast<const T*>(b);
  if (!a_moves) simd::store(xs, simd::splat(*x)), x = xs;
  if (!b_moves) simd::store(ys, simd::splat(*y)), y = ys;
  const std::int64_t step_a = a_moves ? lanes : 0, step_b = b_moves ? lanes : 0;
  if constexpr (lanes == 4) {
    const auto sixteen = [&](auto by_x, auto by_y) {
      for (; n >= 16; n -= 16, to += 16, x += 4 * by_x, y += 4 * by_y) {
        const auto mask = [&](std::int64_t k) {
          return F()(simd::load(x + k * by_x), simd::load(y + k * by_y));
        };
        simd::store(to, packed(mask(0), mask(1), mask(2), mask(3)));
      }
    };
    if (a_moves && b_moves) sixteen(Step<lanes>(), Step<lanes>());
    if (a_moves && !b_moves) sixteen(Step<lanes>(), Step<0>());
    if (!a_moves && b_moves) sixteen(Step<0>(), Step<lanes>());
  }
  for (; n >= lanes; n -= lanes, to += lanes, x += step_a, y += step_b) {
    const auto mask = F()(simd::load(x), simd::load(y));
    for (int k = 0; k < lanes; ++k) to[k] = mask[k] != 0;
  }
  if (n > 0) {
    const auto mask = F()(simd::load_some(x, n), simd::load_some(y, n));
    for (int k = 0; k < n; ++k) to[k] = mask[k] != 0;
  }
}
template <class F>
constexpr Comparison comparison{
    {&compare<float, F>, &compare<double, F>, &compare<std::int64_t, F>}};

}  // namespace

constinit const Binary kAdd = number<Add>, kSub = number<Sub>, kMul = number<Mul>,
                       kDiv = floating<Div>;
constinit const Binary kAddScaled = {{&row_with<AddScaled, float>, &row_with<AddScaled, double>,
                                      &row_with<AddScaled, std::uint64_t>}};
constinit const Binary kMaximum = {
    {&row<float, Maximum>, &row<double, Maximum>, &row<std::int64_t, Maximum>}};
constinit const Binary kMinimum = {
    {&row<float, Minimum>, &row<double, Minimum>, &row<std::int64_t, Minimum>}};
constinit const Binary kPow = keeping<math::loop::Pow, Way::kOneByOne>;
constinit const Comparison kEq = comparison<std::equal_to<>>, kNe = comparison<std::not_equal_to<>>,
                           kLt = comparison<std::less<>>, kLe = comparison<std::less_equal<>>;
constinit const Binary kAbove = {
    {&row_with<Above, float>, &row_with<Above, double>, &row_with<Above, std::int64_t>}};
constinit const Binary kInRange = with_params<InRange, Way::kBrief>;
constinit const Binary kSigmoidSlope = floating<SigmoidSlope>, kTanhSlope = floating<TanhSlope>,
                       kGeluSlope = keeping<GeluSlope>, kGeluTanhSlope = keeping<GeluTanhSlope>,
                       kSiluSlope = keeping<SiluSlope>,
                       kSoftplusSlope = with_params<SoftplusSlope, Way::kTogether>,
                       kEluSlope = with_params<EluSlope, Way::kTogether>,
                       kLeakyReluSlope = with_params<LeakyReluSlope, Way::kBrief>;
constinit const Binary kSquaredDifference = floating<SquaredDifference>,
                       kScaledDifference = with_params<ScaledDifference, Way::kBrief>;

}  // namespace gradlet::kernels
