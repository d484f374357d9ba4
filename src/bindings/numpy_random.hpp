#pragma once

/// NumPy's legacy random streams (kernels/random.hpp) by number: 0 is np.random's own, the others
/// are RandomState objects.
namespace gradlet::bindings {

/// The stream that the functions below draw from.
void numpy_use(int stream);
/// Makes one stream continue as another does: get_state and set_state.
void numpy_copy(int from, int to);
void numpy_seed(double seed);

/// Fills a contiguous float64 tensor with draws, uniform in [0, 1) or standard normal.
void numpy_fill(int handle, int normal);
/// Fills a contiguous int64 tensor with draws from [low, high); ValueError where that is empty.
void numpy_fill_randint(int handle, double low, double high);
/// A permutation of 0 ... n - 1, as np.random.permutation and shuffle draw it.
void numpy_shuffle_indices(int handle);

}  // namespace gradlet::bindings
