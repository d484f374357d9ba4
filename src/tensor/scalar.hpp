#pragma once

#include <cstdint>

#include "tensor/dtype.hpp"

namespace gradlet {

/// A Python number: bool, int or float, which decides type promotion.
class Scalar {
 public:
  Scalar() : Scalar(0.0) {}
  Scalar(bool v) : kind_(DType::kBool), integer_(v), number_(v) {}
  Scalar(int v) : Scalar(static_cast<std::int64_t>(v)) {}
  Scalar(std::int64_t v) : kind_(DType::kInt64), integer_(v), number_(static_cast<double>(v)) {}
  Scalar(double v) : kind_(DType::kFloat64), integer_(0), number_(v) {}
  Scalar(float v) : Scalar(static_cast<double>(v)) {}

  /// kBool, kInt64 or kFloat64: the Python type of the number.
  DType kind() const { return kind_; }
  bool is_floating() const { return kind_ == DType::kFloat64; }
  double to_double() const { return number_; }

  template <class T>
  T to() const {
    if constexpr (std::is_same_v<T, bool>) {
      return is_floating() ? number_ != 0 : integer_ != 0;
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
      return is_floating() ? double_to_int64(number_) : integer_;
    } else {
      return static_cast<T>(number_);
    }
  }

  /// Conversion that is defined (and the same natively and in wasm) for NaN and out-of-range
  /// values: x86's answer, INT64_MIN.
  static std::int64_t double_to_int64(double v) {
    constexpr double limit = 9223372036854775808.0;
    if (!(v >= -limit && v < limit)) return INT64_MIN;
    return static_cast<std::int64_t>(v);
  }

 private:
  DType kind_;
  std::int64_t integer_;
  double number_;
};

}  // namespace gradlet
