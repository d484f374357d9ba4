#include "bindings/table.hpp"
#include "ops/ops.hpp"
#include "ops/pointwise.hpp"
#include "ops/sequences.hpp"

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

Tensor scalar_tensor(Scalar value, std::optional<DType> dtype) {
  return full({}, value, dtype.value_or(default_dtype()));
}
Tensor logspace(Scalar start, Scalar end, std::int64_t steps, double base,
                std::optional<DType> dtype) {
  const DType type = dtype.value_or(default_dtype());
  check(dtype != DType::kBool || steps < 2, ErrorKind::kNotImplemented, "logspace",
        [] { return "\"logspace_cpu\" not implemented for 'Bool'"; });
  check(steps >= 0, ErrorKind::kRuntime, "logspace",
        [] { return "number of steps must be non-negative"; });
  const Tensor exponents = linspace(start, end, steps, DType::kFloat64);
  return cast(pow(full({}, base, DType::kFloat64), exponents), type);
}
const Tensor& random_all(const Tensor& self) {
  return random_(self);
}
const Tensor& random_below(const Tensor& self, std::int64_t to) {
  return random_(self, 0, to);
}
Tensor randint_like_high(const Tensor& self, std::int64_t high, std::optional<DType> dtype) {
  return randint_like(self, 0, high, dtype);
}
Tensor normal_sized(double mean, double std, const Shape& size, std::optional<DType> dtype) {
  return normal_(empty_of(size, dtype), mean, std);
}
Tensor normal_mean(const Tensor& mean, double std) {
  return normal(mean, wrapped_number(std));
}
Tensor normal_std(double mean, const Tensor& std) {
  return normal(wrapped_number(mean), std);
}
/// Zero for self, everything for value.
Tensor fill_of(const Tensor& self, const Tensor& value) {
  check(value.dim() == 0, ErrorKind::kRuntime, "fill", [&] {
    return text_of({"fill_ only supports 0-dimension value tensor but got tensor with ",
                    value.dim(), " dimensions."});
  });
  return named(masked_fill(self, ones({}, DType::kBool), to(value, self.dtype())), "FillBackward0");
}

DType result_type_of(const Tensor& a, const Tensor& b) {
  return result_type({a, b});
}
DType result_type_number(const Tensor& a, Scalar b) {
  const Tensor number = wrapped_number(b);
  return result_type({a, number});
}
DType result_type_reversed(Scalar a, const Tensor& b) {
  return result_type_number(b, a);
}
DType result_type_numbers(Scalar a, Scalar b) {
  const Tensor first = wrapped_number(a), second = wrapped_number(b);
  const DType wide = result_type({first, second});
  return is_floating(wide) ? default_dtype() : wide;
}
bool can_cast(DType from, DType to) {
  return to == DType::kBool ? from == DType::kBool : !is_floating(from) || is_floating(to);
}

