#pragma once

#include "tensor/tensor.hpp"

/// Matrix products, all through the packed kernel of kernels/gemm.hpp.
/// https://pytorch.org/docs/stable/torch.html#blas-and-lapack-operations
namespace gradlet::ops {

/// [n, m] x [m, p] -> [n, p]. Throws RuntimeError
/// "mat1 and mat2 shapes cannot be multiplied (64x1000 and 100x10)".
Tensor mm(const Tensor& self, const Tensor& mat2);
/// beta * self + alpha * (mat1 mm mat2), self broadcast to the product.
Tensor addmm(const Tensor& self, const Tensor& mat1, const Tensor& mat2, Scalar beta = 1,
             Scalar alpha = 1);
/// The same with the other products: mat mv vec, the outer product, bmm, and bmm summed over the
/// batch.
Tensor addmv(const Tensor& self, const Tensor& mat, const Tensor& vec, Scalar beta = 1,
             Scalar alpha = 1);
Tensor addr(const Tensor& self, const Tensor& vec1, const Tensor& vec2, Scalar beta = 1,
            Scalar alpha = 1);
Tensor baddbmm(const Tensor& self, const Tensor& batch1, const Tensor& batch2, Scalar beta = 1,
               Scalar alpha = 1);
Tensor addbmm(const Tensor& self, const Tensor& batch1, const Tensor& batch2, Scalar beta = 1,
              Scalar alpha = 1);
/// [b, n, m] x [b, m, p] -> [b, n, p].
Tensor bmm(const Tensor& self, const Tensor& mat2);
/// [n, m] x [m] -> [n].
Tensor mv(const Tensor& self, const Tensor& vec);
/// [n] . [n] -> 0-dim.
Tensor dot(const Tensor& self, const Tensor& other);
/// [n] x [m] -> [n, m].
Tensor outer(const Tensor& self, const Tensor& vec2);
/// Python's @: 1-dim, 2-dim and batched operands with broadcasting of the batch dimensions.
Tensor matmul(const Tensor& self, const Tensor& other);
/// input [..., in] times weight [out, in] transposed, plus bias [out].
Tensor linear(const Tensor& input, const Tensor& weight, const Tensor& bias = {});

}  // namespace gradlet::ops
