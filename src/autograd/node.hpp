#pragma once

#include <memory>
#include <optional>
#include <type_traits>
#include <vector>

#include "autograd/grad_mode.hpp"
#include "tensor/tensor.hpp"

namespace gradlet {

class Node;
struct NodeNotes;

/// Whether operations leave notes for a picture of the graph (graph.hpp).
extern bool notes_wanted;

/// Where a gradient goes next: input `input_nr` of a node (= output number of the forward op).
struct Edge {
  Ref<Node> node;
  std::uint32_t input_nr = 0;
};

/// Shape and dtype of a forward output; its gradient must have the same.
struct OutputMeta {
  Shape sizes;
  DType dtype;
};

/// One recorded operation of the graph.
class Node : public GradFunction {
 public:
  Node(const char* name, std::vector<Edge> next);
  ~Node() override;

  const char* name() const override { return name_; }
  const std::vector<Edge>& next() const { return next_; }
  std::uint64_t sequence() const { return sequence_; }
  /// Where the program made it, if anomaly detection was on (anomaly.hpp).
  int place() const { return place_; }

  /// Gradients of the forward inputs from those of its outputs; undefined where none flows.
  virtual std::vector<Tensor> apply(std::vector<Tensor> grads) = 0;
  /// Frees what the forward pass saved; apply() after that throws. False if there was nothing.
  virtual bool release_saved() { return false; }
  virtual bool accumulates() const { return false; }
  /// Whether a backward pass that went through here has freed part of the graph: another one over
  /// the same path would fail.
  bool spent() const { return spent_; }
  void mark_spent() { spent_ = true; }
  /// The tensor of an AccumulateGrad node.
  virtual Tensor variable() const { return {}; }

  /// Declares the next output; returns its number.
  std::uint32_t add_output(const Shape& sizes, DType dtype);
  const std::vector<OutputMeta>& outputs() const { return outputs_; }

  void add_hook(std::uint32_t output_nr, GradHook hook);
  void add_retain(std::uint32_t output_nr, Ref<TensorSlot> slot);
  /// Runs the hooks of the outputs on their complete gradients, then fills retained ones.
  virtual void run_hooks(std::vector<Tensor>& grads);

  /// The .grad to which the gradient of input `i` would only be added: that of a leaf, row-major,
  /// with no hook and no other contribution in this pass. A backward function may add to it by
  /// itself and answer with an undefined gradient, which saves a pass over both. Undefined if there
  /// is none.
  Tensor accumulation_target(std::size_t i) const;

  /// For the picture of the graph (graph.hpp): the numbers of an output and of those inputs to
  /// which no gradient flows.
  void note(std::uint32_t nr, const Tensor& out, TensorRefs inputs);
  void note_input(std::uint32_t i, const Tensor& input);
  NodeNotes* notes() const { return notes_.get(); }

  /// The engine's notes during one backward pass.
  struct Scratch {
    std::uint32_t run = 0;
    bool entered = false;   // its children are being looked at
    bool runs = false;      // this pass applies it: a leaf's fills .grad
    bool captured = false;  // its gradient is answered with
    std::int32_t dependencies = 0;
    int item = 0;  // in the graph's picture
    std::vector<Tensor> grads;
  } scratch;

 protected:
  void destroy() noexcept override;
  void set_sequence(std::uint64_t sequence) { sequence_ = sequence; }

 private:
  struct Hook {
    std::uint32_t output_nr;
    GradHook call;
  };
  struct Retain {
    std::uint32_t output_nr;
    Ref<TensorSlot> slot;
  };
  const char* name_;
  bool spent_ = false;
  int place_;
  union {
    std::uint64_t sequence_;
    Node* pending_;  // once it is to go: what goes after it
  };
  std::vector<Edge> next_;
  std::vector<OutputMeta> outputs_;
  std::vector<Hook> hooks_;
  std::vector<Retain> retains_;
  std::unique_ptr<NodeNotes> notes_;
};

/// A tensor kept for backward. Reading it checks that nobody changed it in place since.
class SavedTensor {
 public:
  SavedTensor() = default;
  /// An input of the op.
  explicit SavedTensor(const Tensor& tensor);
  /// One of the op's own results: kept without its grad_fn, which would be a cycle.
  static SavedTensor output(const Tensor& tensor, std::uint32_t output_nr = 0);

