#include <algorithm>
#include <cfloat>
#include <cmath>
#include <cstring>
#include <set>

#include "autograd/backward.hpp"
#include "autograd/gradcheck.hpp"
#include "autograd/node.hpp"
#include "catch.hpp"
#include "live_counts.hpp"
#include "op_table.hpp"
#include "ops/ops.hpp"

using namespace gradlet;
using namespace gradlet::testing;

namespace {

/// The elements of all outputs.
std::vector<double> flat(const Tensors& outputs) {
  std::vector<double> all;
  for (const Tensor& t : outputs) {
    for (double v : elements(t)) all.push_back(v);
  }
  return all;
}

/// "" or which element is off by more than `ulp` units of 2^-digits (of the element itself, or of
/// the largest one).
std::string difference(const std::vector<double>& got, const std::vector<double>& want, double ulp,
                       double epsilon, bool of_largest) {
  if (got.size() != want.size()) {
    return std::to_string(got.size()) + " elements instead of " + std::to_string(want.size());
  }
  double largest = 0;
  for (double v : want) largest = std::max(largest, std::fabs(v));
  for (std::size_t i = 0; i < want.size(); ++i) {
    if (std::isnan(want[i]) && std::isnan(got[i])) continue;
    if (want[i] == got[i] &&
        (want[i] != 0 || of_largest || std::signbit(want[i]) == std::signbit(got[i]))) {
      continue;
    }
    const double unit = epsilon * (of_largest ? std::max(largest, 1.0) : std::fabs(want[i]));
    if (!(std::fabs(got[i] - want[i]) <= ulp * unit) || want[i] == 0) {
      return "element " + std::to_string(i) + " is " + std::to_string(got[i]) + ", expected " +
             std::to_string(want[i]) + ", off by " +
             std::to_string(std::fabs(got[i] - want[i]) / unit) + " units in the last place";
    }
  }
  return "";
}

/// The same elements in a tensor whose memory has gaps, starts late and runs in another order.
Tensor strided(const Tensor& t) {
  if (t.dim() == 0) return ops::select(ops::stack({t, t, t}), 0, 1);
  const Shape last_first = [&] {
    Shape order{t.dim() - 1};
    for (int d = 0; d + 1 < t.dim(); ++d) order.push_back(d);
    return order;
  }();
  Shape wide;
  for (std::int64_t d : last_first) wide.push_back(t.size(static_cast<int>(d)));
  wide[t.dim() - 1] = 2 * wide[t.dim() - 1] + 1;
  const Tensor gaps = ops::slice(ops::ones(wide, t.dtype()), -1, 1, {}, 2);
  Shape inverse = last_first;
  for (int d = 0; d < t.dim(); ++d) inverse[static_cast<int>(last_first[d])] = d;
  return ops::copy_(ops::permute(gaps, inverse), t);
}

Args each_tensor(Args args, Tensor (*change)(const Tensor&)) {
  const std::size_t n = args.tensors().size();
  for (std::size_t i = 0; i < n; ++i) args = with_tensor(args, i, change(args.tensors()[i]));
  return args;
}

/// All outputs through which gradients flow, as one vector.
Tensor differentiable_part(const Tensors& outputs) {
  Tensors parts;
  for (const Tensor& t : outputs) {
    if (is_floating(t.dtype())) parts.push_back(ops::reshape(t, {-1}));
  }
  return parts.size() == 1 ? parts[0] : ops::cat(parts);
}

template <class F>
void for_each_sample(F f) {
  for (const OpRow& row : op_table()) {
    for (const char* sample : row.samples) {
      INFO(row.name << "(" << sample << ")");
      f(row, sample);
    }
  }
}

/// The dtype the row promises for these inputs; written anew from PyTorch's promotion table.
DType promised(const OpRow& row, const Args& args, const Tensors& varied) {
  int dimensioned = -1, zero_dim = -1;
  for (const Tensor& t : varied) {
    int& seen = t.dim() > 0 ? dimensioned : zero_dim;
    seen = std::max(seen, static_cast<int>(t.dtype()));
  }
  // Numbers that are operands: one of the first two arguments.
  bool float_number = false, int_number = false;
  const std::set<std::string> with_numbers = {"add",       "sub", "rsub",         "mul",   "div",
                                              "remainder", "pow", "floor_divide", "square"};
  for (std::size_t i = 0; i < std::min<std::size_t>(args.values.size(), 2); ++i) {
    if (!with_numbers.count(row.name)) break;
    float_number |= std::holds_alternative<double>(args.values[i]);
    int_number |= std::holds_alternative<std::int64_t>(args.values[i]);
  }
  const auto category = [](int d) { return d <= 1 ? d : 2; };
  int result = dimensioned;
  if (category(zero_dim) > category(result)) result = zero_dim;
  if (float_number && result < 2) result = static_cast<int>(DType::kFloat32);
  if (int_number && result == 0) result = 1;
  switch (row.traits.result) {
    case ResultDType::kPromoted:
      return static_cast<DType>(result);
    case ResultDType::kFloating:
      return static_cast<DType>(std::max(result, static_cast<int>(DType::kFloat32)));
    case ResultDType::kSummed:
    case ResultDType::kInteger:
      return static_cast<DType>(std::max(result, static_cast<int>(DType::kInt64)));
    case ResultDType::kFirst:
      return args.tensors()[0].dtype();
    case ResultDType::kBool:
      return DType::kBool;
    case ResultDType::kDouble:
      return DType::kFloat64;
    case ResultDType::kIndex:
      break;
  }
  return DType::kInt64;
}

}  // namespace

