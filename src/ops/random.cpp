#include "ops/random.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "kernels/math.hpp"
#include "kernels/random.hpp"
#include "kernels/special.hpp"
#include "ops/activation.hpp"
#include "ops/arithmetic.hpp"
#include "ops/create.hpp"
#include "ops/inplace.hpp"
#include "ops/math.hpp"
#include "ops/order.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"
#include "ops/scan.hpp"
#include "ops/view.hpp"

namespace gradlet::ops {

namespace {

/// Fills self through fill(dense tensor), in the order in which the elements lie in memory, as
/// PyTorch does. Recorded under `name` where self is: what it was
/// before gets no gradient.
template <class Fill>
const Tensor& fill_in_order(const char* op, const char* name, const Tensor& self, Fill fill) {
  check_in_place(op, self, self.sizes());
  if (grad_enabled() && self.requires_grad()) {
    const Tensor fresh = dense_like(self, self.dtype());
    fill(fresh);
    record(fresh, name, {self}, [](Node&, const Tensor& g) { return zeros_like(g); });
    return assign_in_place(op, self, fresh);
  }
  const Tensor dense = self.is_contiguous() ? self : dense_like(self, self.dtype());
  fill(dense);
  if (!dense.is_same(self)) copy_data(self, dense);
  self.bump_version();
  return self;
}

void check_below(std::int64_t from, std::int64_t to) {
  check(from < to, ErrorKind::kRuntime, "random_", [&] {
    return text_of(
        {"random_ expects 'from' to be less than 'to', but got from=", from, " >= to=", to});
  });
}

/// Throws RuntimeError for numbers that the dtype does not hold.
void check_holds(DType dtype, std::int64_t from, std::int64_t to) {
  const bool floating = is_floating(dtype), is_signed = dtype != DType::kUInt8;
  if (dtype == DType::kInt64 || (floating && dtype != DType::kFloat16)) return;
  const int bits = 8 * static_cast<int>(item_size(dtype)) - (is_signed ? 1 : 0);
  const std::int64_t most = dtype == DType::kBool ? 1
                            : floating            ? 65504
                                                  : (std::int64_t{1} << bits) - 1;
  const std::int64_t least = floating ? -most : is_signed && dtype != DType::kBool ? -most - 1 : 0;
  const auto inside = [&](std::int64_t v) { return v >= least && v <= most; };
  check(inside(from) && inside(to - 1), ErrorKind::kRuntime, "random_", [&] {
    return text_of(
        {inside(from) ? "to - 1" : "from", " is out of bounds for ", dtype_c_name(dtype)});
  });
}

/// The largest finite number of a floating dtype.
double largest(DType dtype) {
  if (dtype == DType::kFloat64) return std::numeric_limits<double>::max();
  if (dtype == DType::kFloat16) return 65504;
  return dtype == DType::kBFloat16 ? 0x1.FEp127 : static_cast<double>(0x1.FFFFFEp127F);
}

/// What uniform numbers may lie between.
void check_bounds(DType dtype, double from, double to) {
  const double most = largest(dtype);
  const auto inside = [&](double v) { return v >= -most && v <= most; };
  check(inside(from) && inside(to), ErrorKind::kRuntime, "uniform_", [&] {
    return text_of({inside(from) ? "to" : "from", " is out of bounds for ", dtype_c_name(dtype)});
  });
  check(from <= to, ErrorKind::kRuntime, "uniform_", [&] {
    return text_of({"uniform_ expects to return a [from, to) range, but found from=",
                    number_text(from), " > to=", number_text(to)});
  });
  check(to - from <= most, ErrorKind::kRuntime, "uniform_", [&] {
    return text_of({"uniform_ expects to-from <= std::numeric_limits<", dtype_scalar_name(dtype),
                    ">::max(), but found to=", number_text(to), " and from=", number_text(from),
                    " which result in to-from to exceed the limit"});
  });
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
  check_bounds(self.dtype(), from, to);
  return fill_in_order("uniform_", "UniformBackward0", self, [&](const Tensor& out) {
    dispatch_floating(out.dtype(), [&](auto tag) {
      using T = typename decltype(tag)::type;
      default_generator().fill_uniform(out.data<T>(), out.numel(), from, to);
    });
  });
}

const Tensor& normal_(const Tensor& self, double mean, double std) {
  check(std >= 0, ErrorKind::kRuntime, "normal_", [&] {
    return text_of({"normal expects std >= 0.0, but found std ", number_text(std)});
  });
  if (self.numel()) check_floating("normal_kernel_cpu", self);
  return fill_in_order("normal_", "NormalBackward0", self, [&](const Tensor& out) {
    dispatch_floating(out.dtype(), [&](auto tag) {
      using T = typename decltype(tag)::type;
      // In blocks, which are other numbers, where self is one piece of memory.
      default_generator().fill_normal(out.data<T>(), out.numel(), mean, std, self.is_contiguous());
    });
  });
}

const Tensor& exponential_(const Tensor& self, double lambd) {
  check(lambd > 0, ErrorKind::kRuntime, "exponential_", [&] {
    return text_of({"exponential_ expects lambda > 0.0, but found lambda=", number_text(lambd)});
  });
  check(is_floating(self.dtype()) || !self.numel(), ErrorKind::kRuntime, "exponential_", [&] {
    return text_of(
        {"Exponential distribution is a continuous probability distribution. dtype must be "
         "a floating point but you specified ",
         dtype_scalar_name(self.dtype())});
  });
  return fill_in_order("exponential_", "ExponentialBackward0", self, [&](const Tensor& out) {
    dispatch_floating(out.dtype(), [&](auto tag) {
      using T = typename decltype(tag)::type;
      default_generator().fill_exponential(out.data<T>(), out.numel(), lambd);
    });
  });
}

namespace {

/// Fills self with what draw() gives, a double for each element.
template <class Draw>
const Tensor& fill_drawn(const char* op, const char* name, const Tensor& self, Draw draw) {
  return fill_in_order(op, name, self, [&](const Tensor& out) {
    dispatch_number(out.dtype(), [&](auto tag) {
      using T = typename decltype(tag)::type;
      for (std::int64_t i = 0; i < out.numel(); ++i) {
        const double drawn = draw();
        // The largest double that is an int64.
        out.data<T>()[i] =
            static_cast<T>(std::is_integral_v<T> ? std::min(drawn, 0x1.fffffffffffffp62) : drawn);
      }
    });
  });
}

}  // namespace

const Tensor& cauchy_(const Tensor& self, double median, double sigma) {
  check(sigma > 0, ErrorKind::kRuntime, "cauchy_", [&] {
    return text_of({"cauchy_ expects sigma > 0.0, but found sigma=", number_text(sigma)});
  });
  check(is_floating(self.dtype()), ErrorKind::kRuntime, "cauchy_", [&] {
    return text_of(
        {"Cauchy distribution is a continuous probability distribution. dtype must be a "
         "floating point but you specified ",
         dtype_c_name(self.dtype())});
  });
  return fill_drawn("cauchy_", "CauchyBackward0", self,
                    [&] { return default_generator().draw_cauchy(median, sigma); });
}

const Tensor& log_normal_(const Tensor& self, double mean, double std) {
  check(std > 0, ErrorKind::kRuntime, "log_normal_", [&] {
    return text_of({"log_normal_ expects std > 0.0, but found std=", number_text(std)});
  });
  if (self.numel()) check_floating("log_normal_cpu", self);
  return fill_drawn("log_normal_", "LogNormalBackward0", self,
                    [&] { return default_generator().draw_log_normal(mean, std); });
}

const Tensor& geometric_(const Tensor& self, double p) {
  check(p > 0 && p < 1, ErrorKind::kRuntime, "geometric_", [&] {
    return text_of({"geometric_ expects p to be in (0, 1), but got p=", number_text(p)});
  });
  if (self.numel()) refuse_bool("geometric_", "geometric_cpu", {self});
  return fill_drawn("geometric_", "GeometricBackward0", self,
                    [&] { return default_generator().draw_geometric(p); });
}

Tensor normal(const Tensor& mean, const Tensor& std) {
  check(!any(lt(std, wrapped_number(0.0))).item().to<bool>(), ErrorKind::kRuntime, "normal", [&] {
    return std.dim()
               ? "normal expects all elements of std >= 0.0"
               : "normal expects std >= 0.0, but found std " + number_text(std.item().to_double());
  });
  const Tensor out = randn(broadcast_shapes(mean.sizes(), std.sizes(), "normal"),
                           mean.impl()->is_wrapped_number ? std.dtype() : mean.dtype());
  if (out.numel()) {
    NoGradGuard guard;
    mul_(out, std);
    add_(out, mean);
  }
  if (records(mean, std)) {
    record(out, "NormalBackward0", {mean, std},
           [a = mean.sizes(), b = std.sizes()](Node&, const Tensor& g) {
             return gradients(zeros(a, g.dtype()), zeros(b, g.dtype()));
           });
  }
  return out;
}

Tensor multinomial(const Tensor& self, std::int64_t num_samples, bool replacement) {
  check(self.dim() == 1 || self.dim() == 2, ErrorKind::kRuntime, "multinomial",
        [] { return "prob_dist must be 1 or 2 dim"; });
  check(is_floating(self.dtype()), ErrorKind::kRuntime, "multinomial", [&] {
    return text_of({"multinomial only supports floating-point dtypes for input, got: ",
                    dtype_scalar_name(self.dtype())});
  });
  check(num_samples > 0, ErrorKind::kRuntime, "multinomial",
        [] { return "cannot sample n_sample <= 0 samples"; });
  const std::int64_t n = self.size(self.dim() - 1);
  check(replacement || num_samples <= n, ErrorKind::kRuntime, "multinomial",
        [] { return "cannot sample n_sample > prob_dist.size(-1) samples without replacement"; });
  NoGradGuard guard;
  const Tensor p = contiguous(detach(self)), positive = ge(p, wrapped_number(0.0));
  check(all(logical_and(isfinite(p), positive)).item().to<bool>(), ErrorKind::kRuntime,
        "multinomial",
        [] { return "probability tensor contains either `inf`, `nan` or element < 0"; });
  const Tensor totals = sum(p, Shape{-1}, true);
  check(!any(eq(totals, wrapped_number(0.0))).item().to<bool>(), ErrorKind::kRuntime, "multinomial",
        [] { return "invalid multinomial distribution (sum of probabilities <= 0)"; });
  if (!replacement || num_samples == 1) {
    // The largest of p / q, q exponential, is each with its probability.
    const Tensor race = div(p, exponential_(empty_like(p)));
    return num_samples == 1 ? argmax(race, -1, true) : std::get<1>(topk(race, num_samples, -1));
  }
  const Tensor reach = cast(div(cumsum(p, -1), totals), DType::kFloat64);
  Shape sizes = self.sizes();
  sizes[self.dim() - 1] = num_samples;
  const Tensor out = empty(sizes, DType::kInt64);
  for (std::int64_t i = 0; i < out.numel(); ++i) {
    const double* row = reach.data<double>() + i / num_samples * n;
    const double u = default_generator().uniform_double(0, 1);
    const auto at = std::lower_bound(row, row + n, u) - row;
    out.data<std::int64_t>()[i] = std::min<std::int64_t>(at, n - 1);
  }
  return out;
}

Tensor rrelu(const Tensor& input, double lower, double upper, bool training, bool inplace) {
  check(lower <= upper, ErrorKind::kRuntime, "rrelu",
        [] { return "Lower bound should be less than or equal to the upper bound"; });
  if (!training) return leaky_relu(input, (lower + upper) / 2, inplace);
  check_floating("rrelu_with_noise_out_cpu", input);
  const Tensor slopes = ones(input.sizes(), DType::kFloat64);
  const Tensor falls = contiguous(le(detach(input), wrapped_number(0.0)));
  for (std::int64_t i = 0; i < slopes.numel(); ++i) {
    if (!falls.data<bool>()[i]) continue;
    slopes.data<double>()[i] = default_generator().uniform_double(lower, upper);
  }
  const auto run = [&] {
    return named(mul(input, cast(slopes, input.dtype())), "RreluWithNoiseBackward0");
  };
  return inplace ? in_place("rrelu_", input, run) : run();
}

const Tensor& bernoulli_(const Tensor& self, double p) {
  check(p >= 0 && p <= 1, ErrorKind::kRuntime, "bernoulli_", [&] {
    return text_of({"bernoulli_ expects p to be in [0, 1], but got p=", number_text(p)});
  });
  return fill_in_order("bernoulli_", "BernoulliBackward2", self, [&](const Tensor& out) {
    dispatch_all(out.dtype(), [&](auto tag) {
      using T = typename decltype(tag)::type;
      default_generator().fill_bernoulli(out.data<T>(), out.numel(), p);
    });
  });
}

namespace {

const Tensor& fill_integers(const Tensor& self, std::int64_t from, std::int64_t to) {
  return fill_in_order("random_", "RandomBackward0", self, [&](const Tensor& out) {
    dispatch_all(out.dtype(), [&](auto tag) {
      using T = typename decltype(tag)::type;
      default_generator().fill_randint(out.data<T>(), out.numel(), from, to);
    });
  });
}

}  // namespace

const Tensor& random_(const Tensor& self) {
  // 2^63 as its bits: the kernel subtracts without signs.
  constexpr std::int64_t kEnds[] = {2, std::numeric_limits<std::int64_t>::min(), (1 << 24) + 1,
                                    (std::int64_t{1} << 53) + 1};
  return fill_integers(self, 0, kEnds[static_cast<int>(self.dtype())]);
}

const Tensor& random_(const Tensor& self, std::int64_t from, std::int64_t to) {
  check_below(from, to);
  check_holds(self.dtype(), from, to);
  if (!is_narrow(self.dtype())) return fill_integers(self, from, to);
  return copy_(self, randint(from, to, self.sizes(), self.dtype()));
}

namespace {

/// out[i] = 1 with the probability p[i], both dense and in one order.
void fill_bernoulli(const Tensor& out, const Tensor& p) {
  dispatch_floating(p.dtype(), [&](auto tag) {
    using P = typename decltype(tag)::type;
    const P* begin = p.data<P>();
    check(std::all_of(begin, begin + p.numel(), [](P v) { return v >= 0 && v <= 1; }),
          ErrorKind::kRuntime, "bernoulli",
          [] { return "Expected p_in >= 0 && p_in <= 1 to be true, but got false."; });
    dispatch_all(out.dtype(), [&](auto to) {
      using T = typename decltype(to)::type;
      default_generator().fill_bernoulli(out.data<T>(), out.numel(), begin);
    });
  });
}

}  // namespace

const Tensor& bernoulli_(const Tensor& self, const Tensor& p) {
  if (!self.numel()) return self;
  check_floating("bernoulli_tensor_cpu_p_", p);
  const Tensor wide = expand(detach(p), self.sizes());
  const auto fill = [&](const Tensor& out) {
    const Tensor dense = dense_like(self, p.dtype());
    copy_data(dense, wide);
    fill_bernoulli(out, dense);
  };
  if (!records(self, p)) return fill_in_order("bernoulli_", "", self, fill);
  check_in_place("bernoulli_", self, self.sizes());
  const Tensor fresh = dense_like(self, self.dtype());
  fill(fresh);
  record(fresh, "BernoulliBackward1", {self, p}, [sizes = p.sizes()](Node&, const Tensor& g) {
    return gradients(zeros_like(g), zeros(sizes, g.dtype()));
  });
  return assign_in_place("bernoulli_", self, fresh);
}

Tensor bernoulli(const Tensor& self) {
  check_floating("bernoulli_tensor_cpu_p_", self);
  const Tensor p = contiguous(detach(self)), out = empty(self.sizes(), self.dtype());
  fill_bernoulli(out, p);
  if (records(self)) {
    record(out, "BernoulliBackward0", {self}, [](Node&, const Tensor& g) { return zeros_like(g); });
  }
  return out;
}

Tensor bernoulli(const Tensor& self, double p) {
  const Tensor out = empty(self.sizes(), self.dtype());
  return without_derivative("bernoulli", bernoulli_(out, p), self, self);
}

/// Hoermann, "The transformed rejection method for generating Poisson random variables" (1993);
/// below 10 by the product of uniform numbers.
static double draw_poisson(double rate) {
  const auto uniform = [] { return default_generator().uniform_double(0, 1); };
  if (rate == 0) return 0;
  if (rate < 10) {
    const double limit = math::exp(-rate);
    double count = 0;
    for (double product = uniform(); product > limit; product *= uniform()) ++count;
    return count;
  }
  const double log_rate = math::log(rate), b = 0.931 + 2.53 * std::sqrt(rate);
  const double a = -0.059 + 0.02483 * b, accepted = 0.9277 - 3.6224 / (b - 2);
  const double log_scale = math::log(1.1239 + 1.1328 / (b - 3.4));
  for (;;) {
    const double u = uniform() - 0.5, v = uniform(), us = 0.5 - std::fabs(u);
    const double k = std::floor((2 * a / us + b) * u + rate + 0.43);
    if (us >= 0.07 && v <= accepted) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    const double density = k * log_rate - rate - math::lgamma(k + 1);
    if (math::log(v) + log_scale - math::log(a / (us * us) + b) <= density) return k;
  }
}

Tensor poisson(const Tensor& self) {
  check_floating("poisson_cpu", self);
  const Tensor rates = contiguous(detach(self)), out = empty(self.sizes(), self.dtype());
  dispatch_floating(out.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    for (std::int64_t i = 0; i < out.numel(); ++i) {
      const double rate = rates.data<T>()[i];
      check(rate >= 0, ErrorKind::kRuntime, "poisson",
            [] { return "invalid Poisson rate, expected rate to be non-negative"; });
      out.data<T>()[i] = static_cast<T>(draw_poisson(rate));
    }
  });
  if (records(self)) {
    record(out, "PoissonBackward0", {self}, [](Node&, const Tensor& g) { return zeros_like(g); });
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
  return contiguous(uniform_(dense_like(self, dtype.value_or(self.dtype()))));
}
Tensor randn_like(const Tensor& self, std::optional<DType> dtype) {
  return contiguous(normal_(dense_like(self, dtype.value_or(self.dtype()))));
}

/// Fills `out`, whose memory is all its own.
static Tensor integers_in(const Tensor& out, std::int64_t low, std::int64_t high, DType kept) {
  dispatch_all(out.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    default_generator().fill_randint(out.data<T>(), out.numel(), low, high);
  });
  return cast(contiguous(out), kept);
}

Tensor randint(std::int64_t low, std::int64_t high, const Shape& size, std::optional<DType> dtype) {
  check_below(low, high);
  const DType kept = dtype.value_or(DType::kInt64);
  check_holds(kept, low, high);
  return integers_in(empty(size, wide_dtype(kept)), low, high, kept);
}

Tensor randint_like(const Tensor& self, std::int64_t low, std::int64_t high,
                    std::optional<DType> dtype) {
  check_below(low, high);
  const DType kept = dtype.value_or(self.dtype());
  check_holds(kept, low, high);
  return integers_in(dense_like(self, wide_dtype(kept)), low, high, kept);
}

Tensor randperm(std::int64_t n) {
  empty({n}, DType::kInt64);  // throws for a negative n, and for one too large
  return from_values(default_generator().randperm(n), {n});
}

}  // namespace gradlet::ops
