#include <cmath>

#include "autograd/grad_mode.hpp"
#include "nn/init.hpp"
#include "nn/layer.hpp"
#include "ops/ops.hpp"

/// The layers and losses of torch.nn, one row each. https://pytorch.org/docs/stable/nn.html
/// Containers belong to the front ends, which hold modules of their users' own classes too.
namespace gradlet::nn {

namespace {

// Calls a function of the C++ types its arguments have with values.

template <class R, class... Args, std::size_t... I>
R call_with(R (*function)(Args...), const Values& values, const char* signature,
            std::index_sequence<I...>) {
  return function(value_as<std::decay_t<Args>>(values[I], {signature, I})...);
}

template <auto F>
struct Run;
template <class... Args, Tensor (*F)(Args...)>
struct Run<F> {
  static std::vector<Tensor> call(const Values& values, const char* signature) {
    return {call_with(F, values, signature, std::index_sequence_for<Args...>())};
  }
};

template <auto F>
struct Begin;
template <class... Args, Start (*F)(Args...)>
struct Begin<F> {
  static Start call(const Values& values, const char* signature) {
    return call_with(F, values, signature, std::index_sequence_for<Args...>());
  }
};

/// A layer that learns nothing runs an op with its settings.
template <auto Op>
constexpr LayerRow layer(const char* signature, const char* call, const char* shown = "") {
  return {signature, call, shown, nullptr, &Run<Op>::call};
}
template <auto Op, auto Begins>
constexpr LayerRow layer(const char* signature, const char* call, const char* shown) {
  return {signature, call, shown, &Begin<Begins>::call, &Run<Op>::call};
}

/// input [..., in_features] -> [..., out_features]: x W^T + b, W [out, in]. W and b start uniform
/// in +-1/sqrt(in_features), drawn in that order.
Start linear(std::int64_t in_features, std::int64_t out_features, bool bias) {
  Start start;
  const double bound = in_features > 0 ? 1 / std::sqrt(static_cast<double>(in_features)) : 0;
  start.parameter("weight",
                  init::kaiming_uniform_(empty({out_features, in_features}), std::sqrt(5.0)));
  start.parameter("bias", bias ? init::uniform_(empty({out_features}), -bound, bound) : Tensor());
  return start;
}

/// Rows of a table: int64 input [...] -> [..., embedding_dim]. The table starts normal, its row
/// padding_idx zero; that row gets no gradient. Throws IndexError for numbers beyond the table.
Start embedding(std::int64_t num_embeddings, std::int64_t embedding_dim,
                std::optional<std::int64_t> padding_idx) {
  Start start;
  if (padding_idx) {
    check(*padding_idx < num_embeddings && *padding_idx >= -num_embeddings, ErrorKind::kAssertion,
          "Embedding", [] { return "Padding_idx must be within num_embeddings"; });
  }
  const Tensor weight = init::normal_(empty({num_embeddings, embedding_dim}));
  if (padding_idx) init::zeros_(ops::select(weight, 0, *padding_idx));
  start.parameter("weight", weight);
  return start;
}

/// (x - mean) / sqrt(var + eps) * weight + bias for each of num_features, over the other
/// dimensions of [N, C] or [N, C, L]. In training by the batch's own mean and variance, which move
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

Tensor batch_norm_1d(const Tensor& input, const Tensor& running_mean, const Tensor& running_var,
                     const Tensor& weight, const Tensor& bias, const Tensor& num_batches_tracked,
                     bool training, std::optional<double> momentum, double eps) {
  check(input.dim() == 2 || input.dim() == 3, ErrorKind::kValue, "BatchNorm1d",
        [&] { return "expected 2D or 3D input (got " + std::to_string(input.dim()) + "D input)"; });
  double factor = momentum.value_or(0);
  if (training && num_batches_tracked.defined()) {
    NoGradGuard guard;
    ops::add_(num_batches_tracked, wrapped_number(std::int64_t{1}));
    if (!momentum) factor = 1 / num_batches_tracked.item().to_double();
  }
  return ops::batch_norm(input, running_mean, running_var, weight, bias,
                         training || !running_mean.defined(), factor, eps);
}

/// (x - mean) / sqrt(var + eps) * weight + bias over the last dimensions, of the sizes
/// normalized_shape; weight starts at 1, bias at 0. https://arxiv.org/abs/1607.06450
Start layer_norm(const Shape& normalized_shape, double, bool elementwise_affine, bool bias) {
  Start start;
  start.parameter("weight", elementwise_affine ? ops::ones(normalized_shape) : Tensor());
  start.parameter("bias", elementwise_affine && bias ? ops::zeros(normalized_shape) : Tensor());
  return start;
}

Tensor identity(const Tensor& input) {
  return input;
}

Tensor relu(const Tensor& input, bool inplace) {
  return inplace ? ops::relu_(input) : ops::relu(input);
}

/// The dimension that PyTorch takes where none is given.
std::int64_t softmax_dim(const Tensor& input, std::optional<std::int64_t> dim) {
  return dim.value_or(input.dim() == 0 || input.dim() == 1 || input.dim() == 3 ? 0 : 1);
}
Tensor softmax(const Tensor& input, std::optional<std::int64_t> dim) {
  return ops::softmax(input, softmax_dim(input, dim));
}
Tensor log_softmax(const Tensor& input, std::optional<std::int64_t> dim) {
  return ops::log_softmax(input, softmax_dim(input, dim));
}

constexpr LayerRow kRows[] = {
    layer<&ops::linear, &linear>("Linear(int in_features, int out_features, bool bias=True)",
                                 "linear(input; weight, bias)",
                                 "in_features=, out_features=, bias="),
    layer<&ops::embedding, &embedding>(
        "Embedding(int num_embeddings, int embedding_dim, int? padding_idx=None)",
        "embedding(input; weight, padding_idx)", "num_embeddings, embedding_dim, ?padding_idx="),
    layer<&batch_norm_1d, &batch_norm>(
        "BatchNorm1d(int num_features, float eps=1e-05, float? momentum=0.1, bool affine=True, "
        "bool track_running_stats=True, *, bool bias=True)",
        "batch_norm(input; running_mean, running_var, weight, bias, num_batches_tracked, training, "
        "momentum, eps)",
        "num_features, eps=, momentum=, affine=, bias=, track_running_stats="),
    layer<&ops::layer_norm, &layer_norm>(
        "LayerNorm(int[1] normalized_shape, float eps=1e-05, bool elementwise_affine=True, bool "
        "bias=True)",
        "layer_norm(input; normalized_shape, weight, bias, eps)",
        "normalized_shape, eps=, elementwise_affine=, bias="),

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
    layer<&ops::dropout>("Dropout(float p=0.5, bool inplace=False)",
                         "dropout(input; p, training, inplace)", "p=, inplace="),
    layer<&ops::flatten>("Flatten(int start_dim=1, int end_dim=-1)",
                         "flatten(input; start_dim, end_dim)", "start_dim=, end_dim="),

    layer<&ops::mse_loss>("MSELoss(*, str reduction='mean')", "mse_loss(input, target; reduction)"),
    layer<&ops::l1_loss>("L1Loss(*, str reduction='mean')", "l1_loss(input, target; reduction)"),
    layer<&ops::smooth_l1_loss>("SmoothL1Loss(*, str reduction='mean', float beta=1.0)",
                                "smooth_l1_loss(input, target; reduction, beta)"),
    layer<&ops::huber_loss>("HuberLoss(str reduction='mean', float delta=1.0)",
                            "huber_loss(input, target; reduction, delta)"),
    layer<&ops::nll_loss>(
        "NLLLoss(Tensor? weight=None, *, int ignore_index=-100, str reduction='mean')",
        "nll_loss(input, target; weight, ignore_index, reduction)"),
    layer<&ops::cross_entropy>(
        "CrossEntropyLoss(Tensor? weight=None, *, int ignore_index=-100, str reduction='mean', "
        "float label_smoothing=0.0)",
        "cross_entropy(input, target; weight, ignore_index, reduction, label_smoothing)"),
    layer<&ops::binary_cross_entropy>("BCELoss(Tensor? weight=None, *, str reduction='mean')",
                                      "binary_cross_entropy(input, target; weight, reduction)"),
    layer<&ops::binary_cross_entropy_with_logits>(
        "BCEWithLogitsLoss(Tensor? weight=None, *, str reduction='mean', Tensor? pos_weight=None)",
        "binary_cross_entropy_with_logits(input, target; weight, reduction, pos_weight)"),
};

}  // namespace

LayerTable layer_rows() {
  return {kRows, static_cast<int>(std::size(kRows))};
}

}  // namespace gradlet::nn
