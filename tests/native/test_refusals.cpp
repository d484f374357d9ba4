#include <limits>

#include "autograd/backward.hpp"
#include "catch.hpp"
#include "check_error.hpp"
#include "nn/init.hpp"
#include "op_args.hpp"
#include "ops/group.hpp"
#include "ops/image.hpp"
#include "ops/ops.hpp"
#include "ops/sequences.hpp"

using namespace gradlet;
using namespace gradlet::ops;
using testing::elements;
using Numbers = std::vector<double>;

/// What would go wrong in silence: operands that overlap, copies in place of views, gradients that
/// are lost.

namespace {

const char* const kOverlap =
    "unsupported operation: some elements of the input tensor and the written-to tensor refer to a "
    "single memory location. Please clone() the tensor before performing the operation.";
const char* const kShared =
    "unsupported operation: more than one element of the written-to tensor refers to a single "
    "memory location. Please clone() the tensor before performing the operation.";

}  // namespace

TEST_CASE("an operand that lies in part where the result goes is refused") {
  const Tensor w = reshape(arange(0.0, 6.0), {2, 3}), row = select(w, 0, 0);
  const Tensor flat = view(w, {6}), tail = slice(flat, 0, 1, {}), head = slice(flat, 0, 0, 5);
  const Tensor square = reshape(arange(0.0, 4.0), {2, 2});
  CHECK_ERROR(sub_(w, row), kRuntime, kOverlap);
  CHECK_ERROR(add_(w, row), kRuntime, kOverlap);
  CHECK_ERROR(mul_(square, t(square)), kRuntime, kOverlap);
  CHECK_ERROR(div_(w, row), kRuntime, kOverlap);
  CHECK_ERROR(mul_(w, select(row, 0, 0)), kRuntime, kOverlap);
  CHECK_ERROR(copy_(tail, head), kRuntime, kOverlap);
  CHECK_ERROR(index_put_(flat, {Index::slice(1)}, head), kRuntime, kOverlap);
  const Tensor first = from_values(std::vector<std::int64_t>{0}, {1});
  const Tensor rest = slice(w, 0, 1, {});
  CHECK_ERROR(index_put_(w, {Index::of(first)}, rest), kRuntime, kOverlap);
  CHECK_ERROR(index_add_(w, 0, first, rest), kRuntime, kOverlap);
  CHECK_ERROR(scatter_(w, 0, zeros({1, 3}, DType::kInt64), rest), kRuntime, kOverlap);
  CHECK(elements(w) == Numbers{0, 1, 2, 3, 4, 5});

  // The same elements, other elements, and what has gaps.
  add_(w, w);
  copy_(row, select(w, 0, 1));
  CHECK(elements(w) == Numbers{6, 8, 10, 6, 8, 10});
  const Tensor right = slice(w, 1, 1, {}), left = slice(w, 1, 0, 2);
  add_(right, left);
  CHECK(elements(w) == Numbers{6, 14, 18, 6, 14, 18});
}

TEST_CASE("what is overwritten with one value may share memory, what is computed may not") {
  const Tensor shared = expand(zeros({1}), {3});
  CHECK_ERROR(add_(shared, ones({3})), kRuntime, kShared);
  CHECK_ERROR(copy_(shared, ones({3})), kRuntime, kShared);
  CHECK_ERROR(uniform_(shared), kRuntime, kShared);
  fill_(shared, wrapped_number(2.0));
  CHECK(elements(shared) == Numbers{2, 2, 2});
  index_put_(shared, {Index::at(0)}, wrapped_number(4.0));
  CHECK(elements(shared) == Numbers{4, 4, 4});
  zero_(shared);
  CHECK(elements(shared) == Numbers{0, 0, 0});
}

