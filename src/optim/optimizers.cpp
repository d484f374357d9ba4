#include <algorithm>
#include <cmath>

#include "kernels/math.hpp"
#include "kernels/optim.hpp"
#include "optim/formula.hpp"

/// The optimizers. Each is a struct: its options in the order of the constructor, what it refuses,
/// and its formula for one parameter; `kRows` at the end gives names and defaults.
/// https://pytorch.org/docs/stable/optim.html
namespace gradlet::optim {

namespace {

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
    refuse_betas(betas);
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
    const Tensor g = direction(param, grad, maximize, weight_decay);
    const Tensor v = running(state, kSquareAvg, alpha, square(g));
    Tensor spread = v;
    if (centered) {
      spread = v - square(running(state, kGradAvg, alpha, g));
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
    const Tensor g = direction(param, grad, maximize, weight_decay);
    const Tensor s = state.filled(kSum, initial_accumulator_value) + square(g);
    state.set(kSum, s);
    ops::sub_(param, rate * (g / (sqrt(s) + eps)));
  }
};

/// Adadelta (Zeiler 2012, https://arxiv.org/abs/1212.5701) with v = rho v + (1 - rho) g^2,
/// d = sqrt(u + eps) / sqrt(v + eps) g and u = rho u + (1 - rho) d^2: param -= lr d.
struct Adadelta {
  double lr, rho, eps, weight_decay;
  Unused foreach, capturable;
  bool maximize, differentiable;
  enum { kStep, kSquareAvg, kAccDelta };

  void check_options() const {
    refuse_negative("learning rate", lr);
    check(rho >= 0 && rho <= 1, ErrorKind::kValue, "Adadelta", [&] {
      return text_of({"Invalid rho value: ", python_float(rho)});
    });
    refuse_negative("epsilon value", eps);
    refuse_negative("weight_decay value", weight_decay);
  }

  void update(const Tensor& param, const Tensor& grad, State& state) const {
    state.count(kStep);
    const Tensor g = direction(param, grad, maximize, weight_decay);
    const Tensor v = running(state, kSquareAvg, rho, square(g));
    const Tensor d = sqrt(state.filled(kAccDelta) + eps) / sqrt(v + eps) * g;
    running(state, kAccDelta, rho, square(d));
    ops::sub_(param, lr * d);
  }
};

/// Adamax (Kingma & Ba 2015): Adam with the largest gradient of late for its square's mean,
/// u = max(beta2 u, |g| + eps): param -= lr / (1 - beta1^t) m / u.
struct Adamax {
  double lr;
  Pair betas;
  double eps, weight_decay;
  Unused foreach;
  bool maximize, differentiable;
  Unused capturable;
  enum { kStep, kExpAvg, kExpInf };

  void check_options() const {
    refuse_negative("learning rate", lr);
    refuse_negative("epsilon value", eps);
    refuse_betas(betas);
    refuse_negative("weight_decay value", weight_decay);
  }

  void update(const Tensor& param, const Tensor& grad, State& state) const {
    const std::int64_t t = state.count(kStep);
    const Tensor g = direction(param, grad, maximize, weight_decay);
    const Tensor m = running(state, kExpAvg, betas.first, g);
    const Tensor u = ops::maximum(betas.second * state.filled(kExpInf), ops::abs(g) + eps);
    state.set(kExpInf, u);
    ops::sub_(param, lr / (1 - power(betas.first, t)) * (m / u));
  }
};

/// NAdam (Dozat 2016, https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ): Adam that looks ahead,
/// with mu(t) = beta1 (1 - 0.96^(t momentum_decay) / 2).
struct NAdam {
  double lr;
  Pair betas;
  double eps, weight_decay, momentum_decay;
  bool decoupled_weight_decay;
  Unused foreach;
  bool maximize;
  Unused capturable;
  bool differentiable;
  enum { kStep, kMuProduct, kExpAvg, kExpAvgSq };

  void check_options() const {
    refuse_negative("learning rate", lr);
    refuse_negative("epsilon value", eps);
    refuse_betas(betas);
    refuse_negative("weight_decay value", weight_decay);
    refuse_negative("momentum_decay value", momentum_decay);
  }

