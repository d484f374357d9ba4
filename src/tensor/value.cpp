#include "tensor/value.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace gradlet {

namespace {

template <class List, class Text>
std::string tuple_text(const List& list, Text text) {
  std::string all;
  int count = 0;
  for (const auto& item : list) all += (count++ ? ", " : "") + text(item);
  return text_of({"(", all, (count == 1 ? ",)" : ")")});
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

/// What stands before a separator outside of brackets; the text goes on behind it.
std::string_view take_part(std::string_view& text) {
  int depth = 0;
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    if (text[at] == '[') ++depth;
    if (text[at] == ']') --depth;
    if ((text[at] == ',' || text[at] == ';') && depth == 0) break;
  }
  const std::string_view part = trimmed(text.substr(0, at));
  text.remove_prefix(at < text.size() ? at + 1 : at);
  return part;
}

/// A number as signatures have them: its digits (at most 15) and the power of ten (to 10^22) are
/// exact as doubles, so one operation rounds it once. (strtod would cost the download 3 KB.)
Value parse_number(std::string_view text) {
  const bool negative = text.front() == '-',
             floating = text.find_first_of(".e") != std::string_view::npos;
  std::int64_t digits = 0;
  int exponent = 0, given = 0, sign = 1;
  bool behind_point = false, behind_e = false;
  for (const char c : text.substr(negative ? 1 : 0)) {
    if (c == '.') {
      behind_point = true;
    } else if (c == 'e') {
      behind_e = true;
    } else if (c == '-' || c == '+') {
      sign = c == '-' ? -1 : 1;
    } else if (behind_e) {
      given = 10 * given + (c - '0');
    } else {
      digits = 10 * digits + (c - '0');
      exponent -= behind_point ? 1 : 0;
    }
  }
  if (!floating) return negative ? -digits : digits;
  exponent += sign * given;
  double power = 1;
  for (int i = std::abs(exponent); i > 0; --i) power *= 10;
  const double size =
      exponent < 0 ? static_cast<double>(digits) / power : static_cast<double>(digits) * power;
  return negative ? -size : size;
}

Value parse_value(std::string_view text) {
  if (text == "None") return {};
  if (text == "True" || text == "False") return text == "True";
  if (text.front() == '\'') return std::string(text.substr(1, text.size() - 2));
  if (text.front() == '[') {
    std::vector<double> list;
    for (std::string_view rest = text.substr(1, text.size() - 2); !rest.empty();) {
      list.push_back(value_as<double>(parse_number(take_part(rest)), {}));
    }
    return list;
  }
  return parse_number(text);
}

[[noreturn]] void throw_type(const Value& value, Place place, const char* expected) {
  const Signature signature(place.signature);
  throw Error(ErrorKind::kType, signature.name(),
              signature.name() + "(): argument '" + signature.parameters()[place.index].name +
                  "' (position " + std::to_string(place.index + 1) + ") must be " + expected +
                  ", not " + value.type_name());
}

}  // namespace

std::string python_float(double value) {
  char text[32];
  // 15 digits give back every number a person types; reading back to find the shortest text for all
  // would cost the download 4 KB.
  std::snprintf(text, sizeof text, "%.15g", value);
  // Enough for a third, which is a default.
  if (value > 0.1 && value < 1 &&
      std::abs(value_as<double>(parse_number(text), {}) - value) > value * 8e-16) {
    std::snprintf(text, sizeof text, "%.16g", value);
  }
  std::string s = text;
  if (s.find_first_of(".enf") == std::string::npos) s += ".0";
  return s;
}

Value::Value() = default;
Value::Value(const Value&) = default;
Value::Value(Value&&) noexcept = default;
Value& Value::operator=(const Value&) = default;
Value& Value::operator=(Value&&) noexcept = default;
Value::~Value() = default;

Value::Value(const Tensor& v) {
  if (v.defined()) held_.emplace<Tensor>(v);
}

const char* Value::type_name() const {
  static constexpr const char* kNames[] = {"NoneType", "bool",  "int",    "float", "str",
                                           "tuple",    "tuple", "Tensor", "list"};
  return kNames[held_.index()];
}

std::string Value::str() const {
  const std::string* text = get<std::string>();
  return text ? *text : repr();
}

std::string Value::repr() const {
  if (const bool* v = get<bool>()) return *v ? "True" : "False";
  if (const std::int64_t* v = get<std::int64_t>()) return std::to_string(*v);
  if (const double* v = get<double>()) return python_float(*v);
  if (const std::string* v = get<std::string>()) return text_of({"'", *v, "'"});
  if (const Shape* v = get<Shape>()) {
    return tuple_text(*v,
                      [](std::int64_t n) { return n == kAsInput ? "None" : std::to_string(n); });
  }
  if (const std::vector<double>* v = get<std::vector<double>>()) {
    return tuple_text(*v, python_float);
  }
  if (const Tensor* v = get<Tensor>()) return to_string(*v);
  if (const std::vector<Tensor>* v = get<std::vector<Tensor>>()) {
    return tuple_text(*v, [](const Tensor& t) { return to_string(t); });
  }
  return "None";
}

