#include <algorithm>

#include "ops/arithmetic.hpp"
#include "ops/create.hpp"
#include "ops/index.hpp"
#include "ops/inplace.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"
#include "ops/view.hpp"

/// Indexing along one dimension by a tensor of positions.
namespace gradlet::ops {

namespace {

std::string spelled(const char* op) {
  return std::string(op) + "()";
}

/// The first position outside of [0, size), or -1: these ops do not wrap.
std::int64_t first_outside(const Tensor& positions, std::int64_t size, std::int64_t& found) {
  const Tensor dense = contiguous(positions);
  const std::int64_t* data = dense.data<std::int64_t>();
  const std::int64_t* end = data + dense.numel();
  const std::int64_t* at = std::find_if(data, end, [&](auto i) { return i < 0 || i >= size; });
  if (at == end) return -1;
  found = *at;
  return at - data;
}

/// self[:, ..., positions] along dimension d.
std::vector<Index> whole_rows(const char* op, const Tensor& self, int d, const Tensor& positions) {
  std::int64_t i = 0;
  check(first_outside(positions, self.size(d), i) < 0, ErrorKind::kIndex, op,
        [] { return "index out of range in self"; });
  std::vector<Index> indices(static_cast<std::size_t>(d), Index::slice({}));
  indices.push_back(Index::of(reshape(positions, {-1})));
  return indices;
}

/// The elements [i][positions[i][j]][k] for d = 1, and so on. `other` is what the message compares.
std::vector<Index> elements_along(const char* op, const char* word, const Tensor& self, int d,
                                  const Tensor& positions) {
  check(positions.dtype() == DType::kInt64, ErrorKind::kRuntime, op,
        [&] { return spelled(op) + ": Expected dtype int64 for index"; });
  check(positions.dim() == self.dim(), ErrorKind::kRuntime, op,
        [&] {
          return std::string("Index tensor must have the same number of dimensions as ") + word +
                 " tensor";
        },
        {self.sizes(), positions.sizes()});
  std::int64_t i = 0;
  check(first_outside(positions, self.size(d), i) < 0, ErrorKind::kRuntime, op, [&] {
    return "index " + std::to_string(i) + " is out of bounds for dimension " + std::to_string(d) +
           " with size " + std::to_string(self.size(d));
  });
  std::vector<Index> indices;
  for (int k = 0; k < self.dim(); ++k) {
    if (k == d) {
      indices.push_back(Index::of(positions));
      continue;
    }
    Shape along = Shape::filled(self.dim(), 1);
    along[k] = positions.size(k);
    indices.push_back(Index::of(reshape(arange(0, positions.size(k)), along)));
  }
  return indices;
}

/// Whether the positions fit into `t`, apart from dimension d.
bool fits(const Tensor& positions, const Tensor& t, int d) {
  for (int k = 0; k < positions.dim(); ++k) {
    if (k != d && positions.size(k) > t.size(k)) return false;
  }
  return true;
}

const Tensor& scatter(const char* op, const Tensor& self, std::int64_t dim, const Tensor& positions,
                      const Tensor& src, bool accumulate) {
  if (self.dim() == 0) {
    scatter(op, reshape(self, {1}), dim, reshape(positions, {-1}),
            src.dim() || src.impl()->is_wrapped_number ? src : reshape(src, {1}), accumulate);
    return self;
  }
  const int d = wrap_dim(dim, self.dim(), op);
  const bool number = src.impl()->is_wrapped_number;
  check(number || src.dtype() == self.dtype(), ErrorKind::kRuntime, op,
        [] { return "scatter(): Expected self.dtype to be equal to src.dtype"; });
  const bool same_dims = positions.dim() == self.dim() && (number || src.dim() == self.dim());
  check(!same_dims || (fits(positions, self, d) && (number || fits(positions, src, -1))),
        ErrorKind::kRuntime, op,
        [&] {
          return "Expected index " + positions.sizes().to_string() + " to be smaller than self " +
                 self.sizes().to_string() + " apart from dimension " + std::to_string(d) +
                 " and to be smaller size than src " + src.sizes().to_string();
        },
        {self.sizes(), positions.sizes(), src.sizes()});
  check(same_dims || positions.dim() != self.dim(), ErrorKind::kRuntime, op,
        [] { return "Index tensor must have the same number of dimensions as src tensor"; });
  const std::vector<Index> indices = elements_along(op, "self", self, d, positions);
  Tensor part = src;
  for (int k = 0; !number && k < src.dim(); ++k) part = narrow(part, k, 0, positions.size(k));
  return index_put_(self, indices, part, accumulate);
}

}  // namespace

Tensor index_select(const Tensor& self, std::int64_t dim, const Tensor& positions) {
  if (self.dim() == 0) return reshape(index_select(reshape(self, {1}), dim, positions), {});
  const int d = wrap_dim(dim, self.dim(), "index_select");
  check(positions.dim() <= 1, ErrorKind::kIndex, "index_select",
        [] { return "index_select(): Index is supposed to be a vector"; });
  check(positions.dtype() == DType::kInt64, ErrorKind::kRuntime, "index_select",
        [] { return "index_select(): Expected dtype int32 or int64 for index"; });
  return index(self, whole_rows("index_select", self, d, positions));
}

const Tensor& index_add_(const Tensor& self, std::int64_t dim, const Tensor& positions,
                         const Tensor& source, Scalar alpha) {
  const int d = wrap_dim(dim, self.dim(), "index_add_");
  check(positions.dtype() == DType::kInt64, ErrorKind::kRuntime, "index_add_",
        [] { return "index_add_(): Expected dtype int32/int64 for index"; });
  check(source.dtype() == self.dtype(), ErrorKind::kRuntime, "index_add_", [&] {
    return std::string("index_add_(): self (") + dtype_scalar_name(self.dtype()) +
           ") and source (" + dtype_scalar_name(source.dtype()) +
           ") must have the same scalar type";
  });
  const std::int64_t rows = source.dim() ? source.size(wrap_dim(d, source.dim(), "index_add_")) : 1;
  check(positions.numel() == rows, ErrorKind::kRuntime, "index_add_", [&] {
    return "index_add_(): Number of indices (" + std::to_string(positions.numel()) +
           ") should be equal to source.size(dim): (" + std::to_string(rows) +
           "), for dim: " + std::to_string(d);
  });
  return index_put_(self, whole_rows("index_add_", self, d, positions),
                    alpha.to_double() == 1 ? source : mul(source, alpha), true);
}

Tensor gather(const Tensor& self, std::int64_t dim, const Tensor& positions) {
  if (self.dim() == 0) {
    return reshape(gather(reshape(self, {1}), dim, reshape(positions, {-1})), positions.sizes());
  }
  const int d = wrap_dim(dim, self.dim(), "gather");
  const std::vector<Index> indices = elements_along("gather", "input", self, d, positions);
  for (int k = 0; k < self.dim(); ++k) {
    check(k == d || positions.size(k) <= self.size(k), ErrorKind::kRuntime, "gather",
          [&] {
            return "Size does not match at dimension " + std::to_string(k) + " expected index " +
                   positions.sizes().to_string() + " to be smaller than self " +
                   self.sizes().to_string() + " apart from dimension " + std::to_string(d);
          },
          {self.sizes(), positions.sizes()});
  }
  return index(self, indices);
}

const Tensor& scatter_(const Tensor& self, std::int64_t dim, const Tensor& positions,
                       const Tensor& src) {
  return scatter("scatter", self, dim, positions, src, false);
}
const Tensor& scatter_add_(const Tensor& self, std::int64_t dim, const Tensor& positions,
                           const Tensor& src) {
  return scatter("scatter_add", self, dim, positions, src, true);
}

Tensor one_hot(const Tensor& tensor, std::int64_t num_classes) {
  check(tensor.dtype() == DType::kInt64, ErrorKind::kRuntime, "one_hot",
        [] { return "one_hot is only applicable to index tensor."; });
  const bool none = tensor.numel() == 0;
  check(!none || num_classes > 0, ErrorKind::kRuntime, "one_hot",
        [] { return "Can not infer total number of classes from empty tensor."; });
  check(none || min(tensor).item().to<std::int64_t>() >= 0, ErrorKind::kRuntime, "one_hot",
        [] { return "Class values must be non-negative."; });
  const std::int64_t most = none ? -1 : max(tensor).item().to<std::int64_t>();
  const std::int64_t classes = num_classes == -1 ? most + 1 : num_classes;
  check(most < classes, ErrorKind::kRuntime, "one_hot",
        [] { return "Class values must be smaller than num_classes."; });
  return cast(eq(unsqueeze(tensor, -1), arange(0, classes)), DType::kInt64);
}

Tensor bincount(const Tensor& self, const Tensor& weights, std::int64_t minlength) {
  check(minlength >= 0, ErrorKind::kRuntime, "bincount", [] { return "minlength should be >= 0"; });
  check(self.dtype() == DType::kInt64, ErrorKind::kRuntime, "bincount", [&] {
    return std::string("\"bincount_cpu\" not implemented for '") + dtype_scalar_name(self.dtype()) +
           "'";
  });
  const bool none = self.numel() == 0;
  check(self.dim() == 1 && (none || min(self).item().to<std::int64_t>() >= 0), ErrorKind::kRuntime,
        "bincount", [] { return "bincount only supports 1-d non-negative integral inputs."; });
  check(!weights.defined() || weights.sizes() == self.sizes(), ErrorKind::kRuntime, "bincount",
        [] { return "weights should be 1-d and have the same length as input"; });
  const std::int64_t most = none ? -1 : max(self).item().to<std::int64_t>();
  Tensor each = ones({1}, DType::kInt64);
  if (weights.defined()) {
    each = weights.dtype() == DType::kFloat32 ? weights : cast(weights, DType::kFloat64);
  }
  const Tensor out = zeros({std::max(minlength, most + 1)}, each.dtype());
  NoGradGuard guard;
  return index_put_(out, {Index::of(self)}, each, true);
}

}  // namespace gradlet::ops
