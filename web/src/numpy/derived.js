/** np's functions that are made of others. */
import { DTYPES } from "../torch/dtype.js";
import { eigen } from "./eigen.js";
import { along, set } from "./indexing.js";
import {
  alike,
  answer,
  atLeast,
  axesOf,
  axisOf,
  box,
  broadcasting,
  build,
  cast,
  codeOf,
  realCode,
  commonCode,
  dtypeCode,
  engineOf,
  float64,
  floating,
  fromValues,
  isScalar,
  noMinus,
  npError,
  promoted,
  scalar,
  unbox,
} from "./values.js";

/** @param {any} a @returns {number[]} */
const numbers = (a) => Array.from(build(a).typed_array(), Number);
/** Sums of products by letters. @param {string} subscripts @param {any[]} operands */
function einsum(subscripts, operands) {
  const given = alike(operands.map((each) => build(each)));
  // Of bools: whether any product is True.
  const bools = given.every((operand) => realCode(operand) === 0);
  const tensors = bools ? given.map((operand) => cast(operand, 1)) : given;
  const terms = subscripts.replaceAll(" ", "").split("->")[0].split(",");
  tensors.forEach((operand, i) => {
    const n = terms[i]?.length ?? 0;
    if (!terms[i] || terms[i].includes(".") || n === operand.dim()) return;
    throw npError(
      "ValueError",
      n > operand.dim()
        ? `einstein sum subscripts string contains too many subscripts for operand ${i}`
        : "operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the extra dimensions.",
    );
  });
  const sums = broadcasting(tensors, () => engineOf().einsum(subscripts, ...tensors));
  return answer(bools ? cast(sums, 0) : sums);
}

/** @param {any} a @param {any} b @param {any} axes */
function tensordot(a, b, axes) {
  const [x, y] = alike([build(a), build(b)]);
  const n = axes == null ? 2 : unbox(axes);
  const [p, q] = Array.isArray(n)
    ? [x, y].map((t, i) => (axesOf(n[i], t.dim()) ?? []).map((d) => t.shape[d]))
    : [x.shape.slice(Math.max(x.dim() - n, 0)), y.shape.slice(0, n)];
  if (n > Math.min(x.dim(), y.dim())) throw npError("IndexError", "tuple index out of range");
  if (String([...p]) !== String([...q])) throw npError("ValueError", "shape-mismatch for sum");
  // Of no dimension an array all the same.
  if (realCode(x) !== 0) return engineOf().tensordot(x, y, n);
  return cast(engineOf().tensordot(cast(x, 1), cast(y, 1), n), 0);
}

/** @param {any} m @param {any} y more rows @param {any} rowvar @param {any} [bias] @param {any} [ddof] @returns {any} */
function covariance(m, y, rowvar, bias, ddof) {
  const torch = engineOf();
  const rows = (/** @type {any} */ a, /** @type {string} */ name) => {
    const x = cast(build(a), 3);
    if (x.dim() > 2) throw npError("ValueError", `${name} has more than 2 dimensions`);
    return rowvar === false && x.dim() > 1 ? x.T : atLeast(x, 2);
  };
  let x = rows(m, "m");
  if (y != null) x = torch.cat([x, rows(y, "y")], 0);
  const n = x.shape[1];
  x = torch.sub(x, torch.div(torch.sum(x, [1], true), n));
  const less = ddof == null ? (bias ? 0 : 1) : unbox(ddof);
  return torch.mul(torch.matmul(x, x.T), box(1 / Math.max(n - less, 0))).squeeze();
}

/**
 * Differences along a dimension, by NumPy's formulas.
 * @param {any} x @param {number} d @param {any} spacing a number, or where the values stand
 */