TEST_CASE("every op gives the reference's values in float64") {
  for_each_sample([](const OpRow& row, const char* sample) {
    if (!row.reference.values) return;
    const Args args = parse_args(sample, DType::kFloat64, row.traits.domain);
    const Tensors outputs = row.call(args);
    // Creation ops without a dtype give float32.
    const bool single = outputs[0].dtype() == DType::kFloat32;
    CHECK(difference(flat(outputs), row.reference.values(args), row.traits.ulp,
                     single ? FLT_EPSILON : DBL_EPSILON, row.traits.sums) == "");
  });
}

TEST_CASE(
    "every element-wise op treats NaN, infinities, halves and signed zeros as the reference") {
  const std::vector<double> special = {NAN, INFINITY, -INFINITY, 0.0,  -0.0, 0.5,     -0.5,   1.5,
                                       2.5, -1.5,     1.0,       -1.0, 2.0,  0x1p-99, 0x1p99, 300};
  const auto n = static_cast<std::int64_t>(special.size());
  const Tensor column = ops::from_values(special, {n, 1}),
               row_vector = ops::from_values(special, {n});
  for_each_sample([&](const OpRow& row, const char* sample) {
    if (!row.reference.elementwise || !row.traits.specials) return;
    Args args = parse_args(sample, DType::kFloat64, row.traits.domain);
    const std::size_t inputs = args.tensors().size();
    if (inputs == 0) return;
    const bool writes = std::string(row.name).back() == '_';
    args = with_tensor(args, 0, writes ? ops::clone(ops::expand(column, {n, n})) : column);
    if (inputs > 1) args = with_tensor(args, 1, row_vector);
    std::vector<double> got = flat(row.call(args)), want = row.reference.values(args);
    CHECK(difference(got, want, row.traits.ulp, DBL_EPSILON, false) == "");
    // In float32 the same classes: NaN, sign and infinity (2^99 squared overflows only there).
    const Args narrow =
        each_tensor(args, [](const Tensor& t) { return ops::to(t, DType::kFloat32); });
    const std::vector<double> single = flat(row.call(narrow));
    REQUIRE(single.size() == want.size());
    for (std::size_t i = 0; i < want.size(); ++i) {
      INFO("element " << i << ": " << single[i] << ", expected " << want[i]);
      CHECK(std::isnan(single[i]) == std::isnan(want[i]));
      if (!std::isnan(want[i])) CHECK(std::signbit(single[i]) == std::signbit(want[i]));
    }
  });
}

