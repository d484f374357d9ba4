#include "tensor/error.hpp"

#include <cstdio>

namespace gradlet {

std::string number_text(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", value);
  return text;
}

const char* error_kind_name(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::kValue:
      return "ValueError";
    case ErrorKind::kIndex:
      return "IndexError";
    case ErrorKind::kType:
      return "TypeError";
    case ErrorKind::kNotImplemented:
      return "NotImplementedError";
    case ErrorKind::kOutOfMemory:
      return "OutOfMemoryError";
    case ErrorKind::kAssertion:
      return "AssertionError";
    case ErrorKind::kGradcheck:
      return "GradcheckError";
    case ErrorKind::kLinAlg:
      return "LinAlgError";
    case ErrorKind::kZeroDivision:
      return "ZeroDivisionError";
    case ErrorKind::kRuntime:
      break;
  }
  return "RuntimeError";
}

void Part::append(std::string& out) const {
  switch (kind_) {
    case Kind::kText:
      out += text_;
      break;
    case Kind::kString:
      out += *string_;
      break;
    case Kind::kView:
      out += *view_;
      break;
    case Kind::kNumber:
      out += std::to_string(number_);
      break;
    case Kind::kSizes:
      out += sizes_->to_string();
  }
}

std::string text_of(std::initializer_list<Part> parts) {
  std::string out;
  for (const Part& part : parts) part.append(out);
  return out;
}

void throw_text(ErrorKind kind, const char* op, const char* message, ShapeRefs shapes) {
  throw_error(kind, op, message, shapes);
}

void throw_error(ErrorKind kind, const char* op, std::string message, ShapeRefs shapes) {
  std::vector<Shape> copies;
  for (const Shape& shape : shapes) copies.push_back(shape);
  throw Error(kind, op, std::move(message), std::move(copies));
}

}  // namespace gradlet
