#include "autograd/node.hpp"
#include "kernels/gemm.hpp"
#include "kernels/window.hpp"
#include "ops/create.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"
#include "ops/view.hpp"
#include "ops/window.hpp"

/// Convolutions: see window.hpp.
namespace gradlet::ops {

namespace {

using kernels::Slide;
using kernels::Windows;

/// One number for each of `count` directions.
Shape for_each_direction(const char* what, const Shape& given, int count) {
  if (given.size() == 1) return Shape::filled(count, given[0]);
  check(given.size() == count, ErrorKind::kRuntime, "convolution", [&] {
    return text_of({"expected ", what, " to be a single integer value or a list of ", count,
                    " values to match the convolution dimensions, but got ", what, "=", given});
  });
  return given;
}

/// What is given to every convolution, a number for each direction.
struct Settings {
  Shape stride, padding, dilation, output_padding;
  std::int64_t groups;
};

/// A convolution's sizes: image [N, C, ...], weight [O, C / groups, ...], out [N, O, ...]. A
/// transposed one is the same convolution the other way.
struct Convolution {
  std::int64_t batch, groups, out_channels;  // out_channels: of a group
  Windows windows;                           // of the image's channels of a group
  Shape image_sizes, weight_sizes, out_sizes;

  std::int64_t rows() const { return times(windows.channels, windows.elements()); }
  std::int64_t area() const { return windows.positions(); }
  std::int64_t image() const { return times(windows.channels, windows.volume()); }
  /// Where the windows are the image itself.
  bool plain() const {
    const auto single = [](const Slide& s) {
      return s.kernel == 1 && s.stride == 1 && s.padding == 0 && s.out == s.size;
    };
    return single(windows.z) && single(windows.y) && single(windows.x);
  }
};

Convolution sizes_of(const Shape& image, const Shape& weight, const Shape& out, const Settings& s) {
  const int directions = image.size() - 2;
  const auto slide = [&](int from_last) {
    const int d = directions - 1 - from_last;
    if (d < 0) return Slide{1, 1, 1, 0, 1, 1};
    return Slide{image[2 + d], weight[2 + d], s.stride[d], s.padding[d], s.dilation[d], out[2 + d]};
  };
  const Windows windows{weight[1], slide(2), slide(1), slide(0)};
  return {image[0], s.groups, weight[0] / s.groups, windows, image, weight, out};
}

template <class T>
kernels::MatrixView<T> rows_of(T* data, std::int64_t width) {
  return {data, width, 1};
}
template <class T>
kernels::MatrixView<T> columns_of(T* data, std::int64_t width) {
  return {data, 1, width};
}

Tensor place_for_columns(const Convolution& c, DType dtype) {
  return empty({c.plain() ? 0 : times(c.rows(), c.area())}, dtype);
}

/// f(image and group in one number, its columns) for all; `columns` is the place for them.
template <class T, class F>
void each_image(const Convolution& c, const Tensor& columns, const T* input, F f) {
  for (std::int64_t at = 0; at < c.batch * c.groups; ++at) {
    const T* image = input + at * c.image();
    if (!c.plain()) kernels::im2col(c.windows, image, columns.data<T>());
    f(at, c.plain() ? image : columns.data<T>());
  }
}

/// Of the sizes of a result: the bias in every place of its channel, or 0.
Tensor started(const Shape& sizes, DType dtype, const Tensor& bias) {
  if (!bias.defined()) return zeros(sizes, dtype);
  const Tensor out = empty(sizes, dtype);
  Shape along = Shape::filled(sizes.size() - 1, 1);
  along[0] = bias.numel();
  copy_data(out, reshape(detach(bias), along));
  return out;
}

// The three directions of the trilinear form sum(out * weight * image's windows), each
// differentiable by the other two.

Tensor out_of(const char* name, const Convolution& c, const Tensor& image, const Tensor& weight,
              const Tensor& bias = {});
Tensor image_of(const char* name, const Convolution& c, const Tensor& out, const Tensor& weight,
                const Tensor& bias = {});
Tensor weight_of(const Convolution& c, const Tensor& out, const Tensor& image);

constexpr const char* kAgain = "ConvolutionBackwardBackward0";

void record_product(const Tensor& result, const char* name, const Convolution& c, bool transposed,
                    const Tensor& input, const Tensor& weight, const Tensor& bias) {
  if (!records(input, weight, bias)) return;
  record(result, name, {input, weight, bias},
         [c, transposed, x = SavedTensor(input), w = SavedTensor(weight),
          nx = input.requires_grad(), nw = weight.requires_grad(),
          nb = bias.defined() && bias.requires_grad()](Node& node, const Tensor& g) {
           const Tensor in = x.unpack(node), kernel = w.unpack(node);
           Tensor gx, gw, gb;
           if (nx) gx = transposed ? out_of(kAgain, c, g, kernel) : image_of(kAgain, c, g, kernel);
           if (nw) gw = transposed ? weight_of(c, in, g) : weight_of(c, g, in);
           if (nb) {
             Shape dims = {0};
             for (int d = 2; d < g.dim(); ++d) dims.push_back(d);
             gb = sum(g, dims);
           }
           return gradients(gx, gw, gb);
         });
}

Tensor out_of(const char* name, const Convolution& c, const Tensor& image, const Tensor& weight,
              const Tensor& bias) {
  const Tensor x = contiguous(detach(image)), w = contiguous(detach(weight));
  const Tensor columns = place_for_columns(c, x.dtype());
  const Tensor out = started(c.out_sizes, x.dtype(), bias);
  dispatch_number(x.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    const std::int64_t o = c.out_channels, k = c.rows(), area = c.area();
    each_image<T>(c, columns, x.data<T>(), [&](std::int64_t at, const T* in) {
      kernels::gemm<T>(o, area, k, T(1), rows_of<const T>(w.data<T>() + at % c.groups * o * k, k),
                       rows_of<const T>(in, area), T(bias.defined() ? 1 : 0),
                       rows_of(out.data<T>() + at * o * area, area));
    });
  });
  record_product(out, name, c, false, image, weight, bias);
  return out;
}

/// W^T g for every image, laid back onto the image.
Tensor image_of(const char* name, const Convolution& c, const Tensor& out, const Tensor& weight,
                const Tensor& bias) {
  const Tensor g = contiguous(detach(out)), w = contiguous(detach(weight));
  const Tensor columns = place_for_columns(c, g.dtype());
  const Tensor image = started(c.image_sizes, g.dtype(), bias);
  dispatch_number(g.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    const std::int64_t o = c.out_channels, k = c.rows(), area = c.area();
    for (std::int64_t at = 0; at < c.batch * c.groups; ++at) {
      T* to = image.data<T>() + at * c.image();
      const T* kernel = w.data<T>() + at % c.groups * o * k;
      kernels::gemm<T>(k, area, o, T(1), columns_of<const T>(kernel, k),
                       rows_of<const T>(g.data<T>() + at * o * area, area), T(c.plain() ? 1 : 0),
                       rows_of(c.plain() ? to : columns.data<T>(), area));
      if (!c.plain()) kernels::col2im(c.windows, columns.data<T>(), to);
    }
  });
  record_product(image, name, c, true, out, weight, bias);
  return image;
}

