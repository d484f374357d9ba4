#include "bindings/graph.hpp"

#include "autograd/graph.hpp"
#include "bindings/arguments.hpp"

namespace gradlet::bindings {

int read_graph() {
  const Graph& graph = last_graph();
  std::vector<double>& out = buffer();
  out.clear();
  const auto put = [&out](double value) { out.push_back(value); };
  put(static_cast<double>(graph.total));
  put(static_cast<double>(graph.items.size()));
  for (const GraphItem& item : graph.items) {
    put(static_cast<double>(item.kind));
    put(static_cast<double>(item.dtype));
    put(item.label);
    put(item.sizes.size());
    for (std::int64_t size : item.sizes) put(static_cast<double>(size));
    for (const Sample* sample : {&item.value, &item.grad, &item.accumulated}) {
      put(sample->count);
      for (int i = 0; i < sample->count; ++i) put(sample->values[static_cast<std::size_t>(i)]);
    }
  }
  put(static_cast<double>(graph.links.size()));
  for (const GraphLink& link : graph.links) {
    put(link.from);
    put(link.to);
    put(link.input);
  }
  return static_cast<int>(out.size());
}

std::string graph_ops() {
  std::string text;
  for (const GraphItem& item : last_graph().items) {
    text += item.op;
    text += '\n';
  }
  return text;
}

void label_tensor(int handle, int label) {
  gradlet::label_tensor(tensors().get(handle), label);
}

void label_in_graph(int handle, int label) {
  gradlet::label_in_graph(tensors().get(handle), label);
}

}  // namespace gradlet::bindings
