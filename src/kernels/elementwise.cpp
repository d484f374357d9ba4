#include "kernels/elementwise.hpp"

#include <algorithm>

namespace gradlet::kernels {

namespace {

// Elements that lie apart go through a buffer on the stack, this many at a time.
constexpr std::int64_t kBuffer = 256;

template <class T>
void gather(std::int64_t n, T* to, const T* from, std::int64_t stride) {
  for (std::int64_t i = 0; i < n; ++i) to[i] = from[i * stride];
}
template <class T>
void scatter(std::int64_t n, T* to, std::int64_t stride, const T* from) {
  for (std::int64_t i = 0; i < n; ++i) to[i * stride] = from[i];
}

}  // namespace

template <class T>
void run(UnaryRow<T> row, const Loop<2>& loop, T* out, const T* in, const T* params) {
  for_each_row(loop, [&](std::int64_t n, const auto& offsets, const auto& s) {
    T* o = out + offsets[0];
    const T* x = in + offsets[1];
    if (n == 1 || (s[0] == 1 && s[1] == 1)) return row(n, o, x, params);
    T buffer[kBuffer];
    for (std::int64_t i = 0; i < n; i += kBuffer) {
      const std::int64_t count = std::min(kBuffer, n - i);
      gather(count, buffer, x + i * s[1], s[1]);
      row(count, buffer, buffer, params);
      scatter(count, o + i * s[0], s[0], buffer);
    }
  });
}

template <class R, class T>
void run(BinaryRow<R, T> row, const Loop<3>& loop, R* out, const T* a, const T* b,
         const T* params) {
  for_each_row(loop, [&](std::int64_t n, const auto& offsets, const auto& s) {
    R* o = out + offsets[0];
    const T* x = a + offsets[1];
    const T* y = b + offsets[2];
    const bool x_moves = s[1] != 0, y_moves = s[2] != 0;
    const bool in_rows = s[1] <= 1 && s[2] <= 1;
    if (n == 1 || (in_rows && s[0] == 1)) return row(n, o, x, x_moves, y, y_moves, params);
    R results[kBuffer];
    T xs[kBuffer], ys[kBuffer];
    for (std::int64_t i = 0; i < n; i += kBuffer) {
      const std::int64_t count = std::min(kBuffer, n - i);
      const T* from_x = x + i * s[1];
      const T* from_y = y + i * s[2];
      if (s[1] > 1) gather(count, xs, from_x, s[1]), from_x = xs;
      if (s[2] > 1) gather(count, ys, from_y, s[2]), from_y = ys;
      R* to = s[0] == 1 ? o + i : results;
      row(count, to, from_x, x_moves, from_y, y_moves, params);
      if (to == results) scatter(count, o + i * s[0], s[0], results);
    }
  });
}

template void run(UnaryRow<float>, const Loop<2>&, float*, const float*, const float*);
template void run(UnaryRow<double>, const Loop<2>&, double*, const double*, const double*);
template void run(UnaryRow<std::int64_t>, const Loop<2>&, std::int64_t*, const std::int64_t*,
                  const std::int64_t*);
template void run(BinaryRow<float, float>, const Loop<3>&, float*, const float*, const float*,
                  const float*);
template void run(BinaryRow<double, double>, const Loop<3>&, double*, const double*, const double*,
                  const double*);
template void run(BinaryRow<std::int64_t, std::int64_t>, const Loop<3>&, std::int64_t*,
                  const std::int64_t*, const std::int64_t*, const std::int64_t*);
template void run(BinaryRow<bool, float>, const Loop<3>&, bool*, const float*, const float*,
                  const float*);
template void run(BinaryRow<bool, double>, const Loop<3>&, bool*, const double*, const double*,
                  const double*);
template void run(BinaryRow<bool, std::int64_t>, const Loop<3>&, bool*, const std::int64_t*,
                  const std::int64_t*, const std::int64_t*);

}  // namespace gradlet::kernels
