#pragma once

#include <string>

/// The graph of the last backward pass on its way to the page (autograd/graph.hpp).
namespace gradlet::bindings {

/// Writes a kept graph (autograd/graph.hpp) into the buffer: nodes of the pass, then the number of
/// items and for each kind, dtype, label, cut, dimensions, sizes, and its samples (value, gradient,
/// accumulated gradient: each a count, -1 for none, or numbers and norm); then the number of links
/// and for each from, to, input; then its steps. Returns how many numbers these are.
int read_graph(int slot);
/// The names of the items' operations, a line each.
std::string graph_ops(int slot);
void set_recording(int level);

/// Writes the leaves that are trained into the buffer, for the film of a run: how many, and for
/// each serial, label, dtype, dimensions, sizes, the rows and columns of its picture, then value
/// and gradient. A tensor is seen as a matrix (its first dimension by the others; a vector is one
/// row) of which the picture has at most `side` rows and `side` columns, evenly spread, a vector's
/// 4 * side. Value and gradient are each 1 (0: there is none or, without `whole`, no gradient);
/// with `whole` its norm, how many rows and columns are zero throughout; then the picture. Returns
/// how many numbers these are.
int read_trained(int side, bool whole);
/// The same of any tensor: dtype, dimensions, sizes, rows and columns of the picture, and the
/// value.
int read_picture(int handle, int side);

void label_tensor(int handle, int label);
void label_in_graph(int handle, int label);

}  // namespace gradlet::bindings
