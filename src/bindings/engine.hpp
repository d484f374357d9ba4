#pragma once

#include <string>

/// The part of the boundary that is no op: layers and optimizers by the number of their row.
/// Arguments and results cross in the buffer; what answers an int answers the number of results.
namespace gradlet::bindings {

/// Tells JavaScript where the argument buffer lies now.
void note_buffer();

/// A line each: what it calls, tab, signature; and for optimizers: names of the state, semicolon,
/// order of the options, tab, signature.
std::string layer_rows();
std::string optimizer_rows();

/// From a layer's settings: the names of its parameters and, after a colon, buffers as
/// "weight,bias, :running_mean", then those tensors.
int make_layer(int row);
/// From the values of a row's `call`: the results.
int call_layer(int row);
/// From a layer's settings: what stands between the parentheses of its text.
int show_layer(int row);

/// From options: nothing, or ValueError.
int check_optimizer(int row);
/// From options, parameters, the state of all of them by the row's names (or none), and whether
/// this is before the first step: places and tensors of the state that is new.
int step_optimizer(int row);
/// From parameters: drops their gradients, or fills them with 0.
int zero_grad(int set_to_none);

}  // namespace gradlet::bindings
