#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

#include "kernels/decompose.hpp"
#include "kernels/decompose_rows.hpp"

namespace gradlet::kernels {

using detail::add_scaled;
using detail::dot;
using detail::Index;
using detail::rotate;

namespace {

constexpr double kEpsilon = 0x1p-52;
constexpr double kTiny = 0x1p-966;
constexpr int kMostSweeps = 100;  // two or three are needed for each value
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// The rotation that turns (f, g) into (r, 0).
struct Givens {
  double c = 1, s = 0, r;
  Givens(double f, double g) : r(std::sqrt(f * f + g * g)) {
    if (r > 0x1p-450) {
      c = f / r;
      s = g / r;
    } else if ((f != 0 || g != 0) && f - f == 0 &&
               g - g == 0) {  // squares have vanished, or have too few bits
      *this = Givens(f * 0x1p600, g * 0x1p600);
      r *= 0x1p-600;
    }
  }
};

/// Q^T A Q = T from the lower triangle of `a`, whose row i becomes the reflector that cleared it;
/// d is T's diagonal, e[i] what stands left of d[i].
void tridiagonalise(double* a, Index n, double* d, double* e, double* tau, double* p) {
  e[0] = 0;
  for (Index i = n - 1; i > 0; --i) {
    double* v = a + i * n;
    d[i] = v[i];
    // The last element of the row is the one that stays: the reflector is built from the back.
    const detail::Reflector h = detail::reflect(v[i - 1], v, i - 1);
    v[i - 1] = 1;
    tau[i] = h.tau;
    e[i] = h.beta;
    if (h.tau == 0) continue;
    // p = tau A v, then w = p - (tau / 2) (p v) v, and A - v w^T - w v^T.
    std::fill_n(p, i, 0.0);
    for (Index r = 0; r < i; ++r) {
      const double* row = a + r * n;
      p[r] += dot(row, v, r) + row[r] * v[r];
      add_scaled(p, v[r], row, r);
    }
    for (Index r = 0; r < i; ++r) p[r] *= tau[i];
    add_scaled(p, -0.5 * tau[i] * dot(p, v, i), v, i);
    for (Index r = 0; r < i; ++r) {
      double* row = a + r * n;
      add_scaled(row, -v[r], p, r + 1);
      add_scaled(row, -p[r], v, r + 1);
    }
  }
  d[0] = a[0];
}

/// Diagonalises T by rotations, which also turn the rows of `vectors`.
void implicit_ql(double* d, double* e, Index n, double* vectors) {
  for (Index i = 1; i < n; ++i) e[i - 1] = e[i];
  e[n - 1] = 0;
  double shift = 0, scale = 0;
  for (Index l = 0; l < n; ++l) {
    scale = std::max(scale, std::fabs(d[l]) + std::fabs(e[l]));
    Index m = l;
    while (m < n - 1 && std::fabs(e[m]) > kEpsilon * scale) ++m;
    for (int sweep = 0; m > l && sweep < kMostSweeps; ++sweep) {
      const double g = d[l], q = (d[l + 1] - g) / (2 * e[l]);
      const double root = q + std::copysign(std::sqrt(q * q + 1), q);
      d[l] = e[l] / root;
      d[l + 1] = e[l] * root;
      const double next = d[l + 1], change = g - d[l];
      for (Index i = l + 2; i < n; ++i) d[i] -= change;
      shift += change;
      double p = d[m], c = 1, c2 = 1, c3 = 1, s = 0, s2 = 0;
      const double below = e[l + 1];
      for (Index i = m - 1; i >= l; --i) {
        c3 = c2;
        c2 = c;
        s2 = s;
        const double part = c * e[i], old = c * p;
        const Givens turn(p, e[i]);
        e[i + 1] = s * turn.r;
        s = turn.s;
        c = turn.c;
        p = c * d[i] - s * part;
        d[i + 1] = old + s * (c * part + s * d[i]);
        rotate(vectors + i * n, vectors + (i + 1) * n, c, s, n);
      }
      p = -s * s2 * c3 * below * e[l] / next;
      e[l] = s * p;
      d[l] = c * p;
      if (std::fabs(e[l]) <= kEpsilon * scale) break;
    }
    d[l] += shift;
    e[l] = 0;
  }
}

/// U^T A V is bidiagonal: diagonal s, e[k] right of s[k]. Reflector k of either side is a row of
/// `left` [n, m] and `right` [n, n].
void bidiagonalise(double* a, Index m, Index n, double* s, double* e, double* left, double* right,
                   double* left_tau, double* right_tau, double* z) {
  for (Index k = 0; k < n; ++k) {
    const Index rest = n - k - 1;
    double *v = left + k * m, *u = right + k * n;
    for (Index i = k; i < m; ++i) v[i] = a[i * n + k];
    const detail::Reflector h = detail::make_reflector(v + k, m - k);
    s[k] = h.beta;
    left_tau[k] = h.tau;
    right_tau[k] = e[k] = 0;
    if (rest == 0) continue;
    std::fill_n(z, rest, 0.0);
    for (Index i = k; i < m; ++i) add_scaled(z, v[i], a + i * n + k + 1, rest);
    add_scaled(a + k * n + k + 1, -h.tau, z, rest);
    std::copy_n(a + k * n + k + 1, rest, u + k + 1);
    const detail::Reflector g = detail::make_reflector(u + k + 1, rest);
    e[k] = g.beta;
    right_tau[k] = g.tau;
    for (Index i = k + 1; i < m; ++i) {
      double* row = a + i * n + k + 1;
      add_scaled(row, -h.tau * v[i], z, rest);
      add_scaled(row, -g.tau * dot(row, u + k + 1, rest), u + k + 1, rest);
    }
  }
}

/// Diagonalises the bidiagonal matrix; s becomes descending and not negative.
void implicit_qr(double* s, double* e, Index m, Index n, double* u, double* v) {
  const auto turn = [](double* rows, Index width, Index i, Index j, const Givens& r) {
    rotate(rows + i * width, rows + j * width, r.c, -r.s, width);
  };
  int sweeps = 0;
  for (Index p = n; p > 0;) {
    Index k = p - 2;
    for (; k >= 0; --k) {
      if (std::fabs(e[k]) <= kTiny + kEpsilon * (std::fabs(s[k]) + std::fabs(s[k + 1]))) {
        e[k] = 0;
        break;
      }
    }
    if (k == p - 2 || sweeps >= kMostSweeps) {  // s[p - 1] stands alone
      Index at = p - 1;
      if (s[at] < 0) {
        s[at] = -s[at];
        for (Index i = 0; i < n; ++i) v[at * n + i] = -v[at * n + i];
      }
      s[at] += 0.0;
      for (; at < n - 1 && s[at] < s[at + 1]; ++at) {
        std::swap(s[at], s[at + 1]);
        std::swap_ranges(u + at * m, u + (at + 1) * m, u + (at + 1) * m);
        std::swap_ranges(v + at * n, v + (at + 1) * n, v + (at + 1) * n);
      }
      sweeps = 0;
      --p;
      continue;
    }
    // Between k + 1 and p - 1 no e is 0. A diagonal element that is lets e go, too.
    Index zero = p - 1;
    for (; zero > k; --zero) {
      const double around =
          (zero < p - 1 ? std::fabs(e[zero]) : 0.0) + (zero > k + 1 ? std::fabs(e[zero - 1]) : 0.0);
      if (std::fabs(s[zero]) <= kTiny + kEpsilon * around) {
        s[zero] = 0;
        break;
      }
    }
    if (zero == p - 1) {
      double f = e[p - 2];
      e[p - 2] = 0;
      for (Index j = p - 2; j > k; --j) {
        const Givens r(s[j], f);
        s[j] = r.r;
        if (j > k + 1) {
          f = -r.s * e[j - 1];
          e[j - 1] *= r.c;
        }
        turn(v, n, j, p - 1, r);
      }
      continue;
    }
    if (zero > k) {
      double f = e[zero];
      e[zero] = 0;
      for (Index j = zero + 1; j < p; ++j) {
        const Givens r(s[j], f);
        s[j] = r.r;
        f = -r.s * e[j];
        e[j] *= r.c;
        turn(u, m, j, zero, r);
      }
      continue;
    }
    // One sweep with the shift of the last two by two.
    const Index first = k + 1;
    const double scale = std::max({std::fabs(s[p - 1]), std::fabs(s[p - 2]), std::fabs(e[p - 2]),
                                   std::fabs(s[first]), std::fabs(e[first])});
    const double last = s[p - 1] / scale, previous = s[p - 2] / scale, off = e[p - 2] / scale;
    const double head = s[first] / scale, beside = e[first] / scale;
    const double b = ((previous + last) * (previous - last) + off * off) / 2;
    const double c = (last * off) * (last * off);
    double shift = 0;
    if (b != 0 || c != 0) shift = c / (b + std::copysign(std::sqrt(b * b + c), b));
    double f = (head + last) * (head - last) + shift, g = head * beside;
    for (Index j = first; j < p - 1; ++j) {
      const Givens right(f, g);
      if (j > first) e[j - 1] = right.r;
      f = right.c * s[j] + right.s * e[j];
      e[j] = right.c * e[j] - right.s * s[j];
      g = right.s * s[j + 1];
      s[j + 1] *= right.c;
      turn(v, n, j, j + 1, right);
      const Givens left(f, g);
      s[j] = left.r;
      f = left.c * e[j] + left.s * s[j + 1];
      s[j + 1] = left.c * s[j + 1] - left.s * e[j];
      g = left.s * e[j + 1];
      e[j + 1] *= left.c;
      turn(u, m, j, j + 1, left);
    }
    e[p - 2] = f;
    ++sweeps;
  }
}

void transpose(const double* in, Index rows, Index columns, double* out) {
  for (Index i = 0; i < rows; ++i) {
    for (Index j = 0; j < columns; ++j) out[j * rows + i] = in[i * columns + j];
  }
}

}  // namespace

void symmetric_eigen(double* a, std::int64_t size, double* values, double* vectors) {
  const auto n = static_cast<Index>(size);
  if (n == 0) return;
  const auto length_of = static_cast<std::size_t>(n);
  std::vector<double> e(length_of), tau(length_of), p(length_of);
  for (Index i = 0; i < n; ++i) std::fill_n(a + i * n + i + 1, n - i - 1, 0.0);  // not to be read
  const std::optional<int> exponent = detail::normalise(a, n * n);
  if (!exponent) {
    std::fill_n(values, n, kNan);
    std::fill_n(vectors, n * n, kNan);
    return;
  }
  tridiagonalise(a, n, values, e.data(), tau.data(), p.data());
  // Q^T = H_2 H_3 …, each of which touches the leading part alone.
  std::fill_n(vectors, n * n, 0.0);
  for (Index i = 0; i < n; ++i) vectors[i * n + i] = 1;
  for (Index i = 1; i < n; ++i) {
    const double t = tau[static_cast<std::size_t>(i)];
    if (t == 0) continue;
    const double* v = a + i * n;
    for (Index r = 0; r < i; ++r) {
      add_scaled(vectors + r * n, -t * dot(vectors + r * n, v, i), v, i);
    }
  }
  implicit_ql(values, e.data(), n, vectors);
  detail::scale_back(values, n, *exponent);
}

void singular_values(double* a, std::int64_t m_size, std::int64_t n_size, std::int64_t u_rows,
                     double* u, double* s, double* v) {
  const auto m = static_cast<Index>(m_size), n = static_cast<Index>(n_size),
             rows = static_cast<Index>(u_rows);
  const auto area = [](Index x, Index y) { return static_cast<std::size_t>(x * y); };
  std::vector<double> left(area(n, m)), right(area(n, n)), e(area(n, 1)), left_tau(e), right_tau(e),
      scratch(area(m, 1)), q(area(m, rows));
  const std::optional<int> exponent = detail::normalise(a, m * n);
  if (!exponent) {
    std::fill_n(s, n, kNan);
    std::fill_n(u, rows * m, kNan);
    std::fill_n(v, n * n, kNan);
    return;
  }
  bidiagonalise(a, m, n, s, e.data(), left.data(), right.data(), left_tau.data(), right_tau.data(),
                scratch.data());
  detail::multiply_reflectors(left.data(), left_tau.data(), n, 0, m, rows, q.data(),
                              scratch.data());
  transpose(q.data(), m, rows, u);
  detail::multiply_reflectors(right.data(), right_tau.data(), n - 1, 1, n, n, q.data(),
                              scratch.data());
  transpose(q.data(), n, n, v);
  implicit_qr(s, e.data(), m, n, u, v);
  detail::scale_back(s, n, *exponent);
}

}  // namespace gradlet::kernels
