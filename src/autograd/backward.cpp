#include "autograd/backward.hpp"

#include <algorithm>

#include "autograd/anomaly.hpp"
#include "autograd/engine_ops.hpp"
#include "autograd/graph.hpp"
#include "autograd/node.hpp"

namespace gradlet {

namespace {

struct Capture {
  Edge edge;
  Tensor grad;
  bool reached = false;
};

bool later(const Node* a, const Node* b) {
  return a->sequence() < b->sequence();
}

/// One walk over the graph, in the order in which PyTorch's engine goes: latest recorded node
/// first.
class Walk {
 public:
  Walk(std::vector<Capture>* captures, bool is_backward)
      : captures_(captures),
        only_captures_(captures != nullptr),
        graph_(is_backward),
        run_(++last_run_) {}

  ~Walk() {
    for (Node* node : touched_) node->scratch = {};
  }
  Walk(const Walk&) = delete;
  Walk& operator=(const Walk&) = delete;

  void run(const std::vector<Tensor>& outputs, const std::vector<Edge>& roots,
           std::vector<Tensor> grads, bool keep_graph) {
    for (const Edge& root : roots) visit(root.node.get());
    count_dependencies();
    graph_.begin(touched_, outputs, roots, grads);
    for (std::size_t i = 0; i < roots.size(); ++i) {
      deposit(roots[i], fitted(roots[i], std::move(grads[i])));
      ready_when_complete(roots[i].node.get());
    }
    while (!ready_.empty()) {
      std::pop_heap(ready_.begin(), ready_.end(), later);
      Node* node = ready_.back();
      ready_.pop_back();
      execute(node, keep_graph);
    }
    graph_.end(touched_);
    if (!freed_) return;
    for (Node* node : touched_) {
      if (!node->accumulates()) node->mark_spent();
    }
  }

 private:
  void visit(Node* node) {
    if (node->scratch.run == run_) return;
    check(node->scratch.run == 0, ErrorKind::kRuntime, "backward",
          [] { return "backward() was called from inside a backward pass over the same graph"; });
    touched_.push_back(node);  // first: what is marked is unmarked in the end
    node->scratch.run = run_;
    node->scratch.accumulates = !only_captures_;
  }

  void count_dependencies() {
    for (std::size_t i = 0; i < touched_.size(); ++i) {  // grows while it is walked
      for (const Edge& edge : touched_[i]->next()) {
        if (!edge.node) continue;
        visit(edge.node.get());
        ++edge.node->scratch.dependencies;
      }
    }
  }

  void ready_when_complete(Node* node) {
    if (node->scratch.dependencies != 0) return;
    node->scratch.dependencies = -1;  // queued
    ready_.push_back(node);
    std::push_heap(ready_.begin(), ready_.end(), later);
  }

  /// A gradient in the shape and dtype of what it is one of.
  static Tensor fitted(const Edge& edge, Tensor grad) {
    if (!grad.defined()) return grad;
    const OutputMeta& meta = edge.node->outputs()[edge.input_nr];
    if (grad.sizes() != meta.sizes) grad = engine_ops::sum_to(grad, meta.sizes);
    if (grad.dtype() != meta.dtype) grad = engine_ops::cast(grad, meta.dtype);
    return grad;
  }

  /// Adds a gradient to what has arrived at the edge.
  static void deposit(const Edge& edge, Tensor grad) {
    if (!grad.defined()) return;
    std::vector<Tensor>& slots = edge.node->scratch.grads;
    if (slots.empty()) slots.resize(edge.node->outputs().size());
    Tensor& slot = slots[edge.input_nr];
    if (!slot.defined()) {
      slot = std::move(grad);
    } else if (!grad_enabled() && slot.impl()->use_count() == 1 &&
               slot.storage()->use_count() == 1 && slot.is_contiguous()) {
      engine_ops::add_in_place(slot, grad);
    } else {
      slot = engine_ops::add(slot, grad);
    }
  }

  void execute(Node* node, bool keep_graph) {
    std::vector<Tensor> grads = std::move(node->scratch.grads);
    grads.resize(node->outputs().size());
    const bool any =
        std::any_of(grads.begin(), grads.end(), [](const Tensor& g) { return g.defined(); });
    if (any) node->run_hooks(grads);
    graph_.arrived(*node, grads);
    capture(node, grads);
    std::vector<Tensor> inputs;
    if (any && !(only_captures_ && node->accumulates())) {
      inputs =
          anomaly.place ? apply_watched(*node, std::move(grads)) : node->apply(std::move(grads));
    }
    std::vector<Tensor> derivatives = any ? graph_.derivatives(*node) : std::vector<Tensor>();
    const bool frees = !keep_graph && node->release_saved();
    freed_ |= frees;
    graph_.ran(*node, frees);
    const std::vector<Edge>& next = node->next();
    inputs.resize(next.size());
    for (std::size_t i = 0; i < next.size(); ++i) {
      Tensor raw = std::move(inputs[i]);
      Tensor given = next[i].node ? fitted(next[i], raw) : Tensor();
      graph_.passed(raw, given, i < derivatives.size() ? derivatives[i] : Tensor());
      if (!next[i].node) continue;
      raw = Tensor();
      deposit(next[i], std::move(given));
      --next[i].node->scratch.dependencies;
      ready_when_complete(next[i].node.get());
    }
  }

  void capture(Node* node, const std::vector<Tensor>& grads) {
    if (!captures_) return;
    for (Capture& capture : *captures_) {
      if (capture.edge.node.get() != node) continue;
      capture.grad = grads[capture.edge.input_nr];
      capture.reached = true;
    }
  }

