#include "ops/create.hpp"

#include <cmath>
#include <cstring>

#include "kernels/copy.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"

namespace gradlet::ops {

void check_fits(const Scalar& value, DType dtype) {
  if (dtype == DType::kBool || dtype == DType::kFloat64) return;
  if (dtype == DType::kInt64 && !value.is_floating()) return;
  const int bits = 8 * static_cast<int>(item_size(dtype));
  const double number = value.to_double();
  const bool has_sign = dtype != DType::kUInt8;
  const bool half = dtype == DType::kFloat16, single = dtype == DType::kFloat32;
  bool fits = false;
  if (is_floating(dtype)) {
    const double most = half ? 65504 : single ? 0x1.fffffep127 : 0x1.fep127;
    fits = !std::isfinite(number) || std::fabs(number) <= most;
  } else {
    const double v = std::trunc(number), limit = std::ldexp(1.0, has_sign ? bits - 1 : bits);
    fits = v < limit && v >= (has_sign ? -limit : 1 - limit);
  }
  check(fits, ErrorKind::kRuntime, "fill_", [&] {
    const std::string name = half                 ? "c10::Half"
                             : single             ? "float"
                             : is_floating(dtype) ? "c10::BFloat16"
                             : bits == 32         ? "int"
                                                  : std::string(dtype_name(dtype)) + "_t";
    return text_of({"value cannot be converted to type ", name, " without overflow"});
  });
}

namespace {

DType number_dtype(const Scalar& value) {
  return value.is_floating() ? default_dtype() : value.kind();
}

void fill_data(const Tensor& out, const Scalar& value) {
  // PyTorch makes tensors of 16 bits in float32.
  if (!is_floating(out.dtype()) || !is_narrow(out.dtype())) check_fits(value, out.dtype());
  copy_data(out, wrapped_number(value));
}

}  // namespace

void copy_data(const Tensor& destination, const Tensor& source) {
  char* to = destination.bytes();
  const char* from = source.bytes();
  const bool same = destination.dtype() == source.dtype();
  if (same && destination.sizes() == source.sizes() && destination.is_contiguous() &&
      source.is_contiguous()) {
    std::memmove(to, from, static_cast<std::size_t>(source.numel()) * item_size(source.dtype()));
    return;
  }
  const kernels::Loop<2> loop = loop_over(destination, source);
  if (same) return kernels::copy(item_size(source.dtype()), loop, to, from);
  const DType into = destination.dtype(), have = source.dtype();
  if (!is_narrow(into) && !is_narrow(have)) return kernels::convert(loop, into, to, have, from);
  // A narrow dtype converts to and from its wide one (narrow integers from float64, too).
  const bool cut = !is_floating(into) && is_floating(have);
  const DType between = !is_narrow(into) ? wide_dtype(have)
                        : cut            ? DType::kFloat64
                                         : wide_dtype(into);
  if (is_narrow(have) && (is_narrow(into) || into != between)) {
    return copy_data(destination, cast(source, wide_dtype(have)));
  }
  if (is_narrow(into) && have != between) return copy_data(destination, cast(source, between));
  kernels::convert_narrow(loop, into, to, have, from);
}

Tensor cast(const Tensor& self, DType dtype) {
  if (self.dtype() == dtype) return self;
  const Tensor out = empty(self.sizes(), dtype);
  copy_data(out, self);
  return out;
}

Tensor to(const Tensor& self, DType dtype) {
  if (self.dtype() == dtype) return self;
  const Tensor out = cast(self, dtype);
  if (is_floating(dtype) && records(self)) {
    record(out, "ToCopyBackward0", {self},
           [from = self.dtype()](Node&, const Tensor& g) { return to(g, from); });
  }
  return out;
}

Tensor type_as(const Tensor& self, const Tensor& other) {
  return to(self, other.dtype());
}

Tensor clone(const Tensor& self) {
  const Tensor out = empty(self.sizes(), self.dtype());
  copy_data(out, self);
  if (records(self)) {
    record(out, "CloneBackward0", {self}, [](Node&, const Tensor& g) { return g; });
  }
  return out;
}

Tensor contiguous(const Tensor& self) {
  return self.is_contiguous() ? self : clone(self);
}

Tensor empty_of(const Shape& size, std::optional<DType> dtype) {
  return empty(size, dtype.value_or(default_dtype()));
}

Tensor full(const Shape& size, Scalar fill_value, std::optional<DType> dtype) {
  const Tensor out = empty(size, dtype.value_or(number_dtype(fill_value)));
  fill_data(out, fill_value);
  return out;
}

Tensor zeros(const Shape& size, std::optional<DType> dtype) {
  check(std::all_of(size.begin(), size.end(), [](std::int64_t n) { return n >= 0; }),
        ErrorKind::kRuntime, "zeros", [] { return "zeros: Dimension size must be non-negative."; });
  const Tensor out = empty_of(size, dtype);
  std::memset(out.storage()->data(), 0, static_cast<std::size_t>(out.storage()->bytes()));
  return out;
}

Tensor ones(const Shape& size, std::optional<DType> dtype) {
  return full(size, 1, dtype.value_or(default_dtype()));
}

Tensor zeros_like(const Tensor& self, std::optional<DType> dtype) {
  return zeros(self.sizes(), dtype.value_or(self.dtype()));
}
Tensor ones_like(const Tensor& self, std::optional<DType> dtype) {
  return ones(self.sizes(), dtype.value_or(self.dtype()));
}
Tensor full_like(const Tensor& self, Scalar fill_value, std::optional<DType> dtype) {
  return full(self.sizes(), fill_value, dtype.value_or(self.dtype()));
}
Tensor empty_like(const Tensor& self, std::optional<DType> dtype) {
  return empty(self.sizes(), dtype.value_or(self.dtype()));
}

Tensor new_zeros(const Tensor& self, const Shape& size, std::optional<DType> dtype) {
  return zeros(size, dtype.value_or(self.dtype()));
}
Tensor new_empty(const Tensor& self, const Shape& size, std::optional<DType> dtype) {
  return empty(size, dtype.value_or(self.dtype()));
}

Tensor new_ones(const Tensor& self, const Shape& size, std::optional<DType> dtype) {
  return ones(size, dtype.value_or(self.dtype()));
}
Tensor new_full(const Tensor& self, const Shape& size, Scalar fill_value,
                std::optional<DType> dtype) {
  return full(size, fill_value, dtype.value_or(self.dtype()));
}

Tensor eye(std::int64_t n, std::optional<std::int64_t> m, std::optional<DType> dtype) {
  const std::int64_t columns = m.value_or(n);
  check(n >= 0, ErrorKind::kRuntime, "eye", [&] {
    return text_of({"n must be greater or equal to 0, got ", n});
  });
  check(columns >= 0, ErrorKind::kRuntime, "eye", [&] {
    return text_of({"m must be greater or equal to 0, got ", columns});
  });
  const Tensor out = zeros({n, columns}, dtype);
  const std::int64_t diagonal = std::min(n, columns);
  fill_data(make_view(out, {diagonal}, {plus(columns, 1)}, 0), 1);
  return out;
}

Tensor arange(Scalar start, Scalar end, Scalar step, std::optional<DType> dtype) {
  const bool floating = start.is_floating() || end.is_floating() || step.is_floating();
  const DType type = dtype.value_or(floating ? default_dtype() : DType::kInt64);
  const double first = start.to_double(), last = end.to_double(), by = step.to_double();
  check(by != 0, ErrorKind::kRuntime, "arange", [] { return "step must be nonzero"; });
  check(std::isfinite(first) && std::isfinite(last), ErrorKind::kRuntime, "arange", [&] {
    return text_of({"unsupported range: ", number_text(first), " -> ", number_text(last)});
  });
  check(type != DType::kBool, ErrorKind::kNotImplemented, "arange",
        [] { return "\"arange_cpu\" not implemented for 'Bool'"; });
  check((by > 0 && last >= first) || (by < 0 && last <= first), ErrorKind::kRuntime, "arange",
        [] { return "upper bound and lower bound inconsistent with step sign"; });
  const double count = std::ceil((last - first) / by);
  check(count < 9e15, ErrorKind::kRuntime, "arange",
        [] { return "invalid size, possible overflow?"; });
  const Tensor out = empty({static_cast<std::int64_t>(count)}, type);
  dispatch_all(type, [&](auto tag) {
    using T = typename decltype(tag)::type;
    T* data = out.data<T>();
    if constexpr (std::is_same_v<T, std::int64_t>) {
      // Unsigned: the way there may be beyond all numbers, the element is not.
      const auto a = static_cast<std::uint64_t>(start.to<std::int64_t>()),
                 b = static_cast<std::uint64_t>(step.to<std::int64_t>());
      for (std::int64_t i = 0; i < out.numel(); ++i) {
        data[i] = static_cast<std::int64_t>(a + static_cast<std::uint64_t>(i) * b);
      }
    } else {
      for (std::int64_t i = 0; i < out.numel(); ++i) {
        data[i] = static_cast<T>(first + static_cast<double>(i) * by);
      }
    }
  });
  return out;
}

Tensor linspace(Scalar start, Scalar end, std::int64_t steps, std::optional<DType> dtype) {
  check(steps >= 0, ErrorKind::kRuntime, "linspace",
        [] { return "number of steps must be non-negative"; });
  check(dtype != DType::kBool || steps < 2, ErrorKind::kNotImplemented, "linspace",
        [] { return "\"linspace_cpu\" not implemented for 'Bool'"; });
  if (dtype == DType::kBool) return full({steps}, start, dtype);
  const Tensor out = empty({steps}, dtype.value_or(default_dtype()));
  dispatch_number(out.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    T* data = out.data<T>();
    const T first = start.to<T>(), last = end.to<T>();
    if (steps == 1) data[0] = first;
    if (steps <= 1) return;
    // From both ends, as PyTorch: the last value is exact.
    using Step = std::conditional_t<std::is_same_v<T, std::int64_t>, double, T>;
    const Step step =
        (static_cast<Step>(last) - static_cast<Step>(first)) / static_cast<Step>(steps - 1);
    for (std::int64_t i = 0; i < steps; ++i) {
      const Step value = i < steps / 2
                             ? static_cast<Step>(first) + step * static_cast<Step>(i)
                             : static_cast<Step>(last) - step * static_cast<Step>(steps - i - 1);
      data[i] = Scalar(value).to<T>();
    }
  });
  return out;
}

