#include "ops/window.hpp"

#include "autograd/node.hpp"
#include "kernels/gemm.hpp"
#include "kernels/window.hpp"
#include "ops/arithmetic.hpp"
#include "ops/create.hpp"
#include "ops/matmul.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"
#include "ops/view.hpp"

namespace gradlet::ops {

namespace {

using kernels::Slide;
using kernels::Windows;

/// One number for each of `count` directions.
Shape for_each_direction(const char* what, const Shape& given, int count) {
  if (given.size() == 1) return Shape::filled(count, given[0]);
  check(given.size() == count, ErrorKind::kRuntime, "convolution", [&] {
    return std::string("expected ") + what + " to be a single integer value or a list of " +
           std::to_string(count) + " values to match the convolution dimensions, but got " + what +
           "=" + given.to_string();
  });
  return given;
}

std::int64_t out_of(const Slide& s) {
  return (s.size + 2 * s.padding - s.dilation * (s.kernel - 1) - 1) / s.stride + 1;
}

bool any_below(const Shape& numbers, std::int64_t least) {
  for (std::int64_t n : numbers) {
    if (n < least) return true;
  }
  return false;
}

/// A convolution's sizes. Of one direction the vertical one is 1.
struct Convolution {
  std::int64_t batch, groups, out_channels;  // out_channels: of a group
  Windows windows;                           // of the input channels of a group
  Shape stride, padding, dilation;           // vertical, horizontal

  std::int64_t rows() const { return windows.channels * windows.y.kernel * windows.x.kernel; }
  std::int64_t area() const { return windows.y.out * windows.x.out; }
  std::int64_t image() const { return windows.channels * windows.y.size * windows.x.size; }
  /// Where the windows are the image itself.
  bool plain() const {
    const auto single = [](const Slide& s) {
      return s.kernel == 1 && s.stride == 1 && s.padding == 0;
    };
    return single(windows.y) && single(windows.x);
  }
};

Convolution sizes_of(const Tensor& input, const Tensor& weight, const Shape& stride,
                     const Shape& padding, const Shape& dilation, std::int64_t groups) {
  Convolution c;
  c.batch = input.size(0);
  c.groups = groups;
  c.out_channels = weight.size(0) / groups;
  const int last = input.dim() - 1;
  const bool flat = input.dim() == 3;
  const auto slide = [&](int direction) {
    Slide s{input.size(2 + direction), weight.size(2 + direction), stride[direction],
            padding[direction],        dilation[direction],        0};
    s.out = out_of(s);
    return s;
  };
  c.windows.channels = weight.size(1);
  c.windows.y = flat ? Slide{1, 1, 1, 0, 1, 1} : slide(0);
  c.windows.x = slide(last - 2);
  c.stride = {c.windows.y.stride, c.windows.x.stride};
  c.padding = {c.windows.y.padding, c.windows.x.padding};
  c.dilation = {c.windows.y.dilation, c.windows.x.dilation};
  return c;
}

/// f(image number, group, its columns) for all; `columns` is the place for them.
template <class T, class F>
void each_image(const Convolution& c, const Tensor& columns, const T* input, F f) {
  for (std::int64_t n = 0; n < c.batch; ++n) {
    for (std::int64_t g = 0; g < c.groups; ++g) {
      const T* image = input + (n * c.groups + g) * c.image();
      if (!c.plain()) kernels::im2col(c.windows, image, columns.data<T>());
      f(n * c.groups + g, g, c.plain() ? image : columns.data<T>());
    }
  }
}

Tensor place_for_columns(const Convolution& c, DType dtype) {
  return empty({c.plain() ? 0 : c.rows() * c.area()}, dtype);
}

template <class T>
kernels::MatrixView<T> rows_of(T* data, std::int64_t width) {
  return {data, width, 1};
}
template <class T>
kernels::MatrixView<T> columns_of(T* data, std::int64_t width) {
  return {data, 1, width};
}

void convolve(const Convolution& c, const Tensor& out, const Tensor& input, const Tensor& weight,
              const Tensor& bias) {
  const Tensor columns = place_for_columns(c, input.dtype());
  if (bias.defined()) {
    Shape sizes = Shape::filled(out.dim() - 1, 1);
    sizes[0] = bias.numel();
    copy_data(out, reshape(detach(bias), sizes));
  }
  dispatch_number(input.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    const std::int64_t o = c.out_channels, k = c.rows(), area = c.area();
    each_image<T>(c, columns, input.data<T>(), [&](std::int64_t at, std::int64_t g, const T* x) {
      kernels::gemm<T>(o, area, k, T(1), rows_of<const T>(weight.data<T>() + g * o * k, k),
                       rows_of<const T>(x, area), T(bias.defined() ? 1 : 0),
                       rows_of(out.data<T>() + at * o * area, area));
    });
  });
}

/// W^T g for every image, laid back onto the image.
Tensor input_gradient(const Convolution& c, const Tensor& grad, const Tensor& weight,
                      const Shape& sizes) {
  const Tensor g = contiguous(grad), w = contiguous(weight), out = zeros(sizes, grad.dtype());
  const Tensor columns = empty({c.rows() * c.area()}, grad.dtype());
  dispatch_number(grad.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    const std::int64_t o = c.out_channels, k = c.rows(), area = c.area();
    for (std::int64_t at = 0; at < c.batch * c.groups; ++at) {
      const T* kernel = w.data<T>() + at % c.groups * o * k;
      kernels::gemm<T>(k, area, o, T(1), columns_of<const T>(kernel, k),
                       rows_of<const T>(g.data<T>() + at * o * area, area), T(0),
                       rows_of(columns.data<T>(), area));
      kernels::col2im(c.windows, columns.data<T>(), out.data<T>() + at * c.image());
    }
  });
  return out;
}

