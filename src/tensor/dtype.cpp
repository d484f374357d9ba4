#include "tensor/dtype.hpp"

#include "tensor/error.hpp"

namespace gradlet {

namespace {
DType current_default = DType::kFloat32;
}

const char* dtype_name(DType dtype) {
  constexpr const char* names[] = {"bool", "int64", "float32", "float64"};
  return names[static_cast<int>(dtype)];
}

const char* dtype_scalar_name(DType dtype) {
  constexpr const char* names[] = {"Bool", "Long", "Float", "Double"};
  return names[static_cast<int>(dtype)];
}

const char* dtype_c_name(DType dtype) {
  constexpr const char* names[] = {"bool", "long", "float", "double"};
  return names[static_cast<int>(dtype)];
}

DType default_dtype() {
  return current_default;
}

void set_default_dtype(DType dtype) {
  check(is_floating(dtype), ErrorKind::kType, "set_default_dtype",
        [] { return "only floating-point types are supported as the default type"; });
  current_default = dtype;
}

}  // namespace gradlet
