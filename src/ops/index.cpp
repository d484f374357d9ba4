#include "ops/index.hpp"

#include "ops/arithmetic.hpp"
#include "ops/math.hpp"
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
            return "The shape of the mask " + mask.sizes().to_string() + " at index " +
                   std::to_string(d + position) +
                   " does not match the shape of the indexed tensor " +
                   split.view.sizes().to_string() + " at index " + std::to_string(dim + d);
          },
          {mask.sizes(), split.view.sizes()});
  }
  const Tensor hits = nonzero(mask);
  for (int d = 0; d < mask.dim(); ++d) split.tensors.push_back(select(hits, 1, d));
}

Split split_indices(const Tensor& self, const std::vector<Index>& indices) {
  int consumed = 0, ellipses = 0;
  for (const Index& index : indices) {
    consumed += consumed_dims(index);
    ellipses += index.kind == Index::Kind::kEllipsis;
  }
  check(consumed <= self.dim(), ErrorKind::kIndex, "index",
        [&] {
          const bool one_integer = indices.size() == 1 && indices[0].kind == Index::Kind::kInteger;
          return self.dim() == 0 && one_integer
                     ? std::string(
                           "invalid index of a 0-dim tensor. Use `tensor.item()` in "
                           "Python or `tensor.item<T>()` in C++ to convert a 0-dim "
                           "tensor to a number")
                     : "too many indices for tensor of dimension " + std::to_string(self.dim());
        },
        {self.sizes()});
  check(ellipses <= 1, ErrorKind::kIndex, "index",
        [] { return "an index can only have a single ellipsis ('...')"; });

  Split split;
  split.view = self;
  int dim = 0, dropped = 0;
  for (const Index& index : indices) {
    switch (index.kind) {
      case Index::Kind::kInteger: {
        const std::int64_t n = split.view.size(dim);
        // The dimension as the learner counts it, not as it is after the earlier items.
        check(index.integer >= -n && index.integer < n, ErrorKind::kIndex, "index",
              [&] {
                return "index " + std::to_string(index.integer) +
                       " is out of bounds for dimension " + std::to_string(dim + dropped) +
                       " with size " + std::to_string(n);
              },
              {self.sizes()});
        split.view = select(split.view, dim, index.integer);
        ++dropped;
        break;
      }
      case Index::Kind::kSlice:
        if (index.start || index.stop || index.step.value_or(1) != 1) {
          split.view = slice(split.view, dim, index.start, index.stop, index.step.value_or(1));
        }
        split.tensors.push_back({});
        ++dim;
        break;
      case Index::Kind::kNewAxis:
        split.view = unsqueeze(split.view, dim);
        --dropped;
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
              [] { return "tensors used as indices must be long, byte or bool tensors"; });
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
  return view_as(self, self);
}

/// The same list with tensors replaced by full slices: the view the tensors were applied to.
std::vector<Index> without_tensors(const std::vector<Index>& indices) {
  std::vector<Index> out;
  for (const Index& i : indices) {
    if (i.kind != Index::Kind::kTensor) {
      out.push_back(i);
      continue;
    }
    for (int d = 0; d < consumed_dims(i); ++d) out.push_back(Index::slice({}));
  }
  return out;
}

/// Index tensors wrapped to 0..size-1 and broadcast to one shape.
struct Gather {
  Tensor source;                  // indexed dimensions first
  std::vector<Tensor> positions;  // one per indexed dimension
  Shape index_shape, rest;
  Shape result_order;  // permutation that puts the index dimensions where they belong
};

Gather plan_gather(const Split& split) {
  Gather g;
  Shape order;
  int first = -1, last = -1, count = 0;
  bool started = false;
  for (int d = 0; d < split.view.dim(); ++d) {
    const Tensor& t = split.tensors[static_cast<std::size_t>(d)];
    if (!t.defined()) continue;
    if (first < 0) first = d;
    last = d;
    ++count;
    order.push_back(d);
    g.index_shape = started ? [&] {
      try {
        return broadcast_shapes(g.index_shape, t.sizes(), "index");
      } catch (const Error&) {
        throw Error(ErrorKind::kIndex, "index",
                    "shape mismatch: indexing tensors could not be broadcast together with shapes " +
                        g.index_shape.to_string() + ", " + t.sizes().to_string(),
                    {g.index_shape, t.sizes()});
      }
    }() : t.sizes();
    started = true;
  }
  for (int d = 0; d < split.view.dim(); ++d) {
    if (split.tensors[static_cast<std::size_t>(d)].defined()) continue;
    order.push_back(d);
    g.rest.push_back(split.view.size(d));
  }
  for (int d = first; d <= last; ++d) {
    const Tensor& t = split.tensors[static_cast<std::size_t>(d)];
    if (!t.defined()) continue;
    const std::int64_t n = split.view.size(d);
    const Tensor wrapped = clone(expand(t, g.index_shape));
    std::int64_t* data = wrapped.data<std::int64_t>();
    for (std::int64_t i = 0; i < wrapped.numel(); ++i) {
      check(data[i] >= -n && data[i] < n, ErrorKind::kIndex, "index", [&] {
        return "index " + std::to_string(data[i]) + " is out of bounds for dimension " +
               std::to_string(d) + " with size " + std::to_string(n);
      });
      if (data[i] < 0) data[i] += n;
    }
    g.positions.push_back(wrapped);
  }
  g.source = permute(split.view, order);
  // Adjacent index tensors leave their dimensions in place, separated ones move them to the front.
  const int lead = last - first + 1 == count ? first : 0;
  for (int i = 0; i < lead; ++i) g.result_order.push_back(g.index_shape.size() + i);
  for (int i = 0; i < g.index_shape.size(); ++i) g.result_order.push_back(i);
  for (int i = lead; i < g.rest.size(); ++i) g.result_order.push_back(g.index_shape.size() + i);
  return g;
}

Shape gathered_shape(const Gather& g) {
  Shape s = g.index_shape;
  for (std::int64_t n : g.rest) s.push_back(n);
  return s;
}

/// Calls move(source offset, other offset, count, source stride) for every run of elements;
/// `other` is row-major of gathered_shape.
template <class Move>
void walk_gather(const Gather& g, Move move) {
  const int k = static_cast<int>(g.positions.size());
  Shape rest_strides;
  for (int d = 0; d < g.rest.size(); ++d) rest_strides.push_back(g.source.strides()[k + d]);
  const auto loop = kernels::make_loop<2>(g.rest, {rest_strides, contiguous_strides(g.rest)});
  const std::int64_t row = g.rest.numel(), count = g.index_shape.numel();
  for (std::int64_t i = 0; i < count; ++i) {
    std::int64_t base = 0;
    for (int p = 0; p < k; ++p) {
      base +=
          g.positions[static_cast<std::size_t>(p)].data<std::int64_t>()[i] * g.source.strides()[p];
    }
    kernels::for_each_row(loop, [&](std::int64_t n, const auto& offsets, const auto& s) {
      move(base + offsets[0], i * row + offsets[1], n, s[0], s[1]);
    });
  }
}

Tensor gather_values(const Gather& g) {
  const Tensor out = empty(gathered_shape(g), g.source.dtype());
  dispatch_all(out.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    const T* in = g.source.data<T>();
    T* to = out.data<T>();
    walk_gather(g, [&](std::int64_t from, std::int64_t at, std::int64_t n, std::int64_t s,
                       std::int64_t so) {
      for (std::int64_t j = 0; j < n; ++j) to[at + j * so] = in[from + j * s];
    });
  });
  return permute(out, g.result_order);
}

