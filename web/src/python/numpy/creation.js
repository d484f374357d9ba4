/** np's functions that make arrays. */
import { DTYPES } from "../../torch/dtype.js";
import { along } from "./indexing.js";
import {
  atLeast,
  answer,
  box,
  build,
  cast,
  codeOf,
  engineOf,
  fromValues,
  int64,
  isScalar,
  npError,
  shapeOf,
  unbox,
} from "./values.js";

/** @param {any} a @param {any} [dtype] @param {boolean} [copy] */
function array(a, dtype, copy = true) {
  const made = build(a);
  const result = dtype == null ? made : cast(made, dtype);
  return copy && result === a ? result.clone() : result;
}

/** @param {any} shape @param {any} value @param {any} dtype */
function full(shape, value, dtype) {
  const source = build(value);
  const filled = source.dim()
    ? source.expand(shapeOf(shape)).clone()
    : engineOf().full(shapeOf(shape), source.item(), { dtype: source.dtype });
  return dtype == null ? filled : cast(filled, dtype);
}

/** @param {(size: number[], options: any) => any} make @returns {[string, (...args: any[]) => any]} */
const filled = (make) => [
  "shape,dtype",
  (shape, dtype) => make(shapeOf(shape), { dtype: DTYPES[dtype ?? 3] }),
];

/** @param {(a: any, options: any) => any} make @returns {[string, (...args: any[]) => any]} */
const like = (make) => [
  "a,dtype",
  (a, dtype) => {
    const x = build(a);
    return make(x, { dtype: DTYPES[dtype ?? codeOf(x)] });
  },
];

/** @param {any} start @param {any} stop @param {any} step @param {any} dtype */
function arange(start, stop, step, dtype) {
  const given = [start, stop, step].filter((v) => v != null);
  const floats = given.some((v) => !Number.isInteger(v));
  const [from, to, by] = [stop == null ? 0 : unbox(start), unbox(stop ?? start), unbox(step ?? 1)];
  if (by === 0) throw npError("ZeroDivisionError", "division by zero");
  const length = Math.max(0, Math.ceil((to - from) / by));
  const delta = from + by - from;
  const values = Float64Array.from({ length }, (_, i) => from + i * delta);
  return fromValues(values, [length], DTYPES[dtype ?? (floats ? 3 : 1)]);
}

/** @param {any} start @param {any} stop @param {any} num @param {any} endpoint @param {any} retstep @param {any} dtype */
export function linspace(start, stop, num, endpoint, retstep, dtype) {
  const [from, to, count] = [unbox(start), unbox(stop), num ?? 50];
  if (count < 0) throw npError("ValueError", `Number of samples, ${count}, must be non-negative.`);
  const parts = endpoint === false ? count : count - 1;
  const step = (to - from) / parts;
  const values = Float64Array.from(
    { length: count },
    (_, i) => (step === 0 ? (i / parts) * (to - from) : i * step) + from,
  );
  if (endpoint !== false && count > 1) values[count - 1] = to;
  if (count === 1) values[0] = from;
  const result = fromValues(values, [count], DTYPES[dtype ?? 3]);
  return retstep ? [result, box(step)] : result;
}

/** Keeps what lies on one side of a diagonal. @param {any} a @param {(i: number, j: number) => boolean} keep */
function triangle(a, keep) {
  const x = atLeast(a, 2);
  const [rows, columns] = x.shape.slice(-2);
  const values = Float64Array.from({ length: rows * columns }, (_, at) =>
    keep(Math.floor(at / columns), at % columns) ? 1 : 0,
  );
  return cast(
    engineOf().mul(x, cast(fromValues(values, [rows, columns], DTYPES[3]), codeOf(x))),
    codeOf(x),
  );
}

