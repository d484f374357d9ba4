#include "ops/index.hpp"

#include "kernels/index.hpp"
#include "ops/arithmetic.hpp"
#include "ops/math.hpp"
#include "ops/place.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"

namespace gradlet::ops {

namespace {

/// What is left of an index list once ints, slices, None and ... have been applied as a view.
struct Split {
  Tensor view;
  /// One entry per dimension of the view: int64 index tensors (broadcast together), or undefined.
  std::vector<Tensor> tensors;
  bool advanced = false;
};

int consumed_dims(const Index& index) {
  switch (index.kind) {
    case Index::Kind::kInteger:
    case Index::Kind::kSlice:
      return 1;
    case Index::Kind::kTensor:
      return index.tensor.dtype() == DType::kBool ? index.tensor.dim() : 1;
    default:
      return 0;
  }
}

void add_mask(Split& split, const Tensor& mask, int dim, int position) {
  for (int d = 0; d < mask.dim(); ++d) {
    check(dim + d < split.view.dim() && mask.size(d) == split.view.size(dim + d), ErrorKind::kIndex,
          "index",
          [&] {
            return text_of({"The shape of the mask ", mask.sizes(), " at index ", d + position,
                            " does not match the shape of the indexed tensor ", split.view.sizes(),
                            " at index ", dim + d});
          },
          {mask.sizes(), split.view.sizes()});
  }
  const Tensor hits = nonzero(mask);
  for (int d = 0; d < mask.dim(); ++d) split.tensors.push_back(select(hits, 1, d));
}

/// A number in a 0-dim tensor counts as that number.
bool is_number(const Index& index) {
  return index.kind == Index::Kind::kTensor && index.tensor.dim() == 0 &&
         index.tensor.dtype() == DType::kInt64;
}

/// Whether a slice takes all of n elements as they are. Alone between the brackets it is an op
/// nevertheless, as in PyTorch.
bool takes_all(const Index& index, std::int64_t n, bool alone) {
  return !alone && index.start.value_or(0) == 0 && index.stop.value_or(n) >= n &&
         index.step.value_or(1) == 1;
}

Split split_indices(const Tensor& self, const std::vector<Index>& given) {
  std::vector<Index> indices = given;
  for (Index& index : indices) {
    if (is_number(index)) index = Index::at(index.tensor.item().to<std::int64_t>());
  }
  int consumed = 0, ellipses = 0;
  for (const Index& index : indices) {
    consumed += consumed_dims(index);
    ellipses += index.kind == Index::Kind::kEllipsis;
  }
  check(consumed <= self.dim(), ErrorKind::kIndex, "index",
        [&] {
          const bool one_integer = indices.size() == 1 && indices[0].kind == Index::Kind::kInteger;
          if (self.dim() || !one_integer) {
            return text_of({"too many indices for tensor of dimension ", self.dim()});
          }
          if (indices[0].integer) {
            return text_of(
                {"index ", indices[0].integer, " is out of bounds for dimension 0 with size 0"});
          }
          return std::string(
              "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or "
              "`tensor.item<T>()` in C++ to convert a 0-dim tensor to a number");
        },
        {self.sizes()});
  check(ellipses <= 1 || consumed == self.dim(), ErrorKind::kIndex, "index",
        [] { return "an index can only have a single ellipsis ('...')"; });

  Split split;
  split.view = self;
  int dim = 0, position = -1;
  for (const Index& index : indices) {
    ++position;
    switch (index.kind) {
      case Index::Kind::kInteger: {
        const std::int64_t n = split.view.size(dim);
        // PyTorch names the place between the brackets.
        check(index.integer >= -n && index.integer < n, ErrorKind::kIndex, "index",
              [&] {
                return text_of({"index ", index.integer, " is out of bounds for dimension ",
                                position, " with size ", n});
              },
              {self.sizes()});
        split.view = select(split.view, dim, index.integer);
        break;
      }
      case Index::Kind::kSlice:
        if (!takes_all(index, split.view.size(dim), indices.size() == 1)) {
          check(index.step.value_or(1) > 0, ErrorKind::kValue, "index", [&] {
            return *index.step ? "step must be greater than zero" : "slice step cannot be zero";
          });
          split.view = slice(split.view, dim, index.start, index.stop, index.step.value_or(1));
        }
        split.tensors.push_back({});
        ++dim;
        break;
      case Index::Kind::kNewAxis:
        split.view = unsqueeze(split.view, dim);
        split.tensors.push_back({});
        ++dim;
        break;
      case Index::Kind::kEllipsis:
        for (int skip = self.dim() - consumed; skip > 0; --skip, ++dim) split.tensors.push_back({});
        break;
      case Index::Kind::kTensor: {
        const Tensor& t = index.tensor;
        split.advanced = true;
        if (t.dtype() == DType::kBool && t.dim() == 0) {
          // x[True]: a new leading dimension of size 1 or 0.
          split.view = unsqueeze(split.view, dim);
          split.tensors.push_back(
              nonzero(reshape(t, {1})).dim() ? select(nonzero(reshape(t, {1})), 1, 0) : Tensor());
          ++dim;
          break;
        }
        if (t.dtype() == DType::kBool) {
          add_mask(split, t, dim, 0);
          dim += t.dim();
          break;
        }
        check(t.dtype() == DType::kInt64, ErrorKind::kIndex, "index",
              [] { return "tensors used as indices must be long, int, byte or bool tensors"; });
        split.tensors.push_back(t);
        ++dim;
        break;
      }
    }
  }
  while (static_cast<int>(split.tensors.size()) < split.view.dim()) split.tensors.push_back({});
  return split;
}

/// x[...]: a view of everything, not the tensor itself.
Tensor as_alias(const Tensor& self) {
  const Tensor out = view_as(self, self);
  if (records(self)) {
    record(out, "AliasBackward0", {self}, [](Node&, const Tensor& g) { return g; });
  }
  return out;
}

/// The same list with tensors replaced by full slices: the view the tensors were applied to.
std::vector<Index> without_tensors(const std::vector<Index>& indices) {
  std::vector<Index> out;
  for (const Index& i : indices) {
    if (i.kind != Index::Kind::kTensor || is_number(i)) {
      out.push_back(i);
      continue;
    }
    for (int d = 0; d < consumed_dims(i); ++d) out.push_back(Index::slice({}));
  }
  return out;
}

/// Where the elements chosen by index tensors lie.
struct Places {
  Tensor view;
  Shape result;
  std::vector<std::int64_t> offsets;
  kernels::Chosen chosen;
};

/// PyTorch counts the tensors between the brackets, not the dimensions.
void check_bounds(const Tensor& t, int d, std::int64_t n) {
  const Tensor dense = contiguous(t);
  const std::int64_t* data = dense.data<std::int64_t>();
  const std::int64_t at = kernels::first_outside(data, dense.numel(), -n, n);
  check(at < 0, ErrorKind::kIndex, "index", [&] {
    return text_of({"index ", data[at], " is out of bounds for dimension ", d, " with size ", n});
  });
}

/// Python drops leading dimensions of size 1 from an assigned value.
Tensor without_leading_ones(Tensor values, int dims) {
  const NoGradGuard guard;
  while (values.dim() > dims && values.size(0) == 1) values = squeeze(values, 0);
  return values;
}

void check_broadcasts(const Tensor& values, const Shape& result) {
  try {
    const NoGradGuard guard;
    expand(without_leading_ones(values, result.size()), result);
  } catch (const Error&) {
    throw Error(ErrorKind::kRuntime, "index_put_",
                "shape mismatch: value tensor of shape " + values.sizes().to_string() +
                    " cannot be broadcast to indexing result of shape " + result.to_string(),
                {values.sizes(), result});
  }
}

/// `values` are what is to be written, if anything is: they must fit, which is told before an index
/// that is out of bounds.
Places find_places(const Split& split, const Tensor& values = {}) {
  NoGradGuard guard;
  Places p{split.view, {}, {}, {}};
  Shape index_shape;
  int first = -1, last = -1, count = 0;
  for (int d = 0; d < split.view.dim(); ++d) {
    const Tensor& t = split.tensors[static_cast<std::size_t>(d)];
    if (!t.defined()) continue;
    last = d;
    ++count;
    if (first < 0) {
      first = d;
      index_shape = t.sizes();
      continue;
    }
    try {
      index_shape = broadcast_shapes(index_shape, t.sizes(), "index");
    } catch (const Error&) {
      throw Error(ErrorKind::kIndex, "index",
                  "shape mismatch: indexing tensors could not be broadcast together with shapes " +
                      index_shape.to_string() + ", " + t.sizes().to_string(),
                  {index_shape, t.sizes()});
    }
  }
  // Adjacent index tensors leave their dimensions in place, separated ones move them to the front.
  const int lead = last - first + 1 == count ? first : 0;
  Shape rest, rest_strides;
  for (int d = 0; d < split.view.dim(); ++d) {
    if (split.tensors[static_cast<std::size_t>(d)].defined()) continue;
    rest.push_back(split.view.size(d));
    rest_strides.push_back(split.view.strides()[d]);
  }
  for (int i = 0; i < lead; ++i) p.result.push_back(rest[i]);
  for (std::int64_t n : index_shape) p.result.push_back(n);
  for (int i = lead; i < rest.size(); ++i) p.result.push_back(rest[i]);

  if (values.defined()) check_broadcasts(values, p.result);
  p.offsets.assign(static_cast<std::size_t>(index_shape.numel()), 0);
  const Shape dense = contiguous_strides(index_shape);
  for (int d = first, number = 0; d <= last; ++d) {
    const Tensor& t = split.tensors[static_cast<std::size_t>(d)];
    if (!t.defined() || p.offsets.empty()) continue;
    check_bounds(t, number++, split.view.size(d));
    const Shape strides = broadcast_strides(t.sizes(), t.strides(), index_shape);
    kernels::add_offsets(kernels::make_loop<2>(index_shape, {dense, strides}), p.offsets.data(),
                         t.data<std::int64_t>(), split.view.size(d), split.view.strides()[d]);
  }
  const Shape strides = contiguous_strides(p.result);
  Shape along;
  std::int64_t step = 1;
  for (int i = 0; i < rest.size(); ++i) {
    along.push_back(strides[i < lead ? i : i + index_shape.size()]);
    if (i >= lead) step *= rest[i];
  }
  p.chosen = {p.offsets.data(), index_shape.numel(), step,
              kernels::make_loop<2>(rest, {along, rest_strides})};
  return p;
}

/// values, which broadcast to the result, written to the places.
void scatter_values(const Places& p, const Tensor& values, bool accumulate) {
  const Tensor v = contiguous(expand(cast(values, p.view.dtype()), p.result));
  if (accumulate) {
    kernels::accumulate(v.dtype(), p.chosen, p.view.bytes(), v.bytes());
  } else {
    kernels::put(item_size(v.dtype()), p.chosen, p.view.bytes(), v.bytes());
  }
}

/// Whether the list is one mask of self's shape: the elements keep their order.
bool is_whole_mask(const Tensor& self, const std::vector<Index>& indices) {
  return indices.size() == 1 && indices[0].kind == Index::Kind::kTensor &&
         indices[0].tensor.dtype() == DType::kBool && self.dim() > 0 &&
         indices[0].tensor.sizes() == self.sizes();
}

/// Whether of the list one mask alone is a tensor: what fills it may have any dtype.
bool is_one_mask(const std::vector<Index>& indices) {
  int masks = 0, others = 0;
  for (const Index& index : indices) {
    if (index.kind != Index::Kind::kTensor) continue;
    ++(index.tensor.dtype() == DType::kBool ? masks : others);
  }
  return masks == 1 && others == 0;
}

Tensor spread(const Tensor& values, const Tensor& mask);

/// The elements where a mask of self's shape holds.
Tensor compress(const char* name, const Tensor& self, const Tensor& mask) {
  const Tensor in = contiguous(detach(self)), m = contiguous(mask);
  const Tensor out = empty({kernels::count_true(m.data<bool>(), m.numel())}, self.dtype());
  kernels::compress(item_size(self.dtype()), out.numel(), out.bytes(), in.bytes(), m.data<bool>());
  if (records(self)) {
    record(out, name, {self}, [saved = SavedTensor(mask)](Node& node, const Tensor& g) {
      return spread(g, saved.unpack(node));
    });
  }
  return out;
}

/// The elements of 1-dim `values` at the places where the mask holds, 0 elsewhere.
Tensor spread(const Tensor& values, const Tensor& mask) {
  const Tensor in = contiguous(detach(values)), m = contiguous(mask);
  const Tensor out = empty(mask.sizes(), values.dtype());
  kernels::spread(item_size(values.dtype()), m.numel(), out.bytes(), in.bytes(), m.data<bool>());
  if (records(values)) {
    record(out, "MaskedScatterBackward0", {values},
           [saved = SavedTensor(mask)](Node& node, const Tensor& g) {
             return compress("MaskedSelectBackward0", g, saved.unpack(node));
           });
  }
  return out;
}

}  // namespace

/// The index list that is left where the view has been taken.
static std::vector<Index> as_indices(const std::vector<Tensor>& tensors) {
  std::vector<Index> out;
  for (const Tensor& t : tensors) out.push_back(t.defined() ? Index::of(t) : Index::slice({}));
  return out;
}

Tensor index(const Tensor& self, const std::vector<Index>& indices) {
  if (is_whole_mask(self, indices)) return compress("IndexBackward0", self, indices[0].tensor);
  const Split split = split_indices(self, indices);
  if (!split.advanced) return split.view.is_same(self) ? as_alias(self) : split.view;
  const Places places = find_places(split);
  const Tensor out = empty(places.result, self.dtype());
  kernels::pick(item_size(out.dtype()), places.chosen, out.bytes(), places.view.bytes());
  if (records(split.view)) {
    record(out, "IndexBackward0", {split.view},
           [tensors = split.tensors, from = split.view.sizes()](Node&, const Tensor& g) {
             const Tensor whole = zeros(from, g.dtype());
             index_put_(whole, as_indices(tensors), g, true);
             return whole;
           });
  }
  return out;
}

const Tensor& index_put_(const Tensor& self, const std::vector<Index>& indices,
                         const Tensor& values, bool accumulate) {
  if (values.impl()->is_wrapped_number) check_fits(values.item(), self.dtype());
  if (accumulate && is_narrow(self.dtype())) {
    const DType wide = wide_dtype(self.dtype());
    return copy_(self, index_put(to(self, wide), indices, to(values, wide), true));
  }
  if (is_whole_mask(self, indices) && values.numel() == 1 && !accumulate &&
      !records(self, values)) {
    const Tensor v = cast(values, self.dtype()), &mask = indices[0].tensor;
    kernels::where(item_size(self.dtype()), loop_over(self, mask, reshape(v, {}), self),
                   self.bytes(), mask.data<bool>(), clone(v).bytes(), self.bytes());
    self.bump_version();
    return self;
  }
  const Split split = split_indices(self, indices);
  if (!split.advanced) {
    const Tensor& target = split.view;
    Tensor v = values;
    if (v.dim() == 0) {
      // Filled in, so it may lie in what is written.
      if (v.storage() == self.storage()) v = clone(v);
    } else if (v.sizes() != target.sizes()) {
      // Python drops leading dimensions of size 1 from an assigned value.
      while (v.dim() > 0 && v.size(0) == 1) v = squeeze(v, 0);
      v = expand(v, target.sizes());  // throws what PyTorch says of a value that does not fit
    }
    if (!accumulate && v.dim() == 0) check_in_place("copy_", target, target.sizes());
    accumulate ? add_(target, v) : copy_(target, v);
    return self;
  }
  check_overwrite("index_put_", self, self.sizes());
  check_apart("index_put_", self, values);
  for (const Index& index : indices) {
    if (index.kind == Index::Kind::kTensor && index.tensor.dtype() == DType::kInt64) {
      check_apart("index_put_", self, index.tensor);
    }
  }
  const Places target = find_places(split, values);
  const Tensor v = without_leading_ones(values, target.result.size());
  check(v.dtype() == self.dtype() || v.impl()->is_wrapped_number ||
            (v.numel() == 1 && !accumulate && is_one_mask(indices)),
        ErrorKind::kRuntime, "index_put_", [&] {
          return text_of({"Index put requires the source and destination dtypes match, got ",
                          dtype_scalar_name(self.dtype()), " for the destination and ",
                          dtype_scalar_name(v.dtype()), " for the source."});
        });
  if (!records(self, values)) {
    NoGradGuard guard;
    scatter_values(target, v.storage() == self.storage() ? clone(v) : v, accumulate);
    self.bump_version();
    return self;
  }
  // Recorded: out of place, then assigned, so that views reach their base's history.
  return in_place("index_put_", self, [&] {
    Tensor out;
    const std::vector<Index> places = as_indices(split.tensors);
    const Tensor region = clone(split.view);
    {
      NoGradGuard guard;
      scatter_values(find_places(split_indices(region, places)), v, accumulate);
    }
    Tensor written = detach(region);
    record(written, "IndexPutBackward0", {split.view, values},
           [places, accumulate, from = values.sizes()](Node& node, const Tensor& g) {
             std::vector<Tensor> grads(2);
             if (node.next()[0].node) {
               grads[0] = g;
               if (!accumulate) {
                 grads[0] = clone(g);
                 index_put_(grads[0], places, wrapped_number(0.0));
               }
             }
             if (node.next()[1].node) {
               Tensor part = index(g, places);
               while (part.dim() < static_cast<int>(from.size())) part = unsqueeze(part, 0);
               grads[1] = sum_to(part, from);
             }
             return grads;
           });
    if (split.view.is_same(self)) return written;
    out = clone(self);
    copy_(index(out, without_tensors(indices)), written);
    return out;
  });
}

Tensor nonzero(const Tensor& self) {
  const Tensor mask = contiguous(cast(detach(self), DType::kBool));
  const bool* data = mask.data<bool>();
  const Tensor out = empty({kernels::count_true(data, mask.numel()), self.dim()}, DType::kInt64);
  kernels::nonzero(data, mask.sizes(), out.data<std::int64_t>());
  return out;
}

Tensor masked_select(const Tensor& self, const Tensor& mask) {
  check(mask.dtype() == DType::kBool, ErrorKind::kRuntime, "masked_select",
        [] { return "masked_select: expected BoolTensor for mask"; });
  const Shape shape = broadcast_shapes(mask.sizes(), self.sizes(), "masked_select");
  if (shape.empty()) return masked_select(reshape(self, {1}), reshape(mask, {1}));
  return compress("MaskedSelectBackward0", expand(self, shape), expand(mask, shape));
}

}  // namespace gradlet::ops
