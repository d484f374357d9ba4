#include "ops/order.hpp"

#include <algorithm>

#include "kernels/sort.hpp"
#include "ops/create.hpp"
#include "ops/index.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/view.hpp"

namespace gradlet::ops {

namespace {

struct Sorted {
  Tensor values, indices;
};

/// The first k along d of what sorting gives (all of it: k = -1).
Sorted sorting(const Tensor& self, int d, std::int64_t k, bool descending) {
  if (self.dim() == 0) return {clone(detach(self)), zeros({}, DType::kInt64)};
  const Tensor in = contiguous(transpose(detach(self), d, -1));
  const std::int64_t n = self.size(d), kept = k < 0 ? n : k;
  Shape sizes = in.sizes();
  sizes[self.dim() - 1] = kept;
  const Tensor values = empty(sizes, self.dtype()), indices = empty(sizes, DType::kInt64);
  if (values.numel()) {
    kernels::sort_rows(self.dtype(), in.numel() / n, n, kept, descending, in.bytes(),
                       values.bytes(), indices.data<std::int64_t>());
  }
  return {contiguous(transpose(values, d, -1)), contiguous(transpose(indices, d, -1))};
}

std::tuple<Tensor, Tensor> recorded(const char* name, const Tensor& self, int d,
                                    const Sorted& sorted) {
  if (records(self)) {
    record(
        sorted.values, name, {self},
        [d, from = self.sizes(), saved = SavedTensor(sorted.indices)](Node& node, const Tensor& g) {
          const Tensor whole = zeros(from, g.dtype());
          scatter_(whole, d, saved.unpack(node), g);
          return whole;
        });
  }
  return {sorted.values, sorted.indices};
}

}  // namespace

std::tuple<Tensor, Tensor> sort(const Tensor& self, std::int64_t dim, bool descending, bool) {
  const int d = wrap_dim(dim, self.dim(), "sort");
  return recorded("SortBackward0", self, d, sorting(self, d, -1, descending));
}

Tensor argsort(const Tensor& self, std::int64_t dim, bool descending, bool) {
  const int d = wrap_dim(dim, self.dim(), "argsort");
  return sorting(self, d, -1, descending).indices;
}

std::tuple<Tensor, Tensor> topk(const Tensor& self, std::int64_t k, std::int64_t dim, bool largest,
                                bool) {
  const int d = wrap_dim(dim, self.dim(), "topk");
  check(k >= 0 && k <= (self.dim() ? self.size(d) : 1), ErrorKind::kRuntime, "topk",
        [] { return "selected index k out of range"; });
  check(self.dtype() != DType::kBool, ErrorKind::kRuntime, "topk",
        [] { return "topk does not support bool dtypes on CPU"; });
  return recorded("TopkBackward0", self, d, sorting(self, d, k, largest));
}

Tensor unique(const Tensor& self) {
  NoGradGuard guard;
  const Tensor flat = reshape(self, {-1});
  const Tensor sorted = std::get<0>(sort(flat));
  const std::int64_t n = flat.numel();
  const Tensor differs = ne(slice(sorted, 0, 1, n), slice(sorted, 0, 0, n - 1));
  return masked_select(sorted, cat({ones({std::min<std::int64_t>(n, 1)}, DType::kBool), differs}));
}

}  // namespace gradlet::ops
