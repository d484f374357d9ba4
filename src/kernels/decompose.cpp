#include "kernels/decompose.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "kernels/decompose_rows.hpp"

namespace gradlet::kernels {

using detail::add_scaled;
using detail::Index;

Pivots lu(double* a, std::int64_t size, std::int64_t* order) {
  const auto n = static_cast<Index>(size);
  Pivots pivots{1, 0};
  for (Index i = 0; i < n; ++i) order[i] = i;
  for (Index k = 0; k < n; ++k) {
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
      continue;
    }
    for (Index i = k + 1; i < n; ++i) {
      double* other = a + i * n;
      other[k] /= row[k];
      add_scaled(other + k + 1, -other[k], row + k + 1, n - k - 1);
    }
  }
  return pivots;
}

void lu_solve(const double* factors, std::int64_t size, const std::int64_t* order, const double* b,
              double* x, std::int64_t columns) {
  const auto n = static_cast<Index>(size), m = static_cast<Index>(columns);
  for (Index i = 0; i < n; ++i) {
    std::copy_n(b + static_cast<Index>(order[i]) * m, m, x + i * m);
    for (Index j = 0; j < i; ++j) add_scaled(x + i * m, -factors[i * n + j], x + j * m, m);
  }
  for (Index i = n - 1; i >= 0; --i) {
    for (Index j = i + 1; j < n; ++j) add_scaled(x + i * m, -factors[i * n + j], x + j * m, m);
    for (Index j = 0; j < m; ++j) x[i * m + j] /= factors[i * n + i];
  }
}

std::int64_t cholesky(double* a, std::int64_t size) {
  const auto n = static_cast<Index>(size);
  for (Index k = 0; k < n; ++k) {
    double* row = a + k * n;
    if (row[k] <= 0) return k + 1;  // NaN goes on, as in LAPACK
    row[k] = std::sqrt(row[k]);
    for (Index j = k + 1; j < n; ++j) row[j] /= row[k];
    for (Index i = k + 1; i < n; ++i) add_scaled(a + i * n + i, -row[i], row + i, n - i);
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
