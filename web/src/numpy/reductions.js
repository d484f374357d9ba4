/** np's functions of an axis, or of all elements. */
import {
  answer,
  axesOf,
  axisOf,
  build,
  cast,
  codeOf,
  realCode,
  engineOf,
  floating,
  int64,
  noMinus,
  npError,
  rowsOf,
  Tensor,
  unbox,
} from "./values.js";

/** Applies a function of one axis to several, from the last. @param {any} a @param {any} axis @param {boolean} keep @param {(a: any, axis: number) => any} run */
function each(a, axis, keep, run) {
  const axes = reducedAxes(axis, a.dim()) ?? [...a.shape.keys()];
  if (!axes.length) return answer(run(a.unsqueeze(0), 0).squeeze(0));
  let result = a;
  for (const d of axes.sort((/** @type {number} */ p, /** @type {number} */ q) => q - p))
    result = run(result, d);
  return answer(keep ? result : squeezed(result, axes));
}

/** A number's axis 0 is none. @param {any} axis @param {number} ndim */
const reducedAxes = (axis, ndim) =>
  ndim === 0 && (axis === 0 || axis === -1) ? [] : axesOf(axis, ndim);

/**
 * Applies a reduction; over no axes, axis=(), each element alone.
 * @param {any} x @param {any} axis @param {any} keep @param {(x: any, axes: number[] | null, keep: boolean) => any} run
 */
function reduced(x, axis, keep, run) {
  const axes = reducedAxes(axis, x.dim());
  return answer(axes?.length === 0 ? run(x.unsqueeze(0), [0], false) : run(x, axes, keep ?? false));
}

/** @param {any} a @param {number[]} axes in falling order */
function squeezed(a, axes) {
  return axes.reduce((t, d) => t.squeeze(d), a);
}

/** What is left of an empty array, which must be nothing. @param {any} a @param {number[] | null} axes @param {boolean} keep @param {string} name */
function emptied(a, axes, keep, name) {
  const result = engineOf().sum(a, axes, keep);
  if (result.numel() === 0) return cast(result, realCode(a));
  throw npError(
    "ValueError",
    `zero-size array to reduction operation ${name} which has no identity`,
  );
}

/** As NumPy does, a sum and a division. @param {any} x @param {number[] | null} dim @param {boolean} keep */
function mean(x, dim, keep) {
  const sum = engineOf().sum(x, dim, keep);
  return engineOf().div(sum, x.numel() / (sum.numel() || 1));
}

/** What NumPy's sum of squares about the mean divides by. @param {any} a @param {any} axis @param {any} ddof @param {any} keep */
function variance(a, axis, ddof, keep) {
  const torch = engineOf();
  const x = floating(a);
  const dim = axesOf(axis, x.dim());
  const centred = torch.sub(x, mean(x, dim ?? [...x.shape.keys()], true));
  const squares = torch.sum(torch.mul(centred, centred), dim, keep ?? false);
  return torch.div(squares, x.numel() / squares.numel() - unbox(ddof ?? 0));
}

/** @param {any} a @param {any} q fractions @param {any} axis @param {any} keep @param {boolean} middle the median */
function quantiles(a, q, axis, keep, middle = false) {
  const given = build(a);
  if (!middle && codeOf(given) === 0) noMinus();
  const all = floating(given);
  const axes = axesOf(axis, all.dim()) ?? [...all.shape.keys()];
  // Several axes become one, the last.
  const rest = [...all.shape.keys()].filter((d) => !axes.includes(d));
  const [one] = axes;
  const single = axes.length === 1;
  const x = single
    ? all
    : (all.dim() ? all.permute([...rest, ...axes]) : all).reshape([
        ...rest.map((d) => all.shape[d]),
        axes.reduce((n, d) => n * all.shape[d], 1),
      ]);
  const d = single ? one : rest.length;
  const shape = [...all.shape].map((n, at) => (axes.includes(at) ? 1 : n));
  const at = (/** @type {any} */ row, /** @type {number} */ fraction) => {
    if (Number.isNaN(row[row.length - 1])) return NaN;
    const place = fraction * (row.length - 1);
    const low = Math.floor(place);
    const [p, r] = [row[low], row[Math.min(low + 1, row.length - 1)]];
    if (middle) return row.length % 2 ? row[low] : (row[low] + row[low + 1]) / 2;
    const t = place - low;
    return t >= 0.5 ? r - (r - p) * (1 - t) : p + (r - p) * t;
  };
  const { map } = rowsOf(x, d);
  const part = (/** @type {number} */ fraction) => {
    const result = map((row) => [at(row.slice().sort(), fraction)], codeOf(x), 1);
    return keep ? result.reshape(shape) : result.squeeze(d);
  };
  return Array.isArray(q) ? engineOf().stack(q.map(part), 0) : answer(part(q));
}

