#pragma once

/// torch.Generator objects by number; 0 is the default one. web/src/torch/generator.js is the other
/// end.
namespace gradlet::bindings {

/// Makes the ops draw from this one, which is made if it is new; the number of the one before.
int generator_use(int number);
void generator_drop(int number);
/// Restarts the one in use; the seed in two halves of 32 bits.
void generator_seed(double high, double low);
/// Writes the one in use into the buffer: both halves of the seed, draws taken of the words,
/// whether a normal number is kept and which, the words. The other reads that.
int generator_state();
void generator_set_state();

}  // namespace gradlet::bindings
