#include "autograd/backward.hpp"

#include <algorithm>
#include <utility>

#include "autograd/anomaly.hpp"
#include "autograd/engine_ops.hpp"
#include "autograd/graph.hpp"
#include "autograd/node.hpp"

namespace gradlet {

namespace {

/// What a walk is for, if not for every leaf: gradients to answer with, or to add to .grad.
struct Target {
  Edge edge;
  Tensor grad;
};

bool later(const Node* a, const Node* b) {
  return a->sequence() < b->sequence();
}

/// One walk over the graph, in the order in which PyTorch's engine goes: latest recorded node
/// first. With targets only what leads to them is run, and only that is freed.
class Walk {
 public:
  Walk(std::vector<Target>* targets, bool is_backward)
      : targets_(targets),
        captures_(targets && !is_backward),
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
    if (targets_) choose(roots);
    graph_.begin(touched_, outputs, roots, grads);
    for (std::size_t i = 0; i < roots.size(); ++i) {
      if (!is_wanted(*roots[i].node)) continue;
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
      if (node->scratch.runs && !node->accumulates()) node->mark_spent();
    }
  }

 private:
  void visit(Node* node) {
    if (node->scratch.run == run_) return;
    check(node->scratch.run == 0, ErrorKind::kRuntime, "backward",
          [] { return "backward() was called from inside a backward pass over the same graph"; });
    touched_.push_back(node);  // first: what is marked is unmarked in the end
    node->scratch.run = run_;
    node->scratch.runs = !targets_;
  }

  static bool is_wanted(const Node& node) { return node.scratch.runs || node.scratch.captured; }

  /// Marks what leads to the targets, children first.
  void choose(const std::vector<Edge>& roots) {
    for (const Target& target : *targets_) {
      Node::Scratch& scratch = target.edge.node->scratch;
      if (scratch.run == run_) (captures_ ? scratch.captured : scratch.runs) = true;
    }
    std::vector<std::pair<Node*, std::size_t>> path;
    const auto enter = [&path](Node* node) {
      if (node && !std::exchange(node->scratch.entered, true)) path.push_back({node, 0});
    };
    for (const Edge& root : roots) {
      enter(root.node.get());
      while (!path.empty()) {
        Node* const node = path.back().first;
        const std::size_t i = path.back().second++;
        if (i < node->next().size()) {
          enter(node->next()[i].node.get());
          continue;
        }
        for (const Edge& edge : node->next()) {
          if (edge.node && is_wanted(*edge.node)) node->scratch.runs = true;
        }
        path.pop_back();
      }
    }
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

  static void check_reduces(const Shape& from, const Shape& to, const Node& maker, std::size_t i) {
    const int lead = from.size() - to.size();
    bool fits = lead >= 0;
    for (int d = 0; fits && d < to.size(); ++d) fits = to[d] == 1 || to[d] == from[d + lead];
    check(fits, ErrorKind::kRuntime, "backward", [&] {
      return text_of({"Function ", maker.name(), " returned an invalid gradient at index ", i,
                      " - got ", from, " but expected shape compatible with ", to});
    });
  }

  /// A gradient in the shape and dtype of what it is one of; `maker` answered with it as its
  /// `i`-th.
  static Tensor fitted(const Edge& edge, Tensor grad, const Node* maker = nullptr,
                       std::size_t i = 0) {
    if (!grad.defined()) return grad;
    const OutputMeta& meta = edge.node->outputs()[edge.input_nr];
    if (grad.sizes() != meta.sizes) {
      if (maker) check_reduces(grad.sizes(), meta.sizes, *maker, i);
      grad = engine_ops::sum_to(grad, meta.sizes);
    }
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
    // In PyTorch's order: a hook changes what is answered of a tensor only where the walk ends.
    if (node->scratch.captured && node->scratch.runs) capture(node, grads);
    if (any) node->run_hooks(grads);
    graph_.arrived(*node, grads);
    if (!node->scratch.runs) return capture(node, grads);
    std::vector<Tensor> inputs;
    if (any) {
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
      const bool wanted = next[i].node && is_wanted(*next[i].node);
      Tensor given = wanted ? fitted(next[i], raw, node, i) : Tensor();
      graph_.passed(raw, given, i < derivatives.size() ? derivatives[i] : Tensor());
      if (!wanted) continue;
      raw = Tensor();
      deposit(next[i], std::move(given));
      --next[i].node->scratch.dependencies;
      ready_when_complete(next[i].node.get());
    }
  }

  void capture(Node* node, const std::vector<Tensor>& grads) {
    for (Target& target : *targets_) {
      if (target.edge.node.get() == node) target.grad = grads[target.edge.input_nr];
    }
  }

  static inline std::uint32_t last_run_ = 0;
  std::vector<Target>* targets_;
  bool captures_;
  GraphRecorder graph_;
  std::uint32_t run_;
  bool freed_ = false;
  std::vector<Node*> touched_;
  std::vector<Node*> ready_;
};

void walk(const std::vector<Tensor>& tensors, const std::vector<Tensor>& grad_tensors,
          bool retain_graph, bool create_graph, std::vector<Target>* targets, bool is_backward) {
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
  Walk(targets, is_backward).run(tensors, roots, std::move(grads), retain_graph || create_graph);
}

std::vector<Target> targets_of(const std::vector<Tensor>& inputs) {
  std::vector<Target> targets;
  for (const Tensor& input : inputs) targets.push_back({gradient_edge(input), {}});
  return targets;
}

}  // namespace

void backward(const std::vector<Tensor>& tensors, const std::vector<Tensor>& grad_tensors,
              bool retain_graph, bool create_graph,
              const std::optional<std::vector<Tensor>>& inputs) {
  if (!inputs) return walk(tensors, grad_tensors, retain_graph, create_graph, nullptr, true);
  check(!inputs->empty(), ErrorKind::kRuntime, "backward",
        [] { return "`inputs` argument to `backward()` cannot be empty."; });
  for (const Tensor& input : *inputs) retain_grad(input);
  std::vector<Target> targets = targets_of(*inputs);
  walk(tensors, grad_tensors, retain_graph, create_graph, &targets, true);
}

void backward(const Tensor& tensor, const Tensor& gradient, bool retain_graph, bool create_graph) {
  backward(std::vector<Tensor>{tensor}, std::vector<Tensor>{gradient}, retain_graph, create_graph);
}

std::vector<Tensor> grad(const std::vector<Tensor>& outputs, const std::vector<Tensor>& inputs,
                         const std::vector<Tensor>& grad_outputs, bool retain_graph,
                         bool create_graph, bool allow_unused) {
  for (const Tensor& input : inputs) {
    check(input.requires_grad(), ErrorKind::kRuntime, "grad",
          [] { return "One of the differentiated Tensors does not require grad"; });
  }
  std::vector<Target> targets = targets_of(inputs);
  walk(outputs, grad_outputs, retain_graph, create_graph, &targets, false);
  std::vector<Tensor> result;
  for (const Target& target : targets) {
    check(allow_unused || target.grad.defined(), ErrorKind::kRuntime, "grad", [&] {
      return text_of(
          {"The differentiated Tensor at index ", result.size(),
           " appears to not have been used in the graph. Set allow_unused=True if this is the "
           "desired behavior."});
    });
    result.push_back(target.grad);
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

bool retains_grad(const Tensor& tensor) {
  return !tensor.is_leaf() && autograd_meta(tensor).retain_slot;
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
