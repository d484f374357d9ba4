#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "autograd/backward.hpp"
#include "autograd/graph.hpp"
#include "catch.hpp"
#include "check_error.hpp"
#include "kernels/flow.hpp"
#include "op_args.hpp"
#include "ops/ops.hpp"

using namespace gradlet;
using namespace gradlet::ops;
using testing::elements;

namespace {

struct Recorded {
  explicit Recorded(Recording level = Recording::kBasic) { record_graphs(level); }
  ~Recorded() { record_graphs(Recording::kOff); }
};

Tensor leaf(double value) {
  return full({}, value, DType::kFloat32).set_requires_grad();
}

std::vector<double> numbers(const Sample& sample) {
  const int count = std::max(0, sample.count);
  return std::vector<double>(sample.values.begin(), sample.values.begin() + count);
}

/// The item of a kind, by the name of its operation or its label.
const GraphItem& item(GraphKind kind, const std::string& op, int label = 0) {
  for (const GraphItem& one : last_graph().items) {
    if (one.kind == kind && (kind != GraphKind::kOp || op == one.op) &&
        (label == 0 || one.label == label)) {
      return one;
    }
  }
  FAIL("no " + op);
  return last_graph().items[0];
}

/// "from>to.input" of each link, by place in the list of items.
std::vector<std::string> links() {
  std::vector<std::string> texts;
  for (const GraphLink& link : last_graph().links) {
    texts.push_back(std::to_string(link.from) + ">" + std::to_string(link.to) + "." +
                    std::to_string(link.input));
  }
  return texts;
}

using Numbers = std::vector<double>;

}  // namespace

TEST_CASE("the graph of w * x * x + b has its values and gradients") {
  const Recorded recording;
  const Tensor w = leaf(2), x = leaf(1), b = leaf(3);
  label_tensor(w, 1);
  label_tensor(x, 2);
  label_tensor(b, 3);
  const Tensor y = add(mul(mul(w, x), x), b);
  label_tensor(y, 4);
  backward(y);
  const Graph& graph = last_graph();
  CHECK(graph.total == 6);
  CHECK(graph.items.size() == 7);
  CHECK(links() ==
        std::vector<std::string>{"1>0.0", "2>0.1", "3>1.0", "4>1.1", "5>3.0", "4>3.1", "0>6.0"});
  CHECK(numbers(item(GraphKind::kOp, "AddBackward0").value) == Numbers{5});
  CHECK(item(GraphKind::kOp, "AddBackward0").label == 4);
  CHECK(numbers(item(GraphKind::kOutput, "", 4).grad) == Numbers{1});
  CHECK(numbers(item(GraphKind::kLeaf, "", 1).grad) == Numbers{1});
  CHECK(numbers(item(GraphKind::kLeaf, "", 2).value) == Numbers{1});
  CHECK(numbers(item(GraphKind::kLeaf, "", 2).grad) == Numbers{4});
  CHECK(numbers(item(GraphKind::kLeaf, "", 3).grad) == Numbers{1});
}

TEST_CASE("a second pass shows its own gradient and what .grad holds then") {
  const Recorded recording;
  const Tensor w = leaf(2);
  const Tensor y = mul(w, w);
  backward(y, {}, true);
  CHECK(numbers(item(GraphKind::kLeaf, "").accumulated) == Numbers{4});
  backward(y);
  CHECK(numbers(item(GraphKind::kLeaf, "").grad) == Numbers{4});
  CHECK(numbers(item(GraphKind::kLeaf, "").accumulated) == Numbers{8});
  CHECK(numbers(item(GraphKind::kOp, "MulBackward0").value) == Numbers{4});
  CHECK_ERROR(backward(y), kRuntime,
              "Trying to backward through the graph a second time (or directly access saved "
              "tensors after they have already been freed). Saved intermediate values of the graph "
              "are freed when you call .backward() or autograd.grad(). Specify retain_graph=True "
              "if you need to backward through the graph a second time or if you need to access "
              "saved tensors after calling backward.");
  // The graph of a pass that failed is not shown.
  CHECK(numbers(item(GraphKind::kLeaf, "").accumulated) == Numbers{8});
}

TEST_CASE("constants are shown once, with the order of inputs and the exponent of pow") {
  const Recorded recording;
  const Tensor x = full({2}, 3.0, DType::kFloat32),
               w = ones({2}, DType::kFloat32).set_requires_grad();
  label_tensor(x, 7);
  backward(sum(pow(add(mul(x, w), x), 2.0)));
  int constants = 0;
  for (const GraphItem& one : last_graph().items) constants += one.kind == GraphKind::kConstant;
  CHECK(constants == 2);
  CHECK(numbers(item(GraphKind::kConstant, "", 7).value) == Numbers{3, 3});
  const std::vector<std::string> all = links();
  const auto at = [&](const GraphItem& one) {
    return std::to_string(&one - last_graph().items.data());
  };
  const std::string to_mul = ">" + at(item(GraphKind::kOp, "MulBackward0"));
  const auto has = [&](const std::string& link) {
    return std::find(all.begin(), all.end(), link) != all.end();
  };
  CHECK(has(at(item(GraphKind::kConstant, "", 7)) + to_mul + ".0"));
  CHECK(has(at(item(GraphKind::kLeaf, "")) + to_mul + ".1"));
}