TEST_CASE("a number in a 0-dim tensor indexes as that number: a view") {
  const Tensor x = zeros({3, 2}), at = full({}, std::int64_t{1});
  fill_(index(x, {Index::of(at)}), wrapped_number(5.0));
  fill_(index(x, {Index::slice(2), Index::of(at)}), wrapped_number(7.0));
  CHECK(elements(x) == Numbers{0, 0, 5, 5, 0, 7});
  CHECK(index(x, {Index::of(full({}, true))}).sizes() == Shape{1, 3, 2});
  CHECK_ERROR(index(x, {Index::of(full({}, std::int64_t{3}))}), kIndex,
              "index 3 is out of bounds for dimension 0 with size 3");
}

TEST_CASE("random numbers written into a result cut it off from what it was") {
  const Tensor w = ones({3});
  w.set_requires_grad();
  const auto cut = [&](const char* name, auto fill) {
    w.set_grad({});
    const Tensor y = mul(w, 2);
    fill(y);
    CHECK(std::string(y.grad_fn_name()) == name);
    backward(sum(y));
    CHECK(elements(w.grad()) == Numbers{0, 0, 0});
  };
  cut("NormalBackward0", [](const Tensor& y) { normal_(y); });
  cut("UniformBackward0", [](const Tensor& y) { uniform_(y); });
  cut("BernoulliBackward2", [](const Tensor& y) { bernoulli_(y, 0.5); });
  const Tensor p = full({3}, 0.5);
  p.set_requires_grad();
  backward(sum(bernoulli(p)));
  CHECK(elements(p.grad()) == Numbers{0, 0, 0});
}

TEST_CASE("floor division requires grad and has no derivative, as in PyTorch") {
  const Tensor v = ones({2});
  v.set_requires_grad();
  const Tensor q = floor_divide(v, wrapped_number(std::int64_t{2}));
  CHECK(q.requires_grad());
  CHECK_ERROR(backward(sum(q)), kRuntime, "derivative for aten::floor_divide is not implemented");
}

