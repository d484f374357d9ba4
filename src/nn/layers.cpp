#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "autograd/grad_mode.hpp"
#include "nn/init.hpp"
#include "nn/layer.hpp"
#include "nn/recurrent.hpp"
#include "nn/rows.hpp"
#include "ops/curves.hpp"
#include "ops/group.hpp"
#include "ops/ops.hpp"

/// The layers of torch.nn that learn, one row each; the others are in layers_*.cpp.
/// https://pytorch.org/docs/stable/nn.html Containers belong to the front ends, which hold modules
/// of their users' own classes too.
namespace gradlet::nn {

namespace {

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

/// input1 [..., n], input2 [..., m] -> x1^T W[k] x2 + b[k], W [out, n, m]. Both start uniform in
/// +-1/sqrt(n).
Start bilinear(std::int64_t in1_features, std::int64_t in2_features, std::int64_t out_features,
               bool bias) {
  check(in1_features > 0, ErrorKind::kValue, "Bilinear",
        [&] { return "in1_features must be > 0, but got " + std::to_string(in1_features); });
  Start start;
  const double bound = 1 / std::sqrt(static_cast<double>(in1_features));
  start.parameter("weight",
                  init::uniform_(empty({out_features, in1_features, in2_features}), -bound, bound));
  start.parameter("bias", bias ? init::uniform_(empty({out_features}), -bound, bound) : Tensor());
  return start;
}

/// x where it is positive, else weight x; weight: one number or one for each channel.
Start prelu(std::int64_t num_parameters, double init) {
  Start start;
  start.parameter("weight", ops::full({num_parameters}, init));
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

/// input [N, C, H, W] or [C, H, W] -> [N, out_channels, out_h, out_w]: cross-correlation with
/// weight [out_channels, C / groups, kh, kw], plus bias. Both start uniform in
/// +-1/sqrt(C / groups kh kw).
Start convolution(std::int64_t in_channels, std::int64_t out_channels, const Shape& kernel_size,
                  const Shape& stride, const Value& padding, const Shape&, std::int64_t groups,
                  bool bias, std::string_view padding_mode) {
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
  Shape sizes = {out_channels, in_channels / groups};
  for (std::int64_t k : kernel_size) sizes.push_back(k);
  Start start;
  const Tensor weight = init::kaiming_uniform_(empty(sizes), std::sqrt(5.0));
  start.parameter("weight", weight);
  const std::int64_t fan_in = out_channels ? weight.numel() / out_channels : 0;
  const double bound = fan_in > 0 ? 1 / std::sqrt(static_cast<double>(fan_in)) : 0;
  start.parameter("bias", bias ? init::uniform_(empty({out_channels}), -bound, bound) : Tensor());
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
          return "Padding size should be less than the corresponding input dimension, but got: "
                 "padding (" +
                 std::to_string(before) + ", " + std::to_string(after) + ") at dimension " +
                 std::to_string(dim) + " of input " + input.sizes().to_string();
        },
        {input.sizes()});
  std::vector<std::int64_t> from;
  for (std::int64_t i = -before; i < n + after; ++i) from.push_back(source_of(i, n, mode));
  const auto count = static_cast<std::int64_t>(from.size());
  return ops::index_select(input, dim, ops::from_values(from, {count}));
}

template <auto ByNumbers, auto ByName>
Tensor convolve(const Tensor& input, const Tensor& weight, const Tensor& bias, const Shape& stride,
                const Value& padding, const Shape& dilation, std::int64_t groups,
                std::string_view padding_mode) {
  const std::string* name = padding.get<std::string>();
  const int directions = weight.dim() - 2;
  if (padding_mode == "zeros" || input.dim() < directions + 1) {
    if (name) return ByName(input, weight, bias, stride, *name, dilation, groups);
    return ByNumbers(input, weight, bias, stride, value_as<Shape>(padding, {"conv(padding)", 0}),
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
  return ByNumbers(whole, weight, bias, stride, {0}, dilation, groups);
}
using Conv = Tensor (*)(const Tensor&, const Tensor&, const Tensor&, const Shape&, const Shape&,
                        const Shape&, std::int64_t);
using ConvByName = Tensor (*)(const Tensor&, const Tensor&, const Tensor&, const Shape&,
                              std::string_view, const Shape&, std::int64_t);

constexpr auto kConv2d = &convolve<Conv(&ops::conv2d), ConvByName(&ops::conv2d)>;
constexpr auto kConv1d = &convolve<Conv(&ops::conv1d), ConvByName(&ops::conv1d)>;

Values max_pool(const Tensor& input, const Shape& kernel_size, const Shape& stride,
                const Shape& padding, const Shape& dilation, bool return_indices, bool ceil_mode) {
  const auto [out, places] =
      ops::max_pool2d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode);
  return return_indices ? Values{out, places} : Values{out};
}

/// i, f, o = sigmoid and g = tanh of W x + U h + b; c = f c + i g, h = o tanh(c), step by step:
/// input [T, N, input_size], or [N, T, input_size] with batch_first, -> output and (h, c) at the
/// end. https://doi.org/10.1162/neco.1997.9.8.1735
Start lstm_start(std::int64_t input_size, std::int64_t hidden_size, std::int64_t num_layers,
                 bool bias, bool, double dropout, bool bidirectional, std::int64_t proj_size) {
  return recurrent_start("LSTM", 4, input_size, hidden_size, num_layers, bias, dropout,
                         bidirectional, proj_size);
}

/// r, z = sigmoid of W x + U h + b, n = tanh(W x + b + r (U h + b)); h = (1 - z) n + z h, step by
/// step, as LSTM. https://arxiv.org/abs/1406.1078
Start gru_start(std::int64_t input_size, std::int64_t hidden_size, std::int64_t num_layers,
                bool bias, bool, double dropout, bool bidirectional) {
  return recurrent_start("GRU", 3, input_size, hidden_size, num_layers, bias, dropout,
                         bidirectional, 0);
}

/// h = tanh(W x + U h + b), or relu, step by step, as LSTM.
Start rnn_start(std::int64_t input_size, std::int64_t hidden_size, std::int64_t num_layers,
                std::string_view nonlinearity, bool bias, bool, double dropout,
                bool bidirectional) {
  check(nonlinearity == "tanh" || nonlinearity == "relu", ErrorKind::kValue, "RNN", [&] {
    return "Unknown nonlinearity '" + std::string(nonlinearity) +
           "'. Select from 'tanh' or 'relu'.";
  });
  return recurrent_start("RNN", 1, input_size, hidden_size, num_layers, bias, dropout,
                         bidirectional, 0);
}

/// One step of an LSTM: input [N, input_size] -> h and c.
Start lstm_cell_start(std::int64_t input_size, std::int64_t hidden_size, bool bias) {
  return cell_start(4, input_size, hidden_size, bias);
}
/// One step of a GRU: input [N, input_size] -> h.
Start gru_cell_start(std::int64_t input_size, std::int64_t hidden_size, bool bias) {
  return cell_start(3, input_size, hidden_size, bias);
}
/// One step of an RNN: input [N, input_size] -> h.
Start rnn_cell_start(std::int64_t input_size, std::int64_t hidden_size, bool bias,
                     std::string_view) {
  return cell_start(1, input_size, hidden_size, bias);
}

constexpr LayerRow kRows[] = {
    layer<&ops::linear, &linear>("Linear(int in_features, int out_features, bool bias=True)",
                                 "linear(input; weight, bias)",
                                 "in_features=, out_features=, bias="),
    layer<&ops::bilinear, &bilinear>(
        "Bilinear(int in1_features, int in2_features, int out_features, bool bias=True)",
        "bilinear(input1, input2; weight, bias)",
        "in1_features=, in2_features=, out_features=, bias="),
    layer<&ops::prelu, &prelu>("PReLU(int num_parameters=1, float init=0.25)",
                               "prelu(input; weight)", "num_parameters="),
    layer<&ops::embedding, &embedding>(
        "Embedding(int num_embeddings, int embedding_dim, int? padding_idx=None)",
        "embedding(input; weight, padding_idx)", "num_embeddings, embedding_dim, ?padding_idx="),

    layer<kConv2d, &convolution>(
        "Conv2d(int in_channels, int out_channels, int[2] kernel_size, int[2] stride=1, "
        "int[2]|str padding=0, int[2] dilation=1, int groups=1, bool bias=True, str "
        "padding_mode='zeros')",
        "conv2d(input; weight, bias, stride, padding, dilation, groups, padding_mode)",
        "in_channels, out_channels, kernel_size=, stride=, ?padding=str, ?dilation=, ?groups=, "
        "?bias=, ?padding_mode=str"),
    layer<kConv1d, &convolution>(
        "Conv1d(int in_channels, int out_channels, int[1] kernel_size, int[1] stride=1, "
        "int[1]|str padding=0, int[1] dilation=1, int groups=1, bool bias=True, str "
        "padding_mode='zeros')",
        "conv1d(input; weight, bias, stride, padding, dilation, groups, padding_mode)",
        "in_channels, out_channels, kernel_size=, stride=, ?padding=str, ?dilation=, ?groups=, "
        "?bias=, ?padding_mode=str"),
    layer<&max_pool>(
        "MaxPool2d(int|int[2] kernel_size, int|int[2]? stride=kernel_size, int|int[2] padding=0, "
        "int|int[2] dilation=1, bool return_indices=False, bool ceil_mode=False)",
        "max_pool2d(input; kernel_size, stride, padding, dilation, return_indices, ceil_mode)",
        "kernel_size=, stride=, padding=, dilation=, ceil_mode="),
    layer<&ops::avg_pool2d>(
        "AvgPool2d(int|int[2] kernel_size, int|int[2]? stride=kernel_size, int|int[2] padding=0, "
        "bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None)",
        "avg_pool2d(input; kernel_size, stride, padding, ceil_mode, count_include_pad, "
        "divisor_override)",
        "kernel_size=, stride=, padding="),

    layer<&lstm, &lstm_start>(
        "LSTM(int input_size, int hidden_size, int num_layers=1, bool bias=True, bool "
        "batch_first=False, float dropout=0.0, bool bidirectional=False, int proj_size=0)",
        "lstm(Packed input, Tensor[]? hx=None; parameters, input_size, hidden_size, num_layers, "
        "bias, "
        "batch_first, dropout, bidirectional, proj_size, training) -> (Tensor, Tensor[])",
        "input_size, hidden_size, ?proj_size=, ?num_layers=, ?bias=, ?batch_first=, ?dropout=, "
        "?bidirectional="),
    layer<&gru, &gru_start>(
        "GRU(int input_size, int hidden_size, int num_layers=1, bool bias=True, bool "
        "batch_first=False, float dropout=0.0, bool bidirectional=False)",
        "gru(Packed input, Tensor? hx=None; parameters, input_size, hidden_size, num_layers, bias, "
        "batch_first, dropout, bidirectional, training) -> (Tensor, Tensor)",
        "input_size, hidden_size, ?num_layers=, ?bias=, ?batch_first=, ?dropout=, "
        "?bidirectional="),
    layer<&rnn, &rnn_start>(
        "RNN(int input_size, int hidden_size, int num_layers=1, str nonlinearity='tanh', bool "
        "bias=True, bool batch_first=False, float dropout=0.0, bool bidirectional=False)",
        "rnn(Packed input, Tensor? hx=None; parameters, input_size, hidden_size, num_layers, bias, "
        "batch_first, dropout, bidirectional, training, nonlinearity) -> (Tensor, Tensor)",
        "input_size, hidden_size, ?num_layers=, ?bias=, ?batch_first=, ?dropout=, "
        "?bidirectional="),
    layer<&lstm_cell, &lstm_cell_start>(
        "LSTMCell(int input_size, int hidden_size, bool bias=True)",
        "lstm_cell(input, Tensor[]? hx=None; weight_ih, weight_hh, bias_ih, bias_hh, hidden_size) "
        "-> (Tensor, Tensor)",
        "input_size, hidden_size, ?bias="),
    layer<&gru_cell, &gru_cell_start>(
        "GRUCell(int input_size, int hidden_size, bool bias=True)",
        "gru_cell(input, Tensor? hx=None; weight_ih, weight_hh, bias_ih, bias_hh, hidden_size)",
        "input_size, hidden_size, ?bias="),
    layer<&rnn_cell, &rnn_cell_start>(
        "RNNCell(int input_size, int hidden_size, bool bias=True, str nonlinearity='tanh')",
        "rnn_cell(input, Tensor? hx=None; weight_ih, weight_hh, bias_ih, bias_hh, hidden_size, "
        "nonlinearity)",
        "input_size, hidden_size, ?bias=, ?nonlinearity=str"),
};

}  // namespace

LayerTable layer_rows() {
  static const std::vector<LayerRow> all = [] {
    std::vector<LayerRow> rows(std::begin(kRows), std::end(kRows));
    for (const LayerTable& more : {norm_rows(), plain_rows(), loss_rows()}) {
      rows.insert(rows.end(), more.rows, more.rows + more.count);
    }
    return rows;
  }();
  return {all.data(), static_cast<int>(all.size())};
}

}  // namespace gradlet::nn
