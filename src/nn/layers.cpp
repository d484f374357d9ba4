#include <cmath>

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
  check(in1_features != 0, ErrorKind::kValue, "Bilinear",
        [] { return "in1_features must be > 0, but got (in1_features=0)"; });
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

Tensor table_of(std::int64_t count, std::int64_t width, std::optional<std::int64_t> padding_idx,
                const char* words) {
  check(!padding_idx || (*padding_idx < count && *padding_idx >= -count), ErrorKind::kAssertion,
        "Embedding", [&] {
          return text_of({words, " must be within num_embeddings"});
        });
  const Tensor weight = init::normal_(empty({count, width}));
  if (padding_idx) init::zeros_(ops::select(weight, 0, *padding_idx));
  return weight;
}

/// Rows of a table: int64 input [...] -> [..., embedding_dim]. The table starts normal, its row
/// padding_idx zero; that row gets no gradient. Throws IndexError for numbers beyond the table.
Start embedding(std::int64_t num_embeddings, std::int64_t embedding_dim,
                std::optional<std::int64_t> padding_idx, std::optional<double>, Scalar, bool,
                bool) {
  Start start;
  start.parameter("weight", table_of(num_embeddings, embedding_dim, padding_idx, "Padding_idx"));
  return start;
}

/// Sums, means or largest elements of rows of a table, bag by bag: input [B, n], or [n] with the
/// places at which bags begin -> [B, embedding_dim].
Start embedding_bag(std::int64_t num_embeddings, std::int64_t embedding_dim, std::optional<double>,
                    Scalar, bool, std::string_view, bool, bool,
                    std::optional<std::int64_t> padding_idx) {
  Start start;
  start.parameter("weight", table_of(num_embeddings, embedding_dim, padding_idx, "padding_idx"));
  return start;
}
Tensor bags(const Tensor& input, const Tensor& offsets, const Tensor& per_sample_weights,
            const Tensor& weight, std::optional<double> max_norm, double norm_type,
            bool scale_grad_by_freq, std::string_view mode, bool sparse, bool include_last_offset,
            std::optional<std::int64_t> padding_idx) {
  return ops::embedding_bag(input, weight, offsets, max_norm, norm_type, scale_grad_by_freq, mode,
                            sparse, per_sample_weights, include_last_offset, padding_idx);
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
    return text_of({"Unknown nonlinearity '", nonlinearity, "'. Select from 'tanh' or 'relu'."});
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
        "Embedding(int num_embeddings, int embedding_dim, int? padding_idx=None, float? "
        "max_norm=None, float norm_type=2.0, bool scale_grad_by_freq=False, bool sparse=False)",
        "embedding(input; weight, padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse)",
        "num_embeddings, embedding_dim, ?padding_idx=, ?max_norm=, ?norm_type=, "
        "?scale_grad_by_freq=, ?sparse="),
    layer<&bags, &embedding_bag>(
        "EmbeddingBag(int num_embeddings, int embedding_dim, float? max_norm=None, float "
        "norm_type=2.0, bool scale_grad_by_freq=False, str mode='mean', bool sparse=False, bool "
        "include_last_offset=False, int? padding_idx=None)",
        "embedding_bag(input, Tensor? offsets=None, Tensor? per_sample_weights=None; weight, "
        "max_norm, norm_type, scale_grad_by_freq, mode, sparse, include_last_offset, padding_idx)",
        "num_embeddings, embedding_dim, ?max_norm=, ?norm_type=, ?scale_grad_by_freq=, mode=, "
        "?padding_idx="),

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
    for (const LayerTable& more : {window_rows(), norm_rows(), plain_rows(), loss_rows()}) {
      rows.insert(rows.end(), more.rows, more.rows + more.count);
    }
    return rows;
  }();
  return {all.data(), static_cast<int>(all.size())};
}

}  // namespace gradlet::nn