TEST_CASE("detach and no_grad cut the graph") {
  const Recorded recording;
  const Tensor w = leaf(2);
  const Tensor h = exp(w);
  Tensor outside;
  {
    NoGradGuard guard;
    outside = mul(w, w);
  }
  backward(mul(mul(w, detach(h)), outside));
  CHECK(last_graph().total == 3);
  int constants = 0;
  for (const GraphItem& one : last_graph().items) constants += one.kind == GraphKind::kConstant;
  CHECK(constants == 2);
}

TEST_CASE("of a large tensor the first four numbers are kept, through its strides") {
  const Recorded recording;
  const Tensor m = view(arange(0.0, 20.0, 1.0, DType::kFloat32), {4, 5}).set_requires_grad();
  backward(sum(mul(transpose(m, 0, 1), 2.0)));
  CHECK(numbers(item(GraphKind::kOp, "TransposeBackward0").value) == Numbers{0, 5, 10, 15});
  CHECK(numbers(item(GraphKind::kLeaf, "").value) == Numbers{0, 1, 2, 3});
  CHECK(numbers(item(GraphKind::kLeaf, "").grad) == Numbers{2, 2, 2, 2});
}

TEST_CASE("a gradient that is added to .grad directly is shown too") {
  const Recorded recording;
  const Tensor x = ones({3, 2}, DType::kFloat32);
  const Tensor w = ones({2, 2}, DType::kFloat32).set_requires_grad();
  for (int pass = 1; pass <= 2; ++pass) {
    backward(sum(mm(x, w)));
    CHECK(numbers(item(GraphKind::kLeaf, "").grad) == Numbers{3, 3, 3, 3});
    CHECK(elements(w.grad())[0] == 3 * pass);
  }
}

TEST_CASE("an operation with several results has an item for each") {
  const Recorded recording;
  const Tensor a = full({2, 2}, 1.0, DType::kFloat64).set_requires_grad();
  const auto [q, r] = linalg_qr(add(a, eye(2, 2, DType::kFloat64)));
  backward(add(sum(q), sum(mul(r, 2.0))));
  int results = 0;
  for (const GraphItem& one : last_graph().items) {
    if (std::string(one.op) != "LinalgQrBackward0") continue;
    CHECK(one.output_nr == static_cast<std::uint32_t>(results));
    CHECK(numbers(one.grad)[0] == (results == 0 ? 1 : 2));
    ++results;
  }
  CHECK(results == 2);
}

TEST_CASE("a large graph is counted, rests the notes, and a small one wakes them") {
  const Recorded recording;
  const Tensor w = leaf(1);
  Tensor y = w;
  for (int i = 0; i < 300; ++i) y = mul(y, w);
  backward(y);
  CHECK(last_graph().total == 301);
  CHECK(last_graph().items.empty());
  CHECK(!notes_wanted);
  backward(mul(w, w));
  CHECK(last_graph().total == 2);
  backward(mul(w, w));
  CHECK(numbers(item(GraphKind::kOp, "MulBackward0").value) == Numbers{1});
}

TEST_CASE("names are found in the kept graph afterwards") {
  const Recorded recording;
  const Tensor w = leaf(2), x = full({}, 3.0, DType::kFloat32);
  const Tensor h = mul(w, x), y = exp(h);
  backward(y);
  for (const auto& [tensor, label] : {std::pair(w, 1), std::pair(x, 2), std::pair(h, 3)}) {
    label_in_graph(tensor, label);
  }
  CHECK(item(GraphKind::kLeaf, "").label == 1);
  CHECK(item(GraphKind::kConstant, "").label == 2);
  CHECK(item(GraphKind::kOp, "MulBackward0").label == 3);
  CHECK(item(GraphKind::kOp, "ExpBackward0").label == 0);
}

TEST_CASE("a backward in a hook does not disturb the graph of the outer one") {
  const Recorded recording;
  const Tensor w = leaf(2);
  const Tensor h = mul(w, 3.0);
  register_hook(h, [](const Tensor& g) {
    const Tensor other = leaf(5);
    GradModeGuard mode(true);
    backward(exp(mul(other, other)));
    return mul(g, 2.0);
  });
  backward(h);
  CHECK(last_graph().total == 2);
  CHECK(numbers(item(GraphKind::kLeaf, "").grad) == Numbers{6});
}