void scatter_values(const Gather& g, const Tensor& values, bool accumulate) {
  Shape inverse = g.result_order;
  for (int i = 0; i < inverse.size(); ++i) inverse[static_cast<int>(g.result_order[i])] = i;
  const Tensor whole = permute(empty(gathered_shape(g), DType::kBool), g.result_order);
  const Tensor v =
      contiguous(permute(expand(cast(values, g.source.dtype()), whole.sizes()), inverse));
  dispatch_all(g.source.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    T* to = g.source.data<T>();
    const T* in = v.data<T>();
    walk_gather(g, [&](std::int64_t into, std::int64_t at, std::int64_t n, std::int64_t s,
                       std::int64_t so) {
      for (std::int64_t j = 0; j < n; ++j) {
        T& place = to[into + j * s];
        place = accumulate ? static_cast<T>(place + in[at + j * so]) : in[at + j * so];
      }
    });
  });
}

}  // namespace

Tensor index(const Tensor& self, const std::vector<Index>& indices) {
  const Split split = split_indices(self, indices);
  if (!split.advanced) return split.view.is_same(self) ? as_alias(self) : split.view;
  Gather plan;
  Tensor out;
  {
    NoGradGuard guard;
    plan = plan_gather(split);
    out = contiguous(gather_values(plan));
  }
  if (records(split.view)) {
    record(out, "IndexBackward0", {split.view},
           [tensors = split.tensors, from = split.view.sizes()](Node&, const Tensor& g) {
             const Tensor whole = zeros(from, g.dtype());
             std::vector<Index> places;
             for (const Tensor& t : tensors) {
               places.push_back(t.defined() ? Index::of(t) : Index::slice({}));
             }
             index_put_(whole, places, g, true);
             return whole;
           });
  }
  return out;
}

