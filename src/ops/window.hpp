#pragma once

#include <string_view>

#include "tensor/tensor.hpp"

/// Convolution: what is computed from windows that slide over images. Sizes of windows and steps
/// are one number or one for each direction; where a kernel's size k sees d * (k - 1) + 1 rows
/// (d = dilation), `out` is
/// (size + 2 padding - d (k - 1) - 1) / stride + 1.
/// https://pytorch.org/docs/stable/nn.functional.html#convolution-functions
namespace gradlet::ops {

/// Cross-correlation of images of n = 1, 2 or 3 directions: input [N, C, ...] or [C, ...], weight
/// [O, C / groups, ...], bias [O] -> [N, O, ...]. Throws RuntimeError for sizes that do not fit.
template <int n>
Tensor conv(const Tensor& input, const Tensor& weight, const Tensor& bias = {},
            const Shape& stride = {1}, const Shape& padding = {0}, const Shape& dilation = {1},
            std::int64_t groups = 1);
/// The same with padding "valid" (none) or "same" (as much as keeps the size; stride 1 only).
template <int n>
Tensor conv(const Tensor& input, const Tensor& weight, const Tensor& bias, const Shape& stride,
            std::string_view padding, const Shape& dilation = {1}, std::int64_t groups = 1);
/// Its gradient for the input, as an operation: input [N, C, ...], weight [C, O / groups, ...] ->
/// [N, O, ...] of the size (in - 1) stride - 2 padding + dilation (kernel - 1) + output_padding
/// + 1.
template <int n>
Tensor conv_transpose(const Tensor& input, const Tensor& weight, const Tensor& bias = {},
                      const Shape& stride = {1}, const Shape& padding = {0},
                      const Shape& output_padding = {0}, std::int64_t groups = 1,
                      const Shape& dilation = {1});

/// All windows as columns: images [N, C, H, W] or [C, H, W] -> [N, C kh kw, windows].
Tensor unfold(const Tensor& input, const Shape& kernel_size, const Shape& dilation = {1},
              const Shape& padding = {0}, const Shape& stride = {1});
/// The other way, adding what overlaps: [N, C kh kw, windows] -> [N, C, output_size].
Tensor fold(const Tensor& input, const Shape& output_size, const Shape& kernel_size,
            const Shape& dilation = {1}, const Shape& padding = {0}, const Shape& stride = {1});

}  // namespace gradlet::ops
