import type {
  NDArrayMethods,
  NumPyFunctions,
  NumPyGeneratorMethods,
  NumPyLinalg,
  NumPyRandomFunctions,
  NumPyTesting,
} from "./numpy_functions.js";
import type { Index } from "./tensor.js";

export type { NumPyLinalg, NumPyTesting } from "./numpy_functions.js";

type ArrayIndex = Index | NDArray;
export type Operand = NDArray | number | boolean | readonly unknown[] | ArrayBufferView;
export type NumPyDType =
  | "float64"
  | "float"
  | "float32"
  | "float16"
  | "int64"
  | "int"
  | "int32"
  | "int16"
  | "int8"
  | "uint8"
  | "bool";
export type Axis = number | readonly number[];
/** np.ndarray, float64 unless it was made otherwise. Python's operators are methods. */
export interface NDArray extends Omit<NDArrayMethods, "astype"> {
  readonly shape: number[];
  readonly ndim: number;
  readonly size: number;
  readonly length: number;
  readonly dtype: string;
  readonly T: NDArray;
  copy(): NDArray;
  view(): NDArray;
  readonly itemsize: number;
  /** In bytes; negative where a slice goes backwards. */
  readonly strides: number[];
  readonly nbytes: number;
  tolist(): any;
  /** For JSON.stringify: tolist(). */
  toJSON(): any;
  item(): number;
  reshape(...shape: number[]): NDArray;
  reshape(shape: readonly number[]): NDArray;
  transpose(...axes: number[]): NDArray;
  transpose(axes: readonly number[]): NDArray;
  astype(dtype: NumPyDType, copy?: boolean): NDArray;
  /** a[0, 1:3] is `a.at(0, "1:3")`; a number where one element is left. */
  at(...indices: ArrayIndex[]): any;
  /** a[mask] = 0 is `a.set(mask, 0)`. */
  set(indices: ArrayIndex | readonly ArrayIndex[], value: Operand): void;

  /** a + b, a - b, a * b, a / b, a // b, a ** b, a % b, a @ b, -a, abs(a), ~a. */
  add(other: Operand): NDArray;
  sub(other: Operand): NDArray;
  mul(other: Operand): NDArray;
  div(other: Operand): NDArray;
  pow(other: Operand): NDArray;
  mod(other: Operand): NDArray;
  floordiv(other: Operand): NDArray;
  matmul(other: Operand): any;
  neg(): NDArray;
  abs(): NDArray;
  invert(): NDArray;
  /** a & b, a | b, a ^ b. */
  and(other: Operand): NDArray;
  or(other: Operand): NDArray;
  xor(other: Operand): NDArray;
  lshift(other: Operand): NDArray;
  rshift(other: Operand): NDArray;
  /** a += b and so on. */
  iadd(other: Operand): this;
  isub(other: Operand): this;
  imul(other: Operand): this;
  idiv(other: Operand): this;
  ipow(other: Operand): this;
  iand(other: Operand): this;
  ior(other: Operand): this;
  ixor(other: Operand): this;
  imod(other: Operand): this;
  ifloordiv(other: Operand): this;
  /** a < b and so on. */
  lt(other: Operand): NDArray;
  le(other: Operand): NDArray;
  gt(other: Operand): NDArray;
  ge(other: Operand): NDArray;
  eq(other: Operand): NDArray;
  ne(other: Operand): NDArray;
  [Symbol.iterator](): Iterator<any>;
  toString(): string;
}

/** A number for a number, an array for an array. */
interface Elementwise {
  (a: NDArray | readonly unknown[]): NDArray;
  (a: number): number;
}
interface ElementwisePair {
  (a: NDArray | readonly unknown[], b: Operand): NDArray;
  (a: Operand, b: NDArray | readonly unknown[]): NDArray;
  (a: number, b: number): number;
}

export type Size = number | readonly number[] | null;

/** A stream of its own. */
export interface RandomState extends Omit<NumPyRandom, "RandomState" | "get_state" | "set_state"> {}

interface NumPyRandomExact {
  seed(seed: number): void;
  /** Uniform in [0, 1); a number without sizes. */
  rand(): number;
  rand(...shape: number[]): NDArray;
  /** Standard normal; a number without sizes. */
  randn(): number;
  randn(...shape: number[]): NDArray;
  /** Integers in [low, high), or in [0, low) without high. */
  randint(low: number, high?: number | null): number;
  randint(low: number, high: number | null, size: number | readonly number[]): NDArray;
  randint(
    low: number,
    options: { high?: number | null; size: number | readonly number[] },
  ): NDArray;
  randint(low: number, high: number | null, options: { size: number | readonly number[] }): NDArray;
  /** Uniform in [0, 1); a number without a size. */
  random(size?: Size): any;
  random_sample(size?: Size): any;
  /** Uniform in [low, high); a number without a size. */
  uniform(low?: number, high?: number, size?: Size): any;
  uniform(options: { low?: number; high?: number; size?: Size }): any;
  /** Normal with mean loc and standard deviation scale; a number without a size. */
  normal(loc?: number, scale?: number, size?: Size): any;
  normal(options: { loc?: number; scale?: number; size?: Size }): any;
  /** 0 ... n - 1, or the rows of an array, in another order. */
  permutation(x: number | NDArray | readonly unknown[]): NDArray;
  /** The rows of an array, or the elements of a list, in another order, in place. */
  shuffle(x: NDArray | unknown[]): void;
  /** Draws from 0 ... a - 1 or from an array, with probabilities p if they are given. */
  choice(
    a: number | NDArray | readonly unknown[],
    size?: Size,
    replace?: boolean,
    p?: readonly number[] | NDArray | null,
  ): any;
  choice(
    a: number | NDArray | readonly unknown[],
    options: { size?: Size; replace?: boolean; p?: readonly number[] | NDArray | null },
  ): any;
  choice(
    a: number | NDArray | readonly unknown[],
    size: Size,
    options: { replace?: boolean; p?: readonly number[] | NDArray | null },
  ): any;
}

