#pragma once

#include <string>

/// The part of the boundary that is no table: modules and optimizers after their construction.
namespace gradlet::bindings {

/// Tells JavaScript where the argument buffer lies now.
void note_buffer();

/// Names of a module's parameters, and "name=value" of its integer attributes, a line each.
std::string module_parameter_names(int module);
std::string module_attributes(int module);
std::string module_extra_repr(int module);
/// Handle of a parameter (0: None), and its replacement.
int module_get(int module, const std::string& name);
void module_set(int module, const std::string& name, int tensor);
void module_train(int module, bool mode);
/// Result of forward(input) or, with a target, forward(input, target).
int module_forward(int module, int input);

void optimizer_step(int optimizer);
void optimizer_zero_grad(int optimizer, bool set_to_none);
std::string optimizer_options(int optimizer, int group);
double optimizer_get(int optimizer, int group, const std::string& name);
void optimizer_set(int optimizer, int group, const std::string& name, double value);
/// Adds the parameters in the argument buffer as a group; returns its number.
int optimizer_add_group(int optimizer);

}  // namespace gradlet::bindings
