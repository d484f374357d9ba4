#include <algorithm>

#include "autograd/backward.hpp"
#include "catch.hpp"
#include "check_error.hpp"
#include "expected_numbers.hpp"
#include "op_args.hpp"
#include "ops/ops.hpp"
#include "optim/optimizer.hpp"

using namespace gradlet;
using namespace gradlet::ops;
using namespace gradlet::optim;
using testing::elements;

namespace {

using Params = std::vector<Tensor>;

/// One of make_optim_expected.py's runs: "SGD(lr=0.05, momentum=0.9) float64".
struct Run {
  std::string name;
  Signature call;
  DType dtype;
  Named options() const {
    Named named;
    for (const auto& parameter : call.parameters()) {
      named.emplace_back(parameter.name, parameter.fallback);
    }
    return named;
  }
};

std::vector<Run> all_runs() {
  std::vector<Run> runs;
  for (const std::string& name : testing::expected_names()) {
    const std::size_t end = name.find(") float");
    if (end == std::string::npos) continue;
    const bool is_double = name.substr(end + 2) == "float64";
    runs.push_back(
        {name, Signature(name.substr(0, end + 1)), is_double ? DType::kFloat64 : DType::kFloat32});
  }
  return runs;
}

Params start(DType dtype) {
  return {tensor({{0.5, -1.25, 2.0}, {-0.75, 0.125, 1.5}}, dtype).set_requires_grad(),
          tensor({0.25, -2.0}, dtype).set_requires_grad()};
}

Tensor loss_of(const Params& params) {
  Tensor total;
  for (const Tensor& p : params) {
    const Tensor part = sum(add(mul(cos(mul(p, 3)), 0.5), pow(sub(p, 1), 2)));
    total = total.defined() ? add(total, part) : part;
  }
  return total;
}

/// The program of make_optim_expected.py.
std::vector<double> trajectory(const Run& run, const Params& params) {
  Optimizer optimizer(run.call.name(), params, run.options());
  std::vector<double> values;
  for (int step = 1; step <= 30; ++step) {
    optimizer.zero_grad();
    backward(loss_of(params));
    optimizer.step();
    if (step == 15) {
      Value& lr = optimizer.option(0, "lr");
      lr = *lr.get<double>() * 0.5;
    }
    if (step > 3 && step != 10 && step != 30) continue;
    for (const Tensor& p : params) {
      for (double v : elements(p)) values.push_back(v);
    }
  }
  return values;
}

Optimizer make(const Params& params, const char* name, const Named& options = {}) {
  return Optimizer(name, params, options);
}

}  // namespace

TEST_CASE("30 steps of every optimizer follow PyTorch's trajectory") {
  for (const Run& run : all_runs()) {
    INFO(run.name);
    // Rounding differs in the last place and is carried through 30 steps.
    CHECK(testing::worst_difference(trajectory(run, start(run.dtype)), run.name) <=
          (run.dtype == DType::kFloat64 ? 1e-9 : 2e-5));
  }
}

TEST_CASE("every optimizer of the table is run with its defaults' neighbours") {
  const OptimizerTable table = optimizer_rows();
  for (int i = 0; i < table.count; ++i) {
    const Signature signature(table.rows[i].signature);
    const std::vector<Run> runs = all_runs();
    INFO(signature.name());
    CHECK(std::count_if(runs.begin(), runs.end(),
                        [&](const Run& run) { return run.call.name() == signature.name(); }) >= 6);
    CHECK(signature.parameters()[0].name == "params");
    // The order of the options, where it is another, names each once.
    const Signature order("(" + std::string(table.rows[i].order) + ")");
    for (const auto& option : order.parameters()) CHECK(signature.find(option.name) > 0);
    if (!order.parameters().empty()) {
      CHECK(order.parameters().size() + 1 == signature.parameters().size());
    }
  }
}

TEST_CASE("a strided parameter is updated as a contiguous one") {
  for (const Run& run : all_runs()) {
    if (run.dtype != DType::kFloat64) continue;
    INFO(run.name);
    const Params dense = start(DType::kFloat64);
    const Tensor turned =
        detach(t(clone(detach(t(dense[0]))))).set_requires_grad();  // same elements, other memory
    REQUIRE_FALSE(turned.is_contiguous());
    CHECK(trajectory(run, {turned, start(DType::kFloat64)[1]}) == trajectory(run, dense));
  }
}

TEST_CASE("step() leaves gradients and parameters without a gradient alone") {
  for (const char* name : {"SGD", "Adam", "RMSprop"}) {
    const Params params = start(DType::kFloat64);
    Optimizer optimizer(name, params, {{"lr", 0.1}});
    backward(sum(params[0]));
    const Tensor grad = params[0].grad();
    const auto before = elements(params[1]);
    const std::uint32_t version = params[0].version();
    optimizer.step();
    CHECK(params[0].grad().is_same(grad));
    CHECK(elements(grad) == std::vector<double>(6, 1.0));
    CHECK(elements(params[1]) == before);
    CHECK(params[0].version() == version + 1);
  }
}

