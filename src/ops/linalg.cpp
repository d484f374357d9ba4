#include "ops/linalg.hpp"

#include <cmath>

#include "kernels/decompose.hpp"
#include "ops/arithmetic.hpp"
#include "ops/arrange.hpp"
#include "ops/index.hpp"
#include "ops/math.hpp"
#include "ops/matmul.hpp"
#include "ops/order.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"

namespace gradlet::ops {

namespace {

/// A copy in double precision, row-major: decompositions compute in it whatever the dtype, which is
/// more exact and half the code to download.
Tensor dense_copy(const Tensor& t) {
  return clone(cast(detach(t), DType::kFloat64));
}

void check_matrix(const char* op, const Tensor& A, bool square) {
  check(A.dim() >= 2, ErrorKind::kRuntime, op,
        [&] { return std::string(op) + ": The input tensor A must have at least 2 dimensions."; },
        {A.sizes()});
  const std::int64_t m = A.size(A.dim() - 2), n = A.size(A.dim() - 1);
  check(!square || m == n, ErrorKind::kRuntime, op,
        [&] {
          return std::string(op) + ": A must be batches of square matrices, but they are " +
                 std::to_string(m) + " by " + std::to_string(n) + " matrices";
        },
        {A.sizes()});
  check(is_floating(A.dtype()), ErrorKind::kRuntime, op, [&] {
    return std::string(op) + ": Expected a floating point or complex tensor as input. Got " +
           dtype_scalar_name(A.dtype());
  });
}

/// Sizes before the last two.
Shape batch_of(const Tensor& A) {
  Shape shape;
  for (int d = 0; d + 2 < A.dim(); ++d) shape.push_back(A.size(d));
  return shape;
}

/// What `matrix` gives for each matrix of a batch, each of its results stacked to a batch.
template <class Matrix>
std::vector<Tensor> each(const Tensor& A, Matrix matrix) {
  const Shape batch = batch_of(A);
  // An empty batch has the shapes of one matrix.
  const std::int64_t count = batch.numel(), m = A.size(A.dim() - 2), n = A.size(A.dim() - 1);
  const Tensor all = count ? reshape(A, {count, m, n}) : unsqueeze(eye(m, n, A.dtype()), 0);
  std::vector<std::vector<Tensor>> found;
  for (const Tensor& one : unbind(all)) {
    const std::vector<Tensor> results = matrix(one);
    found.resize(results.size());
    for (std::size_t i = 0; i < results.size(); ++i) found[i].push_back(results[i]);
  }
  std::vector<Tensor> stacked;
  for (const std::vector<Tensor>& results : found) {
    Shape shape = batch;
    for (const std::int64_t size : results[0].sizes()) shape.push_back(size);
    // Of an empty batch nothing but its place in the graph.
    stacked.push_back(count ? reshape(stack(results), shape)
                            : mul(sum(A), zeros(shape, A.dtype())));
  }
  return stacked;
}

/// P A = L U.
struct Factors {
  Tensor lu;
  std::vector<std::int64_t> order;
  kernels::Pivots pivots;

  explicit Factors(const Tensor& A)
      : lu(dense_copy(A)),
        order(static_cast<std::size_t>(A.size(0))),
        pivots(kernels::lu(lu.data<double>(), A.size(0), order.data())) {}

  double determinant() const {
    double product = 1;
    for (std::int64_t i = 0; i < lu.size(0); ++i) product *= lu.data<double>()[i * lu.size(0) + i];
    return pivots.sign * product;
  }

