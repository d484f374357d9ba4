#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "../../native/failing_new.hpp"
#include "autograd/node.hpp"
#include "bindings/engine.hpp"
#include "bindings/memory.hpp"
#include "bindings/table.hpp"
#include "emscripten/bind.h"
#include "ops/ops.hpp"
#include "target.hpp"
#include "tensor/print.hpp"

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#include <sanitizer/lsan_interface.h>
#define GRADLET_LEAK_CHECK 1
#endif
#endif

/// Calls over the boundary: rows of the binding table with arguments that mostly have the right
/// types, in place too, one of whose allocations may fail. Each answers or keeps an error; nothing
/// is left over, and the arguments that were not to be written keep their bits.
extern "C" int gradlet_call_op(int row);

namespace gradlet::fuzz {
namespace {

using bindings::buffer;
using bindings::Tag;
using bindings::tensors;

struct RowText {
  std::string name;
  std::vector<std::string> types;
  bool in_place;
};

/// The rows as the front ends read them.
const std::vector<RowText>& rows() {
  static const std::vector<RowText> all = [] {
    std::vector<RowText> list;
    const std::string table = bindings::op_table();
    for (std::size_t at = 0; at < table.size();) {
      const std::size_t end = table.find('\n', at);
      const std::string line = table.substr(at, end - at);
      const std::string schema = line.substr(line.find('\t') + 1);
      const Signature signature(schema.substr(0, schema.find('\t')));
      RowText row{signature.name(),
                  {},
                  line.find("method,") < line.size() || line.find("argument,") < line.size()};
      for (const auto& parameter : signature.parameters()) row.types.push_back(parameter.type);
      list.push_back(row);
      at = end + 1;
    }
    return list;
  }();
  return all;
}

std::string last_error() {
  using Text = std::string (*)();
  return reinterpret_cast<Text>(emscripten::exports().at("last_error_message"))();
}

const DType kDTypes[] = {DType::kFloat32, DType::kFloat64, DType::kInt64, DType::kBool};

Tensor made(Bytes& in) {
  static const Shape kShapes[] = {{},     {1},       {3},          {2, 3}, {3, 3},
                                  {0, 2}, {2, 1, 3}, {1, 2, 4, 4}, {4, 4}};
  const Shape shape = in.pick(kShapes);
  const DType dtype = in.pick(kDTypes);
  const Tensor t = empty(shape, DType::kFloat64);
  static const double kValues[] = {0, 1, -1, 2, 0.5, -2.5, 3, 1e30, -0.0, 1e-30};
  for (std::int64_t i = 0; i < t.numel(); ++i) {
    t.data<double>()[i] =
        in.chance(8) ? std::numeric_limits<double>::quiet_NaN() : in.pick(kValues);
  }
  Tensor out = dtype == DType::kInt64 ? ops::remainder(t, wrapped_number(5.0)) : t;
  out = ops::cast(dtype == DType::kInt64 ? ops::nan_to_num(out) : out, dtype);
  switch (in.below(8)) {
    case 0:
      return out.dim() ? ops::transpose(out, 0, -1) : out;
    case 1:
      return out.dim() ? ops::slice(out, 0, 1, {}, 2) : out;
    case 2:
      return ops::expand(ops::unsqueeze(out, 0), [&] {
        Shape wide{2};
        for (std::int64_t n : out.sizes()) wide.push_back(n);
        return wide;
      }());
    case 3:
    case 4:
      if (is_floating(out.dtype())) out.set_requires_grad();
      return out;
    default:
      return out;
  }
}

double integer(Bytes& in) {
  static const double kInts[] = {0, 1, 2, -1, 3, -2, 4, 5, -3, 7};
  static const double kOdd[] = {20, -20, 0x1p40, -2147483648.0, 0x1p53, 0x1p63, -0x1p63};
  return in.chance(24) ? in.pick(kOdd) : in.pick(kInts);
}
double number(Bytes& in) {
  static const double kNumbers[] = {0, 1, 0.5, -1.5, 2, -0.0, 1e-3, 0.1};
  static const double kOdd[] = {INFINITY, -INFINITY, NAN, 1e300, -1e300, 1e-320};
  return in.chance(24) ? in.pick(kOdd) : in.pick(kNumbers);
}

class Writer {
 public:
  Writer(Bytes& in, const std::vector<int>& pool) : in_(in), pool_(pool) { buffer().clear(); }

