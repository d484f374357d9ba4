#include "ops/order.hpp"

#include <algorithm>

#include "ops/create.hpp"
#include "ops/index.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/view.hpp"

namespace gradlet::ops {

namespace {

/// An integer that orders as the number does: -0 as 0, NaN last.
std::int64_t key_of(double x) {
  if (x != x) return INT64_MAX;
  const auto bits = __builtin_bit_cast(std::int64_t, x + 0.0);
  return bits < 0 ? INT64_MIN - bits : bits;
}

/// Sorts positions 0 … n - 1 by their keys: a merge sort, so that equal keys keep their order.
void merge_sort(const std::int64_t* keys, std::int64_t n, std::int64_t* order,
                std::int64_t* scratch) {
  for (std::int64_t i = 0; i < n; ++i) order[i] = i;
  for (std::int64_t width = 1; width < n; width *= 2) {
    for (std::int64_t low = 0; low < n; low += 2 * width) {
      const std::int64_t middle = std::min(low + width, n), high = std::min(middle + width, n);
      std::int64_t a = low, b = middle;
      for (std::int64_t to = low; to < high; ++to) {
        const bool left = a < middle && (b == high || keys[order[a]] <= keys[order[b]]);
        scratch[to] = order[left ? a++ : b++];
      }
    }
    std::copy(scratch, scratch + n, order);
  }
}

/// The indices that sort along dimension d.
Tensor sorting(const Tensor& self, int d, bool descending) {
  if (self.dim() == 0) return zeros({}, DType::kInt64);
  const bool floats = is_floating(self.dtype());
  const Tensor rows = transpose(detach(self), d, -1);
  const Tensor in = contiguous(cast(rows, floats ? DType::kFloat64 : DType::kInt64));
  const Tensor out = empty(in.sizes(), DType::kInt64);
  const std::int64_t n = self.size(d);
  std::vector<std::int64_t> keys(static_cast<std::size_t>(n)), scratch(keys);
  for (std::int64_t row = 0; row < in.numel(); row += n) {
    for (std::int64_t i = 0; i < n; ++i) {
      const std::int64_t key =
          floats ? key_of(in.data<double>()[row + i]) : in.data<std::int64_t>()[row + i];
      keys[static_cast<std::size_t>(i)] = descending ? ~key : key;
    }
    merge_sort(keys.data(), n, out.data<std::int64_t>() + row, scratch.data());
  }
  return contiguous(transpose(out, d, -1));
}

std::tuple<Tensor, Tensor> chosen(const char* name, const Tensor& self, int d,
                                  const Tensor& indices) {
  return {named(gather(self, d, indices), name), indices};
}

}  // namespace

std::tuple<Tensor, Tensor> sort(const Tensor& self, std::int64_t dim, bool descending, bool) {
  const int d = wrap_dim(dim, self.dim(), "sort");
  return chosen("SortBackward0", self, d, sorting(self, d, descending));
}

Tensor argsort(const Tensor& self, std::int64_t dim, bool descending) {
  return sorting(self, wrap_dim(dim, self.dim(), "argsort"), descending);
}

std::tuple<Tensor, Tensor> topk(const Tensor& self, std::int64_t k, std::int64_t dim, bool largest,
                                bool) {
  const int d = wrap_dim(dim, self.dim(), "topk");
  check(k >= 0 && k <= (self.dim() ? self.size(d) : 1), ErrorKind::kRuntime, "topk",
        [] { return "selected index k out of range"; });
  const Tensor indices = sorting(self, d, largest);
  return chosen("TopkBackward0", self, d,
                self.dim() ? contiguous(narrow(indices, d, 0, k)) : indices);
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
