#pragma once

#include <string_view>
#include <tuple>
#include <vector>

#include "tensor/tensor.hpp"

/// Recurrent networks: input [T, N, in], or [N, T, in] with batch_first; states [layers, N, hidden]
/// with the directions of a layer side by side. `params` are, for each layer and direction, w_ih
/// [gates hidden, in], w_hh [gates hidden, hidden] and with has_biases b_ih, b_hh; LSTM's may have
/// w_hr [proj, hidden] last. Dropout falls on the results of all layers but the last. Composed, so
/// differentiable as often as wanted. https://pytorch.org/docs/stable/nn.html#recurrent-layers
namespace gradlet::ops {

/// i, f, o = sigmoid, g = tanh of W x + U h + b; c' = f c + i g, h' = o tanh(c'). Gives output
/// [T, N, directions hidden], h and c of the end. https://doi.org/10.1162/neco.1997.9.8.1735
std::tuple<Tensor, Tensor, Tensor> lstm(const Tensor& input, const std::vector<Tensor>& hx,
                                        const std::vector<Tensor>& params, bool has_biases,
                                        std::int64_t num_layers, double dropout, bool train,
                                        bool bidirectional, bool batch_first);
/// r, z = sigmoid of W x + U h + b; n = tanh(W x + b + r (U h + b)); h' = (1 - z) n + z h. Gives
/// output and h. https://arxiv.org/abs/1406.1078
std::tuple<Tensor, Tensor> gru(const Tensor& input, const Tensor& hx,
                               const std::vector<Tensor>& params, bool has_biases,
                               std::int64_t num_layers, double dropout, bool train,
                               bool bidirectional, bool batch_first);
/// h' = tanh(W x + U h + b). Gives output and h.
std::tuple<Tensor, Tensor> rnn_tanh(const Tensor& input, const Tensor& hx,
                                    const std::vector<Tensor>& params, bool has_biases,
                                    std::int64_t num_layers, double dropout, bool train,
                                    bool bidirectional, bool batch_first);
/// The same with relu.
std::tuple<Tensor, Tensor> rnn_relu(const Tensor& input, const Tensor& hx,
                                    const std::vector<Tensor>& params, bool has_biases,
                                    std::int64_t num_layers, double dropout, bool train,
                                    bool bidirectional, bool batch_first);

/// Any of the four (lstm, gru, rnn_tanh, rnn_relu) for sequences of several lengths, the longest
/// first: data [total, in] holds batch_sizes[t] rows for each t. Gives the output [total, hidden]
/// and the states at the sequences' ends.
std::vector<Tensor> packed_recurrent(std::string_view mode, const Tensor& data,
                                     const Tensor& batch_sizes, const std::vector<Tensor>& hx,
                                     const std::vector<Tensor>& params, bool has_biases,
                                     std::int64_t num_layers, double dropout, bool train,
                                     bool bidirectional);

/// One step: input [N, in], states [N, hidden] -> h and c. Without biases they are undefined.
std::tuple<Tensor, Tensor> lstm_cell(const Tensor& input, const std::vector<Tensor>& hx,
                                     const Tensor& w_ih, const Tensor& w_hh,
                                     const Tensor& b_ih = {}, const Tensor& b_hh = {});
Tensor gru_cell(const Tensor& input, const Tensor& hx, const Tensor& w_ih, const Tensor& w_hh,
                const Tensor& b_ih = {}, const Tensor& b_hh = {});
Tensor rnn_tanh_cell(const Tensor& input, const Tensor& hx, const Tensor& w_ih, const Tensor& w_hh,
                     const Tensor& b_ih = {}, const Tensor& b_hh = {});
Tensor rnn_relu_cell(const Tensor& input, const Tensor& hx, const Tensor& w_ih, const Tensor& w_hh,
                     const Tensor& b_ih = {}, const Tensor& b_hh = {});

}  // namespace gradlet::ops
