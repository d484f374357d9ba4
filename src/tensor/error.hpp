#pragma once

#include <concepts>
#include <cstdint>
#include <exception>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "tensor/shape.hpp"

namespace gradlet {

/// The Python exception class PyTorch raises for the same mistake.
enum class ErrorKind {
  kRuntime,
  kValue,
  kIndex,
  kType,
  kNotImplemented,
  kOutOfMemory,
  kAssertion,
  kGradcheck,
  kLinAlg,
  kZeroDivision,
};

const char* error_kind_name(ErrorKind kind);

/// The one exception type of the library: what PyTorch says, the op it concerns and the shapes
/// involved. Thrown before any work is done, so the arguments are unchanged.
class Error : public std::exception {
 public:
  Error(ErrorKind kind, std::string op, std::string message, std::vector<Shape> shapes = {})
      : kind_(kind), op_(std::move(op)), message_(std::move(message)), shapes_(std::move(shapes)) {}

  const char* what() const noexcept override { return message_.c_str(); }
  ErrorKind kind() const { return kind_; }
  const std::string& op() const { return op_; }
  const std::string& message() const { return message_; }
  const std::vector<Shape>& shapes() const { return shapes_; }

 private:
  ErrorKind kind_;
  std::string op_;
  std::string message_;
  std::vector<Shape> shapes_;
};

using ShapeRefs = std::initializer_list<std::reference_wrapper<const Shape>>;

[[noreturn]] void throw_error(ErrorKind kind, const char* op, std::string message,
                              ShapeRefs shapes);

/// The same with a text that is no string yet: for the many that are fixed.
[[noreturn]] void throw_text(ErrorKind kind, const char* op, const char* message, ShapeRefs shapes);

/// Calls message() and throws; kept out of the way of the code that succeeds.
template <class Message>
[[noreturn, gnu::noinline, gnu::cold]] void fail(ErrorKind kind, const char* op, Message& message,
                                                 ShapeRefs shapes) {
  throw_error(kind, op, message(), shapes);
}

/// A part of a message: a text, a whole number or sizes. Lives as long as what it was made of.
class Part {
 public:
  Part(const char* text) : kind_(Kind::kText), text_(text) {}
  Part(const std::string& text) : kind_(Kind::kString), string_(&text) {}
  Part(const std::string_view& text) : kind_(Kind::kView), view_(&text) {}
  template <std::integral T>
  Part(T number) : kind_(Kind::kNumber), number_(static_cast<std::int64_t>(number)) {}
  Part(const Shape& sizes) : kind_(Kind::kSizes), sizes_(&sizes) {}
  Part(double) = delete;  // which way?

  void append(std::string& out) const;

 private:
  enum class Kind { kText, kString, kView, kNumber, kSizes };
  Kind kind_;
  union {
    const char* text_;
    const std::string* string_;
    const std::string_view* view_;
    std::int64_t number_;
    const Shape* sizes_;
  };
};

/// The parts as one text.
std::string text_of(std::initializer_list<Part> parts);

/// A number as C++ streams write it into PyTorch's messages ("2", "0.5").
std::string number_text(double value);

/// Throws Error(kind, op, message) unless the condition holds; the message is built only then.
template <class Message>
inline void check(bool condition, ErrorKind kind, const char* op, Message&& message,
                  ShapeRefs shapes = {}) {
  if constexpr (std::is_same_v<decltype(message()), const char*>) {
    if (!condition) throw_text(kind, op, message(), shapes);
  } else {
    if (!condition) fail(kind, op, message, shapes);
  }
}

}  // namespace gradlet