  void value(const std::string& type) {
    starts_.push_back(buffer().size());
    const bool optional = !type.empty() && type.back() == '?';
    if (optional && in_.chance(100)) return put(Tag::kNone);
    if (in_.chance(16)) return any(in_.below(10));
    const auto is = [&](const char* part) { return type.find(part) != std::string::npos; };
    if (is("Tensor[")) return list_of_tensors();
    if (is("Index")) return indices();
    if (is("float[") || is("number[")) return numbers(Tag::kFloats);
    if (is("int[") || is("Size") || is("int|"))
      return in_.chance(40) ? any(2) : numbers(Tag::kNumbers);
    if (is("Tensor") || is("Operand")) return in_.chance(40) ? any(in_.below(3) + 1) : any(0);
    if (is("int")) return any(2);
    if (is("bool")) return any(3);
    if (is("str")) return text();
    if (is("dtype")) return any(5);
    if (is("float") || is("number") || is("Scalar")) return in_.chance(128) ? any(1) : any(2);
    any(in_.below(10));
  }

  /// Whether argument i may be read as true.
  bool may_be_true(std::size_t i) const {
    const double *at = &buffer()[starts_[i]], tag = at[0];
    if (tag == static_cast<double>(Tag::kNone)) return false;
    return tag != static_cast<double>(Tag::kBool) || at[1] != 0;
  }

 private:
  void put(Tag tag) { buffer().push_back(static_cast<double>(tag)); }
  void put(Tag tag, double payload) {
    put(tag);
    buffer().push_back(payload);
  }
  double handle() { return pool_[in_.below(pool_.size())]; }

  void any(std::size_t kind) {
    switch (kind) {
      case 0:
        return put(Tag::kTensor, handle());
      case 1:
        return put(Tag::kFloat, number(in_));
      case 2:
        return put(Tag::kInt, integer(in_));
      case 3:
        return put(Tag::kBool, in_.chance(128));
      case 4:  // None goes only where the signature has it: the front ends see to that
        return put(Tag::kNumbers, 0);
      case 5:
        return put(Tag::kDType, static_cast<double>(in_.below(10)));
      case 6:
        return numbers(Tag::kNumbers);
      case 7:
        return list_of_tensors();
      case 8:
        return text();
      default:
        return indices();
    }
  }
  void numbers(Tag tag) {
    const std::size_t n = in_.below(5);
    put(tag, static_cast<double>(n));
    for (std::size_t i = 0; i < n; ++i) {
      buffer().push_back(tag == Tag::kFloats ? number(in_) : integer(in_));
    }
  }
  void list_of_tensors() {
    const std::size_t n = in_.below(4);
    put(Tag::kTensors, static_cast<double>(n));
    for (std::size_t i = 0; i < n; ++i) buffer().push_back(handle());
  }
  void text() {
    static const char* const kTexts[] = {
        "mean", "sum",   "none",     "ij,jk->ik", "i...,i...", "ii->i", "floor", "trunc",
        "left", "right", "constant", "reflect",   "bilinear",  "",      "ij",    "xy",
        "fro",  "nuc",   "linear",   "->",        "b i",       "...",   "tanh"};
    std::string chosen = in_.pick(kTexts);
    if (in_.chance(40) && !chosen.empty())
      chosen[in_.below(chosen.size())] = static_cast<char>(in_.byte());
    put(Tag::kString, static_cast<double>(chosen.size()));
    for (char c : chosen) buffer().push_back(static_cast<unsigned char>(c));
  }
  void bound() {
    if (in_.chance(90)) return put(Tag::kNone);
    put(Tag::kInt, integer(in_));
  }
  void indices() {
    const std::size_t n = in_.below(4);
    put(Tag::kIndices, static_cast<double>(n));
    for (std::size_t i = 0; i < n; ++i) {
      switch (in_.below(6)) {
        case 0:
          put(Tag::kTensor, handle());
          break;
        case 1:
          put(Tag::kInt, integer(in_));
          break;
        case 2:
          numbers(Tag::kNumbers);
          break;
        case 3:
          put(Tag::kSlice);
          for (int k = 0; k < 3; ++k) bound();
          break;
        case 4:
          put(Tag::kNewAxis);
          break;
        default:
          put(Tag::kEllipsis);
      }
    }
  }

