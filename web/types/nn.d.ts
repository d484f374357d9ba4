import type { LBFGSClass, Schedulers, SwaUtils } from "./optim.js";
import type { Layers } from "./nn_layers.js";
import type { Functional, Init, Optimizers } from "./nn_ops.js";
import type { DType, Parameter, Tensor } from "./tensor.js";

export interface HookOptions {
  /** Before the hooks there are. */
  prepend?: boolean;
  /** The hook gets the options of the call, too. */
  with_kwargs?: boolean;
}
export interface HookHandle {
  remove(): void;
}

/** What all modules have; the built-in layers say themselves what they are called with. */
export interface ModuleBase {
  forward(...inputs: any[]): any;
  /** What model(x) does: calls forward. */
  __call__(...inputs: any[]): any;
  training: boolean;

  parameters(recurse?: boolean): Parameter[];
  named_parameters(prefix?: string, recurse?: boolean): [name: string, parameter: Parameter][];
  buffers(recurse?: boolean): Tensor[];
  named_buffers(prefix?: string, recurse?: boolean): [name: string, buffer: Tensor][];
  children(): Module[];
  named_children(): [name: string, module: Module][];
  modules(): Module[];
  named_modules(): [name: string, module: Module][];
  add_module(name: string, module: ModuleBase | null): void;
  register_module(name: string, module: ModuleBase | null): void;
  register_parameter(name: string, parameter: Parameter | null): void;
  /** One that is not persistent is not in state_dict(). */
  register_buffer(
    name: string,
    tensor: Tensor | null,
    persistent?: boolean | { persistent?: boolean },
  ): void;
  /** What lies at a path such as "encoder.0". Throws AttributeError. */
  get_submodule(target: string): Module;
  get_parameter(target: string): Parameter;
  get_buffer(target: string): Tensor;