template <class T>
Tensor from_values(const std::vector<T>& values, const Shape& size, DType dtype) {
  check(static_cast<std::int64_t>(values.size()) == size.numel(), ErrorKind::kRuntime, "tensor",
        [&] {
          return text_of({"shape '", size, "' is invalid for input of size ", values.size()});
        });
  const Tensor raw = empty(size, DTypeOf<T>::value);
  T* data = raw.data<T>();
  for (std::size_t i = 0; i < values.size(); ++i) data[i] = values[i];
  return cast(raw, dtype);
}
template Tensor from_values(const std::vector<bool>&, const Shape&, DType);
template Tensor from_values(const std::vector<std::int64_t>&, const Shape&, DType);
template Tensor from_values(const std::vector<float>&, const Shape&, DType);
template Tensor from_values(const std::vector<double>&, const Shape&, DType);

Tensor tensor(std::initializer_list<double> values, DType dtype) {
  return from_values(std::vector<double>(values), {static_cast<std::int64_t>(values.size())},
                     dtype);
}

Tensor tensor(std::initializer_list<std::initializer_list<double>> rows, DType dtype) {
  std::vector<double> values;
  const std::size_t width = rows.size() ? rows.begin()->size() : 0;
  for (const auto& row : rows) {
    check(row.size() == width, ErrorKind::kValue, "tensor", [&] {
      return text_of({"expected sequence of length ", width, " at dim 1 (got ", row.size(), ")"});
    });
    values.insert(values.end(), row);
  }
  return from_values(
      values, {static_cast<std::int64_t>(rows.size()), static_cast<std::int64_t>(width)}, dtype);
}

