#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "autograd/backward.hpp"
#include "catch.hpp"
#include "op_args.hpp"
#include "ops/ops.hpp"

using namespace gradlet;
using namespace gradlet::ops;
using testing::elements;
using Values = std::vector<double>;

namespace {

constexpr DType kTypes[] = {DType::kBool, DType::kInt64, DType::kFloat32, DType::kFloat64};

/// Many equal values, infinities and NaN where the dtype has them.
Tensor unordered(const Shape& size, DType dtype) {
  manual_seed(5);
  Tensor x = sub(randint(0, 50, size), 25);
  if (dtype == DType::kBool) return gt(x, wrapped_number(0.0));
  x = cast(x, dtype);
  if (!is_floating(dtype)) return mul(x, std::int64_t{123456789012345});
  x = div(x, 7.0);
  const Tensor at = randint(0, 20, size);
  const auto put = [&](std::int64_t where_equal, double value) {
    x = masked_fill(x, eq(at, wrapped_number(where_equal)), wrapped_number(value));
  };
  put(1, std::nan(""));
  put(2, HUGE_VAL);
  put(3, -HUGE_VAL);
  put(4, -0.0);
  return x;
}

bool before(double a, double b) {
  return a < b || (b != b && a == a);
}

}  // namespace

TEST_CASE("sorting is stable, NaN comes last, whatever the length, dtype and layout") {
  for (DType dtype : kTypes) {
    for (std::int64_t n : {1, 2, 47, 48, 49, 300, 5000}) {
      for (bool descending : {false, true}) {
        const Tensor x = unordered({3, n}, dtype);
        const auto [values, indices] = sort(x, 1, descending);
        const auto [down_values, down_indices] = sort(t(contiguous(t(x))), -1, descending);
        const auto [columns, rows] = sort(t(x), 0, descending);
        CHECK(elements(indices) == elements(down_indices));
        CHECK(elements(indices) == elements(contiguous(t(rows))));
        CHECK(elements(indices) == elements(argsort(x, 1, descending)));
        if (dtype != DType::kBool) {
          const std::int64_t k = std::min<std::int64_t>(n, 5);
          const auto [top, top_indices] = topk(x, k, 1, descending);
          CHECK(elements(top_indices) == elements(narrow(indices, 1, 0, k)));
        }
        for (int row = 0; row < 3; ++row) {
          const Values in = elements(select(x, 0, row));
          std::vector<double> order(in.size());
          std::iota(order.begin(), order.end(), 0.0);
          std::stable_sort(order.begin(), order.end(), [&](double a, double b) {
            const double va = in[static_cast<std::size_t>(a)], vb = in[static_cast<std::size_t>(b)];
            return descending ? before(vb, va) : before(va, vb);
          });
          CHECK(elements(select(indices, 0, row)) == order);
          const Values out = elements(select(values, 0, row));
          bool same = true;
          for (std::size_t i = 0; i < out.size(); ++i) {
            const double v = in[static_cast<std::size_t>(order[i])];
            same &= (out[i] == v && std::signbit(out[i]) == std::signbit(v)) ||
                    (out[i] != out[i] && v != v);
          }
          CHECK(same);
        }
      }
    }
  }
}

TEST_CASE("the gradient of a sorted or chosen element goes to its place") {
  const Tensor x = tensor({{3, 1, 2}, {4, 6, 5}}).set_requires_grad();
  const Tensor w = tensor({{1, 10, 100}, {1000, 10000, 100000}});
  backward(sum(mul(std::get<0>(sort(x, 1, true)), w)));
  CHECK(elements(x.grad()) == Values{1, 100, 10, 100000, 1000, 10000});
  x.set_grad({});
  backward(sum(mul(std::get<0>(topk(x, 1, 0)), tensor({1, 10, 100}))));
  CHECK(elements(x.grad()) == Values{0, 0, 0, 1, 10, 100});
}

TEST_CASE("running sums and products along every dimension, in double precision") {
  for (DType dtype : {DType::kInt64, DType::kFloat32, DType::kFloat64}) {
    manual_seed(1);
    const Tensor whole =
        dtype == DType::kInt64 ? randint(-9, 9, {6, 23, 21}) : add(rand({6, 23, 21}, dtype), 0.5);
    for (const Tensor& x : {whole, transpose(contiguous(transpose(whole, 0, 2)), 0, 2)}) {
      for (int d = 0; d < 3; ++d) {
        const Tensor wide = contiguous(transpose(cast(x, DType::kFloat64), d, 2));
        Values sums = elements(wide), products = sums;
        const auto n = static_cast<std::size_t>(x.size(d));
        for (std::size_t i = 0; i < sums.size(); ++i) {
          if (i % n == 0) continue;
          sums[i] += sums[i - 1];
          products[i] *= products[i - 1];
        }
        const auto as_is = [&](const Values& v) {
          return elements(cast(from_values(v, wide.sizes()), dtype));
        };
        CHECK(elements(contiguous(transpose(cumsum(x, d), d, 2))) == as_is(sums));
        if (dtype != DType::kInt64) {
          CHECK(elements(contiguous(transpose(cumprod(x, d), d, 2))) == as_is(products));
        }
      }
    }
  }
  // As PyTorch: halves are not lost beside 2 ** 24.
  CHECK(elements(cumsum(tensor({16777216, 0.5, 0.5, 0.5, 0.5}), 0)) ==
        Values{16777216, 16777216, 16777216, 16777218, 16777218});
  const std::int64_t most = std::numeric_limits<std::int64_t>::max();
  const Tensor wrapped =
      cumsum(stack({full({}, Scalar(most)), full({}, Scalar(std::int64_t{1}))}), 0);
  CHECK(select(wrapped, 0, 1).item().to<std::int64_t>() ==
        std::numeric_limits<std::int64_t>::min());
}

TEST_CASE("cumprod and cumsum are differentiable twice, zeros included") {
  for (const Values& values :
       {Values{1.5, -2, 0.5, 3}, Values{1.5, 0, 0.5, 3}, Values{0, 2, 0, 3}, Values{2, 3, 0, 0}}) {
    const Tensor x = from_values(values, {2, 2}).set_requires_grad();
    const Tensor flat = reshape(x, {4}), w = tensor({1, 2, -1, 0.5}, DType::kFloat64);
    const auto cost = [&](const Tensor& v) {
      return sum(mul(add(cumprod(v, 0), mul(cumsum(v, 0), cumsum(v, 0))), w));
    };
    // The products written out.
    const auto plain = [&](const Tensor& v) {
      Tensor total = zeros({}, DType::kFloat64), product = ones({}, DType::kFloat64);
      Tensor running = zeros({}, DType::kFloat64);
      for (int i = 0; i < 4; ++i) {
        product = mul(product, select(v, 0, i));
        running = add(running, select(v, 0, i));
        total = add(total, mul(add(product, mul(running, running)), select(w, 0, i)));
      }
      return total;
    };
    const Tensor once = grad({cost(flat)}, {x})[0], expected = grad({plain(flat)}, {x})[0];
    CHECK(allclose(once, expected, 1e-12, 1e-12));
    const Tensor v = tensor({{1, -1}, {2, 0.5}}, DType::kFloat64);
    const auto twice = [&](const Tensor& y) {
      const Tensor first = grad({y}, {x}, {}, true, true)[0];
      return grad({sum(mul(first, v))}, {x})[0];
    };
    CHECK(allclose(twice(cost(reshape(x, {4}))), twice(plain(reshape(x, {4}))), 1e-12, 1e-12));
  }
}