  bool defined() const { return tensor_.defined(); }
  /// The tensor. `node` is the node that saved it, named in the error.
  Tensor unpack(Node& node) const;

 private:
  Tensor tensor_;
  std::uint32_t version_ = 0;
  std::uint32_t output_nr_ = 0;
  bool is_output_ = false;
};

/// Whether an op with these inputs must be recorded.
template <class... Tensors>
bool records(const Tensors&... inputs) {
  return grad_enabled() && ((inputs.defined() && inputs.requires_grad()) || ...);
}

/// Refuses a write to a view that the graph cannot follow. `what_is` tells what was written: "is
/// being", or that "its base or another view of its base has been".
void check_view_write(const AutogradMeta& meta, const char* what_is);

/// The edge through which a tensor's gradient flows: into its grad_fn, or its AccumulateGrad, or
/// nowhere.
Edge gradient_edge(const Tensor& tensor);

[[noreturn]] void throw_graph_released();
std::vector<Tensor> only_gradient(Tensor gradient);

/// Makes `out` the next output of the node; the inputs are for its notes.
void set_history(const Tensor& out, const Ref<Node>& node, TensorRefs inputs = {});

template <class Backward>
class ClosureNode final : public Node {
 public:
  ClosureNode(const char* name, std::vector<Edge> next, Backward backward)
      : Node(name, std::move(next)), backward_(std::move(backward)) {}

  std::vector<Tensor> apply(std::vector<Tensor> grads) override {
    if (!backward_) throw_graph_released();
    if constexpr (std::is_invocable_v<Backward&, Node&, std::vector<Tensor>&>) {
      return (*backward_)(*this, grads);
    } else {
      using Result = std::invoke_result_t<Backward&, Node&, const Tensor&>;
      if (!grads[0].defined()) return std::vector<Tensor>(next().size());
      if constexpr (std::is_same_v<Result, Tensor>) {
        return only_gradient((*backward_)(*this, grads[0]));
      } else {
        return (*backward_)(*this, grads[0]);
      }
    }
  }

  bool release_saved() override {
    // A closure without tensors (only shapes and numbers) can run again, as in PyTorch.
    if constexpr (std::is_trivially_destructible_v<Backward>) return false;
    if constexpr (requires { Backward::kSavesNoTensors; }) return false;
    backward_.reset();
    return true;
  }

 private:
  std::optional<Backward> backward_;
};

/// Records the op that made `out`. `backward(node, grad)` returns the gradient of the one input or
/// a vector with one gradient per input; with several outputs it takes the vector of their
/// gradients.
template <class Backward>
Ref<Node> make_node(const char* name, std::vector<Edge> next, Backward backward) {
  return Ref<Node>(new ClosureNode<Backward>(name, std::move(next), std::move(backward)));
}

/// The edges of the inputs of an op.
std::vector<Edge> gradient_edges(TensorRefs tensors);

template <class Backward>
void record(const Tensor& out, const char* name, TensorRefs inputs, Backward backward) {
  set_history(out, make_node(name, gradient_edges(inputs), std::move(backward)), inputs);
}

/// Notes for the picture of the graph (graph.hpp): inputs of the op that made `out` that record()
/// is not told of.
void note_constant(const Tensor& out, std::uint32_t i, const Tensor& input);
void note_constants(const Tensor& out, const std::vector<Tensor>& inputs);

/// The result of a backward closure with several inputs.
std::vector<Tensor> gradients(Tensor first, Tensor second);
std::vector<Tensor> gradients(Tensor first, Tensor second, Tensor third);

}  // namespace gradlet
