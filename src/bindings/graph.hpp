#pragma once

#include <string>

/// The graph of the last backward pass on its way to the page (autograd/graph.hpp).
namespace gradlet::bindings {

/// Writes the graph into the buffer: nodes of the pass, then the number of items and for each kind,
/// dtype, label, dimensions, sizes, and its samples (value, gradient, accumulated gradient: each a
/// count, -1 for none, and numbers); then the number of links and for each from, to, input. Returns
/// how many numbers these are.
int read_graph();
/// The names of the items' operations, a line each.
std::string graph_ops();

void label_tensor(int handle, int label);
void label_in_graph(int handle, int label);

}  // namespace gradlet::bindings
