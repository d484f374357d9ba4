#include "autograd/grad_mode.hpp"
#include "nn/rows.hpp"
#include "ops/group.hpp"
#include "ops/ops.hpp"

/// The layers that normalise. https://pytorch.org/docs/stable/nn.html#normalization-layers
namespace gradlet::nn {

namespace {

/// (x - mean) / sqrt(var + eps) * weight + bias for each of num_features, over the other
/// dimensions of [N, C, ...]. In training by the batch's own mean and variance, which move
/// the running ones by `momentum` (None: their average); else by the running ones.
/// https://arxiv.org/abs/1502.03167
Start batch_norm(std::int64_t num_features, double, std::optional<double>, bool affine,
                 bool track_running_stats, bool bias) {
  Start start;
  start.parameter("weight", affine ? ops::ones({num_features}) : Tensor());
  start.parameter("bias", affine && bias ? ops::zeros({num_features}) : Tensor());
  const bool tracks = track_running_stats;
  start.buffer("running_mean", tracks ? ops::zeros({num_features}) : Tensor());
  start.buffer("running_var", tracks ? ops::ones({num_features}) : Tensor());
  start.buffer("num_batches_tracked", tracks ? ops::zeros({}, DType::kInt64) : Tensor());
  return start;
}

/// Throws ValueError unless the input has `first` or `second` dimensions.
void check_dims(const Tensor& input, int first, int second) {
  check(input.dim() == first || input.dim() == second, ErrorKind::kValue, "normalization", [&] {
    const std::string one = std::to_string(first) + "D";
    return text_of({"expected ",
                    (first == second ? one : one + " or " + std::to_string(second) + "D"),
                    " input (got ", input.dim(), "D input)"});
  });
}

template <int first, int second>
Tensor batch_norm_of(const Tensor& input, const Tensor& running_mean, const Tensor& running_var,
                     const Tensor& weight, const Tensor& bias, const Tensor& num_batches_tracked,
                     bool training, std::optional<double> momentum, double eps) {
  check_dims(input, first, second);
  double factor = momentum.value_or(0);
  if (training && num_batches_tracked.defined()) {
    NoGradGuard guard;
    ops::add_(num_batches_tracked, wrapped_number(std::int64_t{1}));
    if (!momentum) factor = 1 / num_batches_tracked.item().to_double();
  }
  return ops::batch_norm(input, running_mean, running_var, weight, bias,
                         training || !running_mean.defined(), factor, eps);
}
constexpr auto kBatchNorm1d = &batch_norm_of<2, 3>;
constexpr auto kBatchNorm2d = &batch_norm_of<4, 4>;
constexpr auto kBatchNorm3d = &batch_norm_of<5, 5>;

/// As BatchNorm, by each sample's own mean and variance; [C, ...] is one sample.
/// https://arxiv.org/abs/1607.08022
Start instance_norm(std::int64_t num_features, double eps, std::optional<double> momentum,
                    bool affine, bool track_running_stats, bool bias) {
  return batch_norm(num_features, eps, momentum, affine, track_running_stats, bias);
}

template <int alone>
Tensor instance_norm_of(const Tensor& input, const Tensor& running_mean, const Tensor& running_var,
                        const Tensor& weight, const Tensor& bias, std::int64_t num_features,
                        bool training, std::optional<double> momentum, double eps) {
  check_dims(input, alone, alone + 1);
  const int dim = input.dim() - alone;
  check(!weight.defined() || input.size(dim) == num_features, ErrorKind::kValue, "InstanceNorm",
        [&] {
          return text_of({"expected input's size at dim=", dim, " to match num_features (",
                          num_features, "), but got: ", input.size(dim), "."});
        });
  const Tensor out =
      ops::instance_norm(dim ? input : ops::unsqueeze(input, 0), running_mean, running_var, weight,
                         bias, training || !running_mean.defined(), momentum.value_or(0), eps);
  return dim ? out : ops::squeeze(out, 0);
}
constexpr auto kInstanceNorm1d = &instance_norm_of<2>;
constexpr auto kInstanceNorm2d = &instance_norm_of<3>;
constexpr auto kInstanceNorm3d = &instance_norm_of<4>;

/// (x - mean) / sqrt(var + eps) * weight + bias over the last dimensions, of the sizes
/// normalized_shape; weight starts at 1, bias at 0. https://arxiv.org/abs/1607.06450
Start layer_norm(const Shape& normalized_shape, double, bool elementwise_affine, bool bias) {
  Start start;
  start.parameter("weight", elementwise_affine ? ops::ones(normalized_shape) : Tensor());
  start.parameter("bias", elementwise_affine && bias ? ops::zeros(normalized_shape) : Tensor());
  return start;
}

/// x / sqrt(mean(x^2) + eps) * weight over the last dimensions, of the sizes normalized_shape.
/// https://arxiv.org/abs/1910.07467
Start rms_norm(const Shape& normalized_shape, std::optional<double>, bool elementwise_affine) {
  Start start;
  start.parameter("weight", elementwise_affine ? ops::ones(normalized_shape) : Tensor());
  return start;
}

/// (x - mean) / sqrt(var + eps) * weight + bias over each of num_groups groups of the channels of
/// [N, C, ...]. https://arxiv.org/abs/1803.08494
Start group_norm(std::int64_t num_groups, std::int64_t num_channels, double, bool affine,
                 bool bias) {
  check(num_groups != 0 && num_channels % num_groups == 0, ErrorKind::kValue, "GroupNorm", [&] {
    return text_of(
        {"num_channels (", num_channels, ") must be divisible by num_groups (", num_groups, ")"});
  });
  Start start;
  start.parameter("weight", affine ? ops::ones({num_channels}) : Tensor());
  start.parameter("bias", affine && bias ? ops::zeros({num_channels}) : Tensor());
  return start;
}

constexpr LayerRow kRows[] = {
    layer<kBatchNorm1d, &batch_norm>(
        "BatchNorm1d(int num_features, float eps=1e-05, float? momentum=0.1, bool affine=True, "
        "bool track_running_stats=True, *, bool bias=True)",
        "batch_norm(input; running_mean, running_var, weight, bias, num_batches_tracked, training, "
        "momentum, eps)",
        "num_features, eps=, momentum=, affine=, bias=, track_running_stats="),
    layer<kBatchNorm2d, &batch_norm>(
        "BatchNorm2d(int num_features, float eps=1e-05, float? momentum=0.1, bool affine=True, "
        "bool track_running_stats=True, *, bool bias=True)",
        "batch_norm(input; running_mean, running_var, weight, bias, num_batches_tracked, training, "
        "momentum, eps)",
        "num_features, eps=, momentum=, affine=, bias=, track_running_stats="),
    layer<kBatchNorm3d, &batch_norm>(
        "BatchNorm3d(int num_features, float eps=1e-05, float? momentum=0.1, bool affine=True, "
        "bool track_running_stats=True, *, bool bias=True)",
        "batch_norm(input; running_mean, running_var, weight, bias, num_batches_tracked, training, "
        "momentum, eps)",
        "num_features, eps=, momentum=, affine=, bias=, track_running_stats="),
    layer<kInstanceNorm1d, &instance_norm>(
        "InstanceNorm1d(int num_features, float eps=1e-05, float? momentum=0.1, bool affine=False, "
        "bool track_running_stats=False, *, bool bias=True)",
        "instance_norm(input; running_mean, running_var, weight, bias, num_features, training, "
        "momentum, eps)",
        "num_features, eps=, momentum=, affine=, bias=, track_running_stats="),
    layer<kInstanceNorm2d, &instance_norm>(
        "InstanceNorm2d(int num_features, float eps=1e-05, float? momentum=0.1, bool affine=False, "
        "bool track_running_stats=False, *, bool bias=True)",
        "instance_norm(input; running_mean, running_var, weight, bias, num_features, training, "
        "momentum, eps)",
        "num_features, eps=, momentum=, affine=, bias=, track_running_stats="),
    layer<kInstanceNorm3d, &instance_norm>(
        "InstanceNorm3d(int num_features, float eps=1e-05, float? momentum=0.1, bool affine=False, "
        "bool track_running_stats=False, *, bool bias=True)",
        "instance_norm(input; running_mean, running_var, weight, bias, num_features, training, "
        "momentum, eps)",
        "num_features, eps=, momentum=, affine=, bias=, track_running_stats="),
    layer<&ops::layer_norm, &layer_norm>(
        "LayerNorm(int[1] normalized_shape, float eps=1e-05, bool elementwise_affine=True, bool "
        "bias=True)",
        "layer_norm(input; normalized_shape, weight, bias, eps)",
        "normalized_shape, eps=, elementwise_affine=, bias="),
    layer<&ops::rms_norm, &rms_norm>(
        "RMSNorm(int[1] normalized_shape, float? eps=None, bool elementwise_affine=True)",
        "rms_norm(input; normalized_shape, weight, eps)",
        "normalized_shape, eps=, elementwise_affine="),
    layer<&ops::group_norm, &group_norm>(
        "GroupNorm(int num_groups, int num_channels, float eps=1e-05, bool affine=True, *, bool "
        "bias=True)",
        "group_norm(input; num_groups, weight, bias, eps)",
        "num_groups, num_channels, eps=, affine=, bias="),
    layer<&ops::local_response_norm>(
        "LocalResponseNorm(int size, float alpha=0.0001, float beta=0.75, float k=1.0)",
        "local_response_norm(input; size, alpha, beta, k)", "size, alpha=, beta=, k="),
};

}  // namespace

LayerTable norm_rows() {
  return {kRows, static_cast<int>(std::size(kRows))};
}

}  // namespace gradlet::nn
