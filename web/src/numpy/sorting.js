/** np's functions that sort, search and count, and arrays as text. */
import { DTYPES } from "../torch/dtype.js";
import { formatArray, printOptions } from "./print.js";
import { linspace } from "./creation.js";
import { along } from "./indexing.js";
import {
  answer,
  axesOf,
  axisOf,
  build,
  cast,
  engineOf,
  floating,
  fromValues,
  int64,
  npError,
  scalar,
  Small,
  Tensor,
  tuple,
  unbox,
} from "./values.js";

/** Order of two elements: nan comes last. @param {any} p @param {any} q */
const order = (p, q) => (p < q ? -1 : p > q ? 1 : p === q ? 0 : Number(p !== p) - Number(q !== q));

/** @param {any} a @param {any} axis @param {"sort" | "argsort"} by both stable, nan last */
function sorted(a, axis, by) {
  const given = build(a);
  const x = axis === null || (by === "argsort" && !given.dim()) ? given.reshape([-1]) : given;
  const [values, order] = x.sort(axisOf(axis ?? -1, x.dim())); // stable, as all sorting here
  return by === "sort" ? values : order;
}

/** Of the lines across an axis, by their first difference. @param {any} a @param {any} axis @param {any[]} wanted */
function uniqueLines(a, axis, wanted) {
  const d = axisOf(axis, a.dim());
  const count = a.shape[d];
  const lines = a.transpose(0, d).reshape([count, -1]);
  const values = lines.typed_array();
  const width = values.length / (count || 1);
  const numbers = Array.from({ length: count }, (_, i) => i);
  const ranked = [...numbers].sort((p, q) => {
    for (let k = 0; k < width; k++) {
      const by = order(values[p * width + k], values[q * width + k]);
      if (by) return by;
    }
    return p - q;
  });
  const same = (/** @type {number} */ p, /** @type {number} */ q) => {
    for (let k = 0; k < width; k++)
      if (order(values[p * width + k], values[q * width + k])) return false;
    return true;
  };
  let rank = -1;
  const ranks = Array(count);
  ranked.forEach((line, i) => {
    if (!i || !same(ranked[i - 1], line)) rank++;
    ranks[line] = rank;
  });
  const [, ...extra] = [unique(fromValues(ranks, [count], int64), true, ...wanted.slice(1))].flat();
  const result = along(a, Array.from(extra[0].typed_array(), Number), d);
  const rest = wanted[0] ? extra : extra.slice(1);
  return rest.length ? [result, ...rest] : result;
}

/** @param {any} a @param {any[]} wanted return_index, return_inverse, return_counts, axis @returns {any} */
function unique(a, ...wanted) {
  const whole = build(a);
  if (wanted[3] != null) return uniqueLines(whole, wanted[3], wanted.slice(0, 3));
  const x = whole.reshape([-1]);
  const values = x.typed_array();
  const places = Array.from(values, (_, i) => i).sort((i, j) => order(values[i], values[j]));
  /** @type {number[]} */
  const firsts = [];
  const inverse = Array(values.length);
  /** @type {number[]} */
  const counts = [];
  for (const i of places) {
    if (!firsts.length || order(values[firsts[firsts.length - 1]], values[i])) {
      firsts.push(i);
      counts.push(0);
    }
    inverse[i] = firsts.length - 1;
    counts[counts.length - 1]++;
  }
  const extra = [firsts, inverse, counts]
    .filter((_, i) => wanted[i])
    .map((list) => fromValues(list, list === inverse ? [...whole.shape] : [list.length], int64));
  const result = along(x, firsts);
  return extra.length ? [result, ...extra] : result;
}

/** @param {any} a @param {any} v @param {any} side */
function searchsorted(a, v, side) {
  const list = build(a).typed_array();
  const x = build(v);
  const right = side === "right";
  const places = Array.from(x.typed_array(), (value) => {
    let [low, high] = [0, list.length];
    while (low < high) {
      const mid = (low + high) >> 1;
      if (right ? order(list[mid], value) <= 0 : order(list[mid], value) < 0) low = mid + 1;
      else high = mid;
    }
    return low;
  });
  return answer(fromValues(places, [...x.shape], int64));
}

