#include "kernels/gemm.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "kernels/gemm_micro.hpp"
#include "kernels/gemm_pack.hpp"

namespace gradlet::kernels {

namespace {

using namespace detail;

static Workspace workspace;

/// Products are summed in runs of this many; the value is part of every result's bits.
constexpr Index kDepth = 256;

/// Columns of a strip of B: three vectors, or four where that leaves fewer columns unused.
template <class T>
constexpr Index kStrip = 3 * kLanes<T>;
template <class T>
constexpr Index kWideStrip = 4 * kLanes<T>;

/// Columns of B packed at a time: half a megabyte, for the second-level cache.
template <class T>
constexpr Index kPanelCols = 43 * kStrip<T>;

/// Rows of A worked on at a time: 96 KB of them, so that a strip of B stays in the first-level
/// cache for long. One more is taken where it would be left alone.
template <class T>
Index block_rows(Index depth) {
  const Index rows = 96 * 1024 / static_cast<Index>(sizeof(T)) / depth;
  return rows - rows % 12;
}

/// Products of fewer multiplications are not worth any preparation.
constexpr Index kTiny = 32;

template <class T>
struct Operand {
  T* data;
  Index row_stride, col_stride;

  T* at(Index i, Index j) const { return data + i * row_stride + j * col_stride; }
  Operand transposed() const { return {data, col_stride, row_stride}; }
};

template <class T>
struct Problem {
  Index m, n, k;
  T alpha;
  Operand<const T> a, b;
  T beta;
  Operand<T> c;

  Problem transposed() const {
    return {n, m, k, alpha, b.transposed(), a.transposed(), beta, c.transposed()};
  }
};

template <class T>
void scale(const Problem<T>& x) {
  for (Index i = 0; i < x.m; ++i) {
    for (Index j = 0; j < x.n; ++j) {
      T* at = x.c.at(i, j);
      *at = x.beta == T(0) ? T(0) : x.beta * *at;
    }
  }
}

template <class T>
void multiply_tiny(const Problem<T>& x) {
  const Target<T> target{x.alpha, x.beta, x.c.row_stride, x.c.col_stride};
  for (Index i = 0; i < x.m; ++i) {
    for (Index j = 0; j < x.n; ++j) {
      T sum = 0;
      for (Index p = 0; p < x.k; ++p) sum = sum + *x.a.at(i, p) * *x.b.at(p, j);
      T* at = x.c.at(i, j);
      *at = updated(target, x.beta == T(0) ? T(0) : *at, sum);
    }
  }
}

/// One row times a matrix whose rows lie along memory.
template <class T, int kVecs>
Index multiply_row_across(const Problem<T>& x, Index depth, Index p0, Index j,
                          const Target<T>& target) {
  constexpr Index width = kVecs * kLanes<T>;
  for (; j + width <= x.n; j += width) {
    Vec<T> sums[1][kVecs] = {};
    const T* a = x.a.at(0, p0);
    const T* b = x.b.at(p0, j);
    for (Index p = 0; p < depth; ++p, a += x.a.col_stride, b += x.b.row_stride) {
      const Vec<T> left = splat(*a);
      for (int v = 0; v < kVecs; ++v) {
        sums[0][v] = sums[0][v] + left * load(b + v * kLanes<T>);
      }
    }
    write_back<T>(target, sums, x.c.at(0, j), 1, width);
  }
  return j;
}

/// One row times a matrix whose columns lie along memory, two vectors of columns at a time.
template <class T>
void multiply_row_along(const Problem<T>& x, Index depth, Index p0, const Target<T>& target) {
  constexpr Index lanes = kLanes<T>;
  for (Index j = 0; j < x.n; j += 2 * lanes) {
    const T* column[2 * lanes];
    for (Index q = 0; q < 2 * lanes; ++q) column[q] = x.b.at(p0, std::min(j + q, x.n - 1));
    Vec<T> sums[1][2] = {};
    const T* a = x.a.at(0, p0);
    Index p = 0;
    for (; p + lanes <= depth; p += lanes, a += lanes * x.a.col_stride) {
      Vec<T> left[2][lanes];
      for (int v = 0; v < 2; ++v) {
        for (Index q = 0; q < lanes; ++q) left[v][q] = load(column[v * lanes + q] + p);
        transpose(left[v]);
      }
      for (Index q = 0; q < lanes; ++q) {
        const Vec<T> right = splat(a[q * x.a.col_stride]);
        for (int v = 0; v < 2; ++v) sums[0][v] = sums[0][v] + right * left[v][q];
      }
    }
    for (; p < depth; ++p, a += x.a.col_stride) {
      for (Index q = 0; q < 2 * lanes; ++q) {
        Vec<T>& sum = sums[0][q / lanes];
        sum[q % lanes] = sum[q % lanes] + *a * column[q][p];
      }
    }
    write_back<T>(target, sums, x.c.at(0, j), 1, std::min(2 * lanes, x.n - j));
  }
}

template <class T>
void multiply_row(const Problem<T>& x) {
  for (Index p0 = 0; p0 < x.k; p0 += kDepth) {
    const Index depth = std::min(kDepth, x.k - p0);
    const Target<T> target{x.alpha, p0 == 0 ? x.beta : T(1), x.c.row_stride, x.c.col_stride};
    if (x.b.col_stride != 1) {
      multiply_row_along(x, depth, p0, target);
      continue;
    }
    Index j = multiply_row_across<T, 4>(x, depth, p0, 0, target);
    j = multiply_row_across<T, 1>(x, depth, p0, j, target);
    for (; j < x.n; ++j) {
      T sum = 0;
      for (Index p = p0; p < p0 + depth; ++p) sum = sum + *x.a.at(0, p) * *x.b.at(p, j);
      T* at = x.c.at(0, j);
      *at = updated(target, target.beta == T(0) ? T(0) : *at, sum);
    }
  }
}

/// Whether elements this far apart crowd into few sets of the first-level cache.
template <class T>
bool crowds_cache(Index stride) {
  return stride * static_cast<Index>(sizeof(T)) % 512 == 0;
}

/// Packing costs a pass over the operand, so it must be used often enough to repay that. Rows of A
/// that lie along memory are read in place at full speed; B needs its columns to be adjacent.
template <class T>
struct Plan {
  bool a_along, a_across, b_in_place;

