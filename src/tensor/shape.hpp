#pragma once

#include <array>
#include <cassert>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>

namespace gradlet {

/// The most dimensions a tensor may have.
inline constexpr int kMaxDims = 8;

/// A short list of integers kept in place: sizes, strides, permutations, dimension lists.
class Shape {
 public:
  // Copied in every op, so only the values in use are: copying all of them, or a call of the
  // engine's memory.copy, costs more than the rest of a small op.
  Shape() {}
  Shape(const Shape& other) { assign(other); }
  Shape& operator=(const Shape& other) {
    assign(other);
    return *this;
  }
  Shape(std::initializer_list<std::int64_t> values) {
    for (std::int64_t v : values) push_back(v);
  }
  explicit Shape(std::span<const std::int64_t> values) {
    for (std::int64_t v : values) push_back(v);
  }
  static Shape filled(int count, std::int64_t value) {
    Shape s;
    for (int i = 0; i < count; ++i) s.push_back(value);
    return s;
  }

  int size() const { return size_; }
  bool empty() const { return size_ == 0; }
  std::int64_t& operator[](int i) {
    assert(i >= 0 && i < size_);
    return values_[static_cast<std::size_t>(i)];
  }
  std::int64_t operator[](int i) const {
    assert(i >= 0 && i < size_);
    return values_[static_cast<std::size_t>(i)];
  }
  std::int64_t back() const { return (*this)[size_ - 1]; }
  const std::int64_t* begin() const { return values_.data(); }
  const std::int64_t* end() const { return values_.data() + size_; }

  /// Appends a value. Throws RuntimeError beyond kMaxDims.
  void push_back(std::int64_t value);
  void insert(int at, std::int64_t value);
  void erase(int at);
  bool contains(std::int64_t value) const;
  bool operator==(const Shape& other) const;

  /// Product of the sizes. Throws RuntimeError when it overflows or a size is negative.
  std::int64_t numel() const;
  /// "[2, 3]", as PyTorch prints sizes in messages.
  std::string to_string() const;
  /// "2x3" or "2 3", as PyTorch prints matrix shapes and lists in some messages.
  std::string joined(const char* separator) const;

 private:
  void assign(const Shape& other);

  std::array<std::int64_t, kMaxDims> values_;  // the first size_ of them
  int size_ = 0;
};

bool any_below(const Shape& numbers, std::int64_t least);

/// Strides, in elements, of a row-major tensor of these sizes (PyTorch's convention: a size of 0
/// counts as 1). Throws RuntimeError when they overflow, which they may where there are no
/// elements.
Shape contiguous_strides(const Shape& sizes);

/// The product of two numbers a program gives; where it is beyond all, the largest or the least
/// one: no memory holds so much, and an edge that far is as far as any.
inline std::int64_t times(std::int64_t a, std::int64_t b) {
  std::int64_t product = 0;
  if (!__builtin_mul_overflow(a, b, &product)) return product;
  return (a < 0) == (b < 0) ? INT64_MAX : INT64_MIN;
}
/// The sum likewise.
inline std::int64_t plus(std::int64_t a, std::int64_t b) {
  std::int64_t sum = 0;
  if (!__builtin_add_overflow(a, b, &sum)) return sum;
  return b > 0 ? INT64_MAX : INT64_MIN;
}

/// Result of broadcasting the two shapes; throws RuntimeError in PyTorch's words
/// ("The size of tensor a (3) must match the size of tensor b (4) at non-singleton dimension 1").
Shape broadcast_shapes(const Shape& a, const Shape& b, const char* op);

/// Strides under which a tensor of `sizes` and `strides` is read as the larger `target` shape.
Shape broadcast_strides(const Shape& sizes, const Shape& strides, const Shape& target);

/// Wraps a negative dimension; throws IndexError "Dimension out of range (expected to be in range
/// of [-2, 1], but got 5)". A 0-dim tensor counts as one-dimensional.
int wrap_dim(std::int64_t dim, int ndim, const char* op);
/// The same where a 0-dim tensor has none: IndexError "Dimension specified as 0 but tensor has no
/// dimensions".
int wrap_existing_dim(std::int64_t dim, int ndim, const char* op);

}  // namespace gradlet
