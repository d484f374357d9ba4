#include "ops/linalg.hpp"

#include <Eigen/LU>

#include "ops/arithmetic.hpp"
#include "ops/matmul.hpp"
#include "ops/pointwise.hpp"

namespace gradlet::ops {

namespace {

// In double precision whatever the dtype: more exact, and half the code to download.
using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

Tensor to_double(const Tensor& t) {
  return contiguous(cast(detach(t), DType::kFloat64));
}

Eigen::Map<Matrix> map_matrix(const Tensor& t) {
  return {t.data<double>(), static_cast<Eigen::Index>(t.size(0)),
          static_cast<Eigen::Index>(t.dim() > 1 ? t.size(1) : 1)};
}

void check_square(const char* op, const Tensor& A) {
  check(A.dim() >= 2, ErrorKind::kRuntime, op,
        [&] { return std::string(op) + ": The input tensor A must have at least 2 dimensions."; },
        {A.sizes()});
  check(A.dim() == 2, ErrorKind::kNotImplemented, op,
        [&] { return std::string(op) + ": batches of matrices are not in gradlet"; }, {A.sizes()});
  check(A.size(0) == A.size(1), ErrorKind::kRuntime, op,
        [&] {
          return std::string(op) + ": A must be batches of square matrices, but they are " +
                 std::to_string(A.size(0)) + " by " + std::to_string(A.size(1)) + " matrices";
        },
        {A.sizes()});
  check(is_floating(A.dtype()), ErrorKind::kRuntime, op, [&] {
    return std::string(op) + ": Expected a floating point or complex tensor as input. Got " +
           dtype_scalar_name(A.dtype());
  });
}

/// First zero pivot (counted from 1) of a factorisation, 0 if there is none.
template <class LU>
std::int64_t zero_pivot(const LU& lu) {
  for (Eigen::Index i = 0; i < lu.matrixLU().rows(); ++i) {
    if (lu.matrixLU()(i, i) == 0) return i + 1;
  }
  return 0;
}

}  // namespace

Tensor linalg_det(const Tensor& A) {
  check_square("linalg.det", A);
  const Tensor a = to_double(A);
  const Tensor out = cast(wrapped_number(Scalar(map_matrix(a).determinant())), A.dtype());
  out.impl()->is_wrapped_number = false;
  if (records(A)) {
    record(out, "LinalgDetBackward0", {A},
           [x = SavedTensor(A), d = SavedTensor::output(out)](Node& node, const Tensor& g) {
             return mul(mul(g, d.unpack(node)), t(linalg_inv(x.unpack(node))));
           });
  }
  return out;
}

Tensor linalg_inv(const Tensor& A) {
  check_square("linalg.inv", A);
  const Tensor a = to_double(A), inverse = empty(A.sizes(), DType::kFloat64);
  const Eigen::PartialPivLU<Matrix> lu(map_matrix(a));
  const std::int64_t pivot = zero_pivot(lu);
  check(pivot == 0, ErrorKind::kRuntime, "linalg.inv", [&] {
    return "linalg.inv: The diagonal element " + std::to_string(pivot) +
           " is zero, the inversion could not be completed because the input matrix is singular.";
  });
  map_matrix(inverse) = lu.inverse();
  const Tensor out = cast(inverse, A.dtype());
  if (records(A)) {
    record(out, "LinalgInvExBackward0", {A},
           [y = SavedTensor::output(out)](Node& node, const Tensor& g) {
             const Tensor inverse_t = t(y.unpack(node));
             return neg(mm(inverse_t, mm(g, inverse_t)));
           });
  }
  return out;
}

Tensor linalg_solve(const Tensor& A, const Tensor& B) {
  check_square("linalg.solve", A);
  check(B.dim() == 1 || B.dim() == 2, ErrorKind::kRuntime, "linalg.solve",
        [] { return "linalg.solve: B must be a vector or a matrix"; }, {A.sizes(), B.sizes()});
  check(A.size(0) == B.size(0), ErrorKind::kRuntime, "linalg.solve",
        [&] {
          return "linalg.solve: Incompatible shapes of A and B for the equation AX = B (" +
                 A.sizes().to_x_string() + " and " + B.sizes().to_x_string() +
                 (B.dim() == 1 ? "x1)" : ")");
        },
        {A.sizes(), B.sizes()});
  check(A.dtype() == B.dtype(), ErrorKind::kRuntime, "linalg.solve", [&] {
    return std::string(
               "linalg.solve: Expected A and B to have the same dtype, but found A of type ") +
           dtype_scalar_name(A.dtype()) + " and B of type " + dtype_scalar_name(B.dtype()) +
           " instead";
  });
  const Tensor a = to_double(A), b = to_double(B), x = empty(B.sizes(), DType::kFloat64);
  const Eigen::PartialPivLU<Matrix> lu(map_matrix(a));
  check(zero_pivot(lu) == 0, ErrorKind::kRuntime, "linalg.solve", [] {
    return "torch.linalg.solve: The solver failed because the input matrix is singular.";
  });
  map_matrix(x) = lu.solve(map_matrix(b));
  const Tensor out = cast(x, B.dtype());
  if (records(A, B)) {
    record(out, "LinalgSolveExBackward0", {A, B},
           [m = SavedTensor(A), y = SavedTensor::output(out), na = A.requires_grad()](
               Node& node, const Tensor& g) {
             const Tensor grad_b = linalg_solve(t(m.unpack(node)), g);
             const Tensor solution = y.unpack(node);
             std::vector<Tensor> grads(2);
             if (na) {
               grads[0] =
                   neg(solution.dim() == 1 ? outer(grad_b, solution) : mm(grad_b, t(solution)));
             }
             grads[1] = grad_b;
             return grads;
           });
  }
  return out;
}

}  // namespace gradlet::ops
