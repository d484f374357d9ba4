#include "autograd/backward.hpp"
#include "autograd/node.hpp"
#include "catch.hpp"
#include "check_error.hpp"
#include "nn/layer.hpp"
#include "op_args.hpp"
#include "ops/ops.hpp"
#include "optim/optimizer.hpp"

using namespace gradlet;
using namespace gradlet::ops;
using testing::elements;

#if defined(__SANITIZE_ADDRESS__)
// The address sanitizer ends the program on a request it cannot meet unless told otherwise.
extern "C" const char* __asan_default_options() {
  return "allocator_may_return_null=1";
}
#endif

TEST_CASE("a chain of a million nodes runs backward and is released on a small stack") {
  const MemoryStats before = memory_stats();
  {
    const Tensor x = ones({1}, DType::kFloat64).set_requires_grad();
    Tensor y = x;
    for (int i = 0; i < 1000000; ++i) y = mul(y, wrapped_number(1.0));
    CHECK(memory_stats().live_nodes - before.live_nodes >= 1000000);
    backward(y);
    CHECK(elements(x.grad()) == std::vector<double>{1});
  }
  CHECK(memory_stats().live_nodes == before.live_nodes);
  CHECK(memory_stats().live_bytes == before.live_bytes);
}

TEST_CASE("a chain of a million nodes is released without backward") {
  const MemoryStats before = memory_stats();
  {
    Tensor y = ones({1}, DType::kFloat64).set_requires_grad();
    for (int i = 0; i < 1000000; ++i) y = exp(mul(y, y));
  }
  CHECK(memory_stats().live_nodes == before.live_nodes);
  CHECK(memory_stats().live_bytes == before.live_bytes);
}

TEST_CASE("backward frees what the forward pass saved") {
  const Tensor x = ones({1000}).set_requires_grad();
  const MemoryStats before = memory_stats();
  const Tensor loss = sum(exp(mul(x, x)));
  const std::int64_t held = memory_stats().live_bytes - before.live_bytes;
  CHECK(held >= 4000);  // exp's result
  backward(loss);
  // The loss and the gradient are left.
  CHECK(memory_stats().live_bytes - before.live_bytes == 4 + 4000);
}

TEST_CASE("tensors too large are refused and the engine goes on") {
  CHECK_ERROR(zeros({1LL << 40, 1LL << 30}), kRuntime,
              "Storage size calculation overflowed with sizes=[1099511627776, 1073741824]");
  const MemoryStats before = memory_stats();
  try {
    zeros({1LL << 40, 1LL << 20});
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::kOutOfMemory);
    CHECK(error.message() ==
          "DefaultCPUAllocator: can't allocate memory: you tried to allocate 4611686018427387904 "
          "bytes.");
  }
  CHECK(memory_stats().live_bytes == before.live_bytes);
  CHECK(memory_stats().live_tensors == before.live_tensors);
  CHECK(elements(add(ones({2}), ones({2}))) == std::vector<double>{2, 2});
}

TEST_CASE("100,000 steps of training hold no more memory than one") {
  manual_seed(0);
  const Tensor x = randn({4, 3}), y = randn({4, 1});
  nn::Sequential model({make_ref<nn::Layer>("Linear", Values{3, 4}), make_ref<nn::Layer>("ReLU"),
                        make_ref<nn::Layer>("Linear", Values{4, 1})});
  optim::Optimizer optimizer("Adam", model.parameters(), {{"lr", 1e-3}});
  nn::Layer loss_fn("MSELoss");
  const auto step = [&] {
    const Tensor loss = loss_fn(model(x), y);
    optimizer.zero_grad();
    backward(loss);
    optimizer.step();
    return loss.item().to_double();
  };
  const double first = step();
  const MemoryStats after_one = memory_stats();
  reset_peak_memory();
  for (int i = 1; i < 100; ++i) step();
  const std::int64_t peak = memory_stats().peak_bytes;
  double last = first;
  for (int i = 100; i < 100000; ++i) last = step();
  CHECK(memory_stats().live_tensors == after_one.live_tensors);
  CHECK(memory_stats().live_storages == after_one.live_storages);
  CHECK(memory_stats().live_nodes == after_one.live_nodes);
  CHECK(memory_stats().live_bytes == after_one.live_bytes);
  CHECK(memory_stats().peak_bytes == peak);
  CHECK(last < first / 2);
}
