#include "bindings/stored.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

#include "ops/create.hpp"
#include "ops/inplace.hpp"
#include "ops/pointwise.hpp"

namespace gradlet::bindings {

namespace {

/// Whether a parameter or a result of this name counts places and has no part in promotion.
bool counts(std::string_view name) {
  for (const char* part : {"ind", "inverse", "count", "repeats", "lengths", "sorter"}) {
    if (name.find(part) != std::string_view::npos) return true;
  }
  return false;
}

/// Name of the i-th result (from 0) in "… -> (Tensor values, Tensor indices)", "" where it has
/// none.
std::string_view result_name(std::string_view schema, int index) {
  schema = schema.substr(schema.rfind("->"));
  for (; index >= 0; --index) {
    const std::size_t at = schema.find_first_of("(,");
    if (at == std::string_view::npos) return {};
    schema = schema.substr(at + 1);
  }
  const std::string_view one = schema.substr(0, schema.find_first_of(",)"));
  return one.substr(one.rfind(' ') + 1);
}

/// The narrow dtype of the call that runs, for what errors say.
DType narrow_in_call = DType::kBool;

bool begins(std::string_view schema, std::initializer_list<const char*> names) {
  const std::string_view own = schema.substr(0, schema.find('('));
  for (const char* name : names) {
    if (own == name) return true;
  }
  return false;
}

/// Products and losses promote nothing: what comes in another dtype is refused.
void refuse_mixed(std::string_view schema, DType first, DType dtype, int position) {
  const bool few = is_narrow(dtype) && dtype != DType::kUInt8 && !is_floating(dtype);
  check(position != 2 || !few || !begins(schema, {"cross_entropy", "nll_loss"}),
        ErrorKind::kRuntime, "nll_loss", [&] {
          return text_of(
              {"expected target dtype to be Long or Byte, but got ", dtype_scalar_name(dtype)});
        });
  check(position != 1 || !is_narrow(dtype) || !begins(schema, {"one_hot"}), ErrorKind::kRuntime,
        "one_hot", [] { return "one_hot is only applicable to index tensor of type LongTensor."; });
  if (position == 1 || first == dtype || !(is_narrow(first) || is_narrow(dtype))) return;
  check(
      !begins(schema, {"mm", "matmul", "linear"}) || position != 2, ErrorKind::kRuntime, "mm", [&] {
        return text_of({"expected m1 and m2 to have the same dtype, but got: ", dtype_c_name(first),
                        " != ", dtype_c_name(dtype)});
      });
  check(!begins(schema, {"bmm", "mv", "dot", "addmm", "baddbmm"}), ErrorKind::kRuntime, "mm", [&] {
    narrow_in_call = DType::kBool;  // both names are the caller's
    return text_of({"expected scalar type ", dtype_scalar_name(first), " but found ",
                    dtype_scalar_name(dtype)});
  });
}

/// A number in the dtype of the integers it meets, as PyTorch casts it: 300 is 44 among bytes.
Tensor wrapped_into(DType dtype, const Tensor& number, std::string_view schema) {
  const Tensor stored = ops::cast(ops::cast(number, dtype), DType::kInt64);
  if (begins(schema, {"clamp", "clip", "clamp_min", "clamp_max"}))
    ops::check_fits(number.item(), dtype);
  const bool strict = begins(schema, {"where", "masked_fill"});
  check(!strict || stored.item().to_double() == number.item().to_double(), ErrorKind::kRuntime,
        "where", [&] {
          return text_of(
              {"value cannot be converted to type ", dtype_name(dtype), "_t without overflow"});
        });
  stored.impl()->is_wrapped_number = number.impl()->is_wrapped_number;
  return stored;
}

/// A conversion that autograd knows by the name of what made the result, as where PyTorch computes
/// with the narrow dtype itself.
Tensor stored_as(const Tensor& result, DType dtype) {
  if (result.dtype() == dtype) return result;
  const Tensor out = ops::to(result, dtype);
  const AutogradMeta* meta = result.impl()->autograd.get();
  return meta && meta->grad_fn ? ops::named(out, meta->grad_fn->name()) : out;
}

}  // namespace

void start_call() {
  narrow_in_call = DType::kBool;
}

std::string in_stored_words(std::string message) {
  if (!is_narrow(narrow_in_call)) return message;
  const std::string wide = dtype_scalar_name(wide_dtype(narrow_in_call));
  for (std::size_t at = message.find(wide); at != std::string::npos; at = message.find(wide, at)) {
    const std::string name = dtype_scalar_name(narrow_in_call);
    message.replace(at, wide.size(), name);
    at += name.size();
  }
  return message;
}

std::string parameter_name(std::string_view schema, int position) {
  std::size_t at = schema.find('(') + 1;
  int depth = 0, seen = 0;
  for (std::size_t i = at; i < schema.size(); ++i) {
    const char c = schema[i];
    if (c == '[' || c == '(') ++depth;
    if (depth > 0 && (c == ']' || c == ')')) {
      --depth;
      continue;
    }
    if (depth == 0 && (c == ',' || c == ')')) {
      std::string_view part = schema.substr(at, i - at);
      at = i + 1;
      if (part.find('*') != std::string_view::npos && part.size() <= 2) continue;
      if (++seen == position) {
        part = part.substr(0, part.find('='));
        return std::string(part.substr(part.rfind(' ') + 1));
      }
    }
  }
  return "?";
}

Tensor index_tensor(const Tensor& index) {
  if (!is_narrow(index.dtype()) || is_floating(index.dtype())) return index;
  if (index.dtype() == DType::kInt32) return ops::cast(index, DType::kInt64);
  check(index.dtype() == DType::kUInt8, ErrorKind::kIndex, "index",
        [] { return "tensors used as indices must be long, int, byte or bool tensors"; });
  return ops::cast(index, DType::kBool);
}

Tensor Widening::take(const Tensor& argument, int position) {
  if (stored_ == Stored::kAsIs || !argument.defined()) return argument;
  const DType dtype = argument.dtype();
  if (count_ == operands_.size()) --count_;  // of a long list the last stands for the rest
  if (argument.dim() > 0) refuse_mixed(schema_, operands_[0].dtype, dtype, position);
  operands_[count_++] = {dtype, argument.dim() > 0, argument.impl()->is_wrapped_number, position};
  if (narrow_ && argument.impl()->is_wrapped_number) {
    const DType own = operands_[0].dtype;
    const bool limits = begins(schema_, {"clamp", "clip", "clamp_min", "clamp_max"});
    if (begins(schema_, {"masked_fill"}) || (limits && is_floating(own)))
      ops::check_fits(argument.item(), own);
  }
  if (!is_narrow(dtype)) {
    if (!narrow_ || dtype != DType::kInt64 || argument.dim() > 0) return argument;
    const std::string_view name = std::string_view(schema_).substr(0, 4);
    if (name == "div(" || name == "true") return argument;  // converted to float, not cut
    const DType common = promoted();
    return is_narrow(common) && !is_floating(common) && !counts(parameter_name(schema_, position))
               ? wrapped_into(common, argument, schema_)
               : argument;
  }
  narrow_ = true;
  narrow_in_call = dtype;
  for (const Copy& copy : copies_) {
    if (copy.argument.is_same(argument)) return copy.wide;
  }
  const Tensor wide = ops::to(argument, wide_dtype(dtype));
  copies_.push_back({argument, wide, wide.version()});
  return wide;
}

DType Widening::take(DType requested) {
  if (stored_ == Stored::kAsIs) return requested;
  requested_ = true;
  request_ = requested;
  return wide_dtype(requested);
}

void Widening::check_factor(const Scalar& value, int position) const {
  if (!narrow_) return;
  const std::string name = parameter_name(schema_, position);
  if (name == "alpha" || name == "value") ops::check_fits(value, promoted());
}

DType Widening::promoted() const {
  Promotion promotion;
  for (std::size_t i = 0; i < count_; ++i) {
    const Operand& one = operands_[i];
    if (!is_floating(one.dtype) && counts(parameter_name(schema_, one.position))) continue;
    promotion.add(one.dtype, one.number ? 2 : one.dimensioned ? 0 : 1);
  }
  return promotion.result();
}

void Widening::write_back() const {
  for (const Copy& copy : copies_) {
    if (copy.wide.version() == copy.version) continue;
    ops::assign_in_place("copy_", copy.argument, ops::to(copy.wide, copy.argument.dtype()));
  }
}

Tensor Widening::give(const Tensor& result, int index) const {
  if (requested_ && index == 0) {
    return result.dtype() == wide_dtype(request_) ? stored_as(result, request_) : result;
  }
  if (!narrow_) return result;
  for (const Copy& copy : copies_) {
    if (copy.wide.is_same(result)) return copy.argument;
  }
  const DType dtype = promoted();
  const std::string_view name = std::string_view(schema_).substr(0, 4);
  if (dtype == DType::kUInt8 && (name == "all(" || name == "any(")) return stored_as(result, dtype);
  if (result.dtype() != wide_dtype(dtype) || !is_narrow(dtype)) return result;
  if (!is_floating(dtype)) {
    if (stored_ == Stored::kToInt64) return result;
    const std::string_view own = result_name(schema_, index);
    if (index > 0 && (own.empty() || counts(own))) return result;
  }
  return stored_as(result, dtype);
}

}  // namespace gradlet::bindings
