#include <cmath>

#include "autograd/backward.hpp"
#include "catch.hpp"
#include "check_error.hpp"
#include "expected_numbers.hpp"
#include "nn/init.hpp"
#include "nn/layer.hpp"
#include "op_args.hpp"
#include "ops/ops.hpp"

using namespace gradlet;
using namespace gradlet::ops;
using testing::elements;
using Numbers = std::vector<double>;

namespace {

Numbers all_parameters(const nn::Module& module) {
  Numbers all;
  for (const Tensor& p : module.parameters()) {
    for (double v : elements(p)) all.push_back(v);
  }
  return all;
}

// x86 PyTorch takes log, sin and cos about one unit in the last place off.
constexpr double kTolerance = 1e-6;

nn::Layer reduced(const char* reduction) {
  return nn::Layer("MSELoss", {}, {{"reduction", reduction}});
}

template <class Fill>
double difference(const char* table, const Shape& size, Fill fill) {
  manual_seed(3);
  return testing::worst_difference(elements(fill(empty(size))), table);
}

}  // namespace

TEST_CASE("Linear starts from PyTorch's numbers for the same seed") {
  manual_seed(0);
  CHECK(testing::worst_difference(all_parameters(nn::Layer("Linear", {3, 2})), "linear_3_2") <=
        kTolerance);
  manual_seed(0);
  CHECK(testing::worst_difference(all_parameters(nn::Layer("Linear", {20, 3})), "linear_20_3") <=
        kTolerance);
  manual_seed(0);
  CHECK(testing::worst_difference(all_parameters(nn::Layer("Linear", {7, 5, false})),
                                  "linear_7_5") <= kTolerance);
}

TEST_CASE("the init functions draw PyTorch's numbers") {
  using namespace nn::init;
  CHECK(difference("normal", {4, 5}, [](Tensor t) { return nn::init::normal_(t, 1, 0.5); }) <=
        kTolerance);
  CHECK(difference("uniform", {4, 5}, [](Tensor t) { return nn::init::uniform_(t, -2, 3); }) <=
        kTolerance);
  CHECK(difference("kaiming_uniform", {4, 5}, [](Tensor t) { return kaiming_uniform_(t); }) <=
        kTolerance);
  CHECK(difference("kaiming_uniform_relu", {4, 5}, [](Tensor t) {
          return kaiming_uniform_(t, 0, "fan_out", "relu");
        }) <= kTolerance);
  CHECK(difference("kaiming_normal", {4, 5}, [](Tensor t) { return kaiming_normal_(t, 0.2); }) <=
        kTolerance);
  CHECK(difference("kaiming_normal_3d", {2, 3, 4}, [](Tensor t) { return kaiming_normal_(t); }) <=
        kTolerance);
  CHECK(difference("xavier_uniform", {4, 5}, [](Tensor t) { return xavier_uniform_(t, 2); }) <=
        kTolerance);
  CHECK(difference("xavier_normal", {4, 5}, [](Tensor t) { return xavier_normal_(t); }) <=
        kTolerance);
}

TEST_CASE("init functions are not recorded and refuse what has no fan") {
  const Tensor w = zeros({2, 3}).set_requires_grad();
  nn::init::ones_(w);
  CHECK(elements(w) == Numbers(6, 1.0));
  CHECK(w.is_leaf());
  CHECK(w.requires_grad());
  nn::init::constant_(w, 0.5);
  CHECK(elements(w) == Numbers(6, 0.5));
  nn::init::zeros_(w);
  CHECK(elements(w) == Numbers(6, 0.0));
  CHECK_ERROR(nn::init::kaiming_uniform_(zeros({3})), kValue,
              "Fan in and fan out can not be computed for tensor with fewer than 2 dimensions");
  CHECK_ERROR(nn::init::kaiming_uniform_(w, 0, "fan"), kValue,
              "Mode fan not supported, please use one of ['fan_in', 'fan_out']");
  CHECK_ERROR(nn::init::calculate_gain("swish"), kValue, "Unsupported nonlinearity swish");
  CHECK(nn::init::calculate_gain("tanh").to_double() == Approx(5.0 / 3));
}