/// g columns^T, added up over the images.
Tensor weight_gradient(const Convolution& c, const Tensor& grad, const Tensor& input,
                       const Shape& sizes) {
  const Tensor g = contiguous(grad), x = contiguous(input), out = zeros(sizes, grad.dtype());
  const Tensor columns = place_for_columns(c, grad.dtype());
  dispatch_number(grad.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    const std::int64_t o = c.out_channels, k = c.rows(), area = c.area();
    each_image<T>(c, columns, x.data<T>(), [&](std::int64_t at, std::int64_t group, const T* in) {
      kernels::gemm<T>(o, k, area, T(1), rows_of<const T>(g.data<T>() + at * o * area, area),
                       columns_of<const T>(in, area), T(1),
                       rows_of(out.data<T>() + group * o * k, k));
    });
  });
  return out;
}

/// Both of recorded ops, which can be differentiated again.
std::pair<Tensor, Tensor> composed_gradients(const Convolution& c, const Tensor& grad,
                                             const Tensor& input, const Tensor& weight) {
  const std::int64_t n = c.batch, m = c.groups, o = c.out_channels, k = c.rows();
  const Tensor g = reshape(grad, {n, m, o, c.area()});
  const Tensor w = reshape(weight, {m, o, k});
  const Shape kernel = {c.windows.y.kernel, c.windows.x.kernel},
              size = {c.windows.y.size, c.windows.x.size};
  const Tensor images = reshape(input, {n, m * c.windows.channels, size[0], size[1]});
  const Tensor columns =
      reshape(unfold(images, kernel, c.dilation, c.padding, c.stride), {n, m, k, c.area()});
  const Tensor back = reshape(matmul(transpose(w, 1, 2), g), {n, m * k, c.area()});
  return {reshape(fold(back, size, kernel, c.dilation, c.padding, c.stride), input.sizes()),
          reshape(sum(matmul(g, transpose(columns, 2, 3)), Shape{0}), weight.sizes())};
}

