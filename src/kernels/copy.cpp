#include "kernels/copy.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "tensor/scalar.hpp"

namespace gradlet::kernels {

namespace {

using Count = std::ptrdiff_t;

/// A square of elements moved through registers.
template <class T>
struct Square {
  static constexpr Count kSide = 1;
  static void transpose(T* out, Count, const T* in, Count) { *out = *in; }
};

template <>
struct Square<std::uint32_t> {
  static constexpr Count kSide = 4;
  using Vec = std::uint32_t __attribute__((vector_size(16)));
  static Vec load(const std::uint32_t* p) {
    Vec v;
    std::memcpy(&v, p, sizeof v);
    return v;
  }
  static void store(std::uint32_t* p, Vec v) { std::memcpy(p, &v, sizeof v); }
  static void transpose(std::uint32_t* out, Count out_step, const std::uint32_t* in,
                        Count in_step) {
    const Vec a = load(in), b = load(in + in_step), c = load(in + 2 * in_step),
              d = load(in + 3 * in_step);
    const Vec ab = __builtin_shufflevector(a, b, 0, 4, 1, 5);
    const Vec AB = __builtin_shufflevector(a, b, 2, 6, 3, 7);
    const Vec cd = __builtin_shufflevector(c, d, 0, 4, 1, 5);
    const Vec CD = __builtin_shufflevector(c, d, 2, 6, 3, 7);
    store(out, __builtin_shufflevector(ab, cd, 0, 1, 4, 5));
    store(out + out_step, __builtin_shufflevector(ab, cd, 2, 3, 6, 7));
    store(out + 2 * out_step, __builtin_shufflevector(AB, CD, 0, 1, 4, 5));
    store(out + 3 * out_step, __builtin_shufflevector(AB, CD, 2, 3, 6, 7));
  }
};

template <>
struct Square<std::uint64_t> {
  static constexpr Count kSide = 2;
  static void transpose(std::uint64_t* out, Count out_step, const std::uint64_t* in,
                        Count in_step) {
    const std::uint64_t a = in[0], b = in[1], c = in[in_step], d = in[in_step + 1];
    out[0] = a;
    out[1] = c;
    out[out_step] = b;
    out[out_step + 1] = d;
  }
};

/// out[j * out_step + i] = in[i * in_step + j] for i below rows, j below cols.
template <class T>
void transpose(T* out, Count out_step, const T* in, Count in_step, Count rows, Count cols) {
  constexpr Count side = Square<T>::kSide;
  constexpr Count tile = 16;  // its lines of either side stay in the nearest cache
  // Tiles follow one another along the input's lines, where the next ones are fetched ahead.
  for (Count i0 = 0; i0 < rows; i0 += tile) {
    const Count i_end = std::min(i0 + tile, rows);
    for (Count j0 = 0; j0 < cols; j0 += tile) {
      const Count j_end = std::min(j0 + tile, cols);
      Count j = j0;
      for (; j + side <= j_end; j += side) {
        Count i = i0;
        for (; i + side <= i_end; i += side) {
          Square<T>::transpose(out + j * out_step + i, out_step, in + i * in_step + j, in_step);
        }
        for (; i < i_end; ++i) {
          for (Count k = j; k < j + side; ++k) out[k * out_step + i] = in[i * in_step + k];
        }
      }
      for (; j < j_end; ++j) {
        for (Count i = i0; i < i_end; ++i) out[j * out_step + i] = in[i * in_step + j];
      }
    }
  }
}

template <class T>
void fill_row(T* out, Count n, T value) {
  if constexpr (sizeof(T) == 1) {
    std::memset(out, static_cast<int>(value), static_cast<std::size_t>(n));
  } else {
    if (value == 0) {
      std::memset(out, 0, static_cast<std::size_t>(n) * sizeof(T));
      return;
    }
    for (Count i = 0; i < n; ++i) out[i] = value;
  }
}

template <class T>
void copy_row(T* out, Count out_step, const T* in, Count in_step, Count n) {
  if (out_step == 1) {
    if (in_step == 1) {
      if (n < 16) {
        for (Count i = 0; i < n; ++i) out[i] = in[i];
      } else {
        std::memcpy(out, in, static_cast<std::size_t>(n) * sizeof(T));
      }
      return;
    }
    if (in_step == 0) return fill_row(out, n, *in);
    if (in_step == -1) {
      for (Count i = 0; i < n; ++i) out[i] = in[-i];
      return;
    }
    for (Count i = 0; i < n; ++i) out[i] = in[i * in_step];
    return;
  }
  for (Count i = 0; i < n; ++i) out[i * out_step] = in[i * in_step];
}

/// The dimension whose stride is 1 in an operand, -1 if none.
int unit(const Shape& strides) {
  for (int d = strides.size() - 1; d >= 0; --d) {
    if (strides[d] == 1) return d;
  }
  return -1;
}

template <class T>
void copy_items(const Loop<2>& loop, T* out, const T* in) {
  if (loop.empty) return;
  const int to = unit(loop.strides[0]), from = unit(loop.strides[1]);
  if (to >= 0 && from >= 0 && to != from && loop.sizes[to] >= 4 && loop.sizes[from] >= 4) {
    Loop<2> rest = loop;
    for (int d : {std::max(to, from), std::min(to, from)}) {
      rest.sizes.erase(d);
      for (Shape& strides : rest.strides) strides.erase(d);
    }
    const Count rows = static_cast<Count>(loop.sizes[to]),
                cols = static_cast<Count>(loop.sizes[from]);
    const Count out_step = static_cast<Count>(loop.strides[0][from]);
    const Count in_step = static_cast<Count>(loop.strides[1][to]);
    for_each_row(rest, [&](std::int64_t n, const auto& offsets, const auto& s) {
      for (std::int64_t i = 0; i < n; ++i) {
        transpose(out + offsets[0] + i * s[0], out_step, in + offsets[1] + i * s[1], in_step, rows,
                  cols);
      }
    });
    return;
  }
  for_each_row(loop, [&](std::int64_t n, const auto& offsets, const auto& s) {
    copy_row(out + offsets[0], static_cast<Count>(s[0]), in + offsets[1], static_cast<Count>(s[1]),
             static_cast<Count>(n));
  });
}

template <class To, class From>
To converted(From v) {
  if constexpr (std::is_same_v<To, bool>) {
    return v != From(0);
  } else if constexpr (std::is_same_v<To, std::int64_t> && std::is_floating_point_v<From>) {
    return Scalar::double_to_int64(static_cast<double>(v));
  } else if constexpr (std::is_same_v<From, double> && std::is_integral_v<To>) {
    // Through the 32 bits that x86 converts to: INT32_MIN for NaN and what is too large.
    const bool fits = v > -2147483649.0 && v < 2147483648.0;
    return static_cast<To>(fits ? static_cast<std::int32_t>(v) : INT32_MIN);
  } else {
    return static_cast<To>(v);
  }
}

template <class To, class From>
void convert_items(const Loop<2>& loop, To* out, const From* in) {
  for_each_row(loop, [&](std::int64_t count, const auto& offsets, const auto& s) {
    To* o = out + offsets[0];
    const From* x = in + offsets[1];
    const auto n = static_cast<Count>(count);
    const auto step = static_cast<Count>(s[1]);
    if (s[0] == 1 && step == 0) {
      const To value = converted<To>(*x);
      fill(sizeof(To), o, count, &value);
    } else if (s[0] == 1 && step == 1) {
      for (Count i = 0; i < n; ++i) o[i] = converted<To>(x[i]);
    } else {
      const auto out_step = static_cast<Count>(s[0]);
      for (Count i = 0; i < n; ++i) o[i * out_step] = converted<To>(x[i * step]);
    }
  });
}

}  // namespace

void fill(std::size_t item, void* out, std::int64_t n, const void* value) {
  switch (item) {
    case 1:
      return fill_row(static_cast<std::uint8_t*>(out), static_cast<Count>(n),
                      *static_cast<const std::uint8_t*>(value));
    case 2:
      return fill_row(static_cast<std::uint16_t*>(out), static_cast<Count>(n),
                      *static_cast<const std::uint16_t*>(value));
    case 4:
      return fill_row(static_cast<std::uint32_t*>(out), static_cast<Count>(n),
                      *static_cast<const std::uint32_t*>(value));
    default:
      return fill_row(static_cast<std::uint64_t*>(out), static_cast<Count>(n),
                      *static_cast<const std::uint64_t*>(value));
  }
}

void copy(std::size_t item, const Loop<2>& loop, void* out, const void* in) {
  switch (item) {
    case 1:
      return copy_items(loop, static_cast<std::uint8_t*>(out),
                        static_cast<const std::uint8_t*>(in));
    case 2:
      return copy_items(loop, static_cast<std::uint16_t*>(out),
                        static_cast<const std::uint16_t*>(in));
    case 4:
      return copy_items(loop, static_cast<std::uint32_t*>(out),
                        static_cast<const std::uint32_t*>(in));
    default:
      return copy_items(loop, static_cast<std::uint64_t*>(out),
                        static_cast<const std::uint64_t*>(in));
  }
}

namespace {

/// As convert_items, one element after the other: there are many of these.
template <class To, class From>
void convert_stored(const Loop<2>& loop, To* out, const From* in) {
  for_each_row(loop, [&](std::int64_t n, const auto& offsets, const auto& s) {
    To* o = out + offsets[0];
    const From* x = in + offsets[1];
    const auto out_step = static_cast<Count>(s[0]), step = static_cast<Count>(s[1]);
#if defined(__clang__)
#pragma clang loop vectorize(disable) unroll(disable)
#endif
    for (Count i = 0; i < static_cast<Count>(n); ++i) o[i * out_step] = converted<To>(x[i * step]);
  });
}

}  // namespace

void convert_narrow(const Loop<2>& loop, DType to, void* out, DType from, const void* in) {
  dispatch_narrow(is_narrow(to) ? to : from, [&](auto tag) {
    using T = typename decltype(tag)::type;
    using Wide = std::conditional_t<std::is_integral_v<T>, std::int64_t, float>;
    if (!is_narrow(to)) {
      convert_stored(loop, static_cast<Wide*>(out), static_cast<const T*>(in));
    } else if constexpr (std::is_integral_v<T>) {
      if (from == DType::kFloat64) {
        convert_stored(loop, static_cast<T*>(out), static_cast<const double*>(in));
      } else {
        convert_stored(loop, static_cast<T*>(out), static_cast<const Wide*>(in));
      }
    } else {
      convert_stored(loop, static_cast<T*>(out), static_cast<const Wide*>(in));
    }
  });
}

void convert(const Loop<2>& loop, DType to, void* out, DType from, const void* in) {
  dispatch_all(to, [&](auto to_tag) {
    using To = typename decltype(to_tag)::type;
    dispatch_all(from, [&](auto from_tag) {
      using From = typename decltype(from_tag)::type;
      if constexpr (!std::is_same_v<To, From>) {
        convert_items(loop, static_cast<To*>(out), static_cast<const From*>(in));
      }
    });
  });
}

void triangles(std::size_t item, std::int64_t lines, std::int64_t rows, std::int64_t columns,
               std::int64_t diagonal, bool lower, char* out, const char* in) {
  const std::size_t width = static_cast<std::size_t>(columns) * item;
  for (std::int64_t line = 0; line < lines; ++line, out += width, in += width) {
    // Where the kept part ends (lower) or begins.
    const std::int64_t turn = line % rows + diagonal + (lower ? 1 : 0);
    const std::size_t left =
        static_cast<std::size_t>(std::clamp<std::int64_t>(turn, 0, columns)) * item;
    if (lower) {
      std::memcpy(out, in, left);
      std::memset(out + left, 0, width - left);
    } else {
      std::memset(out, 0, left);
      std::memcpy(out + left, in + left, width - left);
    }
  }
}

}  // namespace gradlet::kernels
