#pragma once

#include "tensor/tensor.hpp"

/// A tensor's memory seen otherwise.
namespace gradlet::ops {

/// The same bytes as numbers of another dtype; the last dimension holds more or fewer of them where
/// the sizes of the two differ. Throws RuntimeError where they do not divide.
Tensor view_dtype(const Tensor& self, DType dtype);
/// Self with this size and its first elements; what is new is 0. Throws RuntimeError if gradients
/// are asked of it.
const Tensor& resize_(const Tensor& self, const Shape& size);
/// With the size of another.
const Tensor& resize_as_(const Tensor& self, const Tensor& the_template);

}  // namespace gradlet::ops
