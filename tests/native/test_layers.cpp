#include "autograd/backward.hpp"
#include "autograd/gradcheck.hpp"
#include "catch.hpp"
#include "check_error.hpp"
#include "nn/layer.hpp"
#include "op_table.hpp"
#include "ops/ops.hpp"

using namespace gradlet;
using namespace gradlet::ops;
using testing::elements;

/// Layers of several inputs, results and parameters, and what they run.

TEST_CASE("layers give PyTorch's numbers") {
  struct Row {
    const char* name;
    Values settings;
    std::vector<double> input, output;
  };
  const Row rows[] = {
      {"Softplus", {}, {-1, 0.5}, {0.313261688, 0.974076986}},
      {"Tanh", {}, {-1, 0.5}, {-0.761594176, 0.462117165}},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    nn::Layer layer(row.name, row.settings);
    const std::vector<double> got =
        elements(layer(from_values(row.input, {static_cast<std::int64_t>(row.input.size())})));
    REQUIRE(got.size() == row.output.size());
    for (std::size_t i = 0; i < got.size(); ++i) CHECK(got[i] == Approx(row.output[i]));
  }
}

TEST_CASE("convolution, pooling and recurrent networks are differentiable twice") {
  const char* const calls[][2] = {
      {"conv2d", "@1,2,3,3 @2,2,2,2 @2"},
      {"conv2d", "@1,2,3,4 @2,1,2,2 - [1,2] 1 1 2"},
      {"conv1d", "@1,2,4 @2,2,2 @2"},
      {"unfold", "@1,1,3,3 2"},
      {"fold", "@1,4,2 [2,3] 2"},
      {"max_pool2d", "@1,3,4 2 1"},
      {"avg_pool2d", "@1,3,3 2 1 1"},
      {"lstm_cell", "@1,2 ( @1,2 @1,2 ) @8,2 @8,2 @8 @8"},
      {"gru_cell", "@1,2 @1,2 @6,2 @6,2"},
      {"conv3d", "@1,1,2,2,2 @1,1,2,1,2"},
      {"conv_transpose2d", "@1,2,2,2 @2,1,2,2 @1 2"},
      {"avg_pool3d", "@1,2,2,2 [1,2,2]"},
      {"adaptive_avg_pool2d", "@1,3,3 2"},
  };
  for (const auto& [name, sample] : calls) {
    INFO(name << "(" << sample << ")");
    const testing::OpRow& row = *testing::find_row(name);
    const testing::Args args = testing::parse_args(sample, DType::kFloat64, row.traits.domain);
    const std::vector<Tensor> inputs = args.tensors();
    for (const Tensor& t : inputs) t.set_requires_grad();
    const auto slopes = [&] {
      testing::Args changed = args;
      for (std::size_t i = 0; i < inputs.size(); ++i) {
        changed = testing::with_tensor(changed, i, inputs[i]);
      }
      const Tensor out = row.call(changed)[0];
      // Of a square, so that what is linear has a second derivative too.
      const std::vector<Tensor> first = grad({sum(mul(out, out))}, inputs, {}, true, true, true);
      std::vector<Tensor> flat;
      for (const Tensor& t : first) flat.push_back(reshape(t, {-1}));
      return std::vector<Tensor>{cat(flat)};
    };
    CHECK(gradcheck(slopes, inputs));
  }
}

