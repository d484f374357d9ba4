#include "bindings/table.hpp"
#include "ops/contract.hpp"
#include "ops/place.hpp"
#include "ops/rearrange.hpp"
#include "ops/sequences.hpp"
#include "ops/view.hpp"

/// Rearranging, placing and contracting: what is put together from the other families.
namespace gradlet::bindings {

using namespace ops;

namespace {

Tensor searchsorted_number(const Tensor& sorted_sequence, Scalar input, bool out_int32, bool right,
                           std::optional<std::string_view> side, const Tensor& sorter) {
  return searchsorted(sorted_sequence, wrapped_number(input), out_int32, right, side, sorter);
}
Tensor bucketize_number(Scalar input, const Tensor& boundaries, bool out_int32, bool right) {
  return bucketize(wrapped_number(input), boundaries, out_int32, right);
}

Tensor scatter_value(const Tensor& self, std::int64_t dim, const Tensor& index, Scalar value,
                     std::optional<std::string_view> reduce) {
  return ops::scatter(self, dim, index, wrapped_number(value), reduce);
}

const OpRow kRows[] = {
    op(&expand, "broadcast_to(Tensor self, int[] size) -> Tensor", kBoth, kAsIs),
    op(&broadcast_tensors, "broadcast_tensors(Tensor... tensors) -> Tensor[]", kTorch, kAsIs),
    op(&sum_to_size, "sum_to_size(Tensor self, int[] size) -> Tensor", kTensor),
    op(&block_diag, "block_diag(Tensor... tensors) -> Tensor", kTorch),
    op(&cartesian_prod, "cartesian_prod(Tensor... tensors) -> Tensor", kTorch),
    op(&combinations, "combinations(Tensor self, int r=2, bool with_replacement=False) -> Tensor",
       kTorch),
    op(&vander, "vander(Tensor x, int? N=None, bool increasing=False) -> Tensor", kTorch, kToInt64),
    op(&linalg_vander, "linalg_vander(Tensor x, *, int? N=None) -> Tensor", kLinalg, kToInt64),
    op(&diag_embed, "diag_embed(Tensor self, int offset=0, int dim1=-2, int dim2=-1) -> Tensor",
       kBoth),
    op(&diagflat, "diagflat(Tensor self, int offset=0) -> Tensor", kBoth),
    op(&diagonal_scatter,
       "diagonal_scatter(Tensor self, Tensor src, int offset=0, int dim1=0, int dim2=1) -> Tensor",
       kBoth),
    op(&select_scatter, "select_scatter(Tensor self, Tensor src, int dim, int index) -> Tensor",
       kBoth),
    op(&slice_scatter,
       "slice_scatter(Tensor self, Tensor src, int dim=0, int? start=None, int? end=None, int "
       "step=1) -> Tensor",
       kBoth),
    op(&squeeze_dims, "squeeze(Tensor self, int[] dim) -> Tensor", kBoth, kAsIs),
    op(&fliplr, "fliplr(Tensor self) -> Tensor", kBoth),
    op(&flipud, "flipud(Tensor self) -> Tensor", kBoth),
    op(&rot90, "rot90(Tensor self, int k=1, int[] dims=[0, 1]) -> Tensor", kBoth),
    op(&ravel, "ravel(Tensor self) -> Tensor", kBoth, kAsIs),
    op(&atleast_1d, "atleast_1d(Tensor self) -> Tensor", kTorch, kAsIs),
    op(&atleast_1d_all, "atleast_1d(Tensor... tensors) -> Tensor[]", kTorch, kAsIs),
    op(&atleast_2d, "atleast_2d(Tensor self) -> Tensor", kTorch, kAsIs),
    op(&atleast_2d_all, "atleast_2d(Tensor... tensors) -> Tensor[]", kTorch, kAsIs),
    op(&atleast_3d, "atleast_3d(Tensor self) -> Tensor", kTorch, kAsIs),
    op(&atleast_3d_all, "atleast_3d(Tensor... tensors) -> Tensor[]", kTorch, kAsIs),
    op(&unflatten, "unflatten(Tensor self, int dim, int[] sizes) -> Tensor", kBoth, kAsIs),
    op(&unfold_dim, "unfold(Tensor self, int dimension, int size, int step) -> Tensor", kTensor,
       kAsIs),
    op(&column_stack, "column_stack(Tensor[] tensors) -> Tensor", kTorch),
    op(&dstack, "dstack(Tensor[] tensors) -> Tensor", kTorch),
    op(&split_with_sizes, "split_with_sizes(Tensor self, int[] split_sizes, int dim=0) -> Tensor[]",
       kBoth, kAsIs),
    op(&tensor_split, "tensor_split(Tensor self, int sections, int dim=0) -> Tensor[]", kBoth,
       kAsIs),
    op(&tensor_split_at, "tensor_split(Tensor self, int[] indices, int dim=0) -> Tensor[]", kBoth,
       kAsIs),
    op(&tensor_split_by,
       "tensor_split(Tensor self, Tensor tensor_indices_or_sections, int dim=0) -> Tensor[]", kBoth,
       kAsIs),
    op(&hsplit, "hsplit(Tensor self, int sections) -> Tensor[]", kBoth, kAsIs),
    op(&hsplit_at, "hsplit(Tensor self, int[] indices) -> Tensor[]", kBoth, kAsIs),
    op(&vsplit, "vsplit(Tensor self, int sections) -> Tensor[]", kBoth, kAsIs),
    op(&vsplit_at, "vsplit(Tensor self, int[] indices) -> Tensor[]", kBoth, kAsIs),
    op(&dsplit, "dsplit(Tensor self, int sections) -> Tensor[]", kBoth, kAsIs),
    op(&dsplit_at, "dsplit(Tensor self, int[] indices) -> Tensor[]", kBoth, kAsIs),
    op(&tril_indices,
       "tril_indices(int row, int col, int offset=0, *, dtype? dtype=None) -> Tensor", kTorch),
    op(&triu_indices,
       "triu_indices(int row, int col, int offset=0, *, dtype? dtype=None) -> Tensor", kTorch),

    op(&index_put,
       "index_put(Tensor self, Index[] indices, Tensor values, bool accumulate=False) -> Tensor",
       kBoth),
    op(&ops::scatter,
       "scatter(Tensor self, int dim, Tensor index, Operand src, *, str? reduce=None) -> Tensor",
       kBoth),
    op(&scatter_value,
       "scatter.value(Tensor self, int dim, Tensor index, Scalar value, *, str? reduce=None) -> "
       "Tensor",
       kBoth),
    op(&scatter_add, "scatter_add(Tensor self, int dim, Tensor index, Tensor src) -> Tensor",
       kBoth),
    op(&index_add,
       "index_add(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor",
       kBoth),
    op(&index_fill, "index_fill(Tensor self, int dim, Tensor index, Operand value) -> Tensor",
       kBoth, kInPlace),
    op(&index_copy, "index_copy(Tensor self, int dim, Tensor index, Tensor source) -> Tensor",
       kBoth, kInPlace),
    op(&take, "take(Tensor self, Tensor index) -> Tensor", kBoth),
    op(&put, "put(Tensor self, Tensor index, Tensor source, bool accumulate=False) -> Tensor",
       kBoth, kInPlace),
    op(&take_along_dim, "take_along_dim(Tensor self, Tensor indices, int? dim=None) -> Tensor",
       kBoth),
    op(&masked_scatter, "masked_scatter(Tensor self, Tensor mask, Tensor source) -> Tensor", kBoth,
       kInPlace),
    op(&repeat_interleave,
       "repeat_interleave(Tensor self, int repeats, int? dim=None, *, int? output_size=None) -> "
       "Tensor",
       kBoth),
    op(&repeat_interleave_each,
       "repeat_interleave(Tensor self, Tensor repeats, int? dim=None, *, int? output_size=None) "
       "-> Tensor",
       kBoth),
    op(&repeat_interleave_counts,
       "repeat_interleave(Tensor repeats, *, int? output_size=None) -> Tensor", kTorch, kToInt64),
    op(&searchsorted,
       "searchsorted(Tensor sorted_sequence, Tensor input, *, bool out_int32=False, bool "
       "right=False, str? side=None, Tensor? sorter=None) -> Tensor",
       kTorch, kToInt64),
    op(&searchsorted_number,
       "searchsorted(Tensor sorted_sequence, Scalar input, *, bool out_int32=False, bool "
       "right=False, str? side=None, Tensor? sorter=None) -> Tensor",
       kTorch, kToInt64),
    op(&bucketize,
       "bucketize(Tensor input, Tensor boundaries, *, bool out_int32=False, bool right=False) -> "
       "Tensor",
       kTorch, kToInt64),

    op(&bucketize_number,
       "bucketize(Scalar input, Tensor boundaries, *, bool out_int32=False, bool right=False) -> "
       "Tensor",
       kTorch, kToInt64),

    op(&inner, "inner(Tensor self, Tensor other) -> Tensor", kBoth),
    op(&tensordot, "tensordot(Tensor a, Tensor b, int dims=2) -> Tensor", kTorch),
    op(&tensordot_pairs, "tensordot(Tensor a, Tensor b, Index[] dims) -> Tensor", kTorch),
    op(&kron, "kron(Tensor self, Tensor other) -> Tensor", kBoth),
    op(&einsum, "einsum(str equation, Tensor... operands) -> Tensor", kTorch),
    op(&cdist,
       "cdist(Tensor x1, Tensor x2, float p=2.0, str "
       "compute_mode='use_mm_for_euclid_dist_if_necessary') -> Tensor",
       kTorch),
};

}  // namespace

OpRows arrange_rows() {
  return kRows;
}

}  // namespace gradlet::bindings