  double mu(double t) const {
    return betas.first * (1 - 0.5 * math::pow(0.96, t * momentum_decay));
  }

  void update(const Tensor& param, const Tensor& grad, State& state) const {
    const std::int64_t t = state.count(kStep);
    const double now = mu(static_cast<double>(t)), next = mu(static_cast<double>(t + 1));
    const double product = state.advance(kMuProduct, 1, now, 0);
    if (decoupled_weight_decay) ops::copy_data(param, (1 - lr * weight_decay) * param);
    const Tensor g = direction(param, grad, maximize, decoupled_weight_decay ? 0 : weight_decay);
    const Tensor m = running(state, kExpAvg, betas.first, g);
    const Tensor v = running(state, kExpAvgSq, betas.second, square(g));
    const Tensor spread = sqrt(ops::div(v, 1 - power(betas.second, t))) + eps;
    ops::sub_(param, lr * (1 - now) / (1 - product) * (g / spread));
    ops::sub_(param, lr * next / (1 - product * next) * (m / spread));
  }
};

/// RAdam (Liu et al. 2020, https://arxiv.org/abs/1908.03265): Adam whose spread is trusted only
/// once enough gradients were seen, and then by a factor that grows to 1.
struct RAdam {
  double lr;
  Pair betas;
  double eps, weight_decay;
  bool decoupled_weight_decay;
  Unused foreach;
  bool maximize;
  Unused capturable;
  bool differentiable;
  enum { kStep, kExpAvg, kExpAvgSq };

  void check_options() const {
    refuse_negative("learning rate", lr);
    refuse_negative("epsilon value", eps);
    refuse_betas(betas);
    refuse_negative("weight_decay value", weight_decay);
  }

  void update(const Tensor& param, const Tensor& grad, State& state) const {
    const std::int64_t t = state.count(kStep);
    if (decoupled_weight_decay) ops::copy_data(param, (1 - lr * weight_decay) * param);
    const Tensor g = direction(param, grad, maximize, decoupled_weight_decay ? 0 : weight_decay);
    const Tensor m = running(state, kExpAvg, betas.first, g);
    const Tensor v = running(state, kExpAvgSq, betas.second, square(g));
    const double decayed = power(betas.second, t), correction = 1 - decayed;
    const double most = 2 / (1 - betas.second) - 1;
    const double length = most - 2 * static_cast<double>(t) * decayed / correction;
    Tensor move = lr / (1 - power(betas.first, t)) * m;
    if (length > 5) {
      const double trust =
          (length - 4) * (length - 2) * most / ((most - 4) * (most - 2) * length) * correction;
      move = std::sqrt(trust) * (move / (sqrt(v) + eps));
    }
    ops::sub_(param, move);
  }
};

/// Rprop (Riedmiller & Braun 1993, https://doi.org/10.1109/ICNN.1993.298623): each element has a
/// step of its own, longer while its gradient keeps its sign; where it turns the step is left out.
struct Rprop {
  double lr;
  Pair etas, step_sizes;
  Unused capturable, foreach;
  bool maximize, differentiable;
  enum { kStep, kPrev, kStepSize };

  void check_options() const {
    refuse_negative("learning rate", lr);
    check(0 < etas.first && etas.first < 1 && 1 < etas.second, ErrorKind::kValue, "Rprop", [&] {
      return text_of(
          {"Invalid eta values: ", python_float(etas.first), ", ", python_float(etas.second)});
    });
  }

  void update(const Tensor& param, const Tensor& grad, State& state) const {
    state.count(kStep);
    const Tensor g = direction(param, grad, maximize, 0);
    const Tensor zero = wrapped_number(0.0);
    const Tensor kept = g * state.filled(kPrev), turned = ops::lt(kept, zero);
    const Tensor size = state.filled(kStepSize, lr);
    const Tensor next =
        ops::clamp(ops::where(turned, etas.first * size,
                              ops::where(ops::gt(kept, zero), etas.second * size, size)),
                   Scalar(step_sizes.first), Scalar(step_sizes.second));
    const Tensor followed = ops::where(turned, zero, g);
    state.set(kStepSize, next);
    state.set(kPrev, followed);
    ops::sub_(param, ops::sign(followed) * next);
  }
};

/// Averaged stochastic gradient descent (Polyak & Juditsky 1992, https://doi.org/10.1137/0330046):
/// param -= eta (g + lambd param), with their mean since step t0 in `ax` and
/// eta = lr / (1 + lambd lr t)^alpha.
struct ASGD {
  double lr, lambd, alpha, t0, weight_decay;
  Unused foreach;
  bool maximize, differentiable;
  Unused capturable;
  enum { kStep, kEta, kMu, kAx };

