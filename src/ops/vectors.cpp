#include "ops/vectors.hpp"

#include "ops/arithmetic.hpp"
#include "ops/arrange.hpp"
#include "ops/create.hpp"
#include "ops/linalg.hpp"
#include "ops/math.hpp"
#include "ops/matmul.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"

namespace gradlet::ops {

Tensor linalg_cross(const Tensor& input, const Tensor& other, std::int64_t dim) {
  check(input.dim() == other.dim(), ErrorKind::kRuntime, "linalg.cross",
        [] { return "linalg.cross: inputs must have the same number of dimensions."; });
  const int d = wrap_dim(dim, input.dim(), "linalg.cross");
  const Shape shape = broadcast_shapes(input.sizes(), other.sizes(), "linalg.cross");
  check(input.size(d) == 3 && other.size(d) == 3, ErrorKind::kRuntime, "linalg.cross", [&] {
    return "linalg.cross: inputs dimension " + std::to_string(dim) + " must have length 3. Got " +
           std::to_string(input.size(d)) + " and " + std::to_string(other.size(d));
  });
  const auto turned = [&](const Tensor& t, std::int64_t by) {
    return roll(expand(t, shape), {by}, Shape{d});
  };
  return named(
      sub(mul(turned(input, -1), turned(other, 1)), mul(turned(input, 1), turned(other, -1))),
      "LinalgCrossBackward0");
}

Tensor cross(const Tensor& self, const Tensor& other, std::optional<std::int64_t> dim) {
  int d = 0;
  if (!dim) {
    const Shape shape = broadcast_shapes(self.sizes(), other.sizes(), "cross");
    while (d < shape.size() && shape[d] != 3) ++d;
    check(d < shape.size(), ErrorKind::kRuntime, "cross",
          [] { return "no dimension of size 3 in input"; });
  }
  return linalg_cross(self, other, dim.value_or(d));
}

Tensor linalg_vecdot(const Tensor& x, const Tensor& y, std::int64_t dim) {
  return sum(mul(x, y), Shape{dim});
}

Tensor linalg_vector_norm(const Tensor& x, Scalar ord, const std::optional<Shape>& dim,
                          bool keepdim, std::optional<DType> dtype) {
  check(is_floating(x.dtype()), ErrorKind::kRuntime, "linalg.vector_norm", [&] {
    return std::string(
               "linalg.vector_norm: Expected a floating point or complex tensor as input. Got ") +
           dtype_scalar_name(x.dtype());
  });
  return named(norm(dtype ? to(x, *dtype) : x, ord, dim, keepdim), "LinalgVectorNormBackward0");
}

Tensor matrix_power(const Tensor& self, std::int64_t n) {
  check(self.dim() >= 2, ErrorKind::kRuntime, "linalg.matrix_power",
        [] { return "linalg.matrix_power: The input tensor A must have at least 2 dimensions."; });
  const std::int64_t rows = self.size(self.dim() - 2), columns = self.size(self.dim() - 1);
  check(rows == columns, ErrorKind::kRuntime, "linalg.matrix_power", [&] {
    return "linalg.matrix_power: A must be batches of square matrices, but they are " +
           std::to_string(rows) + " by " + std::to_string(columns) + " matrices";
  });
  Tensor square = n < 0 ? linalg_inv(self) : self, out;
  if (n == 0) return add(mul(self, 0), eye(rows, {}, self.dtype()));
  for (std::uint64_t left = n < 0 ? 0 - static_cast<std::uint64_t>(n)
                                  : static_cast<std::uint64_t>(n);
       left; left /= 2) {
    if (left % 2) out = out.defined() ? matmul(out, square) : square;
    if (left > 1) square = matmul(square, square);
  }
  return out.is_same(self) ? clone(self) : out;
}

Tensor logdet(const Tensor& self) {
  return log(linalg_det(self));
}

}  // namespace gradlet::ops
