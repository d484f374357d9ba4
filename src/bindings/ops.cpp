#include "ops/ops.hpp"

#include "autograd/backward.hpp"
#include "bindings/arguments.hpp"
#include "bindings/callbacks.hpp"
#include "nn/init.hpp"

/// The binding table: one row per operation. The front ends, the types and the docs loop over it.
namespace gradlet::bindings {

using namespace ops;

namespace {

// Overloads picked, and adapters where Python's signature is not C++'s.
using Unary = Tensor (*)(const Tensor&);
using Binary = Tensor (*)(const Tensor&, const Tensor&);
using AddLike = Tensor (*)(const Tensor&, const Tensor&, Scalar);
using DivLike = Tensor (*)(const Tensor&, const Tensor&, std::optional<std::string_view>);
using AlongDim = std::tuple<Tensor, Tensor> (*)(const Tensor&, std::int64_t, bool);

Tensor requires_grad_(const Tensor& self, bool requires_grad) {
  return self.set_requires_grad(requires_grad);
}
Tensor get_grad(const Tensor& self) {
  return self.grad();
}
void set_grad(const Tensor& self, const Tensor& grad) {
  self.set_grad(grad);
}
void run_backward(const Tensor& self, const Tensor& gradient, std::optional<bool> retain_graph,
                  bool create_graph, const std::vector<Tensor>& inputs) {
  backward({self}, {gradient}, retain_graph.value_or(create_graph), create_graph, inputs);
}
std::vector<Tensor> run_grad(const std::vector<Tensor>& outputs, const std::vector<Tensor>& inputs,
                             const std::vector<Tensor>& grad_outputs,
                             std::optional<bool> retain_graph, bool create_graph,
                             bool allow_unused) {
  return grad(outputs, inputs, grad_outputs, retain_graph.value_or(create_graph), create_graph,
              allow_unused);
}
Scalar item(const Tensor& self) {
  return self.item();
}
std::string repr(const Tensor& self) {
  return to_string(self);
}
std::int64_t size_of(const Tensor& self, std::int64_t dim) {
  return self.size(wrap_dim(dim, self.dim(), "size"));
}
bool is_contiguous(const Tensor& self) {
  return self.is_contiguous();
}
Shape stride(const Tensor& self) {
  return self.strides();
}
std::int64_t storage_offset(const Tensor& self) {
  return self.offset();
}
Tensor arange_end(Scalar end, std::optional<DType> dtype) {
  return arange(0, end, 1, dtype);
}
Tensor randint_high(std::int64_t high, const Shape& size, std::optional<DType> dtype) {
  return randint(0, high, size, dtype);
}

/// PyTorch's older unbiased= and its newer correction=.
std::int64_t divisor_less(std::optional<bool> unbiased, std::int64_t correction) {
  return unbiased ? *unbiased : correction;
}
Tensor var_of(const Tensor& self, const std::optional<Shape>& dim, std::optional<bool> unbiased,
              bool keepdim, std::int64_t correction) {
  return var(self, dim, divisor_less(unbiased, correction), keepdim);
}
Tensor std_of(const Tensor& self, const std::optional<Shape>& dim, std::optional<bool> unbiased,
              bool keepdim, std::int64_t correction) {
  return ops::std(self, dim, divisor_less(unbiased, correction), keepdim);
}
Tensor lerp_number(const Tensor& self, const Tensor& end, Scalar weight) {
  return lerp(self, end, wrapped_number(weight));
}

Tensor relu_or_relu_(const Tensor& input, bool inplace) {
  return inplace ? relu_(input) : relu(input);
}

const Row kRows[] = {
    // creation
    op(&zeros, "zeros(int[] size, *, dtype? dtype=None) -> Tensor", "f"),
    op(&ones, "ones(int[] size, *, dtype? dtype=None) -> Tensor", "f"),
    op(&empty_of, "empty(int[] size, *, dtype? dtype=None) -> Tensor", "f"),
    op(&full, "full(int[] size, Scalar fill_value, *, dtype? dtype=None) -> Tensor", "f"),
    op(&eye, "eye(int n, int? m=None, *, dtype? dtype=None) -> Tensor", "f"),
    op(&arange_end, "arange(Scalar end, *, dtype? dtype=None) -> Tensor", "f"),
    op(&arange,
       "arange.start(Scalar start, Scalar end, Scalar step=1, *, dtype? dtype=None) -> "
       "Tensor",
       "f"),
    op(&linspace, "linspace(Scalar start, Scalar end, int steps, *, dtype? dtype=None) -> Tensor",
       "f"),
    op(&rand, "rand(int[] size, *, dtype? dtype=None) -> Tensor", "f"),
    op(&randn, "randn(int[] size, *, dtype? dtype=None) -> Tensor", "f"),
    op(&randint_high, "randint(int high, int[] size, *, dtype? dtype=None) -> Tensor", "f"),
    op(&randint, "randint.low(int low, int high, int[] size, *, dtype? dtype=None) -> Tensor", "f"),
    op(&randperm, "randperm(int n) -> Tensor", "f"),
    op(&zeros_like, "zeros_like(Tensor self, *, dtype? dtype=None) -> Tensor", "f"),
    op(&ones_like, "ones_like(Tensor self, *, dtype? dtype=None) -> Tensor", "f"),
    op(&empty_like, "empty_like(Tensor self, *, dtype? dtype=None) -> Tensor", "f"),
    op(&full_like, "full_like(Tensor self, Scalar fill_value, *, dtype? dtype=None) -> Tensor",
       "f"),
    op(&rand_like, "rand_like(Tensor self, *, dtype? dtype=None) -> Tensor", "f"),
    op(&randn_like, "randn_like(Tensor self, *, dtype? dtype=None) -> Tensor", "f"),
    op(&new_zeros, "new_zeros(Tensor self, int[] size, *, dtype? dtype=None) -> Tensor", "m"),
    op(&new_ones, "new_ones(Tensor self, int[] size, *, dtype? dtype=None) -> Tensor", "m"),
    op(&new_full,
       "new_full(Tensor self, int[] size, Scalar fill_value, *, dtype? dtype=None) -> Tensor", "m"),
    op(&bernoulli, "bernoulli(Tensor self) -> Tensor", "fm"),
    op(&manual_seed, "manual_seed(int seed) -> None", "f"),
    op(&initial_seed, "initial_seed() -> int", "f"),

    // arithmetic
    op(static_cast<AddLike>(&add), "add(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor",
       "fm"),
    op(static_cast<AddLike>(&sub), "sub(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor",
       "fm"),
    op(&rsub, "rsub(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor", "f"),
    op(static_cast<Binary>(&mul), "mul(Tensor self, Tensor other) -> Tensor", "fm"),
    op(static_cast<DivLike>(&div),
       "div(Tensor self, Tensor other, *, str? rounding_mode=None) -> Tensor", "fm"),
    op(&floor_divide, "floor_divide(Tensor self, Tensor other) -> Tensor", "fm"),
    op(&remainder, "remainder(Tensor self, Tensor other) -> Tensor", "fm"),
    op(static_cast<Binary>(&pow), "pow(Tensor self, Tensor exponent) -> Tensor", "fm"),
    op(&neg, "neg(Tensor self) -> Tensor", "fm"),
    op(&square, "square(Tensor self) -> Tensor", "fm"),
    op(&addcmul,
       "addcmul(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor", "fm"),
    op(&addcdiv,
       "addcdiv(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor", "fm"),
    op(&add_, "add_(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor", "m"),
    op(&sub_, "sub_(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor", "m"),
    op(&mul_, "mul_(Tensor self, Tensor other) -> Tensor", "m"),
    op(&div_, "div_(Tensor self, Tensor other, *, str? rounding_mode=None) -> Tensor", "m"),

    // element-wise functions
    op(&exp, "exp(Tensor self) -> Tensor", "fm"),
    op(&expm1, "expm1(Tensor self) -> Tensor", "fm"),
    op(&log, "log(Tensor self) -> Tensor", "fm"),
    op(&log1p, "log1p(Tensor self) -> Tensor", "fm"),
    op(&log2, "log2(Tensor self) -> Tensor", "fm"),
    op(&log10, "log10(Tensor self) -> Tensor", "fm"),
    op(&sqrt, "sqrt(Tensor self) -> Tensor", "fm"),
    op(&rsqrt, "rsqrt(Tensor self) -> Tensor", "fm"),
    op(&reciprocal, "reciprocal(Tensor self) -> Tensor", "fm"),
    op(&sin, "sin(Tensor self) -> Tensor", "fm"),
    op(&cos, "cos(Tensor self) -> Tensor", "fm"),
    op(&tan, "tan(Tensor self) -> Tensor", "fm"),
    op(&sinh, "sinh(Tensor self) -> Tensor", "fm"),
    op(&cosh, "cosh(Tensor self) -> Tensor", "fm"),
    op(&tanh, "tanh(Tensor self) -> Tensor", "fmn"),
    op(&atan, "atan(Tensor self) -> Tensor", "fm"),
    op(&asin, "asin(Tensor self) -> Tensor", "fm"),
    op(&acos, "acos(Tensor self) -> Tensor", "fm"),
    op(&atan2, "atan2(Tensor self, Tensor other) -> Tensor", "fm"),
    op(&lerp, "lerp(Tensor self, Tensor end, Tensor weight) -> Tensor", "fm"),
    op(&lerp_number, "lerp.Scalar(Tensor self, Tensor end, Scalar weight) -> Tensor", "fm"),
    op(&erf, "erf(Tensor self) -> Tensor", "fm"),
    op(&sigmoid, "sigmoid(Tensor self) -> Tensor", "fmn"),
    op(&abs, "abs(Tensor self) -> Tensor", "fm"),
    op(&sign, "sign(Tensor self) -> Tensor", "fm"),
    op(&floor, "floor(Tensor self) -> Tensor", "fm"),
    op(&ceil, "ceil(Tensor self) -> Tensor", "fm"),
    op(&round, "round(Tensor self) -> Tensor", "fm"),
    op(&trunc, "trunc(Tensor self) -> Tensor", "fm"),
    op(&relu, "relu(Tensor self) -> Tensor", "fm"),
    op(&relu_or_relu_, "relu.inplace(Tensor input, bool inplace=False) -> Tensor", "n"),
    op(&relu_, "relu_(Tensor self) -> Tensor", "m"),
    op(&clamp, "clamp(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor", "fm"),
    op(&clamp, "clip(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor", "fm"),
    op(&clamp_min, "clamp_min(Tensor self, Scalar min) -> Tensor", "fm"),
    op(&clamp_max, "clamp_max(Tensor self, Scalar max) -> Tensor", "fm"),
    op(&maximum, "maximum(Tensor self, Tensor other) -> Tensor", "fm"),
    op(&minimum, "minimum(Tensor self, Tensor other) -> Tensor", "fm"),

    // activations
    op(&softmax, "softmax(Tensor self, int dim, dtype? dtype=None) -> Tensor", "fmn"),
    op(&log_softmax, "log_softmax(Tensor self, int dim, dtype? dtype=None) -> Tensor", "fmn"),
    op(&logsumexp, "logsumexp(Tensor self, int[] dim, bool keepdim=False) -> Tensor", "fm"),
    op(&leaky_relu,
       "leaky_relu(Tensor input, float negative_slope=0.01, bool inplace=False) -> Tensor", "n"),
    op(&elu, "elu(Tensor input, float alpha=1.0, bool inplace=False) -> Tensor", "n"),
    op(&gelu, "gelu(Tensor input, *, str approximate='none') -> Tensor", "n"),
    op(&softplus, "softplus(Tensor input, float beta=1, float threshold=20) -> Tensor", "n"),
    op(&silu, "silu(Tensor input, bool inplace=False) -> Tensor", "n"),
    op(&dropout,
       "dropout(Tensor input, float p=0.5, bool training=True, bool inplace=False) -> Tensor", "n"),

    // comparison and selection
    op(&eq, "eq(Tensor self, Tensor other) -> Tensor", "fm"),
    op(&ne, "ne(Tensor self, Tensor other) -> Tensor", "fm"),
    op(&lt, "lt(Tensor self, Tensor other) -> Tensor", "fm"),
    op(&le, "le(Tensor self, Tensor other) -> Tensor", "fm"),
    op(&gt, "gt(Tensor self, Tensor other) -> Tensor", "fm"),
    op(&ge, "ge(Tensor self, Tensor other) -> Tensor", "fm"),
    op(&logical_not, "logical_not(Tensor self) -> Tensor", "fm"),
    op(&logical_and, "logical_and(Tensor self, Tensor other) -> Tensor", "fm"),
    op(&logical_or, "logical_or(Tensor self, Tensor other) -> Tensor", "fm"),
    op(&logical_xor, "logical_xor(Tensor self, Tensor other) -> Tensor", "fm"),
    op(&isnan, "isnan(Tensor self) -> Tensor", "fm"),
    op(&isinf, "isinf(Tensor self) -> Tensor", "fm"),
    op(&isfinite, "isfinite(Tensor self) -> Tensor", "fm"),
    op(&equal, "equal(Tensor self, Tensor other) -> bool", "fm"),
    op(&allclose,
       "allclose(Tensor self, Tensor other, float rtol=1e-05, float atol=1e-08, "
       "bool equal_nan=False) -> bool",
       "fm"),
    op(&isclose,
       "isclose(Tensor self, Tensor other, float rtol=1e-05, float atol=1e-08, "
       "bool equal_nan=False) -> Tensor",
       "fm"),
    op(&where, "where(Tensor condition, Tensor self, Tensor other) -> Tensor", "f"),
    op(&masked_fill, "masked_fill(Tensor self, Tensor mask, Tensor value) -> Tensor", "fm"),
    op(&masked_fill_, "masked_fill_(Tensor self, Tensor mask, Tensor value) -> Tensor", "m"),
    op(&masked_select, "masked_select(Tensor self, Tensor mask) -> Tensor", "fm"),
    op(&nonzero, "nonzero(Tensor self) -> Tensor", "fm"),
    op(&index, "index(Tensor self, Index[] indices) -> Tensor", "m"),
    op(&index_put_,
       "index_put_(Tensor self, Index[] indices, Tensor values, "
       "bool accumulate=False) -> Tensor",
       "m"),
    op(&index_select, "index_select(Tensor self, int dim, Tensor index) -> Tensor", "fm"),
    op(&ops::gather, "gather(Tensor self, int dim, Tensor index) -> Tensor", "fm"),
    op(&scatter_, "scatter_(Tensor self, int dim, Tensor index, Tensor src) -> Tensor", "m"),
    op(&scatter_add_, "scatter_add_(Tensor self, int dim, Tensor index, Tensor src) -> Tensor",
       "m"),
    op(&index_add_,
       "index_add_(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor",
       "m"),
    op(&one_hot, "one_hot(Tensor tensor, int num_classes=-1) -> Tensor", "n"),
    op(&bincount, "bincount(Tensor self, Tensor? weights=None, int minlength=0) -> Tensor", "fm"),
    op(&ops::sort,
       "sort(Tensor self, int dim=-1, bool descending=False, bool stable=False) -> "
       "(Tensor values, Tensor indices)",
       "fm"),
    op(&argsort, "argsort(Tensor self, int dim=-1, bool descending=False) -> Tensor", "fm"),
    op(&topk,
       "topk(Tensor self, int k, int dim=-1, bool largest=True, bool sorted=True) -> "
       "(Tensor values, Tensor indices)",
       "fm"),
    op(&ops::unique, "unique(Tensor self) -> Tensor", "fm"),

    // reductions
    op(&sum,
       "sum(Tensor self, int[]? dim=None, bool keepdim=False, *, dtype? dtype=None) -> Tensor",
       "fm"),
    op(&mean,
       "mean(Tensor self, int[]? dim=None, bool keepdim=False, *, dtype? dtype=None) -> "
       "Tensor",
       "fm"),
    op(&var_of,
       "var(Tensor self, int[]? dim=None, bool? unbiased=None, bool keepdim=False, *, "
       "int correction=1) -> Tensor",
       "fm"),
    op(&std_of,
       "std(Tensor self, int[]? dim=None, bool? unbiased=None, bool keepdim=False, *, "
       "int correction=1) -> Tensor",
       "fm"),
    op(&prod, "prod(Tensor self, int? dim=None, bool keepdim=False) -> Tensor", "fm"),
    op(&norm, "norm(Tensor self, Scalar p=2, int[]? dim=None, bool keepdim=False) -> Tensor", "fm"),
    op(&all, "all(Tensor self, int? dim=None, bool keepdim=False) -> Tensor", "fm"),
    op(&any, "any(Tensor self, int? dim=None, bool keepdim=False) -> Tensor", "fm"),
    op(static_cast<Unary>(&max), "max(Tensor self) -> Tensor", "fm"),
    op(static_cast<AlongDim>(&max),
       "max.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)",
       "fm"),
    op(&maximum, "max.other(Tensor self, Tensor other) -> Tensor", "fm"),
    op(static_cast<Unary>(&min), "min(Tensor self) -> Tensor", "fm"),
    op(static_cast<AlongDim>(&min),
       "min.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)",
       "fm"),
    op(&minimum, "min.other(Tensor self, Tensor other) -> Tensor", "fm"),
    op(&amax, "amax(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor", "fm"),
    op(&amin, "amin(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor", "fm"),
    op(&argmax, "argmax(Tensor self, int? dim=None, bool keepdim=False) -> Tensor", "fm"),
    op(&argmin, "argmin(Tensor self, int? dim=None, bool keepdim=False) -> Tensor", "fm"),
    op(&cumsum, "cumsum(Tensor self, int dim) -> Tensor", "fm"),
    op(&cumprod, "cumprod(Tensor self, int dim) -> Tensor", "fm"),
    op(&count_nonzero, "count_nonzero(Tensor self, int[]? dim=None) -> Tensor", "fm"),
    op(&normalize, "normalize(Tensor input, float p=2.0, int dim=1, float eps=1e-12) -> Tensor",
       "n"),

    // matrices
    op(&mm, "mm(Tensor self, Tensor mat2) -> Tensor", "fm"),
    op(&bmm, "bmm(Tensor self, Tensor mat2) -> Tensor", "fm"),
    op(&mv, "mv(Tensor self, Tensor vec) -> Tensor", "fm"),
    op(&dot, "dot(Tensor self, Tensor tensor) -> Tensor", "fm"),
    op(&outer, "outer(Tensor self, Tensor vec2) -> Tensor", "fm"),
    op(&matmul, "matmul(Tensor self, Tensor other) -> Tensor", "fm"),
    op(&addmm,
       "addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> "
       "Tensor",
       "fm"),
    op(&linear, "linear(Tensor input, Tensor weight, Tensor? bias=None) -> Tensor", "n"),
    op(&linalg_det, "linalg_det(Tensor A) -> Tensor", "l"),
    op(&linalg_inv, "linalg_inv(Tensor A) -> Tensor", "l"),
    op(&linalg_eigh,
       "linalg_eigh(Tensor A, str UPLO='L') -> (Tensor eigenvalues, Tensor eigenvectors)", "l"),
    op(&linalg_eigvalsh, "linalg_eigvalsh(Tensor A, str UPLO='L') -> Tensor", "l"),
    op(&linalg_svd,
       "linalg_svd(Tensor A, bool full_matrices=True) -> (Tensor U, Tensor S, Tensor Vh)", "l"),
    op(&linalg_svdvals, "linalg_svdvals(Tensor A) -> Tensor", "l"),
    op(&linalg_qr, "linalg_qr(Tensor A, str mode='reduced') -> (Tensor Q, Tensor R)", "l"),
    op(&linalg_norm,
       "linalg_norm(Tensor A, Scalar? ord=None, int[]? dim=None, bool keepdim=False) -> Tensor",
       "l"),
    op(&linalg_solve, "linalg_solve(Tensor A, Tensor B) -> Tensor", "l"),

    // shape
    op(&ops::view, "view(Tensor self, int[] size) -> Tensor", "m"),
    op(&reshape, "reshape(Tensor self, int[] shape) -> Tensor", "fm"),
    op(&flatten, "flatten(Tensor self, int start_dim=0, int end_dim=-1) -> Tensor", "fm"),
    op(&squeeze, "squeeze(Tensor self, int? dim=None) -> Tensor", "fm"),
    op(&unsqueeze, "unsqueeze(Tensor self, int dim) -> Tensor", "fm"),
    op(&transpose, "transpose(Tensor self, int dim0, int dim1) -> Tensor", "fm"),
    op(&t, "t(Tensor self) -> Tensor", "fm"),
    op(&numpy_T, "T(Tensor self) -> Tensor", "a"),
    op(&permute, "permute(Tensor self, int[] dims) -> Tensor", "fm"),
    op(&expand, "expand(Tensor self, int[] size) -> Tensor", "m"),
    op(&expand_as, "expand_as(Tensor self, Tensor other) -> Tensor", "m"),
    op(&view_as, "view_as(Tensor self, Tensor other) -> Tensor", "m"),
    op(&reshape_as, "reshape_as(Tensor self, Tensor other) -> Tensor", "m"),
    op(&ops::select, "select(Tensor self, int dim, int index) -> Tensor", "fm"),
    op(&slice,
       "slice(Tensor self, int dim=0, int? start=None, int? end=None, int step=1) -> Tensor", "_"),
    op(&narrow, "narrow(Tensor self, int dim, int start, int length) -> Tensor", "fm"),
    op(&as_strided,
       "as_strided(Tensor self, int[] size, int[] stride, int? storage_offset=None) -> "
       "Tensor",
       "fm"),
    op(&cat, "cat(Tensor[] tensors, int dim=0) -> Tensor", "f"),
    op(&stack, "stack(Tensor[] tensors, int dim=0) -> Tensor", "f"),
    op(&split, "split(Tensor self, int split_size, int dim=0) -> Tensor[]", "fm"),
    op(&chunk, "chunk(Tensor self, int chunks, int dim=0) -> Tensor[]", "fm"),
    op(&unbind, "unbind(Tensor self, int dim=0) -> Tensor[]", "fm"),
    op(&flip, "flip(Tensor self, int[] dims) -> Tensor", "fm"),
    op(&roll, "roll(Tensor self, int[] shifts, int[]? dims=None) -> Tensor", "fm"),
    op(&repeat, "repeat(Tensor self, int[] repeats) -> Tensor", "m"),
    op(&tile, "tile(Tensor self, int[] dims) -> Tensor", "fm"),
    op(&tril, "tril(Tensor self, int diagonal=0) -> Tensor", "fm"),
    op(&triu, "triu(Tensor self, int diagonal=0) -> Tensor", "fm"),
    op(&diagonal, "diagonal(Tensor self, int offset=0, int dim1=0, int dim2=1) -> Tensor", "fm"),
    op(&diag, "diag(Tensor self, int diagonal=0) -> Tensor", "fm"),
    op(&trace, "trace(Tensor self) -> Tensor", "fm"),
    op(&transpose, "swapaxes(Tensor self, int axis0, int axis1) -> Tensor", "fm"),
    op(&movedim, "movedim(Tensor self, int[] source, int[] destination) -> Tensor", "fm"),
    op(&meshgrid, "meshgrid(Tensor[] tensors, *, str indexing='ij') -> Tensor[]", "f"),
    op(&vstack, "vstack(Tensor[] tensors) -> Tensor", "f"),
    op(&hstack, "hstack(Tensor[] tensors) -> Tensor", "f"),
    op(&contiguous, "contiguous(Tensor self) -> Tensor", "m"),
    op(&clone, "clone(Tensor self) -> Tensor", "fm"),
    op(&detach, "detach(Tensor self) -> Tensor", "fm"),
    op(&ops::to, "to(Tensor self, dtype dtype) -> Tensor", "m"),
    op(&type_as, "type_as(Tensor self, Tensor other) -> Tensor", "m"),

    // filling in place
    op(&copy_, "copy_(Tensor self, Tensor src) -> Tensor", "m"),
    op(&fill_, "fill_(Tensor self, Tensor value) -> Tensor", "m"),
    op(&zero_, "zero_(Tensor self) -> Tensor", "m"),
    op(&ops::normal_, "normal_(Tensor self, float mean=0, float std=1) -> Tensor", "m"),
    op(&ops::uniform_, "uniform_(Tensor self, float from=0, float to=1) -> Tensor", "m"),
    op(&bernoulli_, "bernoulli_(Tensor self, float p=0.5) -> Tensor", "m"),

    op(&embedding, "embedding(Tensor input, Tensor weight, int? padding_idx=None) -> Tensor", "n"),
    op(&batch_norm,
       "batch_norm(Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight=None, "
       "Tensor? bias=None, bool training=False, float momentum=0.1, float eps=1e-05) -> Tensor",
       "n"),

    // losses and initialisation
    op(&mse_loss, "mse_loss(Tensor input, Tensor target, *, str reduction='mean') -> Tensor", "n"),
    op(&l1_loss, "l1_loss(Tensor input, Tensor target, *, str reduction='mean') -> Tensor", "n"),
    op(&huber_loss,
       "huber_loss(Tensor input, Tensor target, str reduction='mean', float delta=1.0) -> Tensor",
       "n"),
    op(&smooth_l1_loss,
       "smooth_l1_loss(Tensor input, Tensor target, *, str reduction='mean', float beta=1.0) -> "
       "Tensor",
       "n"),
    op(&nll_loss,
       "nll_loss(Tensor input, Tensor target, Tensor? weight=None, *, int ignore_index=-100, "
       "str reduction='mean') -> Tensor",
       "n"),
    op(&cross_entropy,
       "cross_entropy(Tensor input, Tensor target, Tensor? weight=None, *, "
       "int ignore_index=-100, str reduction='mean', float label_smoothing=0.0) -> Tensor",
       "n"),
    op(&binary_cross_entropy,
       "binary_cross_entropy(Tensor input, Tensor target, Tensor? weight=None, *, "
       "str reduction='mean') -> Tensor",
       "n"),
    op(&binary_cross_entropy_with_logits,
       "binary_cross_entropy_with_logits(Tensor input, Tensor target, Tensor? weight=None, *, "
       "str reduction='mean', Tensor? pos_weight=None) -> Tensor",
       "n"),
    op(&nn::init::normal_, "normal_(Tensor tensor, float mean=0.0, float std=1.0) -> Tensor", "i"),
    op(&nn::init::uniform_, "uniform_(Tensor tensor, float a=0.0, float b=1.0) -> Tensor", "i"),
    op(&nn::init::constant_, "constant_(Tensor tensor, Scalar val) -> Tensor", "i"),
    op(&nn::init::zeros_, "zeros_(Tensor tensor) -> Tensor", "i"),
    op(&nn::init::ones_, "ones_(Tensor tensor) -> Tensor", "i"),
    op(&nn::init::kaiming_uniform_,
       "kaiming_uniform_(Tensor tensor, float a=0, str mode='fan_in', "
       "str nonlinearity='leaky_relu') -> Tensor",
       "i"),
    op(&nn::init::kaiming_normal_,
       "kaiming_normal_(Tensor tensor, float a=0, str mode='fan_in', "
       "str nonlinearity='leaky_relu') -> Tensor",
       "i"),
    op(&nn::init::xavier_uniform_, "xavier_uniform_(Tensor tensor, float gain=1.0) -> Tensor", "i"),
    op(&nn::init::xavier_normal_, "xavier_normal_(Tensor tensor, float gain=1.0) -> Tensor", "i"),
    op(&nn::init::calculate_gain, "calculate_gain(str nonlinearity, float param=0.01) -> float",
       "i"),

    // autograd and access
    op(&run_backward,
       "backward(Tensor self, Tensor? gradient=None, bool? retain_graph=None, "
       "bool create_graph=False, Tensor[]? inputs=None) -> None",
       "m"),
    op(&run_grad,
       "grad(Tensor[] outputs, Tensor[] inputs, Tensor[]? grad_outputs=None, "
       "bool? retain_graph=None, bool create_graph=False, bool allow_unused=False) -> "
       "Tensor[]",
       "g"),
    op(&bindings::gradcheck,
       "gradcheck(int func, Tensor[] inputs, *, float eps=1e-06, float atol=1e-05, "
       "float rtol=0.001, bool raise_exception=True, float nondet_tol=0.0, "
       "bool check_undefined_grad=True, bool check_grad_dtypes=False, "
       "bool check_batched_grad=False, bool check_batched_forward_grad=False, "
       "bool check_forward_ad=False, bool check_backward_ad=True, bool fast_mode=False, "
       "bool? masked=None) -> bool",
       "g"),
    op(&requires_grad_, "requires_grad_(Tensor self, bool requires_grad=True) -> Tensor", "m"),
    op(&bindings::register_hook, "register_hook(Tensor self, int callback) -> None", "_"),
    op(&record_function,
       "record_function(Tensor[] inputs, Tensor[] outputs, str name, int callback) -> None", "_"),
    op(&retain_grad, "retain_grad(Tensor self) -> None", "m"),
    op(&get_grad, "get_grad(Tensor self) -> Tensor", "_"),
    op(&set_grad, "set_grad(Tensor self, Tensor? grad) -> None", "_"),
    op(&item, "item(Tensor self) -> Scalar", "m"),
    op(&repr, "repr(Tensor self) -> str", "_"),
    op(&size_of, "size.dim(Tensor self, int dim) -> int", "_"),
    op(&is_contiguous, "is_contiguous(Tensor self) -> bool", "m"),
    op(&stride, "stride(Tensor self) -> int[]", "m"),
    op(&storage_offset, "storage_offset(Tensor self) -> int", "m"),
};

}  // namespace

Table op_table() {
  return {kRows, static_cast<int>(std::size(kRows))};
}

}  // namespace gradlet::bindings
