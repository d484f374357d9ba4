#include "ops/loss.hpp"

#include "ops/activation.hpp"
#include "ops/arithmetic.hpp"
#include "ops/index.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"
#include "ops/settings.hpp"

namespace gradlet::ops {

namespace {

void check_reduction(const char* op, std::string_view reduction) {
  check(reduction == "mean" || reduction == "sum" || reduction == "none", ErrorKind::kValue, op,
        [&] {
          return text_of({reduction, " is not a valid value for reduction"});
        });
}

Tensor reduced(const Tensor& loss, std::string_view reduction) {
  return reduction == "mean" ? mean(loss) : reduction == "sum" ? sum(loss) : loss;
}

std::string torch_size(const Tensor& t) {
  return text_of({"(torch.Size(", t.sizes(), "))"});
}

/// d min(d, limit) - min(d, limit)^2 / 2: d^2 / 2 up to the limit, linear beyond.
Tensor huber(const Tensor& input, const Tensor& target, double limit) {
  const Tensor distance = abs(sub(input, target)), near = clamp_max(distance, limit);
  return mul(near, sub(distance, mul(near, 0.5)));
}

void check_loss_dtype(const char* kernel, const Tensor& input, const Tensor& target) {
  const DType dtype = result_type({input, target});
  check(is_floating(dtype), ErrorKind::kNotImplemented, kernel, [&] {
    return text_of({"\"", kernel, "\" not implemented for '", dtype_scalar_name(dtype), "'"});
  });
}

/// Bools as 0 and 1.
Tensor numbers_of(const Tensor& t) {
  return t.dtype() == DType::kBool ? cast(t, DType::kInt64) : t;
}

/// (x - y) scale g: in one pass where g is one number and nothing is recorded.
Tensor mse_slope(const Tensor& x, const Tensor& y, double scale, const Tensor& g) {
  if (g.dim() || records(x, y, g)) return mul(mul(sub(x, y), scale), g);
  return binary_number("mse_loss", x, y, g.dtype(), kernels::kScaledDifference,
                       {scale * g.item().to_double()});
}

}  // namespace

Tensor mse_loss(const Tensor& input, const Tensor& target, std::string_view reduction) {
  check_reduction("mse_loss", reduction);
  const DType dtype = result_type({input, target});
  check(is_floating(dtype), ErrorKind::kNotImplemented, "mse_loss", [&] {
    return text_of({"\"mse_cpu\" not implemented for '", dtype_scalar_name(dtype), "'"});
  });
  const Tensor squares =
      binary_number("mse_loss", input, target, dtype, kernels::kSquaredDifference);
  const Tensor out = reduced(squares, reduction);
  if (records(input, target)) {
    const double scale = reduction == "mean" ? 2.0 / static_cast<double>(squares.numel()) : 2.0;
    record(out, "MseLossBackward0", {input, target},
           [a = SavedTensor(input), b = SavedTensor(target), scale, na = input.requires_grad(),
            nb = target.requires_grad()](Node& node, const Tensor& g) {
             const Tensor x = a.unpack(node), y = b.unpack(node);
             const Tensor slope = mse_slope(x, y, scale, g);
             std::vector<Tensor> grads(2);
             if (na) grads[0] = sum_to(slope, x.sizes());
             if (nb) grads[1] = sum_to(neg(slope), y.sizes());
             return grads;
           });
  }
  return out;
}

Tensor l1_loss(const Tensor& input, const Tensor& target, std::string_view reduction) {
  check_reduction("l1_loss", reduction);
  return reduced(abs(sub(input, target)), reduction);
}

Tensor huber_loss(const Tensor& input, const Tensor& target, std::string_view reduction,
                  double delta) {
  check_reduction("huber_loss", reduction);
  check(delta > 0, ErrorKind::kRuntime, "huber_loss",
        [] { return "huber_loss does not support non-positive values for delta."; });
  check(result_type({input, target}) == input.dtype() || is_floating(input.dtype()),
        ErrorKind::kRuntime, "huber_loss", [&] {
          return text_of({"result type ", dtype_scalar_name(result_type({input, target})),
                          " can't be cast to the desired output type ",
                          dtype_scalar_name(input.dtype())});
        });
  check_loss_dtype("huber_cpu", input, target);
  const Tensor loss =
      to(reduced(huber(input, numbers_of(target), delta), reduction), input.dtype());
  if (input.dtype() != target.dtype() && records(loss)) {
    const Tensor out = detach(loss);
    record(out, "HuberLossBackward0", {loss},
           [from = target.dtype(), to = input.dtype()](Node&, const Tensor&) -> Tensor {
             check(false, ErrorKind::kRuntime, "huber_loss", [&] {
               return text_of({"Found dtype ", dtype_scalar_name(from), " but expected ",
                               dtype_scalar_name(to)});
             });
             return {};
           });
    return out;
  }
  return named(loss, "HuberLossBackward0");
}

Tensor smooth_l1_loss(const Tensor& input, const Tensor& target, std::string_view reduction,
                      double beta) {
  check_reduction("smooth_l1_loss", reduction);
  check(beta >= 0, ErrorKind::kRuntime, "smooth_l1_loss",
        [] { return "smooth_l1_loss does not support negative values for beta."; });
  if (beta == 0) return l1_loss(input, target, reduction);
  check_loss_dtype("smooth_l1_cpu", input, target);
  const Tensor loss = div(huber(numbers_of(input), numbers_of(target), beta), beta);
  return named(reduced(loss, reduction), "SmoothL1LossBackward0");
}

static void check_classes(const Tensor& input, const Tensor& target, const Tensor& weight,
                          std::int64_t classes) {
  const Shape &in = input.sizes(), &to = target.sizes();
  check(in.size() < 2 || (to.size() > 0 && in[0] == to[0]), ErrorKind::kValue, "nll_loss",
        [&] {
          return text_of({"Expected input batch_size (", in[0], ") to match target batch_size (",
                          to.size() ? to[0] : 0, ")."});
        },
        {in, to});
  check(in.size() > 2 || to.size() <= 1, ErrorKind::kRuntime, "nll_loss",
        [] { return "0D or 1D target tensor expected, multi-target not supported"; }, {in, to});
  const auto check_dtype = [&] {
    check(target.dtype() == DType::kInt64, ErrorKind::kRuntime, "nll_loss", [&] {
      return text_of({"expected target dtype to be Long or Byte, but got ",
                      dtype_scalar_name(target.dtype())});
    });
  };
  if (in.size() <= 2) check_dtype();  // of images the size is looked at first
  Shape expected = in;
  expected.erase(in.size() > 1);
  check(
      in.size() != 1 || to.size() == 0 || to[0] == 1, ErrorKind::kValue, "nll_loss",
      [&] {
        return text_of({"For 1D input, 1D target must have size 1, but got target size: ", to[0]});
      },
      {in, to});
  check(in.size() == 1 || to == expected, ErrorKind::kRuntime, "nll_loss",
        [&] {
          return text_of({"Expected target size ", expected, ", got ", to});
        },
        {in, to});
  check_dtype();
  check(
      !weight.defined() || weight.sizes() == Shape{classes}, ErrorKind::kRuntime, "nll_loss", [&] {
        return text_of({"weight tensor should be defined either for all ", classes,
                        " classes or no classes but got weight tensor of shape: ", weight.sizes()});
      });
  check(!weight.defined() || weight.dtype() == input.dtype(), ErrorKind::kRuntime, "nll_loss", [&] {
    return text_of({"expected scalar type ", dtype_scalar_name(input.dtype()), " but found ",
                    dtype_scalar_name(weight.dtype())});
  });
}

namespace {

/// What a target of classes amounts to.
struct Classes {
  Tensor ignored;  // where it is ignore_index
  Tensor chosen;   // the classes, 0 where ignored
  Tensor counted;  // the weight of each element, 0 where ignored

