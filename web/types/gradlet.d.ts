/**
 * Types of the package. Written by hand: what JavaScript classes define. Written by scripts/types.mjs
 * from the binding tables: tensor_ops, torch_ops, nn_layers and nn_ops.
 */
import type { Data } from "./data.js";
import type { Func } from "./func.js";
import type { Nn, Optim } from "./nn.js";
import type { NDArray, NumPy } from "./numpy.js";
import type {
  CreationOptions,
  DType,
  Generator,
  Nested,
  Size,
  Slice,
  Tensor,
  TensorClass,
} from "./tensor.js";
import type { Linalg, Special, TorchOps } from "./torch_ops.js";

export { Generator, Slice, Tensor } from "./tensor.js";
export type { CreationOptions, DType, Index, Nested, Parameter, Size } from "./tensor.js";
export type * from "./torch_ops.js";
export type * from "./data.js";
export type * from "./func.js";
export type * from "./nn.js";
export type * from "./optim.js";
export type * from "./nn_layers.js";
export type * from "./nn_ops.js";
export type * from "./numpy.js";

/** Starts the engine, once; later calls give the same torch. */
export function load(options?: {
  /** Where the engine's wasm comes from; by default the file beside the module. */
  wasm?: WebAssembly.Module | BufferSource | URL | string;
}): Promise<Torch>;

/**
 * Gradlet's own, not PyTorch's: a point of the page's chart, one curve for each name. In Node it does nothing.
 * `plot(step, { loss, acc })`, or `plot({ loss })`, which counts.
 */
export function plot(step: number | bigint | Tensor, values: PlotValues): void;
export function plot(values: PlotValues): void;
export type PlotValues = Record<string, number | bigint | Tensor>;

/** What every mistake becomes: PyTorch's message, the operation and the shapes it concerns. */
export class TorchError extends Error {
  constructor(message: string, details?: { kind?: string; op?: string; shapes?: number[][] });
  name: "TorchError";
  /** The Python exception PyTorch raises: "RuntimeError", "IndexError", …. */
  kind: string;
  /** Name of the operation that refused, "" where there is none. */
  op: string;
  /** Shapes of the tensors involved. */
  shapes: number[][];
}

export interface MemoryInfo {
  /** Tensors in wasm memory. */
  tensors: number;
  /** Bytes of their elements. */
  bytes: number;
  /** The most bytes there were at once. */
  peak: number;
  /** Recorded operations. */
  nodes: number;
  /** Size of the wasm memory itself, which never shrinks. */
  heap: number;
}

type Tensors = Tensor | readonly Tensor[];
interface GradOptions<Unused extends boolean> {
  grad_outputs?: Tensors | null;
  retain_graph?: boolean | null;
  create_graph?: boolean;
  allow_unused?: Unused;
}

interface BackwardOptions {
  grad_tensors?: Tensors | null;
  retain_graph?: boolean | null;
  create_graph?: boolean;
  inputs?: Tensors | null;
}

/** Those after nondet_tol are taken and change nothing here; there is no forward mode. */
interface GradcheckOptions {
  eps?: number;
  atol?: number;
  rtol?: number;
  raise_exception?: boolean;
  nondet_tol?: number;
  check_undefined_grad?: boolean;
  check_grad_dtypes?: boolean;
  check_batched_grad?: boolean;
  fast_mode?: boolean;
  masked?: boolean | null;
}

/** What the forward of an autograd.Function keeps for its backward; programs add properties of their own. */
export interface FunctionContext {
  readonly saved_tensors: any[];
  readonly needs_input_grad: readonly boolean[];
  save_for_backward(...tensors: (Tensor | null)[]): void;
  mark_non_differentiable(...tensors: Tensor[]): void;
  mark_dirty(...tensors: Tensor[]): void;
  set_materialize_grads(value: boolean): void;
  [key: string]: any;
}

/** Extend it with static forward(ctx, …) and backward(ctx, …), and call apply(…). */
export interface AutogradFunction {
  new (): object;
  forward(ctx: FunctionContext, ...args: any[]): any;
  backward(ctx: FunctionContext, ...grads: any[]): any;
  apply(...args: any[]): any;
}

/** torch.autograd. */
export interface Autograd {
  /** https://pytorch.org/docs/stable/autograd.html#torch.autograd.Function */
  readonly Function: AutogradFunction;
  /** Whether a backward pass that fails or gives NaN names the line of the forward pass. */
  set_detect_anomaly(mode: boolean, check_nan?: boolean): void;
  /** The same while fn runs. */
  detect_anomaly<T>(fn: () => T): T;
  /**
   * Gradients of outputs with respect to inputs; no .grad is touched. An input that is not used gives
   * null where allow_unused is set.
   * https://pytorch.org/docs/stable/generated/torch.autograd.grad.html
   */
  grad(outputs: Tensors, inputs: Tensors, options?: GradOptions<false>): Tensor[];
  grad(
    outputs: Tensors,
    inputs: Tensors,
    grad_outputs: Tensors | null,
    options?: GradOptions<false>,
  ): Tensor[];
  grad(outputs: Tensors, inputs: Tensors, options: GradOptions<true>): (Tensor | null)[];
  /**
   * Adds the sum of the gradients of tensors to .grad of the leaves, or of the inputs, in one pass.
   * https://pytorch.org/docs/stable/generated/torch.autograd.backward.html
   */
  backward(tensors: Tensors, options?: BackwardOptions): void;
  backward(tensors: Tensors, grad_tensors: Tensors | null, options?: BackwardOptions): void;
  /**
   * Compares the gradients of func with central differences: true, or a TorchError of the kind
   * "GradcheckError" with both Jacobians (false without raise_exception). The inputs that require grad
   * should be float64.
   * https://pytorch.org/docs/stable/generated/torch.autograd.gradcheck.gradcheck.html
   */
  gradcheck(
    func: (...inputs: any[]) => Tensors,
    inputs: Tensor | readonly unknown[],
    options?: GradcheckOptions,
  ): boolean;
}

