#include "ops/pooling.hpp"

#include <vector>

#include "autograd/node.hpp"
#include "kernels/window.hpp"
#include "ops/activation.hpp"
#include "ops/arithmetic.hpp"
#include "ops/create.hpp"
#include "ops/index.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"
#include "ops/view.hpp"
#include "ops/window.hpp"
#include "tensor/value.hpp"

namespace gradlet::ops {

namespace {

using kernels::Span;

/// "max_pool" + 2 + "d".
std::string name_of(const char* family, int n) {
  return text_of({family, n, "d"});
}

/// One number for each direction.
Shape for_each(const std::string& op, const char* what, const Shape& given, int n) {
  if (given.size() == 1) return Shape::filled(n, given[0]);
  check(given.size() == n, ErrorKind::kRuntime, "pool", [&] {
    if (n == 1) {
      return text_of(
          {op, "() argument '", what, "' should contain one int (got ", given.size(), ")"});
    }
    const std::string word = what;
    return text_of({op, ": ", what,
                    (word == "stride"     ? " must either be omitted,"
                     : word == "dilation" ? " must be either"
                                          : " must either be"),
                    " a single int, or a tuple of ", (n == 2 ? "two" : "three"), " ints"});
  });
  return given;
}

/// PyTorch's windows are made of 32-bit numbers.
void check_ints(std::initializer_list<std::reference_wrapper<const Shape>> all) {
  for (const Shape& numbers : all) {
    for (const std::int64_t n : numbers) {
      check(n == static_cast<std::int32_t>(n), ErrorKind::kRuntime, "pool",
            [] { return "value cannot be converted to type int without overflow"; });
    }
  }
}

/// "dT: 1 dH: 2 dW: 3"
std::string by_direction(const char* what, const Shape& numbers) {
  std::string text;
  for (int d = 0; d < numbers.size(); ++d) {
    text += (d ? " " : "") + std::string(what) + "THW"[3 - numbers.size() + d] + ": " +
            std::to_string(numbers[d]);
  }
  return text;
}

/// Windows over images [N, C, ...] or [C, ...] of n directions: their sizes, and what the windows
/// see in each of three directions.
struct Plan {
  Shape image, out;
  std::vector<Span> spans[3];
  std::int64_t divisor = 0;

