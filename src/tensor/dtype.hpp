#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include "tensor/half.hpp"

namespace gradlet {

/// Element types. The first four are computed with, their order is that of promotion. The others
/// only store (is_narrow): bindings/ computes with their wide dtype and stores the result again.
enum class DType : std::uint8_t {
  kBool,
  kInt64,
  kFloat32,
  kFloat64,
  kUInt8,
  kInt8,
  kInt16,
  kInt32,
  kFloat16,
  kBFloat16,
};

inline constexpr int kDTypeCount = 10;

constexpr std::size_t item_size(DType dtype) {
  constexpr std::size_t sizes[] = {1, 8, 4, 8, 1, 1, 2, 4, 2, 2};
  return sizes[static_cast<int>(dtype)];
}
/// Whether the dtype only stores.
constexpr bool is_narrow(DType dtype) {
  return dtype >= DType::kUInt8;
}
constexpr bool is_floating(DType dtype) {
  return dtype >= DType::kFloat32 && (dtype <= DType::kFloat64 || dtype >= DType::kFloat16);
}
/// The dtype that computes for this one: int64 for integers, float32 for halves, else itself.
constexpr DType wide_dtype(DType dtype) {
  if (!is_narrow(dtype)) return dtype;
  return is_floating(dtype) ? DType::kFloat32 : DType::kInt64;
}

/// "float32", the name after "torch.".
const char* dtype_name(DType dtype);
/// "Float", the name PyTorch's messages use ("expected scalar type Float but found Double").
const char* dtype_scalar_name(DType dtype);
/// "float", the C++ name other messages use.
const char* dtype_c_name(DType dtype);

/// torch.promote_types.
DType promote_types(DType a, DType b);

/// torch.get_default_dtype / set_default_dtype (float32 or float64; throws TypeError otherwise).
DType default_dtype();
void set_default_dtype(DType dtype);

template <class T>
struct DTypeOf;
template <>
struct DTypeOf<bool> {
  static constexpr DType value = DType::kBool;
};
template <>
struct DTypeOf<std::int64_t> {
  static constexpr DType value = DType::kInt64;
};
template <>
struct DTypeOf<float> {
  static constexpr DType value = DType::kFloat32;
};
template <>
struct DTypeOf<double> {
  static constexpr DType value = DType::kFloat64;
};

template <class T>
struct TypeTag {
  using type = T;
};

/// RuntimeError "not implemented for 'Half'": a function that computes got a dtype that only
/// stores.
[[noreturn]] void throw_narrow(DType dtype);

/// Calls f(TypeTag<T>{}) with the C++ type of the dtype, which is no narrow one.
template <class F>
decltype(auto) dispatch_all(DType dtype, F&& f) {
  switch (dtype) {
    case DType::kBool:
      return f(TypeTag<bool>{});
    case DType::kInt64:
      return f(TypeTag<std::int64_t>{});
    case DType::kFloat32:
      return f(TypeTag<float>{});
    case DType::kFloat64:
      return f(TypeTag<double>{});
    default:
      throw_narrow(dtype);
  }
}

/// The same for numbers: bool is computed as int64 by the callers' promotion and never gets here.
template <class F>
decltype(auto) dispatch_number(DType dtype, F&& f) {
  switch (dtype) {
    case DType::kFloat32:
      return f(TypeTag<float>{});
    case DType::kFloat64:
      return f(TypeTag<double>{});
    default:
      if (is_narrow(dtype)) throw_narrow(dtype);
      return f(TypeTag<std::int64_t>{});
  }
}

/// The same for floating-point dtypes only.
template <class F>
decltype(auto) dispatch_floating(DType dtype, F&& f) {
  if (dtype == DType::kFloat64) return f(TypeTag<double>{});
  if (is_narrow(dtype)) throw_narrow(dtype);
  return f(TypeTag<float>{});
}

/// The same for the dtypes that only store; Half and BFloat16 convert to and from float.
template <class F>
decltype(auto) dispatch_narrow(DType dtype, F&& f) {
  switch (dtype) {
    case DType::kUInt8:
      return f(TypeTag<std::uint8_t>{});
    case DType::kInt8:
      return f(TypeTag<std::int8_t>{});
    case DType::kInt16:
      return f(TypeTag<std::int16_t>{});
    case DType::kInt32:
      return f(TypeTag<std::int32_t>{});
    case DType::kFloat16:
      return f(TypeTag<Half>{});
    default:
      return f(TypeTag<BFloat16>{});
  }
}

}  // namespace gradlet
