/** np's functions that make arrays. */
import { DTYPES } from "../torch/dtype.js";
import {
  atLeast,
  answer,
  box,
  build,
  cast,
  codeOf,
  engineOf,
  fromValues,
  isScalar,
  npError,
  shapeOf,
  unbox,
} from "./values.js";

/** @param {any} a @param {any} [dtype] null for its own @param {boolean} [copy] */
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

/** @param {(size: number[], options: any) => any} make @returns {import("./table.js").Row} */
const filled = (make) => [
  "shape,dtype",
  (shape, dtype) => make(shapeOf(shape), { dtype: DTYPES[dtype ?? 3] }),
];

/** @param {(a: any, options: any) => any} make @returns {import("./table.js").Row} */
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

/** @param {any[]} arrays @param {any} indexing */
const meshgrid = (arrays, indexing) =>
  engineOf()
    .meshgrid(
      arrays.map((a) => build(a).reshape([-1])),
      { indexing: indexing ?? "xy" },
    )
    .map((/** @type {any} */ grid) => grid.clone());

/** @returns {import("./table.js").Rows} */
export function creationFunctions() {
  const torch = engineOf();
  return {
    array: ["object,dtype,copy", (a, dtype, copy) => array(a, dtype, copy !== false)],
    asarray: ["a,dtype", (a, dtype) => array(a, dtype, false)],
    copy: ["a", (a) => array(a)],
    astype: ["a,dtype,copy", array],
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
    meshgrid: ["*xi,indexing,sparse", meshgrid],
    diag: ["v,k", (a, k) => build(a).diag(k ?? 0)],
    trace: ["a,offset", (a, k) => answer(torch.sum(build(a).diagonal(k ?? 0)))],
    triu: ["m,k", (a, k) => atLeast(a, 2).triu(k ?? 0)],
    tril: ["m,k", (a, k) => atLeast(a, 2).tril(k ?? 0)],
    _fill: [
      "a,value",
      (a, value) =>
        void a.fill_(isScalar(value) && codeOf(a) === 1 ? Math.trunc(unbox(value)) : value),
    ],
  };
}
