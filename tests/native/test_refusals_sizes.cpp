#include <climits>
#include <cmath>
#include <cstdint>
#include <tuple>

#include "catch.hpp"
#include "check_error.hpp"
#include "op_args.hpp"
#include "ops/bytes.hpp"
#include "ops/contract.hpp"
#include "ops/ctc.hpp"
#include "ops/group.hpp"
#include "ops/image.hpp"
#include "ops/margins.hpp"
#include "ops/ops.hpp"
#include "ops/pooling.hpp"
#include "ops/recurrent.hpp"
#include "ops/sequences.hpp"
#include "ops/window.hpp"
#include "tensor/print.hpp"
#include "tensor/value.hpp"

using namespace gradlet;
using namespace gradlet::ops;
using testing::elements;
using Numbers = std::vector<double>;

/// Sizes, steps and places beyond all numbers: what was computed with them before it was refused,
/// and what read where nothing is. The words are PyTorch's where it does not wrap around itself.

namespace {

constexpr std::int64_t kMost = INT64_MAX, kLeast = INT64_MIN;

}  // namespace

TEST_CASE("numbers of a program are multiplied and added up to the largest and the least") {
  CHECK(times(3, -4) == -12);
  CHECK(times(kMost, 2) == kMost);
  CHECK(times(kLeast, -1) == kMost);
  CHECK(times(kLeast, 2) == kLeast);
  CHECK(times(-2, kMost) == kLeast);
  CHECK(plus(kMost, -1) == kMost - 1);
  CHECK(plus(kMost, 1) == kMost);
  CHECK(plus(kLeast, -1) == kLeast);
}

TEST_CASE("of no elements sizes and strides still have to be numbers") {
  CHECK_ERROR(empty({0, 3, kMost}), kRuntime, "Stride calculation overflowed");
  CHECK_ERROR(ones({0, kMost, 100}, {}), kRuntime, "Stride calculation overflowed");
  CHECK_ERROR(ones({kMost, 100, 0}, {}), kRuntime,
              "Storage size calculation overflowed with sizes=[9223372036854775807, 100, 0]");
  CHECK_ERROR(ones({0, kLeast}, {}), kRuntime,
              "Trying to create tensor with negative dimension -9223372036854775808: "
              "[0, -9223372036854775808]");
  CHECK(ones({0, kMost}, {}).sizes() == Shape{0, kMost});
  CHECK(ones({kMost, 0}, {}).sizes() == Shape{kMost, 0});
  CHECK_THROWS(add(expand(empty({0, 1, 1}), {0, kMost, kMost}), 1));
  CHECK(eye(0, kMost, {}).sizes() == Shape{0, kMost});
  CHECK(cat({empty({0, kMost}), empty({0, 7})}, 1).sizes() == Shape{0, kMost});
  CHECK(constant_pad_nd(empty({0, 3}), {1, kMost - 4}, 0).sizes() == Shape{0, kMost});
}

TEST_CASE("trials beyond all integers are as many as there are") {
  manual_seed(0);
  CHECK(geometric_(empty({1}, DType::kInt64), 1e-320).item().to<std::int64_t>() > kMost - 1024);
}

TEST_CASE("diagonals and triangles lie as far away as one likes") {
  const char* const overflow =
      "Storage size calculation overflowed with sizes=[9223372036854775807, 9223372036854775807]";
  CHECK_ERROR(diag(ones({1}), kMost), kRuntime, overflow);
  CHECK_ERROR(diag(ones({1}), kLeast), kRuntime, overflow);
  CHECK_ERROR(diagflat(ones({1}), kMost), kRuntime, overflow);
  CHECK_ERROR(diag_embed(ones({1}), kLeast), kRuntime, overflow);
  CHECK_ERROR(diag_embed(empty({0, 1}), std::int64_t{1} << 40), kRuntime,
              "Stride calculation overflowed");
  CHECK(diag(ones({3, 3}), kLeast).numel() == 0);
  CHECK(elements(triu(ones({2, 2}), kMost)) == Numbers{0, 0, 0, 0});
  CHECK(elements(triu(ones({2, 2}), kLeast)) == Numbers{1, 1, 1, 1});
  CHECK(elements(tril(ones({2, 2}), kMost)) == Numbers{1, 1, 1, 1});
  CHECK(elements(tril_indices(3, kMost)) == Numbers{0, 1, 1, 2, 2, 2, 0, 0, 1, 0, 1, 2});
  CHECK(triu_indices(0, kMost).sizes() == Shape{2, 0});
  CHECK(triu_indices(2, 2, kMost).sizes() == Shape{2, 0});
  CHECK(triu_indices(2, 2, kLeast).sizes() == Shape{2, 4});
  CHECK(tril_indices(2, 2, kMost).sizes() == Shape{2, 4});
  CHECK_THROWS(triu_indices(3, kMost));
  CHECK_THROWS(tril_indices(kMost, kMost));
}

