#pragma once

#include <functional>
#include <string>
#include <vector>

#include "op_args.hpp"

/// One row per op of src/ops: how to call it, what it must give, on which arguments. Adding an op
/// means adding a row; tests/native/test_op_table.cpp runs every check over every row.
namespace gradlet::testing {

/// The dtype of the result, from those of the tensors.
enum class ResultDType {
  kPromoted,  // torch.result_type
  kFloating,  // the same, integers and bools become the default dtype
  kSummed,    // the same, bools become int64
  kInteger,   // the same for numbers; bools stay bool although computed as int64
  kFirst,     // that of the first tensor
  kBool,
  kIndex,  // int64
  kDouble
};

struct Traits {
  Domain domain = {};
  ResultDType result = ResultDType::kPromoted;
  /// Dtypes the tensors may have (b i f d); with others the op must throw.
  const char* dtypes = "bifd";
  /// That is judged by the promoted dtype, not by each tensor's.
  bool by_promoted = false;
  /// All tensors must have one dtype, else the op must throw.
  bool same_dtype = false;
  /// Converts whatever it is given, as an assignment does (unless same_dtype and an index tensor).
  bool assigns = false;
  bool differentiable = true;
  /// Records a node all the same, whose backward says that there is none.
  bool backward_throws = false;
  /// Error allowed against the reference in float64, in units of its last place; where the result
  /// is a sum (`sums`), in units of the last place of the largest element.
  double ulp = 4;
  /// Error allowed in float32 against float64.
  double ulp_float32 = 2;
  bool sums = false;
  /// Whether the reference holds for infinities, NaN and -0 (element-wise references only).
  bool specials = true;
  /// The order of rounding follows the memory layout, so that strided inputs may differ by `ulp`.
  bool layout_order = false;
};

using Call = std::function<Tensors(const Args&)>;

/// The elements of the result, all outputs one after the other; empty for ops whose reference is
/// PyTorch alone (op_expected.inc).
struct Reference {
  std::function<std::vector<double>(const Args&)> values;
  bool elementwise = false;
};

struct OpRow {
  const char* name;
  Call call;
  Reference reference;
  /// Arguments as parse_args() reads them.
  std::vector<const char*> samples;
  Traits traits = {};
};

const std::vector<OpRow>& op_table();
const OpRow* find_row(const std::string& name);
/// The names of all rows, for the check that every bound op has one.
const std::vector<std::string>& op_table_names();

}  // namespace gradlet::testing
