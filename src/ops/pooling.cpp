#include "autograd/node.hpp"
#include "kernels/window.hpp"
#include "ops/arithmetic.hpp"
#include "ops/create.hpp"
#include "ops/index.hpp"
#include "ops/pointwise.hpp"
#include "ops/view.hpp"
#include "ops/window.hpp"

/// Pooling: see window.hpp.
namespace gradlet::ops {

namespace {

using kernels::Slide;
using kernels::Windows;

Shape pair_of(const char* op, const char* what, const Shape& given) {
  if (given.size() == 1) return {given[0], given[0]};
  check(given.size() == 2, ErrorKind::kRuntime, op, [&] {
    return std::string(op) + ": " + what + " must either be a single int, or a tuple of two ints";
  });
  return given;
}

Slide slide_of(std::int64_t size, std::int64_t kernel, std::int64_t stride, std::int64_t padding,
               std::int64_t dilation, bool ceil_mode) {
  Slide s{size, kernel, stride, padding, dilation, 0};
  const std::int64_t room = size + 2 * padding - dilation * (kernel - 1) - 1;
  const std::int64_t steps = room + (ceil_mode ? stride - 1 : 0);
  s.out = (steps >= 0 ? steps / stride : -((-steps + stride - 1) / stride)) + 1;
  // The last window starts inside of the image or its padding before.
  if (ceil_mode && (s.out - 1) * stride >= size + padding) --s.out;
  return s;
}

/// Windows over an image [..., C, H, W]: checked as PyTorch does.
Windows pooled(const char* op, const Tensor& input, const Shape& kernel_size, const Shape& stride,
               const Shape& padding, const Shape& dilation, bool ceil_mode) {
  const auto refuse = [&](bool bad, const auto& message) {
    check(!bad, ErrorKind::kRuntime, op, message, {input.sizes()});
  };
  const Shape k = pair_of(op, "kernel_size", kernel_size),
              s = stride.empty() ? k : pair_of(op, "stride", stride),
              p = pair_of(op, "padding", padding), d = pair_of(op, "dilation", dilation);
  refuse(input.dim() != 3 && input.dim() != 4,
         [] { return "non-empty 3D or 4D (batch mode) tensor expected for input"; });
  refuse(s[0] == 0 || s[1] == 0, [] { return "stride should not be zero"; });
  const auto two = [](const std::string& what, const Shape& pair) {
    return what + " should be greater than zero, but got " + what.substr(0, what.find(' ')) +
           "H: " + std::to_string(pair[0]) + " " + what.substr(0, what.find(' ')) +
           "W: " + std::to_string(pair[1]);
  };
  const auto low = [](const Shape& pair) { return pair[0] < 1 || pair[1] < 1; };
  refuse(low(k), [&] { return two("kernel size", k); });
  refuse(low(s), [&] { return two("stride", s); });
  refuse(low(d), [&] { return two("dilation", d); });
  const int last = input.dim() - 1;
  refuse(input.size(last) == 0 || input.size(last - 1) == 0 || input.size(last - 2) == 0, [&] {
    return "Expected 3D or 4D (batch mode) tensor with optional 0 dim batch size for input, but "
           "got:" +
           input.sizes().to_string();
  });
  for (int i = 0; i < 2; ++i) {
    refuse(p[i] < 0,
           [&] { return "pad must be non-negative, but got pad: " + std::to_string(p[i]); });
    refuse(p[i] > ((k[i] - 1) * d[i] + 1) / 2, [&] {
      return "pad should be at most half of effective kernel size, but got pad=" +
             std::to_string(p[i]) + ", kernel_size=" + std::to_string(k[i]) +
             " and dilation=" + std::to_string(d[i]);
    });
  }
  const Windows w{input.numel() ? input.numel() / (input.size(last) * input.size(last - 1)) : 0,
                  slide_of(input.size(last - 1), k[0], s[0], p[0], d[0], ceil_mode),
                  slide_of(input.size(last), k[1], s[1], p[1], d[1], ceil_mode)};
  refuse(w.y.out < 1 || w.x.out < 1, [&] {
    const std::string channels = std::to_string(input.size(last - 2)) + "x";
    const auto size = [&](std::int64_t y, std::int64_t x) {
      return "(" + channels + std::to_string(y) + "x" + std::to_string(x) + ")";
    };
    return "Given input size: " + size(w.y.size, w.x.size) +
           ". Calculated output size: " + size(w.y.out, w.x.out) + ". Output size is too small";
  });
  check(input.dtype() != DType::kBool, ErrorKind::kNotImplemented, op,
        [&] { return "\"" + std::string(op) + "\" not implemented for 'Bool'"; });
  return w;
}

Shape out_sizes(const Tensor& input, const Windows& w) {
  Shape sizes = input.sizes();
  sizes[input.dim() - 2] = w.y.out;
  sizes[input.dim() - 1] = w.x.out;
  return sizes;
}

Tensor averages(const Tensor& input, const Windows& w, const kernels::Averaging& averaging);

/// The gradient of averages(), which is linear: they are each other's.
Tensor shares(const Tensor& grad, const Shape& sizes, const Windows& w,
              const kernels::Averaging& averaging) {
  const Tensor g = contiguous(detach(grad)), out = zeros(sizes, g.dtype());
  dispatch_floating(g.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    kernels::avg_pool_backward(w, averaging, g.data<T>(), out.data<T>());
  });
  if (records(grad)) {
    record(out, "AvgPool2DBackwardBackward0", {grad},
           [w, averaging](Node&, const Tensor& gg) { return averages(gg, w, averaging); });
  }
  return out;
}

Tensor averages(const Tensor& input, const Windows& w, const kernels::Averaging& averaging) {
  const Tensor x = contiguous(detach(input)), out = empty(out_sizes(x, w), x.dtype());
  dispatch_number(x.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    kernels::avg_pool(w, averaging, x.data<T>(), out.data<T>());
  });
  if (records(input)) {
    record(out, "AvgPool2DBackward0", {input},
           [w, averaging, sizes = input.sizes()](Node&, const Tensor& g) {
             return shares(g, sizes, w, averaging);
           });
  }
  return out;
}

}  // namespace

