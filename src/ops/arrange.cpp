#include "ops/arrange.hpp"

#include <algorithm>

#include "kernels/copy.hpp"
#include "ops/arithmetic.hpp"
#include "ops/index.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"

namespace gradlet::ops {

namespace {

/// The last two dimensions below (or above) the diagonal, 0 elsewhere.
Tensor triangle(const char* name, const Tensor& self, std::int64_t diagonal, bool lower) {
  check(self.dim() >= 2, ErrorKind::kRuntime, lower ? "tril" : "triu", [&] {
    return text_of({lower ? "tril" : "triu", ": input tensor must have at least 2 dimensions"});
  });
  const std::int64_t columns = self.size(self.dim() - 1), rows = self.size(self.dim() - 2);
  const Tensor in = contiguous(detach(self)), out = empty(self.sizes(), self.dtype());
  if (out.numel()) {
    // One beyond the edge is as far as any.
    kernels::triangles(item_size(self.dtype()), out.numel() / columns, rows, columns,
                       std::clamp(diagonal, -rows - 1, columns + 1), lower, out.bytes(),
                       in.bytes());
  }
  if (records(self)) {
    record(out, name, {self}, [name, diagonal, lower](Node&, const Tensor& g) {
      return triangle(name, g, diagonal, lower);
    });
  }
  return out;
}

/// A view of [start, start + length) along d.
Tensor part(const Tensor& self, int d, std::int64_t start, std::int64_t length) {
  Shape sizes = self.sizes();
  sizes[d] = length;
  return make_view(self, sizes, self.strides(),
                   plus(self.offset(), times(start, self.strides()[d])));
}

/// The tensors with at least so many dimensions, new ones in front.
std::vector<Tensor> at_least(const std::vector<Tensor>& tensors, int dims) {
  std::vector<Tensor> out;
  for (Tensor t : tensors) {
    while (t.dim() < dims) t = unsqueeze(t, 0);
    out.push_back(t);
  }
  return out;
}

void check_list(const char* op, const std::vector<Tensor>& tensors) {
  check(!tensors.empty(), ErrorKind::kRuntime, op, [&] {
    return text_of({op, " expects a non-empty TensorList"});
  });
}

}  // namespace

Tensor turned(const Tensor& self, const Shape& dims) {
  Shape strides = self.strides(), seen = Shape::filled(std::max(self.dim(), 1), 0);
  std::int64_t first = self.offset();
  for (std::int64_t dim : dims) {
    const int d = wrap_dim(dim, self.dim(), "flip");
    check(seen[d]++ == 0, ErrorKind::kRuntime, "flip", [&] {
      return text_of({"dim ", d, " appears multiple times in the list of dims"});
    });
    if (self.dim() == 0) continue;
    first += (self.size(d) - 1) * strides[d];
    strides[d] = -strides[d];
  }
  return make_view(self, self.sizes(), strides, self.numel() ? first : self.offset());
}

Tensor flip(const Tensor& self, const Shape& dims) {
  const Tensor out = clone(turned(detach(self), dims));
  if (records(self)) {
    record(out, "FlipBackward0", {self}, [dims](Node&, const Tensor& g) { return flip(g, dims); });
  }
  return out;
}

Tensor roll(const Tensor& self, const Shape& shifts, const std::optional<Shape>& dims) {
  if (!dims || dims->empty()) {
    check(shifts.size() == 1, ErrorKind::kRuntime, "roll",
          [] { return "shifts and dimensions must align. shifts: 2, dims:0"; });
    return named(reshape(roll(reshape(self, {-1}), shifts, Shape{0}), self.sizes()),
                 "RollBackward0");
  }
  check(shifts.size() == dims->size(), ErrorKind::kRuntime, "roll", [&] {
    return text_of(
        {"shifts and dimensions must align. shifts: ", shifts.size(), ", dims:", dims->size()});
  });
  Tensor out = detach(self);
  Shape back = shifts;
  for (int i = 0; i < shifts.size(); ++i) {
    const int d = wrap_existing_dim((*dims)[i], self.dim(), "roll");
    if (self.dim() == 0) continue;
    const std::int64_t n = self.size(d), by = n == 0 ? 0 : (shifts[i] % n + n) % n;
    back[i] = n - by;
    const Tensor rolled = empty(self.sizes(), self.dtype());
    copy_data(part(rolled, d, by, n - by), part(out, d, 0, n - by));
    copy_data(part(rolled, d, 0, by), part(out, d, n - by, by));
    out = rolled;
  }
  if (records(self)) {
    record(out, "RollBackward0", {self},
           [back, over = *dims](Node&, const Tensor& g) { return roll(g, back, over); });
  }
  return out;
}

Tensor repeat(const Tensor& self, const Shape& repeats) {
  const int lead = repeats.size() - self.dim();
  check(lead >= 0, ErrorKind::kRuntime, "repeat", [] {
    return "Number of dimensions of repeat dims can not be smaller than number of dimensions of "
           "tensor";
  });
  Tensor out = self;
  for (int d = 0; d < lead; ++d) out = unsqueeze(out, 0);
  for (int d = 0; d < repeats.size(); ++d) {
    Shape wide = out.sizes(), sizes = wide;
    sizes[d] = times(sizes[d], repeats[d]);
    check(repeats[d] >= 0, ErrorKind::kRuntime, "repeat", [&] {
      return text_of({"Trying to create tensor with negative dimension ", sizes[d], ": ", sizes});
    });
    wide.insert(d, repeats[d]);
    out = reshape(expand(unsqueeze(out, d), wide), sizes);
  }
  return named(out.storage() == self.storage() ? clone(out) : out, "RepeatBackward0");
}

Tensor tile(const Tensor& self, const Shape& dims) {
  Shape repeats = dims;
  while (repeats.size() < self.dim()) repeats.insert(0, 1);
  return repeat(self, repeats);
}

Tensor tril(const Tensor& self, std::int64_t diagonal) {
  return triangle("TrilBackward0", self, diagonal, true);
}
Tensor triu(const Tensor& self, std::int64_t diagonal) {
  return triangle("TriuBackward0", self, diagonal, false);
}

Tensor diag(const Tensor& self, std::int64_t diagonal) {
  check(self.dim() == 1 || self.dim() == 2, ErrorKind::kRuntime, "diag",
        [&] {
          return text_of({"diag(): Supports 1D or 2D tensors. Got ", self.dim(), "D"});
        },
        {self.sizes()});
  if (self.dim() == 2) return named(clone(ops::diagonal(self, diagonal)), "DiagonalBackward0_copy");
  const std::int64_t n = plus(self.size(0), diagonal < 0 ? times(diagonal, -1) : diagonal);
  const Tensor out = zeros({n, n}, self.dtype());
  copy_(ops::diagonal(out, diagonal), self);
  return named(out, "DiagEmbedBackward0");
}

Tensor trace(const Tensor& self) {
  refuse_bool("trace", "trace", {self});
  check(self.dim() == 2, ErrorKind::kRuntime, "trace",
        [&] {
          return text_of({"trace: expected a matrix, but got tensor with dim ", self.dim()});
        },
        {self.sizes()});
  return named(sum(diagonal(self)), "TraceBackward0");
}

Tensor movedim(const Tensor& self, const Shape& source, const Shape& destination) {
  check(source.size() == destination.size(), ErrorKind::kRuntime, "movedim", [&] {
    return text_of({"movedim: Invalid source or destination dims: source (", source,
                    " dims) should contain the same number of dims as destination (", destination,
                    " dims)"});
  });
  Shape from, to;
  for (const std::int64_t d : source) from.push_back(wrap_dim(d, self.dim(), "movedim"));
  for (const std::int64_t d : destination) to.push_back(wrap_dim(d, self.dim(), "movedim"));
  // A number counts as one-dimensional.
  Shape order = Shape::filled(std::max(self.dim(), 1), -1), moved = Shape::filled(order.size(), 0);
  const auto repeated = [](const char* word, const Shape& dims) {
    return text_of({"movedim: repeated dim in `", word, "` (", dims, ")"});
  };
  for (const std::int64_t d : from) {
    check(moved[static_cast<int>(d)]++ == 0, ErrorKind::kRuntime, "movedim",
          [&] { return repeated("source", source); });
  }
  for (int i = 0; i < to.size(); ++i) {
    std::int64_t& place = order[static_cast<int>(to[i])];
    check(place < 0, ErrorKind::kRuntime, "movedim",
          [&] { return repeated("destination", destination); });
    place = from[i];
  }
  if (self.dim() == 0) return view_as(self, self);
  int next = 0;
  for (int d = 0; d < self.dim(); ++d) {
    if (order[d] >= 0) continue;
    while (moved[next]) ++next;
    order[d] = next++;
  }
  return permute(self, order);
}

std::vector<Tensor> meshgrid(const std::vector<Tensor>& tensors, std::string_view indexing) {
  check_list("meshgrid", tensors);
  check(indexing == "ij" || indexing == "xy", ErrorKind::kRuntime, "meshgrid", [&] {
    return text_of(
        {"torch.meshgrid: indexing must be one of \"xy\" or \"ij\", but received: ", indexing});
  });
  const int count = static_cast<int>(tensors.size());
  const bool swap = indexing == "xy" && count > 1;
  Shape sizes;
  for (const Tensor& t : tensors) {
    check(t.dim() <= 1, ErrorKind::kRuntime, "meshgrid",
          [] { return "torch.meshgrid: Expected 0D or 1D tensor in the tensor list"; });
    check(t.dtype() == tensors[0].dtype(), ErrorKind::kRuntime, "meshgrid",
          [] { return "torch.meshgrid expects all tensors to have the same dtype"; });
    sizes.push_back(t.numel());
  }
  if (swap) std::swap(sizes[0], sizes[1]);
  std::vector<Tensor> out;
  for (int i = 0; i < count; ++i) {
    Shape along = Shape::filled(count, 1);
    along[swap && i < 2 ? 1 - i : i] = -1;
    out.push_back(expand(reshape(tensors[static_cast<std::size_t>(i)], along), sizes));
  }
  return out;
}

Tensor vstack(const std::vector<Tensor>& tensors) {
  check_list("vstack", tensors);
  return cat(at_least(tensors, 2), 0);
}
Tensor hstack(const std::vector<Tensor>& tensors) {
  check_list("hstack", tensors);
  return cat(at_least(tensors, 1), tensors[0].dim() > 1);
}

}  // namespace gradlet::ops
