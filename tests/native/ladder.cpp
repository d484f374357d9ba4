#include "ladder.hpp"

#include "autograd/backward.hpp"
#include "autograd/grad_mode.hpp"
#include "kernels/random.hpp"
#include "nn/init.hpp"
#include "nn/layer.hpp"
#include "ops/ops.hpp"
#include "optim/optimizer.hpp"

namespace gradlet::ladder {

using namespace ops;

namespace {

const Sizes kSizes;

Tensor numpy_randn(NumpyRandomState& state, const Shape& size) {
  const Tensor t = empty(size, DType::kFloat64);
  state.fill_randn(t.data<double>(), t.numel());
  return t;
}

Ref<nn::Layer> linear(std::int64_t in, std::int64_t out, bool bias = true) {
  return make_ref<nn::Layer>("Linear", Values{in, out, bias});
}
nn::Layer sum_of_squares() {
  return nn::Layer("MSELoss", {}, {{"reduction", "sum"}});
}

class TwoLayerNet final : public nn::Module {
 public:
  TwoLayerNet(std::int64_t d_in, std::int64_t h, std::int64_t d_out)
      : linear1(linear(d_in, h, false)), linear2(linear(h, d_out, false)) {
    register_module("linear1", linear1);
    register_module("linear2", linear2);
  }
  Tensor forward(const std::vector<Tensor>& inputs) override {
    return (*linear2)(clamp((*linear1)(inputs[0]), 0));
  }
  Ref<nn::Layer> linear1, linear2;
};

std::vector<double> train(nn::Module& model, optim::Optimizer& optimizer, const Tensor& x,
                          const Tensor& y, int steps) {
  nn::Layer loss_fn = sum_of_squares();
  std::vector<double> losses;
  for (int step = 0; step < steps; ++step) {
    const Tensor loss = loss_fn(model(x), y);
    losses.push_back(loss.item().to_double());
    optimizer.zero_grad();
    backward(loss);
    optimizer.step();
  }
  return losses;
}

}  // namespace

std::vector<double> numpy_by_hand(int steps) {
  NumpyRandomState state(0);
  const Tensor x = numpy_randn(state, {kSizes.n, kSizes.d_in});
  const Tensor y = numpy_randn(state, {kSizes.n, kSizes.d_out});
  const Tensor w1 = numpy_randn(state, {kSizes.d_in, kSizes.h});
  const Tensor w2 = numpy_randn(state, {kSizes.h, kSizes.d_out});
  const double learning_rate = 1e-6;
  std::vector<double> losses;
  for (int step = 0; step < steps; ++step) {
    const Tensor h = mm(x, w1);
    const Tensor h_relu = maximum(h, wrapped_number(std::int64_t{0}));
    const Tensor y_pred = mm(h_relu, w2);
    losses.push_back(sum(square(sub(y_pred, y))).item().to_double());
    const Tensor grad_y_pred = mul(sub(y_pred, y), 2.0);
    const Tensor grad_w2 = mm(t(h_relu), grad_y_pred);
    const Tensor grad_h = clone(mm(grad_y_pred, t(w2)));
    masked_fill_(grad_h, lt(h, wrapped_number(std::int64_t{0})), wrapped_number(std::int64_t{0}));
    const Tensor grad_w1 = mm(t(x), grad_h);
    sub_(w1, mul(grad_w1, learning_rate));
    sub_(w2, mul(grad_w2, learning_rate));
  }
  return losses;
}

std::vector<double> tensors(int steps) {
  manual_seed(0);
  const Tensor x = randn({kSizes.n, kSizes.d_in});
  const Tensor y = randn({kSizes.n, kSizes.d_out});
  const Tensor w1 = randn({kSizes.d_in, kSizes.h}).set_requires_grad();
  const Tensor w2 = randn({kSizes.h, kSizes.d_out}).set_requires_grad();
  const double learning_rate = 1e-6;
  std::vector<double> losses;
  for (int step = 0; step < steps; ++step) {
    const Tensor y_pred = mm(clamp(mm(x, w1), 0), w2);
    const Tensor loss = sum(pow(sub(y_pred, y), std::int64_t{2}));
    losses.push_back(loss.item().to_double());
    backward(loss);
    NoGradGuard guard;
    sub_(w1, mul(w1.grad(), learning_rate));
    sub_(w2, mul(w2.grad(), learning_rate));
    zero_(w1.grad());
    zero_(w2.grad());
  }
  return losses;
}

Modules modules(int steps) {
  Modules result;
  manual_seed(0);
  const Tensor x = randn({kSizes.n, kSizes.d_in});
  const Tensor y = randn({kSizes.n, kSizes.d_out});
  // In the order in which Python evaluates the constructor's arguments: they draw random numbers.
  std::vector<Ref<nn::Module>> layers;
  const auto first = linear(kSizes.d_in, kSizes.h);
  layers.push_back(first);
  layers.push_back(make_ref<nn::Layer>("ReLU"));
  const auto last = linear(kSizes.h, kSizes.d_out);
  layers.push_back(last);
  nn::Sequential model(layers);
  nn::Layer loss_fn = sum_of_squares();
  for (int step = 0; step < steps; ++step) {
    const Tensor loss = loss_fn(model(x), y);
    result.nn.push_back(loss.item().to_double());
    model.zero_grad();
    backward(loss);
    NoGradGuard guard;
    for (const Tensor& param : model.parameters()) sub_(param, mul(param.grad(), 1e-6));
  }
  nn::init::normal_(first->tensor("weight"));
  nn::init::normal_(last->tensor("weight"));
  optim::Optimizer adam("Adam", model.parameters(), {{"lr", 1e-4}});
  result.optim = train(model, adam, x, y, steps);

  TwoLayerNet net(kSizes.d_in, kSizes.h, kSizes.d_out);
  optim::Optimizer net_adam("Adam", net.parameters(), {{"lr", 1e-3}});
  result.module = train(net, net_adam, x, y, steps);
  return result;
}

}  // namespace gradlet::ladder
