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
  wholeNumber,
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

/** How many dimensions an item takes. @param {any} item */
function taken(item) {
  if (item === null || item === "...") return 0;
  return item instanceof Tensor && codeOf(item) === 0 ? /** @type {any} */ (item).dim() : 1;
}

/** How many dimensions items take together. @param {any[]} items */
const takenBy = (items) => items.reduce((sum, item) => sum + taken(item), 0);

/**
 * Slices that go backwards are taken first, as a view with negative strides; the engine's own go forward.
 * @param {any} a @param {any[]} items
 */
function forward(a, items) {
  if (items.indexOf("...") !== items.lastIndexOf("..."))
    throw npError("IndexError", "an index can only have a single ellipsis ('...')");
  const turns = (/** @type {any} */ item) =>
    item instanceof Slice && item.step !== null && item.step < 0;
  if (!items.some(turns)) return { from: a, items };
  const shape = [...a.shape];
  const used = takenBy(items);
  /** @type {Slice[]} */
  const slices = shape.map(() => new Slice(null, null, null));
  /** @type {number[]} */
  const turned = [];
  let dim = 0;
  const rest = items.map((item) => {
    const at = dim;
    dim += item === "..." ? shape.length - used : taken(item);
    if (!turns(item) || at >= shape.length) return item;
    turned.push(at);
    slices[at] = backward(item, shape[at]);
    return new Slice(null, null, null);
  });
  return { from: turned.length ? a.index(slices)._turned(turned) : a, items: rest };
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

/** @param {any} error @param {any} a @param {any[]} items */
function indexError(error, a, items) {
  if (!(error instanceof TorchError)) throw error;
  const { message } = error;
  const masks = items.filter((item) => item instanceof Tensor && codeOf(item) === 0);
  if (/out of (range|bounds)/.test(message)) {
    let dim = 0;
    for (const item of items) {
      if (item === "...") dim += a.dim() - takenBy(items);
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

/**
 * An ellipsis between arrays keeps them apart even where it stands for no dimension: it gets one of size 1.
 * @param {any} from @param {any[]} items
 * @returns {{ from: any, after: number | null }} after: how many dimensions of the result come behind that one
 */
function parted(from, items) {
  const at = items.indexOf("...");
  const ends = [items.slice(0, Math.max(at, 0)), items.slice(at + 1)];
  const between = ends.every((end) => end.some((item) => item instanceof Tensor));
  const used = takenBy(items);
  if (at < 0 || !between || used !== from.dim()) return { from, after: null };
  const dim = takenBy(ends[0]);
  const after = ends[1].filter((item) => item === null || item instanceof Slice).length;
  return { from: from.unsqueeze(dim), after };
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
  const { from, items } = forward(a, apart(list.map(indexItem)));
  try {
    const parts = parted(from, items);
    const found = parts.from.index(items.length ? items : ["..."]);
    return parts.after === null ? found : found.squeeze(found.dim() - 1 - parts.after);
  } catch (error) {
    throw indexError(error, from, items);
  }
}

/** @param {any} a @param {any[]} list what stands between the brackets */
export function get(a, ...list) {
  const result = select(a, list);
  return list.includes("...") ? result : answer(result);
}

/** What broadcast_to gives: its elements share memory. @type {WeakSet<any>} */
export const readOnly = new WeakSet();

/** @param {any} a @param {any} value @param {any[]} list */
export function set(a, value, ...list) {
  if (readOnly.has(a)) throw npError("ValueError", "assignment destination is read-only");
  const { from, items } = forward(a, apart(list.map(indexItem)));
  const code = codeOf(a);
  let source = operand(value);
  if (isScalar(source)) {
    const number = unbox(source);
    if (code === 1) wholeNumber(number);
    if (code === 1 && typeof number === "number" && Number.isInteger(number)) room(a, number);
    source = code === 0 ? Number(number) !== 0 : code === 1 ? Math.trunc(Number(number)) : source;
  } else {
    const element = items.length === from.dim() && items.every((i) => typeof i === "number");
    const one = code === 0 && /** @type {any} */ (source).numel() === 1;
    if (element && !one && /** @type {any} */ (source).dim() > 0) {
      select(from, items); // is there such an element?
      throw npError("ValueError", "setting an array element with a sequence.");
    }
    source = cast(source, realCode(a));
    // It reads before it writes.
    if (a._may_share_memory(source)) source = source.clone();
    // NumPy drops leading dimensions of size 1.
    if (source.dim() > 1 && source.shape[0] === 1)
      source = fits(source, [...select(from, items).shape]);
  }
  try {
    const parts = parted(from, items);
    const { after } = parts;
    const wide =
      after !== null && source instanceof Tensor && /** @type {any} */ (source).dim() > after;
    const put = wide
      ? /** @type {any} */ (source).unsqueeze(/** @type {any} */ (source).dim() - after)
      : source;
    parts.from.index_put_(items.length ? items : ["..."], put);
  } catch (error) {
    if (!(error instanceof TorchError)) throw error;
    if (!(source instanceof Tensor)) throw indexError(error, from, items);
    const target = select(from, items);
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