  void check_options() const {
    refuse_negative("learning rate", lr);
    refuse_negative("weight_decay value", weight_decay);
  }

  void update(const Tensor& param, const Tensor& grad, State& state) const {
    const double t = static_cast<double>(state.count(kStep));
    const double eta = state.advance(kEta, lr, 1, 0), mu = state.advance(kMu, 1, 1, 0);
    const Tensor g = direction(param, grad, maximize, weight_decay);
    const Tensor mean = state.filled(kAx);
    ops::copy_data(param, (1 - lambd * eta) * param - eta * g);
    state.set(kAx, mu != 1 ? mean + mu * (param - mean) : ops::clone(param));
    state.set(kEta, ops::full({}, Scalar(lr / math::pow(1 + lambd * lr * t, alpha))));
    state.set(kMu, ops::full({}, Scalar(1 / std::max(1.0, t - t0))));
  }
};

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
    optimizer<Adadelta>(
        "Adadelta(Tensor[] params, float lr=1.0, float rho=0.9, float eps=1e-06, "
        "float weight_decay=0, bool? foreach=None, *, bool capturable=False, "
        "bool maximize=False, bool differentiable=False)",
        "step, square_avg, acc_delta",
        "lr, rho, eps, weight_decay, maximize, capturable, foreach, differentiable"),
    optimizer<Adamax>(
        "Adamax(Tensor[] params, float lr=0.002, float[] betas=[0.9, 0.999], float eps=1e-08, "
        "float weight_decay=0, bool? foreach=None, *, bool maximize=False, "
        "bool differentiable=False, bool capturable=False)",
        "step, exp_avg, exp_inf"),
    optimizer<NAdam>(
        "NAdam(Tensor[] params, float lr=0.002, float[] betas=[0.9, 0.999], float eps=1e-08, "
        "float weight_decay=0, float momentum_decay=0.004, bool decoupled_weight_decay=False, *, "
        "bool? foreach=None, bool maximize=False, bool capturable=False, "
        "bool differentiable=False)",
        "step, mu_product, exp_avg, exp_avg_sq",
        "lr, betas, eps, weight_decay, momentum_decay, decoupled_weight_decay, maximize, foreach, "
        "capturable, differentiable"),
    optimizer<RAdam>(
        "RAdam(Tensor[] params, float lr=0.001, float[] betas=[0.9, 0.999], float eps=1e-08, "
        "float weight_decay=0, bool decoupled_weight_decay=False, *, bool? foreach=None, "
        "bool maximize=False, bool capturable=False, bool differentiable=False)",
        "step, exp_avg, exp_avg_sq",
        "lr, betas, eps, weight_decay, maximize, foreach, capturable, decoupled_weight_decay, "
        "differentiable"),
    optimizer<Rprop>(
        "Rprop(Tensor[] params, float lr=0.01, float[] etas=[0.5, 1.2], "
        "float[] step_sizes=[1e-06, 50], *, bool capturable=False, bool? foreach=None, "
        "bool maximize=False, bool differentiable=False)",
        "step, prev, step_size",
        "lr, etas, step_sizes, foreach, maximize, differentiable, capturable"),
    optimizer<ASGD>(
        "ASGD(Tensor[] params, float lr=0.01, float lambd=0.0001, float alpha=0.75, "
        "float t0=1000000.0, float weight_decay=0, bool? foreach=None, bool maximize=False, "
        "bool differentiable=False, bool capturable=False)",
        "step, eta, mu, ax"),
};

}  // namespace

OptimizerTable optimizer_rows() {
  return {kRows, static_cast<int>(std::size(kRows))};
}

}  // namespace gradlet::optim
