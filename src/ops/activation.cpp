#include "ops/activation.hpp"

#include <algorithm>
#include <array>

#include "kernels/softmax.hpp"
#include "ops/arithmetic.hpp"
#include "ops/create.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/random.hpp"
#include "ops/reduce.hpp"
#include "ops/reduction.hpp"
#include "ops/settings.hpp"
#include "ops/view.hpp"

namespace gradlet::ops {

namespace {

/// The dimension; refuses integers in the words of PyTorch's kernel.
int softmax_dim(const std::string& op, const Tensor& self, std::int64_t dim) {
  const int d = wrap_dim(dim, self.dim(), op.c_str());
  const bool last = d + 1 >= self.dim();
  if (self.numel())
    check_floating((op + (last ? "_lastdim_kernel_impl" : "_kernel_impl")).c_str(), self);
  return d;
}

Tensor total(const Tensor& t, int d) {
  return sum(t, Shape{d}, true);
}

kernels::Rows rows_along(const Tensor& t, int d) {
  kernels::Rows rows{1, t.dim() ? t.size(d) : 1, 1};
  for (int i = 0; i < t.dim(); ++i) (i < d ? rows.outer : rows.inner) *= i == d ? 1 : t.size(i);
  return rows;
}

Tensor softmax_data(const Tensor& self, int d, bool log) {
  const Tensor x = contiguous(self), out = empty(x.sizes(), x.dtype());
  if (!x.numel()) return out;
  dispatch_floating(x.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    kernels::softmax(rows_along(x, d), x.data<T>(), out.data<T>(), log);
  });
  return out;
}

/// In one pass; composed where it is itself recorded.
Tensor softmax_gradient(const Tensor& grad, const Tensor& y, int d, bool log) {
  if (records(grad, y)) {
    return log ? sub(grad, mul(exp(y), total(grad, d))) : mul(y, sub(grad, total(mul(grad, y), d)));
  }
  const Tensor g = contiguous(grad), out = empty(y.sizes(), y.dtype());
  if (!out.numel()) return out;
  dispatch_floating(y.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    kernels::softmax_backward(rows_along(y, d), g.data<T>(), y.data<T>(), out.data<T>(), log);
  });
  return out;
}

Tensor softmax_along(const Tensor& self, int d, bool log) {
  const Tensor out = softmax_data(self, d, log);
  if (records(self)) {
    record(out, log ? "LogSoftmaxBackward0" : "SoftmaxBackward0", {self},
           [y = SavedTensor::output(out), d, log](Node& node, const Tensor& g) {
             return softmax_gradient(g, y.unpack(node), d, log);
           });
  }
  return out;
}

using Numbers = std::array<double, 2>;

/// f(input), written into input where asked.
template <class F>
Tensor apply(const char* op, const Tensor& input, bool inplace, F f) {
  if (!inplace) return f(input);
  return in_place(op, input, [&] { return f(before_write(input, input)); });
}

struct Activation {
  const char* op;        // as it writes into its input
  const char* name;      // of the node
  const char* in_place;  // of the node when written into the input
  const kernels::Unary& value;
  const kernels::Binary& slope;
};

/// An element-wise function with a kernel for its value and one for its slope; `composed` is the
/// slope at x in recorded ops, for second derivatives.
template <class Composed>
Tensor activation(const Activation& a, const Tensor& input, bool inplace, Numbers numbers,
                  Composed composed) {
  return apply(a.op, input, inplace, [&](const Tensor& x) {
    const Tensor out = unary_number(x, a.value, {numbers[0], numbers[1]});
    if (records(x)) {
      record(out, inplace ? a.in_place : a.name, {x},
             [x_saved = SavedTensor(x), numbers, composed, &slope = a.slope](Node& node,
                                                                             const Tensor& g) {
               const Tensor at = x_saved.unpack(node);
               return times_slope(g, at, slope, {numbers[0], numbers[1]},
                                  [&] { return composed(at); });
             });
    }
    return out;
  });
}

}  // namespace

Tensor softmax(const Tensor& self, std::int64_t dim, std::optional<DType> dtype) {
  if (dtype) return softmax(to(self, *dtype), dim);
  return softmax_along(self, softmax_dim("softmax", self, dim), false);
}

Tensor log_softmax(const Tensor& self, std::int64_t dim, std::optional<DType> dtype) {
  if (dtype) return log_softmax(to(self, *dtype), dim);
  return softmax_along(self, softmax_dim("log_softmax", self, dim), true);
}

