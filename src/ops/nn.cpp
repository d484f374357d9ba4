#include "ops/nn.hpp"

#include "autograd/node.hpp"
#include "ops/arithmetic.hpp"
#include "ops/create.hpp"
#include "ops/index.hpp"
#include "ops/math.hpp"
#include "ops/reduce.hpp"
#include "ops/view.hpp"

namespace gradlet::ops {

Tensor embedding(const Tensor& input, const Tensor& weight,
                 std::optional<std::int64_t> padding_idx) {
  check(weight.dim() == 2, ErrorKind::kRuntime, "embedding", [] { return "'weight' must be 2-D"; },
        {weight.sizes()});
  check(input.dtype() == DType::kInt64, ErrorKind::kRuntime, "embedding", [&] {
    const char* got = input.dtype() == DType::kFloat32   ? "Float"
                      : input.dtype() == DType::kFloat64 ? "Double"
                                                         : "Bool";
    return std::string(
               "Expected tensor for argument #1 'indices' to have one of the following scalar "
               "types: Long, Int; but got torch.") +
           got + "Tensor instead (while checking arguments for embedding)";
  });
  const std::int64_t rows = weight.size(0), width = weight.size(1);
  const Tensor numbers = reshape(detach(input), {input.numel()});
  const Tensor in_order = contiguous(numbers);
  for (std::int64_t i = 0; i < in_order.numel(); ++i) {
    const std::int64_t row = in_order.data<std::int64_t>()[i];
    check(row >= 0 && row < rows, ErrorKind::kIndex, "embedding",
          [] { return "index out of range in self"; });
  }
  const std::int64_t padding = padding_idx.value_or(-1) + (padding_idx.value_or(0) < 0 ? rows : 0);
  Shape sizes = input.sizes();
  sizes.push_back(width);
  const Tensor out = reshape(index_select(detach(weight), 0, in_order), sizes);
  if (records(weight)) {
    record(out, "EmbeddingBackward0", {weight},
           [n = SavedTensor(in_order), padding, rows, width](Node& node, const Tensor& g) {
             const Tensor picked = n.unpack(node);  // [n]
             Tensor grad = reshape(g, {picked.numel(), width});
             if (padding >= 0) {
               const Tensor kept = ne(picked, wrapped_number(padding));
               grad = mul(grad, cast(unsqueeze(kept, 1), g.dtype()));
             }
             const Tensor sums = zeros({rows, width}, g.dtype());
             return index_add_(sums, 0, picked, grad);
           });
  }
  return out;
}

namespace {

/// All dimensions but that of the channels.
Shape batch_dims(const Tensor& input) {
  Shape dims;
  for (int d = 0; d < input.dim(); ++d) {
    if (d != 1) dims.push_back(d);
  }
  return dims;
}

/// [C] -> [1, C, 1, ...], to go with an input [N, C, ...].
Tensor by_channel(const Tensor& values, int dim) {
  Shape sizes = Shape::filled(dim, 1);
  sizes[1] = values.numel();
  return reshape(values, sizes);
}

struct Moments {
  Tensor mean, scale;  // [1, C, 1, ...]; scale = 1 / sqrt(var + eps)
};

Moments moments(const Tensor& input, double eps) {
  const Shape dims = batch_dims(input);
  return {mean(input, dims, true), rsqrt(add(var(input, dims, 0, true), eps))};
}

/// What moves towards the batch's own: (1 - momentum) running + momentum batch, in place.
void follow(const Tensor& running, const Tensor& batch, double momentum) {
  copy_(running, add(mul(running, 1 - momentum), mul(reshape(batch, running.sizes()), momentum)));
}

}  // namespace

Tensor batch_norm(const Tensor& input, const Tensor& running_mean, const Tensor& running_var,
                  const Tensor& weight, const Tensor& bias, bool training, double momentum,
                  double eps) {
  check(is_floating(input.dtype()), ErrorKind::kRuntime, "batch_norm",
        [] { return "batch_norm expects an input of floating point dtype"; });
  check(input.dim() >= 2, ErrorKind::kRuntime, "batch_norm", [&] {
    return "batch_norm expects an input of at least 2 dimensions, got " +
           std::to_string(input.dim());
  });
  const std::int64_t channels = input.size(1);
  const std::pair<const char*, const Tensor*> vectors[] = {{"running_mean", &running_mean},
                                                           {"running_var", &running_var},
                                                           {"weight", &weight},
                                                           {"bias", &bias}};
  for (const auto& [name, tensor] : vectors) {
    check(!tensor->defined() || tensor->dtype() == input.dtype(), ErrorKind::kRuntime, "batch_norm",
          [] { return "mixed dtype (CPU): expect parameter to have the input's scalar type"; });
    check(!tensor->defined() || tensor->numel() == channels, ErrorKind::kRuntime, "batch_norm",
          [&, called = name, vector = tensor] {
            return std::string(called) + " should contain " + std::to_string(channels) +
                   " elements not " + std::to_string(vector->numel());
          });
  }
  check(training || (running_mean.defined() && running_var.defined()), ErrorKind::kRuntime,
        "batch_norm",
        [] { return "Expected running_mean and running_var to be defined when training=False"; });
  const std::int64_t count = channels ? input.numel() / channels : 0;
  check(!training || count != 1, ErrorKind::kValue, "batch_norm",
        [&] {
          return "Expected more than 1 value per channel when training, got input size "
                 "torch.Size(" +
                 input.sizes().to_string() + ")";
        },
        {input.sizes()});

  const bool recorded = records(input, weight, bias);
  Tensor out;
  Moments fixed;  // in evaluation
  {
    NoGradGuard guard;
    if (training && running_mean.defined()) {
      follow(running_mean, mean(input, batch_dims(input)), momentum);
      follow(running_var, var(input, batch_dims(input)), momentum);
    }
    if (!training) {
      fixed = {by_channel(clone(running_mean), input.dim()),
               by_channel(rsqrt(add(running_var, eps)), input.dim())};
    }
    const Moments used = training ? moments(input, eps) : fixed;
    out = mul(sub(input, used.mean), used.scale);
    if (weight.defined()) out = mul(out, by_channel(weight, input.dim()));
    if (bias.defined()) out = add(out, by_channel(bias, input.dim()));
  }
  if (recorded) {
    record(out, "NativeBatchNormBackward0", {input, weight, bias},
           [x = SavedTensor(input), w = weight.defined() ? SavedTensor(weight) : SavedTensor(),
            has_bias = bias.defined(), training, fixed, eps](Node& node, const Tensor& g) {
             const Tensor in = x.unpack(node);
             const Shape dims = batch_dims(in);
             const Moments used = training ? moments(in, eps) : fixed;
             const Tensor normal = mul(sub(in, used.mean), used.scale);
             Tensor slope = w.defined() ? mul(g, by_channel(w.unpack(node), in.dim())) : g;
             // As mean and scale follow the batch, its gradient has no part along 1 and normal.
             if (training) {
               slope = sub(sub(slope, mean(slope, dims, true)),
                           mul(normal, mean(mul(slope, normal), dims, true)));
             }
             return gradients(mul(slope, used.scale),
                              w.defined() ? sum(mul(g, normal), dims) : Tensor(),
                              has_bias ? sum(g, dims) : Tensor());
           });
  }
  return out;
}

}  // namespace gradlet::ops
