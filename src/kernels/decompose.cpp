#include "kernels/decompose.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace gradlet::kernels {

namespace {

double dot(const double* x, const double* y, std::int64_t n) {
  double sum = 0;
  for (std::int64_t i = 0; i < n; ++i) sum += x[i] * y[i];
  return sum;
}

/// (x, y) becomes (c x - s y, s x + c y).
void rotate(double* x, double* y, std::int64_t n, double c, double s) {
  for (std::int64_t i = 0; i < n; ++i) {
    const double a = x[i], b = y[i];
    x[i] = c * a - s * b;
    y[i] = s * a + c * b;
  }
}

}  // namespace

void orthogonalise_rows(double* a, std::int64_t n, std::int64_t m, double* v) {
  constexpr int kSweeps = 60;  // about ten are needed
  constexpr double kEpsilon = 0x1p-52;
  bool turned = true;
  for (int sweep = 0; turned && sweep < kSweeps; ++sweep) {
    turned = false;
    for (std::int64_t p = 0; p < n; ++p) {
      for (std::int64_t q = p + 1; q < n; ++q) {
        double *x = a + p * m, *y = a + q * m;
        const double xx = dot(x, x, m), yy = dot(y, y, m), xy = dot(x, y, m);
        if (!(std::fabs(xy) > kEpsilon * std::sqrt(xx * yy))) continue;
        turned = true;
        const double zeta = (yy - xx) / (2 * xy);
        const double t = std::copysign(1.0, zeta) / (std::fabs(zeta) + std::sqrt(1 + zeta * zeta));
        const double c = 1 / std::sqrt(1 + t * t);
        rotate(x, y, m, c, c * t);
        rotate(v + p * n, v + q * n, n, c, c * t);
      }
    }
  }
}

void householder_qr(double* a, std::int64_t m, std::int64_t n, double* q) {
  const std::int64_t count = std::min(m, n);
  std::fill(q, q + m * m, 0.0);
  for (std::int64_t i = 0; i < m; ++i) q[i * m + i] = 1;
  std::vector<double> v(static_cast<std::size_t>(m));
  for (std::int64_t k = 0; k < count; ++k) {
    double below = 0;
    for (std::int64_t i = k + 1; i < m; ++i) below += a[i * n + k] * a[i * n + k];
    if (below == 0) continue;
    const double alpha = a[k * n + k];
    const double beta = -std::copysign(std::sqrt(alpha * alpha + below), alpha);
    const double tau = (beta - alpha) / beta;
    for (std::int64_t i = k; i < m; ++i) {
      v[static_cast<std::size_t>(i)] = i == k ? 1 : a[i * n + k] / (alpha - beta);
    }
    // R = H R, Q = Q H with H = 1 - tau v v^T.
    for (std::int64_t j = k; j < n; ++j) {
      double sum = 0;
      for (std::int64_t i = k; i < m; ++i) sum += v[static_cast<std::size_t>(i)] * a[i * n + j];
      for (std::int64_t i = k; i < m; ++i)
        a[i * n + j] -= tau * sum * v[static_cast<std::size_t>(i)];
    }
    for (std::int64_t i = k + 1; i < m; ++i) a[i * n + k] = 0;
    for (std::int64_t i = 0; i < m; ++i) {
      const double sum = dot(q + i * m + k, v.data() + k, m - k);
      for (std::int64_t j = k; j < m; ++j)
        q[i * m + j] -= tau * sum * v[static_cast<std::size_t>(j)];
    }
  }
}

}  // namespace gradlet::kernels
