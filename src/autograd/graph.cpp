#include "autograd/graph.hpp"

#include <algorithm>
#include <string_view>

namespace gradlet {

namespace {

bool enabled = false;
/// The last pass went over a large graph.
bool resting = false;
bool following = false;
int live_notes = 0;
Graph filled, kept;
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
  notes_wanted = enabled && !resting;
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

void record_graphs(bool wanted) {
  enabled = wanted;
  resting = false;
  kept = {};
  trained.clear();
  update_notes_wanted();
}

const Graph& last_graph() {
  return kept;
}

const std::vector<Tensor>& trained_leaves() {
  return trained;
}

void label_tensor(const Tensor& tensor, int label) {
  tensor.impl()->label = label;
  const AutogradMeta* meta = tensor.impl()->autograd.get();
  if (!meta || !meta->grad_fn) return;
  NodeNotes* notes = static_cast<const Node*>(meta->grad_fn.get())->notes();
  if (notes) notes->at(meta->output_nr).label = label;
}

void label_in_graph(const Tensor& tensor, int label) {
  const TensorImpl& impl = *tensor.impl();
  const Node* node =
      impl.autograd ? static_cast<const Node*>(impl.autograd->grad_fn.get()) : nullptr;
  for (GraphItem& item : kept.items) {
    const bool same = node ? item.sequence == node->sequence() &&
                                 item.output_nr == impl.autograd->output_nr && !item.serial
                           : item.serial == impl.serial;
    if (same) item.label = label;
  }
}

GraphRecorder::GraphRecorder(bool wanted) : follows_(wanted && enabled && !following) {
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
  resting = nodes.size() > kMaxGraphNodes;
  update_notes_wanted();
  filling_ = !resting;
  if (!filling_) return;
  for (Node* node : nodes) {
    node->scratch.item = static_cast<int>(filled.items.size());
    add_node(*node);
  }
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
    const auto known = std::find_if(filled.items.begin(), filled.items.end(), same);
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
      if (item.grad.count < 0 && node->scratch.accumulates) {
        item.grad = difference(item.accumulated, before);
      }
    }
  }
  std::swap(kept, filled);
  note_leaves(nodes);
}

}  // namespace gradlet
