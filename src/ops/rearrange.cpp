#include "ops/rearrange.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "autograd/node.hpp"
#include "ops/arithmetic.hpp"
#include "ops/arrange.hpp"
#include "ops/create.hpp"
#include "ops/inplace.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"
#include "ops/view.hpp"

namespace gradlet::ops {

std::vector<Tensor> broadcast_tensors(const std::vector<Tensor>& tensors) {
  Shape shape;
  for (const Tensor& t : tensors) shape = broadcast_shapes(shape, t.sizes(), "broadcast_tensors");
  std::vector<Tensor> out;
  for (const Tensor& t : tensors) out.push_back(t.sizes() == shape ? t : expand(t, shape));
  return out;
}

Tensor sum_to_size(const Tensor& self, const Shape& size) {
  const int missing = self.dim() - size.size();
  bool fits = missing >= 0;
  for (int d = 0; fits && d < size.size(); ++d) {
    fits = size[d] == 1 || size[d] == self.size(d + missing);
  }
  check(fits, ErrorKind::kRuntime, "sum_to_size", [&] {
    return text_of({"size {", size, "} is not expandable to size {", self.sizes(), "}."});
  });
  if (size.empty()) return sum(self);
  const bool counts = self.dtype() == DType::kBool && size != self.sizes();
  return sum_to(counts ? cast(self, DType::kInt64) : self, size);
}

Tensor block_diag(const std::vector<Tensor>& tensors) {
  std::vector<Tensor> blocks;
  std::int64_t width = 0, before = 0;
  for (std::size_t i = 0; i < tensors.size(); ++i) {
    check(tensors[i].dim() <= 2, ErrorKind::kRuntime, "block_diag", [&] {
      return text_of({"torch.block_diag: Input tensors must have 2 or fewer dimensions. Input ", i,
                      " has ", tensors[i].dim(), " dimensions"});
    });
    blocks.push_back(atleast_2d(tensors[i]));
    width += blocks.back().size(1);
  }
  if (blocks.empty()) return empty({1, 0});
  std::vector<Tensor> rows;
  for (const Tensor& block : blocks) {
    const std::int64_t height = block.size(0), after = width - before - block.size(1);
    rows.push_back(cat(
        {zeros({height, before}, block.dtype()), block, zeros({height, after}, block.dtype())}, 1));
    before += block.size(1);
  }
  return named(cat(rows), "BlockDiagBackward0");
}

Tensor cartesian_prod(const std::vector<Tensor>& tensors) {
  for (const Tensor& t : tensors) {
    check(t.dim() == 1, ErrorKind::kRuntime, "cartesian_prod", [&] {
      return text_of({"Expect a 1D vector, but got shape ", t.sizes()});
    });
  }
  if (tensors.size() == 1) return tensors[0];
  std::vector<Tensor> columns;
  for (const Tensor& t : meshgrid(tensors)) columns.push_back(flatten(t));
  return stack(columns, 1);
}

Tensor diag_embed(const Tensor& self, std::int64_t offset, std::int64_t dim1, std::int64_t dim2) {
  const int ndim = self.dim() + 1;
  const int first = wrap_dim(dim1, ndim, "diag_embed"), second = wrap_dim(dim2, ndim, "diag_embed");
  check(first != second, ErrorKind::kRuntime, "diag_embed", [&] {
    return text_of({"diagonal dimensions cannot be identical ", dim1, ", ", dim2});
  });
  Shape sizes = self.sizes();
  const std::int64_t n = plus(sizes.back(), offset < 0 ? times(offset, -1) : offset);
  sizes.erase(sizes.size() - 1);
  sizes.insert(std::min(first, second), n);
  sizes.insert(std::max(first, second), n);
  const Tensor out = zeros(sizes, self.dtype());
  copy_data(detach(diagonal(out, offset, first, second)), self);
  if (records(self)) {
    record(out, "DiagEmbedBackward0", {self}, [offset, first, second](Node&, const Tensor& g) {
      return diagonal(g, offset, first, second);
    });
  }
  return out;
}

Tensor diagflat(const Tensor& self, std::int64_t offset) {
  return diag(ravel(self), offset);
}

namespace {

/// A copy of self with src where `place` looks.
template <class Place>
Tensor scattered(const char* op, const char* name, const Tensor& self, const Tensor& src,
                 Place place) {
  const Tensor out = clone(detach(self));
  const Tensor part = place(out);
  check(part.sizes() == src.sizes(), ErrorKind::kRuntime, op, [&] {
    return text_of({"expected src to have a size equal to the slice of self. src size = ",
                    src.sizes(), ", slice size = ", part.sizes()});
  });
  copy_data(part, detach(src));
  if (records(self, src)) {
    record(out, name, {self, src}, [=, dtype = src.dtype()](Node&, const Tensor& g) {
      const Tensor inside = place(g);
      return std::vector<Tensor>{scattered(op, name, g, zeros(inside.sizes(), g.dtype()), place),
                                 to(inside, dtype)};
    });
  }
  return out;
}

void need_dims(const char* op, const Tensor& self, int dims, const char* message) {
  check(self.dim() >= dims, ErrorKind::kRuntime, op, [&] { return std::string(message); });
}

}  // namespace

Tensor diagonal_scatter(const Tensor& self, const Tensor& src, std::int64_t offset,
                        std::int64_t dim1, std::int64_t dim2) {
  return scattered("diagonal_scatter", "DiagonalScatterBackward0", self, src,
                   [=](const Tensor& t) { return diagonal(t, offset, dim1, dim2); });
}

Tensor select_scatter(const Tensor& self, const Tensor& src, std::int64_t dim, std::int64_t index) {
  return scattered("select_scatter", "SelectScatterBackward0", self, src,
                   [=](const Tensor& t) { return ops::select(t, dim, index); });
}

Tensor slice_scatter(const Tensor& self, const Tensor& src, std::int64_t dim,
                     std::optional<std::int64_t> start, std::optional<std::int64_t> end,
                     std::int64_t step) {
  return scattered("slice_scatter", "SliceScatterBackward0", self, src,
                   [=](const Tensor& t) { return slice(t, dim, start, end, step); });
}

Tensor squeeze_dims(const Tensor& self, const Shape& dim) {
  Shape dims;
  for (const std::int64_t d : dim) dims.push_back(wrap_dim(d, self.dim(), "squeeze"));
  for (int i = 0; i < dims.size(); ++i) {
    for (int k = i + 1; k < dims.size(); ++k) {
      check(dims[i] != dims[k], ErrorKind::kRuntime, "squeeze", [&] {
        return text_of({"dim ", dims[i], " appears multiple times in the list of dims"});
      });
    }
  }
  Tensor out = self;
  for (int d = self.dim(); d-- > 0;) {
    if (dims.contains(d)) out = squeeze(out, d);
  }
  return out;
}

Tensor fliplr(const Tensor& self) {
  need_dims("fliplr", self, 2, "Input must be >= 2-d.");
  return flip(self, {1});
}

Tensor flipud(const Tensor& self) {
  need_dims("flipud", self, 1, "Input must be >= 1-d.");
  return flip(self, {0});
}

Tensor rot90(const Tensor& self, std::int64_t k, const Shape& dims) {
  check(dims.size() == 2, ErrorKind::kRuntime, "rot90", [&] {
    return text_of({"expected total rotation dims == 2, but got dims = ", dims.size()});
  });
  check(self.dim() >= 2, ErrorKind::kRuntime, "rot90", [&] {
    return text_of({"expected total dims >= 2, but got total dims = ", self.dim()});
  });
  check(dims[0] != dims[1], ErrorKind::kRuntime, "rot90", [&] {
    return text_of({"expected rotation dims to be different, but got dim0 = ", dims[0],
                    " and dim1 = ", dims[1]});
  });
  switch (((k % 4) + 4) % 4) {
    case 1:
      return transpose(flip(self, {dims[1]}), dims[0], dims[1]);
    case 2:
      return flip(self, dims);
    case 3:
      return transpose(flip(self, {dims[0]}), dims[0], dims[1]);
    default:
      return clone(self);
  }
}

Tensor ravel(const Tensor& self) {
  return reshape(self, {-1});
}

Tensor atleast_1d(const Tensor& self) {
  return self.dim() ? self : reshape(self, {1});
}
Tensor atleast_2d(const Tensor& self) {
  return self.dim() >= 2 ? self : unsqueeze(atleast_1d(self), 0);
}
Tensor atleast_3d(const Tensor& self) {
  return self.dim() >= 3 ? self : unsqueeze(atleast_2d(self), -1);
}

namespace {

std::vector<Tensor> each(const std::vector<Tensor>& tensors, Tensor (*f)(const Tensor&)) {
  std::vector<Tensor> out;
  for (const Tensor& t : tensors) out.push_back(f(t));
  return out;
}

}  // namespace

std::vector<Tensor> atleast_1d_all(const std::vector<Tensor>& tensors) {
  return each(tensors, &atleast_1d);
}
std::vector<Tensor> atleast_2d_all(const std::vector<Tensor>& tensors) {
  return each(tensors, &atleast_2d);
}
std::vector<Tensor> atleast_3d_all(const std::vector<Tensor>& tensors) {
  return each(tensors, &atleast_3d);
}

Tensor unflatten(const Tensor& self, std::int64_t dim, const Shape& sizes) {
  const int d = wrap_existing_dim(dim, self.dim(), "unflatten");
  check(!sizes.empty(), ErrorKind::kRuntime, "unflatten",
        [] { return "unflatten: sizes must be non-empty"; });
  std::int64_t known = 1, free = 0;
  bool overflow = false;
  for (const std::int64_t size : sizes) {
    if (size == -1) {
      ++free;
    } else {
      overflow |= __builtin_mul_overflow(known, size, &known);
    }
  }
  const std::int64_t n = self.size(d);
  const bool fits =
      !overflow && (free == 1 ? known > 0 && n % known == 0 : free == 0 && known == n);
  check(fits, ErrorKind::kRuntime, "unflatten", [&] {
    return text_of({"unflatten: Provided sizes ", sizes, " don't multiply up to the size of dim ",
                    d, " (", n, ") in the input tensor"});
  });
  Shape shape = self.sizes();
  shape.erase(d);
  int at = d;
  for (const std::int64_t size : sizes) shape.insert(at++, size == -1 ? n / known : size);
  return view(self, shape);
}

/// Sizes and strides of windows of `size` elements, `step` apart, along d; the last dimension is
/// theirs.
static std::pair<Shape, Shape> windows(Shape sizes, Shape strides, int d, std::int64_t size,
                                       std::int64_t step) {
  if (sizes.empty()) return {{size}, {1}};
  sizes.push_back(size);
  strides.push_back(strides[d]);
  sizes[d] = (sizes[d] - size) / step + 1;
  strides[d] = times(strides[d], step);
  return {sizes, strides};
}

Tensor unfold_dim(const Tensor& self, std::int64_t dimension, std::int64_t size,
                  std::int64_t step) {
  const int d = wrap_dim(dimension, self.dim(), "unfold");
  const std::int64_t n = self.dim() ? self.size(d) : 1;
  check(size <= n, ErrorKind::kRuntime, "unfold", [&] {
    return text_of({"maximum size for tensor at dimension ", d, " is ", n, " but size is ", size});
  });
  check(size >= 0, ErrorKind::kRuntime, "unfold", [&] {
    return text_of({"size is ", size, " but must be >= 0"});
  });
  check(step > 0, ErrorKind::kRuntime, "unfold", [&] {
    return text_of({"step is ", step, " but must be > 0"});
  });
  const auto [sizes, strides] = windows(self.sizes(), self.strides(), d, size, step);
  const Tensor out = view_of(self, sizes, strides, self.offset());
  if (records(self)) {
    record(out, "UnfoldBackward0", {self},
           [from = self.sizes(), d, size, step](Node&, const Tensor& g) {
             const Shape dense = contiguous_strides(from);
             const auto [parts, ways] = windows(from, dense, d, size, step);
             return scatter_into_zeros(g, from, dense, parts, ways, 0);
           });
  }
  return out;
}

Tensor column_stack(const std::vector<Tensor>& tensors) {
  std::vector<Tensor> columns;
  for (const Tensor& t : tensors) {
    columns.push_back(t.dim() <= 1 ? reshape(t, {t.numel(), 1}) : t);
  }
  return hstack(columns);
}

Tensor dstack(const std::vector<Tensor>& tensors) {
  check(!tensors.empty(), ErrorKind::kRuntime, "dstack",
        [] { return "dstack expects a non-empty TensorList"; });
  return cat(atleast_3d_all(tensors), 2);
}

std::vector<Tensor> tensor_split(const Tensor& self, std::int64_t sections, std::int64_t dim) {
  need_dims("tensor_split", self, 1,
            "tensor_split expected at least a 1-dimensional tensor, but got a tensor with 0 dims");
  const int d = wrap_dim(dim, self.dim(), "tensor_split");
  check(sections > 0, ErrorKind::kRuntime, "tensor_split", [&] {
    return text_of({"number of sections must be larger than 0, got ", sections});
  });
  const std::int64_t n = self.size(d), least = n / sections, longer = n % sections;
  std::vector<Tensor> parts;
  empty({sections, 16}, DType::kBool);  // too many are refused before the work
  std::int64_t start = 0;
  for (std::int64_t i = 0; i < sections; ++i) {
    const std::int64_t end = start + least + (i < longer);
    parts.push_back(slice(self, d, start, end));
    start = end;
  }
  return parts;
}

std::vector<Tensor> tensor_split_at(const Tensor& self, const Shape& indices, std::int64_t dim) {
  need_dims("tensor_split", self, 1,
            "tensor_split expected at least a 1-dimensional tensor, but got a tensor with 0 dims");
  const int d = wrap_dim(dim, self.dim(), "tensor_split");
  std::vector<Tensor> parts;
  std::int64_t start = 0;
  for (const std::int64_t end : indices) {
    parts.push_back(slice(self, d, start, end));
    start = end;
  }
  parts.push_back(slice(self, d, start, {}));
  return parts;
}

std::vector<Tensor> tensor_split_by(const Tensor& self, const Tensor& indices_or_sections,
                                    std::int64_t dim) {
  check(indices_or_sections.dtype() == DType::kInt64 && indices_or_sections.dim() <= 1,
        ErrorKind::kRuntime, "tensor_split", [] {
          return "tensor_split expected tensor_indices_or_sections to have dtype of long and to be "
                 "a zero- or one-dimensional tensor";
        });
  const Tensor numbers = contiguous(indices_or_sections);
  const std::int64_t* data = numbers.data<std::int64_t>();
  if (numbers.dim() == 0) return tensor_split(self, data[0], dim);
  Shape indices;
  for (std::int64_t i = 0; i < numbers.numel(); ++i) indices.push_back(data[i]);
  return tensor_split_at(self, indices, dim);
}

namespace {

/// The dimension that hsplit, vsplit, dsplit cut.
int split_dim(const std::string& op, const Tensor& self, int least, int dim) {
  check(self.dim() >= least, ErrorKind::kRuntime, op.c_str(), [&] {
    return text_of({"torch.", op, " requires a tensor with at least ", least, " dimension",
                    (least > 1 ? "s" : ""), ", but got a tensor with ", self.dim(),
                    " dimensions!"});
  });
  return std::min(dim, self.dim() - 1);
}

std::vector<Tensor> split_evenly(const std::string& op, const Tensor& self, int d,
                                 std::int64_t sections) {
  check(sections > 0 && self.size(d) % sections == 0, ErrorKind::kRuntime, op.c_str(), [&] {
    return text_of({"torch.", op, " attempted to split along dimension ", d,
                    ", but the size of the dimension ", self.size(d),
                    " is not divisible by the split_size ", sections, "!"});
  });
  return tensor_split(self, sections, d);
}

}  // namespace

std::vector<Tensor> hsplit(const Tensor& self, std::int64_t sections) {
  return split_evenly("hsplit", self, split_dim("hsplit", self, 1, 1), sections);
}
std::vector<Tensor> vsplit(const Tensor& self, std::int64_t sections) {
  return split_evenly("vsplit", self, split_dim("vsplit", self, 2, 0), sections);
}
std::vector<Tensor> dsplit(const Tensor& self, std::int64_t sections) {
  return split_evenly("dsplit", self, split_dim("dsplit", self, 3, 2), sections);
}
std::vector<Tensor> hsplit_at(const Tensor& self, const Shape& indices) {
  return tensor_split_at(self, indices, split_dim("hsplit", self, 1, 1));
}
std::vector<Tensor> vsplit_at(const Tensor& self, const Shape& indices) {
  return tensor_split_at(self, indices, split_dim("vsplit", self, 2, 0));
}
std::vector<Tensor> dsplit_at(const Tensor& self, const Shape& indices) {
  return tensor_split_at(self, indices, split_dim("dsplit", self, 3, 2));
}

namespace {

/// Row-major positions of a row x col matrix where column - row is at least (or at most) offset.
Tensor triangle(const char* op, std::int64_t row, std::int64_t col, std::int64_t offset,
                bool upper) {
  check(row >= 0 && col >= 0, ErrorKind::kRuntime, op, [&] {
    return row < 0 ? "row must be non-negative, got" + std::to_string(row)
                   : "col must be non-negative, got" + std::to_string(col);
  });
  // The first and the last row that have any, so that a matrix too large is refused before the
  // work.
  offset = std::clamp(offset, -row, col);
  const std::int64_t first = upper ? 0 : std::min(row, std::max<std::int64_t>(0, -offset));
  const std::int64_t last = upper ? std::clamp<std::int64_t>(plus(col, -offset), 0, row) : row;
  const auto from = [&](std::int64_t r) {
    return upper ? std::max<std::int64_t>(0, plus(r, offset)) : 0;
  };
  const auto to = [&](std::int64_t r) { return upper ? col : std::min(col, plus(r + 1, offset)); };
  if (col > 0) empty({last - first, 16}, DType::kBool);
  // More than there is memory for need not be counted to the end.
  std::int64_t count = 0;
  for (std::int64_t r = first; col > 0 && r < last && count < std::int64_t{1} << 40; ++r) {
    count += std::clamp<std::int64_t>(to(r) - from(r), 0, std::int64_t{1} << 40);
  }
  const Tensor out = empty({2, count}, DType::kInt64);
  auto* data = out.data<std::int64_t>();
  for (std::int64_t r = first; col > 0 && r < last; ++r) {
    for (std::int64_t c = from(r); c < to(r); ++c, ++data) {
      data[0] = r;
      data[count] = c;
    }
  }
  return out;
}

Tensor indices_of(const char* op, const Tensor& places, std::optional<DType> dtype) {
  const DType to = dtype.value_or(DType::kInt64);
  check(to == DType::kInt64 || to == DType::kInt32, ErrorKind::kNotImplemented, op, [&] {
    return text_of({"\"", op, "\" not implemented for '", dtype_scalar_name(to), "'"});
  });
  return cast(places, to);
}

}  // namespace

Tensor tril_indices(std::int64_t row, std::int64_t col, std::int64_t offset,
                    std::optional<DType> dtype) {
  return indices_of("tril_indices", triangle("tril_indices", row, col, offset, false), dtype);
}
Tensor triu_indices(std::int64_t row, std::int64_t col, std::int64_t offset,
                    std::optional<DType> dtype) {
  return indices_of("triu_indices", triangle("triu_indices", row, col, offset, true), dtype);
}

}  // namespace gradlet::ops
