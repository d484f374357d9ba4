#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "ops/arithmetic.hpp"
#include "ops/index.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"
#include "ops/reduction.hpp"

/// Largest and smallest elements, and where they are.
namespace gradlet::ops {

namespace {

/// Gradient of max/min-like reductions: shared evenly among the elements equal to the result.
void record_extreme(const Tensor& out, const char* name, const Tensor& self, const Plan& plan) {
  if (!records(self)) return;
  record(out, name, {self},
         [x = SavedTensor(self), y = SavedTensor::output(out), keep = plan.result_keep](
             Node& node, const Tensor& g) {
           const Tensor input = x.unpack(node);
           const Tensor best = keep_dims(y.unpack(node), keep);
           const Tensor mask = logical_or(eq(input, best), logical_and(isnan(input), isnan(best)));
           Shape dims;
           for (int d = 0; d < keep.size(); ++d) dims.push_back(d);
           const Tensor hits = to(mask, g.dtype());
           const Tensor count = sum_to(hits, keep);
           return mul(div(keep_dims(g, keep), count), hits);
         });
}

struct Max {
  static constexpr const char* kOp = "max";
  static constexpr const char* kArg = "argmax";
  template <class T>
  bool operator()(T candidate, T best) const {
    return candidate > best || (candidate != candidate && best == best);
  }
};
struct Min {
  static constexpr const char* kOp = "min";
  static constexpr const char* kArg = "argmin";
  template <class T>
  bool operator()(T candidate, T best) const {
    return candidate < best || (candidate != candidate && best == best);
  }
};

/// Value and index of the first extreme along one dimension (dimension -1: the flattened tensor).
template <class Better>
std::pair<Tensor, Tensor> extreme_along(const char* op, const Tensor& self, int dim, bool keepdim,
                                        Better better) {
  const Tensor x = self.dtype() == DType::kBool ? cast(self, DType::kInt64) : self;
  Shape sizes = x.sizes(), strides = x.strides();
  const std::int64_t n = x.dim() ? sizes[dim] : 1, step = x.dim() ? strides[dim] : 0;
  check(n > 0, ErrorKind::kIndex, op,
        [&] {
          return text_of({op, "(): Expected reduction dim ", dim, " to have non-zero size."});
        },
        {self.sizes()});
  if (x.dim()) {
    sizes[dim] = strides[dim] = 1;
    if (!keepdim) {
      sizes.erase(dim);
      strides.erase(dim);
    }
  }
  const Tensor values = empty(sizes, x.dtype()), indices = empty(sizes, DType::kInt64);
  const Shape rows = contiguous_strides(sizes);
  dispatch_number(x.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    kernels::extreme_along(kernels::make_loop<2>(sizes, {rows, strides}), n, step, x.data<T>(),
                           values.data<T>(), indices.data<std::int64_t>(), better(T(1), T(0)));
  });
  return {cast(values, self.dtype()), indices};
}

template <class Better>
std::tuple<Tensor, Tensor> extreme(const char* name, const Tensor& self, std::int64_t dim,
                                   bool keepdim, Better better) {
  const int d = wrap_dim(dim, self.dim(), Better::kOp);
  auto [values, indices] = extreme_along(Better::kOp, self, d, keepdim, better);
  if (records(self)) {
    record(values, name, {self},
           [at = indices, from = self.sizes(), d, keepdim](Node&, const Tensor& g) {
             if (from.empty()) return g;
             const Tensor where_to = keepdim ? at : unsqueeze(at, d);
             const Tensor zeros_there = zeros(from, g.dtype());
             return scatter_(zeros_there, d, where_to, keepdim ? g : unsqueeze(g, d));
           });
  }
  return {values, indices};
}

template <class Better>
Tensor whole_extreme(const char* name, const Tensor& self, Better better) {
  check(self.numel() > 0, ErrorKind::kRuntime, Better::kOp,
        [] {
          return text_of(
              {Better::kOp,
               "(): Expected reduction dim to be specified for input.numel() == 0. Specify the "
               "reduction dim with the 'dim' argument."});
        },
        {self.sizes()});
  Tensor out;
  {
    NoGradGuard guard;
    out = extreme_along(Better::kOp, reshape(self, {self.numel()}), 0, false, better).first;
  }
  record_extreme(out, name, self, plan_reduction(Better::kOp, self, {}, false));
  return out;
}

template <class Better>
Tensor extreme_over(const char* op, const char* name, const Tensor& self,
                    const std::optional<Shape>& dim, bool keepdim, Better better) {
  const Tensor x = self.dtype() == DType::kBool ? cast(self, DType::kInt64) : self;
  const Plan plan = plan_reduction(op, x, dim, keepdim);
  const bool whole = !dim || dim->empty();
  check(self.numel() > 0 || !whole, ErrorKind::kRuntime, op,
        [&] {
          return text_of({op,
                          "(): Expected reduction dim to be specified for input.numel() == 0. "
                          "Specify the reduction dim with the 'dim' argument."});
        },
        {self.sizes()});
  for (std::int64_t d : dim.value_or(Shape{})) {
    check(self.dim() == 0 || self.size(wrap_dim(d, self.dim(), op)) > 0, ErrorKind::kIndex, op,
          [&] {
            return text_of({op, "(): Expected reduction dim ", d, " to have non-zero size."});
          },
          {self.sizes()});
  }
  Tensor out;
  {
    NoGradGuard guard;
    out = dispatch_number(x.dtype(), [&](auto tag) {
      using T = typename decltype(tag)::type;
      using Limits = std::numeric_limits<T>;
      const bool largest = better(T(1), T(0));
      const T none = Limits::has_infinity ? (largest ? -Limits::infinity() : Limits::infinity())
                                          : (largest ? Limits::lowest() : Limits::max());
      const Tensor result = empty(plan.result, x.dtype());
      std::fill_n(result.data<T>(), result.numel(), none);
      kernels::reduce_extreme(plan.geometry, x.data<T>(), result.data<T>(), largest);
      return result;
    });
    out = cast(out, self.dtype());
  }
  record_extreme(out, name, self, plan);
  return out;
}

template <class Better>
Tensor arg_extreme(const Tensor& self, std::optional<std::int64_t> dim, bool keepdim,
                   Better better) {
  NoGradGuard guard;
  check(self.dtype() != DType::kBool, ErrorKind::kRuntime, Better::kArg, [] {
    return text_of({Better::kArg, "(): does not support bool input"});
  });
  if (dim) {
    const int d = wrap_dim(*dim, self.dim(), Better::kArg);
    return extreme_along(Better::kArg, self, d, keepdim, better).second;
  }
  check(self.numel() > 0, ErrorKind::kIndex, Better::kArg, [] {
    return text_of(
        {Better::kArg, "(): Expected reduction dim to be specified for input.numel() == 0."});
  });
  const Tensor out =
      extreme_along(Better::kArg, reshape(self, {self.numel()}), 0, false, better).second;
  return keepdim ? reshape(out, Shape::filled(self.dim(), 1)) : out;
}

}  // namespace

