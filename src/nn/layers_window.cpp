#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "nn/init.hpp"
#include "nn/rows.hpp"
#include "ops/ops.hpp"

/// Convolutions, pooling, images at another size.
/// https://pytorch.org/docs/stable/nn.html#convolution-layers
namespace gradlet::nn {

namespace {

void convolution_settings(std::int64_t in_channels, std::int64_t out_channels, const Shape& stride,
                          const Value& padding, std::int64_t groups,
                          std::string_view padding_mode) {
  const auto refuse = [](bool bad, const std::string& message) {
    check(!bad, ErrorKind::kValue, "Conv", [&] { return message; });
  };
  refuse(groups <= 0, "groups must be a positive integer");
  refuse(in_channels % groups != 0, "in_channels must be divisible by groups");
  refuse(out_channels % groups != 0, "out_channels must be divisible by groups");
  if (const std::string* name = padding.get<std::string>()) {
    refuse(*name != "same" && *name != "valid",
           "Invalid padding string '" + *name + "', should be one of {'same', 'valid'}");
    refuse(*name == "same" && stride != Shape::filled(stride.size(), 1),
           "padding='same' is not supported for strided convolutions");
  }
  refuse(padding_mode != "zeros" && padding_mode != "reflect" && padding_mode != "replicate" &&
             padding_mode != "circular",
         "padding_mode must be one of {'circular', 'replicate', 'reflect', 'zeros'}, but got "
         "padding_mode='" +
             std::string(padding_mode) + "'");
}

/// Weight and bias, uniform in +-1/sqrt(k), k = the second of the sizes times the kernel's size.
Tensor drawn(Shape sizes, const Shape& kernel_size) {
  for (std::int64_t k : kernel_size) sizes.push_back(k);
  return init::kaiming_uniform_(empty(sizes), std::sqrt(5.0));
}
Tensor drawn_bias(const Start& start, std::int64_t out_channels, bool bias) {
  if (!bias) return {};
  const Tensor& weight = start.entries[0].tensor;
  const std::int64_t fan_in = weight.size(0) ? weight.numel() / weight.size(0) : 0;
  const double bound = fan_in > 0 ? 1 / std::sqrt(static_cast<double>(fan_in)) : 0;
  return init::uniform_(empty({out_channels}), -bound, bound);
}

/// input [N, C, ...] or [C, ...] -> [N, out_channels, ...]: cross-correlation with weight
/// [out_channels, C / groups, ...], plus bias. Both start uniform in +-1/sqrt(k), k = C / groups
/// times the kernel's size.
Start convolution(std::int64_t in_channels, std::int64_t out_channels, const Shape& kernel_size,
                  const Shape& stride, const Value& padding, const Shape&, std::int64_t groups,
                  bool bias, std::string_view padding_mode) {
  convolution_settings(in_channels, out_channels, stride, padding, groups, padding_mode);
  Start start;
  start.parameter("weight", drawn({out_channels, in_channels / groups}, kernel_size));
  start.parameter("bias", drawn_bias(start, out_channels, bias));
  return start;
}

/// The other way: weight [C, out_channels / groups, ...]. Its forward() takes the size that is
/// wanted of those that output_padding makes possible. https://arxiv.org/abs/1603.07285
template <int n>
Start transposed(std::int64_t in_channels, std::int64_t out_channels, const Shape& kernel_size,
                 const Shape& stride, const Value& padding, const Shape&, std::int64_t groups,
                 bool bias, const Shape&, std::string_view padding_mode) {
  check(padding_mode == "zeros", ErrorKind::kValue, "ConvTranspose", [] {
    return text_of({"Only \"zeros\" padding mode is supported for ConvTranspose", n, "d"});
  });
  convolution_settings(in_channels, out_channels, stride, padding, groups, padding_mode);
  Start start;
  start.parameter("weight", drawn({in_channels, out_channels / groups}, kernel_size));
  start.parameter("bias", drawn_bias(start, out_channels, bias));
  return start;
}

/// Where the element `at` of a padded line of n comes from.
std::int64_t source_of(std::int64_t at, std::int64_t n, std::string_view mode) {
  if (mode == "circular") return (at % n + n) % n;
  if (mode == "replicate") return std::clamp<std::int64_t>(at, 0, n - 1);
  at = std::abs(at);
  return at < n ? at : 2 * (n - 1) - at;
}

/// The input with `before` and `after` more elements along dim, as the mode says.
Tensor padded(const Tensor& input, int dim, std::int64_t before, std::int64_t after,
              std::string_view mode) {
  const std::int64_t n = input.size(dim), most = mode == "reflect" ? n - 1 : n;
  check(mode == "replicate" || std::max(before, after) <= most, ErrorKind::kRuntime, "Conv",
        [&] {
          return text_of(
              {"Padding size should be less than the corresponding input dimension, but got: "
               "padding (",
               before, ", ", after, ") at dimension ", dim, " of input ", input.sizes()});
        },
        {input.sizes()});
  std::vector<std::int64_t> from;
  for (std::int64_t i = -before; i < n + after; ++i) from.push_back(source_of(i, n, mode));
  const auto count = static_cast<std::int64_t>(from.size());
  return ops::index_select(input, dim, ops::from_values(from, {count}));
}

template <int n>
Tensor convolve(const Tensor& input, const Tensor& weight, const Tensor& bias, const Shape& stride,
                const Value& padding, const Shape& dilation, std::int64_t groups,
                std::string_view padding_mode) {
  const std::string* name = padding.get<std::string>();
  const int directions = weight.dim() - 2;
  if (padding_mode == "zeros" || input.dim() < directions + 1) {
    if (name) return ops::conv<n>(input, weight, bias, stride, *name, dilation, groups);
    return ops::conv<n>(input, weight, bias, stride, value_as<Shape>(padding, {"conv(padding)", 0}),
                        dilation, groups);
  }
  Tensor whole = input;
  for (int d = 0; d < directions; ++d) {
    const std::int64_t total = name && *name == "same" ? dilation[d] * (weight.size(2 + d) - 1) : 0;
    const std::int64_t given = name ? total / 2 : value_as<Shape>(padding, {"conv(padding)", 0})[d];
    const std::int64_t before = given, after = name ? total - given : given;
    if (before || after) {
      whole = padded(whole, whole.dim() - directions + d, before, after, padding_mode);
    }
  }
  return ops::conv<n>(whole, weight, bias, stride, Shape{0}, dilation, groups);
}
/// output_padding for the size that is wanted.
Shape padding_for(const Tensor& input, const Tensor& weight, const Shape& stride,
                  const Shape& padding, const Shape& dilation, Shape wanted) {
  const int n = stride.size(), before = input.dim() - n;
  const std::string dims = std::to_string(n);
  if (wanted.size() == input.dim()) {
    for (int d = 0; d < before; ++d) wanted.erase(0);
  }
  check(wanted.size() == n, ErrorKind::kValue, "ConvTranspose", [&] {
    return text_of({"ConvTranspose", dims, "D: for ", input.dim(),
                    "D input, output_size must have ", dims, " or ", input.dim(), " elements (got ",
                    wanted.size(), ")"});
  });
  Shape least, most, extra, given;
  bool fits = true;
  for (int d = 0; d < n; ++d) {
    given.push_back(input.size(before + d));
    least.push_back((given[d] - 1) * stride[d] - 2 * padding[d] +
                    dilation[d] * (weight.size(2 + d) - 1) + 1);
    most.push_back(least[d] + stride[d] - 1);
    extra.push_back(wanted[d] - least[d]);
    fits &= wanted[d] >= least[d] && wanted[d] <= most[d];
  }
  check(fits, ErrorKind::kValue, "ConvTranspose", [&] {
    return text_of({"requested an output size of ", wanted, ", but valid sizes range from ", least,
                    " to ", most, " (for an input of torch.Size(", given, "))"});
  });
  return extra;
}

template <int n>
Tensor transpose(const Tensor& input, const std::optional<Shape>& output_size, const Tensor& weight,
                 const Tensor& bias, const Shape& stride, const Shape& padding,
                 const Shape& output_padding, std::int64_t groups, const Shape& dilation) {
  return ops::conv_transpose<n>(
      input, weight, bias, stride, padding,
      output_size ? padding_for(input, weight, stride, padding, dilation, *output_size)
                  : output_padding,
      groups, dilation);
}

Values one_or_both(const std::tuple<Tensor, Tensor>& both, bool wanted) {
  return wanted ? results_of(both) : Values{std::get<0>(both)};
}

template <int n>
Values max_pool(const Tensor& input, const Shape& kernel_size, const Shape& stride,
                const Shape& padding, const Shape& dilation, bool return_indices, bool ceil_mode) {
  return one_or_both(
      ops::max_pool_with_indices<n>(input, kernel_size, stride, padding, dilation, ceil_mode),
      return_indices);
}
template <int n>
Values adaptive_max_pool(const Tensor& input, const Shape& output_size, bool return_indices) {
  return one_or_both(ops::adaptive_max_pool<n>(input, output_size), return_indices);
}
template <int n>
Tensor max_unpool(const Tensor& input, const Tensor& indices,
                  const std::optional<Shape>& output_size, const Shape& kernel_size,
                  const Shape& stride, const Shape& padding) {
  return ops::max_unpool<n>(input, indices, kernel_size, stride, padding, output_size);
}
Tensor avg_pool1d(const Tensor& input, const Shape& kernel_size, const Shape& stride,
                  const Shape& padding, bool ceil_mode, bool count_include_pad) {
  return ops::avg_pool<1>(input, kernel_size, stride, padding, ceil_mode, count_include_pad);
}

Tensor upsample(const Tensor& input, const Value& size, const Value& scale_factor,
                std::string_view mode, std::optional<bool> align_corners,
                std::optional<bool> recompute_scale_factor) {
  return ops::interpolate(input, size, scale_factor, mode, align_corners, recompute_scale_factor);
}
Tensor upsample_nearest(const Tensor& input, const Value& size, const Value& scale_factor,
                        std::string_view mode) {
  return ops::interpolate(input, size, scale_factor, mode);
}
Tensor upsample_bilinear(const Tensor& input, const Value& size, const Value& scale_factor,
                         std::string_view mode) {
  return ops::interpolate(input, size, scale_factor, mode, true);
}

constexpr LayerRow kRows[] = {
    layer<&upsample>(
        "Upsample(int|int[]? size=None, float|float[]? scale_factor=None, str mode='nearest', "
        "bool? "
        "align_corners=None, bool? recompute_scale_factor=None)",
        "interpolate(input; size, scale_factor, mode, align_corners, recompute_scale_factor)",
        "?scale_factor=, ?size=, mode="),
    layer<&upsample_nearest>(
        "UpsamplingNearest2d(int|int[2]? size=None, float|float[]? scale_factor=None, *, str "
        "mode='nearest')",
        "interpolate(input; size, scale_factor, mode)", "?scale_factor=, ?size=, mode="),
    layer<&upsample_bilinear>(
        "UpsamplingBilinear2d(int|int[2]? size=None, float|float[]? scale_factor=None, *, str "
        "mode='bilinear')",
        "interpolate(input; size, scale_factor, mode)", "?scale_factor=, ?size=, mode="),

    layer<&convolve<2>, &convolution>(
        "Conv2d(int in_channels, int out_channels, int[2] kernel_size, int[2] stride=1, "
        "int[2]|str padding=0, int[2] dilation=1, int groups=1, bool bias=True, str "
        "padding_mode='zeros')",
        "conv2d(input; weight, bias, stride, padding, dilation, groups, padding_mode)",
        "in_channels, out_channels, kernel_size=, stride=, ?padding=str, ?dilation=, ?groups=, "
        "?bias=, ?padding_mode=str"),
    layer<&transpose<2>, &transposed<2>>(
        "ConvTranspose2d(int in_channels, int out_channels, int[2] kernel_size, int[2] stride=1, "
        "int[2] padding=0, int[2] output_padding=0, int groups=1, bool bias=True, int[2] "
        "dilation=1, str padding_mode='zeros')",
        "conv_transpose2d(input, int[]? output_size=None; weight, bias, stride, padding, "
        "output_padding, groups, dilation)",
        "in_channels, out_channels, kernel_size=, stride=, ?padding=, ?dilation=, "
        "?output_padding=, ?groups=, ?bias="),
    layer<&max_pool<2>>(
        "MaxPool2d(int|int[2] kernel_size, int|int[2]? stride=kernel_size, int|int[2] padding=0, "
        "int|int[2] dilation=1, bool return_indices=False, bool ceil_mode=False)",
        "max_pool2d(input; kernel_size, stride, padding, dilation, return_indices, ceil_mode)",
        "kernel_size=, stride=, padding=, dilation=, ceil_mode="),
    layer<&max_unpool<2>>(
        "MaxUnpool2d(int[2] kernel_size, int[2]? stride=kernel_size, int[2] padding=0)",
        "max_unpool2d(input, indices, int[]? output_size=None; kernel_size, stride, padding)",
        "kernel_size=, stride=, padding="),
    layer<&ops::avg_pool<2>>(
        "AvgPool2d(int|int[2] kernel_size, int|int[2]? stride=kernel_size, int|int[2] padding=0, "
        "bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None)",
        "avg_pool2d(input; kernel_size, stride, padding, ceil_mode, count_include_pad, "
        "divisor_override)",
        "kernel_size=, stride=, padding="),
    layer<&ops::lp_pool<2>>(
        "LPPool2d(Scalar norm_type, int|int[2] kernel_size, int|int[2]? stride=None, bool "
        "ceil_mode=False)",
        "lp_pool2d(input; norm_type, kernel_size, stride, ceil_mode)",
        "norm_type=, kernel_size=, stride=, ceil_mode="),
    layer<&ops::adaptive_avg_pool<2>>("AdaptiveAvgPool2d(int|int[2] output_size)",
                                      "adaptive_avg_pool2d(input; output_size)", "output_size="),
    layer<&adaptive_max_pool<2>>(
        "AdaptiveMaxPool2d(int|int[2] output_size, bool return_indices=False)",
        "adaptive_max_pool2d(input; output_size, return_indices)", "output_size="),

    layer<&convolve<1>, &convolution>(
        "Conv1d(int in_channels, int out_channels, int[1] kernel_size, int[1] stride=1, "
        "int[1]|str padding=0, int[1] dilation=1, int groups=1, bool bias=True, str "
        "padding_mode='zeros')",
        "conv1d(input; weight, bias, stride, padding, dilation, groups, padding_mode)",
        "in_channels, out_channels, kernel_size=, stride=, ?padding=str, ?dilation=, ?groups=, "
        "?bias=, ?padding_mode=str"),
    layer<&transpose<1>, &transposed<1>>(
        "ConvTranspose1d(int in_channels, int out_channels, int[1] kernel_size, int[1] stride=1, "
        "int[1] padding=0, int[1] output_padding=0, int groups=1, bool bias=True, int[1] "
        "dilation=1, str padding_mode='zeros')",
        "conv_transpose1d(input, int[]? output_size=None; weight, bias, stride, padding, "
        "output_padding, groups, dilation)",
        "in_channels, out_channels, kernel_size=, stride=, ?padding=, ?dilation=, "
        "?output_padding=, ?groups=, ?bias="),
    layer<&max_pool<1>>(
        "MaxPool1d(int|int[1] kernel_size, int|int[1]? stride=kernel_size, int|int[1] padding=0, "
        "int|int[1] dilation=1, bool return_indices=False, bool ceil_mode=False)",
        "max_pool1d(input; kernel_size, stride, padding, dilation, return_indices, ceil_mode)",
        "kernel_size=, stride=, padding=, dilation=, ceil_mode="),
    layer<&max_unpool<1>>(
        "MaxUnpool1d(int[1] kernel_size, int[1]? stride=kernel_size, int[1] padding=0)",
        "max_unpool1d(input, indices, int[]? output_size=None; kernel_size, stride, padding)",
        "kernel_size=, stride=, padding="),
    layer<&avg_pool1d>(
        "AvgPool1d(int[1] kernel_size, int[1]? stride=kernel_size, int[1] padding=0, "
        "bool ceil_mode=False, bool count_include_pad=True)",
        "avg_pool1d(input; kernel_size, stride, padding, ceil_mode, count_include_pad)",
        "kernel_size=, stride=, padding="),
    layer<&ops::lp_pool<1>>(
        "LPPool1d(Scalar norm_type, int|int[1] kernel_size, int|int[1]? stride=None, bool "
        "ceil_mode=False)",
        "lp_pool1d(input; norm_type, kernel_size, stride, ceil_mode)",
        "norm_type=, kernel_size=, stride=, ceil_mode="),
    layer<&ops::adaptive_avg_pool<1>>("AdaptiveAvgPool1d(int|int[1] output_size)",
                                      "adaptive_avg_pool1d(input; output_size)", "output_size="),
    layer<&adaptive_max_pool<1>>(
        "AdaptiveMaxPool1d(int|int[1] output_size, bool return_indices=False)",
        "adaptive_max_pool1d(input; output_size, return_indices)", "output_size="),

    layer<&convolve<3>, &convolution>(
        "Conv3d(int in_channels, int out_channels, int[3] kernel_size, int[3] stride=1, "
        "int[3]|str padding=0, int[3] dilation=1, int groups=1, bool bias=True, str "
        "padding_mode='zeros')",
        "conv3d(input; weight, bias, stride, padding, dilation, groups, padding_mode)",
        "in_channels, out_channels, kernel_size=, stride=, ?padding=str, ?dilation=, ?groups=, "
        "?bias=, ?padding_mode=str"),
    layer<&transpose<3>, &transposed<3>>(
        "ConvTranspose3d(int in_channels, int out_channels, int[3] kernel_size, int[3] stride=1, "
        "int[3] padding=0, int[3] output_padding=0, int groups=1, bool bias=True, int[3] "
        "dilation=1, str padding_mode='zeros')",
        "conv_transpose3d(input, int[]? output_size=None; weight, bias, stride, padding, "
        "output_padding, groups, dilation)",
        "in_channels, out_channels, kernel_size=, stride=, ?padding=, ?dilation=, "
        "?output_padding=, ?groups=, ?bias="),
    layer<&max_pool<3>>(
        "MaxPool3d(int|int[3] kernel_size, int|int[3]? stride=kernel_size, int|int[3] padding=0, "
        "int|int[3] dilation=1, bool return_indices=False, bool ceil_mode=False)",
        "max_pool3d(input; kernel_size, stride, padding, dilation, return_indices, ceil_mode)",
        "kernel_size=, stride=, padding=, dilation=, ceil_mode="),
    layer<&max_unpool<3>>(
        "MaxUnpool3d(int[3] kernel_size, int[3]? stride=kernel_size, int[3] padding=0)",
        "max_unpool3d(input, indices, int[]? output_size=None; kernel_size, stride, padding)",
        "kernel_size=, stride=, padding="),
    layer<&ops::avg_pool<3>>(
        "AvgPool3d(int|int[3] kernel_size, int|int[3]? stride=kernel_size, int|int[3] padding=0, "
        "bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None)",
        "avg_pool3d(input; kernel_size, stride, padding, ceil_mode, count_include_pad, "
        "divisor_override)",
        "kernel_size=, stride=, padding="),
    layer<&ops::lp_pool<3>>(
        "LPPool3d(Scalar norm_type, int|int[3] kernel_size, int|int[3]? stride=None, bool "
        "ceil_mode=False)",
        "lp_pool3d(input; norm_type, kernel_size, stride, ceil_mode)",
        "norm_type=, kernel_size=, stride=, ceil_mode="),
    layer<&ops::adaptive_avg_pool<3>>("AdaptiveAvgPool3d(int|int[3] output_size)",
                                      "adaptive_avg_pool3d(input; output_size)", "output_size="),
    layer<&adaptive_max_pool<3>>(
        "AdaptiveMaxPool3d(int|int[3] output_size, bool return_indices=False)",
        "adaptive_max_pool3d(input; output_size, return_indices)", "output_size="),
};

}  // namespace

LayerTable window_rows() {
  return {kRows, static_cast<int>(std::size(kRows))};
}

}  // namespace gradlet::nn
