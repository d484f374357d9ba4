#include "ops/inplace.hpp"

#include <algorithm>
#include <cstdlib>

#include "autograd/engine_ops.hpp"
#include "ops/arithmetic.hpp"
#include "ops/create.hpp"
#include "ops/pointwise.hpp"
#include "ops/rearrange.hpp"
#include "ops/view.hpp"

namespace gradlet::ops {

namespace {

/// Backward of writing a value into a view: the base keeps its gradient outside of the view, the
/// value gets what lies inside.
class CopySlices final : public Node {
 public:
  CopySlices(const Tensor& base, const Tensor& view, const Tensor& value)
      : Node("CopySlices", {gradient_edge(base), gradient_edge(value)}),
        base_sizes_(base.sizes()),
        base_strides_(base.strides()),
        view_sizes_(view.sizes()),
        view_strides_(view.strides()),
        offset_(view.offset() - base.offset()) {}

  std::vector<Tensor> apply(std::vector<Tensor> grads) override {
    if (!grads[0].defined()) return {};
    if (grad_enabled()) return apply_recorded(grads[0]);
    const Tensor whole =
        make_view(empty(base_sizes_, grads[0].dtype()), base_sizes_, base_strides_, 0);
    copy_data(whole, grads[0]);
    const Tensor part = make_view(whole, view_sizes_, view_strides_, offset_);
    const Tensor inside = clone(part);
    copy_data(part, zeros({}, part.dtype()));
    return {whole, inside};
  }

 private:
  std::vector<Tensor> apply_recorded(const Tensor& grad) const {
    check(base_strides_ == contiguous_strides(base_sizes_), ErrorKind::kNotImplemented, "backward",
          [] { return "create_graph through an in-place write to a view of a transposed tensor"; });
    const Tensor mask = ones(base_sizes_, grad.dtype());
    copy_data(make_view(mask, view_sizes_, view_strides_, offset_), zeros({}, grad.dtype()));
    return {mul(grad, mask), as_strided(contiguous(grad), view_sizes_, view_strides_, offset_)};
  }