Tensor tensor(Scalar value, std::optional<DType> dtype) {
  return full({}, value, dtype);
}

/// self = src, recorded under the name of the op.
static const Tensor& overwrite(const char* op, const char* name, const Tensor& self,
                               const Tensor& src) {
  if (src.dim() == 0) {
    check_overwrite(op, self, self.sizes());
  } else {
    check_in_place(op, self, broadcast_shapes(self.sizes(), src.sizes(), op));
  }
  Tensor value = src.dtype() == self.dtype() ? src : to(src, self.dtype());
  if (value.sizes() != self.sizes()) value = expand(value, self.sizes());
  if (records(src) || (grad_enabled() && self.requires_grad())) {
    // A node of its own even for a leaf source, so that self does not alias its history. A self
    // that is overwritten still requires grad: it gets zeros (a view does by CopySlices).
    const Tensor fresh = clone(detach(value));
    const bool is_view = self.impl()->autograd && self.impl()->autograd->base.defined();
    const bool old = self.requires_grad() && !is_view, from_value = records(value);
    if (old || from_value) {
      const Tensor none;
      record(fresh, name, {old ? self : none, from_value ? value : none},
             [old, from_value](Node&, const Tensor& g) {
               return gradients(old ? zeros_like(g) : Tensor(), from_value ? g : Tensor());
             });
    }
    return assign_in_place(op, self, fresh);
  }
  copy_data(self, self.storage() == src.storage() ? clone(value) : value);
  self.bump_version();
  return self;
}

const Tensor& copy_(const Tensor& self, const Tensor& src) {
  if (same_places(self, src) && self.dtype() == src.dtype()) {
    check_overwrite("copy_", self, self.sizes());
    return self;
  }
  check_overlap("copy_", self, src);
  return overwrite("copy_", "CopyBackwards", self, src);
}

const Tensor& fill_(const Tensor& self, const Tensor& value) {
  check(value.dim() == 0, ErrorKind::kRuntime, "fill_",
        [&] {
          return text_of({"fill_ only supports 0-dimension value tensor but got tensor with ",
                          value.dim(), " dimensions."});
        },
        {value.sizes()});
  check_fits(value.item(), self.dtype());
  return overwrite("fill_", value.impl()->is_wrapped_number ? "FillBackward2" : "FillBackward3",
                   self, value);
}

const Tensor& zero_(const Tensor& self) {
  if (self.is_contiguous() && !(grad_enabled() && self.requires_grad())) {
    std::memset(self.bytes(), 0, static_cast<std::size_t>(self.numel()) * item_size(self.dtype()));
    self.bump_version();
    return self;
  }
  return overwrite("zero_", "ZeroBackward0", self, wrapped_number(std::int64_t{0}));
}

}  // namespace gradlet::ops
