#include <algorithm>
#include <optional>

#include "kernels/index.hpp"
#include "ops/arithmetic.hpp"
#include "ops/create.hpp"
#include "ops/index.hpp"
#include "ops/inplace.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"
#include "ops/view.hpp"

/// Indexing along one dimension by a tensor of positions.
namespace gradlet::ops {

namespace {

std::string spelled(const char* op) {
  return text_of({op, "()"});
}

/// Whether all positions lie in [0, size), else the first that does not: these ops do not wrap.
std::optional<std::int64_t> first_outside(const Tensor& positions, std::int64_t size) {
  const Tensor dense = contiguous(positions);
  const std::int64_t* data = dense.data<std::int64_t>();
  const std::int64_t at = kernels::first_outside(data, dense.numel(), 0, size);
  if (at < 0) return {};
  return data[at];
}

/// The positions along dimension d must be in range; what PyTorch says depends on the way it takes.
void check_rows(const char* op, const Tensor& self, int d, const Tensor& positions, bool adds) {
  const std::int64_t size = self.dim() ? self.size(d) : 1;
  const std::optional<std::int64_t> bad = first_outside(positions, size);
  if (!bad) return;
  const std::string at = std::to_string(*bad), end = std::to_string(size);
  if (adds && self.dim() > 1) {
    throw Error(ErrorKind::kRuntime, op,
                "index " + at + " is out of bounds for dimension " + std::to_string(d) +
                    " with size " + end);
  }
  if (!adds && self.dim() > 1 && d == 1) {
    throw Error(ErrorKind::kRuntime, op,
                "INDICES element is out of DATA bounds, id=" + at + " axis_dim=" + end);
  }
  throw Error(ErrorKind::kIndex, op, "index out of range in self");
}

/// self[:, ..., positions] along dimension d.
std::vector<Index> whole_rows(int d, const Tensor& positions) {
  std::vector<Index> indices(static_cast<std::size_t>(d), Index::slice({}));
  indices.push_back(Index::of(reshape(positions, {-1})));
  return indices;
}

/// What gather and scatter ask of their positions.
void check_positions(const char* op, const char* word, const Tensor& self, int d,
                     const Tensor& positions) {
  check(positions.dtype() == DType::kInt64 || !positions.numel(), ErrorKind::kRuntime, op, [&] {
    return text_of({spelled(op), ": Expected dtype int32/int64 for index"});
  });
  check(positions.dim() == self.dim(), ErrorKind::kRuntime, op,
        [&] {
          return text_of(
              {"Index tensor must have the same number of dimensions as ", word, " tensor"});
        },
        {self.sizes(), positions.sizes()});
  const std::optional<std::int64_t> bad = first_outside(positions, self.size(d));
  check(!bad, ErrorKind::kRuntime, op, [&] {
    return text_of(
        {"index ", *bad, " is out of bounds for dimension ", d, " with size ", self.size(d)});
  });
}

/// The walk over the positions: a tensor of their shape, they, and `self` standing at 0 along d.
kernels::Loop<3> loop_along(const Tensor& self, int d, const Tensor& positions,
                            const Tensor& other) {
  Shape strides = self.strides();
  strides[d] = 0;
  return kernels::make_loop<3>(positions.sizes(), {other.strides(), positions.strides(), strides});
}

/// Whether the positions fit into `t`, apart from dimension d.
bool fits(const Tensor& positions, const Tensor& t, int d) {
  for (int k = 0; k < positions.dim(); ++k) {
    if (k != d && positions.size(k) > t.size(k)) return false;
  }
  return true;
}

const Tensor& scatter(const char* op, const Tensor& self, std::int64_t dim, const Tensor& positions,
                      const Tensor& src, bool accumulate) {
  if (self.dim() == 0) {
    scatter(op, reshape(self, {1}), dim, reshape(positions, {-1}),
            src.dim() || src.impl()->is_wrapped_number ? src : reshape(src, {1}), accumulate);
    return self;
  }
  check_apart(op, self, src);
  check_apart(op, self, positions);
  const int d = wrap_dim(dim, self.dim(), op);
  const bool number = src.impl()->is_wrapped_number;
  check(number || src.dtype() == self.dtype(), ErrorKind::kRuntime, op,
        [] { return "scatter(): Expected self.dtype to be equal to src.dtype"; });
  const bool same_dims = positions.dim() == self.dim() && (number || src.dim() == self.dim());
  check(!same_dims || (fits(positions, self, d) && (number || fits(positions, src, -1))),
        ErrorKind::kRuntime, op,
        [&] {
          return text_of({"Expected index ", positions.sizes(), " to be no larger than self ",
                          self.sizes(), " apart from dimension ", d,
                          " and to be no larger size than src ", src.sizes()});
        },
        {self.sizes(), positions.sizes(), src.sizes()});
  check(same_dims || positions.dim() != self.dim(), ErrorKind::kRuntime, op,
        [] { return "Index tensor must have the same number of dimensions as src tensor"; });
  check_positions(op, "self", self, d, positions);
  Tensor part = src;
  for (int k = 0; !number && k < src.dim(); ++k) part = narrow(part, k, 0, positions.size(k));
  const auto write = [&](const Tensor& out) {
    NoGradGuard guard;
    Tensor v = cast(part, self.dtype()), at = positions;
    if (number) v = expand(v, at.sizes());
    if (v.storage() == out.storage()) v = clone(v);
    if (at.storage() == out.storage()) at = clone(at);
    const kernels::Loop<3> loop = loop_along(out, d, at, v);
    const std::int64_t *index = at.data<std::int64_t>(), step = out.strides()[d];
    if (accumulate) {
      kernels::scatter_add(out.dtype(), loop, step, out.bytes(), index, v.bytes());
    } else {
      kernels::scatter(item_size(out.dtype()), loop, step, out.bytes(), index, v.bytes());
    }
  };
  if (!records(self, src)) {
    check_in_place(op, self, self.sizes());
    write(self);
    self.bump_version();
    return self;
  }
  // Recorded: out of place, then assigned, so that views reach their base's history.
  return in_place(op, self, [&] {
    const Tensor out = clone(detach(self));
    write(out);
    const char* name = accumulate ? "ScatterAddBackward0"
                       : number   ? "ScatterBackward1"
                                  : "ScatterBackward0";
    record(out, name, {self, part},
           [d, accumulate, saved = SavedTensor(positions)](Node& node, const Tensor& g) {
             const Tensor at = saved.unpack(node);
             std::vector<Tensor> grads(2);
             if (node.next()[0].node) {
               grads[0] = accumulate ? g : clone(g);
               if (!accumulate) scatter_(grads[0], d, at, wrapped_number(0.0));
             }
             if (node.next()[1].node) grads[1] = gather(g, d, at);
             return grads;
           });
    return out;
  });
}

}  // namespace

Tensor index_select(const Tensor& self, std::int64_t dim, const Tensor& positions) {
  if (self.dim() == 0) return reshape(index_select(reshape(self, {1}), dim, positions), {});
  const int d = wrap_dim(dim, self.dim(), "index_select");
  check(positions.dim() <= 1, ErrorKind::kIndex, "index_select",
        [] { return "index_select(): Index is supposed to be a vector"; });
  check(positions.dtype() == DType::kInt64, ErrorKind::kRuntime, "index_select",
        [] { return "index_select(): Expected dtype int32 or int64 for index"; });
  check_rows("index_select", self, d, positions, false);
  Tensor out;
  {
    NoGradGuard guard;
    out = index(self, whole_rows(d, positions));
  }
  if (records(self)) {
    record(out, "IndexSelectBackward0", {self},
           [d, from = self.sizes(), saved = SavedTensor(positions)](Node& node, const Tensor& g) {
             const Tensor whole = zeros(from, g.dtype());
             index_add_(whole, d, saved.unpack(node), g);
             return whole;
           });
  }
  return out;
}

const Tensor& index_add_(const Tensor& self, std::int64_t dim, const Tensor& positions,
                         const Tensor& source, Scalar alpha) {
  if (self.dim() == 0) {
    index_add_(reshape(self, {1}), dim, positions, reshape(source, {-1}), alpha);
    return self;
  }
  check_overwrite("index_add_", self, self.sizes());
  const int d = wrap_dim(dim, self.dim(), "index_add_");
  check(positions.dim() < 2, ErrorKind::kIndex, "index_add_", [&] {
    return text_of({"index_add_(): Index is supposed to be a vector, but got dim: ",
                    positions.dim(), " with type: Long and size: ", positions.sizes()});
  });
  check(positions.dtype() == DType::kInt64, ErrorKind::kRuntime, "index_add_",
        [] { return "index_add_(): Expected dtype int32/int64 for index"; });
  check(source.dtype() == self.dtype(), ErrorKind::kRuntime, "index_add_", [&] {
    return text_of({"index_add_(): self (", dtype_scalar_name(self.dtype()), ") and source (",
                    dtype_scalar_name(source.dtype()), ") must have the same scalar type"});
  });
  const std::int64_t rows = source.dim() ? source.size(wrap_dim(d, source.dim(), "index_add_")) : 1;
  check(positions.numel() == rows, ErrorKind::kRuntime, "index_add_", [&] {
    return text_of({"index_add_(): Number of indices (", positions.numel(),
                    ") should be equal to source.size(dim): (", rows, "), for dim: ", d});
  });
  check_apart("index_add_", self, source);
  check_apart("index_add_", self, positions);
  check_in_place("index_add_", self, self.sizes());
  check_rows("index_add_", self, d, positions, true);
  const double factor = alpha.to_double();
  const bool unchanged = self.dtype() == DType::kBool ? factor != 0 : factor == 1;
  return index_put_(self, whole_rows(d, positions),
                    unchanged                      ? source
                    : self.dtype() == DType::kBool ? zeros_like(source)
                    : is_floating(self.dtype())    ? mul(source, alpha)
                                                   : mul(source, alpha.to<std::int64_t>()),
                    true);
}

Tensor gather(const Tensor& self, std::int64_t dim, const Tensor& positions) {
  if (self.dim() == 0) {
    return reshape(gather(reshape(self, {1}), dim, reshape(positions, {-1})), positions.sizes());
  }
  const int d = wrap_dim(dim, self.dim(), "gather");
  check_positions("gather", "input", self, d, positions);
  for (int k = 0; k < self.dim(); ++k) {
    check(k == d || positions.size(k) <= self.size(k), ErrorKind::kRuntime, "gather",
          [&] {
            return text_of({"Size does not match at dimension ", k, " expected index ",
                            positions.sizes(), " to be no larger than self ", self.sizes(),
                            " apart from dimension ", d});
          },
          {self.sizes(), positions.sizes()});
  }
  const Tensor out = empty(positions.sizes(), self.dtype());
  kernels::gather(item_size(out.dtype()), loop_along(self, d, positions, out), self.strides()[d],
                  out.bytes(), positions.data<std::int64_t>(), self.bytes());
  if (records(self)) {
    record(out, "GatherBackward0", {self},
           [d, from = self.sizes(), saved = SavedTensor(positions)](Node& node, const Tensor& g) {
             const Tensor whole = zeros(from, g.dtype());
             scatter_add_(whole, d, saved.unpack(node), g);
             return whole;
           });
  }
  return out;
}

const Tensor& scatter_(const Tensor& self, std::int64_t dim, const Tensor& positions,
                       const Tensor& src) {
  return scatter("scatter", self, dim, positions, src, false);
}
const Tensor& scatter_add_(const Tensor& self, std::int64_t dim, const Tensor& positions,
                           const Tensor& src) {
  return scatter("scatter_add", self, dim, positions, src, true);
}

Tensor one_hot(const Tensor& tensor, std::int64_t num_classes) {
  check(tensor.dtype() == DType::kInt64, ErrorKind::kRuntime, "one_hot",
        [] { return "one_hot is only applicable to index tensor of type LongTensor."; });
  const Tensor dense = contiguous(tensor);
  const bool none = tensor.numel() == 0;
  check(!none || num_classes > 0, ErrorKind::kRuntime, "one_hot",
        [] { return "Can not infer total number of classes from empty tensor."; });
  const kernels::Range range =
      none ? kernels::Range{0, -1} : kernels::range(dense.data<std::int64_t>(), dense.numel());
  check(range.least >= 0, ErrorKind::kRuntime, "one_hot",
        [] { return "Class values must be non-negative."; });
  const std::int64_t classes = num_classes == -1 ? plus(range.most, 1) : num_classes;
  check(range.most < classes || num_classes == -1, ErrorKind::kRuntime, "one_hot",
        [] { return "Class values must be smaller than num_classes."; });
  Shape sizes = tensor.sizes();
  sizes.push_back(classes);
  const Tensor out = zeros(sizes, DType::kInt64);
  scatter_(out, -1, unsqueeze(dense, -1), wrapped_number(std::int64_t{1}));
  return out;
}

Tensor bincount(const Tensor& self, const Tensor& weights, std::int64_t minlength) {
  check(minlength >= 0, ErrorKind::kRuntime, "bincount", [] { return "minlength should be >= 0"; });
  check(self.dtype() == DType::kInt64, ErrorKind::kNotImplemented, "bincount", [&] {
    return text_of(
        {"\"bincount_cpu\" not implemented for '", dtype_scalar_name(self.dtype()), "'"});
  });
  const bool none = self.numel() == 0;
  if (none && self.dim() == 1) return zeros({minlength}, DType::kInt64);
  const Tensor dense = contiguous(self);
  const kernels::Range range =
      none ? kernels::Range{0, -1} : kernels::range(dense.data<std::int64_t>(), dense.numel());
  check(self.dim() == 1 && range.least >= 0, ErrorKind::kRuntime, "bincount",
        [] { return "bincount only supports 1-d non-negative integral inputs."; });
  check(!weights.defined() || weights.sizes() == self.sizes(), ErrorKind::kRuntime, "bincount",
        [] { return "weights should be 1-d and have the same length as input"; });
  Tensor each = ones({1}, DType::kInt64);
  if (weights.defined()) {
    each = weights.dtype() == DType::kFloat32 ? weights : cast(weights, DType::kFloat64);
  }
  const Tensor out = zeros({std::max(minlength, plus(range.most, 1))}, each.dtype());
  NoGradGuard guard;
  return index_put_(out, {Index::of(self)}, each, true);
}

}  // namespace gradlet::ops
