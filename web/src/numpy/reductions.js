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

/** Without what `where` leaves out, which counts as `instead`. @param {any} x @param {any} where @param {any} instead */
function chosen(x, where, instead) {
  if (where == null || where === true) return x;
  return engineOf().where(cast(build(where), 0), x, cast(build(instead), realCode(x)));
}

/** How many elements go into each sum. @param {any} x @param {any} sum @param {any} where @param {number[] | null} dim @param {boolean} keep */
function counted(x, sum, where, dim, keep) {
  if (where == null || where === true) return x.numel() / (sum.numel() || 1);
  const there = cast(build(where), 1).expand([...x.shape]);
  return engineOf().sum(there, dim, keep);
}

/** As NumPy does, a sum and a division. @param {any} x @param {number[] | null} dim @param {boolean} keep @param {any} [where] */
function mean(x, dim, keep, where) {
  const sum = engineOf().sum(chosen(x, where, 0), dim, keep);
  return engineOf().div(sum, counted(x, sum, where, dim, keep));
}

/** What it is computed in: the dtype that is asked for, else a float. @param {any} a @param {any} dtype */
const computed = (a, dtype) => (dtype == null ? floating(a) : cast(build(a), dtype));
/** @param {any} x @param {any} dtype */
const inDtype = (x, dtype) => (dtype == null ? x : cast(x, dtype));

/** What NumPy's sum of squares about the mean divides by. @param {any[]} args those of var */
function variance([a, axis, dtype, , ddof, keep, where, middle, correction]) {
  const torch = engineOf();
  const x = computed(a, dtype);
  const dim = axesOf(axis, x.dim());
  const about = middle == null ? mean(x, dim ?? [...x.shape.keys()], true, where) : build(middle);
  const centred = torch.sub(x, about);
  const squares = torch.sum(chosen(torch.mul(centred, centred), where, 0), dim, keep ?? false);
  const less = unbox(ddof ?? correction ?? 0);
  const count = counted(x, squares, where, dim, keep ?? false);
  const left = typeof count === "number" ? Math.max(count - less, 0) : null;
  return torch.div(squares, left ?? torch.sub(count, less).clamp({ min: 0 }));
}

/** Methods that take an element, or the middle of two. @type {Record<string, (row: any, place: number) => number>} */
const ROUNDED = {
  lower: (row, place) => row[Math.floor(place)],
  higher: (row, place) => row[Math.ceil(place)],
  midpoint: (row, place) => (row[Math.floor(place)] + row[Math.ceil(place)]) / 2,
  nearest(row, place) {
    const low = Math.floor(place);
    const part = place - low;
    return row[part > 0.5 || (part === 0.5 && low % 2) ? low + 1 : low];
  },
};
/** Hyndman and Fan's alpha and beta of the methods that interpolate; linear's, 1 and 1, is computed apart. */
const PLACES = /** @type {Record<string, [number, number]>} */ ({
  interpolated_inverted_cdf: [0, 1],
  hazen: [0.5, 0.5],
  weibull: [0, 0],
  median_unbiased: [1 / 3, 1 / 3],
  normal_unbiased: [3 / 8, 3 / 8],
});