TEST_CASE("an LSTM takes and gives states, and has a parameter for each cell") {
  manual_seed(0);
  nn::Layer layer("LSTM", {3, 4, 2}, {{"bidirectional", true}, {"proj_size", 2}});
  std::vector<std::string> names;
  for (const auto& [name, tensor] : layer.named_parameters()) names.push_back(name);
  CHECK(names.size() == 20);
  CHECK(names[4] == "weight_hr_l0");
  CHECK(names[5] == "weight_ih_l0_reverse");
  CHECK(layer.tensor("weight_ih_l1").sizes() == Shape{16, 4});
  const Tensor x = rand({5, 2, 3});
  const std::vector<Tensor> alone = layer.run({x});
  REQUIRE(alone.size() == 3);
  CHECK(alone[0].sizes() == Shape{5, 2, 4});
  CHECK(alone[1].sizes() == Shape{4, 2, 2});
  CHECK(alone[2].sizes() == Shape{4, 2, 4});
  const std::vector<Tensor> zero = {zeros({4, 2, 2}), zeros({4, 2, 4})};
  CHECK(elements(layer.run({x, zero})[0]) == elements(alone[0]));
  backward(sum(alone[0]));
  for (const Tensor& p : layer.parameters()) CHECK(p.grad().defined());

  const std::vector<Tensor> few = {zeros({1, 2, 2}), zeros({4, 2, 4})};
  CHECK_ERROR(layer.run({x, few}), kRuntime, "Expected hidden[0] size (4, 2, 2), got [1, 2, 2]");
  CHECK_ERROR(layer.run({x, std::vector<Tensor>{zeros({4, 2}), zeros({4, 4})}}), kRuntime,
              "For batched 3-D input, hx and cx should also be 3-D but got (2-D, 2-D) tensors");
  CHECK_ERROR(layer.run({rand({5, 2, 4})}), kRuntime,
              "input.size(-1) must be equal to input_size. Expected 3, got 4");
  CHECK_ERROR(
      layer.run({to(x, DType::kFloat64)}), kValue,
      "RNN input dtype (torch.float64) does not match weight dtype (torch.float32). Convert "
      "input: input.to(torch.float32), or convert model: model.to(torch.float64)");
  CHECK_ERROR(layer.run({rand({3})}), kValue,
              "LSTM: Expected input to be 2D or 3D, got 1D instead");
  CHECK_ERROR(layer.run({x, zero, x}), kType,
              "forward() takes 3 positional arguments but 4 were given");
  CHECK_ERROR(nn::Layer("LSTM", {3, 4, 0}), kValue, "num_layers must be greater than zero");
  // A list of tensors is a packed sequence only with all its parts.
  for (const std::vector<Tensor>& list :
       {std::vector<Tensor>{rand({2, 3})},
        {rand({2, 3}), zeros({2}, DType::kInt64)},
        {rand({2, 3}), rand({2, 3}), Tensor(), Tensor()},
        {Tensor(), zeros({2}, DType::kInt64), Tensor(), Tensor()}}) {
    nn::Layer gru("GRU", {3, 4});
    CHECK_ERROR(gru.run({list}), kType,
                "GRU(): argument 'input' (position 1) must be Tensor, not list");
  }
  CHECK_ERROR(nn::Layer("RNN", {3, 4, 1, "foo"}), kValue,
              "Unknown nonlinearity 'foo'. Select from 'tanh' or 'relu'.");
  CHECK_ERROR(nn::Layer("GRU", {3, 4}, {{"dropout", 2}}), kValue,
              "dropout should be a number in range [0, 1] representing the probability of an "
              "element being zeroed");
}

TEST_CASE("settings of a layer may be pairs, texts or those of another") {
  CHECK(nn::Layer("Conv2d", {4, 2, Shape{3, 2}}, {{"padding", "same"}}).extra_repr() ==
        "4, 2, kernel_size=(3, 2), stride=(1, 1), padding=same");
  CHECK(nn::Layer("Conv2d", {4, 2, 3, 1, 0}, {{"bias", false}}).extra_repr() ==
        "4, 2, kernel_size=(3, 3), stride=(1, 1), bias=False");
  CHECK(nn::Layer("MaxPool2d", {Shape{2, 3}}).extra_repr() ==
        "kernel_size=(2, 3), stride=(2, 3), padding=0, dilation=1, ceil_mode=False");
  nn::Layer pool("MaxPool2d", {2}, {{"return_indices", true}});
  const std::vector<Tensor> both = pool.run({reshape(arange(0, 16), {1, 4, 4})});
  CHECK(elements(both[0]) == elements(both[1]));
  CHECK_ERROR(nn::Layer("Conv2d", {4, 3, 3}, {{"groups", 2}}), kValue,
              "out_channels must be divisible by groups");
  CHECK_ERROR(nn::Layer("Conv2d", {3, 2, 3}, {{"padding", "foo"}}), kValue,
              "Invalid padding string 'foo', should be one of {'same', 'valid'}");
  CHECK_ERROR(nn::Layer("Conv2d", {3, 2, 3}, {{"padding_mode", "foo"}}), kValue,
              "padding_mode must be one of {'circular', 'replicate', 'reflect', 'zeros'}, but got "
              "padding_mode='foo'");
}

TEST_CASE("a layer wants its inputs") {
  const Tensor x = ones({2, 3});
  for (const auto& [layer, op] : {std::pair{"MSELoss", "mse_loss"},
                                  {"L1Loss", "l1_loss"},
                                  {"SoftMarginLoss", "soft_margin_loss"}}) {
    const std::string said =
        std::string(op) + "(): argument 'target' (position 2) must be Tensor, not NoneType";
    CHECK_ERROR(nn::Layer(layer, {}).run({x, Tensor()}), kType, said);
    CHECK_ERROR(nn::Layer(layer, {}).run({x, Value()}), kType, said);
  }
  CHECK_ERROR(nn::Layer("ReLU", {}).run({Tensor()}), kType,
              "relu(): argument 'input' (position 1) must be Tensor, not NoneType");
  CHECK(nn::Layer("LSTM", {3, 4}).run({ones({1, 2, 3}), Value()}).size() == 3);
}
