#include "bindings/table.hpp"
#include "ops/ops.hpp"
#include "ops/settings.hpp"

/// Reductions.
namespace gradlet::bindings {

using namespace ops;

namespace {

using Unary = Tensor (*)(const Tensor&);
using AlongDim = std::tuple<Tensor, Tensor> (*)(const Tensor&, std::int64_t, bool);

/// PyTorch's older unbiased= and its newer correction=.
double divisor_less(std::optional<bool> unbiased, std::optional<double> correction) {
  return unbiased ? *unbiased : correction.value_or(1);
}
Tensor var_of(const Tensor& self, const std::optional<Shape>& dim, std::optional<bool> unbiased,
              bool keepdim, std::optional<double> correction) {
  return var(self, dim, divisor_less(unbiased, correction), keepdim);
}
Tensor std_of(const Tensor& self, const std::optional<Shape>& dim, std::optional<bool> unbiased,
              bool keepdim, std::optional<double> correction) {
  return ops::std(self, dim, divisor_less(unbiased, correction), keepdim);
}

/// torch.norm: of a vector, or "nuc" of matrices.
Tensor norm_of(const Tensor& self, const Value& p, const std::optional<Shape>& dim, bool keepdim,
               std::optional<DType> dtype) {
  if (dtype) {
    check(is_floating(self.dtype()), ErrorKind::kRuntime, "linalg.vector_norm", [&] {
      return text_of(
          {"linalg.vector_norm: Expected a floating point or complex tensor as input. Got ",
           dtype_scalar_name(self.dtype())});
    });
    check_norm_dtype("linalg.vector_norm", self, *dtype);
  }
  const Tensor x = dtype ? ops::to(self, *dtype) : self;
  const std::string* text = p.get<std::string>();
  if (text && *text == "nuc") {
    return linalg_matrix_norm_named(x, "nuc", dim.value_or(Shape{-2, -1}), keepdim);
  }
  check(!text || *text == "fro", ErrorKind::kRuntime, "norm", [&] {
    return text_of({"linalg.matrix_norm: Order ", *text, " not supported."});
  });
  if (text || p.is_none()) return norm(x, 2, dim, keepdim);
  if (const Tensor* number = p.get<Tensor>()) return norm(x, number->item(), dim, keepdim);
  return norm(x, value_as<double>(p, {"norm(self, p)", 1}), dim, keepdim);
}

const OpRow kRows[] = {
    op(&sum,
       "sum(Tensor self, int[]? dim=None, bool keepdim=False with dim, *, dtype? dtype=None) -> "
       "Tensor",
       kBoth, kToInt64),
    op(&mean,
       "mean(Tensor self, int[]? dim=None, bool keepdim=False with dim, *, dtype? dtype=None) -> "
       "Tensor",
       kBoth),
    op(&var_of,
       "var(Tensor self, int[]? dim=None, bool? unbiased=None, bool keepdim=False, *, "
       "float? correction=None) -> Tensor",
       kBoth),
    op(&std_of,
       "std(Tensor self, int[]? dim=None, bool? unbiased=None, bool keepdim=False, *, "
       "float? correction=None) -> Tensor",
       kBoth),
    op(&prod,
       "prod(Tensor self, int? dim=None, bool keepdim=False with dim, *, dtype? dtype=None) -> "
       "Tensor",
       kBoth, kToInt64),
    op(&norm_of,
       "norm(Tensor self, Scalar|str? p='fro', int[]? dim=None, bool keepdim=False, *, dtype? "
       "dtype=None) -> Tensor",
       kBoth),
    op(&all, "all(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor", kBoth),
    op(&any, "any(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor", kBoth),
    op(static_cast<Unary>(&max), "max(Tensor self) -> Tensor", kBoth),
    op(static_cast<AlongDim>(&max),
       "max.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)",
       kBoth),
    op(&maximum, "max.other(Tensor self, Tensor other) -> Tensor", kBoth),
    op(static_cast<Unary>(&min), "min(Tensor self) -> Tensor", kBoth),
    op(static_cast<AlongDim>(&min),
       "min.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)",
       kBoth),
    op(&minimum, "min.other(Tensor self, Tensor other) -> Tensor", kBoth),
    op(&amax, "amax(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor", kBoth),
    op(&amin, "amin(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor", kBoth),
    op(&argmax, "argmax(Tensor self, int? dim=None, bool keepdim=False) -> Tensor", kBoth,
       kToInt64),
    op(&argmin, "argmin(Tensor self, int? dim=None, bool keepdim=False) -> Tensor", kBoth,
       kToInt64),
    op(&cumsum, "cumsum(Tensor self, int dim, *, dtype? dtype=None) -> Tensor", kBoth, kToInt64,
       kInPlace, &cumsum_),
    op(&cumprod, "cumprod(Tensor self, int dim, *, dtype? dtype=None) -> Tensor", kBoth, kToInt64,
       kInPlace, &cumprod_),
    op(&count_nonzero, "count_nonzero(Tensor self, int[]? dim=None) -> Tensor", kBoth, kToInt64),
    op(&normalize, "normalize(Tensor input, float p=2.0, int dim=1, float eps=1e-12) -> Tensor",
       kFunctional),
};

}  // namespace

OpRows reduce_rows() {
  return kRows;
}

}  // namespace gradlet::bindings
