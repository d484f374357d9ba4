#include "ops/place.hpp"

#include <algorithm>

#include "autograd/node.hpp"
#include "kernels/index.hpp"
#include "ops/arithmetic.hpp"
#include "ops/arrange.hpp"
#include "ops/create.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"
#include "ops/scan.hpp"
#include "ops/view.hpp"

namespace gradlet::ops {

namespace {

/// self[:, …, positions] along a dimension.
std::vector<Index> rows_at(int d, const Tensor& positions) {
  std::vector<Index> indices(static_cast<std::size_t>(d), Index::slice({}));
  indices.push_back(Index::of(reshape(positions, {-1})));
  return indices;
}

void need_int64(const char* op, const Tensor& index, const char* message) {
  check(index.dtype() == DType::kInt64, ErrorKind::kIndex, op,
        [&] { return std::string(op) + message; });
}

}  // namespace

Tensor index_put(const Tensor& self, const std::vector<Index>& indices, const Tensor& values,
                 bool accumulate) {
  return index_put_(clone(self), indices, values, accumulate);
}

Tensor scatter(const Tensor& self, std::int64_t dim, const Tensor& index, const Tensor& src,
               std::optional<std::string_view> reduce) {
  if (src.impl()->is_wrapped_number) check_fits(src.item(), self.dtype());
  return scatter_reduced_(clone(self), dim, index, src, reduce);
}

const Tensor& scatter_reduced_(const Tensor& out, std::int64_t dim, const Tensor& index,
                               const Tensor& src, std::optional<std::string_view> reduce) {
  if (!reduce) return scatter_(out, dim, index, src);
  wrap_dim(dim, out.dim(), "scatter");
  check(*reduce == "add" || *reduce == "multiply", ErrorKind::kRuntime, "scatter",
        [] { return "reduce argument must be either add or multiply."; });
  const bool number = src.impl()->is_wrapped_number;
  const Tensor part = number ? full(index.sizes(), src.item(), out.dtype()) : src;
  if (*reduce == "add") return scatter_add_(out, dim, index, part);
  // One after the other, as several may meet in one place.
  NoGradGuard guard;
  if (index.dim() == 0) return mul_(out, part);
  const int d = wrap_dim(dim, out.dim(), "scatter");
  for (std::int64_t i = 0; i < index.size(d); ++i) {
    const Tensor at = narrow(index, d, i, 1);
    Tensor factor = part;
    for (int k = 0; k < at.dim(); ++k) factor = narrow(factor, k, k == d ? i : 0, at.size(k));
    scatter_(out, d, at, mul(gather(out, d, at), factor));
  }
  return out;
}

Tensor scatter_add(const Tensor& self, std::int64_t dim, const Tensor& index, const Tensor& src) {
  return scatter_add_(clone(self), dim, index, src);
}

Tensor index_add(const Tensor& self, std::int64_t dim, const Tensor& index, const Tensor& source,
                 Scalar alpha) {
  if (self.dim() == 0) {
    return reshape(index_add(reshape(self, {1}), dim, index, reshape(source, {-1}), alpha), {});
  }
  return index_add_(clone(self), dim, index, source, alpha);
}

Tensor index_fill(const Tensor& self, std::int64_t dim, const Tensor& index, const Tensor& value) {
  need_int64("index_fill", index, "(): Expected dtype int64 for index.");
  check(value.dim() == 0, ErrorKind::kRuntime, "index_fill", [&] {
    return text_of({"index_fill_ only supports a 0-dimensional value tensor, but got tensor with ",
                    value.dim(), " dimension(s)."});
  });
  if (self.dim() == 0) return reshape(index_fill(reshape(self, {1}), dim, index, value), {});
  const int d = wrap_dim(dim, self.dim(), "index_fill");
  // By a mask, so that the value counts once for a row that is named twice.
  const Tensor rows = zeros({self.size(d)}, DType::kBool);
  index_put_(rows, rows_at(0, index), wrapped_number(true));
  Shape along = Shape::filled(self.dim(), 1);
  along[d] = self.size(d);
  return named(masked_fill(self, reshape(rows, along), value), "IndexFillBackward0");
}

Tensor index_copy(const Tensor& self, std::int64_t dim, const Tensor& index, const Tensor& source) {
  check(index.dim() <= 1, ErrorKind::kIndex, "index_copy", [&] {
    return text_of({"index_copy_(): Index should have dimension 1 or 0 (got ", index.dim(), ")"});
  });
  const std::int64_t count = index.numel();
  check(source.dim() != 0 || count == 1, ErrorKind::kIndex, "index_copy", [&] {
    return text_of(
        {"index_copy_(): When source is scalar, index should have one element (got ", count, ")"});
  });
  const bool scalars = source.dim() == 0 || self.dim() == 0;
  check(scalars || source.dim() == self.dim(), ErrorKind::kIndex, "index_copy", [&] {
    return text_of(
        {"index_copy_(): When source and destination are not scalars, their dimensionality must "
         "match. Source dimensionality (",
         source.dim(), "), destination dimensionality (", self.dim(), ")"});
  });
  check(index.dtype() == DType::kInt64, ErrorKind::kRuntime, "index_copy", [&] {
    return text_of({"index_copy_(): Expected a long tensor for index, but got ",
                    dtype_scalar_name(index.dtype())});
  });
  check(source.dtype() == self.dtype(), ErrorKind::kRuntime, "index_copy", [&] {
    return text_of(
        {"index_copy_(): self and source expected to have the same dtype, but got "
         "(self) ",
         dtype_scalar_name(self.dtype()), " and (source) ", dtype_scalar_name(source.dtype())});
  });
  if (self.dim() == 0) {
    return reshape(index_copy(reshape(self, {1}), dim, index, reshape(source, {-1})), {});
  }
  const int d = wrap_dim(dim, self.dim(), "index_copy");
  Shape slice = self.sizes(), source_slice = source.sizes();
  slice.erase(d);
  if (source.dim()) source_slice.erase(d);
  check(slice == source_slice, ErrorKind::kRuntime, "index_copy", [&] {
    return text_of(
        {"index_copy_(): Source/destination tensor must have same slice shapes. Destination slice "
         "shape: ",
         slice.joined(" "), " at dimension ", d,
         " and source slice shape: ", source_slice.joined(" "), " at dimension 0."});
  });
  const std::int64_t rows = source.dim() ? source.size(d) : 1;
  check(count == rows, ErrorKind::kIndex, "index_copy", [&] {
    return text_of({"index_copy_(): Number of indices (", count,
                    ") should be equal to source.size(dim) (", rows, ")"});
  });
  const Tensor places = contiguous(index);
  for (std::int64_t i = 0; i < index.numel(); ++i) {
    const std::int64_t at = places.data<std::int64_t>()[i];
    check(at >= 0 && at < self.size(d), ErrorKind::kIndex, "index_copy", [&] {
      return text_of({"index_copy_(): index ", at, " is out of bounds for dimension ", d,
                      " with size ", self.size(d)});
    });
  }
  return index_put_(clone(self), rows_at(d, index), source);
}

Tensor take(const Tensor& self, const Tensor& index) {
  check(index.dtype() == DType::kInt64, ErrorKind::kRuntime, "take", [&] {
    return text_of(
        {"take(): Expected a long tensor for index, but got ", dtype_scalar_name(index.dtype())});
  });
  return ops::index(reshape(self, {-1}), {Index::of(index)});
}

Tensor put(const Tensor& self, const Tensor& index, const Tensor& source, bool accumulate) {
  need_int64("put_", index, "(): Expected a long tensor for index");
  check(self.dtype() == source.dtype(), ErrorKind::kRuntime, "put_", [&] {
    return text_of(
        {"put_(): self and source expected to have the same dtype, but got self.dtype = ",
         dtype_scalar_name(self.dtype()),
         " and source.dtype = ", dtype_scalar_name(source.dtype())});
  });
  check(index.numel() == source.numel(), ErrorKind::kIndex, "put_", [&] {
    return text_of(
        {"put_(): Expected source and index to have the same number of elements, but got "
         "source.numel() = ",
         source.numel(), ", index.numel() = ", index.numel()});
  });
  const Tensor flat = reshape(clone(self), {-1});
  return reshape(
      index_put_(flat, {Index::of(reshape(index, {-1}))}, reshape(source, {-1}), accumulate),
      self.sizes());
}

Tensor take_along_dim(const Tensor& self, const Tensor& indices, std::optional<std::int64_t> dim) {
  if (!dim) return gather(reshape(self, {-1}), 0, reshape(indices, {-1}));
  check(self.dim() == indices.dim(), ErrorKind::kRuntime, "take_along_dim", [&] {
    return text_of(
        {"torch.take_along_dim(): input and indices should have the same number of dimensions, "
         "but got ",
         self.dim(), " dimensions for input, and ", indices.dim(), " dimensions for indices"});
  });
  check(indices.dtype() == DType::kInt64, ErrorKind::kRuntime, "take_along_dim", [&] {
    return text_of({"torch.take_along_dim(): dtype of indices should be Long but got ",
                    dtype_scalar_name(indices.dtype())});
  });
  const int d = wrap_existing_dim(*dim, self.dim(), "take_along_dim");
  Shape left = self.sizes(), right = indices.sizes();
  const Tensor wrapped = where(lt(indices, wrapped_number(std::int64_t{0})),
                               add(indices, wrapped_number(self.size(d))), indices);
  left[d] = right[d] = 1;
  const Shape both = broadcast_shapes(left, right, "take_along_dim");
  Shape from = both, at = both;
  from[d] = self.size(d);
  at[d] = indices.size(d);
  return gather(expand(self, from), d, expand(wrapped, at));
}

Tensor masked_scatter(const Tensor& self, const Tensor& mask, const Tensor& source) {
  check(mask.dtype() == DType::kBool, ErrorKind::kRuntime, "masked_scatter", [&] {
    return text_of({"masked_scatter_ only supports boolean masks, but got mask with dtype ",
                    dtype_scalar_name(mask.dtype())});
  });
  check(self.dtype() == source.dtype(), ErrorKind::kRuntime, "masked_scatter", [&] {
    return text_of({"masked_scatter_: expected self and source to have same dtypes but got ",
                    dtype_scalar_name(self.dtype()), " and ", dtype_scalar_name(source.dtype())});
  });
  const Shape shape = broadcast_shapes(self.sizes(), mask.sizes(), "masked_scatter");
  const Tensor where_to = contiguous(expand(mask, shape)), whole = expand(self, shape);
  const Tensor count = cumsum(reshape(to(where_to, DType::kInt64), {-1}), 0);
  const std::int64_t n = count.numel() ? count.data<std::int64_t>()[count.numel() - 1] : 0;
  if (n == 0 && !records(self, source)) return clone(whole);
  check(n <= source.numel(), ErrorKind::kRuntime, "masked_scatter", [&] {
    return text_of({"masked_scatter: expected self.sum() <= source.numel(), but got ", n, " and ",
                    source.numel()});
  });
  const Tensor at = clamp(sub(count, wrapped_number(std::int64_t{1})), Scalar(std::int64_t{0}), {});
  const Tensor values =
      n ? reshape(ops::index(reshape(source, {-1}), {Index::of(at)}), shape) : sum(source);
  return named(where(where_to, values, whole), "MaskedScatterBackward0");
}

Tensor repeat_interleave_counts(const Tensor& repeats, std::optional<std::int64_t> output_size) {
  check(repeats.dtype() == DType::kInt64, ErrorKind::kNotImplemented, "repeat_interleave", [&] {
    return text_of({"\"repeat_interleave_cpu\" not implemented for '",
                    dtype_scalar_name(repeats.dtype()), "'"});
  });
  check(repeats.dim() == 1, ErrorKind::kRuntime, "repeat_interleave",
        [] { return "repeat_interleave only accept 1D vector as repeat"; });
  const Tensor counts = contiguous(repeats);
  const std::int64_t* count = counts.data<std::int64_t>();
  std::int64_t total = 0;
  for (std::int64_t i = 0; i < counts.numel(); ++i) {
    check(count[i] >= 0, ErrorKind::kRuntime, "repeat_interleave",
          [] { return "repeats can not be negative"; });
    total = std::min(total, INT64_MAX - count[i]) + count[i];  // what is beyond is refused below
  }
  check(!output_size || *output_size == total, ErrorKind::kRuntime, "repeat_interleave",
        [] { return "allocated size does not match required size"; });
  const Tensor out = empty({total}, DType::kInt64);
  std::int64_t* to = out.data<std::int64_t>();
  for (std::int64_t i = 0; i < counts.numel(); ++i) to = std::fill_n(to, count[i], i);
  return out;
}

Tensor repeat_interleave_each(const Tensor& self, const Tensor& repeats,
                              std::optional<std::int64_t> dim,
                              std::optional<std::int64_t> output_size) {
  if (dim) self.size_at(*dim);
  check(repeats.dim() <= 1, ErrorKind::kRuntime, "repeat_interleave",
        [] { return "repeats must be 0-dim or 1-dim tensor"; });
  const Tensor rows = dim ? self : reshape(self, {-1});
  const Tensor whole = rows.dim() ? rows : reshape(rows, {1});
  const int d = wrap_dim(dim.value_or(0), whole.dim(), "repeat_interleave");
  Tensor counts = reshape(repeats, {-1});
  if (counts.numel() == 1) counts = expand(counts, {whole.size(d)});
  check(counts.numel() == whole.size(d), ErrorKind::kRuntime, "repeat_interleave", [&] {
    return text_of(
        {"repeats must have the same size as input along dim, but got repeats.size(0) = ",
         counts.numel(), " and input.size(", d, ") = ", whole.size(d)});
  });
  return index_select(whole, d, repeat_interleave_counts(counts, output_size));
}

Tensor repeat_interleave(const Tensor& self, std::int64_t repeats, std::optional<std::int64_t> dim,
                         std::optional<std::int64_t> output_size) {
  check(!dim || self.dim(), ErrorKind::kIndex, "repeat_interleave",
        [] { return "Dimension out of range (expected to be in range of [-1, 0], but got 1)"; });
  return repeat_interleave_each(self, full({1}, repeats, DType::kInt64), dim, output_size);
}

namespace {

/// Where v goes among n sorted numbers; NaN, for which no comparison holds, goes behind all others.
template <class T>
std::int64_t place_of(const T* sorted, const std::int64_t* order, std::int64_t n, T v, bool right) {
  std::int64_t low = 0, high = n;
  while (low < high) {
    const std::int64_t middle = (low + high) / 2;
    const T x = sorted[order ? order[middle] : middle];
    if (right ? !(x > v) : !(x >= v)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

}  // namespace

Tensor searchsorted(const Tensor& sorted_sequence, const Tensor& input, bool out_int32, bool right,
                    std::optional<std::string_view> side, const Tensor& sorter) {
  const char* op = "searchsorted";
  check(!out_int32, ErrorKind::kNotImplemented, op,
        [] { return "torch.searchsorted(): out_int32=True is not in gradlet"; });
  check(!side || *side == "left" || *side == "right", ErrorKind::kRuntime, op, [&] {
    return text_of({"torch.searchsorted(): side can only be 'left' or 'right' but got ", *side});
  });
  check(!side || !(right && *side == "left"), ErrorKind::kRuntime, op, [] {
    return "torch.searchsorted(): side and right can't be set to opposites, got side of left while "
           "right was True";
  });
  const bool behind = right || (side && *side == "right");
  const std::int64_t n = sorted_sequence.dim() ? sorted_sequence.sizes().back() : 0;
  const bool one = sorted_sequence.dim() == 1;
  bool fits = one || (sorted_sequence.dim() == input.dim() && input.dim() > 0);
  for (int d = 0; fits && !one && d < input.dim() - 1; ++d) {
    fits = input.size(d) == sorted_sequence.size(d);
  }
  check(fits, ErrorKind::kRuntime, op, [&] {
    return text_of(
        {"torch.searchsorted(): boundaries tensor should be 1 dimension or the first N-1 "
         "dimensions of boundaries tensor and input value tensor must match, but we got "
         "boundaries tensor ",
         sorted_sequence.sizes(), " and input value tensor ", input.sizes()});
  });
  if (sorter.defined()) {
    check(sorter.sizes() == sorted_sequence.sizes(), ErrorKind::kRuntime, op, [&] {
      return text_of(
          {"torch.searchsorted(): boundary and sorter must have the same size, but got boundary "
           "tensor ",
           sorted_sequence.sizes(), "and got sorter tensor ", sorter.sizes()});
    });
    check(sorter.dtype() == DType::kInt64, ErrorKind::kRuntime, op, [&] {
      return text_of({"torch.searchsorted(): sorter must be a tensor of long dtype but got dtype ",
                      dtype_scalar_name(sorter.dtype())});
    });
    const Tensor dense = contiguous(sorter);
    check(kernels::first_outside(dense.data<std::int64_t>(), dense.numel(), 0, n) < 0,
          ErrorKind::kRuntime, op,
          [] { return "torch.searchsorted(): sorter index out of range"; });
  }
  const DType dtype = result_type({sorted_sequence, input});
  check(dtype != DType::kBool, ErrorKind::kNotImplemented, op,
        [] { return "\"searchsorted_out_cpu\" not implemented for 'Bool'"; });
  const Tensor rows = contiguous(cast(sorted_sequence, dtype)),
               values = contiguous(cast(input, dtype));
  const Tensor order = sorter.defined() ? contiguous(sorter) : sorter;
  const std::int64_t* at = order.defined() ? order.data<std::int64_t>() : nullptr;
  const Tensor out = empty(input.sizes(), DType::kInt64);
  std::int64_t* result = out.data<std::int64_t>();
  const std::int64_t width = one || input.dim() == 0 ? values.numel() : input.sizes().back();
  dispatch_number(dtype, [&](auto tag) {
    using T = typename decltype(tag)::type;
    for (std::int64_t i = 0; i < values.numel(); ++i) {
      const std::int64_t start = one ? 0 : i / width * n;
      result[i] = place_of(rows.data<T>() + start, at ? at + start : nullptr, n,
                           values.data<T>()[i], behind);
    }
  });
  return out;
}

Tensor bucketize(const Tensor& input, const Tensor& boundaries, bool out_int32, bool right) {
  check(boundaries.dim() == 1, ErrorKind::kRuntime, "bucketize", [&] {
    return text_of({"bucketize(): boundaries tensor must be 1 dimension, but got dim(",
                    boundaries.dim(), ")"});
  });
  return searchsorted(boundaries, input, out_int32, right);
}

}  // namespace gradlet::ops
