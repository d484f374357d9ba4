/** a[...] and a[...] = value. */
import { TorchError } from "../torch/errors.js";
import { Slice } from "../torch/marshal.js";
import {
  answer,
  build,
  cast,
  codeOf,
  realCode,
  room,
  fromValues,
  int64,
  isScalar,
  npError,
  operand,
  Tensor,
  tuple,
  unbox,
} from "./values.js";

const WRONG =
  "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices";

/** @param {any} item */
function indexItem(item) {
  if (item === null || item === "..." || item instanceof Slice) return item;
  if (typeof item === "number" && Number.isInteger(item)) return item;
  if (Array.isArray(item) && item.length === 0) return fromValues([], [0], int64);
  const index = Array.isArray(item) ? build(item) : item;
  if (typeof index === "boolean") return build(index);
  if (!(index instanceof Tensor)) throw npError("IndexError", WRONG);
  if (codeOf(index) > 1) {
    throw npError(
      "IndexError",
      Array.isArray(item) || index.dim()
        ? "arrays used as indices must be of integer (or boolean) type"
        : WRONG,
    );
  }
  const places = cast(index, codeOf(index)); // bytes are no mask here
  return places.dim() === 0 && codeOf(places) === 1 ? places.item() : places;
}

/**
 * The items with forward slices only, which the engine has as views, and the dimensions of the result
 * that are to be turned round.
 * @param {any} a @param {any[]} items
 */
function forward(a, items) {
  if (!items.some((item) => item instanceof Slice && item.step !== null && item.step < 0)) {
    return { items, turned: [] };
  }
  if (items.some((item) => item instanceof Tensor)) {
    throw npError(
      "NotImplementedError",
      "a slice of negative step beside an array as index is not in gradlet: take one after the other",
    );
  }
  const shape = [...a.shape];
  const used = items.filter((item) => item !== null && item !== "...").length;
  /** @type {number[]} */
  const turned = [];
  let [dim, out] = [0, 0];
  const changed = items.map((item) => {
    if (item === "...") {
      dim += shape.length - used;
      out += shape.length - used;
    } else if (item === null) {
      out++;
    } else if (item instanceof Slice) {
      const size = shape[dim++] ?? 0;
      out++;
      if (item.step === null || item.step > 0) return item;
      turned.push(out - 1);
      return backward(item, size);
    } else {
      dim++;
    }
    return item;
  });
  return { items: changed, turned };
}

/** The forward slice with the elements of a backward one. @param {Slice} slice @param {number} size */
function backward({ start, stop, step }, size) {
  const by = -(step ?? -1);
  const wrap = (/** @type {number} */ i) => Math.max(-1, Math.min(i < 0 ? i + size : i, size - 1));
  const first = start === null ? size - 1 : wrap(start);
  const end = stop === null ? -1 : wrap(stop);
  if (first <= end) return new Slice(0, 0, 1);
  return new Slice(first - by * Math.floor((first - end - 1) / by), first + 1, by);
}

/** @param {any} a @param {number} d */
export function flipped(a, d) {
  const size = a.shape[d];
  return a.index_select(
    d,
    fromValues(
      Array.from({ length: size }, (_, i) => size - 1 - i),
      [size],
      int64,
    ),
  );
}

/** @param {any} error @param {any} a @param {any[]} items */
function indexError(error, a, items) {
  if (!(error instanceof TorchError)) throw error;
  const { message } = error;
  const masks = items.filter((item) => item instanceof Tensor && codeOf(item) === 0);
  if (/out of (range|bounds)/.test(message)) {
    let dim = 0;
    for (const item of items) {
      if (item === null || item === "...") continue;
      const size = a.shape[dim];
      const values =
        item instanceof Tensor && codeOf(item) === 1
          ? Array.from(item.typed_array(), Number)
          : [item];
      const bad = values.find((i) => typeof i === "number" && (i >= size || i < -size));
      if (bad !== undefined)
        throw npError(
          "IndexError",
          `index ${bad} is out of bounds for axis ${dim} with size ${size}`,
        );
      dim++;
    }
  }
  const count = items.filter((item) => item !== null && item !== "...").length;
  const ndim = a.dim();
  if (/too many indices/.test(message) || count > ndim) {
    throw npError(
      "IndexError",
      `too many indices for array: array is ${ndim}-dimensional, but ${count} were indexed`,
    );
  }
  if (masks.length) {
    const [mask] = masks;
    const d = mask.shape.findIndex(
      (/** @type {number} */ n, /** @type {number} */ i) => n !== a.shape[i],
    );
    if (d >= 0) {
      throw npError(
        "IndexError",
        `boolean index did not match indexed array along axis ${d}; size of axis is ${a.shape[d]} but ` +
          `size of corresponding boolean axis is ${mask.shape[d]}`,
      );
    }
  }
  if (/broadcast|size of tensor/.test(message)) {
    const shapes = items.filter((item) => item instanceof Tensor).map((item) => tuple(item.shape));
    throw npError(
      "IndexError",
      `shape mismatch: indexing arrays could not be broadcast together with shapes ${shapes.join(" ")} `,
    );
  }
  throw npError(error.kind, message.replaceAll("tensor", "array"));
}

