#include "ops/bytes.hpp"

#include <algorithm>
#include <string>

namespace gradlet::ops {

Tensor view_dtype(const Tensor& self, DType dtype) {
  const auto have = static_cast<std::int64_t>(item_size(self.dtype()));
  const auto want = static_cast<std::int64_t>(item_size(dtype));
  Shape sizes = self.sizes(), strides = self.strides();
  std::int64_t offset = self.offset();
  if (have != want) {
    const std::string between = std::string(" to view ") + dtype_scalar_name(self.dtype()) +
                                " as " + dtype_scalar_name(dtype) + " (different element sizes)";
    check(self.dim() > 0, ErrorKind::kRuntime, "view", [&] {
      return text_of({"self.dim() cannot be 0", between});
    });
    const int last = self.dim() - 1;
    const std::int64_t ratio = std::max(have, want) / std::min(have, want);
    const auto divide = [&](std::int64_t& value, const std::string& name) {
      check(value % ratio == 0, ErrorKind::kRuntime, "view", [&] {
        return text_of(
            {"self.", name, " must be divisible by ", ratio, between, ", but got ", value});
      });
      value /= ratio;
    };
    if (want > have) divide(sizes[last], "size(-1)");
    check(strides[last] == 1, ErrorKind::kRuntime, "view", [&] {
      return text_of({"self.stride(-1) must be 1", between, ", but got ", strides[last]});
    });
    if (want > have) {
      divide(offset, "storage_offset()");
      for (int d = 0; d < last; ++d) divide(strides[d], "stride(" + std::to_string(d) + ")");
    } else {
      sizes[last] = times(sizes[last], ratio);
      offset = times(offset, ratio);
      for (int d = 0; d < last; ++d) strides[d] = times(strides[d], ratio);
    }
  }
  return Tensor(make_ref<TensorImpl>(self.storage(), offset, sizes, strides, dtype));
}

const Tensor& resize_(const Tensor& self, const Shape& size) {
  check(!self.requires_grad(), ErrorKind::kRuntime, "resize_",
        [] { return "cannot resize variables that require grad"; });
  check(std::all_of(size.begin(), size.end(), [](std::int64_t n) { return n >= 0; }),
        ErrorKind::kRuntime, "resize_", [] { return "numel: integer multiplication overflow"; });
  if (size == self.sizes()) return self;
  TensorImpl& impl = *self.impl();
  const auto item = static_cast<std::int64_t>(item_size(self.dtype()));
  const Shape strides = contiguous_strides(size);  // may throw: nothing has changed yet
  impl.storage->grow(times(plus(impl.offset, size.numel()), item));
  impl.sizes = size;
  impl.strides = strides;
  return self;
}

const Tensor& resize_as_(const Tensor& self, const Tensor& the_template) {
  return resize_(self, the_template.sizes());
}

}  // namespace gradlet::ops
