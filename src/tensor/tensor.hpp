#pragma once

#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "tensor/dtype.hpp"
#include "tensor/error.hpp"
#include "tensor/ref.hpp"
#include "tensor/scalar.hpp"
#include "tensor/shape.hpp"
#include "tensor/storage.hpp"

namespace gradlet {

class Tensor;

/// What a tensor knows of the node that made it; the graph itself lives in autograd/.
class GradFunction : public RefCounted {
 public:
  /// "MmBackward0", as PyTorch names it; a string that lives as long as the program.
  virtual const char* name() const = 0;
};

struct AutogradMeta;

/// The body of a tensor: a strided window on a storage.
class TensorImpl final : public RefCounted {
 public:
  TensorImpl(Ref<Storage> storage, std::int64_t offset, const Shape& sizes, const Shape& strides,
             DType dtype);
  ~TensorImpl() override;

  Ref<Storage> storage;
  std::int64_t offset;  // in elements
  Shape sizes;
  Shape strides;
  DType dtype;
  /// Made from a Python number: takes part in promotion by its kind only.
  bool is_wrapped_number = false;
  /// Tells tensors apart for good, as addresses do not; and the number of a variable that holds
  /// this one, 0 if none is known. Both for the picture of the graph.
  const std::uint32_t serial;
  std::int32_t label = 0;
  std::unique_ptr<AutogradMeta> autograd;
};

/// A reference to a tensor, as in PyTorch: copying it shares the data. Default-constructed it is
/// undefined (None).
class Tensor {
 public:
  Tensor() = default;
  explicit Tensor(Ref<TensorImpl> impl) : impl_(std::move(impl)) {}

  bool defined() const { return static_cast<bool>(impl_); }
  TensorImpl* impl() const { return impl_.get(); }
  bool is_same(const Tensor& other) const { return impl_ == other.impl_; }

  const Shape& sizes() const { return impl_->sizes; }
  const Shape& strides() const { return impl_->strides; }
  std::int64_t size(int dim) const { return impl_->sizes[dim]; }
  /// Of a dimension that a program names or that an op takes for granted: checked as PyTorch does.
  std::int64_t size_at(std::int64_t dim) const {
    return impl_->sizes[wrap_existing_dim(dim, impl_->sizes.size(), "size")];
  }
  int dim() const { return impl_->sizes.size(); }
  std::int64_t numel() const { return impl_->sizes.numel(); }
  DType dtype() const { return impl_->dtype; }
  std::int64_t offset() const { return impl_->offset; }
  const Ref<Storage>& storage() const { return impl_->storage; }
  bool is_contiguous() const;
  std::uint32_t version() const { return impl_->storage->version(); }
  void bump_version() const { impl_->storage->bump_version(); }

  /// Pointer to the first element; the caller knows the dtype.
  template <class T>
  T* data() const {
    return reinterpret_cast<T*>(impl_->storage->data()) + impl_->offset;
  }
  /// The same, whatever the dtype.
  char* bytes() const {
    return impl_->storage->data() +
           impl_->offset * static_cast<std::int64_t>(item_size(impl_->dtype));
  }

  /// Whether gradients flow to this tensor: a leaf that asks for them, or the result of recorded
  /// ops.
  bool requires_grad() const;
  /// Marks a leaf. Throws RuntimeError for non-leaves and for integral dtypes.
  const Tensor& set_requires_grad(bool value = true) const;
  bool is_leaf() const;
  /// The accumulated gradient, undefined (None) before backward().
  Tensor grad() const;
  /// Throws RuntimeError unless the gradient has this tensor's shape and dtype.
  void set_grad(const Tensor& grad) const;
  /// Name of the node that made the tensor, "" for leaves; "Invalid" of a view that was written
  /// where the graph cannot follow.
  std::string grad_fn_name() const;

  /// The value of a one-element tensor; throws ValueError otherwise.
  Scalar item() const;
  /// The element so far from data(), of any dtype.
  Scalar number_at(std::int64_t position) const;

 private:
  Ref<TensorImpl> impl_;
};

using GradHook = std::function<Tensor(const Tensor&)>;

/// Points at a tensor without keeping it alive; cleared when the tensor goes.
class TensorSlot final : public RefCounted {
 public:
  TensorImpl* impl = nullptr;
};

/// How a view came about: views of the last two kinds may not be written in place while the graph
/// is recorded (CreationMeta of torch/csrc/autograd/variable.h).
enum class ViewKind : std::uint8_t { kRecorded, kOneOfSeveral, kUnrecorded };

/// Autograd's part of a tensor, present only where something was asked of it.
struct AutogradMeta {
  AutogradMeta() = default;
  AutogradMeta(const AutogradMeta&) = delete;
  AutogradMeta& operator=(const AutogradMeta&) = delete;
  ~AutogradMeta() {
    if (retain_slot) retain_slot->impl = nullptr;
  }

  bool requires_grad = false;  // leaves only
  ViewKind view_kind = ViewKind::kRecorded;
  std::uint32_t output_nr = 0;
  /// Storage version at which grad_fn was made, for views of a base changed in place.
  std::uint32_t view_version = 0;
  Tensor grad;
  Ref<GradFunction> grad_fn;
  /// AccumulateGrad node of a leaf; it points back at the tensor, which clears it when it goes.
  GradFunction* accumulator = nullptr;
  /// The tensor this one is a differentiable view of, itself none.
  Tensor base;
  /// Set by retain_grad(): where the graph leaves the gradient of a non-leaf.
  Ref<TensorSlot> retain_slot;
  /// Hooks of a leaf; those of other tensors sit on their node.
  std::vector<GradHook> hooks;
  /// Called with the leaf itself when its .grad has been added to.
  std::vector<GradHook> hooks_after;
};

/// The tensor's AutogradMeta, created on first use.
AutogradMeta& autograd_meta(const Tensor& tensor);

/// An uninitialised row-major tensor. Throws RuntimeError on negative sizes, OutOfMemory.
Tensor empty(const Shape& sizes, DType dtype = default_dtype());
/// A view of the same storage with this geometry; no autograd.
Tensor make_view(const Tensor& base, const Shape& sizes, const Shape& strides, std::int64_t offset);
/// A 0-dim tensor standing for a Python number in promotion.
Tensor wrapped_number(const Scalar& value);

/// Tensors listed without copying them.
using TensorRefs = std::initializer_list<std::reference_wrapper<const Tensor>>;

/// The dtype that tensors have together: dimensioned, 0-dim and wrapped numbers rank in that order
/// within a category.
class Promotion {
 public:
  void add(const Tensor& tensor);
  /// Rank 0: of a tensor with dimensions, 1: without, 2: of a wrapped number.
  void add(DType dtype, int rank);
  DType result() const;

 private:
  DType by_rank_[3] = {};
  bool seen_[3] = {};
};

/// torch.result_type of any number of tensors.
DType result_type(TensorRefs tensors);

/// PyTorch's text of the tensor, to the character ("tensor([[ 1.5410, -0.2934], …], grad_fn=<…>)").
std::string to_string(const Tensor& tensor);
std::ostream& operator<<(std::ostream& out, const Tensor& tensor);

}  // namespace gradlet
