#include "ops/scan.hpp"

#include "kernels/scan.hpp"
#include "ops/arithmetic.hpp"
#include "ops/inplace.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"
#include "ops/reduction.hpp"

namespace gradlet::ops {

namespace {

kernels::Lines lines_of(const Tensor& t, int d) {
  if (t.dim() == 0) return {1, 1, 1};
  kernels::Lines lines{1, t.size(d), 1};
  for (int k = 0; k < d; ++k) lines.outer *= t.size(k);
  for (int k = d + 1; k < t.dim(); ++k) lines.inner *= t.size(k);
  return lines;
}

/// Row-major, of a number's dtype.
Tensor numbers(const Tensor& self) {
  return contiguous(is_floating(self.dtype()) ? detach(self) : cast(self, DType::kInt64));
}

Tensor running_sum(const char* name, const Tensor& self, int d, bool backwards) {
  const Tensor in = numbers(self), out = empty(in.sizes(), in.dtype());
  if (out.numel()) {
    kernels::running_sum(in.dtype(), lines_of(in, d), backwards, out.bytes(), in.bytes());
  }
  if (records(self)) {
    record(out, name, {self}, [name, d, backwards](Node&, const Tensor& g) {
      return running_sum(name, g, d, !backwards);
    });
  }
  return out;
}

/// Where the zeros are decides: before the first one along d the sums can be divided by x, at it
/// the product leaves it out, behind it all products are 0.
Tensor through_zeros(const Tensor& g, const Tensor& x, const Tensor& y, int d) {
  const Tensor zero = eq(x, wrapped_number(0.0)), count = cumsum(zero, d);
  const Tensor first = logical_and(zero, eq(count, wrapped_number(1.0)));
  const Tensor others = cumprod(where(first, wrapped_number(1.0), x), d);
  const Tensor before = div(running_sum("CumsumBackward0", mul(g, y), d, true), x);
  const Tensor at = running_sum("CumsumBackward0", mul(g, others), d, true);
  const Tensor none = wrapped_number(0.0);
  return where(eq(count, none), before, where(first, at, none));
}

/// The same in ops that can be differentiated there: element k's part of all later products,
/// without it, for one k after the other.
Tensor element_by_element(const Tensor& g, const Tensor& x, int d) {
  const std::int64_t n = x.size(d);
  std::vector<Tensor> parts;
  for (std::int64_t k = 0; k < n; ++k) {
    Tensor others = ones_like(narrow(x, d, k, 1));
    if (k + 1 < n) others = cat({others, cumprod(narrow(x, d, k + 1, n - k - 1), d)}, d);
    if (k > 0) others = mul(others, prod(narrow(x, d, 0, k), d, true));
    parts.push_back(sum(mul(narrow(g, d, k, n - k), others), Shape{d}, true));
  }
  return cat(parts, d);
}

void refuse_bool_results(const char* kernel, DType dtype) {
  check(dtype != DType::kBool, ErrorKind::kNotImplemented, kernel, [&] {
    return text_of({"\"", kernel, "\" not implemented for 'Bool'"});
  });
}

/// Self along dim, in its own memory; of another dtype it cannot be.
const Tensor& scanned(const char* op, const char* kernel,
                      Tensor (*scan)(const Tensor&, std::int64_t, std::optional<DType>),
                      const Tensor& self, std::int64_t dim, std::optional<DType> dtype) {
  check(dtype.value_or(self.dtype()) == self.dtype(), ErrorKind::kRuntime, op, [&] {
    return text_of({"Bad in-place call: input tensor dtype ", dtype_c_name(self.dtype()),
                    " and output tensor dtype ", dtype_c_name(*dtype), " should match"});
  });
  refuse_bool_results(kernel, self.dtype());
  return in_place(op, self, [&] { return scan(before_write(self, self), dim, {}); });
}

}  // namespace

Tensor cumsum(const Tensor& self, std::int64_t dim, std::optional<DType> dtype) {
  check_differentiable(self, dtype);
  if (dtype) {
    refuse_bool_results("cumsum_out_cpu", *dtype);
    return cumsum(to(self, *dtype), dim);
  }
  return running_sum("CumsumBackward0", self, wrap_dim(dim, self.dim(), "cumsum"), false);
}

const Tensor& cumsum_(const Tensor& self, std::int64_t dim, std::optional<DType> dtype) {
  return scanned("cumsum_", "cumsum_out_cpu", &cumsum, self, dim, dtype);
}

Tensor cumprod(const Tensor& self, std::int64_t dim, std::optional<DType> dtype) {
  check_differentiable(self, dtype);
  if (dtype) {
    refuse_bool_results("cumprod_out_cpu", *dtype);
    return cumprod(to(self, *dtype), dim);
  }
  const int d = wrap_dim(dim, self.dim(), "cumprod");
  const Tensor in = numbers(self), out = empty(in.sizes(), in.dtype());
  if (out.numel()) {
    kernels::running_product(in.dtype(), lines_of(in, d), out.bytes(), in.bytes());
  }
  if (records(self)) {
    record(out, "CumprodBackward0", {self},
           [d, saved = SavedTensor(self), result = SavedTensor::output(out)](Node& node,
                                                                             const Tensor& g) {
             const Tensor x = saved.unpack(node);
             if (x.numel() <= 1) return g;
             const Tensor y = result.unpack(node);
             if (!any(eq(detach(x), wrapped_number(0.0)), {}, false).item().to<bool>()) {
               return div(running_sum("CumsumBackward0", mul(g, y), d, true), x);
             }
             return grad_enabled() ? element_by_element(g, x, d) : through_zeros(g, x, y, d);
           });
  }
  return out;
}

const Tensor& cumprod_(const Tensor& self, std::int64_t dim, std::optional<DType> dtype) {
  return scanned("cumprod_", "cumprod_out_cpu", &cumprod, self, dim, dtype);
}

}  // namespace gradlet::ops
