/** np's functions that make arrays. */
import { DTYPES } from "../torch/dtype.js";
import {
  answer,
  atLeast,
  box,
  build,
  cast,
  codeOf,
  realCode,
  room,
  engineOf,
  fromValues,
  isScalar,
  npError,
  roomFor,
  shapeOf,
  unbox,
  wholeNumber,
} from "./values.js";

/** Numbers of Python in a dtype; integers it has no room for are an error. @param {any} made @param {number} dtype */
function stored(made, dtype) {
  if (dtype === 1 && codeOf(made) > 1) made.typed_array().forEach(wholeNumber);
  if (dtype > 3 && codeOf(made) === 1 && made.numel()) {
    const torch = engineOf();
    const kept = cast(made, dtype);
    const beyond = made.masked_select(torch.ne(kept.to(made.dtype), made));
    if (beyond.numel()) room(kept, beyond.at(0).item());
    return kept;
  }
  return cast(made, dtype);
}

/** @param {any} a @param {any} [dtype] null for its own @param {boolean} [copy] */
function array(a, dtype, copy = true) {
  const made = build(a, dtype);
  const result = dtype == null ? made : made === a ? cast(made, dtype) : stored(made, dtype);
  return copy && result === a ? result.clone() : result;
}

/** @param {any} shape @param {any} value @param {any} dtype */
function full(shape, value, dtype) {
  const source = build(value, dtype);
  const filled = source.dim()
    ? source.expand(shapeOf(shape)).clone()
    : engineOf().full(roomFor(shape, realCode(source)), source.item(), { dtype: source.dtype });
  return dtype == null ? filled : source === value ? cast(filled, dtype) : stored(filled, dtype);
}

/** @param {(size: number[], options: any) => any} make @returns {import("./table.js").Row} */
const filled = (make) => [
  "shape,dtype",
  (shape, dtype) => make(roomFor(shape, dtype ?? 3), { dtype: DTYPES[dtype ?? 3] }),
];

/** @param {(a: any, options: any) => any} make @returns {import("./table.js").Row} */
const like = (make) => [
  "a,dtype",
  (a, dtype) => {
    const x = build(a);
    return make(x, { dtype: DTYPES[dtype ?? realCode(x)] });
  },
];

/** @param {any} start @param {any} stop @param {any} step @param {any} dtype */
function arange(start, stop, step, dtype) {
  const small = (/** @type {any} */ v) => (typeof v === "bigint" ? Number(v) : v);
  const given = [start, stop, step].filter((v) => v != null).map(small);
  const floats = given.some((v) => !Number.isInteger(v));
  const [from, to, by] = [stop == null ? 0 : start, stop ?? start, step ?? 1].map((v) =>
    small(unbox(v)),
  );
  if (by === 0) throw npError("ZeroDivisionError", "division by zero");
  const length = Math.max(0, Math.ceil((to - from) / by));
  const delta = from + by - from;
  roomFor(length, dtype ?? (floats ? 3 : 1));
  const values = Float64Array.from({ length }, (_, i) => from + i * delta);
  return fromValues(values, [length], DTYPES[dtype ?? (floats ? 3 : 1)]);
}

