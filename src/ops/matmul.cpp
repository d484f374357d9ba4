#include "ops/matmul.hpp"

#include "kernels/gemm.hpp"
#include "ops/arithmetic.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"

namespace gradlet::ops {

namespace {

template <class T>
kernels::MatrixView<T> matrix(const Tensor& t, std::int64_t offset = 0) {
  return {t.data<std::remove_const_t<T>>() + offset, t.strides()[t.dim() - 2],
          t.strides()[t.dim() - 1]};
}

void check_same_dtype(const char* op, const Tensor& a, const Tensor& b) {
  check(a.dtype() == b.dtype(), ErrorKind::kRuntime, op, [&] {
    return text_of({"expected m1 and m2 to have the same dtype, but got: ", dtype_c_name(a.dtype()),
                    " != ", dtype_c_name(b.dtype())});
  });
  refuse_bool(op, "addmm_impl_cpu_", {a});
}

void check_multiplicable(const char* op, const Tensor& a, const Tensor& b, bool added = false) {
  check(a.size(1) == b.size(0), ErrorKind::kRuntime, op,
        [&] {
          return text_of({"mat1 and mat2 shapes cannot be multiplied (", a.sizes().joined("x"),
                          " and ", b.sizes().joined("x"), ")"});
        },
        {a.sizes(), b.sizes()});
  check(!added || a.dtype() == b.dtype(), ErrorKind::kRuntime, op, [&] {
    return text_of({"mat1 and mat2 must have the same dtype, but got ",
                    dtype_scalar_name(a.dtype()), " and ", dtype_scalar_name(b.dtype())});
  });
  check_same_dtype(op, a, b);
}

/// out = beta * out + alpha * a b.
void gemm_into(const Tensor& out, const Tensor& a, const Tensor& b, Scalar alpha, Scalar beta) {
  dispatch_number(out.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    kernels::gemm<T>(a.size(0), b.size(1), a.size(1), alpha.to<T>(), matrix<const T>(a),
                     matrix<const T>(b), beta.to<T>(), matrix<T>(out));
  });
}

bool column_major(const Tensor& t) {
  return t.strides()[0] == 1 && t.strides()[1] == t.size(0);
}

/// product(a, b), or that added to the target at once.
Tensor product_into(const Tensor& target, const Tensor& a, const Tensor& b) {
  const bool overlaps =
      target.defined() && (target.storage() == a.storage() || target.storage() == b.storage());
  if (!target.defined() || overlaps) return mm(a, b);
  gemm_into(target, a, b, 1, 1);
  target.bump_version();
  return {};
}

// The gradient of a factor comes in the factor's own memory order, so that the gradient of a
// transposed weight is row-major once it has been transposed back.
Tensor grad_mat1(const Tensor& target, const Tensor& g, const Tensor& mat1, const Tensor& mat2) {
  if (column_major(mat1) && !mat1.is_contiguous()) return t(mm(mat2, t(g)));
  return product_into(target, g, t(mat2));
}
Tensor grad_mat2(const Tensor& target, const Tensor& g, const Tensor& mat1, const Tensor& mat2) {
  if (column_major(mat2) && !mat2.is_contiguous()) return t(mm(t(g), mat1));
  return product_into(target, t(mat1), g);
}

}  // namespace

Tensor mm(const Tensor& self, const Tensor& mat2) {
  check(self.dim() == 2, ErrorKind::kRuntime, "mm", [] { return "self must be a matrix"; },
        {self.sizes(), mat2.sizes()});
  check(mat2.dim() == 2, ErrorKind::kRuntime, "mm", [] { return "mat2 must be a matrix"; },
        {self.sizes(), mat2.sizes()});
  check_multiplicable("mm", self, mat2);
  const Tensor out = empty({self.size(0), mat2.size(1)}, self.dtype());
  gemm_into(out, self, mat2, 1, 0);
  if (records(self, mat2)) {
    // Only shape and strides of the other factor are used where it needs no gradient itself.
    record(out, "MmBackward0", {self, mat2},
           [a = SavedTensor(self), b = SavedTensor(mat2), na = self.requires_grad(),
            nb = mat2.requires_grad()](Node& node, const Tensor& g) {
             const Tensor x = a.unpack(node), y = b.unpack(node);
             return gradients(na ? grad_mat1(node.accumulation_target(0), g, x, y) : Tensor(),
                              nb ? grad_mat2(node.accumulation_target(1), g, x, y) : Tensor());
           });
  }
  return out;
}