/** @param {any} a @param {any} bins @param {any} range @param {any} density @param {any} weights */
function histogram(a, bins, range, density, weights) {
  if (typeof bins === "string")
    throw npError("NotImplementedError", `numpy.histogram with bins='${bins}' is not in gradlet`);
  const given = Array.isArray(bins) || bins instanceof Tensor ? build(bins) : null;
  const heavy = weights == null ? null : build(weights);
  const weight = heavy && Array.from(heavy.typed_array(), Number);
  const data = floating(a);
  const values = Array.from(data.typed_array(), Number);
  const [low, high] = range ? range.map(unbox) : [Math.min(...values), Math.max(...values)];
  const wide = low === high ? 0.5 : 0;
  const edges = given
    ? Array.from(given.typed_array(), Number)
    : Array.from(
        /** @type {any} */ (
          linspace(low - wide, high + wide, (bins ?? 10) + 1, true, false, data.dtype.code)
        ).typed_array(),
        Number,
      );
  const counts = Array(edges.length - 1).fill(0);
  for (const [at, value] of values.entries()) {
    if (!(value >= edges[0] && value <= edges[edges.length - 1])) continue;
    let bin = edges.findIndex((edge) => value < edge) - 1;
    if (bin < 0) bin = counts.length - 1;
    counts[bin] += weight ? weight[at] : 1;
  }
  const total = counts.reduce((p, q) => p + q, 0);
  const shares = density ? counts.map((n, i) => n / (edges[i + 1] - edges[i]) / total) : counts;
  const dtype = density ? DTYPES[3] : (heavy?.dtype ?? int64);
  return [
    fromValues(shares, [counts.length], dtype),
    given ?? fromValues(edges, [edges.length], data.dtype),
  ];
}

/** @param {any} a @param {boolean} full with array( and the dtype @returns {string} */
export function text(a, full) {
  const { name, code } = a.dtype;
  const shape = [...a.shape];
  const size = a.numel();
  if (!full) {
    if (shape.length) return formatArray(a.typed_array(), shape, name);
    const result = scalar(a);
    const value = result instanceof Small ? result.value : result;
    return typeof value === "boolean" ? (value ? "True" : "False") : String(value);
  }
  const around = [];
  if (size > 0 ? size > printOptions.threshold : shape.length !== 1)
    around.push(`shape=${tuple(shape, ", ")}`);
  if (![0, 1, 3].includes(code) || size === 0) around.push(`dtype=${name}`);
  const body =
    size > 0
      ? formatArray(a.typed_array(), shape, name, {
          separator: ", ",
          prefix: "array(",
          suffix: around.length ? "," : ")",
        })
      : "[]";
  const extra = around.join(", ");
  const line = `array(${body}${extra && ","}`;
  if (!extra) return `${line})`;
  const last = line.length - (line.lastIndexOf("\n") + 1);
  const breaks = last + extra.length + 2 > printOptions.linewidth;
  return `${line}${breaks ? `\n${" ".repeat(6)}` : " "}${extra})`;
}

/** @returns {import("./table.js").Rows} */
export function sortingFunctions() {
  const torch = engineOf();
  return {
    nonzero: [
      "a",
      (a) => {
        const x = build(a);
        if (x.dim()) return [...torch.nonzero(x).unbind(1)];
        throw npError(
          "ValueError",
          "Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead.",
        );
      },
    ],
    argwhere: ["a", (a) => torch.nonzero(build(a))],
    flatnonzero: ["a", (a) => torch.nonzero(build(a).reshape([-1])).reshape([-1])],
    count_nonzero: [
      "a,axis",
      (a, axis) => {
        const x = build(a);
        const axes = x.dim() ? axesOf(axis, x.dim()) : null;
        return answer(torch.sum(cast(x, 0), axes, false));
      },
    ],
    bincount: [
      "x,weights,minlength",
      (a, weights, least) => {
        const x = build(a);
        if (x.numel() && torch.amin(x).item() < 0)
          throw npError("ValueError", "'list' argument must have no negative elements");
        return torch.bincount(x, weights == null ? null : floating(weights), least ?? 0);
      },
    ],
    sort: ["a,axis", (a, axis) => sorted(a, axis, "sort")],
    argsort: ["a,axis", (a, axis) => sorted(a, axis, "argsort")],
    unique: ["ar,return_index,return_inverse,return_counts,axis", unique],
    searchsorted: ["2a,v,side", searchsorted],
    histogram: ["a,bins,range,density,weights", histogram],
    _sort: ["a,axis", (a, axis) => void a.copy_(sorted(a, axis ?? -1, "sort"))],
    array_str: ["a", (a) => text(build(a), false), "plain"],
    array_repr: ["a", (a) => text(build(a), true), "plain"],
    _array2string: [
      "a,separator,prefix",
      (a, separator, prefix) => {
        const x = build(a);
        if (!x.dim()) return text(x, false);
        return formatArray(x.typed_array(), [...x.shape], x.dtype.name, { separator, prefix });
      },
      "plain",
    ],
    _printoptions: ["?x", () => Object.values(printOptions), "plain"],
    set_printoptions: [
      "?precision,threshold,edgeitems,linewidth,suppress",
      (...given) => {
        ["precision", "threshold", "edgeitems", "linewidth", "suppress"].forEach((name, i) => {
          if (given[i] != null) /** @type {any} */ (printOptions)[name] = unbox(given[i]);
        });
      },
    ],
  };
}
