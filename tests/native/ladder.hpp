#pragma once

#include <functional>
#include <vector>

#include "tensor/tensor.hpp"

/// The lecture's rungs in C++, for the tests and the benchmark: the same programs as web/lessons.
namespace gradlet::ladder {

struct Sizes {
  std::int64_t n = 64, d_in = 1000, h = 100, d_out = 10;
};

/// Rung 1: NumPy by hand, float64. One loss per step.
std::vector<double> numpy_by_hand(int steps);
/// Rung 2: tensors and autograd.
std::vector<double> tensors(int steps);
/// Rungs 4, 5 and 6 one after the other on one random stream, as in the lecture's file.
struct Modules {
  std::vector<double> nn, optim, module;
};
Modules modules(int steps);

}  // namespace gradlet::ladder
