#include <algorithm>
#include <functional>

#include "autograd/backward.hpp"
#include "catch.hpp"
#include "check_error.hpp"
#include "expected_numbers.hpp"
#include "op_args.hpp"
#include "ops/ops.hpp"
#include "optim/optimizers.hpp"

using namespace gradlet;
using namespace gradlet::ops;
using namespace gradlet::optim;
using testing::elements;

namespace {

using Params = std::vector<Tensor>;
using Make = std::function<Ref<Optimizer>(const Params&)>;

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
std::vector<double> trajectory(const Make& make, const Params& params) {
  const Ref<Optimizer> optimizer = make(params);
  std::vector<double> values;
  for (int step = 1; step <= 30; ++step) {
    optimizer->zero_grad();
    backward(loss_of(params));
    optimizer->step();
    Optimizer::Group& group = optimizer->param_groups()[0];
    if (step == 15) group.set("lr", group.get("lr") * 0.5);
    if (step > 3 && step != 10 && step != 30) continue;
    for (const Tensor& p : params) {
      for (double v : elements(p)) values.push_back(v);
    }
  }
  return values;
}

Make sgd(double lr, double momentum = 0, double dampening = 0, double weight_decay = 0,
         bool nesterov = false, bool maximize = false) {
  return [=](const Params& p) -> Ref<Optimizer> {
    return make_ref<SGD>(p, lr, momentum, dampening, weight_decay, nesterov, maximize);
  };
}
Make adam(double lr, std::vector<double> betas = {0.9, 0.999}, double eps = 1e-8,
          double weight_decay = 0, bool amsgrad = false, bool maximize = false) {
  return [=](const Params& p) -> Ref<Optimizer> {
    return make_ref<Adam>(p, lr, betas, eps, weight_decay, amsgrad, maximize);
  };
}

const std::vector<std::pair<const char*, Make>> kRuns = {
    {"sgd", sgd(0.1)},
    {"sgd_momentum", sgd(0.05, 0.9)},
    {"sgd_dampening", sgd(0.05, 0.9, 0.3)},
    {"sgd_nesterov", sgd(0.05, 0.8, 0, 0, true)},
    {"sgd_weight_decay", sgd(0.05, 0.5, 0, 0.1)},
    {"sgd_maximize", sgd(0.01, 0.5, 0, 0, false, true)},
    {"adam", adam(0.1)},
    {"adam_betas", adam(0.05, {0.7, 0.95}, 1e-4)},
    {"adam_weight_decay", adam(0.05, {0.9, 0.999}, 1e-8, 0.2)},
    {"adam_amsgrad", adam(0.3, {0.9, 0.999}, 1e-8, 0, true)},
    {"adam_maximize", adam(0.05, {0.9, 0.999}, 1e-8, 0.1, false, true)},
    {"adam_zero_betas", adam(0.05, {0, 0})},
};

}  // namespace

TEST_CASE("30 steps of every optimizer follow PyTorch's trajectory") {
  for (const auto& [name, make] : kRuns) {
    INFO(name);
    // Rounding differs in the last place and is carried through 30 steps.
    CHECK(testing::worst_difference(trajectory(make, start(DType::kFloat64)),
                                    std::string(name) + "_f64") <= 1e-9);
    CHECK(testing::worst_difference(trajectory(make, start(DType::kFloat32)),
                                    std::string(name) + "_f32") <= 2e-5);
  }
}

TEST_CASE("a strided parameter is updated as a contiguous one") {
  for (const auto& [name, make] : kRuns) {
    INFO(name);
    const Params dense = start(DType::kFloat64);
    const Tensor turned =
        detach(t(clone(detach(t(dense[0]))))).set_requires_grad();  // same elements, other memory
    REQUIRE_FALSE(turned.is_contiguous());
    CHECK(trajectory(make, {turned, start(DType::kFloat64)[1]}) == trajectory(make, dense));
  }
}

TEST_CASE("step() leaves gradients and parameters without a gradient alone") {
  const Params params = start(DType::kFloat64);
  SGD optimizer(params, 0.1);
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

TEST_CASE("zero_grad drops the gradients or fills them with zeros") {
  const Params params = start(DType::kFloat64);
  Adam optimizer(params);
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
  SGD optimizer({params[0]}, 0.5);
  optimizer.add_param_group({params[1]}, {{"lr", 0.25}});
  backward(add(sum(params[0]), sum(params[1])));
  optimizer.step();
  CHECK(elements(params[0])[0] == 0.0);
  CHECK(elements(params[1])[0] == 0.0);
  CHECK_ERROR(optimizer.add_param_group({params[1]}), kValue,
              "some parameters appear in more than one parameter group");
  CHECK_ERROR(optimizer.param_groups()[0].set("beta1", 1), kValue,
              "unknown option 'beta1' of an optimizer");
}

TEST_CASE("optimizers refuse wrong arguments in PyTorch's words") {
  const Params params = start(DType::kFloat32);
  CHECK_ERROR(SGD(params, -0.1), kValue, "Invalid learning rate: -0.1");
  CHECK_ERROR(SGD(params, 0.1, -1), kValue, "Invalid momentum value: -1.0");
  CHECK_ERROR(SGD(params, 0.1, 0, 0, -0.5), kValue, "Invalid weight_decay value: -0.5");
  CHECK_ERROR(SGD(params, 0.1, 0, 0, 0, true), kValue,
              "Nesterov momentum requires a momentum and zero dampening");
  CHECK_ERROR(SGD(params, 0.1, 0.9, 0.1, 0, true), kValue,
              "Nesterov momentum requires a momentum and zero dampening");
  CHECK_ERROR(SGD({}, 0.1), kValue, "optimizer got an empty parameter list");
  CHECK_ERROR(SGD({mul(params[0], 2)}, 0.1), kValue, "can't optimize a non-leaf Tensor");
  CHECK_ERROR(Adam(params, -1), kValue, "Invalid learning rate: -1.0");
  CHECK_ERROR(Adam(params, 1e-3, {0.9, 0.999}, -1e-8), kValue, "Invalid epsilon value: -1e-08");
  CHECK_ERROR(Adam(params, 1e-3, {1.0, 0.999}), kValue, "Invalid beta parameter at index 0: 1.0");
  CHECK_ERROR(Adam(params, 1e-3, {0.9, 1.5}), kValue, "Invalid beta parameter at index 1: 1.5");
  CHECK_ERROR(Adam(params, 1e-3, {0.9, 0.999}, 1e-8, -1), kValue,
              "Invalid weight_decay value: -1.0");
}
