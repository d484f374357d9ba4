#include "bindings/callbacks.hpp"

#include <emscripten.h>

#include <set>
#include <string>

#include "autograd/anomaly.hpp"
#include "autograd/backward.hpp"
#include "autograd/gradcheck.hpp"
#include "autograd/graph.hpp"
#include "autograd/node.hpp"
#include "bindings/arguments.hpp"
#include "bindings/engine.hpp"
#include "bindings/rings.hpp"

// clang-format off
/// The arguments' handles are in the buffer; so are the results' then, whose number is answered.
EM_JS(int, gradlet_call_back, (int callback, int count), { return Module.callBack(callback, count); })
EM_JS(void, gradlet_release_callback, (int callback), { Module.releaseCallback(callback); })
EM_JS(int, gradlet_place, (void), { return Module.anomaly.place(); })
EM_JS(void, gradlet_report, (const char* name, int place), { Module.anomaly.report(UTF8ToString(name), place); })
EM_JS(void, gradlet_warn, (const char* text), { console.warn(UTF8ToString(text)); })
// clang-format on

namespace gradlet::bindings {

namespace {

/// Released with the last node or tensor that could call it.
class Callback final : public RefCounted {
 public:
  explicit Callback(std::int64_t id) : id_(static_cast<int>(id)) {}
  ~Callback() override {
    ring_holders().erase(id_);
    gradlet_release_callback(id_);
  }

  /// The results, undefined where the callback gave None.
  std::vector<Tensor> operator()(const std::vector<Tensor>& arguments) const {
    std::vector<double>& values = buffer();
    values.clear();
    for (const Tensor& tensor : arguments) {
      values.push_back(tensor.defined() ? tensors().add(tensor) : 0);
    }
    note_buffer();
    const int count = gradlet_call_back(id_, static_cast<int>(arguments.size()));
    // The front end keeps what was thrown and throws it again.
    if (count < 0) throw Error(ErrorKind::kRuntime, "callback", "a callback failed");
    std::vector<Tensor> results(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < results.size(); ++i) {
      const int handle = static_cast<int>(buffer()[i]);
      if (handle) results[i] = tensors().get(handle);
    }
    return results;
  }

 private:
  int id_;
};

/// The name for as long as the program runs: nodes do not own theirs.
const char* interned(std::string_view name) {
  static std::set<std::string, std::less<>> names;
  return names.emplace(name).first->c_str();
}

}  // namespace

void register_hook(const Tensor& self, std::int64_t callback) {
  gradlet::register_hook(self, [call = Ref<Callback>(new Callback(callback))](const Tensor& grad) {
    const std::vector<Tensor> results = (*call)({grad});
    return results.empty() ? Tensor() : results[0];
  });
  RingItem holder{self.impl(), nullptr};
  if (!self.is_leaf()) holder = {nullptr, gradient_edge(self).node.get()};
  ring_holders().emplace(static_cast<int>(callback), holder);
}

void register_hook_after(const Tensor& self, std::int64_t callback) {
  const Ref<Callback> call(new Callback(callback));
  register_post_accumulate_grad_hook(self, [call](const Tensor& leaf) {
    (*call)({leaf});
    return Tensor();
  });
  ring_holders().emplace(static_cast<int>(callback), RingItem{self.impl(), nullptr});
}

namespace {

Ref<Node> node_at(const Tensor& self, const std::vector<double>& path) {
  Ref<Node> node = self.requires_grad() ? gradient_edge(self).node : Ref<Node>();
  for (double i : path) node = node->next()[static_cast<std::size_t>(i)].node;
  return node;
}

}  // namespace

std::string graph_node(const Tensor& self, const std::vector<double>& path) {
  const Ref<Node> node = node_at(self, path);
  if (!node) return "";
  std::string text = std::string(node->name()) + "\n" +
                     std::to_string(reinterpret_cast<std::uintptr_t>(node.get()));
  for (const Edge& edge : node->next()) {
    text += "\n";
    if (edge.node) text += edge.node->name() + (" " + std::to_string(edge.input_nr));
  }
  return text;
}

Tensor graph_variable(const Tensor& self, const std::vector<double>& path) {
  return node_at(self, path)->variable();
}

bool has_other_leaves(const Tensor& self, const std::vector<Tensor>& known) {
  if (!self.requires_grad()) return false;
  const Ref<Node> top = gradient_edge(self).node;
  std::vector<Node*> found{top.get()};
  bool others = false;
  for (std::size_t i = 0; i < found.size(); ++i) {  // grows while it is walked
    Node* node = found[i];
    bool ours = !node->accumulates();
    for (const Tensor& tensor : known) ours |= node->variable().impl() == tensor.impl();
    others |= !ours;
    for (const Edge& edge : node->next()) {
      if (!edge.node || edge.node->scratch.item) continue;
      edge.node->scratch.item = 1;
      found.push_back(edge.node.get());
    }
  }
  for (Node* node : found) node->scratch.item = 0;
  return others;
}

void warn_in_front_end(const char* text) {
  gradlet_warn(text);
}

void set_detect_anomaly(bool mode, bool check_nan) {
  if (mode) anomaly = {&gradlet_place, &gradlet_report, check_nan};
  if (!mode) anomaly.place = nullptr;
}

void record_function(const std::vector<Tensor>& inputs, const std::vector<Tensor>& outputs,
                     std::string_view name, std::int64_t callback) {
  std::vector<Edge> edges;
  for (const Tensor& input : inputs) edges.push_back(gradient_edge(input));
  const Ref<Node> node = make_node(
      interned(name), std::move(edges),
      [call = Ref<Callback>(new Callback(callback))](Node& self, std::vector<Tensor>& grads) {
        std::vector<Tensor> results = (*call)(grads);
        results.resize(self.next().size());
        return results;
      });
  ring_holders().emplace(static_cast<int>(callback), RingItem{nullptr, node.get()});
  note_calls_back(*node);
  for (const Tensor& output : outputs) set_history(output, node);
  if (!outputs.empty()) note_constants(outputs[0], inputs);
}

bool gradcheck(std::int64_t func, const std::vector<Tensor>& inputs, double eps, double atol,
               double rtol, bool raise_exception, double nondet_tol, bool, bool, bool,
               bool check_batched_forward_grad, bool check_forward_ad, bool check_backward_ad, bool,
               std::optional<bool>) {
  const Ref<Callback> call(new Callback(func));
  check(check_forward_ad || check_backward_ad, ErrorKind::kAssertion, "gradcheck",
        [] { return "Expected at least one of check_forward_ad or check_backward_ad to be True"; });
  check(check_forward_ad || !check_batched_forward_grad, ErrorKind::kAssertion, "gradcheck", [] {
    return "Setting check_batched_forward_grad=True requires check_forward_ad to be True";
  });
  check(!check_forward_ad, ErrorKind::kNotImplemented, "gradcheck",
        [] { return "gradcheck(): forward mode AD is not in gradlet"; });
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (!inputs[i].requires_grad() || inputs[i].dtype() == DType::kFloat64) continue;
    gradlet_warn(
        ("UserWarning: Input #" + std::to_string(i) +
         " requires gradient and is not a double precision floating point or complex. This "
         "check will likely fail if all the inputs are not of double precision floating "
         "point or complex. ")
            .c_str());
  }
  try {
    return gradlet::gradcheck([&] { return (*call)({}); }, inputs, {eps, atol, rtol, nondet_tol});
  } catch (const Error& error) {
    if (raise_exception || error.kind() != ErrorKind::kGradcheck) throw;
    return false;
  }
}

}  // namespace gradlet::bindings
