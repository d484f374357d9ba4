#include "ops/group.hpp"

#include <cmath>
#include <limits>

#include "ops/activation.hpp"
#include "ops/arithmetic.hpp"
#include "ops/arrange.hpp"
#include "ops/create.hpp"
#include "ops/image.hpp"
#include "ops/index.hpp"
#include "ops/math.hpp"
#include "ops/matmul.hpp"
#include "ops/nn.hpp"
#include "ops/norm.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"
#include "ops/reduction.hpp"

namespace gradlet::ops {

namespace {

/// [C] beside the channels of x.
Tensor by_channel(const Tensor& t, const Tensor& x) {
  Shape shape = Shape::filled(x.dim(), 1);
  shape[1] = -1;
  return reshape(t, shape);
}

}  // namespace

Tensor group_norm(const Tensor& input, std::int64_t groups, const Tensor& weight,
                  const Tensor& bias, double eps) {
  check(input.dim() >= 2, ErrorKind::kRuntime, "group_norm", [&] {
    return text_of({"Expected at least 2 dimensions for input tensor but received ", input.dim()});
  });
  const std::int64_t channels = input.size(1);
  if (groups > 0) {
    // What PyTorch's Python counts, and how it writes the size.
    Shape seen{times(input.size(0), channels) / groups, groups};
    std::int64_t count = seen[0];
    for (int d = 2; d < input.dim(); ++d) {
      seen.push_back(input.size(d));
      count = times(count, input.size(d));
    }
    check(count != 1, ErrorKind::kValue, "group_norm",
          [&] {
            return text_of(
                {"Expected more than 1 value per channel when training, got input size ", seen});
          },
          {input.sizes()});
  }
  check(groups > 0 && channels % groups == 0, ErrorKind::kRuntime, "group_norm", [&] {
    return groups > 0 ? "Expected number of channels in input to be divisible by num_groups, but "
                        "got input of shape " +
                            input.sizes().to_string() + " and num_groups=" + std::to_string(groups)
                      : "Expected num groups to be greater than 0, got " + std::to_string(groups);
  });
  const std::pair<const char*, const Tensor*> vectors[] = {{"weight", &weight}, {"bias", &bias}};
  for (const auto& [name, vector] : vectors) {
    check(!vector->defined() || (vector->dim() == 1 && vector->numel() == channels),
          ErrorKind::kRuntime, "group_norm", [&, called = name, v = vector] {
            return text_of(
                {"Expected ", called,
                 " to be a vector of size equal to the number of channels in input, but got ",
                 called, " of shape ", v->sizes(), " and input of shape ", input.sizes()});
          });
  }
  check_floating("GroupNormKernelImpl", input);
  const std::int64_t count = times(input.size(0), groups);
  const std::int64_t length = count ? input.numel() / count : channels / groups;
  Tensor out = input;
  if (length) {
    const Tensor rows = reshape(input, {count, length});
    out = reshape(layer_norm(rows, {length}, {}, {}, eps), input.sizes());
  }
  if (weight.defined()) out = mul(out, by_channel(weight, input));
  if (bias.defined()) out = add(out, by_channel(bias, input));
  return named(out, "NativeGroupNormBackward0");
}

Tensor instance_norm(const Tensor& input, const Tensor& running_mean, const Tensor& running_var,
                     const Tensor& weight, const Tensor& bias, bool use_input_stats,
                     double momentum, double eps) {
  if (use_input_stats) {
    std::int64_t spatial = 1;
    for (int d = 2; d < input.dim(); ++d) spatial = gradlet::times(spatial, input.size(d));
    check(spatial != 1, ErrorKind::kValue, "instance_norm",
          [&] {
            return text_of(
                {"Expected more than 1 spatial element when training, got input size "
                 "torch.Size(",
                 input.sizes(), ")"});
          },
          {input.sizes()});
  }
  check(use_input_stats || (running_mean.defined() && running_var.defined()), ErrorKind::kRuntime,
        "instance_norm", [] {
          return "Expected running_mean and running_var to be defined when use_input_stats is "
                 "false";
        });
  check(input.dim() >= 2, ErrorKind::kRuntime, "instance_norm",
        [] { return "instance_norm expects an input of at least 2 dimensions"; });
  const std::int64_t n = input.size(0), c = input.size(1);
  Shape flat = input.sizes();
  flat[0] = 1;
  flat[1] = times(n, c);
  const auto times = [&](const Tensor& t) { return t.defined() ? repeat(t, {n}) : t; };
  const Tensor mean_of = times(running_mean), var_of = times(running_var);
  const Tensor out = batch_norm(reshape(input, flat), mean_of, var_of, times(weight), times(bias),
                                use_input_stats, momentum, eps);
  if (use_input_stats && running_mean.defined()) {
    NoGradGuard guard;
    copy_(running_mean, mean(reshape(mean_of, {n, c}), Shape{0}));
    copy_(running_var, mean(reshape(var_of, {n, c}), Shape{0}));
  }
  return reshape(out, input.sizes());
}

Tensor rms_norm(const Tensor& input, const Shape& normalized_shape, const Tensor& weight,
                std::optional<double> eps) {
  const int lead = input.dim() - normalized_shape.size();
  check(!normalized_shape.empty(), ErrorKind::kRuntime, "rms_norm", [] {
    return "Expected normalized_shape to be at least 1-dimensional, i.e., containing at least one "
           "element, but got normalized_shape = []";
  });
  check(!weight.defined() || weight.sizes() == normalized_shape, ErrorKind::kRuntime, "rms_norm",
        [&] {
          return text_of(
              {"Expected weight to be of same shape as normalized_shape, but got weight of "
               "shape ",
               weight.sizes(), " and normalized_shape = ", normalized_shape});
        });
  check(lead >= 0, ErrorKind::kValue, "rms_norm", [&] {
    return text_of({"Input tensor must have at least ", normalized_shape.size(),
                    " dimensions, but got ", input.dim()});
  });
  Shape dims;
  bool fits = true;
  for (int d = 0; fits && d < normalized_shape.size(); ++d) {
    dims.push_back(lead + d);
    fits = input.size(lead + d) == normalized_shape[d];
  }
  check(fits, ErrorKind::kRuntime, "rms_norm", [&] {
    std::string expected = "[*";  // PyTorch's own text lacks the first comma
    const char* before = "";
    for (const std::int64_t size : normalized_shape) {
      expected += before + std::to_string(size);
      before = ", ";
    }
    return text_of({"Given normalized_shape=", normalized_shape, ", expected input with shape ",
                    expected, "], but got input of size", input.sizes()});
  });
  check_floating("rms_norm", input);
  const double least = input.dtype() == DType::kFloat64
                           ? std::numeric_limits<double>::epsilon()
                           : static_cast<double>(std::numeric_limits<float>::epsilon());
  const Tensor square = mean(mul(input, input), dims, true);
  const Tensor out = mul(input, rsqrt(add(square, eps.value_or(least))));
  return weight.defined() ? mul(out, weight) : out;
}

Tensor local_response_norm(const Tensor& input, std::int64_t size, double alpha, double beta,
                           double k) {
  check(input.dim() >= 3, ErrorKind::kValue, "local_response_norm", [&] {
    return text_of({"Expected 3D or higher dimensionality                          input (got ",
                    input.dim(), " dimensions)"});
  });
  if (!input.numel()) return input;
  check(size > 0, ErrorKind::kRuntime, "local_response_norm", [&] {
    const bool flat = input.dim() == 3;
    return text_of({"kernel size should be greater than zero, but got ",
                    flat ? "kH: " : "kT: ", size, flat ? " kW: 1" : " kH: 1 kW: 1"});
  });
  Shape border = Shape::filled(2 * (input.dim() - 1), 0);
  border[border.size() - 2] = size / 2;
  border[border.size() - 1] = plus(size, -1) / 2;
  const Tensor squares = constant_pad_nd(mul(input, input), border);
  Tensor total = narrow(squares, 1, 0, input.size(1));
  for (std::int64_t i = 1; i < size; ++i) total = add(total, narrow(squares, 1, i, input.size(1)));
  return div(input, pow(add(mul(div(total, size), alpha), k), beta));
}

Tensor bilinear(const Tensor& input1, const Tensor& input2, const Tensor& weight,
                const Tensor& bias) {
  const int d = input1.dim();
  check(input1.dtype() == input2.dtype() && input1.dtype() == weight.dtype(), ErrorKind::kRuntime,
        "bilinear", [&] {
          return text_of({"All tensors must have the same dtype, got input1: ",
                          dtype_c_name(input1.dtype()), ", input2: ", dtype_c_name(input2.dtype()),
                          ", weight: ", dtype_c_name(weight.dtype())});
        });
  weight.size_at(1);
  const auto wrong = [](bool bad, const auto& what) {
    check(!bad, ErrorKind::kRuntime, "bilinear", [&] { return text_of({"bilinear(): ", what()}); });
  };
  const auto but = [](std::int64_t got, std::int64_t expected) {
    return text_of({": got ", got, " but expected ", expected});
  };
  wrong(d != input2.dim(), [&] {
    return text_of({"input dimensions do not match: got ", d, " and ", input2.dim()});
  });
  check(d > 0, ErrorKind::kIndex, "bilinear",
        [] { return "Dimension specified as -1 but tensor has no dimensions"; });
  for (int i = 0; i + 1 < d; ++i) {
    wrong(input1.size(i) != input2.size(i), [&] {
      return text_of({"input batch dimensions do not match at dim ", i, ": got ", input1.size(i),
                      " and ", input2.size(i)});
    });
  }
  for (int i = 1; i <= 2; ++i) {
    const std::int64_t got = (i == 1 ? input1 : input2).size(d - 1);
    const std::int64_t expected = i < weight.dim() ? weight.size(i) : 0;
    wrong(weight.dim() != 3 || got != expected, [&] {
      return text_of({"input", i, " size does not match weight size", but(got, expected)});
    });
  }
  wrong(bias.defined() && (bias.dim() != 1 || bias.size(0) != weight.size(0)), [&] {
    return text_of({"bias size does not match weight size",
                    but(bias.dim() ? bias.size(0) : 0, weight.size(0))});
  });
  // [..., n] [K, n, m] -> [..., K, m]
  const Tensor first = matmul(unsqueeze(unsqueeze(input1, -2), -2), weight);
  const Tensor out = sum(mul(squeeze(first, -2), unsqueeze(input2, -2)), Shape{-1});
  return bias.defined() ? add(out, bias) : out;
}

Tensor scaled_dot_product_attention(const Tensor& query, const Tensor& key, const Tensor& value,
                                    const Tensor& attn_mask, double dropout_p, bool is_causal,
                                    std::optional<double> scale, bool enable_gqa) {
  check(query.dtype() == key.dtype() && query.dtype() == value.dtype(), ErrorKind::kRuntime,
        "scaled_dot_product_attention", [&] {
          return text_of(
              {"Expected query, key, and value to have the same dtype, but got "
               "query.dtype: ",
               dtype_scalar_name(query.dtype()), " key.dtype: ", dtype_scalar_name(key.dtype()),
               " and value.dtype: ", dtype_scalar_name(value.dtype()), " instead."});
        });
  check(!is_causal || !attn_mask.defined(), ErrorKind::kRuntime, "scaled_dot_product_attention",
        [] { return "Explicit attn_mask should not be set when is_causal=True"; });
  check(query.dim() >= 2 && key.dim() >= 2 && value.dim() >= 2, ErrorKind::kRuntime,
        "scaled_dot_product_attention", [&] {
          return text_of(
              {"Expected query, key, and value to all be  at least 2 dimensional, but got "
               "query.dim: ",
               query.dim(), " key.dim: ", key.dim(), " and value.dim: ", value.dim(), " instead."});
        });
  if (enable_gqa) {
    for (const Tensor* t : {&query, &key, &value}) t->size_at(-3);
  }
  const int q = query.dim();
  Tensor keys = key, values = value;
  if (enable_gqa && q > 2 && key.dim() == q && value.dim() == q &&
      key.size(q - 3) != query.size(q - 3)) {
    std::vector<std::int64_t> heads;
    for (std::int64_t i = 0; i < query.size(q - 3); ++i) {
      heads.push_back(i * key.size(q - 3) / query.size(q - 3));
    }
    const Tensor which = from_values(heads, {query.size(q - 3)});
    keys = index_select(keys, q - 3, which);
    values = index_select(values, q - 3, which);
  }
  const double factor =
      scale.value_or(1 / std::sqrt(static_cast<double>(query.size(query.dim() - 1))));
  Tensor scores = mul(matmul(query, transpose(keys, -2, -1)), factor);
  Tensor kept = attn_mask;
  if (is_causal) {
    const Shape square{query.size(q - 2), keys.size(keys.dim() - 2)};
    kept = cast(tril(ones(square)), DType::kBool);
  }
  Tensor hidden;
  const double low = -std::numeric_limits<double>::infinity();
  if (kept.defined()) {
    scores = kept.dtype() == DType::kBool
                 ? masked_fill(scores, logical_not(kept), wrapped_number(low))
                 : add(scores, kept);
    // Rows with nothing to look at become 0, not NaN.
    hidden = all(eq(detach(scores), wrapped_number(low)), Shape{-1}, true);
    scores = masked_fill(scores, hidden, wrapped_number(0.0));
  }
  Tensor weights = softmax(scores, -1);
  if (hidden.defined()) weights = masked_fill(weights, hidden, wrapped_number(0.0));
  if (dropout_p > 0) weights = dropout(weights, dropout_p);
  return matmul(weights, values);
}

}  // namespace gradlet::ops
