#pragma once

#include <array>
#include <memory>
#include <vector>

#include "autograd/node.hpp"

/// The graph that the last backward pass went through, for drawing it: values, gradients, names.
///
/// PyTorch's graph keeps no intermediate value, so while this is on each recorded operation leaves
/// a note of its first numbers. Off by default; on, it never changes a result. It costs some 100 ns
/// an operation, and nothing once a pass has gone through more than kMaxGraphNodes nodes.
namespace gradlet {

enum class Recording {
  kOff,
  kBasic,  // values, gradients
  kSteps,  // and what each node passes on, and its derivatives where all is small
  kAll,    // and norms of large tensors, and large graphs
};

/// Larger graphs are counted, not kept; notes then rest until a pass over a smaller one.
inline constexpr std::size_t kMaxGraphNodes = 200;
/// The same with Recording::kAll.
inline constexpr std::size_t kMaxLargeGraph = 3000;
/// Graphs kept beside the last.
inline constexpr int kGraphSlots = 9;
/// Notes alive at once, so that a graph that is never run backward takes little.
inline constexpr int kMaxNotes = 4096;

/// The first numbers of a tensor, row-major: all where there are at most 16, else 4.
struct Sample {
  static constexpr int kAll = 16, kSome = 4;
  int count = -1;                   // -1: not known
  double norm = 0;                  // NaN where it is not known; not of what is known whole
  std::array<double, kAll> values;  // the first count of them

  // Like Shape: only the numbers in use are written and copied.
  Sample() {}
  Sample(const Sample& other) { *this = other; }
  Sample& operator=(const Sample& other) {
    count = other.count;
    norm = other.norm;
    const std::size_t used = static_cast<std::size_t>(count < 0 ? 0 : count);
    for (std::size_t i = 0; i < used; ++i) values[i] = other.values[i];
    return *this;
  }
  void take(const Tensor& tensor);
};

/// What an operation leaves for the picture.
struct NodeNotes {
  struct Output {
    Sample value;
    int label = 0;
  };
  /// An input to which no gradient flows.
  struct Constant {
    std::uint32_t input;
    std::uint32_t serial;
    int label;
    DType dtype;
    Shape sizes;
    Sample value;
  };
  NodeNotes();
  ~NodeNotes();
  NodeNotes(const NodeNotes&) = delete;
  NodeNotes& operator=(const NodeNotes&) = delete;

  /// The first output apart: most operations have no other, and small notes cost less.
  Output output;
  std::vector<Output> more_outputs;
  std::vector<Constant> constants;

  Output& at(std::size_t nr);
  const Output* find(std::size_t nr) const;
};

enum class GraphKind : std::uint8_t { kLeaf, kConstant, kOp, kOutput };

/// One node of the picture. An operation with several results has an item for each.
struct GraphItem {
  GraphItem() {}

  GraphKind kind;
  DType dtype;
  const char* op = "";  // the node's name
  int label = 0;
  std::uint32_t serial = 0;    // of a leaf's or constant's tensor
  std::uint64_t sequence = 0;  // of an operation's node
  std::uint32_t output_nr = 0;
  Shape sizes;
  Sample value;
  /// The gradient that arrived in this pass.
  Sample grad;
  /// A leaf's .grad after it; before it, while the pass runs.
  Sample accumulated;
};

struct GraphLink {
  int from, to;
  std::uint32_t input;
};

struct Graph {
  std::size_t total = 0;  // nodes the pass went through
  std::vector<GraphItem> items;
  std::vector<GraphLink> links;
  /// With Recording::kSteps, the nodes in the order in which they ran, each as: its first item;
  /// whether what it had saved was freed; the number of its inputs; and for each input three
  /// samples (count, numbers and, unless the count is -1, norm): what it gave that input, the
  /// same summed to the input's shape where that is another, and what it gives for a gradient of
  /// ones. A leaf's node has one input: its .grad before.
  std::vector<double> steps;
};

/// Turns the recording on or off; kOff forgets what was recorded.
void record_graphs(Recording wanted);
/// The graph of the last backward() that came to its end, empty if there was none, or too large;
/// or one that was put aside.
const Graph& last_graph(int slot = 0);
/// Exchanges the last graph with one of those put aside (1 to kGraphSlots - 1).
void store_graph(int slot);
void put_sample(std::vector<double>& out, const Sample& sample);

/// Leaves that backward() has given gradients while recording was on, in the order in which they
/// were met; those that nobody else holds go with the next pass.
const std::vector<Tensor>& trained_leaves();
inline constexpr std::size_t kMaxTrained = 64;

/// A node whose apply() runs the program's own code, and all of its name: nothing else may call it.
void note_calls_back(const Node& node);

/// While it lives, Node::apply() only tells: nothing adds to a leaf's .grad by itself.
struct ProbeGuard {
  ProbeGuard() { probing = true; }
  ~ProbeGuard() { probing = false; }
  ProbeGuard(const ProbeGuard&) = delete;
  ProbeGuard& operator=(const ProbeGuard&) = delete;
  static inline bool probing = false;
};

/// A number that stands for the name of a variable that holds the tensor; from now on the tensor
/// and the node that made it go by it. At most 20 bits.
void label_tensor(const Tensor& tensor, int label);
/// The same for what the kept graphs hold already.
void label_in_graph(const Tensor& tensor, int label);

/// Follows one backward pass. Does nothing while recording is off or another pass is followed.
class GraphRecorder {
 public:
  explicit GraphRecorder(bool wanted);
  ~GraphRecorder();
  GraphRecorder(const GraphRecorder&) = delete;
  GraphRecorder& operator=(const GraphRecorder&) = delete;

  /// The nodes in reach, before the first one runs.
  void begin(const std::vector<Node*>& nodes, const std::vector<Tensor>& outputs,
             const std::vector<Edge>& roots, const std::vector<Tensor>& grads);
  /// The complete gradients of a node's outputs.
  void arrived(const Node& node, const std::vector<Tensor>& grads) {
    if (filling_) note_gradients(node, grads);
  }
  /// A node's gradients for ones, before it lets go of what it saved; empty where they are not
  /// wanted or would say nothing.
  std::vector<Tensor> derivatives(Node& node);
  /// A node has run: what passed() then tells is its own.
  void ran(const Node& node, bool freed);
  /// What it gives an input, before and after it was brought to its shape.
  void passed(const Tensor& raw, const Tensor& given, const Tensor& derivative);
  void end(const std::vector<Node*>& nodes);

 private:
  bool steps() const;

  void add_node(const Node& node);
  void add_inputs(const Node& node);
  void note_gradients(const Node& node, const std::vector<Tensor>& grads);

  bool follows_;
  bool filling_ = false;
  std::ptrdiff_t constants_ = 0;  // where they begin among the items
};

}  // namespace gradlet
