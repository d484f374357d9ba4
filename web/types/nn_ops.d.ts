// Written by scripts/types.mjs from the binding tables in src/bindings. Do not edit.
import type { ModuleBase, Optimizer, Parameters } from "./nn.js";
import type { Parameter, Tensor } from "./tensor.js";

/** torch.nn.functional */
// prettier-ignore
export interface Functional {
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.tanh.html */ tanh(input: Tensor): Tensor;
  /** 1 / (1 + exp(-self)). https://pytorch.org/docs/stable/generated/torch.nn.functional.sigmoid.html */
  sigmoid(input: Tensor): Tensor;
  /** max(self, 0); the gradient at 0 is 0. https://pytorch.org/docs/stable/generated/torch.nn.functional.relu.html */
  relu(input: Tensor): Tensor;
  /** input [..., in] times weight [out, in] transposed, plus bias [out]. https://pytorch.org/docs/stable/generated/torch.nn.functional.linear.html */
  linear(input: Tensor, weight: Tensor, bias?: Tensor): Tensor;
  linear(input: Tensor, weight: Tensor, options: { bias?: Tensor }): Tensor;
  linear(input: Tensor, options: { weight: Tensor; bias?: Tensor }): Tensor;
  /** (input - target)^2, reduced. Shapes broadcast. Throws ValueError for another reduction. https://pytorch.org/docs/stable/generated/torch.nn.functional.mse_loss.html */
  mse_loss(input: Tensor, target: Tensor, options?: { reduction?: "mean" | "sum" | "none" }): Tensor;
  mse_loss(input: Tensor, options: { target: Tensor; reduction?: "mean" | "sum" | "none" }): Tensor;
}

/** torch.nn.init: fill a tensor in place, unrecorded. */
// prettier-ignore
export interface Init {
  /** https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.normal_ */ normal_(tensor: Tensor, mean?: number, std?: number): Tensor;
  normal_(tensor: Tensor, mean: number, options: { std?: number }): Tensor;
  normal_(tensor: Tensor, options: { mean?: number; std?: number }): Tensor;
  /** https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.uniform_ */ uniform_(tensor: Tensor, a?: number, b?: number): Tensor;
  uniform_(tensor: Tensor, a: number, options: { b?: number }): Tensor;
  uniform_(tensor: Tensor, options: { a?: number; b?: number }): Tensor;
  /** https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.constant_ */ constant_(tensor: Tensor, val: number | boolean): Tensor;
  constant_(tensor: Tensor, options: { val: number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.zeros_ */ zeros_(tensor: Tensor): Tensor;
  /** https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.ones_ */ ones_(tensor: Tensor): Tensor;
  /** He et al. 2015, https://arxiv.org/abs/1502.01852: uniform in +-gain sqrt(3 / fan), where gain follows from the nonlinearity and `a` is the slope of leaky_relu. Throws ValueError for tensors of fewer than two dimensions. https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.kaiming_uniform_ */
  kaiming_uniform_(tensor: Tensor, a?: number, mode?: string, nonlinearity?: string): Tensor;
  kaiming_uniform_(tensor: Tensor, a: number, mode: string, options: { nonlinearity?: string }): Tensor;
  kaiming_uniform_(tensor: Tensor, a: number, options: { mode?: string; nonlinearity?: string }): Tensor;
  kaiming_uniform_(tensor: Tensor, options: { a?: number; mode?: string; nonlinearity?: string }): Tensor;
  /** https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.kaiming_normal_ */ kaiming_normal_(tensor: Tensor, a?: number, mode?: string, nonlinearity?: string): Tensor;
  kaiming_normal_(tensor: Tensor, a: number, mode: string, options: { nonlinearity?: string }): Tensor;
  kaiming_normal_(tensor: Tensor, a: number, options: { mode?: string; nonlinearity?: string }): Tensor;
  kaiming_normal_(tensor: Tensor, options: { a?: number; mode?: string; nonlinearity?: string }): Tensor;
  /** Glorot & Bengio 2010: uniform in +-gain sqrt(6 / (fan_in + fan_out)). https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.xavier_uniform_ */
  xavier_uniform_(tensor: Tensor, gain?: number): Tensor;
  xavier_uniform_(tensor: Tensor, options: { gain?: number }): Tensor;
  /** https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.xavier_normal_ */ xavier_normal_(tensor: Tensor, gain?: number): Tensor;
  xavier_normal_(tensor: Tensor, options: { gain?: number }): Tensor;
  /** Recommended gain for a nonlinearity; throws ValueError for an unknown one. https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.calculate_gain */
  calculate_gain(nonlinearity: string, param?: number): number;
  calculate_gain(nonlinearity: string, options: { param?: number }): number;
}

/** input [..., in_features] -> [..., out_features]: x W^T + b, W [out, in]. W and b start uniform in +-1/sqrt(in_features), drawn in that order. https://pytorch.org/docs/stable/generated/torch.nn.Linear.html */
// prettier-ignore
export interface Linear extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  weight: Parameter;
  bias: Parameter | null;
  in_features: number;
  out_features: number;
}
// prettier-ignore
export interface LinearClass {
  new (in_features: number, out_features: number, bias?: boolean): Linear;
  (in_features: number, out_features: number, bias?: boolean): Linear;
  new (in_features: number, out_features: number, options: { bias?: boolean }): Linear;
  (in_features: number, out_features: number, options: { bias?: boolean }): Linear;
  new (in_features: number, options: { out_features: number; bias?: boolean }): Linear;
  (in_features: number, options: { out_features: number; bias?: boolean }): Linear;
  new (options: { in_features: number; out_features: number; bias?: boolean }): Linear;
  (options: { in_features: number; out_features: number; bias?: boolean }): Linear;
  readonly prototype: Linear;
}

/** max(x, 0). https://pytorch.org/docs/stable/generated/torch.nn.ReLU.html */
// prettier-ignore
export interface ReLU extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
}
// prettier-ignore
export interface ReLUClass {
  new (inplace?: boolean): ReLU;
  (inplace?: boolean): ReLU;
  new (options: { inplace?: boolean }): ReLU;
  (options: { inplace?: boolean }): ReLU;
  readonly prototype: ReLU;
}

