#include "ops/nn.hpp"

#include <algorithm>
#include <vector>

#include "autograd/node.hpp"
#include "ops/arithmetic.hpp"
#include "ops/create.hpp"
#include "ops/index.hpp"
#include "ops/math.hpp"
#include "ops/place.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"
#include "ops/reduction.hpp"
#include "ops/view.hpp"

namespace gradlet::ops {

namespace {

void check_numbers(const char* op, const Tensor& numbers, int position = 1) {
  check(numbers.dtype() == DType::kInt64, ErrorKind::kRuntime, op, [&] {
    const bool old = numbers.dtype() != DType::kBool;  // bool has no tensor type of old
    return text_of({"Expected tensor for argument #", position,
                    " 'indices' to have one of the following scalar types: Long, Int; but got ",
                    (old ? "torch." : "CPU"), dtype_scalar_name(numbers.dtype()),
                    (old ? "Tensor" : "Type"), " instead (while checking arguments for ", op, ")"});
  });
}

/// Makes the rows with these numbers at most max_norm long, in place.
void renormalise(const Tensor& numbers, const Tensor& weight, double max_norm, double norm_type) {
  NoGradGuard guard;
  std::vector<std::int64_t> all(numbers.data<std::int64_t>(),
                                numbers.data<std::int64_t>() + numbers.numel());
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  for (const std::int64_t number : all) {
    const Tensor row = select(detach(weight), 0, number);
    const double length = norm(row, norm_type).item().to_double();
    if (length > max_norm) mul_(row, wrapped_number(max_norm / (length + 1e-7)));
  }
}

}  // namespace

Tensor embedding(const Tensor& input, const Tensor& weight, std::optional<std::int64_t> padding_idx,
                 std::optional<double> max_norm, double norm_type, bool scale_grad_by_freq, bool) {
  if (padding_idx && *padding_idx) {
    const std::int64_t most = weight.size_at(0);
    check(*padding_idx < most && *padding_idx >= -most, ErrorKind::kAssertion, "embedding",
          [] { return "Padding_idx must be within num_embeddings"; });
  }
  check(weight.dim() == 2, ErrorKind::kRuntime, "embedding", [] { return "'weight' must be 2-D"; },
        {weight.sizes()});
  max_norm ? check_numbers("embedding_renorm_", input, 2) : check_numbers("embedding", input);
  const std::int64_t rows = weight.size(0), width = weight.size(1);
  const Tensor numbers = reshape(detach(input), {input.numel()});
  const Tensor in_order = contiguous(numbers);
  for (std::int64_t i = 0; i < in_order.numel(); ++i) {
    const std::int64_t row = in_order.data<std::int64_t>()[i];
    check(row >= 0 && row < rows, ErrorKind::kIndex, "embedding",
          [] { return "index out of range in self"; });
  }
  if (max_norm) renormalise(in_order, weight, *max_norm, norm_type);
  const std::int64_t padding = padding_idx.value_or(-1) + (padding_idx.value_or(0) < 0 ? rows : 0);
  Shape sizes = input.sizes();
  sizes.push_back(width);
  const Tensor out = reshape(index_select(detach(weight), 0, in_order), sizes);
  if (records(weight)) {
    record(out, "EmbeddingBackward0", {weight},
           [n = SavedTensor(in_order), padding, rows, width, scale_grad_by_freq](Node& node,
                                                                                 const Tensor& g) {
             const Tensor picked = n.unpack(node);  // [n]
             Tensor grad = reshape(g, {picked.numel(), width});
             if (scale_grad_by_freq) {
               const Tensor often = index_select(bincount(picked, {}, rows), 0, picked);
               grad = div(grad, cast(unsqueeze(often, 1), g.dtype()));
             }
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

Tensor embedding_bag(const Tensor& input, const Tensor& weight, const Tensor& offsets,
                     std::optional<double> max_norm, double norm_type, bool scale_grad_by_freq,
                     std::string_view mode, bool sparse, const Tensor& per_sample_weights,
                     bool include_last_offset, std::optional<std::int64_t> padding_idx) {
  const auto refuse = [&](bool bad, const auto& message, ErrorKind kind = ErrorKind::kValue) {
    check(!bad, kind, "embedding_bag", message, {input.sizes(), weight.sizes()});
  };
  const Tensor& shares = per_sample_weights;
  const auto size_of = [](const Tensor& t) { return text_of({"torch.Size(", t.sizes(), ")"}); };
  refuse(shares.defined() && shares.sizes() != input.sizes(), [&] {
    return text_of({"embedding_bag: If per_sample_weights (", size_of(shares),
                    ") is not None, then it must have the same shape as the input (",
                    size_of(input), ")"});
  });
  refuse(weight.dim() != 2, [&] {
    return text_of({"weight has to be a 2D Tensor, but got Tensor of dimension ", weight.dim()});
  });
  refuse(input.dim() != 1 && input.dim() != 2, [&] {
    return text_of({"input has to be 1D or 2D Tensor, but got Tensor of dimension ", input.dim()});
  });
  const bool rows = input.dim() == 2;
  refuse(rows && offsets.defined(), [] {
    return "if input is 2D, then offsets has to be None, as input is treated is a mini-batch of "
           "fixed length sequences. However, found offsets of type <class 'torch.Tensor'>";
  });
  refuse(!rows && !offsets.defined(), [] { return "offsets has to be a 1D Tensor but got None"; });
  refuse(!rows && offsets.dim() != 1, [] { return "offsets has to be a 1D Tensor"; });
  refuse(mode != "sum" && mode != "mean" && mode != "max",
         [] { return "mode has to be one of sum, mean or max"; });
  refuse(mode == "max" && scale_grad_by_freq,
         [] { return "max mode does not support scaling the gradient by the frequency"; });
  refuse(mode == "max" && sparse, [] { return "max mode does not support sparse weights"; });
  refuse(
      shares.defined() && mode != "sum",
      [&] {
        return text_of(
            {"embedding_bag: per_sample_weights was not None. per_sample_weights is only "
             "supported for mode='sum' (got mode='",
             mode, "'). Please open a feature request on GitHub."});
      },
      ErrorKind::kNotImplemented);
  check_numbers("embedding_bag", input);
  if (offsets.defined()) check_numbers("embedding_bag", offsets);
  refuse(
      !is_floating(weight.dtype()),
      [&] {
        return text_of(
            {"Expected tensor for argument #1 'weight' to have one of the following "
             "scalar types: Half, BFloat16, Float, Double; but got torch.",
             dtype_scalar_name(weight.dtype()),
             "Tensor instead (while checking arguments for embedding_bag)"});
      },
      ErrorKind::kRuntime);
  const Tensor numbers = contiguous(reshape(detach(input), {-1}));
  const std::int64_t n = numbers.numel(), vocabulary = weight.size(0);
  std::vector<std::int64_t> starts;
  if (rows) {
    for (std::int64_t i = 0; i < input.size(0); ++i) starts.push_back(i * input.size(1));
  } else {
    const Tensor given = contiguous(offsets);
    starts.assign(given.data<std::int64_t>(), given.data<std::int64_t>() + given.numel());
  }
  refuse(
      !starts.empty() && starts[0] != 0,
      [&] {
        return text_of(
            {"offsets[0] has to be 0, i.e., the first sequence in the mini-batch has to start "
             "from position 0. However, got ",
             starts[0]});
      },
      ErrorKind::kRuntime);
  refuse(
      !starts.empty() && starts.back() > n,
      [&] {
        return text_of({"offsets[-1] can not be greater than input's length ", n,
                        " but got offsets[-1] of ", starts.back()});
      },
      ErrorKind::kRuntime);
  const std::int64_t pad =
      padding_idx.value_or(-1) + (padding_idx.value_or(0) < 0 ? vocabulary : 0);
  refuse(
      padding_idx && (pad < 0 || pad >= vocabulary),
      [&] {
        return text_of({"padding_idx must be within the number of embeddings, -", vocabulary,
                        " through ", vocabulary - 1, ", but got ", *padding_idx});
      },
      ErrorKind::kRuntime);
  const auto bags =
      static_cast<std::int64_t>(starts.size()) - (include_last_offset && !rows ? 1 : 0);
  // What is in the bags: its place in the input, its bag; and each bag's first and count.
  std::vector<std::int64_t> places, owners, firsts, counts;
  for (std::int64_t b = 0; b < bags; ++b) {
    const auto next = static_cast<std::size_t>(b + 1);
    const std::int64_t end = next < starts.size() ? starts[next] : n;
    firsts.push_back(static_cast<std::int64_t>(places.size()));
    const std::int64_t start = starts[next - 1];
    refuse(
        start < 0 || end > n, [] { return "index out of range in self"; }, ErrorKind::kIndex);
    for (std::int64_t i = start; i < end; ++i) {
      if (padding_idx && numbers.data<std::int64_t>()[i] == pad) continue;
      places.push_back(i);
      owners.push_back(b);
    }
    counts.push_back(static_cast<std::int64_t>(places.size()) - firsts.back());
  }
  const auto kept = static_cast<std::int64_t>(places.size());
  const Tensor which = from_values(places, {kept});
  if (max_norm) renormalise(numbers, weight, *max_norm, norm_type);
  Tensor found = embedding(index_select(numbers, 0, which), weight, {}, {}, 2, scale_grad_by_freq);
  if (shares.defined()) {
    found = mul(found, unsqueeze(index_select(reshape(shares, {-1}), 0, which), 1));
  }
  const char* name = "EmbeddingBagBackward0";
  const Tensor nothing = zeros({bags, weight.size(1)}, weight.dtype());
  if (mode == "max") {
    std::vector<Tensor> all;
    for (std::int64_t b = 0; b < bags; ++b) {
      const auto i = static_cast<std::size_t>(b);
      all.push_back(counts[i] ? std::get<0>(max(narrow(found, 0, firsts[i], counts[i]), 0))
                              : select(nothing, 0, b));
    }
    return all.empty() ? nothing : named(stack(all), name);
  }
  const Tensor sums = index_add(nothing, 0, from_values(owners, {kept}), found);
  if (mode == "sum") return named(sums, name);
  for (std::int64_t& count : counts) count = std::max<std::int64_t>(count, 1);
  return named(div(sums, cast(from_values(counts, {bags, 1}), weight.dtype())), name);
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

/// Whether a channel has more than one value, as PyTorch's Python counts them.
static void check_count(const char* op, const Tensor& input) {
  if (input.dim() == 0) return;
  std::int64_t count = input.size(0);
  for (int d = 2; d < input.dim(); ++d) count = times(count, input.size(d));
  check(count != 1, ErrorKind::kValue, op,
        [&] {
          return text_of(
              {"Expected more than 1 value per channel when training, got input size torch.Size(",
               input.sizes(), ")"});
        },
        {input.sizes()});
}

Tensor batch_norm(const Tensor& input, const Tensor& running_mean, const Tensor& running_var,
                  const Tensor& weight, const Tensor& bias, bool training, double momentum,
                  double eps) {
  check(eps >= 0 && (eps > 0 || !training), ErrorKind::kValue, "batch_norm", [&] {
    return text_of({"batch_norm eps must be ",
                    (training ? "positive during training" : "non-negative"), ", but got ",
                    number_text(eps)});
  });
  if (training) check_count("batch_norm", input);
  for (const Tensor* running : {&running_mean, &running_var}) {
    check(training || running->defined(), ErrorKind::kRuntime, "batch_norm", [&] {
      return text_of({running == &running_mean ? "running_mean" : "running_var",
                      " must be defined in evaluation mode"});
    });
  }
  check(running_mean.defined() == running_var.defined(), ErrorKind::kValue, "batch_norm",
        [] { return "running_mean and running_var must either both be None or neither be None"; });
  // Of nothing PyTorch asks nothing.
  if (input.dim() == 1 && input.numel() == 0) {
    check_floating("batch_norm", input);
    return named(mul(input, 1.0), "NativeBatchNormBackward0");
  }
  const std::int64_t channels = input.dim() < 2 ? 0 : input.size(1);
  const std::pair<const char*, const Tensor*> vectors[] = {{"running_mean", &running_mean},
                                                           {"running_var", &running_var},
                                                           {"weight", &weight},
                                                           {"bias", &bias}};
  for (const auto& [name, tensor] : vectors) {
    check(
        !tensor->defined() || tensor->numel() == channels, ErrorKind::kRuntime, "batch_norm",
        [&, called = name, vector = tensor] {
          return text_of({called, " should contain ", channels, " elements not ", vector->numel()});
        });
  }
  check(input.dim() >= 2, ErrorKind::kIndex, "batch_norm",
        [&] { return "Dimension out of range (expected to be in range of [-1, 0], but got 1)"; });
  check_floating("batch_norm", input);
  for (const auto& [name, tensor] : vectors) {
    check(!tensor->defined() || tensor->dtype() == input.dtype(), ErrorKind::kRuntime, "batch_norm",
          [] { return "mixed dtype (CPU): expect parameter to have the input's scalar type"; });
  }
  if (!channels && records(input)) {
    const Tensor out = clone(detach(input));
    record(out, "NativeBatchNormBackward0", {input},
           [](Node&, const Tensor& g) { return zeros(g.sizes(), g.dtype()); });
    return out;
  }

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
