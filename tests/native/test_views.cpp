#include "autograd/backward.hpp"
#include "autograd/grad_mode.hpp"
#include "catch.hpp"
#include "check_error.hpp"
#include "op_args.hpp"
#include "ops/ops.hpp"

using namespace gradlet;
using namespace gradlet::ops;
using testing::elements;
using Values = std::vector<double>;

namespace {

Tensor counting(const Shape& size) {
  return reshape(arange(0, size.numel()), size);
}
bool shares(const Tensor& a, const Tensor& b) {
  return a.storage() == b.storage();
}

}  // namespace

TEST_CASE("views share storage and version, copies do not") {
  const Tensor x = counting({2, 3, 1});
  for (const Tensor& view :
       {view_as(x, x), reshape(x, {6}), flatten(x), squeeze(x), unsqueeze(x, 0), transpose(x, 0, 1),
        permute(x, {2, 0, 1}), expand(x, {2, 3, 5}), select(x, 1, 2), slice(x, 1, 0, 2),
        narrow(x, 1, 1, 2), detach(x), numpy_T(x), as_strided(x, {2}, {3}),
        index(x, {Index::at(1)}), split(x, 1, 1)[2], unbind(x)[0]}) {
    INFO(view.sizes().to_string());
    CHECK(shares(view, x));
    const std::uint32_t before = x.version();
    zero_(select(reshape(as_strided(view, {1}, {1}), {1}), 0, 0));
    CHECK(x.version() == before + 1);
    CHECK(view.version() == x.version());
  }
  CHECK_FALSE(shares(clone(x), x));
  CHECK_FALSE(shares(index(x, {Index::of(tensor({0}, DType::kInt64))}), x));
  CHECK_FALSE(shares(cat({x, x}), x));
  CHECK_FALSE(shares(reshape(transpose(x, 0, 1), {6}), x));
}

TEST_CASE("writing through a view changes its base") {
  const Tensor x = counting({2, 3});
  fill_(select(x, 0, 1), wrapped_number(9));
  CHECK(elements(x) == Values{0, 1, 2, 9, 9, 9});
  add_(t(x), wrapped_number(1));
  CHECK(elements(x) == Values{1, 2, 3, 10, 10, 10});
  index_put_(slice(x, 1, 1, {}), {Index::at(0)}, tensor({7, 8}, DType::kInt64));
  CHECK(elements(x) == Values{1, 7, 8, 10, 10, 10});
}

TEST_CASE("an in-place op whose source overlaps what it writes is refused, and writes nothing") {
  const char* message =
      "unsupported operation: some elements of the input tensor and the written-to tensor refer to "
      "a single memory location. Please clone() the tensor before performing the operation.";
  const Tensor x = arange(0, 5);
  CHECK_ERROR(add_(slice(x, 0, 1, {}), slice(x, 0, 0, 4)), kRuntime, message);
  CHECK(elements(x) == Values{0, 1, 2, 3, 4});
  add_(x, x);
  CHECK(elements(x) == Values{0, 2, 4, 6, 8});
}

TEST_CASE("reshape views where the strides allow it") {
  const Tensor x = counting({2, 3, 4});
  CHECK(shares(reshape(x, {6, 4}), x));
  const Tensor swapped = transpose(x, 0, 1);
  CHECK(shares(reshape(swapped, {3, 2, 2, 2}), x));
  CHECK_FALSE(shares(reshape(swapped, {6, 4}), x));
  CHECK_ERROR(view(swapped, {6, 4}), kRuntime,
              "view size is not compatible with input tensor's size and stride (at least one "
              "dimension spans across two contiguous subspaces). Use .reshape(...) instead.");
  CHECK(elements(reshape(t(counting({2, 2})), {4})) == Values{0, 2, 1, 3});
  const Tensor scalar = tensor(Scalar(3));
  CHECK(shares(view(scalar, {1, 1}), scalar));
  CHECK(view(view(scalar, {1, 1}), {}).item().to<std::int64_t>() == 3);
}

