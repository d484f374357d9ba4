/** What a worker says of a model's plane, checked: whoever posts it, it becomes what the pane can show. */
import { MAP_CLASSES, MAP_POINTS, MAP_SIDE, MAP_UNITS, UNIT_SIDE } from "../worker/protocol.js";
import { isCount } from "./counts.js";

/** @typedef {import("../worker/protocol.js").MapMessage} MapMessage */

/**
 * @param {any} raw
 * @returns {MapMessage | null} a copy with what is known alone, or null for what no worker of ours sends
 */
export function checkMap(raw) {
  const { step, side, classes, box, cells, points, tests } = raw;
  const units = checkUnits(raw.units);
  if (!units) return null;
  if (!isCount(step, Number.MAX_SAFE_INTEGER)) return null;
  if (!isCount(side, MAP_SIDE, 1) || !isCount(classes, MAP_CLASSES, 1)) return null;
  if (!Array.isArray(box) || box.length !== 4 || !Array.from(box).every(Number.isFinite))
    return null;
  if (!(box[0] < box[1] && box[2] < box[3])) return null;
  if (!(cells instanceof Float32Array) || cells.length !== side * side) return null;
  if (!(points instanceof Float32Array) || points.length % 4 || points.length > 4 * MAP_POINTS) {
    return null;
  }
  if (tests !== undefined && !(tests instanceof Uint8Array && tests.length === points.length / 4)) {
    return null;
  }
  return {
    type: "map",
    step,
    side,
    classes,
    box: Array.from(box),
    cells: cells.slice(),
    points: points.slice(),
    units,
    ...(tests ? { tests: tests.slice() } : {}),
  };
}

/** Characters of a module's name. */
const NAME = 100;

/** @param {any} raw @returns {import("../worker/protocol.js").MapUnits[] | null} */
function checkUnits(raw) {
  if (!Array.isArray(raw) || raw.length > MAP_UNITS) return null;
  const units = [];
  let left = MAP_UNITS;
  for (const one of raw) {
    const { name, count, cells } = one ?? {};
    if (typeof name !== "string" || name.length > NAME || !isCount(count, left, 1)) return null;
    if (!(cells instanceof Float32Array) || cells.length !== count * UNIT_SIDE ** 2) return null;
    left -= count;
    units.push({ name, count, cells: cells.slice() });
  }
  return units;
}
