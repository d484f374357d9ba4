#include "nn/rows.hpp"
#include "ops/curves.hpp"
#include "ops/image.hpp"
#include "ops/inplace.hpp"
#include "ops/margins.hpp"
#include "ops/ops.hpp"
#include "ops/settings.hpp"

/// The layers that learn nothing: activations, dropout, images and shapes.
/// https://pytorch.org/docs/stable/nn.html
namespace gradlet::nn {

namespace {

Tensor identity(const Tensor& input) {
  return input;
}

Tensor relu(const Tensor& input, bool inplace) {
  return inplace ? ops::relu_(input) : ops::relu(input);
}

/// An operation that may be asked to write its result into the input.
template <auto F, class... Settings>
Tensor maybe_in_place(const Tensor& input, Settings... settings, bool inplace) {
  const Tensor out = F(input, settings...);
  if (!inplace || out.is_same(input)) return out;
  return ops::in_place("inplace", input, [&] { return out; });
}

/// What a layer's constructor refuses of its settings.
Start dropout_starts(double p, bool) {
  ops::check_dropout(p);
  return {};
}

Start hardtanh_starts(double min_val, double max_val, bool) {
  check(max_val > min_val, ErrorKind::kAssertion, "Hardtanh", [&] {
    return text_of({"max_val (", number_text(max_val), ") must be greater than min_val (",
                    number_text(min_val), ")"});
  });
  return {};
}

constexpr auto kRelu6 = &maybe_in_place<&ops::relu6>;
constexpr auto kHardtanh = &maybe_in_place<&ops::hardtanh, Scalar, Scalar>;
constexpr auto kHardswish = &maybe_in_place<&ops::hardswish>;
constexpr auto kHardsigmoid = &maybe_in_place<&ops::hardsigmoid>;
constexpr auto kMish = &maybe_in_place<&ops::mish>;
constexpr auto kSelu = &maybe_in_place<&ops::selu>;
constexpr auto kCelu = &maybe_in_place<&ops::celu, double>;
constexpr auto kThreshold = &maybe_in_place<&ops::threshold, Scalar, Scalar>;
constexpr auto kDropout1d = &maybe_in_place<&ops::dropout1d, double, bool>;
constexpr auto kDropout2d = &maybe_in_place<&ops::dropout2d, double, bool>;
constexpr auto kDropout3d = &maybe_in_place<&ops::dropout3d, double, bool>;
constexpr auto kAlphaDropout = &maybe_in_place<&ops::alpha_dropout, double, bool>;
constexpr auto kFeatureAlphaDropout = &maybe_in_place<&ops::feature_alpha_dropout, double, bool>;

Tensor softmax(const Tensor& input, std::optional<std::int64_t> dim) {
  return ops::softmax(input, ops::implicit_dim("softmax", input, dim));
}
Tensor softmin(const Tensor& input, std::optional<std::int64_t> dim) {
  return ops::softmin(input, ops::implicit_dim("softmin", input, dim));
}
Tensor log_softmax(const Tensor& input, std::optional<std::int64_t> dim) {
  return ops::log_softmax(input, ops::implicit_dim("log_softmax", input, dim));
}
/// softmax over the channels of [N, C, H, W] or [C, H, W].
Tensor softmax_2d(const Tensor& input) {
  check(input.dim() == 3 || input.dim() == 4, ErrorKind::kValue, "Softmax2d", [&] {
    return text_of({"Softmax2d: expected input to be 3D or 4D, got ", input.dim(), "D instead"});
  });
  return ops::softmax(input, -3);
}

Tensor pad_constant(const Tensor& input, const Shape& padding, Scalar value) {
  return ops::constant_pad_nd(input, padding, value);
}
Tensor pad_zero(const Tensor& input, const Shape& padding) {
  return ops::constant_pad_nd(input, padding);
}
Tensor pad_reflect(const Tensor& input, const Shape& padding) {
  return ops::pad(input, padding, "reflect");
}
Tensor pad_replicate(const Tensor& input, const Shape& padding) {
  return ops::pad(input, padding, "replicate");
}
Tensor pad_circular(const Tensor& input, const Shape& padding) {
  return ops::pad(input, padding, "circular");
}

constexpr LayerRow kRows[] = {
    /// x as it is.
    layer<&identity>("Identity()", "identity(input)"),
    layer<&relu>("ReLU(bool inplace=False)", "relu(input; inplace)", "?inplace="),
    layer<&ops::tanh>("Tanh()", "tanh(input)"),
    layer<&ops::sigmoid>("Sigmoid()", "sigmoid(input)"),
    layer<&ops::leaky_relu>("LeakyReLU(float negative_slope=0.01, bool inplace=False)",
                            "leaky_relu(input; negative_slope, inplace)",
                            "negative_slope=, ?inplace="),
    layer<&ops::elu>("ELU(float alpha=1.0, bool inplace=False)", "elu(input; alpha, inplace)",
                     "alpha=, ?inplace="),
    layer<&ops::gelu>("GELU(str approximate='none')", "gelu(input; approximate)", "approximate="),
    layer<&ops::softplus>("Softplus(float beta=1.0, float threshold=20.0)",
                          "softplus(input; beta, threshold)", "beta=, threshold="),
    layer<&ops::silu>("SiLU(bool inplace=False)", "silu(input; inplace)", "?inplace="),
    layer<&softmax>("Softmax(int? dim=None)", "softmax(input; dim)", "dim="),
    layer<&log_softmax>("LogSoftmax(int? dim=None)", "log_softmax(input; dim)", "dim="),
    layer<&ops::dropout, &dropout_starts>("Dropout(float p=0.5, bool inplace=False)",
                                          "dropout(input; p, training, inplace)", "p=, inplace="),
    layer<&ops::flatten>("Flatten(int start_dim=1, int end_dim=-1)",
                         "flatten(input; start_dim, end_dim)", "start_dim=, end_dim="),
    layer<kRelu6>("ReLU6(bool inplace=False)", "relu6(input; inplace)", "?inplace="),
    layer<kHardtanh, &hardtanh_starts>(
        "Hardtanh(float min_val=-1.0, float max_val=1.0, bool inplace=False)",
        "hardtanh(input; min_val, max_val, inplace)", "min_val=, max_val=, ?inplace="),
    layer<kHardswish>("Hardswish(bool inplace=False)", "hardswish(input; inplace)"),
    layer<kHardsigmoid>("Hardsigmoid(bool inplace=False)", "hardsigmoid(input; inplace)"),
    layer<kMish>("Mish(bool inplace=False)", "mish(input; inplace)", "?inplace="),
    layer<kSelu>("SELU(bool inplace=False)", "selu(input; inplace)", "?inplace="),
    layer<kCelu>("CELU(float alpha=1.0, bool inplace=False)", "celu(input; alpha, inplace)",
                 "alpha=, ?inplace="),
    layer<kThreshold>("Threshold(Scalar threshold, Scalar value, bool inplace=False)",
                      "threshold(input; threshold, value, inplace)",
                      "threshold=, value=, ?inplace="),
    layer<&ops::rrelu>(
        "RReLU(float lower=0.125, float upper=0.3333333333333333, bool inplace=False)",
        "rrelu(input; lower, upper, training, inplace)", "lower=, upper=, ?inplace="),
    layer<&ops::hardshrink>("Hardshrink(float lambd=0.5)", "hardshrink(input; lambd)", "lambd"),
    layer<&ops::softshrink>("Softshrink(float lambd=0.5)", "softshrink(input; lambd)", "lambd"),
    layer<&ops::softsign>("Softsign()", "softsign(input)"),
    layer<&ops::tanhshrink>("Tanhshrink()", "tanhshrink(input)"),
    layer<&ops::logsigmoid>("LogSigmoid()", "logsigmoid(input)"),
    layer<&ops::glu>("GLU(int dim=-1)", "glu(input; dim)", "dim="),
    layer<&softmin>("Softmin(int? dim=None)", "softmin(input; dim)", "dim="),
    layer<&softmax_2d>("Softmax2d()", "softmax(input)"),

    /// While training, whole rows of [N, C, L] or [C, L] become 0 with probability p, the others
    /// grow
    /// by 1 / (1 - p).
    layer<kDropout1d, &dropout_starts>("Dropout1d(float p=0.5, bool inplace=False)",
                                       "dropout1d(input; p, training, inplace)", "p=, inplace="),
    layer<kDropout2d, &dropout_starts>("Dropout2d(float p=0.5, bool inplace=False)",
                                       "dropout2d(input; p, training, inplace)", "p=, inplace="),
    layer<kDropout3d, &dropout_starts>("Dropout3d(float p=0.5, bool inplace=False)",
                                       "dropout3d(input; p, training, inplace)", "p=, inplace="),
    layer<kAlphaDropout, &dropout_starts>("AlphaDropout(float p=0.5, bool inplace=False)",
                                          "alpha_dropout(input; p, training, inplace)",
                                          "p=, inplace="),
    layer<kFeatureAlphaDropout, &dropout_starts>(
        "FeatureAlphaDropout(float p=0.5, bool inplace=False)",
        "feature_alpha_dropout(input; p, training, inplace)", "p=, inplace="),

    layer<&ops::unflatten>("Unflatten(int dim, int[] unflattened_size)",
                           "unflatten(input; dim, unflattened_size)", "dim=, unflattened_size="),
    layer<&ops::pixel_shuffle>("PixelShuffle(int upscale_factor)",
                               "pixel_shuffle(input; upscale_factor)", "upscale_factor="),
    layer<&ops::pixel_unshuffle>("PixelUnshuffle(int downscale_factor)",
                                 "pixel_unshuffle(input; downscale_factor)", "downscale_factor="),
    layer<&ops::channel_shuffle>("ChannelShuffle(int groups)", "channel_shuffle(input; groups)",
                                 "groups="),
    layer<&ops::unfold>(
        "Unfold(int|int[2] kernel_size, int|int[2] dilation=1, int|int[2] padding=0, int|int[2] "
        "stride=1)",
        "unfold(input; kernel_size, dilation, padding, stride)",
        "kernel_size=, dilation=, padding=, stride="),
    layer<&ops::fold>(
        "Fold(int|int[2] output_size, int|int[2] kernel_size, int|int[2] dilation=1, int|int[2] "
        "padding=0, int|int[2] stride=1)",
        "fold(input; output_size, kernel_size, dilation, padding, stride)",
        "output_size=, kernel_size=, dilation=, padding=, stride="),
    layer<&ops::cosine_similarity>("CosineSimilarity(int dim=1, float eps=1e-08)",
                                   "cosine_similarity(x1, x2; dim, eps)"),
    layer<&ops::pairwise_distance>(
        "PairwiseDistance(float p=2.0, float eps=1e-06, bool keepdim=False)",
        "pairwise_distance(x1, x2; p, eps, keepdim)"),
    layer<&pad_constant>("ConstantPad1d(int[2] padding, Scalar value)",
                         "constant_pad_nd(input; padding, value)", "padding=, value="),
    layer<&pad_constant>("ConstantPad2d(int[4] padding, Scalar value)",
                         "constant_pad_nd(input; padding, value)", "padding=, value="),
    layer<&pad_constant>("ConstantPad3d(int[6] padding, Scalar value)",
                         "constant_pad_nd(input; padding, value)", "padding=, value="),
    layer<&pad_zero>("ZeroPad1d(int[2] padding)", "pad(input; padding)", "padding"),
    layer<&pad_zero>("ZeroPad2d(int[4] padding)", "pad(input; padding)", "padding"),
    layer<&pad_zero>("ZeroPad3d(int[6] padding)", "pad(input; padding)", "padding"),
    layer<&pad_reflect>("ReflectionPad1d(int[2] padding)", "pad(input; padding)", "padding"),
    layer<&pad_reflect>("ReflectionPad2d(int[4] padding)", "pad(input; padding)", "padding"),
    layer<&pad_reflect>("ReflectionPad3d(int[6] padding)", "pad(input; padding)", "padding"),
    layer<&pad_replicate>("ReplicationPad1d(int[2] padding)", "pad(input; padding)", "padding"),
    layer<&pad_replicate>("ReplicationPad2d(int[4] padding)", "pad(input; padding)", "padding"),
    layer<&pad_replicate>("ReplicationPad3d(int[6] padding)", "pad(input; padding)", "padding"),
    layer<&pad_circular>("CircularPad1d(int[2] padding)", "pad(input; padding)", "padding"),
    layer<&pad_circular>("CircularPad2d(int[4] padding)", "pad(input; padding)", "padding"),
    layer<&pad_circular>("CircularPad3d(int[6] padding)", "pad(input; padding)", "padding"),
};

}  // namespace

LayerTable plain_rows() {
  return {kRows, static_cast<int>(std::size(kRows))};
}

}  // namespace gradlet::nn
