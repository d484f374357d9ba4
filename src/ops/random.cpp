#include "ops/random.hpp"

#include <algorithm>

#include "kernels/random.hpp"
#include "ops/create.hpp"
#include "ops/inplace.hpp"
#include "ops/pointwise.hpp"
#include "ops/view.hpp"

namespace gradlet::ops {

namespace {

/// Fills self through fill(contiguous tensor); a strided self is filled in row-major order.
/// Recorded under `name` where self is: what it was before gets no gradient.
template <class Fill>
const Tensor& fill_in_order(const char* op, const char* name, const Tensor& self, Fill fill) {
  check_in_place(op, self, self.sizes());
  if (grad_enabled() && self.requires_grad()) {
    const Tensor fresh = empty(self.sizes(), self.dtype());
    fill(fresh);
    record(fresh, name, {self}, [](Node&, const Tensor& g) { return zeros_like(g); });
    return assign_in_place(op, self, fresh);
  }
  const Tensor dense = self.is_contiguous() ? self : empty(self.sizes(), self.dtype());
  fill(dense);
  if (!dense.is_same(self)) copy_data(self, dense);
  self.bump_version();
  return self;
}

}  // namespace

void manual_seed(std::int64_t seed) {
  default_generator().manual_seed(static_cast<std::uint64_t>(seed));
}
std::int64_t initial_seed() {
  return static_cast<std::int64_t>(default_generator().initial_seed());
}

const Tensor& uniform_(const Tensor& self, double from, double to) {
  check_floating("check_uniform_bounds", self);
  check(from <= to, ErrorKind::kRuntime, "uniform_", [&] {
    return "uniform_ expects to return a [from, to) range, but found from=" + number_text(from) +
           " > to=" + number_text(to);
  });
  return fill_in_order("uniform_", "UniformBackward0", self, [&](const Tensor& out) {
    dispatch_floating(out.dtype(), [&](auto tag) {
      using T = typename decltype(tag)::type;
      default_generator().fill_uniform(out.data<T>(), out.numel(), from, to);
    });
  });
}

const Tensor& normal_(const Tensor& self, double mean, double std) {
  check_floating("normal_kernel_cpu", self);
  check(std >= 0, ErrorKind::kRuntime, "normal_",
        [&] { return "normal expects std >= 0.0, but found std " + number_text(std); });
  return fill_in_order("normal_", "NormalBackward0", self, [&](const Tensor& out) {
    dispatch_floating(out.dtype(), [&](auto tag) {
      using T = typename decltype(tag)::type;
      default_generator().fill_normal(out.data<T>(), out.numel(), mean, std);
    });
  });
}

const Tensor& bernoulli_(const Tensor& self, double p) {
  check(p >= 0 && p <= 1, ErrorKind::kRuntime, "bernoulli_",
        [&] { return "bernoulli_ expects p to be in [0, 1], but got p=" + number_text(p); });
  return fill_in_order("bernoulli_", "BernoulliBackward2", self, [&](const Tensor& out) {
    dispatch_all(out.dtype(), [&](auto tag) {
      using T = typename decltype(tag)::type;
      default_generator().fill_bernoulli(out.data<T>(), out.numel(), p);
    });
  });
}

Tensor bernoulli(const Tensor& self) {
  check_floating("bernoulli_tensor_cpu_p_", self);
  const Tensor p = contiguous(detach(self)), out = empty(self.sizes(), self.dtype());
  dispatch_floating(p.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    const T* begin = p.data<T>();
    check(std::all_of(begin, begin + p.numel(), [](T v) { return v >= 0 && v <= 1; }),
          ErrorKind::kRuntime, "bernoulli",
          [] { return "Expected p_in >= 0 && p_in <= 1 to be true, but got false."; });
    default_generator().fill_bernoulli(out.data<T>(), out.numel(), p.data<T>());
  });
  if (records(self)) {
    record(out, "BernoulliBackward0", {self}, [](Node&, const Tensor& g) { return zeros_like(g); });
  }
  return out;
}

Tensor rand(const Shape& size, std::optional<DType> dtype) {
  return uniform_(empty_of(size, dtype));
}
Tensor randn(const Shape& size, std::optional<DType> dtype) {
  return normal_(empty_of(size, dtype));
}
Tensor rand_like(const Tensor& self, std::optional<DType> dtype) {
  return rand(self.sizes(), dtype.value_or(self.dtype()));
}
Tensor randn_like(const Tensor& self, std::optional<DType> dtype) {
  return randn(self.sizes(), dtype.value_or(self.dtype()));
}

Tensor randint(std::int64_t low, std::int64_t high, const Shape& size, std::optional<DType> dtype) {
  check(low < high, ErrorKind::kRuntime, "randint", [&] {
    return "random_ expects 'from' to be less than 'to', but got from=" + std::to_string(low) +
           " >= to=" + std::to_string(high);
  });
  const Tensor out = empty(size, dtype.value_or(DType::kInt64));
  dispatch_number(out.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    default_generator().fill_randint(out.data<T>(), out.numel(), low, high);
  });
  return out;
}

Tensor randperm(std::int64_t n) {
  Shape{n}.numel();  // throws for a negative n
  return from_values(default_generator().randperm(n), {n});
}

}  // namespace gradlet::ops