TEST_CASE("Sequential draws, names and runs its layers in order") {
  manual_seed(1);
  const auto first = make_ref<nn::Layer>("Linear", Values{4, 3});
  const auto relu_layer = make_ref<nn::Layer>("ReLU");
  const auto last = make_ref<nn::Layer>("Linear", Values{3, 2});
  nn::Sequential net({first, relu_layer, last});
  CHECK(testing::worst_difference(all_parameters(net), "sequential") <= kTolerance);
  std::vector<std::string> names;
  for (const auto& [name, tensor] : net.named_parameters()) names.push_back(name);
  CHECK(names == std::vector<std::string>{"0.weight", "0.bias", "2.weight", "2.bias"});
  const Tensor x = ones({5, 4});
  CHECK(elements(net(x)) == elements((*last)((*relu_layer)((*first)(x)))));
  CHECK(first->extra_repr() == "in_features=4, out_features=3, bias=True");
  CHECK_ERROR(net.forward({x, x}), kType,
              "forward() takes 2 positional arguments but 3 were given");
}

TEST_CASE("Linear is x W^T + b for any number of leading dimensions") {
  nn::Layer layer("Linear", {3, 2});
  layer.tensor("weight") = tensor({{1, 2, 3}, {4, 5, 6}});
  layer.tensor("bias") = tensor({10, 20});
  CHECK(elements(layer(tensor({1, 1, 1}))) == Numbers{16, 35});
  CHECK(elements(layer(ones({1, 2, 3}))) == Numbers{16, 35, 16, 35});
  CHECK(layer.own_parameters()[0].tensor == &layer.tensor("weight"));
  CHECK_ERROR(layer(ones({2, 4})), kRuntime,
              "mat1 and mat2 shapes cannot be multiplied (2x4 and 3x2)");
  CHECK(nn::Layer("Linear", {3, 2, false}).parameters().size() == 1);
}

TEST_CASE("activations, Identity and Flatten are their functions") {
  const Tensor x = tensor({{-1, 0}, {0.5, 2}});
  CHECK(elements(nn::Layer("ReLU")(x)) == elements(relu(x)));
  CHECK(elements(nn::Layer("Tanh")(x)) == elements(tanh(x)));
  CHECK(elements(nn::Layer("Sigmoid")(x)) == elements(sigmoid(x)));
  CHECK(nn::Layer("Identity")(x).is_same(x));
  CHECK(nn::Layer("Flatten")(zeros({2, 3, 4})).sizes() == Shape{2, 12});
  CHECK(nn::Layer("Flatten", {0, 1})(zeros({2, 3, 4})).sizes() == Shape{6, 4});
  const Tensor written = clone(x);
  CHECK(nn::Layer("ReLU", {true})(written).is_same(written));
  CHECK(elements(written) == elements(relu(x)));
}

TEST_CASE("MSELoss reduces by mean, by sum or not at all") {
  const Tensor x = tensor({1, 2, 4}), y = tensor({1, 0, 1});
  CHECK(elements(nn::Layer("MSELoss")(x, y))[0] == Approx(13.0 / 3));
  CHECK(elements(reduced("sum")(x, y)) == Numbers{13});
  CHECK(elements(reduced("none")(x, y)) == Numbers{0, 4, 9});
  CHECK_ERROR(reduced("avg")(x, y), kValue, "avg is not a valid value for reduction");
}

TEST_CASE("zero_grad and train reach every child") {
  const auto inner = make_ref<nn::Layer>("Linear", Values{2, 2});
  nn::Sequential net({make_ref<nn::Sequential>(std::vector<Ref<nn::Module>>{inner})});
  backward(sum(net(ones({1, 2}))));
  CHECK(inner->tensor("weight").grad().defined());
  net.zero_grad();
  CHECK_FALSE(inner->tensor("weight").grad().defined());
  CHECK(inner->training());
  net.train(false);
  CHECK_FALSE(inner->training());
  net.train();
  CHECK(inner->training());
}

TEST_CASE("every layer is made, shown and run from its row") {
  const nn::LayerTable table = nn::layer_rows();
  for (int i = 0; i < table.count; ++i) {
    const nn::LayerRow& row = table.rows[i];
    const Signature signature(row.signature), call(row.call);
    INFO(signature.name());
    // What it hands on is a parameter, a buffer, a setting or the mode.
    Values settings;
    for (const auto& parameter : signature.parameters()) {
      if (parameter.required) settings.push_back(3);
    }
    nn::Layer layer(signature.name(), settings);
    const std::string text = row.call;
    const std::size_t inputs = Signature(text.substr(0, text.find(';')) + ")").parameters().size();
    for (std::size_t at = inputs; at < call.parameters().size(); ++at) {
      const std::string& name = call.parameters()[at].name;
      INFO(name);
      if (name == "training" || name == "parameters" || signature.find(name) >= 0) continue;
      CHECK_NOTHROW(layer.tensor(name));
    }
    // What it shows are settings.
    const Signature shown("(" + std::string(row.shown) + ")");
    for (const auto& part : shown.parameters()) {
      const std::string& name = part.name;
      CHECK(signature.find(name.substr(name.front() == '?')) >= 0);
    }
    CHECK_NOTHROW(layer.extra_repr());
    CHECK_ERROR(
        layer.forward({}), kType,
        "forward() takes " + std::to_string(inputs + 1) + " positional arguments but 1 were given");
  }
  CHECK_ERROR(nn::Layer("Linear", {3}), kType,
              "Linear() missing 1 required positional argument: 'out_features'");
  CHECK_ERROR(nn::Layer("Linear", {3, "2"}), kType,
              "Linear(): argument 'out_features' (position 2) must be int, not str");
  CHECK_ERROR(nn::Layer("Linear", {3, 2, true, 1}), kType,
              "Linear() takes 3 positional arguments but 4 were given");
  CHECK_ERROR(nn::Layer("Linear", {3, 2}, {{"in_features", 1}}), kType,
              "Linear() got multiple values for argument 'in_features'");
  CHECK_ERROR(nn::Layer("Lineal"), kValue, "there is no layer 'Lineal'");
}