/// g columns^T, added up over the images.
Tensor weight_of(const Convolution& c, const Tensor& out, const Tensor& image) {
  const Tensor g = contiguous(detach(out)), x = contiguous(detach(image));
  const Tensor columns = place_for_columns(c, g.dtype());
  const Tensor weight = zeros(c.weight_sizes, g.dtype());
  dispatch_number(g.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    const std::int64_t o = c.out_channels, k = c.rows(), area = c.area();
    each_image<T>(c, columns, x.data<T>(), [&](std::int64_t at, const T* in) {
      kernels::gemm<T>(o, k, area, T(1), rows_of<const T>(g.data<T>() + at * o * area, area),
                       columns_of<const T>(in, area), T(1),
                       rows_of(weight.data<T>() + at % c.groups * o * k, k));
    });
  });
  if (records(out, image)) {
    record(weight, kAgain, {out, image},
           [c, go = SavedTensor(out), xi = SavedTensor(image)](Node& node, const Tensor& gw) {
             return gradients(out_of(kAgain, c, xi.unpack(node), gw),
                              image_of(kAgain, c, go.unpack(node), gw));
           });
  }
  return weight;
}

void check_convolution(const Tensor& input, const Tensor& weight, const Tensor& bias,
                       const Settings& s, bool transposed) {
  const char* op = "convolution";
  const auto refuse = [&](bool bad, const auto& message) {
    check(!bad, ErrorKind::kRuntime, op, message, {input.sizes(), weight.sizes()});
  };
  refuse(any_below(s.padding, 0), [] { return "negative padding is not supported"; });
  refuse(any_below(s.output_padding, 0), [] { return "negative output_padding is not supported"; });
  refuse(any_below(s.stride, 1), [] { return "non-positive stride is not supported"; });
  refuse(any_below(s.dilation, 1), [&] {
    return text_of({"dilation should be greater than zero, but got ", s.dilation});
  });
  refuse(s.groups < 1, [] { return "non-positive groups is not supported"; });
  for (int d = 0; d < s.padding.size(); ++d) {
    const std::int64_t most = (INT64_MAX - input.size(2 + d)) / 2;
    refuse(s.padding[d] > most, [&] {
      return text_of({"Given padding=", s.padding[d], " at dimension ", d,
                      " , expected padding to be at most ", most});
    });
  }
  const std::string count = std::to_string(s.groups), sizes = weight.sizes().to_string();
  refuse(weight.size(0) < s.groups, [&] {
    return text_of({"Given groups=", count, ", expected weight to be at least ", count,
                    " at dimension 0, but got weight of size ", sizes, " instead"});
  });
  refuse(weight.size(0) % s.groups != 0, [&] {
    return text_of({"Given groups=", count, ", expected weight to be divisible by ", count,
                    " at dimension 0, but got weight of size [", sizes, "] instead"});
  });
  const std::string given = transposed ? "Given transposed=1, weight" : "Given weight";
  const std::int64_t other = times(weight.size(1), s.groups);
  const std::int64_t channels = transposed ? weight.size(0) : other,
                     outs = transposed ? other : weight.size(0);
  refuse(input.size(1) != channels, [&] {
    return text_of({(transposed ? given : "Given groups=" + count + ", weight"), " of size ", sizes,
                    ", expected input", input.sizes(), " to have ", channels, " channels, but got ",
                    input.size(1), " channels instead"});
  });
  refuse(bias.defined() && (bias.dim() != 1 || bias.size(0) != outs), [&] {
    return text_of({given, " of size ", sizes, ", expected bias to be 1-dimensional with ", outs,
                    " elements, but got bias of size ", bias.sizes(), " instead"});
  });
  const auto called = [](const Tensor& t) { return std::string(dtype_c_name(t.dtype())); };
  refuse(bias.defined() && bias.dtype() != input.dtype(), [&] {
    return text_of(
        {"Input type (", called(input), ") and bias type (", called(bias), ") should be the same"});
  });
  refuse(weight.dtype() != input.dtype(), [&] {
    return text_of({"expected scalar type ", dtype_scalar_name(input.dtype()), " but found ",
                    dtype_scalar_name(weight.dtype())});
  });
  refuse_bool(op, "slow_conv2d_cpu", {input});
}