void check_convolution(const Tensor& input, const Tensor& weight, const Tensor& bias,
                       const Shape& stride, const Shape& padding, const Shape& dilation,
                       std::int64_t groups) {
  const char* op = "convolution";
  const auto refuse = [&](bool bad, const auto& message) {
    check(!bad, ErrorKind::kRuntime, op, message, {input.sizes(), weight.sizes()});
  };
  refuse(any_below(padding, 0), [] { return "negative padding is not supported"; });
  refuse(any_below(stride, 1), [] { return "non-positive stride is not supported"; });
  refuse(any_below(dilation, 1),
         [&] { return "dilation should be greater than zero, but got " + dilation.to_string(); });
  refuse(groups < 1, [] { return "non-positive groups is not supported"; });
  const std::string count = std::to_string(groups);
  refuse(weight.size(0) < groups, [&] {
    return "Given groups=" + count + ", expected weight to be at least " + count +
           " at dimension 0, but got weight of size " + weight.sizes().to_string() + " instead";
  });
  refuse(weight.size(0) % groups != 0, [&] {
    return "Given groups=" + count + ", expected weight to be divisible by " + count +
           " at dimension 0, but got weight of size [" + weight.sizes().to_string() + "] instead";
  });
  const std::int64_t channels = weight.size(1) * groups;
  refuse(input.size(1) != channels, [&] {
    return "Given groups=" + count + ", weight of size " + weight.sizes().to_string() +
           ", expected input" + input.sizes().to_string() + " to have " + std::to_string(channels) +
           " channels, but got " + std::to_string(input.size(1)) + " channels instead";
  });
  refuse(bias.defined() && (bias.dim() != 1 || bias.size(0) != weight.size(0)), [&] {
    return "Given weight of size " + weight.sizes().to_string() +
           ", expected bias to be 1-dimensional with " + std::to_string(weight.size(0)) +
           " elements, but got bias of size " + bias.sizes().to_string() + " instead";
  });
  std::string padded, kernel;
  bool small = false;
  for (int d = 0; d < stride.size(); ++d) {
    const std::int64_t space = input.size(2 + d) + 2 * padding[d];
    const std::int64_t reach = dilation[d] * (weight.size(2 + d) - 1) + 1;
    padded += (d ? " x " : "") + std::to_string(space);
    kernel += (d ? " x " : "") + std::to_string(reach);
    small |= space < reach;
  }
  refuse(small, [&] {
    return "Calculated padded input size per channel: (" + padded + "). Kernel size: (" + kernel +
           "). Kernel size can't be greater than actual input size";
  });
  const auto called = [](const Tensor& t) { return std::string(dtype_c_name(t.dtype())); };
  refuse(bias.defined() && bias.dtype() != input.dtype(), [&] {
    return "Input type (" + called(input) + ") and bias type (" + called(bias) +
           ") should be the same";
  });
  refuse(weight.dtype() != input.dtype(), [&] {
    return std::string("expected scalar type ") + dtype_scalar_name(input.dtype()) + " but found " +
           dtype_scalar_name(weight.dtype());
  });
  refuse_bool(op, "slow_conv2d_cpu", {input});
}

Tensor convolution(const char* op, int directions, const Tensor& input, const Tensor& weight,
                   const Tensor& bias, const Shape& given_stride, const Shape& given_padding,
                   const Shape& given_dilation, std::int64_t groups) {
  check(weight.dim() >= 3, ErrorKind::kRuntime, op,
        [] { return "weight should have at least three dimensions"; }, {weight.sizes()});
  const int whole = directions + 2;
  check(weight.dim() == whole && (input.dim() == whole || input.dim() == whole - 1),
        ErrorKind::kRuntime, op,
        [&] {
          return "Expected " + std::to_string(whole - 1) + "D (unbatched) or " +
                 std::to_string(whole) + "D (batched) input to " + op +
                 ", but got input of size: " + input.sizes().to_string();
        },
        {input.sizes(), weight.sizes()});
  if (input.dim() < whole) {
    return squeeze(convolution(op, directions, unsqueeze(input, 0), weight, bias, given_stride,
                               given_padding, given_dilation, groups),
                   0);
  }
  const Shape stride = for_each_direction("stride", given_stride, directions),
              padding = for_each_direction("padding", given_padding, directions),
              dilation = for_each_direction("dilation", given_dilation, directions);
  check_convolution(input, weight, bias, stride, padding, dilation, groups);
  const Convolution c = sizes_of(input, weight, stride, padding, dilation, groups);
  Shape sizes = {c.batch, weight.size(0), c.windows.y.out, c.windows.x.out};
  if (directions == 1) sizes.erase(2);
  const Tensor out = empty(sizes, input.dtype());
  convolve(c, out, contiguous(detach(input)), contiguous(detach(weight)), bias);
  if (records(input, weight, bias)) {
    record(out, "ConvolutionBackward0", {input, weight, bias},
           [c, x = SavedTensor(input), w = SavedTensor(weight), nx = input.requires_grad(),
            nw = weight.requires_grad(),
            nb = bias.defined() && bias.requires_grad()](Node& node, const Tensor& g) {
             const Tensor in = x.unpack(node), kernel = w.unpack(node);
             Tensor gx, gw, gb;
             if (records(g, in, kernel)) {
               std::tie(gx, gw) = composed_gradients(c, g, in, kernel);
             } else {
               if (nx) gx = input_gradient(c, g, kernel, in.sizes());
               if (nw) gw = weight_gradient(c, g, in, kernel.sizes());
             }
             if (nb) gb = sum(g, g.dim() == 4 ? Shape{0, 2, 3} : Shape{0, 2});
             return gradients(nx ? gx : Tensor(), nw ? gw : Tensor(), gb);
           });
  }
  return out;
}