/** tanh(x). https://pytorch.org/docs/stable/generated/torch.nn.Tanh.html */
// prettier-ignore
export interface Tanh extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
}
// prettier-ignore
export interface TanhClass {
  new (): Tanh;
  (): Tanh;
  readonly prototype: Tanh;
}

/** 1 / (1 + exp(-x)). https://pytorch.org/docs/stable/generated/torch.nn.Sigmoid.html */
// prettier-ignore
export interface Sigmoid extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
}
// prettier-ignore
export interface SigmoidClass {
  new (): Sigmoid;
  (): Sigmoid;
  readonly prototype: Sigmoid;
}

/** x as it is. https://pytorch.org/docs/stable/generated/torch.nn.Identity.html */
// prettier-ignore
export interface Identity extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
}
// prettier-ignore
export interface IdentityClass {
  new (): Identity;
  (): Identity;
  readonly prototype: Identity;
}

/** Joins the dimensions from start_dim to end_dim. https://pytorch.org/docs/stable/generated/torch.nn.Flatten.html */
// prettier-ignore
export interface Flatten extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
}
// prettier-ignore
export interface FlattenClass {
  new (start_dim?: number, end_dim?: number): Flatten;
  (start_dim?: number, end_dim?: number): Flatten;
  new (start_dim: number, options: { end_dim?: number }): Flatten;
  (start_dim: number, options: { end_dim?: number }): Flatten;
  new (options: { start_dim?: number; end_dim?: number }): Flatten;
  (options: { start_dim?: number; end_dim?: number }): Flatten;
  readonly prototype: Flatten;
}

/** (input - target)^2 with reduction "mean", "sum" or "none". https://pytorch.org/docs/stable/generated/torch.nn.MSELoss.html */
// prettier-ignore
export interface MSELoss extends ModuleBase {
  (input: Tensor, target: Tensor): Tensor;
  forward(input: Tensor, target: Tensor): Tensor;
}
// prettier-ignore
export interface MSELossClass {
  new (options?: { reduction?: "mean" | "sum" | "none" }): MSELoss;
  (options?: { reduction?: "mean" | "sum" | "none" }): MSELoss;
  readonly prototype: MSELoss;
}

/** The layers and losses of torch.nn. */
export interface Layers {
  readonly Linear: LinearClass;
  readonly ReLU: ReLUClass;
  readonly Tanh: TanhClass;
  readonly Sigmoid: SigmoidClass;
  readonly Identity: IdentityClass;
  readonly Flatten: FlattenClass;
  readonly MSELoss: MSELossClass;
}

