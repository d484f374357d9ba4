#include "bindings/graph.hpp"

#include <algorithm>
#include <cmath>

#include "autograd/engine_ops.hpp"
#include "autograd/grad_mode.hpp"
#include "autograd/graph.hpp"
#include "bindings/arguments.hpp"
#include "kernels/flow.hpp"
#include "ops/create.hpp"

namespace gradlet::bindings {

void set_recording(int level) {
  record_graphs(static_cast<Recording>(level));
}

int read_graph(int slot) {
  const Graph& graph = last_graph(slot);
  std::vector<double>& out = buffer();
  out.clear();
  const auto put = [&out](double value) { out.push_back(value); };
  put(static_cast<double>(graph.total));
  put(static_cast<double>(graph.items.size()));
  for (const GraphItem& item : graph.items) {
    put(static_cast<double>(item.kind));
    put(static_cast<double>(item.dtype));
    put(item.label & ~kCutBits);
    put((item.label & kCutBits) / kDetached);
    put(item.sizes.size());
    for (std::int64_t size : item.sizes) put(static_cast<double>(size));
    for (const Sample* sample : {&item.value, &item.grad, &item.accumulated}) {
      put_sample(out, *sample);
    }
  }
  put(static_cast<double>(graph.links.size()));
  for (const GraphLink& link : graph.links) {
    put(link.from);
    put(link.to);
    put(link.input);
  }
  out.insert(out.end(), graph.steps.begin(), graph.steps.end());
  return static_cast<int>(out.size());
}

std::string graph_ops(int slot) {
  std::string text;
  for (const GraphItem& item : last_graph(slot).items) {
    text += item.op;
    text += '\n';
  }
  return text;
}

namespace {

/// What of a matrix is shown, and how.
struct Picture {
  std::int64_t rows, columns, shown_rows, shown_columns;
  bool whole;

  /// Of a tensor's shape, told as dimensions, sizes, and the rows and columns shown.
  Picture(std::vector<double>& out, const Tensor& tensor, int side, bool all) : whole(all) {
    out.push_back(tensor.dim());
    for (std::int64_t size : tensor.sizes()) out.push_back(static_cast<double>(size));
    rows = tensor.dim() < 2 ? 1 : tensor.size(0);
    columns = tensor.numel() / std::max<std::int64_t>(rows, 1);
    shown_rows = std::min<std::int64_t>(rows, side);
    shown_columns = std::min<std::int64_t>(columns, rows == 1 ? 4 * side : side);
    out.push_back(static_cast<double>(shown_rows));
    out.push_back(static_cast<double>(shown_columns));
  }

  void put(std::vector<double>& out, const Tensor& tensor) const {
    out.push_back(tensor.defined() ? 1 : 0);
    if (!tensor.defined()) return;
    const Tensor plain = ops::contiguous(ops::to(tensor, DType::kFloat32));
    const float* x = plain.data<float>();
    if (whole) {
      out.push_back(std::sqrt(kernels::squares_of(x, rows * columns)));
      out.push_back(static_cast<double>(kernels::zero_lines(x, rows, columns, columns, 1)));
      out.push_back(static_cast<double>(kernels::zero_lines(x, columns, 1, rows, columns)));
    }
    const std::size_t start = out.size();
    out.resize(start + static_cast<std::size_t>(shown_rows * shown_columns));
    double* cell = out.data() + start;
    for (std::int64_t r = 0; r < shown_rows; ++r) {
      const float* row = x + r * rows / shown_rows * columns;
      for (std::int64_t c = 0; c < shown_columns; ++c) {
        *cell++ = static_cast<double>(row[c * columns / shown_columns]);
      }
    }
  }
};

}  // namespace

int read_trained(int side, bool whole) {
  const NoGradGuard no_grad;
  const std::vector<Tensor>& leaves = trained_leaves();
  std::vector<double>& out = buffer();
  out.clear();
  out.push_back(static_cast<double>(leaves.size()));
  for (const Tensor& leaf : leaves) {
    out.push_back(leaf.impl()->serial);
    out.push_back(leaf.impl()->label & ~kCutBits);
    out.push_back(static_cast<double>(leaf.dtype()));
    const Picture picture(out, leaf, side, whole);
    picture.put(out, leaf);
    picture.put(out, whole ? leaf.grad() : Tensor());
  }
  return static_cast<int>(out.size());
}

int read_picture(int handle, int side) {
  const NoGradGuard no_grad;
  const Tensor& tensor = tensors().get(handle);
  std::vector<double>& out = buffer();
  out.clear();
  out.push_back(static_cast<double>(tensor.dtype()));
  const Picture picture(out, tensor, side, true);
  picture.put(out, tensor);
  return static_cast<int>(out.size());
}

void label_tensor(int handle, int label) {
  gradlet::label_tensor(tensors().get(handle), label);
}

void label_in_graph(int handle, int label) {
  gradlet::label_in_graph(tensors().get(handle), label);
}

}  // namespace gradlet::bindings
