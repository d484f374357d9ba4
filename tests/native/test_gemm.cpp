#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <type_traits>
#include <vector>

#include "catch.hpp"
#include "kernels/gemm.hpp"

using gradlet::kernels::gemm;
using gradlet::kernels::gemm_workspace_bytes;
using gradlet::kernels::MatrixView;

namespace {

enum class Layout { rows, columns, gaps, reversed, same_rows, same_columns };

/// Numbers in [-1, 1) that every platform makes the same.
class Numbers {
 public:
  double next() {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<double>(state_ >> 41) / (1 << 22) - 1;
  }

 private:
  uint64_t state_ = 2024;
};

/// A matrix whose storage holds not one element too many, so that sanitizers see a stray access.
template <class T>
struct Matrix {
  std::vector<T> storage;
  int64_t first = 0, row_stride = 0, col_stride = 0;

  Matrix(int64_t rows, int64_t cols, Layout layout, Numbers& numbers) {
    switch (layout) {
      case Layout::rows:
        row_stride = cols, col_stride = 1;
        break;
      case Layout::columns:
        row_stride = 1, col_stride = rows;
        break;
      case Layout::gaps:
        row_stride = 2 * cols + 3, col_stride = 2;
        break;
      case Layout::reversed:
        row_stride = -cols - 1, col_stride = -1;
        break;
      case Layout::same_rows:
        row_stride = 0, col_stride = 1;
        break;
      case Layout::same_columns:
        row_stride = 1, col_stride = 0;
        break;
    }
    if (rows == 0 || cols == 0) return;
    const int64_t last = (rows - 1) * row_stride + (cols - 1) * col_stride;
    first = last < 0 ? -last : 0;
    storage.resize(static_cast<size_t>(std::abs(last)) + 1);
    for (T& x : storage) x = static_cast<T>(numbers.next());
  }

