#include <algorithm>

#include "autograd/node.hpp"
#include "ops/create.hpp"
#include "ops/view.hpp"

namespace gradlet::ops {

static Shape with(Shape s, int dim, std::int64_t value) {
  s[dim] = value;
  return s;
}

namespace {

/// The parts of the gradient; an empty 1-dim tensor among others gets its own shape back.
struct CatBackward {
  static constexpr bool kSavesNoTensors = true;
  int dim;
  std::vector<std::int64_t> lengths;
  std::vector<Shape> shapes;

  std::vector<Tensor> operator()(Node& node, const Tensor& g) const {
    std::vector<Tensor> grads(lengths.size());
    std::int64_t start = 0;
    for (std::size_t i = 0; i < lengths.size(); ++i) {
      if (node.next()[i].node) {
        grads[i] = reshape(narrow(g, dim, start, lengths[i]), shapes[i]);
      }
      start += lengths[i];
    }
    return grads;
  }
};

/// The parts of self, views all, as the outputs of one node, to which undefined gradients are
/// zeros.
template <class Backward>
std::vector<Tensor> outputs_of_one(const char* name, const Tensor& self, std::vector<Tensor> parts,
                                   Backward join) {
  if (grad_enabled()) {
    for (const Tensor& part : parts) autograd_meta(part).view_kind = ViewKind::kOneOfSeveral;
  }
  if (!records(self) || parts.empty()) return parts;
  std::vector<Shape> shapes;
  for (const Tensor& part : parts) shapes.push_back(part.sizes());
  const auto backward = [join, shapes, dtype = self.dtype()](Node&, std::vector<Tensor>& g) {
    for (std::size_t i = 0; i < g.size(); ++i) {
      if (!g[i].defined()) g[i] = zeros(shapes[i], dtype);
    }
    return only_gradient(join(g));
  };
  const Ref<Node> node = make_node(name, gradient_edges({self}), backward);
  for (const Tensor& part : parts) set_history(part, node);
  return parts;
}

}  // namespace

Tensor cat(const std::vector<Tensor>& tensors, std::int64_t dim) {
  check(!tensors.empty(), ErrorKind::kValue, "cat",
        [] { return "torch.cat(): expected a non-empty list of Tensors"; });
  // PyTorch skips 1-dim tensors without elements, whatever the others' shape.
  auto skipped = [](const Tensor& t) { return t.dim() == 1 && t.size(0) == 0; };
  const Tensor* first = nullptr;
  DType dtype = tensors[0].dtype();
  for (std::size_t i = 0; i < tensors.size(); ++i) {
    check(tensors[i].dim() > 0, ErrorKind::kRuntime, "cat", [&] {
      return text_of({"zero-dimensional tensor (at position ", i, ") cannot be concatenated"});
    });
    dtype = promote_types(dtype, tensors[i].dtype());
    if (!first && !skipped(tensors[i])) first = &tensors[i];
  }
  if (!first) return empty({0}, dtype);
  const int d = wrap_dim(dim, first->dim(), "cat");
  Shape sizes = with(first->sizes(), d, 0);
  for (std::size_t i = 0; i < tensors.size(); ++i) {
    const Tensor& t = tensors[i];
    if (skipped(t)) continue;
    check(t.dim() == first->dim(), ErrorKind::kRuntime, "cat",
          [&] {
            return text_of({"Tensors must have same number of dimensions: got ", first->dim(),
                            " and ", t.dim()});
          },
          {first->sizes(), t.sizes()});
    for (int k = 0; k < t.dim(); ++k) {
      check(k == d || t.size(k) == first->size(k), ErrorKind::kRuntime, "cat",
            [&] {
              return text_of({"Sizes of tensors must match except in dimension ", d,
                              ". Expected size ", first->size(k), " but got size ", t.size(k),
                              " for tensor number ", i, " in the list."});
            },
            {first->sizes(), t.sizes()});
    }
    sizes[d] = plus(sizes[d], t.size(d));
  }
  const Tensor out = empty(sizes, dtype);
  std::vector<std::int64_t> lengths;
  std::int64_t at = 0;
  bool recorded = false;
  for (const Tensor& t : tensors) {
    const std::int64_t length = skipped(t) ? 0 : t.size(d);
    if (length) {
      copy_data(make_view(out, with(sizes, d, length), out.strides(), times(at, out.strides()[d])),
                t);
    }
    at = plus(at, length);
    lengths.push_back(length);
    recorded |= records(t);
  }
  if (recorded) {
    std::vector<Edge> next;
    std::vector<Shape> shapes;
    for (const Tensor& t : tensors) {
      next.push_back(gradient_edge(t));
      shapes.push_back(t.sizes());
    }
    CatBackward backward{d, std::move(lengths), std::move(shapes)};
    set_history(out, make_node("CatBackward0", std::move(next), std::move(backward)));
    note_constants(out, tensors);
  }
  return out;
}

Tensor stack(const std::vector<Tensor>& tensors, std::int64_t dim) {
  check(!tensors.empty(), ErrorKind::kRuntime, "stack",
        [] { return "stack expects a non-empty TensorList"; });
  const int d = wrap_dim(dim, tensors[0].dim() + 1, "stack");
  std::vector<Tensor> rows;
  for (std::size_t i = 0; i < tensors.size(); ++i) {
    check(tensors[i].sizes() == tensors[0].sizes(), ErrorKind::kRuntime, "stack",
          [&] {
            return text_of({"stack expects each tensor to be equal size, but got ",
                            tensors[0].sizes(), " at entry 0 and ", tensors[i].sizes(),
                            " at entry ", i});
          },
          {tensors[0].sizes(), tensors[i].sizes()});
    rows.push_back(unsqueeze(tensors[i], d));
  }
  Tensor out;
  {
    NoGradGuard guard;
    out = cat(rows, d);
  }
  std::vector<Edge> next;
  for (const Tensor& t : tensors) next.push_back(gradient_edge(t));
  if (grad_enabled() &&
      std::any_of(next.begin(), next.end(), [](const Edge& e) { return !!e.node; })) {
    set_history(out, make_node("StackBackward0", std::move(next),
                               [d](Node&, const Tensor& g) { return unbind(g, d); }));
    note_constants(out, tensors);
  }
  return out;
}

std::vector<Tensor> split(const Tensor& self, std::int64_t split_size, std::int64_t dim) {
  check(self.dim() > 0, ErrorKind::kRuntime, "split",
        [] { return "split expects at least a 1-dimensional tensor"; });
  check(split_size >= 0, ErrorKind::kRuntime, "split", [&] {
    return text_of({"split expects split_size be non-negative, but got split_size=", split_size});
  });
  const int d = wrap_dim(dim, self.dim(), "split");
  check(split_size > 0 || self.size(d) == 0, ErrorKind::kRuntime, "split", [&] {
    return text_of({"split_size can only be 0 if dimension size is 0, but got dimension size of ",
                    self.size(d)});
  });
  std::vector<Tensor> parts;
  std::int64_t start = 0;
  do {
    const std::int64_t length = std::min(split_size, self.size(d) - start);
    parts.push_back(narrow(self, d, start, length));
    start += split_size;
  } while (start < self.size(d));
  return outputs_of_one("SplitBackward0", self, std::move(parts),
                        [d](const std::vector<Tensor>& g) { return cat(g, d); });
}

std::vector<Tensor> split_with_sizes(const Tensor& self, const Shape& split_sizes,
                                     std::int64_t dim) {
  check(self.dim() > 0, ErrorKind::kRuntime, "split_with_sizes",
        [] { return "split expects at least a 1-dimensional tensor"; });
  const int d = wrap_dim(dim, self.dim(), "split_with_sizes");
  std::int64_t total = 0;
  bool overflow = false;
  std::vector<Tensor> parts;
  for (const std::int64_t length : split_sizes) {
    check(length >= 0, ErrorKind::kRuntime, "split_with_sizes", [&] {
      return text_of(
          {"split_with_sizes expects split_sizes have only non-negative entries, but got "
           "split_sizes=",
           split_sizes});
    });
    overflow |= __builtin_add_overflow(total, length, &total);
  }
  check(!overflow && total == self.size(d), ErrorKind::kRuntime, "split_with_sizes", [&] {
    return text_of({"split_with_sizes expects split_sizes to sum exactly to ", self.size(d),
                    " (input tensor's size at dimension ", d,
                    "), but got split_sizes=", split_sizes});
  });
  std::int64_t start = 0;
  for (const std::int64_t length : split_sizes) {
    parts.push_back(narrow(self, d, start, length));
    start += length;
  }
  return outputs_of_one("SplitWithSizesBackward0", self, std::move(parts),
                        [d](const std::vector<Tensor>& g) { return cat(g, d); });
}

std::vector<Tensor> chunk(const Tensor& self, std::int64_t chunks, std::int64_t dim) {
  check(self.dim() > 0, ErrorKind::kRuntime, "chunk",
        [] { return "chunk expects at least a 1-dimensional tensor"; });
  check(chunks > 0, ErrorKind::kRuntime, "chunk", [&] {
    return text_of({"chunk expects `chunks` to be greater than 0, got: ", chunks});
  });
  const int d = wrap_dim(dim, self.dim(), "chunk");
  const std::int64_t n = self.size(d);
  return split(self, n / chunks + (n % chunks != 0), d);
}

std::vector<Tensor> unbind(const Tensor& self, std::int64_t dim) {
  const int d = wrap_dim(dim, self.dim(), "unbind");
  wrap_existing_dim(dim, self.dim(), "unbind");
  std::vector<Tensor> parts;
  for (std::int64_t i = 0; i < self.size(d); ++i) parts.push_back(select(self, d, i));
  return outputs_of_one("UnbindBackward0", self, std::move(parts),
                        [d](const std::vector<Tensor>& g) { return stack(g, d); });
}

}  // namespace gradlet::ops