  Tensor reduce(const Tensor& losses, std::string_view reduction) const {
    const Tensor loss = masked_fill(losses, ignored, wrapped_number(0));
    if (reduction == "none") return loss;
    return reduction == "sum" ? sum(loss) : div(sum(loss), sum(counted));
  }
};

Classes classes_of(const Tensor& input, const Tensor& target, const Tensor& weight,
                   std::int64_t ignore_index) {
  check(input.dim() > 0, ErrorKind::kValue, "nll_loss",
        [] { return "Expected 1 or more dimensions (got 0)"; });
  const std::int64_t classes = input.size(input.dim() > 1);
  check_classes(input, target, weight, classes);
  check_floating("nll_loss_out_frame", input);
  Classes c;
  c.ignored = eq(target, wrapped_number(ignore_index));
  c.chosen = contiguous(masked_fill(target, c.ignored, wrapped_number(0)));
  for (std::int64_t i = 0; i < c.chosen.numel(); ++i) {
    const std::int64_t label = c.chosen.data<std::int64_t>()[i];
    check(label >= 0 && label < classes, ErrorKind::kIndex, "nll_loss", [&] {
      return text_of({"Target ", label, " is out of bounds."});
    });
  }
  c.counted = to(logical_not(c.ignored), input.dtype());
  if (weight.defined()) c.counted = mul(c.counted, index(weight, {Index::of(c.chosen)}));
  return c;
}

/// The slope does not depend on the input: -weight / total at each chosen place.
Tensor nll(const Tensor& input, const Classes& classes, std::string_view reduction) {
  const int c = input.dim() > 1;
  const char* name = input.dim() > 2 ? "NllLoss2DBackward0" : "NllLossBackward0";
  const Tensor places = unsqueeze(classes.chosen, c);
  refuse_gradient(c && input.dim() > 2 ? "nll_loss2d_forward" : "nll_loss_forward", "weight",
                  classes.counted);
  Tensor out;
  {
    NoGradGuard guard;
    const Tensor picked = neg(squeeze(gather(input, c, places), c));
    out = classes.reduce(mul(picked, classes.counted), reduction);
  }
  if (!records(input)) return out;
  const Tensor total = reduction == "mean" ? sum(classes.counted) : Tensor();
  record(out, name, {input},
         [at = SavedTensor(places), counted = SavedTensor(classes.counted),
          ignored = classes.ignored, total, sizes = input.sizes(), c](Node& node, const Tensor& g) {
           const Tensor share = total.defined() ? div(g, total) : g;
           const Tensor slope =
               masked_fill(neg(mul(share, counted.unpack(node))), ignored, wrapped_number(0));
           const Tensor whole = zeros(sizes, g.dtype());
           scatter_(whole, c, at.unpack(node), unsqueeze(slope, c));
           return whole;
         });
  return out;
}

}  // namespace

Tensor nll_loss(const Tensor& input, const Tensor& target, const Tensor& weight,
                std::int64_t ignore_index, std::string_view reduction) {
  check_reduction("nll_loss", reduction);
  return nll(input, classes_of(input, target, weight, ignore_index), reduction);
}

Tensor cross_entropy(const Tensor& input, const Tensor& target, const Tensor& weight,
                     std::int64_t ignore_index, std::string_view reduction,
                     double label_smoothing) {
  check_reduction("cross_entropy", reduction);
  check(label_smoothing >= 0 && label_smoothing <= 1, ErrorKind::kRuntime, "cross_entropy", [&] {
    return text_of(
        {"label_smoothing must be between 0.0 and 1.0. Got: ", number_text(label_smoothing)});
  });
  const bool probabilities = input.sizes() == target.sizes();
  check(!probabilities || is_floating(target.dtype()), ErrorKind::kRuntime, "cross_entropy", [&] {
    return text_of({"Expected floating point type for target with class probabilities, got ",
                    dtype_scalar_name(target.dtype())});
  });
  check(!probabilities || ignore_index < 0, ErrorKind::kRuntime, "cross_entropy",
        [] { return "ignore_index is not supported for floating point target"; });
  const auto wrap = probabilities ? wrap_existing_dim : wrap_dim;
  const int c = input.dim() == 1 ? 0 : wrap(1, input.dim(), "cross_entropy");
  if (probabilities && weight.defined()) {
    check(weight.sizes() == Shape{input.size(c)}, ErrorKind::kRuntime, "cross_entropy", [&] {
      return text_of({"cross_entropy: weight tensor should be defined either for all ",
                      input.size(c),
                      " classes or no classes but got weight tensor of shape: ", weight.sizes()});
    });
  }
  const Tensor logs = log_softmax(input, c);
  Classes classes;
  if (!probabilities) {
    classes = classes_of(logs, target, weight, ignore_index);
    if (label_smoothing == 0) return nll(logs, classes, reduction);
  }
  const double count = static_cast<double>(input.size(c));
  const double kept = 1 - label_smoothing, share = label_smoothing / count;
  Tensor loss = logs;
  if (weight.defined()) {
    Shape row = Shape::filled(input.dim(), 1);
    row[c] = -1;
    loss = mul(loss, reshape(weight, row));
  }
  if (probabilities) {
    loss = mul(loss, label_smoothing > 0 ? add(mul(target, kept), share) : target);
    if (reduction == "none") return neg(sum(loss, Shape{c}));
    loss = neg(sum(loss));
    if (reduction == "sum") return loss;
    return named(div(loss, static_cast<double>(input.numel()) / count), "DivBackward1");
  }
  const Tensor smooth = classes.reduce(neg(sum(loss, Shape{c})), reduction);
  return add(mul(nll(logs, classes, reduction), kept), mul(smooth, share));
}

Tensor binary_cross_entropy(const Tensor& input, const Tensor& target, const Tensor& weight,
                            std::string_view reduction) {
  check_reduction("binary_cross_entropy", reduction);
  check(input.sizes() == target.sizes(), ErrorKind::kValue, "binary_cross_entropy",
        [&] {
          return text_of({"Using a target size ", torch_size(target),
                          " that is different to the input size ", torch_size(input),
                          " is deprecated. Please ensure they have the same size."});
        },
        {input.sizes(), target.sizes()});
  check(input.dtype() == target.dtype(), ErrorKind::kRuntime, "binary_cross_entropy", [&] {
    return text_of({"Found dtype ", dtype_scalar_name(target.dtype()), " but expected ",
                    dtype_scalar_name(input.dtype())});
  });
  check_floating("binary_cross_entropy", input);
  refuse_gradient("binary_cross_entropy", "weight", weight);
  Tensor out;
  {
    NoGradGuard guard;
    const Tensor inside = logical_and(ge(input, wrapped_number(0)), le(input, wrapped_number(1)));
    check(all(inside).item().to<bool>(), ErrorKind::kRuntime, "binary_cross_entropy",
          [] { return "all elements of input should be between 0 and 1"; });
    const Tensor positive = clamp_min(log(input), -100), negative = log1p(neg(input));
    out = sub(mul(sub(target, 1), clamp_min(negative, -100)), mul(target, positive));
  }
  constexpr const char* kName = "BinaryCrossEntropyBackward0";
  if (records(input, target)) {
    record(out, kName, {input, target},
           [a = SavedTensor(input), b = SavedTensor(target)](Node& node, const Tensor& g) {
             const Tensor x = a.unpack(node), rest = one_minus(x);
             const Tensor slope =
                 div(sub(x, b.unpack(node)), clamp_min(mul(rest, x), static_cast<double>(1e-12F)));
             return gradients(mul(g, slope), mul(g, sub(log(rest), log(x))));
           });
  }
  if (weight.defined()) out = mul(out, weight);
  return named(reduced(out, reduction), kName);
}

Tensor binary_cross_entropy_with_logits(const Tensor& input, const Tensor& target,
                                        const Tensor& weight, std::string_view reduction,
                                        const Tensor& pos_weight) {
  check_reduction("binary_cross_entropy_with_logits", reduction);
  check(input.sizes() == target.sizes(), ErrorKind::kValue, "binary_cross_entropy_with_logits",
        [&] {
          return text_of({"Target size ", torch_size(target), " must be the same as input size ",
                          torch_size(input)});
        },
        {input.sizes(), target.sizes()});
  check_floating("log_sigmoid_cpu", input);
  if (target.dtype() == DType::kBool) return sub(target, target);  // which refuses it
  check(is_floating(target.dtype()), ErrorKind::kRuntime, "binary_cross_entropy_with_logits", [&] {
    return text_of({"result type ", dtype_scalar_name(input.dtype()),
                    " can't be cast to the desired output type ",
                    dtype_scalar_name(target.dtype())});
  });
  refuse_gradient("binary_cross_entropy_with_logits", "weight", weight);
  refuse_gradient("binary_cross_entropy_with_logits", "pos_weight", pos_weight);
  // exp(-40) no longer counts beside 1.
  Tensor tail = softplus(neg(input), 1, 40);
  if (pos_weight.defined()) tail = mul(tail, add(mul(target, sub(pos_weight, 1)), 1));
  Tensor loss = add(mul(one_minus(target), input), tail);
  if (weight.defined()) loss = mul(loss, weight);
  return named(to(reduced(loss, reduction), target.dtype()),
               "BinaryCrossEntropyWithLogitsBackward0");
}

}  // namespace gradlet::ops