function slope(x, d, spacing) {
  const torch = engineOf();
  const n = x.shape[d];
  if (n < 2) {
    throw npError(
      "ValueError",
      "Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.",
    );
  }
  const part = (/** @type {number} */ from, count = 1) => x.narrow(d, from, count);
  const step = (/** @type {number} */ from, /** @type {number} */ to, count = 1) =>
    torch.sub(part(to, count), part(from, count));
  const places = isScalar(spacing) ? [] : numbers(spacing);
  if (places.length && places.length !== n)
    throw npError(
      "ValueError",
      "when 1d, distances must match the length of the corresponding dimension",
    );
  const steps = places.slice(1).map((place, i) => place - places[i]);
  const even = steps.every((one) => one === steps[0]);
  const first = places.length ? steps[0] : Number(unbox(spacing));
  const last = places.length ? steps[n - 2] : first;
  const ends = [torch.div(step(0, 1), box(first)), torch.div(step(n - 2, n - 1), box(last))];
  let inside = torch.div(step(0, 2, n - 2), box(2 * first));
  if (!even) {
    const shape = Array(x.dim()).fill(1);
    shape[d] = n - 2;
    const weight = (/** @type {(p: number, q: number) => number} */ of) =>
      cast(
        fromValues(
          steps.slice(1).map((q, i) => of(steps[i], q)),
          shape,
          float64,
        ),
        realCode(x),
      );
    const terms = [
      weight((p, q) => -q / (p * (p + q))),
      weight((p, q) => (q - p) / (p * q)),
      weight((p, q) => p / (q * (p + q))),
    ].map((w, i) => torch.mul(w, part(i, n - 2)));
    inside = torch.add(torch.add(terms[0], terms[1]), terms[2]);
  }
  return torch.cat([ends[0], inside, ends[1]], d);
}

/** @param {any} f @param {any[]} distances @param {any} axis */
function gradient(f, distances, axis) {
  const own = build(f);
  const x = codeOf(own) === 1 ? own.to(float64) : own;
  const axes = axesOf(axis, x.dim()) ?? [...x.shape.keys()];
  if (distances.length > 1 && distances.length !== axes.length)
    throw npError("TypeError", "invalid number of arguments");
  if (codeOf(x) === 0 && x.shape[axes[0]] > 1) noMinus();
  const slopes = axes.map((d, i) => slope(x, d, distances[i] ?? distances[0] ?? 1));
  return slopes.length === 1 ? slopes[0] : slopes;
}

/** Products of vectors of 3, or of 2, where only the third component is left. @param {any} a @param {any} b */
function cross(a, b) {
  const torch = engineOf();
  const [x, y] = [build(a), build(b)];
  const [m, n] = [x.shape.at(-1), y.shape.at(-1)];
  if (!(m === 2 || m === 3) || !(n === 2 || n === 3)) {
    throw npError(
      "ValueError",
      "incompatible dimensions for cross product\n(dimension must be 2 or 3)",
    );
  }
  const [p, q] = alike([x, y]);
  // A third component that is not there is 0.
  const part = (/** @type {any} */ t, /** @type {number} */ i) =>
    i < t.shape.at(-1) ? t.select(-1, i) : torch.zeros_like(t.select(-1, 0));
  const turned = (/** @type {number} */ i, /** @type {number} */ j) =>
    torch.sub(torch.mul(part(p, i), part(q, j)), torch.mul(part(p, j), part(q, i)));
  return broadcasting([x, y], () =>
    m === 2 && n === 2 ? turned(0, 1) : torch.stack([turned(1, 2), turned(2, 0), turned(0, 1)], -1),
  );
}

/** @param {any} x @param {any} xp @param {any} fp @param {any} left @param {any} right */
function interp(x, xp, fp, left, right) {
  const [at, from, to] = [floating(x), numbers(xp), numbers(fp)];
  const last = from.length - 1;
  const value = (/** @type {number} */ v) => {
    if (v < from[0]) return Number(unbox(left ?? to[0]));
    if (v >= from[last]) return v > from[last] ? Number(unbox(right ?? to[last])) : to[last];
    const i = from.findIndex((p) => v < p) - 1;
    return ((to[i + 1] - to[i]) / (from[i + 1] - from[i])) * (v - from[i]) + to[i];
  };
  return answer(fromValues(numbers(at).map(value), [...at.shape], float64));
}