/** @param {any} a @param {any} q fractions @param {any} axis @param {any} keep @param {boolean} middle the median @param {any} [method] */
function quantiles(a, q, axis, keep, middle = false, method) {
  method ??= "linear";
  const inner = Object.hasOwn(ROUNDED, method) ? ROUNDED[method] : null;
  const ends = Object.hasOwn(PLACES, method) ? PLACES[method] : null;
  if (!inner && !ends && method !== "linear")
    throw npError(
      "NotImplementedError",
      `numpy.quantile with method='${method}' is not in gradlet`,
    );
  const given = build(a);
  const all = floating(given);
  const checked = axesOf(axis, all.dim());
  if (!middle && codeOf(given) === 0) noMinus();
  const axes = checked ?? [...all.shape.keys()];
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
  const looksForNaN = codeOf(given) > 1; // at the end of what is sorted
  const at = (/** @type {any} */ row, /** @type {number} */ fraction) => {
    if (!row.length && !middle)
      throw npError(
        "IndexError",
        inner && !looksForNaN
          ? "cannot do a non-empty take from an empty axes."
          : `index ${looksForNaN ? -1 : 0} is out of bounds for axis 0 with size 0`,
      );
    if (!row.length || Number.isNaN(row[row.length - 1])) return NaN;
    const n = row.length;
    let place = fraction * (n - 1);
    if (ends) {
      const [p, r] = ends;
      place = Math.min(Math.max(n * fraction + p + fraction * (1 - p - r) - 1, 0), n - 1);
    }
    const low = Math.floor(place);
    if (inner) return inner(row, place);
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
  if (Array.isArray(q) && !q.length) {
    const out = keep ? shape : shape.filter((_, at) => !axes.includes(at));
    return engineOf().zeros([0, ...out], { dtype: x.dtype });
  }
  return Array.isArray(q) ? engineOf().stack(q.map(part), 0) : answer(part(q));
}

/** @param {any} a @param {any} axis @param {any} dtype @param {any} run */
function cumulate(a, axis, dtype, run) {
  let x = inDtype(build(a), dtype);
  if (axis == null || x.dim() === 0) x = x.reshape([-1]);
  if (codeOf(x) === 0) x = x.to(int64);
  return inDtype(run(x, axisOf(axis ?? 0, x.dim())), dtype);
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

const VARIANCE = "a,axis,dtype,out,ddof,keepdims,where,mean,correction";

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
      "a,axis,out,keepdims,initial,where",
      (a, axis, _out, keep, initial, where) => {
        if (initial == null && where != null && where !== true) {
          throw npError(
            "ValueError",
            `reduction operation '${name}imum' does not have an identity, so to use a where mask one has to specify 'initial'`,
          );
        }
        return reduced(chosen(build(a), where, initial), axis, keep, (x, axes, kept) => {
          const found = x.numel() ? torch[torchName](x, axes, kept) : null;
          if (initial == null) return found ?? emptied(x, axes, kept, `${name}imum`);
          const least = cast(build(initial), realCode(x));
          if (!found) return torch.add(cast(torch.sum(x, axes, kept), realCode(x)), least);
          return torch[`${name}imum`](found, least);
        });
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
      "a,axis,out,keepdims,where",
      (a, axis, _out, keep, where) =>
        each(chosen(cast(build(a), 0), where, name === "all"), axis, keep, (x, d) =>
          torch[name](x, d, true),
        ),
    ];
  }
  return {
    ...np,
    sum: [
      "a,axis,dtype,out,keepdims,initial,where",
      (a, axis, dtype, _out, keep, initial, where) =>
        reduced(chosen(inDtype(build(a), dtype), where, 0), axis, keep, (x, axes, kept) => {
          const sum = torch.sum(x, axes, kept);
          return inDtype(initial == null ? sum : torch.add(sum, unbox(initial)), dtype);
        }),
    ],
    prod: [
      "a,axis,dtype,out,keepdims,initial,where",
      (a, axis, dtype, _out, keep, initial, where) => {
        const x = chosen(inDtype(build(a), dtype), where, 1);
        const product = each(x, axis, keep, (t, d) => torch.prod(t, d, true));
        const all = initial == null ? product : torch.mul(build(product), unbox(initial));
        return answer(inDtype(build(all), dtype));
      },
    ],
    mean: [
      "a,axis,dtype,out,keepdims,where",
      (a, axis, dtype, _out, keep, where) => {
        const x = computed(a, dtype);
        axesOf(axis, x.dim());
        return reduced(x, axis, keep, (t, axes, kept) =>
          inDtype(mean(t, axes, kept, where), dtype),
        );
      },
    ],
    var: [VARIANCE, (...args) => answer(variance(args))],
    std: [VARIANCE, (...args) => answer(torch.sqrt(variance(args)))],
    ...Object.fromEntries(
      ["sum", "prod"].flatMap((name) => {
        const run = torch[`cum${name}`];
        return [
          [`cum${name}`, "a"],
          [`cumulative_${name}`, "x"],
        ].map(([own, first]) => [
          own,
          [`${first},axis,dtype,out`, (a, axis, dtype) => cumulate(a, axis, dtype, run)],
        ]);
      }),
    ),
    median: [
      "a,axis,out,overwrite_input,keepdims",
      (a, axis, _out, _over, keep) => quantiles(a, 0.5, axis, keep, true),
    ],
    quantile: [
      "2a,q,axis,out,overwrite_input,method,keepdims",
      (a, q, axis, _out, _over, method, keep) =>
        quantiles(a, fractions(q, 1), axis, keep, false, method),
    ],
    percentile: [
      "2a,q,axis,out,overwrite_input,method,keepdims",
      (a, q, axis, _out, _over, method, keep) =>
        quantiles(a, fractions(q, 100), axis, keep, false, method),
    ],
  };
}
