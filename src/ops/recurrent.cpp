#include "ops/recurrent.hpp"

#include <algorithm>

#include "ops/activation.hpp"
#include "ops/arithmetic.hpp"
#include "ops/create.hpp"
#include "ops/math.hpp"
#include "ops/matmul.hpp"
#include "ops/pointwise.hpp"
#include "ops/view.hpp"

namespace gradlet::ops {

namespace {

/// What one direction of one layer learns.
struct Weights {
  Tensor ih, hh, b_ih, b_hh, hr;
};

/// h alone, or h and c.
using State = std::vector<Tensor>;
/// One step from W x + b of the input [N, gates hidden] and the state.
using Step = State (*)(const Tensor& from_input, const State& state, const Weights& weights);

Tensor of_state(const Tensor& h, const Weights& w) {
  return linear(h, w.hh, w.b_hh);
}

State lstm_step(const Tensor& from_input, const State& state, const Weights& w) {
  const std::vector<Tensor> gates = chunk(add(from_input, of_state(state[0], w)), 4, 1);
  const Tensor c = add(mul(sigmoid(gates[1]), state[1]), mul(sigmoid(gates[0]), tanh(gates[2])));
  const Tensor h = mul(sigmoid(gates[3]), tanh(c));
  return {w.hr.defined() ? linear(h, w.hr) : h, c};
}

State gru_step(const Tensor& from_input, const State& state, const Weights& w) {
  const std::vector<Tensor> x = chunk(from_input, 3, 1), u = chunk(of_state(state[0], w), 3, 1);
  const Tensor reset = sigmoid(add(x[0], u[0])), update = sigmoid(add(x[1], u[1]));
  const Tensor candidate = tanh(add(x[2], mul(reset, u[2])));
  return {add(mul(sub(state[0], candidate), update), candidate)};
}

State tanh_step(const Tensor& from_input, const State& state, const Weights& w) {
  return {tanh(add(from_input, of_state(state[0], w)))};
}

State relu_step(const Tensor& from_input, const State& state, const Weights& w) {
  return {relu(add(from_input, of_state(state[0], w)))};
}

/// All time steps of x [T, N, in]; `state` becomes the last one. The output is [T, N, hidden].
Tensor over_time(Step step, const Tensor& x, State& state, const Weights& w, bool backwards) {
  const Tensor inputs = linear(x, w.ih, w.b_ih);  // [T, N, gates hidden]
  const std::vector<Tensor> each = unbind(inputs, 0);
  std::vector<Tensor> outputs(each.size());
  for (std::size_t i = 0; i < each.size(); ++i) {
    const std::size_t t = backwards ? each.size() - 1 - i : i;
    state = step(each[t], state, w);
    outputs[t] = state[0];
  }
  return stack(outputs, 0);
}

/// The rows [from, to) of each.
State rows(const State& state, std::int64_t from, std::int64_t to) {
  State part;
  for (const Tensor& t : state) part.push_back(narrow(t, 0, from, to - from));
  return part;
}

/// The rows of both, each behind the other.
State joined(const State& a, const State& b) {
  State both;
  for (std::size_t i = 0; i < a.size(); ++i) both.push_back(cat({a[i], b[i]}));
  return both;
}

/// The same for sequences of which the longest come first: x [total, in] holds `counts`[t] rows for
/// each t. A sequence's state stays what it was at its end.
Tensor over_packed(Step step, const Tensor& x, const std::vector<std::int64_t>& counts,
                   State& state, const Weights& w, bool backwards) {
  const Tensor inputs = linear(x, w.ih, w.b_ih);  // [total, gates hidden]
  const State first = state;
  std::vector<State> ended;
  std::vector<Tensor> outputs(counts.size());
  std::int64_t at = backwards ? x.size(0) : 0, running = backwards ? counts.back() : counts[0];
  if (backwards) state = rows(first, 0, running);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const std::size_t t = backwards ? counts.size() - 1 - i : i;
    const std::int64_t count = counts[t];
    if (count > running) state = joined(state, rows(first, running, count));
    if (count < running) {
      ended.push_back(rows(state, count, running));
      state = rows(state, 0, count);
    }
    running = count;
    if (backwards) at -= count;
    state = step(narrow(inputs, 0, at, count), state, w);
    if (!backwards) at += count;
    outputs[t] = state[0];
  }
  for (; !ended.empty(); ended.pop_back()) state = joined(state, ended.back());
  return cat(outputs);
}

struct Settings {
  bool has_biases;
  std::int64_t num_layers;
  double dropout;
  bool train, bidirectional, batch_first;
};

/// Output and the states at the end, each [layers directions, N, hidden].
std::vector<Tensor> network(const char* op, Step step, const Tensor& input,
                            const std::vector<Tensor>& states, const std::vector<Tensor>& params,
                            const Settings& s, const std::vector<std::int64_t>& counts = {}) {
  if (states.size() == 2) {  // an LSTM's: whether it projects
    for (const Tensor& state : states) state.size_at(2);
  }
  if (s.batch_first) wrap_dim(1, input.dim(), op);
  const std::int64_t directions = s.bidirectional ? 2 : 1, cells = times(s.num_layers, directions);
  const auto count = static_cast<std::int64_t>(params.size());
  const std::int64_t least = s.has_biases ? 4 : 2, each = cells ? count / cells : 0;
  check(cells > 0 && count == each * cells && (each == least || each == least + 1),
        ErrorKind::kRuntime, op, [] { return "got an incorrect number of RNN parameters"; });
  const int dims = counts.empty() ? 3 : 2;
  check(input.dim() == dims, ErrorKind::kRuntime, op,
        [&] {
          return text_of({"input must have ", dims, " dimensions, got ", input.dim()});
        },
        {input.sizes()});
  for (const Tensor& state : states) {
    check(state.dim() == 3 && state.size(0) == cells, ErrorKind::kRuntime, op,
          [&] {
            return text_of({"Expected hidden size (", cells, ", N, hidden), got ", state.sizes()});
          },
          {state.sizes()});
  }
  check_floating(op, input);
  const bool turned = s.batch_first && counts.empty();
  Tensor x = turned ? transpose(input, 0, 1) : input;
  check(x.size(0) > 0, ErrorKind::kRuntime, op,
        [] { return "Expected sequence length to be larger than 0 in RNN"; });
  std::vector<std::vector<Tensor>> ends(states.size());
  for (std::int64_t layer = 0; layer < s.num_layers; ++layer) {
    std::vector<Tensor> sides;
    for (std::int64_t side = 0; side < directions; ++side) {
      const std::int64_t cell = layer * directions + side;
      const Tensor* p = params.data() + cell * each;
      const Weights w{p[0], p[1], s.has_biases ? p[2] : Tensor(), s.has_biases ? p[3] : Tensor(),
                      each > least ? p[least] : Tensor()};
      State state;
      for (const Tensor& all : states) state.push_back(select(all, 0, cell));
      sides.push_back(counts.empty() ? over_time(step, x, state, w, side == 1)
                                     : over_packed(step, x, counts, state, w, side == 1));
      for (std::size_t i = 0; i < state.size(); ++i) ends[i].push_back(state[i]);
    }
    x = sides.size() == 1 ? sides[0] : cat(sides, -1);
    if (s.dropout != 0 && s.train && layer + 1 < s.num_layers) x = dropout(x, s.dropout, true);
  }
  std::vector<Tensor> results = {turned ? transpose(x, 0, 1) : x};
  for (const std::vector<Tensor>& end : ends) results.push_back(stack(end, 0));
  return results;
}

std::tuple<Tensor, Tensor> plain_network(const char* op, Step step, const Tensor& input,
                                         const Tensor& hx, const std::vector<Tensor>& params,
                                         const Settings& settings) {
  const std::vector<Tensor> results = network(op, step, input, {hx}, params, settings);
  return {results[0], results[1]};
}

State one_step(const char* op, Step step, std::int64_t gates, const Tensor& input,
               const State& state, const Weights& w) {
  input.size_at(1);
  for (const std::int64_t dim : {0, 1}) w.ih.size_at(dim);
  w.hh.size_at(1);
  check(input.dim() == 2 && w.ih.dim() == 2 && w.hh.dim() == 2, ErrorKind::kRuntime, op,
        [] { return "input and weights must be matrices"; }, {input.sizes()});
  check(input.size(1) == w.ih.size(1), ErrorKind::kRuntime, op, [&] {
    return text_of(
        {"input has inconsistent input_size: got ", input.size(1), " expected ", w.ih.size(1)});
  });
  for (std::size_t i = 0; i < state.size(); ++i) {
    const std::string hidden = "hidden" + std::to_string(i);
    for (const std::int64_t dim : {0, 1}) state[i].size_at(dim);
    check(state[i].dim() == 2 && state[i].size(0) == input.size(0), ErrorKind::kRuntime, op, [&] {
      return text_of({"Input batch size ", input.size(0), " doesn't match ", hidden, " batch size ",
                      state[i].dim() ? state[i].size(0) : 0});
    });
    check(state[i].size(1) == w.hh.size(1), ErrorKind::kRuntime, op, [&] {
      return text_of({hidden, " has inconsistent hidden_size: got ", state[i].size(1),
                      ", expected ", w.hh.size(1)});
    });
  }
  const std::int64_t rows = gates * w.hh.size(1);
  for (const Tensor* weight : {&w.ih, &w.hh}) {
    check(weight->size(0) == rows, ErrorKind::kRuntime, op, [&] {
      return text_of({weight == &w.ih ? "weight_ih" : "weight_hh", " first dim must be ", gates,
                      " * hidden_size = ", rows, ", but got ", weight->size(0)});
    });
  }
  check_floating(op, input);
  return step(linear(input, w.ih, w.b_ih), state, w);
}

State two_states(const char* op, const std::vector<Tensor>& hx) {
  check(hx.size() == 2, ErrorKind::kRuntime, op, [&] {
    return text_of({op, " expects two hidden states"});
  });
  return hx;
}

}  // namespace

