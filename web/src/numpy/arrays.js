/** np's functions that make, join, turn and sort arrays. */
import { TorchError } from "../torch/errors.js";
import { along, readOnly } from "./indexing.js";
import {
  alike,
  answer,
  atLeast,
  axesOf,
  axisOf,
  build,
  cast,
  commonCode,
  engineOf,
  npError,
  shapeOf,
  Tensor,
  tuple,
} from "./values.js";

/** @param {any} list */
function several(list) {
  if (list instanceof Tensor) return /** @type {any} */ (list).unbind(0);
  if (!Array.isArray(list))
    throw npError("TypeError", "The first input argument needs to be a sequence");
  return list.map((each) => build(each));
}

/** @param {any} parts @param {any} [dtype] that of the result, or null for where theirs meet @returns {any[]} */
const inOne = (parts, dtype) =>
  dtype == null
    ? alike(several(parts))
    : several(parts).map((/** @type {any} */ part) => cast(part, dtype));

/** @param {any} arrays @param {any} axis @param {any} [_out] @param {any} [dtype] */
function concatenate(arrays, axis, _out, dtype) {
  let parts = inOne(arrays, dtype);
  if (!parts.length) throw npError("ValueError", "need at least one array to concatenate");
  if (axis === null) parts = parts.map((part) => part.reshape([-1]));
  const [first] = parts;
  if (parts.some((part) => part.dim() === 0))
    throw npError("ValueError", "zero-dimensional arrays cannot be concatenated");
  const d = axisOf(axis ?? 0, first.dim());
  parts.forEach((part, i) => {
    if (part.dim() !== first.dim()) {
      throw npError(
        "ValueError",
        `all the input arrays must have same number of dimensions, but the array at index 0 has ${first.dim()} ` +
          `dimension(s) and the array at index ${i} has ${part.dim()} dimension(s)`,
      );
    }
    const wrong = first.shape.findIndex(
      (/** @type {number} */ n, /** @type {number} */ at) => at !== d && n !== part.shape[at],
    );
    if (wrong >= 0) {
      throw npError(
        "ValueError",
        `all the input array dimensions except for the concatenation axis must match exactly, but along dimension ` +
          `${wrong}, the array at index 0 has size ${first.shape[wrong]} and the array at index ${i} has size ${part.shape[wrong]}`,
      );
    }
  });
  return engineOf().cat(parts, d);
}

/** @param {any} arrays @param {any} axis @param {any} [_out] @param {any} [dtype] */
function stack(arrays, axis, _out, dtype) {
  const parts = inOne(arrays, dtype);
  if (!parts.length) throw npError("ValueError", "need at least one array to stack");
  if (parts.some((part) => String(part.shape) !== String(parts[0].shape))) {
    throw npError("ValueError", "all input arrays must have the same shape");
  }
  return engineOf().stack(parts, axisOf(axis ?? 0, parts[0].dim() + 1));
}

/** NumPy leaves out what is to be found, and then the comma too. @param {number[]} sizes */
function wantedShape(sizes) {
  const first = sizes.findIndex((n) => n >= 0);
  const known = sizes.slice(Math.max(first, 0));
  return sizes.length === 1
    ? tuple(sizes)
    : `(${known.map((n) => (n < 0 ? "newaxis" : n)).join(",")})`;
}

/** @param {any} a @param {any} shape @param {any} [order] @returns {any} */
function reshape(a, shape, order) {
  const x = build(a);
  const sizes = [shape].flat();
  if (order === "F") return reshape(x.T, [...sizes].reverse()).T;
  try {
    return x.reshape(sizes);
  } catch (error) {
    if (!(error instanceof TorchError) || error.kind === "TypeError") throw error;
    throw sizes.filter((n) => n === -1).length > 1
      ? npError("ValueError", "can only specify one unknown dimension")
      : npError(
          "ValueError",
          `cannot reshape array of size ${x.numel()} into shape ${wantedShape(sizes)}`,
        );
  }
}

/** @param {any} a @param {any} axes */
function transpose(a, axes) {
  const x = build(a);
  if (axes == null) return x.T;
  const n = x.dim();
  const order = [axes].flat();
  if (order.length !== n) throw npError("ValueError", "axes don't match array");
  if (new Set(order).size < n) throw npError("ValueError", "repeated axis in transpose");
  return x.permute(axesOf(order, n));
}

/** @param {any} a @param {any} axis */
function squeeze(a, axis) {
  const x = build(a);
  if (axis == null) return x.squeeze();
  return [...(axesOf(axis, x.dim()) ?? [])]
    .sort((p, q) => q - p)
    .reduce((t, d) => {
      if (t.shape[d] !== 1)
        throw npError(
          "ValueError",
          "cannot select an axis to squeeze out which has size not equal to one",
        );
      return t.squeeze(d);
    }, x);
}

