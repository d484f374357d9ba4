#include "ops/curves.hpp"

#include <cmath>

#include "ops/activation.hpp"
#include "ops/arithmetic.hpp"
#include "ops/index.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/random.hpp"
#include "ops/reduce.hpp"
#include "ops/settings.hpp"

namespace gradlet::ops {

namespace {

/// A number in the dtype of x.
Tensor number(const Tensor& x, const Scalar& value) {
  return full({}, value, x.dtype());
}

Tensor below(const Tensor& x, const Scalar& limit) {
  return le(x, number(x, limit));
}

}  // namespace

Tensor softmin(const Tensor& input, std::int64_t dim, std::optional<DType> dtype) {
  return softmax(neg(input), dim, dtype);
}

Tensor hardtanh(const Tensor& input, Scalar min_val, Scalar max_val) {
  check(input.dtype() != DType::kBool, ErrorKind::kNotImplemented, "hardtanh",
        [] { return "Bool inputs not supported for hardtanh"; });
  check(!(min_val.to_double() > max_val.to_double()), ErrorKind::kValue, "hardtanh",
        [] { return "min_val cannot be greater than max_val"; });
  const Tensor low = number(input, min_val), high = number(input, max_val);
  return named(where(le(input, low), low, where(ge(input, high), high, input)),
               "HardtanhBackward0");
}

Tensor relu6(const Tensor& input) {
  return hardtanh(input, 0, 6);
}

Tensor hardswish(const Tensor& input) {
  check_floating("hardswish_cpu", input);
  const Tensor bend = where(below(input, 3), div(mul(input, add(input, 3)), 6), input);
  return named(where(below(input, -3), number(input, 0), bend), "HardswishBackward0");
}

Tensor hardsigmoid(const Tensor& input) {
  check_floating("hardsigmoid_cpu", input);
  return named(hardtanh(div(add(input, 3), 6), 0, 1), "HardsigmoidBackward0");
}

Tensor hardshrink(const Tensor& self, double lambd) {
  check_floating("hardshrink_cpu", self);
  return named(where(below(abs(detach(self)), lambd), number(self, 0), self),
               "HardshrinkBackward0");
}

Tensor softshrink(const Tensor& input, double lambd) {
  check_floating("softshrink_cpu", input);
  const bool wide = input.dtype() == DType::kFloat64;
  const double most = wide ? std::numeric_limits<double>::max() : std::numeric_limits<float>::max();
  check(lambd >= 0 && lambd <= most, ErrorKind::kRuntime, "softshrink", [&] {
    return text_of({"lambda must be in range [0, ", wide ? "1.79769e+308" : "3.40282e+38",
                    "] for input dtype ", wide ? "Double" : "Float", ", but found ",
                    number_text(lambd)});
  });
  // Times 0: NaN stays.
  const Tensor left = where(lt(input, number(input, -lambd)), add(input, lambd), mul(input, 0));
  return named(where(gt(input, number(input, lambd)), sub(input, lambd), left),
               "SoftshrinkBackward0");
}

Tensor tanhshrink(const Tensor& input) {
  return sub(input, tanh(input));
}

Tensor softsign(const Tensor& input) {
  return div(input, add(abs(input), 1));
}

Tensor logsigmoid(const Tensor& input) {
  check_floating("log_sigmoid_cpu", input);
  // exp(-40) no longer counts beside 1.
  return named(neg(softplus(neg(input), 1, 40)), "LogSigmoidBackward0");
}

Tensor mish(const Tensor& input) {
  check_floating("mish_cpu", input);
  return named(mul(input, tanh(softplus(input, 1, 40))), "MishBackward0");
}

Tensor threshold(const Tensor& input, Scalar threshold, Scalar value) {
  refuse_bool("threshold", "threshold_cpu", {input});
  return named(where(below(input, threshold), number(input, value), input), "ThresholdBackward0");
}

Tensor prelu(const Tensor& self, const Tensor& weight) {
  check(self.dtype() == weight.dtype(), ErrorKind::kRuntime, "prelu", [&] {
    return text_of({"prelu: Type promoting not supported. Got ", dtype_scalar_name(self.dtype()),
                    " and ", dtype_scalar_name(weight.dtype())});
  });
  check(weight.dim() <= 1, ErrorKind::kRuntime, "prelu", [&] {
    return text_of(
        {"prelu: Expected `weight` to be a scalar or 1D tensor, but got: ndim = ", weight.dim()});
  });
  Tensor slope = weight;
  if (weight.numel() != 1) {
    check(self.dim() > 0, ErrorKind::kRuntime, "prelu",
          [] { return "Not allow zero-dim input tensor."; });
    const std::int64_t channels = self.dim() > 1 ? self.size(1) : 1;
    check(channels == weight.numel(), ErrorKind::kRuntime, "prelu", [&] {
      return text_of(
          {"Mismatch of parameter numbers and input channel size. Found parameter numbers = ",
           weight.numel(), " and channel size = ", channels, "."});
    });
  }
  check_floating("prelu_cpu", self);
  Shape row = Shape::filled(self.dim(), 1);
  if (self.dim() > 1) row[1] = weight.numel();
  slope = reshape(weight, row);
  return named(where(gt(self, number(self, 0)), self, mul(self, slope)), "PreluKernelBackward0");
}

Tensor celu(const Tensor& input, double alpha) {
  check(alpha != 0, ErrorKind::kRuntime, "celu",
        [] { return "ZeroDivisionError: alpha cannot be 0 for CELU"; });
  check_floating("elu_cpu", input);
  // Not clamp_max, whose gradient is 0 at 0.
  const Tensor zero = number(input, 0), right = gt(input, zero);
  const Tensor left = mul(expm1(div(where(right, zero, input), alpha)), alpha);
  return named(where(right, input, left), "CeluBackward0");
}

Tensor selu(const Tensor& input) {
  constexpr double kAlpha = 1.6732632423543772848170429916717,
                   kScale = 1.0507009873554804934193349852946;
  return named(mul(elu(input, kAlpha), kScale), "EluBackward0");
}

Tensor glu(const Tensor& input, std::int64_t dim) {
  check(input.dim() > 0, ErrorKind::kRuntime, "glu",
        [] { return "glu does not support 0-dimensional tensors"; });
  const int d = wrap_dim(dim, input.dim(), "glu");
  check(input.size(d) % 2 == 0, ErrorKind::kRuntime, "glu",
        [&] {
          return text_of(
              {"Halving dimension must be even, but dimension ", d, " is size ", input.size(d)});
        },
        {input.sizes()});
  check_floating("glu_cpu", input);
  const std::int64_t half = input.size(d) / 2;
  return named(mul(narrow(input, d, 0, half), sigmoid(narrow(input, d, half, half))),
               "GluBackward0");
}

/// One place for each channel of each sample.
static Shape channels_of(const Tensor& input) {
  check(input.dim() >= 2, ErrorKind::kRuntime, "feature_dropout",
        [] { return "Feature dropout requires at least 2 dimensions in the input"; });
  Shape shape = input.sizes();
  for (int d = 2; d < shape.size(); ++d) shape[d] = 1;
  return shape;
}

Tensor dropout2d(const Tensor& input, double p, bool training) {
  check_dropout(p);
  if (p == 0 || !training || input.numel() == 0) return input;
  if (p == 1) return mul(input, zeros({}, input.dtype()));
  return mul(input, dropout(ones(channels_of(input), input.dtype()), p));
}

Tensor dropout1d(const Tensor& input, double p, bool training) {
  check_dropout(p);
  check(input.dim() == 2 || input.dim() == 3, ErrorKind::kRuntime, "dropout1d", [&] {
    return text_of(
        {"dropout1d: Expected 2D or 3D input, but received a ", input.dim(),
         "D input. Note that dropout1d exists to provide channel-wise dropout on inputs with 1 "
         "spatial dimension, a channel dimension, and an optional batch dimension (i.e. 2D or 3D "
         "inputs)."});
  });
  if (input.dim() == 3) return dropout2d(input, p, training);
  return squeeze(dropout2d(unsqueeze(input, 0), p, training), 0);
}

Tensor dropout3d(const Tensor& input, double p, bool training) {
  if (input.dim() == 5) return dropout2d(input, p, training);
  return squeeze(dropout2d(unsqueeze(input, 0), p, training), 0);
}

Tensor gumbel_softmax(const Tensor& logits, double tau, bool hard, double, std::int64_t dim) {
  const Tensor drawn = empty_like(detach(logits));
  exponential_(drawn);
  const Tensor soft = softmax(div(add(logits, neg(log(drawn))), tau), dim);
  if (!hard) return soft;
  const Tensor value = detach(soft);
  const Tensor largest = argmax(value, dim, /*keepdim=*/true);
  const Tensor one_hot = scatter_(zeros_like(value), dim, largest, ones_like(value));
  return add(sub(one_hot, value), soft);
}

namespace {

Tensor drop_to_lowest(const Tensor& input, double p, bool training, bool whole_channels) {
  check_dropout(p);
  if (p == 0 || !training || input.numel() == 0) return input;
  if (p == 1) return mul(input, zeros_like(detach(input)));
  check(is_floating(input.dtype()), ErrorKind::kRuntime, "alpha_dropout",
        [] { return "result type Float can't be cast to the desired output type Long"; });
  constexpr double kLowest = 1.7580993408473766;
  const double a = 1 / std::sqrt((kLowest * kLowest * p + 1) * (1 - p));
  const Tensor kept =
      whole_channels ? empty(channels_of(input), input.dtype()) : dense_like(input, input.dtype());
  bernoulli_(kept, 1 - p);
  const Tensor shift = add(mul(sub(kept, 1), kLowest * a), kLowest * a * p);
  return add(mul(input, mul(kept, a)), shift);
}

}  // namespace

Tensor alpha_dropout(const Tensor& input, double p, bool training) {
  return drop_to_lowest(input, p, training, false);
}

Tensor feature_alpha_dropout(const Tensor& input, double p, bool training) {
  return drop_to_lowest(input, p, training, true);
}

}  // namespace gradlet::ops
