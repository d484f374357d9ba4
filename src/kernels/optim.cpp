#include "kernels/optim.hpp"

#include <cmath>

namespace gradlet::kernels {

template <class T>
void adam_step(std::int64_t n, const AdamStep<T>& step, T* __restrict param,
               const T* __restrict grad, T* __restrict average, T* __restrict square,
               T* __restrict max_square) {
  const AdamStep<T> s = step;
  const bool decays = s.weight_decay != T(0);
  for (std::int64_t i = 0; i < n; ++i) {
    const T signed_grad = s.grad_sign * grad[i];
    const T g = decays ? signed_grad + s.weight_decay * param[i] : signed_grad;
    average[i] = average[i] * s.beta1 + s.one_minus_beta1 * g;
    square[i] = square[i] * s.beta2 + s.one_minus_beta2 * g * g;
  }
  const T* denominator = square;
  if (max_square) {
    for (std::int64_t i = 0; i < n; ++i) {
      max_square[i] = square[i] > max_square[i] ? square[i] : max_square[i];
    }
    denominator = max_square;
  }
  for (std::int64_t i = 0; i < n; ++i) {
    param[i] -=
        s.step_size * (average[i] / (std::sqrt(denominator[i]) / s.sqrt_correction2 + s.eps));
  }
}

template <class T>
void sgd_step(std::int64_t n, const SgdStep<T>& step, T* __restrict param, const T* __restrict grad,
              T* __restrict buffer) {
  const SgdStep<T> s = step;
  const bool decays = s.weight_decay != T(0);
  for (std::int64_t i = 0; i < n; ++i) {
    const T signed_grad = s.grad_sign * grad[i];
    T g = decays ? signed_grad + s.weight_decay * param[i] : signed_grad;
    if (buffer) {
      buffer[i] = s.first ? g : buffer[i] * s.momentum + s.one_minus_dampening * g;
      g = s.nesterov ? g + s.momentum * buffer[i] : buffer[i];
    }
    param[i] -= s.lr * g;
  }
}

template void adam_step(std::int64_t, const AdamStep<float>&, float*, const float*, float*, float*,
                        float*);
template void adam_step(std::int64_t, const AdamStep<double>&, double*, const double*, double*,
                        double*, double*);
template void sgd_step(std::int64_t, const SgdStep<float>&, float*, const float*, float*);
template void sgd_step(std::int64_t, const SgdStep<double>&, double*, const double*, double*);

}  // namespace gradlet::kernels
