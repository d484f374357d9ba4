#include "ops/vectors.hpp"

#include "ops/arithmetic.hpp"
#include "ops/arrange.hpp"
#include "ops/create.hpp"
#include "ops/matmul.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"

namespace gradlet::ops {

Tensor linalg_cross(const Tensor& input, const Tensor& other, std::int64_t dim) {
  check(input.dim() == other.dim(), ErrorKind::kRuntime, "linalg.cross",
        [] { return "linalg.cross: inputs must have the same number of dimensions."; });
  const int d = wrap_dim(dim, input.dim(), "linalg.cross");
  check(input.size(d) == 3 && other.size(d) == 3, ErrorKind::kRuntime, "linalg.cross", [&] {
    return "linalg.cross: inputs dimension " + std::to_string(dim) + " must have length 3. Got " +
           std::to_string(input.size(d)) + " and " + std::to_string(other.size(d));
  });
  const auto turned = [&](const Tensor& t, std::int64_t by) { return roll(t, {by}, Shape{d}); };
  return named(sub(mul(turned(input, -1), turned(other, 1)), mul(turned(input, 1), turned(other, -1))),
               "LinalgCrossBackward0");
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

Tensor linalg_multi_dot(const std::vector<Tensor>& tensors) {
  check(tensors.size() >= 2, ErrorKind::kRuntime, "linalg.multi_dot",
        [] { return "multi_dot(): expected at least 2 tensors but got 1"; });
  Tensor out = tensors[0];
  for (std::size_t i = 1; i < tensors.size(); ++i) out = matmul(out, tensors[i]);
  return out;
}

}  // namespace gradlet::ops
