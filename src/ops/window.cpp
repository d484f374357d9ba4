#include "ops/window.hpp"

#include "autograd/node.hpp"
#include "kernels/window.hpp"
#include "ops/create.hpp"
#include "ops/pointwise.hpp"
#include "ops/view.hpp"

namespace gradlet::ops {

namespace {

using kernels::Slide;
using kernels::Windows;

Slide slide(std::int64_t size, std::int64_t kernel, std::int64_t stride, std::int64_t padding,
            std::int64_t dilation) {
  const std::int64_t space = plus(size, times(2, padding));
  return {size,     kernel,
          stride,   padding,
          dilation, kernels::windows_in(space, kernels::window_reach(kernel, dilation), stride)};
}

/// One number for both directions.
Shape pair_of(const char* op, const char* what, const Shape& given) {
  if (given.size() == 1) return Shape::filled(2, given[0]);
  check(given.size() == 2, ErrorKind::kRuntime, op, [&] {
    return text_of({"It is expected ", what, " equals to 2, but got size ", given.size()});
  });
  return given;
}

std::string pair_text(std::int64_t a, std::int64_t b) {
  return text_of({"(", a, ", ", b, ")"});
}

Windows windows_of(const char* op, const Shape& size, std::int64_t channels, const Shape& kernel,
                   const Shape& dilation, const Shape& padding, const Shape& stride) {
  const Shape k = pair_of(op, "kernel_size", kernel), d = pair_of(op, "dilation", dilation),
              p = pair_of(op, "padding", padding), s = pair_of(op, "stride", stride);
  const std::pair<const char*, const Shape*> positive[] = {
      {"kernel", &k}, {"dilation", &d}, {"stride", &s}};
  for (const auto& [name, numbers] : positive) {
    check(!any_below(*numbers, 1), ErrorKind::kRuntime, op,
          [&, what = std::string(name), pair = numbers] {
            std::string text = what == "kernel" ? "kernel size" : what;
            text += " should be greater than zero, but got ";
            text += what;
            text += "_height: " + std::to_string((*pair)[0]) + " ";
            text += what;
            return text_of({text, "_width: ", (*pair)[1]});
          });
  }
  check(!any_below(p, 0), ErrorKind::kRuntime, op, [] { return "padding should be non-negative"; });
  const Windows w{channels,
                  {1, 1, 1, 0, 1, 1},
                  slide(size[0], k[0], s[0], p[0], d[0]),
                  slide(size[1], k[1], s[1], p[1], d[1])};
  check(
      w.y.out > 0 && w.x.out > 0, ErrorKind::kRuntime, op,
      [&] {
        return text_of({"Given input with spatial size ", pair_text(size[0], size[1]),
                        ", kernel_size=", pair_text(k[0], k[1]),
                        ", dilation=", pair_text(d[0], d[1]), ", padding=", pair_text(p[0], p[1]),
                        ", calculated shape of the array of sliding blocks as ",
                        pair_text(w.y.out, w.x.out), ", but its components must be at least one."});
      },
      {size});
  return w;
}

}  // namespace

Tensor unfold(const Tensor& input, const Shape& kernel_size, const Shape& dilation,
              const Shape& padding, const Shape& stride) {
  check(input.dim() == 3 || input.dim() == 4, ErrorKind::kRuntime, "unfold",
        [&] {
          return text_of(
              {"Expected 3D or 4D (batch mode) tensor with possibly 0 batch size and other "
               "non-zero dimensions for input, but got: ",
               input.sizes()});
        },
        {input.sizes()});
  if (input.dtype() == DType::kBool) {
    const Tensor numbers = cast(input, DType::kFloat32);
    return cast(unfold(numbers, kernel_size, dilation, padding, stride), DType::kBool);
  }
  check_floating("im2col_out_cpu", input);
  if (input.dim() == 3) {
    return named(squeeze(unfold(unsqueeze(input, 0), kernel_size, dilation, padding, stride), 0),
                 "Im2ColBackward0");
  }
  const Shape size = {input.size(2), input.size(3)};
  const Windows w =
      windows_of("unfold", size, input.size(1), kernel_size, dilation, padding, stride);
  const std::int64_t rows = times(w.channels, w.elements()), area = w.positions();
  const Tensor x = contiguous(detach(input)), out = empty({x.size(0), rows, area}, x.dtype());
  dispatch_floating(x.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    for (std::int64_t n = 0; n < x.size(0); ++n) {
      kernels::im2col(w, x.data<T>() + n * w.channels * size.numel(),
                      out.data<T>() + n * rows * area);
    }
  });
  if (records(input)) {
    record(out, "Im2ColBackward0", {input},
           [size, kernel_size, dilation, padding, stride](Node&, const Tensor& g) {
             return fold(g, size, kernel_size, dilation, padding, stride);
           });
  }
  return out;
}

Tensor fold(const Tensor& input, const Shape& output_size, const Shape& kernel_size,
            const Shape& dilation, const Shape& padding, const Shape& stride) {
  check(input.dim() == 2 || input.dim() == 3, ErrorKind::kRuntime, "fold",
        [&] {
          return text_of(
              {"Expected 2D or 3D (batch mode) tensor for input with possibly 0 batch size and "
               "non-zero dimensions for input, but got: ",
               input.sizes()});
        },
        {input.sizes()});
  check_floating("col2im_out_cpu", input);
  if (input.dim() == 2) {
    return named(
        squeeze(fold(unsqueeze(input, 0), output_size, kernel_size, dilation, padding, stride), 0),
        "Col2ImBackward0");
  }
  const Shape size = pair_of("fold", "output_size", output_size);
  Windows w = windows_of("fold", size, 1, kernel_size, dilation, padding, stride);
  const std::int64_t window = w.elements(), area = w.positions();
  check(input.size(1) % window == 0, ErrorKind::kRuntime, "fold", [&] {
    return text_of(
        {"Expected size of input's dimension 1 to be divisible by the product of kernel_size, "
         "but got input.size(1)=",
         input.size(1), " and kernel_size=", pair_text(w.y.kernel, w.x.kernel), "."});
  });
  check(input.size(2) == area, ErrorKind::kRuntime, "fold", [&] {
    return text_of(
        {"Given output_size=", pair_text(size[0], size[1]), ", kernel_size=",
         pair_text(w.y.kernel, w.x.kernel), ", dilation=", pair_text(w.y.dilation, w.x.dilation),
         ", padding=", pair_text(w.y.padding, w.x.padding),
         ", stride=", pair_text(w.y.stride, w.x.stride),
         ", expected size of input's dimension 2 to match the calculated number of sliding "
         "blocks ",
         w.y.out, " * ", w.x.out, " = ", area, ", but got input.size(2)=", input.size(2), "."});
  });
  w.channels = input.size(1) / window;
  const Tensor g = contiguous(detach(input));
  const Tensor out = zeros({g.size(0), w.channels, size[0], size[1]}, g.dtype());
  dispatch_floating(g.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    for (std::int64_t n = 0; n < g.size(0); ++n) {
      kernels::col2im(w, g.data<T>() + n * g.size(1) * area,
                      out.data<T>() + n * w.channels * size.numel());
    }
  });
  if (records(input)) {
    record(out, "Col2ImBackward0", {input},
           [kernel_size, dilation, padding, stride](Node&, const Tensor& grad) {
             return unfold(grad, kernel_size, dilation, padding, stride);
           });
  }
  return out;
}

}  // namespace gradlet::ops