  /** Called behind forward(); what it gives takes the place of the result. */
  register_forward_hook(
    hook: (module: any, inputs: any[], output: any) => any,
    options?: HookOptions & { with_kwargs?: false },
  ): HookHandle;
  register_forward_hook(
    hook: (module: any, inputs: any[], options: any, output: any) => any,
    options: HookOptions & { with_kwargs: true },
  ): HookHandle;
  /** Called before forward(); what it gives takes the place of the inputs. */
  register_forward_pre_hook(
    hook: (module: any, inputs: any[], options?: any) => any,
    options?: HookOptions,
  ): HookHandle;
  /** Called with the gradients of inputs and outputs; what it gives takes the place of the first. */
  register_full_backward_hook(
    hook: (module: any, grad_input: (Tensor | null)[], grad_output: (Tensor | null)[]) => any,
    options?: { prepend?: boolean },
  ): HookHandle;
  register_full_backward_pre_hook(
    hook: (module: any, grad_output: (Tensor | null)[]) => any,
    options?: { prepend?: boolean },
  ): HookHandle;

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
  half(): this;
  bfloat16(): this;
  cpu(): this;
  /** Throws AssertionError. */
  cuda(): never;
  /** Names to tensors, detached unless keep_vars is true. */
  state_dict(options?: { prefix?: string; keep_vars?: boolean }): Record<string, Tensor>;
  /** With assign the state's own tensors become the module's. */
  load_state_dict(
    state: Record<string, Tensor>,
    strict?: boolean | { strict?: boolean; assign?: boolean },
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

/** What Sequential and ModuleList have of a list; also reached as model[0], model[1], …. */
export interface ModuleSequence extends ModuleBase {
  append(layer: ModuleBase): this;
  extend(layers: Iterable<ModuleBase>): this;
  insert(index: number, layer: ModuleBase): this;
  pop(index?: number): any;
  /** From the end where index is negative. */
  at(index: number): any;
  slice(start?: number, end?: number): this;
  readonly length: number;
  /** The layer itself, whatever its class: `model[0].weight`. */
  readonly [index: number]: any;
  [Symbol.iterator](): Iterator<any>;
}

/** Layers one after the other. */
export interface Sequential extends ModuleSequence {
  (x: Tensor): Tensor;
  forward(x: Tensor): Tensor;
}

/** A list whose modules are registered. */
export interface ModuleList extends ModuleSequence {}

/** Modules by names: `dict.name`. */
export interface ModuleDict extends ModuleBase {
  readonly [name: string]: any;
  update(modules: Record<string, ModuleBase> | Iterable<[string, ModuleBase]>): void;
  has(name: string): boolean;
  keys(): string[];
  values(): any[];
  items(): [string, any][];
  pop(name: string): any;
  clear(): void;
  readonly length: number;
  [Symbol.iterator](): Iterator<string>;
}

/** Parameters in a list; other tensors become some. */
export interface ParameterList extends ModuleBase {
  append(value: any): this;
  extend(values: Iterable<any>): this;
  at(index: number): any;
  slice(start?: number, end?: number): this;
  readonly length: number;
  readonly [index: number]: any;
  [Symbol.iterator](): Iterator<any>;
}

/** Parameters by names. */
export interface ParameterDict extends ModuleBase {
  readonly [name: string]: any;
  update(values: Record<string, any> | Iterable<[string, any]>): void;
  has(name: string): boolean;
  keys(): string[];
  values(): any[];
  items(): [string, any][];
  pop(name: string): any;
  clear(): void;
  readonly length: number;
  [Symbol.iterator](): Iterator<string>;
}

/** A class of modules that is called with or without `new`. */
export interface ModuleOf<Instance, Arguments extends any[]> {
  new (...args: Arguments): Instance;
  (...args: Arguments): Instance;
  readonly prototype: Instance;
}

/** Attention in several heads. https://pytorch.org/docs/stable/generated/torch.nn.MultiheadAttention.html */
export interface MultiheadAttention extends ModuleBase {
  (
    query: Tensor,
    key: Tensor,
    value: Tensor,
    options?: {
      key_padding_mask?: Tensor | null;
      need_weights?: boolean;
      attn_mask?: Tensor | null;
      average_attn_weights?: boolean;
      is_causal?: boolean;
    },
  ): [output: Tensor, weights: Tensor | null];
  readonly [name: string]: any;
}
export interface MultiheadAttentionOptions {
  dropout?: number;
  bias?: boolean;
  add_bias_kv?: boolean;
  add_zero_attn?: boolean;
  kdim?: number | null;
  vdim?: number | null;
  batch_first?: boolean;
}

export interface TransformerLayerOptions {
  dim_feedforward?: number;
  dropout?: number;
  activation?: "relu" | "gelu" | ((x: Tensor) => Tensor);
  layer_norm_eps?: number;
  batch_first?: boolean;
  norm_first?: boolean;
  bias?: boolean;
}
export interface TransformerOptions extends TransformerLayerOptions {
  d_model?: number;
  nhead?: number;
  num_encoder_layers?: number;
  num_decoder_layers?: number;
  custom_encoder?: ModuleBase | null;
  custom_decoder?: ModuleBase | null;
}
/** A transformer or a part of one. https://pytorch.org/docs/stable/nn.html#transformer-layers */
export interface TransformerModule extends ModuleBase {
  (x: Tensor, ...inputs: any[]): Tensor;
  readonly [name: string]: any;
}

/** Sequences of several lengths: data [total, …] with the steps of all side by side. */
export interface PackedSequence {
  readonly data: Tensor;
  readonly batch_sizes: Tensor;
  readonly sorted_indices: Tensor | null;
  readonly unsorted_indices: Tensor | null;
  toString(): string;
}
/** torch.nn.utils.rnn. https://pytorch.org/docs/stable/nn.html#utilities */
export interface RnnUtils {
  readonly PackedSequence: {
    new (data: Tensor, batch_sizes: Tensor, sorted_indices?: Tensor | null): PackedSequence;
  };
  pad_sequence(
    sequences: Iterable<Tensor>,
    options?: { batch_first?: boolean; padding_value?: number; padding_side?: "left" | "right" },
  ): Tensor;
  unpad_sequence(
    padded: Tensor,
    lengths: Tensor | number[],
    options?: { batch_first?: boolean },
  ): Tensor[];
  pack_padded_sequence(
    input: Tensor,
    lengths: Tensor | number[],
    options?: { batch_first?: boolean; enforce_sorted?: boolean },
  ): PackedSequence;
  pad_packed_sequence(
    sequence: PackedSequence,
    options?: { batch_first?: boolean; padding_value?: number; total_length?: number },
  ): [padded: Tensor, lengths: Tensor];
  pack_sequence(sequences: Tensor[], options?: { enforce_sorted?: boolean }): PackedSequence;
  unpack_sequence(sequence: PackedSequence): Tensor[];
}

export interface SequentialClass {
  new (...layers: Module[]): Sequential;
  new (layers: readonly Module[] | Record<string, Module>): Sequential;
  (...layers: Module[]): Sequential;
  (layers: readonly Module[] | Record<string, Module>): Sequential;
  readonly prototype: Sequential;
}

/** torch.nn.utils. https://pytorch.org/docs/stable/nn.html#utilities */
export interface NnUtils {
  readonly rnn: RnnUtils;
  /** The norm of all elements of the tensors together. */
  get_total_norm(
    tensors: Tensor | Iterable<Tensor>,
    norm_type?: number,
    options?: { error_if_nonfinite?: boolean },
  ): Tensor;
  /** Scales the gradients so that their norm becomes max_norm at most; gives what it was. */
  clip_grad_norm_(
    parameters: Tensor | Iterable<Tensor>,
    max_norm: number,
    options?: { norm_type?: number; error_if_nonfinite?: boolean },
  ): Tensor;
  clip_grads_with_norm_(
    parameters: Tensor | Iterable<Tensor>,
    max_norm: number,
    total_norm: Tensor,
  ): void;
  /** Puts each element of the gradients into [-clip_value, clip_value]. */
  clip_grad_value_(parameters: Tensor | Iterable<Tensor>, clip_value: number): void;
  parameters_to_vector(parameters: Iterable<Tensor>): Tensor;
  vector_to_parameters(vec: Tensor, parameters: Iterable<Tensor>): void;
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
  readonly ModuleList: ModuleOf<ModuleList, [modules?: Iterable<ModuleBase>]>;
  readonly ModuleDict: ModuleOf<
    ModuleDict,
    [modules?: Record<string, ModuleBase> | Iterable<[string, ModuleBase]>]
  >;
  readonly ParameterList: ModuleOf<ParameterList, [values?: Iterable<any>]>;
  readonly ParameterDict: ModuleOf<
    ParameterDict,
    [values?: Record<string, any> | Iterable<[string, any]>]
  >;
  readonly Parameter: ParameterClass;
  readonly MultiheadAttention: ModuleOf<
    MultiheadAttention,
    [embed_dim: number, num_heads: number, options?: MultiheadAttentionOptions]
  >;
  readonly TransformerEncoderLayer: ModuleOf<
    TransformerModule,
    [d_model: number, nhead: number, options?: number | TransformerLayerOptions, ...more: any[]]
  >;
  readonly TransformerDecoderLayer: ModuleOf<
    TransformerModule,
    [d_model: number, nhead: number, options?: number | TransformerLayerOptions, ...more: any[]]
  >;
  readonly TransformerEncoder: ModuleOf<
    TransformerModule,
    [layer: ModuleBase, num_layers: number, norm?: any, ...more: any[]]
  >;
  readonly TransformerDecoder: ModuleOf<
    TransformerModule,
    [layer: ModuleBase, num_layers: number, norm?: any]
  >;
  readonly Transformer: ModuleOf<
    TransformerModule,
    [d_model?: number | TransformerOptions, ...more: any[]]
  > & { generate_square_subsequent_mask(size: number, options?: { dtype?: DType }): Tensor };
  readonly utils: NnUtils;
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
  readonly LBFGS: LBFGSClass;
  readonly lr_scheduler: Schedulers;
  readonly swa_utils: SwaUtils;
}
