#pragma once

#include <cstdint>
#include <cstring>
#include <type_traits>

/// 128-bit vectors by the compilers' own vector types: the same source, and the same bits, for SSE2
/// and for wasm's SIMD128. Every operation acts on each lane as the scalar one would.
/// https://gcc.gnu.org/onlinedocs/gcc/Vector-Extensions.html
namespace gradlet::simd {

using F32x4 = float __attribute__((vector_size(16)));
using F64x2 = double __attribute__((vector_size(16)));
using I32x4 = std::int32_t __attribute__((vector_size(16)));
using U32x4 = std::uint32_t __attribute__((vector_size(16)));
using I64x2 = std::int64_t __attribute__((vector_size(16)));
using U64x2 = std::uint64_t __attribute__((vector_size(16)));
using F32x2 = float __attribute__((vector_size(8)));

template <class T>
struct VectorOf;
template <>
struct VectorOf<float> {
  using type = F32x4;
};
template <>
struct VectorOf<double> {
  using type = F64x2;
};
template <>
struct VectorOf<std::int64_t> {
  using type = I64x2;
};
template <>
struct VectorOf<std::uint64_t> {
  using type = U64x2;
};

/// The vector of as many T as fit: 4 floats, 2 doubles, 2 int64.
template <class T>
using Vector = typename VectorOf<T>::type;

template <class T>
inline constexpr std::int64_t kLanes = static_cast<std::int64_t>(16 / sizeof(T));

// Pointers need no alignment beyond the element's.
template <class T>
Vector<T> load(const T* from) {
  Vector<T> v;
  std::memcpy(&v, from, sizeof v);
  return v;
}
template <class T, class V>
void store(T* to, V v) {
  static_assert(sizeof(V) % sizeof(T) == 0);
  std::memcpy(to, &v, sizeof v);
}
/// The first n elements, 0 < n < kLanes; the other lanes are 0.
template <class T>
Vector<T> load_some(const T* from, std::int64_t n) {
  Vector<T> v{};
  v[0] = from[0];
  if constexpr (sizeof(T) == 4) {
    if (n > 1) v[1] = from[1];
    if (n > 2) v[2] = from[2];
  }
  return v;
}

template <class T>
Vector<T> splat(T x) {
  if constexpr (sizeof(T) == 4) {
    return Vector<T>{x, x, x, x};
  } else {
    return Vector<T>{x, x};
  }
}

/// The bits of one vector as another type of vector.
template <class To, class From>
To as(From v) {
  static_assert(sizeof(To) == sizeof(From));
  return __builtin_bit_cast(To, v);
}

/// mask ? a : b, bit by bit; mask is what a comparison gives.
template <class Mask, class V>
V select(Mask mask, V a, V b) {
  const Mask x = as<Mask>(a), y = as<Mask>(b);
  return as<V>((mask & x) | (~mask & y));
}

/// Whether no lane of a comparison is true.
template <class Mask>
bool none(Mask mask) {
  const U64x2 bits = as<U64x2>(mask);
  return (bits[0] | bits[1]) == 0;
}

/// a > b ? a : b and a < b ? a : b: with a NaN in either place the second operand.
template <class V>
V larger(V a, V b) {
  return select(a > b, a, b);
}
template <class V>
V smaller(V a, V b) {
  return select(a < b, a, b);
}
#ifdef __wasm__
// One instruction, which compilers do not find by themselves.
inline F32x4 larger(F32x4 a, F32x4 b) {
  return __builtin_wasm_pmax_f32x4(b, a);
}
inline F32x4 smaller(F32x4 a, F32x4 b) {
  return __builtin_wasm_pmin_f32x4(b, a);
}
inline F64x2 larger(F64x2 a, F64x2 b) {
  return __builtin_wasm_pmax_f64x2(b, a);
}
inline F64x2 smaller(F64x2 a, F64x2 b) {
  return __builtin_wasm_pmin_f64x2(b, a);
}
#endif

/// The lower and upper two floats as doubles.
inline F64x2 low_doubles(F32x4 v) {
  return __builtin_convertvector((F32x2{v[0], v[1]}), F64x2);
}
inline F64x2 high_doubles(F32x4 v) {
  return __builtin_convertvector((F32x2{v[2], v[3]}), F64x2);
}
/// Each double rounded to float.
inline F32x4 to_floats(F64x2 low, F64x2 high) {
  const F32x2 a = __builtin_convertvector(low, F32x2), b = __builtin_convertvector(high, F32x2);
  return F32x4{a[0], a[1], b[0], b[1]};
}

}  // namespace gradlet::simd