  T& at(int64_t i, int64_t j) {
    return storage[static_cast<size_t>(first + i * row_stride + j * col_stride)];
  }
  MatrixView<T> view() { return {storage.data() + first, row_stride, col_stride}; }
  MatrixView<const T> read() { return {storage.data() + first, row_stride, col_stride}; }
};

/// The sums that gemm.hpp promises, element by element and to the bit.
template <class T>
T promised(int64_t k, T alpha, Matrix<T>& a, Matrix<T>& b, T beta, T old, int64_t i, int64_t j) {
  T result = beta == 0 ? T(0) : beta * old;
  for (int64_t p0 = 0; p0 < k; p0 += 256) {
    T sum = 0;
    for (int64_t p = p0; p < k && p < p0 + 256; ++p) sum = sum + a.at(i, p) * b.at(p, j);
    result = p0 == 0 && beta == 0 ? alpha * sum : result + alpha * sum;
  }
  return result;
}

struct Shape {
  int64_t m, n, k;
};

struct Layouts {
  Layout a, b, c;
};

template <class T>
std::string name(Shape s, Layouts layouts, T alpha, T beta) {
  std::string text = std::to_string(s.m) + "x" + std::to_string(s.k) + " @ " + std::to_string(s.k) +
                     "x" + std::to_string(s.n) + ", layouts";
  for (const Layout layout : {layouts.a, layouts.b, layouts.c}) {
    text += " " + std::to_string(static_cast<int>(layout));
  }
  return text + ", alpha " + std::to_string(alpha) + ", beta " + std::to_string(beta);
}

/// Multiplies, and says what is wrong with the result: "" if nothing.
template <class T>
std::string fault(Shape s, Layouts layouts, T alpha, T beta) {
  Numbers numbers;
  Matrix<T> a(s.m, s.k, layouts.a, numbers), b(s.k, s.n, layouts.b, numbers);
  Matrix<T> c(s.m, s.n, layouts.c, numbers);
  Matrix<T> expected = c;
  std::string trouble;
  // Wide enough for T, and no wider: wasm emulates long double.
  using Wide = std::conditional_t<std::is_same_v<T, float>, double, long double>;
  std::vector<Wide> exact, size;
  for (int64_t i = 0; i < s.m; ++i) {
    for (int64_t j = 0; j < s.n; ++j) {
      Wide sum = 0, total = 0;
      for (int64_t p = 0; p < s.k; ++p) {
        const Wide product = static_cast<Wide>(a.at(i, p)) * b.at(p, j);
        sum += product;
        total += std::abs(product);
      }
      const Wide old = static_cast<Wide>(beta) * c.at(i, j);
      exact.push_back(old + alpha * sum);
      size.push_back(std::abs(old) + std::abs(alpha) * total);
      expected.at(i, j) = promised(s.k, alpha, a, b, beta, c.at(i, j), i, j);
    }
  }
  gemm<T>(s.m, s.n, s.k, alpha, a.read(), b.read(), beta, c.view());
  const Wide unit = std::numeric_limits<T>::epsilon() * static_cast<Wide>(s.k + 3);
  for (int64_t i = 0; i < s.m; ++i) {
    for (int64_t j = 0; j < s.n; ++j) {
      const auto at = static_cast<size_t>(i * s.n + j);
      if (!(std::abs(c.at(i, j) - exact[at]) <= unit * size[at])) trouble = "inexact";
    }
  }
  // The whole storage: the gaps between the elements of C must be as they were.
  if (!c.storage.empty() &&
      std::memcmp(c.storage.data(), expected.storage.data(), c.storage.size() * sizeof(T)) != 0) {
    trouble += " other bits than promised";
  }
  return trouble.empty() ? "" : name(s, layouts, alpha, beta) + ": " + trouble;
}

constexpr Layout kRead[] = {Layout::rows,     Layout::columns,   Layout::gaps,
                            Layout::reversed, Layout::same_rows, Layout::same_columns};
constexpr Layout kWritten[] = {Layout::rows, Layout::columns, Layout::gaps, Layout::reversed};

template <class T>
void check_small_shapes() {
  constexpr int64_t sizes[] = {0, 1, 2, 3, 4, 5, 7, 8, 12, 13, 16, 17, 20, 31};
  constexpr T alphas[] = {1, T(-0.75)}, betas[] = {0, 1, T(0.5)};
  size_t turn = 0;
  for (const int64_t m : sizes) {
    for (const int64_t n : sizes) {
      for (const int64_t k : sizes) {
        for (const Layout a : kRead) {
          ++turn;
          const Layouts layouts{a, kRead[turn / 5 % 6], kWritten[turn / 7 % 4]};
          REQUIRE(fault<T>({m, n, k}, layouts, alphas[turn % 2], betas[turn / 2 % 3]) == "");
        }
      }
    }
  }
}

template <class T>
void check_large_shapes() {
  constexpr Shape shapes[] = {{1, 1, 300},   {1, 100, 300},   {1, 257, 100},  {100, 1, 257},
                              {300, 1, 300}, {3, 300, 257},   {300, 5, 100},  {64, 100, 300},
                              {100, 10, 64}, {31, 17, 600},   {257, 100, 31}, {7, 600, 300},
                              {40, 600, 20}, {130, 33, 257},  {128, 24, 512}, {48, 128, 256},
                              {256, 9, 64},  {100, 100, 257}, {193, 530, 70}, {98, 25, 300}};
  constexpr Layout common[] = {Layout::rows, Layout::columns, Layout::gaps};
  for (const Shape& shape : shapes) {
    size_t turn = 0;
    for (const Layout a : common) {
      for (const Layout b : common) {
        const Layouts layouts{a, b, kWritten[turn++ % 4]};
        REQUIRE(fault<T>(shape, layouts, turn % 2 ? T(1) : T(1.5), turn % 3 ? T(0) : T(-1)) == "");
      }
    }
  }
  for (const Layout c : kWritten) {
    REQUIRE(fault<T>({300, 257, 300}, {Layout::rows, Layout::columns, c}, 1, 1) == "");
  }
}

uint64_t fnv(uint64_t hash, const void* data, size_t bytes) {
  const auto* p = static_cast<const unsigned char*>(data);
  for (size_t i = 0; i < bytes; ++i) hash = (hash ^ p[i]) * 1099511628211u;
  return hash;
}

template <class T>
uint64_t hash_of_products() {
  uint64_t hash = 14695981039346656037u;
  Numbers numbers;
  for (const int64_t m : {1, 2, 4, 7, 64, 100}) {
    for (const int64_t n : {1, 3, 10, 16, 100}) {
      for (const int64_t k : {1, 5, 64, 257, 1000}) {
        for (const Layout layout : {Layout::rows, Layout::columns, Layout::gaps}) {
          Matrix<T> a(m, k, layout, numbers), b(k, n, layout, numbers);
          Matrix<T> c(m, n, Layout::rows, numbers);
          gemm<T>(m, n, k, T(0.7), a.read(), b.read(), T(0.3), c.view());
          hash = fnv(hash, c.storage.data(), c.storage.size() * sizeof(T));
        }
      }
    }
  }
  return hash;
}

template <class T>
void check_special_values() {
  const T nan = std::numeric_limits<T>::quiet_NaN(), inf = std::numeric_limits<T>::infinity();
  for (const Shape& s : {Shape{1, 1, 1}, Shape{2, 3, 4}, Shape{1, 37, 9}, Shape{37, 1, 9},
                         Shape{13, 23, 300}, Shape{40, 44, 17}}) {
    for (const Layout layout : {Layout::rows, Layout::columns, Layout::gaps}) {
      Numbers numbers;
      Matrix<T> a(s.m, s.k, layout, numbers), b(s.k, s.n, layout, numbers);
      Matrix<T> c(s.m, s.n, layout, numbers);

      for (T& x : c.storage) x = nan;
      gemm<T>(s.m, s.n, s.k, 1, a.read(), b.read(), 0, c.view());
      bool finite = true;
      for (int64_t i = 0; i < s.m; ++i) {
        for (int64_t j = 0; j < s.n; ++j) finite = finite && std::isfinite(c.at(i, j));
      }
      REQUIRE(finite);

      for (T& x : b.storage) x = 0;
      a.at(s.m - 1, s.k - 1) = inf;
      b.at(0, s.n - 1) = nan;
      gemm<T>(s.m, s.n, s.k, 1, a.read(), b.read(), 0, c.view());
      int wrong = 0;
      for (int64_t i = 0; i < s.m; ++i) {
        for (int64_t j = 0; j < s.n; ++j) {
          wrong += std::isnan(c.at(i, j)) != (i == s.m - 1 || j == s.n - 1);
        }
      }
      REQUIRE(wrong == 0);

      // alpha == 0 skips nothing either.
      gemm<T>(s.m, s.n, s.k, 0, a.read(), b.read(), 0, c.view());
      REQUIRE(std::isnan(c.at(s.m - 1, 0)));
    }
  }
}

template <class T>
void check_position() {
  Numbers numbers;
  const int64_t m = 23, n = 45, k = 400;
  Matrix<T> a(m, k, Layout::rows, numbers), b(k, n, Layout::rows, numbers);
  Matrix<T> whole(m, n, Layout::rows, numbers), part(m, n, Layout::rows, numbers);
  gemm<T>(m, n, k, 1, a.read(), b.read(), 0, whole.view());
  for (const int64_t rows : {1, 2, 5, 16}) {
    for (const int64_t cols : {1, 3, 4, 8, 11}) {
      for (int64_t i = 0; i + rows <= m; i += rows) {
        for (int64_t j = 0; j + cols <= n; j += cols) {
          gemm<T>(rows, cols, k, 1, {&a.at(i, 0), k, 1}, {&b.at(0, j), n, 1}, 0,
                  {&part.at(i, j), n, 1});
        }
      }
      int differences = 0;
      for (int64_t i = 0; i < m / rows * rows; ++i) {
        for (int64_t j = 0; j < n / cols * cols; ++j) {
          differences += std::memcmp(&whole.at(i, j), &part.at(i, j), sizeof(T)) != 0;
        }
      }
      REQUIRE(differences == 0);
    }
  }
}

}  // namespace