TEST_CASE("windows of pools are 32-bit numbers, those of convolutions end where numbers do") {
  const char* const ints = "value cannot be converted to type int without overflow";
  const Tensor x = ones({1, 2, 4, 4}), row = ones({1, 2, 3});
  CHECK_ERROR(avg_pool<2>(x, {kMost}), kRuntime, ints);
  CHECK_ERROR(avg_pool<1>(row, {2}, {kMost}), kRuntime, ints);
  CHECK_ERROR(avg_pool<2>(x, {2}, {1}, {kMost}), kRuntime, ints);
  CHECK_ERROR(max_pool_with_indices<2>(x, {2}, {1}, {0}, {kMost}), kRuntime, ints);
  CHECK_ERROR(max_pool_with_indices<2>(x, {kLeast}), kRuntime, ints);
  CHECK(std::get<0>(max_pool_with_indices<1>(row, {2}, {INT32_MAX}, {0}, {1}, true)).numel() == 2);
  CHECK_THROWS(avg_pool<1>(empty({0, 2, kMost / 4}), {1}));

  const Tensor places = zeros({1, 2, 3}, DType::kInt64);
  CHECK_ERROR(max_unpool<1>(row, places, {3}, {kLeast}), kRuntime, ints);
  CHECK_ERROR(max_unpool<1>(row, places, {3}, {2}, {kMost}), kRuntime, ints);
  CHECK_ERROR(max_unpool<1>(row, places, {3}, {2}, {100}), kValue,
              "max_unpooling: output_size must contain non-negative spatial dimensions, but got "
              "output_size[0]=-193");
  CHECK_ERROR(max_unpool<1>(row, places, {3}, {2}, {1}, Shape{kMost}), kValue,
              "invalid output_size \"[9223372036854775807]\" (dim 0 must be between 3 and 7)");

  const Tensor w = ones({2, 2, 2}), w2 = ones({2, 2, 2, 2});
  CHECK_ERROR(conv<2>(x, w2, {}, {1}, Shape{0}, {std::int64_t{1} << 62}), kRuntime,
              "Calculated padded input size per channel: (4 x 4). Kernel size: "
              "(4611686018427387905 x 4611686018427387905). Kernel size can't be greater than "
              "actual input size");
  CHECK_ERROR(conv<1>(row, w, {}, {1}, Shape{kMost}), kRuntime,
              "Given padding=9223372036854775807 at dimension 0 , expected padding to be at most "
              "4611686018427387902");
  CHECK_THROWS(conv<1>(row, w, {}, {1}, Shape{0}, {kMost}));
  CHECK_THROWS(conv<1>(row, w, {}, {1}, "same", {kMost}));
  CHECK(conv<1>(row, w, {}, {kMost}).sizes() == Shape{1, 2, 1});
  CHECK(elements(conv<1>(row, w, {}, {kMost}, Shape{1})) ==
        Numbers{2, 2});  // the window begins in the margin
  CHECK_THROWS(conv_transpose<1>(row, w, {}, {kMost}));
  CHECK_THROWS(conv_transpose<1>(row, w, {}, {1}, {0}, {0}, 1, {kMost}));
  CHECK_THROWS(conv_transpose<1>(row, w, {}, {kMost}, {kMost / 2 - 2}));
  CHECK_THROWS(conv_transpose<1>(row, w, {}, {kMost}, {0}, {kMost - 1}));

  CHECK_THROWS(unfold(x, {kMost}));
  CHECK_THROWS(unfold(x, {2}, {kMost}));
  CHECK_THROWS(unfold(x, {2}, {1}, {kMost}));
  CHECK(unfold(x, {2}, {1}, {0}, {kMost}).sizes() == Shape{1, 8, 1});
  CHECK(elements(sum(unfold(x, {2}, {kMost}, {kMost}, {kMost}))) == Numbers{2});
  CHECK_THROWS(fold(ones({1, 8, 9}), {kMost, kMost}, {kMost}));
  CHECK_THROWS(fold(ones({1, 8, 9}), {kLeast, 4}, {2}));
  CHECK_THROWS(local_response_norm(row, kLeast, 1, 1, 1));
}

