#include "nn/init.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "autograd/grad_mode.hpp"
#include "ops/ops.hpp"

namespace gradlet::nn::init {

namespace {

/// Rounds of trunc_normal_, of which all but impossible ones need some hundred at most.
constexpr int kTries = 100000;

void refuse_dims(bool good, const char* dims) {
  check(good, ErrorKind::kValue, "init", [&] {
    return text_of({"Only tensors with ", dims, " dimensions are supported"});
  });
}

std::pair<double, double> fans(const Tensor& tensor) {
  check(tensor.dim() >= 2, ErrorKind::kValue, "init",
        [] {
          return "Fan in and fan out can not be computed for tensor with fewer than 2 dimensions";
        },
        {tensor.sizes()});
  double receptive = 1;
  for (int d = 2; d < tensor.dim(); ++d) receptive *= static_cast<double>(tensor.size(d));
  return {static_cast<double>(tensor.size(1)) * receptive,
          static_cast<double>(tensor.size(0)) * receptive};
}

double kaiming_std(const Tensor& tensor, double a, std::string_view mode,
                   std::string_view nonlinearity) {
  check(mode == "fan_in" || mode == "fan_out", ErrorKind::kValue, "kaiming", [&] {
    return text_of({"Mode ", mode, " not supported, please use one of ['fan_in', 'fan_out']"});
  });
  const auto [fan_in, fan_out] = fans(tensor);
  return calculate_gain(nonlinearity, a).to_double() /
         std::sqrt(mode == "fan_in" ? fan_in : fan_out);
}

double xavier_std(const Tensor& tensor, double gain) {
  const auto [fan_in, fan_out] = fans(tensor);
  return gain * std::sqrt(2 / (fan_in + fan_out));
}

}  // namespace

const Tensor& normal_(const Tensor& tensor, double mean, double std) {
  NoGradGuard guard;
  return ops::normal_(tensor, mean, std);
}

const Tensor& uniform_(const Tensor& tensor, double a, double b) {
  NoGradGuard guard;
  return ops::uniform_(tensor, a, b);
}

const Tensor& constant_(const Tensor& tensor, Scalar val) {
  NoGradGuard guard;
  return ops::fill_(tensor, wrapped_number(val));
}
const Tensor& zeros_(const Tensor& tensor) {
  return constant_(tensor, 0);
}
const Tensor& ones_(const Tensor& tensor) {
  return constant_(tensor, 1);
}

const Tensor& kaiming_uniform_(const Tensor& tensor, double a, std::string_view mode,
                               std::string_view nonlinearity) {
  if (tensor.numel() == 0) return tensor;
  const double bound = std::sqrt(3.0) * kaiming_std(tensor, a, mode, nonlinearity);
  return uniform_(tensor, -bound, bound);
}

const Tensor& kaiming_normal_(const Tensor& tensor, double a, std::string_view mode,
                              std::string_view nonlinearity) {
  if (tensor.numel() == 0) return tensor;
  return normal_(tensor, 0, kaiming_std(tensor, a, mode, nonlinearity));
}

const Tensor& xavier_uniform_(const Tensor& tensor, double gain) {
  const double bound = std::sqrt(3.0) * xavier_std(tensor, gain);
  return uniform_(tensor, -bound, bound);
}

const Tensor& xavier_normal_(const Tensor& tensor, double gain) {
  return normal_(tensor, 0, xavier_std(tensor, gain));
}

Scalar calculate_gain(std::string_view nonlinearity, std::optional<double> param) {
  if (nonlinearity == "linear" || nonlinearity == "sigmoid" ||
      nonlinearity.substr(0, 4) == "conv") {
    return 1;
  }
  if (nonlinearity == "tanh") return 5.0 / 3;
  if (nonlinearity == "relu") return std::sqrt(2.0);
  if (nonlinearity == "leaky_relu") {
    const double slope = param.value_or(0.01);
    return std::sqrt(2.0 / (1 + slope * slope));
  }
  if (nonlinearity == "selu") return 0.75;
  throw Error(ErrorKind::kValue, "calculate_gain",
              "Unsupported nonlinearity " + std::string(nonlinearity));
}

const Tensor& eye_(const Tensor& tensor) {
  refuse_dims(tensor.dim() == 2, "2");
  NoGradGuard guard;
  return ops::copy_(tensor, ops::eye(tensor.size(0), tensor.size(1)));
}

const Tensor& dirac_(const Tensor& tensor, std::int64_t groups) {
  refuse_dims(tensor.dim() >= 3 && tensor.dim() <= 5, "3, 4, or 5");
  check(groups != 0 && tensor.size(0) % groups == 0, ErrorKind::kValue, "dirac_",
        [] { return "dim 0 must be divisible by groups"; });
  NoGradGuard guard;
  ops::zero_(tensor);
  Tensor middle = tensor;  // [out, in]
  while (middle.dim() > 2) middle = ops::select(middle, 2, middle.size(2) / 2);
  const std::int64_t rows = tensor.size(0) / groups;
  for (std::int64_t g = 0; rows > 0 && g < groups; ++g) {
    ops::fill_(ops::diagonal(ops::narrow(middle, 0, g * rows, rows)), wrapped_number(1));
  }
  return tensor;
}

const Tensor& orthogonal_(const Tensor& tensor, double gain) {
  refuse_dims(tensor.dim() >= 2, "2 or more");
  if (tensor.numel() == 0) return tensor;
  NoGradGuard guard;
  const std::int64_t rows = tensor.size(0), cols = tensor.numel() / rows;
  Tensor flat = ops::normal_(empty({rows, cols}, tensor.dtype()), 0, 1);
  if (rows < cols) flat = ops::transpose(flat, 0, 1);
  const auto [q, r] = ops::linalg_qr(flat);
  // Uniform over all rotations: https://arxiv.org/pdf/math-ph/0609050.pdf
  Tensor turned = ops::mul(q, ops::sign(ops::diagonal(r)));
  if (rows < cols) turned = ops::transpose(turned, 0, 1);
  return ops::copy_(tensor, ops::mul(ops::reshape(turned, tensor.sizes()), wrapped_number(gain)));
}

const Tensor& sparse_(const Tensor& tensor, double sparsity, double std) {
  refuse_dims(tensor.dim() == 2, "2");
  NoGradGuard guard;
  const std::int64_t rows = tensor.size(0);
  const double zeros = std::ceil(sparsity * static_cast<double>(rows));
  check(std::isfinite(zeros), ErrorKind::kValue, "sparse_", [&] {
    return text_of(
        {"cannot convert float ", (std::isnan(zeros) ? "NaN" : "infinity"), " to integer"});
  });
  const auto all = static_cast<double>(rows);
  const auto share = static_cast<std::int64_t>(std::clamp(zeros, -all, all));
  ops::normal_(tensor, 0, std);
  for (std::int64_t column = 0; column < tensor.size(1); ++column) {
    const Tensor places = ops::slice(ops::randperm(rows), 0, 0, share);
    const Tensor line = ops::select(tensor, 1, column);
    ops::copy_(line, ops::index_fill(line, 0, places, wrapped_number(0)));
  }
  return tensor;
}

const Tensor& trunc_normal_(const Tensor& tensor, double mean, double std, double a, double b) {
  NoGradGuard guard;
  check(std != 0, ErrorKind::kZeroDivision, "trunc_normal_", [] { return "division by zero"; });
  const auto below = [&](double x) {
    return (1 + ops::erf(ops::full({}, (x - mean) / std / std::sqrt(2.0), DType::kFloat64))
                    .item()
                    .to_double()) /
           2;
  };
  const auto some = [](const Tensor& mask) { return ops::any(mask).item().to<bool>(); };
  const auto again = [&] { return empty(tensor.sizes(), tensor.dtype()); };
  // PyTorch tries for ever.
  const auto check_found = [&](bool found) {
    check(found, ErrorKind::kRuntime, "trunc_normal_", [&] {
      return text_of({"trunc_normal_: found no numbers of N(", number_text(mean), ", ",
                      number_text(std), ") between ", number_text(a), " and ", number_text(b)});
    });
  };
  int tries = 0;
  Tensor out;
  if (below(b) - below(a) > 0.3) {
    // Draws what lies outside anew. The bounds as the dtype has them.
    const Tensor low = ops::full({}, a, tensor.dtype()), high = ops::full({}, b, tensor.dtype());
    for (out = ops::normal_(tensor, mean, std);;) {
      const Tensor outside = ops::logical_or(ops::lt(out, low), ops::gt(out, high));
      if (!some(outside)) break;
      check_found(++tries < kTries);
      out = ops::where(outside, ops::normal_(again(), mean, std), out);
    }
  } else {
    // The middle is seldom met: uniform candidates, accepted by their density.
    const double peak = (std::max(a, std::min(mean, b)) - mean) / std;
    const Tensor log_peak = wrapped_number(-0.5 * (peak * peak));
    // How many may be: the area under the density, at most std * sqrt(2 pi) as its peak is 1.
    check_found(!(std::abs(std) * 2.5066282746310002 * kTries < b - a));
    Tensor pending = ops::ones(tensor.sizes(), DType::kBool);
    out = tensor;
    while (some(pending)) {
      check_found(++tries < kTries);
      const Tensor tried = ops::uniform_(again(), a, b);
      out = ops::where(pending, tried, out);
      const Tensor z = ops::div(ops::sub(tried, wrapped_number(mean)), wrapped_number(std));
      const Tensor density = ops::sub(ops::mul(ops::mul(z, z), wrapped_number(-0.5)), log_peak);
      const Tensor refused = ops::gt(ops::log(ops::uniform_(again(), 0, 1)), density);
      pending = ops::logical_and(pending, refused);
    }
  }
  return ops::copy_(tensor, out);
}

}  // namespace gradlet::nn::init