Tensor logsumexp(const Tensor& self, const Shape& dim, bool keepdim) {
  const Tensor x = is_floating(self.dtype()) ? self : cast(self, default_dtype());
  const Plan plan = plan_reduction("logsumexp", x, dim, keepdim);
  Tensor out;
  {
    NoGradGuard guard;
    // Of nothing the sum is 0 and its logarithm -infinity.
    Tensor shift = x.numel() ? amax(x, dim, true) : zeros_like(sum(x, dim, true));
    shift = masked_fill(shift, isinf(shift), wrapped_number(0.0));
    out = log(sum(exp(sub(x, shift)), dim, keepdim));
    out = add(out, reshape(shift, out.sizes()));
  }
  if (records(x)) {
    record(out, "LogsumexpBackward0", {x},
           [from = SavedTensor(x), y = SavedTensor::output(out), keep = plan.result_keep](
               Node& node, const Tensor& g) {
             const Tensor share = exp(sub(from.unpack(node), keep_dims(y.unpack(node), keep)));
             return mul(keep_dims(g, keep), share);
           });
  }
  return out;
}

Tensor leaky_relu(const Tensor& input, double negative_slope, bool inplace) {
  check_floating("leaky_relu_cpu", input);
  return activation({"leaky_relu_", "LeakyReluBackward0", "LeakyReluBackward1", kernels::kLeakyRelu,
                     kernels::kLeakyReluSlope},
                    input, inplace, {negative_slope}, [negative_slope](const Tensor& x) {
                      return where(gt(x, wrapped_number(0.0)), ones_like(x),
                                   wrapped_number(negative_slope));
                    });
}

Tensor elu(const Tensor& input, double alpha, bool inplace) {
  check_floating("elu_cpu", input);
  return activation({"elu_", "EluBackward0", "EluBackward1", kernels::kElu, kernels::kEluSlope},
                    input, inplace, {alpha}, [alpha](const Tensor& x) {
                      return where(gt(x, wrapped_number(0.0)), ones_like(x),
                                   mul(exp(clamp_max(x, 0)), alpha));
                    });
}

Tensor gelu(const Tensor& input, std::string_view approximate) {
  check(approximate == "none" || approximate == "tanh", ErrorKind::kRuntime, "gelu",
        [] { return "approximate argument must be either none or tanh."; });
  check_floating("GeluKernelImpl", input);
  constexpr double kSqrtHalf = 0.7071067811865476, kSqrtTwoOverPi = 0.7978845608028654,
                   kInverseSqrtTwoPi = 0.3989422804014327;
  if (approximate == "none") {
    return activation({"gelu", "GeluBackward0", nullptr, kernels::kGelu, kernels::kGeluSlope},
                      input, false, {}, [](const Tensor& x) {
                        const Tensor cdf = mul(add(erf(mul(x, kSqrtHalf)), 1), 0.5);
                        const Tensor pdf = mul(exp(mul(mul(x, x), -0.5)), kInverseSqrtTwoPi);
                        return add(cdf, mul(x, pdf));
                      });
  }
  return activation(
      {"gelu", "GeluBackward0", nullptr, kernels::kGeluTanh, kernels::kGeluTanhSlope}, input, false,
      {}, [](const Tensor& x) {
        const Tensor square = mul(x, x);
        const Tensor t = tanh(mul(mul(x, add(mul(square, 0.044715), 1)), kSqrtTwoOverPi));
        const Tensor inner = mul(add(mul(square, 3 * 0.044715), 1), kSqrtTwoOverPi);
        const Tensor bend = mul(mul(x, rsub(mul(t, t), wrapped_number(std::int64_t{1}))), inner);
        return mul(add(add(t, 1), bend), 0.5);
      });
}

Tensor softplus(const Tensor& input, double beta, double threshold) {
  check_floating("softplus_cpu", input);
  return activation(
      {"softplus", "SoftplusBackward0", nullptr, kernels::kSoftplus, kernels::kSoftplusSlope},
      input, false, {beta, threshold}, [beta, threshold](const Tensor& x) {
        const Tensor scaled = mul(x, beta);
        return where(gt(scaled, wrapped_number(threshold)), ones_like(x), sigmoid(scaled));
      });
}

Tensor silu(const Tensor& input, bool inplace) {
  check_floating("silu_cpu", input);
  return activation(
      {"silu_", "SiluBackward0", "SiluBackward0", kernels::kSilu, kernels::kSiluSlope}, input,
      inplace, {}, [](const Tensor& x) {
        const Tensor s = sigmoid(x);
        const Tensor rest = rsub(s, wrapped_number(std::int64_t{1}));
        return mul(s, add(mul(x, rest), 1));
      });
}

Tensor dropout(const Tensor& input, double p, bool training, bool inplace) {
  check_dropout(p);
  if (p == 0 || !training || input.numel() == 0) return input;
  const Tensor noise = dense_like(input, input.dtype());
  if (p < 1) {
    div_(bernoulli_(noise, 1 - p), wrapped_number(1 - p));
  } else {
    zero_(noise);
  }
  return apply("dropout_", input, inplace, [&](const Tensor& x) { return mul(x, noise); });
}

}  // namespace gradlet::ops
