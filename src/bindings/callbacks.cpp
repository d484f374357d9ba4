#include "bindings/callbacks.hpp"

#include <emscripten.h>

#include <set>
#include <string>

#include "autograd/backward.hpp"
#include "autograd/node.hpp"
#include "bindings/arguments.hpp"
#include "bindings/engine.hpp"

// clang-format off
/// The arguments' handles are in the buffer; so are the results' then, whose number is answered.
EM_JS(int, gradlet_call_back, (int callback, int count), { return Module.callBack(callback, count); })
EM_JS(void, gradlet_release_callback, (int callback), { Module.releaseCallback(callback); })
// clang-format on

namespace gradlet::bindings {

namespace {

/// Released with the last node or tensor that could call it.
class Callback final : public RefCounted {
 public:
  explicit Callback(std::int64_t id) : id_(static_cast<int>(id)) {}
  ~Callback() override { gradlet_release_callback(id_); }

  /// As many results as wanted; undefined where the callback gave None.
  std::vector<Tensor> operator()(const std::vector<Tensor>& arguments, std::size_t wanted) const {
    std::vector<double>& values = buffer();
    values.clear();
    for (const Tensor& tensor : arguments) {
      values.push_back(tensor.defined() ? tensors().add(tensor) : 0);
    }
    note_buffer();
    const int count = gradlet_call_back(id_, static_cast<int>(arguments.size()));
    // The front end keeps what was thrown and throws it again.
    if (count < 0) throw Error(ErrorKind::kRuntime, "callback", "a callback failed");
    std::vector<Tensor> results(wanted);
    for (std::size_t i = 0; i < wanted && i < static_cast<std::size_t>(count); ++i) {
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
    return (*call)({grad}, 1)[0];
  });
}

void record_function(const std::vector<Tensor>& inputs, const std::vector<Tensor>& outputs,
                     std::string_view name, std::int64_t callback) {
  std::vector<Edge> edges;
  for (const Tensor& input : inputs) edges.push_back(gradient_edge(input));
  const Ref<Node> node = make_node(
      interned(name), std::move(edges),
      [call = Ref<Callback>(new Callback(callback))](Node& self, std::vector<Tensor>& grads) {
        return (*call)(grads, self.next().size());
      });
  for (const Tensor& output : outputs) set_history(output, node);
  if (!outputs.empty()) note_constants(outputs[0], inputs);
}

}  // namespace gradlet::bindings