/** @param {any} a @param {any} axis @returns {[any, number]} flat where there is no axis */
function lined(a, axis) {
  const x = build(a);
  return axis == null ? [x.reshape([-1]), 0] : [x, axisOf(axis, x.dim())];
}

/** @param {any} arr @param {any} at @param {any} values @param {any} axis */
function insert(arr, at, values, axis) {
  const [x, d] = lined(arr, axis);
  const size = x.shape[d];
  const place = unbox(at) < 0 ? unbox(at) + size : unbox(at);
  if (!(place >= 0 && place <= size)) {
    throw npError(
      "IndexError",
      `index ${unbox(at)} is out of bounds for axis ${d} with size ${size}`,
    );
  }
  const fill = cast(build(values), realCode(x));
  const shape = [...x.shape];
  shape[d] = x.dim() > 1 ? 1 : fill.numel();
  const rest = [x.narrow(d, 0, place), fill.expand(shape), x.narrow(d, place, size - place)];
  return engineOf().cat(rest, d);
}

/** Strings are names of dtypes. @param {any[]} items */
const commonType = (items) => {
  const codes = items.map((x) => (typeof x === "string" ? dtypeCode(x) : realCode(build(x))));
  const kind = (/** @type {number} */ code) => {
    const { name } = DTYPES[code];
    return name === "bool" ? 0 : name.startsWith("float") ? 2 : 1;
  };
  const own = codes.filter((_, i) => !isScalar(items[i]));
  if (!own.length) return commonCode(codes);
  // Numbers of the language have a kind, but no size.
  const strong = commonCode(own);
  return commonCode([strong, ...codes.filter((code) => kind(code) > kind(strong))]);
};

/**
 * @param {import("./table.js").Rows} np the rows these are made of
 * @param {import("./table.js").Rows} linalg takes those that follow from the singular values
 * @returns {import("./table.js").Rows}
 */
