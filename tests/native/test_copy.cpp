#include "autograd/backward.hpp"
#include "catch.hpp"
#include "op_args.hpp"
#include "ops/ops.hpp"

using namespace gradlet;
using namespace gradlet::ops;
using Values = std::vector<double>;

namespace {

/// Elements found one by one through the strides.
Values walked(const Tensor& t) {
  Values out;
  const Shape dense = contiguous_strides(t.sizes());
  for (std::int64_t i = 0; i < t.numel(); ++i) {
    std::int64_t at = t.offset();
    for (int d = 0; d < t.dim(); ++d) at += i / dense[d] % t.size(d) * t.strides()[d];
    out.push_back(make_view(t, {}, {}, at).item().to_double());
  }
  return out;
}

/// Values that all dtypes keep apart as far as they can.
Tensor counting(const Shape& size, DType dtype) {
  const Tensor whole = reshape(arange(0, size.numel()), size);
  return dtype == DType::kBool ? eq(remainder(whole, wrapped_number(std::int64_t{3})),
                                    wrapped_number(std::int64_t{0}))
                               : cast(whole, dtype);
}

constexpr DType kTypes[] = {DType::kBool, DType::kInt64, DType::kFloat32, DType::kFloat64};

/// Layouts that take different roads.
std::vector<Tensor> layouts(DType dtype) {
  const Tensor m = counting({67, 45}, dtype), c = counting({3, 21, 2, 18}, dtype);
  return {m,
          t(m),
          t(slice(m, 1, 1, 40, 3)),
          t(slice(slice(m, 1, 2, 37), 0, 1, 60)),
          expand(slice(m, 1, 4, 5), {67, 33}),
          expand(select(m, 0, 3), {5, 45}),
          t(expand(select(m, 0, 3), {50, 45})),
          slice(m, 0, 3, 60, 7),
          slice(m, 1, 0, 45, 2),
          permute(c, {0, 3, 2, 1}),
          permute(c, {3, 1, 0, 2}),
          permute(c, {1, 0, 3, 2}),
          transpose(c, 0, 1),
          transpose(slice(c, 3, 1, 17), 1, 3),
          diagonal(m),
          select(select(m, 0, 2), 0, 3),
          slice(m, 0, 5, 5)};
}

}  // namespace

TEST_CASE("copies of every layout and dtype hold the same elements") {
  for (DType dtype : kTypes) {
    for (const Tensor& x : layouts(dtype)) {
      INFO(dtype_name(dtype) << " " << x.sizes().to_string() << " " << x.strides().to_string());
      const Values expected = walked(x);
      const Tensor copy = clone(x);
      CHECK(copy.is_contiguous());
      CHECK(walked(copy) == expected);
      for (DType other : kTypes) {
        if (other != DType::kBool) CHECK(walked(cast(x, other)) == expected);
      }
      // Into the same layout, and back.
      if (x.strides().contains(0)) continue;
      const Tensor fresh =
          zeros({x.storage()->bytes() / static_cast<std::int64_t>(item_size(x.dtype()))}, dtype);
      const Tensor alike = make_view(fresh, x.sizes(), x.strides(), x.offset());
      copy_(alike, copy);
      CHECK(walked(alike) == expected);
    }
  }
}

TEST_CASE("a NaN's bits survive a copy, a transpose and a fill") {
  const Tensor bits = full({8, 8}, Scalar(std::int64_t{0x7ff4dead0000beef}));
  const Tensor x = empty({8, 8}, DType::kFloat64);
  std::copy_n(bits.bytes(), 8 * 64, x.bytes());
  const Tensor row = expand(slice(slice(x, 0, 0, 1), 1, 0, 1), {3, 8});
  for (const Tensor& copy : {clone(x), clone(t(x)), clone(row)}) {
    for (std::int64_t i = 0; i < copy.numel(); ++i) {
      CHECK(reinterpret_cast<const std::int64_t*>(copy.bytes())[i] == 0x7ff4dead0000beef);
    }
  }
}