TEST_CASE("steps and counts beyond all numbers") {
  const Tensor t = from_values(Numbers{1, 2, 3, 4}, {2, 2});
  CHECK(elements(slice(t, 0, 0, {}, kMost)) == Numbers{1, 2});
  CHECK(unfold_dim(ones({4}), 0, 2, kMost).sizes() == Shape{1, 2});
  CHECK_ERROR(unfold_dim(ones({4}), 0, kLeast, 1), kRuntime,
              "size is -9223372036854775808 but must be >= 0");
  CHECK_ERROR(constant_pad_nd(t, {1, kMost}, 0), kRuntime,
              "The input size 2, plus negative padding 1 and 9223372036854775807 resulted in a "
              "negative output size, which is invalid. Check dimension 1 of your input.");
  CHECK_ERROR(narrow(t, 0, 1, kMost), kRuntime,
              "start (1) + length (9223372036854775807) exceeds dimension size (2).");
  const Tensor line = ones({1, 1, 3});
  CHECK_THROWS(pad(line, {0, kMost}, "replicate", {}));
  CHECK_THROWS(pad(line, {kMost, kMost}, "replicate", {}));
  CHECK_THROWS(one_hot(full({1}, kMost, DType::kInt64), -1));
  CHECK_THROWS(bincount(full({1}, kMost, DType::kInt64)));
  const Tensor ends = linspace(Scalar(kMost), Scalar(kMost), 3, DType::kInt64);
  CHECK(ends.data<std::int64_t>()[0] == kLeast);  // as PyTorch: the number as a double is too large
  const Tensor steps =
      arange(Scalar(kLeast), Scalar(kMost), Scalar(std::int64_t{1} << 62), DType::kInt64);
  CHECK(steps.data<std::int64_t>()[3] == std::int64_t{1} << 62);
  CHECK_THROWS(histogram(ones({3}), kMost, {}, {}, false));
  CHECK(combinations(arange(0.0, 3.0), 4, false).sizes() == Shape{0, 4});
  CHECK(combinations(arange(0.0, 3.0), kMost, false).sizes() == Shape{0, kMost});
  CHECK(combinations(arange(0.0, 5.0), 3, true).sizes() == Shape{35, 3});
  CHECK_THROWS(combinations(arange(0.0, 3.0), kMost, true));
  CHECK_THROWS(combinations(arange(0.0, 100.0), 50, false));
  const Tensor one = ones({1, 1, 1});
  CHECK_ERROR(gru(one, one, {one}, false, kLeast, 0, false, true, false), kRuntime,
              "got an incorrect number of RNN parameters");
}

TEST_CASE("printing takes any width, and as many digits as numbers have") {
  const PrintOptions before = print_options();
  set_printoptions({{}, {}, {}, INT_MIN, {}});
  CHECK(to_string(from_values(Numbers{1.5, 2}, {2})) ==
        "tensor([1.5000,\n        2.0000],\n       dtype=torch.float64)");
  set_printoptions({INT_MAX, {}, {}, INT_MAX, {}});
  CHECK_ERROR(to_string(ones({1})) + to_string(full({1}, 1.5)), kValue, "precision too big");
  set_printoptions(
      {before.precision, before.threshold, before.edgeitems, before.linewidth, before.sci_mode});
}

TEST_CASE("a tensor of no dimensions has none to go along, a statistic that is missing is asked") {
  const Tensor number = full({}, 3.0);
  const char* const none = "Dimension specified as 0 but tensor has no dimensions";
  CHECK_ERROR(gradient(number, {}, Shape{0}, 1), kIndex, none);
  CHECK_ERROR(
      tensordot_pairs(number, ones({3}),
                      {Index::of(zeros({1}, DType::kInt64)), Index::of(zeros({1}, DType::kInt64))}),
      kIndex, none);
  const char* const both =
      "running_mean and running_var must either both be None or neither be None";
  CHECK_ERROR(batch_norm(ones({2, 3}), ones({3}), {}, {}, {}, true, 0.1, 1e-5), kValue, both);
  CHECK_ERROR(batch_norm(ones({2, 3}), {}, ones({3}), {}, {}, true, 0.1, 1e-5), kValue, both);
  CHECK_ERROR(instance_norm(ones({2, 3, 4}), ones({3}), {}, {}, {}, true, 0.1, 1e-5), kValue, both);
}

TEST_CASE("weights and offsets of other sizes than what they belong to") {
  CHECK_ERROR(histogram(ones({3}), 3, {}, ones({2}), false), kRuntime,
              "torch.histogramdd: if weight tensor is provided it should have the same shape as "
              "the input tensor excluding its innermost dimension, but got input with shape [3, 1] "
              "and weight with shape [2]");
  CHECK_ERROR(histogram(ones({3}), 3, {}, ones({3}, DType::kFloat64), false), kRuntime,
              "torch.histogramdd: if weight tensor is provided, input tensor and weight tensor "
              "should have the same dtype, but got input(float), and weight(double)");
  const Tensor words = from_values(std::vector<std::int64_t>{0, 1, 0}, {3});
  for (const std::int64_t place : {std::int64_t{-5}, std::int64_t{5}}) {
    const Tensor offsets = from_values(std::vector<std::int64_t>{0, place, 3}, {3});
    CHECK_ERROR(embedding_bag(words, ones({3, 2}), offsets, {}, 2, false, "sum", false, {}, false,
                              std::optional<std::int64_t>(0)),
                kIndex, "index out of range in self");
  }
}

