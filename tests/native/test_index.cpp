#include "autograd/backward.hpp"
#include "autograd/gradcheck.hpp"
#include "catch.hpp"
#include "check_error.hpp"
#include "op_args.hpp"
#include "ops/ops.hpp"

using namespace gradlet;
using namespace gradlet::ops;
using testing::elements;
using Values = std::vector<double>;

namespace {

constexpr DType kTypes[] = {DType::kBool, DType::kInt64, DType::kFloat32, DType::kFloat64};

/// [7, 11, 13] with the dimensions in another order in memory each time.
std::vector<Tensor> layouts(DType dtype) {
  const Tensor whole = sub(remainder(mul(arange(0, 1001), wrapped_number(std::int64_t{37})),
                                     wrapped_number(std::int64_t{101})),
                           50);
  std::vector<Tensor> out;
  for (const Shape& order : {Shape{0, 1, 2}, Shape{2, 1, 0}, Shape{1, 2, 0}, Shape{0, 2, 1}}) {
    Shape sizes = Shape::filled(3, 0);
    for (int i = 0; i < 3; ++i) sizes[static_cast<int>(order[i])] = Shape{7, 11, 13}[i];
    out.push_back(permute(reshape(cast(whole, dtype), sizes), order));
  }
  return out;
}

double at(const Tensor& t, std::int64_t i, std::int64_t j, std::int64_t k) {
  return select(select(select(t, 0, i), 0, j), 0, k).item().to_double();
}

/// Positions below `size`, some negative if asked for.
Tensor positions(const Shape& shape, std::int64_t size, bool negative) {
  const Tensor p = remainder(mul(arange(0, shape.numel()), wrapped_number(std::int64_t{29})),
                             wrapped_number(size));
  return reshape(negative ? where(eq(remainder(p, wrapped_number(std::int64_t{3})),
                                     wrapped_number(std::int64_t{0})),
                                  sub(p, size), p)
                          : p,
                 shape);
}

}  // namespace

TEST_CASE("gather and scatter along every dimension of every layout") {
  for (DType dtype : kTypes) {
    for (const Tensor& x : layouts(dtype)) {
      for (int d = 0; d < 3; ++d) {
        Shape shape{5, 11, 4};
        shape[d] = 9;
        for (const Tensor& p :
             {positions(shape, x.size(d), false),
              transpose(contiguous(transpose(positions(shape, x.size(d), false), 0, 2)), 0, 2)}) {
          const Tensor g = gather(x, d, p), kept = clone(x), summed = clone(x), set = clone(x);
          Tensor src = x;
          for (int k = 0; k < 3; ++k) src = narrow(src, k, 0, k == d ? 1 : shape[k]);
          src = expand(src, shape);
          scatter_(kept, d, p, src);
          bool same = g.sizes() == shape;
          for (int i = 0; same && i < shape[0]; ++i) {
            for (int j = 0; j < shape[1]; ++j) {
              for (int k = 0; k < shape[2]; ++k) {
                const auto from = static_cast<std::int64_t>(at(p, i, j, k));
                const double expected =
                    at(x, d == 0 ? from : i, d == 1 ? from : j, d == 2 ? from : k);
                same &= at(g, i, j, k) == expected;
              }
            }
          }
          CHECK(same);
          // What is scattered is gathered again.
          CHECK(equal(gather(kept, d, p), src));
          scatter_(set, d, p, wrapped_number(std::int64_t{1}));
          CHECK(equal(gather(set, d, p), cast(ones(shape), dtype)));
          if (dtype == DType::kBool) continue;
          scatter_add_(summed, d, p, cast(ones(shape), dtype));
          CHECK(sub(sum(summed), sum(x)).item().to_double() == static_cast<double>(shape.numel()));
        }
      }
    }
  }
}

TEST_CASE("index tensors in every place, of every layout") {
  for (DType dtype : kTypes) {
    for (const Tensor& x : layouts(dtype)) {
      const Tensor p = positions({3, 4}, 11, true), q = positions({4}, 13, true);
      const Tensor pw = where(lt(p, wrapped_number(0.0)), add(p, 11), p);
      const Tensor qw = where(lt(q, wrapped_number(0.0)), add(q, 13), q);
      const Tensor middle = index(x, {Index::slice({}), Index::of(p)});  // [7, 3, 4, 13]
      const Tensor both = index(x, {Index::slice({}), Index::of(p), Index::of(q)});  // [7, 3, 4]
      const Tensor apart =
          index(x, {Index::of(positions({4}, 7, true)), Index::slice({}), Index::of(q)});
      CHECK(middle.sizes() == Shape{7, 3, 4, 13});
      CHECK(both.sizes() == Shape{7, 3, 4});
      CHECK(apart.sizes() == Shape{4, 11});
      bool same = true;
      for (int i = 0; i < 7; ++i) {
        for (int j = 0; j < 3; ++j) {
          for (int k = 0; k < 4; ++k) {
            const std::int64_t row =
                index(pw, {Index::at(j), Index::at(k)}).item().to<std::int64_t>();
            const std::int64_t column = index(qw, {Index::at(k)}).item().to<std::int64_t>();
            same &= at(both, i, j, k) == at(x, i, row, column);
            same &= equal(index(middle, {Index::at(i), Index::at(j), Index::at(k)}),
                          index(x, {Index::at(i), Index::at(row)}));
          }
        }
      }
      CHECK(same);
      // Written back to where it was read, nothing changes; added, everything read doubles.
      const Tensor copy = clone(x);
      index_put_(copy, {Index::slice({}), Index::of(p)}, middle);
      CHECK(equal(copy, x));
      if (dtype == DType::kBool) continue;
      const Tensor once = positions({11}, 11, false);
      index_put_(copy, {Index::slice({}), Index::of(once)},
                 index(x, {Index::slice({}), Index::of(once)}), true);
      CHECK(equal(copy, mul(x, 2)));
    }
  }
}