/** Stochastic gradient descent with momentum, Nesterov's too; the first momentum buffer is the gradient itself. Throws ValueError for negative rates and for nesterov without momentum. https://pytorch.org/docs/stable/generated/torch.optim.SGD.html */
// prettier-ignore
export interface SGD extends Optimizer {
  /** Reading and writing the options of a group acts on the optimizer. */
  param_groups: { params: Tensor[]; lr: number; momentum: number; dampening: number; weight_decay: number; nesterov: boolean; maximize: boolean }[];
}
// prettier-ignore
export interface SGDClass {
  new (params: Parameters, lr?: number, momentum?: number, dampening?: number, weight_decay?: number, nesterov?: boolean, options?: { maximize?: boolean }): SGD;
  (params: Parameters, lr?: number, momentum?: number, dampening?: number, weight_decay?: number, nesterov?: boolean, options?: { maximize?: boolean }): SGD;
  new (params: Parameters, lr: number, momentum: number, dampening: number, weight_decay: number, options: { nesterov?: boolean; maximize?: boolean }): SGD;
  (params: Parameters, lr: number, momentum: number, dampening: number, weight_decay: number, options: { nesterov?: boolean; maximize?: boolean }): SGD;
  new (params: Parameters, lr: number, momentum: number, dampening: number, options: { weight_decay?: number; nesterov?: boolean; maximize?: boolean }): SGD;
  (params: Parameters, lr: number, momentum: number, dampening: number, options: { weight_decay?: number; nesterov?: boolean; maximize?: boolean }): SGD;
  new (params: Parameters, lr: number, momentum: number, options: { dampening?: number; weight_decay?: number; nesterov?: boolean; maximize?: boolean }): SGD;
  (params: Parameters, lr: number, momentum: number, options: { dampening?: number; weight_decay?: number; nesterov?: boolean; maximize?: boolean }): SGD;
  new (params: Parameters, lr: number, options: { momentum?: number; dampening?: number; weight_decay?: number; nesterov?: boolean; maximize?: boolean }): SGD;
  (params: Parameters, lr: number, options: { momentum?: number; dampening?: number; weight_decay?: number; nesterov?: boolean; maximize?: boolean }): SGD;
  new (params: Parameters, options: { lr?: number; momentum?: number; dampening?: number; weight_decay?: number; nesterov?: boolean; maximize?: boolean }): SGD;
  (params: Parameters, options: { lr?: number; momentum?: number; dampening?: number; weight_decay?: number; nesterov?: boolean; maximize?: boolean }): SGD;
  readonly prototype: SGD;
}

/** Adam (Kingma & Ba 2015, https://arxiv.org/abs/1412.6980) with bias correction, L2 weight decay in the gradient, and AMSGrad (https://openreview.net/forum?id=ryQu7f-RZ). https://pytorch.org/docs/stable/generated/torch.optim.Adam.html */
// prettier-ignore
export interface Adam extends Optimizer {
  /** Reading and writing the options of a group acts on the optimizer. */
  param_groups: { params: Tensor[]; lr: number; betas: number[]; eps: number; weight_decay: number; amsgrad: boolean; maximize: boolean }[];
}
// prettier-ignore
export interface AdamClass {
  new (params: Parameters, lr?: number, betas?: readonly number[], eps?: number, weight_decay?: number, amsgrad?: boolean, options?: { maximize?: boolean }): Adam;
  (params: Parameters, lr?: number, betas?: readonly number[], eps?: number, weight_decay?: number, amsgrad?: boolean, options?: { maximize?: boolean }): Adam;
  new (params: Parameters, lr: number, betas: readonly number[], eps: number, weight_decay: number, options: { amsgrad?: boolean; maximize?: boolean }): Adam;
  (params: Parameters, lr: number, betas: readonly number[], eps: number, weight_decay: number, options: { amsgrad?: boolean; maximize?: boolean }): Adam;
  new (params: Parameters, lr: number, betas: readonly number[], eps: number, options: { weight_decay?: number; amsgrad?: boolean; maximize?: boolean }): Adam;
  (params: Parameters, lr: number, betas: readonly number[], eps: number, options: { weight_decay?: number; amsgrad?: boolean; maximize?: boolean }): Adam;
  new (params: Parameters, lr: number, betas: readonly number[], options: { eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean }): Adam;
  (params: Parameters, lr: number, betas: readonly number[], options: { eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean }): Adam;
  new (params: Parameters, lr: number, options: { betas?: readonly number[]; eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean }): Adam;
  (params: Parameters, lr: number, options: { betas?: readonly number[]; eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean }): Adam;
  new (params: Parameters, options: { lr?: number; betas?: readonly number[]; eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean }): Adam;
  (params: Parameters, options: { lr?: number; betas?: readonly number[]; eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean }): Adam;
  readonly prototype: Adam;
}

/** The optimizers of torch.optim. */
export interface Optimizers {
  readonly SGD: SGDClass;
  readonly Adam: AdamClass;
}