TEST_CASE("the state is named as PyTorch's, and there when PyTorch's is") {
  const Params params = start(DType::kFloat64);
  Optimizer adam("Adam", params);
  CHECK_FALSE(adam.state(params[0], "exp_avg").defined());
  backward(sum(params[0]));
  adam.step();
  CHECK(elements(adam.state(params[0], "step")) == std::vector<double>{1});
  CHECK(adam.state(params[0], "exp_avg").sizes() == Shape{2, 3});
  CHECK_FALSE(adam.state(params[0], "max_exp_avg_sq").defined());
  CHECK_FALSE(adam.state(params[1], "exp_avg").defined());
  Optimizer adagrad("Adagrad", params, {{"initial_accumulator_value", 0.5}});
  CHECK(elements(adagrad.state(params[1], "sum")) == std::vector<double>{0.5, 0.5});
}

TEST_CASE("zero_grad drops the gradients or fills them with zeros") {
  const Params params = start(DType::kFloat64);
  Optimizer optimizer("Adam", params);
  backward(loss_of(params));
  const Tensor grad = params[0].grad();
  optimizer.zero_grad(false);
  CHECK(params[0].grad().is_same(grad));
  CHECK(elements(grad) == std::vector<double>(6, 0.0));
  optimizer.zero_grad();
  CHECK_FALSE(params[0].grad().defined());
}

TEST_CASE("parameter groups have options of their own") {
  const Params params = start(DType::kFloat64);
  Optimizer optimizer("SGD", {params[0]}, {{"lr", 0.5}});
  optimizer.add_param_group({params[1]}, {{"lr", 0.25}});
  backward(add(sum(params[0]), sum(params[1])));
  optimizer.step();
  CHECK(elements(params[0])[0] == 0.0);
  CHECK(elements(params[1])[0] == 0.0);
  CHECK_ERROR(optimizer.add_param_group({params[1]}), kValue,
              "some parameters appear in more than one parameter group");
  CHECK_ERROR(optimizer.option(0, "beta1"), kValue, "unknown option 'beta1' of an optimizer");
  CHECK_ERROR(optimizer.option(0, "params"), kValue, "unknown option 'params' of an optimizer");
}

TEST_CASE("optimizers refuse wrong arguments in PyTorch's words") {
  const Params params = start(DType::kFloat32);
  CHECK_ERROR(make(params, "SGD", {{"lr", -0.1}}), kValue, "Invalid learning rate: -0.1");
  CHECK_ERROR(make(params, "SGD", {{"momentum", -1}}), kValue, "Invalid momentum value: -1.0");
  CHECK_ERROR(make(params, "SGD", {{"weight_decay", -0.5}}), kValue,
              "Invalid weight_decay value: -0.5");
  for (double dampening : {0.0, 0.1}) {
    const Named options{
        {"momentum", dampening ? 0.9 : 0.0}, {"dampening", dampening}, {"nesterov", true}};
    CHECK_ERROR(make(params, "SGD", options), kValue,
                "Nesterov momentum requires a momentum and zero dampening");
  }
  CHECK_ERROR(make({}, "SGD"), kValue, "optimizer got an empty parameter list");
  CHECK_ERROR(make({mul(params[0], 2)}, "SGD"), kValue, "can't optimize a non-leaf Tensor");
  CHECK_ERROR(make(params, "Adam", {{"lr", -1}}), kValue, "Invalid learning rate: -1.0");
  CHECK_ERROR(make(params, "Adam", {{"eps", -1e-8}}), kValue, "Invalid epsilon value: -1e-08");
  CHECK_ERROR(make(params, "Adam", {{"betas", std::vector<double>{1.0, 0.999}}}), kValue,
              "Invalid beta parameter at index 0: 1.0");
  CHECK_ERROR(make(params, "AdamW", {{"betas", std::vector<double>{0.9, 1.5}}}), kValue,
              "Invalid beta parameter at index 1: 1.5");
  CHECK_ERROR(make(params, "RMSprop", {{"alpha", -0.5}}), kValue, "Invalid alpha value: -0.5");
  CHECK_ERROR(make(params, "Adagrad", {{"lr_decay", -0.5}}), kValue,
              "Invalid lr_decay value: -0.5");
  CHECK_ERROR(make(params, "Adam", {{"beta", 0.5}}), kType,
              "Adam() got an unexpected keyword argument 'beta'");
  CHECK_ERROR(make(params, "SGD", {{"lr", "fast"}}), kType,
              "SGD(): argument 'lr' (position 2) must be float, not str");
  CHECK_ERROR(make(params, "Adam", {{"betas", 0.9}}), kType,
              "Adam(): argument 'betas' (position 3) must be a pair of numbers, not float");
  CHECK_ERROR(make(params, "Adam", {{"differentiable", true}}), kNotImplemented,
              "differentiable=True is not in gradlet");
  CHECK_ERROR(make(params, "Adamant"), kValue, "there is no optimizer 'Adamant'");
}
