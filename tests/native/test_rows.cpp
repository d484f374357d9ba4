#include <cmath>
#include <cstdint>
#include <vector>

#include "catch.hpp"
#include "kernels/elementwise.hpp"
#include "ops/ops.hpp"

using namespace gradlet;

namespace {

/// Rows shorter than a vector, than a step of four, and beyond.
constexpr std::int64_t kLengths[] = {1, 2, 3, 4, 5, 7, 8, 13, 15, 16, 17, 19, 31, 32, 35, 67};

template <class T>
std::vector<T> numbers(std::int64_t n, double first) {
  std::vector<T> x(static_cast<std::size_t>(n));
  for (std::size_t i = 0; i < x.size(); ++i) {
    x[i] = static_cast<T>(first + 0.37 * static_cast<double>(i * 7 % 23));
  }
  return x;
}

template <class T>
void unary_alone_and_together(kernels::UnaryRow row, const T* params) {
  for (const std::int64_t n : kLengths) {
    const std::vector<T> x = numbers<T>(n, 0.25);
    // One behind the end, which must stay.
    std::vector<T> all(x.size() + 1, T(77));
    row(n, all.data(), x.data(), params);
    CHECK(all.back() == T(77));
    for (std::size_t i = 0; i < x.size(); ++i) {
      T alone;
      row(1, &alone, &x[i], params);
      REQUIRE(all[i] == alone);
    }
  }
}

template <class R, class T>
void binary_alone_and_together(kernels::BinaryRow row, const T* params) {
  for (const std::int64_t n : kLengths) {
    const std::vector<T> x = numbers<T>(n, 0.25), y = numbers<T>(n + 3, 1.5);
    for (const bool x_moves : {true, false}) {
      for (const bool y_moves : {true, false}) {
        std::vector<R> all(x.size() + 1, R(1));
        row(n, all.data(), x.data(), x_moves, y.data() + 3, y_moves, params);
        CHECK(all.back() == R(1));
        for (std::size_t i = 0; i < x.size(); ++i) {
          R alone;
          row(1, &alone, &x[x_moves ? i : 0], false, &y[y_moves ? i + 3 : 3], false, params);
          REQUIRE(all[i] == alone);
        }
      }
    }
  }
}

}  // namespace

TEST_CASE("an element's result does not depend on the row it lies in") {
  const float f32[] = {1.0F, 2.0F};
  const double f64[] = {1.0, 2.0};
  for (const kernels::Unary* f :
       {&kernels::kNeg, &kernels::kSqrt, &kernels::kExp, &kernels::kLog, &kernels::kTanh,
        &kernels::kSin, &kernels::kSigmoid, &kernels::kClamp, &kernels::kGelu, &kernels::kSoftplus,
        &kernels::kElu, &kernels::kLeakyRelu}) {
    unary_alone_and_together(f->f32, f32);
    unary_alone_and_together(f->f64, f64);
  }
  for (const kernels::Binary* f :
       {&kernels::kAdd, &kernels::kDiv, &kernels::kAddScaled, &kernels::kMaximum, &kernels::kPow,
        &kernels::kAbove, &kernels::kInRange, &kernels::kTanhSlope, &kernels::kGeluSlope,
        &kernels::kSoftplusSlope, &kernels::kScaledDifference}) {
    binary_alone_and_together<float>(f->f32, f32);
    binary_alone_and_together<double>(f->f64, f64);
  }
  for (const kernels::Comparison* f : {&kernels::kEq, &kernels::kLt, &kernels::kLe}) {
    binary_alone_and_together<std::uint8_t>(f->f32, f32);
    binary_alone_and_together<std::uint8_t>(f->f64, f64);
  }
}

TEST_CASE("var holds where elements differ little for their size, along whichever dimensions") {
  // The sum of some thousand floats near 10^6 is off by more than their distances' squares may be.
  // Against long double, to 1e-6: each distance, its square and the result are rounded to float.
  const std::int64_t n = 2000;
  for (const double centre : {0.0, 3.0, 1e3, 1e6 + 0.02, 3e6 + 0.11}) {
    for (const double step : {0.0, 0.7}) {
      std::vector<float> x(static_cast<std::size_t>(2 * n));
      // Two halves, each about a mean of its own.
      for (std::size_t i = 0; i < x.size(); ++i) {
        x[i] = static_cast<float>(centre + 0.3 * std::sin(static_cast<double>(i * i)) +
                                  (i < x.size() / 2 ? 0 : step));
      }
      long double mean = 0, squares = 0;
      for (const float v : x) mean += v;
      mean /= static_cast<long double>(x.size());
      for (const float v : x) squares += (v - mean) * (v - mean);
      const double wanted = static_cast<double>(squares / static_cast<long double>(2 * n - 1));
      const Tensor row = ops::from_values(x, {2 * n}), halves = ops::reshape(row, {2, 1, n});
      const Tensor beside = ops::reshape(row, {2 * n, 1});
      const Tensor many = ops::contiguous(ops::expand(halves, {2, 3, n}));
      const Tensor apart = ops::contiguous(ops::expand(beside, {2 * n, 3}));
      const std::vector<Tensor> found = {ops::var(row),
                                         ops::select(ops::var(many, Shape{0, 2}), 0, 1),
                                         ops::select(ops::var(apart, Shape{0}), 0, 2),
                                         ops::select(ops::var(ops::t(apart), Shape{1}), 0, 2)};
      for (std::size_t way = 0; way < found.size(); ++way) {
        INFO(centre << ", " << step << ", way " << way);
        const double ours = found[way].item().to_double();
        CHECK(std::fabs(ours - wanted) <= 1e-6 * wanted);
      }
    }
  }
}
