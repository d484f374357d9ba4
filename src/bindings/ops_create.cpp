#include "bindings/table.hpp"
#include "ops/ops.hpp"

/// Making tensors, filling them, random numbers.
namespace gradlet::bindings {

using namespace ops;

namespace {

Tensor arange_end(Scalar end, std::optional<DType> dtype) {
  return arange(0, end, 1, dtype);
}
Tensor randint_high(std::int64_t high, const Shape& size, std::optional<DType> dtype) {
  return randint(0, high, size, dtype);
}

const OpRow kRows[] = {
    // creation
    op(&zeros, "zeros(int[] size, *, dtype? dtype=None) -> Tensor", kTorch),
    op(&ones, "ones(int[] size, *, dtype? dtype=None) -> Tensor", kTorch),
    op(&empty_of, "empty(int[] size, *, dtype? dtype=None) -> Tensor", kTorch),
    op(&full, "full(int[] size, Scalar fill_value, *, dtype? dtype=None) -> Tensor", kTorch),
    op(&eye, "eye(int n, int? m=None, *, dtype? dtype=None) -> Tensor", kTorch),
    op(&arange_end, "arange(Scalar end, *, dtype? dtype=None) -> Tensor", kTorch),
    op(&arange,
       "arange.start(Scalar start, Scalar end, Scalar step=1, *, dtype? dtype=None) -> Tensor",
       kTorch),
    op(&linspace, "linspace(Scalar start, Scalar end, int steps, *, dtype? dtype=None) -> Tensor",
       kTorch),
    op(&rand, "rand(int[] size, *, dtype? dtype=None) -> Tensor", kTorch),
    op(&randn, "randn(int[] size, *, dtype? dtype=None) -> Tensor", kTorch),
    op(&randint_high, "randint(int high, int[] size, *, dtype? dtype=None) -> Tensor", kTorch),
    op(&randint, "randint.low(int low, int high, int[] size, *, dtype? dtype=None) -> Tensor",
       kTorch),
    op(&randperm, "randperm(int n) -> Tensor", kTorch),
    op(&zeros_like, "zeros_like(Tensor self, *, dtype? dtype=None) -> Tensor", kTorch),
    op(&ones_like, "ones_like(Tensor self, *, dtype? dtype=None) -> Tensor", kTorch),
    op(&empty_like, "empty_like(Tensor self, *, dtype? dtype=None) -> Tensor", kTorch),
    op(&full_like, "full_like(Tensor self, Scalar fill_value, *, dtype? dtype=None) -> Tensor",
       kTorch),
    op(&rand_like, "rand_like(Tensor self, *, dtype? dtype=None) -> Tensor", kTorch),
    op(&randn_like, "randn_like(Tensor self, *, dtype? dtype=None) -> Tensor", kTorch),
    op(&new_zeros, "new_zeros(Tensor self, int[] size, *, dtype? dtype=None) -> Tensor", kTensor),
    op(&new_empty, "new_empty(Tensor self, int[] size, *, dtype? dtype=None) -> Tensor", kTensor),
    op(&new_ones, "new_ones(Tensor self, int[] size, *, dtype? dtype=None) -> Tensor", kTensor),
    op(&new_full,
       "new_full(Tensor self, int[] size, Scalar fill_value, *, dtype? dtype=None) -> Tensor",
       kTensor),
    op(&bernoulli, "bernoulli(Tensor self) -> Tensor", kBoth),
    op(&manual_seed, "manual_seed(int seed) -> None", kTorch),
    op(&initial_seed, "initial_seed() -> int", kTorch),

    // filling in place
    op(&copy_, "copy_(Tensor self, Tensor src) -> Tensor", kTensor),
    op(&fill_, "fill_(Tensor self, Tensor value) -> Tensor", kTensor),
    op(&zero_, "zero_(Tensor self) -> Tensor", kTensor),
    op(&ops::normal_, "normal_(Tensor self, float mean=0, float std=1) -> Tensor", kTensor),
    op(&ops::uniform_, "uniform_(Tensor self, float from=0, float to=1) -> Tensor", kTensor),
    op(&bernoulli_, "bernoulli_(Tensor self, float p=0.5) -> Tensor", kTensor),
};

}  // namespace

OpRows create_rows() {
  return kRows;
}

}  // namespace gradlet::bindings
