#include "ops/attention.hpp"

#include <cmath>
#include <limits>

#include "ops/group.hpp"
#include "ops/image.hpp"
#include "ops/ops.hpp"

namespace gradlet::ops {

namespace {

constexpr const char* kName = "multi_head_attention_forward";

void require(bool good, const std::string& message, ErrorKind kind = ErrorKind::kAssertion) {
  check(good, kind, kName, [&] { return message; });
}

std::string number(std::int64_t n) {
  return std::to_string(n);
}

std::string size_text(const Shape& shape) {
  return text_of({"torch.Size(", shape, ")"});
}

std::string tuple_text(const Shape& shape) {
  const std::string list = shape.to_string();
  return text_of({"(", list.substr(1, list.size() - 2), ")"});
}

/// "one" or "other" dimensions of a mask that may be missing.
void require_dims(const Tensor& mask, const char* name, int low, int high, const char* input,
                  const char* dims) {
  require(!mask.defined() || (mask.dim() >= low && mask.dim() <= high),
          std::string("For ") + input + " `query`, expected `" + name + "` to be `None`" + dims +
              " but found " + (mask.defined() ? number(mask.dim()) : "") + "-D tensor instead");
}

/// A mask to be added: bool becomes 0 and -inf.
Tensor added(const Tensor& mask, const char* name, DType dtype) {
  if (!mask.defined() || is_floating(mask.dtype())) return mask;
  require(mask.dtype() == DType::kBool,
          std::string("only bool and floating types of ") + name + " are supported");
  return masked_fill(zeros(mask.sizes(), dtype), mask,
                     wrapped_number(-std::numeric_limits<double>::infinity()));
}

/// One more place, which nothing hides.
Tensor longer(const Tensor& mask) {
  return mask.defined() ? constant_pad_nd(mask, {0, 1}) : mask;
}

/// Of the queries, keys and values.
std::vector<Tensor> three(const Tensor& packed) {
  std::vector<Tensor> parts = chunk(packed, 3);
  require(parts.size() == 3,
          "not enough values to unpack (expected 3, got " +
              number(static_cast<std::int64_t>(parts.size())) + ")",
          ErrorKind::kValue);
  return parts;
}

Shape leading(const Shape& shape) {
  return {shape[0], shape[1]};
}

}  // namespace

std::tuple<Tensor, Tensor> multi_head_attention_forward(
    const Tensor& query, const Tensor& key, const Tensor& value, std::int64_t embed_dim_to_check,
    std::int64_t num_heads, const Tensor& in_proj_weight, const Tensor& in_proj_bias,
    const Tensor& bias_k, const Tensor& bias_v, bool add_zero_attn, double dropout_p,
    const Tensor& out_proj_weight, const Tensor& out_proj_bias, bool training,
    const Tensor& key_padding_mask, bool need_weights, const Tensor& attn_mask,
    bool use_separate_proj_weight, const Tensor& q_proj_weight, const Tensor& k_proj_weight,
    const Tensor& v_proj_weight, const Tensor& static_k, const Tensor& static_v,
    bool average_attn_weights, bool is_causal) {
  require(query.dim() == 2 || query.dim() == 3,
          "query should be unbatched 2D or batched 3D tensor but received " + number(query.dim()) +
              "-D query tensor");
  const bool batched = query.dim() == 3;
  const char* input = batched ? "batched (3-D)" : "unbatched (2-D)";
  require(key.dim() == query.dim() && value.dim() == query.dim(),
          std::string("For ") + input + " `query`, expected `key` and `value` to be " +
              (batched ? "3-D" : "2-D") + " but found " + number(key.dim()) + "-D and " +
              number(value.dim()) + "-D tensors respectively");
  require_dims(key_padding_mask, "key_padding_mask", batched ? 2 : 1, batched ? 2 : 1, input,
               batched ? " or 2-D" : " or 1-D");
  require_dims(attn_mask, "attn_mask", 2, 3, input, ", 2-D or 3-D");

  const auto with_batch = [&](const Tensor& x) { return batched ? x : unsqueeze(x, 1); };
  const Tensor queries = with_batch(query), keys = with_batch(key), values = with_batch(value);
  const std::int64_t length = queries.size(0), n = queries.size(1), width = queries.size(2);
  Tensor padding = added(key_padding_mask, "key_padding_mask", query.dtype());
  if (padding.defined() && !batched) padding = unsqueeze(padding, 0);
  require(!is_causal || attn_mask.defined(),
          "Need attn_mask if specifying the is_causal hint. You may use the Transformer module "
          "method `generate_square_subsequent_mask` to create this mask.",
          ErrorKind::kRuntime);
  const bool hinted = is_causal && !padding.defined() && !need_weights;
  Tensor mask = hinted ? Tensor() : added(attn_mask, "attn_mask", query.dtype());

  require(width == embed_dim_to_check, "was expecting embedding dimension of " +
                                           number(embed_dim_to_check) + ", but got " +
                                           number(width));
  require(num_heads != 0, "division by zero", ErrorKind::kZeroDivision);
  const std::int64_t head = width / num_heads, lines = n * num_heads;
  require(head * num_heads == width,
          "embed_dim " + number(width) + " not divisible by num_heads " + number(num_heads));
  std::vector<Tensor> weights{q_proj_weight, k_proj_weight, v_proj_weight}, biases(3);
  if (use_separate_proj_weight) {
    require(leading(keys.sizes()) == leading(values.sizes()),
            "key's sequence and batch dims " + size_text(leading(keys.sizes())) +
                " do not match value's " + size_text(leading(values.sizes())));
  } else {
    require(keys.sizes() == values.sizes(), "key shape " + size_text(keys.sizes()) +
                                                " does not match value shape " +
                                                size_text(values.sizes()));
    require(in_proj_weight.defined(),
            "use_separate_proj_weight is False but in_proj_weight is None");
    weights = three(in_proj_weight);
  }
  const char* const names[] = {"q_proj_weight", "k_proj_weight", "v_proj_weight"};
  for (std::size_t i = 0; i < 3; ++i) {
    require(weights[i].defined(),
            std::string("use_separate_proj_weight is True but ") + names[i] + " is None");
  }
  if (in_proj_bias.defined()) biases = three(in_proj_bias);
  Tensor q = linear(queries, weights[0], biases[0]);  // [L, N, E]
  Tensor k = linear(keys, weights[1], biases[1]);     // [S, N, E]
  Tensor v = linear(values, weights[2], biases[2]);

  if (mask.defined()) {
    const bool flat = mask.dim() == 2;
    const Shape fits = flat ? Shape{length, keys.size(0)} : Shape{lines, length, keys.size(0)};
    require(mask.sizes() == fits,
            std::string("The shape of the ") + (flat ? "2D" : "3D") + " attn_mask is " +
                size_text(mask.sizes()) + ", but should be " + tuple_text(fits) + ".",
            ErrorKind::kRuntime);
    if (flat) mask = unsqueeze(mask, 0);
  }
  if (bias_k.defined() && bias_v.defined()) {
    require(!static_k.defined(), "bias cannot be added to static key.");
    require(!static_v.defined(), "bias cannot be added to static value.");
    k = cat({k, repeat(bias_k, {1, n, 1})});
    v = cat({v, repeat(bias_v, {1, n, 1})});
    mask = longer(mask);
    padding = longer(padding);
  } else {
    require(!bias_k.defined(), "bias_k is set but bias_v is None");
    require(!bias_v.defined(), "bias_v is set but bias_k is None");
  }
  const auto by_head = [&](const Tensor& x, const Tensor& given, const char* name) {
    if (!given.defined()) return transpose(reshape(x, {x.size(0), lines, head}), 0, 1);
    const auto same = [&](int dim, std::int64_t wanted) {
      require(given.size(dim) == wanted, std::string("expecting ") + name + ".size(" + number(dim) +
                                             ") of " + number(wanted) + ", but got " +
                                             number(given.size(dim)));
    };
    same(0, lines);
    same(2, head);
    return given;
  };
  q = by_head(q, {}, "");  // [N heads, L, head]
  k = by_head(k, static_k, "static_k");
  v = by_head(v, static_v, "static_v");
  if (add_zero_attn) {
    const Tensor nothing = zeros({lines, 1, head}, k.dtype());
    k = cat({k, nothing}, 1);
    v = cat({v, nothing}, 1);
    mask = longer(mask);
    padding = longer(padding);
  }
  const std::int64_t places = k.size(1);
  if (padding.defined()) {
    const auto same = [&](int dim, std::int64_t wanted) {
      require(padding.size(dim) == wanted, "Expected key_padded_mask.shape[" + number(dim) +
                                               "] to be " + number(wanted) + ", but got " +
                                               number(padding.size(dim)));
    };
    same(0, n);
    same(1, places);
    padding = reshape(expand(view(padding, {n, 1, 1, places}), {-1, num_heads, -1, -1}),
                      {lines, 1, places});
    mask = mask.defined() ? add(mask, padding) : padding;
  }
  const double p = training ? dropout_p : 0;

  Tensor out, shares;
  if (need_weights) {
    const Tensor scaled = mul(q, std::sqrt(1 / static_cast<double>(head)));
    Tensor scores = bmm(scaled, transpose(k, -2, -1));
    if (mask.defined()) scores = add(mask, scores);
    shares = softmax(scores, -1);
    if (p > 0) shares = dropout(shares, p);
    out = transpose(bmm(shares, v), 0, 1);  // [L, N heads, head]
    shares = view(shares, {n, num_heads, length, places});
    if (average_attn_weights) shares = mean(shares, Shape{1});
  } else {
    if (mask.defined()) {
      mask = mask.size(0) == 1 ? unsqueeze(mask, 0) : view(mask, {n, num_heads, -1, places});
    }
    const auto apart = [&](const Tensor& x) { return reshape(x, {n, num_heads, x.size(1), head}); };
    out = scaled_dot_product_attention(apart(q), apart(k), apart(v), mask, p, hinted, {}, false);
    out = permute(out, {2, 0, 1, 3});  // [L, N, heads, head]
  }
  out = linear(reshape(out, {length * n, width}), out_proj_weight, out_proj_bias);
  out = view(out, {length, n, out.size(1)});
  if (batched) return {out, shares};
  return {squeeze(out, 1), shares.defined() ? squeeze(shares, 0) : shares};
}

}  // namespace gradlet::ops
