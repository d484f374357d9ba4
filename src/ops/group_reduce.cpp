#include "ops/group_reduce.hpp"

#include <algorithm>
#include <limits>

#include "autograd/node.hpp"
#include "ops/arithmetic.hpp"
#include "ops/create.hpp"
#include "ops/index.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"
#include "ops/view.hpp"

namespace gradlet::ops {

namespace {

/// What changes nothing.
Scalar neutral(std::string_view reduce, DType dtype) {
  const bool floats = is_floating(dtype);
  const double infinity = std::numeric_limits<double>::infinity();
  using Limits = std::numeric_limits<std::int64_t>;
  if (reduce == "prod") return std::int64_t{1};
  if (reduce == "amax") return floats ? Scalar(-infinity) : Scalar(Limits::min());
  if (reduce == "amin") return floats ? Scalar(infinity) : Scalar(Limits::max());
  return std::int64_t{0};
}

/// One after the other: products, largest or smallest.
template <class T>
void combine(char way, const Tensor& out, int d, const Tensor& index, const Tensor& src) {
  const std::int64_t* positions = index.data<std::int64_t>();
  const Shape strides = contiguous_strides(out.sizes()), from = contiguous_strides(src.sizes());
  Shape at = Shape::filled(index.dim(), 0);
  for (std::int64_t i = 0; i < index.numel(); ++i) {
    std::int64_t to = positions[i] * strides[d], source = 0;
    for (int k = 0; k < at.size(); ++k) {
      if (k != d) to += at[k] * strides[k];
      source += at[k] * from[k];
    }
    T& held = out.data<T>()[to];
    const T value = src.data<T>()[source];
    if (way == 'p') {
      held *= value;
    } else if (value != value || (way == 'x' ? value > held : value < held)) {
      held = value;
    }
    for (int k = at.size() - 1; k >= 0; --k) {
      if (++at[k] < index.size(k)) break;
      at[k] = 0;
    }
  }
}

/// How many elements are in each mean.
Tensor counts(const Tensor& like, int d, const Tensor& index, const Tensor& src,
              bool include_self) {
  const Tensor count = include_self ? ones_like(like) : zeros_like(like);
  scatter_add_(count, d, index, ones_like(detach(src)));
  return masked_fill(count, eq(count, wrapped_number(std::int64_t{0})),
                     wrapped_number(std::int64_t{1}));
}

Tensor reduced(const Tensor& self, int d, const Tensor& index, const Tensor& src,
               std::string_view reduce, bool include_self) {
  NoGradGuard guard;
  const Tensor out = clone(detach(self));
  if (!include_self) scatter_(out, d, index, wrapped_number(neutral(reduce, out.dtype())));
  if (reduce == "sum" || reduce == "mean") {
    scatter_add_(out, d, index, detach(src));
    if (reduce == "sum") return out;
    const Tensor count = counts(out, d, index, src, include_self);
    return is_floating(out.dtype()) ? div(out, count) : floor_divide(out, count);
  }
  scatter_(clone(out), d, index, detach(src));  // refuses what does not fit
  const Tensor at = contiguous(index), values = contiguous(detach(src));
  dispatch_number(out.dtype(), [&](auto tag) {
    combine<typename decltype(tag)::type>(reduce[0] == 'p' ? 'p' : reduce.back(), out, d, at,
                                          values);
  });
  return out;
}

/// Gradients of self and src, composed of recorded ops.
std::vector<Tensor> slopes(const Tensor& g, const Tensor& self, int d, const Tensor& index,
                           const Tensor& src, const Tensor& result, const std::string& reduce,
                           bool include_self) {
  const auto zero = [] { return wrapped_number(std::int64_t{0}); };
  const auto one = [] { return wrapped_number(std::int64_t{1}); };
  const auto number = [&](const Tensor& flags) { return cast(flags, g.dtype()); };
  Tensor own, other;
  if (reduce == "sum") {
    own = g;
    other = gather(g, d, index);
  } else if (reduce == "mean") {
    own = div(g, counts(detach(g), d, index, src, include_self));
    other = gather(own, d, index);
  } else if (reduce == "prod") {
    const auto with = [&](const Tensor& a, const Tensor& b) {
      return scatter_reduce(a, d, index, b, reduce, include_self);
    };
    const Tensor safe = masked_fill(self, eq(self, zero()), one());
    own = div(mul(g, with(safe, src)), safe);
    // A single zero among the factors of a place gets the others' product.
    const Tensor nothing = eq(src, zero()), sums = zeros_like(detach(self));
    scatter_add_(sums, d, index, number(nothing));
    const Tensor single = logical_and(nothing, eq(gather(sums, d, index), one()));
    const Tensor others = with(self, masked_fill(src, single, one()));
    other = where(single, gather(mul(g, others), d, index),
                  div(gather(mul(g, result), d, index), masked_fill(src, nothing, one())));
  } else {
    const Tensor mine = number(eq(self, result)),
                 theirs = number(eq(src, gather(result, d, index)));
    const Tensor sharing = clone(mine);
    scatter_add_(sharing, d, index, theirs);
    const Tensor share = div(g, sharing);
    own = mul(mine, share);
    other = mul(theirs, gather(share, d, index));
  }
  if (!include_self) {
    own = clone(own);
    scatter_(own, d, index, wrapped_number(0.0));
  }
  return gradients(own, other);
}

Tensor reduced_by(const char* name, const Tensor& self, int d, const Tensor& index,
                  const Tensor& src, std::string_view reduce, bool include_self) {
  if (self.dtype() == DType::kBool && src.dtype() == DType::kBool) {
    const auto number = [](const Tensor& t) { return cast(t, DType::kInt64); };
    return cast(reduced_by(name, number(self), d, index, number(src), reduce, include_self),
                DType::kBool);
  }
  const Tensor out = reduced(self, d, index, src, reduce, include_self);
  if (!records(self, src)) return out;
  Tensor part = src;  // what the index covers
  for (int k = 0; k < part.dim(); ++k) part = narrow(part, k, 0, index.size(k));
  record(out, name, {self, part},
         [d, include_self, way = std::string(reduce), s = SavedTensor(self), p = SavedTensor(part),
          i = SavedTensor(index), r = SavedTensor::output(out)](Node& node, const Tensor& g) {
           return slopes(g, s.unpack(node), d, i.unpack(node), p.unpack(node), r.unpack(node), way,
                         include_self);
         });
  return out;
}

}  // namespace

Tensor scatter_reduce(const Tensor& self, std::int64_t dim, const Tensor& index, const Tensor& src,
                      std::string_view reduce, bool include_self) {
  const int d = wrap_dim(dim, self.dim(), "scatter_reduce");
  constexpr std::string_view kWays[] = {"sum", "prod", "mean", "amax", "amin"};
  check(std::find(std::begin(kWays), std::end(kWays), reduce) != std::end(kWays),
        ErrorKind::kRuntime, "scatter_reduce", [&] {
          return text_of(
              {"reduce argument must be either sum, prod, mean, amax or amin, got ", reduce});
        });
  if (self.dim() == 0) {
    const auto line = [](const Tensor& t) { return reshape(t, {-1}); };
    return reshape(scatter_reduce(line(self), 0, line(index), line(src), reduce, include_self), {});
  }
  return reduced_by("ScatterReduceBackward0", self, d, index, src, reduce, include_self);
}

Tensor index_reduce(const Tensor& self, std::int64_t dim, const Tensor& index, const Tensor& source,
                    std::string_view reduce, bool include_self) {
  const char* op = "index_reduce";
  const auto refuse = [&](bool bad, const auto& message) {
    check(!bad, ErrorKind::kRuntime, op, message, {self.sizes(), source.sizes()});
  };
  refuse(reduce != "prod" && reduce != "mean" && reduce != "amax" && reduce != "amin", [&] {
    return text_of(
        {"index_reduce(): Expected reduce to be one of prod, mean, amax or amin but got ", reduce,
         "."});
  });
  const int d = wrap_dim(dim, self.dim(), op);
  if (self.dim() == 0) {
    const auto line = [](const Tensor& t) { return reshape(t, {-1}); };
    return reshape(index_reduce(line(self), 0, line(index), line(source), reduce, include_self),
                   {});
  }
  refuse(index.dtype() != DType::kInt64, [&] {
    return text_of({"index_reduce_(): Expected dtype int32/int64 for index but got: ",
                    dtype_scalar_name(index.dtype())});
  });
  refuse(source.dtype() != self.dtype(), [&] {
    return text_of({"index_reduce_(): self (", dtype_scalar_name(self.dtype()), ") and source (",
                    dtype_scalar_name(source.dtype()), ") must have the same scalar type"});
  });
  const std::int64_t rows = source.dim() ? source.size(d) : 1;
  refuse(index.numel() != rows, [&] {
    return text_of({"index_reduce_(): Number of indices (", index.numel(),
                    ") should be equal to source.size(dim): (", rows, "), for dim: ", d});
  });
  const Tensor from = source.dim() ? source : reshape(source, Shape::filled(self.dim(), 1));
  Shape along = Shape::filled(self.dim(), 1);
  along[d] = rows;
  const Tensor places = expand(reshape(index, along), from.sizes());
  if (places.numel()) {
    const Tensor checked = contiguous(index);
    for (std::int64_t i = 0; i < rows; ++i) {
      const std::int64_t at = checked.data<std::int64_t>()[i];
      check(at >= 0 && at < self.size(d), ErrorKind::kIndex, op,
            [] { return "index out of range in self"; });
    }
  }
  return reduced_by("IndexReduceBackward0", self, d, places, from, reduce, include_self);
}

}  // namespace gradlet::ops
