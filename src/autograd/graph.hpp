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

/// Larger graphs are counted, not kept; notes then rest until a pass over a smaller one.
inline constexpr std::size_t kMaxGraphNodes = 200;
/// Notes alive at once, so that a graph that is never run backward takes little.
inline constexpr int kMaxNotes = 4096;

/// The first numbers of a tensor, row-major: all where there are at most 16, else 4.
struct Sample {
  static constexpr int kAll = 16, kSome = 4;
  int count = -1;                   // -1: not known
  std::array<double, kAll> values;  // the first count of them

  // Like Shape: only the numbers in use are written and copied.
  Sample() {}
  Sample(const Sample& other) { *this = other; }
  Sample& operator=(const Sample& other) {
    count = other.count;
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
};

/// Turns the recording on or off and forgets what was recorded.
void record_graphs(bool enabled);
/// The graph of the last backward() that came to its end; empty if there was none, or too large.
const Graph& last_graph();

/// Leaves that backward() has given gradients while recording was on, in the order in which they
/// were met; those that nobody else holds go with the next pass.
const std::vector<Tensor>& trained_leaves();
inline constexpr std::size_t kMaxTrained = 64;

/// A number that stands for the name of a variable that holds the tensor; from now on the tensor
/// and the node that made it go by it.
void label_tensor(const Tensor& tensor, int label);
/// The same for what the last graph holds already.
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
  void end(const std::vector<Node*>& nodes);

 private:
  void add_node(const Node& node);
  void add_inputs(const Node& node);
  void note_gradients(const Node& node, const std::vector<Tensor>& grads);

  bool follows_;
  bool filling_ = false;
};

}  // namespace gradlet
