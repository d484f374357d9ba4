#pragma once

#include "autograd/grad_mode.hpp"
#include "ops/arithmetic.hpp"
#include "ops/create.hpp"
#include "ops/math.hpp"
#include "optim/optimizer.hpp"

/// What the optimizers are written with, and how a struct becomes a row; for optimizers.cpp alone.
namespace gradlet::optim {

// Formulas are written with these.

inline Tensor operator+(const Tensor& a, const Tensor& b) {
  return ops::add(a, b);
}
inline Tensor operator-(const Tensor& a, const Tensor& b) {
  return ops::sub(a, b);
}
inline Tensor operator/(const Tensor& a, const Tensor& b) {
  return ops::div(a, b);
}
inline Tensor operator*(double a, const Tensor& b) {
  return ops::mul(b, a);
}
inline Tensor operator*(const Tensor& a, const Tensor& b) {
  return ops::mul(a, b);
}
inline Tensor operator+(const Tensor& a, double b) {
  return ops::add(a, b);
}
using ops::sqrt;
using ops::square;

inline void refuse_negative(const char* what, double value) {
  check(value >= 0, ErrorKind::kValue, "Optimizer", [&] {
    return text_of({"Invalid ", what, ": ", python_float(value)});
  });
}

/// base^step by repeated multiplication: the same bits everywhere.
inline double power(double base, std::int64_t exponent) {
  double result = 1;
  for (; exponent; exponent >>= 1, base *= base) {
    if (exponent & 1) result *= base;
  }
  return result;
}

/// Runs update(contiguous parameter); a strided parameter is updated in a copy.
template <class Update>
inline void with_contiguous(const Tensor& param, Update update) {
  const Tensor dense = ops::contiguous(param);
  dispatch_floating(param.dtype(), [&](auto tag) { update(dense, tag); });
  if (!dense.is_same(param)) ops::copy_data(param, dense);
  param.bump_version();
}

inline void refuse_betas(const Pair& betas) {
  for (int i = 0; i < 2; ++i) {
    const double beta = i == 0 ? betas.first : betas.second;
    check(beta >= 0 && beta < 1, ErrorKind::kValue, "Optimizer", [&] {
      return text_of({"Invalid beta parameter at index ", i, ": ", python_float(beta)});
    });
  }
}

/// What an update starts from: the gradient, turned round to climb, with L2 decay.
inline Tensor direction(const Tensor& param, const Tensor& grad, bool maximize,
                        double weight_decay) {
  const Tensor g = maximize ? -1.0 * grad : grad;
  return weight_decay != 0 ? g + weight_decay * param : g;
}

/// Sets the running mean beta mean + (1 - beta) x, and gives it.
inline Tensor running(State& state, int name, double beta, const Tensor& x) {
  const Tensor mean = beta * state.filled(name) + (1 - beta) * x;
  state.set(name, mean);
  return mean;
}

// From values to a struct, field by field.

struct Field {
  const Values& values;
  Place place;
  template <class T>
  operator T() const {
    return value_as<T>(values[place.index - 1], place);
  }
};

struct AnyField {
  template <class T>
  operator T() const;
};
template <class Formula, class... Fields>
constexpr std::size_t count_fields() {
  if constexpr (requires { Formula{Fields{}..., AnyField{}}; }) {
    return count_fields<Formula, Fields..., AnyField>();
  } else {
    return sizeof...(Fields);
  }
}

template <class Formula, std::size_t... I>
Formula formula_of(const Values& options, const char* signature, std::index_sequence<I...>) {
  return Formula{Field{options, {signature, I + 1}}...};
}
template <class Formula>
Formula formula_of(const Values& options, const char* signature) {
  return formula_of<Formula>(options, signature,
                             std::make_index_sequence<count_fields<Formula>()>());
}

template <class Formula>
void check_options(const Values& options, const char* signature) {
  const Formula formula = formula_of<Formula>(options, signature);
  formula.check_options();
  check(!formula.differentiable, ErrorKind::kNotImplemented, "Optimizer",
        [] { return "differentiable=True is not in gradlet"; });
}

/// The state of the i-th parameter.
inline State state_of(std::span<const Tensor> params, std::span<Tensor> states, std::size_t i) {
  const std::size_t width = states.size() / params.size();
  return {params[i], states.subspan(i * width, width)};
}

template <class Formula>
void step(const Values& options, const char* signature, std::span<const Tensor> params,
          std::span<Tensor> states) {
  NoGradGuard guard;
  const Formula formula = formula_of<Formula>(options, signature);
  for (std::size_t i = 0; i < params.size(); ++i) {
    const Tensor grad = params[i].grad();
    if (!grad.defined()) continue;
    State state = state_of(params, states, i);
    formula.update(params[i], ops::contiguous(grad), state);
  }
}

template <class Formula>
void start(const Values& options, const char* signature, std::span<const Tensor> params,
           std::span<Tensor> states) {
  const Formula formula = formula_of<Formula>(options, signature);
  for (std::size_t i = 0; i < params.size(); ++i) {
    State state = state_of(params, states, i);
    formula.start(state);
  }
}

template <class Formula>
constexpr OptimizerRow optimizer(const char* signature, const char* state, const char* order = "") {
  OptimizerRow row{signature,        state, order, &check_options<Formula>, &step<Formula>,
                   /*start=*/nullptr};
  if constexpr (requires(Formula f, State & s) { f.start(s); }) row.start = &start<Formula>;
  return row;
}

}  // namespace gradlet::optim