/// "same": as many zeros as keep the size, one more behind than before where they are odd.
Tensor padded_by_name(const char* op, int directions, const Tensor& input, const Tensor& weight,
                      const Tensor& bias, const Shape& stride, std::string_view padding,
                      const Shape& dilation, std::int64_t groups) {
  if (padding == "valid") {
    return convolution(op, directions, input, weight, bias, stride, {0}, dilation, groups);
  }
  check(padding == "same", ErrorKind::kRuntime, op,
        [&] { return "Invalid padding string: '" + std::string(padding) + "'"; });
  check(!any_below(dilation, 1) && weight.dim() == directions + 2, ErrorKind::kRuntime, op,
        [] { return "dilation should be greater than zero"; });
  for (std::int64_t step : stride) {
    check(step == 1, ErrorKind::kRuntime, op,
          [] { return "padding='same' is not supported for strided convolutions"; });
  }
  const Shape holes = for_each_direction("dilation", dilation, directions);
  Tensor padded = input;
  Shape before;
  for (int d = 0; d < directions; ++d) {
    const std::int64_t total = holes[d] * (weight.size(2 + d) - 1);
    before.push_back(total / 2);
    if (total % 2 == 0 || input.dim() < directions + 1) continue;
    const int at = padded.dim() - directions + d;
    Shape one = padded.sizes();
    one[at] = 1;
    padded = cat({padded, zeros(one, padded.dtype())}, at);
  }
  return convolution(op, directions, padded, weight, bias, stride, before, holes, groups);
}

}  // namespace

Tensor conv2d(const Tensor& input, const Tensor& weight, const Tensor& bias, const Shape& stride,
              const Shape& padding, const Shape& dilation, std::int64_t groups) {
  return convolution("conv2d", 2, input, weight, bias, stride, padding, dilation, groups);
}
Tensor conv2d(const Tensor& input, const Tensor& weight, const Tensor& bias, const Shape& stride,
              std::string_view padding, const Shape& dilation, std::int64_t groups) {
  return padded_by_name("conv2d", 2, input, weight, bias, stride, padding, dilation, groups);
}
Tensor conv1d(const Tensor& input, const Tensor& weight, const Tensor& bias, const Shape& stride,
              const Shape& padding, const Shape& dilation, std::int64_t groups) {
  return convolution("conv1d", 1, input, weight, bias, stride, padding, dilation, groups);
}
Tensor conv1d(const Tensor& input, const Tensor& weight, const Tensor& bias, const Shape& stride,
              std::string_view padding, const Shape& dilation, std::int64_t groups) {
  return padded_by_name("conv1d", 1, input, weight, bias, stride, padding, dilation, groups);
}