const Tensor& index_put_(const Tensor& self, const std::vector<Index>& indices,
                         const Tensor& values, bool accumulate) {
  check_in_place("index_put_", self, self.sizes());
  const Split split = split_indices(self, indices);
  if (!split.advanced) {
    const Tensor& target = split.view;
    // Python drops leading dimensions of size 1 from an assigned value.
    Tensor v = values;
    while (v.dim() > target.dim() && v.size(0) == 1) v = squeeze(v, 0);
    expand(v, target.sizes());  // throws what PyTorch says of a value that does not fit
    accumulate ? add_(target, v) : copy_(target, v);
    return self;
  }
  Gather plan;
  Tensor v = values;
  {
    NoGradGuard guard;
    plan = plan_gather(split);
    const Tensor result = permute(empty(gathered_shape(plan), DType::kBool), plan.result_order);
    while (v.dim() > result.dim() && v.size(0) == 1) v = squeeze(v, 0);
    try {
      expand(v, result.sizes());
    } catch (const Error&) {
      throw Error(ErrorKind::kRuntime, "index_put_",
                  "shape mismatch: value tensor of shape " + values.sizes().to_string() +
                      " cannot be broadcast to indexing result of shape " +
                      result.sizes().to_string(),
                  {values.sizes(), result.sizes()});
    }
  }
  check(v.dtype() == self.dtype() || v.dim() == 0, ErrorKind::kRuntime, "index_put_", [&] {
    return std::string("Index put requires the source and destination dtypes match, got ") +
           dtype_scalar_name(self.dtype()) + " for the destination and " +
           dtype_scalar_name(v.dtype()) + " for the source.";
  });
  if (!records(self, values)) {
    NoGradGuard guard;
    scatter_values(plan, v.storage() == self.storage() ? clone(v) : v, accumulate);
    self.bump_version();
    return self;
  }
  // Recorded: out of place, then assigned, so that views reach their base's history.
  return in_place("index_put_", self, [&] {
    Tensor out;
    std::vector<Index> places;
    for (const Tensor& t : split.tensors) {
      places.push_back(t.defined() ? Index::of(t) : Index::slice({}));
    }
    const Tensor region = clone(split.view);
    {
      NoGradGuard guard;
      const Split again = split_indices(region, places);
      scatter_values(plan_gather(again), v, accumulate);
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
  std::vector<std::int64_t> hits;
  for (std::int64_t i = 0; i < mask.numel(); ++i) {
    if (data[i]) hits.push_back(i);
  }
  const Tensor out = empty({static_cast<std::int64_t>(hits.size()), self.dim()}, DType::kInt64);
  std::int64_t* to = out.data<std::int64_t>();
  const Shape strides = contiguous_strides(self.sizes());
  for (std::int64_t hit : hits) {
    for (int d = 0; d < self.dim(); ++d) {
      *to++ = hit / strides[d];
      hit %= strides[d];
    }
  }
  return out;
}

Tensor masked_select(const Tensor& self, const Tensor& mask) {
  check(mask.dtype() == DType::kBool, ErrorKind::kRuntime, "masked_select",
        [] { return "masked_select: expected BoolTensor for mask"; });
  const Shape shape = broadcast_shapes(mask.sizes(), self.sizes(), "masked_select");
  if (shape.empty()) return masked_select(reshape(self, {1}), reshape(mask, {1}));
  return index(expand(self, shape), {Index::of(expand(mask, shape))});
}

}  // namespace gradlet::ops
