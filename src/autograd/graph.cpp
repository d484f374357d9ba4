#include "autograd/graph.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <string_view>

#include "autograd/engine_ops.hpp"

namespace gradlet {

namespace {

Recording level = Recording::kOff;
/// Nodes of the last pass.
std::size_t last_total = 0;
bool following = false;
int live_notes = 0;
Graph filled;
std::array<Graph, kGraphSlots> kept;
std::vector<Tensor> trained;

void note_leaves(const std::vector<Node*>& nodes) {
  trained.erase(std::remove_if(trained.begin(), trained.end(),
                               [](const Tensor& leaf) { return leaf.impl()->use_count() == 1; }),
                trained.end());
  for (const Node* node : nodes) {
    const Tensor leaf = node->variable();
    if (!leaf.defined() || trained.size() >= kMaxTrained) continue;
    const auto same = [&leaf](const Tensor& other) { return other.is_same(leaf); };
    if (std::none_of(trained.begin(), trained.end(), same)) trained.push_back(leaf);
  }
}

void update_notes_wanted() {
  notes_wanted = level != Recording::kOff &&
                 last_total <= (level == Recording::kAll ? kMaxLargeGraph : kMaxGraphNodes);
}

/// Names of nodes that run the program's code; each is one string.
std::set<const char*> calling_back;

bool calls_back(const Node& node) {
  return calling_back.count(node.name()) != 0;
}

/// So many numbers that their norm costs next to nothing.
constexpr std::int64_t kQuick = 4096;

double norm_of(const Tensor& tensor) {
  const bool wanted =
      level == Recording::kAll || (level == Recording::kSteps && tensor.numel() <= kQuick);
  return wanted && tensor.numel() > Sample::kAll ? engine_ops::norm(tensor)
                                                 : std::numeric_limits<double>::quiet_NaN();
}

/// What was added to a leaf's .grad, where a backward function did so by itself and no gradient was
/// seen to arrive (Node::accumulation_target): exact if .grad was zero before.
Sample difference(const Sample& after, const Sample& before) {
  Sample result;
  if (after.count < 0 || (before.count >= 0 && before.count != after.count)) return result;
  result.count = after.count;
  for (std::size_t i = 0; i < static_cast<std::size_t>(after.count); ++i) {
    result.values[i] = after.values[i] - (before.count < 0 ? 0 : before.values[i]);
  }
  return result;
}

}  // namespace

bool notes_wanted = false;

void Sample::take(const Tensor& tensor) {
  const std::int64_t numel = tensor.numel();
  count = static_cast<int>(numel <= kAll ? numel : std::int64_t{kSome});
  norm = norm_of(tensor);
  for (int i = 0; i < count; ++i) {
    std::int64_t at = 0, rest = i;
    for (int d = tensor.dim() - 1; d >= 0; --d) {
      at += rest % tensor.size(d) * tensor.strides()[d];
      rest /= tensor.size(d);
    }
    values[static_cast<std::size_t>(i)] = tensor.number_at(at).to_double();
  }
}

NodeNotes::NodeNotes() {
  ++live_notes;
}
NodeNotes::~NodeNotes() {
  --live_notes;
}
NodeNotes::Output& NodeNotes::at(std::size_t nr) {
  if (nr == 0) return output;
  if (more_outputs.size() < nr) more_outputs.resize(nr);
  return more_outputs[nr - 1];
}
const NodeNotes::Output* NodeNotes::find(std::size_t nr) const {
  if (nr == 0) return &output;
  return nr <= more_outputs.size() ? &more_outputs[nr - 1] : nullptr;
}

void Node::note(std::uint32_t nr, const Tensor& out, TensorRefs inputs) {
  if (!notes_) {
    if (live_notes >= kMaxNotes) return;
    notes_ = std::make_unique<NodeNotes>();
  }
  notes_->at(nr).value.take(out);
  std::uint32_t i = 0;
  for (const Tensor& input : inputs) note_input(i++, input);
}

void Node::note_input(std::uint32_t i, const Tensor& input) {
  if (!notes_ || !input.defined() || input.requires_grad()) return;
  const TensorImpl& impl = *input.impl();
  NodeNotes::Constant& constant = notes_->constants.emplace_back();
  constant.input = i;
  constant.serial = impl.serial;
  constant.label = impl.label;
  constant.dtype = impl.dtype;
  constant.sizes = impl.sizes;
  constant.value.take(input);
}

void note_constant(const Tensor& out, std::uint32_t i, const Tensor& input) {
  static_cast<Node*>(autograd_meta(out).grad_fn.get())->note_input(i, input);
}

void note_constants(const Tensor& out, const std::vector<Tensor>& inputs) {
  std::uint32_t i = 0;
  for (const Tensor& input : inputs) note_constant(out, i++, input);
}

void note_calls_back(const Node& node) {
  calling_back.insert(node.name());
}

void record_graphs(Recording wanted) {
  if (level == Recording::kOff || wanted == Recording::kOff) {
    last_total = 0;
    kept = {};
    trained.clear();
  }
  level = wanted;
  update_notes_wanted();
}

const Graph& last_graph(int slot) {
  return kept[static_cast<std::size_t>(slot)];
}

void store_graph(int slot) {
  std::swap(kept[0], kept[static_cast<std::size_t>(slot)]);
}

void put_sample(std::vector<double>& out, const Sample& sample) {
  out.push_back(sample.count);
  if (sample.count < 0) return;
  out.insert(out.end(), sample.values.begin(), sample.values.begin() + sample.count);
  out.push_back(sample.norm);
}

const std::vector<Tensor>& trained_leaves() {
  return trained;
}

void label_tensor(const Tensor& tensor, int label) {
  int& own = tensor.impl()->label;
  own = (own & kCutBits) | label;
  const AutogradMeta* meta = tensor.impl()->autograd.get();
  if (!meta || !meta->grad_fn) return;
  NodeNotes* notes = static_cast<const Node*>(meta->grad_fn.get())->notes();
  if (notes) notes->at(meta->output_nr).label = label;
}

void label_in_graph(const Tensor& tensor, int label) {
  const TensorImpl& impl = *tensor.impl();
  const Node* node =
      impl.autograd ? static_cast<const Node*>(impl.autograd->grad_fn.get()) : nullptr;
  for (Graph& graph : kept) {
    for (GraphItem& item : graph.items) {
      const bool same = node ? item.sequence == node->sequence() &&
                                   item.output_nr == impl.autograd->output_nr && !item.serial
                             : item.serial == impl.serial;
      if (same) item.label = (item.label & kCutBits) | label;
    }
  }
}

GraphRecorder::GraphRecorder(bool wanted)
    : follows_(wanted && level != Recording::kOff && !following) {
  if (follows_) following = true;
}

GraphRecorder::~GraphRecorder() {
  if (follows_) following = false;
}

void GraphRecorder::begin(const std::vector<Node*>& nodes, const std::vector<Tensor>& outputs,
                          const std::vector<Edge>& roots, const std::vector<Tensor>& grads) {
  if (!follows_) return;
  filled.total = nodes.size();
  filled.items.clear();
  filled.links.clear();
  filled.steps.clear();
  last_total = nodes.size();
  update_notes_wanted();
  filling_ = notes_wanted;
  if (!filling_) return;
  for (Node* node : nodes) {
    node->scratch.item = static_cast<int>(filled.items.size());
    add_node(*node);
  }
  constants_ = static_cast<std::ptrdiff_t>(filled.items.size());
  for (const Node* node : nodes) add_inputs(*node);
  for (std::size_t i = 0; i < roots.size(); ++i) {
    const int from = roots[i].node->scratch.item + static_cast<int>(roots[i].input_nr);
    GraphItem item = filled.items[static_cast<std::size_t>(from)];
    item.kind = GraphKind::kOutput;
    item.op = "";
    if (outputs[i].impl()->label) item.label = outputs[i].impl()->label;
    item.value.take(outputs[i]);
    item.grad.take(grads[i]);
    item.accumulated.count = -1;
    filled.links.push_back({from, static_cast<int>(filled.items.size()), 0});
    filled.items.push_back(item);
  }
}

void GraphRecorder::add_node(const Node& node) {
  const Tensor variable = node.variable();
  for (std::uint32_t nr = 0; nr < node.outputs().size(); ++nr) {
    GraphItem& item = filled.items.emplace_back();
    item.kind = variable.defined() ? GraphKind::kLeaf : GraphKind::kOp;
    item.op = node.name();
    item.dtype = node.outputs()[nr].dtype;
    item.sizes = node.outputs()[nr].sizes;
    item.output_nr = nr;
    if (variable.defined()) {
      item.serial = variable.impl()->serial;
      item.label = variable.impl()->label;
      item.value.take(variable);
      if (variable.grad().defined()) item.accumulated.take(variable.grad());
    } else {
      item.sequence = node.sequence();
      if (const NodeNotes::Output* output = node.notes() ? node.notes()->find(nr) : nullptr) {
        item.value = output->value;
        item.label = output->label;
      }
    }
  }
}

void GraphRecorder::add_inputs(const Node& node) {
  const int first = node.scratch.item;
  const auto link = [&](int from, std::uint32_t input) {
    for (int nr = 0; nr < static_cast<int>(node.outputs().size()); ++nr) {
      filled.links.push_back({from, first + nr, input});
    }
  };
  for (std::uint32_t i = 0; i < node.next().size(); ++i) {
    const Edge& edge = node.next()[i];
    if (edge.node) link(edge.node->scratch.item + static_cast<int>(edge.input_nr), i);
  }
  if (!node.notes()) return;
  for (const NodeNotes::Constant& constant : node.notes()->constants) {
    const auto same = [&](const GraphItem& item) {
      return item.kind == GraphKind::kConstant && item.serial == constant.serial;
    };
    const auto known = std::find_if(filled.items.begin() + constants_, filled.items.end(), same);
    link(static_cast<int>(known - filled.items.begin()), constant.input);
    if (known != filled.items.end()) continue;
    GraphItem& item = filled.items.emplace_back();
    item.kind = GraphKind::kConstant;
    item.dtype = constant.dtype;
    item.sizes = constant.sizes;
    item.serial = constant.serial;
    item.label = constant.label;
    item.value = constant.value;
  }
}

void GraphRecorder::note_gradients(const Node& node, const std::vector<Tensor>& grads) {
  for (std::size_t nr = 0; nr < grads.size(); ++nr) {
    const std::size_t at = static_cast<std::size_t>(node.scratch.item) + nr;
    if (grads[nr].defined()) filled.items[at].grad.take(grads[nr]);
  }
}

bool GraphRecorder::steps() const {
  return filling_ && (level == Recording::kSteps || level == Recording::kAll);
}

std::vector<Tensor> GraphRecorder::derivatives(Node& node) {
  const auto small = [](const OutputMeta& meta) {
    return meta.sizes.numel() <= Sample::kAll && is_floating(meta.dtype);
  };
  if (!steps() || node.accumulates() || calls_back(node) || node.outputs().size() != 1 ||
      !small(node.outputs()[0])) {
    return {};
  }
  for (const Edge& edge : node.next()) {
    if (edge.node && !small(edge.node->outputs()[edge.input_nr])) return {};
  }
  const NoGradGuard no_grad;
  const ProbeGuard probe;
  const OutputMeta& meta = node.outputs()[0];
  std::vector<Tensor> ones(1);
  ones[0] = engine_ops::ones_like(engine_ops::zeros(meta.sizes, meta.dtype));
  return node.apply(std::move(ones));
}

void GraphRecorder::ran(const Node& node, bool freed) {
  if (!steps()) return;
  std::vector<double>& out = filled.steps;
  const std::size_t inputs = node.accumulates() ? 1 : node.next().size();
  out.push_back(node.scratch.item);
  out.push_back(freed ? 1 : 0);
  out.push_back(static_cast<double>(inputs));
  if (!node.accumulates()) return;
  put_sample(out, filled.items[static_cast<std::size_t>(node.scratch.item)].accumulated);
  out.insert(out.end(), 2, -1);
}

void GraphRecorder::passed(const Tensor& raw, const Tensor& given, const Tensor& derivative) {
  if (!steps()) return;
  const bool same = !raw.defined() || !given.defined() || raw.sizes() == given.sizes();
  for (const Tensor& tensor : {raw, same ? Tensor() : given, derivative}) {
    Sample sample;
    if (tensor.defined()) sample.take(tensor);
    put_sample(filled.steps, sample);
  }
}

void GraphRecorder::end(const std::vector<Node*>& nodes) {
  if (!follows_) return;
  if (filling_) {
    for (const Node* node : nodes) {
      const Tensor variable = node->variable();
      if (!variable.defined()) continue;
      GraphItem& item = filled.items[static_cast<std::size_t>(node->scratch.item)];
      const Sample before = item.accumulated;
      const Tensor grad = variable.grad();
      item.accumulated.count = -1;
      if (grad.defined()) item.accumulated.take(grad);
      if (item.grad.count < 0 && node->scratch.runs) {
        item.grad = difference(item.accumulated, before);
      }
    }
  }
  std::swap(kept[0], filled);
  note_leaves(nodes);
}

}  // namespace gradlet
