#include "tensor/error.hpp"

namespace gradlet {

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
    case ErrorKind::kRuntime:
      break;
  }
  return "RuntimeError";
}

}  // namespace gradlet