TEST_CASE("what a fuzzer found: sorters, bools and lists too long are refused before any work") {
  const auto of = [](const std::vector<std::int64_t>& values) {
    return ops::from_values(values, {static_cast<std::int64_t>(values.size())}, DType::kInt64);
  };
  const Tensor edges = of({1, 2, 3}), x = of({2});
  CHECK_ERROR(ops::searchsorted(edges, x, false, false, {}, of({0, 1, 7})), kRuntime,
              "torch.searchsorted(): sorter index out of range");
  CHECK_ERROR(
      ops::searchsorted(edges, x, false, false, {}, of({0, 1})), kRuntime,
      "torch.searchsorted(): boundary and sorter must have the same size, but got boundary tensor "
      "[3]and "
      "got sorter tensor [2]");
  const Tensor flags = ops::zeros({2}, DType::kBool);
  CHECK_ERROR(ops::searchsorted(flags, flags, false, false, {}, {}), kNotImplemented,
              "\"searchsorted_out_cpu\" not implemented for 'Bool'");
  CHECK_ERROR(
      ops::gradient_at(edges, {}, {}, 1), kRuntime,
      "torch.gradient expected spacing to be unspecified, a scalar, or a list of length "
      "equal to 'self.dim() = 1', since dim argument was not given, but got a list of length 0");
  CHECK_ERROR(ops::gradient_at(edges, {ops::ones({2, 2})}, {}, 1), kRuntime,
              "torch.gradient expected each element of spacing to have one dimension, but got an "
              "element with 2 dimensions!");
  CHECK_ERROR(nn::init::dirac_(ops::ones({2, 1, 3}), 0), kValue,
              "dim 0 must be divisible by groups");
  CHECK_ERROR(ops::linspace(0, 1, 5, DType::kBool), kNotImplemented,
              "\"linspace_cpu\" not implemented for 'Bool'");
  const std::int64_t many = 100'000'000'000'000;
  for (int i = 0; i < 4; ++i) {
    INFO(i);
    try {
      if (i == 0) ops::tensor_split(edges, many, 0);
      if (i == 1) ops::tril_indices(many, 2, 0, {});
      if (i == 2) ops::triu_indices(many, 2, -many, {});
      if (i == 3) ops::adaptive_avg_pool<1>(ops::ones({1, 1, 3}), {many});
      FAIL("no error");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::kOutOfMemory);
    }
  }
  const Tensor cube = ops::ones({2, 3, 4});
  CHECK_ERROR(ops::bilinear(ops::full({}, 1.0), ops::full({}, 1.0), cube, {}), kIndex,
              "Dimension specified as -1 but tensor has no dimensions");
  CHECK_ERROR(ops::bilinear(ops::ones({3}), ops::full({}, 1.0), cube, {}), kRuntime,
              "bilinear(): input dimensions do not match: got 1 and 0");
  CHECK_ERROR(ops::bilinear(ops::ones({5, 3}), ops::ones({6, 4}), cube, {}), kRuntime,
              "bilinear(): input batch dimensions do not match at dim 0: got 5 and 6");
  CHECK_ERROR(ops::bilinear(ops::ones({5, 3}), ops::ones({5, 3}), cube, {}), kRuntime,
              "bilinear(): input2 size does not match weight size: got 3 but expected 4");
  const Tensor tall = ops::ones({3, 2});
  CHECK_ERROR(ops::linalg_lstsq(tall, ops::full({}, 1.0), {}, {}), kRuntime,
              "torch.linalg.lstsq: other must have at least 1 dimension.");
  for (const Tensor& other : {ops::ones({2, 3, 2}), ops::ones({1, 2, 3, 2})}) {
    CHECK_ERROR(ops::linalg_lstsq(tall, other, {}, {}), kRuntime,
                "torch.linalg.lstsq: input.dim() must be greater or equal to other.dim() and "
                "(input.dim() - other.dim()) <= 1");
  }
  CHECK_ERROR(ops::linalg_lstsq(tall, ops::ones({4}), {}, {}), kRuntime,
              "torch.linalg.lstsq: input.size(-2) should match other.size(-1)");
  CHECK(ops::diff(edges, many, 0, {}, {}).numel() == 0);
  CHECK(ops::tril_indices(3, 2, 0, {}).size(1) == 5);
  CHECK(ops::triu_indices(3, 2, 0, {}).size(1) == 3);
  CHECK(ops::tril_indices(2, 3, -5, {}).numel() == 0);
}

TEST_CASE("an offset beyond all numbers is beyond the edges of a matrix") {
  const std::int64_t low = std::numeric_limits<std::int64_t>::min(),
                     high = std::numeric_limits<std::int64_t>::max();
  for (const std::int64_t offset : {low, low + 1, high}) {
    CHECK(diagonal(ones({2, 3}), offset, 0, 1).sizes() == Shape{0});
    CHECK(triu_indices(2, 3, offset, {}).sizes() == (offset < 0 ? Shape{2, 6} : Shape{2, 0}));
    CHECK_THROWS(diag_embed(ones({2}), offset, 0, 1));
  }
}

TEST_CASE("dimensions that a number does not have are not read") {
  const Tensor number = full({}, 2.0), row = ones({3});
  const char* const none = "Dimension specified as 0 but tensor has no dimensions";
  CHECK_ERROR(number.size_at(0), kIndex, none);
  CHECK_ERROR(unbind(number, 0), kIndex, none);
  CHECK_ERROR(unflatten(number, 0, {1, 1}), kIndex, none);
  CHECK_ERROR(roll(number, {1}, Shape{0}), kIndex, none);
  CHECK_ERROR(linalg_cross(number, number, 0), kIndex, none);
  CHECK_ERROR(trapezoid(number, row, 0), kIndex, none);
  CHECK_ERROR(mv(number, row), kIndex, none);
  CHECK_ERROR(baddbmm(number, ones({1, 2, 2}), row), kIndex,
              "Dimension out of range (expected to be in range of [-1, 0], but got 2)");
  CHECK_ERROR(linalg_solve(eye(2), number), kRuntime,
              "linalg.solve: The input tensor B must have at least 2 dimensions.");
  CHECK(trapezoid(ones({2, 2}), number, -1).sizes() == Shape{2});
  CHECK_ERROR(pixel_shuffle(ones({1, 1, 1}), std::int64_t{1} << 32), kValue,
              "upscale factor is too large, (upscale_factor)^2 overflowed: "
              "upscale_factor=4294967296");
}

