#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

#include "bindings/handles.hpp"
#include "bindings/stored.hpp"
#include "ops/index.hpp"
#include "tensor/value.hpp"

/// How arguments and results cross the boundary: a buffer of doubles in which every value is a tag
/// followed by its payload. web/src/torch/marshal.js is the other end.
namespace gradlet::bindings {

enum class Tag {
  kNone = 0,
  kTensor = 1,   // handle
  kFloat = 2,    // value
  kInt = 3,      // value
  kBool = 4,     // value
  kNumbers = 5,  // count, values (all ints)
  kTensors = 6,  // count, handles; as a result each with its kTensor, kView or kAlias
  kString = 7,   // count, UTF-8 bytes
  kDType = 8,    // DType
  kIndices = 9,  // count, then items: tag kTensor / kInt / kSlice / kNewAxis / kEllipsis
  kSlice = 10,   // three of kNone or (kInt, value)
  kNewAxis = 11,
  kEllipsis = 12,
  kFloats = 13,  // count, values
  kView = 14,    // handle of a result that shares the first argument's storage
  kSelf = 15,    // the first argument itself
  kAlias = 16,   // as kView, but no view to autograd: detach(), or made under no_grad
};

/// The buffer both sides write. It may move when it grows.
std::vector<double>& buffer();

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

class Arguments {
 public:
  // Out of line: every signature has its own copy of what reads it.
  explicit Arguments(const char* schema, Stored stored = Stored::kAsIs);
  Arguments(const Arguments&) = delete;
  Arguments& operator=(const Arguments&) = delete;
  ~Arguments();

  template <class T>
  T read() {
    ++position_;
    if constexpr (is_optional<T>) {
      if (peek() == Tag::kNone) {
        take();
        return std::nullopt;
      }
      return read_value(static_cast<typename T::value_type*>(nullptr));
    } else {
      return read_value(static_cast<T*>(nullptr));
    }
  }

  /// The numbers read so far; and whether these come next, which are then passed over.
  std::vector<double> taken() const;
  bool skip(const std::vector<double>& numbers);

  /// The first tensor read, by which a result is recognised as a view.
  const Tensor& first_tensor() const { return first_tensor_; }
  const Widening& widening() const { return widening_; }

 private:
  double take() { return buffer()[cursor_++]; }
  Tag peek() const { return static_cast<Tag>(static_cast<int>(buffer()[cursor_])); }
  Tag take_tag() { return static_cast<Tag>(static_cast<int>(take())); }
  /// What is beyond an int64 is the nearest there is: x[:2**70].
  std::int64_t take_int();

  Tensor read_value(Tensor*);
  Scalar read_value(Scalar*);
  std::int64_t read_value(std::int64_t*);
  double read_value(double*);
  bool read_value(bool*);
  Shape read_value(Shape*);
  DType read_value(DType*);
  std::string_view read_value(std::string_view*);
  std::vector<Tensor> read_value(std::vector<Tensor>*);
  std::vector<double> read_value(std::vector<double>*);
  std::vector<ops::Index> read_value(std::vector<ops::Index>*);
  /// Whatever was written.
  Value read_value(Value*);

  /// TypeError "add(): argument 'other' (position 2) must be Tensor, not str".
  [[noreturn]] void throw_type(const char* expected, Tag got) const;

  const char* schema_;
  std::size_t cursor_ = 0;
  int position_ = 0;
  Tensor first_tensor_;
  Widening widening_;
  std::vector<std::string> strings_;
};

/// Writes the results over the arguments, which have all been read.
class Results {
 public:
  explicit Results(const Arguments& arguments);

  void write(const Tensor& result);
  void write(const Scalar& value);
  void write(bool value) { put(Tag::kBool, value); }
  void write(double value) { put(Tag::kFloat, value); }
  void write(std::int64_t value) { put(Tag::kInt, static_cast<double>(value)); }
  void write(const std::string& text);
  void write(const Shape& shape);
  void write(DType dtype) { put(Tag::kDType, static_cast<double>(dtype)); }
  void write(const std::vector<double>& list);
  void write(const std::vector<Tensor>& list);
  template <class... T>
  void write(const std::variant<T...>& result) {
    std::visit([this](const auto& one) { this->write(one); }, result);
  }
  template <class... T>
  void write(const std::tuple<T...>& results) {
    std::apply([this](const T&... each) { (write(each), ...); }, results);
  }
  int count() const { return count_; }

 private:
  /// How a result is related to the first argument.
  Tag tag_of(const Tensor& tensor) const;
  void put(Tag tag, double value) {
    buffer().push_back(static_cast<double>(tag));
    buffer().push_back(value);
    ++count_;
  }
  const Arguments& arguments_;
  int count_ = 0;
};

}  // namespace gradlet::bindings