std::string by_x(const Shape& sizes) {
  std::string text;
  for (const std::int64_t n : sizes) text += (text.empty() ? "" : " x ") + std::to_string(n);
  return text_of({"(", text, ")"});
}

/// The sizes of what comes out, by direction.
Shape out_sizes(const Tensor& input, const Tensor& weight, const Settings& s) {
  Shape outs, spaces, reaches;
  bool small = false;
  for (int d = 0; d < s.stride.size(); ++d) {
    const std::int64_t space = input.size(2 + d) + 2 * s.padding[d];
    const std::int64_t reach = kernels::window_reach(weight.size(2 + d), s.dilation[d]);
    spaces.push_back(space);
    reaches.push_back(reach);
    small |= space < reach;
    outs.push_back(kernels::windows_in(space, reach, s.stride[d]));
  }
  check(!small, ErrorKind::kRuntime, "convolution",
        [&] {
          return text_of({"Calculated padded input size per channel: ", by_x(spaces),
                          ". Kernel size: ", by_x(reaches),
                          ". Kernel size can't be greater than actual input size"});
        },
        {input.sizes(), weight.sizes()});
  return outs;
}

Shape transposed_sizes(const Tensor& input, const Tensor& weight, const Settings& s) {
  Shape outs;
  const int directions = s.stride.size();
  bool wide = false;
  for (int d = 0; d < directions; ++d) {
    wide |= s.output_padding[d] >= s.stride[d] && s.output_padding[d] >= s.dilation[d];
    // What a number has no room for stays refused, whatever padding takes away.
    const std::int64_t whole =
        plus(times(input.size(2 + d) - 1, s.stride[d]),
             plus(kernels::window_reach(weight.size(2 + d), s.dilation[d]), s.output_padding[d]));
    outs.push_back(whole == INT64_MAX ? whole : plus(whole, -2 * s.padding[d]));
  }
  check(!wide, ErrorKind::kRuntime, "convolution", [&] {
    std::string text = "output padding must be smaller than either stride or dilation, but got";
    const std::pair<const char*, const Shape*> all[] = {{" output_padding_", &s.output_padding},
                                                        {" stride_", &s.stride},
                                                        {" dilation_", &s.dilation}};
    static constexpr const char* kDirections[] = {"depth: ", "height: ", "width: "};
    for (const auto& [what, numbers] : all) {
      // Of one direction PyTorch makes two.
      if (directions == 1) {
        text += std::string(what) + kDirections[1] + (numbers == &s.output_padding ? "0" : "1");
      }
      for (int d = 0; d < directions; ++d) {
        text += std::string(what) + kDirections[3 - directions + d] + std::to_string((*numbers)[d]);
      }
    }
    return text;
  });
  check(!any_below(outs, 1), ErrorKind::kRuntime, "convolution", [&] {
    Shape ins;
    for (int d = 2; d < input.dim(); ++d) ins.push_back(input.size(d));
    return text_of({"Given input size per channel: ", by_x(ins),
                    ". Calculated output size per channel: ", by_x(outs),
                    ". Output size is too small"});
  });
  return outs;
}

