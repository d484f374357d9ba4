#include "kernels/loops.hpp"

#include <algorithm>

namespace gradlet::kernels {

template <int N>
Loop<N> make_loop(const Shape& sizes, const std::array<Shape, N>& strides) {
  Loop<N> loop;
  // Where there are no elements the other sizes may be any.
  loop.empty = std::find(sizes.begin(), sizes.end(), 0) != sizes.end();
  if (loop.empty) return loop;
  for (int d = 0; d < sizes.size(); ++d) {
    if (sizes[d] == 1) continue;
    const int last = loop.sizes.size() - 1;
    bool merge = last >= 0;
    for (std::size_t k = 0; merge && k < N; ++k) {
      merge = loop.strides[k][last] == strides[k][d] * sizes[d];
    }
    if (merge) {
      loop.sizes[last] *= sizes[d];
      for (std::size_t k = 0; k < N; ++k) loop.strides[k][last] = strides[k][d];
    } else {
      loop.sizes.push_back(sizes[d]);
      for (std::size_t k = 0; k < N; ++k) loop.strides[k].push_back(strides[k][d]);
    }
  }
  return loop;
}

template <int N>
void walk_rows(const Loop<N>& loop, RowFunction<N> row) {
  if (loop.empty) return;
  std::array<std::int64_t, N> offsets{};
  std::array<std::int64_t, N> inner{};
  const int outer = loop.sizes.size() - 1;
  if (outer < 0) return row.call(row.context, 1, offsets, inner);
  for (std::size_t k = 0; k < N; ++k) inner[k] = loop.strides[k][outer];
  Shape index = Shape::filled(outer, 0);
  for (;;) {
    row.call(row.context, loop.sizes[outer], offsets, inner);
    int d = outer - 1;
    for (; d >= 0; --d) {
      for (std::size_t k = 0; k < N; ++k) offsets[k] += loop.strides[k][d];
      if (++index[d] < loop.sizes[d]) break;
      for (std::size_t k = 0; k < N; ++k) offsets[k] -= loop.strides[k][d] * loop.sizes[d];
      index[d] = 0;
    }
    if (d < 0) return;
  }
}

template Loop<1> make_loop<1>(const Shape&, const std::array<Shape, 1>&);
template Loop<2> make_loop<2>(const Shape&, const std::array<Shape, 2>&);
template Loop<3> make_loop<3>(const Shape&, const std::array<Shape, 3>&);
template Loop<4> make_loop<4>(const Shape&, const std::array<Shape, 4>&);
template void walk_rows<1>(const Loop<1>&, RowFunction<1>);
template void walk_rows<2>(const Loop<2>&, RowFunction<2>);
template void walk_rows<3>(const Loop<3>&, RowFunction<3>);
template void walk_rows<4>(const Loop<4>&, RowFunction<4>);

}  // namespace gradlet::kernels