static void check_addmm_dtypes(const Tensor& self, const Tensor& mat1, const Tensor& mat2) {
  const auto same = [](const char* what, const Tensor& a, const Tensor& b) {
    check(a.dtype() == b.dtype(), ErrorKind::kRuntime, "addmm", [&] {
      return text_of({what, " must have the same dtype, but got ", dtype_scalar_name(a.dtype()),
                      " and ", dtype_scalar_name(b.dtype())});
    });
  };
  same("self and mat2", self, mat2);
  same("mat1 and mat2", mat1, mat2);
}

Tensor addmm(const Tensor& self, const Tensor& mat1, const Tensor& mat2, Scalar beta,
             Scalar alpha) {
  check_addmm_dtypes(self, mat1, mat2);
  for (const Tensor& m : {mat1, mat2}) {
    check(m.dim() == 2, ErrorKind::kRuntime, "addmm",
          [&] {
            return text_of({m.is_same(mat1) ? "mat1" : "mat2", " must be a matrix, got ", m.dim(),
                            "-D tensor"});
          },
          {mat1.sizes(), mat2.sizes()});
  }
  check_multiplicable("addmm", mat1, mat2, true);
  const Tensor out = empty({mat1.size(0), mat2.size(1)}, mat1.dtype());
  {
    NoGradGuard guard;
    copy_data(out, expand(self, out.sizes()));
  }
  gemm_into(out, mat1, mat2, alpha, beta);
  if (records(self, mat1, mat2)) {
    record(out, "AddmmBackward0", {self, mat1, mat2},
           [a = SavedTensor(mat1), b = SavedTensor(mat2), from = self.sizes(), beta, alpha,
            ns = self.requires_grad(), na = mat1.requires_grad(),
            nb = mat2.requires_grad()](Node& node, const Tensor& g) {
             const Tensor x = a.unpack(node), y = b.unpack(node);
             auto scaled = [](const Tensor& v, const Scalar& by) {
               return by.to_double() == 1 ? v : mul(v, by);
             };
             return gradients(ns ? scaled(sum_to(g, from), beta) : Tensor(),
                              na ? scaled(grad_mat1({}, g, x, y), alpha) : Tensor(),
                              nb ? scaled(grad_mat2({}, g, x, y), alpha) : Tensor());
           });
  }
  return out;
}

namespace {

/// beta * self + alpha * product, self broadcast to it; without self where beta is 0.
Tensor combined(const char* name, const Tensor& self, const Tensor& product, const Scalar& beta,
                const Scalar& alpha) {
  const auto scaled = [&](const Tensor& t, const Scalar& by) {
    if (by.to_double() == 1) return t;
    return is_floating(result_type({self, product})) ? mul(t, by) : mul(t, by.to<std::int64_t>());
  };
  const Tensor wide = expand(self, product.sizes());
  const Tensor kept = beta.to_double() == 0
                          ? masked_fill(wide, ones({}, DType::kBool), zeros({}, self.dtype()))
                          : scaled(wide, beta);
  return named(add(kept, scaled(product, alpha)), name);
}

}  // namespace

Tensor addmv(const Tensor& self, const Tensor& mat, const Tensor& vec, Scalar beta, Scalar alpha) {
  check(self.dim() <= 1 && mat.dim() == 2 && vec.dim() == 1, ErrorKind::kRuntime, "addmv", [&] {
    return text_of(
        {"vector + matrix @ vector expected, got ", self.dim(), ", ", mat.dim(), ", ", vec.dim()});
  });
  return combined("AddmvBackward0", self, mv(mat, vec), beta, alpha);
}
Tensor addr(const Tensor& self, const Tensor& vec1, const Tensor& vec2, Scalar beta, Scalar alpha) {
  const Tensor product = outer(vec1, vec2);
  check_alpha("addr", result_type({self, product}), beta, "beta");
  check_alpha("addr", result_type({self, product}), alpha);
  if (product.dtype() != DType::kBool) return combined("AddrBackward0", self, product, beta, alpha);
  const DType number = DType::kInt64;
  return cast(combined("", cast(self, number), cast(product, number), beta, alpha), DType::kBool);
}
Tensor baddbmm(const Tensor& self, const Tensor& batch1, const Tensor& batch2, Scalar beta,
               Scalar alpha) {
  const Shape result{batch1.size_at(0), batch1.size_at(1), batch2.size_at(2)};
  return combined("BaddbmmBackward0", expand(self, result), bmm(batch1, batch2), beta, alpha);
}
Tensor addbmm(const Tensor& self, const Tensor& batch1, const Tensor& batch2, Scalar beta,
              Scalar alpha) {
  const Shape result{batch1.size_at(1), batch2.size_at(2)};
  return combined("AddbmmBackward0", expand(self, result), sum(bmm(batch1, batch2), Shape{0}), beta,
                  alpha);
}