Tensor convolution(const char* op, int directions, bool transposed, const Tensor& input,
                   const Tensor& weight, const Tensor& bias, const Settings& given) {
  check(weight.dim() >= 3, ErrorKind::kRuntime, op,
        [] { return "weight should have at least three dimensions"; }, {weight.sizes()});
  const int whole = directions + 2;
  check(weight.dim() == whole && (input.dim() == whole || input.dim() == whole - 1),
        ErrorKind::kRuntime, op,
        [&] {
          return text_of({"Expected ", whole - 1, "D (unbatched) or ", whole,
                          "D (batched) input to ", op, ", but got input of size: ", input.sizes()});
        },
        {input.sizes(), weight.sizes()});
  if (input.dim() < whole) {
    return squeeze(
        convolution(op, directions, transposed, unsqueeze(input, 0), weight, bias, given), 0);
  }
  const Settings s{for_each_direction("stride", given.stride, directions),
                   for_each_direction("padding", given.padding, directions),
                   for_each_direction("dilation", given.dilation, directions),
                   for_each_direction("output_padding", given.output_padding, directions),
                   given.groups};
  check_convolution(input, weight, bias, s, transposed);
  Shape sizes = {input.size(0), transposed ? times(weight.size(1), s.groups) : weight.size(0)};
  for (const std::int64_t n :
       transposed ? transposed_sizes(input, weight, s) : out_sizes(input, weight, s)) {
    sizes.push_back(n);
  }
  const char* name = "ConvolutionBackward0";
  if (transposed) {
    return image_of(name, sizes_of(sizes, weight.sizes(), input.sizes(), s), input, weight, bias);
  }
  return out_of(name, sizes_of(input.sizes(), weight.sizes(), sizes, s), input, weight, bias);
}

