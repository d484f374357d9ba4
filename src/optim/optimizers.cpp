#include <cmath>

#include "autograd/grad_mode.hpp"
#include "kernels/optim.hpp"
#include "ops/arithmetic.hpp"
#include "ops/create.hpp"
#include "ops/math.hpp"
#include "optim/optimizer.hpp"

/// The optimizers. Each is a struct: its options in the order of the constructor, what it refuses,
/// and its formula for one parameter; `kRows` at the end gives names and defaults.
/// https://pytorch.org/docs/stable/optim.html
namespace gradlet::optim {

namespace {

// Formulas are written with these.

Tensor operator+(const Tensor& a, const Tensor& b) {
  return ops::add(a, b);
}
Tensor operator-(const Tensor& a, const Tensor& b) {
  return ops::sub(a, b);
}
Tensor operator/(const Tensor& a, const Tensor& b) {
  return ops::div(a, b);
}
Tensor operator*(double a, const Tensor& b) {
  return ops::mul(b, a);
}
Tensor operator+(const Tensor& a, double b) {
  return ops::add(a, b);
}
using ops::sqrt;
using ops::square;

void refuse_negative(const char* what, double value) {
  check(value >= 0, ErrorKind::kValue, "Optimizer",
        [&] { return std::string("Invalid ") + what + ": " + python_float(value); });
}

/// base^step by repeated multiplication: the same bits everywhere.
double power(double base, std::int64_t exponent) {
  double result = 1;
  for (; exponent; exponent >>= 1, base *= base) {
    if (exponent & 1) result *= base;
  }
  return result;
}

/// Runs update(contiguous parameter); a strided parameter is updated in a copy.
template <class Update>
void with_contiguous(const Tensor& param, Update update) {
  const Tensor dense = ops::contiguous(param);
  dispatch_floating(param.dtype(), [&](auto tag) { update(dense, tag); });
  if (!dense.is_same(param)) ops::copy_data(param, dense);
  param.bump_version();
}

/// Stochastic gradient descent with momentum, Nesterov's too; the first momentum buffer is the
/// gradient itself. Throws ValueError for negative rates and for nesterov without momentum.
struct SGD {
  double lr, momentum, dampening, weight_decay;
  bool nesterov, maximize;
  Unused foreach;
  bool differentiable;
  Unused fused;
  enum { kMomentumBuffer };

  void check_options() const {
    refuse_negative("learning rate", lr);
    refuse_negative("momentum value", momentum);
    refuse_negative("weight_decay value", weight_decay);
    check(!nesterov || (momentum > 0 && dampening == 0), ErrorKind::kValue, "SGD",
          [] { return "Nesterov momentum requires a momentum and zero dampening"; });
  }

  void update(const Tensor& param, const Tensor& grad, State& state) const {
    const bool first = !state.has(kMomentumBuffer);
    const Tensor buffer = momentum != 0 ? state.room(kMomentumBuffer) : Tensor();
    with_contiguous(param, [&](const Tensor& dense, auto tag) {
      using T = typename decltype(tag)::type;
      const kernels::SgdStep<T> step{static_cast<T>(lr),
                                     static_cast<T>(momentum),
                                     static_cast<T>(1 - dampening),
                                     static_cast<T>(weight_decay),
                                     static_cast<T>(maximize ? -1 : 1),
                                     nesterov,
                                     first};
      kernels::sgd_step<T>(dense.numel(), step, dense.data<T>(), grad.data<T>(),
                           buffer.defined() ? buffer.data<T>() : nullptr);
    });
  }
};

/// Adam (Kingma & Ba 2015, https://arxiv.org/abs/1412.6980) with bias correction, L2 weight decay
/// in the gradient, and AMSGrad (https://openreview.net/forum?id=ryQu7f-RZ).
struct Adam {
  double lr;
  Pair betas;
  double eps, weight_decay;
  bool amsgrad, maximize;
  Unused foreach, capturable;
  bool differentiable;
  Unused fused;
  bool decoupled_weight_decay;
  enum { kStep, kExpAvg, kExpAvgSq, kMaxExpAvgSq };

  void check_options() const {
    refuse_negative("learning rate", lr);
    refuse_negative("epsilon value", eps);
    for (int i = 0; i < 2; ++i) {
      const double beta = i == 0 ? betas.first : betas.second;
      check(beta >= 0 && beta < 1, ErrorKind::kValue, "Adam", [&] {
        return "Invalid beta parameter at index " + std::to_string(i) + ": " + python_float(beta);
      });
    }
    refuse_negative("weight_decay value", weight_decay);
  }

  void update(const Tensor& param, const Tensor& grad, State& state) const {
    const std::int64_t t = state.count(kStep);
    const Tensor average = state.filled(kExpAvg), square = state.filled(kExpAvgSq);
    const Tensor max_square = amsgrad ? state.filled(kMaxExpAvgSq) : Tensor();
    if (decoupled_weight_decay) ops::copy_data(param, (1 - lr * weight_decay) * param);
    with_contiguous(param, [&](const Tensor& dense, auto tag) {
      using T = typename decltype(tag)::type;
      const kernels::AdamStep<T> step{static_cast<T>(betas.first),
                                      static_cast<T>(betas.second),
                                      static_cast<T>(1 - betas.first),
                                      static_cast<T>(1 - betas.second),
                                      static_cast<T>(eps),
                                      static_cast<T>(decoupled_weight_decay ? 0 : weight_decay),
                                      static_cast<T>(maximize ? -1 : 1),
                                      static_cast<T>(lr / (1 - power(betas.first, t))),
                                      static_cast<T>(std::sqrt(1 - power(betas.second, t)))};
      kernels::adam_step<T>(dense.numel(), step, dense.data<T>(), grad.data<T>(), average.data<T>(),
                            square.data<T>(), amsgrad ? max_square.data<T>() : nullptr);
    });
  }
};

/// RMSprop (Hinton's lecture 6e,
/// https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf) with v = alpha v + (1
/// - alpha) g^2: param -= lr g / (sqrt(v) + eps). `centered` takes the variance of g for its square
/// (https://arxiv.org/abs/1308.0850).
struct RMSprop {
  double lr, alpha, eps, weight_decay, momentum;
  bool centered;
  Unused capturable, foreach;
  bool maximize, differentiable;
  enum { kStep, kSquareAvg, kMomentumBuffer, kGradAvg };

