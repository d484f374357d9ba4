#include "autograd/node.hpp"

#include <utility>

#include "autograd/anomaly.hpp"
#include "autograd/engine_ops.hpp"
#include "autograd/graph.hpp"

namespace gradlet {

namespace {

bool grad_mode = true;
std::uint64_t next_sequence = 0;

/// Sums into the .grad of a leaf.
class AccumulateGrad final : public Node {
 public:
  explicit AccumulateGrad(const Tensor& variable)
      : Node("AccumulateGrad", {}), variable_(variable) {
    set_sequence(UINT64_MAX);  // as soon as it is ready, so that gradients are freed early
    add_output(variable.sizes(), variable.dtype());
  }
  ~AccumulateGrad() override { autograd_meta(variable_).accumulator = nullptr; }

  bool accumulates() const override { return true; }
  Tensor variable() const override { return variable_; }

  void run_hooks(std::vector<Tensor>& grads) override {
    for (const GradHook& hook : autograd_meta(variable_).hooks) {
      Tensor changed = hook(grads[0]);
      if (changed.defined()) grads[0] = changed;
    }
  }

  std::vector<Tensor> apply(std::vector<Tensor> grads) override {
    Tensor grad = std::move(grads[0]);
    if (!grad.defined()) return {};
    AutogradMeta& meta = autograd_meta(variable_);
    if (!meta.grad.defined()) {
      const bool ours = grad.impl()->use_count() == 1 && grad.storage()->use_count() == 1;
      meta.grad = !grad_enabled() && ours && grad.is_contiguous() ? std::move(grad)
                                                                  : engine_ops::clone(grad);
    } else if (grad_enabled()) {
      meta.grad = engine_ops::add(meta.grad, grad);
    } else {
      engine_ops::add_in_place(meta.grad, grad);
    }
    for (const GradHook& hook : meta.hooks_after) hook(variable_);
    return {};
  }