/// "same": as many zeros as keep the size, one more behind than before where they are odd.
Tensor padded_by_name(const char* op, int directions, const Tensor& input, const Tensor& weight,
                      const Tensor& bias, const Shape& stride, std::string_view padding,
                      const Shape& dilation, std::int64_t groups) {
  if (padding == "valid") {
    return convolution(op, directions, false, input, weight, bias,
                       {stride, {0}, dilation, {0}, groups});
  }
  check(padding == "same", ErrorKind::kRuntime, op, [&] {
    return text_of({"Invalid padding string: '", padding, "'"});
  });
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
    const std::int64_t total = times(holes[d], weight.size(2 + d) - 1);
    before.push_back(total / 2);
    if (total % 2 == 0 || input.dim() < directions + 1) continue;
    const int at = padded.dim() - directions + d;
    Shape one = padded.sizes();
    one[at] = 1;
    padded = cat({padded, zeros(one, padded.dtype())}, at);
  }
  return convolution(op, directions, false, padded, weight, bias,
                     {stride, before, holes, {0}, groups});
}

constexpr const char* kNames[] = {"conv1d", "conv2d", "conv3d"};
constexpr const char* kTransposed[] = {"conv_transpose1d", "conv_transpose2d", "conv_transpose3d"};

}  // namespace

template <int n>
Tensor conv(const Tensor& input, const Tensor& weight, const Tensor& bias, const Shape& stride,
            const Shape& padding, const Shape& dilation, std::int64_t groups) {
  return convolution(kNames[n - 1], n, false, input, weight, bias,
                     {stride, padding, dilation, {0}, groups});
}
template <int n>
Tensor conv(const Tensor& input, const Tensor& weight, const Tensor& bias, const Shape& stride,
            std::string_view padding, const Shape& dilation, std::int64_t groups) {
  return padded_by_name(kNames[n - 1], n, input, weight, bias, stride, padding, dilation, groups);
}
template <int n>
Tensor conv_transpose(const Tensor& input, const Tensor& weight, const Tensor& bias,
                      const Shape& stride, const Shape& padding, const Shape& output_padding,
                      std::int64_t groups, const Shape& dilation) {
  return convolution(kTransposed[n - 1], n, true, input, weight, bias,
                     {stride, padding, dilation, output_padding, groups});
}

#define GRADLET_CONVOLUTION(n)                                                                     \
  template Tensor conv<n>(const Tensor&, const Tensor&, const Tensor&, const Shape&, const Shape&, \
                          const Shape&, std::int64_t);                                             \
  template Tensor conv<n>(const Tensor&, const Tensor&, const Tensor&, const Shape&,               \
                          std::string_view, const Shape&, std::int64_t);                           \
  template Tensor conv_transpose<n>(const Tensor&, const Tensor&, const Tensor&, const Shape&,     \
                                    const Shape&, const Shape&, std::int64_t, const Shape&);
GRADLET_CONVOLUTION(1)
GRADLET_CONVOLUTION(2)
GRADLET_CONVOLUTION(3)
#undef GRADLET_CONVOLUTION

}  // namespace gradlet::ops
