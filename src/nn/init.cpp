#include "nn/init.hpp"

#include <cmath>
#include <utility>

#include "autograd/grad_mode.hpp"
#include "ops/create.hpp"
#include "ops/random.hpp"

namespace gradlet::nn::init {

namespace {

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
    return "Mode " + std::string(mode) + " not supported, please use one of ['fan_in', 'fan_out']";
  });
  const auto [fan_in, fan_out] = fans(tensor);
  return calculate_gain(nonlinearity, a) / std::sqrt(mode == "fan_in" ? fan_in : fan_out);
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

double calculate_gain(std::string_view nonlinearity, double param) {
  if (nonlinearity == "linear" || nonlinearity == "sigmoid") return 1;
  if (nonlinearity == "tanh") return 5.0 / 3;
  if (nonlinearity == "relu") return std::sqrt(2.0);
  if (nonlinearity == "leaky_relu") return std::sqrt(2.0 / (1 + param * param));
  if (nonlinearity == "selu") return 0.75;
  throw Error(ErrorKind::kValue, "calculate_gain",
              "Unsupported nonlinearity " + std::string(nonlinearity));
}

}  // namespace gradlet::nn::init