  /// x with A x = b, in double precision.
  Tensor solve(const Tensor& b) const {
    const Tensor right = contiguous(cast(detach(b), DType::kFloat64));
    const Tensor x = empty(b.sizes(), DType::kFloat64);
    kernels::lu_solve(lu.data<double>(), lu.size(0), order.data(), right.data<double>(),
                      x.data<double>(), b.dim() > 1 ? b.size(1) : 1);
    return x;
  }
};

}  // namespace

Tensor linalg_det(const Tensor& A) {
  check_matrix("linalg.det", A, true);
  if (A.dim() > 2) return each(A, [](const Tensor& a) { return std::vector{linalg_det(a)}; })[0];
  const Tensor out = cast(wrapped_number(Scalar(Factors(A).determinant())), A.dtype());
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
  check_matrix("linalg.inv", A, true);
  if (A.dim() > 2) return each(A, [](const Tensor& a) { return std::vector{linalg_inv(a)}; })[0];
  const Factors factors(A);
  check(factors.pivots.zero_pivot == 0, ErrorKind::kRuntime, "linalg.inv", [&] {
    return "linalg.inv: The diagonal element " + std::to_string(factors.pivots.zero_pivot) +
           " is zero, the inversion could not be completed because the input matrix is singular.";
  });
  const Tensor out = cast(factors.solve(eye(A.size(0), {}, DType::kFloat64)), A.dtype());
  if (records(A)) {
    record(out, "LinalgInvExBackward0", {A},
           [y = SavedTensor::output(out)](Node& node, const Tensor& g) {
             const Tensor inverse_t = t(y.unpack(node));
             return neg(mm(inverse_t, mm(g, inverse_t)));
           });
  }
  return out;
}

/// Batches broadcast; B is vectors if it has A's sizes but the last.
static Tensor solve_batch(const Tensor& A, const Tensor& B) {
  Shape rows = batch_of(A);
  rows.push_back(A.size(A.dim() - 1));
  const bool vectors = B.dim() == 1 || B.sizes() == rows;
  const Tensor b = vectors ? unsqueeze(B, -1) : B;
  const Shape batch = broadcast_shapes(batch_of(A), batch_of(b), "linalg.solve");
  const std::int64_t count = batch.numel();
  const auto flat = [&](const Tensor& t) {
    const std::int64_t m = t.size(t.dim() - 2), n = t.size(t.dim() - 1);
    Shape shape = batch;
    shape.push_back(m);
    shape.push_back(n);
    return reshape(expand(t, shape), {count, m, n});
  };
  const Tensor as = flat(A), bs = flat(b);
  std::vector<Tensor> found;
  for (std::int64_t i = 0; i < count; ++i) {
    found.push_back(linalg_solve(select(as, 0, i), select(bs, 0, i)));
  }
  Shape shape = batch;
  shape.push_back(A.size(A.dim() - 1));
  if (!vectors) shape.push_back(b.size(b.dim() - 1));
  return count ? reshape(stack(found), shape) : mul(add(sum(A), sum(B)), zeros(shape, B.dtype()));
}

Tensor linalg_solve(const Tensor& A, const Tensor& B) {
  check_matrix("linalg.solve", A, true);
  if (A.dim() > 2 || B.dim() > 2) return solve_batch(A, B);
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
  const Factors factors(A);
  check(factors.pivots.zero_pivot == 0, ErrorKind::kRuntime, "linalg.solve", [] {
    return "torch.linalg.solve: The solver failed because the input matrix is singular.";
  });
  const Tensor out = cast(factors.solve(B), B.dtype());
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

namespace {

/// -1 or 1 for each row, so that its largest component becomes positive: [n, 1].
Tensor signs_of(const Tensor& rows) {
  if (rows.numel() == 0) return ones({rows.size(0), 1}, rows.dtype());
  const Tensor largest = gather(rows, 1, argmax(abs(rows), 1, true));
  return where(lt(largest, wrapped_number(0.0)), full_like(largest, -1), ones_like(largest));
}

struct OrthogonalTriangular {
  Tensor Q, R;
};

/// [m, n] in double precision -> Q [m, columns], R [m, n].
OrthogonalTriangular qr_of(const Tensor& a, std::int64_t columns) {
  const Tensor r = dense_copy(a), q = empty({a.size(0), columns}, DType::kFloat64);
  kernels::householder_qr(r.data<double>(), a.size(0), a.size(1), q.data<double>(), columns);
  return {q, r};
}

struct Values {
  Tensor U, S, Vh;  // [m, m] or [m, min], [min], [n, n] or [min, n]
};

/// In double precision; full: U and Vh are square.
Values svd_of(const Tensor& a, bool full) {
  const std::int64_t m = a.size(0), n = a.size(1);
  if (m < n) {
    const Values other = svd_of(t(a), full);
    return {t(other.Vh), other.S, t(other.U)};
  }
  const Tensor w = dense_copy(a), s = empty({n}, DType::kFloat64);
  const Tensor u = empty({full ? m : n, m}, DType::kFloat64), v = empty({n, n}, DType::kFloat64);
  kernels::singular_values(w.data<double>(), m, n, u.size(0), u.data<double>(), s.data<double>(),
                           v.data<double>());
  const Tensor signs = signs_of(v);
  mul_(narrow(u, 0, 0, n), signs);
  return {t(u), s, mul(v, signs)};
}

/// (a_j - a_i), and 1 on the diagonal: what the derivatives of eigenvectors are divided by.
Tensor gaps(const Tensor& a) {
  return add(sub(unsqueeze(a, 0), unsqueeze(a, 1)), eye(a.size(0), {}, a.dtype()));
}

}  // namespace

std::tuple<Tensor, Tensor> linalg_eigh(const Tensor& A, std::string_view UPLO) {
  check_matrix("linalg.eigh", A, true);
  if (A.dim() > 2) {
    const std::vector<Tensor> all = each(A, [&](const Tensor& a) {
      const auto [w, v] = linalg_eigh(a, UPLO);
      return std::vector{w, v};
    });
    return {all[0], all[1]};
  }
  Tensor values, vectors;
  {
    NoGradGuard guard;
    const Tensor a = dense_copy(UPLO == "U" ? t(A) : A), found = empty({A.size(0)}, a.dtype());
    Tensor v = empty(A.sizes(), a.dtype());
    kernels::symmetric_eigen(a.data<double>(), A.size(0), found.data<double>(), v.data<double>());
    const Tensor order = argsort(found);
    v = mul(v, signs_of(v));
    values = cast(index_select(found, 0, order), A.dtype());
    vectors = cast(contiguous(t(index_select(v, 0, order))), A.dtype());
  }
  if (records(A)) {
    const auto backward = [w = SavedTensor::output(values), v = SavedTensor::output(vectors, 1)](
                              Node& node, std::vector<Tensor>& g) {
      const Tensor V = v.unpack(node);
      Tensor inner = diag(g[0].defined() ? g[0] : zeros({V.size(0)}, V.dtype()));
      if (g[1].defined()) {
        // Symmetric, as the matrix: of x its antisymmetric part.
        const Tensor x = mm(t(V), g[1]);
        inner = add(inner, div(mul(sub(x, t(x)), 0.5), gaps(w.unpack(node))));
      }
      // A symmetric matrix moves symmetrically.
      const Tensor gradient = mm(V, mm(inner, t(V)));
      return only_gradient(mul(add(gradient, t(gradient)), 0.5));
    };
    const Ref<Node> node = make_node("LinalgEighBackward0", gradient_edges({A}), backward);
    set_history(values, node);
    set_history(vectors, node);
  }
  return {values, vectors};
}

Tensor linalg_eigvalsh(const Tensor& A, std::string_view UPLO) {
  return std::get<0>(linalg_eigh(A, UPLO));
}

std::tuple<Tensor, Tensor, Tensor> linalg_svd(const Tensor& A, bool full_matrices) {
  check_matrix("linalg.svd", A, false);
  if (A.dim() > 2) {
    const std::vector<Tensor> all = each(A, [&](const Tensor& a) {
      const auto [u, s, vh] = linalg_svd(a, full_matrices);
      return std::vector{u, s, vh};
    });
    return {all[0], all[1], all[2]};
  }
  const std::int64_t k = std::min(A.size(0), A.size(1));
  Tensor U, S, Vh;
  {
    NoGradGuard guard;
    const Values all = svd_of(detach(A), full_matrices);
    U = cast(contiguous(all.U), A.dtype());
    S = cast(all.S, A.dtype());
    Vh = cast(contiguous(all.Vh), A.dtype());
  }
  if (records(A)) {
    const auto backward = [us = SavedTensor::output(U), ss = SavedTensor::output(S, 1),
                           vs = SavedTensor::output(Vh, 2), k](Node& node, std::vector<Tensor>& g) {
      const Tensor u = narrow(us.unpack(node), 1, 0, k), s = ss.unpack(node);
      const Tensor vh = narrow(vs.unpack(node), 0, 0, k), squares = gaps(mul(s, s));
      Tensor inner = diag(g[1].defined() ? g[1] : zeros({k}, s.dtype())), outside;
      if (g[0].defined()) {
        const Tensor gu = narrow(g[0], 1, 0, k), x = mm(t(u), gu);
        inner = add(inner, mul(div(sub(x, t(x)), squares), s));
        outside = mm(div(sub(gu, mm(u, x)), s), vh);
      }
      if (g[2].defined()) {
        const Tensor gv = narrow(g[2], 0, 0, k), x = mm(vh, t(gv));
        inner = add(inner, mul(unsqueeze(s, 1), div(sub(x, t(x)), squares)));
        const Tensor part = mm(div(u, s), sub(gv, mm(t(x), vh)));
        outside = outside.defined() ? add(outside, part) : part;
      }
      const Tensor inside = mm(u, mm(inner, vh));
      return only_gradient(outside.defined() ? add(inside, outside) : inside);
    };
    const Ref<Node> node = make_node("LinalgSvdBackward0", gradient_edges({A}), backward);
    for (const Tensor* out : {&U, &S, &Vh}) set_history(*out, node);
  }
  return {U, S, Vh};
}

Tensor linalg_svdvals(const Tensor& A) {
  return std::get<1>(linalg_svd(A, false));
}

Tensor nuclear_norm(const Tensor& self, const std::optional<Shape>& dim, bool keepdim) {
  const Shape dims = dim.value_or(Shape{0, 1});
  check(dims.size() == 2 && (dim || self.dim() == 2), ErrorKind::kRuntime, "norm",
        [] { return "linalg.matrix_norm: dim must be a 2-tuple."; });
  const Tensor last = movedim(self, dims, Shape{-2, -1});
  Shape rest = last.sizes();
  const std::int64_t n = rest[self.dim() - 1], m = rest[self.dim() - 2];
  rest.erase(self.dim() - 1);
  rest.erase(self.dim() - 2);
  std::vector<Tensor> sums;
  for (const Tensor& one : unbind(reshape(last, {-1, m, n}))) {
    sums.push_back(sum(linalg_svdvals(one)));
  }
  const Tensor out = reshape(sums.empty() ? zeros({0}, self.dtype()) : stack(sums), rest);
  if (!keepdim) return out;
  return movedim(unsqueeze(unsqueeze(out, -1), -1), Shape{-2, -1}, dims);
}

std::tuple<Tensor, Tensor> linalg_qr(const Tensor& A, std::string_view mode) {
  check_matrix("linalg.qr", A, false);
  check(mode == "reduced" || mode == "complete" || mode == "r", ErrorKind::kRuntime, "linalg.qr",
        [&] {
          return "qr received unrecognized mode '" + std::string(mode) +
                 "' but expected one of 'reduced' (default), 'r', or 'complete'";
        });
  if (A.dim() > 2) {
    const std::vector<Tensor> all = each(A, [&](const Tensor& a) {
      const auto [q, r] = linalg_qr(a, mode);
      return std::vector{q, r};
    });
    return {mode == "r" ? empty({0}, A.dtype()) : all[0], all[1]};
  }
  const std::int64_t m = A.size(0), n = A.size(1), k = mode == "complete" ? m : std::min(m, n);
  check(!records(A) || (k == n && mode != "r"), ErrorKind::kNotImplemented, "linalg.qr", [] {
    return "the derivative of linalg.qr for more columns than rows, or with mode 'complete' or "
           "'r', is not in gradlet";
  });
  Tensor Q, R;
  {
    NoGradGuard guard;
    const OrthogonalTriangular f = qr_of(A, mode == "r" ? 0 : k);
    Q = mode == "r" ? empty({0}, A.dtype()) : cast(f.Q, A.dtype());
    R = cast(contiguous(narrow(f.R, 0, 0, k)), A.dtype());
  }
  if (records(A)) {
    const auto backward = [qs = SavedTensor::output(Q), rs = SavedTensor::output(R, 1)](
                              Node& node, std::vector<Tensor>& g) {
      const Tensor q = qs.unpack(node), r = rs.unpack(node);
      Tensor x = zeros(r.sizes(), r.dtype());
      if (g[1].defined()) x = mm(g[1], t(r));
      if (g[0].defined()) x = sub(x, mm(t(q), g[0]));
      // The upper triangle, mirrored.
      Tensor inner = mm(q, add(triu(x), t(triu(x, 1))));
      if (g[0].defined()) inner = add(inner, g[0]);
      return only_gradient(t(linalg_solve(r, t(inner))));
    };
    const Ref<Node> node = make_node("LinalgQrBackward0", gradient_edges({A}), backward);
    set_history(Q, node);
    set_history(R, node);
  }
  return {Q, R};
}

static Tensor matrix_norm(const Tensor& A, double order, const Shape& dims, bool keepdim) {
  if (order == 2 || order == -2) {
    const Tensor s = linalg_svdvals(A);
    const Tensor one = order > 0 ? amax(s) : amin(s);
    return keepdim ? reshape(one, {1, 1}) : one;
  }
  check(std::fabs(order) == 1 || std::isinf(order), ErrorKind::kRuntime, "linalg.norm",
        [&] { return "linalg.matrix_norm: Order " + number_text(order) + " not supported."; });
  // Columns are added up for 1, rows for infinity.
  const bool columns = std::fabs(order) == 1;
  const int along = wrap_dim(dims[columns ? 0 : 1], A.dim(), "linalg.norm");
  const int other = wrap_dim(dims[columns ? 1 : 0], A.dim(), "linalg.norm");
  const Tensor sums = sum(abs(A), Shape{along}, keepdim);
  const Shape left{!keepdim && other > along ? other - 1 : other};
  return order > 0 ? amax(sums, left, keepdim) : amin(sums, left, keepdim);
}

Tensor linalg_norm(const Tensor& A, std::optional<Scalar> ord, const std::optional<Shape>& dim,
                   bool keepdim) {
  if (!ord) return norm(A, 2, dim, keepdim);
  check(is_floating(A.dtype()), ErrorKind::kRuntime, "linalg.norm", [&] {
    return std::string(
               "linalg.matrix_norm: Expected a floating point or complex tensor as input. "
               "Got ") +
           dtype_scalar_name(A.dtype());
  });
  const int dims = dim ? dim->size() : A.dim();
  check(dims == 1 || dims == 2, ErrorKind::kRuntime, "linalg.norm", [&] {
    return "linalg.norm: If dim is not specified but ord is, the input must be 1D or 2D. Got " +
           std::to_string(dims) + "D.";
  });
  if (dims == 1) return norm(A, *ord, dim, keepdim);
  return matrix_norm(A, ord->to_double(), dim.value_or(Shape{0, 1}), keepdim);
}

}  // namespace gradlet::ops