TEST_CASE("squeeze and unsqueeze") {
  const Tensor x = counting({1, 3, 1});
  CHECK(squeeze(x).sizes() == Shape{3});
  CHECK(squeeze(x, 0).sizes() == Shape{3, 1});
  CHECK(squeeze(x, 1).sizes() == Shape{1, 3, 1});
  CHECK(squeeze(tensor(Scalar(1)), 0).sizes() == Shape{});
  CHECK(unsqueeze(x, -1).sizes() == Shape{1, 3, 1, 1});
  CHECK_ERROR(unsqueeze(x, 4), kIndex,
              "Dimension out of range (expected to be in range of [-4, 3], but got 4)");
}

TEST_CASE("expanded memory cannot be written to") {
  const Tensor x = expand(counting({3}), {2, 3});
  CHECK(x.strides() == Shape{0, 1});
  CHECK_ERROR(add_(x, wrapped_number(1)), kRuntime,
              "unsupported operation: more than one element of the written-to tensor refers to a "
              "single memory location. Please clone() the tensor before performing the operation.");
  CHECK(elements(add_(clone(x), wrapped_number(1))) == Values{1, 2, 3, 1, 2, 3});
}

TEST_CASE("slices clip their bounds as Python does") {
  const Tensor x = arange(0, 5);
  CHECK(elements(slice(x, 0, 1, 100)) == Values{1, 2, 3, 4});
  CHECK(elements(slice(x, 0, -2, {})) == Values{3, 4});
  CHECK(elements(slice(x, 0, -100, -3)) == Values{0, 1});
  CHECK(elements(slice(x, 0, 0, 5, 3)) == Values{0, 3});
  CHECK(slice(x, 0, 4, 1).sizes() == Shape{0});
  CHECK(slice(x, 0, 9, 12).sizes() == Shape{0});
}

TEST_CASE("indexing by integers and slices") {
  const Tensor x = counting({3, 4});
  CHECK(index(x, {Index::at(1), Index::at(-1)}).item().to<std::int64_t>() == 7);
  CHECK(elements(index(x, {Index::slice({}), Index::at(0)})) == Values{0, 4, 8});
  CHECK(index(x, {Index::new_axis(), Index::ellipsis(), Index::new_axis()}).sizes() ==
        Shape{1, 3, 4, 1});
  CHECK(elements(index(x, {Index::ellipsis(), Index::slice(1, 4, 2)})) ==
        Values{1, 3, 5, 7, 9, 11});
  CHECK_ERROR(index(x, {Index::at(0), Index::at(0), Index::at(0)}), kIndex,
              "too many indices for tensor of dimension 2");
  CHECK_ERROR(index(x, {Index::slice({}), Index::at(4)}), kIndex,
              "index 4 is out of bounds for dimension 1 with size 4");
  CHECK_ERROR(index(x, {Index::ellipsis(), Index::ellipsis()}), kIndex,
              "an index can only have a single ellipsis ('...')");
}

TEST_CASE("indexing by tensors and masks") {
  const Tensor x = counting({3, 4});
  const auto at = [](std::initializer_list<double> v) {
    return Index::of(tensor(v, DType::kInt64));
  };
  CHECK(elements(index(x, {at({2, 0}), at({1, -1})})) == Values{9, 3});
  CHECK(index(x, {Index::new_axis(), at({0, 1}), Index::slice(0, 2)}).sizes() == Shape{1, 2, 2});
  // Separated index tensors move to the front, adjacent ones stay.
  const Tensor y = counting({2, 3, 4});
  CHECK(index(y, {at({0}), Index::slice({}), at({1})}).sizes() == Shape{1, 3});
  CHECK(index(y, {Index::slice({}), at({0, 1}), at({2, 3})}).sizes() == Shape{2, 2});
  CHECK(elements(index(x, {Index::of(gt(x, wrapped_number(8)))})) == Values{9, 10, 11});
  CHECK(index(x, {Index::of(zeros({3}, DType::kBool))}).sizes() == Shape{0, 4});
  CHECK(index(x, {at({})}).sizes() == Shape{0, 4});
  CHECK(index(x, {Index::of(tensor(Scalar(true)))}).sizes() == Shape{1, 3, 4});
  CHECK(index(x, {Index::of(tensor(Scalar(false)))}).sizes() == Shape{0, 3, 4});
}