TEST_CASE("a margin and a size beyond all numbers are no undefined numbers") {
  const Tensor whole = from_values(std::vector<std::int64_t>{3, -2}, {2});
  for (const double margin : {1e300, -1e300, double{INFINITY}}) {
    CHECK(hinge_embedding_loss(whole, whole, margin, "none").dtype() == DType::kFloat32);
  }
  CHECK(hinge_embedding_loss(whole, whole, 1, "sum").dtype() == DType::kInt64);
  CHECK_THROWS_AS(resize_(ones({2}, DType::kFloat64), {kMost}), Error);
  CHECK_THROWS_AS(resize_(ones({2}, DType::kFloat64), {kMost, 2}), Error);
}

TEST_CASE("diagonals of shapes without elements, far away, have strides") {
  int made = 0;
  for (const Shape& shape : {Shape{0, 2}, Shape{2, 0}, Shape{0}, Shape{0, 2, 3}, Shape{2, 3, 0}}) {
    for (int a = -3; a < 3; ++a) {
      for (int b = -3; b < 3; ++b) {
        for (std::int64_t offset : {kMost, kMost - 1, kLeast}) {
          try {
            made += diag_embed(empty(shape), offset, a, b).numel() == 0;
          } catch (const Error&) {  // sizes beyond all numbers
          }
        }
      }
    }
  }
  CHECK(made > 0);
}

TEST_CASE("ctc_loss looks at the dimensions of what it is given") {
  const Tensor logs = zeros({4, 1, 3}), n = full({1}, 1, DType::kInt64);
  CHECK_ERROR(ctc_loss(logs, full({}, 1, DType::kInt64), n, n, 0, "sum", false), kRuntime,
              "Expected 1 to 2 dimensions, but got 0-dimensional tensor for argument #2 'targets' "
              "(while checking arguments for ctc_loss_allocate_outputs)");
  CHECK_ERROR(ctc_loss(zeros({4}), n, n, n, 0, "sum", false), kRuntime,
              "Expected 3-dimensional tensor, but got 2-dimensional tensor for argument #1 "
              "'log_probs' (while checking arguments for ctc_loss_allocate_outputs)");
  CHECK_ERROR(ctc_loss(zeros({4, 0, 3}), n, n, n, 0, "sum", false), kRuntime,
              "log_probs tensor must not be empty");
}

TEST_CASE("a tensor that cannot be resized stays as it was") {
  const Tensor t = ones({2});
  CHECK_ERROR(resize_(t, {7, 7, 0, kMost}), kRuntime, "Stride calculation overflowed");
  CHECK(t.sizes() == Shape{2});
  CHECK(elements(t) == Numbers{1, 1});
}

TEST_CASE("an image grows by numbers only") {
  const Value none;
  for (const double by : {HUGE_VAL, -HUGE_VAL, std::nan(""), 1e30, -1e30}) {
    CHECK_ERROR(interpolate(zeros({1, 1, 2}), none, Value(by), "nearest", {}, {}, false), kRuntime,
                "value cannot be converted to type int64_t without overflow");
  }
}

TEST_CASE("a number that a dtype has no room for is refused, infinity by no floating point one") {
  for (const double number : {HUGE_VAL, -HUGE_VAL, std::nan(""), 1e19}) {
    CHECK_ERROR(fill_(zeros({2}, DType::kInt64), wrapped_number(number)), kRuntime,
                "value cannot be converted to type int64_t without overflow");
    fill_(zeros({2}), wrapped_number(number));
  }
  for (const double number : {1e39, -0x1.ffffffp127}) {
    CHECK_ERROR(fill_(zeros({2}), wrapped_number(number)), kRuntime,
                "value cannot be converted to type float without overflow");
    CHECK_ERROR(masked_fill(zeros({2}), ones({2}, DType::kBool), wrapped_number(number)), kRuntime,
                "value cannot be converted to type float without overflow");
    CHECK_ERROR(clamp_min(zeros({2}), Scalar(number)), kRuntime,
                "value cannot be converted to type float without overflow");
    CHECK_ERROR(add(zeros({2}), ones({2}), Scalar(number)), kRuntime,
                "value cannot be converted to type float without overflow");
    const Tensor wide = zeros({}, DType::kFloat64);
    CHECK(fill_(wide, wrapped_number(number)).item().to_double() == number);
  }
  CHECK_ERROR(fill_(zeros({2}, DType::kFloat16), wrapped_number(70000.0)), kRuntime,
              "value cannot be converted to type c10::Half without overflow");
  fill_(zeros({2}, DType::kFloat16), wrapped_number(65504.0));
}
