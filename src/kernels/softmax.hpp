#pragma once

#include <cstdint>

/// Softmax and layer normalisation over rows of contiguous tensors; float and double. Sums are in
/// double.
namespace gradlet::kernels {

/// [outer, n, inner] with the softmax along n.
struct Rows {
  std::int64_t outer, n, inner;
};

/// e^(x - max) / sum, or its logarithm x - max - log sum. `out` may be `in`.
template <class T>
void softmax(const Rows& rows, const T* in, T* out, bool log);

/// The gradient for x, from that of the result y: y (g - sum(g y)), or g - e^y sum(g).
template <class T>
void softmax_backward(const Rows& rows, const T* g, const T* y, T* out, bool log);

/// out = (x - mean) rstd weight + bias over each of `count` rows of n; weight and bias may be null.
/// mean [count] and rstd [count] = 1 / sqrt(var + eps), var without correction, are kept for
/// backward. Ba, Kiros & Hinton 2016, https://arxiv.org/abs/1607.06450
template <class T>
void layer_norm(std::int64_t count, std::int64_t n, const T* x, const T* weight, const T* bias,
                double eps, T* out, T* mean, T* rstd);

/// The gradient for x: rstd (h - mean(h) - xhat mean(h xhat)) with h = g weight.
template <class T>
void layer_norm_backward(std::int64_t count, std::int64_t n, const T* g, const T* x,
                         const T* weight, const T* mean, const T* rstd, T* out);

}  // namespace gradlet::kernels
