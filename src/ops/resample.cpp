#include "ops/resample.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ops/arithmetic.hpp"
#include "ops/create.hpp"
#include "ops/index.hpp"
#include "ops/math.hpp"
#include "ops/matmul.hpp"
#include "ops/pointwise.hpp"
#include "ops/pooling.hpp"
#include "ops/view.hpp"
#include "tensor/value.hpp"

namespace gradlet::ops {

namespace {

/// The weights of four neighbours at 0 <= t <= 1 behind the second (Keys 1981, a = -0.75). T: a
/// number or a tensor.
template <class T>
std::vector<T> cubic_weights(const T& t) {
  const double a = -0.75;
  const auto near = [&](const T& x) -> T { return ((a + 2) * x - (a + 3)) * x * x + 1; };
  const auto far = [&](const T& x) -> T { return ((a * x - 5 * a) * x + 8 * a) * x - 4 * a; };
  return {far(t + 1), near(t), near(1 - t), far(2 - t)};
}

/// A tensor in formulas.
struct Term {
  Tensor t;
};
Term operator*(const Term& a, const Term& b) {
  return {mul(a.t, b.t)};
}
Term operator*(double a, const Term& b) {
  return {mul(b.t, a)};
}
Term operator+(const Term& a, double b) {
  return {add(a.t, b)};
}
Term operator-(const Term& a, double b) {
  return {sub(a.t, b)};
}
Term operator-(double a, const Term& b) {
  return {rsub(b.t, wrapped_number(a))};
}

/// What the elements of one direction are made of: `count` elements times weights for each.
struct Taps {
  std::int64_t count;
  std::vector<std::int64_t> places;
  std::vector<double> weights;
};

enum class Way { kNearest, kExact, kLinear, kCubic };

/// In the numbers PyTorch computes with for the dtype: each result of a double is rounded to
/// float32 where `single` is set, which gives float32's own.
Taps taps_of(Way way, std::int64_t size, std::int64_t out, bool align_corners, double factor,
             bool antialias, bool single) {
  const auto r = [&](double x) { return single ? static_cast<double>(static_cast<float>(x)) : x; };
  const auto count = [](std::int64_t n) { return static_cast<double>(n); };
  double scale = r(factor > 0 ? 1 / factor : count(size) / count(out));
  if (align_corners) scale = out > 1 ? r(count(size - 1) / count(out - 1)) : 0;
  Taps taps{};
  const auto put = [&](std::int64_t place, double weight) {
    taps.places.push_back(std::clamp<std::int64_t>(place, 0, size - 1));
    taps.weights.push_back(weight);
  };
  if (antialias) {
    const double reach = way == Way::kCubic ? 2 : 1, wide = std::max(scale, 1.0),
                 support = reach * wide;
    const auto share = [&](double x) {
      x = std::abs(x);
      if (x >= reach) return 0.0;
      if (reach == 1) return 1 - x;
      const double a = -0.5;
      return x < 1 ? ((a + 2) * x - (a + 3)) * x * x + 1 : (((x - 5) * x + 8) * x - 4) * a;
    };
    taps.count = static_cast<std::int64_t>(std::ceil(support)) * 2 + 1;
    for (std::int64_t i = 0; i < out; ++i) {
      const double centre = r(scale * (count(i) + 0.5));
      const auto edge = [&](double at) { return static_cast<std::int64_t>(r(at + 0.5)); };
      const std::int64_t first = std::max<std::int64_t>(edge(r(centre - support)), 0),
                         last = std::min(edge(r(centre + support)), size);
      double total = 0;
      for (std::int64_t k = 0; k < taps.count; ++k) {
        const double weight =
            first + k < last ? share((count(first + k) - centre + 0.5) / wide) : 0;
        total += weight;
        put(first + k, weight);
      }
      for (std::int64_t k = 0; k < taps.count; ++k) {
        taps.weights[taps.weights.size() - static_cast<std::size_t>(1 + k)] /= total;
      }
    }
    return taps;
  }
  taps.count = way == Way::kLinear ? 2 : way == Way::kCubic ? 4 : 1;
  for (std::int64_t i = 0; i < out; ++i) {
    if (way == Way::kNearest || way == Way::kExact) {
      const double at = way == Way::kExact ? count(i) + 0.5 : count(i);
      put(static_cast<std::int64_t>(r(at * scale)), 1);
      continue;
    }
    double source = align_corners ? r(scale * count(i)) : r(r(scale * (count(i) + 0.5)) - 0.5);
    if (way == Way::kLinear) source = std::max(source, 0.0);
    const std::int64_t first = std::min(static_cast<std::int64_t>(std::floor(source)), size - 1);
    const double rest = std::clamp(source - count(first), 0.0, 1.0);
    if (way == Way::kLinear) {
      put(first, size == out ? 1 : 1 - rest);
      put(first + 1, size == out ? 0 : rest);
      continue;
    }
    std::int64_t place = first - 1;
    for (const double weight : cubic_weights(rest)) put(place++, weight);
  }
  return taps;
}

/// The taps along dimension d, one after the other.
Tensor resampled(const Tensor& input, int d, const Taps& taps) {
  const auto count = static_cast<std::int64_t>(taps.places.size()) / taps.count;
  Shape along = Shape::filled(input.dim(), 1);
  along[d] = count;
  Tensor total;
  for (std::int64_t k = 0; k < taps.count; ++k) {
    std::vector<std::int64_t> places;
    std::vector<double> weights;
    for (std::int64_t i = 0; i < count; ++i) {
      const auto at = static_cast<std::size_t>(i * taps.count + k);
      places.push_back(taps.places[at]);
      weights.push_back(taps.weights[at]);
    }
    Tensor part = index_select(input, d, from_values(places, {count}));
    if (taps.count > 1) part = mul(part, from_values(weights, along, input.dtype()));
    total = total.defined() ? add(total, part) : part;
  }
  return total;
}

/// The numbers of a list, or one for each of n.
std::vector<double> listed(const Value& value, int n, bool* is_list) {
  std::vector<double> all;
  if (const Shape* list = value.get<Shape>()) {
    all.assign(list->begin(), list->end());
  } else if (const std::vector<double>* floats = value.get<std::vector<double>>()) {
    all = *floats;
  } else {
    *is_list = false;
    all.assign(static_cast<std::size_t>(n), value_as<double>(value, {"interpolate(size)", 0}));
  }
  return all;
}

std::string list_text(const Shape& sizes, int first) {
  Shape shown;
  for (int d = first; d < sizes.size(); ++d) shown.push_back(sizes[d]);
  return shown.to_string();
}

struct Mode {
  std::string_view name;
  int directions;  // 0: any
  Way way;
};
constexpr Mode kModes[] = {{"nearest", 0, Way::kNearest}, {"nearest-exact", 0, Way::kExact},
                           {"area", 0, Way::kNearest},    {"linear", 1, Way::kLinear},
                           {"bilinear", 2, Way::kLinear}, {"trilinear", 3, Way::kLinear},
                           {"bicubic", 2, Way::kCubic}};
constexpr const char* kNodes[][3] = {
    {"UpsampleNearest1DBackward0", "UpsampleNearest2DBackward0", "UpsampleNearest3DBackward0"},
    {"UpsampleNearestExact1DBackward0", "UpsampleNearestExact2DBackward0",
     "UpsampleNearestExact3DBackward0"},
    {"UpsampleLinear1DBackward0", "UpsampleBilinear2DBackward0", "UpsampleTrilinear3DBackward0"},
    {"", "UpsampleBicubic2DBackward0", ""},
    {"UpsampleBilinear2DAaBackward0", "UpsampleBicubic2DAaBackward0", ""}};

}  // namespace

Tensor interpolate(const Tensor& input, const Value& size, const Value& scale_factor,
                   std::string_view mode, std::optional<bool> align_corners,
                   std::optional<bool> recompute_scale_factor, bool antialias) {
  const auto refuse = [&](bool bad, const auto& message, ErrorKind kind = ErrorKind::kValue) {
    check(!bad, kind, "interpolate", message, {input.sizes()});
  };
  const int n = input.dim() - 2;
  const std::string name(mode);
  const Mode* found = nullptr;
  for (const Mode& one : kModes) {
    if (one.name == mode) found = &one;
  }
  refuse(found && found->directions == 0 && align_corners.has_value(), [] {
    return "align_corners option can only be set with the interpolating modes: linear | bilinear | "
           "bicubic | trilinear";
  });
  const bool sized = !size.is_none(), scaled = !scale_factor.is_none();
  refuse(sized && scaled, [] { return "only one of size or scale_factor should be defined"; });
  refuse(!sized && !scaled, [] { return "either size or scale_factor should be defined"; });
  bool is_list = true;
  std::vector<double> numbers = listed(sized ? size : scale_factor, n, &is_list);
  refuse(static_cast<int>(numbers.size()) != std::max(n, 0), [&] {
    const Value given = sized ? size : scale_factor;
    std::string text = given.repr();
    if (given.get<Shape>()) text = given.get<Shape>()->to_string();
    const std::string dims = "spatial dimensions of " + list_text(input.sizes(), 2);
    return sized
               ? "Input and output must have the same number of spatial dimensions, but got "
                 "input with " +
                     dims + " and output size of " + text +
                     ". Please provide input tensor in (N, C, d1, d2, ...,dK) format and output "
                     "size in (o1, o2, ...,oK) format."
               : "Input and scale_factor must have the same number of spatial dimensions, but got "
                 "input with " +
                     dims + " and scale_factor of shape " + text +
                     ". Please provide input tensor in (N, C, d1, d2, ...,dK) format and "
                     "scale_factor in (s1, s2, ...,sK) format.";
  });
  refuse(sized && recompute_scale_factor.value_or(false),
         [] { return "recompute_scale_factor is not meaningful with an explicit size."; });
  refuse(antialias && !(n == 2 && (mode == "bilinear" || mode == "bicubic")), [] {
    return "Anti-alias option is restricted to bilinear, bicubic, and lanczos modes and requires a "
           "4-D tensor as input";
  });
  const bool fits = found && n >= 1 && n <= 3 && (!found->directions || found->directions == n);
  refuse(
      !fits,
      [&] {
        const std::string dims = std::to_string(input.dim()) + "D";
        if (n >= 1 && n <= 3 && found && found->way == Way::kLinear) {
          return text_of({"Got ", dims, " input, but ", name, " mode needs ", found->directions + 2,
                          "D input"});
        }
        return text_of(
            {"Input Error: Only 3D, 4D and 5D input Tensors supported (got ", dims,
             ") for the modes: nearest | linear | bilinear | bicubic | trilinear | lanczos | "
             "area | nearest-exact (got ",
             name, ")"});
      },
      ErrorKind::kNotImplemented);
  const bool recomputed = recompute_scale_factor.value_or(false) || mode == "area";
  Shape outs;
  for (int i = 0; i < n; ++i) {
    const double wanted = numbers[static_cast<std::size_t>(i)];
    const double out = sized ? wanted : std::floor(static_cast<double>(input.size(2 + i)) * wanted);
    refuse(
        !(std::fabs(out) < 0x1p63),
        [] { return "value cannot be converted to type int64_t without overflow"; },
        ErrorKind::kRuntime);
    outs.push_back(static_cast<std::int64_t>(out));
  }
  if (mode == "area") {
    return n == 1   ? adaptive_avg_pool<1>(input, outs)
           : n == 2 ? adaptive_avg_pool<2>(input, outs)
                    : adaptive_avg_pool<3>(input, outs);
  }
  bool empty_image = false;
  for (int i = 0; i < n; ++i) empty_image |= input.size(2 + i) < 1 || outs[i] < 1;
  refuse(
      empty_image,
      [&] {
        const auto text = [&](const Shape& sizes, int from) {
          std::string all;
          for (int i = 0; i < n; ++i) {
            all += (i ? std::string(", ") : std::string()) + "DHW"[3 - n + i] + ": " +
                   std::to_string(sizes[from + i]);
          }
          return all;
        };
        return text_of({"Input and output sizes should be greater than 0, but got input (",
                        text(input.sizes(), 2), (n == 1 ? ") and output (" : ") output ("),
                        text(outs, 0), ")"});
      },
      ErrorKind::kRuntime);
  refuse(
      input.size(1) == 0,
      [&] {
        return text_of({"Non-empty ", n + 2, "D data tensor expected but got a tensor with sizes ",
                        input.sizes()});
      },
      ErrorKind::kRuntime);
  check_floating("compute_indices_weights_nearest", input);
  Tensor out = input;
  for (int i = n - 1; i >= 0; --i) {
    const double factor = sized || recomputed ? 0 : numbers[static_cast<std::size_t>(i)];
    out = resampled(out, 2 + i,
                    taps_of(found->way, input.size(2 + i), outs[i], align_corners.value_or(false),
                            factor, antialias, input.dtype() != DType::kFloat64));
  }
  const auto row = static_cast<int>(found->way);
  return named(out, antialias ? kNodes[4][row - 2] : kNodes[row][n - 1]);
}

namespace {

/// What a number is in [0, most], without slope at the ends and beyond.
Tensor clipped(const Tensor& x, double most) {
  const Tensor inside = logical_and(gt(x, wrapped_number(0.0)), lt(x, wrapped_number(most)));
  return where(inside, x, clamp(detach(x), Scalar(0.0), Scalar(most)));
}

/// Places beyond the edge as the padding mode says.
Tensor padded(const Tensor& x, std::int64_t size, std::string_view padding, bool align_corners) {
  if (padding == "zeros") return x;
  const double most = static_cast<double>(size - 1);
  if (padding == "border") return clipped(x, most);
  const double low = align_corners ? 0 : -0.5, span = align_corners ? most : most + 1;
  if (span == 0) return mul(x, 0.0);
  const Tensor from = abs(sub(x, low));
  const Tensor flips = floor(div(detach(from), span));
  const Tensor extra = sub(from, mul(flips, span));
  const Tensor even = eq(remainder(flips, wrapped_number(2.0)), wrapped_number(0.0));
  return clipped(where(even, add(extra, low), rsub(extra, wrapped_number(span + low))), most);
}

/// The neighbours of the points in one direction.
struct Neighbours {
  std::vector<Tensor> places, weights;  // [N, P], of the image's dtype
};

Neighbours neighbours(const Tensor& coordinate, std::int64_t size, std::string_view mode,
                      std::string_view padding, bool align_corners) {
  const auto count = static_cast<double>(size);
  const Tensor raw = align_corners ? mul(div(add(coordinate, 1.0), 2.0), count - 1)
                                   : div(sub(mul(add(coordinate, 1.0), count), 1.0), 2.0);
  const auto within = [&](const Tensor& x) { return padded(x, size, padding, align_corners); };
  if (mode == "nearest") return {{round(detach(within(raw)))}, {ones_like(detach(raw))}};
  const Tensor at = mode == "bilinear" ? within(raw) : raw;
  const Tensor first = floor(detach(at));
  if (mode == "bilinear") {
    const Tensor second = add(first, 1.0);
    return {{first, second}, {sub(second, at), sub(at, first)}};
  }
  Neighbours four;
  int k = -1;
  for (const Term& weight : cubic_weights<Term>({sub(at, first)})) {
    four.places.push_back(within(add(first, static_cast<double>(k++))));
    four.weights.push_back(weight.t);
  }
  return four;
}

}  // namespace

Tensor grid_sample(const Tensor& input, const Tensor& grid, std::string_view mode,
                   std::string_view padding_mode, std::optional<bool> align_corners) {
  const auto refuse = [&](bool bad, const auto& message, ErrorKind kind = ErrorKind::kRuntime) {
    check(!bad, kind, "grid_sample", message, {input.sizes(), grid.sizes()});
  };
  refuse(
      mode != "bilinear" && mode != "nearest" && mode != "bicubic",
      [&] {
        return text_of(
            {"nn.functional.grid_sample(): expected mode to be 'bilinear', 'nearest' or "
             "'bicubic', but got: '",
             mode, "'"});
      },
      ErrorKind::kValue);
  refuse(
      padding_mode != "zeros" && padding_mode != "border" && padding_mode != "reflection",
      [&] {
        return text_of(
            {"nn.functional.grid_sample(): expected padding_mode to be 'zeros', 'border', or "
             "'reflection', but got: '",
             padding_mode, "'"});
      },
      ErrorKind::kValue);
  const int n = input.dim() - 2;
  const std::string sizes = "but got input with sizes " + input.sizes().to_string() +
                            " and grid with sizes " + grid.sizes().to_string();
  refuse(grid.dim() == 0 || input.dim() == 0 || input.size(0) != grid.size(0), [&] {
    return text_of({"grid_sampler(): expected grid and input to have same batch size, ", sizes});
  });
  refuse((n != 2 && n != 3) || grid.dim() != input.dim(), [&] {
    return text_of(
        {"grid_sampler(): expected 4D or 5D input and grid with same number of dimensions, ",
         sizes});
  });
  refuse(grid.size(n + 1) != n, [&] {
    return text_of({"grid_sampler(): expected grid to have size ", n,
                    " in last dimension, but got grid with sizes ", grid.sizes()});
  });
  for (int d = 2; d < input.dim(); ++d) {
    refuse(input.size(d) == 0, [&] {
      return text_of(
          {"grid_sampler(): expected input to have non-empty spatial dimensions, but input has "
           "sizes ",
           input.sizes(), " with dimension ", d, " being empty"});
    });
  }
  refuse(mode == "bicubic" && n == 3,
         [] { return "grid_sampler(): bicubic interpolation only supports 4D input"; });
  refuse(input.dtype() != grid.dtype(), [&] {
    return text_of({"expected scalar type ", dtype_scalar_name(input.dtype()), " but found ",
                    dtype_scalar_name(grid.dtype())});
  });
  check_floating("grid_sampler_2d_cpu_kernel_impl", input);
  const std::int64_t batch = input.size(0), channels = input.size(1);
  Shape out_sizes = {batch, channels};
  for (int d = 0; d < n; ++d) out_sizes.push_back(grid.size(1 + d));
  const Tensor points = reshape(grid, {batch, -1, n});  // x first
  const Tensor image = reshape(input, {batch, channels, -1});
  std::vector<Neighbours> around;
  std::int64_t combinations = 1;
  for (int c = 0; c < n; ++c) {
    around.push_back(neighbours(select(points, 2, c), input.size(1 + n - c), mode, padding_mode,
                                align_corners.value_or(false)));
    combinations *= static_cast<std::int64_t>(around.back().places.size());
  }
  const std::int64_t count = points.size(1);
  Tensor total = zeros({batch, channels, count}, input.dtype());
  for (std::int64_t k = 0; k < combinations; ++k) {
    std::int64_t rest = k, step = 1;
    Tensor place, weight;
    for (int c = 0; c < n; ++c) {
      const Neighbours& line = around[static_cast<std::size_t>(c)];
      const auto which =
          static_cast<std::size_t>(rest % static_cast<std::int64_t>(line.places.size()));
      rest /= static_cast<std::int64_t>(line.places.size());
      const std::int64_t size = input.size(1 + n - c);
      const Tensor at = detach(line.places[which]);
      const Tensor seen = logical_and(ge(at, wrapped_number(0.0)),
                                      lt(at, wrapped_number(static_cast<double>(size))));
      const Tensor share = masked_fill(line.weights[which], logical_not(seen), wrapped_number(0.0));
      const Tensor safe =
          clamp(cast(masked_fill(at, logical_not(seen), wrapped_number(0.0)), DType::kInt64),
                Scalar(std::int64_t{0}), Scalar(size - 1));
      const Tensor part = mul(safe, step);
      place = place.defined() ? add(place, part) : part;
      weight = weight.defined() ? mul(weight, share) : share;
      step *= size;
    }
    const Tensor at = expand(unsqueeze(place, 1), {batch, channels, count});
    total = add(total, mul(gather(image, 2, at), unsqueeze(weight, 1)));
  }
  return named(reshape(total, out_sizes),
               n == 2 ? "GridSampler2DBackward0" : "GridSampler3DBackward0");
}

Tensor affine_grid(const Tensor& theta, const Shape& size, std::optional<bool> align_corners) {
  const auto refuse = [&](bool bad, const auto& message, ErrorKind kind = ErrorKind::kValue) {
    check(!bad, kind, "affine_grid", message, {theta.sizes()});
  };
  refuse(!is_floating(theta.dtype()), [&] {
    return text_of(
        {"Expected theta to have floating point type, but got torch.", dtype_name(theta.dtype())});
  });
  const int n = size.size() - 2;
  refuse(
      n != 2 && n != 3,
      [&] {
        return text_of(
            {"affine_grid only supports 4D and 5D sizes, for 2D and 3D affine transforms, "
             "respectively. Got size ",
             size, "."});
      },
      ErrorKind::kNotImplemented);
  const std::string dims = std::to_string(n), wide = std::to_string(n + 1);
  refuse(theta.dim() != 3 || theta.size(1) != n || theta.size(2) != n + 1, [&] {
    return text_of({"Expected a batch of ", dims, "D affine matrices of shape Nx", dims, "x", wide,
                    " for size ", size, ". Got torch.Size(", theta.sizes(), ")."});
  });
  for (const std::int64_t length : size) {
    refuse(length < 1, [&] {
      return text_of({"Expected non-zero, positive output size. Got ", size});
    });
  }
  // [points, n + 1]: x, y, (z,) 1
  Shape space;
  for (int d = 0; d < n; ++d) space.push_back(size[2 + d]);
  std::vector<Tensor> columns;
  for (int c = 0; c < n; ++c) {
    const int d = n - 1 - c;
    const std::int64_t length = space[d];
    Tensor line =
        length > 1 ? linspace(-1.0, 1.0, length, theta.dtype()) : zeros({1}, theta.dtype());
    if (!align_corners.value_or(false)) {
      line = mul(line, static_cast<double>(length - 1) / static_cast<double>(length));
    }
    Shape along = Shape::filled(n, 1);
    along[d] = length;
    columns.push_back(reshape(expand(reshape(line, along), space), {-1}));
  }
  columns.push_back(ones({space.numel()}, theta.dtype()));
  const Tensor base = expand(unsqueeze(stack(columns, 1), 0), {theta.size(0), -1, -1});
  Shape out = {theta.size(0)};
  for (const std::int64_t length : space) out.push_back(length);
  out.push_back(n);
  return named(reshape(matmul(base, transpose(theta, 1, 2)), out), "AffineGridGeneratorBackward0");
}

}  // namespace gradlet::ops
