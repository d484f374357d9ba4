#include <algorithm>
#include <cmath>

#include "op_rows.hpp"

/// Activations and losses.
namespace gradlet::testing {

using namespace ops;

namespace {

using Values = std::vector<double>;

double normal_cdf(double x) {
  return 0.5 * std::erfc(-x / std::sqrt(2.0));
}
/// The shares exp(x) / sum(exp(x)) along the last dimension, in rows.
Values shares(const Args& a) {
  Values x = elements(a.t(0));
  const auto n = static_cast<std::size_t>(a.t(0).size(a.t(0).dim() - 1));
  for (std::size_t row = 0; row < x.size(); row += n) {
    long double total = 0;
    for (std::size_t i = row; i < row + n; ++i) total += std::exp(static_cast<long double>(x[i]));
    for (std::size_t i = row; i < row + n; ++i) {
      x[i] = static_cast<double>(std::exp(static_cast<long double>(x[i])) / total);
    }
  }
  return x;
}
/// (x - mean) / sqrt(var + eps), times the third argument, plus the fourth.
Values normalised(const Args& a) {
  Values x = elements(a.t(0));
  const auto n = static_cast<std::size_t>(a.shape(1).numel());
  const Tensor weight = a.maybe_t(2), bias = a.maybe_t(3);
  const Values w = weight.defined() ? elements(weight) : Values(n, 1);
  const Values b = bias.defined() ? elements(bias) : Values(n, 0);
  for (std::size_t row = 0; row < x.size(); row += n) {
    long double total = 0, squares = 0;
    for (std::size_t i = 0; i < n; ++i) total += x[row + i];
    const long double centre = total / static_cast<long double>(n);
    for (std::size_t i = 0; i < n; ++i) squares += (x[row + i] - centre) * (x[row + i] - centre);
    const long double scale =
        std::sqrt(squares / static_cast<long double>(n) + a.number(4, 1e-5).to_double());
    for (std::size_t i = 0; i < n; ++i) {
      x[row + i] = static_cast<double>((x[row + i] - centre) / scale) * w[i] + b[i];
    }
  }
  return x;
}
Values logs(Values v) {
  for (double& x : v) x = std::log(x);
  return v;
}
/// f of every pair, reduced as the third argument says.
Values pairs(const Args& a, const std::function<double(double, double)>& f, std::size_t word_at) {
  const Values x = elements(a.t(0)), y = elements(a.t(1));
  Values out;
  for (std::size_t i = 0; i < x.size(); ++i) out.push_back(f(x[i], y[i]));
  if (a.text(word_at, "mean") == "none") return out;
  const double count = a.text(word_at, "mean") == "mean" ? static_cast<double>(x.size()) : 1;
  return {sum_of(out) / count};
}
double huber(double d, double limit) {
  return d < limit ? d * d / 2 : limit * (d - limit / 2);
}
double cross(double p, double y) {
  return -(y * std::log(p) + (1 - y) * std::log(1 - p));
}
/// Runs a random op from the seed the reference uses.
template <class F>
Tensor seeded(F f) {
  manual_seed(7);
  return f();
}

/// One number or a list.
Shape sizes(const Args& a, std::size_t i, const Shape& otherwise) {
  return a.has(i) ? a.shape(i) : otherwise;
}
template <class... T>
Tensors all_of(const std::tuple<T...>& results) {
  return std::apply([](const T&... each) { return Tensors{each...}; }, results);
}
/// A recurrent network's call, its state a tensor or a list.
template <class F, class S>
Tensors run_network(const Args& a, F f, const S& state) {
  return all_of(f(a.t(0), state, a.list(2), a.flag(3), a.integer(4), a.number(5).to_double(),
                  a.flag(6), a.flag(7), a.flag(8)));
}

/// In heads, with or without the weights.
Tensors attended(const Args& a) {
  const auto [out, weights] = multi_head_attention_forward(
      a.t(0), a.t(1), a.t(2), 4, a.integer(3), a.t(4), a.maybe_t(5), a.maybe_t(6), a.maybe_t(7),
      a.flag(8), 0, a.t(9), a.maybe_t(10), true, {}, a.flag(11), {}, false, {}, {}, {}, {}, {},
      true, false);
  if (weights.defined()) return {out, weights};
  return {out};
}

const Domain kSpread{-40, 40, {}};
const Domain kProbability{0.125, 0.875, {}};
const Domain kErrors{-3, 3, {-0.75, 0, 0.75}};

// clang-format off
const std::vector<OpRow> kRows = {
{"softmax", ONE(softmax(a.t(0), a.integer(1), a.dtype(2))), FROM(shares(a)),
 {"@2,3 1", "@4 -1", "@2,3,4 2", "@1,1 1"}, {.dtypes = "fd", .sums = true}},
{"log_softmax", ONE(log_softmax(a.t(0), a.integer(1), a.dtype(2))), FROM(logs(shares(a))),
 {"@2,3 1", "@4 -1", "@2,3,4 2"}, {.dtypes = "fd", .ulp_float32 = 4, .sums = true}},
{"logsumexp", ONE(logsumexp(a.t(0), a.shape(1), a.flag(2))),
 OVER(1, [&] { long double t = 0; for (double x : v) t += std::exp(static_cast<long double>(x));
   return static_cast<double>(std::log(t)); }()),
 {"@2,3 1", "@2,3 [0,1] T", "@4 0", "@ 0"}, {.result = ResultDType::kFloating, .sums = true}},
{"leaky_relu", ONE(leaky_relu(own(a.t(0)), a.number(1, 0.01).to_double(), a.flag(2))),
 EACH(x > 0 ? x : (a.has(1) ? y : 0.01) * x), {"@2,3", "@", "@0,2", "@4 0.5"},
 {.domain = kNotZero, .dtypes = "fd"}},
{"elu", ONE(elu(own(a.t(0)), a.number(1, 1).to_double(), a.flag(2))),
 EACH(x > 0 ? x : (a.has(1) ? y : 1) * std::expm1(x)), {"@2,3", "@", "@0,2", "@4 0.5"},
 {.domain = kNotZero, .dtypes = "fd"}},
{"gelu", ONE(gelu(a.t(0), a.text(1, "none"))),
 EACH(a.has(1) ? 0.5 * x * (1 + std::tanh(std::sqrt(2 / M_PI) * (x + 0.044715 * x * x * x)))
   : x * normal_cdf(x)),
 {"@2,3", "@", "@0,2", "@4 tanh"},
 {.dtypes = "fd", .ulp = 64, .ulp_float32 = 64, .specials = false}},
{"softplus", ONE(softplus(a.t(0), a.number(1, 1).to_double(), a.number(2, 20).to_double())),
 EACH((a.has(2) ? y * x > z : x > 20) ? x : std::log1p(std::exp((a.has(1) ? y : 1) * x))
   / (a.has(1) ? y : 1)), {"@2,3", "@", "@0,2", "@4 0.5", "@4 2 3"},
 {.domain = kNotZero, .dtypes = "fd", .ulp_float32 = 4}},
{"silu", ONE(silu(own(a.t(0)), a.flag(1))), EACH(x / (1 + std::exp(-x))), {"@2,3", "@", "@0,2"},
 {.dtypes = "fd", .specials = false}},
{"dropout",
 ONE(seeded([&] { return dropout(a.t(0), a.number(1, 0.5).to_double(), a.flag(2, true)); })),
 FROM([&] { const Tensor kept = seeded([&] {
     return bernoulli_(zeros(a.t(0).sizes(), DType::kFloat64), 0.5); });
   return elements(mul(mul(kept, a.t(0)), 2)); }()),
 {"@3,4", "@12"}, {.dtypes = "fd"}},

{"layer_norm", ONE(layer_norm(a.t(0), a.shape(1), a.maybe_t(2), a.maybe_t(3),
                              a.number(4, 1e-5).to_double())),
 FROM(normalised(a)),
 {"@2,3 [3]", "@2,3,4 [3,4]", "@4 [4]", "@2,3 [3] @3", "@2,3 [3] @3 @3", "@2,3 [3] - @3 0.5",
  "@0,3 [3]"},
 {.dtypes = "fd", .same_dtype = true, .ulp = 64, .ulp_float32 = 64, .sums = true}},

// Convolution and pooling.
{"conv2d", ONE(conv<2>(a.t(0), a.t(1), a.maybe_t(2), sizes(a, 3, {1}), sizes(a, 4, {0}),
                      sizes(a, 5, {1}), a.integer(6, 1))), {},
 {"@1,2,4,4 @2,2,3,3 @2", "@2,4,3,4 @4,2,2,1 - [2,1] [1,0] 1 2", "@2,4,5 @1,2,2,2 @1 1 0 [2,1]",
  "@2,2,2,2 @3,2,1,1"},
 {.dtypes = "ifd", .same_dtype = true, .ulp_float32 = 8, .sums = true}},
{"conv2d_padding", ONE(conv<2>(a.t(0), a.t(1), a.maybe_t(2), sizes(a, 3, {1}), a.text(4, "valid"),
                              sizes(a, 5, {1}), a.integer(6, 1))), {},
 {"@1,1,3,4 @1,1,2,3 @1 1 same", "@1,3,4 @1,1,2,3 - 1 valid"},
 {.dtypes = "ifd", .same_dtype = true, .ulp_float32 = 8, .sums = true}},
{"conv1d", ONE(conv<1>(a.t(0), a.t(1), a.maybe_t(2), sizes(a, 3, {1}), sizes(a, 4, {0}),
                      sizes(a, 5, {1}), a.integer(6, 1))), {},
 {"@2,2,5 @3,2,2 @3 2 1", "@2,5 @4,1,2 - 1 0 2 2"},
 {.dtypes = "ifd", .same_dtype = true, .ulp_float32 = 8, .sums = true}},
{"conv1d_padding", ONE(conv<1>(a.t(0), a.t(1), a.maybe_t(2), sizes(a, 3, {1}), a.text(4, "valid"),
                              sizes(a, 5, {1}), a.integer(6, 1))), {},
 {"@1,2,5 @1,2,4 - 1 same"},
 {.dtypes = "ifd", .same_dtype = true, .ulp_float32 = 8, .sums = true}},
{"unfold", ONE(unfold(a.t(0), a.shape(1), sizes(a, 2, {1}), sizes(a, 3, {0}), sizes(a, 4, {1}))),
 {}, {"@1,2,3,4 2", "@2,3,4 [2,1] 2 1 [1,2]"}, {.dtypes = "bfd"}},
{"fold", ONE(fold(a.t(0), a.shape(1), a.shape(2), sizes(a, 3, {1}), sizes(a, 4, {0}),
                  sizes(a, 5, {1}))),
 {}, {"@1,4,6 [3,4] 2", "@2,3 [3,4] [2,1] 2 [0,1] [1,2]"}, {.dtypes = "fd", .sums = true}},
{"max_pool2d", ONE(std::get<0>(max_pool_with_indices<2>(
   a.t(0), a.shape(1), sizes(a, 2, {}), sizes(a, 3, {0}), sizes(a, 4, {1}), a.flag(5)))), {},
 {"@1,2,4,4 2", "@1,5,5 3 2 1", "@1,5,4 [2,1] [1,2] 0 2 T"}, {.domain = kSpread, .dtypes = "ifd"}},
{"max_pool2d_with_indices", MANY(all_of(max_pool_with_indices<2>(
   a.t(0), a.shape(1), sizes(a, 2, {}), sizes(a, 3, {0}), sizes(a, 4, {1}), a.flag(5)))), {},
 {"@1,4,4 2 [] 1"}, {.domain = kSpread, .dtypes = "ifd"}},
{"avg_pool2d", ONE(avg_pool<2>(a.t(0), a.shape(1), sizes(a, 2, {}), sizes(a, 3, {0}), a.flag(4),
                              a.flag(5, true), a.maybe_integer(6))), {},
 {"@1,2,4,4 2", "@1,5,5 3 2 1 T F", "@1,4,4 [2,1] [] 0 F T 3"},
 {.dtypes = "ifd", .ulp_float32 = 4, .sums = true}},
{"conv3d", ONE(conv<3>(a.t(0), a.t(1), a.maybe_t(2), sizes(a, 3, {1}), sizes(a, 4, {0}),
                       sizes(a, 5, {1}), a.integer(6, 1))), {},
 {"@1,2,2,3,3 @2,2,2,2,1 @2", "@2,2,3,2 @2,1,1,2,2 - [1,2,1] 1 1 2"},
 {.dtypes = "ifd", .same_dtype = true, .ulp_float32 = 8, .sums = true}},
{"conv_transpose2d", ONE(conv_transpose<2>(a.t(0), a.t(1), a.maybe_t(2), sizes(a, 3, {1}),
                                           sizes(a, 4, {0}), sizes(a, 5, {0}), a.integer(6, 1),
                                           sizes(a, 7, {1}))), {},
 {"@1,2,3,2 @2,3,2,2 @3", "@2,2,3 @2,1,2,2 - [2,1] 1 [1,0] 2 [1,2]", "@1,2,2,2 @2,3,1,1"},
 {.dtypes = "ifd", .same_dtype = true, .ulp_float32 = 8, .sums = true}},
{"conv_transpose1d", ONE(conv_transpose<1>(a.t(0), a.t(1), a.maybe_t(2), sizes(a, 3, {1}))), {},
 {"@1,2,3 @2,3,2 @3 2"}, {.dtypes = "ifd", .same_dtype = true, .ulp_float32 = 8, .sums = true}},
{"conv_transpose3d", ONE(conv_transpose<3>(a.t(0), a.t(1), a.maybe_t(2), sizes(a, 3, {1}))), {},
 {"@1,2,1,2,2 @2,1,2,1,2 @1 2"},
 {.dtypes = "ifd", .same_dtype = true, .ulp_float32 = 8, .sums = true}},
{"max_pool1d_with_indices", MANY(all_of(max_pool_with_indices<1>(
   a.t(0), a.shape(1), sizes(a, 2, {}), sizes(a, 3, {0}), sizes(a, 4, {1}), a.flag(5)))), {},
 {"@1,2,5 2 1"}, {.domain = kSpread, .dtypes = "ifd"}},
{"max_pool3d_with_indices", MANY(all_of(max_pool_with_indices<3>(
   a.t(0), a.shape(1), sizes(a, 2, {}), sizes(a, 3, {0}), sizes(a, 4, {1}), a.flag(5)))), {},
 {"@1,2,3,3 2 1 [0,1,1]"}, {.domain = kSpread, .dtypes = "ifd"}},
{"avg_pool3d", ONE(avg_pool<3>(a.t(0), a.shape(1), sizes(a, 2, {}), sizes(a, 3, {0}), a.flag(4),
                               a.flag(5, true), a.maybe_integer(6))), {},
 {"@1,2,3,3 2 1 1 T F"}, {.dtypes = "ifd", .ulp_float32 = 4, .sums = true}},
{"adaptive_avg_pool2d", ONE(adaptive_avg_pool<2>(a.t(0), a.shape(1))), {}, {"@2,5,3 [2,3]", "@1,1,3,4 1"},
 {.dtypes = "fd", .ulp_float32 = 4, .sums = true}},
{"lp_pool1d", ONE(lp_pool<1>(a.t(0), a.number(1, 2), a.shape(2))), {}, {"@2,4 2.0 2"},
 {.domain = kPositive, .result = ResultDType::kFloating, .ulp_float32 = 8, .sums = true}},
{"lp_pool2d", ONE(lp_pool<2>(a.t(0), a.number(1, 2), a.shape(2), sizes(a, 3, {}))), {},
 {"@1,4,4 2.0 2", "@1,4,4 3.0 [2,1] 1"}, {.domain = kPositive, .result = ResultDType::kFloating, .ulp_float32 = 8, .sums = true}},
{"lp_pool3d", ONE(lp_pool<3>(a.t(0), a.number(1, 2), a.shape(2))), {}, {"@1,2,2,2 2.0 [1,2,2]"},
 {.domain = kPositive, .result = ResultDType::kFloating, .ulp_float32 = 8, .sums = true}},
{"affine_grid", ONE(affine_grid(a.t(0), a.shape(1))), {}, {"@1,2,3 [1,1,2,3]", "@2,3,4 [2,1,1,2,2]"},
 {.dtypes = "fd", .ulp_float32 = 8, .sums = true}},

// Recurrent networks.
{"lstm", MANY(run_network(a, lstm, a.list(1))), {},
 {"@2,2,2 ( @1,2,2 @1,2,2 ) ( @8,2 @8,2 @8 @8 ) T 1 0 F F F",
  "@2,1,2 ( @2,2,2 @2,2,2 ) ( @8,2 @8,2 @8,2 @8,2 ) F 1 0 F T T"},
 {.dtypes = "fd", .same_dtype = true, .ulp = 64, .ulp_float32 = 64, .sums = true}},
{"gru", MANY(run_network(a, gru, a.t(1))), {},
 {"@2,2,2 @1,2,2 ( @6,2 @6,2 @6 @6 ) T 1 0 F F F", "@1,2,2 @2,2,2 ( @6,2 @6,2 @6,2 @6,2 ) F 2 0 F F F"},
 {.dtypes = "fd", .same_dtype = true, .ulp = 64, .ulp_float32 = 64, .sums = true}},
{"rnn_tanh", MANY(run_network(a, rnn_tanh, a.t(1))), {},
 {"@2,2,2 @1,2,2 ( @2,2 @2,2 @2 @2 ) T 1 0 F F F"},
 {.dtypes = "fd", .same_dtype = true, .ulp = 64, .ulp_float32 = 64, .sums = true}},
{"rnn_relu", MANY(run_network(a, rnn_relu, a.t(1))), {},
 {"@2,2,2 @1,2,2 ( @2,2 @2,2 @2 @2 ) T 1 0 F F F"},
 {.dtypes = "fd", .same_dtype = true, .ulp = 64, .ulp_float32 = 64, .sums = true}},
{"lstm_cell", MANY(all_of(lstm_cell(a.t(0), a.list(1), a.t(2), a.t(3), a.maybe_t(4),
                                    a.maybe_t(5)))), {},
 {"@2,2 ( @2,3 @2,3 ) @12,2 @12,3 @12 @12"},
 {.dtypes = "fd", .same_dtype = true, .ulp = 64, .ulp_float32 = 64, .sums = true}},
{"gru_cell", ONE(gru_cell(a.t(0), a.t(1), a.t(2), a.t(3), a.maybe_t(4), a.maybe_t(5))), {},
 {"@2,2 @2,3 @9,2 @9,3 @9 @9", "@2,2 @2,3 @9,2 @9,3"},
 {.dtypes = "fd", .same_dtype = true, .ulp = 64, .ulp_float32 = 64, .sums = true}},
{"rnn_tanh_cell", ONE(rnn_tanh_cell(a.t(0), a.t(1), a.t(2), a.t(3), a.maybe_t(4), a.maybe_t(5))),
 {}, {"@2,2 @2,3 @3,2 @3,3 @3 @3"},
 {.dtypes = "fd", .same_dtype = true, .ulp = 64, .ulp_float32 = 64, .sums = true}},
{"rnn_relu_cell", ONE(rnn_relu_cell(a.t(0), a.t(1), a.t(2), a.t(3), a.maybe_t(4), a.maybe_t(5))),
 {}, {"@2,2 @2,3 @3,2 @3,3 @3 @3"},
 {.dtypes = "fd", .same_dtype = true, .ulp = 64, .ulp_float32 = 64, .sums = true}},
{"multi_head_attention_forward", MANY(attended(a)), {},
 {"@2,1,4 @3,1,4 @3,1,4 2 @12,4 @12 - - F @4,4 @4 T", "@2,4 @2,4 @2,4 1 @12,4 - @1,1,4 @1,1,4 T @4,4 - F"},
 {.dtypes = "fd", .same_dtype = true, .ulp = 64, .ulp_float32 = 64, .sums = true}},

// Limits that are tensors; bits.
{"clamp_tensor", ONE(clamp(a.t(0), a.maybe_t(1), a.maybe_t(2))),
 EACH(std::min(std::max(x, y), z)), {"@2,3 @2,3 @2,3", "@3 @ @3"}, {.specials = false}},
{"clamp_min_tensor", ONE(clamp_min(a.t(0), a.t(1))), EACH(std::max(x, y)), {"@2,3 @2,3"},
 {.specials = false}},
{"clamp_max_tensor", ONE(clamp_max(a.t(0), a.t(1))), EACH(std::min(x, y)), {"@2,3 @2,3"},
 {.specials = false}},
{"bitwise_and", ONE(bitwise_and(a.t(0), a.t(1))), {}, {"i@3=5,-6,7 i@3=3,3,-1"},
 {.dtypes = "bi", .differentiable = false}},
{"bitwise_or", ONE(bitwise_or(a.t(0), a.t(1))), {}, {"i@3=5,-6,7 i@3=3,3,-1"},
 {.dtypes = "bi", .differentiable = false}},
{"bitwise_xor", ONE(bitwise_xor(a.t(0), a.t(1))), {}, {"i@3=5,-6,7 i@3=3,3,-1"},
 {.dtypes = "bi", .differentiable = false}},
{"bitwise_not", ONE(bitwise_not(a.t(0))), {}, {"i@3=5,-6,7"},
 {.dtypes = "bi", .differentiable = false}},

// Losses.
{"l1_loss", ONE(l1_loss(a.t(0), a.t(1), a.text(2, "mean"))),
 FROM(pairs(a, [](double x, double y) { return std::fabs(x - y); }, 2)),
 {"@2,3 d@2,3", "@2,3 d@2,3 sum", "@2,3 d@2,3 none", "@ d@"},
 {.domain = kErrors, .result = ResultDType::kDouble, .dtypes = "ifd", .sums = true}},
{"huber_loss", ONE(huber_loss(a.t(0), a.t(1), a.text(2, "mean"), a.number(3, 1).to_double())),
 FROM(pairs(a, [&](double x, double y) {
   return huber(std::fabs(x - y), a.number(3, 1).to_double()); }, 2)),
 {"@2,3 d@2,3", "@2,3 d@2,3 sum 0.5", "@2,3 d@2,3 none", "@ d@"},
 {.result = ResultDType::kFirst, .dtypes = "fd", .sums = true}},
{"smooth_l1_loss",
 ONE(smooth_l1_loss(a.t(0), a.t(1), a.text(2, "mean"), a.number(3, 1).to_double())),
 FROM(pairs(a, [&](double x, double y) { const double b = a.number(3, 1).to_double();
   return b == 0 ? std::fabs(x - y) : huber(std::fabs(x - y), b) / b; }, 2)),
 {"@2,3 d@2,3", "@2,3 d@2,3 sum 0.5", "@2,3 d@2,3 none", "@4 d@4 sum 0.25"},
 {.result = ResultDType::kDouble, .sums = true}},
{"embedding", ONE(embedding(a.t(0), a.t(1), a.maybe_integer(2))), {},
 {"i@3=1,0,1 @4,2", "i@2,2=1,3,0,3 @4,3", "i@=2 @3,2", "i@0 @3,2"}},
{"batch_norm",
 ONE(batch_norm(a.t(0), a.maybe_t(1), a.maybe_t(2), a.maybe_t(3), a.maybe_t(4), a.flag(5),
   0.1, a.number(6, 1e-5).to_double())), {},
 {"@4,3 - - - - T", "@4,3 - - @3 @3 T", "@2,3,2 - - @3 - T 0.5"},
 {.dtypes = "fd", .same_dtype = true, .sums = true}},
{"nll_loss", ONE(nll_loss(a.t(0), a.t(1), a.maybe_t(2), a.integer(3, -100), a.text(4, "mean"))), {},
 {"@3,4 i@3=0,3,1", "@3,4 i@3=0,3,1 - 3 sum", "@2,3,2 i@2,2=0,2,1,0 - -100 none",
   "@4 i@=2"},
 {.dtypes = "fd", .same_dtype = true, .sums = true}},
{"cross_entropy",
 ONE(cross_entropy(a.t(0), a.t(1), a.maybe_t(2), a.integer(3, -100), a.text(4, "mean"),
   a.number(5, 0).to_double())), {},
 {"@3,4 i@3=0,3,1", "@3,4 i@3=0,3,1 - 3 sum 0.25", "@3,4 i@3=0,3,1 - 3 mean 0.25", "@4 i@=2"},
 {.dtypes = "fd", .ulp_float32 = 4, .sums = true}},
{"binary_cross_entropy",
 ONE(binary_cross_entropy(a.t(0), a.t(1), a.maybe_t(2), a.text(3, "mean"))),
 FROM(pairs(a, cross, 3)), {"@2,3 @2,3", "@2,3 @2,3 - sum", "@2,3 @2,3 - none", "@ @"},
 {.domain = kProbability, .dtypes = "fd", .same_dtype = true, .sums = true}},
{"binary_cross_entropy_with_logits",
 ONE(binary_cross_entropy_with_logits(a.t(0), a.t(1), a.maybe_t(2), a.text(3, "mean"),
   a.maybe_t(4))),
 FROM(pairs(a, [](double x, double y) { return cross(1 / (1 + std::exp(-x)), y); }, 3)),
 {"@2,3 d@2,3", "@2,3 d@2,3 - sum", "@2,3 d@2,3 - none", "@ d@"},
 {.result = ResultDType::kDouble, .dtypes = "fd", .ulp = 16, .sums = true}},
};
// clang-format on

}  // namespace

const std::vector<OpRow>& nn_rows() {
  return kRows;
}

}  // namespace gradlet::testing