/** @param {any} v @param {any} k */
function diag(v, k) {
  const x = build(v);
  const at = k ?? 0;
  const [down, right] = [Math.max(-at, 0), Math.max(at, 0)];
  if (x.dim() === 2) {
    const length = Math.max(0, Math.min(x.shape[0] - down, x.shape[1] - right));
    const columns = x.shape[1];
    return along(
      x.reshape([-1]),
      Array.from({ length }, (_, i) => (i + down) * columns + i + right),
    );
  }
  const size = x.shape[0] + Math.abs(at);
  const result = engineOf().zeros([size, size], { dtype: x.dtype });
  const index = (/** @type {number} */ by) =>
    fromValues(
      Array.from({ length: x.shape[0] }, (_, i) => i + by),
      [x.shape[0]],
      int64,
    );
  return x.shape[0] ? result.index_put_([index(down), index(right)], x) : result;
}

/** @param {any[]} arrays @param {any} indexing */
function meshgrid(arrays, indexing) {
  const parts = arrays.map((a) => build(a).reshape([-1]));
  const swap = indexing !== "ij" && parts.length > 1;
  const at = (/** @type {number} */ i) => (swap && i < 2 ? 1 - i : i);
  /** @type {number[]} */
  const sizes = [];
  parts.forEach((part, i) => (sizes[at(i)] = part.numel()));
  return parts.map((part, i) => {
    const shape = parts.map((_, d) => (d === at(i) ? part.numel() : 1));
    return part.reshape(shape).expand(sizes).clone();
  });
}

/** @returns {Record<string, [string, (...args: any[]) => any]>} parameters and function of each name */
export function creationFunctions() {
  const torch = engineOf();
  return {
    array: ["object,dtype,copy", (a, dtype, copy) => array(a, dtype, copy !== false)],
    asarray: ["a,dtype", (a, dtype) => array(a, dtype, false)],
    copy: ["a", (a) => array(a)],
    astype: ["a,dtype", (a, dtype) => (codeOf(a) === dtype ? a.clone() : cast(a, dtype))],
    zeros: filled(torch.zeros),
    ones: filled(torch.ones),
    empty: filled(torch.zeros),
    full: ["shape,fill_value,dtype", full],
    zeros_like: like(torch.zeros_like),
    ones_like: like(torch.ones_like),
    empty_like: like(torch.zeros_like),
    full_like: [
      "a,fill_value,dtype",
      (a, value, dtype) => full([...build(a).shape], value, dtype ?? codeOf(build(a))),
    ],
    eye: [
      "N,M,k,dtype",
      (n, m, k, dtype) => {
        const columns = m ?? n;
        const values = Array.from({ length: n * columns }, (_, at) =>
          Number((at % columns) - Math.floor(at / columns) === (k ?? 0)),
        );
        return fromValues(values, [n, columns], DTYPES[dtype ?? 3]);
      },
    ],
    identity: ["n,dtype", (n, dtype) => torch.eye(n, { dtype: DTYPES[dtype ?? 3] })],
    arange: ["start,stop,step,dtype", arange],
    linspace: ["start,stop,num,endpoint,retstep,dtype", linspace],
    logspace: [
      "start,stop,num,endpoint,base",
      (start, stop, num, endpoint, base) =>
        torch.pow(
          torch.tensor(unbox(base ?? 10), { dtype: DTYPES[3] }),
          linspace(start, stop, num, endpoint, false, 3),
        ),
    ],
    meshgrid_: ["arrays,indexing", meshgrid],
    diag: ["v,k", diag],
    trace: ["a", (a) => answer(torch.sum(diag(a, 0)))],
    triu: ["m,k", (a, k) => triangle(a, (i, j) => j - i >= (k ?? 0))],
    tril: ["m,k", (a, k) => triangle(a, (i, j) => j - i <= (k ?? 0))],
    fill: [
      "a,value",
      (a, value) =>
        void a.fill_(isScalar(value) && codeOf(a) === 1 ? Math.trunc(unbox(value)) : value),
    ],
  };
}
