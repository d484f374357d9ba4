#include "ops/linalg.hpp"

#include "kernels/decompose.hpp"
#include "ops/arithmetic.hpp"
#include "ops/arrange.hpp"
#include "ops/create.hpp"
#include "ops/index.hpp"
#include "ops/linalg_batch.hpp"
#include "ops/math.hpp"
#include "ops/matmul.hpp"
#include "ops/pointwise.hpp"
#include "ops/rearrange.hpp"
#include "ops/reduce.hpp"
#include "ops/view.hpp"

namespace gradlet::ops {

Tensor dense_copy(const Tensor& t) {
  return clone(cast(detach(t), DType::kFloat64));
}

static void check_rank(const char* op, const Tensor& A) {
  check(A.dim() >= 2, ErrorKind::kRuntime, op,
        [&] {
          return text_of({op, ": The input tensor A must have at least 2 dimensions."});
        },
        {A.sizes()});
}

void check_square(const char* op, const Tensor& A) {
  check_rank(op, A);
  const std::int64_t m = A.size(A.dim() - 2), n = A.size(A.dim() - 1);
  check(m == n, ErrorKind::kRuntime, op,
        [&] {
          return text_of({op, ": A must be batches of square matrices, but they are ", m, " by ", n,
                          " matrices"});
        },
        {A.sizes()});
}

void check_matrix(const char* op, const Tensor& A, bool square) {
  square ? check_square(op, A) : check_rank(op, A);
  check(is_floating(A.dtype()), ErrorKind::kRuntime, op, [&] {
    return text_of({op, ": Expected a floating point or complex tensor as input. Got ",
                    dtype_scalar_name(A.dtype())});
  });
}

/// Sizes before the last two.
static Shape batch_of(const Tensor& A) {
  Shape shape;
  for (int d = 0; d + 2 < A.dim(); ++d) shape.push_back(A.size(d));
  return shape;
}

/// f(), whose error names the matrix of the batch.
template <class F>
static auto in_batch(std::int64_t number, F f) {
  try {
    return f();
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::kLinAlg) throw;
    std::string message = error.message();
    message.insert(message.find(": ") + 2, "(Batch element " + std::to_string(number) + "): ");
    throw Error(error.kind(), error.op(), message);
  }
}

