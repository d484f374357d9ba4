#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tensor/tensor.hpp"

/// Tensors whose dtype only stores (uint8, int8, int16, int32, float16, bfloat16), in calls of
/// functions that compute with bool, int64, float32 and float64.
namespace gradlet::bindings {

/// What a row makes of them.
enum class Stored {
  kWiden,    // computed with the wide dtype, the results stored as the arguments promote
  kToInt64,  // the same, but sums and positions of integers are int64
  kAsIs,     // views, copies and what only asks
};

/// One call: the arguments on their way in, the results on their way out.
class Widening {
 public:
  Widening(Stored stored, const char* schema) : stored_(stored), schema_(schema) {}

  /// The tensor to compute with for argument number `position` (from 1).
  Tensor take(const Tensor& argument, int position);
  /// The dtype to compute with where the call asks for this one.
  DType take(DType requested);

  /// Throws RuntimeError for a number, parameter `position`, that scales narrow integers and does
  /// not fit among them.
  void check_factor(const Scalar& value, int position) const;

  /// Results written into a wide copy go to the argument itself.
  void write_back() const;
  /// What result number `index` (from 0) is for the caller.
  Tensor give(const Tensor& result, int index) const;

 private:
  struct Operand {
    DType dtype;
    bool dimensioned, number;
    int position;
  };
  struct Copy {
    Tensor argument, wide;
    std::uint32_t version;
  };
  /// The dtype the arguments have together.
  DType promoted() const;

  Stored stored_;
  const char* schema_;
  bool narrow_ = false, requested_ = false;
  DType request_ = DType::kBool;
  std::array<Operand, 8> operands_{};
  std::size_t count_ = 0;
  std::vector<Copy> copies_;
};

/// A call begins: what errors say of dtypes is from here on its own.
void start_call();
/// An error's text with the narrow dtype of the call for the wide one.
std::string in_stored_words(std::string message);

/// Name of the n-th parameter (from 1) in "add(Tensor self, Tensor other, *, Scalar alpha=1) -> …".
std::string parameter_name(std::string_view schema, int position);

/// A tensor that counts places: int64, or bool for PyTorch's old masks of bytes. IndexError for
/// other integers.
Tensor index_tensor(const Tensor& index);

}  // namespace gradlet::bindings