TEST_CASE("flip, roll, tril and triu of views") {
  for (DType dtype : kTypes) {
    for (const Tensor& x : layouts(dtype)) {
      if (x.dim() < 2) continue;
      INFO(dtype_name(dtype) << " " << x.sizes().to_string() << " " << x.strides().to_string());
      const std::int64_t rows = x.size(x.dim() - 2), columns = x.size(x.dim() - 1);
      const Values in = walked(x);
      const Values flipped = walked(flip(x, {-1, -2})),
                   rolled = walked(roll(x, {2, -1}, Shape{-1, -2}));
      const Values low = walked(tril(x, 1)), high = walked(triu(x, -2));
      bool same = true;
      for (std::int64_t i = 0; i < x.numel(); ++i) {
        const std::int64_t column = i % columns, row = i / columns % rows,
                           matrix = i / columns / rows;
        const auto at = [&](std::int64_t r, std::int64_t c) {
          return in[static_cast<std::size_t>((matrix * rows + r) * columns + c)];
        };
        const auto k = static_cast<std::size_t>(i);
        same &= flipped[k] == at(rows - 1 - row, columns - 1 - column);
        same &= rolled[k] == at((row + 1) % rows, (column + 2 * columns - 2) % columns);
        same &= low[k] == (column - row <= 1 ? in[k] : 0);
        same &= high[k] == (column - row >= -2 ? in[k] : 0);
      }
      CHECK(same);
    }
  }
}

TEST_CASE("the parts of split and unbind have one node; those not used count as zeros") {
  const Tensor x = reshape(arange(0.0, 12.0), {3, 4}).set_requires_grad();
  const std::vector<Tensor> columns = split(x, 3, 1), rows = unbind(x);
  CHECK(columns[0].grad_fn_name() == "SplitBackward0");
  CHECK(rows[2].grad_fn_name() == "UnbindBackward0");
  backward(add(sum(mul(columns[1], 2)), sum(mul(rows[1], rows[1]))));
  CHECK(testing::elements(x.grad()) == Values{0, 0, 0, 2, 8, 10, 12, 16, 0, 0, 0, 2});
  // Twice.
  const Tensor y = reshape(arange(0.0, 6.0), {2, 3}).set_requires_grad();
  const std::vector<Tensor> halves = split(y, 1);
  const Tensor first =
      grad({sum(mul(halves[0], mul(halves[1], halves[1])))}, {y}, {}, true, true)[0];
  CHECK(testing::elements(first) == Values{9, 16, 25, 0, 8, 20});
  const Tensor second = grad({sum(first)}, {y})[0];
  CHECK(testing::elements(second) == Values{6, 8, 10, 6, 10, 14});
}

TEST_CASE(
    "what the graph cannot follow is not written: one of several views, a view made without it") {
  using Catch::Contains;
  const Tensor x = reshape(arange(0.0, 12.0), {3, 4}).set_requires_grad(), z = mul(x, 1);
  const Tensor zero = wrapped_number(0.0), part = split(z, 3, 1)[1];
  CHECK_THROWS_WITH(fill_(part, zero), Contains("Output 1 of Split is a view and is being modified "
                                                "inplace. This view is the output of a function "
                                                "that returns multiple views."));
  CHECK_THROWS_WITH(fill_(select(part, 1, 0), zero), Contains("Output 0 of Select is a view"));
  // A tensor without history takes one from what is written: its parts cannot.
  const Tensor plain = zeros({3, 4});
  CHECK_THROWS_WITH(add_(unbind(plain)[0], select(x, 0, 0)), Contains("created in no_grad mode"));
  fill_(unbind(plain)[0], wrapped_number(1.0));
  CHECK(testing::elements(sum(plain)) == Values{4});
  Tensor unseen;
  {
    const NoGradGuard guard;
    unseen = select(z, 0, 0);
    fill_(part, zero);
  }
  CHECK(unseen.requires_grad());
  CHECK(unseen.is_leaf() == false);  // its base has changed
  CHECK(unseen.grad_fn_name() == "Invalid");
  CHECK(part.grad_fn_name() == "Invalid");
  CHECK_THROWS_WITH(fill_(unseen, zero), Contains("A view was created in no_grad mode and is being "
                                                  "modified inplace with grad mode enabled. Given "
                                                  "that this use case is ambiguous"));
  CHECK_THROWS_WITH(mul(part, 2),
                    Contains("its base or another view of its base has been modified"));
  // What is written through a single view stays in the graph.
  const Tensor row = select(mul(x, 1), 0, 0);
  fill_(row, zero);
  CHECK(row.grad_fn_name() == "AsStridedBackward0");
}
