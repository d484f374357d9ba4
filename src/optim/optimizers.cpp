#include "optim/optimizers.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "kernels/optim.hpp"
#include "ops/create.hpp"

namespace gradlet::optim {

namespace {

/// Python's text of a float, for messages.
std::string number(double value) {
  char text[32];
  // 15 digits give back every number a person types; reading back to find the shortest text for all
  // would cost the download 4 KB.
  std::snprintf(text, sizeof text, "%.15g", value);
  std::string s = text;
  if (s.find_first_of(".enf") == std::string::npos) s += ".0";
  return s;
}

void check_not_negative(const char* optimizer, const char* what, double value) {
  check(value >= 0, ErrorKind::kValue, optimizer,
        [&] { return std::string("Invalid ") + what + ": " + number(value); });
}

/// Runs update(contiguous parameter); a strided parameter is updated in a copy.
template <class Update>
void with_contiguous(const Tensor& param, Update update) {
  const Tensor dense = ops::contiguous(param);
  dispatch_floating(param.dtype(), [&](auto tag) { update(dense, tag); });
  if (!dense.is_same(param)) ops::copy_data(param, dense);
  param.bump_version();
}

/// beta^step by repeated multiplication: the same bits everywhere.
double power(double base, std::int64_t exponent) {
  double result = 1;
  for (; exponent; exponent >>= 1, base *= base) {
    if (exponent & 1) result *= base;
  }
  return result;
}

}  // namespace

SGD::SGD(const std::vector<Tensor>& params, double lr, double momentum, double dampening,
         double weight_decay, bool nesterov, bool maximize)
    : Optimizer(params, {{"lr", lr},
                         {"momentum", momentum},
                         {"dampening", dampening},
                         {"weight_decay", weight_decay},
                         {"nesterov", nesterov},
                         {"maximize", maximize}}) {
  check_not_negative("SGD", "learning rate", lr);
  check_not_negative("SGD", "momentum value", momentum);
  check_not_negative("SGD", "weight_decay value", weight_decay);
  check(!nesterov || (momentum > 0 && dampening == 0), ErrorKind::kValue, "SGD",
        [] { return "Nesterov momentum requires a momentum and zero dampening"; });
}

void SGD::update(const Tensor& param, const Tensor& grad, const Group& group, State& state) {
  const double momentum = group.get("momentum");
  const bool first = state.buffers.empty();
  if (momentum != 0 && first) state.buffers.push_back(empty(param.sizes(), param.dtype()));
  with_contiguous(param, [&](const Tensor& dense, auto tag) {
    using T = typename decltype(tag)::type;
    const kernels::SgdStep<T> step{static_cast<T>(group.get("lr")),
                                   static_cast<T>(momentum),
                                   static_cast<T>(1 - group.get("dampening")),
                                   static_cast<T>(group.get("weight_decay")),
                                   static_cast<T>(group.get("maximize") != 0 ? -1 : 1),
                                   group.get("nesterov") != 0,
                                   first};
    kernels::sgd_step<T>(dense.numel(), step, dense.data<T>(), grad.data<T>(),
                         momentum != 0 ? state.buffers[0].data<T>() : nullptr);
  });
}

Adam::Adam(const std::vector<Tensor>& params, double lr, const std::vector<double>& betas,
           double eps, double weight_decay, bool amsgrad, bool maximize)
    : Optimizer(params, {{"lr", lr},
                         {"beta1", betas.size() > 0 ? betas[0] : 0.9},
                         {"beta2", betas.size() > 1 ? betas[1] : 0.999},
                         {"eps", eps},
                         {"weight_decay", weight_decay},
                         {"amsgrad", amsgrad},
                         {"maximize", maximize}}) {
  check_not_negative("Adam", "learning rate", lr);
  check_not_negative("Adam", "epsilon value", eps);
  check(betas.size() == 2, ErrorKind::kValue, "Adam",
        [] { return "betas must be a pair of numbers"; });
  for (std::size_t i = 0; i < 2; ++i) {
    check(betas[i] >= 0 && betas[i] < 1, ErrorKind::kValue, "Adam", [&] {
      return "Invalid beta parameter at index " + std::to_string(i) + ": " + number(betas[i]);
    });
  }
  check_not_negative("Adam", "weight_decay value", weight_decay);
}

void Adam::update(const Tensor& param, const Tensor& grad, const Group& group, State& state) {
  const bool amsgrad = group.get("amsgrad") != 0;
  while (state.buffers.size() < (amsgrad ? 3u : 2u)) {
    state.buffers.push_back(ops::zeros(param.sizes(), param.dtype()));
  }
  ++state.step;
  const double beta1 = group.get("beta1"), beta2 = group.get("beta2");
  with_contiguous(param, [&](const Tensor& dense, auto tag) {
    using T = typename decltype(tag)::type;
    const kernels::AdamStep<T> step{
        static_cast<T>(beta1),
        static_cast<T>(beta2),
        static_cast<T>(1 - beta1),
        static_cast<T>(1 - beta2),
        static_cast<T>(group.get("eps")),
        static_cast<T>(group.get("weight_decay")),
        static_cast<T>(group.get("maximize") != 0 ? -1 : 1),
        static_cast<T>(group.get("lr") / (1 - power(beta1, state.step))),
        static_cast<T>(std::sqrt(1 - power(beta2, state.step)))};
    kernels::adam_step<T>(dense.numel(), step, dense.data<T>(), grad.data<T>(),
                          state.buffers[0].data<T>(), state.buffers[1].data<T>(),
                          amsgrad ? state.buffers[2].data<T>() : nullptr);
  });
}

}  // namespace gradlet::optim
