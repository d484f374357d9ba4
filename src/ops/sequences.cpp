#include "ops/sequences.hpp"

#include <string>

#include "ops/arithmetic.hpp"
#include "ops/arrange.hpp"
#include "ops/create.hpp"
#include "ops/index.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/rearrange.hpp"
#include "ops/scan.hpp"
#include "ops/special.hpp"
#include "ops/view.hpp"

namespace gradlet::ops {

Tensor linalg_vander(const Tensor& x, std::optional<std::int64_t> N) {
  check(x.dtype() != DType::kBool, ErrorKind::kRuntime, "linalg.vander", [] {
    return "linalg.vander supports floating point, complex, and integer tensors, but got Bool";
  });
  const Tensor columns = unsqueeze(atleast_1d(x), -1);
  Shape shape = columns.sizes();
  const std::int64_t n = N.value_or(shape[shape.size() - 2]);
  check(n > 1, ErrorKind::kRuntime, "linalg.vander", [] { return "N must be greater than 1."; });
  const Tensor first = ones(shape, x.dtype());
  shape[shape.size() - 1] = n - 1;
  return cat({first, cumprod(expand(columns, shape), -1)}, -1);
}

Tensor vander(const Tensor& x, std::optional<std::int64_t> N, bool increasing) {
  check(x.dim() == 1, ErrorKind::kRuntime, "vander",
        [] { return "x must be a one-dimensional tensor."; });
  const std::int64_t n = N.value_or(x.size(0));
  check(n >= 0, ErrorKind::kRuntime, "vander", [] { return "N must be non-negative."; });
  const Tensor number = x.dtype() == DType::kBool ? cast(x, DType::kInt64) : x;
  const Tensor powers = narrow(linalg_vander(number, n < 2 ? 2 : n), 1, 0, n);
  return increasing ? powers : flip(powers, Shape{1});
}

namespace {

/// n over r; the largest number where it is beyond all.
std::int64_t ways(std::int64_t n, std::int64_t r) {
  if (r > n) return 0;
  std::int64_t count = 1;
  const std::int64_t fewer = std::min(r, n - r);
  for (std::int64_t i = 1; i <= fewer; ++i) {
    if (__builtin_mul_overflow(count, n - fewer + i, &count)) return INT64_MAX;
    count /= i;
  }
  return count;
}

}  // namespace

Tensor combinations(const Tensor& self, std::int64_t r, bool with_replacement) {
  check(self.dim() == 1, ErrorKind::kRuntime, "combinations", [&] {
    return text_of({"Expect a 1D vector, but got shape ", self.sizes()});
  });
  check(r >= 0, ErrorKind::kRuntime, "combinations", [&] {
    return text_of({"Expect a non-negative number, but got ", r});
  });
  if (r == 0) return empty({0}, self.dtype());
  const std::int64_t n = self.numel(), step = with_replacement ? 0 : 1;
  const std::int64_t rows = ways(with_replacement ? plus(n, r - 1) : n, r);
  empty({rows, r}, DType::kInt64);  // too many are refused before the work
  std::vector<std::int64_t> chosen, all;
  // Depth first: a number is tried at its place, the next one begins after it.
  for (std::int64_t next = 0; rows > 0;) {
    const std::int64_t left = r - static_cast<std::int64_t>(chosen.size());
    if (left > 0 && next + step * (left - 1) < n) {
      chosen.push_back(next);
      next += step;
      continue;
    }
    if (left == 0) all.insert(all.end(), chosen.begin(), chosen.end());
    if (chosen.empty()) break;
    next = chosen.back() + 1;
    chosen.pop_back();
  }
  return index(self, {Index::of(from_values(all, {rows, r}))});
}

namespace {

constexpr double kPi = 3.14159265358979323846;

/// Of n = 0, 1, …, last the values of a window.
using Curve = Tensor (*)(const Tensor& n, double last, double alpha, double beta);

/// A periodic window is the symmetric one that is longer by one, without its last value.
Tensor window(const char* name, std::int64_t length, bool periodic, std::optional<DType> dtype,
              Curve curve, double alpha = 0, double beta = 0) {
  const DType kept = dtype.value_or(default_dtype());
  check(is_floating(kept), ErrorKind::kRuntime, name, [&] {
    return text_of({name,
                    " expects floating point dtypes, got: TensorOptions(dtype=", dtype_c_name(kept),
                    ", device=cpu, layout=Strided (default), requires_grad=false (default), "
                    "pinned_memory=false, memory_format=(nullopt))"});
  });
  check(length >= 0, ErrorKind::kRuntime, name, [&] {
    return text_of({name, " requires non-negative window_length, got window_length=", length});
  });
  if (length < 2) return ones({length}, kept);
  // No memory holds the longest.
  const std::int64_t whole = length + (periodic && length < INT64_MAX ? 1 : 0);
  const Tensor n = arange(0, whole, 1, kept);
  return contiguous(narrow(curve(n, static_cast<double>(whole - 1), alpha, beta), 0, 0, length));
}

Tensor raised_cosine(const Tensor& n, double last, double alpha, double beta) {
  return add(mul(cos(mul(n, 2 * kPi / last)), -beta), wrapped_number(alpha));
}

}  // namespace

Tensor bartlett_window(std::int64_t window_length, bool periodic, std::optional<DType> dtype) {
  return window("bartlett_window", window_length, periodic, dtype,
                [](const Tensor& n, double last, double, double) {
                  const Tensor rise = mul(n, 2 / last);
                  return minimum(rise, rsub(rise, wrapped_number(2), 1));
                });
}

Tensor blackman_window(std::int64_t window_length, bool periodic, std::optional<DType> dtype) {
  return window("blackman_window", window_length, periodic, dtype,
                [](const Tensor& n, double last, double, double) {
                  const Tensor angle = mul(n, kPi / last);
                  return add(sub(mul(cos(mul(angle, 4)), 0.08), mul(cos(mul(angle, 2)), 0.5)),
                             wrapped_number(0.42));
                });
}

Tensor hamming_window(std::int64_t window_length, bool periodic, double alpha, double beta,
                      std::optional<DType> dtype) {
  return window("hamming_window", window_length, periodic, dtype, raised_cosine, alpha, beta);
}

Tensor hann_window(std::int64_t window_length, bool periodic, std::optional<DType> dtype) {
  return window("hann_window", window_length, periodic, dtype, raised_cosine, 0.5, 0.5);
}

Tensor kaiser_window(std::int64_t window_length, bool periodic, double beta,
                     std::optional<DType> dtype) {
  return window(
      "kaiser_window", window_length, periodic, dtype,
      [](const Tensor& n, double last, double, double shape) {
        const Tensor x = sub(mul(n, 2 / last), wrapped_number(1));
        const Tensor arch = sqrt(rsub(mul(x, x), wrapped_number(1), 1));
        return div(i0(mul(arch, shape)), i0(full({}, shape, n.dtype())));
      },
      0, beta);
}

}  // namespace gradlet::ops
