#include "ops/margins.hpp"

#include <cmath>

#include "ops/activation.hpp"
#include "ops/arithmetic.hpp"
#include "ops/curves.hpp"
#include "ops/index.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"
#include "ops/reduction.hpp"
#include "ops/scan.hpp"
#include "ops/settings.hpp"

namespace gradlet::ops {

Tensor reduced(const Tensor& loss, std::string_view reduction) {
  check(reduction == "mean" || reduction == "sum" || reduction == "none", ErrorKind::kValue, "loss",
        [&] {
          return text_of({reduction, " is not a valid value for reduction"});
        });
  return reduction == "mean" ? mean(loss) : reduction == "sum" ? sum(loss) : loss;
}

namespace {

/// t where the label is the number, else 0.
Tensor where_label(const Tensor& labels, int label, const Tensor& t, bool is) {
  const Tensor number = wrapped_number(std::int64_t{label}), zero = full({}, 0, t.dtype());
  return where(is ? eq(labels, number) : ne(labels, number), t, zero);
}

/// t not below eps; the gradient passes as if it were t.
Tensor at_least(const Tensor& t, double eps) {
  return add(t, sub(clamp_min(detach(t), eps), detach(t)));
}

Tensor unit(const Tensor& x, std::int64_t dim, double eps) {
  return div(x, at_least(norm(x, 2, Shape{dim}, true), eps));
}

/// [C] as [1, C].
Tensor rows_of(const Tensor& t) {
  return reshape(t, {t.dim() > 1 ? t.size(0) : 1, t.dim() ? t.size(t.dim() - 1) : 1});
}

}  // namespace

Tensor cosine_similarity(const Tensor& x1, const Tensor& x2, std::int64_t dim, double eps) {
  const Shape shape = broadcast_shapes(x1.sizes(), x2.sizes(), "cosine_similarity");
  const DType dtype = result_type({x1, x2});
  check(is_floating(dtype), ErrorKind::kRuntime, "cosine_similarity", [&] {
    return text_of({"expected common dtype to be floating point, yet common dtype is ",
                    dtype_scalar_name(dtype)});
  });
  const Tensor a = unit(expand(to(x1, dtype), shape), dim, eps);
  return sum(mul(a, unit(expand(to(x2, dtype), shape), dim, eps)), Shape{dim});
}

Tensor pairwise_distance(const Tensor& x1, const Tensor& x2, double p, double eps, bool keepdim) {
  return norm(add(sub(x1, x2), eps), p, Shape{-1}, keepdim);
}

Tensor pdist(const Tensor& self, double p) {
  check(self.dim() == 2, ErrorKind::kRuntime, "pdist", [&] {
    return text_of({"pdist only supports 2D tensors, got: ", self.dim(), "D"});
  });
  check(is_floating(self.dtype()), ErrorKind::kRuntime, "pdist",
        [] { return "pdist only supports floating-point dtypes"; });
  check(p >= 0, ErrorKind::kRuntime, "pdist",
        [] { return "pdist only supports non-negative p values"; });
  std::vector<std::int64_t> first, second;
  for (std::int64_t i = 0; i < self.size(0); ++i) {
    for (std::int64_t j = i + 1; j < self.size(0); ++j) {
      first.push_back(i);
      second.push_back(j);
    }
  }
  const Shape count{static_cast<std::int64_t>(first.size())};
  const Tensor a = index_select(self, 0, from_values(first, count));
  const Tensor b = index_select(self, 0, from_values(second, count));
  return named(norm(sub(a, b), p, Shape{1}), "PdistBackward0");
}

Tensor soft_margin_loss(const Tensor& input, const Tensor& target, std::string_view reduction) {
  refuse_gradient("soft_margin_loss", "target", target);
  // PyTorch computes in what neg(input) lies in, so that the target takes part in neither size nor
  // dtype.
  const Tensor opposite = neg(input);
  check_overwrite("soft_margin_loss", detach(opposite),
                  broadcast_shapes(input.sizes(), target.sizes(), "soft_margin_loss"));
  check(is_floating(input.dtype()), ErrorKind::kRuntime, "soft_margin_loss", [&] {
    return text_of({"result type Float can't be cast to the desired output type ",
                    dtype_scalar_name(input.dtype())});
  });
  const Tensor loss = reduced(softplus(mul(opposite, to(target, input.dtype())), 1, 40), reduction);
  if (target.dtype() == DType::kBool && records(loss)) {
    const Tensor out = detach(loss);
    record(out, "SoftMarginLossBackward0", {loss},
           [target](Node&, const Tensor&) { return neg(target); });  // which refuses it
    return out;
  }
  return named(loss, "SoftMarginLossBackward0");
}

Tensor margin_ranking_loss(const Tensor& input1, const Tensor& input2, const Tensor& target,
                           double margin, std::string_view reduction) {
  check(input1.dim() == input2.dim() && input1.dim() == target.dim(), ErrorKind::kRuntime,
        "margin_ranking_loss", [&] {
          const auto size = [](const Tensor& t) {
            return text_of({"torch.Size(", t.sizes(), ")"});
          };
          return text_of(
              {"margin_ranking_loss : All input tensors should have same dimension but got sizes: "
               "input1: ",
               size(input1), ", input2: ", size(input2), ", target: ", size(target), " "});
        });
  return reduced(clamp_min(add(mul(neg(target), sub(input1, input2)), margin), 0), reduction);
}

Tensor hinge_embedding_loss(const Tensor& input, const Tensor& target, double margin,
                            std::string_view reduction) {
  // PyTorch puts the margin into a tensor of the input's dtype: of integers its whole part.
  const bool whole = !is_floating(input.dtype()) && std::abs(margin) < 0x1p63;
  const Tensor room =
      whole ? wrapped_number(static_cast<std::int64_t>(margin)) : wrapped_number(margin);
  const Tensor apart = clamp_min(rsub(input, room), 0);
  return reduced(add(where_label(target, 1, apart, false), where_label(target, -1, input, false)),
                 reduction);
}

Tensor cosine_embedding_loss(const Tensor& input1, const Tensor& input2, const Tensor& target,
                             double margin, std::string_view reduction) {
  check(target.dim() < 2, ErrorKind::kRuntime, "cosine_embedding_loss",
        [] { return "0D or 1D target tensor expected, multi-target not supported"; });
  const Shape along{target.dim()};
  check(input1.dim() == along[0] + 1 && input2.dim() == along[0] + 1, ErrorKind::kRuntime,
        "cosine_embedding_loss", [&] {
          return text_of({along[0], "D target tensor expects ", along[0] + 1,
                          "D input tensors, but found inputs with sizes ", input1.sizes(), " and ",
                          input2.sizes(), "."});
        });
  const auto inner = [&](const Tensor& a, const Tensor& b) { return sum(mul(a, b), along); };
  constexpr double kEps = 1e-12;
  const Tensor sizes = mul(add(inner(input1, input1), kEps), add(inner(input2, input2), kEps));
  const Tensor cosine = div(inner(input1, input2), sqrt(sizes));
  const Tensor apart = clamp_min(sub(cosine, margin), 0);
  return reduced(
      add(where_label(target, 1, one_minus(cosine), true), where_label(target, -1, apart, true)),
      reduction);
}

Tensor triplet_margin_loss(const Tensor& anchor, const Tensor& positive, const Tensor& negative,
                           double margin, double p, double eps, bool swap,
                           std::string_view reduction) {
  check(margin > 0, ErrorKind::kValue, "triplet_margin_loss", [&] {
    return text_of({"margin must be greater than 0, got ", number_text(margin)});
  });
  check(anchor.dim() == positive.dim() && positive.dim() == negative.dim(), ErrorKind::kRuntime,
        "triplet_margin_loss", [&] {
          const auto dims = [](const Tensor& t) { return text_of({t.dim(), "D"}); };
          return text_of(
              {"The anchor, positive, and negative tensors are expected to have the same number "
               "of dimensions, but got: anchor ",
               dims(anchor), ", positive ", dims(positive), ", and negative ", dims(negative),
               " inputs"});
        });
  const Tensor near = pairwise_distance(anchor, positive, p, eps);
  Tensor far = pairwise_distance(anchor, negative, p, eps);
  if (swap) far = minimum(far, pairwise_distance(positive, negative, p, eps));
  return reduced(clamp_min(sub(add(near, margin), far), 0), reduction);
}

namespace {

void check_rows(const char* op, const Tensor& input) {
  check(input.dim() < 3 && (input.dim() == 0 || input.sizes().back() > 0), ErrorKind::kRuntime, op,
        [&] {
          return text_of(
              {"Expected non-empty vector or matrix with optional 0-dim batch size, but got: ",
               input.sizes()});
        });
}

void check_labels(const char* op, const Tensor& target) {
  check(target.dtype() == DType::kInt64, ErrorKind::kRuntime, op, [&] {
    return text_of({"expected scalar type Long but found ", dtype_scalar_name(target.dtype())});
  });
}

}  // namespace

Tensor multi_margin_loss(const Tensor& input, const Tensor& target, Scalar p, Scalar margin,
                         const Tensor& weight, std::string_view reduction) {
  const char* op = "multi_margin_loss";
  check(p.to_double() == 1 || p.to_double() == 2, ErrorKind::kValue, op,
        [] { return "only p == 1 and p == 2 supported"; });
  check(!weight.defined() || weight.dim() == 1, ErrorKind::kValue, op,
        [] { return "weight must be one-dimensional"; });
  refuse_gradient(op, "weight", weight);
  const std::int64_t classes = input.dim() ? input.size(input.dim() - 1) : 1;
  check_rows(op, input);
  const std::int64_t rows = input.dim() < 2 ? 1 : input.size(0);
  check(target.dim() <= 1 && target.numel() == rows && (target.dim() || input.dim() < 2),
        ErrorKind::kRuntime, op, [&] {
          return text_of({op,
                          ": target tensor should be 1-D with size equal to the number of input "
                          "samples (batch size). Expected target size [",
                          rows, "], but got ", target.sizes(), ". Input has shape ", input.sizes(),
                          "."});
        });
  check(!weight.defined() || weight.numel() == classes, ErrorKind::kRuntime, op, [&] {
    return text_of({"inconsistent weight size, expected ", classes, " but got ", weight.sizes()});
  });
  check_floating("multi_margin_loss_cpu_kernel", input);
  check_labels(op, target);
  check(!weight.defined() || weight.dtype() == input.dtype(), ErrorKind::kRuntime, op, [&] {
    return text_of({"expected scalar type ", dtype_scalar_name(input.dtype()), " but found ",
                    dtype_scalar_name(weight.dtype())});
  });
  const Tensor x = rows_of(input), y = reshape(target, {x.size(0), 1});
  const Tensor outside =
      logical_or(lt(y, wrapped_number(std::int64_t{0})), ge(y, wrapped_number(x.size(1))));
  check(!any(outside).item().to<bool>(), ErrorKind::kRuntime, op,
        [] { return "target out of range"; });
  Tensor over = relu(add(sub(x, gather(x, 1, y)), margin));
  if (p.to_double() == 2) over = mul(over, over);
  if (weight.defined()) over = mul(over, index(weight, {Index::of(y)}));
  const Tensor others = ne(one_hot(reshape(y, {-1}), x.size(1)), wrapped_number(1));
  const Tensor loss = div(sum(mul(over, cast(others, x.dtype())), Shape{1}), x.size(1));
  return named(reduced(input.dim() > 1 ? loss : reshape(loss, {}), reduction),
               "MultiMarginLossBackward0");
}

Tensor multilabel_margin_loss(const Tensor& input, const Tensor& target,
                              std::string_view reduction) {
  check(input.sizes() == target.sizes(), ErrorKind::kRuntime, "multilabel_margin_loss", [&] {
    return text_of(
        {"inconsistent target size: ", target.sizes(), " for input of size: ", input.sizes()});
  });
  check(target.numel() == 0 || (std::trunc(min(target).item().to_double()) >= -1 &&
                                std::trunc(max(target).item().to_double()) <
                                    static_cast<double>(rows_of(input).size(1))),
        ErrorKind::kRuntime, "multilabel_margin_loss",
        [] { return "argument #2 'target' is out of range"; });
  check_rows("multilabel_margin_loss", input);
  check_floating("multilabel_margin_loss_forward_out_frame", input);
  check_labels("multilabel_margin_loss", target);
  const Tensor x = rows_of(input), labels = rows_of(target);
  Tensor counted, others;
  {
    NoGradGuard guard;
    counted = cumprod(cast(ge(labels, wrapped_number(0)), x.dtype()), 1);
    others = zeros(x.sizes(), x.dtype());
    scatter_add_(others, 1, clamp_min(labels, 0), counted);
    others = cast(eq(others, wrapped_number(0.0)), x.dtype());
  }
  const Tensor chosen = unsqueeze(gather(x, 1, clamp_min(labels, 0)), 2);
  const Tensor over = relu(add(sub(unsqueeze(x, 1), chosen), 1));
  const Tensor weighed = mul(mul(over, unsqueeze(counted, 2)), unsqueeze(others, 1));
  const Tensor loss = div(sum(weighed, Shape{1, 2}), x.size(1));
  return named(reduced(input.dim() > 1 ? loss : reshape(loss, {}), reduction),
               "MultilabelMarginLossBackward0");
}

Tensor multilabel_soft_margin_loss(const Tensor& input, const Tensor& target, const Tensor& weight,
                                   std::string_view reduction) {
  Tensor loss =
      neg(add(mul(target, logsigmoid(input)), mul(one_minus(target), logsigmoid(neg(input)))));
  if (weight.defined()) loss = mul(loss, weight);
  // The weight may have made it wider: PyTorch divides by the classes of the input.
  const std::int64_t classes = input.sizes()[wrap_existing_dim(-1, input.dim(), "size")];
  loss = div(sum(loss, Shape{-1}), wrapped_number(static_cast<double>(classes)));
  return reduced(loss, reduction);
}

Tensor gaussian_nll_loss(const Tensor& input, const Tensor& target, const Tensor& var, bool full,
                         double eps, std::string_view reduction) {
  Tensor spread = var.dim() ? var : expand(to(var, input.dtype()), input.sizes());
  check(all(ge(spread, wrapped_number(0))).item().to<bool>(), ErrorKind::kValue,
        "gaussian_nll_loss", [] { return "var has negative entry/entries"; });
  if (spread.sizes() != input.sizes()) {
    // One for each but the last dimension, or 1 in the place of a single size.
    bool lead = spread.dim() + 1 == input.dim(), one = spread.dim() == input.dim();
    int others = 0;
    for (int d = 0; d < spread.dim() && (lead || one); ++d) {
      const bool same = spread.size(d) == input.size(d);
      lead = lead && same;
      others += !same;
      one = one && (same || spread.size(d) == 1);
    }
    check(lead || (one && others == 1), ErrorKind::kValue, "gaussian_nll_loss",
          [] { return "var is of incorrect size"; });
    if (lead) spread = unsqueeze(spread, -1);
  }
  check(is_floating(var.dtype()), ErrorKind::kRuntime, "gaussian_nll_loss", [&] {
    return text_of(
        {"result type Float can't be cast to the desired output type ", dtype_c_name(var.dtype())});
  });
  spread = at_least(spread, eps);
  const Tensor distance = sub(input, target);
  Tensor loss = mul(add(log(spread), div(mul(distance, distance), spread)), 0.5);
  if (full) loss = add(loss, 0.9189385332046727);
  return reduced(loss, reduction);
}

Tensor poisson_nll_loss(const Tensor& input, const Tensor& target, bool log_input, bool full,
                        double eps, std::string_view reduction) {
  Tensor loss = log_input ? sub(exp(input), mul(target, input))
                          : sub(input, mul(target, log(add(input, eps))));
  if (full) {
    constexpr double kTwoPi = 6.283185307179586;
    const Tensor stirling =
        add(sub(mul(target, log(target)), target), mul(log(mul(target, kTwoPi)), 0.5));
    loss = add(loss, masked_fill(stirling, le(target, wrapped_number(1)), wrapped_number(0.0)));
  }
  return reduced(loss, reduction);
}

Tensor kl_div(const Tensor& input, const Tensor& target, std::string_view reduction,
              bool log_target) {
  check(is_floating(input.dtype()) && is_floating(target.dtype()), ErrorKind::kRuntime, "kl_div",
        [] { return "kl_div: Integral inputs not supported."; });
  Tensor loss;
  if (log_target) {
    loss = mul(exp(target), sub(target, input));
  } else {
    const Tensor zero = eq(target, wrapped_number(0));
    const Tensor logs = log(where(zero, ones_like(detach(target)), target));
    loss = sub(mul(target, logs), mul(target, input));
  }
  if (reduction != "batchmean") return reduced(loss, reduction);
  return div(sum(loss), input.size(0));
}

}  // namespace gradlet::ops