Tensor max(const Tensor& self) {
  return whole_extreme("MaxBackward1", self, Max());
}
Tensor min(const Tensor& self) {
  return whole_extreme("MinBackward1", self, Min());
}
std::tuple<Tensor, Tensor> max(const Tensor& self, std::int64_t dim, bool keepdim) {
  return extreme("MaxBackward0", self, dim, keepdim, Max());
}
std::tuple<Tensor, Tensor> min(const Tensor& self, std::int64_t dim, bool keepdim) {
  return extreme("MinBackward0", self, dim, keepdim, Min());
}
Tensor amax(const Tensor& self, const std::optional<Shape>& dim, bool keepdim) {
  return extreme_over("amax", "AmaxBackward0", self, dim, keepdim, Max());
}
Tensor amin(const Tensor& self, const std::optional<Shape>& dim, bool keepdim) {
  return extreme_over("amin", "AminBackward0", self, dim, keepdim, Min());
}
Tensor argmax(const Tensor& self, std::optional<std::int64_t> dim, bool keepdim) {
  return arg_extreme(self, dim, keepdim, Max());
}
Tensor argmin(const Tensor& self, std::optional<std::int64_t> dim, bool keepdim) {
  return arg_extreme(self, dim, keepdim, Min());
}

}  // namespace gradlet::ops
