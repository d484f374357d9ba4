/** The table of `scripts/bench models` and which targets are met. */
import { PEERS, verdicts } from "../ops/report.mjs";
import { putBetween, table } from "../report.mjs";

const TARGETS = [
  ["tfjs", "worst", 1],
  ["jax", "worst", 1],
];
/** Of the time for an operation over the sweep, the largest against the smallest. */
const FLAT = 2;

/** @param {any} result */
export function report({ date, browser, torch, rounds, rows, spread }) {
  const targets = verdicts(rows, TARGETS);
  if (spread) {
    targets.push([
      "MLP sweep: time for an operation, largest against smallest",
      spread.toFixed(2),
      `≤ ${FLAT}`,
      spread <= FLAT ? "met" : "missed",
    ]);
  }
  const names = Object.keys(PEERS);
  return [
    `${date}, Chromium ${browser}, PyTorch ${torch ?? "not there"}, medians of ${rounds} pairs.`,
    table(["Target", "Measured", "Wanted", ""], targets),
    table(
      [
        "One step, microseconds",
        "gradlet",
        ...Object.values(PEERS),
        ...Object.values(PEERS).map((name) => `/ ${name}`),
        "GFLOP/s",
      ],
      rows.map(({ name, flops, times, ratios }) => [
        name,
        (1000 * times.gradlet).toFixed(0),
        ...names.map((peer) => (times[peer] ? (1000 * times[peer]).toFixed(0) : "-")),
        ...names.map((peer) => ratios[peer]?.toFixed(2) ?? "-"),
        flops ? (flops / times.gradlet / 1e6).toFixed(1) : "",
      ]),
    ),
  ].join("\n\n");
}

/** Puts the table into docs/benchmarks.md. */
export const updateDocs = (result) => putBetween("models", report(result));
