#include "ops/norm.hpp"

#include "kernels/softmax.hpp"
#include "ops/arithmetic.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"

namespace gradlet::ops {

namespace {

/// A row of `length` numbers for each of `count`.
struct Geometry {
  std::int64_t count = 1, length = 1;
  Shape lead;  // sizes before the normalised ones
  Shape dims;  // the normalised dimensions
};

Geometry geometry_of(const Tensor& input, const Shape& normalized) {
  check(!normalized.empty(), ErrorKind::kRuntime, "layer_norm", [] {
    return "Expected normalized_shape to be at least 1-dimensional, i.e., containing at least one "
           "element, but got normalized_shape = []";
  });
  Geometry g;
  const int lead = input.dim() - normalized.size();
  bool fits = lead >= 0;
  for (int d = 0; fits && d < input.dim(); ++d) {
    if (d < lead) {
      g.lead.push_back(input.size(d));
      g.count *= input.size(d);
    } else {
      fits = input.size(d) == normalized[d - lead];
      g.dims.push_back(d);
      g.length *= input.size(d);
    }
  }
  check(fits, ErrorKind::kRuntime, "layer_norm",
        [&] {
          std::string expected = "[*";
          for (std::int64_t size : normalized) expected += ", " + std::to_string(size);
          return text_of({"Given normalized_shape=", normalized, ", expected input with shape ",
                          expected, "], but got input of size", input.sizes()});
        },
        {input.sizes(), normalized});
  return g;
}

void check_fits(const char* what, const Tensor& t, const Tensor& input, const Shape& normalized) {
  if (!t.defined()) return;
  check(t.sizes() == normalized, ErrorKind::kRuntime, "layer_norm", [&] {
    return text_of({"Expected ", what, " to be of same shape as normalized_shape, but got ", what,
                    " of shape ", t.sizes(), " and normalized_shape = ", normalized});
  });
  check(t.dtype() == input.dtype(), ErrorKind::kRuntime, "layer_norm", [&] {
    return text_of({"expected scalar type ", dtype_scalar_name(input.dtype()), " but found ",
                    dtype_scalar_name(t.dtype())});
  });
}

template <class T>
const T* data_or_null(const Tensor& t) {
  return t.defined() ? t.data<T>() : nullptr;
}

Tensor contiguous_or_none(const Tensor& t) {
  return t.defined() ? contiguous(t) : t;
}

struct Moments {
  Tensor mean, rstd;  // [count]
};

/// The gradient for x in ops that can be recorded.
Tensor composed_gradient(const Tensor& g, const Tensor& x, const Tensor& weight, const Shape& dims,
                         double eps) {
  const Tensor centred = sub(x, mean(x, dims, true));
  const Tensor scale = rsqrt(add(mean(mul(centred, centred), dims, true), eps));
  const Tensor xhat = mul(centred, scale), h = weight.defined() ? mul(g, weight) : g;
  const Tensor parallel = mul(xhat, mean(mul(h, xhat), dims, true));
  return mul(scale, sub(sub(h, mean(h, dims, true)), parallel));
}

Tensor gradient(const Tensor& grad, const Tensor& x, const Tensor& weight, const Moments& moments,
                const Geometry& geometry, double eps) {
  if (records(grad, x, weight)) return composed_gradient(grad, x, weight, geometry.dims, eps);
  const Tensor g = contiguous(grad), in = contiguous(x), w = contiguous_or_none(weight);
  const Tensor out = empty(x.sizes(), x.dtype());
  if (!out.numel()) return out;
  dispatch_floating(x.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    kernels::layer_norm_backward(geometry.count, geometry.length, g.data<T>(), in.data<T>(),
                                 data_or_null<T>(w), moments.mean.data<T>(), moments.rstd.data<T>(),
                                 out.data<T>());
  });
  return out;
}

/// (x - mean) rstd, recorded where x is.
Tensor normalized(const Tensor& x, const Moments& moments, const Geometry& geometry, double eps) {
  if (records(x)) {
    const Tensor centred = sub(x, mean(x, geometry.dims, true));
    return mul(centred, rsqrt(add(mean(mul(centred, centred), geometry.dims, true), eps)));
  }
  Shape keep = geometry.lead;
  for (int d = 0; d < geometry.dims.size(); ++d) keep.push_back(1);
  return mul(sub(x, view(moments.mean, keep)), view(moments.rstd, keep));
}

}  // namespace

Tensor layer_norm(const Tensor& input, const Shape& normalized_shape, const Tensor& weight,
                  const Tensor& bias, double eps) {
  const Geometry geometry = geometry_of(input, normalized_shape);
  check_floating("LayerNormKernelImpl", input);
  check_fits("weight", weight, input, normalized_shape);
  check_fits("bias", bias, input, normalized_shape);
  const Tensor x = contiguous(input);
  const Tensor w = contiguous_or_none(weight), b = contiguous_or_none(bias);
  const Tensor out = empty(input.sizes(), input.dtype());
  const Moments moments{empty({geometry.count}, input.dtype()),
                        empty({geometry.count}, input.dtype())};
  dispatch_floating(input.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    if (!out.numel()) return;
    kernels::layer_norm(geometry.count, geometry.length, x.data<T>(), data_or_null<T>(w),
                        data_or_null<T>(b), eps, out.data<T>(), moments.mean.data<T>(),
                        moments.rstd.data<T>());
  });
  if (!records(input, weight, bias)) return out;
  record(out, "NativeLayerNormBackward0", {input, weight, bias},
         [saved = SavedTensor(input), w_saved = SavedTensor(weight), moments, geometry, eps,
          nx = input.requires_grad(), nw = weight.defined() && weight.requires_grad(),
          nb = bias.defined() && bias.requires_grad(),
          shape = normalized_shape](Node& node, const Tensor& g) {
           const Tensor at = saved.unpack(node), scale = w_saved.unpack(node);
           std::vector<Tensor> grads(3);
           if (nx) grads[0] = gradient(g, at, scale, moments, geometry, eps);
           if (nw) grads[1] = sum_to(mul(g, normalized(at, moments, geometry, eps)), shape);
           if (nb) grads[2] = sum_to(g, shape);
           return grads;
         });
  return out;
}

}  // namespace gradlet::ops
