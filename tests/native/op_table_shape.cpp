#include <algorithm>
#include <cmath>

#include "kernels/random.hpp"
#include "op_rows.hpp"

namespace gradlet::testing {

using namespace ops;

namespace {

Tensors both(const std::tuple<Tensor, Tensor>& pair) {
  return {std::get<0>(pair), std::get<1>(pair)};
}

double mean_of(const std::vector<double>& v) {
  return sum_of(v) / static_cast<double>(v.size());
}
double var_of(const std::vector<double>& v, double correction) {
  long double total = 0;
  for (double x : v) total += (x - static_cast<long double>(mean_of(v))) * (x - mean_of(v));
  return static_cast<double>(total / (static_cast<double>(v.size()) - correction));
}
double prod_of(const std::vector<double>& v) {
  double total = 1;
  for (double x : v) total *= x;
  return total;
}
double norm_of(const std::vector<double>& v, double p) {
  long double total = 0;
  for (double x : v) total += std::pow(std::fabs(static_cast<long double>(x)), p);
  return static_cast<double>(std::pow(total, 1 / static_cast<long double>(p)));
}
double index_of(const std::vector<double>& v, bool largest) {
  return static_cast<double>(
      (largest ? std::max_element(v.begin(), v.end()) : std::min_element(v.begin(), v.end())) -
      v.begin());
}
double largest_of(const std::vector<double>& v) {
  return *std::max_element(v.begin(), v.end());
}
double smallest_of(const std::vector<double>& v) {
  return *std::min_element(v.begin(), v.end());
}

std::vector<double> range(std::int64_t n, double (*f)(double i, const Args& a), const Args& a) {
  std::vector<double> values;
  for (std::int64_t i = 0; i < n; ++i) values.push_back(f(static_cast<double>(i), a));
  return values;
}
std::vector<double> joined(const Args& a) {
  std::vector<double> all;
  for (const Tensor& t : a.tensors()) {
    for (double v : elements(t)) all.push_back(v);
  }
  return all;
}
/// Draws as the op must, from the generator of a seed.
template <class Draw>
std::vector<double> drawn(std::size_t n, Draw draw) {
  TorchGenerator generator;
  generator.manual_seed(7);
  std::vector<double> values(n);
  draw(generator, values.data(), static_cast<std::int64_t>(n));
  return values;
}
std::vector<double> uniform(std::size_t n, double low, double high) {
  return drawn(n, [=](auto& g, double* out, std::int64_t k) { g.fill_uniform(out, k, low, high); });
}
std::vector<double> normal(std::size_t n, double mean, double std) {
  return drawn(n, [=](auto& g, double* out, std::int64_t k) { g.fill_normal(out, k, mean, std); });
}
std::vector<double> coins(std::size_t n, double p) {
  return drawn(n, [=](auto& g, double* out, std::int64_t k) { g.fill_bernoulli(out, k, p); });
}
/// Runs a random op from the seed the references use.
template <class F>
Tensor seeded(F f) {
  manual_seed(7);
  return f();
}

using enum ResultDType;

// Reductions, views, indexing, creation, random numbers.
// clang-format off
const std::vector<OpRow> kRows = {
// Reductions.
{"sum", ONE(sum(a.t(0), a.dims(1), a.flag(2), a.dtype(3))), OVER(1, sum_of(v)),
 {"@2,3", "@2,3 0", "@2,3,4 [0,2]", "@2,3,4 [-1,0] T", "@", "@0,3", "@0,3 0", "@5,40 1"},
 {.result = kSummed, .sums = true}},
{"mean", ONE(mean(a.t(0), a.dims(1), a.flag(2), a.dtype(3))), OVER(1, mean_of(v)),
 {"@2,3", "@2,3 0", "@2,3,4 [0,2]", "@2,3,4 [-1,0] T", "@", "@0,3", "@5,40 1"},
 {.dtypes = "fd", .sums = true}},
{"var", ONE(var(a.t(0), a.dims(1), a.integer(2, 1), a.flag(3))),
 OVER(1, var_of(v, static_cast<double>(a.integer(2, 1)))),
 {"@2,3", "@2,3 0", "@2,3,4 [0,2] 0", "@2,3,4 [-1,0] 1 T"},
 {.dtypes = "fd", .ulp = 16, .layout_order = true}},
{"std", ONE(ops::std(a.t(0), a.dims(1), a.integer(2, 1), a.flag(3))),
 OVER(1, std::sqrt(var_of(v, static_cast<double>(a.integer(2, 1))))),
 {"@2,3", "@2,3 0", "@2,3,4 [0,2] 0", "@2,3,4 [-1,0] 1 T"},
 {.dtypes = "fd", .ulp = 16, .layout_order = true}},
{"prod", ONE(prod(a.t(0), a.maybe_integer(1), a.flag(2))), OVER(1, prod_of(v)),
 {"@2,3", "@2,3 0", "@2,3 -1 T", "@", "@0,3 0", "@2,3=1,0,2,3,4,5 1", "@2,3=1,0,2,0,4,5"},
 {.result = kSummed, .ulp = 8, .layout_order = true}},
{"norm", ONE(norm(a.t(0), a.number(1, 2), a.dims(2), a.flag(3))),
 OVER(2, norm_of(v, a.number(1, 2).to_double())),
 {"@2,3", "@2,3 1", "@2,3 3 0", "@2,3 2 -1 T", "@2,3 2.5"},
 {.domain = kNotZero, .dtypes = "fd", .ulp = 8, .layout_order = true}},
{"all", ONE(all(a.t(0), a.dims(1), a.flag(2))),
 OVER(1, std::all_of(v.begin(), v.end(), [](double x) { return x != 0; })),
 {"@2,3=1,0,2,3,4,5", "@2,3=1,0,2,3,4,5 1", "@2,3=1,0,2,3,4,5 0 T", "@0,3 0",
  "@2,2,2=1,0,2,3,4,5,6,7 [0,2]"},
 {.result = kBool, .differentiable = false}},
{"any", ONE(any(a.t(0), a.dims(1), a.flag(2))),
 OVER(1, std::any_of(v.begin(), v.end(), [](double x) { return x != 0; })),
 {"@2,3=1,0,0,0,0,0", "@2,3=1,0,0,0,0,0 1", "@2,3=1,0,2,3,4,5 0 T", "@0,3 0",
  "@2,2,2=0,0,0,0,0,1,0,0 [0,2]"},
 {.result = kBool, .differentiable = false}},
{"max", MANY(a.has(1) ? both(max(a.t(0), a.integer(1), a.flag(2))) : Tensors{max(a.t(0))}), {},
 {"@2,3", "@2,3 0", "@2,3 -1 T", "@", "@ 0"}},
{"min", MANY(a.has(1) ? both(min(a.t(0), a.integer(1), a.flag(2))) : Tensors{min(a.t(0))}), {},
 {"@2,3", "@2,3 0", "@2,3 -1 T", "@", "@ 0"}},
{"amax", ONE(amax(a.t(0), a.dims(1), a.flag(2))), OVER(1, largest_of(v)),
 {"@2,3", "@2,3 0", "@2,3,4 [0,2] T", "@", "@0,3 1"}},
{"amin", ONE(amin(a.t(0), a.dims(1), a.flag(2))), OVER(1, smallest_of(v)),
 {"@2,3", "@2,3 0", "@2,3,4 [0,2] T", "@", "@0,3 1"}},
{"argmax", ONE(argmax(a.t(0), a.maybe_integer(1), a.flag(2))), OVER(1, index_of(v, true)),
 {"@2,3", "@2,3 0", "@2,3 -1 T", "@2,3=1,3,3,2,2,2 1"},
 {.result = kIndex, .dtypes = "ifd", .differentiable = false}},
{"argmin", ONE(argmin(a.t(0), a.maybe_integer(1), a.flag(2))), OVER(1, index_of(v, false)),
 {"@2,3", "@2,3 0", "@2,3 -1 T", "@2,3=3,1,1,2,2,2 1"},
 {.result = kIndex, .dtypes = "ifd", .differentiable = false}},
{"cumsum", ONE(cumsum(a.t(0), a.integer(1))), {}, {"@2,3 0", "@2,3 -1", "@ 0", "@0,3 0"},
 {.result = kSummed, .ulp_float32 = 8, .sums = true}},
{"cumprod", ONE(cumprod(a.t(0), a.integer(1))), {},
 {"@2,3 0", "@2,3 -1", "@ 0", "@0,3 0", "@4=1,0,2,3 0"},
 {.result = kSummed, .ulp_float32 = 8, .sums = true}},
{"count_nonzero", ONE(count_nonzero(a.t(0), a.dims(1))),
 OVER(1, static_cast<double>(std::count_if(v.begin(), v.end(), [](double x) { return x != 0; }))),
 {"@2,3=1,0,2,0,0,0", "@2,3=1,0,2,0,0,0 1", "@2,3 [0,1]", "@0,3 0"},
 {.result = kIndex, .differentiable = false}},
{"normalize",
 ONE(normalize(a.t(0), a.number(1, 2).to_double(), a.integer(2, 1), a.number(3, 1e-12).to_double())),
 {}, {"@2,3", "@2,3 1 0", "@3 2 0 100"},
 {.domain = kNotZero, .dtypes = "fd", .ulp = 8, .layout_order = true}},

// Order.
{"sort", MANY(both(sort(a.t(0), a.integer(1, -1), a.flag(2)))), {},
 {"@2,5", "@3,2 0 T", "@", "@0,3 0"}},
{"argsort", ONE(argsort(a.t(0), a.integer(1, -1), a.flag(2))), {}, {"@2,5", "@6=2,1,2,1,3,1 0 T"},
 {.result = kIndex, .differentiable = false}},
{"topk", MANY(both(topk(a.t(0), a.integer(1), a.integer(2, -1), a.flag(3, true)))), {},
 {"@2,5 2", "@3,2 1 0 F", "@ 1"}, {.dtypes = "ifd"}},
{"unique", ONE(unique(a.t(0))), {}, {"@6=2,1,2,1,3,1", "@0", "@2,2"}, {.differentiable = false}},

// Elements in other places.
{"flip", ONE(flip(a.t(0), a.shape(1))), {}, {"@2,3 1", "@2,3 [0,-1]", "@0,3 1", "@ []"}},
{"roll", ONE(roll(a.t(0), a.shape(1), a.dims(2))), {},
 {"@2,3 1", "@2,3 [1,-5] [0,1]", "@5 2 0", "@0,3 1 1"}},
{"repeat", ONE(repeat(a.t(0), a.shape(1))), {}, {"@3 2", "@2,3 [2,1,2]", "@2 [0]", "@ [2]"},
 {.sums = true}},
{"tile", ONE(tile(a.t(0), a.shape(1))), {}, {"@2,3 2", "@3 [2,2]"}},
{"tril", ONE(tril(a.t(0), a.integer(1))), {}, {"@3,3", "@2,3 -1", "@2,3,3 1"}},
{"triu", ONE(triu(a.t(0), a.integer(1))), {}, {"@3,3", "@2,3 -1", "@2,3,3 1"}},
{"diagonal", ONE(diagonal(a.t(0), a.integer(1), a.integer(2), a.integer(3, 1))), {},
 {"@3,3", "@2,3 1", "@2,3,3 -1 2 1", "@2,3 7"}},
{"diag", ONE(diag(a.t(0), a.integer(1))), {}, {"@3,3", "@2,3 1", "@3", "@2 -1"}},
{"trace", ONE(trace(a.t(0))), {}, {"@3,3", "@2,3", "@0,0"},
 {.result = kSummed, .dtypes = "ifd", .sums = true}},
{"movedim", ONE(movedim(a.t(0), a.shape(1), a.shape(2))), {},
 {"@2,3,4 0 -1", "@2,3,4 [0,1] [1,2]", "@2,0 1 0"}},
{"meshgrid", MANY(meshgrid(a.list(0), a.text(1, "ij"))), {}, {"( @2 @3 )", "( @2 @3 @2 ) xy"},
 {.same_dtype = true}},
{"vstack", ONE(vstack(a.list(0))), FROM(joined(a)), {"( @2,3 @1,3 )", "( @3 @3 )", "( @ @ )"}},
{"hstack", ONE(hstack(a.list(0))), FROM(joined(a)), {"( @2 @3 )", "( @ @ )"}},

// Views and shape.
{"view", ONE(view(a.t(0), a.shape(1))), unchanged(),
 {"@2,3 [3,2]", "@6 [2,-1]", "@1 []", "@0,3 [3,0]"}},
{"reshape", ONE(reshape(a.t(0), a.shape(1))), unchanged(),
 {"@2,3 [3,2]", "@6 [2,-1]", "@1 []", "@0,3 [3,0]"}},
{"flatten", ONE(flatten(a.t(0), a.integer(1), a.integer(2, -1))), unchanged(),
 {"@2,3,4", "@2,3,4 1", "@2,3,4 0 1", "@", "@3"}},
{"squeeze", ONE(squeeze(a.t(0), a.maybe_integer(1))), unchanged(),
 {"@1,3,1", "@1,3,1 0", "@1,3,1 1", "@", "@1,0"}},
{"unsqueeze", ONE(unsqueeze(a.t(0), a.integer(1))), unchanged(),
 {"@2,3 0", "@2,3 -1", "@ 0", "@0 1"}},
{"transpose", ONE(transpose(a.t(0), a.integer(1), a.integer(2))),
 permuted([](const Args& a) { Shape d{0, 1, 2}; std::swap(d[int(a.integer(1))], d[int(a.integer(
   2))]); return d; }), {"@2,3,4 0 2", "@2,3,4 1 0", "@2,0,4 1 2"}},
{"t", ONE(t(a.t(0))),
 permuted([](const Args& a) { return a.t(0).dim() == 2 ? Shape{1, 0} : a.t(0).dim() ? Shape{0}
   : Shape{}; }), {"@2,3", "@3", "@"}},
{"mH", ONE(mH(a.t(0))), permuted([](const Args& a) { return a.t(0).dim() ? Shape{1, 0} : Shape{}; }),
 {"@2,3", "@"}},
{"adjoint", ONE(adjoint(a.t(0))), permuted([](const Args& a) { return a.t(0).dim() ? Shape{1, 0} : Shape{}; }),
 {"@2,3", "@"}},
{"matrix_H", ONE(matrix_H(a.t(0))), permuted([](const Args& a) { return a.t(0).dim() ? Shape{1, 0} : Shape{}; }),
 {"@2,3", "@"}},
{"numpy_T", ONE(numpy_T(a.t(0))),
 permuted([](const Args& a) { return a.t(0).dim() == 3 ? Shape{2, 1, 0} : Shape{1, 0}; }),
 {"@2,3,4", "@2,3"}},
{"permute", ONE(permute(a.t(0), a.shape(1))), permuted([](const Args& a) { return a.shape(1); }),
 {"@2,3,4 [2,0,1]", "@2,3 [-1,0]", "@ []"}},
{"expand", ONE(expand(a.t(0), a.shape(1))),
 FROM(elements(mul(a.t(0), ones(a.shape(1), DType::kFloat64)))),
 {"@3 [2,3]", "@2,1 [2,4]", "@ [3]", "@1,3 [0,3]"}},
{"expand_as", ONE(expand_as(a.t(0), a.t(1))), EACH(x + 0 * y), {"@3 d@2,3", "@2,1 d@2,4", "@ d@3"},
 {.specials = false}},
{"select", ONE(select(a.t(0), a.integer(1), a.integer(2))), {},
 {"@2,3 0 1", "@2,3 -1 -2", "@3 0 2"}},
{"slice", ONE(slice(a.t(0), a.integer(1), a.maybe_integer(2), a.maybe_integer(3), a.integer(4, 1))),
 {}, {"@5,3 0 1 4 2", "@5 0 -2 -", "@2,3 1 5 9"}},
{"narrow", ONE(narrow(a.t(0), a.integer(1), a.integer(2), a.integer(3))), {},
 {"@5,3 0 1 2", "@5 0 -2 1", "@2,3 1 3 0"}},
{"as_strided", ONE(as_strided(contiguous(a.t(0)), a.shape(1), a.shape(2), a.maybe_integer(3))), {},
 {"@6 [2,2] [1,2] 1", "@2,3 [3] [2]", "@4 [3,2] [1,1]"}},
{"detach", ONE(detach(a.t(0))), unchanged(), {"@2,3", "@"}, {.differentiable = false}},
{"view_as", ONE(view_as(a.t(0), a.t(1))), unchanged(), {"@2,3 d@3,2"}},
{"reshape_as", ONE(reshape_as(a.t(0), a.t(1))), unchanged(), {"@2,3 d@3,2", "@ d@1,1"}},
{"cat", ONE(cat(a.list(0), a.integer(1))), FROM(joined(a)),
 {"( @2,3 @1,3 )", "( @2 @0 @3 )", "( @1,3 ) 1"}},
{"stack", ONE(stack(a.list(0), a.integer(1))), FROM(joined(a)),
 {"( @2,3 @2,3 )", "( @ @ @ )", "( @0,2 @0,2 )"}},
{"split", MANY(split(a.t(0), a.integer(1), a.integer(2))), unchanged(),
 {"@5 2", "@4,3 2 0", "@0,3 2"}},
{"chunk", MANY(chunk(a.t(0), a.integer(1), a.integer(2))), unchanged(), {"@5 2", "@4,3 3 0"}},
{"unbind", MANY(unbind(a.t(0), a.integer(1))), unchanged(), {"@3 0", "@2,3 0"}},

// Indexing.
{"index", ONE(index(a.t(0), a.indices(1))), {},
 {"@4,3 < 1 >", "@4,3 < 1:3 None 0 >", "@4,3 < ... -1 >", "@4,3 < i@3=0,2,-1 >",
   "@4,3 < : i@2,1=0,1 >", "@3 < b@3=1,0,1 >", "@2,3,4 < i@2=0,1 : i@2=3,0 >", "@0,3 < ... 0 >"}},
{"index_put_", ONE(index_put_(own(a.t(0)), a.indices(1), a.t(2), a.flag(3))), {},
 {"@4,3 < 1 > @3", "@4,3 < 1:3 > @2,3", "@4,3 < i@3=0,2,-1 > @3,3", "@4,3 < i@3=0,2,0 > @3 T",
   "@3 < b@3=1,0,1 > @2", "@2,3,4 < 0 i@2=2,0 > @2,4"},
 {.result = kFirst, .same_dtype = true, .assigns = true}},
{"nonzero", ONE(nonzero(a.t(0))), {}, {"@2,3=1,0,0,2,0,3", "@0,2"},
 {.result = kIndex, .differentiable = false}},
{"masked_select", ONE(masked_select(a.t(0), a.t(1))), {},
 {"@2,3 b@2,3", "@2,1 b@3=1,0,1", "@ b@=1"}},
{"index_select", ONE(index_select(a.t(0), a.integer(1), a.t(2))), {},
 {"@4,3 0 i@3=1,1,0", "@4,3 1 i@=2", "@3 0 i@0"}},
{"gather", ONE(gather(a.t(0), a.integer(1), a.t(2))), {},
 {"@2,3 1 i@2,2=0,2,1,1", "@2,3 0 i@1,3=0,1,0"}},
{"scatter_", ONE(scatter_(own(a.t(0)), a.integer(1), a.t(2), a.t(3))), {},
 {"@2,3 1 i@2,2=0,2,1,0 @2,2", "@3,2 0 i@1,2=2,0 @2,3", "@2,3 1 i@2,1=0,2 2"},
 {.result = kFirst, .same_dtype = true}},
{"scatter_add_", ONE(scatter_add_(own(a.t(0)), a.integer(1), a.t(2), a.t(3))), {},
 {"@2,3 1 i@2,2=0,0,1,0 @2,2", "@3,2 0 i@1,2=2,0 @2,3"}, {.result = kFirst, .same_dtype = true}},
{"index_add_", ONE(index_add_(own(a.t(0)), a.integer(1), a.t(2), a.t(3), a.number(4, 1))), {},
 {"@2,3 0 i@3=0,1,1 @3,3", "@2,3 1 i@2=0,2 @2,2"}, {.result = kFirst, .same_dtype = true}},
{"one_hot", ONE(one_hot(a.t(0), a.integer(1, -1))), {}, {"i@3=0,2,1", "i@2,2=0,1,1,0 4"}},
{"bincount", ONE(bincount(a.t(0), a.maybe_t(1), a.integer(2))), {},
 {"i@4=0,2,2,5", "i@2=0,2 d@2=0.5,3 5", "i@0="}},

// Creation and copies.
{"zeros", ONE(zeros(a.shape(0), a.dtype(1))), FROM(std::vector<double>(6)),
 {"[2,3]", "6 int64", "[2,3] bool"}},
{"ones", ONE(ones(a.shape(0), a.dtype(1))), FROM(std::vector<double>(6, 1)),
 {"[2,3]", "6 int64", "[2,3] bool"}},
{"full", ONE(full(a.shape(0), a.number(1), a.dtype(2))),
 FROM(std::vector<double>(6, a.number(1).to_double())), {"[2,3] 2.5", "6 3 float64", "[2,3] T"}},
{"empty", ONE(zero_(empty_of(a.shape(0), a.dtype(1)))), FROM(std::vector<double>(6)),
 {"[2,3]", "6 int64"}},
{"zeros_like", ONE(zeros_like(a.t(0), a.dtype(1))), EACH(0), {"@2,3", "@"},
 {.differentiable = false, .specials = false}},
{"ones_like", ONE(ones_like(a.t(0), a.dtype(1))), EACH(1), {"@2,3", "@"},
 {.differentiable = false}},
{"full_like", ONE(full_like(a.t(0), a.number(1), a.dtype(2))), EACH(y), {"@2,3 1", "@ 0"},
 {.differentiable = false, .specials = false}},
{"empty_like", ONE(fill_(empty_like(a.t(0), a.dtype(1)), wrapped_number(1))), EACH(1),
 {"@2,3", "@"}, {.differentiable = false}},
{"new_zeros", ONE(new_zeros(a.t(0), a.shape(1), a.dtype(2))), FROM(std::vector<double>(6)),
 {"@2 [2,3]", "@ 6"}, {.differentiable = false}},
{"new_ones", ONE(new_ones(a.t(0), a.shape(1), a.dtype(2))), FROM(std::vector<double>(6, 1)),
 {"@2 [2,3]", "@ 6"}, {.differentiable = false}},
{"new_full", ONE(new_full(a.t(0), a.shape(1), a.number(2), a.dtype(3))),
 FROM(std::vector<double>(6, 1)), {"@2 [2,3] 1", "@ 6 1"}, {.differentiable = false}},
{"eye", ONE(eye(a.integer(0), a.maybe_integer(1), a.dtype(2))),
 FROM((std::vector<double>{1, 0, 0, 0, 1, 0})), {"2 3", "2 3 int64", "2 3 bool"}},
{"arange", ONE(arange(a.number(0), a.number(1), a.number(2, 1), a.dtype(3))),
 FROM(range(4, [](double i, const Args& b) { return b.number(0).to_double() + i
   * b.number(2, 1).to_double(); }, a)), {"2 6", "0 1 0.25", "3 -1 -1", "1.0 5.0 1 float64"}},
{"linspace", ONE(linspace(a.number(0), a.number(1), a.integer(2), a.dtype(3))),
 FROM(range(a.integer(2), [](double i, const Args& b) { return b.number(0).to_double() + i
   * (b.number(1).to_double() - b.number(0).to_double()) / static_cast<double>(b.integer(2) - 1);
   }, a)), {"0 1 5 float64", "-3 3 7", "1 1 0"}},
{"tensor", ONE(tensor(a.number(0), a.dtype(1))), FROM({a.number(0).to_double()}),
 {"3", "2.5 float64", "T"}},
{"clone", ONE(clone(a.t(0))), unchanged(), {"@2,3", "@", "@0,2"}},
{"contiguous", ONE(contiguous(a.t(0))), unchanged(), {"@2,3", "@", "@0,2"}},
{"to", ONE(to(a.t(0), a.dtype(1).value())), unchanged(), {"@2,3 float64"}, {.result = kDouble}},
{"type_as", ONE(type_as(a.t(0), a.t(1))), unchanged(), {"@2,3 d@3,2"}, {.result = kDouble}},
{"copy_", ONE(copy_(own(a.t(0)), a.t(1))), EACH(y + 0 * x), {"@2,3 @2,3", "@2,3 @3", "@2,3 @"},
 {.result = kFirst, .assigns = true, .specials = false}},
{"fill_", ONE(fill_(own(a.t(0)), a.t(1))), EACH(y + 0 * x), {"@2,3 2", "@2,3 @", "@ 3"},
 {.result = kFirst, .assigns = true, .specials = false}},
{"zero_", ONE(zero_(own(a.t(0)))), EACH(0), {"@2,3", "@"}},

// Random numbers: the reference draws from a generator of its own.
{"manual_seed", ONE(seeded([&] { return rand({a.integer(0)}, DType::kFloat64); })),
 FROM(uniform(static_cast<std::size_t>(a.integer(0)), 0, 1)), {"3"}},
{"rand", ONE(seeded([&] { return rand(a.shape(0), a.dtype(1)); })), FROM(uniform(6, 0, 1)),
 {"[2,3] float64", "6 float64"}},
{"randn", ONE(seeded([&] { return randn(a.shape(0), a.dtype(1)); })), FROM(normal(18, 0, 1)),
 {"[6,3] float64", "18 float64"}},
{"rand_like", ONE(seeded([&] { return rand_like(a.t(0), a.dtype(1)); })), FROM(uniform(6, 0, 1)),
 {"d@2,3"}, {.differentiable = false}},
{"randn_like", ONE(seeded([&] { return randn_like(a.t(0), a.dtype(1)); })), FROM(normal(6, 0, 1)),
 {"d@2,3"}, {.differentiable = false}},
{"randint",
 ONE(seeded([&] { return randint(a.integer(0), a.integer(1), a.shape(2), a.dtype(3)); })),
 FROM(drawn(6, [](auto& g, double* out, std::int64_t n) { g.fill_randint(out, n, -5, 50); })),
 {"-5 50 [2,3]", "-5 50 6 float64"}},
{"randperm", ONE(seeded([&] { return randperm(a.integer(0)); })),
 FROM(drawn(9, [](auto& g, double* out, std::int64_t n) {
   for (std::int64_t i : g.randperm(n)) *out++ = static_cast<double>(i); })), {"9"}},
{"bernoulli", ONE(seeded([&] { return bernoulli(a.t(0)); })), FROM(coins(12, 0.5)),
 {"d@3,4=.5,.5,.5,.5,.5,.5,.5,.5,.5,.5,.5,.5"}, {.differentiable = false}},
{"uniform_",
 ONE(seeded([&] { return uniform_(own(a.t(0)), a.number(1, 0).to_double(),
   a.number(2, 1).to_double()); })),
 FROM(uniform(6, a.number(1, 0).to_double(), a.number(2, 1).to_double())), {"d@2,3", "d@2,3 -1 3"},
 {.differentiable = false}},
{"normal_",
 ONE(seeded([&] { return normal_(own(a.t(0)), a.number(1, 0).to_double(),
   a.number(2, 1).to_double()); })),
 FROM(normal(18, a.number(1, 0).to_double(), a.number(2, 1).to_double())), {"d@6,3", "d@6,3 -1 3"},
 {.differentiable = false}},
{"bernoulli_", ONE(seeded([&] { return bernoulli_(own(a.t(0)), a.number(1, 0.5).to_double()); })),
 FROM(coins(6, a.number(1, 0.5).to_double())), {"d@2,3", "d@2,3 0.25"}, {.differentiable = false}},
};
// clang-format on

}  // namespace

const std::vector<OpRow>& shape_rows() {
  return kRows;
}

}  // namespace gradlet::testing
