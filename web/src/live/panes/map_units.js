/** Below the decision map: what each unit of the model says over the same plane, one of them in the large picture. */
import { html } from "lit";
import { UNIT_SIDE } from "../../worker/protocol.js";
import { paint } from "../heatmap.js";

/** @typedef {import("../../worker/protocol.js").MapMessage} MapMessage */
/** @typedef {import("./map.js").MapPane} MapPane */
/** @typedef {{ name: string, index: number }} Unit of a layer, counted from 0 */

const CELLS = UNIT_SIDE * UNIT_SIDE;

/** @param {Unit | null} a @param {Unit} b */
const same = (a, b) => a?.name === b.name && a.index === b.index;

/** The largest number that a layer's units say, for one scale of all. @param {Float32Array} cells */
const largestOf = (cells) => cells.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/**
 * What a unit says, as a map is one; null where it is not there.
 *
 * @param {MapMessage} map
 * @param {Unit | null} unit
 */
export function saidBy(map, unit) {
  const layer = unit && map.units.find(({ name }) => name === unit.name);
  if (!layer || unit.index >= layer.count) return null;
  return {
    cells: layer.cells.subarray(unit.index * CELLS, (unit.index + 1) * CELLS),
    side: UNIT_SIDE,
    largest: largestOf(layer.cells),
  };
}

/** A row for each layer, a picture for each unit. @param {MapPane} pane @param {MapMessage} map */
export function unitRows(pane, map) {
  return html`<div class="map-units" part="map-units">
    <p>${pane.say("mapUnits")}</p>
    ${map.units.map(
      ({ name, count }) =>
        html`<div class="unit-row" role="group" aria-label=${name}>
          <span>${name}</span>
          <div>
            ${Array.from({ length: count }, (_, index) => unitButton(pane, { name, index }))}
          </div>
        </div>`,
    )}
  </div>`;
}

/** @param {MapPane} pane @param {Unit} unit */
function unitButton(pane, unit) {
  const label = pane.say("mapUnit", { n: unit.index, name: unit.name });
  const point = (/** @type {Unit | null} */ at) => () => (pane.pointedUnit = at);
  return html`<button
    type="button"
    class="unit"
    title=${label}
    aria-label=${label}
    aria-pressed=${String(same(pane.chosenUnit, unit))}
    @pointerenter=${point(unit)}
    @pointerleave=${point(null)}
    @focus=${point(unit)}
    @blur=${point(null)}
    @click=${() => (pane.chosenUnit = same(pane.chosenUnit, unit) ? null : unit)}
  >
    <canvas></canvas>
  </button>`;
}

/** @param {HTMLElement} pane @param {MapMessage} map @param {boolean} dark */
export function paintUnits(pane, map, dark) {
  const rows = pane.querySelectorAll(".unit-row");
  map.units.forEach(({ cells }, layer) => {
    const largest = largestOf(cells);
    rows[layer]?.querySelectorAll("canvas").forEach((canvas, i) => {
      const own = cells.subarray(i * CELLS, (i + 1) * CELLS);
      paint(canvas, own, { rows: UNIT_SIDE, columns: UNIT_SIDE, largest, dark });
    });
  });
}
