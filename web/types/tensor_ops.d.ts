// Written by scripts/types.mjs from the binding tables in src/bindings. Do not edit.
import type { CreationOptions, DType, Generator, Index, Tensor } from "./tensor.js";
import type { TensorInPlace } from "./tensor_in_place.js";

/** Methods of Tensor. */
// prettier-ignore
export interface TensorOps extends TensorInPlace {
  /** num_samples places of each row, drawn with the probabilities that its elements are in proportion to. Throws RuntimeError for more than there are unless `replacement`. https://pytorch.org/docs/stable/generated/torch.Tensor.multinomial.html */
  multinomial(num_samples: number, replacement?: boolean, options?: { generator?: Generator }): Tensor;
  multinomial(num_samples: number, options: { replacement?: boolean; generator?: Generator }): Tensor;
  multinomial(options: { num_samples: number; replacement?: boolean; generator?: Generator }): Tensor;
  /** Of self's dtype unless another is given. https://pytorch.org/docs/stable/generated/torch.Tensor.new_zeros.html */
  new_zeros(...size: number[]): Tensor;
  new_zeros(size: readonly number[], options?: CreationOptions): Tensor;
  new_zeros(...args: [...size: number[], options: CreationOptions]): Tensor;
  new_zeros(options: { size: number | readonly number[] } & CreationOptions): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.new_empty.html */ new_empty(...size: number[]): Tensor;
  new_empty(size: readonly number[], options?: CreationOptions): Tensor;
  new_empty(...args: [...size: number[], options: CreationOptions]): Tensor;
  new_empty(options: { size: number | readonly number[] } & CreationOptions): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.new_ones.html */ new_ones(...size: number[]): Tensor;
  new_ones(size: readonly number[], options?: CreationOptions): Tensor;
  new_ones(...args: [...size: number[], options: CreationOptions]): Tensor;
  new_ones(options: { size: number | readonly number[] } & CreationOptions): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.new_full.html */ new_full(size: number | readonly number[], fill_value: number | boolean, options?: CreationOptions): Tensor;
  new_full(size: number | readonly number[], options: { fill_value: number | boolean } & CreationOptions): Tensor;
  new_full(options: { size: number | readonly number[]; fill_value: number | boolean } & CreationOptions): Tensor;
  /** 1 with the probability each element gives, else 0; p in place of them all. https://pytorch.org/docs/stable/generated/torch.Tensor.bernoulli.html */
  bernoulli(options?: { generator?: Generator }): Tensor;
  bernoulli(p: number, options?: { generator?: Generator }): Tensor;
  bernoulli(options: { p: number; generator?: Generator }): Tensor;
  /** self = src, broadcast and converted. https://pytorch.org/docs/stable/generated/torch.Tensor.copy_.html */
  copy_(src: Tensor | number | boolean): this;
  copy_(options: { src: Tensor | number | boolean }): this;
  /** Every element = value (a number or a 0-dim tensor). https://pytorch.org/docs/stable/generated/torch.Tensor.fill_.html */
  fill_(value: Tensor | number | boolean): this;
  fill_(options: { value: Tensor | number | boolean }): this;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.zero_.html */ zero_(): this;
  /** Integers in [from, to); without them of all that the dtype counts exactly, from 0. Throws RuntimeError unless from < to. https://pytorch.org/docs/stable/generated/torch.Tensor.random_.html */
  random_(options?: { generator?: Generator }): this;
  random_(to: number, options?: { generator?: Generator }): this;
  random_(options: { to: number; generator?: Generator }): this;
  /** Integers in [from, to); without them of all that the dtype counts exactly, from 0. Throws RuntimeError unless from < to. https://pytorch.org/docs/stable/generated/torch.Tensor.random_.html */
  random_(from: number, to: number, options?: { generator?: Generator }): this;
  random_(from: number, options: { to: number; generator?: Generator }): this;
  random_(options: { from: number; to: number; generator?: Generator }): this;
  /** normal(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.normal_.html */
  normal_(mean?: number, std?: number, options?: { generator?: Generator }): this;
  normal_(mean: number, options: { std?: number; generator?: Generator }): this;
  normal_(options: { mean?: number; std?: number; generator?: Generator }): this;
  /** Fill in place: uniform in [from, to), normal, Bernoulli. https://pytorch.org/docs/stable/generated/torch.Tensor.uniform_.html */
  uniform_(from?: number, to?: number, options?: { generator?: Generator }): this;
  uniform_(from: number, options: { to?: number; generator?: Generator }): this;
  uniform_(options: { from?: number; to?: number; generator?: Generator }): this;
  /** With the density lambd e^(-lambd x). https://pytorch.org/docs/stable/generated/torch.Tensor.exponential_.html */
  exponential_(lambd?: number, options?: { generator?: Generator }): this;
  exponential_(options: { lambd?: number; generator?: Generator }): this;
  /** With the density sigma / (pi ((x - median)^2 + sigma^2)). https://pytorch.org/docs/stable/generated/torch.Tensor.cauchy_.html */
  cauchy_(median?: number, sigma?: number, options?: { generator?: Generator }): this;
  cauchy_(median: number, options: { sigma?: number; generator?: Generator }): this;
  cauchy_(options: { median?: number; sigma?: number; generator?: Generator }): this;
  /** e to normal numbers. https://pytorch.org/docs/stable/generated/torch.Tensor.log_normal_.html */
  log_normal_(mean?: number, std?: number, options?: { generator?: Generator }): this;
  log_normal_(mean: number, options: { std?: number; generator?: Generator }): this;
  log_normal_(options: { mean?: number; std?: number; generator?: Generator }): this;
  /** How many trials until one succeeds, which each does with probability p. https://pytorch.org/docs/stable/generated/torch.Tensor.geometric_.html */
  geometric_(p: number, options?: { generator?: Generator }): this;
  geometric_(options: { p: number; generator?: Generator }): this;
  /** bernoulli(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.bernoulli_.html */
  bernoulli_(p: Tensor, options?: { generator?: Generator }): this;
  bernoulli_(options: { p: Tensor; generator?: Generator }): this;
  /** With each element's own probability, broadcast. https://pytorch.org/docs/stable/generated/torch.Tensor.bernoulli_.html */
  bernoulli_(p?: number, options?: { generator?: Generator }): this;
  bernoulli_(options: { p?: number; generator?: Generator }): this;
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
  atan2(other: Tensor): Tensor;
  atan2(options: { other: Tensor }): Tensor;
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
  /** To the nearest, halves to even; at so many decimals, or before the point where negative. https://pytorch.org/docs/stable/generated/torch.Tensor.round.html */
  round(options?: { decimals?: number }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.trunc.html */ trunc(): Tensor;
  /** max(self, 0); the gradient at 0 is 0. https://pytorch.org/docs/stable/generated/torch.Tensor.relu.html */
  relu(): Tensor;
  /** The same with tensors as limits, which broadcast and receive gradients; either may be undefined. A number made a tensor is a number. https://pytorch.org/docs/stable/generated/torch.Tensor.clamp.html */
  clamp(min?: Tensor | number | boolean, max?: Tensor | number | boolean): Tensor;
  clamp(min: Tensor | number | boolean, options: { max?: Tensor | number | boolean }): Tensor;
  clamp(options: { min?: Tensor | number | boolean; max?: Tensor | number | boolean }): Tensor;
  /** The same with tensors as limits, which broadcast and receive gradients; either may be undefined. A number made a tensor is a number. https://pytorch.org/docs/stable/generated/torch.Tensor.clip.html */
  clip(min?: Tensor | number | boolean, max?: Tensor | number | boolean): Tensor;
  clip(min: Tensor | number | boolean, options: { max?: Tensor | number | boolean }): Tensor;
  clip(options: { min?: Tensor | number | boolean; max?: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.clamp_min.html */ clamp_min(min: Tensor | number | boolean): Tensor;
  clamp_min(options: { min: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.clamp_max.html */ clamp_max(max: Tensor | number | boolean): Tensor;
  clamp_max(options: { max: Tensor | number | boolean }): Tensor;
  /** Element-wise larger / smaller; NaN wins; equal elements share the gradient. https://pytorch.org/docs/stable/generated/torch.Tensor.maximum.html */
  maximum(other: Tensor): Tensor;
  maximum(options: { other: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.minimum.html */ minimum(other: Tensor): Tensor;
  minimum(options: { other: Tensor }): Tensor;
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
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.logical_and.html */ logical_and(other: Tensor): Tensor;
  logical_and(options: { other: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.logical_or.html */ logical_or(other: Tensor): Tensor;
  logical_or(options: { other: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.logical_xor.html */ logical_xor(other: Tensor): Tensor;
  logical_xor(options: { other: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.isnan.html */ isnan(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.isinf.html */ isinf(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.isfinite.html */ isfinite(): Tensor;
  /** torch.equal: same shape and elements. https://pytorch.org/docs/stable/generated/torch.Tensor.equal.html */
  equal(other: Tensor): boolean;
  equal(options: { other: Tensor }): boolean;
  /** isclose, all of them. https://pytorch.org/docs/stable/generated/torch.Tensor.allclose.html */
  allclose(other: Tensor, rtol?: number, atol?: number, equal_nan?: boolean): boolean;
  allclose(other: Tensor, rtol: number, atol: number, options: { equal_nan?: boolean }): boolean;
  allclose(other: Tensor, rtol: number, options: { atol?: number; equal_nan?: boolean }): boolean;
  allclose(other: Tensor, options: { rtol?: number; atol?: number; equal_nan?: boolean }): boolean;
  allclose(options: { other: Tensor; rtol?: number; atol?: number; equal_nan?: boolean }): boolean;
  /** Element-wise |self - other| <= atol + rtol |other|. Throws RuntimeError for different dtypes. https://pytorch.org/docs/stable/generated/torch.Tensor.isclose.html */
  isclose(other: Tensor, rtol?: number, atol?: number, equal_nan?: boolean): Tensor;
  isclose(other: Tensor, rtol: number, atol: number, options: { equal_nan?: boolean }): Tensor;
  isclose(other: Tensor, rtol: number, options: { atol?: number; equal_nan?: boolean }): Tensor;
  isclose(other: Tensor, options: { rtol?: number; atol?: number; equal_nan?: boolean }): Tensor;
  isclose(options: { other: Tensor; rtol?: number; atol?: number; equal_nan?: boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.multiply.html */ multiply(other: Tensor | number | boolean): Tensor;
  multiply(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.subtract.html */ subtract(other: Tensor | number | boolean, options?: { alpha?: number | boolean }): Tensor;
  subtract(options: { other: Tensor | number | boolean; alpha?: number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.divide.html */ divide(other: Tensor | number | boolean, options?: { rounding_mode?: "trunc" | "floor" }): Tensor;
  divide(options: { other: Tensor | number | boolean; rounding_mode?: "trunc" | "floor" }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.negative.html */ negative(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.absolute.html */ absolute(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.fix.html */ fix(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.arcsin.html */ arcsin(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.arccos.html */ arccos(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.arctan.html */ arctan(): Tensor;
  /** The angle of the point (other, self), in [-pi, pi]. https://pytorch.org/docs/stable/generated/torch.Tensor.arctan2.html */
  arctan2(other: Tensor): Tensor;
  arctan2(options: { other: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.not_equal.html */ not_equal(other: Tensor | number | boolean): Tensor;
  not_equal(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.less.html */ less(other: Tensor | number | boolean): Tensor;
  less(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.less_equal.html */ less_equal(other: Tensor | number | boolean): Tensor;
  less_equal(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.greater.html */ greater(other: Tensor | number | boolean): Tensor;
  greater(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.greater_equal.html */ greater_equal(other: Tensor | number | boolean): Tensor;
  greater_equal(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.acosh.html */ acosh(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.arccosh.html */ arccosh(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.asinh.html */ asinh(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.arcsinh.html */ arcsinh(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.atanh.html */ atanh(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.arctanh.html */ arctanh(): Tensor;
  /** 1 - erf(self), exact where that is small. https://pytorch.org/docs/stable/generated/torch.Tensor.erfc.html */
  erfc(): Tensor;
  /** The number whose erf is self; infinite at -1 and 1, NaN beyond. https://pytorch.org/docs/stable/generated/torch.Tensor.erfinv.html */
  erfinv(): Tensor;
  /** log |Gamma(self)|. https://pytorch.org/docs/stable/generated/torch.Tensor.lgamma.html */
  lgamma(): Tensor;
  /** The derivative of lgamma. https://pytorch.org/docs/stable/generated/torch.Tensor.digamma.html */
  digamma(): Tensor;
  /** Bit by bit, of integers and bools; NotImplementedError for others. The greatest common divisor and the least common multiple of integers, neither negative. https://pytorch.org/docs/stable/generated/torch.Tensor.gcd.html */
  gcd(other: Tensor): Tensor;
  gcd(options: { other: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.lcm.html */ lcm(other: Tensor): Tensor;
  lcm(options: { other: Tensor }): Tensor;
  /** Modified Bessel functions of the first kind, of order 0 and 1. https://pytorch.org/docs/stable/generated/torch.Tensor.i0.html */
  i0(): Tensor;
  /** log(self / (1 - self)), self limited to [eps, 1 - eps] if there is an eps. https://pytorch.org/docs/stable/generated/torch.Tensor.logit.html */
  logit(eps?: number): Tensor;
  logit(options: { eps?: number }): Tensor;
  /** sin(pi self) / (pi self), 1 at 0. https://pytorch.org/docs/stable/generated/torch.Tensor.sinc.html */
  sinc(): Tensor;
  /** 2 ** self. https://pytorch.org/docs/stable/generated/torch.Tensor.exp2.html */
  exp2(): Tensor;
  /** The fraction, with the sign of self. Throws for integers. https://pytorch.org/docs/stable/generated/torch.Tensor.frac.html */
  frac(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.deg2rad.html */ deg2rad(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.rad2deg.html */ rad2deg(): Tensor;
  /** The tensor itself. Throws RuntimeError for bool. https://pytorch.org/docs/stable/generated/torch.Tensor.positive.html */
  positive(): Tensor;
  /** The sign, as sign(). https://pytorch.org/docs/stable/generated/torch.Tensor.sgn.html */
  sgn(): Tensor;
  /** Whether the sign bit is set. https://pytorch.org/docs/stable/generated/torch.Tensor.signbit.html */
  signbit(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.isposinf.html */ isposinf(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.isneginf.html */ isneginf(): Tensor;
  /** NaN and infinities replaced: by 0 and the dtype's largest and least numbers, unless others are given. https://pytorch.org/docs/stable/generated/torch.Tensor.nan_to_num.html */
  nan_to_num(nan?: number, posinf?: number, neginf?: number): Tensor;
  nan_to_num(nan: number, posinf: number, options: { neginf?: number }): Tensor;
  nan_to_num(nan: number, options: { posinf?: number; neginf?: number }): Tensor;
  nan_to_num(options: { nan?: number; posinf?: number; neginf?: number }): Tensor;
  /** self / other. https://pytorch.org/docs/stable/generated/torch.Tensor.true_divide.html */
  true_divide(other: Tensor | number | boolean): Tensor;
  true_divide(options: { other: Tensor | number | boolean }): Tensor;
  /** |self| with the sign of other. https://pytorch.org/docs/stable/generated/torch.Tensor.copysign.html */
  copysign(other: Tensor | number | boolean): Tensor;
  copysign(options: { other: Tensor | number | boolean }): Tensor;
  /** The number next to self towards other, in floating point. https://pytorch.org/docs/stable/generated/torch.Tensor.nextafter.html */
  nextafter(other: Tensor): Tensor;
  nextafter(options: { other: Tensor }): Tensor;
  /** The larger, the smaller; a number wins over NaN. https://pytorch.org/docs/stable/generated/torch.Tensor.fmax.html */
  fmax(other: Tensor): Tensor;
  fmax(options: { other: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.fmin.html */ fmin(other: Tensor): Tensor;
  fmin(options: { other: Tensor }): Tensor;
  /** C's %: the sign of the dividend. https://pytorch.org/docs/stable/generated/torch.Tensor.fmod.html */
  fmod(other: Tensor | number | boolean): Tensor;
  fmod(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.hypot.html */ hypot(other: Tensor): Tensor;
  hypot(options: { other: Tensor }): Tensor;
  /** log(e^self + e^other), without overflow. https://pytorch.org/docs/stable/generated/torch.Tensor.logaddexp.html */
  logaddexp(other: Tensor): Tensor;
  logaddexp(options: { other: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.logaddexp2.html */ logaddexp2(other: Tensor): Tensor;
  logaddexp2(options: { other: Tensor }): Tensor;
  /** self log(other), 0 where self is 0; and self log(1 + other). https://pytorch.org/docs/stable/generated/torch.Tensor.xlogy.html */
  xlogy(other: Tensor | number | boolean): Tensor;
  xlogy(options: { other: Tensor | number | boolean }): Tensor;
  /** 0 below 0, 1 above, `values` at 0. Throws RuntimeError for different dtypes. https://pytorch.org/docs/stable/generated/torch.Tensor.heaviside.html */
  heaviside(values: Tensor): Tensor;
  heaviside(options: { values: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.bitwise_not.html */ bitwise_not(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.bitwise_and.html */ bitwise_and(other: Tensor | number | boolean): Tensor;
  bitwise_and(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.bitwise_or.html */ bitwise_or(other: Tensor | number | boolean): Tensor;
  bitwise_or(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.bitwise_xor.html */ bitwise_xor(other: Tensor | number | boolean): Tensor;
  bitwise_xor(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.bitwise_left_shift.html */ bitwise_left_shift(other: Tensor | number | boolean): Tensor;
  bitwise_left_shift(options: { other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.bitwise_right_shift.html */ bitwise_right_shift(other: Tensor | number | boolean): Tensor;
  bitwise_right_shift(options: { other: Tensor | number | boolean }): Tensor;
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
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.prod.html */ prod(dim?: number, keepdim?: boolean, options?: { dtype?: DType }): Tensor;
  prod(dim: number, options: { keepdim?: boolean; dtype?: DType }): Tensor;
  prod(options: { dim?: number; keepdim?: boolean; dtype?: DType }): Tensor;
  /** The p-norm (p = 2 by default; infinity allowed). https://pytorch.org/docs/stable/generated/torch.Tensor.norm.html */
  norm(p?: number | boolean | string, dim?: number | readonly number[], keepdim?: boolean, options?: { dtype?: DType }): Tensor;
  norm(p: number | boolean | string, dim: number | readonly number[], options: { keepdim?: boolean; dtype?: DType }): Tensor;
  norm(p: number | boolean | string, options: { dim?: number | readonly number[]; keepdim?: boolean; dtype?: DType }): Tensor;
  norm(options: { p?: number | boolean | string; dim?: number | readonly number[]; keepdim?: boolean; dtype?: DType }): Tensor;
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
  cumsum(dim: number, options?: CreationOptions): Tensor;
  cumsum(options: { dim: number } & CreationOptions): Tensor;
  /** Running product along dim; ints and bools give int64. https://pytorch.org/docs/stable/generated/torch.Tensor.cumprod.html */
  cumprod(dim: number, options?: CreationOptions): Tensor;
  cumprod(options: { dim: number } & CreationOptions): Tensor;
  /** How many elements are not 0. https://pytorch.org/docs/stable/generated/torch.Tensor.count_nonzero.html */
  count_nonzero(...dim: number[]): Tensor;
  count_nonzero(dim?: readonly number[]): Tensor;
  count_nonzero(options: { dim?: number | readonly number[] }): Tensor;
  /** Variance with divisor n - correction (Bessel's by default). https://pytorch.org/docs/stable/generated/torch.Tensor.var.html */
  var(unbiased: boolean): Tensor;
  var(options: { unbiased: boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.std.html */ std(unbiased: boolean): Tensor;
  std(options: { unbiased: boolean }): Tensor;
  /** Sum and mean of what is not NaN. https://pytorch.org/docs/stable/generated/torch.Tensor.nansum.html */
  nansum(dim?: number | readonly number[], keepdim?: boolean, options?: { dtype?: DType }): Tensor;
  nansum(dim: number | readonly number[], options: { keepdim?: boolean; dtype?: DType }): Tensor;
  nansum(options: { dim?: number | readonly number[]; keepdim?: boolean; dtype?: DType }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.nanmean.html */ nanmean(dim?: number | readonly number[], keepdim?: boolean, options?: { dtype?: DType }): Tensor;
  nanmean(dim: number | readonly number[], options: { keepdim?: boolean; dtype?: DType }): Tensor;
  nanmean(options: { dim?: number | readonly number[]; keepdim?: boolean; dtype?: DType }): Tensor;
  /** Smallest and largest, gradient shared evenly. https://pytorch.org/docs/stable/generated/torch.Tensor.aminmax.html */
  aminmax(options?: { dim?: number; keepdim?: boolean }): [min: Tensor, max: Tensor] & { min: Tensor; max: Tensor };
  /** (values, indices): the largest, smallest so far along dim, the last of equal ones; NaN stays. https://pytorch.org/docs/stable/generated/torch.Tensor.cummax.html */
  cummax(dim: number): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  cummax(options: { dim: number }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.cummin.html */ cummin(dim: number): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  cummin(options: { dim: number }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** log(cumsum(exp(self))), without overflow. https://pytorch.org/docs/stable/generated/torch.Tensor.logcumsumexp.html */
  logcumsumexp(dim: number): Tensor;
  logcumsumexp(options: { dim: number }): Tensor;
  /** The lower median; NaN if there is one (nanmedian passes them over). Its gradient is shared by equal elements. https://pytorch.org/docs/stable/generated/torch.Tensor.median.html */
  median(): Tensor;
  /** (values, indices) along a dimension. https://pytorch.org/docs/stable/generated/torch.Tensor.median.html */
  median(dim: number, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  median(dim: number, options: { keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  median(options: { dim: number; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.nanmedian.html */ nanmedian(): Tensor;
  nanmedian(dim: number, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  nanmedian(dim: number, options: { keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  nanmedian(options: { dim: number; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** (values, indices) of the k-th smallest, k from 1. Throws RuntimeError for a k out of range. https://pytorch.org/docs/stable/generated/torch.Tensor.kthvalue.html */
  kthvalue(k: number, dim?: number, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  kthvalue(k: number, dim: number, options: { keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  kthvalue(k: number, options: { dim?: number; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  kthvalue(options: { k: number; dim?: number; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** (values, indices) of the most frequent element, the smallest of several; its last place. https://pytorch.org/docs/stable/generated/torch.Tensor.mode.html */
  mode(dim?: number, keepdim?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  mode(dim: number, options: { keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  mode(options: { dim?: number; keepdim?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** The q-quantiles (q a number or 1-dim) along dim or of all elements, between two neighbours by `interpolation`: linear, lower, higher, nearest or midpoint. A leading dimension for a 1-dim q. https://pytorch.org/docs/stable/generated/torch.Tensor.quantile.html */
  quantile(q: Tensor | number | boolean, dim?: number, keepdim?: boolean, options?: { interpolation?: string }): Tensor;
  quantile(q: Tensor | number | boolean, dim: number, options: { keepdim?: boolean; interpolation?: string }): Tensor;
  quantile(q: Tensor | number | boolean, options: { dim?: number; keepdim?: boolean; interpolation?: string }): Tensor;
  quantile(options: { q: Tensor | number | boolean; dim?: number; keepdim?: boolean; interpolation?: string }): Tensor;
  /** The same without the NaNs. https://pytorch.org/docs/stable/generated/torch.Tensor.nanquantile.html */
  nanquantile(q: Tensor | number | boolean, dim?: number, keepdim?: boolean, options?: { interpolation?: string }): Tensor;
  nanquantile(q: Tensor | number | boolean, dim: number, options: { keepdim?: boolean; interpolation?: string }): Tensor;
  nanquantile(q: Tensor | number | boolean, options: { dim?: number; keepdim?: boolean; interpolation?: string }): Tensor;
  nanquantile(options: { q: Tensor | number | boolean; dim?: number; keepdim?: boolean; interpolation?: string }): Tensor;
  /** Sorted along the first dimension. https://pytorch.org/docs/stable/generated/torch.Tensor.msort.html */
  msort(): Tensor;
  /** Covariances of variables [variables, observations], observations counted by fweights and weighed by aweights. Throws RuntimeError for more dimensions. https://pytorch.org/docs/stable/generated/torch.Tensor.cov.html */
  cov(options?: { correction?: number; fweights?: Tensor; aweights?: Tensor }): Tensor;
  /** Correlations: cov over the product of the deviations. https://pytorch.org/docs/stable/generated/torch.Tensor.corrcoef.html */
  corrcoef(): Tensor;
  /** How many elements lie in each of `bins` equal parts of [min, max] (of the elements' range if both are equal). https://pytorch.org/docs/stable/generated/torch.Tensor.histc.html */
  histc(bins?: number, min?: number, max?: number): Tensor;
  histc(bins: number, min: number, options: { max?: number }): Tensor;
  histc(bins: number, options: { min?: number; max?: number }): Tensor;
  histc(options: { bins?: number; min?: number; max?: number }): Tensor;
  /** (counts or sums of weights, edges [bins + 1]); density makes the area 1. https://pytorch.org/docs/stable/generated/torch.Tensor.histogram.html */
  histogram(bins?: number, options?: { range?: readonly number[]; weight?: Tensor; density?: boolean }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
  histogram(options: { bins?: number; range?: readonly number[]; weight?: Tensor; density?: boolean }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
  histogram(bins: Tensor, options?: { weight?: Tensor; density?: boolean }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
  histogram(options: { bins: Tensor; weight?: Tensor; density?: boolean }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
  /** norm(self - other, p). https://pytorch.org/docs/stable/generated/torch.Tensor.dist.html */
  dist(other: Tensor, p?: number | boolean): Tensor;
  dist(other: Tensor, options: { p?: number | boolean }): Tensor;
  dist(options: { other: Tensor; p?: number | boolean }): Tensor;
  /** n times the difference of neighbours along dim, prepend and append put before and behind. https://pytorch.org/docs/stable/generated/torch.Tensor.diff.html */
  diff(n?: number, dim?: number, prepend?: Tensor, append?: Tensor): Tensor;
  diff(n: number, dim: number, prepend: Tensor, options: { append?: Tensor }): Tensor;
  diff(n: number, dim: number, options: { prepend?: Tensor; append?: Tensor }): Tensor;
  diff(n: number, options: { dim?: number; prepend?: Tensor; append?: Tensor }): Tensor;
  diff(options: { n?: number; dim?: number; prepend?: Tensor; append?: Tensor }): Tensor;
  /** self where the (bool) condition holds, else other. https://pytorch.org/docs/stable/generated/torch.Tensor.where.html */
  where(condition: Tensor, other: Tensor | number | boolean): Tensor;
  where(condition: Tensor, options: { other: Tensor | number | boolean }): Tensor;
  where(options: { condition: Tensor; other: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.masked_fill.html */ masked_fill(mask: Tensor, value: Tensor | number | boolean): Tensor;
  masked_fill(mask: Tensor, options: { value: Tensor | number | boolean }): Tensor;
  masked_fill(options: { mask: Tensor; value: Tensor | number | boolean }): Tensor;
  /** The elements where the mask (broadcast) holds, 1-dim. https://pytorch.org/docs/stable/generated/torch.Tensor.masked_select.html */
  masked_select(mask: Tensor): Tensor;
  masked_select(options: { mask: Tensor }): Tensor;
  /** Positions of the non-zero elements, [count, dim]. https://pytorch.org/docs/stable/generated/torch.Tensor.nonzero.html */
  nonzero(options?: { as_tuple?: boolean }): any;
  /** Positions of the non-zero elements, [count, dim]. https://pytorch.org/docs/stable/generated/torch.Tensor.argwhere.html */
  argwhere(): Tensor;
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
  /** scatter_ that adds or multiplies ("add", "multiply"). https://pytorch.org/docs/stable/generated/torch.Tensor.scatter_.html */
  scatter_(dim: number, index: Tensor, src: Tensor | number | boolean, options?: { reduce?: string }): this;
  scatter_(dim: number, index: Tensor, options: { src: Tensor | number | boolean; reduce?: string }): this;
  scatter_(dim: number, options: { index: Tensor; src: Tensor | number | boolean; reduce?: string }): this;
  scatter_(options: { dim: number; index: Tensor; src: Tensor | number | boolean; reduce?: string }): this;
  /** self[index[i][j]][j] = src[i][j] for dim 0, and so on; src a tensor or a number. Of several elements for one place the last stays. https://pytorch.org/docs/stable/generated/torch.Tensor.scatter_.html */
  scatter_(dim: number, index: Tensor, value: number | boolean, options?: { reduce?: string }): this;
  scatter_(dim: number, index: Tensor, options: { value: number | boolean; reduce?: string }): this;
  scatter_(dim: number, options: { index: Tensor; value: number | boolean; reduce?: string }): this;
  scatter_(options: { dim: number; index: Tensor; value: number | boolean; reduce?: string }): this;
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
  /** self[index[i][j]][j] with all src[i][j] for dim 0, and so on, by "sum", "prod", "mean", "amax" or "amin"; self's own element counts unless include_self is false. Places that nothing goes to stay. https://pytorch.org/docs/stable/generated/torch.Tensor.scatter_reduce.html */
  scatter_reduce(dim: number, index: Tensor, src: Tensor, reduce: string, options?: { include_self?: boolean }): Tensor;
  scatter_reduce(dim: number, index: Tensor, src: Tensor, options: { reduce: string; include_self?: boolean }): Tensor;
  scatter_reduce(dim: number, index: Tensor, options: { src: Tensor; reduce: string; include_self?: boolean }): Tensor;
  scatter_reduce(dim: number, options: { index: Tensor; src: Tensor; reduce: string; include_self?: boolean }): Tensor;
  scatter_reduce(options: { dim: number; index: Tensor; src: Tensor; reduce: string; include_self?: boolean }): Tensor;
  /** The same by rows along dim: index [n], "prod", "mean", "amax" or "amin". https://pytorch.org/docs/stable/generated/torch.Tensor.index_reduce.html */
  index_reduce(dim: number, index: Tensor, source: Tensor, reduce: string, options?: { include_self?: boolean }): Tensor;
  index_reduce(dim: number, index: Tensor, source: Tensor, options: { reduce: string; include_self?: boolean }): Tensor;
  index_reduce(dim: number, index: Tensor, options: { source: Tensor; reduce: string; include_self?: boolean }): Tensor;
  index_reduce(dim: number, options: { index: Tensor; source: Tensor; reduce: string; include_self?: boolean }): Tensor;
  index_reduce(options: { dim: number; index: Tensor; source: Tensor; reduce: string; include_self?: boolean }): Tensor;
  /** How often each number occurs in int64 [n], or the sums of their weights; minlength entries at least. Throws RuntimeError for negative numbers. https://pytorch.org/docs/stable/generated/torch.Tensor.bincount.html */
  bincount(weights?: Tensor, minlength?: number): Tensor;
  bincount(weights: Tensor, options: { minlength?: number }): Tensor;
  bincount(options: { weights?: Tensor; minlength?: number }): Tensor;
  /** (values, indices) in ascending or descending order. Throws IndexError for a dimension there is not. https://pytorch.org/docs/stable/generated/torch.Tensor.sort.html */
  sort(dim?: number, descending?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  sort(dim: number, options: { descending?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  sort(options: { dim?: number; descending?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** (values, indices) in ascending or descending order. Throws IndexError for a dimension there is not. https://pytorch.org/docs/stable/generated/torch.Tensor.sort.html */
  sort(options?: { stable?: boolean; dim?: number; descending?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** The indices alone. https://pytorch.org/docs/stable/generated/torch.Tensor.argsort.html */
  argsort(dim?: number, descending?: boolean): Tensor;
  argsort(dim: number, options: { descending?: boolean }): Tensor;
  argsort(options: { dim?: number; descending?: boolean }): Tensor;
  /** The indices alone. https://pytorch.org/docs/stable/generated/torch.Tensor.argsort.html */
  argsort(options?: { stable: boolean; dim?: number; descending?: boolean }): Tensor;
  /** (values, indices) of the k largest or smallest, which come sorted. Throws RuntimeError for a k out of range. https://pytorch.org/docs/stable/generated/torch.Tensor.topk.html */
  topk(k: number, dim?: number, largest?: boolean, sorted?: boolean): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  topk(k: number, dim: number, largest: boolean, options: { sorted?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  topk(k: number, dim: number, options: { largest?: boolean; sorted?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  topk(k: number, options: { dim?: number; largest?: boolean; sorted?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  topk(options: { k: number; dim?: number; largest?: boolean; sorted?: boolean }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** The different elements, ascending, 1-dim. https://pytorch.org/docs/stable/generated/torch.Tensor.unique.html */
  unique(sorted?: boolean, return_inverse?: boolean, return_counts?: boolean, dim?: number): any;
  unique(sorted: boolean, return_inverse: boolean, return_counts: boolean, options: { dim?: number }): any;
  unique(sorted: boolean, return_inverse: boolean, options: { return_counts?: boolean; dim?: number }): any;
  unique(sorted: boolean, options: { return_inverse?: boolean; return_counts?: boolean; dim?: number }): any;
  unique(options: { sorted?: boolean; return_inverse?: boolean; return_counts?: boolean; dim?: number }): any;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.unique_consecutive.html */ unique_consecutive(return_inverse?: boolean, return_counts?: boolean, dim?: number): any;
  unique_consecutive(return_inverse: boolean, return_counts: boolean, options: { dim?: number }): any;
  unique_consecutive(return_inverse: boolean, options: { return_counts?: boolean; dim?: number }): any;
  unique_consecutive(options: { return_inverse?: boolean; return_counts?: boolean; dim?: number }): any;
  /** Throws RuntimeError where the strides do not allow a view. https://pytorch.org/docs/stable/generated/torch.Tensor.view.html */
  view(...size: number[]): Tensor;
  view(size: readonly number[]): Tensor;
  view(options: { size: number | readonly number[] }): Tensor;
  /** The same bytes as numbers of another dtype; the last dimension holds more or fewer of them where the sizes of the two differ. Throws RuntimeError where they do not divide. https://pytorch.org/docs/stable/generated/torch.Tensor.view.html */
  view(dtype: DType): Tensor;
  view(options: { dtype: DType }): Tensor;
  /** Self with this size and its first elements; what is new is 0. Throws RuntimeError if gradients are asked of it. https://pytorch.org/docs/stable/generated/torch.Tensor.resize_.html */
  resize_(...size: number[]): this;
  resize_(size: readonly number[]): this;
  resize_(options: { size: number | readonly number[] }): this;
  /** With the size of another. https://pytorch.org/docs/stable/generated/torch.Tensor.resize_as_.html */
  resize_as_(the_template: Tensor): this;
  resize_as_(options: { the_template: Tensor }): this;
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
  /** Views of these lengths, which must add up. https://pytorch.org/docs/stable/generated/torch.Tensor.split.html */
  split(split_size: number | readonly number[], dim?: number): Tensor[];
  split(split_size: number | readonly number[], options: { dim?: number }): Tensor[];
  split(options: { split_size: number | readonly number[]; dim?: number }): Tensor[];
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.chunk.html */ chunk(chunks: number, dim?: number): Tensor[];
  chunk(chunks: number, options: { dim?: number }): Tensor[];
  chunk(options: { chunks: number; dim?: number }): Tensor[];
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.unbind.html */ unbind(dim?: number): Tensor[];
  unbind(options: { dim?: number }): Tensor[];
  /** The same, copied. https://pytorch.org/docs/stable/generated/torch.Tensor.flip.html */
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
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.swapdims.html */ swapdims(dim0: number, dim1: number): Tensor;
  swapdims(dim0: number, options: { dim1: number }): Tensor;
  swapdims(options: { dim0: number; dim1: number }): Tensor;
  /** The dimensions `source` at the places `destination`, the others in order: a view. https://pytorch.org/docs/stable/generated/torch.Tensor.moveaxis.html */
  moveaxis(source: number | readonly number[], destination: readonly number[]): Tensor;
  moveaxis(source: number | readonly number[], options: { destination: number | readonly number[] }): Tensor;
  moveaxis(options: { source: number | readonly number[]; destination: number | readonly number[] }): Tensor;
  /** The tensor itself if it is row-major, else a row-major copy. https://pytorch.org/docs/stable/generated/torch.Tensor.contiguous.html */
  contiguous(): Tensor;
  /** A row-major copy of its own. Records CloneBackward0. https://pytorch.org/docs/stable/generated/torch.Tensor.clone.html */
  clone(): Tensor;
  /** The same data outside of the graph. https://pytorch.org/docs/stable/generated/torch.Tensor.detach.html */
  detach(): Tensor;
  /** detach(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.detach_.html */
  detach_(): this;
  /** In place: the tensor itself has the other shape, or leaves the graph. https://pytorch.org/docs/stable/generated/torch.Tensor.squeeze_.html */
  squeeze_(dim?: number): this;
  squeeze_(options: { dim?: number }): this;
  /** squeeze(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.squeeze_.html */
  squeeze_(...dim: number[]): this;
  squeeze_(dim: readonly number[]): this;
  squeeze_(options: { dim: number | readonly number[] }): this;
  /** unsqueeze(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.unsqueeze_.html */
  unsqueeze_(dim: number): this;
  unsqueeze_(options: { dim: number }): this;
  /** transpose(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.transpose_.html */
  transpose_(dim0: number, dim1: number): this;
  transpose_(dim0: number, options: { dim1: number }): this;
  transpose_(options: { dim0: number; dim1: number }): this;
  /** swapaxes(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.swapaxes_.html */
  swapaxes_(axis0: number, axis1: number): this;
  swapaxes_(axis0: number, options: { axis1: number }): this;
  swapaxes_(options: { axis0: number; axis1: number }): this;
  /** swapdims(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.swapdims_.html */
  swapdims_(dim0: number, dim1: number): this;
  swapdims_(dim0: number, options: { dim1: number }): this;
  swapdims_(options: { dim0: number; dim1: number }): this;
  /** t(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.t_.html */
  t_(): this;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.adjoint.html */ adjoint(): Tensor;
  /** The tensor in the dtype of another. https://pytorch.org/docs/stable/generated/torch.Tensor.type_as.html */
  type_as(other: Tensor): Tensor;
  type_as(options: { other: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.is_contiguous.html */ is_contiguous(): boolean;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.stride.html */ stride(): number[];
  stride(dim: number): number;
  stride(options: { dim: number }): number;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.storage_offset.html */ storage_offset(): number;
  /** Repeats dimensions of size 1 without copying; -1 keeps a size. https://pytorch.org/docs/stable/generated/torch.Tensor.broadcast_to.html */
  broadcast_to(...size: number[]): Tensor;
  broadcast_to(size: readonly number[]): Tensor;
  broadcast_to(options: { size: number | readonly number[] }): Tensor;
  /** Summed until it has this size, from which it could have been broadcast. Throws RuntimeError. https://pytorch.org/docs/stable/generated/torch.Tensor.sum_to_size.html */
  sum_to_size(...size: number[]): Tensor;
  sum_to_size(size: readonly number[]): Tensor;
  sum_to_size(options: { size: number | readonly number[] }): Tensor;
  /** The last dimension on the diagonal of dim1 and dim2 of a larger tensor of zeros. https://pytorch.org/docs/stable/generated/torch.Tensor.diag_embed.html */
  diag_embed(offset?: number, dim1?: number, dim2?: number): Tensor;
  diag_embed(offset: number, dim1: number, options: { dim2?: number }): Tensor;
  diag_embed(offset: number, options: { dim1?: number; dim2?: number }): Tensor;
  diag_embed(options: { offset?: number; dim1?: number; dim2?: number }): Tensor;
  /** The matrix with the flattened tensor on a diagonal. https://pytorch.org/docs/stable/generated/torch.Tensor.diagflat.html */
  diagflat(offset?: number): Tensor;
  diagflat(options: { offset?: number }): Tensor;
  /** A copy of self with src in the place of a diagonal, of one entry along dim, of a slice. https://pytorch.org/docs/stable/generated/torch.Tensor.diagonal_scatter.html */
  diagonal_scatter(src: Tensor, offset?: number, dim1?: number, dim2?: number): Tensor;
  diagonal_scatter(src: Tensor, offset: number, dim1: number, options: { dim2?: number }): Tensor;
  diagonal_scatter(src: Tensor, offset: number, options: { dim1?: number; dim2?: number }): Tensor;
  diagonal_scatter(src: Tensor, options: { offset?: number; dim1?: number; dim2?: number }): Tensor;
  diagonal_scatter(options: { src: Tensor; offset?: number; dim1?: number; dim2?: number }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.select_scatter.html */ select_scatter(src: Tensor, dim: number, index: number): Tensor;
  select_scatter(src: Tensor, dim: number, options: { index: number }): Tensor;
  select_scatter(src: Tensor, options: { dim: number; index: number }): Tensor;
  select_scatter(options: { src: Tensor; dim: number; index: number }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.slice_scatter.html */ slice_scatter(src: Tensor, dim?: number, start?: number, end?: number, step?: number): Tensor;
  slice_scatter(src: Tensor, dim: number, start: number, end: number, options: { step?: number }): Tensor;
  slice_scatter(src: Tensor, dim: number, start: number, options: { end?: number; step?: number }): Tensor;
  slice_scatter(src: Tensor, dim: number, options: { start?: number; end?: number; step?: number }): Tensor;
  slice_scatter(src: Tensor, options: { dim?: number; start?: number; end?: number; step?: number }): Tensor;
  slice_scatter(options: { src: Tensor; dim?: number; start?: number; end?: number; step?: number }): Tensor;
  /** Without those of some dimensions that are of size 1. https://pytorch.org/docs/stable/generated/torch.Tensor.squeeze.html */
  squeeze(...dim: number[]): Tensor;
  squeeze(dim: readonly number[]): Tensor;
  squeeze(options: { dim: number | readonly number[] }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.fliplr.html */ fliplr(): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.flipud.html */ flipud(): Tensor;
  /** Turned k times by 90 degrees, from the first of two dimensions towards the second. https://pytorch.org/docs/stable/generated/torch.Tensor.rot90.html */
  rot90(k?: number, dims?: readonly number[]): Tensor;
  rot90(k: number, options: { dims?: number | readonly number[] }): Tensor;
  rot90(options: { k?: number; dims?: number | readonly number[] }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.ravel.html */ ravel(): Tensor;
  /** One dimension as several; one of the sizes may be -1. https://pytorch.org/docs/stable/generated/torch.Tensor.unflatten.html */
  unflatten(dim: number, sizes: readonly number[]): Tensor;
  unflatten(dim: number, options: { sizes: number | readonly number[] }): Tensor;
  unflatten(options: { dim: number; sizes: number | readonly number[] }): Tensor;
  /** Windows of `size` elements every `step` along a dimension, as a last dimension: a view. https://pytorch.org/docs/stable/generated/torch.Tensor.unfold.html */
  unfold(dimension: number, size: number, step: number): Tensor;
  unfold(dimension: number, size: number, options: { step: number }): Tensor;
  unfold(dimension: number, options: { size: number; step: number }): Tensor;
  unfold(options: { dimension: number; size: number; step: number }): Tensor;
  /** Views of these lengths, which must add up. https://pytorch.org/docs/stable/generated/torch.Tensor.split_with_sizes.html */
  split_with_sizes(split_sizes: number | readonly number[], dim?: number): Tensor[];
  split_with_sizes(split_sizes: number | readonly number[], options: { dim?: number }): Tensor[];
  split_with_sizes(options: { split_sizes: number | readonly number[]; dim?: number }): Tensor[];
  /** Views of so many parts, the first ones one longer where it does not divide. https://pytorch.org/docs/stable/generated/torch.Tensor.tensor_split.html */
  tensor_split(sections: number, dim?: number): Tensor[];
  tensor_split(sections: number, options: { dim?: number }): Tensor[];
  tensor_split(options: { sections: number; dim?: number }): Tensor[];
  /** Views that end before each index. https://pytorch.org/docs/stable/generated/torch.Tensor.tensor_split.html */
  tensor_split(indices: number | readonly number[], dim?: number): Tensor[];
  tensor_split(indices: number | readonly number[], options: { dim?: number }): Tensor[];
  tensor_split(options: { indices: number | readonly number[]; dim?: number }): Tensor[];
  /** Either of them, by a number or a list on the tensor's side. https://pytorch.org/docs/stable/generated/torch.Tensor.tensor_split.html */
  tensor_split(tensor_indices_or_sections: Tensor, dim?: number): Tensor[];
  tensor_split(tensor_indices_or_sections: Tensor, options: { dim?: number }): Tensor[];
  tensor_split(options: { tensor_indices_or_sections: Tensor; dim?: number }): Tensor[];
  /** tensor_split along the second dimension (of a vector: the first), the first, the third. Throws RuntimeError where the sections do not divide. https://pytorch.org/docs/stable/generated/torch.Tensor.hsplit.html */
  hsplit(sections: number): Tensor[];
  hsplit(options: { sections: number }): Tensor[];
  hsplit(...indices: number[]): Tensor[];
  hsplit(indices: readonly number[]): Tensor[];
  hsplit(options: { indices: number | readonly number[] }): Tensor[];
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.vsplit.html */ vsplit(sections: number): Tensor[];
  vsplit(options: { sections: number }): Tensor[];
  vsplit(...indices: number[]): Tensor[];
  vsplit(indices: readonly number[]): Tensor[];
  vsplit(options: { indices: number | readonly number[] }): Tensor[];
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.dsplit.html */ dsplit(sections: number): Tensor[];
  dsplit(options: { sections: number }): Tensor[];
  dsplit(...indices: number[]): Tensor[];
  dsplit(indices: readonly number[]): Tensor[];
  dsplit(options: { indices: number | readonly number[] }): Tensor[];
  /** A copy with index_put_, scatter_, scatter_add_, index_add_ done to it. https://pytorch.org/docs/stable/generated/torch.Tensor.index_put.html */
  index_put(indices: readonly Index[], values: Tensor, accumulate?: boolean): Tensor;
  index_put(indices: readonly Index[], values: Tensor, options: { accumulate?: boolean }): Tensor;
  index_put(indices: readonly Index[], options: { values: Tensor; accumulate?: boolean }): Tensor;
  index_put(options: { indices: readonly Index[]; values: Tensor; accumulate?: boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.scatter.html */ scatter(dim: number, index: Tensor, src: Tensor | number | boolean, options?: { reduce?: string }): Tensor;
  scatter(dim: number, index: Tensor, options: { src: Tensor | number | boolean; reduce?: string }): Tensor;
  scatter(dim: number, options: { index: Tensor; src: Tensor | number | boolean; reduce?: string }): Tensor;
  scatter(options: { dim: number; index: Tensor; src: Tensor | number | boolean; reduce?: string }): Tensor;
  scatter(dim: number, index: Tensor, value: number | boolean, options?: { reduce?: string }): Tensor;
  scatter(dim: number, index: Tensor, options: { value: number | boolean; reduce?: string }): Tensor;
  scatter(dim: number, options: { index: Tensor; value: number | boolean; reduce?: string }): Tensor;
  scatter(options: { dim: number; index: Tensor; value: number | boolean; reduce?: string }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.scatter_add.html */ scatter_add(dim: number, index: Tensor, src: Tensor): Tensor;
  scatter_add(dim: number, index: Tensor, options: { src: Tensor }): Tensor;
  scatter_add(dim: number, options: { index: Tensor; src: Tensor }): Tensor;
  scatter_add(options: { dim: number; index: Tensor; src: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.index_add.html */ index_add(dim: number, index: Tensor, source: Tensor, options?: { alpha?: number | boolean }): Tensor;
  index_add(dim: number, index: Tensor, options: { source: Tensor; alpha?: number | boolean }): Tensor;
  index_add(dim: number, options: { index: Tensor; source: Tensor; alpha?: number | boolean }): Tensor;
  index_add(options: { dim: number; index: Tensor; source: Tensor; alpha?: number | boolean }): Tensor;
  /** Rows (along dim) set to a number, or to those of source; index [n]. https://pytorch.org/docs/stable/generated/torch.Tensor.index_fill.html */
  index_fill(dim: number, index: Tensor, value: Tensor | number | boolean): Tensor;
  index_fill(dim: number, index: Tensor, options: { value: Tensor | number | boolean }): Tensor;
  index_fill(dim: number, options: { index: Tensor; value: Tensor | number | boolean }): Tensor;
  index_fill(options: { dim: number; index: Tensor; value: Tensor | number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.index_copy.html */ index_copy(dim: number, index: Tensor, source: Tensor): Tensor;
  index_copy(dim: number, index: Tensor, options: { source: Tensor }): Tensor;
  index_copy(dim: number, options: { index: Tensor; source: Tensor }): Tensor;
  index_copy(options: { dim: number; index: Tensor; source: Tensor }): Tensor;
  /** Elements of the flattened tensor, in the shape of the index. https://pytorch.org/docs/stable/generated/torch.Tensor.take.html */
  take(index: Tensor): Tensor;
  take(options: { index: Tensor }): Tensor;
  /** A copy with elements of the flattened tensor set; the last of several stays, or they add up. https://pytorch.org/docs/stable/generated/torch.Tensor.put.html */
  put(index: Tensor, source: Tensor, accumulate?: boolean): Tensor;
  put(index: Tensor, source: Tensor, options: { accumulate?: boolean }): Tensor;
  put(index: Tensor, options: { source: Tensor; accumulate?: boolean }): Tensor;
  put(options: { index: Tensor; source: Tensor; accumulate?: boolean }): Tensor;
  /** gather, with both broadcast but for dim; without one over the flattened tensors. https://pytorch.org/docs/stable/generated/torch.Tensor.take_along_dim.html */
  take_along_dim(indices: Tensor, dim?: number): Tensor;
  take_along_dim(indices: Tensor, options: { dim?: number }): Tensor;
  take_along_dim(options: { indices: Tensor; dim?: number }): Tensor;
  /** A copy with the elements where the mask holds replaced by those of source, one after the other. https://pytorch.org/docs/stable/generated/torch.Tensor.masked_scatter.html */
  masked_scatter(mask: Tensor, source: Tensor): Tensor;
  masked_scatter(mask: Tensor, options: { source: Tensor }): Tensor;
  masked_scatter(options: { mask: Tensor; source: Tensor }): Tensor;
  /** Each row (along dim; else each element) so many times, one number or one for each. https://pytorch.org/docs/stable/generated/torch.Tensor.repeat_interleave.html */
  repeat_interleave(repeats: number, dim?: number, options?: { output_size?: number }): Tensor;
  repeat_interleave(repeats: number, options: { dim?: number; output_size?: number }): Tensor;
  repeat_interleave(options: { repeats: number; dim?: number; output_size?: number }): Tensor;
  repeat_interleave(repeats: Tensor, dim?: number, options?: { output_size?: number }): Tensor;
  repeat_interleave(repeats: Tensor, options: { dim?: number; output_size?: number }): Tensor;
  repeat_interleave(options: { repeats: Tensor; dim?: number; output_size?: number }): Tensor;
  /** Sums over the last dimension of both: [..., n] and [..., n] -> [..., ...]. https://pytorch.org/docs/stable/generated/torch.Tensor.inner.html */
  inner(other: Tensor): Tensor;
  inner(options: { other: Tensor }): Tensor;
  /** Every element of self times all of other, side by side as blocks. https://pytorch.org/docs/stable/generated/torch.Tensor.kron.html */
  kron(other: Tensor): Tensor;
  kron(options: { other: Tensor }): Tensor;
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
  /** [n] x [m] -> [n, m]. https://pytorch.org/docs/stable/generated/torch.Tensor.ger.html */
  ger(vec2: Tensor): Tensor;
  ger(options: { vec2: Tensor }): Tensor;
  /** Python's @: 1-dim, 2-dim and batched operands with broadcasting of the batch dimensions. https://pytorch.org/docs/stable/generated/torch.Tensor.matmul.html */
  matmul(other: Tensor): Tensor;
  matmul(options: { other: Tensor }): Tensor;
  /** beta * self + alpha * (mat1 mm mat2), self broadcast to the product. https://pytorch.org/docs/stable/generated/torch.Tensor.addmm.html */
  addmm(mat1: Tensor, mat2: Tensor, options?: { beta?: number | boolean; alpha?: number | boolean }): Tensor;
  addmm(mat1: Tensor, options: { mat2: Tensor; beta?: number | boolean; alpha?: number | boolean }): Tensor;
  addmm(options: { mat1: Tensor; mat2: Tensor; beta?: number | boolean; alpha?: number | boolean }): Tensor;
  /** The same with the other products: mat mv vec, the outer product, bmm, and bmm summed over the batch. https://pytorch.org/docs/stable/generated/torch.Tensor.addmv.html */
  addmv(mat: Tensor, vec: Tensor, options?: { beta?: number | boolean; alpha?: number | boolean }): Tensor;
  addmv(mat: Tensor, options: { vec: Tensor; beta?: number | boolean; alpha?: number | boolean }): Tensor;
  addmv(options: { mat: Tensor; vec: Tensor; beta?: number | boolean; alpha?: number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.addr.html */ addr(vec1: Tensor, vec2: Tensor, options?: { beta?: number | boolean; alpha?: number | boolean }): Tensor;
  addr(vec1: Tensor, options: { vec2: Tensor; beta?: number | boolean; alpha?: number | boolean }): Tensor;
  addr(options: { vec1: Tensor; vec2: Tensor; beta?: number | boolean; alpha?: number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.baddbmm.html */ baddbmm(batch1: Tensor, batch2: Tensor, options?: { beta?: number | boolean; alpha?: number | boolean }): Tensor;
  baddbmm(batch1: Tensor, options: { batch2: Tensor; beta?: number | boolean; alpha?: number | boolean }): Tensor;
  baddbmm(options: { batch1: Tensor; batch2: Tensor; beta?: number | boolean; alpha?: number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.addbmm.html */ addbmm(batch1: Tensor, batch2: Tensor, options?: { beta?: number | boolean; alpha?: number | boolean }): Tensor;
  addbmm(batch1: Tensor, options: { batch2: Tensor; beta?: number | boolean; alpha?: number | boolean }): Tensor;
  addbmm(options: { batch1: Tensor; batch2: Tensor; beta?: number | boolean; alpha?: number | boolean }): Tensor;
  /** (sign, log |det|) of [..., n, n]. https://pytorch.org/docs/stable/generated/torch.Tensor.slogdet.html */
  slogdet(): [sign: Tensor, logabsdet: Tensor] & { sign: Tensor; logabsdet: Tensor };
  /** Determinant of [n, n]. https://pytorch.org/docs/stable/generated/torch.Tensor.det.html */
  det(): Tensor;
  /** Inverse of [n, n]. Throws RuntimeError for a singular matrix. https://pytorch.org/docs/stable/generated/torch.Tensor.inverse.html */
  inverse(): Tensor;
  /** X with A X = B, where L (or U) is A's Cholesky factor. https://pytorch.org/docs/stable/generated/torch.Tensor.cholesky_solve.html */
  cholesky_solve(L: Tensor, upper?: boolean): Tensor;
  cholesky_solve(L: Tensor, options: { upper?: boolean }): Tensor;
  cholesky_solve(options: { L: Tensor; upper?: boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.Tensor.pinverse.html */ pinverse(rcond?: number): Tensor;
  pinverse(options: { rcond?: number }): Tensor;
  /** (U, S, V) with A = U diag(S) V^T; zeros for U and V without compute_uv. https://pytorch.org/docs/stable/generated/torch.Tensor.svd.html */
  svd(some?: boolean, compute_uv?: boolean): [U: Tensor, S: Tensor, V: Tensor] & { U: Tensor; S: Tensor; V: Tensor };
  svd(some: boolean, options: { compute_uv?: boolean }): [U: Tensor, S: Tensor, V: Tensor] & { U: Tensor; S: Tensor; V: Tensor };
  svd(options: { some?: boolean; compute_uv?: boolean }): [U: Tensor, S: Tensor, V: Tensor] & { U: Tensor; S: Tensor; V: Tensor };
  /** The same along the first dimension of size 3 unless one is given. https://pytorch.org/docs/stable/generated/torch.Tensor.cross.html */
  cross(other: Tensor, dim?: number): Tensor;
  cross(other: Tensor, options: { dim?: number }): Tensor;
  cross(options: { other: Tensor; dim?: number }): Tensor;
  /** The product of n times the matrix; of its inverse for n < 0. https://pytorch.org/docs/stable/generated/torch.Tensor.matrix_power.html */
  matrix_power(n: number): Tensor;
  matrix_power(options: { n: number }): Tensor;
  /** Logarithm of the determinant; NaN where that is negative. https://pytorch.org/docs/stable/generated/torch.Tensor.logdet.html */
  logdet(): Tensor;
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
  /** x, but 0 in [-lambd, lambd]. https://pytorch.org/docs/stable/generated/torch.Tensor.hardshrink.html */
  hardshrink(lambd?: number): Tensor;
  hardshrink(options: { lambd?: number }): Tensor;
  /** x where x > 0, else weight x; weight has one element, or one for each of dimension 1. https://pytorch.org/docs/stable/generated/torch.Tensor.prelu.html */
  prelu(weight: Tensor): Tensor;
  prelu(options: { weight: Tensor }): Tensor;
  /** torch.autograd.backward: sums the gradients of `tensors` into the .grad of the leaves. An undefined gradient stands for 1 and is allowed for one-element tensors only. Without `retain_graph` what the forward pass saved is freed on the way. With `create_graph` the walk itself is recorded, for higher derivatives. With `inputs` only they receive a .grad, and only what leads to them is walked. Throws RuntimeError in PyTorch's words. https://pytorch.org/docs/stable/generated/torch.autograd.backward.html https://pytorch.org/docs/stable/generated/torch.Tensor.backward.html */
  backward(gradient?: Tensor, retain_graph?: boolean, create_graph?: boolean, inputs?: Tensor | readonly Tensor[]): void;
  backward(gradient: Tensor, retain_graph: boolean, create_graph: boolean, options: { inputs?: Tensor | readonly Tensor[] }): void;
  backward(gradient: Tensor, retain_graph: boolean, options: { create_graph?: boolean; inputs?: Tensor | readonly Tensor[] }): void;
  backward(gradient: Tensor, options: { retain_graph?: boolean; create_graph?: boolean; inputs?: Tensor | readonly Tensor[] }): void;
  backward(options: { gradient?: Tensor; retain_graph?: boolean; create_graph?: boolean; inputs?: Tensor | readonly Tensor[] }): void;
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
  /** x.mT: the last two dimensions exchanged. Throws RuntimeError for fewer than two. */
  readonly mT: Tensor;
  readonly mH: Tensor;
  /** Of one matrix: its transpose. */
  readonly H: Tensor;
  /** Tensor.retains_grad: whether this non-leaf keeps its gradient. */
  readonly retains_grad: boolean;
}
