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
Tensor randint_like(const Tensor& self, std::int64_t low, std::int64_t high,
                    std::optional<DType> dtype = {});
/// A permutation of 0 … n - 1.
Tensor randperm(std::int64_t n);
Tensor rand_like(const Tensor& self, std::optional<DType> dtype = {});
Tensor randn_like(const Tensor& self, std::optional<DType> dtype = {});
/// Normal numbers with each element's mean and deviation, broadcast. Throws RuntimeError for a
/// negative deviation.
Tensor normal(const Tensor& mean, const Tensor& std);
/// num_samples places of each row, drawn with the probabilities that its elements are in proportion
/// to. Throws RuntimeError for more than there are unless `replacement`.
Tensor multinomial(const Tensor& self, std::int64_t num_samples, bool replacement = false);
/// leaky_relu; while training with a slope drawn from [lower, upper) for each element.
Tensor rrelu(const Tensor& input, double lower = 1.0 / 8, double upper = 1.0 / 3,
             bool training = false, bool inplace = false);
/// 1 with the probability each element gives, else 0; p in place of them all.
Tensor bernoulli(const Tensor& self);
Tensor bernoulli(const Tensor& self, double p);
/// Counts of what happens self times in the mean. Throws RuntimeError for negative rates.
Tensor poisson(const Tensor& self);

/// Fill in place: uniform in [from, to), normal, Bernoulli.
const Tensor& uniform_(const Tensor& self, double from = 0, double to = 1);
const Tensor& normal_(const Tensor& self, double mean = 0, double std = 1);
/// With the density lambd e^(-lambd x).
const Tensor& exponential_(const Tensor& self, double lambd = 1);
/// With the density sigma / (pi ((x - median)^2 + sigma^2)).
const Tensor& cauchy_(const Tensor& self, double median = 0, double sigma = 1);
/// e to normal numbers.
const Tensor& log_normal_(const Tensor& self, double mean = 1, double std = 2);
/// How many trials until one succeeds, which each does with probability p.
const Tensor& geometric_(const Tensor& self, double p);
const Tensor& bernoulli_(const Tensor& self, double p = 0.5);
/// With each element's own probability, broadcast.
const Tensor& bernoulli_(const Tensor& self, const Tensor& p);
/// Integers in [from, to); without them of all that the dtype counts exactly, from 0. Throws
/// RuntimeError unless from < to.
const Tensor& random_(const Tensor& self);
const Tensor& random_(const Tensor& self, std::int64_t from, std::int64_t to);

}  // namespace gradlet::ops