std::vector<Tensor> packed_recurrent(std::string_view mode, const Tensor& data,
                                     const Tensor& batch_sizes, const std::vector<Tensor>& hx,
                                     const std::vector<Tensor>& params, bool has_biases,
                                     std::int64_t num_layers, double dropout, bool train,
                                     bool bidirectional) {
  std::vector<std::int64_t> counts;
  for (const Tensor& count : unbind(batch_sizes, 0)) {
    counts.push_back(count.item().to<std::int64_t>());
  }
  const Step step = mode == "lstm"       ? lstm_step
                    : mode == "gru"      ? gru_step
                    : mode == "rnn_relu" ? relu_step
                                         : tanh_step;
  return network("rnn", step, data, hx, params,
                 {has_biases, num_layers, dropout, train, bidirectional, false}, counts);
}

std::tuple<Tensor, Tensor, Tensor> lstm(const Tensor& input, const std::vector<Tensor>& hx,
                                        const std::vector<Tensor>& params, bool has_biases,
                                        std::int64_t num_layers, double dropout, bool train,
                                        bool bidirectional, bool batch_first) {
  const std::vector<Tensor> results =
      network("lstm", lstm_step, input, two_states("lstm", hx), params,
              {has_biases, num_layers, dropout, train, bidirectional, batch_first});
  return {results[0], results[1], results[2]};
}

