#include "kernels/index.hpp"

#include <algorithm>
#include <cstring>

namespace gradlet::kernels {

// The result is a fresh tensor or one of the operands itself, never a shifted part of one.
// Compilers that do not know take the scalar loop for every in-place op.
#ifdef __clang__
#define GRADLET_ELEMENTS_APART _Pragma("clang loop vectorize(assume_safety)")
#else
#define GRADLET_ELEMENTS_APART _Pragma("GCC ivdep")
#endif

namespace {

using Count = std::ptrdiff_t;

/// Calls f(TypeTag<T>) with an unsigned integer of `item` bytes.
template <class F>
void with_item(std::size_t item, F f) {
  switch (item) {
    case 1:
      return f(TypeTag<std::uint8_t>{});
    case 2:
      return f(TypeTag<std::uint16_t>{});
    case 4:
      return f(TypeTag<std::uint32_t>{});
    default:
      return f(TypeTag<std::uint64_t>{});
  }
}

struct Assign {
  template <class T>
  void operator()(T& place, T value) const {
    place = value;
  }
};

struct AddTo {
  template <class T>
  void operator()(T& place, T value) const {
    if constexpr (std::is_same_v<T, std::int64_t>) {  // wraps around
      place = static_cast<T>(static_cast<std::uint64_t>(place) + static_cast<std::uint64_t>(value));
    } else {
      place = static_cast<T>(place + value);
    }
  }
};

/// write(indexed element, dense element) for every pair.
template <class T, class U, class Write>
void for_each_chosen(const Chosen& c, T* dense, U* indexed, Write write) {
  const auto count = static_cast<Count>(c.count), step = static_cast<Count>(c.step);
  const std::int64_t* offsets = c.offsets;
  const int last = c.rest.sizes.size() - 1;
  // Rows along memory first; where there are none, every index within a row.
  if (last >= 0 && c.rest.strides[0][last] == 1 && c.rest.strides[1][last] == 1) {
    for (Count i = 0; i < count; ++i) {
      T* d = dense + i * step;
      U* x = indexed + static_cast<Count>(offsets[i]);
      for_each_row(c.rest, [&](std::int64_t n, const auto& o, const auto&) {
        write.row(d + o[0], x + o[1], static_cast<Count>(n));
      });
    }
    return;
  }
  for_each_row(c.rest, [&](std::int64_t n, const auto& o, const auto& s) {
    for (Count r = 0; r < static_cast<Count>(n); ++r) {
      T* d = dense + o[0] + r * static_cast<Count>(s[0]);
      U* x = indexed + o[1] + r * static_cast<Count>(s[1]);
      for (Count i = 0; i < count; ++i) write.one(d[i * step], x[static_cast<Count>(offsets[i])]);
    }
  });
}

struct Pick {
  template <class T>
  void row(T* dense, const T* indexed, Count n) const {
    std::memcpy(dense, indexed, static_cast<std::size_t>(n) * sizeof(T));
  }
  template <class T>
  void one(T& dense, const T& indexed) const {
    dense = indexed;
  }
};
struct Put {
  template <class T>
  void row(const T* dense, T* indexed, Count n) const {
    std::memcpy(indexed, dense, static_cast<std::size_t>(n) * sizeof(T));
  }
  template <class T>
  void one(const T& dense, T& indexed) const {
    indexed = dense;
  }
};
struct Accumulate {
  template <class T>
  void row(const T* dense, T* indexed, Count n) const {
    for (Count i = 0; i < n; ++i) AddTo()(indexed[i], dense[i]);
  }
  template <class T>
  void one(const T& dense, T& indexed) const {
    AddTo()(indexed, dense);
  }
};

template <class T, class Write>
void scatter_items(const Loop<3>& loop, Count step, T* out, const std::int64_t* index, const T* in,
                   Write write) {
  for_each_row(loop, [&](std::int64_t n, const auto& o, const auto& s) {
    const T* x = in + o[0];
    const std::int64_t* at = index + o[1];
    T* to = out + o[2];
    const auto sx = static_cast<Count>(s[0]), si = static_cast<Count>(s[1]),
               so = static_cast<Count>(s[2]);
    for (Count i = 0; i < static_cast<Count>(n); ++i) {
      write(to[i * so + static_cast<Count>(at[i * si]) * step], x[i * sx]);
    }
  });
}

}  // namespace

std::int64_t first_outside(const std::int64_t* data, std::int64_t n, std::int64_t low,
                           std::int64_t high) {
  constexpr Count block = 256;
  const auto span = static_cast<std::uint64_t>(high - low);
  const auto outside = [&](std::int64_t v) {
    return static_cast<std::uint64_t>(v) - static_cast<std::uint64_t>(low) >= span;
  };
  for (Count start = 0; start < static_cast<Count>(n); start += block) {
    const Count end = std::min(start + block, static_cast<Count>(n));
    unsigned any = 0;
    for (Count i = start; i < end; ++i) any |= static_cast<unsigned>(outside(data[i]));
    if (!any) continue;
    for (Count i = start; i < end; ++i) {
      if (outside(data[i])) return i;
    }
  }
  return -1;
}

Range range(const std::int64_t* data, std::int64_t n) {
  Range r{data[0], data[0]};
  for (Count i = 1; i < static_cast<Count>(n); ++i) {
    r.least = std::min(r.least, data[i]);
    r.most = std::max(r.most, data[i]);
  }
  return r;
}

void add_offsets(const Loop<2>& loop, std::int64_t* offsets, const std::int64_t* index,
                 std::int64_t size, std::int64_t stride) {
  for_each_row(loop, [&](std::int64_t n, const auto& o, const auto& s) {
    std::int64_t* to = offsets + o[0];
    const std::int64_t* at = index + o[1];
    const auto so = static_cast<Count>(s[0]), si = static_cast<Count>(s[1]);
    for (Count i = 0; i < static_cast<Count>(n); ++i) {
      const std::int64_t v = at[i * si];
      to[i * so] += (v + (v < 0 ? size : 0)) * stride;
    }
  });
}

void pick(std::size_t item, const Chosen& chosen, void* dense, const void* indexed) {
  with_item(item, [&](auto tag) {
    using T = typename decltype(tag)::type;
    for_each_chosen(chosen, static_cast<T*>(dense), static_cast<const T*>(indexed), Pick());
  });
}

void put(std::size_t item, const Chosen& chosen, void* indexed, const void* dense) {
  with_item(item, [&](auto tag) {
    using T = typename decltype(tag)::type;
    for_each_chosen(chosen, static_cast<const T*>(dense), static_cast<T*>(indexed), Put());
  });
}

void accumulate(DType dtype, const Chosen& chosen, void* indexed, const void* dense) {
  dispatch_all(dtype, [&](auto tag) {
    using T = typename decltype(tag)::type;
    for_each_chosen(chosen, static_cast<const T*>(dense), static_cast<T*>(indexed), Accumulate());
  });
}

void gather(std::size_t item, const Loop<3>& loop, std::int64_t step, void* out,
            const std::int64_t* index, const void* in) {
  with_item(item, [&](auto tag) {
    using T = typename decltype(tag)::type;
    const auto by = static_cast<Count>(step);
    for_each_row(loop, [&](std::int64_t n, const auto& o, const auto& s) {
      T* to = static_cast<T*>(out) + o[0];
      const std::int64_t* at = index + o[1];
      const T* x = static_cast<const T*>(in) + o[2];
      const auto so = static_cast<Count>(s[0]), si = static_cast<Count>(s[1]),
                 sx = static_cast<Count>(s[2]);
      for (Count i = 0; i < static_cast<Count>(n); ++i) {
        to[i * so] = x[i * sx + static_cast<Count>(at[i * si]) * by];
      }
    });
  });
}

void scatter(std::size_t item, const Loop<3>& loop, std::int64_t step, void* out,
             const std::int64_t* index, const void* in) {
  with_item(item, [&](auto tag) {
    using T = typename decltype(tag)::type;
    scatter_items(loop, static_cast<Count>(step), static_cast<T*>(out), index,
                  static_cast<const T*>(in), Assign());
  });
}

void scatter_add(DType dtype, const Loop<3>& loop, std::int64_t step, void* out,
                 const std::int64_t* index, const void* in) {
  dispatch_all(dtype, [&](auto tag) {
    using T = typename decltype(tag)::type;
    scatter_items(loop, static_cast<Count>(step), static_cast<T*>(out), index,
                  static_cast<const T*>(in), AddTo());
  });
}

void where(std::size_t item, const Loop<4>& loop, void* out, const bool* condition, const void* a,
           const void* b) {
  with_item(item, [&](auto tag) {
    using T = typename decltype(tag)::type;
    for_each_row(loop, [&](std::int64_t count, const auto& o, const auto& s) {
      T* to = static_cast<T*>(out) + o[0];
      const auto* c = reinterpret_cast<const std::uint8_t*>(condition) + o[1];
      const T* x = static_cast<const T*>(a) + o[2];
      const T* y = static_cast<const T*>(b) + o[3];
      const auto n = static_cast<Count>(count);
      const auto chosen = [](std::uint8_t flag, T yes, T no) {
        return static_cast<T>(no ^ ((yes ^ no) & static_cast<T>(T(0) - static_cast<T>(flag))));
      };
      if (s[0] == 1 && s[1] == 1 && (s[2] == 1 || s[2] == 0) && (s[3] == 1 || s[3] == 0)) {
        if (s[2] == 1 && s[3] == 1) {
          GRADLET_ELEMENTS_APART
          for (Count i = 0; i < n; ++i) to[i] = chosen(c[i], x[i], y[i]);
        } else if (s[2] == 1) {
          const T other = *y;
          GRADLET_ELEMENTS_APART
          for (Count i = 0; i < n; ++i) to[i] = chosen(c[i], x[i], other);
        } else if (s[3] == 1) {
          const T value = *x;
          GRADLET_ELEMENTS_APART
          for (Count i = 0; i < n; ++i) to[i] = chosen(c[i], value, y[i]);
        } else {
          const T value = *x, other = *y;
          GRADLET_ELEMENTS_APART
          for (Count i = 0; i < n; ++i) to[i] = chosen(c[i], value, other);
        }
        return;
      }
      const auto so = static_cast<Count>(s[0]), sc = static_cast<Count>(s[1]),
                 sx = static_cast<Count>(s[2]), sy = static_cast<Count>(s[3]);
      for (Count i = 0; i < n; ++i) to[i * so] = c[i * sc] ? x[i * sx] : y[i * sy];
    });
  });
}

std::int64_t count_true(const bool* mask, std::int64_t n) {
  const auto* m = reinterpret_cast<const std::uint8_t*>(mask);
  std::int64_t total = 0;
  for (Count start = 0; start < static_cast<Count>(n); start += 4096) {
    const Count end = std::min(start + 4096, static_cast<Count>(n));
    std::uint32_t some = 0;
    for (Count i = start; i < end; ++i) some += m[i];
    total += some;
  }
  return total;
}

void compress(std::size_t item, std::int64_t total, void* out, const void* in, const bool* mask) {
  with_item(item, [&](auto tag) {
    using T = typename decltype(tag)::type;
    T* to = static_cast<T*>(out);
    const T* end = to + total;
    const T* x = static_cast<const T*>(in);
    // Without a branch on the mask: what does not belong is overwritten.
    for (; to < end; ++x, ++mask) {
      *to = *x;
      to += *mask ? 1 : 0;
    }
  });
}

void spread(std::size_t item, std::int64_t n, void* out, const void* in, const bool* mask) {
  with_item(item, [&](auto tag) {
    using T = typename decltype(tag)::type;
    T* to = static_cast<T*>(out);
    const T* x = static_cast<const T*>(in);
    for (Count i = 0; i < static_cast<Count>(n); ++i) to[i] = mask[i] ? *x++ : T(0);
  });
}

void nonzero(const bool* mask, const Shape& sizes, std::int64_t* out) {
  if (sizes.contains(0)) return;
  const int dims = sizes.size();
  if (dims == 0) return;
  const auto width = static_cast<Count>(sizes.back());
  Shape at = Shape::filled(dims, 0);
  for (;;) {
    for (Count i = 0; i < width; ++i) {
      if (!mask[i]) continue;
      for (int d = 0; d < dims - 1; ++d) *out++ = at[d];
      *out++ = i;
    }
    mask += width;
    int d = dims - 2;
    for (; d >= 0 && ++at[d] == sizes[d]; --d) at[d] = 0;
    if (d < 0) return;
  }
}

}  // namespace gradlet::kernels