TEST_CASE("places and values may not lie in what is written by places") {
  const Tensor at = from_values(std::vector<std::int64_t>{1, 0}, {2}), x = arange(0.0, 2.0);
  CHECK_ERROR(index_put_(at, {Index::of(at)}, wrapped_number(std::int64_t{2})), kRuntime, kOverlap);
  CHECK_ERROR(index_put_(x, {Index::of(at)}, x), kRuntime, kOverlap);
  CHECK_ERROR(index_add_(x, 0, at, x), kRuntime, kOverlap);
  CHECK_ERROR(scatter_(at, 0, at, wrapped_number(std::int64_t{1})), kRuntime, kOverlap);
  // The same elements under another name are left as they are.
  index_put_(x, {Index::new_axis()}, x);
  CHECK(elements(x) == Numbers{0, 1});
  const Tensor shared = expand(zeros({1}), {3});
  index_put_(shared, {Index::new_axis()}, shared);
  CHECK_ERROR(index_put_(shared, {Index::slice(1)}, wrapped_number(1.0)), kRuntime, kShared);
  // One mask takes a number of any dtype, places do not.
  const Tensor three = full({}, std::int64_t{3}, DType::kInt64);
  index_put_(x, {Index::of(lt(x, wrapped_number(1.0)))}, three);
  CHECK(elements(x) == Numbers{3, 1});
  CHECK_ERROR(index_put_(x, {Index::of(at)}, three), kRuntime,
              "Index put requires the source and destination dtypes match, got Float for the "
              "destination and Long for the source.");
}

TEST_CASE("sub takes the least integer times the other") {
  const std::int64_t least = std::numeric_limits<std::int64_t>::min();
  const Tensor three = full({2}, std::int64_t{3}, DType::kInt64);
  const Tensor ones = full({2}, std::int64_t{1}, DType::kInt64);
  CHECK(sub(three, ones, least).data<std::int64_t>()[1] == least + 3);
  sub_(three, ones, least);
  CHECK(three.data<std::int64_t>()[0] == least + 3);
}

TEST_CASE("a share of zeros that is no number is refused, one beyond all is all") {
  const Tensor t = ones({4, 3});
  CHECK_ERROR(nn::init::sparse_(t, NAN, 1), kValue, "cannot convert float NaN to integer");
  CHECK_ERROR(nn::init::sparse_(t, INFINITY, 1), kValue,
              "cannot convert float infinity to integer");
  CHECK(sum(nn::init::sparse_(t, 1e300, 1)).item().to_double() == 0);
}

