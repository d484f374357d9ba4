#include <algorithm>
#include <cmath>
#include <cstring>
#include <sstream>

#include "autograd/backward.hpp"
#include "catch.hpp"
#include "op_table.hpp"
#include "ops/ops.hpp"

using namespace gradlet;
using namespace gradlet::testing;

namespace {

// tests/parity/make_op_expected.py, which explains the format.
const char* const kExpected[] = {
#include "op_expected.inc"
};

struct Case {
  std::string name, arguments;
  std::vector<std::string> parts;  // after the arguments
};

Case read_case(const char* line) {
  std::vector<std::string> parts;
  std::stringstream in(line);
  for (std::string part; std::getline(in, part, '|');) parts.push_back(part);
  Case c{parts.at(0), parts.at(1), {parts.begin() + 2, parts.end()}};
  c.parts.resize(3);
  return c;
}

// Float64 is written with 13 digits and sums run in another order; float32 functions are within one
// unit in the last place on both sides.
std::string mismatch(const std::string& what, const Tensor& got, const Tensor& want) {
  if (got.dtype() != want.dtype()) {
    return what + " is " + dtype_name(got.dtype()) + ", not " + dtype_name(want.dtype());
  }
  if (got.sizes() != want.sizes()) {
    return what + " has shape " + got.sizes().to_string() + ", not " + want.sizes().to_string();
  }
  const double tolerance = want.dtype() == DType::kFloat32 ? 1e-6 : 1e-11;
  const std::vector<double> x = elements(got), y = elements(want);
  double largest = 0;
  for (double v : y) largest = std::isfinite(v) ? std::max(largest, std::fabs(v)) : largest;
  for (std::size_t i = 0; i < y.size(); ++i) {
    if ((std::isnan(x[i]) && std::isnan(y[i])) || x[i] == y[i]) continue;
    if (!(std::fabs(x[i] - y[i]) <= tolerance * largest)) {
      std::ostringstream text;
      text.precision(17);
      text << what << ", element " << i << ": " << x[i] << ", PyTorch " << y[i];
      return text.str();
    }
  }
  return "";
}

std::string compare(const std::string& what, const Tensors& got, const Args& want) {
  if (got.size() != want.values.size()) return what + ": another number of tensors";
  for (std::size_t i = 0; i < got.size(); ++i) {
    if (!want.has(i) != !got[i].defined()) return what + " " + std::to_string(i) + " is None";
    if (!want.has(i)) continue;
    const std::string text = mismatch(what + " " + std::to_string(i), got[i], want.t(i));
    if (!text.empty()) return text;
  }
  return "";
}

/// Gradients for the weights 1, 1.5, 2, 1, 1.5, … on all elements that require grad.
Tensors gradients(const Tensors& outputs, const Args& args) {
  Tensors recorded, weights, inputs;
  std::int64_t at = 0;
  for (const Tensor& t : outputs) {
    if (!t.requires_grad()) continue;
    std::vector<double> w;
    for (std::int64_t i = 0; i < t.numel(); ++i)
      w.push_back(1 + 0.5 * static_cast<double>(at++ % 3));
    recorded.push_back(t);
    weights.push_back(ops::from_values(w, t.sizes(), t.dtype()));
  }
  if (recorded.empty()) return {};
  std::vector<Tensor> all = args.tensors();
  for (const testing::Value& v : args.values) {
    if (const Indices* indices = std::get_if<Indices>(&v)) {
      for (const ops::Index& index : *indices) {
        if (index.tensor.defined()) all.push_back(index.tensor);
      }
    }
  }
  for (const Tensor& t : all) {
    if (t.requires_grad()) inputs.push_back(t);
  }
  return grad(recorded, inputs, weights, false, false, true);
}

struct Renamed {
  std::string ours, theirs;
  bool used = false;
};

/// Node names that are not PyTorch's.
std::vector<Renamed>& renamed_nodes() {
  static std::vector<Renamed> renamed = {
      // Composed of simpler ops: the last of them is recorded.
      {"AddBackward0", "AddcmulBackward0"},
      {"AddBackward0", "AddcdivBackward0"},
      {"SumBackward0", "LinalgVectorNormBackward0"},
      {"AmaxBackward0", "LinalgVectorNormBackward0"},
      {"AminBackward0", "LinalgVectorNormBackward0"},
      {"AddBackward0", "ViewBackward0"},        // linear of a batch
      {"NllLoss2DBackward0", "ViewBackward0"},  // of three dimensions
      // PyTorch's in-place or unchecked twins of the view ops inside matmul.
      {"ViewBackward0", "UnsafeViewBackward0"},
      {"ViewBackward0", "CloneBackward0"},
      {"SqueezeBackward1", "UnsafeViewBackward0"},
      {"ViewBackward0", "TransposeBackward0"},
      // All advanced indexing is one op here.
      {"ViewBackward0", "IndexSelectBackward0"},  // of a 0-dim tensor
      {"ViewBackward0", "GatherBackward0"},
      {"SortBackward0", "SortBackward1"},            // with stable=True
      {"TransposeBackward0", "TransposeBackward1"},  // in place, inside of rnn
      {"SliceBackward0", "AliasBackward0"},          // x[(slice,)], which is x[slice] here
      {"IndexPutBackward0", "IndexAddBackward0"},
  };
  return renamed;
}

bool same_node(const std::string& ours, const std::string& theirs) {
  if (ours == theirs) return true;
  for (Renamed& r : renamed_nodes()) {
    if (ours != r.ours || theirs != r.theirs) continue;
    r.used = true;
    return true;
  }
  return false;
}

bool is_error(const Case& c) {
  return c.parts[0].starts_with("!");
}

}  // namespace

TEST_CASE("every op gives PyTorch's results, dtypes, shapes, node names and gradients") {
  for (const char* line : kExpected) {
    const Case c = read_case(line);
    if (is_error(c)) continue;
    INFO(c.name << "(" << c.arguments << ")");
    const OpRow* row = find_row(c.name);
    REQUIRE(row);
    const Args args = parse_args(c.arguments);
    try {
      const Tensors outputs = row->call(args);
      CHECK(compare("result", outputs, parse_args(c.parts[0])) == "");
      const std::string node = outputs[0].grad_fn_name();
      INFO("grad_fn " << node << ", PyTorch " << c.parts[1]);
      CHECK(same_node(node, c.parts[1]));
      CHECK(compare("gradient", gradients(outputs, args), parse_args(c.parts[2])) == "");
    } catch (const Error& error) {
      FAIL_CHECK("throws " << error.message());
    }
  }
  for (const Renamed& r : renamed_nodes()) {
    INFO(r.ours << " for PyTorch's " << r.theirs);
    CHECK(r.used);
  }
}

TEST_CASE("wrong calls raise PyTorch's errors, word for word") {
  int errors = 0;
  for (const char* line : kExpected) {
    const Case c = read_case(line);
    if (!is_error(c)) continue;
    ++errors;
    INFO(c.name << "(" << c.arguments << ")");
    const OpRow* row = find_row(c.name);
    REQUIRE(row);
    std::string got = "nothing";
    try {
      row->call(parse_args(c.arguments));
    } catch (const Error& error) {
      got = std::string(error_kind_name(error.kind())) + ": " +
            error.message().substr(0, error.message().find('\n'));
    }
    CHECK("!" + got == c.parts[0]);
  }
  CHECK(errors >= 80);
}
