#include "kernels/elementwise.hpp"

#include <algorithm>
#include <cstring>

namespace gradlet::kernels {

namespace {

// Elements that lie apart go through a buffer on the stack, this many at a time.
constexpr std::int64_t kBuffer = 256;
struct Buffer {
  alignas(16) char bytes[kBuffer * 8];
};

template <class T>
void copy(std::int64_t n, char* to, std::int64_t to_stride, const char* from,
          std::int64_t from_stride) {
  for (std::int64_t i = 0; i < n; ++i) {
    T x;
    std::memcpy(&x, from + i * from_stride * static_cast<std::int64_t>(sizeof x), sizeof x);
    std::memcpy(to + i * to_stride * static_cast<std::int64_t>(sizeof x), &x, sizeof x);
  }
}

void copy(std::int64_t size, std::int64_t n, char* to, std::int64_t to_stride, const char* from,
          std::int64_t from_stride) {
  if (size == 1) return copy<char>(n, to, to_stride, from, from_stride);
  if (size == 4) return copy<std::uint32_t>(n, to, to_stride, from, from_stride);
  copy<std::uint64_t>(n, to, to_stride, from, from_stride);
}

/// Whether a row kernel takes it as it is: an operand that stands still or lies in a row.
bool plain(std::int64_t stride) {
  return stride == 0 || stride == 1;
}

/// An operand as a row of at most kBuffer elements from element i on.
const char* as_row(Buffer& buffer, std::int64_t size, std::int64_t n, const char* from,
                   std::int64_t i, std::int64_t stride) {
  from += i * stride * size;
  if (plain(stride)) return from;
  copy(size, n, buffer.bytes, 1, from, stride);
  return buffer.bytes;
}

}  // namespace

void run(UnaryRow row, const Loop<2>& loop, std::int64_t size, void* out, const void* in,
         const void* params) {
  for_each_row(loop, [&](std::int64_t n, const auto& offsets, const auto& s) {
    char* to = static_cast<char*>(out) + offsets[0] * size;
    const char* from = static_cast<const char*>(in) + offsets[1] * size;
    if (n == 1 || (s[0] == 1 && s[1] == 1)) return row(n, to, from, params);
    Buffer buffer, results;
    for (std::int64_t i = 0; i < n; i += kBuffer) {
      const std::int64_t count = std::min(kBuffer, n - i);
      if (s[1] == 1) {
        row(count, results.bytes, from + i * size, params);
      } else {
        copy(size, count, buffer.bytes, 1, from + i * s[1] * size, s[1]);
        row(count, results.bytes, buffer.bytes, params);
      }
      copy(size, count, to + i * s[0] * size, s[0], results.bytes, 1);
    }
  });
}

void run(BinaryRow row, const Loop<3>& loop, std::int64_t out_size, std::int64_t size, void* out,
         const void* a, const void* b, const void* params) {
  for_each_row(loop, [&](std::int64_t n, const auto& offsets, const auto& s) {
    char* to = static_cast<char*>(out) + offsets[0] * out_size;
    const char* x = static_cast<const char*>(a) + offsets[1] * size;
    const char* y = static_cast<const char*>(b) + offsets[2] * size;
    const bool x_moves = s[1] != 0, y_moves = s[2] != 0;
    if (n == 1 || (s[0] == 1 && plain(s[1]) && plain(s[2]))) {
      return row(n, to, x, x_moves, y, y_moves, params);
    }
    Buffer xs, ys, results;
    for (std::int64_t i = 0; i < n; i += kBuffer) {
      const std::int64_t count = std::min(kBuffer, n - i);
      char* into = s[0] == 1 ? to + i * out_size : results.bytes;
      row(count, into, as_row(xs, size, count, x, i, s[1]), x_moves,
          as_row(ys, size, count, y, i, s[2]), y_moves, params);
      if (s[0] != 1) copy(out_size, count, to + i * s[0] * out_size, s[0], into, 1);
    }
  });
}

}  // namespace gradlet::kernels
