#include "ops/view.hpp"

#include <algorithm>

#include "autograd/engine_ops.hpp"
#include "autograd/node.hpp"
#include "ops/arithmetic.hpp"
#include "ops/arrange.hpp"
#include "ops/create.hpp"
#include "ops/inplace.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"

namespace gradlet::ops {

Tensor view_of(const Tensor& self, const Shape& sizes, const Shape& strides, std::int64_t offset) {
  Tensor out = make_view(self, sizes, strides, offset);
  const AutogradMeta* source = self.impl()->autograd.get();
  const bool of_view = source && source->base.defined();
  const Tensor& base = of_view ? source->base : self;
  if (grad_enabled() || base.requires_grad()) {
    AutogradMeta& meta = autograd_meta(out);
    meta.base = base;
    meta.view_version = self.version();
    meta.view_kind = !grad_enabled() ? ViewKind::kUnrecorded
                     : of_view       ? source->view_kind
                                     : ViewKind::kRecorded;
  }
  return out;
}

namespace {

/// Strides of `size` over the same memory, or nothing where a copy is needed.
std::optional<Shape> view_strides(const Tensor& self, const Shape& size) {
  if (self.numel() == 0 || self.dim() == 0) return contiguous_strides(size);
  Shape strides = Shape::filled(size.size(), 1);
  int target = size.size() - 1;
  std::int64_t chunk_stride = self.dim() ? self.strides().back() : 1;
  std::int64_t chunk = 1, placed = 1;
  for (int d = self.dim() - 1; d >= 0; --d) {
    chunk *= self.size(d);
    const bool ends =
        d == 0 || (self.size(d - 1) != 1 && self.strides()[d - 1] != chunk * chunk_stride);
    if (!ends) continue;
    while (target >= 0 && (placed < chunk || size[target] == 1)) {
      strides[target] = placed * chunk_stride;
      placed *= size[target--];
    }
    if (placed != chunk) return std::nullopt;
    if (d > 0) {
      chunk_stride = self.strides()[d - 1];
      chunk = placed = 1;
    }
  }
  if (target != -1) return std::nullopt;
  return strides;
}

void record_shape(const Tensor& out, const char* name, const Tensor& self) {
  record(out, name, {self},
         [from = self.sizes()](Node&, const Tensor& g) { return reshape(g, from); });
}

Tensor view_with(const Tensor& self, const Shape& size, const Shape& strides, const char* name) {
  Tensor out = view_of(self, size, strides, self.offset());
  if (records(self)) record_shape(out, name, self);
  return out;
}

Shape with(Shape s, int dim, std::int64_t value) {
  s[dim] = value;
  return s;
}

}  // namespace

Shape infer_size(const Shape& size, std::int64_t numel, const char* op) {
  auto invalid = [&] {
    return Error(
        ErrorKind::kRuntime, op,
        "shape '" + size.to_string() + "' is invalid for input of size " + std::to_string(numel),
        {size});
  };
  Shape out = size;
  int unknown = -1;
  std::int64_t known = 1;
  for (int i = 0; i < size.size(); ++i) {
    if (size[i] == -1) {
      check(unknown < 0, ErrorKind::kRuntime, op,
            [] { return "only one dimension can be inferred"; });
      unknown = i;
    } else {
      check(size[i] >= 0, ErrorKind::kRuntime, op, [&] {
        return text_of({"invalid shape dimension ", size[i], " at index ", i, " of shape ", size});
      });
      if (__builtin_mul_overflow(known, size[i], &known)) throw invalid();
    }
  }
  if (unknown >= 0) {
    if (known == 0) {
      throw Error(ErrorKind::kRuntime, op,
                  "cannot reshape tensor of 0 elements into shape " + size.to_string() +
                      " because the unspecified dimension size -1 can be any value and is "
                      "ambiguous");
    }
    if (numel % known != 0) throw invalid();
    out[unknown] = numel / known;
  } else if (known != numel) {
    throw invalid();
  }
  return out;
}

Tensor view(const Tensor& self, const Shape& size) {
  const Shape target = infer_size(size, self.numel(), "view");
  const std::optional<Shape> strides = view_strides(self, target);
  check(strides.has_value(), ErrorKind::kRuntime, "view",
        [] {
          return "view size is not compatible with input tensor's size and stride (at least one "
                 "dimension "
                 "spans across two contiguous subspaces). Use .reshape(...) instead.";
        },
        {self.sizes(), target});
  return view_with(self, target, *strides, "ViewBackward0");
}

Tensor reshape(const Tensor& self, const Shape& size) {
  const Shape target = infer_size(size, self.numel(), "reshape");
  const std::optional<Shape> strides = view_strides(self, target);
  if (strides) return view_with(self, target, *strides, "ViewBackward0");
  const Tensor copy = clone(self);
  const Tensor out = make_view(copy, target, contiguous_strides(target), copy.offset());
  if (records(copy)) record_shape(out, "UnsafeViewBackward0", copy);
  return out;  // no view: nothing else holds the copy
}

Tensor flatten(const Tensor& self, std::int64_t start_dim, std::int64_t end_dim) {
  const int start = wrap_dim(start_dim, self.dim(), "flatten");
  const int end = wrap_dim(end_dim, self.dim(), "flatten");
  check(start <= end, ErrorKind::kRuntime, "flatten",
        [] { return "flatten() has invalid args: start_dim cannot come after end_dim"; });
  if (self.dim() == 0) return reshape(self, {1});
  if (start == end) return self;
  Shape size;
  std::int64_t merged = 1;
  for (int d = 0; d < self.dim(); ++d) {
    if (d >= start && d <= end) merged *= self.size(d);
    if (d < start || d > end) size.push_back(self.size(d));
    if (d == end) size.push_back(merged);
  }
  return reshape(self, size);
}

Tensor squeeze(const Tensor& self, std::optional<std::int64_t> dim) {
  const int only = dim ? wrap_dim(*dim, self.dim(), "squeeze") : -1;
  Shape sizes, strides;
  for (int d = 0; d < self.dim(); ++d) {
    if (self.size(d) == 1 && (!dim || d == only)) continue;
    sizes.push_back(self.size(d));
    strides.push_back(self.strides()[d]);
  }
  return view_with(self, sizes, strides, dim ? "SqueezeBackward1" : "SqueezeBackward0");
}

Tensor unsqueeze(const Tensor& self, std::int64_t dim) {
  const int at = wrap_dim(dim, self.dim() + 1, "unsqueeze");
  Shape sizes = self.sizes(), strides = self.strides();
  strides.insert(at, at < self.dim() ? self.size(at) * self.strides()[at] : 1);
  sizes.insert(at, 1);
  return view_with(self, sizes, strides, "UnsqueezeBackward0");
}

Tensor permute(const Tensor& self, const Shape& dims) {
  check(dims.size() == self.dim(), ErrorKind::kRuntime, "permute", [&] {
    return text_of(
        {"permute(sparse_coo): number of dimensions in the tensor input does not match the "
         "length "
         "of the desired ordering of dimensions i.e. input.dim() = ",
         self.dim(), " is not equal to len(dims) = ", dims.size()});
  });
  Shape sizes = self.sizes(), strides = self.strides(), inverse = dims;
  Shape seen = Shape::filled(self.dim(), 0);
  for (int i = 0; i < dims.size(); ++i) {
    const int d = wrap_dim(dims[i], self.dim(), "permute");
    check(seen[d]++ == 0, ErrorKind::kRuntime, "permute",
          [] { return "permute(): duplicate dims are not allowed."; });
    sizes[i] = self.size(d);
    strides[i] = self.strides()[d];
    inverse[d] = i;
  }
  Tensor out = view_of(self, sizes, strides, self.offset());
  if (records(self)) {
    record(out, "PermuteBackward0", {self},
           [inverse](Node&, const Tensor& g) { return permute(g, inverse); });
  }
  return out;
}

static Tensor swap_dims(const Tensor& self, int a, int b, const char* name) {
  Shape sizes = self.sizes(), strides = self.strides();
  if (self.dim() > 0) {
    std::swap(sizes[a], sizes[b]);
    std::swap(strides[a], strides[b]);
  }
  Tensor out = view_of(self, sizes, strides, self.offset());
  if (records(self)) {
    record(out, name, {self}, [a, b](Node&, const Tensor& g) { return transpose(g, a, b); });
  }
  return out;
}

Tensor transpose(const Tensor& self, std::int64_t dim0, std::int64_t dim1) {
  const int a = wrap_dim(dim0, self.dim(), "transpose");
  const int b = wrap_dim(dim1, self.dim(), "transpose");
  return swap_dims(self, a, b, "TransposeBackward0");
}

Tensor t(const Tensor& self) {
  check(self.dim() <= 2, ErrorKind::kRuntime, "t",
        [&] {
          return text_of(
              {"t() expects a tensor with <= 2 dimensions, but self is ", self.dim(), "D"});
        },
        {self.sizes()});
  return swap_dims(self, 0, self.dim() < 2 ? 0 : 1, "TBackward0");
}

Tensor numpy_T(const Tensor& self) {
  Shape dims;
  for (int d = self.dim() - 1; d >= 0; --d) dims.push_back(d);
  return permute(self, dims);
}

/// The last two dimensions turned; a number is its own.
static Tensor turned(const char* name, const Tensor& self) {
  check(self.dim() != 1, ErrorKind::kRuntime, name, [&] {
    return text_of({"tensor.", name,
                    " is only supported on matrices or batches of matrices. Got 1-D tensor."});
  });
  return self.dim() ? transpose(self, -2, -1) : view_as(self, self);
}

Tensor mT(const Tensor& self) {
  return turned("mT", self);
}
Tensor mH(const Tensor& self) {
  return turned("mH", self);
}
Tensor adjoint(const Tensor& self) {
  return turned("adjoint()", self);
}
Tensor matrix_H(const Tensor& self) {
  check(self.dim() == 0 || self.dim() == 2, ErrorKind::kRuntime, "H", [&] {
    return text_of({"tensor.H is only supported on matrices (2-D tensors). Got ", self.dim(),
                    "-D tensor.",
                    (self.dim() > 2 ? " For batches of matrices, consider using tensor.mH" : "")});
  });
  return turned("H", self);
}

Tensor expand(const Tensor& self, const Shape& size) {
  const int lead = size.size() - self.dim();
  check(lead >= 0, ErrorKind::kRuntime, "expand", [&] {
    return text_of({"expand(torch.", dtype_scalar_name(self.dtype()), "Tensor{", self.sizes(),
                    "}, size=", size, "): the number of sizes provided (", size.size(),
                    ") must be greater or equal to the number of dimensions in the tensor (",
                    self.dim(), ")"});
  });
  Shape sizes = size, strides = Shape::filled(size.size(), 0);
  for (int i = size.size() - 1; i >= 0; --i) {  // the last that does not fit is told
    const std::int64_t have = i < lead ? 1 : self.size(i - lead);
    if (size[i] == -1 && i >= lead) sizes[i] = have;
    check(sizes[i] >= 0, ErrorKind::kRuntime, "expand", [&] {
      return text_of({"The expanded size of the tensor (", size[i],
                      ") isn't allowed in a leading, non-existing dimension ", i});
    });
    check(
        have == sizes[i] || have == 1, ErrorKind::kRuntime, "expand",
        [&] {
          return text_of({"The expanded size of the tensor (", size[i],
                          ") must match the existing size (", have, ") at non-singleton dimension ",
                          i, ".  Target sizes: ", size, ".  Tensor sizes: ", self.sizes()});
        },
        {self.sizes(), size});
    if (i >= lead && have == sizes[i]) strides[i] = self.strides()[i - lead];
  }
  Tensor out = view_of(self, sizes, strides, self.offset());
  if (records(self)) {
    record(out, "ExpandBackward0", {self},
           [from = self.sizes()](Node&, const Tensor& g) { return sum_to(g, from); });
  }
  return out;
}

Tensor expand_as(const Tensor& self, const Tensor& other) {
  return expand(self, other.sizes());
}
Tensor view_as(const Tensor& self, const Tensor& other) {
  return view(self, other.sizes());
}
Tensor reshape_as(const Tensor& self, const Tensor& other) {
  return reshape(self, other.sizes());
}

Tensor scatter_into_zeros(const Tensor& grad, const Shape& from, const Shape& from_strides,
                          const Shape& sizes, const Shape& strides, std::int64_t offset) {
  const Tensor whole = zeros(from, grad.dtype());
  const Tensor laid_out = make_view(whole, from, from_strides, 0);
  // A view may overlap itself; what lies in one place along a dimension is added up first.
  Shape places = sizes, repeated;
  for (int d = 0; d < sizes.size(); ++d) {
    if (strides[d] != 0 || sizes[d] < 2) continue;
    places[d] = 1;
    repeated.push_back(d);
  }
  {
    NoGradGuard guard;
    add_data(make_view(laid_out, places, strides, offset),
             repeated.empty() ? grad : sum(grad, repeated, true));
  }
  if (records(grad)) {
    check(from_strides == contiguous_strides(from), ErrorKind::kNotImplemented, "backward",
          [] { return "create_graph through a view of a transposed tensor changed in place"; });
    record(whole, "AsStridedScatterBackward0", {grad},
           [sizes, strides, offset](Node&, const Tensor& g) {
             return as_strided(contiguous(g), sizes, strides, offset);
           });
  }
  return laid_out.sizes() == whole.sizes() && from_strides == whole.strides() ? whole : laid_out;
}

template <class Again>
static Tensor sub_view(const Tensor& self, const Shape& sizes, const Shape& strides,
                       std::int64_t offset, const char* name, Again again) {
  Tensor out = view_of(self, sizes, strides, offset);
  if (records(self)) {
    record(out, name, {self}, [from = self.sizes(), again](Node&, const Tensor& g) {
      const Tensor whole = zeros(from, g.dtype());
      copy_(again(whole), g);
      return whole;
    });
  }
  return out;
}

Tensor select(const Tensor& self, std::int64_t dim, std::int64_t index) {
  check(self.dim() > 0, ErrorKind::kIndex, "select",
        [] { return "select() cannot be applied to a 0-dim tensor."; });
  const int d = wrap_dim(dim, self.dim(), "select");
  const std::int64_t n = self.size(d);
  check(index >= -n && index < n, ErrorKind::kIndex, "select",
        [&] {
          return text_of({"select(): index ", index, " out of range for tensor of size ",
                          self.sizes(), " at dimension ", d});
        },
        {self.sizes()});
  if (index < 0) index += n;
  Shape sizes = self.sizes(), strides = self.strides();
  sizes.erase(d);
  strides.erase(d);
  return sub_view(self, sizes, strides, plus(self.offset(), times(index, self.strides()[d])),
                  "SelectBackward0",
                  [d, index](const Tensor& whole) { return select(whole, d, index); });
}

Tensor slice(const Tensor& self, std::int64_t dim, std::optional<std::int64_t> start,
             std::optional<std::int64_t> end, std::int64_t step) {
  check(self.dim() > 0, ErrorKind::kIndex, "slice",
        [] { return "slice() cannot be applied to a 0-dim tensor."; });
  const int d = wrap_dim(dim, self.dim(), "slice");
  check(step > 0, ErrorKind::kRuntime, "slice", [] { return "slice step must be positive"; });
  const std::int64_t n = self.size(d);
  auto clip = [n](std::int64_t i) { return std::clamp<std::int64_t>(i < 0 ? i + n : i, 0, n); };
  const std::int64_t first = clip(start.value_or(0));
  const std::int64_t last = std::max(first, clip(end.value_or(n)));
  const std::int64_t count = last == first ? 0 : (last - first - 1) / step + 1;
  return sub_view(
      self, with(self.sizes(), d, count), with(self.strides(), d, times(self.strides()[d], step)),
      plus(self.offset(), times(first, self.strides()[d])), "SliceBackward0",
      [d, first, last, step](const Tensor& whole) { return slice(whole, d, first, last, step); });
}

Tensor diagonal(const Tensor& self, std::int64_t offset, std::int64_t dim1, std::int64_t dim2) {
  const int a = wrap_dim(dim1, self.dim(), "diagonal"), b = wrap_dim(dim2, self.dim(), "diagonal");
  check(a != b, ErrorKind::kRuntime, "diagonal", [&] {
    return text_of({"diagonal dimensions cannot be identical ", dim1, ", ", dim2});
  });
  Shape sizes = self.sizes(), strides = self.strides();
  const std::int64_t along_a = strides[a], along_b = strides[b];
  const std::int64_t length =
      std::max<std::int64_t>(0, std::min(sizes[a] + std::min<std::int64_t>(offset, 0),
                                         sizes[b] - std::max<std::int64_t>(offset, 0)));
  // An offset beyond the edges may be any number: nothing is computed with it.
  const std::int64_t start = length == 0  ? 0
                             : offset < 0 ? times(-offset, along_a)
                                          : times(offset, along_b);
  for (int d : {std::max(a, b), std::min(a, b)}) {
    sizes.erase(d);
    strides.erase(d);
  }
  sizes.push_back(length);
  strides.push_back(plus(along_a, along_b));
  return sub_view(self, sizes, strides, plus(self.offset(), start), "DiagonalBackward0",
                  [offset, a, b](const Tensor& whole) { return diagonal(whole, offset, a, b); });
}

Tensor narrow(const Tensor& self, std::int64_t dim, std::int64_t start, std::int64_t length) {
  check(self.dim() > 0, ErrorKind::kRuntime, "narrow",
        [] { return "narrow() cannot be applied to a 0-dim tensor."; });
  const int d = wrap_dim(dim, self.dim(), "narrow");
  check(length >= 0, ErrorKind::kRuntime, "narrow",
        [] { return "narrow(): length must be non-negative."; });
  const std::int64_t n = self.size(d);
  check(start >= -n && start <= n, ErrorKind::kIndex, "narrow", [&] {
    return text_of({"start out of range (expected to be in range of [", -n, ", ", n, "], but got ",
                    start, ")"});
  });
  if (start < 0) start += n;
  check(length <= n - start, ErrorKind::kRuntime, "narrow", [&] {
    return text_of(
        {"start (", start, ") + length (", length, ") exceeds dimension size (", n, ")."});
  });
  return slice(self, d, start, start + length, 1);
}

Tensor as_strided(const Tensor& self, const Shape& size, const Shape& stride,
                  std::optional<std::int64_t> storage_offset) {
  check(size.size() == stride.size(), ErrorKind::kRuntime, "as_strided",
        [] { return "mismatch in length of strides and shape"; });
  const std::int64_t offset = storage_offset.value_or(self.offset());
  check(offset >= 0, ErrorKind::kRuntime, "as_strided", [&] {
    return text_of({"Tensor: invalid storage offset ", offset});
  });
  std::int64_t last = offset, way = 0, bytes = 0;
  bool is_empty = false, overflow = false;
  for (int d = 0; d < size.size(); ++d) {
    check(stride[d] >= 0 && size[d] >= 0, ErrorKind::kRuntime, "as_strided", [&] {
      return text_of(
          {"as_strided: Negative strides are not supported at the moment, got strides: ", stride});
    });
    is_empty |= size[d] == 0;
    overflow |= __builtin_mul_overflow(size[d] - 1, stride[d], &way) ||
                __builtin_add_overflow(last, way, &last);
  }
  const auto item = static_cast<std::int64_t>(item_size(self.dtype()));
  const std::int64_t items = self.storage()->bytes() / item;
  overflow |=
      __builtin_add_overflow(last, 1, &bytes) || __builtin_mul_overflow(bytes, item, &bytes);
  check(is_empty || !overflow, ErrorKind::kRuntime, "as_strided", [&] {
    return text_of(
        {"Storage size calculation overflowed with sizes=", size, " and strides=", stride});
  });
  check(is_empty || (offset >= 0 && last < items), ErrorKind::kRuntime, "as_strided", [&] {
    return text_of({"setStorage: sizes ", size, ", strides ", stride, ", storage offset ", offset,
                    ", and itemsize ", item, " requiring a storage size of ", bytes,
                    " are out of bounds for storage of size ", self.storage()->bytes()});
  });
  Tensor out = view_of(self, size, stride, offset);
  if (records(self)) {
    check(self.is_contiguous(), ErrorKind::kNotImplemented, "as_strided",
          [] { return "as_strided with gradient needs a contiguous tensor"; });
    record(
        out, "AsStridedBackward0", {self},
        [from = self.sizes(), size, stride, at = offset - self.offset()](Node&, const Tensor& g) {
          return scatter_into_zeros(g, from, contiguous_strides(from), size, stride, at);
        });
  }
  return out;
}

Tensor detach(const Tensor& self) {
  const Tensor out = make_view(self, self.sizes(), self.strides(), self.offset());
  out.impl()->label = self.requires_grad() ? kDetached : self.impl()->label & kCutBits;
  return out;
}

}  // namespace gradlet::ops