/** @param {any} a @param {any} parts number, or places to cut @param {any} axis @param {boolean} equal */
function split(a, parts, axis, equal) {
  const x = build(a);
  if (!x.dim()) throw npError("IndexError", "tuple index out of range");
  const d = axisOf(axis ?? 0, x.dim());
  const size = x.shape[d];
  const whole = typeof parts === "number";
  if (whole && equal && size % parts)
    throw npError("ValueError", "array split does not result in an equal division");
  const cuts = whole
    ? Array.from(
        { length: parts - 1 },
        (_, i) => (i + 1) * Math.floor(size / parts) + Math.min(i + 1, size % parts),
      )
    : shapeOf(parts);
  return [0, ...cuts].map((from, i) => {
    const [start, end] = [Math.min(from, size), Math.min(cuts[i] ?? size, size)];
    return x.narrow(d, start, Math.max(end - start, 0));
  });
}

/** @param {any} a @param {any} repeats @param {any} axis */
function repeat(a, repeats, axis) {
  const x = axis == null || !build(a).dim() ? build(a).reshape([-1]) : build(a);
  const d = axisOf(axis ?? 0, x.dim());
  const counts = shapeOf(repeats);
  return along(
    x,
    Array.from({ length: x.shape[d] }, (_, i) => Array(counts[i] ?? counts[0]).fill(i)).flat(),
    d,
  );
}

/** @param {any} a @param {any} axis */
export function flip(a, axis) {
  const x = build(a);
  const axes = axesOf(axis, x.dim());
  return x.dim() ? x._turned(axes ?? [...x.shape.keys()]) : answer(x);
}

/** @param {any} a @param {any} shift @param {any} axis */
function roll(a, shift, axis) {
  const x = build(a);
  if (axis == null) return x.roll(shift);
  const axes = /** @type {number[]} */ (axesOf(axis, x.dim()));
  return x.roll(Array.isArray(shift) ? shift : axes.map(() => shift), axes);
}