Tensor bmm(const Tensor& self, const Tensor& mat2) {
  check(self.dim() == 3, ErrorKind::kRuntime, "bmm", [] { return "batch1 must be a 3D tensor"; },
        {self.sizes(), mat2.sizes()});
  check(mat2.dim() == 3, ErrorKind::kRuntime, "bmm", [] { return "batch2 must be a 3D tensor"; },
        {self.sizes(), mat2.sizes()});
  check(mat2.size(0) == self.size(0) && mat2.size(1) == self.size(2), ErrorKind::kRuntime, "bmm",
        [&] {
          return text_of({"Expected size for first two dimensions of batch2 tensor to be: [",
                          self.size(0), ", ", self.size(2), "] but got: [", mat2.size(0), ", ",
                          mat2.size(1), "]."});
        },
        {self.sizes(), mat2.sizes()});
  check(self.dtype() == mat2.dtype(), ErrorKind::kRuntime, "bmm", [&] {
    return text_of({"expected scalar type ", dtype_scalar_name(self.dtype()), " but found ",
                    dtype_scalar_name(mat2.dtype())});
  });
  refuse_bool("bmm", "bmm", {self});
  const Tensor out = empty({self.size(0), self.size(1), mat2.size(2)}, self.dtype());
  dispatch_number(out.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    for (std::int64_t i = 0; i < self.size(0); ++i) {
      kernels::gemm<T>(self.size(1), mat2.size(2), self.size(2), T(1),
                       matrix<const T>(self, i * self.strides()[0]),
                       matrix<const T>(mat2, i * mat2.strides()[0]), T(0),
                       matrix<T>(out, i * out.strides()[0]));
    }
  });
  if (records(self, mat2)) {
    record(out, "BmmBackward0", {self, mat2},
           [a = SavedTensor(self), b = SavedTensor(mat2), na = self.requires_grad(),
            nb = mat2.requires_grad()](Node& node, const Tensor& g) {
             return gradients(na ? bmm(g, transpose(b.unpack(node), 1, 2)) : Tensor(),
                              nb ? bmm(transpose(a.unpack(node), 1, 2), g) : Tensor());
           });
  }
  return out;
}

Tensor mv(const Tensor& self, const Tensor& vec) {
  check(
      self.dim() == 2 && vec.dim() == 1, ErrorKind::kRuntime, "mv",
      [&] {
        self.size_at(0);
        return text_of({"vector + matrix @ vector expected, got 1, ", self.dim(), ", ", vec.dim()});
      },
      {self.sizes(), vec.sizes()});
  check(self.size(1) == vec.size(0), ErrorKind::kRuntime, "mv",
        [&] {
          return text_of({"size mismatch, got input (", self.size(0), "), mat (",
                          self.sizes().joined("x"), "), vec (", vec.size(0), ")"});
        },
        {self.sizes(), vec.sizes()});
  check(self.dtype() == vec.dtype(), ErrorKind::kRuntime, "mv", [&] {
    const std::string out = dtype_scalar_name(vec.dtype());
    return text_of({"addmv input tensors must have the same dtype, but got ", out, ", ",
                    dtype_scalar_name(self.dtype()), ", and ", out});
  });
  refuse_bool("mv", "addmv_impl_cpu", {self});
  const Tensor out = empty({self.size(0)}, self.dtype());
  {
    NoGradGuard guard;
    gemm_into(unsqueeze(out, 1), self, unsqueeze(vec, 1), 1, 0);
  }
  if (records(self, vec)) {
    record(out, "MvBackward0", {self, vec},
           [a = SavedTensor(self), b = SavedTensor(vec), na = self.requires_grad(),
            nb = vec.requires_grad()](Node& node, const Tensor& g) {
             return gradients(na ? outer(g, b.unpack(node)) : Tensor(),
                              nb ? mv(t(a.unpack(node)), g) : Tensor());
           });
  }
  return out;
}