  void check_options() const {
    refuse_negative("learning rate", lr);
    refuse_negative("epsilon value", eps);
    refuse_negative("momentum value", momentum);
    refuse_negative("weight_decay value", weight_decay);
    refuse_negative("alpha value", alpha);
  }

  void update(const Tensor& param, const Tensor& grad, State& state) const {
    state.count(kStep);
    Tensor g = maximize ? -1.0 * grad : grad;
    if (weight_decay != 0) g = g + weight_decay * param;
    const Tensor v = alpha * state.filled(kSquareAvg) + (1 - alpha) * square(g);
    state.set(kSquareAvg, v);
    Tensor spread = v;
    if (centered) {
      const Tensor mean = alpha * state.filled(kGradAvg) + (1 - alpha) * g;
      state.set(kGradAvg, mean);
      spread = v - square(mean);
    }
    Tensor move = g / (sqrt(spread) + eps);
    if (momentum > 0) {
      move = momentum * state.filled(kMomentumBuffer) + move;
      state.set(kMomentumBuffer, move);
    }
    ops::sub_(param, lr * move);
  }
};

/// Adagrad (Duchi et al. 2011, https://jmlr.org/papers/v12/duchi11a.html) with s = s + g^2:
/// param -= lr / (1 + (t - 1) lr_decay) g / (sqrt(s) + eps).
struct Adagrad {
  double lr, lr_decay, weight_decay, initial_accumulator_value, eps;
  Unused foreach;
  bool maximize, differentiable;
  Unused fused;
  enum { kStep, kSum };

  void check_options() const {
    refuse_negative("learning rate", lr);
    refuse_negative("lr_decay value", lr_decay);
    refuse_negative("weight_decay value", weight_decay);
    refuse_negative("initial_accumulator_value value", initial_accumulator_value);
    refuse_negative("epsilon value", eps);
  }

  void start(State& state) const {
    state.set(kStep, ops::zeros({}));
    state.filled(kSum, initial_accumulator_value);
  }

  void update(const Tensor& param, const Tensor& grad, State& state) const {
    const double rate = lr / (1 + static_cast<double>(state.count(kStep) - 1) * lr_decay);
    Tensor g = maximize ? -1.0 * grad : grad;
    if (weight_decay != 0) g = g + weight_decay * param;
    const Tensor s = state.filled(kSum, initial_accumulator_value) + square(g);
    state.set(kSum, s);
    ops::sub_(param, rate * (g / (sqrt(s) + eps)));
  }
};

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
State state_of(std::span<const Tensor> params, std::span<Tensor> states, std::size_t i) {
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

constexpr OptimizerRow kRows[] = {
    optimizer<SGD>(
        "SGD(Tensor[] params, float lr=0.001, float momentum=0, float dampening=0, "
        "float weight_decay=0, bool nesterov=False, *, bool maximize=False, bool? foreach=None, "
        "bool differentiable=False, bool? fused=None)",
        "momentum_buffer"),
    optimizer<Adam>(
        "Adam(Tensor[] params, float lr=0.001, float[] betas=[0.9, 0.999], float eps=1e-08, "
        "float weight_decay=0, bool amsgrad=False, *, bool maximize=False, bool? foreach=None, "
        "bool capturable=False, bool differentiable=False, bool? fused=None, "
        "bool decoupled_weight_decay=False)",
        "step, exp_avg, exp_avg_sq, max_exp_avg_sq"),
    /// Adam whose weight decay acts on the parameter itself (Loshchilov & Hutter 2019,
    /// https://arxiv.org/abs/1711.05101).
    optimizer<Adam>(
        "AdamW(Tensor[] params, float lr=0.001, float[] betas=[0.9, 0.999], float eps=1e-08, "
        "float weight_decay=0.01, bool amsgrad=False, *, bool maximize=False, bool? foreach=None, "
        "bool capturable=False, bool differentiable=False, bool? fused=None, "
        "bool decoupled_weight_decay=True)",
        "step, exp_avg, exp_avg_sq, max_exp_avg_sq"),
    optimizer<RMSprop>(
        "RMSprop(Tensor[] params, float lr=0.01, float alpha=0.99, float eps=1e-08, "
        "float weight_decay=0, float momentum=0, bool centered=False, bool capturable=False, "
        "bool? foreach=None, bool maximize=False, bool differentiable=False)",
        "step, square_avg, momentum_buffer, grad_avg",
        "lr, momentum, alpha, eps, centered, weight_decay, capturable, foreach, maximize, "
        "differentiable"),
    optimizer<Adagrad>(
        "Adagrad(Tensor[] params, float lr=0.01, float lr_decay=0, float weight_decay=0, "
        "float initial_accumulator_value=0, float eps=1e-10, bool? foreach=None, *, "
        "bool maximize=False, bool differentiable=False, bool? fused=None)",
        "step, sum",
        "lr, lr_decay, eps, weight_decay, initial_accumulator_value, foreach, maximize, "
        "differentiable, fused"),
};

}  // namespace

OptimizerTable optimizer_rows() {
  return {kRows, static_cast<int>(std::size(kRows))};
}

}  // namespace gradlet::optim
