#pragma once

#include <optional>
#include <tuple>

#include "tensor/tensor.hpp"

/// Reductions over dimensions. `dim` empty (None) means all; negative dimensions count from the
/// end; keepdim leaves them with size 1. https://pytorch.org/docs/stable/torch.html#reduction-ops
namespace gradlet::ops {

/// Float32 is summed in double precision and rounded once. Integers and bools give int64.
Tensor sum(const Tensor& self, const std::optional<Shape>& dim = {}, bool keepdim = false,
           std::optional<DType> dtype = {});
/// Throws RuntimeError for integers.
Tensor mean(const Tensor& self, const std::optional<Shape>& dim = {}, bool keepdim = false,
            std::optional<DType> dtype = {});
/// Variance with divisor n - correction (Bessel's by default).
Tensor var(const Tensor& self, const std::optional<Shape>& dim = {}, double correction = 1,
           bool keepdim = false);
Tensor std(const Tensor& self, const std::optional<Shape>& dim = {}, double correction = 1,
           bool keepdim = false);
Tensor prod(const Tensor& self, std::optional<std::int64_t> dim = {}, bool keepdim = false,
            std::optional<DType> dtype = {});
/// The p-norm (p = 2 by default; infinity allowed).
Tensor norm(const Tensor& self, Scalar p = 2, const std::optional<Shape>& dim = {},
            bool keepdim = false);
Tensor all(const Tensor& self, const std::optional<Shape>& dim = {}, bool keepdim = false);
Tensor any(const Tensor& self, const std::optional<Shape>& dim = {}, bool keepdim = false);

/// Largest element; its gradient is shared evenly by equal ones. NaN wins.
Tensor max(const Tensor& self);
Tensor min(const Tensor& self);
/// (values, indices) along a dimension; the first of equal ones.
std::tuple<Tensor, Tensor> max(const Tensor& self, std::int64_t dim, bool keepdim = false);
std::tuple<Tensor, Tensor> min(const Tensor& self, std::int64_t dim, bool keepdim = false);
/// Largest / smallest values over dimensions, gradient shared evenly.
Tensor amax(const Tensor& self, const std::optional<Shape>& dim = {}, bool keepdim = false);
Tensor amin(const Tensor& self, const std::optional<Shape>& dim = {}, bool keepdim = false);
/// Index of the first largest / smallest element (of the flattened tensor without dim).
Tensor argmax(const Tensor& self, std::optional<std::int64_t> dim = {}, bool keepdim = false);
Tensor argmin(const Tensor& self, std::optional<std::int64_t> dim = {}, bool keepdim = false);
/// How many elements are not 0.
Tensor count_nonzero(const Tensor& self, const std::optional<Shape>& dim = {});
/// input divided by its p-norm along dim, or by eps where that is larger.
Tensor normalize(const Tensor& input, double p = 2, std::int64_t dim = 1, double eps = 1e-12);

}  // namespace gradlet::ops