/** A stream of random numbers, PCG64, with NumPy's own for a seed. */
export interface Generator extends NumPyGeneratorMethods {
  /** Generators of their own, which share no numbers with this one. */
  spawn(n: number): Generator[];
  /** `state` may be kept and set again. */
  readonly bit_generator: { state: string };
}

interface RandomStates {
  readonly Generator: { readonly prototype: Generator };
  default_rng(
    seed?: number | bigint | readonly (number | bigint)[] | NDArray | Generator | null,
  ): Generator;
  RandomState: { new (seed?: number): RandomState; (seed?: number): RandomState };
  get_state(): any;
  set_state(state: any): void;
}
/** np.random's legacy functions, with NumPy's own numbers. */
export interface NumPyRandom
  extends Omit<NumPyRandomFunctions, keyof NumPyRandomExact>, NumPyRandomExact, RandomStates {}

interface NumPyExact {
  readonly ndarray: { readonly prototype: NDArray; [Symbol.hasInstance](value: unknown): boolean };
  array(data: any, options?: { dtype?: NumPyDType }): NDArray;
  asarray(data: any, options?: { dtype?: NumPyDType }): NDArray;
  zeros(shape: number | readonly number[], options?: { dtype?: NumPyDType }): NDArray;
  ones(shape: number | readonly number[], options?: { dtype?: NumPyDType }): NDArray;

  readonly exp: Elementwise;
  readonly log: Elementwise;
  readonly sqrt: Elementwise;
  readonly sin: Elementwise;
  readonly cos: Elementwise;
  readonly tanh: Elementwise;
  readonly square: Elementwise;
  readonly abs: Elementwise;
  readonly absolute: Elementwise;
  readonly sign: Elementwise;
  readonly floor: Elementwise;
  readonly ceil: Elementwise;
  readonly add: ElementwisePair;
  readonly subtract: ElementwisePair;
  readonly multiply: ElementwisePair;
  readonly power: ElementwisePair;
  readonly maximum: ElementwisePair;
  readonly minimum: ElementwisePair;
  dot(a: Operand, b: Operand): any;

  /** A function of numbers as one of arrays; no faster than a loop. */
  vectorize(fn: (...numbers: any[]) => any): (...arrays: Operand[]) => any;
  apply_along_axis(fn: (row: NDArray) => any, axis: number, arr: Operand): any;
  /** np.c_[a, b], and np.r_[a, 1:3, 5] as `np.r_(a, "1:3", 5)`. */
  c_(...parts: (Operand | string)[]): NDArray;
  r_(...parts: (Operand | string)[]): NDArray;
  iinfo(dtype?: NumPyDType): {
    dtype: string;
    bits: number;
    min: number | bigint;
    max: number | bigint;
  };
  /** Whether a dtype is of a kind. */
  issubdtype(
    arg1: NumPyDType,
    arg2: NumPyDType | "integer" | "floating" | "number" | "generic",
  ): boolean;
  finfo(dtype?: NumPyDType): {
    dtype: string;
    bits: number;
    eps: number;
    max: number;
    min: number;
    tiny: number;
    smallest_normal: number;
  };

  readonly random: NumPyRandom;
  readonly linalg: NumPyLinalg;
  readonly testing: NumPyTesting;
  readonly bool: "bool";
  readonly bool_: "bool";
  readonly int64: "int64";
  readonly int_: "int64";
  readonly intp: "int64";
  readonly uint8: "uint8";
  readonly int8: "int8";
  readonly int16: "int16";
  readonly int32: "int32";
  readonly float16: "float16";
  readonly ubyte: "uint8";
  readonly byte: "int8";
  readonly short: "int16";
  readonly intc: "int32";
  readonly half: "float16";
  readonly float32: "float32";
  readonly single: "float32";
  readonly float64: "float64";
  readonly double: "float64";
  readonly newaxis: null;
  readonly __version__: string;
  readonly pi: number;
  readonly e: number;
  readonly inf: number;
  readonly nan: number;
}

/** torch.numpy: the part of NumPy 2.4 that goes with the engine, as in Python. */
export interface NumPy extends Omit<NumPyFunctions, keyof NumPyExact>, NumPyExact {}
