#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

namespace gradlet {

/// Element types. The order is the promotion order within and across categories.
enum class DType : std::uint8_t { kBool, kInt64, kFloat32, kFloat64 };

inline constexpr int kDTypeCount = 4;

constexpr std::size_t item_size(DType dtype) {
  constexpr std::size_t sizes[] = {1, 8, 4, 8};
  return sizes[static_cast<int>(dtype)];
}
constexpr bool is_floating(DType dtype) {
  return dtype >= DType::kFloat32;
}

/// "float32", the name after "torch.".
const char* dtype_name(DType dtype);
/// "Float", the name PyTorch's messages use ("expected scalar type Float but found Double").
const char* dtype_scalar_name(DType dtype);
/// "float", the C++ name other messages use.
const char* dtype_c_name(DType dtype);

/// torch.promote_types.
constexpr DType promote_types(DType a, DType b) {
  return a < b ? b : a;
}

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

/// Calls f(TypeTag<T>{}) with the C++ type of the dtype.
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
      break;
  }
  return f(TypeTag<double>{});
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
      return f(TypeTag<std::int64_t>{});
  }
}

/// The same for floating-point dtypes only.
template <class F>
decltype(auto) dispatch_floating(DType dtype, F&& f) {
  if (dtype == DType::kFloat64) return f(TypeTag<double>{});
  return f(TypeTag<float>{});
}

}  // namespace gradlet