  Bytes& in_;
  const std::vector<int>& pool_;
  std::vector<std::size_t> starts_;
};

/// The handles among the results, which the front end would own now.
std::vector<int> result_handles(int count) {
  std::vector<int> found;
  std::size_t at = 0;
  const auto take = [&] { return buffer()[at++]; };
  for (int i = 0; i < count; ++i) {
    const Tag tag = static_cast<Tag>(static_cast<int>(take()));
    const double payload = take();
    if (tag == Tag::kTensor || tag == Tag::kView || tag == Tag::kAlias)
      found.push_back(static_cast<int>(payload));
    if (tag == Tag::kNumbers || tag == Tag::kString) at += static_cast<std::size_t>(payload);
    if (tag != Tag::kTensors) continue;
    for (double n = payload; n > 0; --n) {
      if (const int handle = static_cast<int>(take())) found.push_back(handle);
      take();
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

/// The calls of this input, for a finding.
std::string& calls() {
  static std::string text;
  return text;
}

/// Rings stay: the sanitizer does not count what is made meanwhile, or hangs on it, as lost.
struct WithoutLeakCheck {
  explicit WithoutLeakCheck(bool wanted) : wanted_(wanted) { set(true); }
  ~WithoutLeakCheck() { set(false); }
  WithoutLeakCheck(const WithoutLeakCheck&) = delete;
  WithoutLeakCheck& operator=(const WithoutLeakCheck&) = delete;

 private:
  void set([[maybe_unused]] bool disabled) const {
#if GRADLET_LEAK_CHECK
    if (wanted_) disabled ? __lsan_disable() : __lsan_enable();
#endif
  }
  bool wanted_;
};

bool& may_ring() {
  static bool flag;
  return flag;
}

void one_call(Bytes& in, const std::vector<int>& pool) {
  const auto row = in.below(rows().size());
  const RowText& text = rows()[row];
  // They change the engine, call back, may make a ring (x.grad a view of x), trust the front end,
  // or try 100,000 times.
  static const char* const kGlobal[] = {"set_detect_anomaly", "set_default_dtype", "gradcheck",
                                        "set_grad",           "graph_node",        "graph_variable",
                                        "record_function",    "trunc_normal_"};
  for (const char* name : kGlobal) {
    if (text.name == name) return;
  }
  Writer writer(in, pool);
  for (const std::string& type : text.types) writer.value(type);
  buffer().resize(buffer().size() + 64, 0);
  const bool in_place = text.in_place && in.chance(64);
  const std::int64_t failing = in.chance(64) ? 1 + static_cast<std::int64_t>(in.below(60)) : 0;
  calls() += text.name + (in_place ? "_" : "") +
             (failing ? " with allocation " + std::to_string(failing) + " failing; " : "; ");
  if (std::getenv("GRADLET_FUZZ_TRACE")) {
    std::fprintf(stderr, "  %s\n   ", calls().c_str());
    for (std::size_t i = 0; i + 64 < buffer().size(); ++i) std::fprintf(stderr, " %g", buffer()[i]);
    std::fprintf(stderr, "\n");
  }
  // z = x * y, then x.add_(z): z's node keeps x, which has z's node then. A ring that stays, as in
  // PyTorch. So has x.grad of x, where backward() creates its graph.
  const bool writes = in_place || text.name.back() == '_';
  may_ring() |= writes || (text.name == "backward" && writer.may_be_true(3));
  const WithoutLeakCheck rings(may_ring());
  int count;
  if (failing) {
    testing::FailingNew guard(failing);
    count = gradlet_call_op(in_place ? ~static_cast<int>(row) : static_cast<int>(row));
  } else {
    count = gradlet_call_op(in_place ? ~static_cast<int>(row) : static_cast<int>(row));
  }
  const std::string error = count < 0 ? last_error() : "";
  if (error.rfind("internal error: ", 0) == 0) fail(text.name.c_str(), error.c_str());
  if (!grad_enabled()) fail("gradients are off after", text.name.c_str());
  if (count < 0) return;
  for (const int handle : result_handles(count)) tensors().drop(handle);
}

}  // namespace
}  // namespace gradlet::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gradlet;
  using namespace gradlet::fuzz;
  Bytes in(data, size);
  rows();
  calls().clear();
  may_ring() = false;
  set_printoptions({4, 1000, 3, 80, {}});
  const MemoryStats before = memory_stats();
  {
    std::vector<int> pool;
    for (int i = 0; i < 4; ++i) pool.push_back(tensors().add(made(in)));
    for (int call = 0; call < 4 && !in.empty(); ++call) one_call(in, pool);
    for (const int handle : pool) tensors().drop(handle);
  }
  if (may_ring()) return 0;
  const MemoryStats& after = memory_stats();
  if (after.live_tensors != before.live_tensors || after.live_bytes != before.live_bytes ||
      after.live_nodes != before.live_nodes) {
    fail("something is left over after", calls().c_str());
  }
  return 0;
}