TEST_CASE("an element's bits do not depend on its place") {
  // Vector loops, their tails and strided loops are compiled apart; -0 is what they get wrong.
  for (const OpRow& row : op_table()) {
    const Args args = parse_args(row.samples[0], DType::kFloat64, row.traits.domain);
    const Tensors inputs = args.tensors();
    if (!row.reference.elementwise || inputs.empty() || args.untyped.size() != inputs.size())
      continue;
    for (const DType dtype : {DType::kFloat32, DType::kFloat64}) {
      for (const double value : {-0.0, 0.0, -1.5, 0.7}) {
        INFO(row.name << " of " << dtype_name(dtype) << " " << value);
        Args filled = args;
        for (std::size_t i = 0; i < inputs.size(); ++i) {
          filled = with_tensor(filled, i, ops::full({19}, i ? -0.0 : value, dtype));
        }
        std::vector<double> got = flat(row.call(filled));
        const Args gaps = each_tensor(filled, strided);
        for (double v : flat(row.call(gaps))) got.push_back(v);
        for (double v : got) {
          CHECK((std::isnan(v) ? std::isnan(got[0])
                               : v == got[0] && std::signbit(v) == std::signbit(got[0])));
        }
      }
    }
  }
}

TEST_CASE("float32 results are the rounded float64 ones") {
  for_each_sample([](const OpRow& row, const char* sample) {
    const Args wide = parse_args(sample, DType::kFloat64, row.traits.domain);
    if (wide.untyped.empty() || std::string(row.traits.dtypes).find('f') == std::string::npos)
      return;
    // The made-up elements are exact in float32, so that both see the same input.
    const Args narrow = parse_args(sample, DType::kFloat32, row.traits.domain);
    CHECK(difference(flat(row.call(narrow)), flat(row.call(wide)), row.traits.ulp_float32,
                     FLT_EPSILON, row.traits.sums) == "");
  });
}

TEST_CASE("strided inputs give the bits of contiguous ones") {
  for_each_sample([](const OpRow& row, const char* sample) {
    for (const DType dtype : {DType::kBool, DType::kInt64, DType::kFloat32, DType::kFloat64}) {
      const char letter = "bifd"[static_cast<int>(dtype)];
      if (std::string(row.traits.dtypes).find(letter) == std::string::npos) {
        continue;
      }
      const Args dense = parse_args(sample, dtype, row.traits.domain);
      if (dense.tensors().empty()) return;
      if (std::string(row.name) == "view" || std::string(row.name) == "view_as") return;  // refuses
      const std::string name = row.name;
      // Drawn in the order of memory.
      for (const char* drawn : {"dropout", "normal_", "rand_like", "randn_like", "randint_like"}) {
        if (name == drawn) return;
      }
      const Args gaps = each_tensor(dense, strided);
      const std::vector<double> want = flat(row.call(dense)), got = flat(row.call(gaps));
      const double epsilon = dtype == DType::kFloat32 ? FLT_EPSILON : DBL_EPSILON;
      const double ulp = row.traits.layout_order ? row.traits.ulp : 0;
      CHECK(difference(got, want, ulp, epsilon, false) == "");
    }
  });
}

TEST_CASE("every differentiable op passes gradcheck") {
  for_each_sample([](const OpRow& row, const char* sample) {
    const Args args = parse_args(sample, DType::kFloat64, row.traits.domain);
    if (args.untyped.empty()) return;
    const Tensors inputs = args.tensors();
    for (const Tensor& t : inputs) {
      if (t.dtype() == DType::kFloat64) t.set_requires_grad();
    }
    const auto outputs = row.call(args);
    const bool recorded = std::any_of(outputs.begin(), outputs.end(),
                                      [](const Tensor& t) { return t.requires_grad(); });
    CHECK(recorded == (row.traits.differentiable || row.traits.backward_throws));
    if (!recorded || row.traits.backward_throws) return;
    CHECK(gradcheck(
        [&] {
          Args changed = args;
          for (std::size_t i = 0; i < inputs.size(); ++i)
            changed = with_tensor(changed, i, inputs[i]);
          return row.call(changed);
        },
        inputs));
  });
}

