#include "ops/image.hpp"

#include <algorithm>
#include <vector>

#include "ops/arithmetic.hpp"
#include "ops/create.hpp"
#include "ops/index.hpp"
#include "ops/pointwise.hpp"
#include "ops/view.hpp"

namespace gradlet::ops {

Tensor constant_pad_nd(const Tensor& self, const Shape& pad, Scalar value) {
  check(pad.size() % 2 == 0 && pad.size() / 2 <= self.dim(), ErrorKind::kRuntime, "pad", [&] {
    return pad.size() % 2
               ? "Length of pad must be even but instead it equals " + std::to_string(pad.size())
               : "Length of pad should be no more than twice the number of dimensions of the "
                 "input. Pad length is " +
                     std::to_string(pad.size()) + " while the input has " +
                     std::to_string(self.dim()) + " dimensions.";
  });
  Tensor out = self;
  for (int i = 0; i < pad.size() / 2; ++i) {
    const int d = self.dim() - 1 - i;
    const std::int64_t left = pad[2 * i], right = pad[2 * i + 1], size = self.size(d);
    std::int64_t whole = size;
    // Beyond all numbers it wraps around, which PyTorch calls negative, too.
    __builtin_add_overflow(whole, left, &whole);
    __builtin_add_overflow(whole, right, &whole);
    check(whole >= 0, ErrorKind::kRuntime, "pad", [&] {
      return text_of({"The input size ", size, ", plus negative padding ", left, " and ", right,
                      " resulted in a negative output size, which is invalid. Check dimension ", d,
                      " of your input."});
    });
    // One beyond the edge is as far as any.
    const std::int64_t start = std::max(std::int64_t{0}, -std::max(left, -size - 1)),
                       end = size + std::min(std::int64_t{0}, std::max(right, -size - 1));
    std::vector<Tensor> parts;
    const auto border = [&](std::int64_t length) {
      if (length <= 0) return;
      Shape shape = out.sizes();
      shape[d] = length;
      parts.push_back(full(shape, value, self.dtype()));
    };
    border(left);
    parts.push_back(narrow(out, d, start, end > start ? end - start : 0));
    border(right);
    out = parts.size() > 1 ? cat(parts, d) : parts[0];
  }
  return named(out.is_same(self) ? clone(self) : out, "ConstantPadNdBackward0");
}

/// Refuses paddings that leave nothing of the last dimensions, as PyTorch's kernels do for each
/// mode.
static void check_padded(const Tensor& input, const Shape& pad, std::string_view mode) {
  const int dims = pad.size() / 2;
  if (mode != "circular") {
    bool empty = false;
    for (int d = input.dim() == dims + 2 ? 1 : 0; d < input.dim(); ++d) empty |= !input.size(d);
    check(!empty, ErrorKind::kRuntime, "pad", [&] {
      return text_of({"Expected ", dims + 1, "D or ", dims + 2,
                      "D (batch mode) tensor with possibly 0 batch size and other non-zero "
                      "dimensions for input, but got: ",
                      input.sizes()});
    });
  }
  Shape sizes, outs;
  for (int i = dims - 1; i >= 0; --i) {
    sizes.push_back(input.size(input.dim() - 1 - i));
    outs.push_back(plus(plus(sizes.back(), pad[2 * i]), pad[2 * i + 1]));
  }
  const auto below = [&](std::int64_t least) {
    return std::count_if(outs.begin(), outs.end(), [&](std::int64_t n) { return n < least; });
  };
  const auto listed = [&](const Shape& numbers, const char* between) {
    std::string text;
    for (int d = 0; d < dims; ++d) {
      text += d ? between : "";
      text += text_of({std::string(1, "DHW"[3 - dims + d]), ": ", numbers[d]});
    }
    return text;
  };
  if (mode == "circular") {
    check(!below(0), ErrorKind::kRuntime, "pad",
          [] { return "Negative padding value is resulting in an empty dimension"; });
  } else if (mode == "replicate" && dims > 1) {
    check(!below(1), ErrorKind::kRuntime, "pad", [&] {
      return text_of({"Calculated output ", listed(outs, " "),
                      " must be >= 1 in every dimension (input ", listed(sizes, ", "), ")"});
    });
  } else {
    // Of reflections one dimension suffices.
    check(below(1) < dims, ErrorKind::kRuntime, "pad", [&] {
      std::string input_sizes = listed(sizes, ", ");
      if (dims == 3) input_sizes.erase(input_sizes.find(','), 1);  // as PyTorch has it
      return text_of(
          {"input (", input_sizes, ") is too small. Calculated output ", listed(outs, " ")});
    });
    check(!below(0), ErrorKind::kRuntime, "pad", [&] {
      return text_of({"Trying to create tensor with negative dimension ",
                      *std::min_element(outs.begin(), outs.end()), ": ", outs});
    });
  }
}

Tensor pad(const Tensor& input, const Shape& pad, std::string_view mode,
           std::optional<Scalar> value) {
  if (mode == "constant") return constant_pad_nd(input, pad, value.value_or(Scalar(0)));
  const bool reflect = mode == "reflect", circular = mode == "circular";
  check(reflect || circular || mode == "replicate", ErrorKind::kNotImplemented, "pad", [&] {
    return text_of({"Unrecognised padding mode ", mode});
  });
  check(!value || value->to_double() == 0, ErrorKind::kRuntime, "pad", [&] {
    return text_of({"Padding mode \"", mode, "\" doesn't take in value argument"});
  });
  const int dims = pad.size() / 2;
  check(pad.size() % 2 == 0 && dims >= 1 && dims <= 3 &&
            (input.dim() == dims + 1 || input.dim() == dims + 2),
        ErrorKind::kNotImplemented, "pad", [] {
          return "Only 2D, 3D, 4D, 5D padding with non-constant padding are supported for now";
        });
  check_padded(input, pad, mode);
  Tensor out = input;
  for (int i = 0; i < dims; ++i) {
    const int d = input.dim() - 1 - i;
    const std::int64_t left = pad[2 * i], right = pad[2 * i + 1], size = input.size(d);
    check(!reflect || (left < size && right < size), ErrorKind::kRuntime, "pad", [&] {
      return text_of(
          {"Argument #4: Padding size should be less than the corresponding input dimension, but "
           "got: padding (",
           left, ", ", right, ") at dimension ", d, " of input ", input.sizes()});
    });
    check(!circular || (left <= size && right <= size), ErrorKind::kRuntime, "pad",
          [] { return "Padding value causes wrapping around more than once."; });
    std::vector<std::int64_t> from;
    const std::int64_t begin = times(left, -1), beyond = plus(size, right);
    // Too many are refused before the work.
    empty({std::max<std::int64_t>(plus(beyond, times(begin, -1)), 0), 16}, DType::kBool);
    for (std::int64_t at = begin; at < beyond; ++at) {
      std::int64_t place = at;
      // What a negative padding has taken away does not come in again at the other end.
      const std::int64_t first = std::max<std::int64_t>(0, begin);
      const std::int64_t end = size - std::max<std::int64_t>(0, times(right, -1));
      if (at < 0) place = reflect ? -at : circular ? at + end : 0;
      if (at >= size)
        place = reflect ? 2 * (size - 1) - at : circular ? at - size + first : size - 1;
      from.push_back(place);
    }
    out = index_select(out, d, from_values(from, {static_cast<std::int64_t>(from.size())}));
  }
  if (circular) return out;
  static constexpr const char* kNames[] = {
      "ReflectionPad1DBackward0",  "ReflectionPad2DBackward0",  "ReflectionPad3DBackward0",
      "ReplicationPad1DBackward0", "ReplicationPad2DBackward0", "ReplicationPad3DBackward0"};
  return named(out, kNames[dims - 1 + (reflect ? 0 : 3)]);
}

namespace {

/// Dimensions before the last three, then `rest`.
Shape after_batch(const Tensor& x, std::initializer_list<std::int64_t> rest) {
  Shape shape;
  for (int d = 0; d + 3 < x.dim(); ++d) shape.push_back(x.size(d));
  for (const std::int64_t size : rest) shape.push_back(size);
  return shape;
}

Shape order_of(const Tensor& x, std::initializer_list<int> last) {
  Shape order;
  for (int d = 0; d + 3 < x.dim(); ++d) order.push_back(d);
  for (const int d : last) order.push_back(x.dim() - 3 + d);
  return order;
}

void check_shuffle(const char* op, const Tensor& x, std::int64_t factor) {
  check(x.dim() >= 3, ErrorKind::kRuntime, op, [&] {
    return text_of({op, " expects input to have at least 3 dimensions, but got input with ",
                    x.dim(), " dimension(s)"});
  });
  check(factor > 0, ErrorKind::kRuntime, op, [&] {
    return text_of({op, " expects a positive ",
                    (std::string_view(op) == "pixel_shuffle" ? "upscale" : "downscale"),
                    "_factor, but got ", factor});
  });
}

}  // namespace

Tensor pixel_shuffle(const Tensor& self, std::int64_t r) {
  check_shuffle("pixel_shuffle", self, r);
  const int n = self.dim();
  const std::int64_t c = self.size(n - 3), h = self.size(n - 2), w = self.size(n - 1);
  std::int64_t squared = 0;
  const bool fits = !__builtin_mul_overflow(r, r, &squared);
  check(fits, ErrorKind::kValue, "pixel_shuffle", [&] {
    return text_of(
        {"upscale factor is too large, (upscale_factor)^2 overflowed: upscale_factor=", r});
  });
  check(c % squared == 0, ErrorKind::kRuntime, "pixel_shuffle", [&] {
    return text_of(
        {"pixel_shuffle expects its input's 'channel' dimension to be divisible by the square of "
         "upscale_factor, but input.size(-3)=",
         c, " is not divisible by ", squared});
  });
  const Tensor parts = reshape(self, after_batch(self, {c / squared, r, r, h, w}));
  const Tensor moved = permute(parts, order_of(self, {0, 3, 1, 4, 2}));
  return named(reshape(moved, after_batch(self, {c / squared, times(h, r), times(w, r)})),
               "PixelShuffleBackward0");
}

Tensor pixel_unshuffle(const Tensor& self, std::int64_t r) {
  check_shuffle("pixel_unshuffle", self, r);
  const int n = self.dim();
  const std::int64_t c = self.size(n - 3), h = self.size(n - 2), w = self.size(n - 1);
  check(h % r == 0 && w % r == 0, ErrorKind::kRuntime, "pixel_unshuffle", [&] {
    const bool height = h % r != 0;
    return text_of({"pixel_unshuffle expects ", (height ? "height" : "width"),
                    " to be divisible by downscale_factor, but input.size(", (height ? "-2" : "-1"),
                    ")=", height ? h : w, " is not divisible by ", r});
  });
  const Tensor parts = reshape(self, after_batch(self, {c, h / r, r, w / r, r}));
  const Tensor moved = permute(parts, order_of(self, {0, 2, 4, 1, 3}));
  return named(reshape(moved, after_batch(self, {times(times(c, r), r), h / r, w / r})),
               "PixelUnshuffleBackward0");
}

Tensor channel_shuffle(const Tensor& input, std::int64_t groups) {
  check(input.dim() > 2, ErrorKind::kRuntime, "channel_shuffle", [&] {
    return text_of(
        {"channel_shuffle expects input with > 2 dims, but got input with sizes ", input.sizes()});
  });
  const std::int64_t channels = input.size(1);
  check(groups > 0 && channels % groups == 0, ErrorKind::kRuntime, "channel_shuffle", [&] {
    return groups > 0
               ? "Number of channels must be divisible by groups. Got " + std::to_string(channels) +
                     " channels and " + std::to_string(groups) + " groups."
               : "Number of groups to divide channels in must be positive. Value of groups:" +
                     std::to_string(groups);
  });
  std::vector<std::int64_t> from;
  empty({channels, 16}, DType::kBool);  // too many are refused before the work
  for (std::int64_t i = 0; i < channels; ++i) {
    from.push_back(i % groups * (channels / groups) + i / groups);
  }
  return named(index_select(input, 1, from_values(from, {channels})), "ChannelShuffleBackward0");
}

}  // namespace gradlet::ops
