#pragma once

#include <cmath>
#include <cstdint>

/// One pass over parameters, gradients and state; the same operations in the same order as PyTorch's
/// single-tensor implementations.
namespace gradlet::kernels {

template <class T>
struct AdamStep {
  T beta1, beta2, one_minus_beta1, one_minus_beta2;
  T eps, weight_decay, grad_sign;
  T step_size;         // lr / (1 - beta1^t)
  T sqrt_correction2;  // sqrt(1 - beta2^t)
};

/// `max_square` is null without AMSGrad.
template <class T>
void adam_step(std::int64_t n, const AdamStep<T>& s, T* __restrict param, const T* __restrict grad,
               T* __restrict average, T* __restrict square, T* __restrict max_square) {
  auto element = [&s](T& p, T g, T& m, T& v) {
    g = s.grad_sign * g;
    if (s.weight_decay != T(0)) g = g + s.weight_decay * p;
    m = m * s.beta1 + s.one_minus_beta1 * g;
    v = v * s.beta2 + s.one_minus_beta2 * g * g;
  };
  if (max_square) {
    for (std::int64_t i = 0; i < n; ++i) {
      element(param[i], grad[i], average[i], square[i]);
      max_square[i] = square[i] > max_square[i] ? square[i] : max_square[i];
      param[i] -= s.step_size * (average[i] / (std::sqrt(max_square[i]) / s.sqrt_correction2 +
                                               s.eps));
    }
    return;
  }
  for (std::int64_t i = 0; i < n; ++i) {
    element(param[i], grad[i], average[i], square[i]);
    param[i] -= s.step_size * (average[i] / (std::sqrt(square[i]) / s.sqrt_correction2 + s.eps));
  }
}

template <class T>
struct SgdStep {
  T lr, momentum, one_minus_dampening, weight_decay, grad_sign;
  bool nesterov, first;
};

/// `buffer` is null without momentum.
template <class T>
void sgd_step(std::int64_t n, const SgdStep<T>& s, T* __restrict param, const T* __restrict grad,
              T* __restrict buffer) {
  for (std::int64_t i = 0; i < n; ++i) {
    T g = s.grad_sign * grad[i];
    if (s.weight_decay != T(0)) g = g + s.weight_decay * param[i];
    if (buffer) {
      buffer[i] = s.first ? g : buffer[i] * s.momentum + s.one_minus_dampening * g;
      g = s.nesterov ? g + s.momentum * buffer[i] : buffer[i];
    }
    param[i] -= s.lr * g;
  }
}

}  // namespace gradlet::kernels