/** @returns {import("./table.js").Rows} */
export function arrayFunctions() {
  const torch = engineOf();
  const rows = (/** @type {any} */ list) =>
    several(list).map((/** @type {any} */ a) => atLeast(a, 2));
  return {
    concatenate: ["arrays,axis,out,dtype", concatenate],
    stack: ["arrays,axis,out,dtype", stack],
    vstack: ["tup", (list) => concatenate(rows(list), 0)],
    hstack: [
      "tup",
      (list) => {
        const parts = several(list).map((/** @type {any} */ a) => atLeast(a, 1));
        return concatenate(parts, parts[0]?.dim() === 1 ? 0 : 1);
      },
    ],
    column_stack: [
      "tup",
      (list) =>
        concatenate(
          several(list).map((/** @type {any} */ a) => (a.dim() < 2 ? a.reshape([-1, 1]) : a)),
          1,
        ),
    ],
    append: [
      "2arr,values,axis",
      (a, values, axis) =>
        axis == null
          ? concatenate([build(a), build(values)], null)
          : concatenate([a, build(values)], axis),
    ],
    split: [
      "2ary,indices_or_sections,axis",
      (a, parts, axis) => split(a, parts, axis, true),
      "list",
    ],
    array_split: [
      "2ary,indices_or_sections,axis",
      (a, parts, axis) => split(a, parts, axis, false),
      "list",
    ],
    vsplit: ["2ary,indices_or_sections", (a, parts) => split(a, parts, 0, true), "list"],
    hsplit: [
      "2ary,indices_or_sections",
      (a, parts) => split(a, parts, build(a).dim() > 1 ? 1 : 0, true),
      "list",
    ],
    tile: ["2A,reps", (a, times) => build(a).tile(shapeOf(times))],
    repeat: ["2a,repeats,axis", repeat],
    flip: ["m,axis", flip],
    flipud: [
      "m",
      (a) => {
        if (!build(a).dim()) throw npError("ValueError", "Input must be >= 1-d.");
        return flip(a, 0);
      },
    ],
    fliplr: [
      "m",
      (a) => {
        if (build(a).dim() < 2) throw npError("ValueError", "Input must be >= 2-d.");
        return flip(a, 1);
      },
    ],
    roll: ["2a,shift,axis", roll],
    reshape: ["2a,shape,order", reshape],
    ravel: ["a,order", (a, order) => (order === "F" ? build(a).T : build(a)).reshape([-1])],
    _flatten: ["a,order", (a, order) => (order === "F" ? a.T : a).reshape([-1]).clone()],
    transpose: ["a,axes", transpose],
    swapaxes: [
      "3a,axis1,axis2",
      (a, p, q) => build(a).transpose(axisOf(p, build(a).dim()), axisOf(q, build(a).dim())),
    ],
    moveaxis: [
      "3a,source,destination",
      (a, from, to) => {
        const x = build(a);
        const [sources, targets] = [from, to].map((axes) =>
          [axes].flat().map((axis) => axisOf(axis, x.dim())),
        );
        if (sources.length !== targets.length) {
          throw npError(
            "ValueError",
            "`source` and `destination` arguments must have the same number of elements",
          );
        }
        const order = [...x.shape.keys()].filter((d) => !sources.includes(d));
        const pairs = targets.map((target, i) => [target, sources[i]]).sort(([p], [q]) => p - q);
        for (const [target, source] of pairs) order.splice(target, 0, source);
        return x.permute(order);
      },
    ],
    squeeze: ["a,axis", squeeze],
    expand_dims: [
      "2a,axis",
      (a, axis) => {
        const x = build(a);
        const ndim = x.dim() + [axis].flat().length;
        const axes = /** @type {number[]} */ (axesOf(axis, ndim)).sort((p, q) => p - q);
        return axes.reduce((result, d) => result.unsqueeze(d), x);
      },
    ],
    atleast_1d: ["a", (a) => atLeast(a, 1)],
    atleast_2d: ["a", (a) => atLeast(a, 2)],
    broadcast_to: [
      "2a,shape",
      (a, shape) => {
        const [x, to] = [build(a), [shape].flat().map(Number)];
        if (to.some((size) => size < 0)) {
          throw npError("ValueError", "all elements of broadcast shape must be non-negative");
        }
        if (x.dim() > to.length) {
          const told = to.length
            ? "input operand has more dimensions than allowed by the axis remapping"
            : "cannot broadcast a non-scalar to a scalar array";
          throw npError("ValueError", told);
        }
        const sizes = [...x.shape];
        const lead = to.length - sizes.length;
        if (sizes.some((size, d) => size !== 1 && size !== to[lead + d])) {
          throw npError(
            "ValueError",
            "operands could not be broadcast together with remapped shapes [original->remapped]: " +
              `${tuple(sizes)}  and requested shape ${tuple(to)}`,
          );
        }
        const result = x.expand(shapeOf(shape));
        readOnly.add(result);
        return result;
      },
    ],
    take: [
      "2a,indices,axis,out,mode",
      (a, indices, axis, _out, mode) => {
        const x = axis == null || !build(a).dim() ? build(a).reshape([-1]) : build(a);
        const index = build(indices);
        const d = axisOf(axis ?? 0, x.dim());
        const size = x.shape[d];
        const places = Array.from(index.typed_array(), (value) => {
          const i = Number(value);
          if (mode === "clip") return Math.min(Math.max(i, 0), size - 1);
          if (mode === "wrap") return ((i % size) + size) % size;
          if (i >= -size && i < size) return i < 0 ? i + size : i;
          throw npError(
            "IndexError",
            `index ${i} is out of bounds for axis ${d} with size ${size}`,
          );
        });
        return answer(
          along(x, places, d).reshape([
            ...x.shape.slice(0, d),
            ...index.shape,
            ...x.shape.slice(d + 1),
          ]),
        );
      },
    ],
    diff: [
      "a,n,axis,prepend,append",
      (a, n, axis, before, after) => {
        let x = build(a);
        if (n < 0) throw npError("ValueError", `order must be non-negative but got ${n}`);
        if (!x.dim())
          throw npError("ValueError", "diff requires input that is at least one dimensional");
        if (axis === null)
          throw npError("TypeError", "'NoneType' object cannot be interpreted as an integer");
        const d = axisOf(axis ?? -1, x.dim());
        const one = [...x.shape];
        one[d] = 1;
        const wide = (/** @type {any} */ v) => (v.dim() ? v : v.expand(one));
        const parts = [before, x, after].filter((part) => part != null).map((v) => wide(build(v)));
        if (parts.length > 1) x = concatenate(parts, d);
        const run = x.dtype.code === 0 ? torch.ne : torch.sub;
        for (let i = 0; i < (n ?? 1) && x.shape[d]; i++)
          x = run(x.narrow(d, 1, x.shape[d] - 1), x.narrow(d, 0, x.shape[d] - 1));
        return x;
      },
    ],
    diagonal: [
      "a,offset,axis1,axis2",
      (a, offset, p, q) => build(a).diagonal(offset ?? 0, p ?? 0, q ?? 1),
    ],
    shape: ["a", (a) => [...build(a).shape], "plain"],
    _strides: ["a", (a) => a.stride().map((/** @type {number} */ n) => n * a.dtype.bytes), "plain"],
    _as_strided: [
      "a,shape,strides",
      (a, shape, strides) =>
        a.as_strided(
          shape,
          strides.map((/** @type {number} */ n) => n / a.dtype.bytes),
        ),
    ],
    may_share_memory: ["a,b", (a, b) => build(a)._may_share_memory(build(b)), "plain"],
    ndim: ["a", (a) => build(a).dim(), "plain"],
    size: [
      "a,axis",
      (a, axis) => {
        const x = build(a);
        return axis == null ? x.numel() : x.shape[axisOf(axis, x.dim())];
      },
      "plain",
    ],
    _result_code: ["codes", commonCode],
  };
}
