#include "bindings/table.hpp"
#include "ops/bytes.hpp"
#include "ops/ops.hpp"

/// Shapes and views.
namespace gradlet::bindings {

using namespace ops;

namespace {

std::int64_t size_of(const Tensor& self, std::int64_t dim) {
  return self.size_at(dim);
}
bool is_contiguous(const Tensor& self) {
  return self.is_contiguous();
}
Shape stride(const Tensor& self) {
  return self.strides();
}
std::int64_t stride_dim(const Tensor& self, std::int64_t dim) {
  const int d = wrap_existing_dim(dim, self.dim(), "stride");
  return self.strides()[d];
}
std::int64_t storage_offset(const Tensor& self) {
  return self.offset();
}

const OpRow kRows[] = {
    op(&ops::view, "view(Tensor self, int[] size) -> Tensor", kTensor, kAsIs),
    op(&view_dtype, "view.dtype(Tensor self, dtype dtype) -> Tensor", kTensor, kAsIs),
    op(&resize_, "resize_(Tensor self, int[] size) -> Tensor", kTensor, kAsIs),
    op(&resize_as_, "resize_as_(Tensor self, Tensor the_template) -> Tensor", kTensor, kAsIs),
    op(&reshape, "reshape(Tensor self, int[] shape) -> Tensor", kBoth, kAsIs),
    op(&flatten, "flatten(Tensor self, int start_dim=0, int end_dim=-1) -> Tensor", kBoth, kAsIs),
    op(&squeeze, "squeeze(Tensor self, int? dim=None) -> Tensor", kBoth, kAsIs),
    op(&unsqueeze, "unsqueeze(Tensor self, int dim) -> Tensor", kBoth, kAsIs),
    op(&transpose, "transpose(Tensor self, int dim0, int dim1) -> Tensor", kBoth, kAsIs),
    op(&t, "t(Tensor self) -> Tensor", kBoth, kAsIs),
    op(&numpy_T, "T(Tensor self) -> Tensor", kProperty, kAsIs),
    op(&mT, "mT(Tensor self) -> Tensor", kProperty, kAsIs),
    op(&permute, "permute(Tensor self, int[] dims) -> Tensor", kBoth, kAsIs),
    op(&expand, "expand(Tensor self, int[] size) -> Tensor", kTensor, kAsIs),
    op(&expand_as, "expand_as(Tensor self, Tensor other) -> Tensor", kTensor, kAsIs),
    op(&view_as, "view_as(Tensor self, Tensor other) -> Tensor", kTensor, kAsIs),
    op(&reshape_as, "reshape_as(Tensor self, Tensor other) -> Tensor", kTensor, kAsIs),
    op(&ops::select, "select(Tensor self, int dim, int index) -> Tensor", kBoth, kAsIs),
    op(&slice,
       "slice(Tensor self, int dim=0, int? start=None, int? end=None, int step=1) -> Tensor",
       kInternal, kAsIs),
    op(&narrow, "narrow(Tensor self, int dim, int start, int length) -> Tensor", kBoth, kAsIs),
    op(&as_strided,
       "as_strided(Tensor self, int[] size, int[] stride, int? storage_offset=None) -> Tensor",
       kBoth, kAsIs),
    op(&may_share_memory, "may_share_memory(Tensor self, Tensor other) -> bool", kInternal, kAsIs),
    op(&cat, "cat(Tensor[] tensors, int dim=0) -> Tensor", kTorch),
    op(&stack, "stack(Tensor[] tensors, int dim=0) -> Tensor", kTorch),
    op(&split, "split(Tensor self, int split_size, int dim=0) -> Tensor[]", kBoth, kAsIs),
    op(&split_with_sizes, "split(Tensor self, int[] split_size, int dim=0) -> Tensor[]", kBoth,
       kAsIs),
    op(&chunk, "chunk(Tensor self, int chunks, int dim=0) -> Tensor[]", kBoth, kAsIs),
    op(&unbind, "unbind(Tensor self, int dim=0) -> Tensor[]", kBoth, kAsIs),
    op(&flip, "flip(Tensor self, int[] dims) -> Tensor", kBoth),
    op(&turned, "turned(Tensor self, int[] dims) -> Tensor", kInternal, kAsIs),
    op(&roll, "roll(Tensor self, int[] shifts, int[]? dims=None) -> Tensor", kBoth),
    op(&repeat, "repeat(Tensor self, int[] repeats) -> Tensor", kTensor),
    op(&tile, "tile(Tensor self, int[] dims) -> Tensor", kBoth),
    op(&tril, "tril(Tensor self, int diagonal=0) -> Tensor", kBoth, kInPlace),
    op(&triu, "triu(Tensor self, int diagonal=0) -> Tensor", kBoth, kInPlace),
    op(&diagonal, "diagonal(Tensor self, int offset=0, int dim1=0, int dim2=1) -> Tensor", kBoth,
       kAsIs),
    op(&diag, "diag(Tensor self, int diagonal=0) -> Tensor", kBoth),
    op(&trace, "trace(Tensor self) -> Tensor", kBoth, kToInt64),
    op(&transpose, "swapaxes(Tensor self, int axis0, int axis1) -> Tensor", kBoth, kAsIs),
    op(&movedim, "movedim(Tensor self, int[] source, int[] destination) -> Tensor", kBoth, kAsIs),
    op(&meshgrid, "meshgrid(Tensor... tensors, *, str indexing='ij') -> Tensor[]", kTorch, kAsIs),
    op(&vstack, "vstack(Tensor[] tensors) -> Tensor", kTorch),
    op(&hstack, "hstack(Tensor[] tensors) -> Tensor", kTorch),
    op(&transpose, "swapdims(Tensor self, int dim0, int dim1) -> Tensor", kBoth, kAsIs),
    op(&movedim, "moveaxis(Tensor self, int[] source, int[] destination) -> Tensor", kBoth, kAsIs),
    op(&cat, "concat(Tensor[] tensors, int dim=0) -> Tensor", kTorch),
    op(&cat, "concatenate(Tensor[] tensors, int dim=0) -> Tensor", kTorch),
    op(&vstack, "row_stack(Tensor[] tensors) -> Tensor", kTorch),
    op(&contiguous, "contiguous(Tensor self) -> Tensor", kTensor, kAsIs),
    op(&clone, "clone(Tensor self) -> Tensor", kBoth, kAsIs),
    op(&detach, "detach(Tensor self) -> Tensor", kBoth, kAsIs),
    op(&detach_, "detach_(Tensor self) -> Tensor", kBoth, kAsIs),
    op(&squeeze_, "squeeze_(Tensor self, int? dim=None) -> Tensor", kTensor, kAsIs),
    op(&squeeze_dims_, "squeeze_(Tensor self, int[] dim) -> Tensor", kTensor, kAsIs),
    op(&unsqueeze_, "unsqueeze_(Tensor self, int dim) -> Tensor", kTensor, kAsIs),
    op(&transpose_, "transpose_(Tensor self, int dim0, int dim1) -> Tensor", kTensor, kAsIs),
    op(&transpose_, "swapaxes_(Tensor self, int axis0, int axis1) -> Tensor", kTensor, kAsIs),
    op(&transpose_, "swapdims_(Tensor self, int dim0, int dim1) -> Tensor", kTensor, kAsIs),
    op(&t_, "t_(Tensor self) -> Tensor", kTensor, kAsIs),
    op(&adjoint, "adjoint(Tensor self) -> Tensor", kBoth, kAsIs),
    op(&mH, "mH(Tensor self) -> Tensor", kProperty, kAsIs),
    op(&matrix_H, "H(Tensor self) -> Tensor", kProperty, kAsIs),
    op(&ops::to, "to(Tensor self, dtype dtype) -> Tensor", kTensor, kAsIs),
    op(&type_as, "type_as(Tensor self, Tensor other) -> Tensor", kTensor, kAsIs),
    op(&size_of, "size.dim(Tensor self, int dim) -> int", kInternal, kAsIs),
    op(&is_contiguous, "is_contiguous(Tensor self) -> bool", kTensor, kAsIs),
    op(&stride, "stride(Tensor self) -> int[]", kTensor, kAsIs),
    op(&stride_dim, "stride.int(Tensor self, int dim) -> int", kTensor, kAsIs),
    op(&storage_offset, "storage_offset(Tensor self) -> int", kTensor, kAsIs),
};

}  // namespace

OpRows shape_rows() {
  return kRows;
}

}  // namespace gradlet::bindings
