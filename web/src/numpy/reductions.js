/** np's functions of an axis, or of all elements. */
import {
  answer,
  axesOf,
  axisOf,
  build,
  cast,
  codeOf,
  engineOf,
  floating,
  int64,
  npError,
  rowsOf,
  Tensor,
  unbox,
} from "./values.js";

/** Applies a function of one axis to several, from the last. @param {any} a @param {any} axis @param {boolean} keep @param {(a: any, axis: number) => any} run */
function each(a, axis, keep, run) {
  const axes =
    axesOf(axis, a.dim()) ?? a.shape.map((/** @type {any} */ _, /** @type {number} */ d) => d);
  let result = a;
  for (const d of axes.sort((/** @type {number} */ p, /** @type {number} */ q) => q - p))
    result = run(result, d);
  return answer(keep ? result : squeezed(result, axes));
}

/** @param {any} a @param {number[]} axes in falling order */
function squeezed(a, axes) {
  return axes.reduce((t, d) => t.squeeze(d), a);
}

/** @param {any} a @param {string} name */
function notEmpty(a, name) {
  if (a.numel() === 0) {
    throw npError(
      "ValueError",
      `zero-size array to reduction operation ${name} which has no identity`,
    );
  }
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
  let x = floating(a);
  const axes = axesOf(axis, x.dim());
  if (axes === null || (axes.length > 1 && axes.length === x.dim())) x = x.reshape([-1]);
  const d = axes?.length === 1 ? axes[0] : 0;
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
  const one = (/** @type {number} */ fraction) => {
    const result = map((row) => [at(row.slice().sort(), fraction)], codeOf(x), 1);
    if (!keep) return result.squeeze(d);
    return axes === null ? result.reshape(Array(build(a).dim()).fill(1)) : result;
  };
  return Array.isArray(q) ? engineOf().stack(q.map(one), 0) : answer(one(q));
}

/** @param {any} a @param {any} axis @param {any} run */
function cumulate(a, axis, run) {
  let x = build(a);
  if (axis == null) x = x.reshape([-1]);
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
        const x = build(a);
        notEmpty(x, `${name}imum`);
        return answer(torch[torchName](x, axesOf(axis, x.dim()), keep ?? false));
      },
    ];
  }
  for (const name of ["argmax", "argmin"]) {
    np[name] = [
      "a,axis,out,keepdims",
      (a, axis, _out, keep) => {
        const x = build(a);
        if (x.numel() === 0)
          throw npError("ValueError", `attempt to get ${name} of an empty sequence`);
        const own = codeOf(x) === 0 ? x.to(int64) : x;
        return answer(
          axis == null
            ? torch[name](own.reshape([-1]))
            : torch[name](own, axisOf(axis, x.dim()), keep ?? false),
        );
      },
    ];
  }
  for (const name of ["all", "any"]) {
    np[name] = [
      "a,axis,out,keepdims",
      (a, axis, _out, keep) => each(build(a), axis, keep, (x, d) => torch[name](x, d, true)),
    ];
  }
  return {
    ...np,
    sum: [
      "a,axis,dtype,out,keepdims",
      (a, axis, dtype, _out, keep) => {
        const x = dtype == null ? build(a) : cast(build(a), dtype);
        return answer(torch.sum(x, axesOf(axis, x.dim()), keep ?? false));
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
        return answer(mean(x, axesOf(axis, x.dim()), keep ?? false));
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
