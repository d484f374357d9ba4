#include <cmath>

#include "catch.hpp"
#include "op_args.hpp"
#include "ops/ops.hpp"

using namespace gradlet;
using namespace gradlet::ops;

namespace {

Tensor normal(const Shape& size) {
  return randn(size, DType::kFloat64);
}

double largest(const Tensor& t) {
  return t.numel() == 0 ? 0 : max(abs(t)).item().to_double();
}

/// How far the rows of t are from orthonormal.
double skew(const Tensor& t) {
  return largest(sub(mm(t, ops::t(t)), eye(t.size(0), {}, t.dtype())));
}

/// Of all kinds: full, of low rank, diagonal, with equal values, 0, very small and very large.
std::vector<Tensor> matrices(std::int64_t m, std::int64_t n) {
  manual_seed(static_cast<std::int64_t>(100 * m + n));
  const Tensor x = normal({m, n}), thin = mm(normal({m, 2}), normal({2, n}));
  const Tensor diagonal_only = mul(eye(m, n, DType::kFloat64), normal({n}));
  const Tensor striped = where(lt(normal({n}), wrapped_number(0.0)), zeros_like(x), x);
  return {x,
          thin,
          diagonal_only,
          eye(m, n, DType::kFloat64),
          zeros({m, n}, DType::kFloat64),
          ones({m, n}, DType::kFloat64),
          striped,
          triu(x),
          triu(tril(x, 1)),
          mul(x, 1e-300),
          mul(x, 1e300)};
}

constexpr std::pair<int, int> kSizes[] = {{1, 1},  {2, 2},  {3, 3},   {5, 2},   {2, 5}, {17, 17},
                                          {40, 9}, {9, 40}, {64, 63}, {80, 80}, {0, 0}};

}  // namespace

TEST_CASE("svd: U diag(S) Vh is the matrix again, S descends, U and Vh are orthogonal") {
  for (const auto& [m, n] : kSizes) {
    for (const Tensor& a : matrices(m, n)) {
      for (bool full : {false, true}) {
        INFO(m << " x " << n << " " << full);
        const auto [u, s, vh] = linalg_svd(a, full);
        const std::int64_t k = std::min(m, n);
        const double scale = std::max(largest(s), 1e-306), tolerance = 1e-14 * (4 + k / 4.0);
        CHECK(u.sizes() == Shape{m, full ? m : k});
        CHECK(vh.sizes() == Shape{full ? n : k, n});
        const Tensor again = mm(mul(narrow(u, 1, 0, k), div(s, scale)), narrow(vh, 0, 0, k));
        CHECK(largest(sub(again, div(a, scale))) <= tolerance);
        CHECK(skew(t(u)) <= tolerance);
        CHECK(skew(vh) <= tolerance);
        for (int i = 0; i < k; ++i) {
          const double value = select(s, 0, i).item().to_double();
          CHECK(value >= 0);
          if (i > 0) CHECK(value <= select(s, 0, i - 1).item().to_double());
        }
      }
    }
  }
}

TEST_CASE("eigh: V diag(L) V^T is the matrix again, L ascends, V is orthogonal") {
  for (const auto& [m, n] : kSizes) {
    if (m != n) continue;
    for (const Tensor& x : matrices(n, n)) {
      INFO(n);
      const Tensor a = mul(add(x, t(x)), 0.5), other = add(a, triu(ones_like(a), 1));
      for (const auto& [values, vectors] :
           {linalg_eigh(a), linalg_eigh(other), linalg_eigh(t(other), "U")}) {
        const double scale = std::max(largest(values), 1e-306), tolerance = 1e-14 * (4 + n / 4.0);
        CHECK(largest(sub(mm(mul(vectors, div(values, scale)), t(vectors)), div(a, scale))) <=
              tolerance);
        CHECK(skew(vectors) <= tolerance);
        for (int i = 1; i < n; ++i) {
          CHECK(select(values, 0, i).item().to_double() >=
                select(values, 0, i - 1).item().to_double());
        }
      }
    }
  }
}

TEST_CASE("qr, solve, inv and det of matrices of some size") {
  for (const auto& [m, n] : kSizes) {
    for (const Tensor& a : matrices(m, n)) {
      INFO(m << " x " << n);
      const double scale = std::max(largest(a), 1e-306), tolerance = 1e-14 * (4 + m / 4.0);
      for (const char* mode : {"reduced", "complete"}) {
        const auto [q, r] = linalg_qr(a, mode);
        CHECK(largest(sub(mm(q, div(r, scale)), div(a, scale))) <= tolerance);
        CHECK(skew(t(q)) <= tolerance);
        CHECK(largest(tril(r, -1)) == 0);
      }
    }
    if (m != n || m == 0) continue;
    const Tensor a = add(normal({n, n}), mul(eye(n, n, DType::kFloat64), 2.0 * n));
    const Tensor x = normal({n, 3}), v = normal({n});
    CHECK(allclose(linalg_solve(a, mm(a, x)), x, 1e-11, 1e-11));
    CHECK(allclose(linalg_solve(a, mv(a, v)), v, 1e-11, 1e-11));
    CHECK(allclose(mm(linalg_inv(a), a), eye(n, n, DType::kFloat64), 1e-11, 1e-11));
    const Tensor square = div(mm(a, t(a)), 4.0 * n * n);
    const double det = linalg_det(square).item().to_double();
    const double values = prod(linalg_eigvalsh(square)).item().to_double();
    CHECK(std::fabs(det - values) <= 1e-11 * std::fabs(values));
  }
}

TEST_CASE("decompositions of what is not finite end") {
  const Tensor a = ones({4, 4}, DType::kFloat64);
  for (double bad : {std::nan(""), HUGE_VAL}) {
    copy_(select(select(a, 0, 2), 0, 1), wrapped_number(bad));
    if (std::isnan(bad)) {
      CHECK_THROWS_WITH(linalg_svd(a), Catch::Contains("non-finite values"));
    } else {
      CHECK(all(isnan(std::get<1>(linalg_svd(a))), {}, false).item().to<bool>());
    }
    CHECK(all(isnan(std::get<0>(linalg_eigh(a))), {}, false).item().to<bool>());
  }
  // A column of one NaN is its own reflection, and a NaN on the diagonal a root of NaN.
  const Tensor last = eye(2, {}, DType::kFloat64);
  copy_(select(select(last, 0, 1), 0, 1), wrapped_number(std::nan("")));
  const auto [q, r] = linalg_qr(last);
  CHECK(std::isnan(r.data<double>()[3]));
  CHECK(std::fabs(q.data<double>()[0]) == 1);
  CHECK(std::isnan(linalg_cholesky(last).data<double>()[3]));
}
