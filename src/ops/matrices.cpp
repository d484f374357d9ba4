#include "ops/matrices.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "ops/arithmetic.hpp"
#include "ops/arrange.hpp"
#include "ops/create.hpp"
#include "ops/index.hpp"
#include "ops/linalg.hpp"
#include "ops/math.hpp"
#include "ops/matmul.hpp"
#include "ops/pointwise.hpp"
#include "ops/rearrange.hpp"
#include "ops/reduce.hpp"
#include "ops/vectors.hpp"

namespace gradlet::ops {

namespace {

Tensor mT(const Tensor& A) {
  return transpose(A, -2, -1);
}

void check_square(const char* op, const Tensor& A) {
  check(A.dim() >= 2, ErrorKind::kRuntime, op,
        [&] { return std::string(op) + ": The input tensor A must have at least 2 dimensions."; });
  const std::int64_t m = A.size(A.dim() - 2), n = A.size(A.dim() - 1);
  check(m == n, ErrorKind::kRuntime, op, [&] {
    return std::string(op) + ": A must be batches of square matrices, but they are " +
           std::to_string(m) + " by " + std::to_string(n) + " matrices";
  });
}

void check_real(const char* op, const Tensor& A) {
  check(is_floating(A.dtype()), ErrorKind::kRuntime, op, [&] {
    return std::string(op) + ": Expected a floating point or complex tensor as input. Got " +
           dtype_scalar_name(A.dtype());
  });
}

Tensor in_dtype(const Tensor& x, std::optional<DType> dtype) {
  return dtype ? to(x, *dtype) : x;
}

}  // namespace

std::tuple<Tensor, Tensor> linalg_slogdet(const Tensor& A) {
  check_square("linalg.slogdet", A);
  const Tensor det = linalg_det(A);
  return {sign(det), log(abs(det))};
}

Tensor linalg_multi_dot(const std::vector<Tensor>& tensors) {
  const char* op = "multi_dot";
  check(tensors.size() >= 2, ErrorKind::kRuntime, op, [&] {
    return "multi_dot(): expected at least 2 tensors but got " + std::to_string(tensors.size());
  });
  std::vector<Tensor> chain = tensors;
  const bool row = chain.front().dim() == 1, column = chain.back().dim() == 1;
  if (row) chain.front() = unsqueeze(chain.front(), 0);
  if (column) chain.back() = unsqueeze(chain.back(), -1);
  const std::size_t n = chain.size();
  std::vector<double> sizes;
  for (std::size_t i = 0; i < n; ++i) {
    check(chain[i].dim() == 2, ErrorKind::kRuntime, op, [&] {
      return "multi_dot(): tensor " + std::to_string(i) + " must be 2D but got " +
             std::to_string(chain[i].dim()) + "D";
    });
    check(i == 0 || chain[i - 1].size(1) == chain[i].size(0), ErrorKind::kRuntime, op, [&] {
      return "multi_dot(): tensors " + std::to_string(i - 1) + " and " + std::to_string(i) +
             " with shapes " + chain[i - 1].sizes().to_string() + " and " +
             chain[i].sizes().to_string() + " cannot be multiplied";
    });
    sizes.push_back(static_cast<double>(chain[i].size(0)));
  }
  sizes.push_back(static_cast<double>(chain[n - 1].size(1)));
  // Cormen et al., Introduction to Algorithms, 15.2: cost[i][k] of the best product of i to k.
  std::vector<std::vector<double>> cost(n, std::vector<double>(n));
  std::vector<std::vector<std::size_t>> cut(n, std::vector<std::size_t>(n));
  for (std::size_t length = 1; length < n; ++length) {
    for (std::size_t i = 0; i + length < n; ++i) {
      const std::size_t k = i + length;
      cost[i][k] = std::numeric_limits<double>::infinity();
      for (std::size_t at = i; at < k; ++at) {
        const double all = cost[i][at] + cost[at + 1][k] + sizes[i] * sizes[at + 1] * sizes[k + 1];
        if (all < cost[i][k]) cost[i][k] = all, cut[i][k] = at;
      }
    }
  }
  const auto product = [&](const auto& self, std::size_t i, std::size_t k) -> Tensor {
    if (i == k) return chain[i];
    return mm(self(self, i, cut[i][k]), self(self, cut[i][k] + 1, k));
  };
  Tensor out = product(product, 0, n - 1);
  if (row) out = squeeze(out, 0);
  return column ? squeeze(out, -1) : out;
}

Tensor linalg_matrix_norm(const Tensor& A, Scalar ord, const Shape& dim, bool keepdim,
                          std::optional<DType> dtype) {
  const char* op = "linalg.matrix_norm";
  check_real(op, A);
  check(A.dim() >= 2, ErrorKind::kRuntime, op,
        [] { return "linalg.matrix_norm: The input tensor A must have at least 2 dimensions."; });
  check(dim.size() == 2, ErrorKind::kRuntime, op,
        [] { return "linalg.matrix_norm: dim must be a 2-tuple. Got"; });
  const int rows = wrap_dim(dim[0], A.dim(), op), columns = wrap_dim(dim[1], A.dim(), op);
  check(rows != columns, ErrorKind::kRuntime, op,
        [] { return "linalg.matrix_norm: dims must be different."; });
  const double order = ord.to_double();
  Tensor out;
  if (std::fabs(order) == 2) {
    const Tensor s = linalg_svdvals(movedim(in_dtype(A, dtype), dim, {-2, -1}));
    out = order > 0 ? amax(s, Shape{-1}) : amin(s, Shape{-1});
  } else {
    check(std::fabs(order) == 1 || std::isinf(order), ErrorKind::kRuntime, op,
          [&] { return "linalg.matrix_norm: Order " + number_text(order) + " not supported."; });
    const int along = std::fabs(order) == 1 ? rows : columns;
    const int other = along == rows ? columns : rows;
    const Tensor sums = sum(abs(in_dtype(A, dtype)), Shape{along});
    const Shape left{other > along ? other - 1 : other};
    out = order > 0 ? amax(sums, left) : amin(sums, left);
  }
  if (!keepdim) return out;
  return unsqueeze(unsqueeze(out, std::min(rows, columns)), std::max(rows, columns));
}

Tensor linalg_matrix_norm_named(const Tensor& A, std::string_view ord, const Shape& dim,
                                bool keepdim, std::optional<DType> dtype) {
  check_real("linalg.matrix_norm", A);
  check(A.dim() >= 2, ErrorKind::kRuntime, "linalg.matrix_norm",
        [] { return "linalg.matrix_norm: The input tensor A must have at least 2 dimensions."; });
  if (ord == "fro") return linalg_vector_norm(A, 2, dim, keepdim, dtype);
  check(ord == "nuc", ErrorKind::kRuntime, "linalg.matrix_norm",
        [&] { return "linalg.matrix_norm: Order " + std::string(ord) + " not supported."; });
  const Tensor s = linalg_svdvals(movedim(in_dtype(A, dtype), dim, {-2, -1}));
  const Tensor out = sum(s, Shape{-1});
  if (!keepdim) return out;
  const int first = wrap_dim(dim[0], A.dim(), "linalg.matrix_norm");
  const int second = wrap_dim(dim[1], A.dim(), "linalg.matrix_norm");
  return unsqueeze(unsqueeze(out, std::min(first, second)), std::max(first, second));
}

Tensor linalg_norm_named(const Tensor& A, std::string_view ord, const std::optional<Shape>& dim,
                         bool keepdim) {
  const int dims = dim ? dim->size() : A.dim();
  check(dims == 2, ErrorKind::kRuntime, "linalg.norm", [&] {
    return "linalg.norm: If ord is specified as a string, dim must be a 2-tuple, or the input must "
           "be 2D. Got " +
           std::to_string(dims) + "D.";
  });
  return linalg_matrix_norm_named(A, ord, dim.value_or(Shape{-2, -1}), keepdim);
}

namespace {

/// In double precision; the row whose pivot is not positive, counted from 1, or 0.
std::int64_t factor(double* a, std::int64_t n) {
  for (std::int64_t i = 0; i < n; ++i) {
    for (std::int64_t k = 0; k <= i; ++k) {
      double rest = a[i * n + k];
      for (std::int64_t j = 0; j < k; ++j) rest -= a[i * n + j] * a[k * n + j];
      if (k < i) {
        a[i * n + k] = rest / a[k * n + k];
      } else if (rest > 0) {
        a[i * n + i] = std::sqrt(rest);
      } else {
        return i + 1;
      }
    }
    for (std::int64_t k = i + 1; k < n; ++k) a[i * n + k] = 0;
  }
  return 0;
}

}  // namespace

Tensor linalg_cholesky(const Tensor& A, bool upper) {
  check_square("linalg.cholesky", A);
  check_real("linalg.cholesky", A);
  if (upper) return mT(linalg_cholesky(mT(A)));
  const std::int64_t n = A.size(A.dim() - 1);
  const Tensor wide = clone(contiguous(cast(detach(A), DType::kFloat64)));
  for (std::int64_t at = 0; at < wide.numel(); at += n * n) {
    const std::int64_t bad = factor(wide.data<double>() + at, n);
    check(bad == 0, ErrorKind::kRuntime, "linalg.cholesky", [&] {
      return std::string("linalg.cholesky: ") +
             (A.dim() > 2 ? "(Batch element " + std::to_string(at / (n * n)) + "): " : "") +
             "The factorization could not be completed because the input is not "
             "positive-definite (the leading minor of order " +
             std::to_string(bad) + " is not positive-definite).";
    });
  }
  const Tensor out = cast(wide, A.dtype());
  if (records(A)) {
    // https://arxiv.org/abs/1602.07527: phi takes the lower triangle, half of the diagonal.
    record(out, "LinalgCholeskyExBackward0", {A},
           [y = SavedTensor::output(out)](Node& node, const Tensor& g) {
             const Tensor L = y.unpack(node);
             const Tensor whole = matmul(mT(L), g);
             const Tensor inner =
                 sub(tril(whole), mul(diag_embed(diagonal(whole, 0, -2, -1)), 0.5));
             const Tensor left = linalg_solve_triangular(mT(L), inner, true);
             const Tensor both = linalg_solve_triangular(L, left, false, false);
             return mul(add(both, mT(both)), 0.5);
           });
  }
  return out;
}

Tensor linalg_solve_triangular(const Tensor& A, const Tensor& B, bool upper, bool left,
                               bool unitriangular) {
  check_square("linalg.solve_triangular", A);
  check(B.dim() >= 2, ErrorKind::kRuntime, "linalg.solve_triangular", [] {
    return "linalg.solve_triangular: The input tensor B must have at least 2 dimensions.";
  });
  if (!left) return mT(linalg_solve_triangular(mT(A), mT(B), !upper, true, unitriangular));
  Tensor triangle = upper ? triu(A, unitriangular ? 1 : 0) : tril(A, unitriangular ? -1 : 0);
  if (unitriangular) triangle = add(triangle, eye(A.size(A.dim() - 1), {}, A.dtype()));
  return linalg_solve(triangle, B);
}

}  // namespace gradlet::ops
