#pragma once

#include <optional>
#include <string_view>

#include "tensor/tensor.hpp"

namespace gradlet {
class Value;
}

/// Images read between their elements. Written as sums of gathered elements times weights, so that
/// gradients of any order come with them.
/// https://pytorch.org/docs/stable/nn.functional.html#vision-functions
namespace gradlet::ops {

/// input [N, C, (D, (H,)) W] at another size, given as such or as a factor (a number, or one for
/// each direction). mode: "nearest", "nearest-exact", "linear", "bilinear", "trilinear", "bicubic",
/// "area". align_corners: the corners' centres stay, else the corners. Throws ValueError,
/// NotImplementedError.
Tensor interpolate(const Tensor& input, const Value& size, const Value& scale_factor,
                   std::string_view mode = "nearest", std::optional<bool> align_corners = {},
                   std::optional<bool> recompute_scale_factor = {}, bool antialias = false);
/// input [N, C, H, W] at the points of grid [N, h, w, 2] (x, y from -1 to 1) -> [N, C, h, w]; with
/// a depth [N, d, h, w, 3]. mode "bilinear", "nearest", "bicubic"; padding_mode "zeros", "border",
/// "reflection" for points beyond the edge. https://arxiv.org/abs/1506.02025
Tensor grid_sample(const Tensor& input, const Tensor& grid, std::string_view mode = "bilinear",
                   std::string_view padding_mode = "zeros", std::optional<bool> align_corners = {});
/// The points theta [N, 2, 3] maps an image of `size` [N, C, H, W] to: [N, H, W, 2]; theta
/// [N, 3, 4] with a depth.
Tensor affine_grid(const Tensor& theta, const Shape& size, std::optional<bool> align_corners = {});

}  // namespace gradlet::ops
