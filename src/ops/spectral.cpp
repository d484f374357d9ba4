#include "kernels/decompose.hpp"
#include "ops/arithmetic.hpp"
#include "ops/arrange.hpp"
#include "ops/create.hpp"
#include "ops/index.hpp"
#include "ops/linalg.hpp"
#include "ops/linalg_batch.hpp"
#include "ops/math.hpp"
#include "ops/matmul.hpp"
#include "ops/order.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"
#include "ops/view.hpp"

/// Orthogonal decompositions and what is made of them.
namespace gradlet::ops {

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
  const Tensor w = dense_copy(a);
  check(!any(isnan(w)).item().to<bool>(), ErrorKind::kLinAlg, "linalg.svd", [] {
    return "linalg.svd: The algorithm failed to converge because the input matrix contained "
           "non-finite values.";
  });
  const Tensor s = empty({n}, DType::kFloat64);
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
  check_square("linalg.eigh", A);
  check_floating("linalg_eigh_cpu", A);
  if (A.dim() > 2) {
    const std::vector<Tensor> all = each_matrix(A, [&](const Tensor& a) {
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
    const std::vector<Tensor> all = each_matrix(A, [&](const Tensor& a) {
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

/// Gradient of A = Q R for m >= n; either of the outputs' gradients can be undefined.
static Tensor qr_gradient(const Tensor& q, const Tensor& r, const Tensor& of_q,
                          const Tensor& of_r) {
  Tensor x = zeros(r.sizes(), r.dtype());
  if (of_r.defined()) x = mm(of_r, t(r));
  if (of_q.defined()) x = sub(x, mm(t(q), of_q));
  // The upper triangle, mirrored.
  Tensor inner = mm(q, add(triu(x), t(triu(x, 1))));
  if (of_q.defined()) inner = add(inner, of_q);
  return t(linalg_solve(r, t(inner)));
}

std::tuple<Tensor, Tensor> linalg_qr(const Tensor& A, std::string_view mode) {
  check_matrix("linalg.qr", A, false);
  check(mode == "reduced" || mode == "complete" || mode == "r", ErrorKind::kRuntime, "linalg.qr",
        [&] {
          return text_of({"qr received unrecognized mode '", mode,
                          "' but expected one of 'reduced' (default), 'r', or 'complete'"});
        });
  if (A.dim() > 2) {
    const std::vector<Tensor> all = each_matrix(A, [&](const Tensor& a) {
      const auto [q, r] = linalg_qr(a, mode);
      return std::vector{q, r};
    });
    return {mode == "r" ? empty({0}, A.dtype()) : all[0], all[1]};
  }
  const std::int64_t m = A.size(0), n = A.size(1), k = mode == "complete" ? m : std::min(m, n);
  check(!records(A) || mode != "r", ErrorKind::kRuntime, "linalg.qr", [] {
    return "The derivative of linalg.qr depends on Q, which is not computed when mode='r'. Please "
           "use linalg.qr(A, mode='reduced') if you are going to require gradients.";
  });
  check(!records(A) || k <= n, ErrorKind::kRuntime, "linalg.qr", [] {
    return "The QR decomposition is not differentiable when mode='complete' and nrows > ncols.";
  });
  Tensor Q, R;
  {
    NoGradGuard guard;
    const OrthogonalTriangular f = qr_of(A, mode == "r" ? 0 : k);
    Q = mode == "r" ? empty({0}, A.dtype()) : cast(f.Q, A.dtype());
    R = cast(contiguous(narrow(f.R, 0, 0, k)), A.dtype());
  }
  if (records(A)) {
    const auto backward = [qs = SavedTensor::output(Q), rs = SavedTensor::output(R, 1), k, n](
                              Node& node, std::vector<Tensor>& g) {
      const Tensor q = qs.unpack(node), r = rs.unpack(node);
      if (k == n) return only_gradient(qr_gradient(q, r, g[0], g[1]));
      // A = (X | Y), X = Q U and Y = Q V with R = (U | V): V is a function of Y and of Q.
      const Tensor v = narrow(r, 1, k, n - k);
      Tensor of_q = g[0], of_u, of_y = zeros(v.sizes(), v.dtype());
      if (g[1].defined()) {
        const Tensor of_v = narrow(g[1], 1, k, n - k), more = mm(mm(q, v), t(of_v));
        of_u = narrow(g[1], 1, 0, k);
        of_q = of_q.defined() ? add(of_q, more) : more;
        of_y = mm(q, of_v);
      }
      return only_gradient(cat({qr_gradient(q, narrow(r, 1, 0, k), of_q, of_u), of_y}, 1));
    };
    const Ref<Node> node = make_node("LinalgQrBackward0", gradient_edges({A}), backward);
    set_history(Q, node);
    set_history(R, node);
  }
  return {Q, R};
}

/// Of singular values in the last dimension the largest that counts as zero.
static Tensor cutoff(const Tensor& A, const Tensor& s, std::optional<double> atol,
                     std::optional<double> rtol) {
  const double epsilon = A.dtype() == DType::kFloat64 ? 0x1p-52 : 0x1p-23;
  const double size = static_cast<double>(std::max(A.size(A.dim() - 2), A.size(A.dim() - 1)));
  const double relative = rtol.value_or(atol.value_or(0) > 0 ? 0 : epsilon * size);
  return clamp(mul(amax(s, Shape{-1}, true), relative), Scalar(atol.value_or(0)), {});
}

/// The symmetric matrix whose lower triangle is A's.
static Tensor mirrored(const Tensor& A) {
  return add(tril(A), mT(tril(A, -1)));
}

/// What PyTorch says where it asks for the limits of the dtype first.
static void check_values(const Tensor& A) {
  check(is_floating(A.dtype()), ErrorKind::kRuntime, "linalg",
        [] { return "This function doesn't handle types other than float and double"; });
}

Tensor linalg_matrix_rank(const Tensor& A, std::optional<double> atol, std::optional<double> rtol,
                          bool hermitian) {
  check(A.dim() >= 2, ErrorKind::kRuntime, "linalg.matrix_rank", [] {
    return "torch.linalg.matrix_rank: The input tensor input must have at least 2 dimensions.";
  });
  if (!rtol) check_values(A);
  if (A.numel() == 0) {
    Shape batch;
    for (int d = 0; d + 2 < A.dim(); ++d) batch.push_back(A.size(d));
    return zeros(batch, DType::kInt64);
  }
  if (hermitian) {
    check_square("linalg.eigh", A);
    check_floating("linalg_eigh_cpu", A);
  } else {
    check_matrix("linalg.svd", A, false);
  }
  NoGradGuard guard;
  const Tensor s = linalg_svdvals(hermitian ? mirrored(A) : A);
  return sum(cast(gt(s, cutoff(A, s, atol, rtol)), DType::kInt64), Shape{-1});
}

Tensor linalg_pinv(const Tensor& A, std::optional<double> atol, std::optional<double> rtol,
                   bool hermitian) {
  if (atol && !rtol) {  // the default of rtol is made of sizes and dtype
    for (const std::int64_t dim : {-2, -1}) A.size_at(dim);
    check_values(A);
  }
  check(A.dim() >= 2 && is_floating(A.dtype()), ErrorKind::kRuntime, "linalg.pinv", [&] {
    return text_of({"linalg.pinv(", dtype_scalar_name(A.dtype()), "{", A.sizes(),
                    "}): expected a tensor with 2 or more dimensions of float, double, cfloat or "
                    "cdouble types"});
  });
  if (hermitian) check_square("linalg.eigh", A);
  Tensor out;
  {
    NoGradGuard guard;
    // In double precision from end to end; the cutoff is the dtype's own.
    const auto [U, S, Vh] = linalg_svd(cast(hermitian ? mirrored(A) : A, DType::kFloat64), false);
    const Tensor inverse =
        S.numel() == 0 ? S : where(gt(S, cutoff(A, S, atol, rtol)), reciprocal(S), zeros_like(S));
    const Tensor product = matmul(mul(mT(Vh), unsqueeze(inverse, -2)), mT(U));
    out = cast(product, A.dtype());
  }
  if (records(A)) {
    // Of the whole matrix, as in PyTorch, where hermitian reads one triangle. Golub and Pereyra,
    // "The differentiation of pseudo-inverses", 1973.
    record(out, "LinalgPinvBackward0", {A},
           [x = SavedTensor(A), y = SavedTensor::output(out)](Node& node, const Tensor& g) {
             const Tensor a = x.unpack(node), p = y.unpack(node);
             const Tensor k = matmul(mT(g), p), kp = matmul(k, mT(p));
             const Tensor inner = sub(kp, matmul(matmul(a, p), kp));
             return add(sub(inner, mT(matmul(p, k))),
                        matmul(matmul(mT(p), p), sub(mT(g), matmul(k, a))));
           });
  }
  return out;
}

std::tuple<Tensor, Tensor, Tensor, Tensor> linalg_lstsq(const Tensor& A, const Tensor& B,
                                                        std::optional<double> rcond,
                                                        std::optional<std::string_view> driver) {
  check(A.dim() >= 2, ErrorKind::kRuntime, "linalg.lstsq",
        [] { return "torch.linalg.lstsq: input must have at least 2 dimensions."; });
  check(A.dtype() == B.dtype(), ErrorKind::kRuntime, "linalg.lstsq", [&] {
    return text_of(
        {"torch.linalg.lstsq: Expected input and other to have the same dtype, but got "
         "input's dtype ",
         dtype_scalar_name(A.dtype()), " and other's dtype ", dtype_scalar_name(B.dtype())});
  });
  if (rcond) {
    check_floating("linalg_lstsq_cpu", A);
  } else {
    check_values(A);
  }
  const std::string_view how = driver.value_or("gelsy");
  check(how == "gels" || how == "gelsy" || how == "gelsd" || how == "gelss", ErrorKind::kRuntime,
        "linalg.lstsq", [&] {
          return "torch.linalg.lstsq: parameter `driver` should be one of (gels, gelsy, gelsd, "
                 "gelss)";
        });
  check(B.dim() >= 1, ErrorKind::kRuntime, "linalg.lstsq",
        [] { return "torch.linalg.lstsq: other must have at least 1 dimension."; });
  check(B.dim() == A.dim() || B.dim() == A.dim() - 1, ErrorKind::kRuntime, "linalg.lstsq", [] {
    return "torch.linalg.lstsq: input.dim() must be greater or equal to other.dim() and "
           "(input.dim() - other.dim()) <= 1";
  });
  const bool vectors = B.dim() < A.dim();
  const Tensor b = vectors ? unsqueeze(B, -1) : B;
  check(b.size(b.dim() - 2) == A.size(A.dim() - 2), ErrorKind::kRuntime, "linalg.lstsq", [&] {
    return text_of(
        {"torch.linalg.lstsq: input.size(-2) should match other.size(", (vectors ? "-1)" : "-2)")});
  });
  const Tensor x = matmul(linalg_pinv(A, {}, rcond), b);
  const Tensor rank = linalg_matrix_rank(A, {}, rcond);
  Tensor residuals = empty({0}, A.dtype());
  const std::int64_t columns = A.size(A.dim() - 1);
  if (A.size(A.dim() - 2) > columns && how != "gelsy" &&
      (how == "gels" || all(eq(rank, full_like(rank, columns))).item().to<bool>())) {
    residuals = sum(square(sub(matmul(A, x), b)), Shape{-2});
  }
  const bool ranked = how != "gels", valued = how == "gelsd" || how == "gelss";
  return {vectors ? squeeze(x, -1) : x, residuals, ranked ? rank : empty({0}, DType::kInt64),
          valued ? linalg_svdvals(detach(A)) : empty({0}, A.dtype())};
}

std::tuple<Tensor, Tensor, Tensor> svd(const Tensor& A, bool some, bool compute_uv) {
  const auto [U, S, Vh] = linalg_svd(A, !some);
  if (compute_uv) return {U, S, mT(Vh)};
  return {zeros_like(U), S, zeros_like(mT(Vh))};
}

}  // namespace gradlet::ops
