#include "tensor/tensor.hpp"

#include <ostream>

namespace gradlet {

static std::uint32_t last_serial = 0;

TensorImpl::TensorImpl(Ref<Storage> storage_in, std::int64_t offset_in, const Shape& sizes_in,
                       const Shape& strides_in, DType dtype_in)
    : storage(std::move(storage_in)),
      offset(offset_in),
      sizes(sizes_in),
      strides(strides_in),
      dtype(dtype_in),
      serial(++last_serial) {
  ++memory_stats().live_tensors;
}

TensorImpl::~TensorImpl() {
  --memory_stats().live_tensors;
}

bool Tensor::is_contiguous() const {
  if (sizes().contains(0)) return true;
  std::int64_t expected = 1;
  for (int i = dim() - 1; i >= 0; --i) {
    if (sizes()[i] != 1 && strides()[i] != expected) return false;
    expected *= sizes()[i];
  }
  return true;
}

/// A view of a base that was written in place since: its node is made when needed.
static bool awaits_node(const AutogradMeta& meta, std::uint32_t version) {
  return meta.base.defined() && meta.view_version != version && meta.base.requires_grad();
}

bool Tensor::requires_grad() const {
  const AutogradMeta* meta = impl_->autograd.get();
  if (!meta) return false;
  return meta->requires_grad || meta->grad_fn ||
         (meta->base.defined() && meta->base.requires_grad());
}

bool Tensor::is_leaf() const {
  const AutogradMeta* meta = impl_->autograd.get();
  return !meta || (!meta->grad_fn && !awaits_node(*meta, version()));
}

const Tensor& Tensor::set_requires_grad(bool value) const {
  if (!is_leaf()) {
    check(value, ErrorKind::kRuntime, "requires_grad_", [] {
      return "you can only change requires_grad flags of leaf variables. If you want to use a "
             "computed variable in a subgraph that doesn't require differentiation use "
             "var_no_grad = var.detach().";
    });
    return *this;
  }
  check(!value || is_floating(dtype()), ErrorKind::kRuntime, "requires_grad_",
        [] { return "only Tensors of floating point dtype can require gradients"; });
  if (value || impl_->autograd) autograd_meta(*this).requires_grad = value;
  return *this;
}

Tensor Tensor::grad() const {
  return impl_->autograd ? impl_->autograd->grad : Tensor();
}

void Tensor::set_grad(const Tensor& grad) const {
  if (grad.defined()) {
    check(!grad.is_same(*this), ErrorKind::kRuntime, "grad",
          [] { return "can't assign Variable as its own grad"; });
    check(grad.dtype() == dtype(), ErrorKind::kRuntime, "grad", [&] {
      return text_of(
          {"attempting to assign a gradient with dtype '", dtype_c_name(grad.dtype()),
           "' to a tensor with grad_dtype '", dtype_scalar_name(dtype()),
           "'. The gradient must match the tensor's grad_dtype (defaults to the tensor's "
           "dtype). You can set the tensor's grad_dtype attribute with a specific dtype, or "
           "None to allow any dtype. Set grad_dtype with caution. Diverging the dtypes of a "
           "tensor and its gradient may break downstream systems that assume they match."});
    });
    check(grad.sizes() == sizes(), ErrorKind::kRuntime, "grad",
          [&] {
            return text_of({"attempting to assign a gradient of size '", grad.sizes(),
                            "' to a tensor of size '", sizes(),
                            "'. Please ensure that the gradient and the tensor are the same size"});
          },
          {grad.sizes(), sizes()});
  }
  if (grad.defined() || impl_->autograd) autograd_meta(*this).grad = grad;
}

std::string Tensor::grad_fn_name() const {
  const AutogradMeta* meta = impl_->autograd.get();
  if (!meta) return "";
  if (awaits_node(*meta, version()) && meta->view_kind != ViewKind::kRecorded) return "Invalid";
  return meta->grad_fn ? meta->grad_fn->name() : "";
}

Scalar Tensor::item() const {
  check(numel() == 1, ErrorKind::kRuntime, "item",
        [&] {
          return text_of({"a Tensor with ", numel(), " elements cannot be converted to Scalar"});
        },
        {sizes()});
  return number_at(0);
}

Scalar Tensor::number_at(std::int64_t position) const {
  if (is_narrow(dtype())) {
    return dispatch_narrow(dtype(), [&](auto tag) {
      using T = typename decltype(tag)::type;
      using Number = std::conditional_t<std::is_integral_v<T>, std::int64_t, float>;
      return Scalar(static_cast<Number>(data<T>()[position]));
    });
  }
  return dispatch_all(
      dtype(), [&](auto tag) { return Scalar(data<typename decltype(tag)::type>()[position]); });
}

AutogradMeta& autograd_meta(const Tensor& tensor) {
  std::unique_ptr<AutogradMeta>& meta = tensor.impl()->autograd;
  if (!meta) meta = std::make_unique<AutogradMeta>();
  return *meta;
}

Tensor empty(const Shape& sizes, DType dtype) {
  const std::int64_t n = sizes.numel();
  std::int64_t bytes = 0;
  if (__builtin_mul_overflow(n, static_cast<std::int64_t>(item_size(dtype)), &bytes)) {
    throw Error(ErrorKind::kRuntime, "empty",
                "Storage size calculation overflowed with sizes=" + sizes.to_string(), {sizes});
  }
  return Tensor(
      make_ref<TensorImpl>(make_ref<Storage>(bytes), 0, sizes, contiguous_strides(sizes), dtype));
}

Tensor make_view(const Tensor& base, const Shape& sizes, const Shape& strides,
                 std::int64_t offset) {
  // What has no elements may begin where no memory reaches, and no address either.
  constexpr std::int64_t kFarthest = std::int64_t{1} << 48;
  return Tensor(make_ref<TensorImpl>(base.storage(), std::min(offset, kFarthest), sizes, strides,
                                     base.dtype()));
}

Tensor wrapped_number(const Scalar& value) {
  Tensor t = empty({}, value.kind());
  dispatch_all(value.kind(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    *t.data<T>() = value.to<T>();
  });
  t.impl()->is_wrapped_number = true;
  return t;
}

DType result_type(TensorRefs tensors) {
  Promotion promotion;
  for (const Tensor& t : tensors) promotion.add(t);
  return promotion.result();
}

void Promotion::add(const Tensor& t) {
  add(t.dtype(), t.impl()->is_wrapped_number ? 2 : t.dim() == 0 ? 1 : 0);
}

void Promotion::add(DType dtype, int rank) {
  if (rank == 2 && dtype == DType::kFloat64) dtype = default_dtype();
  by_rank_[rank] = seen_[rank] ? promote_types(by_rank_[rank], dtype) : dtype;
  seen_[rank] = true;
}

DType Promotion::result() const {
  auto category = [this](int rank) {
    const DType dtype = by_rank_[rank];
    return !seen_[rank] ? -1 : dtype == DType::kBool ? 0 : is_floating(dtype) ? 2 : 1;
  };
  int best = 0;
  for (int rank = 1; rank < 3; ++rank) {
    if (category(rank) > category(best)) best = rank;
  }
  return seen_[best] ? by_rank_[best] : DType::kBool;
}

std::ostream& operator<<(std::ostream& out, const Tensor& tensor) {
  return out << to_string(tensor);
}

}  // namespace gradlet