TEST_CASE(
    "roll goes round by any number, and its gradient back; repeat, as_strided, split and windows "
    "refuse too many") {
  const std::int64_t least = std::numeric_limits<std::int64_t>::min();  // 1 modulo 3
  const std::int64_t most = std::numeric_limits<std::int64_t>::max();
  const Tensor t = from_values(Numbers{1, 2, 3}, {3}).set_requires_grad();
  const Tensor turned = roll(t, {least}, Shape{0});
  CHECK(elements(turned) == Numbers{3, 1, 2});
  backward(sum(mul(turned, from_values(Numbers{10, 20, 30}, {3}))));
  CHECK(elements(t.grad()) == Numbers{20, 30, 10});
  CHECK_THROWS(repeat(t, {std::int64_t{1} << 62}));
  CHECK_ERROR(as_strided(t, {3}, {most}, {}), kRuntime,
              "Storage size calculation overflowed with sizes=[3] and "
              "strides=[9223372036854775807]");
  CHECK_ERROR(split_with_sizes(t, {most, most, 5}, 0), kRuntime,
              "split_with_sizes expects split_sizes to sum exactly to 3 (input tensor's size at "
              "dimension 0), but got split_sizes=[9223372036854775807, 9223372036854775807, 5]");
  CHECK(chunk(t, most, 0).size() == 3);
  CHECK_THROWS(pad(t, {most, most}));
  CHECK_THROWS(pad(t, {least, most}));
  CHECK_THROWS(pad(t, {least, least}));
  CHECK_THROWS(histc(t, most, 0, 1));
  CHECK_THROWS(pixel_shuffle(ones({1, 1, 2, 2}), most));
  CHECK_THROWS(unflatten(t, 0, {4, most, -1}));
  CHECK(elements(polygamma(most, from_values(Numbers{2}, {1}))).size() == 1);
  CHECK_THROWS(nn::init::trunc_normal_(empty({2}), 0, 1e-9, 1, 2));
  CHECK_ERROR(nn::init::trunc_normal_(empty({2}), 0, 0, -1, 1), kZeroDivision, "division by zero");
  CHECK_THROWS(hann_window(most, true, {}));
}

TEST_CASE("uniform numbers lie between numbers of the dtype") {
  const Tensor t = empty({2});
  CHECK_ERROR(uniform_(t, 0, INFINITY), kRuntime, "to is out of bounds for float");
  CHECK_ERROR(uniform_(t, NAN, 1), kRuntime, "from is out of bounds for float");
  CHECK_ERROR(uniform_(t, -3e38, 3e38), kRuntime,
              "uniform_ expects to-from <= std::numeric_limits<Float>::max(), but found to=3e+38 "
              "and from=-3e+38 which result in to-from to exceed the limit");
  uniform_(empty({2}, DType::kFloat64), -3e38, 3e38);
  CHECK_ERROR(normal_(empty({2}, DType::kInt64), 0, -1), kRuntime,
              "normal expects std >= 0.0, but found std -1");
}

TEST_CASE("cross_entropy of probabilities needs a dimension of classes and a weight for each") {
  const Tensor t = ones({2, 3});
  CHECK_ERROR(cross_entropy(ones({}), ones({}), ones({1})), kIndex,
              "Dimension specified as 1 but tensor has no dimensions");
  CHECK_ERROR(cross_entropy(ones({}), empty({1}, DType::kInt64)), kIndex,
              "Dimension out of range (expected to be in range of [-1, 0], but got 1)");
  CHECK_ERROR(cross_entropy(t, t, ones({3, 1})), kRuntime,
              "cross_entropy: weight tensor should be defined either for all 3 classes or no "
              "classes but got weight tensor of shape: [3, 1]");
}

TEST_CASE("attention needs its weights, three of each, and heads") {
  const Tensor x = ones({3, 2, 4}), o = ones({4, 4});
  const auto attend = [&](const Tensor& weight, std::int64_t heads, const Tensor& q = {}) {
    return multi_head_attention_forward(x, x, x, 4, heads, weight, {}, {}, {}, false, 0, o, {},
                                        true, {}, true, {}, q.defined(), q, q, {}, {}, {}, true,
                                        false);
  };
  CHECK_ERROR(attend({}, 2), kAssertion,
              "use_separate_proj_weight is False but in_proj_weight is None");
  CHECK_ERROR(attend({}, 2, o), kAssertion,
              "use_separate_proj_weight is True but v_proj_weight is None");
  CHECK_ERROR(attend(ones({2, 4}), 2), kValue, "not enough values to unpack (expected 3, got 2)");
  CHECK_ERROR(attend(ones({12, 4}), 0), kZeroDivision, "division by zero");
}
