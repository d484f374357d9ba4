// Written by scripts/types.mjs from the binding tables in src/bindings. Do not edit.
import type { CreationOptions, Generator, Tensor } from "./tensor.js";

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
  atan2_(other: Tensor): this;
  atan2_(options: { other: Tensor }): this;
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
  round_(options?: { decimals?: number }): this;
  /** trunc(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.trunc_.html */
  trunc_(): this;
  /** relu(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.relu_.html */
  relu_(): this;
  /** clamp(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.clamp_.html */
  clamp_(min?: Tensor | number | boolean, max?: Tensor | number | boolean): this;
  clamp_(min: Tensor | number | boolean, options: { max?: Tensor | number | boolean }): this;
  clamp_(options: { min?: Tensor | number | boolean; max?: Tensor | number | boolean }): this;
  /** clip(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.clip_.html */
  clip_(min?: Tensor | number | boolean, max?: Tensor | number | boolean): this;
  clip_(min: Tensor | number | boolean, options: { max?: Tensor | number | boolean }): this;
  clip_(options: { min?: Tensor | number | boolean; max?: Tensor | number | boolean }): this;
  /** clamp_min(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.clamp_min_.html */
  clamp_min_(min: Tensor | number | boolean): this;
  clamp_min_(options: { min: Tensor | number | boolean }): this;
  /** clamp_max(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.clamp_max_.html */
  clamp_max_(max: Tensor | number | boolean): this;
  clamp_max_(options: { max: Tensor | number | boolean }): this;
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
  logical_and_(other: Tensor): this;
  logical_and_(options: { other: Tensor }): this;
  /** logical_or(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.logical_or_.html */
  logical_or_(other: Tensor): this;
  logical_or_(options: { other: Tensor }): this;
  /** logical_xor(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.logical_xor_.html */
  logical_xor_(other: Tensor): this;
  logical_xor_(options: { other: Tensor }): this;
  /** multiply(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.multiply_.html */
  multiply_(other: Tensor | number | boolean): this;
  multiply_(options: { other: Tensor | number | boolean }): this;
  /** subtract(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.subtract_.html */
  subtract_(other: Tensor | number | boolean, options?: { alpha?: number | boolean }): this;
  subtract_(options: { other: Tensor | number | boolean; alpha?: number | boolean }): this;
  /** divide(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.divide_.html */
  divide_(other: Tensor | number | boolean, options?: { rounding_mode?: "trunc" | "floor" }): this;
  divide_(options: { other: Tensor | number | boolean; rounding_mode?: "trunc" | "floor" }): this;
  /** negative(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.negative_.html */
  negative_(): this;
  /** absolute(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.absolute_.html */
  absolute_(): this;
  /** fix(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.fix_.html */
  fix_(): this;
  /** arcsin(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.arcsin_.html */
  arcsin_(): this;
  /** arccos(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.arccos_.html */
  arccos_(): this;
  /** arctan(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.arctan_.html */
  arctan_(): this;
  /** arctan2(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.arctan2_.html */
  arctan2_(other: Tensor): this;
  arctan2_(options: { other: Tensor }): this;
  /** not_equal(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.not_equal_.html */
  not_equal_(other: Tensor | number | boolean): this;
  not_equal_(options: { other: Tensor | number | boolean }): this;
  /** less(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.less_.html */
  less_(other: Tensor | number | boolean): this;
  less_(options: { other: Tensor | number | boolean }): this;
  /** less_equal(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.less_equal_.html */
  less_equal_(other: Tensor | number | boolean): this;
  less_equal_(options: { other: Tensor | number | boolean }): this;
  /** greater(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.greater_.html */
  greater_(other: Tensor | number | boolean): this;
  greater_(options: { other: Tensor | number | boolean }): this;
  /** greater_equal(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.greater_equal_.html */
  greater_equal_(other: Tensor | number | boolean): this;
  greater_equal_(options: { other: Tensor | number | boolean }): this;
  /** acosh(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.acosh_.html */
  acosh_(): this;
  /** arccosh(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.arccosh_.html */
  arccosh_(): this;
  /** asinh(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.asinh_.html */
  asinh_(): this;
  /** arcsinh(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.arcsinh_.html */
  arcsinh_(): this;
  /** atanh(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.atanh_.html */
  atanh_(): this;
  /** arctanh(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.arctanh_.html */
  arctanh_(): this;
  /** erfc(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.erfc_.html */
  erfc_(): this;
  /** erfinv(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.erfinv_.html */
  erfinv_(): this;
  /** lgamma(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.lgamma_.html */
  lgamma_(): this;
  /** digamma(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.digamma_.html */
  digamma_(): this;
  /** gcd(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.gcd_.html */
  gcd_(other: Tensor): this;
  gcd_(options: { other: Tensor }): this;
  /** lcm(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.lcm_.html */
  lcm_(other: Tensor): this;
  lcm_(options: { other: Tensor }): this;
  /** i0(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.i0_.html */
  i0_(): this;
  /** logit(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.logit_.html */
  logit_(eps?: number): this;
  logit_(options: { eps?: number }): this;
  /** sinc(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.sinc_.html */
  sinc_(): this;
  /** exp2(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.exp2_.html */
  exp2_(): this;
  /** frac(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.frac_.html */
  frac_(): this;
  /** deg2rad(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.deg2rad_.html */
  deg2rad_(): this;
  /** rad2deg(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.rad2deg_.html */
  rad2deg_(): this;
  /** sgn(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.sgn_.html */
  sgn_(): this;
  /** nan_to_num(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.nan_to_num_.html */
  nan_to_num_(nan?: number, posinf?: number, neginf?: number): this;
  nan_to_num_(nan: number, posinf: number, options: { neginf?: number }): this;
  nan_to_num_(nan: number, options: { posinf?: number; neginf?: number }): this;
  nan_to_num_(options: { nan?: number; posinf?: number; neginf?: number }): this;
  /** true_divide(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.true_divide_.html */
  true_divide_(other: Tensor | number | boolean): this;
  true_divide_(options: { other: Tensor | number | boolean }): this;
  /** copysign(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.copysign_.html */
  copysign_(other: Tensor | number | boolean): this;
  copysign_(options: { other: Tensor | number | boolean }): this;
  /** nextafter(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.nextafter_.html */
  nextafter_(other: Tensor): this;
  nextafter_(options: { other: Tensor }): this;
  /** fmod(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.fmod_.html */
  fmod_(other: Tensor | number | boolean): this;
  fmod_(options: { other: Tensor | number | boolean }): this;
  /** hypot(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.hypot_.html */
  hypot_(other: Tensor): this;
  hypot_(options: { other: Tensor }): this;
  /** xlogy(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.xlogy_.html */
  xlogy_(other: Tensor | number | boolean): this;
  xlogy_(options: { other: Tensor | number | boolean }): this;
  /** heaviside(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.heaviside_.html */
  heaviside_(values: Tensor): this;
  heaviside_(options: { values: Tensor }): this;
  /** bitwise_not(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.bitwise_not_.html */
  bitwise_not_(): this;
  /** bitwise_and(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.bitwise_and_.html */
  bitwise_and_(other: Tensor | number | boolean): this;
  bitwise_and_(options: { other: Tensor | number | boolean }): this;
  /** bitwise_or(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.bitwise_or_.html */
  bitwise_or_(other: Tensor | number | boolean): this;
  bitwise_or_(options: { other: Tensor | number | boolean }): this;
  /** bitwise_xor(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.bitwise_xor_.html */
  bitwise_xor_(other: Tensor | number | boolean): this;
  bitwise_xor_(options: { other: Tensor | number | boolean }): this;
  /** bitwise_left_shift(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.bitwise_left_shift_.html */
  bitwise_left_shift_(other: Tensor | number | boolean): this;
  bitwise_left_shift_(options: { other: Tensor | number | boolean }): this;
  /** bitwise_right_shift(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.bitwise_right_shift_.html */
  bitwise_right_shift_(other: Tensor | number | boolean): this;
  bitwise_right_shift_(options: { other: Tensor | number | boolean }): this;
  /** cumsum(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.cumsum_.html */
  cumsum_(dim: number, options?: CreationOptions): this;
  cumsum_(options: { dim: number } & CreationOptions): this;
  /** cumprod(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.cumprod_.html */
  cumprod_(dim: number, options?: CreationOptions): this;
  cumprod_(options: { dim: number } & CreationOptions): this;
  /** masked_fill(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.masked_fill_.html */
  masked_fill_(mask: Tensor, value: Tensor | number | boolean): this;
  masked_fill_(mask: Tensor, options: { value: Tensor | number | boolean }): this;
  masked_fill_(options: { mask: Tensor; value: Tensor | number | boolean }): this;
  /** scatter_reduce(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.scatter_reduce_.html */
  scatter_reduce_(dim: number, index: Tensor, src: Tensor, reduce: string, options?: { include_self?: boolean }): this;
  scatter_reduce_(dim: number, index: Tensor, src: Tensor, options: { reduce: string; include_self?: boolean }): this;
  scatter_reduce_(dim: number, index: Tensor, options: { src: Tensor; reduce: string; include_self?: boolean }): this;
  scatter_reduce_(dim: number, options: { index: Tensor; src: Tensor; reduce: string; include_self?: boolean }): this;
  scatter_reduce_(options: { dim: number; index: Tensor; src: Tensor; reduce: string; include_self?: boolean }): this;
  /** index_reduce(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.index_reduce_.html */
  index_reduce_(dim: number, index: Tensor, source: Tensor, reduce: string, options?: { include_self?: boolean }): this;
  index_reduce_(dim: number, index: Tensor, source: Tensor, options: { reduce: string; include_self?: boolean }): this;
  index_reduce_(dim: number, index: Tensor, options: { source: Tensor; reduce: string; include_self?: boolean }): this;
  index_reduce_(dim: number, options: { index: Tensor; source: Tensor; reduce: string; include_self?: boolean }): this;
  index_reduce_(options: { dim: number; index: Tensor; source: Tensor; reduce: string; include_self?: boolean }): this;
  /** tril(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.tril_.html */
  tril_(diagonal?: number): this;
  tril_(options: { diagonal?: number }): this;
  /** triu(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.triu_.html */
  triu_(diagonal?: number): this;
  triu_(options: { diagonal?: number }): this;
  /** index_fill(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.index_fill_.html */
  index_fill_(dim: number, index: Tensor, value: Tensor | number | boolean): this;
  index_fill_(dim: number, index: Tensor, options: { value: Tensor | number | boolean }): this;
  index_fill_(dim: number, options: { index: Tensor; value: Tensor | number | boolean }): this;
  index_fill_(options: { dim: number; index: Tensor; value: Tensor | number | boolean }): this;
  /** index_copy(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.index_copy_.html */
  index_copy_(dim: number, index: Tensor, source: Tensor): this;
  index_copy_(dim: number, index: Tensor, options: { source: Tensor }): this;
  index_copy_(dim: number, options: { index: Tensor; source: Tensor }): this;
  index_copy_(options: { dim: number; index: Tensor; source: Tensor }): this;
  /** put(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.put_.html */
  put_(index: Tensor, source: Tensor, accumulate?: boolean): this;
  put_(index: Tensor, source: Tensor, options: { accumulate?: boolean }): this;
  put_(index: Tensor, options: { source: Tensor; accumulate?: boolean }): this;
  put_(options: { index: Tensor; source: Tensor; accumulate?: boolean }): this;
  /** masked_scatter(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.masked_scatter_.html */
  masked_scatter_(mask: Tensor, source: Tensor): this;
  masked_scatter_(mask: Tensor, options: { source: Tensor }): this;
  masked_scatter_(options: { mask: Tensor; source: Tensor }): this;
  /** addmm(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.addmm_.html */
  addmm_(mat1: Tensor, mat2: Tensor, options?: { beta?: number | boolean; alpha?: number | boolean }): this;
  addmm_(mat1: Tensor, options: { mat2: Tensor; beta?: number | boolean; alpha?: number | boolean }): this;
  addmm_(options: { mat1: Tensor; mat2: Tensor; beta?: number | boolean; alpha?: number | boolean }): this;
  /** addmv(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.addmv_.html */
  addmv_(mat: Tensor, vec: Tensor, options?: { beta?: number | boolean; alpha?: number | boolean }): this;
  addmv_(mat: Tensor, options: { vec: Tensor; beta?: number | boolean; alpha?: number | boolean }): this;
  addmv_(options: { mat: Tensor; vec: Tensor; beta?: number | boolean; alpha?: number | boolean }): this;
  /** addr(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.addr_.html */
  addr_(vec1: Tensor, vec2: Tensor, options?: { beta?: number | boolean; alpha?: number | boolean }): this;
  addr_(vec1: Tensor, options: { vec2: Tensor; beta?: number | boolean; alpha?: number | boolean }): this;
  addr_(options: { vec1: Tensor; vec2: Tensor; beta?: number | boolean; alpha?: number | boolean }): this;
  /** baddbmm(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.baddbmm_.html */
  baddbmm_(batch1: Tensor, batch2: Tensor, options?: { beta?: number | boolean; alpha?: number | boolean }): this;
  baddbmm_(batch1: Tensor, options: { batch2: Tensor; beta?: number | boolean; alpha?: number | boolean }): this;
  baddbmm_(options: { batch1: Tensor; batch2: Tensor; beta?: number | boolean; alpha?: number | boolean }): this;
  /** addbmm(), in place. https://pytorch.org/docs/stable/generated/torch.Tensor.addbmm_.html */
  addbmm_(batch1: Tensor, batch2: Tensor, options?: { beta?: number | boolean; alpha?: number | boolean }): this;
  addbmm_(batch1: Tensor, options: { batch2: Tensor; beta?: number | boolean; alpha?: number | boolean }): this;
  addbmm_(options: { batch1: Tensor; batch2: Tensor; beta?: number | boolean; alpha?: number | boolean }): this;
}
