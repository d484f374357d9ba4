#pragma once

#include <optional>
#include <string_view>

#include "kernels/reduce.hpp"
#include "ops/create.hpp"
#include "ops/view.hpp"
#include "tensor/tensor.hpp"

/// How reductions are put together. Internal to ops/.
namespace gradlet::ops {

struct Plan {
  kernels::Reduction geometry;
  Shape result;        // sizes of the result
  Shape result_keep;   // the same with the reduced dimensions as 1
  std::int64_t count;  // elements per result
};

/// `dim` absent or empty: all dimensions. Throws IndexError, RuntimeError for repeated ones.
Plan plan_reduction(const char* op, const Tensor& self, const std::optional<Shape>& dim,
                    bool keepdim);

/// Refuses to sum what wants a gradient in a dtype that has none.
void check_differentiable(const Tensor& self, std::optional<DType> dtype);

/// A loss's mean, its sum or itself. Throws ValueError for another word.
Tensor reduced(const Tensor& loss, std::string_view reduction);

/// input.
inline Tensor keep_dims(const Tensor& reduced, const Shape& keep) {
  return reshape(reduced, keep);
}

/// Accumulates in Acc and stores as R; `finish` sees the accumulator.
template <class T, class Acc, class R, class Combine, class Finish>
Tensor reduce_to(const Tensor& self, const Plan& plan, Acc initial, Combine combine,
                 Finish finish) {
  const Tensor out = empty(plan.result, DTypeOf<R>::value);
  R* data = out.data<R>();
  if constexpr (std::is_same_v<Acc, R>) {
    for (std::int64_t i = 0; i < out.numel(); ++i) data[i] = initial;
    kernels::reduce(plan.geometry, self.data<T>(), data, initial, combine);
    for (std::int64_t i = 0; i < out.numel(); ++i) data[i] = finish(data[i]);
  } else {
    std::vector<Acc> accumulators(static_cast<std::size_t>(out.numel()), initial);
    kernels::reduce(plan.geometry, self.data<T>(), accumulators.data(), initial, combine);
    for (std::int64_t i = 0; i < out.numel(); ++i) {
      data[i] = static_cast<R>(finish(accumulators[static_cast<std::size_t>(i)]));
    }
  }
  return out;
}

}  // namespace gradlet::ops
