import type { Index } from "./tensor.js";

type ArrayIndex = Index | NDArray;
type Operand = NDArray | number | boolean | readonly unknown[];
type NumPyDType = "float64" | "float" | "int64" | "int" | "bool";
type Axis = number | readonly number[];
interface ReduceOptions {
  axis?: Axis;
  keepdims?: boolean;
}
interface Reduce<Method extends boolean> {
  (...args: Method extends true ? [] : [a: Operand]): any;
  (...args: Method extends true ? [axis: Axis] : [a: Operand, axis: Axis]): any;
  (
    ...args: Method extends true
      ? [axis: Axis, keepdims: boolean]
      : [a: Operand, axis: Axis, keepdims: boolean]
  ): any;
  (
    ...args: Method extends true ? [options: ReduceOptions] : [a: Operand, options: ReduceOptions]
  ): any;
}

/** np.ndarray, float64 unless it was made otherwise. Python's operators are methods. */
export interface NDArray {
  readonly shape: number[];
  readonly ndim: number;
  readonly size: number;
  readonly length: number;
  readonly dtype: string;
  readonly T: NDArray;
  copy(): NDArray;
  tolist(): any;
  /** For JSON.stringify: tolist(). */
  toJSON(): any;
  item(): number;
  reshape(...shape: number[]): NDArray;
  reshape(shape: readonly number[]): NDArray;
  astype(dtype: NumPyDType): NDArray;
  /** a[0, 1:3] is `a.at(0, "1:3")`; a number where one element is left. */
  at(...indices: ArrayIndex[]): any;
  /** a[mask] = 0 is `a.set(mask, 0)`. */
  set(indices: ArrayIndex | readonly ArrayIndex[], value: Operand): void;

  /** a + b, a - b, a * b, a / b, a ** b, a % b, -a. */
  add(other: Operand): NDArray;
  sub(other: Operand): NDArray;
  mul(other: Operand): NDArray;
  div(other: Operand): NDArray;
  pow(other: Operand): NDArray;
  mod(other: Operand): NDArray;
  neg(): NDArray;
  /** a += b and so on. */
  iadd(other: Operand): this;
  isub(other: Operand): this;
  imul(other: Operand): this;
  idiv(other: Operand): this;
  ipow(other: Operand): this;
  imod(other: Operand): this;
  /** a < b and so on. */
  lt(other: Operand): NDArray;
  le(other: Operand): NDArray;
  gt(other: Operand): NDArray;
  ge(other: Operand): NDArray;
  eq(other: Operand): NDArray;
  ne(other: Operand): NDArray;
  /** A number for two vectors, an array else. */
  dot(other: Operand): any;

  /** A number over everything, an array along an axis. */
  readonly sum: Reduce<true>;
  readonly prod: Reduce<true>;
  readonly mean: Reduce<true>;
  readonly max: Reduce<true>;
  readonly min: Reduce<true>;
  readonly all: Reduce<true>;
  readonly any: Reduce<true>;
  readonly argmax: Reduce<true>;
  readonly argmin: Reduce<true>;
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

type Size = number | readonly number[] | null;

/** np.random's legacy functions, with NumPy's own numbers. */
export interface NumPyRandom {
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

/** torch.numpy: the part of NumPy that a network by hand needs. */
export interface NumPy {
  readonly ndarray: { readonly prototype: NDArray; [Symbol.hasInstance](value: unknown): boolean };
  array(data: any, options?: { dtype?: NumPyDType }): NDArray;
  asarray(data: any): NDArray;
  zeros(shape: number | readonly number[], options?: { dtype?: NumPyDType }): NDArray;
  ones(shape: number | readonly number[], options?: { dtype?: NumPyDType }): NDArray;
  full(shape: number | readonly number[], value: number): NDArray;
  eye(n: number): NDArray;
  arange(stop: number): NDArray;
  arange(start: number, stop: number, step?: number): NDArray;
  linspace(start: number, stop: number, num?: number): NDArray;

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
  where(condition: NDArray, a: Operand, b: Operand): NDArray;
  allclose(a: Operand, b: Operand, rtol?: number, atol?: number): boolean;

  readonly sum: Reduce<false>;
  readonly prod: Reduce<false>;
  readonly mean: Reduce<false>;
  readonly max: Reduce<false>;
  readonly min: Reduce<false>;
  readonly all: Reduce<false>;
  readonly any: Reduce<false>;
  readonly argmax: Reduce<false>;
  readonly argmin: Reduce<false>;

  readonly random: NumPyRandom;
  readonly pi: number;
  readonly e: number;
  readonly inf: number;
  readonly nan: number;
}
