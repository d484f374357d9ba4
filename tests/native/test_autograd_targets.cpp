#include "autograd/backward.hpp"
#include "autograd/node.hpp"
#include "catch.hpp"
#include "check_error.hpp"
#include "op_args.hpp"
#include "ops/ops.hpp"

using namespace gradlet;
using namespace gradlet::ops;
using testing::elements;
using testing::leaf;
using Values = std::vector<double>;

/// Gradients of some tensors only: what is run, what is freed and where they are put.
/// https://pytorch.org/docs/stable/generated/torch.autograd.backward.html

TEST_CASE("backward(inputs) fills only the inputs it was given") {
  const Tensor x = leaf({2}), w = leaf({3});
  backward({sum(mul(x, w))}, {}, false, false, std::vector{w});
  CHECK(elements(w.grad()) == Values{2});
  CHECK_FALSE(x.grad().defined());
  CHECK_ERROR(backward({sum(x)}, {}, false, false, std::vector<Tensor>{}), kRuntime,
              "`inputs` argument to `backward()` cannot be empty.");
  CHECK_ERROR(backward({sum(x)}, {}, false, false, std::vector{ones({1})}), kRuntime,
              "can't retain_grad on Tensor that has requires_grad=False");
}

TEST_CASE("backward(inputs) adds a gradient once, in place and without its graph") {
  const Tensor x = leaf({1, 1});
  backward({x}, {x}, false, false, std::vector{x, x});
  CHECK(elements(x.grad()) == Values{1, 1});
  CHECK_FALSE(x.grad().requires_grad());
  const Tensor before = x.grad();
  backward({sum(mul(x, 2.0))}, {}, false, false, std::vector{x});
  CHECK(before.is_same(x.grad()));
  CHECK(elements(before) == Values{3, 3});
}

TEST_CASE("backward(inputs) retains the gradient of what is no leaf") {
  const Tensor x = leaf({1}), y = mul(x, 2.0);
  register_hook(y, [](const Tensor& g) { return mul(g, 10.0); });
  CHECK_FALSE(retains_grad(y));
  backward({sum(mul(y, 3.0))}, {}, false, false, std::vector{y});
  CHECK(retains_grad(y));
  CHECK(elements(y.grad()) == Values{30});
  CHECK_FALSE(x.grad().defined());
}

TEST_CASE("what does not lead to the inputs is neither run nor freed") {
  const Tensor x = leaf({1}), y = exp(x), beside = sin(x);
  int runs = 0;
  register_hook(beside, [&](const Tensor&) { return ++runs, Tensor(); });
  register_hook(x, [&](const Tensor&) { return ++runs, Tensor(); });
  CHECK(elements(grad({sum(add(mul(y, 3.0), beside))}, {y})[0]) == Values{3});
  CHECK(runs == 0);
  backward({sum(y)});
  backward({sum(beside)});
  CHECK(runs == 3);
}

TEST_CASE("a hook changes what grad() answers of a tensor only where the walk ends") {
  const Tensor x = leaf({1}), y = mul(x, 2.0), z = mul(y, 3.0);
  register_hook(y, [](const Tensor& g) { return mul(g, 10.0); });
  CHECK(elements(grad({z}, {y}, {}, true)[0]) == Values{30});
  const std::vector<Tensor> both = grad({z}, {y, x}, {}, true);
  CHECK(elements(both[0]) == Values{3});
  CHECK(elements(both[1]) == Values{60});
  CHECK(elements(grad({z}, {z})[0]) == Values{1});
}
