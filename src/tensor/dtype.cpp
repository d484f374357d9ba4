#include "tensor/dtype.hpp"

#include "tensor/error.hpp"

namespace gradlet {

namespace {
DType current_default = DType::kFloat32;
}

const char* dtype_name(DType dtype) {
  constexpr const char* names[] = {"bool", "int64", "float32", "float64", "uint8",
                                   "int8", "int16", "int32",   "float16", "bfloat16"};
  return names[static_cast<int>(dtype)];
}

const char* dtype_scalar_name(DType dtype) {
  constexpr const char* names[] = {"Bool", "Long",  "Float", "Double", "Byte",
                                   "Char", "Short", "Int",   "Half",   "BFloat16"};
  return names[static_cast<int>(dtype)];
}

const char* dtype_c_name(DType dtype) {
  constexpr const char* names[] = {"bool",          "long int",     "float", "double",
                                   "unsigned char", "signed char",  "short", "int",
                                   "c10::Half",     "c10::BFloat16"};
  return names[static_cast<int>(dtype)];
}

namespace {

/// Bool, integers and floats by size; where two are of one size, neither holds the other.
int promotion_rank(DType dtype) {
  constexpr int ranks[] = {0, 40, 60, 70, 10, 11, 20, 30, 50, 51};
  return ranks[static_cast<int>(dtype)];
}

}  // namespace

DType promote_types(DType a, DType b) {
  if (a == b) return a;
  const int first = promotion_rank(a), second = promotion_rank(b);
  if (first / 10 == second / 10) return first < 50 ? DType::kInt16 : DType::kFloat32;
  return first < second ? b : a;
}

void throw_narrow(DType dtype) {
  throw Error(ErrorKind::kRuntime, "",
              std::string("not implemented for '") + dtype_scalar_name(dtype) + "'");
}

DType default_dtype() {
  return current_default;
}

void set_default_dtype(DType dtype) {
  check(is_floating(dtype), ErrorKind::kType, "set_default_dtype",
        [] { return "only floating-point types are supported as the default type"; });
  check(!is_narrow(dtype), ErrorKind::kNotImplemented, "set_default_dtype", [&] {
    return text_of({"a default dtype of ", dtype_name(dtype), ": float32 or float64"});
  });
  current_default = dtype;
}

}  // namespace gradlet