TEST_CASE("masks of every layout") {
  for (DType dtype : kTypes) {
    for (const Tensor& x : layouts(dtype)) {
      const Tensor mask =
          gt(remainder(reshape(arange(0, 1001), {7, 11, 13}), wrapped_number(std::int64_t{5})),
             wrapped_number(std::int64_t{1}));
      const Tensor strided = transpose(contiguous(transpose(mask, 0, 2)), 0, 2);
      for (const Tensor& m : {mask, strided}) {
        Values expected;
        const Values all = elements(contiguous(x));
        for (std::size_t i = 0; i < all.size(); ++i) {
          if (i % 5 > 1) expected.push_back(all[i]);
        }
        CHECK(elements(masked_select(x, m)) == expected);
        CHECK(elements(index(x, {Index::of(m)})) == expected);
        const Tensor filled = transpose(clone(transpose(x, 0, 1)), 0, 1);
        index_put_(filled, {Index::of(m)}, wrapped_number(std::int64_t{1}));
        CHECK(equal(filled, where(m, cast(ones({}), dtype), x)));
        CHECK(equal(filled, masked_fill(x, m, wrapped_number(std::int64_t{1}))));
        index_put_(filled, {Index::of(m)}, masked_select(x, m));
        CHECK(equal(filled, x));
      }
    }
  }
}

TEST_CASE("masks, gathers and scatters are differentiable twice") {
  const auto leaf = [](const Shape& size) {
    manual_seed(3);
    return randn(size, DType::kFloat64).set_requires_grad();
  };
  const Tensor mask = tensor({1, 0, 1, 1, 0, 1}, DType::kBool);
  const Tensor p = reshape(tensor({1, 0, 1, 2}, DType::kInt64), {2, 2});
  const auto squared = [](const Tensor& x) { return mul(mul(x, x), x); };
  const auto check_twice = [&](auto f, const Shape& size) {
    const Tensor x = leaf(size), v = randn(size, DType::kFloat64);
    const auto slope = [&](const Tensor& y) {
      const Tensor z = sum(squared(f(y)));
      return grad({z}, {y}, {}, true, true)[0];
    };
    const Tensor second = grad({sum(mul(slope(x), v))}, {x})[0];
    constexpr double h = 1e-5;
    const Tensor plus = detach(add(x, mul(v, h))).set_requires_grad();
    const Tensor minus = detach(sub(x, mul(v, h))).set_requires_grad();
    const Tensor expected = div(sub(slope(plus), slope(minus)), 2 * h);
    CHECK(allclose(second, detach(expected), 1e-5, 1e-6));
  };
  check_twice([&](const Tensor& x) { return masked_select(x, mask); }, {6});
  check_twice([&](const Tensor& x) { return gather(x, 1, p); }, {2, 3});
  check_twice([&](const Tensor& x) { return index_select(x, 0, select(p, 0, 0)); }, {2, 3});
  check_twice(
      [&](const Tensor& x) {
        const Tensor y = mul(x, 2);
        return scatter_(y, 1, p, narrow(mul(x, x), 1, 0, 2));
      },
      {2, 3});
  check_twice(
      [&](const Tensor& x) {
        const Tensor y = mul(x, 2);
        return scatter_add_(y, 1, p, narrow(mul(x, x), 1, 0, 2));
      },
      {2, 3});
  check_twice([&](const Tensor& x) { return flip(roll(x, {1}, Shape{1}), {0}); }, {2, 3});
  check_twice([&](const Tensor& x) { return tril(x, 1); }, {3, 3});
}

TEST_CASE("an index out of bounds leaves the tensor as it was") {
  const Tensor x = reshape(arange(0, 6), {2, 3});
  const Tensor bad = reshape(tensor({0, 3}, DType::kInt64), {2, 1});
  CHECK_ERROR(scatter_(x, 1, bad, wrapped_number(std::int64_t{9})), kRuntime,
              "index 3 is out of bounds for dimension 1 with size 3");
  CHECK_ERROR(
      index_put_(x, {Index::of(tensor({1, -3}, DType::kInt64))}, wrapped_number(std::int64_t{9})),
      kIndex, "index -3 is out of bounds for dimension 0 with size 2");
  CHECK(elements(x) == Values{0, 1, 2, 3, 4, 5});
}
