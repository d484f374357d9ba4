#pragma once

#include <optional>
#include <string_view>
#include <tuple>

#include "tensor/tensor.hpp"

/// Convolution and pooling: what is computed from windows that slide over images [N, C, H, W] or
/// [C, H, W]. Sizes of windows and steps are one number or one for each direction; where a kernel's
/// size k sees d * (k - 1) + 1 rows (d = dilation), `out` is
/// (size + 2 padding - d (k - 1) - 1) / stride + 1.
/// https://pytorch.org/docs/stable/nn.functional.html#convolution-functions
namespace gradlet::ops {

/// Cross-correlation: input [N, C, H, W], weight [O, C / groups, kh, kw], bias [O] ->
/// [N, O, out_h, out_w]. Throws RuntimeError for sizes that do not fit.
Tensor conv2d(const Tensor& input, const Tensor& weight, const Tensor& bias = {},
              const Shape& stride = {1}, const Shape& padding = {0}, const Shape& dilation = {1},
              std::int64_t groups = 1);
/// The same with padding "valid" (none) or "same" (as much as keeps the size; stride 1 only).
Tensor conv2d(const Tensor& input, const Tensor& weight, const Tensor& bias, const Shape& stride,
              std::string_view padding, const Shape& dilation = {1}, std::int64_t groups = 1);
/// The same in one direction: input [N, C, L] or [C, L], weight [O, C / groups, k].
Tensor conv1d(const Tensor& input, const Tensor& weight, const Tensor& bias = {},
              const Shape& stride = {1}, const Shape& padding = {0}, const Shape& dilation = {1},
              std::int64_t groups = 1);
Tensor conv1d(const Tensor& input, const Tensor& weight, const Tensor& bias, const Shape& stride,
              std::string_view padding, const Shape& dilation = {1}, std::int64_t groups = 1);

/// All windows as columns: [N, C, H, W] -> [N, C kh kw, windows].
Tensor unfold(const Tensor& input, const Shape& kernel_size, const Shape& dilation = {1},
              const Shape& padding = {0}, const Shape& stride = {1});
/// The other way, adding what overlaps: [N, C kh kw, windows] -> [N, C, output_size].
Tensor fold(const Tensor& input, const Shape& output_size, const Shape& kernel_size,
            const Shape& dilation = {1}, const Shape& padding = {0}, const Shape& stride = {1});

/// The largest element of each window (NaN wins) and its place in the channel, int64. An empty
/// stride is the kernel's size; ceil_mode keeps windows that go beyond the edge.
std::tuple<Tensor, Tensor> max_pool2d_with_indices(const Tensor& input, const Shape& kernel_size,
                                                   const Shape& stride = {},
                                                   const Shape& padding = {0},
                                                   const Shape& dilation = {1},
                                                   bool ceil_mode = false);
Tensor max_pool2d(const Tensor& input, const Shape& kernel_size, const Shape& stride = {},
                  const Shape& padding = {0}, const Shape& dilation = {1}, bool ceil_mode = false);
/// The mean of each window, zeros of the padding counted or not; divisor_override replaces the
/// number of elements.
Tensor avg_pool2d(const Tensor& input, const Shape& kernel_size, const Shape& stride = {},
                  const Shape& padding = {0}, bool ceil_mode = false, bool count_include_pad = true,
                  std::optional<std::int64_t> divisor_override = {});

}  // namespace gradlet::ops
