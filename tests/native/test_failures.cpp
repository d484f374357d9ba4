#include <cstring>
#include <new>
#include <string>

#include "autograd/backward.hpp"
#include "autograd/node.hpp"
#include "catch.hpp"
#include "failing_new.hpp"
#include "live_counts.hpp"
#include "nn/layer.hpp"
#include "op_table.hpp"
#include "ops/ops.hpp"
#include "optim/optimizer.hpp"

/// Memory may run out anywhere. Every allocation of every op's call is made to fail in turn,
/// forward and backward: an error of memory, nothing leaked, nothing changed, and the same call
/// works afterwards.
using namespace gradlet;
using namespace gradlet::testing;

namespace {

enum class Outcome { kDone, kNoMemory, kOtherError };

/// Runs it with its n-th allocation failing; `message` is that of an error.
template <class F>
Outcome try_with(std::int64_t n, bool lasting, std::string& message, F f) {
  FailingNew failing(n, lasting);
  try {
    f();
    return Outcome::kDone;
  } catch (const std::bad_alloc&) {
    return Outcome::kNoMemory;
  } catch (const Error& error) {
    FailingNew::stop();
    message = error.message();
    return error.kind() == ErrorKind::kOutOfMemory ? Outcome::kNoMemory : Outcome::kOtherError;
  }
}

/// "" or what is wrong with f(): its allocations fail one after the other until it comes to its
/// end. `same` tells whether the arguments are what they were.
template <class F, class Same>
std::string fault(F f, Same same) {
  for (const bool lasting : {false, true}) {
    for (std::int64_t n = 1;; ++n) {
      const std::string at = "allocation " + std::to_string(n) + (lasting ? " and all after" : "");
      const Counts before = live();
      std::string message;
      const Outcome outcome = try_with(n, lasting, message, f);
      const bool failed = FailingNew::failed();
      if (!(live() == before)) return at + ": something is left";
      if (!grad_enabled()) return at + ": gradients are off";
      if (outcome == Outcome::kOtherError && failed) return at + ": " + message;
      if (outcome == Outcome::kNoMemory && !same()) return at + ": an argument has changed";
      if (!failed) break;
      if (n > 100000) return at + ": no end";
    }
  }
  return "";
}

/// The bits of all tensors, whether they require gradients, and where they came from.
std::string bits(const Tensors& tensors) {
  std::string all;
  for (const Tensor& t : tensors) {
    for (double v : elements(ops::detach(t))) {
      char bytes[sizeof v];
      std::memcpy(bytes, &v, sizeof v);
      all.append(bytes, sizeof v);
    }
    all += t.sizes().to_string() + (t.requires_grad() ? "g" : "") + t.grad_fn_name() + ";";
  }
  return all;
}

Tensor loss_of(const Tensors& outputs) {
  Tensor loss;
  for (const Tensor& t : outputs) {
    if (!t.requires_grad() || !is_floating(t.dtype())) continue;
    loss = loss.defined() ? ops::add(loss, ops::sum(t)) : ops::sum(t);
  }
  return loss;
}

}  // namespace

TEST_CASE("an op whose memory fails leaves everything as it was") {
  for (const OpRow& row : op_table()) {
    for (const char* sample : row.samples) {
      INFO(row.name << "(" << sample << ")");
      Args args = parse_args(sample, DType::kFloat32, row.traits.domain);
      const Tensors tensors = args.tensors();
      const std::string before = bits(tensors);
      // In place each call would change what the next one starts from, so they get copies.
      const bool writes = std::string(row.name).back() == '_';
      const Counts outside = live();
      const auto call = [&] {
        if (!writes) return static_cast<void>(row.call(args));
        Args copies = args;
        for (std::size_t i = 0; i < tensors.size(); ++i) {
          copies = with_tensor(copies, i, ops::clone(tensors[i]));
        }
        row.call(copies);
      };
      CHECK(fault(call, [&] { return bits(tensors) == before; }) == "");
      CHECK(live() == outside);
    }
  }
}

TEST_CASE("an op in place whose memory fails has not begun to write") {
  for (const OpRow& row : op_table()) {
    if (std::string(row.name).back() != '_') continue;
    for (const char* sample : row.samples) {
      INFO(row.name << "(" << sample << ")");
      const Args original = parse_args(sample, DType::kFloat32, row.traits.domain);
      for (std::int64_t n = 1;; ++n) {
        Args args = original;
        for (std::size_t i = 0; i < original.tensors().size(); ++i) {
          args = with_tensor(args, i, ops::clone(original.tensors()[i]));
        }
        const Tensors tensors = args.tensors();
        const std::string before = bits(tensors);
        std::string message;
        const Outcome outcome = try_with(n, false, message, [&] { row.call(args); });
        if (outcome == Outcome::kDone && !FailingNew::failed()) break;
        INFO("allocation " << n);
        CHECK((outcome == Outcome::kDone || bits(tensors) == before));
      }
    }
  }
}

TEST_CASE("a graph whose memory fails is gone, and backward works after it") {
  for (const OpRow& row : op_table()) {
    if (!row.traits.differentiable) continue;
    const char* sample = row.samples[0];
    INFO(row.name << "(" << sample << ")");
    const auto gradients = [&] {
      Args args = parse_args(sample, DType::kFloat64, row.traits.domain);
      for (const Tensor& t : args.tensors()) {
        if (t.dtype() == DType::kFloat64) t.set_requires_grad();
      }
      const Tensor loss = loss_of(row.call(args));
      if (loss.defined()) backward(loss);
    };
    CHECK(fault(gradients, [] { return true; }) == "");
    gradients();
  }
}

TEST_CASE("backward that fails can be called again on the same graph") {
  // Nothing may stay marked as being on its way.
  const Tensor x = ops::ones({3}, DType::kFloat64).set_requires_grad();
  for (std::int64_t n = 1;; ++n) {
    INFO("allocation " << n);
    x.set_grad({});
    const Tensor y = ops::sum(ops::mul(ops::exp(ops::mul(x, x)), x));
    std::string message;
    const Outcome outcome = try_with(n, false, message, [&] { backward(y, {}, true); });
    const bool failed = FailingNew::failed();
    CHECK(outcome == (failed ? Outcome::kNoMemory : Outcome::kDone));
    x.set_grad({});
    backward(y);
    const double e = elements(ops::exp(ops::ones({1}, DType::kFloat64)))[0];
    CHECK(elements(x.grad())[0] == Approx(3 * e));
    if (!failed) break;
  }
}

TEST_CASE("a step of every kind of optimizer whose memory fails can be tried again") {
  for (const char* name : {"SGD", "Adam", "AdamW", "RMSprop", "Adagrad", "Adadelta", "Adamax"}) {
    INFO(name);
    const auto train = [&] {
      nn::Layer layer("Linear", Values{2, 1});
      optim::Optimizer optimizer(name, layer.parameters(), {{"lr", 1e-2}});
      for (int i = 0; i < 2; ++i) {
        optimizer.zero_grad();
        backward(ops::sum(layer(ops::ones({3, 2}))));
        optimizer.step();
      }
    };
    CHECK(fault(train, [] { return true; }) == "");
    train();
  }
}
