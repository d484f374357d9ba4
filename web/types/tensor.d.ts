import type { NDArray } from "./numpy.js";
import type { TensorAttributes, TensorOps } from "./tensor_ops.js";

/** torch.float32 and its like. */
export interface DType {
  readonly name:
    | "bool"
    | "int64"
    | "float32"
    | "float64"
    | "uint8"
    | "int8"
    | "int16"
    | "int32"
    | "float16"
    | "bfloat16";
  /** Bytes of one element. */
  readonly bytes: number;
  readonly is_floating_point: boolean;
  toString(): string;
}

/** What every function that makes a tensor takes beside its own arguments. */
export interface CreationOptions {
  dtype?: DType | null;
  /** Whether backward() is to fill this tensor's .grad. */
  requires_grad?: boolean;
  /** For programs that name it; there is only "cpu". */
  device?: "cpu" | null;
}

/** A stream of random numbers of its own. https://pytorch.org/docs/stable/generated/torch.Generator.html */
export class Generator {
  constructor(device?: string);
  readonly device: string;
  manual_seed(seed: number | bigint): this;
  initial_seed(): number | bigint;
  seed(): number;
  /** The bytes of PyTorch's state. */
  get_state(): Tensor;
  set_state(new_state: Tensor): this;
}

/** torch.Size: an array of sizes that prints as PyTorch's. */
export interface Size extends Array<number> {
  numel(): number;
}

/** What Python writes start:stop:step between brackets. `"1:3"` says the same as text. */
export class Slice {
  constructor(start?: number | null, stop?: number | null, step?: number | null);
  readonly start: number | null;
  readonly stop: number | null;
  readonly step: number | null;
  /** The slice that text such as "1:3" or "::2" means; null if it means none. */
  static parse(text: string): Slice | null;
}

/**
 * One item of an index: a number, "1:3" or a Slice, "..." for the dimensions between, null for a new
 * dimension, an int64 tensor or list of positions, a bool tensor or list as a mask.
 */
export type Index =
  | number
  | bigint
  | `${string}:${string}`
  | "..."
  | Slice
  | Tensor
  | IndexList
  | ArrayBufferView
  | null;
type IndexList = readonly (number | boolean | IndexList)[];

/** Numbers or booleans, nested to any depth. */
export type Nested = number | bigint | boolean | Tensor | ArrayBufferView | readonly Nested[];

/** A node of the graph. */
export interface GraphNode {
  name(): string;
  toString(): string;
  /** Nodes to which gradients go next, null where none flows, each with the number of its output. */
  readonly next_functions: readonly [GraphNode | null, number][];
  /** The leaf of an AccumulateGrad. */
  readonly variable: Tensor;
}

/** https://pytorch.org/docs/stable/tensors.html */
export interface Tensor extends TensorOps, TensorAttributes {
  readonly shape: Size;
  /** All sizes, or that of one dimension. */
  size(): Size;
  size(dim: number): number;
  /** Number of dimensions. */
  dim(): number;
  readonly ndim: number;
  /** Number of elements. */
  numel(): number;
  /** Number of rows, as Python's len(). */
  readonly length: number;
  readonly dtype: DType;
  readonly device: "cpu";
  requires_grad: boolean;
  readonly is_leaf: boolean;
  /** What made this tensor, null for leaves. */
  readonly grad_fn: GraphNode | null;
  /** The accumulated gradient, null before backward(). */
  grad: Tensor | null;
  /** The same data outside of the graph; what is assigned is copied in. */
  data: Tensor;

  /** The elements in row-major order, copied (Uint8Array for bool, BigInt64Array for int64). */
  typed_array(): Uint8Array | BigInt64Array | Float32Array | Float64Array;
  /** Nested arrays of numbers (booleans for bool); a number for a 0-dim tensor. */
  tolist(): any;
  /**
   * The hook sees the gradient during backward() and may return another.
   * https://pytorch.org/docs/stable/generated/torch.Tensor.register_hook.html
   */
  register_hook(hook: (grad: Tensor) => Tensor | null | void): { remove(): void };
  /**
   * The hook gets this leaf once its .grad has been added to.
   * https://pytorch.org/docs/stable/generated/torch.Tensor.register_post_accumulate_grad_hook.html
   */
  register_post_accumulate_grad_hook(hook: (leaf: Tensor) => void): { remove(): void };
  /** For JSON.stringify: tolist(). */
  toJSON(): any;
  /** An array that shares this tensor's memory. */
  numpy(): NDArray;
  /** What Python writes x[0, 1:3]: `x.at(0, "1:3")`. */
  at(...indices: Index[]): Tensor;
  /** What Python writes x[0, 1:3] = value: `x.set([0, "1:3"], value)`. */
  set(indices: Index | readonly Index[], value: Tensor | number | boolean): void;
  /** Over the rows. */
  [Symbol.iterator](): Iterator<Tensor>;

  /** In another dtype, or in another tensor's; the device "cpu" changes nothing. */
  to(target: DType | Tensor | "cpu"): Tensor;
  to(options: { dtype?: DType | null; device?: "cpu" | null }): Tensor;
  cpu(): Tensor;
  float(): Tensor;
  double(): Tensor;
  half(): Tensor;
  bfloat16(): Tensor;
  long(): Tensor;
  int(): Tensor;
  short(): Tensor;
  char(): Tensor;
  byte(): Tensor;
  bool(): Tensor;
  /** PyTorch's text of the tensor. */
  toString(): string;
}

/** A tensor that modules list among their parameters. */
export interface Parameter extends Tensor {
  /** @internal */ readonly [parameter]: true;
}
declare const parameter: unique symbol;

/**
 * The class of tensors, for `instanceof`. Tensors are made by torch.tensor, torch.zeros and so on.
 */
export const Tensor: TensorClass;
export interface TensorClass {
  readonly prototype: Tensor;
  [Symbol.hasInstance](value: unknown): value is Tensor;
}
