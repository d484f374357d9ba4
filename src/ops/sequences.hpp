#pragma once

#include <optional>

#include "tensor/tensor.hpp"

/// What is counted out: powers, combinations, the windows of signal processing.
/// https://docs.pytorch.org/docs/stable/torch.html#spectral-ops
namespace gradlet::ops {

/// The powers 0 to N - 1 of each element along a last dimension. Throws RuntimeError for N < 2.
Tensor linalg_vander(const Tensor& x, std::optional<std::int64_t> N = {});
/// A row of powers for each element of a vector, the highest first unless `increasing`.
Tensor vander(const Tensor& x, std::optional<std::int64_t> N = {}, bool increasing = false);
/// The choices of r elements of a vector, a row each, in order.
Tensor combinations(const Tensor& self, std::int64_t r = 2, bool with_replacement = false);

/// A triangle from 0 up to 1 and down. A periodic window is one longer, without its last element.
Tensor bartlett_window(std::int64_t window_length, bool periodic = true,
                       std::optional<DType> dtype = {});
/// 0.42 - 0.5 cos(2 pi n / (N - 1)) + 0.08 cos(4 pi n / (N - 1)).
Tensor blackman_window(std::int64_t window_length, bool periodic = true,
                       std::optional<DType> dtype = {});
/// alpha - beta cos(2 pi n / (N - 1)).
Tensor hamming_window(std::int64_t window_length, bool periodic = true, double alpha = 0.54,
                      double beta = 0.46, std::optional<DType> dtype = {});
/// 0.5 - 0.5 cos(2 pi n / (N - 1)).
Tensor hann_window(std::int64_t window_length, bool periodic = true,
                   std::optional<DType> dtype = {});
/// i0(beta sqrt(1 - (2 n / (N - 1) - 1)^2)) / i0(beta).
Tensor kaiser_window(std::int64_t window_length, bool periodic = true, double beta = 12.0,
                     std::optional<DType> dtype = {});

}  // namespace gradlet::ops