std::tuple<Tensor, Tensor> gru(const Tensor& input, const Tensor& hx,
                               const std::vector<Tensor>& params, bool has_biases,
                               std::int64_t num_layers, double dropout, bool train,
                               bool bidirectional, bool batch_first) {
  return plain_network("gru", gru_step, input, hx, params,
                       {has_biases, num_layers, dropout, train, bidirectional, batch_first});
}

std::tuple<Tensor, Tensor> rnn_tanh(const Tensor& input, const Tensor& hx,
                                    const std::vector<Tensor>& params, bool has_biases,
                                    std::int64_t num_layers, double dropout, bool train,
                                    bool bidirectional, bool batch_first) {
  return plain_network("rnn_tanh", tanh_step, input, hx, params,
                       {has_biases, num_layers, dropout, train, bidirectional, batch_first});
}

std::tuple<Tensor, Tensor> rnn_relu(const Tensor& input, const Tensor& hx,
                                    const std::vector<Tensor>& params, bool has_biases,
                                    std::int64_t num_layers, double dropout, bool train,
                                    bool bidirectional, bool batch_first) {
  return plain_network("rnn_relu", relu_step, input, hx, params,
                       {has_biases, num_layers, dropout, train, bidirectional, batch_first});
}

std::tuple<Tensor, Tensor> lstm_cell(const Tensor& input, const std::vector<Tensor>& hx,
                                     const Tensor& w_ih, const Tensor& w_hh, const Tensor& b_ih,
                                     const Tensor& b_hh) {
  const State state = one_step("lstm_cell", lstm_step, 4, input, two_states("lstm_cell", hx),
                               {w_ih, w_hh, b_ih, b_hh, {}});
  return {state[0], state[1]};
}

Tensor gru_cell(const Tensor& input, const Tensor& hx, const Tensor& w_ih, const Tensor& w_hh,
                const Tensor& b_ih, const Tensor& b_hh) {
  return one_step("gru_cell", gru_step, 3, input, {hx}, {w_ih, w_hh, b_ih, b_hh, {}})[0];
}
Tensor rnn_tanh_cell(const Tensor& input, const Tensor& hx, const Tensor& w_ih, const Tensor& w_hh,
                     const Tensor& b_ih, const Tensor& b_hh) {
  return one_step("rnn_tanh_cell", tanh_step, 1, input, {hx}, {w_ih, w_hh, b_ih, b_hh, {}})[0];
}
Tensor rnn_relu_cell(const Tensor& input, const Tensor& hx, const Tensor& w_ih, const Tensor& w_hh,
                     const Tensor& b_ih, const Tensor& b_hh) {
  return one_step("rnn_relu_cell", relu_step, 1, input, {hx}, {w_ih, w_hh, b_ih, b_hh, {}})[0];
}

}  // namespace gradlet::ops
