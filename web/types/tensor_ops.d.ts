// Written by scripts/types.mjs from the binding tables in src/bindings. Do not edit.
import type { CreationOptions, DType, Index, Tensor } from "./tensor.js";
import type { TensorInPlace } from "./tensor_in_place.js";

/** Methods of Tensor. */
// prettier-ignore
export interface TensorOps extends TensorInPlace {
  /** Of self's dtype unless another is given. https://pytorch.org/docs/stable/generated/torch.Tensor.new_zeros.html */
  new_zeros(...size: number[]): Tensor;
  new_zeros(size: readonly number[], options?: CreationOptions): Tensor;
  new_zeros(...args: [...size: number[], options: CreationOptions]): Tensor;
  new_zeros(options: { size: number | readonly number[] } & CreationOptions): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.new_ones.html */ new_ones(...size: number[]): Tensor;
  new_ones(size: readonly number[], options?: CreationOptions): Tensor;
  new_ones(...args: [...size: number[], options: CreationOptions]): Tensor;
  new_ones(options: { size: number | readonly number[] } & CreationOptions): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.new_full.html */ new_full(size: number | readonly number[], fill_value: number | boolean, options?: CreationOptions): Tensor;
  new_full(size: number | readonly number[], options: { fill_value: number | boolean } & CreationOptions): Tensor;
  new_full(options: { size: number | readonly number[]; fill_value: number | boolean } & CreationOptions): Tensor;
  /** 1 with the probability each element gives, else 0. https://pytorch.org/docs/stable/generated/torch.Tensor.bernoulli.html */
  bernoulli(): Tensor;
  /** self = src, broadcast and converted. https://pytorch.org/docs/stable/generated/torch.Tensor.copy_.html */
  copy_(src: Tensor): this;
  copy_(options: { src: Tensor }): this;
  /** Every element = value (a number or a 0-dim tensor). https://pytorch.org/docs/stable/generated/torch.Tensor.fill_.html */
  fill_(value: Tensor | number | boolean): this;
  fill_(options: { value: Tensor | number | boolean }): this;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.zero_.html */ zero_(): this;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.normal_.html */ normal_(mean?: number, std?: number): this;
  normal_(mean: number, options: { std?: number }): this;
  normal_(options: { mean?: number; std?: number }): this;
  /** Fill in place: uniform in [from, to), normal, Bernoulli. https://pytorch.org/docs/stable/generated/torch.Tensor.uniform_.html */
  uniform_(from?: number, to?: number): this;
  uniform_(from: number, options: { to?: number }): this;
  uniform_(options: { from?: number; to?: number }): this;
  /** bernoulli(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.bernoulli_.html */
  bernoulli_(p?: number): this;
  bernoulli_(options: { p?: number }): this;
  /** self + alpha * other. https://pytorch.org/docs/stable/generated/torch.Tensor.add.html */
  add(other: Tensor | number | boolean, options?: { alpha?: number | boolean }): Tensor;
  add(options: { other: Tensor | number | boolean; alpha?: number | boolean }): Tensor;
  /** self - alpha * other. Throws RuntimeError for bool. https://pytorch.org/docs/stable/generated/torch.Tensor.sub.html */
  sub(other: Tensor | number | boolean, options?: { alpha?: number | boolean }): Tensor;
  sub(options: { other: Tensor | number | boolean; alpha?: number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.mul.html */ mul(other: Tensor | number | boolean): Tensor;
  mul(options: { other: Tensor | number | boolean }): Tensor;
  /** True division (integers give the default dtype); rounding_mode "trunc" or "floor" keeps integers. https://pytorch.org/docs/stable/generated/torch.Tensor.div.html */
  div(other: Tensor | number | boolean, options?: { rounding_mode?: "trunc" | "floor" }): Tensor;
  div(options: { other: Tensor | number | boolean; rounding_mode?: "trunc" | "floor" }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.floor_divide.html */ floor_divide(other: Tensor | number | boolean): Tensor;
  floor_divide(options: { other: Tensor | number | boolean }): Tensor;
  /** Python's %: the sign of the divisor. https://pytorch.org/docs/stable/generated/torch.Tensor.remainder.html */
  remainder(other: Tensor | number | boolean): Tensor;
  remainder(options: { other: Tensor | number | boolean }): Tensor;
  /** self ** exponent. Throws RuntimeError for integers to a negative integer power. https://pytorch.org/docs/stable/generated/torch.Tensor.pow.html */
  pow(exponent: Tensor | number | boolean): Tensor;
  pow(options: { exponent: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.neg.html */ neg(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.square.html */ square(): Tensor;
  /** self + value * tensor1 * tensor2, and self + value * tensor1 / tensor2. https://pytorch.org/docs/stable/generated/torch.Tensor.addcmul.html */
  addcmul(tensor1: Tensor, tensor2: Tensor, options?: { value?: number | boolean }): Tensor;
  addcmul(tensor1: Tensor, options: { tensor2: Tensor; value?: number | boolean }): Tensor;
  addcmul(options: { tensor1: Tensor; tensor2: Tensor; value?: number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.addcdiv.html */ addcdiv(tensor1: Tensor, tensor2: Tensor, options?: { value?: number | boolean }): Tensor;
  addcdiv(tensor1: Tensor, options: { tensor2: Tensor; value?: number | boolean }): Tensor;
  addcdiv(options: { tensor1: Tensor; tensor2: Tensor; value?: number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.exp.html */ exp(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.expm1.html */ expm1(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.log.html */ log(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.log1p.html */ log1p(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.log2.html */ log2(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.log10.html */ log10(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.sqrt.html */ sqrt(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.rsqrt.html */ rsqrt(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.reciprocal.html */ reciprocal(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.sin.html */ sin(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.cos.html */ cos(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.tan.html */ tan(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.sinh.html */ sinh(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.cosh.html */ cosh(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.tanh.html */ tanh(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.atan.html */ atan(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.asin.html */ asin(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.acos.html */ acos(): Tensor;
  /** The angle of the point (other, self), in [-pi, pi]. https://pytorch.org/docs/stable/generated/torch.Tensor.atan2.html */
  atan2(other: Tensor | number | boolean): Tensor;
  atan2(options: { other: Tensor | number | boolean }): Tensor;
  /** self + weight * (end - self). Throws RuntimeError for integers and for different dtypes. https://pytorch.org/docs/stable/generated/torch.Tensor.lerp.html */
  lerp(end: Tensor, weight: Tensor): Tensor;
  lerp(end: Tensor, options: { weight: Tensor }): Tensor;
  lerp(options: { end: Tensor; weight: Tensor }): Tensor;
  /** self + weight * (end - self). Throws RuntimeError for integers and for different dtypes. https://pytorch.org/docs/stable/generated/torch.Tensor.lerp.html */
  lerp(end: Tensor, weight: number | boolean): Tensor;
  lerp(end: Tensor, options: { weight: number | boolean }): Tensor;
  lerp(options: { end: Tensor; weight: number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.erf.html */ erf(): Tensor;
  /** 1 / (1 + exp(-self)). https://pytorch.org/docs/stable/generated/torch.Tensor.sigmoid.html */
  sigmoid(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.abs.html */ abs(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.sign.html */ sign(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.floor.html */ floor(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.ceil.html */ ceil(): Tensor;
  /** To the nearest, halves to even. https://pytorch.org/docs/stable/generated/torch.Tensor.round.html */
  round(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.trunc.html */ trunc(): Tensor;
  /** max(self, 0); the gradient at 0 is 0. https://pytorch.org/docs/stable/generated/torch.Tensor.relu.html */
  relu(): Tensor;
  /** Limits to [min, max]; the gradient passes where min <= self <= max. Throws RuntimeError if both are None. https://pytorch.org/docs/stable/generated/torch.Tensor.clamp.html */
  clamp(min?: Tensor, max?: Tensor): Tensor;
  clamp(min: Tensor, options: { max?: Tensor }): Tensor;
  clamp(options: { min?: Tensor; max?: Tensor }): Tensor;
  /** Limits from tensors, broadcast, either undefined; equal elements share the gradient. https://pytorch.org/docs/stable/generated/torch.Tensor.clamp.html */
  clamp(min?: number | boolean, max?: number | boolean): Tensor;
  clamp(min: number | boolean, options: { max?: number | boolean }): Tensor;
  clamp(options: { min?: number | boolean; max?: number | boolean }): Tensor;
  /** Limits to [min, max]; the gradient passes where min <= self <= max. Throws RuntimeError if both are None. https://pytorch.org/docs/stable/generated/torch.Tensor.clip.html */
  clip(min?: Tensor, max?: Tensor): Tensor;
  clip(min: Tensor, options: { max?: Tensor }): Tensor;
  clip(options: { min?: Tensor; max?: Tensor }): Tensor;
  /** Limits to [min, max]; the gradient passes where min <= self <= max. Throws RuntimeError if both are None. https://pytorch.org/docs/stable/generated/torch.Tensor.clip.html */
  clip(min?: number | boolean, max?: number | boolean): Tensor;
  clip(min: number | boolean, options: { max?: number | boolean }): Tensor;
  clip(options: { min?: number | boolean; max?: number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.clamp_min.html */ clamp_min(min: Tensor): Tensor;
  clamp_min(options: { min: Tensor }): Tensor;
  clamp_min(min: number | boolean): Tensor;
  clamp_min(options: { min: number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.clamp_max.html */ clamp_max(max: Tensor): Tensor;
  clamp_max(options: { max: Tensor }): Tensor;
  clamp_max(max: number | boolean): Tensor;
  clamp_max(options: { max: number | boolean }): Tensor;
  /** Element-wise larger / smaller; NaN wins; equal elements share the gradient. https://pytorch.org/docs/stable/generated/torch.Tensor.maximum.html */
  maximum(other: Tensor | number | boolean): Tensor;
  maximum(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.minimum.html */ minimum(other: Tensor | number | boolean): Tensor;
  minimum(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.eq.html */ eq(other: Tensor | number | boolean): Tensor;
  eq(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.ne.html */ ne(other: Tensor | number | boolean): Tensor;
  ne(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.lt.html */ lt(other: Tensor | number | boolean): Tensor;
  lt(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.le.html */ le(other: Tensor | number | boolean): Tensor;
  le(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.gt.html */ gt(other: Tensor | number | boolean): Tensor;
  gt(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.ge.html */ ge(other: Tensor | number | boolean): Tensor;
  ge(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.logical_not.html */ logical_not(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.logical_and.html */ logical_and(other: Tensor | number | boolean): Tensor;
  logical_and(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.logical_or.html */ logical_or(other: Tensor | number | boolean): Tensor;
  logical_or(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.logical_xor.html */ logical_xor(other: Tensor | number | boolean): Tensor;
  logical_xor(options: { other: Tensor | number | boolean }): Tensor;
  /** Of integers bit by bit, of bools as logical_…. Throws NotImplementedError for floating point. https://pytorch.org/docs/stable/generated/torch.Tensor.bitwise_and.html */
  bitwise_and(other: Tensor | number | boolean): Tensor;
  bitwise_and(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.bitwise_or.html */ bitwise_or(other: Tensor | number | boolean): Tensor;
  bitwise_or(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.bitwise_xor.html */ bitwise_xor(other: Tensor | number | boolean): Tensor;
  bitwise_xor(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.bitwise_not.html */ bitwise_not(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.isnan.html */ isnan(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.isinf.html */ isinf(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.isfinite.html */ isfinite(): Tensor;
  /** torch.equal: same shape and elements. https://pytorch.org/docs/stable/generated/torch.Tensor.equal.html */
  equal(other: Tensor | number | boolean): boolean;
  equal(options: { other: Tensor | number | boolean }): boolean;
  /** isclose, all of them. https://pytorch.org/docs/stable/generated/torch.Tensor.allclose.html */
  allclose(other: Tensor | number | boolean, rtol?: number, atol?: number, equal_nan?: boolean): boolean;
  allclose(other: Tensor | number | boolean, rtol: number, atol: number, options: { equal_nan?: boolean }): boolean;
  allclose(other: Tensor | number | boolean, rtol: number, options: { atol?: number; equal_nan?: boolean }): boolean;
  allclose(other: Tensor | number | boolean, options: { rtol?: number; atol?: number; equal_nan?: boolean }): boolean;
  allclose(options: { other: Tensor | number | boolean; rtol?: number; atol?: number; equal_nan?: boolean }): boolean;
  /** Element-wise |self - other| <= atol + rtol |other|. Throws RuntimeError for different dtypes. https://pytorch.org/docs/stable/generated/torch.Tensor.isclose.html */
  isclose(other: Tensor | number | boolean, rtol?: number, atol?: number, equal_nan?: boolean): Tensor;
  isclose(other: Tensor | number | boolean, rtol: number, atol: number, options: { equal_nan?: boolean }): Tensor;
  isclose(other: Tensor | number | boolean, rtol: number, options: { atol?: number; equal_nan?: boolean }): Tensor;
  isclose(other: Tensor | number | boolean, options: { rtol?: number; atol?: number; equal_nan?: boolean }): Tensor;
  isclose(options: { other: Tensor | number | boolean; rtol?: number; atol?: number; equal_nan?: boolean }): Tensor;
  /** Float32 is summed in double precision and rounded once. Integers and bools give int64. https://pytorch.org/docs/stable/generated/torch.Tensor.sum.html */
  sum(dim?: number | readonly number[], keepdim?: boolean, options?: { dtype?: DType }): Tensor;
  sum(dim: number | readonly number[], options: { keepdim?: boolean; dtype?: DType }): Tensor;
  sum(options: { dim?: number | readonly number[]; keepdim?: boolean; dtype?: DType }): Tensor;
  /** Throws RuntimeError for integers. https://pytorch.org/docs/stable/generated/torch.Tensor.mean.html */
  mean(dim?: number | readonly number[], keepdim?: boolean, options?: { dtype?: DType }): Tensor;
  mean(dim: number | readonly number[], options: { keepdim?: boolean; dtype?: DType }): Tensor;
  mean(options: { dim?: number | readonly number[]; keepdim?: boolean; dtype?: DType }): Tensor;
  /** Variance with divisor n - correction (Bessel's by default). https://pytorch.org/docs/stable/generated/torch.Tensor.var.html */
  var(dim?: number | readonly number[], unbiased?: boolean, keepdim?: boolean, options?: { correction?: number }): Tensor;
  var(dim: number | readonly number[], unbiased: boolean, options: { keepdim?: boolean; correction?: number }): Tensor;
  var(dim: number | readonly number[], options: { unbiased?: boolean; keepdim?: boolean; correction?: number }): Tensor;
  var(options: { dim?: number | readonly number[]; unbiased?: boolean; keepdim?: boolean; correction?: number }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.std.html */ std(dim?: number | readonly number[], unbiased?: boolean, keepdim?: boolean, options?: { correction?: number }): Tensor;
  std(dim: number | readonly number[], unbiased: boolean, options: { keepdim?: boolean; correction?: number }): Tensor;
  std(dim: number | readonly number[], options: { unbiased?: boolean; keepdim?: boolean; correction?: number }): Tensor;
  std(options: { dim?: number | readonly number[]; unbiased?: boolean; keepdim?: boolean; correction?: number }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.prod.html */ prod(dim?: number, keepdim?: boolean): Tensor;
  prod(dim: number, options: { keepdim?: boolean }): Tensor;
  prod(options: { dim?: number; keepdim?: boolean }): Tensor;
  /** The p-norm (p = 2 by default; infinity allowed). https://pytorch.org/docs/stable/generated/torch.Tensor.norm.html */
  norm(p?: number | boolean, dim?: number | readonly number[], keepdim?: boolean): Tensor;
  norm(p: number | boolean, dim: number | readonly number[], options: { keepdim?: boolean }): Tensor;
  norm(p: number | boolean, options: { dim?: number | readonly number[]; keepdim?: boolean }): Tensor;
  norm(options: { p?: number | boolean; dim?: number | readonly number[]; keepdim?: boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.all.html */ all(dim?: number | readonly number[], keepdim?: boolean): Tensor;
  all(dim: number | readonly number[], options: { keepdim?: boolean }): Tensor;
  all(options: { dim?: number | readonly number[]; keepdim?: boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.any.html */ any(dim?: number | readonly number[], keepdim?: boolean): Tensor;
  any(dim: number | readonly number[], options: { keepdim?: boolean }): Tensor;
  any(options: { dim?: number | readonly number[]; keepdim?: boolean }): Tensor;
  /** Largest element; its gradient is shared evenly by equal ones. NaN wins. https://pytorch.org/docs/stable/generated/torch.Tensor.max.html */
  max(): Tensor;
  /** (values, indices) along a dimension; the first of equal ones. https://pytorch.org/docs/stable/generated/torch.Tensor.max.html */
  max(dim: number, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  max(dim: number, options: { keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  max(options: { dim: number; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** Element-wise larger / smaller; NaN wins; equal elements share the gradient. https://pytorch.org/docs/stable/generated/torch.Tensor.max.html */
  max(other: Tensor): Tensor;
  max(options: { other: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.min.html */ min(): Tensor;
  min(dim: number, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  min(dim: number, options: { keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  min(options: { dim: number; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  min(other: Tensor): Tensor;
  min(options: { other: Tensor }): Tensor;
  /** Largest / smallest values over dimensions, gradient shared evenly. https://pytorch.org/docs/stable/generated/torch.Tensor.amax.html */
  amax(dim?: number | readonly number[], keepdim?: boolean): Tensor;
  amax(dim: number | readonly number[], options: { keepdim?: boolean }): Tensor;
  amax(options: { dim?: number | readonly number[]; keepdim?: boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.amin.html */ amin(dim?: number | readonly number[], keepdim?: boolean): Tensor;
  amin(dim: number | readonly number[], options: { keepdim?: boolean }): Tensor;
  amin(options: { dim?: number | readonly number[]; keepdim?: boolean }): Tensor;
  /** Index of the first largest / smallest element (of the flattened tensor without dim). https://pytorch.org/docs/stable/generated/torch.Tensor.argmax.html */
  argmax(dim?: number, keepdim?: boolean): Tensor;
  argmax(dim: number, options: { keepdim?: boolean }): Tensor;
  argmax(options: { dim?: number; keepdim?: boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.argmin.html */ argmin(dim?: number, keepdim?: boolean): Tensor;
  argmin(dim: number, options: { keepdim?: boolean }): Tensor;
  argmin(options: { dim?: number; keepdim?: boolean }): Tensor;
  /** Running sum along dim; ints and bools give int64. https://pytorch.org/docs/stable/generated/torch.Tensor.cumsum.html */
  cumsum(dim: number): Tensor;
  cumsum(options: { dim: number }): Tensor;
  /** Running product along dim; ints and bools give int64. https://pytorch.org/docs/stable/generated/torch.Tensor.cumprod.html */
  cumprod(dim: number): Tensor;
  cumprod(options: { dim: number }): Tensor;
  /** How many elements are not 0. https://pytorch.org/docs/stable/generated/torch.Tensor.count_nonzero.html */
  count_nonzero(...dim: number[]): Tensor;
  count_nonzero(dim?: readonly number[]): Tensor;
  count_nonzero(options: { dim?: number | readonly number[] }): Tensor;
  /** self where the (bool) condition holds, else other. https://pytorch.org/docs/stable/generated/torch.Tensor.where.html */
  where(condition: Tensor, other: Tensor): Tensor;
  where(condition: Tensor, options: { other: Tensor }): Tensor;
  where(options: { condition: Tensor; other: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.masked_fill.html */ masked_fill(mask: Tensor, value: Tensor | number | boolean): Tensor;
  masked_fill(mask: Tensor, options: { value: Tensor | number | boolean }): Tensor;
  masked_fill(options: { mask: Tensor; value: Tensor | number | boolean }): Tensor;
  /** The elements where the mask (broadcast) holds, 1-dim. https://pytorch.org/docs/stable/generated/torch.Tensor.masked_select.html */
  masked_select(mask: Tensor): Tensor;
  masked_select(options: { mask: Tensor }): Tensor;
  /** Positions of the non-zero elements, [count, dim]. https://pytorch.org/docs/stable/generated/torch.Tensor.nonzero.html */
  nonzero(): Tensor;
  /** self[indices]: a view for ints, slices, None and ..., a copy where a tensor takes part. Throws IndexError in PyTorch's words. https://pytorch.org/docs/stable/generated/torch.Tensor.index.html */
  index(indices: readonly Index[]): Tensor;
  index(options: { indices: readonly Index[] }): Tensor;
  /** self[indices] = values (broadcast); with accumulate repeated indices add up. https://pytorch.org/docs/stable/generated/torch.Tensor.index_put_.html */
  index_put_(indices: readonly Index[], values: Tensor | number | boolean, accumulate?: boolean): this;
  index_put_(indices: readonly Index[], values: Tensor | number | boolean, options: { accumulate?: boolean }): this;
  index_put_(indices: readonly Index[], options: { values: Tensor | number | boolean; accumulate?: boolean }): this;
  index_put_(options: { indices: readonly Index[]; values: Tensor | number | boolean; accumulate?: boolean }): this;
  /** Rows (along dim) in the order of a 1-dim int64 tensor. https://pytorch.org/docs/stable/generated/torch.Tensor.index_select.html */
  index_select(dim: number, index: Tensor): Tensor;
  index_select(dim: number, options: { index: Tensor }): Tensor;
  index_select(options: { dim: number; index: Tensor }): Tensor;
  /** out[i][j] = self[index[i][j]][j] for dim 0, and so on. https://pytorch.org/docs/stable/generated/torch.gather.html https://pytorch.org/docs/stable/generated/torch.Tensor.gather.html */
  gather(dim: number, index: Tensor): Tensor;
  gather(dim: number, options: { index: Tensor }): Tensor;
  gather(options: { dim: number; index: Tensor }): Tensor;
  /** self[index[i][j]][j] = src[i][j] for dim 0, and so on; src a tensor or a number. Of several elements for one place the last stays. https://pytorch.org/docs/stable/generated/torch.Tensor.scatter_.html */
  scatter_(dim: number, index: Tensor, src: Tensor): this;
  scatter_(dim: number, index: Tensor, options: { src: Tensor }): this;
  scatter_(dim: number, options: { index: Tensor; src: Tensor }): this;
  scatter_(options: { dim: number; index: Tensor; src: Tensor }): this;
  /** The same, adding. https://pytorch.org/docs/stable/generated/torch.Tensor.scatter_add_.html */
  scatter_add_(dim: number, index: Tensor, src: Tensor): this;
  scatter_add_(dim: number, index: Tensor, options: { src: Tensor }): this;
  scatter_add_(dim: number, options: { index: Tensor; src: Tensor }): this;
  scatter_add_(options: { dim: number; index: Tensor; src: Tensor }): this;
  /** self[index[i]] += alpha * source[i] for dim 0, and so on; index [n]. https://pytorch.org/docs/stable/generated/torch.Tensor.index_add_.html */
  index_add_(dim: number, index: Tensor, source: Tensor, options?: { alpha?: number | boolean }): this;
  index_add_(dim: number, index: Tensor, options: { source: Tensor; alpha?: number | boolean }): this;
  index_add_(dim: number, options: { index: Tensor; source: Tensor; alpha?: number | boolean }): this;
  index_add_(options: { dim: number; index: Tensor; source: Tensor; alpha?: number | boolean }): this;
  /** How often each number occurs in int64 [n], or the sums of their weights; minlength entries at least. Throws RuntimeError for negative numbers. https://pytorch.org/docs/stable/generated/torch.Tensor.bincount.html */
  bincount(weights?: Tensor, minlength?: number): Tensor;
  bincount(weights: Tensor, options: { minlength?: number }): Tensor;
  bincount(options: { weights?: Tensor; minlength?: number }): Tensor;
  /** (values, indices) in ascending or descending order. Throws IndexError for a dimension there is not. https://pytorch.org/docs/stable/generated/torch.Tensor.sort.html */
  sort(dim?: number, descending?: boolean, stable?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  sort(dim: number, descending: boolean, options: { stable?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  sort(dim: number, options: { descending?: boolean; stable?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  sort(options: { dim?: number; descending?: boolean; stable?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** The indices alone. https://pytorch.org/docs/stable/generated/torch.Tensor.argsort.html */
  argsort(dim?: number, descending?: boolean): Tensor;
  argsort(dim: number, options: { descending?: boolean }): Tensor;
  argsort(options: { dim?: number; descending?: boolean }): Tensor;
  /** (values, indices) of the k largest or smallest, which come sorted. Throws RuntimeError for a k out of range. https://pytorch.org/docs/stable/generated/torch.Tensor.topk.html */
  topk(k: number, dim?: number, largest?: boolean, sorted?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  topk(k: number, dim: number, largest: boolean, options: { sorted?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  topk(k: number, dim: number, options: { largest?: boolean; sorted?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  topk(k: number, options: { dim?: number; largest?: boolean; sorted?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  topk(options: { k: number; dim?: number; largest?: boolean; sorted?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** The different elements, ascending, 1-dim. https://pytorch.org/docs/stable/generated/torch.Tensor.unique.html */
  unique(): Tensor;
  /** Throws RuntimeError where the strides do not allow a view. https://pytorch.org/docs/stable/generated/torch.Tensor.view.html */
  view(...size: number[]): Tensor;
  view(size: readonly number[]): Tensor;
  view(options: { size: number | readonly number[] }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.reshape.html */ reshape(...shape: number[]): Tensor;
  reshape(shape: readonly number[]): Tensor;
  reshape(options: { shape: number | readonly number[] }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.flatten.html */ flatten(start_dim?: number, end_dim?: number): Tensor;
  flatten(start_dim: number, options: { end_dim?: number }): Tensor;
  flatten(options: { start_dim?: number; end_dim?: number }): Tensor;
  /** Without dims every dimension of size 1 goes, else those given if they are 1. https://pytorch.org/docs/stable/generated/torch.Tensor.squeeze.html */
  squeeze(dim?: number): Tensor;
  squeeze(options: { dim?: number }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.unsqueeze.html */ unsqueeze(dim: number): Tensor;
  unsqueeze(options: { dim: number }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.transpose.html */ transpose(dim0: number, dim1: number): Tensor;
  transpose(dim0: number, options: { dim1: number }): Tensor;
  transpose(options: { dim0: number; dim1: number }): Tensor;
  /** Transpose of a matrix; 0-dim and 1-dim tensors stay. Throws RuntimeError beyond 2 dimensions. https://pytorch.org/docs/stable/generated/torch.Tensor.t.html */
  t(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.permute.html */ permute(...dims: number[]): Tensor;
  permute(dims: readonly number[]): Tensor;
  permute(options: { dims: number | readonly number[] }): Tensor;
  /** Repeats dimensions of size 1 without copying; -1 keeps a size. https://pytorch.org/docs/stable/generated/torch.Tensor.expand.html */
  expand(...size: number[]): Tensor;
  expand(size: readonly number[]): Tensor;
  expand(options: { size: number | readonly number[] }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.expand_as.html */ expand_as(other: Tensor): Tensor;
  expand_as(options: { other: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.view_as.html */ view_as(other: Tensor): Tensor;
  view_as(options: { other: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.reshape_as.html */ reshape_as(other: Tensor): Tensor;
  reshape_as(options: { other: Tensor }): Tensor;
  /** self[index] along one dimension. https://pytorch.org/docs/stable/generated/torch.Tensor.select.html */
  select(dim: number, index: number): Tensor;
  select(dim: number, options: { index: number }): Tensor;
  select(options: { dim: number; index: number }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.narrow.html */ narrow(dim: number, start: number, length: number): Tensor;
  narrow(dim: number, start: number, options: { length: number }): Tensor;
  narrow(dim: number, options: { start: number; length: number }): Tensor;
  narrow(options: { dim: number; start: number; length: number }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.as_strided.html */ as_strided(size: number | readonly number[], stride: number | readonly number[], storage_offset?: number): Tensor;
  as_strided(size: number | readonly number[], stride: number | readonly number[], options: { storage_offset?: number }): Tensor;
  as_strided(size: number | readonly number[], options: { stride: number | readonly number[]; storage_offset?: number }): Tensor;
  as_strided(options: { size: number | readonly number[]; stride: number | readonly number[]; storage_offset?: number }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.split.html */ split(split_size: number, dim?: number): Tensor[];
  split(split_size: number, options: { dim?: number }): Tensor[];
  split(options: { split_size: number; dim?: number }): Tensor[];
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.chunk.html */ chunk(chunks: number, dim?: number): Tensor[];
  chunk(chunks: number, options: { dim?: number }): Tensor[];
  chunk(options: { chunks: number; dim?: number }): Tensor[];
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.unbind.html */ unbind(dim?: number): Tensor[];
  unbind(options: { dim?: number }): Tensor[];
  /** The order along each of the dimensions reversed. https://pytorch.org/docs/stable/generated/torch.Tensor.flip.html */
  flip(...dims: number[]): Tensor;
  flip(dims: readonly number[]): Tensor;
  flip(options: { dims: number | readonly number[] }): Tensor;
  /** Shifted around: what leaves at the end comes in at the start. Without dims over the flattened tensor. https://pytorch.org/docs/stable/generated/torch.Tensor.roll.html */
  roll(shifts: number | readonly number[], dims?: readonly number[]): Tensor;
  roll(shifts: number | readonly number[], options: { dims?: number | readonly number[] }): Tensor;
  roll(options: { shifts: number | readonly number[]; dims?: number | readonly number[] }): Tensor;
  /** The tensor so many times along each dimension; more numbers than dimensions add leading ones. Throws RuntimeError for fewer. https://pytorch.org/docs/stable/generated/torch.Tensor.repeat.html */
  repeat(...repeats: number[]): Tensor;
  repeat(repeats: readonly number[]): Tensor;
  repeat(options: { repeats: number | readonly number[] }): Tensor;
  /** As repeat; fewer numbers than dimensions are for the last ones. https://pytorch.org/docs/stable/generated/torch.Tensor.tile.html */
  tile(...dims: number[]): Tensor;
  tile(dims: readonly number[]): Tensor;
  tile(options: { dims: number | readonly number[] }): Tensor;
  /** The lower triangle of [..., n, m], 0 above the diagonal (counted from the main one, positive to the right). https://pytorch.org/docs/stable/generated/torch.Tensor.tril.html */
  tril(diagonal?: number): Tensor;
  tril(options: { diagonal?: number }): Tensor;
  /** The upper triangle, 0 below the diagonal. https://pytorch.org/docs/stable/generated/torch.Tensor.triu.html */
  triu(diagonal?: number): Tensor;
  triu(options: { diagonal?: number }): Tensor;
  /** The diagonal of dim1 and dim2 as a last dimension: a view. https://pytorch.org/docs/stable/generated/torch.Tensor.diagonal.html */
  diagonal(offset?: number, dim1?: number, dim2?: number): Tensor;
  diagonal(offset: number, dim1: number, options: { dim2?: number }): Tensor;
  diagonal(offset: number, options: { dim1?: number; dim2?: number }): Tensor;
  diagonal(options: { offset?: number; dim1?: number; dim2?: number }): Tensor;
  /** The diagonal of a matrix, or the matrix with this diagonal. https://pytorch.org/docs/stable/generated/torch.Tensor.diag.html */
  diag(diagonal?: number): Tensor;
  diag(options: { diagonal?: number }): Tensor;
  /** The sum of the diagonal of a matrix. https://pytorch.org/docs/stable/generated/torch.Tensor.trace.html */
  trace(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.swapaxes.html */ swapaxes(axis0: number, axis1: number): Tensor;
  swapaxes(axis0: number, options: { axis1: number }): Tensor;
  swapaxes(options: { axis0: number; axis1: number }): Tensor;
  /** The dimensions `source` at the places `destination`, the others in order: a view. https://pytorch.org/docs/stable/generated/torch.Tensor.movedim.html */
  movedim(source: number | readonly number[], destination: readonly number[]): Tensor;
  movedim(source: number | readonly number[], options: { destination: number | readonly number[] }): Tensor;
  movedim(options: { source: number | readonly number[]; destination: number | readonly number[] }): Tensor;
  /** The tensor itself if it is row-major, else a row-major copy. https://pytorch.org/docs/stable/generated/torch.Tensor.contiguous.html */
  contiguous(): Tensor;
  /** A row-major copy of its own. Records CloneBackward0. https://pytorch.org/docs/stable/generated/torch.Tensor.clone.html */
  clone(): Tensor;
  /** The same data outside of the graph. https://pytorch.org/docs/stable/generated/torch.Tensor.detach.html */
  detach(): Tensor;
  /** The tensor in the dtype of another. https://pytorch.org/docs/stable/generated/torch.Tensor.type_as.html */
  type_as(other: Tensor): Tensor;
  type_as(options: { other: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.is_contiguous.html */ is_contiguous(): boolean;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.stride.html */ stride(): number[];
  stride(dim: number): number;
  stride(options: { dim: number }): number;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.storage_offset.html */ storage_offset(): number;
  /** [n, m] x [m, p] -> [n, p]. Throws RuntimeError "mat1 and mat2 shapes cannot be multiplied (64x1000 and 100x10)". https://pytorch.org/docs/stable/generated/torch.Tensor.mm.html */
  mm(mat2: Tensor): Tensor;
  mm(options: { mat2: Tensor }): Tensor;
  /** [b, n, m] x [b, m, p] -> [b, n, p]. https://pytorch.org/docs/stable/generated/torch.Tensor.bmm.html */
  bmm(mat2: Tensor): Tensor;
  bmm(options: { mat2: Tensor }): Tensor;
  /** [n, m] x [m] -> [n]. https://pytorch.org/docs/stable/generated/torch.Tensor.mv.html */
  mv(vec: Tensor): Tensor;
  mv(options: { vec: Tensor }): Tensor;
  /** [n] . [n] -> 0-dim. https://pytorch.org/docs/stable/generated/torch.Tensor.dot.html */
  dot(tensor: Tensor): Tensor;
  dot(options: { tensor: Tensor }): Tensor;
  /** [n] x [m] -> [n, m]. https://pytorch.org/docs/stable/generated/torch.Tensor.outer.html */
  outer(vec2: Tensor): Tensor;
  outer(options: { vec2: Tensor }): Tensor;
  /** Python's @: 1-dim, 2-dim and batched operands with broadcasting of the batch dimensions. https://pytorch.org/docs/stable/generated/torch.Tensor.matmul.html */
  matmul(other: Tensor | number | boolean): Tensor;
  matmul(options: { other: Tensor | number | boolean }): Tensor;
  /** beta * self + alpha * (mat1 mm mat2), self broadcast to the product. https://pytorch.org/docs/stable/generated/torch.Tensor.addmm.html */
  addmm(mat1: Tensor, mat2: Tensor, options?: { beta?: number | boolean; alpha?: number | boolean }): Tensor;
  addmm(mat1: Tensor, options: { mat2: Tensor; beta?: number | boolean; alpha?: number | boolean }): Tensor;
  addmm(options: { mat1: Tensor; mat2: Tensor; beta?: number | boolean; alpha?: number | boolean }): Tensor;
  /** exp(self) / sum(exp(self)) along a dimension, computed without overflow; the shape stays. Throws IndexError for a dimension there is not, RuntimeError for integers. https://pytorch.org/docs/stable/generated/torch.Tensor.softmax.html */
  softmax(dim: number, dtype?: DType): Tensor;
  softmax(dim: number, options: { dtype?: DType }): Tensor;
  softmax(options: { dim: number; dtype?: DType }): Tensor;
  /** log(softmax(self)), computed without overflow. https://pytorch.org/docs/stable/generated/torch.Tensor.log_softmax.html */
  log_softmax(dim: number, dtype?: DType): Tensor;
  log_softmax(dim: number, options: { dtype?: DType }): Tensor;
  log_softmax(options: { dim: number; dtype?: DType }): Tensor;
  /** log(sum(exp(self))) over dimensions, computed without overflow. https://pytorch.org/docs/stable/generated/torch.Tensor.logsumexp.html */
  logsumexp(dim: number | readonly number[], keepdim?: boolean): Tensor;
  logsumexp(dim: number | readonly number[], options: { keepdim?: boolean }): Tensor;
  logsumexp(options: { dim: number | readonly number[]; keepdim?: boolean }): Tensor;
  /** torch.autograd.backward: sums the gradients of `tensors` into the .grad of the leaves. An undefined gradient stands for 1 and is allowed for one-element tensors only. Without `retain_graph` what the forward pass saved is freed on the way. With `create_graph` the walk itself is recorded, for higher derivatives. If `inputs` is not empty only they receive a .grad. Throws RuntimeError in PyTorch's words. https://pytorch.org/docs/stable/generated/torch.autograd.backward.html https://pytorch.org/docs/stable/generated/torch.Tensor.backward.html */
  backward(gradient?: Tensor, retain_graph?: boolean, create_graph?: boolean, inputs?: readonly Tensor[]): void;
  backward(gradient: Tensor, retain_graph: boolean, create_graph: boolean, options: { inputs?: readonly Tensor[] }): void;
  backward(gradient: Tensor, retain_graph: boolean, options: { create_graph?: boolean; inputs?: readonly Tensor[] }): void;
  backward(gradient: Tensor, options: { retain_graph?: boolean; create_graph?: boolean; inputs?: readonly Tensor[] }): void;
  backward(options: { gradient?: Tensor; retain_graph?: boolean; create_graph?: boolean; inputs?: readonly Tensor[] }): void;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.requires_grad_.html */ requires_grad_(requires_grad?: boolean): this;
  requires_grad_(options: { requires_grad?: boolean }): this;
  /** Tensor.retain_grad: keep the gradient of a non-leaf in .grad. https://pytorch.org/docs/stable/generated/torch.Tensor.retain_grad.html */
  retain_grad(): void;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.item.html */ item<T extends number | boolean = number>(): T;
}

/** Attributes of Tensor that are operations. */
// prettier-ignore
export interface TensorAttributes {
  /** All dimensions reversed: the .T attribute. */
  readonly T: Tensor;
}
