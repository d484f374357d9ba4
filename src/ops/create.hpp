#pragma once

#include <optional>

#include "tensor/tensor.hpp"

/// Tensors from nothing, from numbers and from other tensors. Sizes may contain 0.
/// https://pytorch.org/docs/stable/torch.html#creation-ops
namespace gradlet::ops {

Tensor zeros(const Shape& size, std::optional<DType> dtype = {});
Tensor ones(const Shape& size, std::optional<DType> dtype = {});
/// Filled with the number; the dtype defaults to the number's (int64 for an int, bool for a bool).
Tensor full(const Shape& size, Scalar fill_value, std::optional<DType> dtype = {});
Tensor empty_of(const Shape& size, std::optional<DType> dtype = {});
Tensor zeros_like(const Tensor& self, std::optional<DType> dtype = {});
Tensor ones_like(const Tensor& self, std::optional<DType> dtype = {});
Tensor full_like(const Tensor& self, Scalar fill_value, std::optional<DType> dtype = {});
Tensor empty_like(const Tensor& self, std::optional<DType> dtype = {});
/// Of self's dtype unless another is given.
Tensor new_zeros(const Tensor& self, const Shape& size, std::optional<DType> dtype = {});
Tensor new_empty(const Tensor& self, const Shape& size, std::optional<DType> dtype = {});
Tensor new_ones(const Tensor& self, const Shape& size, std::optional<DType> dtype = {});
Tensor new_full(const Tensor& self, const Shape& size, Scalar fill_value,
                std::optional<DType> dtype = {});
/// Identity matrix [n, m] (m defaults to n).
Tensor eye(std::int64_t n, std::optional<std::int64_t> m = {}, std::optional<DType> dtype = {});
/// Values start, start + step, … below end; int64 if all three are ints.
Tensor arange(Scalar start, Scalar end, Scalar step = 1, std::optional<DType> dtype = {});
/// `steps` values from start to end inclusive. Throws RuntimeError for steps < 0.
Tensor linspace(Scalar start, Scalar end, std::int64_t steps, std::optional<DType> dtype = {});

/// A tensor with these elements in row-major order, converted to `dtype`.
template <class T>
Tensor from_values(const std::vector<T>& values, const Shape& size,
                   DType dtype = DTypeOf<T>::value);
/// A float32 tensor written as in PyTorch: tensor({{1, 2}, {3, 4}}).
Tensor tensor(std::initializer_list<double> values, DType dtype = default_dtype());
Tensor tensor(std::initializer_list<std::initializer_list<double>> rows,
              DType dtype = default_dtype());
Tensor tensor(Scalar value, std::optional<DType> dtype = {});

/// RuntimeError where an integer's value does not fit (a negative one wraps where it is unsigned).
void check_fits(const Scalar& value, DType dtype);
/// Copies elements with conversion and broadcasting, without autograd or checks.
void copy_data(const Tensor& destination, const Tensor& source);
/// The tensor in another dtype (itself if it has it already). Records ToCopyBackward0.
Tensor to(const Tensor& self, DType dtype);
/// The tensor in the dtype of another.
Tensor type_as(const Tensor& self, const Tensor& other);
/// to() without autograd.
Tensor cast(const Tensor& self, DType dtype);
/// A row-major copy of its own. Records CloneBackward0.
Tensor clone(const Tensor& self);
/// The tensor itself if it is row-major, else a row-major copy.
Tensor contiguous(const Tensor& self);

/// self = src, broadcast and converted.
const Tensor& copy_(const Tensor& self, const Tensor& src);
/// Every element = value (a number or a 0-dim tensor).
const Tensor& fill_(const Tensor& self, const Tensor& value);
const Tensor& zero_(const Tensor& self);

}  // namespace gradlet::ops
