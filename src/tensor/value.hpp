#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "tensor/tensor.hpp"

/// Values as Python passes them, where the signature is a text: the settings of layers and the
/// options of optimizers.
namespace gradlet {

/// None among the sizes of a list.
inline constexpr std::int64_t kAsInput = -9007199254740991;

/// None, bool, int, float, str, a tuple of ints or of floats, a tensor, or a list of tensors.
class Value {
 public:
  // Out of line: g++ 12 sees uninitialised members in a variant moved inline.
  Value();
  Value(const Value&);
  Value(Value&&) noexcept;
  Value& operator=(const Value&);
  Value& operator=(Value&&) noexcept;
  ~Value();
  Value(bool v) : held_(v) {}
  Value(int v) : held_(std::int64_t{v}) {}
  Value(std::int64_t v) : held_(v) {}
  Value(double v) : held_(v) {}
  Value(const char* v) : held_(std::string(v)) {}
  Value(std::string v) : held_(std::move(v)) {}
  Value(const Shape& v) : held_(v) {}
  Value(std::vector<double> v) : held_(std::move(v)) {}
  Value(std::vector<Tensor> v) : held_(std::move(v)) {}
  /// An undefined tensor is None.
  Value(const Tensor& v);

  bool is_none() const { return held_.index() == 0; }
  /// The value if it is of this type.
  template <class T>
  const T* get() const {
    return std::get_if<T>(&held_);
  }
  /// Python's name of the type: "NoneType", "int", …
  const char* type_name() const;
  /// repr(): "None", "True", "1e-05", "'mean'", "(3, 3)".
  std::string repr() const;
  /// str(): the same, but texts as they are.
  std::string str() const;

 private:
  std::variant<std::monostate, bool, std::int64_t, double, std::string, Shape, std::vector<double>,
               Tensor, std::vector<Tensor>>
      held_;
};

using Values = std::vector<Value>;
/// Arguments by name.
using Named = std::vector<std::pair<std::string, Value>>;

/// A float as Python writes it: "0.001", "1e-08", "1.0".
std::string python_float(double value);

/// "name(type parameter=default, …) -> …" taken apart. `*` before the parameters that have to be
/// named; types may be missing, and a semicolon separates as a comma does.
class Signature {
 public:
  explicit Signature(std::string_view text);

  struct Parameter {
    std::string type, name;
    bool required, keyword_only;
    Value fallback;
    /// The parameter whose value this one takes unless it is given: "stride=kernel_size".
    std::string like;
  };
  const std::string& name() const { return name_; }
  const std::vector<Parameter>& parameters() const { return parameters_; }
  /// A value as the i-th parameter holds it.
  Value held(std::size_t i, const Value& value) const;
  /// Where a parameter of this name stands, -1 if nowhere.
  int find(std::string_view name) const;
  /// Values for all parameters, with defaults; `int[2]` takes one int for two. Throws TypeError as
  /// Python does: too many, unknown, twice, missing.
  Values bind(const Values& positional, const Named& named) const;

 private:
  std::string name_;
  std::vector<Parameter> parameters_;
};

/// Two numbers, such as Adam's betas.
struct Pair {
  double first, second;
};
/// What is taken and changes nothing here.
struct Unused {};

/// Where a value stands, for the message if it is of a wrong type.
struct Place {
  const char* signature;
  std::size_t index;
};

/// Values as the C++ type of what takes them; TypeError "Linear(): argument 'in_features' (position
/// 1) must be int, not str".
bool value_to(const Value& value, Place place, bool*);
std::int64_t value_to(const Value& value, Place place, std::int64_t*);
double value_to(const Value& value, Place place, double*);
std::string_view value_to(const Value& value, Place place, std::string_view*);
inline Scalar value_to(const Value& value, Place place, Scalar*) {
  return value_to(value, place, static_cast<double*>(nullptr));
}
Shape value_to(const Value& value, Place place, Shape*);
Pair value_to(const Value& value, Place place, Pair*);
Tensor value_to(const Value& value, Place place, Tensor*);
inline Value value_to(const Value& value, Place, Value*) {
  return value;
}
std::vector<Tensor> value_to(const Value& value, Place place, std::vector<Tensor>*);
inline Unused value_to(const Value&, Place, Unused*) {
  return {};
}
template <class T>
std::optional<T> value_to(const Value& value, Place place, std::optional<T>*) {
  if (value.is_none()) return std::nullopt;
  return value_to(value, place, static_cast<T*>(nullptr));
}
template <class T>
T value_as(const Value& value, Place place) {
  return value_to(value, place, static_cast<T*>(nullptr));
}

}  // namespace gradlet
