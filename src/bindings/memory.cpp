#include "bindings/memory.hpp"

#include "autograd/node.hpp"
#include "bindings/arguments.hpp"

namespace gradlet::bindings {

namespace {

/// Stands for the node of a tensor whose graph was freed before it left wasm memory.
class SpentNode final : public Node {
 public:
  explicit SpentNode(const char* name) : Node(name, {}) { mark_spent(); }
  std::vector<Tensor> apply(std::vector<Tensor>) override { throw_graph_released(); }
};

/// Whether no gradient flows to a tensor's users any more.
bool is_settled(const AutogradMeta* meta) {
  return !meta || (!meta->requires_grad &&
                   (!meta->grad_fn || static_cast<const Node*>(meta->grad_fn.get())->spent()));
}

/// A view whose base nothing else holds, as reshape of a transposed tensor gives, is no view.
void drop_hidden_base(const Tensor& t) {
  AutogradMeta* meta = t.impl()->autograd.get();
  if (!meta || !meta->base.defined() || meta->base.impl()->use_count() != 1) return;
  const bool stale = meta->view_version != t.version() && meta->base.requires_grad();
  if (!stale && is_settled(meta->base.impl()->autograd.get())) meta->base = Tensor();
}

Fate fate_of(const Tensor& t, bool is_view) {
  if (!is_view) drop_hidden_base(t);
  const TensorImpl& impl = *t.impl();
  const AutogradMeta* meta = impl.autograd.get();
  if (meta) {
    if (meta->requires_grad || meta->accumulator || meta->retain_slot || !meta->hooks.empty() ||
        meta->grad.defined()) {
      return Fate::kPinned;
    }
    const bool spent = !meta->grad_fn || static_cast<const Node*>(meta->grad_fn.get())->spent();
    if (!spent) return Fate::kShared;
  }
  if (impl.use_count() != 1) return Fate::kShared;
  if (is_view) return Fate::kView;
  return impl.storage->use_count() == 1 ? Fate::kBytes : Fate::kShared;
}

constexpr int kWritten = 4;

/// What restore_view() has to know of a view: its kind, and kWritten if the base was written since.
/// -1 of what is none.
int view_number(const Tensor& t) {
  const AutogradMeta* meta = t.impl()->autograd.get();
  if (!meta || !meta->base.defined()) return -1;
  const bool written = meta->view_version != t.version();
  return static_cast<int>(meta->view_kind) + (written ? kWritten : 0);
}

}  // namespace

void evacuate(int count) {
  std::vector<double>& out = buffer();
  const double* in = out.data();
  const std::vector<double> pairs(in, in + 2 * count);
  out.clear();
  for (int i = 0; i < count; ++i) {
    const std::size_t at = static_cast<std::size_t>(2 * i);
    const Tensor& t = tensors().get(static_cast<int>(pairs[at]));
    const Fate fate = fate_of(t, pairs[at + 1] != 0);
    out.push_back(static_cast<double>(fate));
    if (fate != Fate::kBytes && fate != Fate::kView) continue;
    const AutogradMeta* meta = t.impl()->autograd.get();
    const int view = view_number(t);
    const bool keeps_node = fate == Fate::kBytes || view % kWritten > 0;
    const char* node = keeps_node && meta && meta->grad_fn ? meta->grad_fn->name() : nullptr;
    for (double v : {static_cast<double>(t.dtype()), static_cast<double>(view),
                     static_cast<double>(reinterpret_cast<std::intptr_t>(node)),
                     static_cast<double>(reinterpret_cast<std::intptr_t>(t.storage()->data())),
                     static_cast<double>(t.storage()->bytes()), static_cast<double>(t.offset()),
                     static_cast<double>(t.dim())}) {
      out.push_back(v);
    }
    for (const Shape* list : {&t.sizes(), &t.strides()}) {
      for (std::int64_t v : *list) out.push_back(static_cast<double>(v));
    }
  }
}

void drop_tensors(int count) {
  const double* handles = buffer().data();
  for (int i = 0; i < count; ++i) tensors().drop(static_cast<int>(handles[i]));
}

void mark_spent(int handle, int name_address) {
  const Tensor& t = tensors().get(handle);
  const char* name = reinterpret_cast<const char*>(static_cast<std::intptr_t>(name_address));
  set_history(t, Ref<Node>(new SpentNode(name)));
}

int restore_view(int base, int view) {
  Arguments in("view(int[] size, int[] stride, int offset)");
  const Shape sizes = in.read<Shape>();
  const Shape strides = in.read<Shape>();
  const std::int64_t offset = in.read<std::int64_t>();
  const Tensor source = tensors().get(base);
  const Tensor out = make_view(source, sizes, strides, offset);
  if (view >= 0) {
    AutogradMeta& meta = autograd_meta(out);
    meta.base = source;
    meta.view_kind = static_cast<ViewKind>(view % kWritten);
    // Where a node may be read anew from the base, it is.
    const bool anew = meta.view_kind == ViewKind::kRecorded || view >= kWritten;
    meta.view_version = source.version() - (anew ? 1 : 0);
  }
  return tensors().add(out);
}

}  // namespace gradlet::bindings
