#pragma once

#include <optional>
#include <tuple>

#include "tensor/tensor.hpp"

/// Pooling over images of n = 1, 2 or 3 directions, [N, C, (D, (H,)) W] or without N. Sizes of
/// windows and steps are one number or one for each direction; an empty stride is the kernel's
/// size. `out` is (size + 2 padding - dilation (kernel - 1) - 1) / stride + 1, rounded up with
/// ceil_mode, which keeps windows that go beyond the edge. Throws RuntimeError for sizes that do
/// not fit. https://pytorch.org/docs/stable/nn.functional.html#pooling-functions
namespace gradlet::ops {

/// The largest element of each window (NaN wins) and its place in the channel, int64.
template <int n>
std::tuple<Tensor, Tensor> max_pool_with_indices(const Tensor& input, const Shape& kernel_size,
                                                 const Shape& stride = {},
                                                 const Shape& padding = {0},
                                                 const Shape& dilation = {1},
                                                 bool ceil_mode = false);
/// The mean of each window, zeros of the padding counted or not; divisor_override replaces the
/// number of elements.
template <int n>
Tensor avg_pool(const Tensor& input, const Shape& kernel_size, const Shape& stride = {},
                const Shape& padding = {0}, bool ceil_mode = false, bool count_include_pad = true,
                std::optional<std::int64_t> divisor_override = {});
/// The p-norm of each window, p = norm_type.
template <int n>
Tensor lp_pool(const Tensor& input, Scalar norm_type, const Shape& kernel_size,
               const std::optional<Shape>& stride = {}, bool ceil_mode = false);
/// output_size windows of nearly the same size that cover the image: their means.
template <int n>
Tensor adaptive_avg_pool(const Tensor& input, const Shape& output_size);
/// The same with their largest elements and these elements' places.
template <int n>
std::tuple<Tensor, Tensor> adaptive_max_pool(const Tensor& input, const Shape& output_size);
/// What max_pool_with_indices gave, back in its places, zeros elsewhere. output_size where several
/// are pooled to this one.
template <int n>
Tensor max_unpool(const Tensor& input, const Tensor& indices, const Shape& kernel_size,
                  const Shape& stride = {}, const Shape& padding = {0},
                  const std::optional<Shape>& output_size = {});

}  // namespace gradlet::ops