TEST_CASE("gemm multiplies small matrices of every layout", "[gemm]") {
  check_small_shapes<float>();
  check_small_shapes<double>();
}

TEST_CASE("gemm multiplies larger matrices of every layout", "[gemm]") {
  check_large_shapes<float>();
  check_large_shapes<double>();
}

TEST_CASE("gemm gives the same bits under every compiler and on every machine", "[gemm]") {
  CHECK(hash_of_products<float>() == 0x448bc79b52c0c6a7u);
  CHECK(hash_of_products<double>() == 0x0755f69d9e95df94u);
}

TEST_CASE("gemm gives an element the same bits wherever it lies", "[gemm]") {
  check_position<float>();
  check_position<double>();
}

TEST_CASE("gemm propagates NaN and infinity, and beta 0 does not read C", "[gemm]") {
  check_special_values<float>();
  check_special_values<double>();
}

TEST_CASE("gemm with k = 0 scales C", "[gemm]") {
  float c[] = {1, 2, 3, std::numeric_limits<float>::quiet_NaN()};
  gemm<float>(1, 3, 0, 1, {nullptr, 0, 1}, {nullptr, 3, 1}, 0.5f, {c, 3, 1});
  CHECK((c[0] == 0.5f && c[1] == 1.0f && c[2] == 1.5f));
  gemm<float>(2, 2, 0, 1, {nullptr, 0, 1}, {nullptr, 2, 1}, 0, {c, 2, 1});
  CHECK((c[0] == 0 && c[1] == 0 && c[2] == 0 && c[3] == 0));
}

TEST_CASE("gemm multiplies integers exactly, wrapping around", "[gemm]") {
  const int64_t big = std::numeric_limits<int64_t>::max();
  const int64_t a[] = {1, 2, 3, 4, 5, (int64_t{1} << 53) + 1}, b[] = {7, -8, 9, 10, 11, 1};
  int64_t c[] = {1, 1, 1, 1};
  gemm<int64_t>(2, 2, 3, 1, {a, 3, 1}, {b, 2, 1}, 0, {c, 2, 1});
  CHECK(c[0] == 7 + 18 + 33);
  CHECK(c[1] == -8 + 20 + 3);
  CHECK(c[2] == 28 + 45 + 11 * a[5]);
  CHECK(c[3] == -32 + 50 + a[5]);
  gemm<int64_t>(1, 1, 1, 2, {&big, 1, 1}, {&big, 1, 1}, -1, {c, 1, 1});
  CHECK(c[0] == 2 - 58);
}

TEST_CASE("gemm keeps a bounded workspace", "[gemm]") {
  std::vector<double> a(2000 * 300, 1), b(300 * 2000, 1), c(2000 * 200);
  gemm<double>(200, 2000, 300, 1, {a.data(), 1, 2000}, {b.data(), 1, 300}, 0, {c.data(), 2000, 1});
  const size_t kept = gemm_workspace_bytes();
  CHECK(kept > 0);
  CHECK(kept < 650'000);
  gemm<double>(20, 2000, 300, 1, {a.data(), 1, 2000}, {b.data(), 1, 300}, 0, {c.data(), 2000, 1});
  CHECK(gemm_workspace_bytes() == kept);
}
