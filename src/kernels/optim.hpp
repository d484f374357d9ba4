#pragma once

#include <cstdint>

/// One pass over parameters, gradients and state; the same operations in the same order as
/// PyTorch's single-tensor implementations.
namespace gradlet::kernels {

template <class T>
struct AdamStep {
  T beta1, beta2, one_minus_beta1, one_minus_beta2;
  T eps, weight_decay, grad_sign;
  T step_size;         // lr / (1 - beta1^t)
  T sqrt_correction2;  // sqrt(1 - beta2^t)
};

/// `max_square` is null without AMSGrad. Instantiated for float and double.
template <class T>
void adam_step(std::int64_t n, const AdamStep<T>& step, T* param, const T* grad, T* average,
               T* square, T* max_square);

template <class T>
struct SgdStep {
  T lr, momentum, one_minus_dampening, weight_decay, grad_sign;
  bool nesterov, first;
};

/// `buffer` is null without momentum. Instantiated for float and double.
template <class T>
void sgd_step(std::int64_t n, const SgdStep<T>& step, T* param, const T* grad, T* buffer);

}  // namespace gradlet::kernels
