#pragma once

#include <functional>
#include <vector>

#include "tensor/tensor.hpp"

/// What the decompositions share: checks, double precision, batches.
namespace gradlet::ops {

/// Throws RuntimeError unless A is [..., n, n].
void check_square(const char* op, const Tensor& A);
/// Throws RuntimeError unless A is [..., m, n] (m == n if square) of floating point.
void check_matrix(const char* op, const Tensor& A, bool square);

/// A copy in double precision, row-major, cut from the graph: decompositions compute in it whatever
/// the dtype, which is more exact and half the code to download.
Tensor dense_copy(const Tensor& t);

/// What `matrix` gives for each matrix of a batch, each of its results stacked to a batch.
std::vector<Tensor> each_matrix(const Tensor& A,
                                const std::function<std::vector<Tensor>(const Tensor&)>& matrix);

}  // namespace gradlet::ops