  int directions(int d) const { return image.size() - 3 + d; }
  std::int64_t planes() const {
    Shape outer = image;
    for (int d = 0; d < 3; ++d) {
      if (!spans[d].empty()) outer.erase(outer.size() - 1);
    }
    return outer.numel();
  }
  /// Points into this plan.
  kernels::Pooling pooling() const {
    static const Span kAll = {0, 1, 1, 1};
    kernels::Pooling p{planes(), {1, 1, 1}, {1, 1, 1}, {&kAll, &kAll, &kAll}, divisor};
    for (int d = 0; d < 3; ++d) {
      if (spans[d].empty()) continue;
      p.size[d] = image[image.size() - 3 + d];
      p.out[d] = static_cast<std::int64_t>(spans[d].size());
      p.spans[d] = spans[d].data();
    }
    return p;
  }
  /// Planes by their elements, and by their windows.
  Shape flat_image() const { return {planes(), planes() ? image.numel() / planes() : 0}; }
  Shape flat_out() const { return {planes(), planes() ? out.numel() / planes() : 0}; }
};

void check_dims(const std::string& op, const Tensor& input, int n, const std::string& message) {
  check(input.dim() == n + 1 || input.dim() == n + 2, ErrorKind::kRuntime, "pool",
        [&] {
          return n > 1 || op == "max_pool1d"
                     ? message
                     : "Expected 2 to 3 dimensions, but got " + std::to_string(input.dim()) +
                           "-dimensional tensor for argument #1 'self' (while checking arguments "
                           "for " +
                           op + ")";
        },
        {input.sizes()});
}

/// Windows that slide, checked as PyTorch does.
Plan sliding(const std::string& op, int n, const Tensor& input, const Shape& kernel_size,
             const Shape& stride, const Shape& padding, const Shape& dilation, bool ceil_mode,
             bool count_include_pad) {
  const auto refuse = [&](bool bad, const auto& message) {
    check(!bad, ErrorKind::kRuntime, "pool", message, {input.sizes()});
  };
  const Shape k = for_each(op, "kernel_size", kernel_size, n),
              s = stride.empty() ? k : for_each(op, "stride", stride, n),
              p = for_each(op, "padding", padding, n), g = for_each(op, "dilation", dilation, n);
  const std::string dims =
      std::to_string(n + 1) + "D or " + std::to_string(n + 2) + "D (batch mode) tensor";
  const std::string got =
      "Expected " + dims + " with optional 0 dim batch size for input, but got:";
  check_dims(op, input, n,
             n == 1 ? op + ": " + got + input.sizes().to_string()
                    : "non-empty " + dims + " expected for input");
  if (op == "max_pool1d" && !input.requires_grad()) {
    // What PyTorch computes apart where no gradient is wanted.
    const auto at_least = [&](const char* name, std::int64_t number, int least) {
      refuse(number < least, [&] {
        return text_of(
            {"max_pool1d() ", name,
             (least ? " must be greater than zero, but got " : " must be non-negative, but got "),
             number});
      });
    };
    at_least("kernel_size", k[0], 1);
    at_least("stride", s[0], 1);
    at_least("dilation", g[0], 1);
    at_least("padding", p[0], 0);
    refuse(p[0] > k[0] / 2, [&] {
      return text_of(
          {"max_pool1d() padding should be at most half of kernel size, but got padding=", p[0],
           " and kernel_size=", k[0]});
    });
  }
  check_ints({k, s, p, g});
  refuse(s.contains(0), [] { return "stride should not be zero"; });
  const std::pair<const char*, const Shape*> positive[] = {
      {"kernel size", &k}, {"stride", &s}, {"dilation", &g}};
  for (const auto& [what, numbers] : positive) {
    const std::string word = what;
    refuse(any_below(*numbers, 1), [&, of = numbers] {
      return text_of({word, " should be greater than zero, but got ",
                      by_direction(word == "dilation" ? "dilation"
                                   : word == "stride" ? "d"
                                                      : "k",
                                   *of)});
    });
  }
  for (int d = 1; d < input.dim(); ++d) {
    refuse(input.size(d) == 0 || input.size(input.dim() - n - 1) == 0, [&] {
      std::string text = n == 1 ? op + ": " : "";
      return text.append(got).append(input.sizes().to_string());
    });
  }
  Plan plan{input.sizes(), input.sizes(), {}};
  bool small = false;
  for (int i = 0; i < n; ++i) {
    refuse(p[i] < 0, [&] { return text_of({"pad must be non-negative, but got pad: ", p[i]}); });
    refuse(p[i] > kernels::window_reach(k[i], g[i]) / 2, [&] {
      return text_of({"pad should be at most half of effective kernel size, but got pad=", p[i],
                      ", kernel_size=", k[i], " and dilation=", g[i]});
    });
    const int at = input.dim() - n + i;
    const std::int64_t size = input.size(at);
    const std::int64_t room = plus(size, 2 * p[i] - kernels::window_reach(k[i], g[i]));
    const std::int64_t steps = plus(room, ceil_mode ? s[i] - 1 : 0);
    std::int64_t out = (steps >= 0 ? steps / s[i] : -((-steps + s[i] - 1) / s[i])) + 1;
    // The last window starts inside of the image or its padding before.
    if (ceil_mode && (out - 1) * s[i] >= plus(size, p[i])) --out;
    plan.out[at] = out;
    small |= out < 1;
    empty({std::max<std::int64_t>(out, 0), 16}, DType::kBool);  // too many are refused before
    for (std::int64_t j = 0; j < out; ++j) {
      const std::int64_t from = j * s[i] - p[i], to = from + (k[i] - 1) * g[i] + 1;
      const std::int64_t skipped = from < 0 ? (-from + g[i] - 1) / g[i] : 0;
      Span span{from + skipped * g[i], std::min(to, size), g[i],
                std::min(to, plus(size, p[i])) - from};
      if (!count_include_pad) span.count = span.last - span.first;
      plan.spans[3 - n + i].push_back(span);
    }
  }
  refuse(small, [&] {
    const auto size = [&](const Shape& sizes) {
      std::string text = "(" + std::to_string(sizes[sizes.size() - n - 1]) + (n == 1 ? "x1" : "");
      for (int d = sizes.size() - n; d < sizes.size(); ++d) text += "x" + std::to_string(sizes[d]);
      return text_of({text, ")"});
    };
    return op == "max_pool1d"
               ? "max_pool1d() Invalid computed output size: " + std::to_string(plan.out.back())
               : "Given input size: " + size(plan.image) +
                     ". Calculated output size: " + size(plan.out) + ". Output size is too small";
  });
  check(input.dtype() != DType::kBool, ErrorKind::kNotImplemented, "pool", [&] {
    return text_of({"\"", op, "\" not implemented for 'Bool'"});
  });
  return plan;
}

/// Windows that cover the image whatever its size.
Plan adaptive(const std::string& op, int n, const Tensor& input, const Shape& output_size) {
  const bool averages = op[9] == 'a';
  check_dims(op, input, n,
             op + "(): Expected " + std::to_string(n + 1) + "D or " + std::to_string(n + 2) +
                 "D tensor, but got" + (averages ? " " : ": ") + input.sizes().to_string());
  check(output_size.size() == 1 || output_size.size() == n, ErrorKind::kRuntime, "pool", [&] {
    return n == 1 ? op + "() argument 'output_size' should contain one int (got " +
                        std::to_string(output_size.size()) + ")"
           : averages ? op + ": output_size must be " + std::to_string(n)
                      : op + "(): internal error: output_size.size() must be " + std::to_string(n);
  });
  Shape outs = output_size.size() == n ? output_size : Shape::filled(n, output_size[0]);
  for (int d = 0; d < n; ++d) {
    if (outs[d] == kAsInput) outs[d] = input.size(input.dim() - n + d);
  }
  check(!any_below(outs, 0), ErrorKind::kRuntime, "pool", [&] {
    std::string text = op +
                       ": elements of output_size must be greater than or equal to 0 but "
                       "received {";
    for (int d = 0; d < n; ++d) text += (d ? ", " : "") + std::to_string(outs[d]);
    return text_of({text, "}"});
  });
  check(is_floating(input.dtype()), ErrorKind::kNotImplemented, "pool", [&] {
    return text_of({"\"", op, "\" not implemented for '", dtype_scalar_name(input.dtype()), "'"});
  });
  Plan plan{input.sizes(), input.sizes(), {}};
  for (int i = 0; i < n; ++i) {
    const int at = input.dim() - n + i;
    const std::int64_t size = input.size(at), out = outs[i];
    check(size > 0, ErrorKind::kRuntime, "pool", [&] {
      return text_of(
          {op, "(): Expected input to have non-zero size for non-batch dimensions, but input ",
           "has sizes ", input.sizes(), " with dimension ", at, " being empty"});
    });
    plan.out[at] = out;
    empty({out, 16}, DType::kBool);  // too many are refused before the work
    for (std::int64_t j = 0; j < out; ++j) {
      const std::int64_t from = times(j, size) / out, to = plus(times(j + 1, size), out - 1) / out;
      plan.spans[3 - n + i].push_back({from, to, 1, to - from});
    }
  }
  return plan;
}

Tensor averages(const char* name, const Tensor& input, const Plan& plan);

/// The gradient of averages(), which is linear: they are each other's.
Tensor shares(const char* name, const Tensor& grad, const Plan& plan) {
  const Tensor g = contiguous(detach(grad)), out = zeros(plan.image, g.dtype());
  if (g.numel()) {
    dispatch_floating(g.dtype(), [&](auto tag) {
      using T = typename decltype(tag)::type;
      kernels::avg_pool_backward(plan.pooling(), g.data<T>(), out.data<T>());
    });
  }
  if (records(grad)) {
    record(out, name, {grad},
           [plan, name](Node&, const Tensor& gg) { return averages(name, gg, plan); });
  }
  return out;
}

Tensor averages(const char* name, const Tensor& input, const Plan& plan) {
  const Tensor x = contiguous(detach(input)), out = empty(plan.out, x.dtype());
  if (out.numel()) {
    dispatch_number(x.dtype(), [&](auto tag) {
      using T = typename decltype(tag)::type;
      kernels::avg_pool(plan.pooling(), x.data<T>(), out.data<T>());
    });
  }
  if (records(input)) {
    record(out, name, {input},
           [plan, name](Node&, const Tensor& g) { return shares(name, g, plan); });
  }
  return out;
}

std::tuple<Tensor, Tensor> largest(const char* name, const Tensor& input, const Plan& plan) {
  const Tensor x = contiguous(detach(input)), out = empty(plan.out, x.dtype()),
               places = empty(plan.out, DType::kInt64);
  if (out.numel()) {
    dispatch_number(x.dtype(), [&](auto tag) {
      using T = typename decltype(tag)::type;
      kernels::max_pool(plan.pooling(), x.data<T>(), out.data<T>(), places.data<std::int64_t>());
    });
  }
  if (records(input)) {
    record(out, name, {input}, [plan, at = SavedTensor(places)](Node& node, const Tensor& g) {
      const Tensor index = at.unpack(node), sums = zeros(plan.image, g.dtype());
      if (records(g)) {
        const Shape outs = plan.flat_out();
        const Tensor flat = reshape(sums, plan.flat_image());
        scatter_add_(flat, 1, reshape(index, outs), reshape(g, outs));
        return reshape(flat, plan.image);
      }
      const Tensor dense = contiguous(g);
      dispatch_floating(g.dtype(), [&](auto tag) {
        using T = typename decltype(tag)::type;
        if (!dense.numel()) return;
        kernels::max_pool_backward(plan.pooling(), dense.data<T>(), index.data<std::int64_t>(),
                                   sums.data<T>());
      });
      return sums;
    });
  }
  return {out, places};
}

// PyTorch makes two directions of one.
constexpr const char* kMax[] = {"SqueezeBackward1", "MaxPool2DWithIndicesBackward0",
                                "MaxPool3DWithIndicesBackward0"};
constexpr const char* kAverage[] = {"SqueezeBackward1", "AvgPool2DBackward0", "AvgPool3DBackward0"};
constexpr const char* kAdaptiveMax[] = {"SqueezeBackward1", "AdaptiveMaxPool2DBackward0",
                                        "AdaptiveMaxPool3DBackward0"};
constexpr const char* kAdaptive[] = {"SqueezeBackward1", "AdaptiveAvgPool2DBackward0",
                                     "AdaptiveAvgPool3DBackward0"};
constexpr const char* kUnpool[] = {"SqueezeBackward1", "MaxUnpool2DBackward0",
                                   "MaxUnpool3DBackward0"};

std::tuple<Tensor, Tensor> max_pool_of(int n, const Tensor& input, const Shape& kernel_size,
                                       const Shape& stride, const Shape& padding,
                                       const Shape& dilation, bool ceil_mode) {
  return largest(kMax[n - 1], input,
                 sliding(name_of("max_pool", n), n, input, kernel_size, stride, padding, dilation,
                         ceil_mode, true));
}

Tensor avg_pool_of(int n, const Tensor& input, const Shape& kernel_size, const Shape& stride,
                   const Shape& padding, bool ceil_mode, bool count_include_pad,
                   std::optional<std::int64_t> divisor_override) {
  Plan plan = sliding(name_of("avg_pool", n), n, input, kernel_size, stride, padding, {1},
                      ceil_mode, count_include_pad);
  check(divisor_override.value_or(1) != 0, ErrorKind::kRuntime, "pool",
        [] { return "divisor must be not zero"; });
  plan.divisor = divisor_override.value_or(0);
  return averages(kAverage[n - 1], input, plan);
}

Tensor lp_pool_of(int n, const Tensor& input, Scalar norm_type, const Shape& kernel_size,
                  const std::optional<Shape>& stride, bool ceil_mode) {
  check(norm_type.to_double() != 0, ErrorKind::kValue, "lp_pool", [&] {
    return text_of(
        {"norm_type must be a non-zero value, but got ", number_text(norm_type.to_double())});
  });
  const Tensor out = avg_pool_of(n, pow(input, norm_type), kernel_size, stride.value_or(Shape{}),
                                 {0}, ceil_mode, true, {});
  const std::int64_t count = for_each("lp_pool", "kernel_size", kernel_size, n).numel();
  return pow(mul(mul(sign(out), relu(abs(out))), count), 1 / norm_type.to_double());
}

Tensor adaptive_avg_of(int n, const Tensor& input, const Shape& output_size) {
  const Plan plan = adaptive(name_of("adaptive_avg_pool", n), n, input, output_size);
  if (n == 1 || output_size != Shape::filled(output_size.size(), 1)) {
    return averages(kAdaptive[n - 1], input, plan);
  }
  return mean(input, n == 2 ? Shape{-1, -2} : Shape{-1, -2, -3}, true);
}

Tensor unpool_of(int n, const Tensor& input, const Tensor& indices, const Shape& kernel_size,
                 const Shape& stride, const Shape& padding,
                 const std::optional<Shape>& output_size) {
  const std::string op = name_of("max_unpool", n), shown = n == 1 ? "max_unpool2d" : op;
  const auto refuse = [&](bool bad, const auto& message) {
    check(!bad, ErrorKind::kRuntime, "max_unpool", message, {input.sizes(), indices.sizes()});
  };
  const Shape k = for_each(op, "kernel_size", kernel_size, n),
              s = stride.empty() ? k : for_each(op, "stride", stride, n),
              p = for_each(op, "padding", padding, n);
  const int m = n == 1 ? 2 : n;
  check_ints({k, s, p});
  refuse(input.dim() != n + 1 && input.dim() != n + 2, [&] {
    return text_of({"Input to max_unpooling", m, "d should be a ", m + 1, "d or ", m + 2,
                    "d Tensor, but got a tensor with ", input.dim() + m - n, " dimensions."});
  });
  Shape given = output_size.value_or(Shape{});
  if (given.size() == n + 2) {
    given.erase(0);
    given.erase(0);
  }
  check(given.empty() || given.size() == n, ErrorKind::kValue, "max_unpool", [&] {
    return text_of({"output_size should be a sequence containing ", n, " or ", n + 2,
                    " elements, but it has a length of '", given.size(), "'"});
  });
  Shape sizes = input.sizes(), outer = sizes;
  std::string volume;
  for (int d = 0; d < n; ++d) {
    const int at = input.dim() - n + d;
    const std::int64_t usual = plus(times(input.size(at) - 1, s[d]), k[d] - 2 * p[d]),
                       least = plus(usual, -s[d]), most = plus(usual, s[d]);
    check(given.empty() || (least < given[d] && given[d] < most), ErrorKind::kValue, "max_unpool",
          [&] {
            return text_of({"invalid output_size \"", given, "\" (dim ", d, " must be between ",
                            least, " and ", most, ")"});
          });
    check(!given.empty() || usual >= 0, ErrorKind::kValue, "max_unpool", [&] {
      return text_of(
          {"max_unpooling: output_size must contain non-negative spatial dimensions, but got "
           "output_size[",
           d, "]=", usual});
    });
    sizes[at] = given.empty() ? usual : given[d];
    outer.erase(outer.size() - 1);
    volume += (d ? "x" : "") + std::to_string(sizes[at]) + (n == 1 ? "x1" : "");
  }
  refuse(indices.dtype() != DType::kInt64, [&] {
    return text_of(
        {"elements in indices should be type int64 but got: ", dtype_scalar_name(indices.dtype())});
  });
  refuse(indices.sizes() != input.sizes(), [&] {
    return text_of({"Expected shape of indices to be same as that of the input tensor (",
                    input.sizes(), ") but got indices tensor with shape: ", indices.sizes()});
  });
  check(is_floating(input.dtype()), ErrorKind::kNotImplemented, "max_unpool", [&] {
    return text_of(
        {"\"", shown, "\" not implemented for '", dtype_scalar_name(input.dtype()), "'"});
  });
  if (input.numel() == 0) return named(zeros(sizes, input.dtype()), kUnpool[n - 1]);
  const std::int64_t planes = outer.numel(), area = sizes.numel() / planes;
  const Tensor at = contiguous(indices);
  for (std::int64_t i = at.numel() - 1; i >= 0; --i) {  // PyTorch names the last one
    const std::int64_t place = at.data<std::int64_t>()[i];
    refuse(place < 0 || place >= area, [&] {
      return text_of(
          {"Found an invalid max index: ", place, " (output volumes are of size ", volume, ")"});
    });
  }
  const Shape flat = {planes, -1};
  const Tensor out = zeros({planes, area}, input.dtype());
  scatter_(out, 1, reshape(at, flat), reshape(input, flat));
  return named(reshape(out, sizes), kUnpool[n - 1]);
}

}  // namespace

template <int n>
std::tuple<Tensor, Tensor> max_pool_with_indices(const Tensor& input, const Shape& kernel_size,
                                                 const Shape& stride, const Shape& padding,
                                                 const Shape& dilation, bool ceil_mode) {
  return max_pool_of(n, input, kernel_size, stride, padding, dilation, ceil_mode);
}
template <int n>
Tensor avg_pool(const Tensor& input, const Shape& kernel_size, const Shape& stride,
                const Shape& padding, bool ceil_mode, bool count_include_pad,
                std::optional<std::int64_t> divisor_override) {
  return avg_pool_of(n, input, kernel_size, stride, padding, ceil_mode, count_include_pad,
                     divisor_override);
}
template <int n>
Tensor lp_pool(const Tensor& input, Scalar norm_type, const Shape& kernel_size,
               const std::optional<Shape>& stride, bool ceil_mode) {
  return lp_pool_of(n, input, norm_type, kernel_size, stride, ceil_mode);
}
template <int n>
Tensor adaptive_avg_pool(const Tensor& input, const Shape& output_size) {
  return adaptive_avg_of(n, input, output_size);
}
template <int n>
std::tuple<Tensor, Tensor> adaptive_max_pool(const Tensor& input, const Shape& output_size) {
  return largest(kAdaptiveMax[n - 1], input,
                 adaptive(name_of("adaptive_max_pool", n), n, input, output_size));
}
template <int n>
Tensor max_unpool(const Tensor& input, const Tensor& indices, const Shape& kernel_size,
                  const Shape& stride, const Shape& padding,
                  const std::optional<Shape>& output_size) {
  return unpool_of(n, input, indices, kernel_size, stride, padding, output_size);
}

#define GRADLET_POOLING(n)                                                                         \
  template std::tuple<Tensor, Tensor> max_pool_with_indices<n>(                                    \
      const Tensor&, const Shape&, const Shape&, const Shape&, const Shape&, bool);                \
  template Tensor avg_pool<n>(const Tensor&, const Shape&, const Shape&, const Shape&, bool, bool, \
                              std::optional<std::int64_t>);                                        \
  template Tensor lp_pool<n>(const Tensor&, Scalar, const Shape&, const std::optional<Shape>&,     \
                             bool);                                                                \
  template Tensor adaptive_avg_pool<n>(const Tensor&, const Shape&);                               \
  template std::tuple<Tensor, Tensor> adaptive_max_pool<n>(const Tensor&, const Shape&);           \
  template Tensor max_unpool<n>(const Tensor&, const Tensor&, const Shape&, const Shape&,          \
                                const Shape&, const std::optional<Shape>&);
GRADLET_POOLING(1)
GRADLET_POOLING(2)
GRADLET_POOLING(3)
#undef GRADLET_POOLING

}  // namespace gradlet::ops