export function derivedFunctions(np, linalg) {
  const torch = engineOf();
  const { inv, svd } = linalg;
  /** @param {string} name @param {any[]} args */
  const call = (name, ...args) => np[name][1](...args);
  /** @param {any} a @returns {[any, any, any]} */
  const values = (a) => svd[1](a, false);
  const EPSILON = Number.EPSILON;

  /** @param {any} a @param {any} [rcond] */
  const pinv = (a, rcond) => {
    const [u, s, vt] = values(a);
    const large = torch.gt(s, torch.mul(s.narrow(0, 0, 1), unbox(rcond ?? 1e-15)));
    const one = torch.ones_like(s);
    const inverse = torch.mul(torch.div(one, torch.where(large, s, one)), large);
    return torch.matmul(torch.mul(vt.T, inverse), u.T);
  };
  /** @param {any} a @param {any} [tol] */
  const rank = (a, tol) => {
    const [, s] = values(a);
    const limit = unbox(tol ?? scalar(torch.amax(s)) * Math.max(...build(a).shape) * EPSILON);
    return torch.sum(torch.gt(s, limit)).item();
  };
  /** @param {any} a @param {any} b */
  const lstsq = (a, b) => {
    const [x, y] = [floating(a), floating(b)];
    const [rows, columns] = x.shape;
    const solution = torch.matmul(pinv(x, Math.max(rows, columns) * EPSILON), y);
    const full = rank(x) === columns && columns < rows;
    const off = torch.sub(torch.matmul(x, solution), y);
    const residuals = full
      ? torch.sum(torch.mul(off, off), [0], false).reshape([-1])
      : torch.zeros([0], { dtype: float64 });
    return [solution, residuals, rank(x), values(x)[1]];
  };
  Object.assign(linalg, {
    pinv: ["a,rcond", pinv],
    matrix_rank: ["A,tol", rank],
    lstsq: ["2a,b,rcond", lstsq],
    cond: [
      "x,p",
      (/** @type {any} */ a) => {
        const s = values(a)[1];
        return answer(torch.div(s.select(0, 0), s.select(0, s.numel() - 1)));
      },
    ],
    matrix_power: [
      "2a,n",
      (/** @type {any} */ a, /** @type {number} */ n) => {
        const x = build(a);
        if (x.dim() < 2) {
          const about = `${x.dim()}-dimensional array given. Array must be at least two-dimensional`;
          throw npError("LinAlgError", about);
        }
        if (x.shape.at(-1) !== x.shape.at(-2)) {
          throw npError("LinAlgError", "Last 2 dimensions of the array must be square");
        }
        if (!Number.isInteger(n)) throw npError("TypeError", "exponent must be an integer");
        if (n === 0) return torch.eye(x.shape.at(-1), { dtype: x.dtype }).expand(x.shape).clone();
        // By squares, in NumPy's order.
        let square = n < 0 ? inv[1](x) : x;
        if (Math.abs(n) === 3) return call("matmul", call("matmul", square, square), square);
        let result = null;
        for (let left = Math.abs(n); ; square = call("matmul", square, square)) {
          if (left % 2) result = result === null ? square : call("matmul", result, square);
          left = Math.floor(left / 2);
          if (!left) return result;
        }
      },
    ],
  });

  return {
    ptp: ["a,axis", (a, axis) => call("subtract", call("max", a, axis), call("min", a, axis))],
    inner: [
      "a,b",
      (a, b) => {
        const y = build(b);
        if (!y.dim() || !build(a).dim()) return call("multiply", build(a), y);
        return call("dot", a, y.dim() > 1 ? y.transpose(-1, -2) : y);
      },
    ],
    isscalar: ["element", (x) => isScalar(x) || typeof x === "string", "plain"],
    result_type: ["*arrays_and_dtypes", commonType, "dtype"],
    nan_to_num: [
      "x,copy,nan,posinf,neginf",
      (a, copy, nan, up, down) => {
        const x = build(a);
        if (codeOf(x) < 2) return answer(x);
        const most = codeOf(x) === 2 ? 3.4028234663852886e38 : Number.MAX_VALUE;
        const [zero, high, low] = [nan ?? 0, up ?? most, down ?? -most].map((v) =>
          cast(build(v), realCode(x)),
        );
        let result = torch.where(torch.isnan(x), zero, x);
        result = torch.where(torch.eq(x, Infinity), high, result);
        result = torch.where(torch.eq(x, -Infinity), low, result);
        return answer(copy === false ? x.copy_(result) : result);
      },
    ],
    ix_: [
      "*args",
      (lists) =>
        lists.map((/** @type {any} */ list, /** @type {number} */ i) =>
          build(list).reshape(
            lists.map((/** @type {any} */ _, /** @type {number} */ d) => (d === i ? -1 : 1)),
          ),
        ),
    ],
    unravel_index: [
      "2indices,shape",
      (indices, shape) => {
        const places = [];
        let flat = indices;
        for (const size of [shape].flat().reverse()) {
          places.unshift(call("remainder", flat, size));
          flat = call("floor_divide", flat, size);
        }
        return places;
      },
    ],
    fill_diagonal: [
      "2a,val",
      (a, value) => {
        const places = Array.from({ length: Math.min(...a.shape) }, (_, i) => i);
        set(a, value, places, places);
      },
    ],
    delete: [
      "2arr,obj,axis",
      (a, obj, axis) => {
        const [x, d] = lined(a, axis);
        const size = x.shape[d];
        const gone = numbers(obj).map((i) => {
          if (i < -size || i >= size)
            throw npError(
              "IndexError",
              `index ${i} is out of bounds for axis ${d} with size ${size}`,
            );
          return i < 0 ? i + size : i;
        });
        const kept = Array.from({ length: size }, (_, i) => i).filter((i) => !gone.includes(i));
        return along(x, kept, d);
      },
    ],
    insert: ["3arr,obj,values,axis", insert],
    cross: ["a,b", cross],
    kron: [
      "a,b",
      (a, b) => {
        const [p, q] = alike([build(a), build(b)]);
        const n = Math.max(p.dim(), q.dim());
        const [x, y] = [atLeast(p, n), atLeast(q, n)];
        const pairs = (/** @type {any} */ t, /** @type {boolean} */ first) =>
          t.reshape([...t.shape].flatMap((/** @type {number} */ m) => (first ? [m, 1] : [1, m])));
        const sizes = [...x.shape].map((/** @type {number} */ m, d) => m * y.shape[d]);
        return answer(torch.mul(pairs(x, true), pairs(y, false)).reshape(sizes));
      },
    ],
    gradient: [
      "f,dx,dy,dz,axis",
      (f, dx, dy, dz, axis) =>
        gradient(
          f,
          [dx, dy, dz].filter((one) => one != null),
          axis,
        ),
    ],
    cov: ["m,y,rowvar,bias,ddof", covariance],
    corrcoef: [
      "x,y,rowvar",
      (x, y, rowvar) => {
        const c = covariance(x, y, rowvar);
        if (c.dim() === 0) return answer(torch.div(c, c));
        const d = torch.sqrt(torch.diag(c));
        return call("clip", torch.div(torch.div(c, d.unsqueeze(1)), d), -1, 1);
      },
    ],
    interp: ["3x,xp,fp,left,right", interp],
    polyval: [
      "2p,x",
      (p, x) =>
        numbers(p).reduce(
          (value, _, i) => call("add", call("multiply", value, x), build(p).select(0, i)),
          /** @type {any} */ (call("zeros_like", x)),
        ),
    ],
    polyfit: [
      "3x,y,deg",
      (x, y, degree) => {
        const at = cast(floating(x), 3);
        const powers = Array.from({ length: degree + 1 }, (_, i) => torch.pow(at, degree - i));
        return lstsq(torch.stack(powers, 1), cast(floating(y), 3))[0];
      },
    ],
    roots: [
      "p",
      (p) => {
        let list = numbers(p);
        const first = list.findIndex((v) => v !== 0);
        const zeros = first < 0 ? 0 : list.length - 1 - list.findLastIndex((v) => v !== 0);
        list = first < 0 ? [] : list.slice(first, list.length - zeros);
        const n = Math.max(list.length - 1, 0);
        const companion = Float64Array.from({ length: n * n }, (_, at) =>
          at < n ? -list[at + 1] / list[0] : Number(at % n === Math.floor(at / n) - 1),
        );
        const found = n ? [eigen(fromValues(companion, [n, n], float64))[0]] : [];
        return torch.cat([...found, torch.zeros([zeros], { dtype: float64 })], 0);
      },
    ],
    tensordot: ["2a,b,axes", tensordot],
    einsum: ["*subscripts,optimize", ([subscripts, ...operands]) => einsum(subscripts, operands)],
    average: [
      "a,axis,weights,returned,keepdims",
      (a, axis, weights, returned, keep) => {
        const x = build(a);
        if (weights == null) {
          const mean = call("mean", a, axis, null, null, keep);
          if (!build(mean).numel()) throw npError("ZeroDivisionError", "division by zero");
          const count = x.numel() / build(mean).numel();
          return returned ? [mean, answer(torch.full_like(build(mean), count))] : mean;
        }
        let w = build(weights);
        if (w.dim() < x.dim() && axis != null) {
          const d = axisOf(axis, x.dim());
          w = w.reshape([-1, ...Array(x.dim() - 1 - d).fill(1)]);
        }
        const [p, q] = promoted(x, w);
        const sum = (/** @type {any} */ t) => call("sum", t, axis, null, null, keep);
        const total = sum(torch.add(q, torch.mul(p, 0)));
        const mean = call("divide", sum(torch.mul(p, q)), total);
        return returned ? [mean, answer(floating(total))] : mean;
      },
    ],
  };
}
