// Written by scripts/types.mjs from the binding tables in src/bindings. Do not edit.
import type { Tensor } from "./tensor.js";

/** Methods of Tensor that write into it: the in-place forms of operations. */
// prettier-ignore
export interface TensorInPlace {
  /** add(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.add_.html */
  add_(other: Tensor | number | boolean, options?: { alpha?: number | boolean }): this;
  add_(options: { other: Tensor | number | boolean; alpha?: number | boolean }): this;
  /** sub(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.sub_.html */
  sub_(other: Tensor | number | boolean, options?: { alpha?: number | boolean }): this;
  sub_(options: { other: Tensor | number | boolean; alpha?: number | boolean }): this;
  /** mul(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.mul_.html */
  mul_(other: Tensor | number | boolean): this;
  mul_(options: { other: Tensor | number | boolean }): this;
  /** div(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.div_.html */
  div_(other: Tensor | number | boolean, options?: { rounding_mode?: "trunc" | "floor" }): this;
  div_(options: { other: Tensor | number | boolean; rounding_mode?: "trunc" | "floor" }): this;
  /** floor_divide(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.floor_divide_.html */
  floor_divide_(other: Tensor | number | boolean): this;
  floor_divide_(options: { other: Tensor | number | boolean }): this;
  /** remainder(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.remainder_.html */
  remainder_(other: Tensor | number | boolean): this;
  remainder_(options: { other: Tensor | number | boolean }): this;
  /** pow(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.pow_.html */
  pow_(exponent: Tensor | number | boolean): this;
  pow_(options: { exponent: Tensor | number | boolean }): this;
  /** neg(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.neg_.html */
  neg_(): this;
  /** square(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.square_.html */
  square_(): this;
  /** addcmul(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.addcmul_.html */
  addcmul_(tensor1: Tensor, tensor2: Tensor, options?: { value?: number | boolean }): this;
  addcmul_(tensor1: Tensor, options: { tensor2: Tensor; value?: number | boolean }): this;
  addcmul_(options: { tensor1: Tensor; tensor2: Tensor; value?: number | boolean }): this;
  /** addcdiv(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.addcdiv_.html */
  addcdiv_(tensor1: Tensor, tensor2: Tensor, options?: { value?: number | boolean }): this;
  addcdiv_(tensor1: Tensor, options: { tensor2: Tensor; value?: number | boolean }): this;
  addcdiv_(options: { tensor1: Tensor; tensor2: Tensor; value?: number | boolean }): this;
  /** exp(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.exp_.html */
  exp_(): this;
  /** expm1(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.expm1_.html */
  expm1_(): this;
  /** log(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.log_.html */
  log_(): this;
  /** log1p(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.log1p_.html */
  log1p_(): this;
  /** log2(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.log2_.html */
  log2_(): this;
  /** log10(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.log10_.html */
  log10_(): this;
  /** sqrt(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.sqrt_.html */
  sqrt_(): this;
  /** rsqrt(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.rsqrt_.html */
  rsqrt_(): this;
  /** reciprocal(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.reciprocal_.html */
  reciprocal_(): this;
  /** sin(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.sin_.html */
  sin_(): this;
  /** cos(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.cos_.html */
  cos_(): this;
  /** tan(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.tan_.html */
  tan_(): this;
  /** sinh(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.sinh_.html */
  sinh_(): this;
  /** cosh(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.cosh_.html */
  cosh_(): this;
  /** tanh(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.tanh_.html */
  tanh_(): this;
  /** atan(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.atan_.html */
  atan_(): this;
  /** asin(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.asin_.html */
  asin_(): this;
  /** acos(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.acos_.html */
  acos_(): this;
  /** atan2(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.atan2_.html */
  atan2_(other: Tensor | number | boolean): this;
  atan2_(options: { other: Tensor | number | boolean }): this;
  /** lerp(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.lerp_.html */
  lerp_(end: Tensor, weight: Tensor): this;
  lerp_(end: Tensor, options: { weight: Tensor }): this;
  lerp_(options: { end: Tensor; weight: Tensor }): this;
  /** lerp(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.lerp_.html */
  lerp_(end: Tensor, weight: number | boolean): this;
  lerp_(end: Tensor, options: { weight: number | boolean }): this;
  lerp_(options: { end: Tensor; weight: number | boolean }): this;
  /** erf(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.erf_.html */
  erf_(): this;
  /** sigmoid(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.sigmoid_.html */
  sigmoid_(): this;
  /** abs(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.abs_.html */
  abs_(): this;
  /** sign(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.sign_.html */
  sign_(): this;
  /** floor(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.floor_.html */
  floor_(): this;
  /** ceil(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.ceil_.html */
  ceil_(): this;
  /** round(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.round_.html */
  round_(): this;
  /** trunc(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.trunc_.html */
  trunc_(): this;
  /** relu(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.relu_.html */
  relu_(): this;
  /** clamp(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.clamp_.html */
  clamp_(min?: Tensor, max?: Tensor): this;
  clamp_(min: Tensor, options: { max?: Tensor }): this;
  clamp_(options: { min?: Tensor; max?: Tensor }): this;
  /** clamp(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.clamp_.html */
  clamp_(min?: number | boolean, max?: number | boolean): this;
  clamp_(min: number | boolean, options: { max?: number | boolean }): this;
  clamp_(options: { min?: number | boolean; max?: number | boolean }): this;
  /** clip(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.clip_.html */
  clip_(min?: Tensor, max?: Tensor): this;
  clip_(min: Tensor, options: { max?: Tensor }): this;
  clip_(options: { min?: Tensor; max?: Tensor }): this;
  /** clip(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.clip_.html */
  clip_(min?: number | boolean, max?: number | boolean): this;
  clip_(min: number | boolean, options: { max?: number | boolean }): this;
  clip_(options: { min?: number | boolean; max?: number | boolean }): this;
  /** clamp_min(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.clamp_min_.html */
  clamp_min_(min: Tensor): this;
  clamp_min_(options: { min: Tensor }): this;
  /** clamp_min(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.clamp_min_.html */
  clamp_min_(min: number | boolean): this;
  clamp_min_(options: { min: number | boolean }): this;
  /** clamp_max(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.clamp_max_.html */
  clamp_max_(max: Tensor): this;
  clamp_max_(options: { max: Tensor }): this;
  /** clamp_max(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.clamp_max_.html */
  clamp_max_(max: number | boolean): this;
  clamp_max_(options: { max: number | boolean }): this;
  /** eq(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.eq_.html */
  eq_(other: Tensor | number | boolean): this;
  eq_(options: { other: Tensor | number | boolean }): this;
  /** ne(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.ne_.html */
  ne_(other: Tensor | number | boolean): this;
  ne_(options: { other: Tensor | number | boolean }): this;
  /** lt(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.lt_.html */
  lt_(other: Tensor | number | boolean): this;
  lt_(options: { other: Tensor | number | boolean }): this;
  /** le(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.le_.html */
  le_(other: Tensor | number | boolean): this;
  le_(options: { other: Tensor | number | boolean }): this;
  /** gt(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.gt_.html */
  gt_(other: Tensor | number | boolean): this;
  gt_(options: { other: Tensor | number | boolean }): this;
  /** ge(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.ge_.html */
  ge_(other: Tensor | number | boolean): this;
  ge_(options: { other: Tensor | number | boolean }): this;
  /** logical_not(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.logical_not_.html */
  logical_not_(): this;
  /** logical_and(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.logical_and_.html */
  logical_and_(other: Tensor | number | boolean): this;
  logical_and_(options: { other: Tensor | number | boolean }): this;
  /** logical_or(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.logical_or_.html */
  logical_or_(other: Tensor | number | boolean): this;
  logical_or_(options: { other: Tensor | number | boolean }): this;
  /** logical_xor(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.logical_xor_.html */
  logical_xor_(other: Tensor | number | boolean): this;
  logical_xor_(options: { other: Tensor | number | boolean }): this;
  /** bitwise_and(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.bitwise_and_.html */
  bitwise_and_(other: Tensor | number | boolean): this;
  bitwise_and_(options: { other: Tensor | number | boolean }): this;
  /** bitwise_or(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.bitwise_or_.html */
  bitwise_or_(other: Tensor | number | boolean): this;
  bitwise_or_(options: { other: Tensor | number | boolean }): this;
  /** bitwise_xor(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.bitwise_xor_.html */
  bitwise_xor_(other: Tensor | number | boolean): this;
  bitwise_xor_(options: { other: Tensor | number | boolean }): this;
  /** bitwise_not(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.bitwise_not_.html */
  bitwise_not_(): this;
  /** cumsum(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.cumsum_.html */
  cumsum_(dim: number): this;
  cumsum_(options: { dim: number }): this;
  /** cumprod(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.cumprod_.html */
  cumprod_(dim: number): this;
  cumprod_(options: { dim: number }): this;
  /** masked_fill(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.masked_fill_.html */
  masked_fill_(mask: Tensor, value: Tensor | number | boolean): this;
  masked_fill_(mask: Tensor, options: { value: Tensor | number | boolean }): this;
  masked_fill_(options: { mask: Tensor; value: Tensor | number | boolean }): this;
  /** tril(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.tril_.html */
  tril_(diagonal?: number): this;
  tril_(options: { diagonal?: number }): this;
  /** triu(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.triu_.html */
  triu_(diagonal?: number): this;
  triu_(options: { diagonal?: number }): this;
}