Signature::Signature(std::string_view text) {
  const std::size_t open = text.find('(');
  name_ = text.substr(0, open);
  std::string_view rest = text.substr(open + 1, text.find(')') - open - 1);
  bool keyword_only = false;
  while (!rest.empty()) {
    const std::string_view part = take_part(rest);
    if (part == "*") {
      keyword_only = true;
      continue;
    }
    const std::size_t equals = part.find('=');
    const std::string_view declared = part.substr(0, equals);
    const std::size_t space = declared.find(' ');
    Parameter parameter{std::string(declared.substr(0, space)),
                        std::string(declared.substr(space + 1)),
                        equals == std::string_view::npos,
                        keyword_only,
                        {},
                        {}};
    if (!parameter.required) {
      const std::string_view value = part.substr(equals + 1);
      if (find(value) >= 0) {
        parameter.like = value;
      } else {
        parameter.fallback = parse_value(value);
      }
    }
    parameters_.push_back(std::move(parameter));
  }
}

int Signature::find(std::string_view name) const {
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    if (parameters_[i].name == name) return static_cast<int>(i);
  }
  return -1;
}

Value Signature::held(std::size_t i, const Value& value) const {
  const std::string& type = parameters_[i].type;
  const std::int64_t* number = value.get<std::int64_t>();
  if (type.rfind("float|", 0) == 0) {
    if (number) return static_cast<double>(*number);
    if (const Shape* list = value.get<Shape>()) {
      return std::vector<double>(list->begin(), list->end());
    }
  }
  if (!number || type.rfind("int[", 0) != 0 || type[4] == ']') return value;
  return Shape::filled(type[4] - '0', *number);
}

Values Signature::bind(const Values& positional, const Named& named) const {
  Values values(parameters_.size());
  std::vector<bool> given(parameters_.size());
  std::size_t count = 0;
  for (const Parameter& parameter : parameters_) count += !parameter.keyword_only;
  const auto refuse = [this](const std::string& what) {
    throw Error(ErrorKind::kType, name_, name_ + "() " + what);
  };
  if (positional.size() > count) {
    refuse("takes " + std::to_string(count) + " positional arguments but " +
           std::to_string(positional.size()) + " were given");
  }
  for (std::size_t i = 0; i < positional.size(); ++i) {
    values[i] = positional[i];
    given[i] = true;
  }
  for (const auto& [name, value] : named) {
    const int at = find(name);
    if (at < 0) refuse("got an unexpected keyword argument '" + name + "'");
    const auto i = static_cast<std::size_t>(at);
    if (given[i]) refuse("got multiple values for argument '" + name + "'");
    values[i] = value;
    given[i] = true;
  }
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    const Parameter& parameter = parameters_[i];
    if (!given[i]) {
      if (parameter.required) {
        refuse("missing 1 required positional argument: '" + parameter.name + "'");
      }
      values[i] = parameter.fallback;
    }
    if (values[i].is_none() && !parameter.like.empty()) {
      values[i] = values[static_cast<std::size_t>(find(parameter.like))];
    }
    values[i] = held(i, values[i]);
  }
  return values;
}

bool value_to(const Value& value, Place place, bool*) {
  if (const bool* v = value.get<bool>()) return *v;
  if (const std::int64_t* v = value.get<std::int64_t>()) return *v != 0;
  throw_type(value, place, "bool");
}

std::int64_t value_to(const Value& value, Place place, std::int64_t*) {
  if (const std::int64_t* v = value.get<std::int64_t>()) return *v;
  if (const bool* v = value.get<bool>()) return *v;
  throw_type(value, place, "int");
}

double value_to(const Value& value, Place place, double*) {
  if (const double* v = value.get<double>()) return *v;
  if (const std::int64_t* v = value.get<std::int64_t>()) return static_cast<double>(*v);
  if (const bool* v = value.get<bool>()) return *v;
  if (const Tensor* v = value.get<Tensor>()) return v->item().to_double();
  throw_type(value, place, "float");
}

std::string_view value_to(const Value& value, Place place, std::string_view*) {
  if (const std::string* v = value.get<std::string>()) return *v;
  throw_type(value, place, "str");
}

Shape value_to(const Value& value, Place place, Shape*) {
  if (const std::vector<double>* v = value.get<std::vector<double>>()) {
    if (v->empty()) return {};
  }
  if (const Shape* v = value.get<Shape>()) return *v;
  if (const std::int64_t* v = value.get<std::int64_t>()) return {*v};
  throw_type(value, place, "tuple of ints");
}

Pair value_to(const Value& value, Place place, Pair*) {
  if (const std::vector<double>* v = value.get<std::vector<double>>()) {
    if (v->size() == 2) return {(*v)[0], (*v)[1]};
  }
  if (const Shape* v = value.get<Shape>()) {
    if (v->size() == 2) return {static_cast<double>((*v)[0]), static_cast<double>((*v)[1])};
  }
  throw_type(value, place, "a pair of numbers");
}

Tensor value_to(const Value& value, Place place, Tensor*) {
  if (const Tensor* v = value.get<Tensor>()) return *v;
  if (value.is_none()) return {};
  throw_type(value, place, "Tensor");
}

std::vector<Tensor> value_to(const Value& value, Place place, std::vector<Tensor>*) {
  if (value.is_none()) return {};
  if (const std::vector<Tensor>* v = value.get<std::vector<Tensor>>()) return *v;
  throw_type(value, place, "tuple of Tensors");
}

}  // namespace gradlet