  Shape base_sizes_, base_strides_;
  Shape view_sizes_, view_strides_;
  std::int64_t offset_;
};

}  // namespace

void check_in_place(const char* op, const Tensor& self, const Shape& result) {
  check_overwrite(op, self, result);
  for (int d = 0; self.numel() && d < self.dim(); ++d) {
    check(self.strides()[d] != 0 || self.size(d) <= 1, ErrorKind::kRuntime, op, [] {
      return "unsupported operation: more than one element of the written-to tensor refers to a "
             "single memory location. Please clone() the tensor before performing the operation.";
    });
  }
}

/// Whether the elements fill their part of memory, in any order.
static bool fills_its_range(const Tensor& t) {
  Shape left = t.strides();
  for (int d = 0; d < t.dim(); ++d) left[d] = std::abs(left[d]);
  std::int64_t expected = 1;
  for (int found = 0; found < t.dim(); ++found) {
    int at = -1;
    for (int d = 0; d < t.dim(); ++d) {
      if (t.size(d) != 1 && left[d] == expected && at < 0) at = d;
    }
    if (at < 0) break;
    expected *= t.size(at);
    left[at] = -1;
  }
  return expected == t.numel();
}

/// Where the first of its elements in memory lies.
static std::int64_t lowest(const Tensor& t) {
  std::int64_t at = t.offset();
  for (int d = 0; d < t.dim(); ++d)
    at += std::min<std::int64_t>(0, t.strides()[d]) * (t.size(d) - 1);
  return at;
}

bool same_places(const Tensor& a, const Tensor& b) {
  if (a.storage() != b.storage() || a.offset() != b.offset() || a.dim() != b.dim()) return false;
  for (int d = 0; d < a.dim(); ++d) {
    if (a.size(d) != b.size(d) || (a.size(d) != 1 && a.strides()[d] != b.strides()[d]))
      return false;
  }
  return true;
}

bool may_share_memory(const Tensor& self, const Tensor& other) {
  if (self.storage() != other.storage() || !self.numel() || !other.numel()) return false;
  const auto end = [](const Tensor& t) {
    std::int64_t at = lowest(t) + 1;
    for (int d = 0; d < t.dim(); ++d) at += std::abs(t.strides()[d]) * (t.size(d) - 1);
    return at;
  };
  return lowest(self) < end(other) && lowest(other) < end(self);
}

static void check_overlap(const char* op, const Tensor& self, const Tensor& operand, bool apart) {
  if (!operand.defined() || operand.storage() != self.storage()) return;
  if (!self.numel() || !operand.numel()) return;
  if (!fills_its_range(self) || !fills_its_range(operand)) return;
  const std::int64_t begin = lowest(self), end = begin + self.numel();
  const std::int64_t from = lowest(operand), to = from + operand.numel();
  if (!apart && same_places(self, operand)) return;
  const bool overlap = begin < to && from < end;
  check(!overlap, ErrorKind::kRuntime, op, [] {
    return "unsupported operation: some elements of the input tensor and the written-to tensor "
           "refer to a single memory location. Please clone() the tensor before performing the "
           "operation.";
  });
}

void check_overlap(const char* op, const Tensor& self, const Tensor& operand) {
  if (!operand.is_same(self)) check_overlap(op, self, operand, false);
}

void check_apart(const char* op, const Tensor& self, const Tensor& operand) {
  check_overlap(op, self, operand, true);
}

void check_overwrite(const char* op, const Tensor& self, const Shape& result) {
  check(result == self.sizes(), ErrorKind::kRuntime, op,
        [&] {
          return text_of(
              {"output with shape ", self.sizes(), " doesn't match the broadcast shape ", result});
        },
        {self.sizes(), result});
  if (!grad_enabled() || !self.requires_grad()) return;
  const AutogradMeta& meta = autograd_meta(self);
  check_view_write(meta, "is being");
  check(!meta.base.defined() || !meta.base.is_leaf(), ErrorKind::kRuntime, op, [] {
    return "a view of a leaf Variable that requires grad is being used in an in-place operation.";
  });
  check(!self.is_leaf(), ErrorKind::kRuntime, op, [] {
    return "a leaf Variable that requires grad is being used in an in-place operation.";
  });
}

Tensor before_write(const Tensor& self, const Tensor& other) {
  if (!records(other)) return self;
  const Tensor copy = clone(detach(self));
  const Edge edge = gradient_edge(self);
  if (edge.node) {
    autograd_meta(copy).grad_fn = edge.node;
    autograd_meta(copy).output_nr = edge.input_nr;
  }
  return copy;
}

void check_cast_in_place(const char* op, const Tensor& self, DType result) {
  const bool narrowing = is_floating(result) && !is_floating(self.dtype());
  const bool to_bool = self.dtype() == DType::kBool && result != DType::kBool;
  check(!narrowing && !to_bool, ErrorKind::kRuntime, op, [&] {
    return text_of({"result type ", dtype_scalar_name(result),
                    " can't be cast to the desired output type ", dtype_scalar_name(self.dtype())});
  });
}

const Tensor& assign_in_place(const char* op, const Tensor& self, const Tensor& result) {
  check_overwrite(op, self, result.sizes());
  const AutogradMeta* known = self.impl()->autograd.get();
  if (known && records(result)) check_view_write(*known, "is being");
  check_cast_in_place(op, self, result.dtype());
  const Tensor value = cast(result, self.dtype());
  {
    NoGradGuard guard;
    copy_data(self, value);
  }
  self.bump_version();
  // History comes from the result itself: the engine casts a gradient to the dtype it had.
  if (!grad_enabled() || !(result.requires_grad() || self.requires_grad())) return self;

  AutogradMeta& meta = autograd_meta(self);
  if (meta.base.defined()) {
    set_history(meta.base, Ref<Node>(new CopySlices(meta.base, self, result)));
    meta.view_version = self.version() - 1;  // stale: the node is read anew from the base
    gradient_edge(self);
    return self;
  }
  const Edge edge = gradient_edge(result);
  meta.grad_fn = edge.node;
  meta.output_nr = edge.input_nr;
  meta.requires_grad = false;
  if (edge.node && meta.retain_slot) edge.node->add_retain(edge.input_nr, meta.retain_slot);
  return self;
}

namespace {

/// Self takes over the geometry of a view of itself, and its place in the graph under `name`.
const Tensor& become(const char* op, const char* name, const Tensor& self, const Tensor& view) {
  check_overwrite(op, self, self.sizes());
  TensorImpl& impl = *self.impl();
  impl.sizes = view.sizes();
  impl.strides = view.strides();
  impl.offset = view.offset();
  if (const AutogradMeta* meta = view.impl()->autograd.get(); meta && meta->grad_fn) {
    const Tensor result = named(view, name);
    AutogradMeta& own = autograd_meta(self);
    own.grad_fn = autograd_meta(result).grad_fn;
    own.output_nr = 0;
    own.view_version = meta->view_version;
  }
  return self;
}

}  // namespace

const Tensor& squeeze_(const Tensor& self, std::optional<std::int64_t> dim) {
  return become("squeeze_", dim ? "SqueezeBackward4" : "SqueezeBackward3", self,
                squeeze(self, dim));
}

const Tensor& squeeze_dims_(const Tensor& self, const Shape& dim) {
  return become("squeeze_", "SqueezeBackward5", self, squeeze_dims(self, dim));
}

const Tensor& unsqueeze_(const Tensor& self, std::int64_t dim) {
  return become("unsqueeze_", "UnsqueezeBackward1", self, unsqueeze(self, dim));
}

const Tensor& transpose_(const Tensor& self, std::int64_t dim0, std::int64_t dim1) {
  return become("transpose_", "TransposeBackward1", self, transpose(self, dim0, dim1));
}

const Tensor& t_(const Tensor& self) {
  check(self.dim() <= 2, ErrorKind::kRuntime, "t_",
        [&] {
          return text_of(
              {"t_() expects a tensor with <= 2 dimensions, but self is ", self.dim(), "D"});
        },
        {self.sizes()});
  return become("t_", "TBackward1", self, t(self));
}

const Tensor& detach_(const Tensor& self) {
  AutogradMeta* meta = self.impl()->autograd.get();
  if (!meta) return self;
  check(!meta->base.defined(), ErrorKind::kRuntime, "detach_", [] {
    return "Can't detach views in-place. Use detach() instead. If you are using "
           "DistributedDataParallel (DDP) for training, and gradient_as_bucket_view is set as "
           "True, gradients are views of DDP buckets, and hence detach_() cannot be called on "
           "these gradients. To fix this error, please refer to the Optimizer.zero_grad() function "
           "in torch/optim/optimizer.py as the solution.";
  });
  meta->grad_fn = {};
  meta->output_nr = 0;
  meta->requires_grad = false;
  meta->base = {};
  return self;
}

}  // namespace gradlet::ops