Tensor dot(const Tensor& self, const Tensor& other) {
  check(self.dim() == 1 && other.dim() == 1, ErrorKind::kRuntime, "dot",
        [&] {
          return text_of(
              {"1D tensors expected, but got ", self.dim(), "D and ", other.dim(), "D tensors"});
        },
        {self.sizes(), other.sizes()});
  check(self.size(0) == other.size(0), ErrorKind::kRuntime, "dot",
        [&] {
          return text_of({"inconsistent tensor size, expected tensor ", self.sizes(), " and src ",
                          other.sizes(), " to have the same number of elements, but got ",
                          self.size(0), " and ", other.size(0), " elements respectively"});
        },
        {self.sizes(), other.sizes()});
  check(self.dtype() == other.dtype(), ErrorKind::kRuntime, "dot", [&] {
    return text_of({"dot : expected both vectors to have same dtype, but found ",
                    dtype_scalar_name(self.dtype()), " and ", dtype_scalar_name(other.dtype())});
  });
  refuse_bool("dot", "dot", {self});
  const Tensor out = empty({}, self.dtype());
  {
    NoGradGuard guard;
    gemm_into(view(out, {1, 1}), unsqueeze(self, 0), unsqueeze(other, 1), 1, 0);
  }
  if (records(self, other)) {
    record(out, "DotBackward0", {self, other},
           [a = SavedTensor(self), b = SavedTensor(other), na = self.requires_grad(),
            nb = other.requires_grad()](Node& node, const Tensor& g) {
             return gradients(na ? mul(g, b.unpack(node)) : Tensor(),
                              nb ? mul(g, a.unpack(node)) : Tensor());
           });
  }
  return out;
}

Tensor outer(const Tensor& self, const Tensor& vec2) {
  for (const Tensor& v : {self, vec2}) {
    check(v.dim() == 1, ErrorKind::kRuntime, "outer",
          [&] {
            return text_of({"outer: Expected 1-D argument ", (v.is_same(self) ? "self" : "vec2"),
                            ", but got ", v.dim(), "-D"});
          },
          {self.sizes(), vec2.sizes()});
  }
  return mul(unsqueeze(self, 1), vec2);
}

Tensor matmul(const Tensor& self, const Tensor& other) {
  const int da = self.dim(), db = other.dim();
  check(da > 0 && db > 0, ErrorKind::kRuntime, "matmul",
        [&] {
          return text_of({"both arguments to matmul need to be at least 1D, but they are ", da,
                          "D and ", db, "D"});
        },
        {self.sizes(), other.sizes()});
  if (da == 1 && db == 1) return dot(self, other);
  if (da == 2 && db == 1) return mv(self, other);
  if (da == 1 && db == 2) {
    return named(squeeze(mm(unsqueeze(self, 0), other), 0), "SqueezeBackward4");
  }
  if (da == 2 && db == 2) return mm(self, other);
  if (da == 1) return squeeze(matmul(unsqueeze(self, 0), other), -2);
  if (db == 1) return squeeze(matmul(self, unsqueeze(other, 1)), -1);
  if (db == 2) {
    Shape out = self.sizes();
    std::int64_t rows = 1;
    for (int d = 0; d + 1 < da; ++d) rows *= out[d];
    const Tensor folded = reshape(self, {rows, out.back()});
    const Tensor product = mm(folded, other);
    out[da - 1] = other.size(1);
    return view(product, out);
  }
  auto batch = [](const Tensor& t) {
    Shape s = t.sizes();
    s.erase(s.size() - 1);
    s.erase(s.size() - 1);
    return s;
  };
  const Shape common = broadcast_shapes(batch(self), batch(other), "matmul");
  auto folded = [&](const Tensor& t) {
    Shape full = common;
    full.push_back(t.size(t.dim() - 2));
    full.push_back(t.size(t.dim() - 1));
    return reshape(expand(t, full), {common.numel(), full[full.size() - 2], full.back()});
  };
  const Tensor product = bmm(folded(self), folded(other));
  Shape out = common;
  out.push_back(product.size(1));
  out.push_back(product.size(2));
  return view(product, out);
}

Tensor linear(const Tensor& input, const Tensor& weight, const Tensor& bias) {
  check(input.dim() && weight.dim(), ErrorKind::kRuntime, "linear", [&] {
    return text_of({"both arguments to linear need to be at least 1D, but they are ", input.dim(),
                    "D and ", weight.dim(), "D"});
  });
  if (input.dim() == 2 && bias.defined()) return addmm(bias, input, t(weight));
  if (bias.defined() && bias.dim() == 1) {  // PyTorch's addmm of rows
    check_addmm_dtypes(bias, input, weight);
    check(weight.dim() > 1, ErrorKind::kRuntime, "linear",
          [] { return "mat2 must be a matrix, got 1-D tensor"; });
  }
  const Tensor product = matmul(input, t(weight));
  return bias.defined() ? add(product, bias) : product;
}

}  // namespace gradlet::ops
