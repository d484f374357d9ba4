#include "tensor/shape.hpp"

#include <algorithm>

#include "tensor/error.hpp"

namespace gradlet {

void Shape::assign(const Shape& other) {
  size_ = other.size_;
  for (std::size_t i = 0; i < static_cast<std::size_t>(size_); ++i) values_[i] = other.values_[i];
}

void Shape::push_back(std::int64_t value) {
  if (size_ == kMaxDims) {
    throw Error(ErrorKind::kRuntime, "tensor",
                "gradlet supports tensors of up to " + std::to_string(kMaxDims) + " dimensions");
  }
  values_[static_cast<std::size_t>(size_++)] = value;
}

void Shape::insert(int at, std::int64_t value) {
  push_back(value);
  for (int i = size_ - 1; i > at; --i) (*this)[i] = (*this)[i - 1];
  (*this)[at] = value;
}

void Shape::erase(int at) {
  for (int i = at; i + 1 < size_; ++i) (*this)[i] = (*this)[i + 1];
  --size_;
}

bool Shape::contains(std::int64_t value) const {
  return std::find(begin(), end(), value) != end();
}

bool Shape::operator==(const Shape& other) const {
  return std::equal(begin(), end(), other.begin(), other.end());
}

std::int64_t Shape::numel() const {
  std::int64_t n = 1;
  bool overflow = false;
  for (std::int64_t v : *this) {
    if (v < 0) {
      throw Error(ErrorKind::kRuntime, "tensor",
                  "Trying to create tensor with negative dimension " + std::to_string(v) + ": " +
                      to_string());
    }
    overflow |= __builtin_mul_overflow(n, v, &n);
  }
  if (overflow) {
    throw Error(ErrorKind::kRuntime, "tensor",
                "Storage size calculation overflowed with sizes=" + to_string());
  }
  return n;
}

std::string Shape::joined(const char* separator) const {
  std::string s;
  for (int i = 0; i < size_; ++i) {
    if (i) s += separator;
    s += std::to_string((*this)[i]);
  }
  return s;
}
std::string Shape::to_string() const {
  return text_of({"[", joined(", "), "]"});
}

bool any_below(const Shape& numbers, std::int64_t least) {
  return std::any_of(numbers.begin(), numbers.end(), [&](std::int64_t n) { return n < least; });
}

Shape contiguous_strides(const Shape& sizes) {
  Shape strides = Shape::filled(sizes.size(), 1);
  bool overflow = false;
  for (int i = sizes.size() - 2; i >= 0; --i) {
    overflow |= __builtin_mul_overflow(strides[i + 1], std::max<std::int64_t>(sizes[i + 1], 1),
                                       &strides[i]);
  }
  if (overflow) throw Error(ErrorKind::kRuntime, "tensor", "Stride calculation overflowed");
  return strides;
}

Shape broadcast_shapes(const Shape& a, const Shape& b, const char* op) {
  const int ndim = std::max(a.size(), b.size());
  Shape out = Shape::filled(ndim, 1);
  for (int i = ndim - 1; i >= 0; --i) {
    const int ia = i - (ndim - a.size());
    const int ib = i - (ndim - b.size());
    const std::int64_t sa = ia >= 0 ? a[ia] : 1;
    const std::int64_t sb = ib >= 0 ? b[ib] : 1;
    if (sa != sb && sa != 1 && sb != 1) {
      throw Error(ErrorKind::kRuntime, op,
                  "The size of tensor a (" + std::to_string(sa) +
                      ") must match the size of tensor b (" + std::to_string(sb) +
                      ") at non-singleton dimension " + std::to_string(i),
                  {a, b});
    }
    out[i] = sa == 1 ? sb : sa;
  }
  return out;
}

Shape broadcast_strides(const Shape& sizes, const Shape& strides, const Shape& target) {
  Shape out = Shape::filled(target.size(), 0);
  const int shift = target.size() - sizes.size();
  for (int i = 0; i < sizes.size(); ++i) {
    out[i + shift] = sizes[i] == 1 && target[i + shift] != 1 ? 0 : strides[i];
  }
  return out;
}

int wrap_dim(std::int64_t dim, int ndim, const char* op) {
  const std::int64_t n = std::max(ndim, 1);
  if (dim < -n || dim >= n) {
    throw Error(ErrorKind::kIndex, op,
                "Dimension out of range (expected to be in range of [" + std::to_string(-n) + ", " +
                    std::to_string(n - 1) + "], but got " + std::to_string(dim) + ")");
  }
  return static_cast<int>(dim < 0 ? dim + n : dim);
}

int wrap_existing_dim(std::int64_t dim, int ndim, const char* op) {
  if (ndim == 0) {
    throw Error(ErrorKind::kIndex, op,
                "Dimension specified as " + std::to_string(dim) + " but tensor has no dimensions");
  }
  return wrap_dim(dim, ndim, op);
}

}  // namespace gradlet