std::vector<Tensor> each_matrix(const Tensor& A,
                                const std::function<std::vector<Tensor>(const Tensor&)>& matrix) {
  const Shape batch = batch_of(A);
  // An empty batch has the shapes of one matrix.
  const std::int64_t count = batch.numel(), m = A.size(A.dim() - 2), n = A.size(A.dim() - 1);
  const Tensor all = count ? reshape(A, {count, m, n}) : unsqueeze(eye(m, n, A.dtype()), 0);
  std::vector<std::vector<Tensor>> found;
  for (std::int64_t i = 0; i < all.size(0); ++i) {
    const std::vector<Tensor> results = in_batch(i, [&] { return matrix(select(all, 0, i)); });
    found.resize(results.size());
    for (std::size_t k = 0; k < results.size(); ++k) found[k].push_back(results[k]);
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

namespace {

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
  if (A.dim() > 2)
    return each_matrix(A, [](const Tensor& a) { return std::vector{linalg_det(a)}; })[0];
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
  if (A.dim() > 2)
    return each_matrix(A, [](const Tensor& a) { return std::vector{linalg_inv(a)}; })[0];
  const Factors factors(A);
  check(factors.pivots.zero_pivot == 0, ErrorKind::kLinAlg, "linalg.inv", [&] {
    return text_of(
        {"linalg.inv: The diagonal element ", factors.pivots.zero_pivot,
         " is zero, the inversion could not be completed because the input matrix is singular."});
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

/// solve(A, B) for each matrix of the batches, which broadcast.
template <class Solve>
static Tensor solve_batch(const Tensor& A, const Tensor& B, Solve solve) {
  const Shape batch = broadcast_shapes(batch_of(B), batch_of(A), "linalg.solve");
  const std::int64_t count = batch.numel();
  const auto flat = [&](const Tensor& t) {
    const std::int64_t m = t.size(t.dim() - 2), n = t.size(t.dim() - 1);
    Shape shape = batch;
    shape.push_back(m);
    shape.push_back(n);
    return reshape(expand(t, shape), {count, m, n});
  };
  const Tensor as = flat(A), bs = flat(B);
  std::vector<Tensor> found;
  for (std::int64_t i = 0; i < count; ++i) {
    found.push_back(in_batch(i, [&] { return solve(select(as, 0, i), select(bs, 0, i)); }));
  }
  Shape shape = batch;
  shape.push_back(B.size(B.dim() - 2));
  shape.push_back(B.size(B.dim() - 1));
  return count ? reshape(stack(found), shape) : mul(add(sum(A), sum(B)), zeros(shape, B.dtype()));
}

/// B is vectors if it has A's sizes but the last.
static Tensor solve_batch(const Tensor& A, const Tensor& B) {
  Shape rows = batch_of(A);
  rows.push_back(A.size(A.dim() - 1));
  const bool vectors = B.dim() == 1 || B.sizes() == rows;
  const Tensor x = solve_batch(A, vectors ? unsqueeze(B, -1) : B, linalg_solve);
  return vectors ? squeeze(x, -1) : x;
}

Tensor linalg_solve(const Tensor& A, const Tensor& B) {
  check_matrix("linalg.solve", A, true);
  check(B.dim() > 0, ErrorKind::kRuntime, "linalg.solve",
        [] { return "linalg.solve: The input tensor B must have at least 2 dimensions."; });
  if (A.dim() > 2 || B.dim() > 2) return solve_batch(A, B);
  check(A.size(0) == B.size(0), ErrorKind::kRuntime, "linalg.solve",
        [&] {
          return text_of({"linalg.solve: Incompatible shapes of A and B for the equation AX = B (",
                          A.sizes().joined("x"), " and ", B.sizes().joined("x"),
                          (B.dim() == 1 ? "x1)" : ")")});
        },
        {A.sizes(), B.sizes()});
  check(A.dtype() == B.dtype(), ErrorKind::kRuntime, "linalg.solve", [&] {
    return text_of({"linalg.solve: Expected A and B to have the same dtype, but found A of type ",
                    dtype_scalar_name(A.dtype()), " and B of type ", dtype_scalar_name(B.dtype()),
                    " instead"});
  });
  const Factors factors(A);
  check(factors.pivots.zero_pivot == 0, ErrorKind::kLinAlg, "linalg.solve", [] {
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

std::tuple<Tensor, Tensor> linalg_slogdet(const Tensor& A) {
  check_matrix("linalg.slogdet", A, true);
  const Tensor det = linalg_det(A);
  return {sign(det), log(abs(det))};
}

Tensor logdet(const Tensor& self) {
  return log(linalg_det(self));
}

Tensor linalg_cholesky(const Tensor& A, bool upper) {
  check_matrix("linalg.cholesky", A, true);
  if (upper) return mT(linalg_cholesky(mT(A)));
  const std::int64_t n = A.size(A.dim() - 1);
  const Tensor wide = dense_copy(mT(A));
  for (std::int64_t at = 0; at < wide.numel(); at += n * n) {
    const std::int64_t bad = kernels::cholesky(wide.data<double>() + at, n);
    check(bad == 0, ErrorKind::kLinAlg, "linalg.cholesky", [&] {
      return text_of({"linalg.cholesky: ",
                      (A.dim() > 2 ? "(Batch element " + std::to_string(at / (n * n)) + "): " : ""),
                      "The factorization could not be completed because the input is not "
                      "positive-definite (the leading minor of order ",
                      bad, " is not positive-definite)."});
    });
  }
  const Tensor out = cast(contiguous(mT(wide)), A.dtype());
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
  constexpr auto op = "linalg.solve_triangular";
  check_square(op, A);
  check(B.dim() >= 2, ErrorKind::kRuntime, op, [] {
    return "linalg.solve_triangular: The input tensor B must have at least 2 dimensions.";
  });
  check(A.size(A.dim() - 1) == B.size(left ? B.dim() - 2 : B.dim() - 1), ErrorKind::kRuntime, op,
        [&] {
          return text_of({op, ": Incompatible shapes of A and B for the equation ",
                          left ? "AX = B (" : "XA = B (", A.size(A.dim() - 2), "x",
                          A.size(A.dim() - 1), " and ", B.size(B.dim() - 2), "x",
                          B.size(B.dim() - 1), ")"});
        },
        {A.sizes(), B.sizes()});
  check_floating("triangular_solve_cpu", A);
  const auto solve = [=](const Tensor& a, const Tensor& b) {
    return linalg_solve_triangular(a, b, upper, true, unitriangular);
  };
  constexpr auto node_name = "LinalgSolveTriangularBackward0";
  if (!left) {
    const Tensor x = linalg_solve_triangular(mT(A), mT(B), !upper, true, unitriangular);
    return named(mT(x), node_name);
  }
  if (A.dim() > 2 || B.dim() > 2) return named(solve_batch(A, B, solve), node_name);
  const auto triangle = [=](const Tensor& t) {
    const std::int64_t inner = unitriangular ? 1 : 0;
    return upper ? triu(t, inner) : tril(t, -inner);
  };
  const std::int64_t n = A.size(0);
  const Tensor a = dense_copy(A), b = contiguous(cast(detach(B), DType::kFloat64));
  for (std::int64_t i = 0; unitriangular && i < n; ++i) a.data<double>()[i * n + i] = 1;
  const Tensor x = empty(B.sizes(), DType::kFloat64);
  kernels::solve_triangular(a.data<double>(), n, upper, b.data<double>(), x.data<double>(),
                            B.size(1));
  const Tensor out = cast(x, A.dtype());
  if (records(A, B)) {
    record(out, node_name, {A, B},
           [=, m = SavedTensor(A), y = SavedTensor::output(out), na = A.requires_grad()](
               Node& node, const Tensor& g) {
             const Tensor grad_b =
                 linalg_solve_triangular(t(m.unpack(node)), g, !upper, true, unitriangular);
             std::vector<Tensor> grads(2);
             if (na) grads[0] = triangle(neg(mm(grad_b, t(y.unpack(node)))));
             grads[1] = grad_b;
             return grads;
           });
  }
  return out;
}

Tensor cholesky_solve(const Tensor& B, const Tensor& L, bool upper) {
  for (const Tensor* m : {&B, &L}) {
    check(m->dim() >= 2, ErrorKind::kRuntime, "cholesky_solve", [&] {
      return text_of({m == &B ? "b" : "u", " should have at least 2 dimensions, but has ", m->dim(),
                      " dimensions instead"});
    });
  }
  const std::int64_t n = L.size(L.dim() - 2), rows = B.size(B.dim() - 2);
  check(n == L.size(L.dim() - 1), ErrorKind::kRuntime, "cholesky_solve", [&] {
    return text_of({"A must be batches of square matrices, but they are ", n, " by ",
                    L.size(L.dim() - 1), " matrices"});
  });
  check(rows == n, ErrorKind::kRuntime, "cholesky_solve", [&] {
    return text_of({"Incompatible matrix sizes for cholesky_solve: each A matrix is ", n, " by ", n,
                    " but each b matrix is ", rows, " by ", B.size(B.dim() - 1)});
  });
  check(B.dtype() == L.dtype(), ErrorKind::kRuntime, "cholesky_solve", [&] {
    return text_of({"Expected b and A to have the same dtype, but found b of type ",
                    dtype_scalar_name(B.dtype()), " and A of type ", dtype_scalar_name(L.dtype()),
                    " instead."});
  });
  check_floating("cholesky_solve_cpu", B);
  Tensor out;
  {
    NoGradGuard guard;
    const Tensor factor = upper ? mT(L) : L;
    out = linalg_solve_triangular(mT(factor), linalg_solve_triangular(factor, B, false), true);
  }
  if (records(B, L)) {
    // As in PyTorch, of the whole matrix L, not of its triangle.
    record(out, "CholeskySolveBackward0", {B, L},
           [x = SavedTensor(L), y = SavedTensor::output(out), upper](Node& node, const Tensor& g) {
             const Tensor factor = x.unpack(node), of_b = cholesky_solve(g, factor, upper);
             const Tensor half = matmul(of_b, mT(y.unpack(node))), whole = add(half, mT(half));
             return std::vector{of_b, neg(upper ? matmul(factor, whole) : matmul(whole, factor))};
           });
  }
  return out;
}

}  // namespace gradlet::ops