const OpRow kRows[] = {
    // dtypes
    op(&promote_types, "promote_types(dtype type1, dtype type2) -> dtype", kTorch, kAsIs),
    op(&result_type_of, "result_type(Tensor tensor1, Tensor tensor2) -> dtype", kTorch, kAsIs),
    op(&result_type_number, "result_type(Tensor tensor, Scalar other) -> dtype", kTorch, kAsIs),
    op(&result_type_reversed, "result_type(Scalar scalar, Tensor tensor) -> dtype", kTorch, kAsIs),
    op(&result_type_numbers, "result_type(Scalar scalar1, Scalar scalar2) -> dtype", kTorch, kAsIs),
    op(&can_cast, "can_cast(dtype from_, dtype to) -> bool", kTorch, kAsIs),

    // creation
    op(&zeros, "zeros(int[] size, *, dtype? dtype=None) -> Tensor", kTorch, kAsIs),
    op(&ones, "ones(int[] size, *, dtype? dtype=None) -> Tensor", kTorch, kAsIs),
    op(&empty_of, "empty(int[] size, *, dtype? dtype=None) -> Tensor", kTorch, kAsIs),
    op(&full, "full(int[] size, Scalar fill_value, *, dtype? dtype=None) -> Tensor", kTorch, kAsIs),
    op(&eye, "eye(int n, int? m=None, *, dtype? dtype=None) -> Tensor", kTorch),
    op(&arange_end, "arange(Scalar end, *, dtype? dtype=None) -> Tensor", kTorch),
    op(&arange,
       "arange.start(Scalar start, Scalar end, Scalar step=1, *, dtype? dtype=None) -> Tensor",
       kTorch),
    op(&linspace, "linspace(Scalar start, Scalar end, int steps, *, dtype? dtype=None) -> Tensor",
       kTorch),
    op(&logspace,
       "logspace(Scalar start, Scalar end, int steps, float base=10.0, *, dtype? dtype=None) -> "
       "Tensor",
       kTorch),
    op(&scalar_tensor, "scalar_tensor(Scalar s, *, dtype? dtype=None) -> Tensor", kTorch, kAsIs),
    op(&rand, "rand(int[] size, *, dtype? dtype=None, Generator? generator=None) -> Tensor",
       kTorch),
    op(&randn, "randn(int[] size, *, dtype? dtype=None, Generator? generator=None) -> Tensor",
       kTorch),
    op(&randint_high,
       "randint(int high, int[] size, *, dtype? dtype=None, Generator? generator=None) -> Tensor",
       kTorch, kAsIs),
    op(&randint,
       "randint.low(int low, int high, int[] size, *, dtype? dtype=None, Generator? "
       "generator=None) -> Tensor",
       kTorch, kAsIs),
    op(&randint_like_high,
       "randint_like(Tensor self, int high, *, dtype? dtype=None, Generator? generator=None) -> "
       "Tensor",
       kTorch, kAsIs),
    op(&randint_like,
       "randint_like.low(Tensor self, int low, int high, *, dtype? dtype=None, Generator? "
       "generator=None) -> Tensor",
       kTorch, kAsIs),
    op(&normal, "normal(Tensor mean, Tensor std, *, Generator? generator=None) -> Tensor", kTorch),
    op(&normal_sized,
       "normal.size(float mean, float std, int[] size, *, dtype? dtype=None, Generator? "
       "generator=None) -> Tensor",
       kTorch),
    op(&normal_mean,
       "normal.mean(Tensor mean, float std=1, *, Generator? generator=None) -> Tensor", kTorch),
    op(&normal_std, "normal.std(float mean, Tensor std, *, Generator? generator=None) -> Tensor",
       kTorch),
    op(&multinomial,
       "multinomial(Tensor self, int num_samples, bool replacement=False, *, Generator? "
       "generator=None) -> Tensor",
       kBoth),
    op(&fill_of, "fill(Tensor self, Operand value) -> Tensor", kTorch),
    op(&randperm, "randperm(int n, *, Generator? generator=None) -> Tensor", kTorch),
    op(&zeros_like, "zeros_like(Tensor self, *, dtype? dtype=None) -> Tensor", kTorch, kAsIs),
    op(&ones_like, "ones_like(Tensor self, *, dtype? dtype=None) -> Tensor", kTorch, kAsIs),
    op(&empty_like, "empty_like(Tensor self, *, dtype? dtype=None) -> Tensor", kTorch, kAsIs),
    op(&full_like, "full_like(Tensor self, Scalar fill_value, *, dtype? dtype=None) -> Tensor",
       kTorch, kAsIs),
    op(&rand_like,
       "rand_like(Tensor self, *, dtype? dtype=None, Generator? generator=None) -> Tensor", kTorch),
    op(&randn_like,
       "randn_like(Tensor self, *, dtype? dtype=None, Generator? generator=None) -> Tensor",
       kTorch),
    op(&new_zeros, "new_zeros(Tensor self, int[] size, *, dtype? dtype=None) -> Tensor", kTensor,
       kAsIs),
    op(&new_empty, "new_empty(Tensor self, int[] size, *, dtype? dtype=None) -> Tensor", kTensor,
       kAsIs),
    op(&new_ones, "new_ones(Tensor self, int[] size, *, dtype? dtype=None) -> Tensor", kTensor,
       kAsIs),
    op(&new_full,
       "new_full(Tensor self, int[] size, Scalar fill_value, *, dtype? dtype=None) -> Tensor",
       kTensor, kAsIs),
    op(&poisson, "poisson(Tensor input, *, Generator? generator=None) -> Tensor", kTorch),
    op<Tensor, const Tensor&>(
        &bernoulli, "bernoulli(Tensor self, *, Generator? generator=None) -> Tensor", kBoth),
    op<Tensor, const Tensor&, double>(
        &bernoulli, "bernoulli.p(Tensor self, float p, *, Generator? generator=None) -> Tensor",
        kBoth),

    op(&bartlett_window,
       "bartlett_window(int window_length, bool periodic=True, *, dtype? dtype=None) -> Tensor",
       kTorch),
    op(&blackman_window,
       "blackman_window(int window_length, bool periodic=True, *, dtype? dtype=None) -> Tensor",
       kTorch),
    op(&hamming_window,
       "hamming_window(int window_length, bool periodic=True, float alpha=0.54 with periodic, "
       "float beta=0.46 with alpha, *, dtype? dtype=None) -> Tensor",
       kTorch),
    op(&hann_window,
       "hann_window(int window_length, bool periodic=True, *, dtype? dtype=None) -> Tensor",
       kTorch),
    op(&kaiser_window,
       "kaiser_window(int window_length, bool periodic=True, float beta=12.0 with periodic, *, "
       "dtype? dtype=None) -> Tensor",
       kTorch),

    // filling in place
    op(&copy_, "copy_(Tensor self, Operand src) -> Tensor", kTensor, kAsIs),
    op(&fill_, "fill_(Tensor self, Operand value) -> Tensor", kTensor, kAsIs),
    op(&zero_, "zero_(Tensor self) -> Tensor", kBoth, kAsIs),
    op(&random_all, "random_(Tensor self, *, Generator? generator=None) -> Tensor", kTensor),
    op(&random_below, "random_.to(Tensor self, int to, *, Generator? generator=None) -> Tensor",
       kTensor, kAsIs),
    op<const Tensor&, const Tensor&, std::int64_t, std::int64_t>(
        &random_,
        "random_.from(Tensor self, int from, int to, *, Generator? generator=None) -> Tensor",
        kTensor, kAsIs),
    op(&ops::normal_,
       "normal_(Tensor self, float mean=0, float std=1, *, Generator? generator=None) -> Tensor",
       kTensor),
    op(&ops::uniform_,
       "uniform_(Tensor self, float from=0, float to=1, *, Generator? generator=None) -> Tensor",
       kTensor),
    op(&exponential_,
       "exponential_(Tensor self, float lambd=1, *, Generator? generator=None) -> Tensor", kTensor),
    op(&cauchy_,
       "cauchy_(Tensor self, float median=0, float sigma=1, *, Generator? generator=None) -> "
       "Tensor",
       kTensor),
    op(&log_normal_,
       "log_normal_(Tensor self, float mean=1, float std=2, *, Generator? generator=None) -> "
       "Tensor",
       kTensor),
    op(&geometric_, "geometric_(Tensor self, float p, *, Generator? generator=None) -> Tensor",
       kTensor),
    op<const Tensor&, const Tensor&, const Tensor&>(
        &bernoulli_,
        "bernoulli_.Tensor(Tensor self, Tensor p, *, Generator? generator=None) -> "
        "Tensor",
        kTensor),
    op<const Tensor&, const Tensor&, double>(
        &bernoulli_, "bernoulli_(Tensor self, float p=0.5, *, Generator? generator=None) -> Tensor",
        kTensor),
};

}  // namespace

OpRows create_rows() {
  return kRows;
}

}  // namespace gradlet::bindings
