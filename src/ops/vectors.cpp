#include "ops/vectors.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "ops/arithmetic.hpp"
#include "ops/arrange.hpp"
#include "ops/create.hpp"
#include "ops/linalg.hpp"
#include "ops/linalg_batch.hpp"
#include "ops/math.hpp"
#include "ops/matmul.hpp"
#include "ops/pointwise.hpp"
#include "ops/rearrange.hpp"
#include "ops/reduce.hpp"
#include "ops/settings.hpp"

namespace gradlet::ops {

Tensor linalg_cross(const Tensor& input, const Tensor& other, std::int64_t dim) {
  check(input.dim() == other.dim(), ErrorKind::kRuntime, "linalg.cross",
        [] { return "linalg.cross: inputs must have the same number of dimensions."; });
  const int d = wrap_existing_dim(dim, input.dim(), "linalg.cross");
  const Shape shape = broadcast_shapes(input.sizes(), other.sizes(), "linalg.cross");
  check(input.size(d) == 3 && other.size(d) == 3, ErrorKind::kRuntime, "linalg.cross", [&] {
    return text_of({"linalg.cross: inputs dimension ", dim, " must have length 3. Got ",
                    input.size(d), " and ", other.size(d)});
  });
  check(input.dtype() == other.dtype(), ErrorKind::kRuntime, "linalg.cross", [&] {
    return text_of({"expected scalar type ", dtype_scalar_name(input.dtype()), " but found ",
                    dtype_scalar_name(other.dtype())});
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
  const char* op = "linalg.vecdot";
  check(is_floating(x.dtype()), ErrorKind::kRuntime, op, [&] {
    return text_of({op, ": Expected a floating point or complex tensor as input. Got ",
                    dtype_scalar_name(x.dtype())});
  });
  check(x.dtype() == y.dtype(), ErrorKind::kRuntime, op, [&] {
    return text_of({op, ": Expected x and y to have the same dtype, but found x of type ",
                    dtype_scalar_name(x.dtype()), " and y of type ", dtype_scalar_name(y.dtype()),
                    " instead"});
  });
  return sum(mul(x, y), Shape{dim});
}

Tensor linalg_vector_norm(const Tensor& x, Scalar ord, const std::optional<Shape>& dim,
                          bool keepdim, std::optional<DType> dtype) {
  check(is_floating(x.dtype()), ErrorKind::kRuntime, "linalg.vector_norm", [&] {
    return text_of(
        {"linalg.vector_norm: Expected a floating point or complex tensor as input. Got ",
         dtype_scalar_name(x.dtype())});
  });
  if (dtype) check_norm_dtype("linalg.vector_norm", x, *dtype);
  return named(norm(dtype ? to(x, *dtype) : x, ord, dim, keepdim), "LinalgVectorNormBackward0");
}

Tensor matrix_power(const Tensor& self, std::int64_t n) {
  check_square("linalg.matrix_power", self);
  Tensor square = n < 0 ? linalg_inv(self) : self, out;
  if (n == 0) {
    // Of NaN, too; a gradient wanted is one of zeros.
    const Tensor one = expand(eye(self.size(self.dim() - 1), {}, self.dtype()), self.sizes());
    return where(ones({}, DType::kBool), one, self);
  }
  for (std::uint64_t left = n < 0 ? 0 - static_cast<std::uint64_t>(n)
                                  : static_cast<std::uint64_t>(n);
       left; left /= 2) {
    if (left % 2) out = out.defined() ? matmul(out, square) : square;
    if (left > 1) square = matmul(square, square);
  }
  return out.is_same(self) ? clone(self) : out;
}

Tensor linalg_multi_dot(const std::vector<Tensor>& tensors) {
  const char* op = "multi_dot";
  check(tensors.size() >= 2, ErrorKind::kRuntime, op, [&] {
    return text_of({"multi_dot(): expected at least 2 tensors but got ", tensors.size()});
  });
  std::vector<Tensor> chain = tensors;
  const bool row = chain.front().dim() == 1, column = chain.back().dim() == 1;
  if (row) chain.front() = unsqueeze(chain.front(), 0);
  if (column) chain.back() = unsqueeze(chain.back(), -1);
  const std::size_t n = chain.size();
  std::vector<double> sizes;
  for (std::size_t i = 0; i < n; ++i) {
    check(chain[i].dim() == 2, ErrorKind::kRuntime, op, [&] {
      return text_of({"multi_dot(): tensor ", i, " must be 2D but got ", chain[i].dim(), "D"});
    });
    check(i == 0 || chain[i - 1].size(1) == chain[i].size(0), ErrorKind::kRuntime, op, [&] {
      return text_of({"multi_dot(): tensors ", i - 1, " and ", i, " with shapes ",
                      chain[i - 1].sizes(), " and ", chain[i].sizes(), " cannot be multiplied"});
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

namespace {

Tensor in_dtype(const Tensor& x, std::optional<DType> dtype) {
  if (!dtype) return x;
  check_norm_dtype("linalg.matrix_norm", x, *dtype);
  return to(x, *dtype);
}

/// The two dimensions of a matrix norm, which must differ.
std::pair<int, int> matrix_dims(const Tensor& A, const Shape& dim) {
  const char* op = "linalg.matrix_norm";
  check_matrix(op, A, false);
  check(dim.size() == 2, ErrorKind::kRuntime, op, [&] {
    return text_of({"linalg.matrix_norm: dim must be a 2-tuple. Got ", dim.joined(" ")});
  });
  const std::pair<int, int> dims{wrap_dim(dim[0], A.dim(), op), wrap_dim(dim[1], A.dim(), op)};
  check(dims.first != dims.second, ErrorKind::kRuntime, op, [&] {
    return text_of(
        {"linalg.matrix_norm: dims must be different. Got (", dim[0], ", ", dim[1], ")"});
  });
  return dims;
}

/// Puts two dimensions of size 1 back where the matrices were.
Tensor with_dims(const Tensor& norms, std::pair<int, int> dims, bool keepdim) {
  if (!keepdim) return norms;
  return unsqueeze(unsqueeze(norms, std::min(dims.first, dims.second)),
                   std::max(dims.first, dims.second));
}

void check_order(bool known, const std::string& ord) {
  check(known, ErrorKind::kRuntime, "linalg.matrix_norm", [&] {
    return text_of({"linalg.matrix_norm: Order ", ord, " not supported."});
  });
}

}  // namespace

Tensor linalg_matrix_norm(const Tensor& A, Scalar ord, const Shape& dim, bool keepdim,
                          std::optional<DType> dtype) {
  const double order = ord.to_double(), size = std::fabs(order);
  check_order(size == 1 || size == 2 || std::isinf(order), number_text(order));
  const std::pair<int, int> dims = matrix_dims(A, dim);
  const Tensor x = in_dtype(A, dtype);
  const auto most = [order](const Tensor& values, int d, bool keep) {
    return order > 0 ? amax(values, Shape{d}, keep) : amin(values, Shape{d}, keep);
  };
  if (size == 2) {
    const Tensor values = linalg_svdvals(movedim(x, dim, {-2, -1}));
    return with_dims(most(values, -1, false), dims, keepdim);
  }
  const int along = size == 1 ? dims.first : dims.second;
  const int other = size == 1 ? dims.second : dims.first;
  const Tensor sums = sum(abs(x), Shape{along}, keepdim);
  return most(sums, !keepdim && other > along ? other - 1 : other, keepdim);
}

Tensor linalg_matrix_norm_named(const Tensor& A, std::string_view ord, const Shape& dim,
                                bool keepdim, std::optional<DType> dtype) {
  check_order(ord == "nuc" || ord == "fro", std::string(ord));
  const std::pair<int, int> dims = matrix_dims(A, dim);
  if (ord == "fro") return linalg_vector_norm(in_dtype(A, dtype), 2, dim, keepdim);
  const Tensor values = linalg_svdvals(movedim(in_dtype(A, dtype), dim, {-2, -1}));
  return with_dims(sum(values, Shape{-1}), dims, keepdim);
}

Tensor linalg_norm(const Tensor& A, std::optional<Scalar> ord, const std::optional<Shape>& dim,
                   bool keepdim, std::optional<DType> dtype) {
  if (!ord) return linalg_vector_norm(A, 2, dim, keepdim, dtype);
  const int dims = dim ? dim->size() : A.dim();
  check(dims == 1 || dims == 2, ErrorKind::kRuntime, "linalg.norm", [&] {
    return text_of(
        {"linalg.norm: If dim is not specified but ord is, the input must be 1D or 2D. Got ", dims,
         "D."});
  });
  if (dims == 1) return linalg_vector_norm(A, *ord, dim, keepdim, dtype);
  return linalg_matrix_norm(A, *ord, dim.value_or(Shape{-2, -1}), keepdim, dtype);
}

Tensor linalg_norm_named(const Tensor& A, std::string_view ord, const std::optional<Shape>& dim,
                         bool keepdim, std::optional<DType> dtype) {
  const int dims = dim ? dim->size() : A.dim();
  check(dims == 2, ErrorKind::kRuntime, "linalg.norm", [&] {
    return text_of(
        {"linalg.norm: If ord is specified as a string, dim must be a 2-tuple, or the input must "
         "be 2D. Got ",
         dims, "D."});
  });
  return linalg_matrix_norm_named(A, ord, dim.value_or(Shape{-2, -1}), keepdim, dtype);
}

}  // namespace gradlet::ops
