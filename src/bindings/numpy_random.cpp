#include "bindings/numpy_random.hpp"

#include <algorithm>
#include <map>

#include "bindings/table.hpp"
#include "kernels/random.hpp"

namespace gradlet::bindings {

namespace {

std::map<int, NumpyRandomState>& states() {
  static std::map<int, NumpyRandomState> all;
  return all;
}

int current = 0;
NumpyRandomState& state() {
  return states()[current];
}

}  // namespace

void numpy_use(int stream) {
  current = stream;
}

void numpy_copy(int from, int to) {
  states()[to] = states()[from];
}

void numpy_seed(double seed) {
  state().seed(static_cast<std::uint32_t>(seed));
}

void numpy_fill(int handle, int normal) {
  const Tensor& t = tensors().get(handle);
  if (normal) {
    state().fill_randn(t.data<double>(), t.numel());
  } else {
    state().fill_rand(t.data<double>(), t.numel());
  }
}

void numpy_fill_randint(int handle, double low, double high) {
  const Tensor& t = tensors().get(handle);
  check(low < high, ErrorKind::kValue, "randint", [] { return "low >= high"; });
  state().fill_randint(t.data<std::int64_t>(), t.numel(), static_cast<std::int64_t>(low),
                       static_cast<std::int64_t>(high));
}

void numpy_shuffle_indices(int handle) {
  const Tensor& t = tensors().get(handle);
  const std::vector<std::int64_t> order = state().permutation(t.numel());
  std::copy(order.begin(), order.end(), t.data<std::int64_t>());
}

}  // namespace gradlet::bindings