/** @param {any} start @param {any} stop @param {any} num @param {any} endpoint @param {any} retstep @param {any} dtype */
export function linspace(start, stop, num, endpoint, retstep, dtype) {
  if ([start, stop].some((end) => !isScalar(end))) {
    const torch = engineOf();
    const [p, q] = torch.broadcast_tensors(...[start, stop].map((end) => cast(build(end), 3)));
    const ends = [p, q].map((end) => end.reshape([-1]).tolist());
    const lines = ends[0].map((/** @type {number} */ from, /** @type {number} */ i) =>
      linspace(from, ends[1][i], num, endpoint, false, dtype),
    );
    const result = torch.stack(lines, 1).reshape([num ?? 50, ...p.shape]);
    const parts = endpoint === false ? (num ?? 50) : (num ?? 50) - 1;
    return retstep ? [result, torch.div(torch.sub(q, p), parts)] : result;
  }
  const [from, to, count] = [unbox(start), unbox(stop), num ?? 50];
  if (!Number.isInteger(count))
    throw npError("TypeError", "'float' object cannot be interpreted as an integer");
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

/** @param {any[]} arrays @param {any} indexing @param {any} sparse */
function meshgrid(arrays, indexing, sparse) {
  const axes = arrays.map((a) => build(a).reshape([-1]));
  const sizes = axes.map((_, d) => axes.map((axis, i) => (i === d || !sparse ? axis.numel() : 1)));
  const swap = (indexing ?? "xy") === "xy" && axes.length > 1;
  return axes.map((axis, d) => {
    const line = axis.reshape(axes.map((_, i) => (i === d ? -1 : 1))).expand(sizes[d]);
    return (swap ? line.transpose(0, 1) : line).clone();
  });
}

/** A row stands for as many rows. @param {any} a */
function square(a) {
  const x = build(a);
  const [n] = x.shape;
  if (n === undefined)
    throw npError("TypeError", "tri() missing 1 required positional argument: 'N'");
  return x.dim() > 1 ? x : x.expand([n, n]);
}

/** @returns {import("./table.js").Rows} */
export function creationFunctions() {
  const torch = engineOf();
  return {
    array: [
      "object,dtype,copy,ndmin",
      (a, dtype, copy, ndmin) => atLeast(array(a, dtype, copy !== false), ndmin ?? 0),
    ],
    asarray: ["a,dtype", (a, dtype) => array(a, dtype, false)],
    copy: ["a", (a) => array(a)],
    astype: ["2a,dtype,copy", array],
    zeros: filled(torch.zeros),
    ones: filled(torch.ones),
    empty: filled(torch.zeros),
    full: ["2shape,fill_value,dtype", full],
    zeros_like: like(torch.zeros_like),
    ones_like: like(torch.ones_like),
    empty_like: like(torch.zeros_like),
    full_like: [
      "2a,fill_value,dtype",
      (a, value, dtype) => full([...build(a).shape], value, dtype ?? realCode(build(a))),
    ],
    eye: [
      "N,M,k,dtype",
      (n, m, k, dtype) => {
        const columns = m ?? n;
        roomFor([n, columns], dtype ?? 3);
        const values = Array.from({ length: n * columns }, (_, at) =>
          Number((at % columns) - Math.floor(at / columns) === (k ?? 0)),
        );
        return fromValues(values, [n, columns], DTYPES[dtype ?? 3]);
      },
    ],
    identity: ["n,dtype", (n, dtype) => torch.eye(n, { dtype: DTYPES[dtype ?? 3] })],
    arange: ["start,stop,step,dtype", arange],
    linspace: ["2start,stop,num,endpoint,retstep,dtype", linspace],
    logspace: [
      "2start,stop,num,endpoint,base",
      (start, stop, num, endpoint, base) =>
        torch.pow(
          torch.tensor(unbox(base ?? 10), { dtype: DTYPES[3] }),
          linspace(start, stop, num, endpoint, false, 3),
        ),
    ],
    meshgrid: ["*xi,indexing,sparse", meshgrid],
    diag: [
      "v,k",
      (a, k) => {
        const x = build(a);
        if (x.dim() === 1 || x.dim() === 2) return x.diag(k ?? 0);
        throw npError("ValueError", "Input must be 1- or 2-d.");
      },
    ],
    trace: [
      "a,offset,axis1,axis2",
      (a, k, p, q) => {
        const x = build(a);
        if (x.dim() < 2)
          throw npError("ValueError", "diag requires an array of at least two dimensions");
        return answer(torch.sum(x.diagonal(k ?? 0, p ?? 0, q ?? 1), -1));
      },
    ],
    triu: ["m,k", (a, k) => square(a).triu(k ?? 0)],
    tril: ["m,k", (a, k) => square(a).tril(k ?? 0)],
    _fill: [
      "2a,value",
      (a, value) =>
        void a.fill_(isScalar(value) && codeOf(a) === 1 ? Math.trunc(unbox(value)) : value),
    ],
  };
}
