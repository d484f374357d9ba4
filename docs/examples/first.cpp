#include <iostream>

#include "autograd/backward.hpp"
#include "nn/layer.hpp"
#include "ops/ops.hpp"
#include "optim/optimizer.hpp"

int main() {
  using namespace gradlet;
  ops::manual_seed(0);
  const Tensor x = ops::randn({100, 1});
  const Tensor y = ops::add(ops::mul(x, 3), 2);
  nn::Layer model("Linear", {1, 1});
  optim::Optimizer optimizer("SGD", model.parameters(), {{"lr", 0.1}});
  for (int t = 0; t < 50; ++t) {
    const Tensor loss = ops::mse_loss(model(x), y);
    if (t % 10 == 0) std::cout << t << " " << loss.item().to_double() << "\n";
    optimizer.zero_grad();
    backward(loss);
    optimizer.step();
  }
  std::cout << model.tensor("weight") << " " << model.tensor("bias") << "\n";
}
