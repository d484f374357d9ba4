#include "nn/recurrent.hpp"

#include <cmath>

#include "nn/init.hpp"
#include "ops/ops.hpp"

namespace gradlet::nn {

namespace {

void refuse(bool bad, ErrorKind kind, const char* layer, const std::string& message) {
  check(!bad, kind, layer, [&] { return message; });
}

Tensor drawn(const Shape& size, double bound) {
  return init::uniform_(empty(size), -bound, bound);
}

double bound_of(std::int64_t hidden_size) {
  return hidden_size > 0 ? 1 / std::sqrt(static_cast<double>(hidden_size)) : 0;
}

std::string tuple_of(const Shape& shape) {
  const std::string list = shape.to_string();
  return text_of({"(", list.substr(1, list.size() - 2), ")"});
}

}  // namespace

Start recurrent_start(const char* layer, std::int64_t gates, std::int64_t input_size,
                      std::int64_t hidden_size, std::int64_t num_layers, bool bias, double dropout,
                      bool bidirectional, std::int64_t proj_size) {
  const auto wrong = [&](bool bad, const char* message) {
    refuse(bad, ErrorKind::kValue, layer, message);
  };
  wrong(!(dropout >= 0 && dropout <= 1),
        "dropout should be a number in range [0, 1] representing the probability of an element "
        "being zeroed");
  wrong(input_size <= 0, "input_size must be greater than zero");
  wrong(hidden_size <= 0, "hidden_size must be greater than zero");
  wrong(num_layers <= 0, "num_layers must be greater than zero");
  wrong(proj_size < 0, "proj_size should be a positive integer or zero to disable projections");
  wrong(proj_size >= hidden_size, "proj_size has to be smaller than hidden_size");
  Start start;
  const double bound = bound_of(hidden_size);
  const std::int64_t rows = gates * hidden_size, real = proj_size ? proj_size : hidden_size;
  empty({num_layers, rows, real}, DType::kBool);  // no more than there is memory for
  for (std::int64_t l = 0; l < num_layers; ++l) {
    for (int side = 0; side < (bidirectional ? 2 : 1); ++side) {
      const std::string end = "_l" + std::to_string(l) + (side ? "_reverse" : "");
      const std::int64_t in = l ? real * (bidirectional ? 2 : 1) : input_size;
      start.parameter("weight_ih" + end, drawn({rows, in}, bound));
      start.parameter("weight_hh" + end, drawn({rows, real}, bound));
      if (bias) {
        start.parameter("bias_ih" + end, drawn({rows}, bound));
        start.parameter("bias_hh" + end, drawn({rows}, bound));
      }
      if (proj_size) start.parameter("weight_hr" + end, drawn({proj_size, hidden_size}, bound));
    }
  }
  return start;
}

Start cell_start(std::int64_t gates, std::int64_t input_size, std::int64_t hidden_size, bool bias) {
  Start start;
  const double bound = bound_of(hidden_size);
  const std::int64_t rows = gates * hidden_size;
  start.parameter("weight_ih", drawn({rows, input_size}, bound));
  start.parameter("weight_hh", drawn({rows, hidden_size}, bound));
  start.parameter("bias_ih", bias ? drawn({rows}, bound) : Tensor());
  start.parameter("bias_hh", bias ? drawn({rows}, bound) : Tensor());
  return start;
}

namespace {

/// Input and states as the op takes them: batched, and zeros where there are no states.
struct Prepared {
  Tensor input;
  std::vector<Tensor> states;
  bool batched;
  /// Of a packed sequence: rows for each step, and the order in which the states came.
  Tensor batch_sizes = {}, unsorted = {};
};

/// `sizes`: of each state, without the batch.
Prepared prepared(const char* layer, const Value& given, std::vector<Tensor> states,
                  const std::vector<Tensor>& parameters, std::int64_t input_size,
                  std::int64_t cells, const std::vector<std::int64_t>& widths, bool batch_first) {
  const std::string name = layer;
  const std::vector<Tensor>* parts = given.get<std::vector<Tensor>>();
  // A list that is no packed sequence has fewer tensors, or others.
  refuse(parts && !(parts->size() == 4 && (*parts)[0].defined() && (*parts)[1].defined() &&
                    (*parts)[1].dim() == 1 && (*parts)[1].numel() > 0),
         ErrorKind::kType, layer,
         name + "(): argument 'input' (position 1) must be Tensor, not list");
  const Tensor input = parts ? (*parts)[0] : value_as<Tensor>(given, {layer, 0});
  const Tensor sorted = parts ? (*parts)[2] : Tensor();
  refuse(parts && input.dim() != 2, ErrorKind::kRuntime, layer,
         "input must have 2 dimensions, got " + std::to_string(input.dim()));
  refuse(
      input.dim() != 2 && input.dim() != 3, ErrorKind::kValue, layer,
      name + ": Expected input to be 2D or 3D, got " + std::to_string(input.dim()) + "D instead");
  const bool batched = parts || input.dim() == 3;
  const Tensor x = batched ? input : ops::unsqueeze(input, batch_first ? 0 : 1);
  const std::int64_t n = parts ? ops::select((*parts)[1], 0, 0).item().to<std::int64_t>()
                               : x.size(batch_first ? 0 : 1);
  if (states.empty()) {
    for (std::int64_t width : widths) states.push_back(ops::zeros({cells, n, width}, x.dtype()));
  } else {
    const bool two = widths.size() == 2;
    refuse(states.size() != widths.size(), ErrorKind::kValue, layer,
           "not enough values to unpack (expected " + std::to_string(widths.size()) + ", got " +
               std::to_string(states.size()) + ")");
    std::string dims;
    bool fits = true;
    for (const Tensor& state : states) {
      dims += (dims.empty() ? "" : ", ") + std::to_string(state.dim()) + "-D";
      fits = fits && state.dim() == (batched ? 3 : 2);
    }
    refuse(!fits, ErrorKind::kRuntime, layer,
           std::string("For ") + (batched ? "batched 3-D" : "unbatched 2-D") + " input, " +
               (two ? "hx and cx" : "hx") + " should also be " + (batched ? "3-D" : "2-D") +
               " but got " + (two ? "(" + dims + ") tensors" : dims + " tensor"));
    if (!batched) {
      for (Tensor& state : states) state = ops::unsqueeze(state, 1);
    }
  }
  const DType own = parameters[0].dtype();
  const auto called = [](DType dtype) { return text_of({"torch.", dtype_name(dtype)}); };
  refuse(x.dtype() != own, ErrorKind::kValue, layer,
         "RNN input dtype (" + called(x.dtype()) + ") does not match weight dtype (" + called(own) +
             "). Convert input: input.to(" + called(own) + "), or convert model: model.to(" +
             called(x.dtype()) + ")");
  const std::int64_t width = x.size(x.dim() - 1);
  refuse(!parts && width != input_size, ErrorKind::kRuntime, layer,
         "input.size(-1) must be equal to input_size. Expected " + std::to_string(input_size) +
             ", got " + std::to_string(width));
  for (std::size_t i = 0; i < states.size(); ++i) {
    const Shape expected = {cells, n, widths[i]};
    const std::string at = states.size() == 2 ? "[" + std::to_string(i) + "]" : "";
    refuse(states[i].sizes() != expected, ErrorKind::kRuntime, layer,
           "Expected hidden" + at + " size " + tuple_of(expected) + ", got " +
               states[i].sizes().to_string());
    if (sorted.defined()) states[i] = ops::index_select(states[i], 1, sorted);
  }
  if (!parts) return {x, std::move(states), batched};
  return {x, std::move(states), true, (*parts)[1], (*parts)[3]};
}

/// The states at the end, in the order in which the sequences came.
Tensor in_order(const Prepared& p, const Tensor& state) {
  return p.unsorted.defined() ? ops::index_select(state, 1, p.unsorted) : state;
}

/// A result without the batch that the input did not have.
Tensor unbatched(const Prepared& p, const Tensor& result, int dim) {
  return p.batched ? result : ops::squeeze(result, dim);
}

}  // namespace

std::tuple<Tensor, std::vector<Tensor>> lstm(const Value& input, const std::vector<Tensor>& hx,
                                             const std::vector<Tensor>& parameters,
                                             std::int64_t input_size, std::int64_t hidden_size,
                                             std::int64_t num_layers, bool bias, bool batch_first,
                                             double dropout, bool bidirectional,
                                             std::int64_t proj_size, bool training) {
  const Prepared p =
      prepared("LSTM", input, hx, parameters, input_size, num_layers * (bidirectional ? 2 : 1),
               {proj_size ? proj_size : hidden_size, hidden_size}, batch_first);
  if (p.batch_sizes.defined()) {
    const std::vector<Tensor> r =
        ops::packed_recurrent("lstm", p.input, p.batch_sizes, p.states, parameters, bias,
                              num_layers, dropout, training, bidirectional);
    return {r[0], std::vector<Tensor>{in_order(p, r[1]), in_order(p, r[2])}};
  }
  const auto [output, h, c] = ops::lstm(p.input, p.states, parameters, bias, num_layers, dropout,
                                        training, bidirectional, batch_first);
  return {unbatched(p, output, batch_first ? 0 : 1),
          std::vector<Tensor>{unbatched(p, h, 1), unbatched(p, c, 1)}};
}

namespace {

using Network = std::tuple<Tensor, Tensor> (*)(const Tensor&, const Tensor&,
                                               const std::vector<Tensor>&, bool, std::int64_t,
                                               double, bool, bool, bool);

std::tuple<Tensor, Tensor> with_one_state(Network network, const char* mode, const char* layer,
                                          const Value& input, const Tensor& hx,
                                          const std::vector<Tensor>& parameters,
                                          std::int64_t input_size, std::int64_t hidden_size,
                                          std::int64_t num_layers, bool bias, bool batch_first,
                                          double dropout, bool bidirectional, bool training) {
  std::vector<Tensor> states;
  if (hx.defined()) states.push_back(hx);
  const Prepared p = prepared(layer, input, states, parameters, input_size,
                              num_layers * (bidirectional ? 2 : 1), {hidden_size}, batch_first);
  if (p.batch_sizes.defined()) {
    const std::vector<Tensor> r =
        ops::packed_recurrent(mode, p.input, p.batch_sizes, p.states, parameters, bias, num_layers,
                              dropout, training, bidirectional);
    return {r[0], in_order(p, r[1])};
  }
  const auto [output, h] = network(p.input, p.states[0], parameters, bias, num_layers, dropout,
                                   training, bidirectional, batch_first);
  return {unbatched(p, output, batch_first ? 0 : 1), unbatched(p, h, 1)};
}

}  // namespace

std::tuple<Tensor, Tensor> gru(const Value& input, const Tensor& hx,
                               const std::vector<Tensor>& parameters, std::int64_t input_size,
                               std::int64_t hidden_size, std::int64_t num_layers, bool bias,
                               bool batch_first, double dropout, bool bidirectional,
                               bool training) {
  return with_one_state(&ops::gru, "gru", "GRU", input, hx, parameters, input_size, hidden_size,
                        num_layers, bias, batch_first, dropout, bidirectional, training);
}

std::tuple<Tensor, Tensor> rnn(const Value& input, const Tensor& hx,
                               const std::vector<Tensor>& parameters, std::int64_t input_size,
                               std::int64_t hidden_size, std::int64_t num_layers, bool bias,
                               bool batch_first, double dropout, bool bidirectional, bool training,
                               std::string_view nonlinearity) {
  const bool relu = nonlinearity == "relu";
  return with_one_state(relu ? &ops::rnn_relu : &ops::rnn_tanh, relu ? "rnn_relu" : "rnn_tanh",
                        "RNN", input, hx, parameters, input_size, hidden_size, num_layers, bias,
                        batch_first, dropout, bidirectional, training);
}

namespace {

/// Input and `count` states of a cell, as matrices.
Prepared cell_prepared(const char* cell, const Tensor& input, std::vector<Tensor> states,
                       std::size_t count, std::int64_t hidden_size) {
  const std::string name = cell;
  refuse(
      input.dim() != 1 && input.dim() != 2, ErrorKind::kValue, cell,
      name + ": Expected input to be 1D or 2D, got " + std::to_string(input.dim()) + "D instead");
  const bool batched = input.dim() == 2;
  const Tensor x = batched ? input : ops::unsqueeze(input, 0);
  const bool given = !states.empty();
  refuse(given && states.size() != count, ErrorKind::kValue, cell,
         "not enough values to unpack (expected " + std::to_string(count) + ", got " +
             std::to_string(states.size()) + ")");
  for (std::size_t i = 0; i < count; ++i) {
    if (!given) states.push_back(ops::zeros({x.size(0), hidden_size}, x.dtype()));
    refuse(states[i].dim() != 1 && states[i].dim() != 2, ErrorKind::kValue, cell,
           name + ": Expected " + (count == 2 ? "hx[" + std::to_string(i) + "]" : "hidden") +
               " to be 1D or 2D, got " + std::to_string(states[i].dim()) + "D instead");
    if (given && !batched && states[i].dim() == 1) states[i] = ops::unsqueeze(states[i], 0);
  }
  return {x, std::move(states), batched};
}

}  // namespace

std::tuple<Tensor, Tensor> lstm_cell(const Tensor& input, const std::vector<Tensor>& hx,
                                     const Tensor& weight_ih, const Tensor& weight_hh,
                                     const Tensor& bias_ih, const Tensor& bias_hh,
                                     std::int64_t hidden_size) {
  const Prepared p = cell_prepared("LSTMCell", input, hx, 2, hidden_size);
  const auto [h, c] = ops::lstm_cell(p.input, p.states, weight_ih, weight_hh, bias_ih, bias_hh);
  return {unbatched(p, h, 0), unbatched(p, c, 0)};
}

Tensor gru_cell(const Tensor& input, const Tensor& hx, const Tensor& weight_ih,
                const Tensor& weight_hh, const Tensor& bias_ih, const Tensor& bias_hh,
                std::int64_t hidden_size) {
  std::vector<Tensor> states;
  if (hx.defined()) states.push_back(hx);
  const Prepared p = cell_prepared("GRUCell", input, states, 1, hidden_size);
  return unbatched(p, ops::gru_cell(p.input, p.states[0], weight_ih, weight_hh, bias_ih, bias_hh),
                   0);
}

Tensor rnn_cell(const Tensor& input, const Tensor& hx, const Tensor& weight_ih,
                const Tensor& weight_hh, const Tensor& bias_ih, const Tensor& bias_hh,
                std::int64_t hidden_size, std::string_view nonlinearity) {
  refuse(nonlinearity != "tanh" && nonlinearity != "relu", ErrorKind::kRuntime, "RNNCell",
         "Unknown nonlinearity: " + std::string(nonlinearity));
  std::vector<Tensor> states;
  if (hx.defined()) states.push_back(hx);
  const Prepared p = cell_prepared("RNNCell", input, states, 1, hidden_size);
  const auto step = nonlinearity == "relu" ? &ops::rnn_relu_cell : &ops::rnn_tanh_cell;
  return unbatched(p, step(p.input, p.states[0], weight_ih, weight_hh, bias_ih, bias_hh), 0);
}

}  // namespace gradlet::nn