TEST_CASE("the row padding_idx of an Embedding starts at zero and stays") {
  nn::Layer layer("Embedding", {4, 2}, {{"padding_idx", 1}});
  CHECK(layer.extra_repr() == "4, 2, padding_idx=1");
  const Tensor& weight = layer.tensor("weight");
  CHECK(elements(select(weight, 0, 1)) == Numbers{0, 0});
  const Tensor numbers = from_values(std::vector<std::int64_t>{1, 3, 3}, {3});
  backward(sum(layer(numbers)));
  CHECK(elements(weight.grad()) == Numbers{0, 0, 0, 0, 0, 0, 2, 2});
  CHECK_ERROR(layer(from_values(std::vector<std::int64_t>{4}, {1})), kIndex,
              "index out of range in self");
  CHECK_ERROR(layer(ones({1})), kRuntime,
              "Expected tensor for argument #1 'indices' to have one of the following scalar "
              "types: Long, Int; but got torch.FloatTensor instead (while checking arguments for "
              "embedding)");
  CHECK_ERROR(nn::Layer("Embedding", {4, 2, 4}), kAssertion,
              "Padding_idx must be within num_embeddings");
}

TEST_CASE("BatchNorm1d follows the batches while training and uses what it learnt after") {
  nn::Layer layer("BatchNorm1d", {2});
  CHECK(layer.named_buffers().size() == 3);
  const Tensor x = tensor({{1, 10}, {3, 20}});
  CHECK(elements(layer(x))[0] == Approx(-1).margin(1e-4));
  CHECK(elements(layer.tensor("running_mean")) == Numbers{0.2f, 1.5f});
  CHECK(elements(layer.tensor("running_var"))[1] == Approx(0.9 + 5));
  CHECK(elements(layer.tensor("num_batches_tracked")) == Numbers{1});
  layer.train(false);
  CHECK(elements(layer(x))[0] == Approx(0.8 / std::sqrt(0.9 + 0.2 + 1e-5)));
  CHECK(elements(layer.tensor("num_batches_tracked")) == Numbers{1});
  CHECK_ERROR(layer(ones({2})), kValue, "expected 2D or 3D input (got 1D input)");
  CHECK_ERROR(layer(ones({2, 4})), kRuntime, "running_mean should contain 4 elements not 2");
  layer.train();
  CHECK_ERROR(layer(ones({1, 2})), kValue,
              "Expected more than 1 value per channel when training, got input size "
              "torch.Size([1, 2])");
}

TEST_CASE("the numbers of a signature are the compiler's, to the bit") {
  const Signature signature(
      "f(float a=1e-08, float b=0.001, float c=-1.5e+10, float d=3.14159265358979, int e=-7, "
      "float[2] f=[0.9, 0.999], int g=0, float h=123456.789)");
  const auto value = [&](const char* name) {
    return signature.parameters()[static_cast<std::size_t>(signature.find(name))].fallback;
  };
  const auto number = [&](const char* name) { return value_as<double>(value(name), {}); };
  CHECK(number("a") == 1e-08);
  CHECK(number("b") == 0.001);
  CHECK(number("c") == -1.5e+10);
  CHECK(number("d") == 3.14159265358979);
  CHECK(number("h") == 123456.789);
  CHECK(value_as<std::int64_t>(value("e"), {}) == -7);
  CHECK(value_as<std::int64_t>(value("g"), {}) == 0);
  const Pair pair = value_as<Pair>(value("f"), {});
  CHECK(pair.first == 0.9);
  CHECK(pair.second == 0.999);
}