namespace {

std::string pair_text(std::int64_t a, std::int64_t b) {
  return "(" + std::to_string(a) + ", " + std::to_string(b) + ")";
}

Windows windows_of(const char* op, const Shape& size, std::int64_t channels, const Shape& kernel,
                   const Shape& dilation, const Shape& padding, const Shape& stride) {
  const Shape k = for_each_direction("kernel_size", kernel, 2),
              d = for_each_direction("dilation", dilation, 2),
              p = for_each_direction("padding", padding, 2),
              s = for_each_direction("stride", stride, 2);
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
            return text + "_width: " + std::to_string((*pair)[1]);
          });
  }
  check(!any_below(p, 0), ErrorKind::kRuntime, op, [] { return "padding should be non-negative"; });
  Windows w{channels, {size[0], k[0], s[0], p[0], d[0], 0}, {size[1], k[1], s[1], p[1], d[1], 0}};
  w.y.out = w.y.size + 2 * p[0] < d[0] * (k[0] - 1) + 1 ? 0 : out_of(w.y);
  w.x.out = w.x.size + 2 * p[1] < d[1] * (k[1] - 1) + 1 ? 0 : out_of(w.x);
  check(w.y.out > 0 && w.x.out > 0, ErrorKind::kRuntime, op,
        [&] {
          return "Given input with spatial size " + pair_text(size[0], size[1]) +
                 ", kernel_size=" + pair_text(k[0], k[1]) + ", dilation=" + pair_text(d[0], d[1]) +
                 ", padding=" + pair_text(p[0], p[1]) +
                 ", calculated shape of the array of sliding blocks as " +
                 pair_text(w.y.out, w.x.out) + ", but its components must be at least one.";
        },
        {size});
  return w;
}

}  // namespace

Tensor unfold(const Tensor& input, const Shape& kernel_size, const Shape& dilation,
              const Shape& padding, const Shape& stride) {
  check(input.dim() == 3 || input.dim() == 4, ErrorKind::kRuntime, "unfold",
        [&] {
          return "Expected 3D or 4D (batch mode) tensor with possibly 0 batch size and other "
                 "non-zero dimensions for input, but got: " +
                 input.sizes().to_string();
        },
        {input.sizes()});
  check_floating("im2col_out_cpu", input);
  if (input.dim() == 3) {
    return named(squeeze(unfold(unsqueeze(input, 0), kernel_size, dilation, padding, stride), 0),
                 "Im2ColBackward0");
  }
  const Shape size = {input.size(2), input.size(3)};
  const Windows w =
      windows_of("unfold", size, input.size(1), kernel_size, dilation, padding, stride);
  const std::int64_t rows = w.channels * w.y.kernel * w.x.kernel, area = w.y.out * w.x.out;
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
          return "Expected 2D or 3D (batch mode) tensor for input with possibly 0 batch size and "
                 "non-zero dimensions for input, but got: " +
                 input.sizes().to_string();
        },
        {input.sizes()});
  check_floating("col2im_out_cpu", input);
  if (input.dim() == 2) {
    return named(
        squeeze(fold(unsqueeze(input, 0), output_size, kernel_size, dilation, padding, stride), 0),
        "Col2ImBackward0");
  }
  const Shape size = for_each_direction("output_size", output_size, 2);
  Windows w = windows_of("fold", size, 1, kernel_size, dilation, padding, stride);
  const std::int64_t window = w.y.kernel * w.x.kernel, area = w.y.out * w.x.out;
  check(input.size(1) % window == 0, ErrorKind::kRuntime, "fold", [&] {
    return "Expected size of input's dimension 1 to be divisible by the product of kernel_size, "
           "but got input.size(1)=" +
           std::to_string(input.size(1)) + " and kernel_size=" + pair_text(w.y.kernel, w.x.kernel) +
           ".";
  });
  check(input.size(2) == area, ErrorKind::kRuntime, "fold", [&] {
    return "Given output_size=" + pair_text(size[0], size[1]) +
           ", kernel_size=" + pair_text(w.y.kernel, w.x.kernel) +
           ", dilation=" + pair_text(w.y.dilation, w.x.dilation) +
           ", padding=" + pair_text(w.y.padding, w.x.padding) +
           ", stride=" + pair_text(w.y.stride, w.x.stride) +
           ", expected size of input's dimension 2 to match the calculated number of sliding "
           "blocks " +
           std::to_string(w.y.out) + " * " + std::to_string(w.x.out) + " = " +
           std::to_string(area) + ", but got input.size(2)=" + std::to_string(input.size(2)) + ".";
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