TEST_CASE("assignment through indices") {
  const Tensor x = zeros({3, 2}, DType::kInt64);
  index_put_(x, {Index::of(tensor({0, 2}, DType::kInt64))},
             tensor({{1, 2}, {3, 4}}, DType::kInt64));
  CHECK(elements(x) == Values{1, 2, 0, 0, 3, 4});
  index_put_(x, {Index::of(tensor({1, 1}, DType::kInt64))}, wrapped_number(5), true);
  CHECK(elements(x) == Values{1, 2, 10, 10, 3, 4});
  index_put_(x, {Index::of(gt(x, wrapped_number(3)))}, wrapped_number(0));
  CHECK(elements(x) == Values{1, 2, 0, 0, 3, 0});
  index_put_(x, {Index::slice({}), Index::at(1)}, tensor({7, 8, 9}, DType::kInt64));
  CHECK(elements(x) == Values{1, 7, 0, 8, 3, 9});
  CHECK_ERROR(
      index_put_(x, {Index::of(tensor({0, 1}, DType::kInt64))}, zeros({3, 2}, DType::kInt64)),
      kRuntime,
      "shape mismatch: value tensor of shape [3, 2] cannot be broadcast to indexing result "
      "of shape [2, 2]");
}

TEST_CASE("joining and splitting") {
  const Tensor x = counting({2, 3});
  CHECK(cat({x, x}, 1).sizes() == Shape{2, 6});
  CHECK(elements(cat({t(x), t(x)})) == Values{0, 3, 1, 4, 2, 5, 0, 3, 1, 4, 2, 5});
  CHECK(cat({zeros({0}), zeros({2, 3})}).sizes() == Shape{2, 3});
  CHECK(stack({x, x}, -1).sizes() == Shape{2, 3, 2});
  CHECK(split(arange(0, 5), 2).size() == 3);
  CHECK(split(zeros({0, 2}), 3).size() == 1);
  CHECK(chunk(arange(0, 5), 3)[2].sizes() == Shape{1});
  CHECK(chunk(arange(0, 2), 5).size() == 2);
  CHECK(unbind(x, 1).size() == 3);
  CHECK_ERROR(cat({}), kValue, "torch.cat(): expected a non-empty list of Tensors");
  CHECK_ERROR(stack({}), kRuntime, "stack expects a non-empty TensorList");
}

TEST_CASE("tensors without elements and without dimensions are tensors") {
  const Tensor none = zeros({0, 3});
  CHECK(sum(none).item().to_double() == 0);
  CHECK(sum(none, Shape{0}).sizes() == Shape{3});
  CHECK(mm(none, zeros({3, 2})).sizes() == Shape{0, 2});
  CHECK(elements(mm(zeros({2, 0}), zeros({0, 1}))) == Values{0, 0});
  CHECK(none.is_contiguous());
  CHECK(t(none).is_contiguous());
  const Tensor scalar = tensor(Scalar(2.0));
  CHECK(add(scalar, scalar).sizes() == Shape{});
  CHECK(sum(scalar, Shape{0}).sizes() == Shape{});
  CHECK(permute(scalar, {}).sizes() == Shape{});
  CHECK(numpy_T(scalar).item().to_double() == 2);
  CHECK_ERROR(sum(scalar, Shape{1}), kIndex,
              "Dimension out of range (expected to be in range of [-1, 0], but got 1)");
}

TEST_CASE("item() takes one element of any dtype") {
  CHECK(ones({1, 1}, DType::kInt64).item().kind() == DType::kInt64);
  CHECK(tensor(Scalar(true)).item().kind() == DType::kBool);
  CHECK_ERROR(ones({2}).item(), kRuntime, "a Tensor with 2 elements cannot be converted to Scalar");
  CHECK_ERROR(ones({0}).item(), kRuntime, "a Tensor with 0 elements cannot be converted to Scalar");
}

TEST_CASE("shapes keep to eight dimensions and to non-negative sizes") {
  CHECK(zeros({1, 1, 1, 1, 1, 1, 1, 1}).dim() == 8);
  CHECK_ERROR(unsqueeze(zeros({1, 1, 1, 1, 1, 1, 1, 1}), 0), kRuntime,
              "gradlet supports tensors of up to 8 dimensions");
  CHECK_ERROR(ones({2, -1}), kRuntime,
              "Trying to create tensor with negative dimension -1: [2, -1]");
  CHECK_ERROR(zeros({2, -1}), kRuntime, "zeros: Dimension size must be non-negative.");
}
