/** Small pictures of the data sets: blue for 0, orange for 1. */
import { html, svg } from "lit";

/** @typedef {[x: number, y: number, high: boolean]} Dot in a square of 24 */

/** @param {number} count @param {(i: number) => Dot} make */
const dots = (count, make) => Array.from({ length: count }, (_, i) => make(i));

/** @param {number} r @param {number} turn of a full circle @returns {[number, number]} */
const around = (r, turn) => [
  12 + r * Math.cos(2 * Math.PI * turn),
  12 - r * Math.sin(2 * Math.PI * turn),
];

/** @type {Record<import("./settings.js").Data, Dot[]>} */
const DOTS = {
  circle: [
    ...dots(6, (i) => [...around(3.2, i / 6), false]),
    ...dots(12, (i) => [...around(9.5, i / 12), true]),
  ],
  xor: dots(16, (i) => {
    const [x, y] = [i % 4, Math.floor(i / 4)];
    return [3.5 + 5.7 * x, 3.5 + 5.7 * y, x < 2 !== y < 2];
  }),
  gauss: dots(14, (i) => {
    const [dx, dy] = around(3.6 - 1.8 * (i % 3 === 0 ? 1 : 0), i / 7);
    return [dx + (i < 7 ? -5 : 5), dy + (i < 7 ? 5 : -5), i >= 7];
  }),
  spiral: dots(18, (i) => {
    const part = (1 + Math.floor(i / 2)) / 9.5;
    return [...around(10.5 * part, 0.9 * part + (i % 2) / 2), i % 2 === 1];
  }),
  moons: dots(14, (i) => {
    const [x, y] = around(7, (i % 7) / 12 + (i < 7 ? 0 : 0.5));
    return [x + (i < 7 ? -3 : 3), y + (i < 7 ? 2.5 : -2.5), i >= 7];
  }),
  plane: dots(16, (i) => {
    const [x, y] = [i % 4, Math.floor(i / 4)];
    return [3.5 + 5.7 * x, 3.5 + 5.7 * y, x > y];
  }),
  hills: dots(18, (i) => {
    const place = Math.floor(i / 3);
    const [x, y] = [place % 3, Math.floor(place / 3)];
    const [dx, dy] = around(1.8, (i % 3) / 3 + 0.25);
    return [dx - 8 + 8 * x, dy - 5.5 + 11 * y, (x + y) % 2 === 0];
  }),
};

/** @param {import("./settings.js").Data} data */
export const icon = (data) =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true">
    ${DOTS[data].map(([x, y, high]) => svg`<circle class=${high ? "high" : "low"} cx=${x.toFixed(1)} cy=${y.toFixed(1)} r="1.5" />`)}
  </svg>`;