/** @param {any} a @param {any} axis @param {any} run */
function cumulate(a, axis, run) {
  let x = build(a);
  if (axis == null || x.dim() === 0) x = x.reshape([-1]);
  if (codeOf(x) === 0) x = x.to(int64);
  return run(x, axisOf(axis ?? 0, x.dim()));
}

/** @param {any} q @param {number} whole */
function fractions(q, whole) {
  const list = q instanceof Tensor ? Array.from(q.typed_array(), Number) : q;
  if (Array.isArray(list)) return list.map((one) => unbox(one) / whole);
  const value = unbox(q) / whole;
  if (!(value >= 0 && value <= 1)) {
    throw npError(
      "ValueError",
      whole === 1
        ? "Quantiles must be in the range [0, 1]"
        : "Percentiles must be in the range [0, 100]",
    );
  }
  return value;
}

/** @returns {import("./table.js").Rows} */
export function reductionFunctions() {
  const torch = engineOf();
  /** @type {import("./table.js").Rows} */
  const np = {};
  for (const [name, torchName] of [
    ["max", "amax"],
    ["min", "amin"],
  ]) {
    np[name] = [
      "a,axis,out,keepdims",
      (a, axis, _out, keep) => {
        return reduced(build(a), axis, keep, (x, axes, kept) =>
          x.numel() ? torch[torchName](x, axes, kept) : emptied(x, axes, kept, `${name}imum`),
        );
      },
    ];
  }
  for (const name of ["argmax", "argmin"]) {
    np[name] = [
      "a,axis,out,keepdims",
      (a, axis, _out, keep) => {
        const all = build(a);
        const x = axis == null || all.dim() === 0 ? all.reshape([-1]) : all;
        const d = axisOf(axis ?? 0, x.dim());
        if (x.shape[d] === 0)
          throw npError("ValueError", `attempt to get ${name} of an empty sequence`);
        const kept = axis != null && all.dim() > 0 && (keep ?? false);
        if (x.numel() === 0) return cast(torch.sum(x, [d], kept), 1);
        const result = torch[name](codeOf(x) === 0 ? x.to(int64) : x, d, kept);
        return answer(keep && !kept ? result.reshape(Array(all.dim()).fill(1)) : result);
      },
    ];
  }
  for (const name of ["all", "any"]) {
    np[name] = [
      "a,axis,out,keepdims",
      (a, axis, _out, keep) =>
        each(cast(build(a), 0), axis, keep, (x, d) => torch[name](x, d, true)),
    ];
  }
  return {
    ...np,
    sum: [
      "a,axis,dtype,out,keepdims",
      (a, axis, dtype, _out, keep) => {
        const x = dtype == null ? build(a) : cast(build(a), dtype);
        return reduced(x, axis, keep, torch.sum);
      },
    ],
    prod: [
      "a,axis,dtype,out,keepdims",
      (a, axis, dtype, _out, keep) =>
        each(dtype == null ? build(a) : cast(build(a), dtype), axis, keep, (x, d) =>
          torch.prod(x, d, true),
        ),
    ],
    mean: [
      "a,axis,dtype,out,keepdims",
      (a, axis, _dtype, _out, keep) => {
        const x = floating(a);
        axesOf(axis, x.dim());
        return reduced(x, axis, keep, mean);
      },
    ],
    var: [
      "a,axis,dtype,out,ddof,keepdims",
      (a, axis, _dtype, _out, ddof, keep) => answer(variance(a, axis, ddof, keep)),
    ],
    std: [
      "a,axis,dtype,out,ddof,keepdims",
      (a, axis, _dtype, _out, ddof, keep) => answer(torch.sqrt(variance(a, axis, ddof, keep))),
    ],
    cumsum: ["a,axis", (a, axis) => cumulate(a, axis, torch.cumsum)],
    cumprod: ["a,axis", (a, axis) => cumulate(a, axis, torch.cumprod)],
    cumulative_sum: ["x,axis", (a, axis) => cumulate(a, axis, torch.cumsum)],
    cumulative_prod: ["x,axis", (a, axis) => cumulate(a, axis, torch.cumprod)],
    median: [
      "a,axis,out,overwrite_input,keepdims",
      (a, axis, _out, _over, keep) => quantiles(a, 0.5, axis, keep, true),
    ],
    quantile: [
      "a,q,axis,out,overwrite_input,method,keepdims",
      (a, q, axis, _out, _over, _method, keep) => quantiles(a, fractions(q, 1), axis, keep),
    ],
    percentile: [
      "a,q,axis,out,overwrite_input,method,keepdims",
      (a, q, axis, _out, _over, _method, keep) => quantiles(a, fractions(q, 100), axis, keep),
    ],
  };
}
