#pragma once

#include "op_reference.hpp"
#include "op_table.hpp"
#include "ops/ops.hpp"

/// What the rows of op_table*.cpp are written with.
namespace gradlet::testing {

// A table of lambdas is unreadable written out; x, y, z are elements, v a group of them, a the
// arguments of the call.
#define ONE(expression) [](const Args& a) { return Tensors{expression}; }
#define MANY(expression) [](const Args& a) { return expression; }
#define EACH(expression)                                                                   \
  each([]([[maybe_unused]] double x, [[maybe_unused]] double y, [[maybe_unused]] double z, \
          [[maybe_unused]] const Args& a) -> double { return expression; })
#define OVER(dim_at, expression)                                            \
  over([](const std::vector<double>& v,                                     \
          [[maybe_unused]] const Args& a) -> double { return expression; }, \
       dim_at)
#define FROM(expression) from([](const Args& a) -> std::vector<double> { return expression; })

/// A copy to write into, strided where the original is.
inline Tensor own(const Tensor& x) {
  if (x.is_contiguous()) return ops::clone(x);
  Shape wide = x.sizes();
  wide[x.dim() - 1] *= 2;
  const Tensor copy = ops::slice(ops::zeros(wide, x.dtype()), -1, 0, {}, 2);
  return ops::copy_(copy, x);
}

inline double sum_of(const std::vector<double>& v) {
  long double total = 0;
  for (double x : v) total += x;
  return static_cast<double>(total);
}

inline const Domain kPositive{0.25, 4, {}};
inline const Domain kUnit{-0.9, 0.9, {}};
inline const Domain kIntegers{-3, 3, {-3, -2, -1, 0, 1, 2, 3}};
inline const Domain kHalves{-3, 3, {-2.5, -1.5, -0.5, 0.5, 1.5, 2.5}};
inline const Domain kNotZero{-3, 3, {0}};
inline const Domain kLarge{2, 9, {}};

/// The rows of op_table_shape.cpp and op_table_nn.cpp.
const std::vector<OpRow>& shape_rows();
const std::vector<OpRow>& nn_rows();

}  // namespace gradlet::testing
