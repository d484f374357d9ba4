// Written by scripts/types.mjs from the binding tables in src/bindings. Do not edit.
import type { CreationOptions, DType, Generator, Index, Tensor } from "./tensor.js";

/** Functions of torch. */
// prettier-ignore
export interface TorchOps {
  /** https://pytorch.org/docs/stable/generated/torch.promote_types.html */ promote_types(type1: DType, type2: DType): DType;
  promote_types(type1: DType, options: { type2: DType }): DType;
  /** https://pytorch.org/docs/stable/generated/torch.result_type.html */ result_type(tensor1: Tensor, tensor2: Tensor): DType;
  result_type(tensor1: Tensor, options: { tensor2: Tensor }): DType;
  result_type(tensor: Tensor, other: number | boolean): DType;
  result_type(tensor: Tensor, options: { other: number | boolean }): DType;
  result_type(scalar: number | boolean, tensor: Tensor): DType;
  result_type(scalar: number | boolean, options: { tensor: Tensor }): DType;
  result_type(scalar1: number | boolean, scalar2: number | boolean): DType;
  result_type(scalar1: number | boolean, options: { scalar2: number | boolean }): DType;
  /** https://pytorch.org/docs/stable/generated/torch.can_cast.html */ can_cast(from_: DType, to: DType): boolean;
  can_cast(from_: DType, options: { to: DType }): boolean;
  /** https://pytorch.org/docs/stable/generated/torch.zeros.html */ zeros(...size: number[]): Tensor;
  zeros(size: readonly number[], options?: CreationOptions & { out?: Tensor }): Tensor;
  zeros(...args: [...size: number[], options: CreationOptions & { out?: Tensor }]): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.ones.html */ ones(...size: number[]): Tensor;
  ones(size: readonly number[], options?: CreationOptions & { out?: Tensor }): Tensor;
  ones(...args: [...size: number[], options: CreationOptions & { out?: Tensor }]): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.empty.html */ empty(...size: number[]): Tensor;
  empty(size: readonly number[], options?: CreationOptions & { out?: Tensor }): Tensor;
  empty(...args: [...size: number[], options: CreationOptions & { out?: Tensor }]): Tensor;
  /** Filled with the number; the dtype defaults to the number's (int64 for an int, bool for a bool). https://pytorch.org/docs/stable/generated/torch.full.html */
  full(size: number | readonly number[], fill_value: number | boolean, options?: CreationOptions & { out?: Tensor }): Tensor;
  full(size: number | readonly number[], options: { fill_value: number | boolean } & CreationOptions & { out?: Tensor }): Tensor;
  /** Identity matrix [n, m] (m defaults to n). https://pytorch.org/docs/stable/generated/torch.eye.html */
  eye(n: number, m?: number, options?: CreationOptions & { out?: Tensor }): Tensor;
  eye(n: number, options: { m?: number } & CreationOptions & { out?: Tensor }): Tensor;
  /** Values start, start + step, … below end; int64 if all three are ints. https://pytorch.org/docs/stable/generated/torch.arange.html */
  arange(end: number | boolean, options?: CreationOptions & { out?: Tensor }): Tensor;
  /** Values start, start + step, … below end; int64 if all three are ints. https://pytorch.org/docs/stable/generated/torch.arange.html */
  arange(start: number | boolean, end: number | boolean, step?: number | boolean, options?: CreationOptions & { out?: Tensor }): Tensor;
  arange(start: number | boolean, end: number | boolean, options: { step?: number | boolean } & CreationOptions & { out?: Tensor }): Tensor;
  arange(start: number | boolean, options: { end: number | boolean; step?: number | boolean } & CreationOptions & { out?: Tensor }): Tensor;
  /** `steps` values from start to end inclusive. Throws RuntimeError for steps < 0. https://pytorch.org/docs/stable/generated/torch.linspace.html */
  linspace(start: number | boolean, end: number | boolean, steps: number, options?: CreationOptions & { out?: Tensor }): Tensor;
  linspace(start: number | boolean, end: number | boolean, options: { steps: number } & CreationOptions & { out?: Tensor }): Tensor;
  linspace(start: number | boolean, options: { end: number | boolean; steps: number } & CreationOptions & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.logspace.html */ logspace(start: number | boolean, end: number | boolean, steps: number, base?: number, options?: CreationOptions & { out?: Tensor }): Tensor;
  logspace(start: number | boolean, end: number | boolean, steps: number, options: { base?: number } & CreationOptions & { out?: Tensor }): Tensor;
  logspace(start: number | boolean, end: number | boolean, options: { steps: number; base?: number } & CreationOptions & { out?: Tensor }): Tensor;
  logspace(start: number | boolean, options: { end: number | boolean; steps: number; base?: number } & CreationOptions & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.scalar_tensor.html */ scalar_tensor(s: number | boolean, options?: CreationOptions & { out?: Tensor }): Tensor;
  /** Uniform in [0, 1). https://pytorch.org/docs/stable/generated/torch.rand.html */
  rand(...size: number[]): Tensor;
  rand(size: readonly number[], options?: { generator?: Generator } & CreationOptions & { out?: Tensor }): Tensor;
  rand(...args: [...size: number[], options: { generator?: Generator } & CreationOptions & { out?: Tensor }]): Tensor;
  /** Standard normal. https://pytorch.org/docs/stable/generated/torch.randn.html */
  randn(...size: number[]): Tensor;
  randn(size: readonly number[], options?: { generator?: Generator } & CreationOptions & { out?: Tensor }): Tensor;
  randn(...args: [...size: number[], options: { generator?: Generator } & CreationOptions & { out?: Tensor }]): Tensor;
  /** Integers in [low, high). Throws RuntimeError unless low < high. https://pytorch.org/docs/stable/generated/torch.randint.html */
  randint(high: number, size: readonly number[], options?: { generator?: Generator } & CreationOptions & { out?: Tensor }): Tensor;
  randint(high: number, options: { size: number | readonly number[]; generator?: Generator } & CreationOptions & { out?: Tensor }): Tensor;
  /** Integers in [low, high). Throws RuntimeError unless low < high. https://pytorch.org/docs/stable/generated/torch.randint.html */
  randint(low: number, high: number, size: readonly number[], options?: { generator?: Generator } & CreationOptions & { out?: Tensor }): Tensor;
  randint(low: number, high: number, options: { size: number | readonly number[]; generator?: Generator } & CreationOptions & { out?: Tensor }): Tensor;
  randint(low: number, options: { high: number; size: number | readonly number[]; generator?: Generator } & CreationOptions & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.randint_like.html */ randint_like(input: Tensor, high: number, options?: { generator?: Generator } & CreationOptions & { out?: Tensor }): Tensor;
  randint_like(input: Tensor, options: { high: number; generator?: Generator } & CreationOptions & { out?: Tensor }): Tensor;
  randint_like(input: Tensor, low: number, high: number, options?: { generator?: Generator } & CreationOptions & { out?: Tensor }): Tensor;
  randint_like(input: Tensor, low: number, options: { high: number; generator?: Generator } & CreationOptions & { out?: Tensor }): Tensor;
  randint_like(input: Tensor, options: { low: number; high: number; generator?: Generator } & CreationOptions & { out?: Tensor }): Tensor;
  /** Normal numbers with each element's mean and deviation, broadcast. Throws RuntimeError for a negative deviation. https://pytorch.org/docs/stable/generated/torch.normal.html */
  normal(mean: Tensor, std: Tensor, options?: { generator?: Generator } & { out?: Tensor }): Tensor;
  normal(mean: Tensor, options: { std: Tensor; generator?: Generator } & { out?: Tensor }): Tensor;
  /** Normal numbers with each element's mean and deviation, broadcast. Throws RuntimeError for a negative deviation. https://pytorch.org/docs/stable/generated/torch.normal.html */
  normal(mean: number, std: number, size: readonly number[], options?: { generator?: Generator } & CreationOptions & { out?: Tensor }): Tensor;
  normal(mean: number, std: number, options: { size: number | readonly number[]; generator?: Generator } & CreationOptions & { out?: Tensor }): Tensor;
  normal(mean: number, options: { std: number; size: number | readonly number[]; generator?: Generator } & CreationOptions & { out?: Tensor }): Tensor;
  /** Normal numbers with each element's mean and deviation, broadcast. Throws RuntimeError for a negative deviation. https://pytorch.org/docs/stable/generated/torch.normal.html */
  normal(mean: Tensor, std?: number, options?: { generator?: Generator } & { out?: Tensor }): Tensor;
  normal(mean: Tensor, options: { std?: number; generator?: Generator } & { out?: Tensor }): Tensor;
  /** Normal numbers with each element's mean and deviation, broadcast. Throws RuntimeError for a negative deviation. https://pytorch.org/docs/stable/generated/torch.normal.html */
  normal(mean: number, std: Tensor, options?: { generator?: Generator } & { out?: Tensor }): Tensor;
  normal(mean: number, options: { std: Tensor; generator?: Generator } & { out?: Tensor }): Tensor;
  /** num_samples places of each row, drawn with the probabilities that its elements are in proportion to. Throws RuntimeError for more than there are unless `replacement`. https://pytorch.org/docs/stable/generated/torch.multinomial.html */
  multinomial(input: Tensor, num_samples: number, replacement?: boolean, options?: { generator?: Generator } & { out?: Tensor }): Tensor;
  multinomial(input: Tensor, num_samples: number, options: { replacement?: boolean; generator?: Generator } & { out?: Tensor }): Tensor;
  multinomial(input: Tensor, options: { num_samples: number; replacement?: boolean; generator?: Generator } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.fill.html */ fill(input: Tensor, value: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  fill(input: Tensor, options: { value: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** A permutation of 0 … n - 1. https://pytorch.org/docs/stable/generated/torch.randperm.html */
  randperm(n: number, options?: { generator?: Generator } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.zeros_like.html */ zeros_like(input: Tensor, options?: CreationOptions & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.ones_like.html */ ones_like(input: Tensor, options?: CreationOptions & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.empty_like.html */ empty_like(input: Tensor, options?: CreationOptions & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.full_like.html */ full_like(input: Tensor, fill_value: number | boolean, options?: CreationOptions & { out?: Tensor }): Tensor;
  full_like(input: Tensor, options: { fill_value: number | boolean } & CreationOptions & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.rand_like.html */ rand_like(input: Tensor, options?: { generator?: Generator } & CreationOptions & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.randn_like.html */ randn_like(input: Tensor, options?: { generator?: Generator } & CreationOptions & { out?: Tensor }): Tensor;
  /** Counts of what happens self times in the mean. Throws RuntimeError for negative rates. https://pytorch.org/docs/stable/generated/torch.poisson.html */
  poisson(input: Tensor, options?: { generator?: Generator } & { out?: Tensor }): Tensor;
  /** 1 with the probability each element gives, else 0; p in place of them all. https://pytorch.org/docs/stable/generated/torch.bernoulli.html */
  bernoulli(input: Tensor, options?: { generator?: Generator } & { out?: Tensor }): Tensor;
  bernoulli(input: Tensor, p: number, options?: { generator?: Generator } & { out?: Tensor }): Tensor;
  bernoulli(input: Tensor, options: { p: number; generator?: Generator } & { out?: Tensor }): Tensor;
  /** A triangle from 0 up to 1 and down. A periodic window is one longer, without its last element. https://pytorch.org/docs/stable/generated/torch.bartlett_window.html */
  bartlett_window(window_length: number, periodic?: boolean, options?: CreationOptions & { out?: Tensor }): Tensor;
  bartlett_window(window_length: number, options: { periodic?: boolean } & CreationOptions & { out?: Tensor }): Tensor;
  /** 0.42 - 0.5 cos(2 pi n / (N - 1)) + 0.08 cos(4 pi n / (N - 1)). https://pytorch.org/docs/stable/generated/torch.blackman_window.html */
  blackman_window(window_length: number, periodic?: boolean, options?: CreationOptions & { out?: Tensor }): Tensor;
  blackman_window(window_length: number, options: { periodic?: boolean } & CreationOptions & { out?: Tensor }): Tensor;
  /** alpha - beta cos(2 pi n / (N - 1)). https://pytorch.org/docs/stable/generated/torch.hamming_window.html */
  hamming_window(window_length: number, periodic?: boolean, alpha?: number, beta?: number, options?: CreationOptions & { out?: Tensor }): Tensor;
  hamming_window(window_length: number, periodic: boolean, alpha: number, options: { beta?: number } & CreationOptions & { out?: Tensor }): Tensor;
  hamming_window(window_length: number, periodic: boolean, options: { alpha?: number; beta?: number } & CreationOptions & { out?: Tensor }): Tensor;
  hamming_window(window_length: number, options: { periodic?: boolean; alpha?: number; beta?: number } & CreationOptions & { out?: Tensor }): Tensor;
  /** 0.5 - 0.5 cos(2 pi n / (N - 1)). https://pytorch.org/docs/stable/generated/torch.hann_window.html */
  hann_window(window_length: number, periodic?: boolean, options?: CreationOptions & { out?: Tensor }): Tensor;
  hann_window(window_length: number, options: { periodic?: boolean } & CreationOptions & { out?: Tensor }): Tensor;
  /** i0(beta sqrt(1 - (2 n / (N - 1) - 1)^2)) / i0(beta). https://pytorch.org/docs/stable/generated/torch.kaiser_window.html */
  kaiser_window(window_length: number, periodic?: boolean, beta?: number, options?: CreationOptions & { out?: Tensor }): Tensor;
  kaiser_window(window_length: number, periodic: boolean, options: { beta?: number } & CreationOptions & { out?: Tensor }): Tensor;
  kaiser_window(window_length: number, options: { periodic?: boolean; beta?: number } & CreationOptions & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.zero_.html */ zero_(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** self + alpha * other. https://pytorch.org/docs/stable/generated/torch.add.html */
  add(input: Tensor, other: Tensor | number | boolean, options?: { alpha?: number | boolean } & { out?: Tensor }): Tensor;
  add(input: Tensor, options: { other: Tensor | number | boolean; alpha?: number | boolean } & { out?: Tensor }): Tensor;
  /** self - alpha * other. Throws RuntimeError for bool. https://pytorch.org/docs/stable/generated/torch.sub.html */
  sub(input: Tensor, other: Tensor | number | boolean, options?: { alpha?: number | boolean } & { out?: Tensor }): Tensor;
  sub(input: Tensor, options: { other: Tensor | number | boolean; alpha?: number | boolean } & { out?: Tensor }): Tensor;
  /** other - alpha * self. https://pytorch.org/docs/stable/generated/torch.rsub.html */
  rsub(input: Tensor, other: Tensor | number | boolean, options?: { alpha?: number | boolean } & { out?: Tensor }): Tensor;
  rsub(input: Tensor, options: { other: Tensor | number | boolean; alpha?: number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.mul.html */ mul(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  mul(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** True division (integers give the default dtype); rounding_mode "trunc" or "floor" keeps integers. https://pytorch.org/docs/stable/generated/torch.div.html */
  div(input: Tensor, other: Tensor | number | boolean, options?: { rounding_mode?: "trunc" | "floor" } & { out?: Tensor }): Tensor;
  div(input: Tensor, options: { other: Tensor | number | boolean; rounding_mode?: "trunc" | "floor" } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.floor_divide.html */ floor_divide(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  floor_divide(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** Python's %: the sign of the divisor. https://pytorch.org/docs/stable/generated/torch.remainder.html */
  remainder(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  remainder(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** self ** exponent. Throws RuntimeError for integers to a negative integer power. https://pytorch.org/docs/stable/generated/torch.pow.html */
  pow(input: Tensor, exponent: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  pow(input: Tensor, options: { exponent: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.neg.html */ neg(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.square.html */ square(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** self + value * tensor1 * tensor2, and self + value * tensor1 / tensor2. https://pytorch.org/docs/stable/generated/torch.addcmul.html */
  addcmul(input: Tensor, tensor1: Tensor, tensor2: Tensor, options?: { value?: number | boolean } & { out?: Tensor }): Tensor;
  addcmul(input: Tensor, tensor1: Tensor, options: { tensor2: Tensor; value?: number | boolean } & { out?: Tensor }): Tensor;
  addcmul(input: Tensor, options: { tensor1: Tensor; tensor2: Tensor; value?: number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.addcdiv.html */ addcdiv(input: Tensor, tensor1: Tensor, tensor2: Tensor, options?: { value?: number | boolean } & { out?: Tensor }): Tensor;
  addcdiv(input: Tensor, tensor1: Tensor, options: { tensor2: Tensor; value?: number | boolean } & { out?: Tensor }): Tensor;
  addcdiv(input: Tensor, options: { tensor1: Tensor; tensor2: Tensor; value?: number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.exp.html */ exp(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.expm1.html */ expm1(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.log.html */ log(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.log1p.html */ log1p(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.log2.html */ log2(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.log10.html */ log10(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.sqrt.html */ sqrt(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.rsqrt.html */ rsqrt(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.reciprocal.html */ reciprocal(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.sin.html */ sin(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.cos.html */ cos(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.tan.html */ tan(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.sinh.html */ sinh(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.cosh.html */ cosh(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.tanh.html */ tanh(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.atan.html */ atan(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.asin.html */ asin(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.acos.html */ acos(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** The angle of the point (other, self), in [-pi, pi]. https://pytorch.org/docs/stable/generated/torch.atan2.html */
  atan2(input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  atan2(input: Tensor, options: { other: Tensor } & { out?: Tensor }): Tensor;
  /** self + weight * (end - self). Throws RuntimeError for integers and for different dtypes. https://pytorch.org/docs/stable/generated/torch.lerp.html */
  lerp(input: Tensor, end: Tensor, weight: Tensor, options?: { out?: Tensor }): Tensor;
  lerp(input: Tensor, end: Tensor, options: { weight: Tensor } & { out?: Tensor }): Tensor;
  lerp(input: Tensor, options: { end: Tensor; weight: Tensor } & { out?: Tensor }): Tensor;
  /** self + weight * (end - self). Throws RuntimeError for integers and for different dtypes. https://pytorch.org/docs/stable/generated/torch.lerp.html */
  lerp(input: Tensor, end: Tensor, weight: number | boolean, options?: { out?: Tensor }): Tensor;
  lerp(input: Tensor, end: Tensor, options: { weight: number | boolean } & { out?: Tensor }): Tensor;
  lerp(input: Tensor, options: { end: Tensor; weight: number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.erf.html */ erf(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** 1 / (1 + exp(-self)). https://pytorch.org/docs/stable/generated/torch.sigmoid.html */
  sigmoid(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.abs.html */ abs(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.sign.html */ sign(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.floor.html */ floor(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.ceil.html */ ceil(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** To the nearest, halves to even; at so many decimals, or before the point where negative. https://pytorch.org/docs/stable/generated/torch.round.html */
  round(input: Tensor, options?: { decimals?: number } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.trunc.html */ trunc(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** max(self, 0); the gradient at 0 is 0. https://pytorch.org/docs/stable/generated/torch.relu.html */
  relu(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** The same with tensors as limits, which broadcast and receive gradients; either may be undefined. A number made a tensor is a number. https://pytorch.org/docs/stable/generated/torch.clamp.html */
  clamp(input: Tensor, min?: Tensor | number | boolean, max?: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  clamp(input: Tensor, min: Tensor | number | boolean, options: { max?: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  clamp(input: Tensor, options: { min?: Tensor | number | boolean; max?: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** The same with tensors as limits, which broadcast and receive gradients; either may be undefined. A number made a tensor is a number. https://pytorch.org/docs/stable/generated/torch.clip.html */
  clip(input: Tensor, min?: Tensor | number | boolean, max?: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  clip(input: Tensor, min: Tensor | number | boolean, options: { max?: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  clip(input: Tensor, options: { min?: Tensor | number | boolean; max?: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.clamp_min.html */ clamp_min(input: Tensor, min: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  clamp_min(input: Tensor, options: { min: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.clamp_max.html */ clamp_max(input: Tensor, max: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  clamp_max(input: Tensor, options: { max: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** Element-wise larger / smaller; NaN wins; equal elements share the gradient. https://pytorch.org/docs/stable/generated/torch.maximum.html */
  maximum(input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  maximum(input: Tensor, options: { other: Tensor } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.minimum.html */ minimum(input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  minimum(input: Tensor, options: { other: Tensor } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.eq.html */ eq(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  eq(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.ne.html */ ne(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  ne(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.lt.html */ lt(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  lt(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.le.html */ le(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  le(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.gt.html */ gt(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  gt(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.ge.html */ ge(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  ge(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.logical_not.html */ logical_not(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.logical_and.html */ logical_and(input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  logical_and(input: Tensor, options: { other: Tensor } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.logical_or.html */ logical_or(input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  logical_or(input: Tensor, options: { other: Tensor } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.logical_xor.html */ logical_xor(input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  logical_xor(input: Tensor, options: { other: Tensor } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.isnan.html */ isnan(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.isinf.html */ isinf(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.isfinite.html */ isfinite(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** torch.equal: same shape and elements. https://pytorch.org/docs/stable/generated/torch.equal.html */
  equal(input: Tensor, other: Tensor): boolean;
  equal(input: Tensor, options: { other: Tensor }): boolean;
  /** isclose, all of them. https://pytorch.org/docs/stable/generated/torch.allclose.html */
  allclose(input: Tensor, other: Tensor, rtol?: number, atol?: number, equal_nan?: boolean): boolean;
  allclose(input: Tensor, other: Tensor, rtol: number, atol: number, options: { equal_nan?: boolean }): boolean;
  allclose(input: Tensor, other: Tensor, rtol: number, options: { atol?: number; equal_nan?: boolean }): boolean;
  allclose(input: Tensor, other: Tensor, options: { rtol?: number; atol?: number; equal_nan?: boolean }): boolean;
  allclose(input: Tensor, options: { other: Tensor; rtol?: number; atol?: number; equal_nan?: boolean }): boolean;
  /** Element-wise |self - other| <= atol + rtol |other|. Throws RuntimeError for different dtypes. https://pytorch.org/docs/stable/generated/torch.isclose.html */
  isclose(input: Tensor, other: Tensor, rtol?: number, atol?: number, equal_nan?: boolean, options?: { out?: Tensor }): Tensor;
  isclose(input: Tensor, other: Tensor, rtol: number, atol: number, options: { equal_nan?: boolean } & { out?: Tensor }): Tensor;
  isclose(input: Tensor, other: Tensor, rtol: number, options: { atol?: number; equal_nan?: boolean } & { out?: Tensor }): Tensor;
  isclose(input: Tensor, other: Tensor, options: { rtol?: number; atol?: number; equal_nan?: boolean } & { out?: Tensor }): Tensor;
  isclose(input: Tensor, options: { other: Tensor; rtol?: number; atol?: number; equal_nan?: boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.multiply.html */ multiply(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  multiply(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.subtract.html */ subtract(input: Tensor, other: Tensor | number | boolean, options?: { alpha?: number | boolean } & { out?: Tensor }): Tensor;
  subtract(input: Tensor, options: { other: Tensor | number | boolean; alpha?: number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.divide.html */ divide(input: Tensor, other: Tensor | number | boolean, options?: { rounding_mode?: "trunc" | "floor" } & { out?: Tensor }): Tensor;
  divide(input: Tensor, options: { other: Tensor | number | boolean; rounding_mode?: "trunc" | "floor" } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.negative.html */ negative(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.absolute.html */ absolute(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.fix.html */ fix(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.arcsin.html */ arcsin(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.arccos.html */ arccos(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.arctan.html */ arctan(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** The angle of the point (other, self), in [-pi, pi]. https://pytorch.org/docs/stable/generated/torch.arctan2.html */
  arctan2(input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  arctan2(input: Tensor, options: { other: Tensor } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.not_equal.html */ not_equal(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  not_equal(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.less.html */ less(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  less(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.less_equal.html */ less_equal(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  less_equal(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.greater.html */ greater(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  greater(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.greater_equal.html */ greater_equal(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  greater_equal(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.acosh.html */ acosh(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.arccosh.html */ arccosh(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.asinh.html */ asinh(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.arcsinh.html */ arcsinh(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.atanh.html */ atanh(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.arctanh.html */ arctanh(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** 1 - erf(self), exact where that is small. https://pytorch.org/docs/stable/generated/torch.erfc.html */
  erfc(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** The number whose erf is self; infinite at -1 and 1, NaN beyond. https://pytorch.org/docs/stable/generated/torch.erfinv.html */
  erfinv(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** log |Gamma(self)|. https://pytorch.org/docs/stable/generated/torch.lgamma.html */
  lgamma(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** The derivative of lgamma. https://pytorch.org/docs/stable/generated/torch.digamma.html */
  digamma(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** Derivative n of digamma. Throws RuntimeError for a negative n. https://pytorch.org/docs/stable/generated/torch.polygamma.html */
  polygamma(n: number, input: Tensor, options?: { out?: Tensor }): Tensor;
  polygamma(n: number, options: { input: Tensor } & { out?: Tensor }): Tensor;
  /** Bit by bit, of integers and bools; NotImplementedError for others. The greatest common divisor and the least common multiple of integers, neither negative. https://pytorch.org/docs/stable/generated/torch.gcd.html */
  gcd(input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  gcd(input: Tensor, options: { other: Tensor } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.lcm.html */ lcm(input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  lcm(input: Tensor, options: { other: Tensor } & { out?: Tensor }): Tensor;
  /** Modified Bessel functions of the first kind, of order 0 and 1. https://pytorch.org/docs/stable/generated/torch.i0.html */
  i0(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** log(self / (1 - self)), self limited to [eps, 1 - eps] if there is an eps. https://pytorch.org/docs/stable/generated/torch.logit.html */
  logit(input: Tensor, eps?: number, options?: { out?: Tensor }): Tensor;
  logit(input: Tensor, options: { eps?: number } & { out?: Tensor }): Tensor;
  /** sin(pi self) / (pi self), 1 at 0. https://pytorch.org/docs/stable/generated/torch.sinc.html */
  sinc(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** 2 ** self. https://pytorch.org/docs/stable/generated/torch.exp2.html */
  exp2(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** The fraction, with the sign of self. Throws for integers. https://pytorch.org/docs/stable/generated/torch.frac.html */
  frac(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.deg2rad.html */ deg2rad(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.rad2deg.html */ rad2deg(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** The tensor itself. Throws RuntimeError for bool. https://pytorch.org/docs/stable/generated/torch.positive.html */
  positive(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** The sign, as sign(). https://pytorch.org/docs/stable/generated/torch.sgn.html */
  sgn(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** Whether the sign bit is set. https://pytorch.org/docs/stable/generated/torch.signbit.html */
  signbit(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.isposinf.html */ isposinf(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.isneginf.html */ isneginf(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** NaN and infinities replaced: by 0 and the dtype's largest and least numbers, unless others are given. https://pytorch.org/docs/stable/generated/torch.nan_to_num.html */
  nan_to_num(input: Tensor, nan?: number, posinf?: number, neginf?: number, options?: { out?: Tensor }): Tensor;
  nan_to_num(input: Tensor, nan: number, posinf: number, options: { neginf?: number } & { out?: Tensor }): Tensor;
  nan_to_num(input: Tensor, nan: number, options: { posinf?: number; neginf?: number } & { out?: Tensor }): Tensor;
  nan_to_num(input: Tensor, options: { nan?: number; posinf?: number; neginf?: number } & { out?: Tensor }): Tensor;
  /** self / other. https://pytorch.org/docs/stable/generated/torch.true_divide.html */
  true_divide(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  true_divide(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** |self| with the sign of other. https://pytorch.org/docs/stable/generated/torch.copysign.html */
  copysign(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  copysign(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** The number next to self towards other, in floating point. https://pytorch.org/docs/stable/generated/torch.nextafter.html */
  nextafter(input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  nextafter(input: Tensor, options: { other: Tensor } & { out?: Tensor }): Tensor;
  /** The larger, the smaller; a number wins over NaN. https://pytorch.org/docs/stable/generated/torch.fmax.html */
  fmax(input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  fmax(input: Tensor, options: { other: Tensor } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.fmin.html */ fmin(input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  fmin(input: Tensor, options: { other: Tensor } & { out?: Tensor }): Tensor;
  /** C's %: the sign of the dividend. https://pytorch.org/docs/stable/generated/torch.fmod.html */
  fmod(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  fmod(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.hypot.html */ hypot(input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  hypot(input: Tensor, options: { other: Tensor } & { out?: Tensor }): Tensor;
  /** log(e^self + e^other), without overflow. https://pytorch.org/docs/stable/generated/torch.logaddexp.html */
  logaddexp(input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  logaddexp(input: Tensor, options: { other: Tensor } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.logaddexp2.html */ logaddexp2(input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  logaddexp2(input: Tensor, options: { other: Tensor } & { out?: Tensor }): Tensor;
  /** self log(other), 0 where self is 0; and self log(1 + other). https://pytorch.org/docs/stable/generated/torch.xlogy.html */
  xlogy(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  xlogy(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** 0 below 0, 1 above, `values` at 0. Throws RuntimeError for different dtypes. https://pytorch.org/docs/stable/generated/torch.heaviside.html */
  heaviside(input: Tensor, values: Tensor, options?: { out?: Tensor }): Tensor;
  heaviside(input: Tensor, options: { values: Tensor } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.bitwise_not.html */ bitwise_not(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.bitwise_and.html */ bitwise_and(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  bitwise_and(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.bitwise_or.html */ bitwise_or(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  bitwise_or(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.bitwise_xor.html */ bitwise_xor(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  bitwise_xor(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.bitwise_left_shift.html */ bitwise_left_shift(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  bitwise_left_shift(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.bitwise_right_shift.html */ bitwise_right_shift(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  bitwise_right_shift(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** Float32 is summed in double precision and rounded once. Integers and bools give int64. https://pytorch.org/docs/stable/generated/torch.sum.html */
  sum(input: Tensor, dim?: number | readonly number[], keepdim?: boolean, options?: { dtype?: DType } & { out?: Tensor }): Tensor;
  sum(input: Tensor, dim: number | readonly number[], options: { keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  sum(input: Tensor, options: { dim?: number | readonly number[]; keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  /** Throws RuntimeError for integers. https://pytorch.org/docs/stable/generated/torch.mean.html */
  mean(input: Tensor, dim?: number | readonly number[], keepdim?: boolean, options?: { dtype?: DType } & { out?: Tensor }): Tensor;
  mean(input: Tensor, dim: number | readonly number[], options: { keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  mean(input: Tensor, options: { dim?: number | readonly number[]; keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  /** Variance with divisor n - correction (Bessel's by default). https://pytorch.org/docs/stable/generated/torch.var.html */
  var(input: Tensor, dim?: number | readonly number[], unbiased?: boolean, keepdim?: boolean, options?: { correction?: number } & { out?: Tensor }): Tensor;
  var(input: Tensor, dim: number | readonly number[], unbiased: boolean, options: { keepdim?: boolean; correction?: number } & { out?: Tensor }): Tensor;
  var(input: Tensor, dim: number | readonly number[], options: { unbiased?: boolean; keepdim?: boolean; correction?: number } & { out?: Tensor }): Tensor;
  var(input: Tensor, options: { dim?: number | readonly number[]; unbiased?: boolean; keepdim?: boolean; correction?: number } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.std.html */ std(input: Tensor, dim?: number | readonly number[], unbiased?: boolean, keepdim?: boolean, options?: { correction?: number } & { out?: Tensor }): Tensor;
  std(input: Tensor, dim: number | readonly number[], unbiased: boolean, options: { keepdim?: boolean; correction?: number } & { out?: Tensor }): Tensor;
  std(input: Tensor, dim: number | readonly number[], options: { unbiased?: boolean; keepdim?: boolean; correction?: number } & { out?: Tensor }): Tensor;
  std(input: Tensor, options: { dim?: number | readonly number[]; unbiased?: boolean; keepdim?: boolean; correction?: number } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.prod.html */ prod(input: Tensor, dim?: number, keepdim?: boolean, options?: { dtype?: DType } & { out?: Tensor }): Tensor;
  prod(input: Tensor, dim: number, options: { keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  prod(input: Tensor, options: { dim?: number; keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  /** The p-norm (p = 2 by default; infinity allowed). https://pytorch.org/docs/stable/generated/torch.norm.html */
  norm(input: Tensor, p?: number | boolean | string, dim?: number | readonly number[], keepdim?: boolean, options?: { dtype?: DType } & { out?: Tensor }): Tensor;
  norm(input: Tensor, p: number | boolean | string, dim: number | readonly number[], options: { keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  norm(input: Tensor, p: number | boolean | string, options: { dim?: number | readonly number[]; keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  norm(input: Tensor, options: { p?: number | boolean | string; dim?: number | readonly number[]; keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.all.html */ all(input: Tensor, dim?: number | readonly number[], keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  all(input: Tensor, dim: number | readonly number[], options: { keepdim?: boolean } & { out?: Tensor }): Tensor;
  all(input: Tensor, options: { dim?: number | readonly number[]; keepdim?: boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.any.html */ any(input: Tensor, dim?: number | readonly number[], keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  any(input: Tensor, dim: number | readonly number[], options: { keepdim?: boolean } & { out?: Tensor }): Tensor;
  any(input: Tensor, options: { dim?: number | readonly number[]; keepdim?: boolean } & { out?: Tensor }): Tensor;
  /** Largest element; its gradient is shared evenly by equal ones. NaN wins. https://pytorch.org/docs/stable/generated/torch.max.html */
  max(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** (values, indices) along a dimension; the first of equal ones. https://pytorch.org/docs/stable/generated/torch.max.html */
  max(input: Tensor, dim: number, keepdim?: boolean, options?: { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  max(input: Tensor, dim: number, options: { keepdim?: boolean } & { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  max(input: Tensor, options: { dim: number; keepdim?: boolean } & { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** Element-wise larger / smaller; NaN wins; equal elements share the gradient. https://pytorch.org/docs/stable/generated/torch.max.html */
  max(input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  max(input: Tensor, options: { other: Tensor } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.min.html */ min(input: Tensor, options?: { out?: Tensor }): Tensor;
  min(input: Tensor, dim: number, keepdim?: boolean, options?: { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  min(input: Tensor, dim: number, options: { keepdim?: boolean } & { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  min(input: Tensor, options: { dim: number; keepdim?: boolean } & { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  min(input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  min(input: Tensor, options: { other: Tensor } & { out?: Tensor }): Tensor;
  /** Largest / smallest values over dimensions, gradient shared evenly. https://pytorch.org/docs/stable/generated/torch.amax.html */
  amax(input: Tensor, dim?: number | readonly number[], keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  amax(input: Tensor, dim: number | readonly number[], options: { keepdim?: boolean } & { out?: Tensor }): Tensor;
  amax(input: Tensor, options: { dim?: number | readonly number[]; keepdim?: boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.amin.html */ amin(input: Tensor, dim?: number | readonly number[], keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  amin(input: Tensor, dim: number | readonly number[], options: { keepdim?: boolean } & { out?: Tensor }): Tensor;
  amin(input: Tensor, options: { dim?: number | readonly number[]; keepdim?: boolean } & { out?: Tensor }): Tensor;
  /** Index of the first largest / smallest element (of the flattened tensor without dim). https://pytorch.org/docs/stable/generated/torch.argmax.html */
  argmax(input: Tensor, dim?: number, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  argmax(input: Tensor, dim: number, options: { keepdim?: boolean } & { out?: Tensor }): Tensor;
  argmax(input: Tensor, options: { dim?: number; keepdim?: boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.argmin.html */ argmin(input: Tensor, dim?: number, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  argmin(input: Tensor, dim: number, options: { keepdim?: boolean } & { out?: Tensor }): Tensor;
  argmin(input: Tensor, options: { dim?: number; keepdim?: boolean } & { out?: Tensor }): Tensor;
  /** Running sum along dim; ints and bools give int64. https://pytorch.org/docs/stable/generated/torch.cumsum.html */
  cumsum(input: Tensor, dim: number, options?: CreationOptions & { out?: Tensor }): Tensor;
  cumsum(input: Tensor, options: { dim: number } & CreationOptions & { out?: Tensor }): Tensor;
  /** Running product along dim; ints and bools give int64. https://pytorch.org/docs/stable/generated/torch.cumprod.html */
  cumprod(input: Tensor, dim: number, options?: CreationOptions & { out?: Tensor }): Tensor;
  cumprod(input: Tensor, options: { dim: number } & CreationOptions & { out?: Tensor }): Tensor;
  /** How many elements are not 0. https://pytorch.org/docs/stable/generated/torch.count_nonzero.html */
  count_nonzero(input: Tensor, ...dim: number[]): Tensor;
  count_nonzero(input: Tensor, dim?: readonly number[], options?: { out?: Tensor }): Tensor;
  count_nonzero(...args: [input: Tensor, ...dim: number[], options: { out?: Tensor }]): Tensor;
  count_nonzero(input: Tensor, options: { dim?: number | readonly number[] } & { out?: Tensor }): Tensor;
  /** Variance with divisor n - correction (Bessel's by default). https://pytorch.org/docs/stable/generated/torch.var.html */
  var(input: Tensor, unbiased: boolean, options?: { out?: Tensor }): Tensor;
  var(input: Tensor, options: { unbiased: boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.std.html */ std(input: Tensor, unbiased: boolean, options?: { out?: Tensor }): Tensor;
  std(input: Tensor, options: { unbiased: boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.var_mean.html */ var_mean(input: Tensor, dim?: number | readonly number[], unbiased?: boolean, keepdim?: boolean, options?: { correction?: number }): Tensor[];
  var_mean(input: Tensor, dim: number | readonly number[], unbiased: boolean, options: { keepdim?: boolean; correction?: number }): Tensor[];
  var_mean(input: Tensor, dim: number | readonly number[], options: { unbiased?: boolean; keepdim?: boolean; correction?: number }): Tensor[];
  var_mean(input: Tensor, options: { dim?: number | readonly number[]; unbiased?: boolean; keepdim?: boolean; correction?: number }): Tensor[];
  var_mean(input: Tensor, unbiased: boolean): Tensor[];
  var_mean(input: Tensor, options: { unbiased: boolean }): Tensor[];
  /** https://pytorch.org/docs/stable/generated/torch.std_mean.html */ std_mean(input: Tensor, dim?: number | readonly number[], unbiased?: boolean, keepdim?: boolean, options?: { correction?: number }): Tensor[];
  std_mean(input: Tensor, dim: number | readonly number[], unbiased: boolean, options: { keepdim?: boolean; correction?: number }): Tensor[];
  std_mean(input: Tensor, dim: number | readonly number[], options: { unbiased?: boolean; keepdim?: boolean; correction?: number }): Tensor[];
  std_mean(input: Tensor, options: { dim?: number | readonly number[]; unbiased?: boolean; keepdim?: boolean; correction?: number }): Tensor[];
  std_mean(input: Tensor, unbiased: boolean): Tensor[];
  std_mean(input: Tensor, options: { unbiased: boolean }): Tensor[];
  /** Sum and mean of what is not NaN. https://pytorch.org/docs/stable/generated/torch.nansum.html */
  nansum(input: Tensor, dim?: number | readonly number[], keepdim?: boolean, options?: { dtype?: DType } & { out?: Tensor }): Tensor;
  nansum(input: Tensor, dim: number | readonly number[], options: { keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  nansum(input: Tensor, options: { dim?: number | readonly number[]; keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.nanmean.html */ nanmean(input: Tensor, dim?: number | readonly number[], keepdim?: boolean, options?: { dtype?: DType } & { out?: Tensor }): Tensor;
  nanmean(input: Tensor, dim: number | readonly number[], options: { keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  nanmean(input: Tensor, options: { dim?: number | readonly number[]; keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  /** Smallest and largest, gradient shared evenly. https://pytorch.org/docs/stable/generated/torch.aminmax.html */
  aminmax(input: Tensor, options?: { dim?: number; keepdim?: boolean } & { out?: readonly Tensor[] }): [min: Tensor, max: Tensor] & { min: Tensor; max: Tensor };
  /** (values, indices): the largest, smallest so far along dim, the last of equal ones; NaN stays. https://pytorch.org/docs/stable/generated/torch.cummax.html */
  cummax(input: Tensor, dim: number, options?: { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  cummax(input: Tensor, options: { dim: number } & { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** https://pytorch.org/docs/stable/generated/torch.cummin.html */ cummin(input: Tensor, dim: number, options?: { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  cummin(input: Tensor, options: { dim: number } & { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** log(cumsum(exp(self))), without overflow. https://pytorch.org/docs/stable/generated/torch.logcumsumexp.html */
  logcumsumexp(input: Tensor, dim: number, options?: { out?: Tensor }): Tensor;
  logcumsumexp(input: Tensor, options: { dim: number } & { out?: Tensor }): Tensor;
  /** The lower median; NaN if there is one (nanmedian passes them over). Its gradient is shared by equal elements. https://pytorch.org/docs/stable/generated/torch.median.html */
  median(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** (values, indices) along a dimension. https://pytorch.org/docs/stable/generated/torch.median.html */
  median(input: Tensor, dim: number, keepdim?: boolean, options?: { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  median(input: Tensor, dim: number, options: { keepdim?: boolean } & { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  median(input: Tensor, options: { dim: number; keepdim?: boolean } & { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** https://pytorch.org/docs/stable/generated/torch.nanmedian.html */ nanmedian(input: Tensor, options?: { out?: Tensor }): Tensor;
  nanmedian(input: Tensor, dim: number, keepdim?: boolean, options?: { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  nanmedian(input: Tensor, dim: number, options: { keepdim?: boolean } & { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  nanmedian(input: Tensor, options: { dim: number; keepdim?: boolean } & { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** (values, indices) of the k-th smallest, k from 1. Throws RuntimeError for a k out of range. https://pytorch.org/docs/stable/generated/torch.kthvalue.html */
  kthvalue(input: Tensor, k: number, dim?: number, keepdim?: boolean, options?: { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  kthvalue(input: Tensor, k: number, dim: number, options: { keepdim?: boolean } & { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  kthvalue(input: Tensor, k: number, options: { dim?: number; keepdim?: boolean } & { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  kthvalue(input: Tensor, options: { k: number; dim?: number; keepdim?: boolean } & { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** (values, indices) of the most frequent element, the smallest of several; its last place. https://pytorch.org/docs/stable/generated/torch.mode.html */
  mode(input: Tensor, dim?: number, keepdim?: boolean, options?: { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  mode(input: Tensor, dim: number, options: { keepdim?: boolean } & { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  mode(input: Tensor, options: { dim?: number; keepdim?: boolean } & { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** The q-quantiles (q a number or 1-dim) along dim or of all elements, between two neighbours by `interpolation`: linear, lower, higher, nearest or midpoint. A leading dimension for a 1-dim q. https://pytorch.org/docs/stable/generated/torch.quantile.html */
  quantile(input: Tensor, q: Tensor | number | boolean, dim?: number, keepdim?: boolean, options?: { interpolation?: string } & { out?: Tensor }): Tensor;
  quantile(input: Tensor, q: Tensor | number | boolean, dim: number, options: { keepdim?: boolean; interpolation?: string } & { out?: Tensor }): Tensor;
  quantile(input: Tensor, q: Tensor | number | boolean, options: { dim?: number; keepdim?: boolean; interpolation?: string } & { out?: Tensor }): Tensor;
  quantile(input: Tensor, options: { q: Tensor | number | boolean; dim?: number; keepdim?: boolean; interpolation?: string } & { out?: Tensor }): Tensor;
  /** The same without the NaNs. https://pytorch.org/docs/stable/generated/torch.nanquantile.html */
  nanquantile(input: Tensor, q: Tensor | number | boolean, dim?: number, keepdim?: boolean, options?: { interpolation?: string } & { out?: Tensor }): Tensor;
  nanquantile(input: Tensor, q: Tensor | number | boolean, dim: number, options: { keepdim?: boolean; interpolation?: string } & { out?: Tensor }): Tensor;
  nanquantile(input: Tensor, q: Tensor | number | boolean, options: { dim?: number; keepdim?: boolean; interpolation?: string } & { out?: Tensor }): Tensor;
  nanquantile(input: Tensor, options: { q: Tensor | number | boolean; dim?: number; keepdim?: boolean; interpolation?: string } & { out?: Tensor }): Tensor;
  /** Sorted along the first dimension. https://pytorch.org/docs/stable/generated/torch.msort.html */
  msort(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** Whether each element is among the test elements. https://pytorch.org/docs/stable/generated/torch.isin.html */
  isin(elements: Tensor | number | boolean, test_elements: Tensor | number | boolean, options?: { assume_unique?: boolean; invert?: boolean } & { out?: Tensor }): Tensor;
  isin(elements: Tensor | number | boolean, options: { test_elements: Tensor | number | boolean; assume_unique?: boolean; invert?: boolean } & { out?: Tensor }): Tensor;
  /** Covariances of variables [variables, observations], observations counted by fweights and weighed by aweights. Throws RuntimeError for more dimensions. https://pytorch.org/docs/stable/generated/torch.cov.html */
  cov(input: Tensor, options?: { correction?: number; fweights?: Tensor; aweights?: Tensor } & { out?: Tensor }): Tensor;
  /** Correlations: cov over the product of the deviations. https://pytorch.org/docs/stable/generated/torch.corrcoef.html */
  corrcoef(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** How many elements lie in each of `bins` equal parts of [min, max] (of the elements' range if both are equal). https://pytorch.org/docs/stable/generated/torch.histc.html */
  histc(input: Tensor, bins?: number, min?: number, max?: number, options?: { out?: Tensor }): Tensor;
  histc(input: Tensor, bins: number, min: number, options: { max?: number } & { out?: Tensor }): Tensor;
  histc(input: Tensor, bins: number, options: { min?: number; max?: number } & { out?: Tensor }): Tensor;
  histc(input: Tensor, options: { bins?: number; min?: number; max?: number } & { out?: Tensor }): Tensor;
  /** (counts or sums of weights, edges [bins + 1]); density makes the area 1. https://pytorch.org/docs/stable/generated/torch.histogram.html */
  histogram(input: Tensor, bins?: number, options?: { range?: readonly number[]; weight?: Tensor; density?: boolean } & { out?: readonly Tensor[] }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
  histogram(input: Tensor, options: { bins?: number; range?: readonly number[]; weight?: Tensor; density?: boolean } & { out?: readonly Tensor[] }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
  histogram(input: Tensor, bins: Tensor, options?: { weight?: Tensor; density?: boolean } & { out?: readonly Tensor[] }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
  histogram(input: Tensor, options: { bins: Tensor; weight?: Tensor; density?: boolean } & { out?: readonly Tensor[] }): [hist: Tensor, bin_edges: Tensor] & { hist: Tensor; bin_edges: Tensor };
  /** norm(self - other, p). https://pytorch.org/docs/stable/generated/torch.dist.html */
  dist(input: Tensor, other: Tensor, p?: number | boolean, options?: { out?: Tensor }): Tensor;
  dist(input: Tensor, other: Tensor, options: { p?: number | boolean } & { out?: Tensor }): Tensor;
  dist(input: Tensor, options: { other: Tensor; p?: number | boolean } & { out?: Tensor }): Tensor;
  /** n times the difference of neighbours along dim, prepend and append put before and behind. https://pytorch.org/docs/stable/generated/torch.diff.html */
  diff(input: Tensor, n?: number, dim?: number, prepend?: Tensor, append?: Tensor, options?: { out?: Tensor }): Tensor;
  diff(input: Tensor, n: number, dim: number, prepend: Tensor, options: { append?: Tensor } & { out?: Tensor }): Tensor;
  diff(input: Tensor, n: number, dim: number, options: { prepend?: Tensor; append?: Tensor } & { out?: Tensor }): Tensor;
  diff(input: Tensor, n: number, options: { dim?: number; prepend?: Tensor; append?: Tensor } & { out?: Tensor }): Tensor;
  diff(input: Tensor, options: { n?: number; dim?: number; prepend?: Tensor; append?: Tensor } & { out?: Tensor }): Tensor;
  /** The same at coordinates, 1-dim tensors. https://pytorch.org/docs/stable/generated/torch.gradient.html */
  gradient(input: Tensor, options?: { spacing: readonly Tensor[]; dim?: number | readonly number[]; edge_order?: number }): Tensor[];
  /** Slopes by central differences along each dimension, spacing apart (one for all or each its own). https://pytorch.org/docs/stable/generated/torch.gradient.html */
  gradient(input: Tensor, options?: { spacing?: readonly number[]; dim?: number | readonly number[]; edge_order?: number }): Tensor[];
  /** The integral along dim by the trapezoidal rule: at places x, or dx apart. https://pytorch.org/docs/stable/generated/torch.trapezoid.html */
  trapezoid(y: Tensor, x: Tensor, options?: { dim?: number } & { out?: Tensor }): Tensor;
  trapezoid(y: Tensor, options: { x: Tensor; dim?: number } & { out?: Tensor }): Tensor;
  trapezoid(y: Tensor, options?: { dx?: number | boolean; dim?: number } & { out?: Tensor }): Tensor;
  /** The integral along dim by the trapezoidal rule: at places x, or dx apart. https://pytorch.org/docs/stable/generated/torch.trapz.html */
  trapz(y: Tensor, x: Tensor, options?: { dim?: number } & { out?: Tensor }): Tensor;
  trapz(y: Tensor, options: { x: Tensor; dim?: number } & { out?: Tensor }): Tensor;
  trapz(y: Tensor, options?: { dx?: number; dim?: number } & { out?: Tensor }): Tensor;
  /** The same from the start to each point. https://pytorch.org/docs/stable/generated/torch.cumulative_trapezoid.html */
  cumulative_trapezoid(y: Tensor, x: Tensor, options?: { dim?: number } & { out?: Tensor }): Tensor;
  cumulative_trapezoid(y: Tensor, options: { x: Tensor; dim?: number } & { out?: Tensor }): Tensor;
  cumulative_trapezoid(y: Tensor, options?: { dx?: number | boolean; dim?: number } & { out?: Tensor }): Tensor;
  /** self where the (bool) condition holds, else other. https://pytorch.org/docs/stable/generated/torch.where.html */
  where(condition: Tensor, self: Tensor | number | boolean, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  where(condition: Tensor, self: Tensor | number | boolean, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  where(condition: Tensor, options: { self: Tensor | number | boolean; other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.masked_fill.html */ masked_fill(input: Tensor, mask: Tensor, value: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  masked_fill(input: Tensor, mask: Tensor, options: { value: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  masked_fill(input: Tensor, options: { mask: Tensor; value: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** The elements where the mask (broadcast) holds, 1-dim. https://pytorch.org/docs/stable/generated/torch.masked_select.html */
  masked_select(input: Tensor, mask: Tensor, options?: { out?: Tensor }): Tensor;
  masked_select(input: Tensor, options: { mask: Tensor } & { out?: Tensor }): Tensor;
  /** Positions of the non-zero elements, [count, dim]. https://pytorch.org/docs/stable/generated/torch.nonzero.html */
  nonzero(input: Tensor, options?: { as_tuple?: boolean }): any;
  /** Positions of the non-zero elements, [count, dim]. https://pytorch.org/docs/stable/generated/torch.argwhere.html */
  argwhere(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** Rows (along dim) in the order of a 1-dim int64 tensor. https://pytorch.org/docs/stable/generated/torch.index_select.html */
  index_select(input: Tensor, dim: number, index: Tensor, options?: { out?: Tensor }): Tensor;
  index_select(input: Tensor, dim: number, options: { index: Tensor } & { out?: Tensor }): Tensor;
  index_select(input: Tensor, options: { dim: number; index: Tensor } & { out?: Tensor }): Tensor;
  /** out[i][j] = self[index[i][j]][j] for dim 0, and so on. https://pytorch.org/docs/stable/generated/torch.gather.html */
  gather(input: Tensor, dim: number, index: Tensor, options?: { out?: Tensor }): Tensor;
  gather(input: Tensor, dim: number, options: { index: Tensor } & { out?: Tensor }): Tensor;
  gather(input: Tensor, options: { dim: number; index: Tensor } & { out?: Tensor }): Tensor;
  /** self[index[i][j]][j] with all src[i][j] for dim 0, and so on, by "sum", "prod", "mean", "amax" or "amin"; self's own element counts unless include_self is false. Places that nothing goes to stay. https://pytorch.org/docs/stable/generated/torch.scatter_reduce.html */
  scatter_reduce(input: Tensor, dim: number, index: Tensor, src: Tensor, reduce: string, options?: { include_self?: boolean } & { out?: Tensor }): Tensor;
  scatter_reduce(input: Tensor, dim: number, index: Tensor, src: Tensor, options: { reduce: string; include_self?: boolean } & { out?: Tensor }): Tensor;
  scatter_reduce(input: Tensor, dim: number, index: Tensor, options: { src: Tensor; reduce: string; include_self?: boolean } & { out?: Tensor }): Tensor;
  scatter_reduce(input: Tensor, dim: number, options: { index: Tensor; src: Tensor; reduce: string; include_self?: boolean } & { out?: Tensor }): Tensor;
  scatter_reduce(input: Tensor, options: { dim: number; index: Tensor; src: Tensor; reduce: string; include_self?: boolean } & { out?: Tensor }): Tensor;
  /** The same by rows along dim: index [n], "prod", "mean", "amax" or "amin". https://pytorch.org/docs/stable/generated/torch.index_reduce.html */
  index_reduce(input: Tensor, dim: number, index: Tensor, source: Tensor, reduce: string, options?: { include_self?: boolean } & { out?: Tensor }): Tensor;
  index_reduce(input: Tensor, dim: number, index: Tensor, source: Tensor, options: { reduce: string; include_self?: boolean } & { out?: Tensor }): Tensor;
  index_reduce(input: Tensor, dim: number, index: Tensor, options: { source: Tensor; reduce: string; include_self?: boolean } & { out?: Tensor }): Tensor;
  index_reduce(input: Tensor, dim: number, options: { index: Tensor; source: Tensor; reduce: string; include_self?: boolean } & { out?: Tensor }): Tensor;
  index_reduce(input: Tensor, options: { dim: number; index: Tensor; source: Tensor; reduce: string; include_self?: boolean } & { out?: Tensor }): Tensor;
  /** How often each number occurs in int64 [n], or the sums of their weights; minlength entries at least. Throws RuntimeError for negative numbers. https://pytorch.org/docs/stable/generated/torch.bincount.html */
  bincount(input: Tensor, weights?: Tensor, minlength?: number, options?: { out?: Tensor }): Tensor;
  bincount(input: Tensor, weights: Tensor, options: { minlength?: number } & { out?: Tensor }): Tensor;
  bincount(input: Tensor, options: { weights?: Tensor; minlength?: number } & { out?: Tensor }): Tensor;
  /** (values, indices) in ascending or descending order. Throws IndexError for a dimension there is not. https://pytorch.org/docs/stable/generated/torch.sort.html */
  sort(input: Tensor, dim?: number, descending?: boolean, options?: { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  sort(input: Tensor, dim: number, options: { descending?: boolean } & { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  sort(input: Tensor, options: { dim?: number; descending?: boolean } & { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** (values, indices) in ascending or descending order. Throws IndexError for a dimension there is not. https://pytorch.org/docs/stable/generated/torch.sort.html */
  sort(input: Tensor, options?: { stable?: boolean; dim?: number; descending?: boolean } & { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** The indices alone. https://pytorch.org/docs/stable/generated/torch.argsort.html */
  argsort(input: Tensor, dim?: number, descending?: boolean, options?: { out?: Tensor }): Tensor;
  argsort(input: Tensor, dim: number, options: { descending?: boolean } & { out?: Tensor }): Tensor;
  argsort(input: Tensor, options: { dim?: number; descending?: boolean } & { out?: Tensor }): Tensor;
  /** The indices alone. https://pytorch.org/docs/stable/generated/torch.argsort.html */
  argsort(input: Tensor, options?: { stable: boolean; dim?: number; descending?: boolean } & { out?: Tensor }): Tensor;
  /** (values, indices) of the k largest or smallest, which come sorted. Throws RuntimeError for a k out of range. https://pytorch.org/docs/stable/generated/torch.topk.html */
  topk(input: Tensor, k: number, dim?: number, largest?: boolean, sorted?: boolean, options?: { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  topk(input: Tensor, k: number, dim: number, largest: boolean, options: { sorted?: boolean } & { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  topk(input: Tensor, k: number, dim: number, options: { largest?: boolean; sorted?: boolean } & { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  topk(input: Tensor, k: number, options: { dim?: number; largest?: boolean; sorted?: boolean } & { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  topk(input: Tensor, options: { k: number; dim?: number; largest?: boolean; sorted?: boolean } & { out?: readonly Tensor[] }): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor };
  /** The different elements, ascending, 1-dim. https://pytorch.org/docs/stable/generated/torch.unique.html */
  unique(input: Tensor, sorted?: boolean, return_inverse?: boolean, return_counts?: boolean, dim?: number): any;
  unique(input: Tensor, sorted: boolean, return_inverse: boolean, return_counts: boolean, options: { dim?: number }): any;
  unique(input: Tensor, sorted: boolean, return_inverse: boolean, options: { return_counts?: boolean; dim?: number }): any;
  unique(input: Tensor, sorted: boolean, options: { return_inverse?: boolean; return_counts?: boolean; dim?: number }): any;
  unique(input: Tensor, options: { sorted?: boolean; return_inverse?: boolean; return_counts?: boolean; dim?: number }): any;
  /** https://pytorch.org/docs/stable/generated/torch.unique_consecutive.html */ unique_consecutive(input: Tensor, return_inverse?: boolean, return_counts?: boolean, dim?: number): any;
  unique_consecutive(input: Tensor, return_inverse: boolean, return_counts: boolean, options: { dim?: number }): any;
  unique_consecutive(input: Tensor, return_inverse: boolean, options: { return_counts?: boolean; dim?: number }): any;
  unique_consecutive(input: Tensor, options: { return_inverse?: boolean; return_counts?: boolean; dim?: number }): any;
  /** https://pytorch.org/docs/stable/generated/torch.reshape.html */ reshape(input: Tensor, ...shape: number[]): Tensor;
  reshape(input: Tensor, shape: readonly number[], options?: { out?: Tensor }): Tensor;
  reshape(...args: [input: Tensor, ...shape: number[], options: { out?: Tensor }]): Tensor;
  reshape(input: Tensor, options: { shape: number | readonly number[] } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.flatten.html */ flatten(input: Tensor, start_dim?: number, end_dim?: number, options?: { out?: Tensor }): Tensor;
  flatten(input: Tensor, start_dim: number, options: { end_dim?: number } & { out?: Tensor }): Tensor;
  flatten(input: Tensor, options: { start_dim?: number; end_dim?: number } & { out?: Tensor }): Tensor;
  /** Without dims every dimension of size 1 goes, else those given if they are 1. https://pytorch.org/docs/stable/generated/torch.squeeze.html */
  squeeze(input: Tensor, dim?: number, options?: { out?: Tensor }): Tensor;
  squeeze(input: Tensor, options: { dim?: number } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.unsqueeze.html */ unsqueeze(input: Tensor, dim: number, options?: { out?: Tensor }): Tensor;
  unsqueeze(input: Tensor, options: { dim: number } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.transpose.html */ transpose(input: Tensor, dim0: number, dim1: number, options?: { out?: Tensor }): Tensor;
  transpose(input: Tensor, dim0: number, options: { dim1: number } & { out?: Tensor }): Tensor;
  transpose(input: Tensor, options: { dim0: number; dim1: number } & { out?: Tensor }): Tensor;
  /** Transpose of a matrix; 0-dim and 1-dim tensors stay. Throws RuntimeError beyond 2 dimensions. https://pytorch.org/docs/stable/generated/torch.t.html */
  t(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.permute.html */ permute(input: Tensor, ...dims: number[]): Tensor;
  permute(input: Tensor, dims: readonly number[], options?: { out?: Tensor }): Tensor;
  permute(...args: [input: Tensor, ...dims: number[], options: { out?: Tensor }]): Tensor;
  permute(input: Tensor, options: { dims: number | readonly number[] } & { out?: Tensor }): Tensor;
  /** self[index] along one dimension. https://pytorch.org/docs/stable/generated/torch.select.html */
  select(input: Tensor, dim: number, index: number, options?: { out?: Tensor }): Tensor;
  select(input: Tensor, dim: number, options: { index: number } & { out?: Tensor }): Tensor;
  select(input: Tensor, options: { dim: number; index: number } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.narrow.html */ narrow(input: Tensor, dim: number, start: number, length: number, options?: { out?: Tensor }): Tensor;
  narrow(input: Tensor, dim: number, start: number, options: { length: number } & { out?: Tensor }): Tensor;
  narrow(input: Tensor, dim: number, options: { start: number; length: number } & { out?: Tensor }): Tensor;
  narrow(input: Tensor, options: { dim: number; start: number; length: number } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.as_strided.html */ as_strided(input: Tensor, size: number | readonly number[], stride: number | readonly number[], storage_offset?: number, options?: { out?: Tensor }): Tensor;
  as_strided(input: Tensor, size: number | readonly number[], stride: number | readonly number[], options: { storage_offset?: number } & { out?: Tensor }): Tensor;
  as_strided(input: Tensor, size: number | readonly number[], options: { stride: number | readonly number[]; storage_offset?: number } & { out?: Tensor }): Tensor;
  as_strided(input: Tensor, options: { size: number | readonly number[]; stride: number | readonly number[]; storage_offset?: number } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.cat.html */ cat(tensors: readonly Tensor[], dim?: number, options?: { out?: Tensor }): Tensor;
  cat(tensors: readonly Tensor[], options: { dim?: number } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.stack.html */ stack(tensors: readonly Tensor[], dim?: number, options?: { out?: Tensor }): Tensor;
  stack(tensors: readonly Tensor[], options: { dim?: number } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.split.html */ split(input: Tensor, split_size: number, dim?: number): Tensor[];
  split(input: Tensor, split_size: number, options: { dim?: number }): Tensor[];
  split(input: Tensor, options: { split_size: number; dim?: number }): Tensor[];
  /** Views of these lengths, which must add up. https://pytorch.org/docs/stable/generated/torch.split.html */
  split(input: Tensor, split_size: number | readonly number[], dim?: number): Tensor[];
  split(input: Tensor, split_size: number | readonly number[], options: { dim?: number }): Tensor[];
  split(input: Tensor, options: { split_size: number | readonly number[]; dim?: number }): Tensor[];
  /** https://pytorch.org/docs/stable/generated/torch.chunk.html */ chunk(input: Tensor, chunks: number, dim?: number): Tensor[];
  chunk(input: Tensor, chunks: number, options: { dim?: number }): Tensor[];
  chunk(input: Tensor, options: { chunks: number; dim?: number }): Tensor[];
  /** https://pytorch.org/docs/stable/generated/torch.unbind.html */ unbind(input: Tensor, dim?: number): Tensor[];
  unbind(input: Tensor, options: { dim?: number }): Tensor[];
  /** The same, copied. https://pytorch.org/docs/stable/generated/torch.flip.html */
  flip(input: Tensor, ...dims: number[]): Tensor;
  flip(input: Tensor, dims: readonly number[], options?: { out?: Tensor }): Tensor;
  flip(...args: [input: Tensor, ...dims: number[], options: { out?: Tensor }]): Tensor;
  flip(input: Tensor, options: { dims: number | readonly number[] } & { out?: Tensor }): Tensor;
  /** Shifted around: what leaves at the end comes in at the start. Without dims over the flattened tensor. https://pytorch.org/docs/stable/generated/torch.roll.html */
  roll(input: Tensor, shifts: number | readonly number[], dims?: readonly number[], options?: { out?: Tensor }): Tensor;
  roll(input: Tensor, shifts: number | readonly number[], options: { dims?: number | readonly number[] } & { out?: Tensor }): Tensor;
  roll(input: Tensor, options: { shifts: number | readonly number[]; dims?: number | readonly number[] } & { out?: Tensor }): Tensor;
  /** As repeat; fewer numbers than dimensions are for the last ones. https://pytorch.org/docs/stable/generated/torch.tile.html */
  tile(input: Tensor, ...dims: number[]): Tensor;
  tile(input: Tensor, dims: readonly number[], options?: { out?: Tensor }): Tensor;
  tile(...args: [input: Tensor, ...dims: number[], options: { out?: Tensor }]): Tensor;
  tile(input: Tensor, options: { dims: number | readonly number[] } & { out?: Tensor }): Tensor;
  /** The lower triangle of [..., n, m], 0 above the diagonal (counted from the main one, positive to the right). https://pytorch.org/docs/stable/generated/torch.tril.html */
  tril(input: Tensor, diagonal?: number, options?: { out?: Tensor }): Tensor;
  tril(input: Tensor, options: { diagonal?: number } & { out?: Tensor }): Tensor;
  /** The upper triangle, 0 below the diagonal. https://pytorch.org/docs/stable/generated/torch.triu.html */
  triu(input: Tensor, diagonal?: number, options?: { out?: Tensor }): Tensor;
  triu(input: Tensor, options: { diagonal?: number } & { out?: Tensor }): Tensor;
  /** The diagonal of dim1 and dim2 as a last dimension: a view. https://pytorch.org/docs/stable/generated/torch.diagonal.html */
  diagonal(input: Tensor, offset?: number, dim1?: number, dim2?: number, options?: { out?: Tensor }): Tensor;
  diagonal(input: Tensor, offset: number, dim1: number, options: { dim2?: number } & { out?: Tensor }): Tensor;
  diagonal(input: Tensor, offset: number, options: { dim1?: number; dim2?: number } & { out?: Tensor }): Tensor;
  diagonal(input: Tensor, options: { offset?: number; dim1?: number; dim2?: number } & { out?: Tensor }): Tensor;
  /** The diagonal of a matrix, or the matrix with this diagonal. https://pytorch.org/docs/stable/generated/torch.diag.html */
  diag(input: Tensor, diagonal?: number, options?: { out?: Tensor }): Tensor;
  diag(input: Tensor, options: { diagonal?: number } & { out?: Tensor }): Tensor;
  /** The sum of the diagonal of a matrix. https://pytorch.org/docs/stable/generated/torch.trace.html */
  trace(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.swapaxes.html */ swapaxes(input: Tensor, axis0: number, axis1: number, options?: { out?: Tensor }): Tensor;
  swapaxes(input: Tensor, axis0: number, options: { axis1: number } & { out?: Tensor }): Tensor;
  swapaxes(input: Tensor, options: { axis0: number; axis1: number } & { out?: Tensor }): Tensor;
  /** The dimensions `source` at the places `destination`, the others in order: a view. https://pytorch.org/docs/stable/generated/torch.movedim.html */
  movedim(input: Tensor, source: number | readonly number[], destination: readonly number[], options?: { out?: Tensor }): Tensor;
  movedim(input: Tensor, source: number | readonly number[], options: { destination: number | readonly number[] } & { out?: Tensor }): Tensor;
  movedim(input: Tensor, options: { source: number | readonly number[]; destination: number | readonly number[] } & { out?: Tensor }): Tensor;
  /** Coordinates of the grid of 1-dim tensors, one for each; "xy" swaps the first two dimensions. https://pytorch.org/docs/stable/generated/torch.meshgrid.html */
  meshgrid(...tensors: Tensor[]): Tensor[];
  meshgrid(tensors?: readonly Tensor[], options?: { indexing?: string }): Tensor[];
  meshgrid(...args: [...tensors: Tensor[], options: { indexing?: string }]): Tensor[];
  /** Under each other; 1-dim tensors are rows. https://pytorch.org/docs/stable/generated/torch.vstack.html */
  vstack(tensors: readonly Tensor[], options?: { out?: Tensor }): Tensor;
  /** Side by side; 1-dim tensors one after the other. https://pytorch.org/docs/stable/generated/torch.hstack.html */
  hstack(tensors: readonly Tensor[], options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.swapdims.html */ swapdims(input: Tensor, dim0: number, dim1: number, options?: { out?: Tensor }): Tensor;
  swapdims(input: Tensor, dim0: number, options: { dim1: number } & { out?: Tensor }): Tensor;
  swapdims(input: Tensor, options: { dim0: number; dim1: number } & { out?: Tensor }): Tensor;
  /** The dimensions `source` at the places `destination`, the others in order: a view. https://pytorch.org/docs/stable/generated/torch.moveaxis.html */
  moveaxis(input: Tensor, source: number | readonly number[], destination: readonly number[], options?: { out?: Tensor }): Tensor;
  moveaxis(input: Tensor, source: number | readonly number[], options: { destination: number | readonly number[] } & { out?: Tensor }): Tensor;
  moveaxis(input: Tensor, options: { source: number | readonly number[]; destination: number | readonly number[] } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.concat.html */ concat(tensors: readonly Tensor[], dim?: number, options?: { out?: Tensor }): Tensor;
  concat(tensors: readonly Tensor[], options: { dim?: number } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.concatenate.html */ concatenate(tensors: readonly Tensor[], dim?: number, options?: { out?: Tensor }): Tensor;
  concatenate(tensors: readonly Tensor[], options: { dim?: number } & { out?: Tensor }): Tensor;
  /** Under each other; 1-dim tensors are rows. https://pytorch.org/docs/stable/generated/torch.row_stack.html */
  row_stack(tensors: readonly Tensor[], options?: { out?: Tensor }): Tensor;
  /** A row-major copy of its own. Records CloneBackward0. https://pytorch.org/docs/stable/generated/torch.clone.html */
  clone(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** The same data outside of the graph. https://pytorch.org/docs/stable/generated/torch.detach.html */
  detach(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** detach(), in place. https://pytorch.org/docs/stable/generated/torch.detach_.html */
  detach_(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.adjoint.html */ adjoint(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** Repeats dimensions of size 1 without copying; -1 keeps a size. https://pytorch.org/docs/stable/generated/torch.broadcast_to.html */
  broadcast_to(input: Tensor, ...size: number[]): Tensor;
  broadcast_to(input: Tensor, size: readonly number[], options?: { out?: Tensor }): Tensor;
  broadcast_to(...args: [input: Tensor, ...size: number[], options: { out?: Tensor }]): Tensor;
  broadcast_to(input: Tensor, options: { size: number | readonly number[] } & { out?: Tensor }): Tensor;
  /** All with the shape they broadcast to: views. https://pytorch.org/docs/stable/generated/torch.broadcast_tensors.html */
  broadcast_tensors(...tensors: Tensor[]): Tensor[];
  broadcast_tensors(tensors?: readonly Tensor[]): Tensor[];
  /** Matrices (or vectors as rows, or numbers) along the diagonal of one, 0 elsewhere. https://pytorch.org/docs/stable/generated/torch.block_diag.html */
  block_diag(...tensors: Tensor[]): Tensor;
  block_diag(tensors?: readonly Tensor[], options?: { out?: Tensor }): Tensor;
  block_diag(...args: [...tensors: Tensor[], options: { out?: Tensor }]): Tensor;
  /** All combinations of the elements of 1-dim tensors, a row for each. https://pytorch.org/docs/stable/generated/torch.cartesian_prod.html */
  cartesian_prod(...tensors: Tensor[]): Tensor;
  cartesian_prod(tensors?: readonly Tensor[], options?: { out?: Tensor }): Tensor;
  cartesian_prod(...args: [...tensors: Tensor[], options: { out?: Tensor }]): Tensor;
  /** The choices of r elements of a vector, a row each, in order. https://pytorch.org/docs/stable/generated/torch.combinations.html */
  combinations(input: Tensor, r?: number, with_replacement?: boolean, options?: { out?: Tensor }): Tensor;
  combinations(input: Tensor, r: number, options: { with_replacement?: boolean } & { out?: Tensor }): Tensor;
  combinations(input: Tensor, options: { r?: number; with_replacement?: boolean } & { out?: Tensor }): Tensor;
  /** A row of powers for each element of a vector, the highest first unless `increasing`. https://pytorch.org/docs/stable/generated/torch.vander.html */
  vander(x: Tensor, N?: number, increasing?: boolean, options?: { out?: Tensor }): Tensor;
  vander(x: Tensor, N: number, options: { increasing?: boolean } & { out?: Tensor }): Tensor;
  vander(x: Tensor, options: { N?: number; increasing?: boolean } & { out?: Tensor }): Tensor;
  /** The last dimension on the diagonal of dim1 and dim2 of a larger tensor of zeros. https://pytorch.org/docs/stable/generated/torch.diag_embed.html */
  diag_embed(input: Tensor, offset?: number, dim1?: number, dim2?: number, options?: { out?: Tensor }): Tensor;
  diag_embed(input: Tensor, offset: number, dim1: number, options: { dim2?: number } & { out?: Tensor }): Tensor;
  diag_embed(input: Tensor, offset: number, options: { dim1?: number; dim2?: number } & { out?: Tensor }): Tensor;
  diag_embed(input: Tensor, options: { offset?: number; dim1?: number; dim2?: number } & { out?: Tensor }): Tensor;
  /** The matrix with the flattened tensor on a diagonal. https://pytorch.org/docs/stable/generated/torch.diagflat.html */
  diagflat(input: Tensor, offset?: number, options?: { out?: Tensor }): Tensor;
  diagflat(input: Tensor, options: { offset?: number } & { out?: Tensor }): Tensor;
  /** A copy of self with src in the place of a diagonal, of one entry along dim, of a slice. https://pytorch.org/docs/stable/generated/torch.diagonal_scatter.html */
  diagonal_scatter(input: Tensor, src: Tensor, offset?: number, dim1?: number, dim2?: number, options?: { out?: Tensor }): Tensor;
  diagonal_scatter(input: Tensor, src: Tensor, offset: number, dim1: number, options: { dim2?: number } & { out?: Tensor }): Tensor;
  diagonal_scatter(input: Tensor, src: Tensor, offset: number, options: { dim1?: number; dim2?: number } & { out?: Tensor }): Tensor;
  diagonal_scatter(input: Tensor, src: Tensor, options: { offset?: number; dim1?: number; dim2?: number } & { out?: Tensor }): Tensor;
  diagonal_scatter(input: Tensor, options: { src: Tensor; offset?: number; dim1?: number; dim2?: number } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.select_scatter.html */ select_scatter(input: Tensor, src: Tensor, dim: number, index: number, options?: { out?: Tensor }): Tensor;
  select_scatter(input: Tensor, src: Tensor, dim: number, options: { index: number } & { out?: Tensor }): Tensor;
  select_scatter(input: Tensor, src: Tensor, options: { dim: number; index: number } & { out?: Tensor }): Tensor;
  select_scatter(input: Tensor, options: { src: Tensor; dim: number; index: number } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.slice_scatter.html */ slice_scatter(input: Tensor, src: Tensor, dim?: number, start?: number, end?: number, step?: number, options?: { out?: Tensor }): Tensor;
  slice_scatter(input: Tensor, src: Tensor, dim: number, start: number, end: number, options: { step?: number } & { out?: Tensor }): Tensor;
  slice_scatter(input: Tensor, src: Tensor, dim: number, start: number, options: { end?: number; step?: number } & { out?: Tensor }): Tensor;
  slice_scatter(input: Tensor, src: Tensor, dim: number, options: { start?: number; end?: number; step?: number } & { out?: Tensor }): Tensor;
  slice_scatter(input: Tensor, src: Tensor, options: { dim?: number; start?: number; end?: number; step?: number } & { out?: Tensor }): Tensor;
  slice_scatter(input: Tensor, options: { src: Tensor; dim?: number; start?: number; end?: number; step?: number } & { out?: Tensor }): Tensor;
  /** Without those of some dimensions that are of size 1. https://pytorch.org/docs/stable/generated/torch.squeeze.html */
  squeeze(input: Tensor, ...dim: number[]): Tensor;
  squeeze(input: Tensor, dim: readonly number[], options?: { out?: Tensor }): Tensor;
  squeeze(...args: [input: Tensor, ...dim: number[], options: { out?: Tensor }]): Tensor;
  squeeze(input: Tensor, options: { dim: number | readonly number[] } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.fliplr.html */ fliplr(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.flipud.html */ flipud(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** Turned k times by 90 degrees, from the first of two dimensions towards the second. https://pytorch.org/docs/stable/generated/torch.rot90.html */
  rot90(input: Tensor, k?: number, dims?: readonly number[], options?: { out?: Tensor }): Tensor;
  rot90(input: Tensor, k: number, options: { dims?: number | readonly number[] } & { out?: Tensor }): Tensor;
  rot90(input: Tensor, options: { k?: number; dims?: number | readonly number[] } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.ravel.html */ ravel(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.atleast_1d.html */ atleast_1d(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** Every tensor at least so many dimensions: for lists of them. https://pytorch.org/docs/stable/generated/torch.atleast_1d.html */
  atleast_1d(...tensors: Tensor[]): Tensor[];
  atleast_1d(tensors?: readonly Tensor[]): Tensor[];
  /** https://pytorch.org/docs/stable/generated/torch.atleast_2d.html */ atleast_2d(input: Tensor, options?: { out?: Tensor }): Tensor;
  atleast_2d(...tensors: Tensor[]): Tensor[];
  atleast_2d(tensors?: readonly Tensor[]): Tensor[];
  /** https://pytorch.org/docs/stable/generated/torch.atleast_3d.html */ atleast_3d(input: Tensor, options?: { out?: Tensor }): Tensor;
  atleast_3d(...tensors: Tensor[]): Tensor[];
  atleast_3d(tensors?: readonly Tensor[]): Tensor[];
  /** One dimension as several; one of the sizes may be -1. https://pytorch.org/docs/stable/generated/torch.unflatten.html */
  unflatten(input: Tensor, dim: number, sizes: readonly number[], options?: { out?: Tensor }): Tensor;
  unflatten(input: Tensor, dim: number, options: { sizes: number | readonly number[] } & { out?: Tensor }): Tensor;
  unflatten(input: Tensor, options: { dim: number; sizes: number | readonly number[] } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.column_stack.html */ column_stack(tensors: readonly Tensor[], options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.dstack.html */ dstack(tensors: readonly Tensor[], options?: { out?: Tensor }): Tensor;
  /** Views of these lengths, which must add up. https://pytorch.org/docs/stable/generated/torch.split_with_sizes.html */
  split_with_sizes(input: Tensor, split_sizes: number | readonly number[], dim?: number): Tensor[];
  split_with_sizes(input: Tensor, split_sizes: number | readonly number[], options: { dim?: number }): Tensor[];
  split_with_sizes(input: Tensor, options: { split_sizes: number | readonly number[]; dim?: number }): Tensor[];
  /** Views of so many parts, the first ones one longer where it does not divide. https://pytorch.org/docs/stable/generated/torch.tensor_split.html */
  tensor_split(input: Tensor, sections: number, dim?: number): Tensor[];
  tensor_split(input: Tensor, sections: number, options: { dim?: number }): Tensor[];
  tensor_split(input: Tensor, options: { sections: number; dim?: number }): Tensor[];
  /** Views that end before each index. https://pytorch.org/docs/stable/generated/torch.tensor_split.html */
  tensor_split(input: Tensor, indices: number | readonly number[], dim?: number): Tensor[];
  tensor_split(input: Tensor, indices: number | readonly number[], options: { dim?: number }): Tensor[];
  tensor_split(input: Tensor, options: { indices: number | readonly number[]; dim?: number }): Tensor[];
  /** Either of them, by a number or a list on the tensor's side. https://pytorch.org/docs/stable/generated/torch.tensor_split.html */
  tensor_split(input: Tensor, tensor_indices_or_sections: Tensor, dim?: number): Tensor[];
  tensor_split(input: Tensor, tensor_indices_or_sections: Tensor, options: { dim?: number }): Tensor[];
  tensor_split(input: Tensor, options: { tensor_indices_or_sections: Tensor; dim?: number }): Tensor[];
  /** tensor_split along the second dimension (of a vector: the first), the first, the third. Throws RuntimeError where the sections do not divide. https://pytorch.org/docs/stable/generated/torch.hsplit.html */
  hsplit(input: Tensor, sections: number): Tensor[];
  hsplit(input: Tensor, options: { sections: number }): Tensor[];
  hsplit(input: Tensor, ...indices: number[]): Tensor[];
  hsplit(input: Tensor, indices: readonly number[]): Tensor[];
  hsplit(input: Tensor, options: { indices: number | readonly number[] }): Tensor[];
  /** https://pytorch.org/docs/stable/generated/torch.vsplit.html */ vsplit(input: Tensor, sections: number): Tensor[];
  vsplit(input: Tensor, options: { sections: number }): Tensor[];
  vsplit(input: Tensor, ...indices: number[]): Tensor[];
  vsplit(input: Tensor, indices: readonly number[]): Tensor[];
  vsplit(input: Tensor, options: { indices: number | readonly number[] }): Tensor[];
  /** https://pytorch.org/docs/stable/generated/torch.dsplit.html */ dsplit(input: Tensor, sections: number): Tensor[];
  dsplit(input: Tensor, options: { sections: number }): Tensor[];
  dsplit(input: Tensor, ...indices: number[]): Tensor[];
  dsplit(input: Tensor, indices: readonly number[]): Tensor[];
  dsplit(input: Tensor, options: { indices: number | readonly number[] }): Tensor[];
  /** Row and column numbers of a triangle of a matrix, int64 [2, count]. https://pytorch.org/docs/stable/generated/torch.tril_indices.html */
  tril_indices(row: number, col: number, offset?: number, options?: CreationOptions & { out?: Tensor }): Tensor;
  tril_indices(row: number, col: number, options: { offset?: number } & CreationOptions & { out?: Tensor }): Tensor;
  tril_indices(row: number, options: { col: number; offset?: number } & CreationOptions & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.triu_indices.html */ triu_indices(row: number, col: number, offset?: number, options?: CreationOptions & { out?: Tensor }): Tensor;
  triu_indices(row: number, col: number, options: { offset?: number } & CreationOptions & { out?: Tensor }): Tensor;
  triu_indices(row: number, options: { col: number; offset?: number } & CreationOptions & { out?: Tensor }): Tensor;
  /** A copy with index_put_, scatter_, scatter_add_, index_add_ done to it. https://pytorch.org/docs/stable/generated/torch.index_put.html */
  index_put(input: Tensor, indices: readonly Index[], values: Tensor, accumulate?: boolean, options?: { out?: Tensor }): Tensor;
  index_put(input: Tensor, indices: readonly Index[], values: Tensor, options: { accumulate?: boolean } & { out?: Tensor }): Tensor;
  index_put(input: Tensor, indices: readonly Index[], options: { values: Tensor; accumulate?: boolean } & { out?: Tensor }): Tensor;
  index_put(input: Tensor, options: { indices: readonly Index[]; values: Tensor; accumulate?: boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.scatter.html */ scatter(input: Tensor, dim: number, index: Tensor, src: Tensor | number | boolean, options?: { reduce?: string } & { out?: Tensor }): Tensor;
  scatter(input: Tensor, dim: number, index: Tensor, options: { src: Tensor | number | boolean; reduce?: string } & { out?: Tensor }): Tensor;
  scatter(input: Tensor, dim: number, options: { index: Tensor; src: Tensor | number | boolean; reduce?: string } & { out?: Tensor }): Tensor;
  scatter(input: Tensor, options: { dim: number; index: Tensor; src: Tensor | number | boolean; reduce?: string } & { out?: Tensor }): Tensor;
  scatter(input: Tensor, dim: number, index: Tensor, value: number | boolean, options?: { reduce?: string } & { out?: Tensor }): Tensor;
  scatter(input: Tensor, dim: number, index: Tensor, options: { value: number | boolean; reduce?: string } & { out?: Tensor }): Tensor;
  scatter(input: Tensor, dim: number, options: { index: Tensor; value: number | boolean; reduce?: string } & { out?: Tensor }): Tensor;
  scatter(input: Tensor, options: { dim: number; index: Tensor; value: number | boolean; reduce?: string } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.scatter_add.html */ scatter_add(input: Tensor, dim: number, index: Tensor, src: Tensor, options?: { out?: Tensor }): Tensor;
  scatter_add(input: Tensor, dim: number, index: Tensor, options: { src: Tensor } & { out?: Tensor }): Tensor;
  scatter_add(input: Tensor, dim: number, options: { index: Tensor; src: Tensor } & { out?: Tensor }): Tensor;
  scatter_add(input: Tensor, options: { dim: number; index: Tensor; src: Tensor } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.index_add.html */ index_add(input: Tensor, dim: number, index: Tensor, source: Tensor, options?: { alpha?: number | boolean } & { out?: Tensor }): Tensor;
  index_add(input: Tensor, dim: number, index: Tensor, options: { source: Tensor; alpha?: number | boolean } & { out?: Tensor }): Tensor;
  index_add(input: Tensor, dim: number, options: { index: Tensor; source: Tensor; alpha?: number | boolean } & { out?: Tensor }): Tensor;
  index_add(input: Tensor, options: { dim: number; index: Tensor; source: Tensor; alpha?: number | boolean } & { out?: Tensor }): Tensor;
  /** Rows (along dim) set to a number, or to those of source; index [n]. https://pytorch.org/docs/stable/generated/torch.index_fill.html */
  index_fill(input: Tensor, dim: number, index: Tensor, value: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  index_fill(input: Tensor, dim: number, index: Tensor, options: { value: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  index_fill(input: Tensor, dim: number, options: { index: Tensor; value: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  index_fill(input: Tensor, options: { dim: number; index: Tensor; value: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.index_copy.html */ index_copy(input: Tensor, dim: number, index: Tensor, source: Tensor, options?: { out?: Tensor }): Tensor;
  index_copy(input: Tensor, dim: number, index: Tensor, options: { source: Tensor } & { out?: Tensor }): Tensor;
  index_copy(input: Tensor, dim: number, options: { index: Tensor; source: Tensor } & { out?: Tensor }): Tensor;
  index_copy(input: Tensor, options: { dim: number; index: Tensor; source: Tensor } & { out?: Tensor }): Tensor;
  /** Elements of the flattened tensor, in the shape of the index. https://pytorch.org/docs/stable/generated/torch.take.html */
  take(input: Tensor, index: Tensor, options?: { out?: Tensor }): Tensor;
  take(input: Tensor, options: { index: Tensor } & { out?: Tensor }): Tensor;
  /** A copy with elements of the flattened tensor set; the last of several stays, or they add up. https://pytorch.org/docs/stable/generated/torch.put.html */
  put(input: Tensor, index: Tensor, source: Tensor, accumulate?: boolean, options?: { out?: Tensor }): Tensor;
  put(input: Tensor, index: Tensor, source: Tensor, options: { accumulate?: boolean } & { out?: Tensor }): Tensor;
  put(input: Tensor, index: Tensor, options: { source: Tensor; accumulate?: boolean } & { out?: Tensor }): Tensor;
  put(input: Tensor, options: { index: Tensor; source: Tensor; accumulate?: boolean } & { out?: Tensor }): Tensor;
  /** gather, with both broadcast but for dim; without one over the flattened tensors. https://pytorch.org/docs/stable/generated/torch.take_along_dim.html */
  take_along_dim(input: Tensor, indices: Tensor, dim?: number, options?: { out?: Tensor }): Tensor;
  take_along_dim(input: Tensor, indices: Tensor, options: { dim?: number } & { out?: Tensor }): Tensor;
  take_along_dim(input: Tensor, options: { indices: Tensor; dim?: number } & { out?: Tensor }): Tensor;
  /** A copy with the elements where the mask holds replaced by those of source, one after the other. https://pytorch.org/docs/stable/generated/torch.masked_scatter.html */
  masked_scatter(input: Tensor, mask: Tensor, source: Tensor, options?: { out?: Tensor }): Tensor;
  masked_scatter(input: Tensor, mask: Tensor, options: { source: Tensor } & { out?: Tensor }): Tensor;
  masked_scatter(input: Tensor, options: { mask: Tensor; source: Tensor } & { out?: Tensor }): Tensor;
  /** Each row (along dim; else each element) so many times, one number or one for each. https://pytorch.org/docs/stable/generated/torch.repeat_interleave.html */
  repeat_interleave(input: Tensor, repeats: number, dim?: number, options?: { output_size?: number } & { out?: Tensor }): Tensor;
  repeat_interleave(input: Tensor, repeats: number, options: { dim?: number; output_size?: number } & { out?: Tensor }): Tensor;
  repeat_interleave(input: Tensor, options: { repeats: number; dim?: number; output_size?: number } & { out?: Tensor }): Tensor;
  repeat_interleave(input: Tensor, repeats: Tensor, dim?: number, options?: { output_size?: number } & { out?: Tensor }): Tensor;
  repeat_interleave(input: Tensor, repeats: Tensor, options: { dim?: number; output_size?: number } & { out?: Tensor }): Tensor;
  repeat_interleave(input: Tensor, options: { repeats: Tensor; dim?: number; output_size?: number } & { out?: Tensor }): Tensor;
  /** 0 repeats[0] times, 1 repeats[1] times, … https://pytorch.org/docs/stable/generated/torch.repeat_interleave.html */
  repeat_interleave(repeats: Tensor, options?: { output_size?: number } & { out?: Tensor }): Tensor;
  /** Where each number would be put into a row of sorted ones so that they stay sorted: before its equals, or behind them if `right`. sorted_sequence [n] or [..., n] as input's. https://pytorch.org/docs/stable/generated/torch.searchsorted.html */
  searchsorted(sorted_sequence: Tensor, input: Tensor, options?: { out_int32?: boolean; right?: boolean; side?: string; sorter?: Tensor } & { out?: Tensor }): Tensor;
  searchsorted(sorted_sequence: Tensor, options: { input: Tensor; out_int32?: boolean; right?: boolean; side?: string; sorter?: Tensor } & { out?: Tensor }): Tensor;
  /** Where each number would be put into a row of sorted ones so that they stay sorted: before its equals, or behind them if `right`. sorted_sequence [n] or [..., n] as input's. https://pytorch.org/docs/stable/generated/torch.searchsorted.html */
  searchsorted(sorted_sequence: Tensor, input: number | boolean, options?: { out_int32?: boolean; right?: boolean; side?: string; sorter?: Tensor } & { out?: Tensor }): Tensor;
  searchsorted(sorted_sequence: Tensor, options: { input: number | boolean; out_int32?: boolean; right?: boolean; side?: string; sorter?: Tensor } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.bucketize.html */ bucketize(input: Tensor, boundaries: Tensor, options?: { out_int32?: boolean; right?: boolean } & { out?: Tensor }): Tensor;
  bucketize(input: Tensor, options: { boundaries: Tensor; out_int32?: boolean; right?: boolean } & { out?: Tensor }): Tensor;
  bucketize(input: number | boolean, boundaries: Tensor, options?: { out_int32?: boolean; right?: boolean } & { out?: Tensor }): Tensor;
  bucketize(input: number | boolean, options: { boundaries: Tensor; out_int32?: boolean; right?: boolean } & { out?: Tensor }): Tensor;
  /** Sums over the last dimension of both: [..., n] and [..., n] -> [..., ...]. https://pytorch.org/docs/stable/generated/torch.inner.html */
  inner(input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  inner(input: Tensor, options: { other: Tensor } & { out?: Tensor }): Tensor;
  /** Sums over the last dims dimensions of a and the first ones of b. https://pytorch.org/docs/stable/generated/torch.tensordot.html */
  tensordot(a: Tensor, b: Tensor, dims?: number, options?: { out?: Tensor }): Tensor;
  tensordot(a: Tensor, b: Tensor, options: { dims?: number } & { out?: Tensor }): Tensor;
  tensordot(a: Tensor, options: { b: Tensor; dims?: number } & { out?: Tensor }): Tensor;
  /** Sums over pairs of dimensions: two of them, or two lists. https://pytorch.org/docs/stable/generated/torch.tensordot.html */
  tensordot(a: Tensor, b: Tensor, dims: readonly Index[], options?: { out?: Tensor }): Tensor;
  tensordot(a: Tensor, b: Tensor, options: { dims: readonly Index[] } & { out?: Tensor }): Tensor;
  tensordot(a: Tensor, options: { b: Tensor; dims: readonly Index[] } & { out?: Tensor }): Tensor;
  /** Every element of self times all of other, side by side as blocks. https://pytorch.org/docs/stable/generated/torch.kron.html */
  kron(input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  kron(input: Tensor, options: { other: Tensor } & { out?: Tensor }): Tensor;
  /** Einstein's notation: letters name dimensions, what is not behind "->" is summed over; "..." stands for those that broadcast. From left to right, a pair at a time. https://docs.pytorch.org/docs/stable/generated/torch.einsum.html https://pytorch.org/docs/stable/generated/torch.einsum.html */
  einsum(equation: string, ...operands: Tensor[]): Tensor;
  einsum(equation: string, operands?: readonly Tensor[], options?: { out?: Tensor }): Tensor;
  einsum(...args: [equation: string, ...operands: Tensor[], options: { out?: Tensor }]): Tensor;
  einsum(equation: string, options: { operands?: readonly Tensor[] } & { out?: Tensor }): Tensor;
  /** Distances of all rows of x1 [..., p, m] and x2 [..., r, m] in the p-norm: [..., p, r]. https://pytorch.org/docs/stable/generated/torch.cdist.html */
  cdist(x1: Tensor, x2: Tensor, p?: number, compute_mode?: string, options?: { out?: Tensor }): Tensor;
  cdist(x1: Tensor, x2: Tensor, p: number, options: { compute_mode?: string } & { out?: Tensor }): Tensor;
  cdist(x1: Tensor, x2: Tensor, options: { p?: number; compute_mode?: string } & { out?: Tensor }): Tensor;
  cdist(x1: Tensor, options: { x2: Tensor; p?: number; compute_mode?: string } & { out?: Tensor }): Tensor;
  /** [n, m] x [m, p] -> [n, p]. Throws RuntimeError "mat1 and mat2 shapes cannot be multiplied (64x1000 and 100x10)". https://pytorch.org/docs/stable/generated/torch.mm.html */
  mm(input: Tensor, mat2: Tensor, options?: { out?: Tensor }): Tensor;
  mm(input: Tensor, options: { mat2: Tensor } & { out?: Tensor }): Tensor;
  /** [b, n, m] x [b, m, p] -> [b, n, p]. https://pytorch.org/docs/stable/generated/torch.bmm.html */
  bmm(input: Tensor, mat2: Tensor, options?: { out?: Tensor }): Tensor;
  bmm(input: Tensor, options: { mat2: Tensor } & { out?: Tensor }): Tensor;
  /** [n, m] x [m] -> [n]. https://pytorch.org/docs/stable/generated/torch.mv.html */
  mv(input: Tensor, vec: Tensor, options?: { out?: Tensor }): Tensor;
  mv(input: Tensor, options: { vec: Tensor } & { out?: Tensor }): Tensor;
  /** [n] . [n] -> 0-dim. https://pytorch.org/docs/stable/generated/torch.dot.html */
  dot(input: Tensor, tensor: Tensor, options?: { out?: Tensor }): Tensor;
  dot(input: Tensor, options: { tensor: Tensor } & { out?: Tensor }): Tensor;
  /** [n] x [m] -> [n, m]. https://pytorch.org/docs/stable/generated/torch.outer.html */
  outer(input: Tensor, vec2: Tensor, options?: { out?: Tensor }): Tensor;
  outer(input: Tensor, options: { vec2: Tensor } & { out?: Tensor }): Tensor;
  /** [n] x [m] -> [n, m]. https://pytorch.org/docs/stable/generated/torch.ger.html */
  ger(input: Tensor, vec2: Tensor, options?: { out?: Tensor }): Tensor;
  ger(input: Tensor, options: { vec2: Tensor } & { out?: Tensor }): Tensor;
  /** Python's @: 1-dim, 2-dim and batched operands with broadcasting of the batch dimensions. https://pytorch.org/docs/stable/generated/torch.matmul.html */
  matmul(input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  matmul(input: Tensor, options: { other: Tensor } & { out?: Tensor }): Tensor;
  /** beta * self + alpha * (mat1 mm mat2), self broadcast to the product. https://pytorch.org/docs/stable/generated/torch.addmm.html */
  addmm(input: Tensor, mat1: Tensor, mat2: Tensor, options?: { beta?: number | boolean; alpha?: number | boolean } & { out?: Tensor }): Tensor;
  addmm(input: Tensor, mat1: Tensor, options: { mat2: Tensor; beta?: number | boolean; alpha?: number | boolean } & { out?: Tensor }): Tensor;
  addmm(input: Tensor, options: { mat1: Tensor; mat2: Tensor; beta?: number | boolean; alpha?: number | boolean } & { out?: Tensor }): Tensor;
  /** The same with the other products: mat mv vec, the outer product, bmm, and bmm summed over the batch. https://pytorch.org/docs/stable/generated/torch.addmv.html */
  addmv(input: Tensor, mat: Tensor, vec: Tensor, options?: { beta?: number | boolean; alpha?: number | boolean } & { out?: Tensor }): Tensor;
  addmv(input: Tensor, mat: Tensor, options: { vec: Tensor; beta?: number | boolean; alpha?: number | boolean } & { out?: Tensor }): Tensor;
  addmv(input: Tensor, options: { mat: Tensor; vec: Tensor; beta?: number | boolean; alpha?: number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.addr.html */ addr(input: Tensor, vec1: Tensor, vec2: Tensor, options?: { beta?: number | boolean; alpha?: number | boolean } & { out?: Tensor }): Tensor;
  addr(input: Tensor, vec1: Tensor, options: { vec2: Tensor; beta?: number | boolean; alpha?: number | boolean } & { out?: Tensor }): Tensor;
  addr(input: Tensor, options: { vec1: Tensor; vec2: Tensor; beta?: number | boolean; alpha?: number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.baddbmm.html */ baddbmm(input: Tensor, batch1: Tensor, batch2: Tensor, options?: { beta?: number | boolean; alpha?: number | boolean } & { out?: Tensor }): Tensor;
  baddbmm(input: Tensor, batch1: Tensor, options: { batch2: Tensor; beta?: number | boolean; alpha?: number | boolean } & { out?: Tensor }): Tensor;
  baddbmm(input: Tensor, options: { batch1: Tensor; batch2: Tensor; beta?: number | boolean; alpha?: number | boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.addbmm.html */ addbmm(input: Tensor, batch1: Tensor, batch2: Tensor, options?: { beta?: number | boolean; alpha?: number | boolean } & { out?: Tensor }): Tensor;
  addbmm(input: Tensor, batch1: Tensor, options: { batch2: Tensor; beta?: number | boolean; alpha?: number | boolean } & { out?: Tensor }): Tensor;
  addbmm(input: Tensor, options: { batch1: Tensor; batch2: Tensor; beta?: number | boolean; alpha?: number | boolean } & { out?: Tensor }): Tensor;
  /** (sign, log |det|) of [..., n, n]. https://pytorch.org/docs/stable/generated/torch.slogdet.html */
  slogdet(input: Tensor, options?: { out?: readonly Tensor[] }): [sign: Tensor, logabsdet: Tensor] & { sign: Tensor; logabsdet: Tensor };
  /** Determinant of [n, n]. https://pytorch.org/docs/stable/generated/torch.det.html */
  det(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** Inverse of [n, n]. Throws RuntimeError for a singular matrix. https://pytorch.org/docs/stable/generated/torch.inverse.html */
  inverse(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** X with A X = B, where L (or U) is A's Cholesky factor. https://pytorch.org/docs/stable/generated/torch.cholesky_solve.html */
  cholesky_solve(input: Tensor, L: Tensor, upper?: boolean, options?: { out?: Tensor }): Tensor;
  cholesky_solve(input: Tensor, L: Tensor, options: { upper?: boolean } & { out?: Tensor }): Tensor;
  cholesky_solve(input: Tensor, options: { L: Tensor; upper?: boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.pinverse.html */ pinverse(input: Tensor, rcond?: number, options?: { out?: Tensor }): Tensor;
  pinverse(input: Tensor, options: { rcond?: number } & { out?: Tensor }): Tensor;
  /** (U, S, V) with A = U diag(S) V^T; zeros for U and V without compute_uv. https://pytorch.org/docs/stable/generated/torch.svd.html */
  svd(input: Tensor, some?: boolean, compute_uv?: boolean, options?: { out?: readonly Tensor[] }): [U: Tensor, S: Tensor, V: Tensor] & { U: Tensor; S: Tensor; V: Tensor };
  svd(input: Tensor, some: boolean, options: { compute_uv?: boolean } & { out?: readonly Tensor[] }): [U: Tensor, S: Tensor, V: Tensor] & { U: Tensor; S: Tensor; V: Tensor };
  svd(input: Tensor, options: { some?: boolean; compute_uv?: boolean } & { out?: readonly Tensor[] }): [U: Tensor, S: Tensor, V: Tensor] & { U: Tensor; S: Tensor; V: Tensor };
  /** The same along the first dimension of size 3 unless one is given. https://pytorch.org/docs/stable/generated/torch.cross.html */
  cross(input: Tensor, other: Tensor, dim?: number, options?: { out?: Tensor }): Tensor;
  cross(input: Tensor, other: Tensor, options: { dim?: number } & { out?: Tensor }): Tensor;
  cross(input: Tensor, options: { other: Tensor; dim?: number } & { out?: Tensor }): Tensor;
  /** The product of n times the matrix; of its inverse for n < 0. https://pytorch.org/docs/stable/generated/torch.matrix_power.html */
  matrix_power(input: Tensor, n: number, options?: { out?: Tensor }): Tensor;
  matrix_power(input: Tensor, options: { n: number } & { out?: Tensor }): Tensor;
  /** Logarithm of the determinant; NaN where that is negative. https://pytorch.org/docs/stable/generated/torch.logdet.html */
  logdet(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** exp(self) / sum(exp(self)) along a dimension, computed without overflow; the shape stays. Throws IndexError for a dimension there is not, RuntimeError for integers. https://pytorch.org/docs/stable/generated/torch.softmax.html */
  softmax(input: Tensor, dim: number, dtype?: DType, options?: { out?: Tensor }): Tensor;
  softmax(input: Tensor, dim: number, options: { dtype?: DType } & { out?: Tensor }): Tensor;
  softmax(input: Tensor, options: { dim: number; dtype?: DType } & { out?: Tensor }): Tensor;
  /** log(softmax(self)), computed without overflow. https://pytorch.org/docs/stable/generated/torch.log_softmax.html */
  log_softmax(input: Tensor, dim: number, dtype?: DType, options?: { out?: Tensor }): Tensor;
  log_softmax(input: Tensor, dim: number, options: { dtype?: DType } & { out?: Tensor }): Tensor;
  log_softmax(input: Tensor, options: { dim: number; dtype?: DType } & { out?: Tensor }): Tensor;
  /** log(sum(exp(self))) over dimensions, computed without overflow. https://pytorch.org/docs/stable/generated/torch.logsumexp.html */
  logsumexp(input: Tensor, dim: number | readonly number[], keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  logsumexp(input: Tensor, dim: number | readonly number[], options: { keepdim?: boolean } & { out?: Tensor }): Tensor;
  logsumexp(input: Tensor, options: { dim: number | readonly number[]; keepdim?: boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.conv1d.html */ conv1d(input: Tensor, weight: Tensor, bias?: Tensor, stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], groups?: number, options?: { out?: Tensor }): Tensor;
  conv1d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { groups?: number } & { out?: Tensor }): Tensor;
  conv1d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv1d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv1d(input: Tensor, weight: Tensor, bias: Tensor, options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv1d(input: Tensor, weight: Tensor, options: { bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv1d(input: Tensor, options: { weight: Tensor; bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv1d(input: Tensor, weight: Tensor, bias?: Tensor, stride?: number | readonly number[], padding?: string, dilation?: number | readonly number[], groups?: number, options?: { out?: Tensor }): Tensor;
  conv1d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: string, dilation: number | readonly number[], options: { groups?: number } & { out?: Tensor }): Tensor;
  conv1d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: string, options: { dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv1d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], options: { padding?: string; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv1d(input: Tensor, weight: Tensor, bias: Tensor, options: { stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv1d(input: Tensor, weight: Tensor, options: { bias?: Tensor; stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv1d(input: Tensor, options: { weight: Tensor; bias?: Tensor; stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.conv2d.html */ conv2d(input: Tensor, weight: Tensor, bias?: Tensor, stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], groups?: number, options?: { out?: Tensor }): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { groups?: number } & { out?: Tensor }): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv2d(input: Tensor, weight: Tensor, options: { bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv2d(input: Tensor, options: { weight: Tensor; bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias?: Tensor, stride?: number | readonly number[], padding?: string, dilation?: number | readonly number[], groups?: number, options?: { out?: Tensor }): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: string, dilation: number | readonly number[], options: { groups?: number } & { out?: Tensor }): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: string, options: { dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], options: { padding?: string; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, options: { stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv2d(input: Tensor, weight: Tensor, options: { bias?: Tensor; stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv2d(input: Tensor, options: { weight: Tensor; bias?: Tensor; stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.conv3d.html */ conv3d(input: Tensor, weight: Tensor, bias?: Tensor, stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], groups?: number, options?: { out?: Tensor }): Tensor;
  conv3d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { groups?: number } & { out?: Tensor }): Tensor;
  conv3d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv3d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv3d(input: Tensor, weight: Tensor, bias: Tensor, options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv3d(input: Tensor, weight: Tensor, options: { bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv3d(input: Tensor, options: { weight: Tensor; bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv3d(input: Tensor, weight: Tensor, bias?: Tensor, stride?: number | readonly number[], padding?: string, dilation?: number | readonly number[], groups?: number, options?: { out?: Tensor }): Tensor;
  conv3d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: string, dilation: number | readonly number[], options: { groups?: number } & { out?: Tensor }): Tensor;
  conv3d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: string, options: { dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv3d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], options: { padding?: string; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv3d(input: Tensor, weight: Tensor, bias: Tensor, options: { stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv3d(input: Tensor, weight: Tensor, options: { bias?: Tensor; stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  conv3d(input: Tensor, options: { weight: Tensor; bias?: Tensor; stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.conv_transpose1d.html */ conv_transpose1d(input: Tensor, weight: Tensor, bias?: Tensor, stride?: number | readonly number[], padding?: number | readonly number[], output_padding?: number | readonly number[], groups?: number, dilation?: number | readonly number[], options?: { out?: Tensor }): Tensor;
  conv_transpose1d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, options: { dilation?: number | readonly number[] } & { out?: Tensor }): Tensor;
  conv_transpose1d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], options: { groups?: number; dilation?: number | readonly number[] } & { out?: Tensor }): Tensor;
  conv_transpose1d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], options: { output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] } & { out?: Tensor }): Tensor;
  conv_transpose1d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], options: { padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] } & { out?: Tensor }): Tensor;
  conv_transpose1d(input: Tensor, weight: Tensor, bias: Tensor, options: { stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] } & { out?: Tensor }): Tensor;
  conv_transpose1d(input: Tensor, weight: Tensor, options: { bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] } & { out?: Tensor }): Tensor;
  conv_transpose1d(input: Tensor, options: { weight: Tensor; bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.conv_transpose2d.html */ conv_transpose2d(input: Tensor, weight: Tensor, bias?: Tensor, stride?: number | readonly number[], padding?: number | readonly number[], output_padding?: number | readonly number[], groups?: number, dilation?: number | readonly number[], options?: { out?: Tensor }): Tensor;
  conv_transpose2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, options: { dilation?: number | readonly number[] } & { out?: Tensor }): Tensor;
  conv_transpose2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], options: { groups?: number; dilation?: number | readonly number[] } & { out?: Tensor }): Tensor;
  conv_transpose2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], options: { output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] } & { out?: Tensor }): Tensor;
  conv_transpose2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], options: { padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] } & { out?: Tensor }): Tensor;
  conv_transpose2d(input: Tensor, weight: Tensor, bias: Tensor, options: { stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] } & { out?: Tensor }): Tensor;
  conv_transpose2d(input: Tensor, weight: Tensor, options: { bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] } & { out?: Tensor }): Tensor;
  conv_transpose2d(input: Tensor, options: { weight: Tensor; bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.conv_transpose3d.html */ conv_transpose3d(input: Tensor, weight: Tensor, bias?: Tensor, stride?: number | readonly number[], padding?: number | readonly number[], output_padding?: number | readonly number[], groups?: number, dilation?: number | readonly number[], options?: { out?: Tensor }): Tensor;
  conv_transpose3d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, options: { dilation?: number | readonly number[] } & { out?: Tensor }): Tensor;
  conv_transpose3d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], options: { groups?: number; dilation?: number | readonly number[] } & { out?: Tensor }): Tensor;
  conv_transpose3d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], options: { output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] } & { out?: Tensor }): Tensor;
  conv_transpose3d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], options: { padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] } & { out?: Tensor }): Tensor;
  conv_transpose3d(input: Tensor, weight: Tensor, bias: Tensor, options: { stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] } & { out?: Tensor }): Tensor;
  conv_transpose3d(input: Tensor, weight: Tensor, options: { bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] } & { out?: Tensor }): Tensor;
  conv_transpose3d(input: Tensor, options: { weight: Tensor; bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.max_pool1d.html */ max_pool1d(input: Tensor, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceil_mode?: boolean, return_indices?: boolean): any;
  max_pool1d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], ceil_mode: boolean, options: { return_indices?: boolean }): any;
  max_pool1d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool1d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool1d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool1d(input: Tensor, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool1d(input: Tensor, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  /** https://pytorch.org/docs/stable/generated/torch.max_pool1d_with_indices.html */ max_pool1d_with_indices(input: Tensor, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceil_mode?: boolean, options?: { out?: readonly Tensor[] }): [Tensor, Tensor];
  max_pool1d_with_indices(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { ceil_mode?: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  max_pool1d_with_indices(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; ceil_mode?: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  max_pool1d_with_indices(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  max_pool1d_with_indices(input: Tensor, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  max_pool1d_with_indices(input: Tensor, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  /** https://pytorch.org/docs/stable/generated/torch.avg_pool1d.html */ avg_pool1d(input: Tensor, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], ceil_mode?: boolean, count_include_pad?: boolean, options?: { out?: Tensor }): Tensor;
  avg_pool1d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceil_mode: boolean, options: { count_include_pad?: boolean } & { out?: Tensor }): Tensor;
  avg_pool1d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { ceil_mode?: boolean; count_include_pad?: boolean } & { out?: Tensor }): Tensor;
  avg_pool1d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean } & { out?: Tensor }): Tensor;
  avg_pool1d(input: Tensor, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean } & { out?: Tensor }): Tensor;
  avg_pool1d(input: Tensor, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.adaptive_avg_pool1d.html */ adaptive_avg_pool1d(input: Tensor, output_size: number | readonly number[], options?: { out?: Tensor }): Tensor;
  adaptive_avg_pool1d(input: Tensor, options: { output_size: number | readonly number[] } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.max_pool2d.html */ max_pool2d(input: Tensor, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceil_mode?: boolean, return_indices?: boolean): any;
  max_pool2d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], ceil_mode: boolean, options: { return_indices?: boolean }): any;
  max_pool2d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool2d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool2d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool2d(input: Tensor, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool2d(input: Tensor, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  /** https://pytorch.org/docs/stable/generated/torch.max_pool3d.html */ max_pool3d(input: Tensor, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceil_mode?: boolean, return_indices?: boolean): any;
  max_pool3d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], ceil_mode: boolean, options: { return_indices?: boolean }): any;
  max_pool3d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool3d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool3d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool3d(input: Tensor, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool3d(input: Tensor, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  /** i, f, o = sigmoid, g = tanh of W x + U h + b; c' = f c + i g, h' = o tanh(c'). Gives output [T, N, directions hidden], h and c of the end. https://doi.org/10.1162/neco.1997.9.8.1735 https://pytorch.org/docs/stable/generated/torch.lstm.html */
  lstm(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], has_biases: boolean, num_layers: number, dropout: number, train: boolean, bidirectional: boolean, batch_first: boolean, options?: { out?: readonly Tensor[] }): [Tensor, Tensor, Tensor];
  lstm(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], has_biases: boolean, num_layers: number, dropout: number, train: boolean, bidirectional: boolean, options: { batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor, Tensor];
  lstm(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], has_biases: boolean, num_layers: number, dropout: number, train: boolean, options: { bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor, Tensor];
  lstm(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], has_biases: boolean, num_layers: number, dropout: number, options: { train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor, Tensor];
  lstm(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], has_biases: boolean, num_layers: number, options: { dropout: number; train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor, Tensor];
  lstm(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], has_biases: boolean, options: { num_layers: number; dropout: number; train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor, Tensor];
  lstm(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], options: { has_biases: boolean; num_layers: number; dropout: number; train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor, Tensor];
  lstm(input: Tensor, hx: readonly Tensor[], options: { params: readonly Tensor[]; has_biases: boolean; num_layers: number; dropout: number; train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor, Tensor];
  lstm(input: Tensor, options: { hx: readonly Tensor[]; params: readonly Tensor[]; has_biases: boolean; num_layers: number; dropout: number; train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor, Tensor];
  /** r, z = sigmoid of W x + U h + b; n = tanh(W x + b + r (U h + b)); h' = (1 - z) n + z h. Gives output and h. https://arxiv.org/abs/1406.1078 https://pytorch.org/docs/stable/generated/torch.gru.html */
  gru(input: Tensor, hx: Tensor, params: readonly Tensor[], has_biases: boolean, num_layers: number, dropout: number, train: boolean, bidirectional: boolean, batch_first: boolean, options?: { out?: readonly Tensor[] }): [Tensor, Tensor];
  gru(input: Tensor, hx: Tensor, params: readonly Tensor[], has_biases: boolean, num_layers: number, dropout: number, train: boolean, bidirectional: boolean, options: { batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  gru(input: Tensor, hx: Tensor, params: readonly Tensor[], has_biases: boolean, num_layers: number, dropout: number, train: boolean, options: { bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  gru(input: Tensor, hx: Tensor, params: readonly Tensor[], has_biases: boolean, num_layers: number, dropout: number, options: { train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  gru(input: Tensor, hx: Tensor, params: readonly Tensor[], has_biases: boolean, num_layers: number, options: { dropout: number; train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  gru(input: Tensor, hx: Tensor, params: readonly Tensor[], has_biases: boolean, options: { num_layers: number; dropout: number; train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  gru(input: Tensor, hx: Tensor, params: readonly Tensor[], options: { has_biases: boolean; num_layers: number; dropout: number; train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  gru(input: Tensor, hx: Tensor, options: { params: readonly Tensor[]; has_biases: boolean; num_layers: number; dropout: number; train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  gru(input: Tensor, options: { hx: Tensor; params: readonly Tensor[]; has_biases: boolean; num_layers: number; dropout: number; train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  /** h' = tanh(W x + U h + b). Gives output and h. https://pytorch.org/docs/stable/generated/torch.rnn_tanh.html */
  rnn_tanh(input: Tensor, hx: Tensor, params: readonly Tensor[], has_biases: boolean, num_layers: number, dropout: number, train: boolean, bidirectional: boolean, batch_first: boolean, options?: { out?: readonly Tensor[] }): [Tensor, Tensor];
  rnn_tanh(input: Tensor, hx: Tensor, params: readonly Tensor[], has_biases: boolean, num_layers: number, dropout: number, train: boolean, bidirectional: boolean, options: { batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  rnn_tanh(input: Tensor, hx: Tensor, params: readonly Tensor[], has_biases: boolean, num_layers: number, dropout: number, train: boolean, options: { bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  rnn_tanh(input: Tensor, hx: Tensor, params: readonly Tensor[], has_biases: boolean, num_layers: number, dropout: number, options: { train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  rnn_tanh(input: Tensor, hx: Tensor, params: readonly Tensor[], has_biases: boolean, num_layers: number, options: { dropout: number; train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  rnn_tanh(input: Tensor, hx: Tensor, params: readonly Tensor[], has_biases: boolean, options: { num_layers: number; dropout: number; train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  rnn_tanh(input: Tensor, hx: Tensor, params: readonly Tensor[], options: { has_biases: boolean; num_layers: number; dropout: number; train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  rnn_tanh(input: Tensor, hx: Tensor, options: { params: readonly Tensor[]; has_biases: boolean; num_layers: number; dropout: number; train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  rnn_tanh(input: Tensor, options: { hx: Tensor; params: readonly Tensor[]; has_biases: boolean; num_layers: number; dropout: number; train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  /** The same with relu. https://pytorch.org/docs/stable/generated/torch.rnn_relu.html */
  rnn_relu(input: Tensor, hx: Tensor, params: readonly Tensor[], has_biases: boolean, num_layers: number, dropout: number, train: boolean, bidirectional: boolean, batch_first: boolean, options?: { out?: readonly Tensor[] }): [Tensor, Tensor];
  rnn_relu(input: Tensor, hx: Tensor, params: readonly Tensor[], has_biases: boolean, num_layers: number, dropout: number, train: boolean, bidirectional: boolean, options: { batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  rnn_relu(input: Tensor, hx: Tensor, params: readonly Tensor[], has_biases: boolean, num_layers: number, dropout: number, train: boolean, options: { bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  rnn_relu(input: Tensor, hx: Tensor, params: readonly Tensor[], has_biases: boolean, num_layers: number, dropout: number, options: { train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  rnn_relu(input: Tensor, hx: Tensor, params: readonly Tensor[], has_biases: boolean, num_layers: number, options: { dropout: number; train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  rnn_relu(input: Tensor, hx: Tensor, params: readonly Tensor[], has_biases: boolean, options: { num_layers: number; dropout: number; train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  rnn_relu(input: Tensor, hx: Tensor, params: readonly Tensor[], options: { has_biases: boolean; num_layers: number; dropout: number; train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  rnn_relu(input: Tensor, hx: Tensor, options: { params: readonly Tensor[]; has_biases: boolean; num_layers: number; dropout: number; train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  rnn_relu(input: Tensor, options: { hx: Tensor; params: readonly Tensor[]; has_biases: boolean; num_layers: number; dropout: number; train: boolean; bidirectional: boolean; batch_first: boolean } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  /** One step: input [N, in], states [N, hidden] -> h and c. Without biases they are undefined. https://pytorch.org/docs/stable/generated/torch.lstm_cell.html */
  lstm_cell(input: Tensor, hx: readonly Tensor[], w_ih: Tensor, w_hh: Tensor, b_ih?: Tensor, b_hh?: Tensor, options?: { out?: readonly Tensor[] }): [Tensor, Tensor];
  lstm_cell(input: Tensor, hx: readonly Tensor[], w_ih: Tensor, w_hh: Tensor, b_ih: Tensor, options: { b_hh?: Tensor } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  lstm_cell(input: Tensor, hx: readonly Tensor[], w_ih: Tensor, w_hh: Tensor, options: { b_ih?: Tensor; b_hh?: Tensor } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  lstm_cell(input: Tensor, hx: readonly Tensor[], w_ih: Tensor, options: { w_hh: Tensor; b_ih?: Tensor; b_hh?: Tensor } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  lstm_cell(input: Tensor, hx: readonly Tensor[], options: { w_ih: Tensor; w_hh: Tensor; b_ih?: Tensor; b_hh?: Tensor } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  lstm_cell(input: Tensor, options: { hx: readonly Tensor[]; w_ih: Tensor; w_hh: Tensor; b_ih?: Tensor; b_hh?: Tensor } & { out?: readonly Tensor[] }): [Tensor, Tensor];
  /** https://pytorch.org/docs/stable/generated/torch.gru_cell.html */ gru_cell(input: Tensor, hx: Tensor, w_ih: Tensor, w_hh: Tensor, b_ih?: Tensor, b_hh?: Tensor, options?: { out?: Tensor }): Tensor;
  gru_cell(input: Tensor, hx: Tensor, w_ih: Tensor, w_hh: Tensor, b_ih: Tensor, options: { b_hh?: Tensor } & { out?: Tensor }): Tensor;
  gru_cell(input: Tensor, hx: Tensor, w_ih: Tensor, w_hh: Tensor, options: { b_ih?: Tensor; b_hh?: Tensor } & { out?: Tensor }): Tensor;
  gru_cell(input: Tensor, hx: Tensor, w_ih: Tensor, options: { w_hh: Tensor; b_ih?: Tensor; b_hh?: Tensor } & { out?: Tensor }): Tensor;
  gru_cell(input: Tensor, hx: Tensor, options: { w_ih: Tensor; w_hh: Tensor; b_ih?: Tensor; b_hh?: Tensor } & { out?: Tensor }): Tensor;
  gru_cell(input: Tensor, options: { hx: Tensor; w_ih: Tensor; w_hh: Tensor; b_ih?: Tensor; b_hh?: Tensor } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.rnn_tanh_cell.html */ rnn_tanh_cell(input: Tensor, hx: Tensor, w_ih: Tensor, w_hh: Tensor, b_ih?: Tensor, b_hh?: Tensor, options?: { out?: Tensor }): Tensor;
  rnn_tanh_cell(input: Tensor, hx: Tensor, w_ih: Tensor, w_hh: Tensor, b_ih: Tensor, options: { b_hh?: Tensor } & { out?: Tensor }): Tensor;
  rnn_tanh_cell(input: Tensor, hx: Tensor, w_ih: Tensor, w_hh: Tensor, options: { b_ih?: Tensor; b_hh?: Tensor } & { out?: Tensor }): Tensor;
  rnn_tanh_cell(input: Tensor, hx: Tensor, w_ih: Tensor, options: { w_hh: Tensor; b_ih?: Tensor; b_hh?: Tensor } & { out?: Tensor }): Tensor;
  rnn_tanh_cell(input: Tensor, hx: Tensor, options: { w_ih: Tensor; w_hh: Tensor; b_ih?: Tensor; b_hh?: Tensor } & { out?: Tensor }): Tensor;
  rnn_tanh_cell(input: Tensor, options: { hx: Tensor; w_ih: Tensor; w_hh: Tensor; b_ih?: Tensor; b_hh?: Tensor } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.rnn_relu_cell.html */ rnn_relu_cell(input: Tensor, hx: Tensor, w_ih: Tensor, w_hh: Tensor, b_ih?: Tensor, b_hh?: Tensor, options?: { out?: Tensor }): Tensor;
  rnn_relu_cell(input: Tensor, hx: Tensor, w_ih: Tensor, w_hh: Tensor, b_ih: Tensor, options: { b_hh?: Tensor } & { out?: Tensor }): Tensor;
  rnn_relu_cell(input: Tensor, hx: Tensor, w_ih: Tensor, w_hh: Tensor, options: { b_ih?: Tensor; b_hh?: Tensor } & { out?: Tensor }): Tensor;
  rnn_relu_cell(input: Tensor, hx: Tensor, w_ih: Tensor, options: { w_hh: Tensor; b_ih?: Tensor; b_hh?: Tensor } & { out?: Tensor }): Tensor;
  rnn_relu_cell(input: Tensor, hx: Tensor, options: { w_ih: Tensor; w_hh: Tensor; b_ih?: Tensor; b_hh?: Tensor } & { out?: Tensor }): Tensor;
  rnn_relu_cell(input: Tensor, options: { hx: Tensor; w_ih: Tensor; w_hh: Tensor; b_ih?: Tensor; b_hh?: Tensor } & { out?: Tensor }): Tensor;
  /** x, but 0 in [-lambd, lambd]. https://pytorch.org/docs/stable/generated/torch.hardshrink.html */
  hardshrink(input: Tensor, lambd?: number, options?: { out?: Tensor }): Tensor;
  hardshrink(input: Tensor, options: { lambd?: number } & { out?: Tensor }): Tensor;
  /** x where x > threshold, else value. Integers stay integers. https://pytorch.org/docs/stable/generated/torch.threshold.html */
  threshold(input: Tensor, threshold: number | boolean, value: number | boolean, options?: { out?: Tensor }): Tensor;
  threshold(input: Tensor, threshold: number | boolean, options: { value: number | boolean } & { out?: Tensor }): Tensor;
  threshold(input: Tensor, options: { threshold: number | boolean; value: number | boolean } & { out?: Tensor }): Tensor;
  /** x where x > 0, else weight x; weight has one element, or one for each of dimension 1. https://pytorch.org/docs/stable/generated/torch.prelu.html */
  prelu(input: Tensor, weight: Tensor, options?: { out?: Tensor }): Tensor;
  prelu(input: Tensor, options: { weight: Tensor } & { out?: Tensor }): Tensor;
  /** x where x > 0, else alpha (exp(x / alpha) - 1). Throws RuntimeError for alpha 0. https://pytorch.org/docs/stable/generated/torch.celu.html */
  celu(input: Tensor, alpha?: number, options?: { out?: Tensor }): Tensor;
  celu(input: Tensor, options: { alpha?: number } & { out?: Tensor }): Tensor;
  /** elu whose two numbers keep mean 0 and variance 1. https://arxiv.org/abs/1706.02515 https://pytorch.org/docs/stable/generated/torch.selu.html */
  selu(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** Cosine of the angle between x1 and x2 along dim, norms not below eps. https://pytorch.org/docs/stable/generated/torch.cosine_similarity.html */
  cosine_similarity(x1: Tensor, x2: Tensor, dim?: number, eps?: number, options?: { out?: Tensor }): Tensor;
  cosine_similarity(x1: Tensor, x2: Tensor, dim: number, options: { eps?: number } & { out?: Tensor }): Tensor;
  cosine_similarity(x1: Tensor, x2: Tensor, options: { dim?: number; eps?: number } & { out?: Tensor }): Tensor;
  cosine_similarity(x1: Tensor, options: { x2: Tensor; dim?: number; eps?: number } & { out?: Tensor }): Tensor;
  /** p-norm of x1 - x2 + eps along the last dimension. https://pytorch.org/docs/stable/generated/torch.pairwise_distance.html */
  pairwise_distance(x1: Tensor, x2: Tensor, p?: number, eps?: number, keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  pairwise_distance(x1: Tensor, x2: Tensor, p: number, eps: number, options: { keepdim?: boolean } & { out?: Tensor }): Tensor;
  pairwise_distance(x1: Tensor, x2: Tensor, p: number, options: { eps?: number; keepdim?: boolean } & { out?: Tensor }): Tensor;
  pairwise_distance(x1: Tensor, x2: Tensor, options: { p?: number; eps?: number; keepdim?: boolean } & { out?: Tensor }): Tensor;
  pairwise_distance(x1: Tensor, options: { x2: Tensor; p?: number; eps?: number; keepdim?: boolean } & { out?: Tensor }): Tensor;
  /** p-norms between the rows of [n, m], each pair once: [n (n - 1) / 2]. https://pytorch.org/docs/stable/generated/torch.pdist.html */
  pdist(input: Tensor, p?: number, options?: { out?: Tensor }): Tensor;
  pdist(input: Tensor, options: { p?: number } & { out?: Tensor }): Tensor;
  /** Borders of `value`: two numbers for each dimension from the last one on, negative ones cut. https://pytorch.org/docs/stable/generated/torch.constant_pad_nd.html */
  constant_pad_nd(input: Tensor, pad: number | readonly number[], value?: number | boolean, options?: { out?: Tensor }): Tensor;
  constant_pad_nd(input: Tensor, pad: number | readonly number[], options: { value?: number | boolean } & { out?: Tensor }): Tensor;
  constant_pad_nd(input: Tensor, options: { pad: number | readonly number[]; value?: number | boolean } & { out?: Tensor }): Tensor;
  /** [..., C r^2, H, W] -> [..., C, H r, W r]. https://arxiv.org/abs/1609.05158 https://pytorch.org/docs/stable/generated/torch.pixel_shuffle.html */
  pixel_shuffle(input: Tensor, upscale_factor: number, options?: { out?: Tensor }): Tensor;
  pixel_shuffle(input: Tensor, options: { upscale_factor: number } & { out?: Tensor }): Tensor;
  /** The reverse. https://pytorch.org/docs/stable/generated/torch.pixel_unshuffle.html */
  pixel_unshuffle(input: Tensor, downscale_factor: number, options?: { out?: Tensor }): Tensor;
  pixel_unshuffle(input: Tensor, options: { downscale_factor: number } & { out?: Tensor }): Tensor;
  /** Channels of [N, C, …] in the order 0, C / groups, 2 C / groups, …, 1, …. https://pytorch.org/docs/stable/generated/torch.channel_shuffle.html */
  channel_shuffle(input: Tensor, groups: number, options?: { out?: Tensor }): Tensor;
  channel_shuffle(input: Tensor, options: { groups: number } & { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.set_printoptions.html */ set_printoptions(precision?: number, threshold?: number, edgeitems?: number, linewidth?: number, profile?: string, sci_mode?: boolean): void;
  set_printoptions(precision: number, threshold: number, edgeitems: number, linewidth: number, profile: string, options: { sci_mode?: boolean }): void;
  set_printoptions(precision: number, threshold: number, edgeitems: number, linewidth: number, options: { profile?: string; sci_mode?: boolean }): void;
  set_printoptions(precision: number, threshold: number, edgeitems: number, options: { linewidth?: number; profile?: string; sci_mode?: boolean }): void;
  set_printoptions(precision: number, threshold: number, options: { edgeitems?: number; linewidth?: number; profile?: string; sci_mode?: boolean }): void;
  set_printoptions(precision: number, options: { threshold?: number; edgeitems?: number; linewidth?: number; profile?: string; sci_mode?: boolean }): void;
}

/** torch.linalg */
// prettier-ignore
export interface Linalg {
  /** The powers 0 to N - 1 of each element along a last dimension. Throws RuntimeError for N < 2. https://pytorch.org/docs/stable/generated/torch.linalg.vander.html */
  vander(x: Tensor, options?: { N?: number } & { out?: Tensor }): Tensor;
  /** Python's @: 1-dim, 2-dim and batched operands with broadcasting of the batch dimensions. https://pytorch.org/docs/stable/generated/torch.linalg.matmul.html */
  matmul(input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  matmul(input: Tensor, options: { other: Tensor } & { out?: Tensor }): Tensor;
  /** Determinant of [n, n]. https://pytorch.org/docs/stable/generated/torch.linalg.det.html */
  det(A: Tensor, options?: { out?: Tensor }): Tensor;
  /** Inverse of [n, n]. Throws RuntimeError for a singular matrix. https://pytorch.org/docs/stable/generated/torch.linalg.inv.html */
  inv(A: Tensor, options?: { out?: Tensor }): Tensor;
  /** (eigenvalues [n] ascending, eigenvectors [n, n] in columns) of a symmetric matrix, of which the lower ("L") or upper ("U") triangle is read. The largest component of a vector is positive; the sign LAPACK gives follows no rule. https://pytorch.org/docs/stable/generated/torch.linalg.eigh.html */
  eigh(A: Tensor, UPLO?: string, options?: { out?: readonly Tensor[] }): [eigenvalues: Tensor, eigenvectors: Tensor] & { eigenvalues: Tensor; eigenvectors: Tensor };
  eigh(A: Tensor, options: { UPLO?: string } & { out?: readonly Tensor[] }): [eigenvalues: Tensor, eigenvectors: Tensor] & { eigenvalues: Tensor; eigenvectors: Tensor };
  /** The eigenvalues alone. https://pytorch.org/docs/stable/generated/torch.linalg.eigvalsh.html */
  eigvalsh(A: Tensor, UPLO?: string, options?: { out?: Tensor }): Tensor;
  eigvalsh(A: Tensor, options: { UPLO?: string } & { out?: Tensor }): Tensor;
  /** (U [m, m], S [min(m, n)] descending, Vh [n, n]) with A = U diag(S) Vh; without full_matrices U and Vh have min(m, n) columns and rows. Signs as linalg_eigh's, in the smaller of U and Vh. https://pytorch.org/docs/stable/generated/torch.linalg.svd.html */
  svd(A: Tensor, full_matrices?: boolean, options?: { out?: readonly Tensor[] }): [U: Tensor, S: Tensor, Vh: Tensor] & { U: Tensor; S: Tensor; Vh: Tensor };
  svd(A: Tensor, options: { full_matrices?: boolean } & { out?: readonly Tensor[] }): [U: Tensor, S: Tensor, Vh: Tensor] & { U: Tensor; S: Tensor; Vh: Tensor };
  /** S alone. https://pytorch.org/docs/stable/generated/torch.linalg.svdvals.html */
  svdvals(A: Tensor, options?: { out?: Tensor }): Tensor;
  /** (Q [m, k], R [k, n]) with A = Q R, Q orthogonal and R upper triangular, in LAPACK's signs; k is min(m, n), or m with mode "complete". Mode "r" leaves Q empty. Throws RuntimeError for another mode, and for a gradient with mode "r", or "complete" of more rows than columns. https://pytorch.org/docs/stable/generated/torch.linalg.qr.html */
  qr(A: Tensor, mode?: string, options?: { out?: readonly Tensor[] }): [Q: Tensor, R: Tensor] & { Q: Tensor; R: Tensor };
  qr(A: Tensor, options: { mode?: string } & { out?: readonly Tensor[] }): [Q: Tensor, R: Tensor] & { Q: Tensor; R: Tensor };
  /** Without ord the 2-norm of all elements; with ord of one dimension the vector norm, of two the matrix norm. https://pytorch.org/docs/stable/generated/torch.linalg.norm.html */
  norm(A: Tensor, ord?: number | boolean, dim?: number | readonly number[], keepdim?: boolean, options?: { dtype?: DType } & { out?: Tensor }): Tensor;
  norm(A: Tensor, ord: number | boolean, dim: number | readonly number[], options: { keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  norm(A: Tensor, ord: number | boolean, options: { dim?: number | readonly number[]; keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  norm(A: Tensor, options: { ord?: number | boolean; dim?: number | readonly number[]; keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  /** The same by name. https://pytorch.org/docs/stable/generated/torch.linalg.norm.html */
  norm(A: Tensor, ord: string, dim?: number | readonly number[], keepdim?: boolean, options?: { dtype?: DType } & { out?: Tensor }): Tensor;
  norm(A: Tensor, ord: string, dim: number | readonly number[], options: { keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  norm(A: Tensor, ord: string, options: { dim?: number | readonly number[]; keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  norm(A: Tensor, options: { ord: string; dim?: number | readonly number[]; keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  /** X with A X = B, A [n, n], B [n] or [n, k]. Throws RuntimeError for a singular matrix. https://pytorch.org/docs/stable/generated/torch.linalg.solve.html */
  solve(A: Tensor, B: Tensor, options?: { out?: Tensor }): Tensor;
  solve(A: Tensor, options: { B: Tensor } & { out?: Tensor }): Tensor;
  /** (sign, log |det|) of [..., n, n]. https://pytorch.org/docs/stable/generated/torch.linalg.slogdet.html */
  slogdet(A: Tensor, options?: { out?: readonly Tensor[] }): [sign: Tensor, logabsdet: Tensor] & { sign: Tensor; logabsdet: Tensor };
  /** The product of a chain of matrices (vectors at the ends), in the order that is cheapest. https://pytorch.org/docs/stable/generated/torch.linalg.multi_dot.html */
  multi_dot(tensors: readonly Tensor[], options?: { out?: Tensor }): Tensor;
  /** Of matrices in two dimensions: 2 and -2 the largest and smallest singular value, 1 and -1 of the sums of columns, +-infinity of rows; "fro", or "nuc" for the sum of the singular values. Throws RuntimeError for another order. https://pytorch.org/docs/stable/generated/torch.linalg.matrix_norm.html */
  matrix_norm(A: Tensor, ord: number | boolean, dim?: number | readonly number[], keepdim?: boolean, options?: { dtype?: DType } & { out?: Tensor }): Tensor;
  matrix_norm(A: Tensor, ord: number | boolean, dim: number | readonly number[], options: { keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  matrix_norm(A: Tensor, ord: number | boolean, options: { dim?: number | readonly number[]; keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  matrix_norm(A: Tensor, options: { ord: number | boolean; dim?: number | readonly number[]; keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  matrix_norm(A: Tensor, ord?: string, dim?: number | readonly number[], keepdim?: boolean, options?: { dtype?: DType } & { out?: Tensor }): Tensor;
  matrix_norm(A: Tensor, ord: string, dim: number | readonly number[], options: { keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  matrix_norm(A: Tensor, ord: string, options: { dim?: number | readonly number[]; keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  matrix_norm(A: Tensor, options: { ord?: string; dim?: number | readonly number[]; keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  /** L with A = L L^T, lower triangular (upper: U with A = U^T U), of a positive definite matrix. Throws LinAlgError for another. https://pytorch.org/docs/stable/generated/torch.linalg.cholesky.html */
  cholesky(A: Tensor, options?: { upper?: boolean } & { out?: Tensor }): Tensor;
  /** X with A X = B (or X A = B), A triangular. https://pytorch.org/docs/stable/generated/torch.linalg.solve_triangular.html */
  solve_triangular(A: Tensor, B: Tensor, options?: { upper: boolean; left?: boolean; unitriangular?: boolean } & { out?: Tensor }): Tensor;
  solve_triangular(A: Tensor, options: { B: Tensor; upper: boolean; left?: boolean; unitriangular?: boolean } & { out?: Tensor }): Tensor;
  /** How many singular values exceed max(atol, rtol * the largest one), int64 [...]; rtol is max(m, n) * epsilon unless one of the two is given. https://pytorch.org/docs/stable/generated/torch.linalg.matrix_rank.html */
  matrix_rank(A: Tensor, options?: { atol?: number; rtol?: number; hermitian?: boolean } & { out?: Tensor }): Tensor;
  /** How many singular values exceed max(atol, rtol * the largest one), int64 [...]; rtol is max(m, n) * epsilon unless one of the two is given. https://pytorch.org/docs/stable/generated/torch.linalg.matrix_rank.html */
  matrix_rank(A: Tensor, tol: number, hermitian?: boolean, options?: { out?: Tensor }): Tensor;
  matrix_rank(A: Tensor, tol: number, options: { hermitian?: boolean } & { out?: Tensor }): Tensor;
  matrix_rank(A: Tensor, options: { tol: number; hermitian?: boolean } & { out?: Tensor }): Tensor;
  /** Moore and Penrose's inverse [..., n, m], of the singular values that count for the rank. https://pytorch.org/docs/stable/generated/torch.linalg.pinv.html */
  pinv(A: Tensor, options?: { atol?: number; rtol?: number; hermitian?: boolean } & { out?: Tensor }): Tensor;
  /** Moore and Penrose's inverse [..., n, m], of the singular values that count for the rank. https://pytorch.org/docs/stable/generated/torch.linalg.pinv.html */
  pinv(A: Tensor, rcond: number, hermitian?: boolean, options?: { out?: Tensor }): Tensor;
  pinv(A: Tensor, rcond: number, options: { hermitian?: boolean } & { out?: Tensor }): Tensor;
  pinv(A: Tensor, options: { rcond: number; hermitian?: boolean } & { out?: Tensor }): Tensor;
  /** (X, residuals, rank, singular values) of the smallest X with the smallest |A X - B|. As in PyTorch the drivers decide which of the last two are there ("gelsy" has the rank), and residuals are of full rank and more rows than columns only, and not "gelsy"'s. https://pytorch.org/docs/stable/generated/torch.linalg.lstsq.html */
  lstsq(A: Tensor, B: Tensor, rcond?: number, options?: { driver?: string } & { out?: readonly Tensor[] }): [solution: Tensor, residuals: Tensor, rank: Tensor, singular_values: Tensor] & { solution: Tensor; residuals: Tensor; rank: Tensor; singular_values: Tensor };
  lstsq(A: Tensor, B: Tensor, options: { rcond?: number; driver?: string } & { out?: readonly Tensor[] }): [solution: Tensor, residuals: Tensor, rank: Tensor, singular_values: Tensor] & { solution: Tensor; residuals: Tensor; rank: Tensor; singular_values: Tensor };
  lstsq(A: Tensor, options: { B: Tensor; rcond?: number; driver?: string } & { out?: readonly Tensor[] }): [solution: Tensor, residuals: Tensor, rank: Tensor, singular_values: Tensor] & { solution: Tensor; residuals: Tensor; rank: Tensor; singular_values: Tensor };
  /** Cross product along dim, which has size 3. https://pytorch.org/docs/stable/generated/torch.linalg.cross.html */
  cross(input: Tensor, other: Tensor, options?: { dim?: number } & { out?: Tensor }): Tensor;
  cross(input: Tensor, options: { other: Tensor; dim?: number } & { out?: Tensor }): Tensor;
  /** The diagonal of dim1 and dim2 as a last dimension: a view. https://pytorch.org/docs/stable/generated/torch.linalg.diagonal.html */
  diagonal(A: Tensor, options?: { offset?: number; dim1?: number; dim2?: number } & { out?: Tensor }): Tensor;
  /** Sum of x y along dim. https://pytorch.org/docs/stable/generated/torch.linalg.vecdot.html */
  vecdot(x: Tensor, y: Tensor, options?: { dim?: number } & { out?: Tensor }): Tensor;
  vecdot(x: Tensor, options: { y: Tensor; dim?: number } & { out?: Tensor }): Tensor;
  /** The p-norm over dim, of all elements without. https://pytorch.org/docs/stable/generated/torch.linalg.vector_norm.html */
  vector_norm(x: Tensor, ord?: number | boolean, dim?: number | readonly number[], keepdim?: boolean, options?: { dtype?: DType } & { out?: Tensor }): Tensor;
  vector_norm(x: Tensor, ord: number | boolean, dim: number | readonly number[], options: { keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  vector_norm(x: Tensor, ord: number | boolean, options: { dim?: number | readonly number[]; keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  vector_norm(x: Tensor, options: { ord?: number | boolean; dim?: number | readonly number[]; keepdim?: boolean; dtype?: DType } & { out?: Tensor }): Tensor;
  /** The product of n times the matrix; of its inverse for n < 0. https://pytorch.org/docs/stable/generated/torch.linalg.matrix_power.html */
  matrix_power(A: Tensor, n: number, options?: { out?: Tensor }): Tensor;
  matrix_power(A: Tensor, options: { n: number } & { out?: Tensor }): Tensor;
}

/** torch.special */
// prettier-ignore
export interface Special {
  /** https://pytorch.org/docs/stable/special.html#torch.special.erf */ erf(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/special.html#torch.special.expm1 */ expm1(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/special.html#torch.special.log1p */ log1p(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** 1 / (1 + exp(-self)). https://pytorch.org/docs/stable/special.html#torch.special.expit */
  expit(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/special.html#torch.special.round */ round(input: Tensor, options?: { decimals?: number } & { out?: Tensor }): Tensor;
  /** log(sum(exp(self))) over dimensions, computed without overflow. https://pytorch.org/docs/stable/special.html#torch.special.logsumexp */
  logsumexp(input: Tensor, dim: number | readonly number[], keepdim?: boolean, options?: { out?: Tensor }): Tensor;
  logsumexp(input: Tensor, dim: number | readonly number[], options: { keepdim?: boolean } & { out?: Tensor }): Tensor;
  logsumexp(input: Tensor, options: { dim: number | readonly number[]; keepdim?: boolean } & { out?: Tensor }): Tensor;
  /** exp(self) / sum(exp(self)) along a dimension, computed without overflow; the shape stays. Throws IndexError for a dimension there is not, RuntimeError for integers. https://pytorch.org/docs/stable/special.html#torch.special.softmax */
  softmax(input: Tensor, dim: number, dtype?: DType, options?: { out?: Tensor }): Tensor;
  softmax(input: Tensor, dim: number, options: { dtype?: DType } & { out?: Tensor }): Tensor;
  softmax(input: Tensor, options: { dim: number; dtype?: DType } & { out?: Tensor }): Tensor;
  /** log(softmax(self)), computed without overflow. https://pytorch.org/docs/stable/special.html#torch.special.log_softmax */
  log_softmax(input: Tensor, dim: number, options?: CreationOptions & { out?: Tensor }): Tensor;
  log_softmax(input: Tensor, options: { dim: number } & CreationOptions & { out?: Tensor }): Tensor;
  /** The normal distribution function. https://pytorch.org/docs/stable/special.html#torch.special.ndtr */
  ndtr(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** -self log(self); 0 at 0, -infinity below. https://pytorch.org/docs/stable/special.html#torch.special.entr */
  entr(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/special.html#torch.special.xlog1py */ xlog1py(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  xlog1py(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** self log(other), 0 where self is 0; and self log(1 + other). https://pytorch.org/docs/stable/special.html#torch.special.xlogy */
  xlogy(input: Tensor, other: Tensor | number | boolean, options?: { out?: Tensor }): Tensor;
  xlogy(input: Tensor, options: { other: Tensor | number | boolean } & { out?: Tensor }): Tensor;
  /** 1 - erf(self), exact where that is small. https://pytorch.org/docs/stable/special.html#torch.special.erfc */
  erfc(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** The number whose erf is self; infinite at -1 and 1, NaN beyond. https://pytorch.org/docs/stable/special.html#torch.special.erfinv */
  erfinv(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** log |Gamma(self)|. https://pytorch.org/docs/stable/special.html#torch.special.gammaln */
  gammaln(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** The derivative of lgamma. https://pytorch.org/docs/stable/special.html#torch.special.digamma */
  digamma(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** The derivative of lgamma. https://pytorch.org/docs/stable/special.html#torch.special.psi */
  psi(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** Derivative n of digamma. Throws RuntimeError for a negative n. https://pytorch.org/docs/stable/special.html#torch.special.polygamma */
  polygamma(n: number, input: Tensor, options?: { out?: Tensor }): Tensor;
  polygamma(n: number, options: { input: Tensor } & { out?: Tensor }): Tensor;
  /** Modified Bessel functions of the first kind, of order 0 and 1. https://pytorch.org/docs/stable/special.html#torch.special.i0 */
  i0(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** https://pytorch.org/docs/stable/special.html#torch.special.i1 */ i1(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** log(self / (1 - self)), self limited to [eps, 1 - eps] if there is an eps. https://pytorch.org/docs/stable/special.html#torch.special.logit */
  logit(input: Tensor, eps?: number, options?: { out?: Tensor }): Tensor;
  logit(input: Tensor, options: { eps?: number } & { out?: Tensor }): Tensor;
  /** sin(pi self) / (pi self), 1 at 0. https://pytorch.org/docs/stable/special.html#torch.special.sinc */
  sinc(input: Tensor, options?: { out?: Tensor }): Tensor;
  /** 2 ** self. https://pytorch.org/docs/stable/special.html#torch.special.exp2 */
  exp2(input: Tensor, options?: { out?: Tensor }): Tensor;
}
