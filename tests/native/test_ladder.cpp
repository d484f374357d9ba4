#include <cmath>
#include <cstdint>
#include <cstring>
#include <map>
#include <string>

#include "autograd/backward.hpp"
#include "catch.hpp"
#include "ladder.hpp"
#include "ops/ops.hpp"

using namespace gradlet;

namespace {

// tests/parity/ladder.expected, printed by real NumPy and PyTorch (tests/parity/ladder.py).
const std::map<std::string, std::map<int, double>> kExpected = {
#include "ladder_expected.inc"
};

// Sums run in another order than PyTorch's: relative 2e-4 while the loss is above 1e-6 of its first
// value; below that only that it stays there.
void check_losses(const std::string& rung, const std::vector<double>& losses) {
  REQUIRE(losses.size() == 500);
  const auto& expected = kExpected.at(rung);
  const double first = expected.at(0);
  for (const auto& [step, value] : expected) {
    INFO(rung << " step " << step);
    const double ours = losses[static_cast<std::size_t>(step)];
    if (value > 1e-6 * first) {
      CHECK(std::fabs(ours - value) <= 2e-4 * value);
    } else {
      CHECK(ours <= 1e-5 * first);
    }
  }
}

// FNV-1a of the losses' bits. gcc, clang and wasm at every optimisation level give the same.
std::uint64_t hash(const std::vector<double>& values) {
  std::uint64_t h = 14695981039346656037u;
  for (double v : values) {
    std::uint64_t bits;
    std::memcpy(&bits, &v, sizeof bits);
    for (int i = 0; i < 8; ++i) h = (h ^ ((bits >> (8 * i)) & 255)) * 1099511628211u;
  }
  return h;
}

}  // namespace

TEST_CASE("rung 1, NumPy by hand, gives NumPy's losses") {
  const auto losses = ladder::numpy_by_hand(500);
  check_losses("numpy", losses);
  CHECK(hash(losses) == 11284905923384883011u);
}

TEST_CASE("rung 2, tensors and autograd, gives PyTorch's losses") {
  const auto losses = ladder::tensors(500);
  check_losses("tensor", losses);
  CHECK(hash(losses) == 13624500615505184824u);
}

TEST_CASE("rung 3, scalar autograd, gives PyTorch's gradients") {
  const Tensor a = ops::tensor(Scalar(1.0)).set_requires_grad();
  const Tensor w = ops::tensor(Scalar(2.0)).set_requires_grad();
  const Tensor b = ops::tensor(Scalar(3.0)).set_requires_grad();
  backward(ops::add(ops::mul(w, a), b));
  CHECK(w.grad().item().to_double() == 1);
  CHECK(a.grad().item().to_double() == 2);
  CHECK(b.grad().item().to_double() == 1);
}

TEST_CASE("rungs 4, 5 and 6, modules and optimizers, give PyTorch's losses") {
  const auto rungs = ladder::modules(500);
  check_losses("nn", rungs.nn);
  check_losses("optim", rungs.optim);
  check_losses("module", rungs.module);
  CHECK(hash(rungs.optim) == 12766028894706773421u);
}