  explicit Plan(const Problem<T>& x)
      : a_along(x.a.col_stride == 1),
        a_across(x.a.row_stride == 1 && (x.n < 32 || x.k <= 64) &&
                 !crowds_cache<T>(x.a.col_stride)),
        b_in_place(x.b.col_stride == 1 &&
                   (x.m <= 32 || (x.m < 128 && !crowds_cache<T>(x.b.row_stride)))) {}
};

/// How many vectors wide the next strip is when `left` columns remain: three, or four where that
/// leaves fewer columns unused, or as few as will do. Doubles make do with two and three.
template <class T>
Index strip_vectors(Index left) {
  constexpr Index lanes = kLanes<T>;
  if (left <= lanes && sizeof(T) == 4) return 1;
  if (left <= 2 * lanes) return 2;
  const Index over = left % kStrip<T>;
  const Index most = left > 2 * kStrip<T> ? 2 * lanes : left > kStrip<T> ? lanes : 0;
  return over > 0 && over <= most && sizeof(T) == 4 ? 4 : 3;
}

/// The tiles of a strip: C = beta C + alpha A B, see multiply_tiles.
template <class T>
using Tiles = decltype(&multiply_tiles<T, 3, 3>);
template <class T>
constexpr Tiles<T> kTiles[] = {nullptr, multiply_tiles<T, 2, 2>, multiply_tiles<T, 3, 3>};
template <>
constexpr Tiles<float> kTiles<float>[] = {multiply_tiles<float, 2, 1>, multiply_tiles<float, 2, 2>,
                                          multiply_tiles<float, 3, 3>, multiply_tiles<float, 2, 4>};

/// Some rows of A times a strip of B: tiles of three rows and as few of two as make up the rest, or
/// tiles of two rows where the strip is not three vectors wide.
template <class T>
void multiply_strip(Index vectors, Index rows, Index depth, Operand<const T> a, const T* b,
                    Index b_stride, const Target<T>& target, T* c, Index cols) {
  const bool threes = vectors == 3;
  const Index height = threes ? 3 : 2;
  const Index pairs = threes ? (3 - rows % 3) % 3 : 0;
  const Index count = (rows - std::min(rows, 2 * pairs)) / height;
  const Index done = count * height, rest = rows - done;
  // Through pointers: wasm-opt inlines what is called by name, and the tiles' registers spill.
  const Tiles<T> tiles = kTiles<T>[vectors - 1];
  const Tiles<T> low_tiles = threes ? multiply_tiles<T, 2, 3> : tiles;
  tiles(count, depth, a.data, a.row_stride, a.col_stride, b, b_stride, target, c, height, cols);
  low_tiles((rest + 1) / 2, depth, a.at(done, 0), rest == 1 ? 0 : a.row_stride, a.col_stride, b,
            b_stride, target, c + done * target.row_stride, std::min<Index>(rest, 2), cols);
}

template <class T>
void multiply_blocked(const Problem<T>& x) {
  const Plan<T> plan(x);
  const bool a_in_place = plan.a_along || plan.a_across;
  const Index max_depth = std::min(kDepth, x.k);
  const Index right_cols =
      plan.b_in_place ? kWideStrip<T> : std::min(kPanelCols<T>, x.n + kStrip<T>);
  const Index block = std::min(x.m, block_rows<T>(max_depth));
  T* packed_a = workspace.reserve<T>(max_depth * (block + 1 + right_cols));
  T* packed_b = packed_a + max_depth * (block + 1);

  for (Index j0 = 0; j0 < x.n; j0 += kPanelCols<T>) {
    const Index j1 = std::min(j0 + kPanelCols<T>, x.n);
    for (Index p0 = 0; p0 < x.k; p0 += kDepth) {
      const Index depth = std::min(kDepth, x.k - p0);
      const Target<T> target{x.alpha, p0 == 0 ? x.beta : T(1), x.c.row_stride, x.c.col_stride};
      for (Index i0 = 0, rows; i0 < x.m; i0 += rows) {
        rows = x.m - i0 <= block + 1 ? x.m - i0 : block;
        Operand<const T> a{x.a.at(i0, p0), x.a.row_stride, x.a.col_stride};
        if (!a_in_place) {
          pack(a.data, a.row_stride, a.col_stride, rows, rows, depth, packed_a);
          a = {packed_a, 1, rows};
        }
        T* packed = packed_b;
        for (Index j = j0, width; j < j1; j += width) {
          const Index vectors = strip_vectors<T>(j1 - j);
          width = vectors * kLanes<T>;
          const Index cols = std::min(width, j1 - j);
          const T* b = x.b.at(p0, j);
          Index b_stride = x.b.row_stride;
          if (!plan.b_in_place || cols < width) {
            // The first block of rows packs for all of them; a strip in between is packed anew.
            if (plan.b_in_place || i0 == 0) {
              pack(b, x.b.col_stride, b_stride, cols, width, depth, packed);
            }
            b = packed;
            b_stride = width;
            if (!plan.b_in_place) packed += width * depth;
          }
          multiply_strip(vectors, rows, depth, a, b, b_stride, target, x.c.at(i0, j), cols);
        }
      }
    }
  }
}

template <class T>
void multiply(Problem<T> x) {
  if (x.m == 0 || x.n == 0) return;
  if (x.k == 0) return scale(x);
  if (x.n == 1 || (x.m != 1 && x.c.col_stride != 1 && x.c.row_stride == 1)) x = x.transposed();
  if (x.k == 1) x.a.col_stride = 1;
  if (x.m * x.n * x.k < kTiny) return multiply_tiny(x);
  if (x.m == 1 && (x.b.col_stride == 1 || x.b.row_stride == 1)) return multiply_row(x);
  multiply_blocked(x);
}

}  // namespace

template <class T>
void gemm(int64_t m, int64_t n, int64_t k, T alpha, MatrixView<const T> a, MatrixView<const T> b,
          T beta, MatrixView<T> c) {
  const auto narrowed = [](auto view) {
    return Operand<std::remove_pointer_t<decltype(view.data)>>{
        view.data, static_cast<Index>(view.row_stride), static_cast<Index>(view.col_stride)};
  };
  multiply(Problem<T>{static_cast<Index>(m), static_cast<Index>(n), static_cast<Index>(k), alpha,
                      narrowed(a), narrowed(b), beta, narrowed(c)});
}

template <>
void gemm(int64_t m, int64_t n, int64_t k, int64_t alpha, MatrixView<const int64_t> a,
          MatrixView<const int64_t> b, int64_t beta, MatrixView<int64_t> c) {
  using Wrapping = uint64_t;
  for (int64_t i = 0; i < m; ++i) {
    for (int64_t j = 0; j < n; ++j) {
      Wrapping sum = 0;
      for (int64_t p = 0; p < k; ++p) {
        sum += static_cast<Wrapping>(a.data[i * a.row_stride + p * a.col_stride]) *
               static_cast<Wrapping>(b.data[p * b.row_stride + j * b.col_stride]);
      }
      int64_t& at = c.data[i * c.row_stride + j * c.col_stride];
      const Wrapping kept = static_cast<Wrapping>(beta) * static_cast<Wrapping>(at);
      at = static_cast<int64_t>(kept + static_cast<Wrapping>(alpha) * sum);
    }
  }
}

size_t gemm_workspace_bytes() {
  return workspace.bytes();
}

template void gemm(int64_t, int64_t, int64_t, float, MatrixView<const float>,
                   MatrixView<const float>, float, MatrixView<float>);
template void gemm(int64_t, int64_t, int64_t, double, MatrixView<const double>,
                   MatrixView<const double>, double, MatrixView<double>);

}  // namespace gradlet::kernels