std::tuple<Tensor, Tensor> max_pool2d_with_indices(const Tensor& input, const Shape& kernel_size,
                                                   const Shape& stride, const Shape& padding,
                                                   const Shape& dilation, bool ceil_mode) {
  const Windows w = pooled("max_pool2d", input, kernel_size, stride, padding, dilation, ceil_mode);
  const Tensor x = contiguous(detach(input)), out = empty(out_sizes(x, w), x.dtype()),
               places = empty(out.sizes(), DType::kInt64);
  dispatch_number(x.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    kernels::max_pool(w, x.data<T>(), out.data<T>(), places.data<std::int64_t>());
  });
  if (records(input)) {
    record(out, "MaxPool2DWithIndicesBackward0", {input},
           [w, at = SavedTensor(places), sizes = input.sizes()](Node& node, const Tensor& g) {
             const Shape planes = {w.channels, w.y.size * w.x.size},
                         outs = {w.channels, w.y.out * w.x.out};
             const Tensor sums = zeros(planes, g.dtype());
             scatter_add_(sums, 1, reshape(at.unpack(node), outs), reshape(g, outs));
             return reshape(sums, sizes);
           });
  }
  return {out, places};
}

Tensor max_pool2d(const Tensor& input, const Shape& kernel_size, const Shape& stride,
                  const Shape& padding, const Shape& dilation, bool ceil_mode) {
  return std::get<0>(
      max_pool2d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode));
}

Tensor avg_pool2d(const Tensor& input, const Shape& kernel_size, const Shape& stride,
                  const Shape& padding, bool ceil_mode, bool count_include_pad,
                  std::optional<std::int64_t> divisor_override) {
  const Windows w = pooled("avg_pool2d", input, kernel_size, stride, padding, {1}, ceil_mode);
  check(divisor_override.value_or(1) != 0, ErrorKind::kRuntime, "avg_pool2d",
        [] { return "divisor must be not zero"; });
  return averages(input, w, {count_include_pad, divisor_override.value_or(0)});
}

}  // namespace gradlet::ops
