#include "kernels/decompose.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "kernels/decompose_rows.hpp"

namespace gradlet::kernels {

using detail::add_scaled;
using detail::Index;
using detail::subtract_rows;

namespace {

/// Columns that are eliminated one by one before the rest of the matrix gets them all in one pass:
/// each element meets the same operations in the same order.
constexpr Index kPanel = 8;

void divide(double* row, Index n, double by) {
  for (Index j = 0; j < n; ++j) row[j] /= by;
}

/// x becomes that with U x = the x before.
void solve_upper(const double* a, Index n, double* x, Index m) {
  for (Index i = n - 1; i >= 0; --i) {
    const Index next = i + 1;
    subtract_rows(x + i * m, m, n - next, {a + i * n + next, 1}, {x + next * m, m});
    divide(x + i * m, m, a[i * n + i]);
  }
}

}  // namespace

Pivots lu(double* a, std::int64_t size, std::int64_t* order) {
  const auto n = static_cast<Index>(size);
  Pivots pivots{1, 0};
  for (Index i = 0; i < n; ++i) order[i] = i;
  for (Index begin = 0; begin < n; begin += kPanel) {
    const Index end = std::min(begin + kPanel, n), rest = n - end;
    bool whole = true;
    for (Index k = begin; k < end; ++k) {
      Index pivot = k;
      for (Index i = k + 1; i < n; ++i) {
        if (std::fabs(a[i * n + k]) > std::fabs(a[pivot * n + k])) pivot = i;
      }
      double* row = a + k * n;
      if (pivot != k) {
        std::swap_ranges(row, row + n, a + pivot * n);
        std::swap(order[k], order[pivot]);
        pivots.sign = -pivots.sign;
      }
      if (row[k] == 0) {
        if (pivots.zero_pivot == 0) pivots.zero_pivot = k + 1;
        whole = false;
        continue;
      }
      for (Index i = k + 1; i < n; ++i) {
        double* other = a + i * n;
        other[k] /= row[k];
        add_scaled(other + k + 1, -other[k], row + k + 1, end - k - 1);
      }
    }
    for (Index i = begin + 1; i < n; ++i) {
      const Index count = std::min(i, end) - begin;
      double* row = a + i * n;
      if (whole) {
        subtract_rows(row + end, rest, count, {row + begin, 1}, {a + begin * n + end, n});
        continue;
      }
      for (Index k = begin; k < begin + count; ++k) {
        if (a[k * n + k] != 0) add_scaled(row + end, -row[k], a + k * n + end, rest);
      }
    }
  }
  return pivots;
}

void lu_solve(const double* factors, std::int64_t size, const std::int64_t* order, const double* b,
              double* x, std::int64_t columns) {
  const auto n = static_cast<Index>(size), m = static_cast<Index>(columns);
  for (Index i = 0; i < n; ++i) {
    std::copy_n(b + static_cast<Index>(order[i]) * m, m, x + i * m);
    subtract_rows(x + i * m, m, i, {factors + i * n, 1}, {x, m});
  }
  solve_upper(factors, n, x, m);
}

void solve_triangular(const double* a, std::int64_t size, bool upper, const double* b, double* x,
                      std::int64_t columns) {
  const auto n = static_cast<Index>(size), m = static_cast<Index>(columns);
  std::copy_n(b, n * m, x);
  if (upper) return solve_upper(a, n, x, m);
  for (Index i = 0; i < n; ++i) {
    subtract_rows(x + i * m, m, i, {a + i * n, 1}, {x, m});
    divide(x + i * m, m, a[i * n + i]);
  }
}

std::int64_t cholesky(double* a, std::int64_t size) {
  const auto n = static_cast<Index>(size);
  for (Index begin = 0; begin < n; begin += kPanel) {
    const Index end = std::min(begin + kPanel, n);
    for (Index k = begin; k < end; ++k) {
      double* row = a + k * n;
      subtract_rows(row + k, n - k, k - begin, {a + begin * n + k, n}, {a + begin * n + k, n});
      if (row[k] <= 0) return k + 1;  // NaN goes on, as in LAPACK
      row[k] = std::sqrt(row[k]);
      divide(row + k + 1, n - k - 1, row[k]);
    }
    for (Index i = end; i < n; ++i) {
      const detail::Strided above{a + begin * n + i, n};
      subtract_rows(a + i * n + i, n - i, end - begin, above, above);
    }
  }
  for (Index i = 1; i < n; ++i) std::fill_n(a + i * n, i, 0.0);
  return 0;
}

void householder_qr(double* a, std::int64_t rows, std::int64_t cols, double* q,
                    std::int64_t columns) {
  const auto m = static_cast<Index>(rows), n = static_cast<Index>(cols);
  const Index count = std::min(m, n);
  std::vector<double> vs(static_cast<std::size_t>(count * m)),
      taus(static_cast<std::size_t>(count));
  std::vector<double> scratch(static_cast<std::size_t>(std::max(n, static_cast<Index>(columns))));
  double* w = scratch.data();
  const int exponent = detail::normalise(a, m * n).value_or(0);
  for (Index k = 0; k < count; ++k) {
    double* v = vs.data() + k * m;
    for (Index i = k; i < m; ++i) v[i] = a[i * n + k];
    const detail::Reflector h = detail::make_reflector(v + k, m - k);
    taus[static_cast<std::size_t>(k)] = h.tau;
    if (h.tau == 0) continue;
    const Index rest = n - k - 1;
    a[k * n + k] = h.beta;
    for (Index i = k + 1; i < m; ++i) a[i * n + k] = 0;
    std::fill_n(w, rest, 0.0);
    for (Index i = k; i < m; ++i) add_scaled(w, v[i], a + i * n + k + 1, rest);
    for (Index i = k; i < m; ++i) add_scaled(a + i * n + k + 1, -h.tau * v[i], w, rest);
  }
  detail::scale_back(a, m * n, exponent);
  detail::multiply_reflectors(vs.data(), taus.data(), count, 0, m, static_cast<Index>(columns), q,
                              w);
}

}  // namespace gradlet::kernels
