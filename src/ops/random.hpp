#pragma once

#include <optional>

#include "tensor/tensor.hpp"

/// Random tensors from PyTorch's stream: the same seed gives PyTorch's numbers.
/// https://pytorch.org/docs/stable/torch.html#random-sampling
namespace gradlet::ops {

void manual_seed(std::int64_t seed);
std::int64_t initial_seed();
/// Uniform in [0, 1).
Tensor rand(const Shape& size, std::optional<DType> dtype = {});
/// Standard normal.
Tensor randn(const Shape& size, std::optional<DType> dtype = {});
/// Integers in [low, high). Throws RuntimeError unless low < high.
Tensor randint(std::int64_t low, std::int64_t high, const Shape& size,
               std::optional<DType> dtype = {});
/// A permutation of 0 … n - 1.
Tensor randperm(std::int64_t n);
Tensor rand_like(const Tensor& self, std::optional<DType> dtype = {});
Tensor randn_like(const Tensor& self, std::optional<DType> dtype = {});
/// 1 with the probability each element gives, else 0.
Tensor bernoulli(const Tensor& self);

/// Fill in place: uniform in [from, to), normal, Bernoulli.
const Tensor& uniform_(const Tensor& self, double from = 0, double to = 1);
const Tensor& normal_(const Tensor& self, double mean = 0, double std = 1);
const Tensor& bernoulli_(const Tensor& self, double p = 0.5);

}  // namespace gradlet::ops