TEST_CASE("every op gives the promoted dtype and refuses the dtypes it does not take") {
  const std::string letters = "bifd";
  for_each_sample([&](const OpRow& row, const char* sample) {
    const Args first = parse_args(sample, DType::kFloat64, row.traits.domain);
    if (first.untyped.empty()) return;
    const Tensors tensors = first.tensors();
    std::vector<bool> varies;
    for (std::size_t v = 0; v < first.values.size(); ++v) {
      const bool untyped =
          std::find(first.untyped.begin(), first.untyped.end(), v) != first.untyped.end();
      varies.resize(varies.size() + Args{{first.values[v]}, {}}.tensors().size(), untyped);
    }
    std::size_t combinations = 1;
    const std::size_t varied = std::min<std::size_t>(tensors.size(), 2);
    for (std::size_t i = 0; i < varied; ++i) combinations *= letters.size();
    for (std::size_t c = 0; c < combinations; ++c) {
      Args args = first;
      bool allowed = true, same = true;
      std::string chosen;
      Tensors varied_tensors;
      for (std::size_t i = 0; i < tensors.size(); ++i) {
        if (!varies[i]) continue;
        const std::size_t pick =
            i < varied ? (i ? c / letters.size() : c) % letters.size() : c % letters.size();
        chosen += letters[pick];
        allowed =
            allowed && std::string(row.traits.dtypes).find(letters[pick]) != std::string::npos;
        same = same && chosen[0] == letters[pick];
        args = with_tensor(args, i, ops::cast(tensors[i], static_cast<DType>(pick)));
        varied_tensors.push_back(args.tensors()[i]);
      }
      INFO("dtypes " << chosen);
      std::optional<DType> result;
      std::string message;
      try {
        result = row.call(args)[0].dtype();
      } catch (const Error& error) {
        message = error.message();
      }
      if (row.traits.by_promoted) {
        allowed =
            std::string(row.traits.dtypes)
                .find(letters[static_cast<std::size_t>(promised(row, args, varied_tensors))]) !=
            std::string::npos;
      }
      const bool in_place = row.traits.result == ResultDType::kFirst;
      if (in_place && chosen.size() == 2 && allowed && !row.traits.assigns) {
        // Floats fit into no integer, numbers into no bool.
        const int self = static_cast<int>(letters.find(chosen[0]));
        const int other = static_cast<int>(letters.find(chosen[1]));
        allowed = !(other >= 2 && self < 2) && !(other == 1 && self == 0);
      }
      const bool indexed = std::string(sample).find("i@") != std::string::npos ||
                           std::string(sample).find("b@") != std::string::npos;
      if (row.traits.same_dtype && !same && (!row.traits.assigns || indexed)) allowed = false;
      INFO("message: " << message);
      CHECK(result.has_value() == allowed);
      if (result && allowed) CHECK(*result == promised(row, args, varied_tensors));
    }
  });
}

TEST_CASE("no op leaks, neither after backward nor after an error") {
  for_each_sample([](const OpRow& row, const char* sample) {
    const Counts before = live();
    {
      Args args = parse_args(sample, DType::kFloat64, row.traits.domain);
      for (const Tensor& t : args.tensors()) {
        if (t.dtype() == DType::kFloat64 && row.traits.differentiable) t.set_requires_grad();
      }
      const Tensors outputs = row.call(args);
      if (outputs[0].requires_grad()) backward(ops::sum(differentiable_part(outputs)));
    }
    CHECK(live() == before);
    {
      // Recorded and thrown away.
      const Args args = parse_args(sample, DType::kFloat64, row.traits.domain);
      for (const Tensor& t : args.tensors()) {
        if (t.dtype() == DType::kFloat64) t.set_requires_grad();
      }
      row.call(args);
    }
    CHECK(live() == before);
    for (const Shape& wrong : {Shape{7, 11, 13}, Shape{}, Shape{0}}) {
      const Args args = parse_args(sample, DType::kFloat64, row.traits.domain);
      const std::size_t n = args.tensors().size();
      for (std::size_t i = 0; i < n; ++i) {
        const Tensor misfit = ops::ones(wrong, DType::kFloat64);
        misfit.set_requires_grad();
        try {
          row.call(with_tensor(args, i, misfit));
        } catch (const Error&) {
        }
      }
    }
    CHECK(live() == before);
  });
}

TEST_CASE("every row of the op table has its own name") {
  const auto& names = op_table_names();
  CHECK(std::set<std::string>(names.begin(), names.end()).size() == names.size());
  CHECK(names.size() >= 130);
}
