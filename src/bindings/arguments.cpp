#include "bindings/arguments.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "autograd/engine_ops.hpp"

namespace gradlet::bindings {

namespace {

/// The Python name of what was passed.
const char* type_name(Tag tag) {
  switch (tag) {
    case Tag::kNone:
      return "NoneType";
    case Tag::kTensor:
      return "Tensor";
    case Tag::kFloat:
      return "float";
    case Tag::kInt:
      return "int";
    case Tag::kBool:
      return "bool";
    case Tag::kString:
      return "str";
    case Tag::kDType:
      return "torch.dtype";
    default:
      return "list";
  }
}

/// What cuts the results of the running call off from its tensors (autograd/graph.hpp).
int cut = 0;

void note_cut(const Tensor& argument) {
  if (!cut) cut = argument.impl()->label & kCutBits;
  if (!grad_enabled() && argument.requires_grad()) cut = kNoGrad;
}

}  // namespace

std::vector<double>& buffer() {
  static std::vector<double> values(1024);
  return values;
}

Arguments::Arguments(const char* schema, Stored stored)
    : schema_(schema), widening_(stored, schema) {
  cut = 0;
}
Arguments::~Arguments() = default;

Results::Results(const Arguments& arguments) : arguments_(arguments) {
  arguments.widening().write_back();
  buffer().clear();
}

void Arguments::throw_type(const char* expected, Tag got) const {
  const std::string_view schema = schema_;
  const std::string name(schema.substr(0, schema.find_first_of("(.")));
  throw Error(ErrorKind::kType, name,
              name + "(): argument '" + parameter_name(schema, position_) + "' (position " +
                  std::to_string(position_) + ") must be " + expected + ", not " + type_name(got));
}

std::int64_t Arguments::take_int() {
  const double value = take();
  if (value >= 0x1p63) return std::numeric_limits<std::int64_t>::max();
  if (value < -0x1p63) return std::numeric_limits<std::int64_t>::min();
  return static_cast<std::int64_t>(value);
}

std::vector<double> Arguments::taken() const {
  return {buffer().begin(), buffer().begin() + static_cast<std::ptrdiff_t>(cursor_)};
}

bool Arguments::skip(const std::vector<double>& numbers) {
  if (!std::equal(numbers.begin(), numbers.end(),
                  buffer().begin() + static_cast<std::ptrdiff_t>(cursor_))) {
    return false;
  }
  cursor_ += numbers.size();
  return true;
}

Tensor Arguments::read_value(Tensor*) {
  const Tag tag = take_tag();
  Tensor result;
  switch (tag) {
    case Tag::kTensor:
      result = tensors().get(static_cast<int>(take()));
      if (!first_tensor_.defined()) first_tensor_ = result;
      note_cut(result);
      return widening_.take(result, position_);
    case Tag::kNone:
      return {};
    case Tag::kFloat:
      result = wrapped_number(take());
      break;
    case Tag::kInt:
      result = wrapped_number(take_int());
      break;
    case Tag::kBool:
      result = wrapped_number(take() != 0);
      break;
    default:
      throw_type("Tensor", tag);
  }
  return widening_.take(result, position_);
}

Scalar Arguments::read_value(Scalar*) {
  const Tag tag = take_tag();
  Scalar value;
  switch (tag) {
    case Tag::kFloat:
      value = take();
      widening_.check_factor(value, position_);
      return value;
    case Tag::kInt:
      value = take_int();
      widening_.check_factor(value, position_);
      return value;
    case Tag::kBool:
      return take() != 0;
    case Tag::kTensor:
      return tensors().get(static_cast<int>(take())).item();
    default:
      throw_type("Number", tag);
  }
}

std::int64_t Arguments::read_value(std::int64_t*) {
  const Tag tag = take_tag();
  if (tag == Tag::kTensor) {
    const Tensor t = tensors().get(static_cast<int>(take()));
    if (!is_floating(t.dtype())) return t.item().to<std::int64_t>();
  }
  if (tag != Tag::kInt && tag != Tag::kBool) throw_type("int", tag);
  return take_int();
}

double Arguments::read_value(double*) {
  const Tag tag = take_tag();
  if (tag == Tag::kTensor) return tensors().get(static_cast<int>(take())).item().to_double();
  if (tag != Tag::kInt && tag != Tag::kFloat && tag != Tag::kBool) throw_type("float", tag);
  return take();
}

bool Arguments::read_value(bool*) {
  const Tag tag = take_tag();
  if (tag != Tag::kBool && tag != Tag::kInt) throw_type("bool", tag);
  return take() != 0;
}

Shape Arguments::read_value(Shape*) {
  const Tag tag = take_tag();
  Shape shape;
  if (tag == Tag::kInt) {
    shape.push_back(take_int());
    return shape;
  }
  // An empty list may come as any kind of list.
  if (tag != Tag::kNumbers && tag != Tag::kTensors && tag != Tag::kFloats) {
    throw_type("tuple of ints", tag);
  }
  const std::int64_t n = take_int();
  if (n > 0 && tag != Tag::kNumbers) throw_type("tuple of ints", tag);
  for (std::int64_t i = 0; i < n; ++i) shape.push_back(take_int());
  return shape;
}

DType Arguments::read_value(DType*) {
  const Tag tag = take_tag();
  if (tag != Tag::kDType) throw_type("torch.dtype", tag);
  return widening_.take(static_cast<DType>(static_cast<int>(take())));
}

std::string_view Arguments::read_value(std::string_view*) {
  const Tag tag = take_tag();
  if (tag != Tag::kString) throw_type("str", tag);
  std::string text;
  for (std::int64_t n = take_int(); n > 0; --n) text += static_cast<char>(take_int());
  strings_.reserve(8);  // views of earlier strings stay valid
  return strings_.emplace_back(std::move(text));
}

std::vector<Tensor> Arguments::read_value(std::vector<Tensor>*) {
  const Tag tag = take_tag();
  std::vector<Tensor> list;
  if (tag == Tag::kNone) return list;
  if (tag == Tag::kTensor) {
    return {widening_.take(tensors().get(static_cast<int>(take())), position_)};
  }
  if (tag != Tag::kTensors && tag != Tag::kNumbers) throw_type("tuple of Tensors", tag);
  const std::int64_t n = take_int();
  if (n > 0 && tag == Tag::kNumbers) throw_type("tuple of Tensors", tag);
  list.reserve(static_cast<std::size_t>(n));
  for (std::int64_t i = 0; i < n; ++i) {
    const int handle = static_cast<int>(take());
    list.push_back(handle ? widening_.take(tensors().get(handle), position_) : Tensor());
  }
  return list;
}

std::vector<double> Arguments::read_value(std::vector<double>*) {
  const Tag tag = take_tag();
  if (tag == Tag::kInt || tag == Tag::kFloat) return {take()};
  if (tag != Tag::kNumbers && tag != Tag::kFloats) throw_type("tuple of floats", tag);
  std::vector<double> list;
  for (std::int64_t n = take_int(); n > 0; --n) list.push_back(take());
  return list;
}

std::vector<ops::Index> Arguments::read_value(std::vector<ops::Index>*) {
  const Tag tag = take_tag();
  if (tag != Tag::kIndices) throw_type("indices", tag);
  std::vector<ops::Index> list;
  auto bound = [this]() -> std::optional<std::int64_t> {
    if (take_tag() == Tag::kNone) return std::nullopt;
    return take_int();
  };
  for (std::int64_t n = take_int(); n > 0; --n) {
    const Tag item = take_tag();
    switch (item) {
      case Tag::kTensor:
        list.push_back(ops::Index::of(index_tensor(tensors().get(static_cast<int>(take())))));
        break;
      case Tag::kInt:
        list.push_back(ops::Index::at(take_int()));
        break;
      case Tag::kNumbers: {
        const std::int64_t count = take_int();
        const Tensor numbers = empty({count}, DType::kInt64);
        for (std::int64_t i = 0; i < count; ++i) numbers.data<std::int64_t>()[i] = take_int();
        list.push_back(ops::Index::of(numbers));
        break;
      }
      case Tag::kSlice: {
        const auto start = bound();
        const auto stop = bound();
        const auto step = bound();
        list.push_back(ops::Index::slice(start, stop, step));
        break;
      }
      case Tag::kNewAxis:
        list.push_back(ops::Index::new_axis());
        break;
      case Tag::kEllipsis:
        list.push_back(ops::Index::ellipsis());
        break;
      default:
        throw_type("indices (integers, slices, None, '...', int or bool tensors)", item);
    }
  }
  return list;
}

Value Arguments::read_value(Value*) {
  switch (peek()) {
    case Tag::kNone:
      take();
      return {};
    case Tag::kFloat:
      return read_value(static_cast<double*>(nullptr));
    case Tag::kInt:
      return read_value(static_cast<std::int64_t*>(nullptr));
    case Tag::kBool:
      return read_value(static_cast<bool*>(nullptr));
    case Tag::kString:
      return std::string(read_value(static_cast<std::string_view*>(nullptr)));
    case Tag::kNumbers:
      return read_value(static_cast<Shape*>(nullptr));
    case Tag::kFloats:
      return read_value(static_cast<std::vector<double>*>(nullptr));
    case Tag::kTensors:
      return read_value(static_cast<std::vector<Tensor>*>(nullptr));
    default:
      return read_value(static_cast<Tensor*>(nullptr));
  }
}

Tag Results::tag_of(const Tensor& tensor) const {
  const Tensor& first = arguments_.first_tensor();
  if (!first.defined() || first.storage() != tensor.storage()) return Tag::kTensor;
  const AutogradMeta* meta = tensor.impl()->autograd.get();
  return meta && meta->base.defined() ? Tag::kView : Tag::kAlias;
}

void Results::write(const Tensor& result) {
  if (!result.defined()) return put(Tag::kNone, 0);
  if (cut && !result.requires_grad()) result.impl()->label |= cut;
  const Tensor tensor = arguments_.widening().give(result, count_);
  const Tensor& first = arguments_.first_tensor();
  if (first.defined() && first.is_same(tensor)) return put(Tag::kSelf, 0);
  put(tag_of(tensor), tensors().add(tensor));
}

void Results::write(const Scalar& value) {
  if (value.kind() == DType::kBool) return write(value.to<bool>());
  if (value.kind() == DType::kInt64) return write(value.to<std::int64_t>());
  write(value.to_double());
}

void Results::write(const std::string& text) {
  put(Tag::kString, static_cast<double>(text.size()));
  for (char c : text) buffer().push_back(static_cast<unsigned char>(c));
}

void Results::write(const Shape& shape) {
  put(Tag::kNumbers, shape.size());
  for (std::int64_t v : shape) buffer().push_back(static_cast<double>(v));
}

void Results::write(const std::vector<double>& list) {
  put(Tag::kNumbers, static_cast<double>(list.size()));
  for (double v : list) buffer().push_back(v);
}

void Results::write(const std::vector<Tensor>& list) {
  put(Tag::kTensors, static_cast<double>(list.size()));
  int index = 0;
  for (const Tensor& result : list) {
    const Tensor t = result.defined() ? arguments_.widening().give(result, index) : result;
    buffer().push_back(t.defined() ? tensors().add(t) : 0);
    buffer().push_back(t.defined() ? static_cast<double>(tag_of(t)) : 0);
    ++index;
  }
}

}  // namespace gradlet::bindings
