#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ops/index.hpp"
#include "tensor/tensor.hpp"

/// Calls of ops written as text, for the op table and for the cases made by real PyTorch.
namespace gradlet::testing {

using Tensors = std::vector<Tensor>;
using Indices = std::vector<ops::Index>;
using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string, Shape, Tensor,
                           Tensors, Indices>;

/// The arguments of a call, read by position as PyTorch's Python signature has them.
struct Args {
  std::vector<Value> values;
  /// Positions (in values) of the tensors whose text gave no dtype.
  std::vector<std::size_t> untyped;

  bool has(std::size_t i) const;
  /// A tensor; a number stands for a wrapped number.
  Tensor t(std::size_t i) const;
  /// An undefined tensor for None.
  Tensor maybe_t(std::size_t i) const;
  Tensors list(std::size_t i) const;
  const Indices& indices(std::size_t i) const { return std::get<Indices>(values.at(i)); }
  Shape shape(std::size_t i) const;
  std::optional<Shape> dims(std::size_t i) const;
  std::int64_t integer(std::size_t i, std::int64_t otherwise = 0) const;
  std::optional<std::int64_t> maybe_integer(std::size_t i) const;
  bool flag(std::size_t i, bool otherwise = false) const;
  Scalar number(std::size_t i, Scalar otherwise = 0) const;
  std::optional<Scalar> maybe_number(std::size_t i) const;
  std::string text(std::size_t i, const char* otherwise = "") const;
  std::optional<DType> dtype(std::size_t i) const;

  /// Every tensor, those in lists too, in order.
  Tensors tensors() const;
};

/// Where made-up elements lie: [low, high), none within 1/16 of a kink.
struct Domain {
  double low = -3, high = 3;
  std::vector<double> kinks;
};

/// Reads words separated by spaces:
///   @2,3  f@2,3  i@3=0,2,1  b@=1  d@2!  a tensor: dtype (b i f d, or the one given), sizes, then
///         "=" elements or made-up ones from the domain, "!" if it requires grad
///   3  -0.5  inf  T  F  -  [1,0]  a number, a flag, None, a list of integers
///   ( @2 @3 )  tensors      < 1 1:3 : None ... i@2=0,1 >  what stands between x[ ]
///   anything else: a string
Args parse_args(std::string_view text, DType dtype = DType::kFloat64, const Domain& domain = {});

/// The same arguments with the i-th tensor replaced.
Args with_tensor(Args args, std::size_t i, const Tensor& tensor);

/// Elements in row-major order, as doubles.
std::vector<double> elements(const Tensor& tensor);
/// A float64 row that requires a gradient.
Tensor leaf(const std::vector<double>& values);

}  // namespace gradlet::testing