TEST_CASE("recording keeps nothing alive and changes no bit") {
  const auto train = [] {
    manual_seed(0);
    const Tensor x = randn({8, 300}), w = randn({300, 2}).set_requires_grad();
    for (int step = 0; step < 20; ++step) {
      backward(sum(pow(clamp(mm(x, w), 0.0, {}), 2.0)));
      NoGradGuard guard;
      sub_(w, mul(w.grad(), 1e-6));
    }
    return std::pair(elements(w), elements(w.grad()));
  };
  const auto plain = train();
  const MemoryStats before = memory_stats();
  {
    const Recorded recording;
    CHECK(train() == plain);
    CHECK(!last_graph().items.empty());
  }
  CHECK(memory_stats().live_bytes == before.live_bytes);
  CHECK(memory_stats().live_nodes == before.live_nodes);
  CHECK(memory_stats().live_tensors == before.live_tensors);
  CHECK(last_graph().items.empty());
}

TEST_CASE("what is trained is known, in order, as long as somebody holds it") {
  const Recorded recording;
  const Tensor w = leaf(2), b = leaf(3);
  {
    const Tensor other = leaf(5);
    backward(add(mul(w, other), b));
    REQUIRE(trained_leaves().size() == 3);
  }
  backward(mul(w, w));
  REQUIRE(trained_leaves().size() == 2);
  for (const Tensor& known : {w, b}) {
    const auto same = [&known](const Tensor& one) { return one.is_same(known); };
    REQUIRE(std::any_of(trained_leaves().begin(), trained_leaves().end(), same));
  }
}

TEST_CASE("a flow has its squares, and rows and columns without any") {
  const float x[] = {0, 3, -0.0f, 0, 0, 0, 0, 4, 1e-30f};
  REQUIRE(kernels::squares_of(x, 9) == 25);
  REQUIRE(kernels::squares_of(x, 0) == 0);
  REQUIRE(kernels::squares_of(x + 8, 1) == Approx(1e-60));
  REQUIRE(kernels::zero_lines(x, 3, 3, 3, 1) == 1);
  REQUIRE(kernels::zero_lines(x, 3, 1, 3, 3) == 1);
  std::vector<float> many(1003, 2);
  REQUIRE(kernels::squares_of(many.data(), 1003) == 4012);
  many[500] = 1e25f;
  REQUIRE(kernels::squares_of(many.data(), 1003) == Approx(1e50));
}

namespace {

/// The steps of the last graph, each as the item, whether it freed, and first numbers of what it
/// gave and of its derivatives, NaN for none.
std::vector<std::vector<double>> steps() {
  const std::vector<double>& log = last_graph().steps;
  std::vector<std::vector<double>> list;
  std::size_t at = 0;
  const auto sample = [&] {
    const double count = log[at++];
    if (count < 0) return std::numeric_limits<double>::quiet_NaN();
    const double first = log[at];
    at += static_cast<std::size_t>(count) + 1;
    return first;
  };
  while (at < log.size()) {
    std::vector<double> step{log[at], log[at + 1]};
    const double inputs = log[at + 2];
    at += 3;
    for (int i = 0; i < inputs; ++i) {
      step.push_back(sample());
      sample();
      step.push_back(sample());
    }
    list.push_back(step);
  }
  return list;
}

}  // namespace

TEST_CASE("the steps of a pass: what each node gives, its derivatives, what it frees") {
  const Recorded recorded(Recording::kSteps);
  const Tensor w = leaf(2), x = leaf(5);
  label_tensor(w, 1);
  backward(mul(mul(w, x), x));
  const std::vector<std::vector<double>> all = steps();
  REQUIRE(all.size() == 4);
  CHECK(all[0] == Numbers{0, 1, 5, 5, 10, 10});
  CHECK(all[1] == Numbers{1, 1, 25, 5, 10, 2});
  // A leaf tells its .grad before, which it had not.
  CHECK(all[2].size() == 4);
  CHECK(std::isnan(all[2][2]));
  CHECK(numbers(item(GraphKind::kLeaf, "", 1).accumulated) == Numbers{25});
  // Asked for derivatives, a product adds nothing to a .grad by itself.
  const Tensor a = ones({2, 2}, DType::kFloat32).set_requires_grad();
  const Tensor b = full({2, 2}, 3.0, DType::kFloat32);
  for (int pass = 1; pass <= 3; ++pass) {
    backward(sum(matmul(a, b)));
    CHECK(elements(a.grad()) == Numbers(4, 6.0 * pass));
  }
  record_graphs(Recording::kBasic);
  backward(sum(matmul(a, b)));
  CHECK(last_graph().steps.empty());
}

TEST_CASE("large graphs and norms are recorded where all is wanted, and graphs are put aside") {
  const Recorded recorded(Recording::kAll);
  const Tensor w = ones({100, 100}, DType::kFloat32).set_requires_grad();
  Tensor y = w;
  for (int i = 0; i < 300; ++i) y = neg(y);
  backward(sum(y));
  CHECK(last_graph().total == 302);
  CHECK(last_graph().items.size() == 303);
  CHECK(item(GraphKind::kLeaf, "").grad.norm == 100);
  store_graph(1);
  CHECK(last_graph().items.empty());
  CHECK(last_graph(1).items.size() == 303);
  record_graphs(Recording::kBasic);
  y = w;
  for (int i = 0; i < 300; ++i) y = neg(y);
  backward(sum(y));
  CHECK(last_graph().items.empty());
}
