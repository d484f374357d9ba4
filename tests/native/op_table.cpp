#include "op_table.hpp"

#include <algorithm>
#include <cmath>

#include "op_rows.hpp"

namespace gradlet::testing {

using namespace ops;

namespace {

double python_remainder(double x, double y) {
  const double r = std::fmod(x, y);
  return r != 0 && (r < 0) != (y < 0) ? r + y : r;
}
double larger(double x, double y) {
  return std::isnan(x) || std::isnan(y) ? NAN : x > y ? x : y;
}
double smaller(double x, double y) {
  return std::isnan(x) || std::isnan(y) ? NAN : x < y ? x : y;
}
// clang for wasm turns x < 0 ? 0 : x into f64.max, which loses the sign of -0.
double rectified(double x) {
  return x == 0 || std::isnan(x) ? x : x < 0 ? 0 : x;
}
double limited(double x, const Args& a) {
  for (std::size_t i = 1; i <= 2; ++i) {
    if (a.has(i) && x == 0 && a.number(i).to_double() == 0) return x;
  }
  if (a.has(1) && x < a.number(1).to_double()) x = a.number(1).to_double();
  if (a.has(2) && x > a.number(2).to_double()) x = a.number(2).to_double();
  return x;
}
std::vector<double> reduced(double total, double n, const Args& a) {
  return {a.text(2, "mean") == "mean" ? total / n : total};
}
Tensors both_of(const std::tuple<Tensor, Tensor>& pair) {
  return {std::get<0>(pair), std::get<1>(pair)};
}
Tensors squared(const std::tuple<Tensor, Tensor>& pair) {
  const auto& [values, vectors] = pair;
  return {values, mul(vectors, vectors)};
}
Tensors squared(const std::tuple<Tensor, Tensor, Tensor>& parts) {
  const auto& [U, S, Vh] = parts;
  return {mul(U, U), S, mul(Vh, Vh)};
}
std::vector<double> squared_error(const Args& a) {
  const auto x = elements(a.t(0)), y = elements(a.t(1));
  std::vector<double> out;
  for (std::size_t i = 0; i < x.size(); ++i) out.push_back((x[i] - y[i]) * (x[i] - y[i]));
  if (a.text(2, "mean") == "none") return out;
  return reduced(sum_of(out), static_cast<double>(x.size()), a);
}

using enum ResultDType;

// Arithmetic, element-wise functions, comparisons, losses, matrix products.
// clang-format off
const std::vector<OpRow> kRows = {
// Arithmetic.
{"add", ONE(add(a.t(0), a.t(1), a.number(2, 1))), EACH(x + (a.has(2) ? z : 1) * y),
 {"@2,3 @2,3", "@2,1 @3", "@ @2,3", "@0,3 @3", "@2,3 @3 2", "@4 3"}, {.specials = false}},
{"sub", ONE(sub(a.t(0), a.t(1), a.number(2, 1))), EACH(x - (a.has(2) ? z : 1) * y),
 {"@2,3 @2,3", "@2,1 @3", "@ @2,3", "@0,3 @3", "@2,3 @3 2", "@4 3"},
 {.dtypes = "ifd", .specials = false}},
{"rsub", ONE(rsub(a.t(0), a.t(1), a.number(2, 1))), EACH(y - (a.has(2) ? z : 1) * x),
 {"@2,3 @2,3", "@2,1 @3", "@ @2,3", "@2,3 @3 2", "@4 3"}, {.dtypes = "ifd", .specials = false}},
{"mul", ONE(mul(a.t(0), a.t(1))), EACH(x * y),
 {"@2,3 @2,3", "@2,1 @3", "@ @2,3", "@0,3 @3", "@4 3"}},
{"div",
 ONE(div(a.t(0), a.t(1), a.has(2) ? std::optional<std::string_view>(a.text(2)) : std::nullopt)),
 EACH(x / y), {"@2,3 @2,3", "@2,1 @3", "@ @2,3", "@0,3 @3", "@4 3"},
 {.domain = kPositive, .result = kFloating}},
{"floor_divide", ONE(floor_divide(a.t(0), a.t(1))), EACH(std::floor(x / y)),
 {"@2,3 @2,3", "@2,1 @3", "@4 3"},
 {.domain = kLarge, .dtypes = "ifd", .by_promoted = true, .differentiable = false,
   .backward_throws = true, .specials = false}},
{"remainder", ONE(remainder(a.t(0), a.t(1))), EACH(python_remainder(x, y)),
 {"@2,3 @2,3", "@2,1 @3", "@4 3", "@4 -3"},
 {.domain = kLarge, .dtypes = "ifd", .by_promoted = true}},
{"neg", ONE(neg(a.t(0))), EACH(-x), {"@2,3", "@", "@0,2"}, {.dtypes = "ifd"}},
{"pow", ONE(pow(a.t(0), a.t(1))),
 EACH(y == 0.5 && a.tensors().size() == 1 ? std::sqrt(x) : std::pow(x, y)),
 {"@2,3 @2,3", "@2,1 @3", "@4 2", "@4 3", "@4 0", "@4 0.5", "@4 -1.0", "@4 2.5", "2.0 @4"},
 {.domain = kPositive, .dtypes = "ifd", .by_promoted = true}},
{"square", ONE(square(a.t(0))), EACH(x * x), {"@2,3", "@", "@0,2"}, {.result = kInteger}},
{"addcmul", ONE(addcmul(a.t(0), a.t(1), a.t(2), a.number(3, 1))),
 EACH(x + a.number(3, 1).to_double() * (y * z)), {"@2,3 @2,3 @2,3", "@2,1 @3 @", "@2,3 @2,1 @3 2"},
 {.dtypes = "ifd", .by_promoted = true, .sums = true, .specials = false}},
{"addcdiv", ONE(addcdiv(a.t(0), a.t(1), a.t(2), a.number(3, 1))),
 EACH(x + a.number(3, 1).to_double() * (y / z)), {"@2,3 @2,3 @2,3", "@2,1 @3 @", "@2,3 @2,1 @3 2"},
 {.domain = kPositive, .dtypes = "fd", .by_promoted = true, .specials = false}},
{"add_", ONE(add_(own(a.t(0)), a.t(1), a.number(2, 1))), EACH(x + (a.has(2) ? z : 1) * y),
 {"@2,3 @2,3", "@2,3 @3", "@2,3 @", "@0,3 @3", "@2,3 @3 2"}, {.result = kFirst, .specials = false}},
{"sub_", ONE(sub_(own(a.t(0)), a.t(1), a.number(2, 1))), EACH(x - (a.has(2) ? z : 1) * y),
 {"@2,3 @2,3", "@2,3 @3", "@2,3 @", "@0,3 @3", "@2,3 @3 2"},
 {.result = kFirst, .dtypes = "ifd", .specials = false}},
{"mul_", ONE(mul_(own(a.t(0)), a.t(1))), EACH(x * y), {"@2,3 @2,3", "@2,3 @3", "@2,3 @", "@0,3 @3"},
 {.result = kFirst}},
{"div_", ONE(div_(own(a.t(0)), a.t(1))), EACH(x / y), {"@2,3 @2,3", "@2,3 @3", "@2,3 @", "@0,3 @3"},
 {.domain = kPositive, .result = kFirst, .dtypes = "fd", .by_promoted = true}},
{"sum_to_size", ONE(sum_to(a.t(0), a.shape(1))), FROM(elements(sum(a.t(0), Shape{0}))),
 {"@2,3 [3]", "@2,3 [1,3]"}, {.result = kSummed, .sums = true}},

// Element-wise functions.
{"exp", ONE(exp(a.t(0))), EACH(std::exp(x)), {"@2,3", "@", "@0,2"}, {.result = kFloating}},
{"expm1", ONE(expm1(a.t(0))), EACH(std::expm1(x)), {"@2,3", "@", "@0,2"}, {.result = kFloating}},
{"log", ONE(log(a.t(0))), EACH(std::log(x)), {"@2,3", "@", "@0,2"},
 {.domain = kPositive, .result = kFloating}},
{"log1p", ONE(log1p(a.t(0))), EACH(std::log1p(x)), {"@2,3", "@", "@0,2"},
 {.domain = kPositive, .result = kFloating}},
{"log2", ONE(log2(a.t(0))), EACH(std::log2(x)), {"@2,3", "@", "@0,2"},
 {.domain = kPositive, .result = kFloating}},
{"log10", ONE(log10(a.t(0))), EACH(std::log10(x)), {"@2,3", "@", "@0,2"},
 {.domain = kPositive, .result = kFloating}},
{"sqrt", ONE(sqrt(a.t(0))), EACH(std::sqrt(x)), {"@2,3", "@", "@0,2"},
 {.domain = kPositive, .result = kFloating}},
{"rsqrt", ONE(rsqrt(a.t(0))), EACH(1 / std::sqrt(x)), {"@2,3", "@", "@0,2"},
 {.domain = kPositive, .result = kFloating}},
{"reciprocal", ONE(reciprocal(a.t(0))), EACH(1 / x), {"@2,3", "@", "@0,2"},
 {.domain = kPositive, .result = kFloating}},
{"sin", ONE(sin(a.t(0))), EACH(std::sin(x)), {"@2,3", "@", "@0,2"}, {.result = kFloating}},
{"cos", ONE(cos(a.t(0))), EACH(std::cos(x)), {"@2,3", "@", "@0,2"}, {.result = kFloating}},
{"tan", ONE(tan(a.t(0))), EACH(std::tan(x)), {"@2,3", "@", "@0,2"},
 {.domain = kUnit, .result = kFloating}},
{"sinh", ONE(sinh(a.t(0))), EACH(std::sinh(x)), {"@2,3", "@", "@0,2"}, {.result = kFloating}},
{"cosh", ONE(cosh(a.t(0))), EACH(std::cosh(x)), {"@2,3", "@", "@0,2"}, {.result = kFloating}},
{"tanh", ONE(tanh(a.t(0))), EACH(std::tanh(x)), {"@2,3", "@", "@0,2"}, {.result = kFloating}},
{"atan", ONE(atan(a.t(0))), EACH(std::atan(x)), {"@2,3", "@", "@0,2"}, {.result = kFloating}},
{"asin", ONE(asin(a.t(0))), EACH(std::asin(x)), {"@2,3", "@", "@0,2"},
 {.domain = kUnit, .result = kFloating}},
{"acos", ONE(acos(a.t(0))), EACH(std::acos(x)), {"@2,3", "@", "@0,2"},
 {.domain = kUnit, .result = kFloating}},
{"atan2", ONE(atan2(a.t(0), a.t(1))), EACH(std::atan2(x, y)),
 {"@2,3 @2,3", "@2,1 @3", "@ @2,3", "@0,3 @3"}, {.domain = kNotZero, .result = kFloating}},
{"lerp", ONE(lerp(a.t(0), a.t(1), a.t(2))), EACH(x + z * (y - x)),
 {"@2,3 @2,3 0.25", "@2,1 @3 0.75", "@2,3 @2,3 @2,3"},
 {.dtypes = "fd", .same_dtype = true, .ulp = 64, .ulp_float32 = 64, .specials = false}},
{"erf", ONE(erf(a.t(0))), EACH(std::erf(x)), {"@2,3", "@", "@0,2"}, {.result = kFloating}},
{"sigmoid", ONE(sigmoid(a.t(0))), EACH(1 / (1 + std::exp(-x))), {"@2,3", "@", "@0,2"},
 {.result = kFloating}},
{"abs", ONE(abs(a.t(0))), EACH(std::fabs(x)), {"@2,3", "@", "@0,2"},
 {.domain = kNotZero, .dtypes = "ifd"}},
{"sign", ONE(sign(a.t(0))), EACH((x > 0) - (x < 0)), {"@2,3", "@", "@0,2"}, {.domain = kNotZero}},
{"floor", ONE(floor(a.t(0))), EACH(std::floor(x)), {"@2,3", "@", "@0,2"},
 {.domain = kIntegers, .dtypes = "ifd"}},
{"ceil", ONE(ceil(a.t(0))), EACH(std::ceil(x)), {"@2,3", "@", "@0,2"},
 {.domain = kIntegers, .dtypes = "ifd"}},
{"round", ONE(round(a.t(0))), EACH(std::nearbyint(x)), {"@2,3", "@", "@0,2"},
 {.domain = kHalves, .dtypes = "ifd"}},
{"trunc", ONE(trunc(a.t(0))), EACH(std::trunc(x)), {"@2,3", "@", "@0,2"},
 {.domain = kIntegers, .dtypes = "ifd"}},
{"relu", ONE(relu(a.t(0))), EACH(rectified(x)), {"@2,3", "@", "@0,2"},
 {.domain = kNotZero, .dtypes = "ifd"}},
{"relu_", ONE(relu_(own(a.t(0)))), EACH(rectified(x)), {"@2,3", "@", "@0,2"},
 {.domain = kNotZero, .dtypes = "ifd"}},
{"clamp", ONE(clamp(a.t(0), a.maybe_number(1), a.maybe_number(2))), EACH(limited(x, a)),
 {"@2,3 -1 1", "@5 0", "@5 - 1", "@0,2 0", "@7 1 -1"},
 {.domain = {-3, 3, {-1, 0, 1}}, .result = kSummed}},
{"clamp_min", ONE(clamp_min(a.t(0), a.number(1))), EACH(x < y ? y : x), {"@2,3 0", "@ 1"},
 {.domain = kIntegers, .result = kSummed}},
{"clamp_max", ONE(clamp_max(a.t(0), a.number(1))), EACH(x > y ? y : x), {"@2,3 0", "@ 1"},
 {.domain = kIntegers, .result = kSummed}},
{"maximum", ONE(maximum(a.t(0), a.t(1))), EACH(larger(x, y)),
 {"@2,3 @2,3", "@2,1 @3", "@ @4", "@0,3 @3"}},
{"minimum", ONE(minimum(a.t(0), a.t(1))), EACH(smaller(x, y)),
 {"@2,3 @2,3", "@2,1 @3", "@ @4", "@0,3 @3"}},
{"eq", ONE(eq(a.t(0), a.t(1))), EACH(x == y), {"@2,3 @2,3", "@2,1 @3", "@4 0.5"},
 {.result = kBool, .differentiable = false}},
{"ne", ONE(ne(a.t(0), a.t(1))), EACH(x != y), {"@2,3 @2,3", "@2,1 @3", "@4 0.5"},
 {.result = kBool, .differentiable = false}},
{"lt", ONE(lt(a.t(0), a.t(1))), EACH(x < y), {"@2,3 @2,3", "@2,1 @3", "@4 0.5"},
 {.result = kBool, .differentiable = false}},
{"le", ONE(le(a.t(0), a.t(1))), EACH(x <= y), {"@2,3 @2,3", "@2,1 @3", "@4 0.5"},
 {.result = kBool, .differentiable = false}},
{"gt", ONE(gt(a.t(0), a.t(1))), EACH(x > y), {"@2,3 @2,3", "@2,1 @3", "@4 0.5"},
 {.result = kBool, .differentiable = false}},
{"ge", ONE(ge(a.t(0), a.t(1))), EACH(x >= y), {"@2,3 @2,3", "@2,1 @3", "@4 0.5"},
 {.result = kBool, .differentiable = false}},
{"logical_not", ONE(logical_not(a.t(0))), EACH(!x), {"@2,3", "@3=0,2,-1"},
 {.result = kBool, .differentiable = false}},
{"logical_and", ONE(logical_and(a.t(0), a.t(1))), EACH(x && y), {"@2,3 @2,3", "@2,1=0,1 @3=0,2,-1"},
 {.result = kBool, .differentiable = false}},
{"logical_or", ONE(logical_or(a.t(0), a.t(1))), EACH(x || y), {"@2,3 @2,3", "@2,1=0,1 @3=0,2,-1"},
 {.result = kBool, .differentiable = false}},
{"logical_xor", ONE(logical_xor(a.t(0), a.t(1))), EACH(!x != !y),
 {"@2,3 @2,3", "@2,1=0,1 @3=0,2,-1"}, {.result = kBool, .differentiable = false}},
{"isnan", ONE(isnan(a.t(0))), EACH(std::isnan(x)), {"@2,3"},
 {.result = kBool, .differentiable = false}},
{"isinf", ONE(isinf(a.t(0))), EACH(std::isinf(x)), {"@2,3"},
 {.result = kBool, .differentiable = false}},
{"isfinite", ONE(isfinite(a.t(0))), EACH(std::isfinite(x)), {"@2,3"},
 {.result = kBool, .differentiable = false}},
{"equal", ONE(tensor(Scalar(equal(a.t(0), a.t(1))))),
 FROM({double(elements(a.t(0)) == elements(a.t(1)))}),
 {"@2,3 @2,3", "@3=1,2,3 @3=1,2,3", "@3=1,2,3 @3=1,2,4"},
 {.result = kBool, .differentiable = false}},
{"allclose",
 ONE(tensor(Scalar(allclose(a.t(0), a.t(1), a.number(2, 1e-5).to_double(),
   a.number(3, 1e-8).to_double())))),
 FROM({double(std::fabs(elements(a.t(0))[0] - elements(a.t(1))[0])
   <= a.number(3, 1e-8).to_double() + a.number(2, 1e-5).to_double()
   * std::fabs(elements(a.t(1))[0]))}),
 {"@1=100 @1=101", "@1=100 @1=101 0.01", "@1=0 @1=1 0.5 0.5", "@1=0 @1=1 0.5 0.25"},
 {.result = kBool, .same_dtype = true, .differentiable = false}},
{"isclose",
 ONE(isclose(a.t(0), a.t(1), a.number(2, 1e-5).to_double(), a.number(3, 1e-8).to_double())),
 EACH(std::fabs(x - y) <= a.number(3, 1e-8).to_double()
   + a.number(2, 1e-5).to_double() * std::fabs(y)),
 {"@2=100,2 @2=101,2", "@2=100,2 @2=101,2 0.01", "@2=0,1 @=1 0.5 0.5"},
 {.result = kBool, .same_dtype = true, .differentiable = false, .specials = false}},
{"where", ONE(where(a.t(0), a.t(1), a.t(2))), EACH(x ? y : z),
 {"b@2,3 @2,3 @2,3", "b@2,1=0,1 @3 @", "b@0,3 @3 @3"}, {.specials = false}},
{"masked_fill", ONE(masked_fill(a.t(0), a.t(1), a.t(2))), EACH(y ? z : x),
 {"@2,3 b@2,3 1", "@2,3 b@3 2", "@0,3 b@3 1"}, {.specials = false}},
{"masked_fill_", ONE(masked_fill_(own(a.t(0)), a.t(1), a.t(2))), EACH(y ? z : x),
 {"@2,3 b@2,3 1", "@2,3 b@3 2", "@0,3 b@3 1"}, {.specials = false}},
{"threshold_backward", ONE(threshold_backward(a.t(0), a.t(1), a.number(2))), EACH(y > z ? x : 0),
 {"@2,3 d@2,3 0", "@4 d@4 1"}, {.domain = kIntegers, .dtypes = "ifd", .specials = false}},
{"mse_loss", ONE(mse_loss(a.t(0), a.t(1), a.text(2, "mean"))), FROM(squared_error(a)),
 {"@2,3 @2,3", "@2,3 @2,3 sum", "@2,3 @2,3 none", "@ @"},
 {.dtypes = "fd", .by_promoted = true, .sums = true}},

// Matrix products.
{"mm", ONE(mm(a.t(0), a.t(1))), product(0, 1),
 {"@2,3 @3,4", "@1,1 @1,1", "@0,3 @3,2", "@2,0 @0,3", "@9,20 @20,13"},
 {.dtypes = "ifd", .same_dtype = true, .ulp_float32 = 8, .sums = true}},
{"addmm", ONE(addmm(a.t(0), a.t(1), a.t(2), a.number(3, 1), a.number(4, 1))),
 product(1, 2, false, 0), {"@4 @2,3 @3,4", "@2,4 @2,3 @3,4", "@2,1 @2,0 @0,3"},
 {.dtypes = "ifd", .same_dtype = true, .ulp_float32 = 8, .sums = true}},
{"bmm", ONE(bmm(a.t(0), a.t(1))), product(0, 1),
 {"@2,3,4 @2,4,2", "@0,3,4 @0,4,2", "@2,3,0 @2,0,2"},
 {.dtypes = "ifd", .same_dtype = true, .ulp_float32 = 8, .sums = true}},
{"mv", ONE(mv(a.t(0), a.t(1))), product(0, 1), {"@2,3 @3", "@2,0 @0"},
 {.dtypes = "ifd", .same_dtype = true, .ulp_float32 = 8, .sums = true}},
{"dot", ONE(dot(a.t(0), a.t(1))), product(0, 1), {"@3 @3", "@0 @0", "@40 @40"},
 {.dtypes = "ifd", .same_dtype = true, .ulp_float32 = 16, .sums = true}},
{"outer", ONE(outer(a.t(0), a.t(1))), FROM(elements(mul(reshape(a.t(0), {-1, 1}), a.t(1)))),
 {"@2 @3", "@3 @1"}},
{"matmul", ONE(matmul(a.t(0), a.t(1))), product(0, 1),
 {"@2,3 @3,4", "@3 @3", "@2,3 @3", "@3 @3,4", "@2,2,3 @3,2", "@2,1,2,3 @2,3,2", "@3 @2,3,2",
   "@2,2,3 @3", "@2,3 @4,3,2"},
 {.dtypes = "ifd", .same_dtype = true, .ulp_float32 = 8, .sums = true}},
{"linear", ONE(linear(a.t(0), a.t(1), a.maybe_t(2))), product(0, 1, true, 2),
 {"@2,3 @4,3 @4", "@2,3 @4,3", "@2,2,3 @4,3 @4", "@3 @4,3 @4", "@0,3 @4,3 @4"},
 {.dtypes = "ifd", .same_dtype = true, .ulp_float32 = 8, .sums = true}},
// Conditioned to about 10: a few more units in the last place than the products.
{"linalg_det", ONE(linalg_det(a.t(0))), {},
 {"@3,3=4,1,2,1,5,1,2,1,6", "@1,1=3", "@0,0", "@2,2=1,2,3,5"},
 {.dtypes = "fd", .ulp = 16, .ulp_float32 = 64, .sums = true}},
{"linalg_inv", ONE(linalg_inv(a.t(0))), {},
 {"@3,3=4,1,2,1,5,1,2,1,6", "@1,1=3", "@0,0", "@2,2=0,2,3,5"},
 {.dtypes = "fd", .ulp = 16, .ulp_float32 = 64, .sums = true}},
// Signs are free, so squares are compared.
{"linalg_eigh",
 MANY(squared(linalg_eigh(add(a.t(0), t(a.t(0)))))), {},
 {"@3,3=4,1,2,1,5,1,2,1,6", "@2,2=1,2,2,-3", "@1,1=3"},
 {.dtypes = "fd", .ulp = 64, .ulp_float32 = 64, .sums = true}},
{"linalg_eigvalsh", ONE(linalg_eigvalsh(add(a.t(0), t(a.t(0))))), {},
 {"@3,3=4,1,2,1,5,1,2,1,6", "@2,2=1,2,2,-3"},
 {.dtypes = "fd", .ulp = 64, .ulp_float32 = 64, .sums = true}},
{"linalg_svd", MANY(squared(linalg_svd(a.t(0), a.flag(1)))), {},
 {"@3,3=4,1,2,0,5,1,2,1,6", "@3,2=4,1,2,0,5,1", "@2,3=4,1,2,0,5,1", "@1,1=-3"},
 {.dtypes = "fd", .ulp = 64, .ulp_float32 = 64, .sums = true}},
{"linalg_svdvals", ONE(linalg_svdvals(a.t(0))), {}, {"@3,3=4,1,2,0,5,1,2,1,6", "@2,3=4,1,2,0,5,1"},
 {.dtypes = "fd", .ulp = 64, .ulp_float32 = 64, .sums = true}},
{"linalg_qr", MANY(both_of(linalg_qr(a.t(0), a.text(1, "reduced")))), {},
 {"@3,3=4,1,2,0,5,1,2,1,6", "@3,2=4,1,2,0,5,1", "@1,1=-3"},
 {.dtypes = "fd", .ulp = 64, .ulp_float32 = 64, .sums = true}},
{"linalg_norm", ONE(linalg_norm(a.t(0), a.maybe_number(1), a.dims(2), a.flag(3))), {},
 {"@2,3", "@2,3 1", "@2,3 -inf", "@3,3=4,1,2,0,5,1,2,1,6 2", "@2,3 3 1", "@4 inf"},
 {.domain = kNotZero, .dtypes = "fd", .ulp = 64, .ulp_float32 = 64, .sums = true,
   .layout_order = true}},
{"linalg_solve", ONE(linalg_solve(a.t(0), a.t(1))), {},
 {"@3,3=4,1,2,1,5,1,2,1,6 @3", "@2,2=0,2,3,5 @2,2", "@1,1=3 @1,4"},
 {.dtypes = "fd", .same_dtype = true, .ulp = 16, .ulp_float32 = 64, .sums = true}},
};
// clang-format on

}  // namespace

const std::vector<OpRow>& op_table() {
  static const std::vector<OpRow> all = [] {
    std::vector<OpRow> rows = kRows;
    for (const auto* more : {&shape_rows(), &nn_rows()}) {
      rows.insert(rows.end(), more->begin(), more->end());
    }
    return rows;
  }();
  return all;
}

const OpRow* find_row(const std::string& name) {
  const auto found = std::find_if(op_table().begin(), op_table().end(),
                                  [&](const OpRow& row) { return row.name == name; });
  return found == op_table().end() ? nullptr : &*found;
}

const std::vector<std::string>& op_table_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const OpRow& row : op_table()) all.emplace_back(row.name);
    return all;
  }();
  return names;
}

}  // namespace gradlet::testing
