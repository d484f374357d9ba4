import type { Layers } from "./nn_layers.js";
import type { Functional, Init, Optimizers } from "./nn_ops.js";
import type { DType, Parameter, Tensor } from "./tensor.js";

/** What all modules have; the built-in layers say themselves what they are called with. */
export interface ModuleBase {
  forward(...inputs: any[]): any;
  /** What model(x) does: calls forward. */
  __call__(...inputs: any[]): any;
  training: boolean;

  parameters(): Parameter[];
  named_parameters(): [name: string, parameter: Parameter][];
  buffers(): Tensor[];
  named_buffers(): [name: string, buffer: Tensor][];
  children(): Module[];
  named_children(): [name: string, module: Module][];
  modules(): Module[];
  named_modules(): [name: string, module: Module][];
  add_module(name: string, module: Module): void;
  register_parameter(name: string, parameter: Parameter | null): void;
  register_buffer(name: string, tensor: Tensor | null): void;

  /** Sets the training flag of this module and all below it. */
  train(mode?: boolean): this;
  eval(): this;
  zero_grad(set_to_none?: boolean | { set_to_none?: boolean }): void;
  requires_grad_(requires_grad?: boolean): this;
  /** Calls fn on all modules below and on this one. */
  apply(fn: (module: Module) => void): this;
  /** Parameters and buffers in another floating point dtype; the device "cpu" changes nothing. */
  to(target: DType | "cpu"): this;
  to(options: { dtype?: DType | null; device?: "cpu" | null }): this;
  double(): this;
  float(): this;
  cpu(): this;
  /** Names to tensors, detached. */
  state_dict(): Record<string, Tensor>;
  load_state_dict(
    state: Record<string, Tensor>,
    strict?: boolean | { strict?: boolean },
  ): { missing_keys: string[]; unexpected_keys: string[]; toString(): string };
  /** What stands between the parentheses of the module's text. */
  extra_repr(): string;
  toString(): string;
}

/**
 * Base of all layers. A module is also a function: `model(x)` runs `forward(x)`.
 *
 *     class Net extends torch.nn.Module {
 *       constructor() { super(); this.fc = torch.nn.Linear(2, 1); }
 *       forward(x) { return this.fc(x).relu(); }
 *     }
 *
 * Parameters and modules assigned to properties are registered.
 * https://pytorch.org/docs/stable/generated/torch.nn.Module.html
 */
export interface Module extends ModuleBase {
  (...inputs: any[]): any;
}

export interface ModuleClass {
  new (): Module;
  (): Module;
  readonly prototype: Module;
}

/** Layers one after the other; also reached as model[0], model[1], …. */
export interface Sequential extends ModuleBase {
  (x: Tensor): Tensor;
  forward(x: Tensor): Tensor;
  append(layer: Module): this;
  readonly length: number;
  /** The layer itself, whatever its class: `model[0].weight`. */
  readonly [index: number]: any;
  [Symbol.iterator](): Iterator<Module>;
}

export interface SequentialClass {
  new (...layers: Module[]): Sequential;
  new (layers: readonly Module[] | Record<string, Module>): Sequential;
  (...layers: Module[]): Sequential;
  (layers: readonly Module[] | Record<string, Module>): Sequential;
  readonly prototype: Sequential;
}

export interface ParameterClass {
  new (data: Tensor, requires_grad?: boolean | { requires_grad?: boolean }): Parameter;
  (data: Tensor, requires_grad?: boolean | { requires_grad?: boolean }): Parameter;
  readonly prototype: Parameter;
}

/** torch.nn. https://pytorch.org/docs/stable/nn.html */
export interface Nn extends Layers {
  readonly Module: ModuleClass;
  readonly Sequential: SequentialClass;
  readonly Parameter: ParameterClass;
  readonly functional: Functional;
  readonly init: Init;
  /** https://pytorch.org/docs/stable/generated/torch.nn.TripletMarginWithDistanceLoss.html */
  readonly TripletMarginWithDistanceLoss: (options?: DistanceLossOptions) => Module;
}

export interface DistanceLossOptions {
  /** pairwise_distance unless it is given. */
  distance_function?: (x1: Tensor, x2: Tensor) => Tensor;
  margin?: number;
  swap?: boolean;
  reduction?: "mean" | "sum" | "none";
}
declare module "./nn_ops.js" {
  interface Functional {
    /** https://pytorch.org/docs/stable/generated/torch.nn.functional.triplet_margin_with_distance_loss.html */
    triplet_margin_with_distance_loss(
      anchor: Tensor,
      positive: Tensor,
      negative: Tensor,
      options?: DistanceLossOptions,
    ): Tensor;
  }
}

/** Tensors to optimize, or groups of them with options of their own. */
export type Parameters = Iterable<Tensor> | Iterable<ParameterGroup>;
export interface ParameterGroup {
  params: Tensor | Iterable<Tensor>;
  lr?: number;
  [option: string]: unknown;
}

/** Base of the optimizers. https://pytorch.org/docs/stable/optim.html */
export interface Optimizer {
  /** One update from the gradients; a closure computes the loss anew first. */
  step(): void;
  step<T>(closure: () => T): T;
  /** Drops the gradients, or fills them with 0 where set_to_none is false. */
  zero_grad(set_to_none?: boolean | { set_to_none?: boolean }): void;
  add_param_group(group: ParameterGroup): void;
  param_groups: { params: Tensor[] }[];
  /** What is remembered about each parameter, by name. */
  state: Map<Tensor, Record<string, Tensor>>;
  readonly defaults: Record<string, any>;
  /** Options and state, parameters by number. */
  state_dict(): OptimizerState;
  /** Goes on from what state_dict() gave. Throws ValueError where groups or their sizes differ. */
  load_state_dict(state_dict: OptimizerState): void;
  toString(): string;
}

export interface OptimizerState {
  state: Record<number, Record<string, Tensor>>;
  param_groups: ({ params: number[] } & Record<string, any>)[];
}

export interface OptimizerClass {
  new (params: Parameters, defaults: Record<string, any>): Optimizer;
  readonly prototype: Optimizer;
}

/** torch.optim. */
export interface Optim extends Optimizers {
  readonly Optimizer: OptimizerClass;
}
