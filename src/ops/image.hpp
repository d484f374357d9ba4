#pragma once

#include <optional>
#include <string_view>

#include "tensor/tensor.hpp"

/// Padding and elements of images in other places.
/// https://pytorch.org/docs/stable/nn.functional.html#vision-functions
namespace gradlet::ops {

/// Borders of `value`: two numbers for each dimension from the last one on, negative ones cut.
Tensor constant_pad_nd(const Tensor& self, const Shape& pad, Scalar value = 0);
/// The same with mode "constant", or the one, two or three last dimensions of [N, C, …] continued:
/// "reflect", "replicate", "circular". Throws NotImplementedError for other modes and sizes.
Tensor pad(const Tensor& input, const Shape& pad, std::string_view mode = "constant",
           std::optional<Scalar> value = {});
/// [..., C r^2, H, W] -> [..., C, H r, W r]. https://arxiv.org/abs/1609.05158
Tensor pixel_shuffle(const Tensor& self, std::int64_t upscale_factor);
/// The reverse.
Tensor pixel_unshuffle(const Tensor& self, std::int64_t downscale_factor);
/// Channels of [N, C, …] in the order 0, C / groups, 2 C / groups, …, 1, ….
Tensor channel_shuffle(const Tensor& input, std::int64_t groups);

}  // namespace gradlet::ops
