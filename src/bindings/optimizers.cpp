#include "autograd/grad_mode.hpp"
#include "bindings/arguments.hpp"
#include "bindings/engine.hpp"
#include "ops/create.hpp"
#include "optim/optimizer.hpp"

/// What the front ends need of an optimizer's row (src/optim/optimizers.cpp): they keep groups and
/// state themselves, and hand them over for a step.
namespace gradlet::bindings {

namespace {

int count_names(std::string_view text) {
  int count = 1;
  for (char c : text) count += c == ',';
  return count;
}

/// How many options each row has, counted once: taking a signature apart costs more than a step.
int option_count(int row) {
  static const std::vector<int> counts = [] {
    std::vector<int> all;
    const optim::OptimizerTable table = optim::optimizer_rows();
    for (int i = 0; i < table.count; ++i) {
      all.push_back(static_cast<int>(Signature(table.rows[i].signature).parameters().size()) - 1);
    }
    return all;
  }();
  return counts[static_cast<std::size_t>(row)];
}

/// All that follows `params` in the signature. From one step to the next the options are mostly the
/// same numbers in the buffer, and then those read last are given again.
const Values& read_options(Arguments& in, int row) {
  struct Known {
    std::vector<double> written;
    Values options;
  };
  static std::vector<Known> all(static_cast<std::size_t>(optim::optimizer_rows().count));
  Known& known = all[static_cast<std::size_t>(row)];
  if (!known.written.empty() && in.skip(known.written)) return known.options;
  known.options.clear();
  bool plain = true;  // a tensor's number may be another when its handle is not
  for (int i = option_count(row); i > 0; --i) {
    known.options.push_back(in.read<Value>());
    plain = plain && !known.options.back().get<Tensor>();
  }
  known.written = plain ? in.taken() : std::vector<double>();
  return known.options;
}

}  // namespace

std::string optimizer_rows() {
  std::string text;
  const optim::OptimizerTable table = optim::optimizer_rows();
  for (int i = 0; i < table.count; ++i) {
    const optim::OptimizerRow& row = table.rows[i];
    text += std::string(row.state) + ";" + row.order + "\t" + row.signature + "\n";
  }
  return text;
}

namespace {

/// The parameters, those of a dtype that only stores as copies to compute with.
std::vector<Tensor> computing(std::vector<Tensor> params) {
  NoGradGuard guard;
  for (Tensor& param : params) {
    if (!is_narrow(param.dtype())) continue;
    const Tensor wide = ops::cast(param, wide_dtype(param.dtype())).set_requires_grad();
    if (param.grad().defined()) wide.set_grad(ops::cast(param.grad(), wide.dtype()));
    param = wide;
  }
  return params;
}

}  // namespace

int check_optimizer(int index) {
  const optim::OptimizerRow& row = optim::optimizer_rows().rows[index];
  Arguments in(row.signature);
  row.check(read_options(in, index), row.signature);
  return 0;
}

int step_optimizer(int index) {
  const optim::OptimizerRow& row = optim::optimizer_rows().rows[index];
  Arguments in(row.signature);
  const Values& options = read_options(in, index);
  const auto stored = in.read<std::vector<Tensor>>();
  const std::vector<Tensor> params = computing(stored);
  auto states = in.read<std::vector<Tensor>>();
  const bool before = in.read<bool>();
  const std::size_t width = static_cast<std::size_t>(count_names(row.state));
  std::vector<bool> had(width * params.size());
  for (std::size_t at = 0; at < states.size(); ++at) had[at] = states[at].defined();
  states.resize(width * params.size());
  if (!before) {
    row.step(options, row.signature, params, states);
    NoGradGuard guard;
    for (std::size_t i = 0; i < params.size(); ++i) {
      if (!params[i].is_same(stored[i])) ops::copy_(stored[i], params[i]);
    }
  } else if (row.start) {
    row.start(options, row.signature, params, states);
  }
  // What is new: numbers of the places, and the tensors.
  Results out(in);
  std::vector<double> places;
  std::vector<Tensor> made;
  for (std::size_t at = 0; at < states.size(); ++at) {
    if (had[at] || !states[at].defined()) continue;
    places.push_back(static_cast<double>(at));
    made.push_back(states[at]);
  }
  if (made.empty()) return 0;
  out.write(places);
  out.write(made);
  return out.count();
}

int zero_grad(int set_to_none) {
  Arguments in("zero_grad(Tensor[] params)");
  optim::zero_grad(in.read<std::vector<Tensor>>(), set_to_none != 0);
  return 0;
}

}  // namespace gradlet::bindings