 private:
  Tensor variable_;
};

}  // namespace

bool grad_enabled() {
  return grad_mode;
}
void set_grad_enabled(bool enabled) {
  grad_mode = enabled;
}
const bool* grad_mode_address() {
  return &grad_mode;
}

Node::Node(const char* name, std::vector<Edge> next)
    : name_(name),
      place_(anomaly.place ? anomaly.place() : 0),
      sequence_(next_sequence++),
      next_(std::move(next)) {
  ++memory_stats().live_nodes;
}

Node::~Node() {
  --memory_stats().live_nodes;
}

void Node::destroy() noexcept {
  // A node's edges and saved tensors release further nodes; a queue instead of recursion, so that a
  // chain of a million nodes fits any stack. What is waiting is chained through `pending_`: to let
  // go needs no memory.
  static Node* pending = nullptr;
  static bool draining = false;
  pending_ = std::exchange(pending, this);
  if (draining) return;
  draining = true;
  while (Node* node = pending) {
    pending = node->pending_;
    delete node;
  }
  draining = false;
}

Tensor Node::accumulation_target(std::size_t i) const {
  const Node* leaf = next_[i].node.get();
  if (!leaf || !leaf->accumulates() || grad_enabled() || ProbeGuard::probing) return {};
  if (!leaf->scratch.runs || leaf->scratch.dependencies != 1 || !leaf->scratch.grads.empty()) {
    return {};
  }
  const Tensor variable = leaf->variable(), grad = variable.grad();
  const bool simple = grad.defined() && grad.is_contiguous() && grad.is_leaf() &&
                      autograd_meta(variable).hooks.empty() &&
                      autograd_meta(variable).hooks_after.empty();
  return simple ? grad : Tensor();
}

std::uint32_t Node::add_output(const Shape& sizes, DType dtype) {
  outputs_.push_back({sizes, dtype});
  return static_cast<std::uint32_t>(outputs_.size() - 1);
}

void Node::add_hook(std::uint32_t output_nr, GradHook hook) {
  hooks_.push_back({output_nr, std::move(hook)});
}

void Node::add_retain(std::uint32_t output_nr, Ref<TensorSlot> slot) {
  retains_.push_back({output_nr, std::move(slot)});
}

void Node::run_hooks(std::vector<Tensor>& grads) {
  for (const Hook& hook : hooks_) {
    Tensor& grad = grads[hook.output_nr];
    if (!grad.defined()) continue;
    Tensor changed = hook.call(grad);
    if (changed.defined()) grad = changed;
  }
  for (const Retain& retain : retains_) {
    const Tensor& grad = grads[retain.output_nr];
    if (!retain.slot->impl || !grad.defined()) continue;
    AutogradMeta& meta = *retain.slot->impl->autograd;
    if (!meta.grad.defined()) {
      meta.grad = grad_enabled() ? grad : engine_ops::clone(grad);
    } else {
      meta.grad = engine_ops::add(meta.grad, grad);
    }
  }
}

/// As PyTorch calls the operation in messages: "Exp" of ExpBackward0, "Max1" of MaxBackward1.
static std::string forward_name(std::string name) {
  if (name == "CopySlices") return "torch::autograd::CopySlices";
  const std::string mark = "Backward";
  const std::size_t at = name.rfind(mark);
  if (at == std::string::npos) return name;
  const std::string number = name.substr(at + mark.size());
  if (number.find_first_not_of("0123456789") != std::string::npos) return name;
  return name.substr(0, at) + (number == "0" ? "" : number);
}

SavedTensor::SavedTensor(const Tensor& tensor)
    : tensor_(tensor), version_(tensor.defined() ? tensor.version() : 0) {}

SavedTensor SavedTensor::output(const Tensor& tensor, std::uint32_t output_nr) {
  SavedTensor saved(make_view(tensor, tensor.sizes(), tensor.strides(), tensor.offset()));
  saved.is_output_ = true;
  saved.output_nr_ = output_nr;
  return saved;
}

Tensor SavedTensor::unpack(Node& node) const {
  if (tensor_.defined() && tensor_.version() != version_) {
    std::string maker = is_output_ ? std::string(node.name()) : tensor_.grad_fn_name();
    if (!maker.empty()) maker = ", which is output 0 of " + forward_name(maker) + ",";
    throw Error(ErrorKind::kRuntime, "backward",
                "one of the variables needed for gradient computation has been modified by an "
                "inplace operation: [torch." +
                    std::string(dtype_scalar_name(tensor_.dtype())) + "Tensor " +
                    tensor_.sizes().to_string() + "]" + maker + " is at version " +
                    std::to_string(tensor_.version()) + "; expected version " +
                    std::to_string(version_) +
                    " instead. Hint: an operation whose name ends in _ or an indexed assignment "
                    "changed it after the forward pass had used it.",
                {tensor_.sizes()});
  }
  if (!is_output_ || !grad_enabled()) return tensor_;
  Tensor alias = make_view(tensor_, tensor_.sizes(), tensor_.strides(), tensor_.offset());
  autograd_meta(alias).grad_fn = Ref<GradFunction>(&node);
  autograd_meta(alias).output_nr = output_nr_;
  return alias;
}

void throw_graph_released() {
  throw Error(
      ErrorKind::kRuntime, "backward",
      "Trying to backward through the graph a second time (or directly access saved tensors "
      "after they have already been freed). Saved intermediate values of the graph are "
      "freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you "
      "need to backward through the graph a second time or if you need to access saved "
      "tensors after calling backward.");
}

void check_view_write(const AutogradMeta& meta, const char* what_is) {
  if (!meta.base.defined() || meta.view_kind == ViewKind::kRecorded) return;
  const Node* node = static_cast<const Node*>(meta.grad_fn.get());
  const bool several = meta.view_kind == ViewKind::kOneOfSeveral;
  const std::string maker =
      node ? "Output " + std::to_string(meta.output_nr) + " of " + forward_name(node->name()) : "";
  const std::string modified = std::string(what_is) + " modified inplace";
  std::string text;
  if (node && several) {
    text = maker + " is a view and " + modified + ".";
  } else {
    text = (node ? maker + " is a view of a view which was created in" : "A view was created in") +
           std::string(" no_grad mode and ") + modified + " with grad mode enabled.";
  }
  text += several
              ? " This view is the output of a function that returns multiple views. Such "
                "functions do not allow the output views to be modified inplace. You should "
                "replace the inplace operation by an out-of-place one."
              : " Given that this use case is ambiguous and error-prone, it is forbidden. You "
                "can clarify your code by moving both the view and the inplace either both "
                "inside the no_grad block (if you don't want the inplace to be tracked) or both "
                "outside (if you want the inplace to be tracked).";
  throw Error(ErrorKind::kRuntime, "view", text);
}

Edge gradient_edge(const Tensor& tensor) {
  if (!tensor.defined()) return {};
  AutogradMeta* meta = tensor.impl()->autograd.get();
  if (!meta) return {};
  if (meta->base.defined() && meta->view_version != tensor.version() &&
      meta->base.requires_grad()) {
    check_view_write(*meta, "its base or another view of its base has been");
    Ref<Node> node = engine_ops::make_view_node(tensor, meta->base);
    node->add_output(tensor.sizes(), tensor.dtype());
    meta->grad_fn = node;
    meta->output_nr = 0;
    meta->view_version = tensor.version();
  }
  if (meta->grad_fn) return {Ref<Node>(static_cast<Node*>(meta->grad_fn.get())), meta->output_nr};
  if (!meta->requires_grad) return {};
  if (!meta->accumulator) {
    Ref<Node> node(new AccumulateGrad(tensor));
    meta->accumulator = node.get();
    return {node, 0};
  }
  return {Ref<Node>(static_cast<Node*>(meta->accumulator)), 0};
}

std::vector<Edge> gradient_edges(TensorRefs tensors) {
  std::vector<Edge> edges;
  edges.reserve(tensors.size());
  for (const Tensor& tensor : tensors) edges.push_back(gradient_edge(tensor));
  return edges;
}

std::vector<Tensor> only_gradient(Tensor gradient) {
  std::vector<Tensor> list(1);
  list[0] = std::move(gradient);
  return list;
}

std::vector<Tensor> gradients(Tensor first, Tensor second) {
  std::vector<Tensor> list(2);
  list[0] = std::move(first);
  list[1] = std::move(second);
  return list;
}

std::vector<Tensor> gradients(Tensor first, Tensor second, Tensor third) {
  std::vector<Tensor> list(3);
  list[0] = std::move(first);
  list[1] = std::move(second);
  list[2] = std::move(third);
  return list;
}

void set_history(const Tensor& out, const Ref<Node>& node, TensorRefs inputs) {
  AutogradMeta& meta = autograd_meta(out);
  meta.requires_grad = false;
  meta.output_nr = node->add_output(out.sizes(), out.dtype());
  meta.grad_fn = node;
  if (meta.retain_slot) node->add_retain(meta.output_nr, meta.retain_slot);
  if (notes_wanted) node->note(meta.output_nr, out, inputs);
}

}  // namespace gradlet
