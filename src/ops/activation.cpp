#include "ops/activation.hpp"

#include "ops/arithmetic.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/random.hpp"
#include "ops/reduce.hpp"

namespace gradlet::ops {

namespace {

/// The dimension; refuses integers in the words of PyTorch's kernel.
int softmax_dim(const std::string& op, const Tensor& self, std::int64_t dim) {
  const int d = wrap_dim(dim, self.dim(), op.c_str());
  const bool last = d + 1 >= self.dim();
  check_floating(last ? (op + "_lastdim_kernel_impl").c_str() : "softmax_kernel_impl", self);
  return d;
}

/// self less its maximum along the dimension.
Tensor less_max(const Tensor& self, int d) {
  return self.numel() ? sub(self, amax(self, Shape{d}, true)) : clone(self);
}

Tensor total(const Tensor& t, int d) {
  return sum(t, Shape{d}, true);
}

/// f(input), written into input where asked.
template <class F>
Tensor apply(const char* op, const Tensor& input, bool inplace, F f) {
  if (!inplace) return f(input);
  return in_place(op, input, [&] { return f(before_write(input, input)); });
}

}  // namespace

Tensor softmax(const Tensor& self, std::int64_t dim, std::optional<DType> dtype) {
  if (dtype) return softmax(to(self, *dtype), dim);
  const int d = softmax_dim("softmax", self, dim);
  Tensor out;
  {
    NoGradGuard guard;
    const Tensor e = exp(less_max(self, d));
    out = div(e, total(e, d));
  }
  if (records(self)) {
    record(out, "SoftmaxBackward0", {self},
           [y = SavedTensor::output(out), d](Node& node, const Tensor& g) {
             const Tensor p = y.unpack(node);
             return mul(p, sub(g, total(mul(g, p), d)));
           });
  }
  return out;
}

Tensor log_softmax(const Tensor& self, std::int64_t dim, std::optional<DType> dtype) {
  if (dtype) return log_softmax(to(self, *dtype), dim);
  const int d = softmax_dim("log_softmax", self, dim);
  Tensor out;
  {
    NoGradGuard guard;
    const Tensor x = less_max(self, d);
    out = sub(x, log(total(exp(x), d)));
  }
  if (records(self)) {
    record(out, "LogSoftmaxBackward0", {self},
           [y = SavedTensor::output(out), d](Node& node, const Tensor& g) {
             return sub(g, mul(exp(y.unpack(node)), total(g, d)));
           });
  }
  return out;
}

Tensor logsumexp(const Tensor& self, const Shape& dim, bool keepdim) {
  const Tensor x = is_floating(self.dtype()) ? self : cast(self, default_dtype());
  Tensor shift;
  {
    NoGradGuard guard;
    shift = amax(x, dim, true);
    shift = masked_fill(shift, isinf(shift), wrapped_number(0.0));
  }
  const Tensor out = log(sum(exp(sub(x, shift)), dim, keepdim));
  return named(add(out, reshape(shift, out.sizes())), "LogsumexpBackward0");
}

Tensor leaky_relu(const Tensor& input, double negative_slope, bool inplace) {
  check_floating("leaky_relu_cpu", input);
  return apply("leaky_relu_", input, inplace, [&](const Tensor& x) {
    return named(where(gt(x, wrapped_number(0.0)), x, mul(x, negative_slope)),
                 inplace ? "LeakyReluBackward1" : "LeakyReluBackward0");
  });
}

Tensor elu(const Tensor& input, double alpha, bool inplace) {
  check_floating("elu_cpu", input);
  return apply("elu_", input, inplace, [&](const Tensor& x) {
    return named(where(gt(x, wrapped_number(0.0)), x, mul(expm1(clamp_max(x, 0)), alpha)),
                 inplace ? "EluBackward1" : "EluBackward0");
  });
}

Tensor gelu(const Tensor& input, std::string_view approximate) {
  check(approximate == "none" || approximate == "tanh", ErrorKind::kRuntime, "gelu",
        [] { return "approximate argument must be either none or tanh."; });
  check_floating("GeluKernelImpl", input);
  constexpr double kSqrtHalf = 0.7071067811865476, kSqrtTwoOverPi = 0.7978845608028654;
  Tensor s;
  if (approximate == "none") {
    s = erf(mul(input, kSqrtHalf));
  } else {
    s = tanh(mul(add(input, mul(pow(input, 3), 0.044715)), kSqrtTwoOverPi));
  }
  return named(mul(mul(input, 0.5), add(s, 1)), "GeluBackward0");
}

Tensor softplus(const Tensor& input, double beta, double threshold) {
  check_floating("softplus_cpu", input);
  const Tensor scaled = mul(input, beta);
  const Tensor curved = div(log1p(exp(clamp_max(scaled, threshold))), beta);
  const Tensor out = where(gt(scaled, wrapped_number(threshold)), input, curved);
  return named(out, "SoftplusBackward0");
}

Tensor silu(const Tensor& input, bool inplace) {
  check_floating("silu_cpu", input);
  return apply("silu_", input, inplace,
               [](const Tensor& x) { return named(mul(x, sigmoid(x)), "SiluBackward0"); });
}

Tensor dropout(const Tensor& input, double p, bool training, bool inplace) {
  check(p >= 0 && p <= 1, ErrorKind::kValue, "dropout",
        [&] { return "dropout probability has to be between 0 and 1, but got " + number_text(p); });
  if (p == 0 || !training || input.numel() == 0) return input;
  const Tensor noise = zeros_like(input);
  if (p < 1) div_(bernoulli_(noise, 1 - p), wrapped_number(1 - p));
  return apply("dropout_", input, inplace, [&](const Tensor& x) { return mul(x, noise); });
}

}  // namespace gradlet::ops