  static inline std::uint32_t last_run_ = 0;
  std::vector<Capture>* captures_;
  bool only_captures_;
  GraphRecorder graph_;
  std::uint32_t run_;
  bool freed_ = false;
  std::vector<Node*> touched_;
  std::vector<Node*> ready_;
};

void walk(const std::vector<Tensor>& tensors, const std::vector<Tensor>& grad_tensors,
          bool retain_graph, bool create_graph, std::vector<Capture>* captures, bool is_backward) {
  std::vector<Edge> roots;
  std::vector<Tensor> grads;
  for (std::size_t i = 0; i < tensors.size(); ++i) {
    const Tensor& tensor = tensors[i];
    Edge edge = gradient_edge(tensor);
    check(static_cast<bool>(edge.node), ErrorKind::kRuntime, "backward", [&] {
      return text_of(
          {"element ", i, " of tensors does not require grad and does not have a grad_fn"});
    });
    Tensor grad = i < grad_tensors.size() ? grad_tensors[i] : Tensor();
    if (!grad.defined()) {
      check(tensor.numel() == 1, ErrorKind::kRuntime, "backward",
            [] { return "grad can be implicitly created only for scalar outputs"; },
            {tensor.sizes()});
      grad = engine_ops::ones_like(tensor);
    } else {
      check(grad.sizes() == tensor.sizes(), ErrorKind::kRuntime, "backward",
            [&] {
              return text_of({"Mismatch in shape: grad_output[", i, "] has a shape of torch.Size(",
                              grad.sizes(), ") and output[", i, "] has a shape of torch.Size(",
                              tensor.sizes(), ")."});
            },
            {grad.sizes(), tensor.sizes()});
    }
    roots.push_back(std::move(edge));
    grads.push_back(std::move(grad));
  }
  GradModeGuard mode(create_graph);
  Walk(captures, is_backward).run(tensors, roots, std::move(grads), retain_graph || create_graph);
}

std::vector<Capture> captures_of(const std::vector<Tensor>& inputs) {
  std::vector<Capture> captures;
  for (const Tensor& input : inputs) {
    check(input.requires_grad(), ErrorKind::kRuntime, "grad",
          [] { return "One of the differentiated Tensors does not require grad"; });
    captures.push_back({gradient_edge(input), {}, false});
  }
  return captures;
}

}  // namespace

void backward(const std::vector<Tensor>& tensors, const std::vector<Tensor>& grad_tensors,
              bool retain_graph, bool create_graph, const std::vector<Tensor>& inputs) {
  if (inputs.empty()) return walk(tensors, grad_tensors, retain_graph, create_graph, nullptr, true);
  std::vector<Capture> captures = captures_of(inputs);
  walk(tensors, grad_tensors, retain_graph, create_graph, &captures, true);
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (!captures[i].grad.defined()) continue;
    AutogradMeta& meta = autograd_meta(inputs[i]);
    meta.grad = meta.grad.defined() ? engine_ops::add(meta.grad, captures[i].grad)
                                    : engine_ops::clone(captures[i].grad);
    for (const GradHook& hook : meta.hooks_after) hook(inputs[i]);
  }
}

void backward(const Tensor& tensor, const Tensor& gradient, bool retain_graph, bool create_graph) {
  backward(std::vector<Tensor>{tensor}, std::vector<Tensor>{gradient}, retain_graph, create_graph);
}

std::vector<Tensor> grad(const std::vector<Tensor>& outputs, const std::vector<Tensor>& inputs,
                         const std::vector<Tensor>& grad_outputs, bool retain_graph,
                         bool create_graph, bool allow_unused) {
  std::vector<Capture> captures = captures_of(inputs);
  walk(outputs, grad_outputs, retain_graph, create_graph, &captures, false);
  std::vector<Tensor> result;
  for (const Capture& capture : captures) {
    check(allow_unused || capture.grad.defined(), ErrorKind::kRuntime, "grad", [&] {
      return text_of(
          {"The differentiated Tensor at index ", result.size(),
           " appears to not have been used in the graph. Set allow_unused=True if this is the "
           "desired behavior."});
    });
    result.push_back(capture.grad);
  }
  return result;
}

void retain_grad(const Tensor& tensor) {
  check(tensor.requires_grad(), ErrorKind::kRuntime, "retain_grad",
        [] { return "can't retain_grad on Tensor that has requires_grad=False"; });
  if (tensor.is_leaf()) return;
  AutogradMeta& meta = autograd_meta(tensor);
  if (meta.retain_slot) return;
  const Edge edge = gradient_edge(tensor);
  meta.retain_slot = make_ref<TensorSlot>();
  meta.retain_slot->impl = tensor.impl();
  edge.node->add_retain(edge.input_nr, meta.retain_slot);
}

void register_hook(const Tensor& tensor, GradHook hook) {
  check(tensor.requires_grad(), ErrorKind::kRuntime, "register_hook",
        [] { return "cannot register a hook on a tensor that doesn't require gradient"; });
  if (tensor.is_leaf()) {
    autograd_meta(tensor).hooks.push_back(std::move(hook));
    return;
  }
  const Edge edge = gradient_edge(tensor);
  edge.node->add_hook(edge.input_nr, std::move(hook));
}

void register_post_accumulate_grad_hook(const Tensor& tensor, GradHook hook) {
  check(tensor.requires_grad(), ErrorKind::kRuntime, "register_post_accumulate_grad_hook",
        [] { return "cannot register a hook on a tensor that doesn't require gradient"; });
  check(tensor.is_leaf(), ErrorKind::kRuntime, "register_post_accumulate_grad_hook",
        [] { return "post accumulate grad hooks cannot be registered on non-leaf tensors"; });
  autograd_meta(tensor).hooks_after.push_back(std::move(hook));
}

}  // namespace gradlet
