#pragma once

#include "nn/layer.hpp"

/// What the rows of the recurrent layers start and run with.
/// https://pytorch.org/docs/stable/nn.html#recurrent-layers
namespace gradlet::nn {

/// weight_ih_l0, weight_hh_l0, bias_ih_l0, bias_hh_l0 for each layer and, with _reverse behind,
/// each direction, uniform in +-1/sqrt(hidden_size). Throws ValueError for settings that make no
/// sense.
Start recurrent_start(const char* layer, std::int64_t gates, std::int64_t input_size,
                      std::int64_t hidden_size, std::int64_t num_layers, bool bias, double dropout,
                      bool bidirectional, std::int64_t proj_size);
/// The same for one step: weight_ih, weight_hh, bias_ih, bias_hh.
Start cell_start(std::int64_t gates, std::int64_t input_size, std::int64_t hidden_size, bool bias);

/// input [T, N, input_size], [N, T, input_size] with batch_first, or [T, input_size] -> output and
/// states; hx: h, and for LSTM h and c, zeros unless given. Throws ValueError or RuntimeError for
/// sizes that do not fit. A packed sequence is a list of its data [total, input_size], its batch
/// sizes, and the order of its sequences, there and back, which may be missing.
std::tuple<Tensor, std::vector<Tensor>> lstm(const Value& input, const std::vector<Tensor>& hx,
                                             const std::vector<Tensor>& parameters,
                                             std::int64_t input_size, std::int64_t hidden_size,
                                             std::int64_t num_layers, bool bias, bool batch_first,
                                             double dropout, bool bidirectional,
                                             std::int64_t proj_size, bool training);
std::tuple<Tensor, Tensor> gru(const Value& input, const Tensor& hx,
                               const std::vector<Tensor>& parameters, std::int64_t input_size,
                               std::int64_t hidden_size, std::int64_t num_layers, bool bias,
                               bool batch_first, double dropout, bool bidirectional, bool training);
std::tuple<Tensor, Tensor> rnn(const Value& input, const Tensor& hx,
                               const std::vector<Tensor>& parameters, std::int64_t input_size,
                               std::int64_t hidden_size, std::int64_t num_layers, bool bias,
                               bool batch_first, double dropout, bool bidirectional, bool training,
                               std::string_view nonlinearity);

/// input [N, input_size] or [input_size].
std::tuple<Tensor, Tensor> lstm_cell(const Tensor& input, const std::vector<Tensor>& hx,
                                     const Tensor& weight_ih, const Tensor& weight_hh,
                                     const Tensor& bias_ih, const Tensor& bias_hh,
                                     std::int64_t hidden_size);
Tensor gru_cell(const Tensor& input, const Tensor& hx, const Tensor& weight_ih,
                const Tensor& weight_hh, const Tensor& bias_ih, const Tensor& bias_hh,
                std::int64_t hidden_size);
Tensor rnn_cell(const Tensor& input, const Tensor& hx, const Tensor& weight_ih,
                const Tensor& weight_hh, const Tensor& bias_ih, const Tensor& bias_hh,
                std::int64_t hidden_size, std::string_view nonlinearity);

}  // namespace gradlet::nn
