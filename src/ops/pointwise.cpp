#include "ops/pointwise.hpp"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace gradlet::ops {

static Shape strides_in(const Tensor& t, const Shape& shape) {
  return broadcast_strides(t.sizes(), t.strides(), shape);
}

kernels::Loop<2> loop_over(const Tensor& out, const Tensor& a) {
  return kernels::make_loop<2>(out.sizes(), {out.strides(), strides_in(a, out.sizes())});
}

kernels::Loop<3> loop_over(const Tensor& out, const Tensor& a, const Tensor& b) {
  const Shape& s = out.sizes();
  return kernels::make_loop<3>(s, {out.strides(), strides_in(a, s), strides_in(b, s)});
}

kernels::Loop<4> loop_over(const Tensor& out, const Tensor& a, const Tensor& b, const Tensor& c) {
  const Shape& s = out.sizes();
  return kernels::make_loop<4>(
      s, {out.strides(), strides_in(a, s), strides_in(b, s), strides_in(c, s)});
}

namespace {

/// A few numbers in the element type.
struct Converted {
  std::uint64_t bytes[3] = {};
  Converted(Params params, DType dtype) {
    dispatch_number(dtype, [&](auto tag) {
      using T = typename decltype(tag)::type;
      T* to = reinterpret_cast<T*>(bytes);
      for (const Scalar& s : params) {
        const T value = s.to<T>();
        std::memcpy(to++, &value, sizeof value);
      }
    });
  }
};

std::int64_t size_of(const Tensor& t) {
  return static_cast<std::int64_t>(item_size(t.dtype()));
}

template <class Row>
Row row_of(const kernels::PerType<Row>& f, DType dtype) {
  if (is_narrow(dtype)) throw_narrow(dtype);
  return dtype == DType::kFloat32 ? f.f32 : dtype == DType::kFloat64 ? f.f64 : f.i64;
}

void run_binary(const Tensor& out, const Tensor& a, const Tensor& b,
                const kernels::PerType<kernels::BinaryRow>& f, Params params) {
  kernels::run(row_of(f, a.dtype()), loop_over(out, a, b), size_of(out), size_of(a), out.bytes(),
               a.bytes(), b.bytes(), Converted(params, a.dtype()).bytes);
}

}  // namespace

void add_data(const Tensor& destination, const Tensor& source) {
  run_binary(destination, destination, source, kernels::kAdd, {});
}

Tensor unary_number(const Tensor& self, const kernels::Unary& f, Params params) {
  const Tensor out = empty(self.sizes(), self.dtype());
  kernels::run(row_of(f, self.dtype()), loop_over(out, self), size_of(self), out.bytes(),
               self.bytes(), Converted(params, self.dtype()).bytes);
  return out;
}

Tensor unary_floating(const Tensor& self, const kernels::Unary& f, Params params) {
  return unary_number(is_floating(self.dtype()) ? self : cast(self, default_dtype()), f, params);
}

Tensor binary_number(const char* op, const Tensor& a, const Tensor& b, DType dtype,
                     const kernels::Binary& f, Params params) {
  const Shape shape = broadcast_shapes(a.sizes(), b.sizes(), op);
  const Tensor x = cast(a, dtype), y = cast(b, dtype);
  const Tensor out = empty(shape, dtype);
  run_binary(out, x, y, f, params);
  return out;
}

Tensor binary_promoted(const char* op, const Tensor& a, const Tensor& b, const kernels::Binary& f,
                       Params params) {
  const DType dtype = result_type({a, b});
  if (dtype == DType::kBool) {
    return cast(binary_number(op, a, b, DType::kInt64, f, params), DType::kBool);
  }
  return binary_number(op, a, b, dtype, f, params);
}

bool binary_in_place(const char* op, const Tensor& self, const Tensor& other,
                     const kernels::Binary& f, Params params) {
  check_overlap(op, self, other);
  if (records(self, other) || result_type({self, other}) != self.dtype() ||
      self.dtype() == DType::kBool || other.storage() == self.storage()) {
    return false;
  }
  check_in_place(op, self, broadcast_shapes(self.sizes(), other.sizes(), op));
  const Tensor y = cast(other, self.dtype());
  run_binary(self, self, y, f, params);
  self.bump_version();
  return true;
}

Tensor comparison(const char* op, const Tensor& a, const Tensor& b, const kernels::Comparison& f,
                  bool swapped) {
  const Shape shape = broadcast_shapes(a.sizes(), b.sizes(), op);
  DType dtype = result_type({a, b});
  if (dtype == DType::kBool) dtype = DType::kInt64;
  const Tensor x = cast(a, dtype), y = cast(b, dtype);
  const Tensor out = empty(shape, DType::kBool);
  run_binary(out, swapped ? y : x, swapped ? x : y, f, {});
  return out;
}

void refuse_bool(const char* op, const char* kernel, TensorRefs inputs) {
  check(result_type(inputs) != DType::kBool, ErrorKind::kNotImplemented, op, [&] {
    return text_of({"\"", kernel, "\" not implemented for 'Bool'"});
  });
}

void check_floating(const char* kernel, const Tensor& self) {
  check(is_floating(self.dtype()), ErrorKind::kNotImplemented, kernel, [&] {
    return text_of(
        {"\"", kernel, "\" not implemented for '", dtype_scalar_name(self.dtype()), "'"});
  });
}

Tensor named(const Tensor& out, const char* name) {
  if (!records(out)) return out;
  const Tensor result = detach(out);
  record(result, name, {out}, [](Node&, const Tensor& g) { return g; });
  return result;
}

std::vector<std::int64_t> memory_order(const Tensor& t) {
  std::vector<std::int64_t> order(static_cast<std::size_t>(t.dim()));
  std::iota(order.begin(), order.end(), 0);
  const Shape& strides = t.strides();
  if (t.is_contiguous() || std::find(strides.begin(), strides.end(), 0) != strides.end()) {
    return order;
  }
  std::stable_sort(order.begin(), order.end(), [&](std::int64_t a, std::int64_t b) {
    return strides[static_cast<int>(a)] > strides[static_cast<int>(b)];
  });
  return order;
}

Tensor dense_like(const Tensor& self, DType dtype) {
  if (self.is_contiguous()) return empty(self.sizes(), dtype);
  Shape sizes, back = Shape::filled(self.dim(), 0);
  for (const std::int64_t d : memory_order(self)) {
    back[static_cast<int>(d)] = sizes.size();
    sizes.push_back(self.size(static_cast<int>(d)));
  }
  return permute(empty(sizes, dtype), back);
}

Tensor without_derivative(const char* op, const Tensor& out, const Tensor& a, const Tensor& b) {
  if (!records(a, b)) return out;
  record(out, "NotImplemented", {a, b}, [op](Node&, const Tensor&) -> std::vector<Tensor> {
    throw Error(ErrorKind::kRuntime, op,
                text_of({"derivative for aten::", op, " is not implemented"}));
  });
  return out;
}

}  // namespace gradlet::ops
