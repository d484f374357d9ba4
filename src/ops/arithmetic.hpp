#pragma once

#include <optional>
#include <string_view>

#include "tensor/tensor.hpp"

/// Arithmetic with broadcasting and PyTorch's type promotion. The in-place forms (name_) refuse
/// leaves that require grad while ops are recorded.
/// https://pytorch.org/docs/stable/torch.html#math-operations
namespace gradlet::ops {

/// self + alpha * other.
Tensor add(const Tensor& self, const Tensor& other, Scalar alpha = 1);
/// self - alpha * other. Throws RuntimeError for bool.
Tensor sub(const Tensor& self, const Tensor& other, Scalar alpha = 1);
/// Throws RuntimeError for a factor that is no number of this dtype.
void check_alpha(const char* op, DType dtype, const Scalar& alpha, const char* name = "alpha");
/// other - alpha * self.
Tensor rsub(const Tensor& self, const Tensor& other, Scalar alpha = 1);
Tensor mul(const Tensor& self, const Tensor& other);
/// True division (integers give the default dtype); rounding_mode "trunc" or "floor" keeps
/// integers.
Tensor div(const Tensor& self, const Tensor& other,
           std::optional<std::string_view> rounding_mode = {});
Tensor floor_divide(const Tensor& self, const Tensor& other);
/// Python's %: the sign of the divisor.
Tensor remainder(const Tensor& self, const Tensor& other);
Tensor neg(const Tensor& self);
/// self ** exponent. Throws RuntimeError for integers to a negative integer power.
Tensor pow(const Tensor& self, const Tensor& exponent);
Tensor square(const Tensor& self);
/// self + value * tensor1 * tensor2, and self + value * tensor1 / tensor2.
Tensor addcmul(const Tensor& self, const Tensor& tensor1, const Tensor& tensor2, Scalar value = 1);
Tensor addcdiv(const Tensor& self, const Tensor& tensor1, const Tensor& tensor2, Scalar value = 1);

const Tensor& add_(const Tensor& self, const Tensor& other, Scalar alpha = 1);
const Tensor& sub_(const Tensor& self, const Tensor& other, Scalar alpha = 1);
const Tensor& mul_(const Tensor& self, const Tensor& other);
const Tensor& div_(const Tensor& self, const Tensor& other,
                   std::optional<std::string_view> rounding_mode = {});

/// A number as an operand.
Tensor add(const Tensor& self, double other);
Tensor add(const Tensor& self, std::int64_t other);
Tensor sub(const Tensor& self, double other);
Tensor sub(const Tensor& self, std::int64_t other);
Tensor mul(const Tensor& self, double other);
Tensor mul(const Tensor& self, std::int64_t other);
Tensor div(const Tensor& self, double other);
Tensor div(const Tensor& self, std::int64_t other);
Tensor pow(const Tensor& self, double other);
Tensor pow(const Tensor& self, std::int64_t other);
inline Tensor add(const Tensor& self, int other) {
  return add(self, std::int64_t{other});
}
inline Tensor add(const Tensor& self, const Scalar& other) {
  return add(self, wrapped_number(other));
}
inline Tensor sub(const Tensor& self, int other) {
  return sub(self, std::int64_t{other});
}
inline Tensor sub(const Tensor& self, const Scalar& other) {
  return sub(self, wrapped_number(other));
}
inline Tensor mul(const Tensor& self, int other) {
  return mul(self, std::int64_t{other});
}
inline Tensor mul(const Tensor& self, const Scalar& other) {
  return mul(self, wrapped_number(other));
}
inline Tensor div(const Tensor& self, int other) {
  return div(self, std::int64_t{other});
}
inline Tensor div(const Tensor& self, const Scalar& other) {
  return div(self, wrapped_number(other));
}
/// 1 - self, an integer 1 that promotes nothing.
inline Tensor one_minus(const Tensor& self) {
  return rsub(self, wrapped_number(std::int64_t{1}));
}
inline Tensor pow(const Tensor& self, int other) {
  return pow(self, std::int64_t{other});
}
inline Tensor pow(const Tensor& self, const Scalar& other) {
  return pow(self, wrapped_number(other));
}

/// Sums a broadcast gradient down to a shape.
Tensor sum_to(const Tensor& self, const Shape& shape);

}  // namespace gradlet::ops
