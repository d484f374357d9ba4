#include "kernels/sort.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <type_traits>
#include <vector>

namespace gradlet::kernels {

namespace {

using Count = std::ptrdiff_t;
using Position = std::uint32_t;

template <class T>
using Key = std::conditional_t<(sizeof(T) <= 4), std::uint32_t, std::uint64_t>;

/// An unsigned number that orders as the element does.
template <class T>
Key<T> key_of(T x) {
  constexpr Key<T> sign = Key<T>(1) << (8 * sizeof(Key<T>) - 1);
  if constexpr (std::is_floating_point_v<T>) {
    const auto bits = __builtin_bit_cast(Key<T>, x + T(0));  // -0 becomes 0
    const Key<T> key = bits & sign ? ~bits : bits | sign;
    return x == x ? key : std::numeric_limits<Key<T>>::max();
  } else if constexpr (std::is_same_v<T, std::int64_t>) {
    return static_cast<Key<T>>(x) ^ sign;
  } else {
    return static_cast<Key<T>>(x);
  }
}

template <class T>
Key<T> key_of(T x, bool descending) {
  const Key<T> key = key_of(x);
  return descending ? static_cast<Key<T>>(~key) : key;
}

template <class K>
struct Workspace {
  explicit Workspace(Count n)
      : keys(static_cast<std::size_t>(n)),
        other_keys(keys.size()),
        order(keys.size()),
        other_order(keys.size()) {}
  std::vector<K> keys, other_keys;
  std::vector<Position> order, other_order;
};

template <class K>
void insertion_sort(K* keys, Position* order, Count n) {
  for (Count i = 1; i < n; ++i) {
    const K key = keys[i];
    const Position position = order[i];
    Count j = i;
    for (; j > 0 && keys[j - 1] > key; --j) {
      keys[j] = keys[j - 1];
      order[j] = order[j - 1];
    }
    keys[j] = key;
    order[j] = position;
  }
}

/// Byte by byte from the lowest (each pass keeps the order of equals), leaving out the bytes that
/// are the same in all keys. Gives the positions in order.
template <class K>
const Position* radix_sort(Workspace<K>& w, Count n) {
  constexpr int passes = sizeof(K);
  std::uint32_t counts[passes][256] = {};
  K *keys = w.keys.data(), *other_keys = w.other_keys.data();
  Position *order = w.order.data(), *other_order = w.other_order.data();
  for (Count i = 0; i < n; ++i) {
    for (int p = 0; p < passes; ++p) ++counts[p][(keys[i] >> (8 * p)) & 255];
  }
  for (int p = 0; p < passes; ++p) {
    std::uint32_t* places = counts[p];
    if (places[(keys[0] >> (8 * p)) & 255] == static_cast<std::uint32_t>(n)) continue;
    std::uint32_t place = 0;
    for (int digit = 0; digit < 256; ++digit) {
      const std::uint32_t count = places[digit];
      places[digit] = place;
      place += count;
    }
    for (Count i = 0; i < n; ++i) {
      const std::uint32_t to = places[(keys[i] >> (8 * p)) & 255]++;
      other_keys[to] = keys[i];
      other_order[to] = order[i];
    }
    std::swap(keys, other_keys);
    std::swap(order, other_order);
  }
  return order;
}

template <class T>
void write_row(const T* in, const Position* from, Count n, T* values, std::int64_t* order) {
  for (Count i = 0; i < n; ++i) {
    order[i] = from[i];
    values[i] = in[from[i]];
  }
}

template <class T>
void sort_typed(Count rows, Count n, Count k, bool descending, const T* in, T* values,
                std::int64_t* order) {
  Workspace<Key<T>> w(n);
  for (Count row = 0; row < rows; ++row, in += n, values += k, order += k) {
    for (Count i = 0; i < n; ++i) {
      w.keys[static_cast<std::size_t>(i)] = key_of(in[i], descending);
      w.order[static_cast<std::size_t>(i)] = static_cast<Position>(i);
    }
    const Position* sorted = w.order.data();
    if (n <= 48) {
      insertion_sort(w.keys.data(), w.order.data(), n);
    } else {
      sorted = radix_sort(w, n);
    }
    write_row(in, sorted, k, values, order);
  }
}

/// Keeps the k first seen so far in order; most elements come after all of them.
template <class T>
void select_typed(Count rows, Count n, Count k, bool descending, const T* in, T* values,
                  std::int64_t* order) {
  Workspace<Key<T>> w(k);
  for (Count row = 0; row < rows; ++row, in += n, values += k, order += k) {
    Key<T>* keys = w.keys.data();
    Position* positions = w.order.data();
    for (Count i = 0; i < k; ++i) {
      keys[i] = key_of(in[i], descending);
      positions[i] = static_cast<Position>(i);
    }
    insertion_sort(keys, positions, k);
    for (Count i = k; i < n; ++i) {
      const Key<T> key = key_of(in[i], descending);
      if (key >= keys[k - 1]) continue;
      Count j = k - 1;
      for (; j > 0 && keys[j - 1] > key; --j) {
        keys[j] = keys[j - 1];
        positions[j] = positions[j - 1];
      }
      keys[j] = key;
      positions[j] = static_cast<Position>(i);
    }
    write_row(in, positions, k, values, order);
  }
}

}  // namespace

void sort_rows(DType dtype, std::int64_t rows, std::int64_t n, std::int64_t k, bool descending,
               const void* in, void* values, std::int64_t* order) {
  if (k == 0) return;
  dispatch_all(dtype, [&](auto tag) {
    using T = typename decltype(tag)::type;
    const bool few = k <= 128 && k * 8 <= n;
    const auto run = few ? select_typed<T> : sort_typed<T>;
    run(static_cast<Count>(rows), static_cast<Count>(n), static_cast<Count>(k), descending,
        static_cast<const T*>(in), static_cast<T*>(values), order);
  });
}

}  // namespace gradlet::kernels
