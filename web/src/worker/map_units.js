/** What the units of a model say over the plane: of each an image as the map is one, only smaller. */
import { MAP_UNITS, UNIT_SIDE } from "./protocol.js";

/** @typedef {import("./hidden.js").Held} Held */

/**
 * @param {Held[]} held what modules gave for the map's inputs, in the order in which they did
 * @param {object} as
 * @param {number} as.side of the map
 * @param {number} as.rows inputs, which begin with the map's cells
 * @param {any} as.torch
 * @param {(name: string) => boolean} as.learns whether a module has weights of its own
 * @returns {import("./protocol.js").MapUnits[]}
 */
export function unitsOf(held, { side, rows, torch, learns }) {
  const layers = held.filter(({ name, tensor }) => {
    const [length, width, more] = [...tensor.shape];
    // The model itself is the map.
    return name.includes(".") && length === rows && width > 0 && more === undefined;
  });
  const every = side / UNIT_SIDE;
  const places = Array.from({ length: UNIT_SIDE * UNIT_SIDE }, (_, i) => {
    return Math.floor(i / UNIT_SIDE) * every * side + (i % UNIT_SIDE) * every;
  });
  const shown = torch.tensor(places);
  /** @type {import("./protocol.js").MapUnits[]} */
  const found = [];
  let left = MAP_UNITS;
  layers.forEach(({ name, tensor }, i) => {
    /** @type {any} with the table's methods */
    const said = tensor;
    const width = tensor.shape[1];
    const next = layers[i + 1];
    // Of a layer and its activation the latter is what goes on.
    const goesOn = next && !learns(next.name) && next.tensor.shape[1] === width;
    if ((learns(name) && goesOn) || width > left) return;
    left -= width;
    const cells = said.index_select(0, shown).transpose(0, 1).reshape(-1).double().tolist();
    found.push({ name, count: width, cells: Float32Array.from(cells) });
  });
  return found;
}