/** PyTorch, as far as it goes. */
export interface Torch extends TorchOps {
  /**
   * A new tensor from numbers, nested arrays, typed arrays or a tensor. Whole numbers give int64,
   * unless it is to require grad; true and false give bool; else the default dtype.
   * https://pytorch.org/docs/stable/generated/torch.tensor.html
   */
  tensor(data: Nested, options?: CreationOptions): Tensor;
  /** A tensor that shares the array's memory. */
  from_numpy(array: NDArray): Tensor;
  /** The tensor itself, or a new one from numbers. */
  as_tensor(data: Nested, options?: CreationOptions): Tensor;
  is_tensor(value: unknown): value is Tensor;

  readonly bool: DType;
  readonly int64: DType;
  readonly long: DType;
  readonly float32: DType;
  readonly float: DType;
  readonly float64: DType;
  readonly double: DType;
  readonly uint8: DType;
  readonly int8: DType;
  readonly int16: DType;
  readonly short: DType;
  readonly int32: DType;
  readonly int: DType;
  readonly float16: DType;
  readonly half: DType;
  readonly bfloat16: DType;
  /** What a dtype of floating-point numbers holds; the default dtype's if none is given. */
  finfo(type?: DType): {
    readonly bits: number;
    readonly max: number;
    readonly min: number;
    readonly eps: number;
    readonly tiny: number;
    readonly smallest_normal: number;
    readonly resolution: number;
    readonly dtype: string;
  };
  /** What a dtype of integers holds; bigints for int64. */
  iinfo(type: DType): {
    readonly bits: number;
    readonly max: number | bigint;
    readonly min: number | bigint;
    readonly dtype: string;
  };
  get_default_dtype(): DType;
  set_default_dtype(dtype: DType): void;

  Generator: typeof Generator;
  /** The stream of every call that is given no generator. */
  default_generator: Generator;
  manual_seed(seed: number | bigint): Generator;
  /** A bigint where a number would not be exact. */
  initial_seed(): number | bigint;
  seed(): number;
  get_rng_state(): Tensor;
  set_rng_state(new_state: Tensor): void;
  /** Runs fn without recording and gives its result: `torch.no_grad(() => { … })`. */
  no_grad<T>(fn: () => T): T;
  /** Runs fn with recording, inside no_grad too. */
  enable_grad<T>(fn: () => T): T;
  is_grad_enabled(): boolean;

  readonly nn: Nn;
  readonly utils: { readonly data: Data };
  readonly func: Func;
  readonly vmap: Func["vmap"];
  readonly optim: Optim;
  readonly linalg: Linalg;
  readonly special: Special;
  readonly autograd: Autograd;
  readonly numpy: NumPy;

  /** PyTorch's old constructor too: Tensor([1, 2]) is floating point, Tensor(2, 3) has these sizes. */
  readonly Tensor: TensorClass & {
    new (...sizes: number[]): Tensor;
    new (data: Nested): Tensor;
    (...sizes: number[]): Tensor;
    (data: Nested): Tensor;
  };
  /** "cpu", the one there is. */
  device(name: "cpu"): "cpu";
  readonly cuda: { is_available(): false; device_count(): 0 };
  readonly Slice: typeof Slice;
  readonly Size: { new (...sizes: number[]): Size; readonly prototype: Size };
  readonly TorchError: typeof TorchError;
  readonly dtype: {
    readonly prototype: DType;
    [Symbol.hasInstance](value: unknown): boolean;
  };
  /**
   * The bytes of the file that torch.save writes in Python: of tensors, numbers, texts, arrays, objects and
   * Maps. With a path it is kept in memory, and the page offers it for download.
   * https://pytorch.org/docs/stable/generated/torch.save.html
   */
  save(object: unknown, path?: string): Uint8Array;
  /**
   * What such a file holds, by its bytes or by the path it was saved under; dicts whose keys are all texts are
   * objects, others Maps. Runs nothing.
   */
  load(file: Uint8Array | string): any;
  /** What the engine holds. */
  memory(): MemoryInfo;

  readonly inf: number;
  readonly nan: number;
  readonly pi: number;
  readonly e: number;
  readonly __version__: string;
}
