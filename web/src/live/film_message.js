/** What a worker says of a run's film, checked: whoever posts it, it becomes what the panes can show. */
import { dataSize, FILM_CELLS, FILM_HIDDEN, FILM_MAPS, FILM_SIDE } from "../worker/protocol.js";
import { isCount } from "./counts.js";

/** @typedef {import("../worker/protocol.js").FilmMessage} FilmMessage */
/** @typedef {import("../worker/protocol.js").FilmTensor} FilmTensor */

const MAX_TENSORS = 64 + FILM_HIDDEN;
const MAX_DIMS = 8;
const MAX_NAME = 100;
const MAX_FRAMES = 32;
const MAP_CELLS = FILM_SIDE ** 2 / FILM_MAPS;

/** The size of a map. @param {any} raw @returns {[number, number] | null} */
function mapsOf(raw) {
  if (!Array.isArray(raw) || raw.length !== 2) return null;
  const [high, wide] = raw;
  return isCount(high, FILM_SIDE) && isCount(wide, FILM_SIDE) && high && wide ? [high, wide] : null;
}

/** @param {any} raw @returns {FilmTensor | null} */
function tensorOf(raw) {
  if (typeof raw !== "object" || raw === null) return null;
  const { name, line, shape, dtype, rows, columns } = raw;
  if (typeof name !== "string" || typeof dtype !== "string" || !/^\w{3,10}$/.test(dtype))
    return null;
  if (!Array.isArray(shape) || shape.length > MAX_DIMS) return null;
  if (!Array.from(shape).every((size) => isCount(size, Number.MAX_SAFE_INTEGER))) return null;
  const maps = raw.maps === undefined ? null : mapsOf(raw.maps);
  if (raw.maps !== undefined && (!maps || columns !== maps[0] * maps[1])) return null;
  if (!isCount(rows, FILM_SIDE) || !isCount(columns, maps ? MAP_CELLS : 4 * FILM_SIDE)) return null;
  return {
    name: name.length > MAX_NAME ? `${name.slice(0, MAX_NAME - 1)}…` : name,
    line: isCount(line, 1e7) && line > 0 ? line : null,
    shape: Array.from(shape),
    dtype,
    rows,
    columns,
    ...(raw.hidden === true ? { hidden: true } : {}),
    ...(maps ? { maps } : {}),
  };
}

/** Numbers of a frame. @param {FilmTensor[]} tensors */
export const sizeOf = (tensors) => tensors.reduce((sum, one) => sum + dataSize(one), 0);

/**
 * @param {any} raw
 * @returns {FilmMessage | null} a copy with what is known alone, or null for what no worker of ours sends
 */
export function checkFilm(raw) {
  const { tensors: rawTensors, frames: rawFrames } = raw;
  if (!Array.isArray(rawTensors) || rawTensors.length > MAX_TENSORS) return null;
  if (!Array.isArray(rawFrames) || rawFrames.length > MAX_FRAMES) return null;
  const tensors = [];
  for (const item of Array.from(rawTensors)) {
    const tensor = tensorOf(item);
    if (!tensor) return null;
    tensors.push(tensor);
  }
  const size = sizeOf(tensors);
  if (size > 2 * FILM_CELLS + 8 * FILM_SIDE * MAX_TENSORS) return null;
  const frames = [];
  let before = -1;
  for (const item of Array.from(rawFrames)) {
    const { step, x, lines, data } = item ?? {};
    if (!isCount(step, Number.MAX_SAFE_INTEGER) || step <= before || typeof x !== "number")
      return null;
    if (!isCount(lines, Number.MAX_SAFE_INTEGER)) return null;
    if (!(data instanceof Float32Array) || data.length !== size) return null;
    frames.push({ step, x, lines, data: data.slice() });
    before = step;
  }
  return { type: "film", tensors, frames };
}