/**
 * Where an array stands among the items, integers count as arrays, so that what they pick comes first if a
 * slice is between them.
 * @param {any[]} items
 */
function apart(items) {
  const picks = (/** @type {any} */ item) => typeof item === "number" || item instanceof Tensor;
  const places = [...items.keys()].filter((i) => picks(items[i]));
  const close = places.length < 2 || places[places.length - 1] - places[0] < places.length;
  if (close || !items.some((item) => item instanceof Tensor)) return items;
  return items.map((item) => (typeof item === "number" ? fromValues([item], [1], int64) : item));
}

/** @param {any} a @param {any[]} list */
function select(a, list) {
  if (list.length === 1 && typeof list[0] === "number" && Number.isInteger(list[0])) {
    try {
      return a.index(list);
    } catch (error) {
      throw indexError(error, a, list);
    }
  }
  const { items, turned } = forward(a, apart(list.map(indexItem)));
  try {
    return turned.reduce(flipped, items.length ? a.index(items) : a.index(["..."]));
  } catch (error) {
    throw indexError(error, a, items);
  }
}

/** @param {any} a @param {any[]} list what stands between the brackets */
export function get(a, ...list) {
  const result = select(a, list);
  return list.includes("...") ? result : answer(result);
}

/** @param {any} a @param {any} value @param {any[]} list */
export function set(a, value, ...list) {
  const { items, turned } = forward(a, apart(list.map(indexItem)));
  const code = codeOf(a);
  let source = operand(value);
  if (isScalar(source)) {
    const number = unbox(source);
    if (code === 1 && !Number.isFinite(Number(number))) {
      throw Number.isNaN(number)
        ? npError("ValueError", "cannot convert float NaN to integer")
        : npError("OverflowError", "cannot convert float infinity to integer");
    }
    if (code === 1 && typeof number === "number" && Number.isInteger(number)) room(a, number);
    source = code === 0 ? Boolean(number) : code === 1 ? Math.trunc(Number(number)) : source;
  } else {
    source = cast(source, realCode(a));
    // NumPy drops leading dimensions of size 1.
    const target = () => select(a, items);
    if (turned.length) {
      const shape = [...target().shape];
      source = turned.reduce(flipped, fits(source, shape).expand(shape));
    } else if (source.dim() > 1 && source.shape[0] === 1) {
      source = fits(source, [...target().shape]);
    }
  }
  const put = (/** @type {any} */ from) => a.index_put_(items.length ? items : ["..."], from);
  try {
    try {
      put(source);
    } catch (error) {
      // torch refuses what overlaps, NumPy reads before it writes.
      if (!(error instanceof TorchError) || !/single memory location/.test(error.message))
        throw error;
      put(source.clone());
    }
  } catch (error) {
    if (!(error instanceof TorchError)) throw error;
    if (!(source instanceof Tensor)) throw indexError(error, a, items);
    const target = select(a, items);
    const mask = items.find(
      (/** @type {any} */ item) => item instanceof Tensor && codeOf(item) === 0,
    );
    if (mask && items.length === 1) {
      throw npError(
        "ValueError",
        `NumPy boolean array indexing assignment cannot assign ${source.shape[0] ?? 1} input values to the ` +
          `${target.shape[0]} output values where the mask is true`,
      );
    }
    const advanced = items.some((/** @type {any} */ item) => item instanceof Tensor);
    throw npError(
      "ValueError",
      advanced
        ? `shape mismatch: value array of shape ${tuple(source.shape)} could not be broadcast to indexing result of shape ${tuple(target.shape)}`
        : `could not broadcast input array from shape ${tuple(source.shape)} into shape ${tuple(target.shape)}`,
    );
  }
}

/** @param {any} source @param {number[]} shape */
function fits(source, shape) {
  let result = source;
  while (result.dim() > shape.length && result.shape[0] === 1) result = result.squeeze(0);
  return result;
}

/** @param {any} a @param {any[]} indices of an axis */
export const along = (a, indices, axis = 0) =>
  a.index_select(axis, fromValues(indices, [indices.length], int64));
