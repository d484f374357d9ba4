/** The tables of `scripts/bench ops` and which targets are met. */
import { putBetween, table } from "../report.mjs";

export const PEERS = { tfjs: "TF.js wasm", jax: "jax-js wasm", torch: "PyTorch" };
const HALVES = { forward: "Forward", gradient: "Forward and gradient" };

/** Geometric mean and largest ratio to a peer (with its name), over the rows that have it; 0 for none. */
export function summarize(rows, peer) {
  const all = rows.filter((row) => row.ratios?.[peer]);
  const logs = all.map((row) => Math.log(row.ratios[peer]));
  const largest = all.toSorted((a, b) => b.ratios[peer] - a.ratios[peer]);
  return {
    count: all.length,
    mean: logs.length ? Math.exp(logs.reduce((a, b) => a + b, 0) / logs.length) : 0,
    largest,
    worst: largest[0] ? { name: largest[0].name, ratio: largest[0].ratios[peer] } : null,
  };
}

/** Peer, what of it, wanted. */
const TARGETS = [
  ["tfjs", "mean", 0.5],
  ["jax", "mean", 0.7],
  ["torch", "mean", 3.5],
  ["tfjs", "worst", 1],
  ["jax", "worst", 1],
  ["torch", "worst", 10],
  ["loop", "worst", 1.5],
];

/** What was measured, the number, the target and whether it is met. */
export function verdicts(rows, targets = TARGETS) {
  return targets.flatMap(([peer, what, wanted]) => {
    const sum = summarize(rows, peer);
    if (!sum.count) return [];
    const against = peer === "loop" ? "the JavaScript loop against the engine" : PEERS[peer];
    if (what === "mean") {
      const met = sum.mean <= wanted ? "met" : "missed";
      return [[`Geometric mean, ${against}`, sum.mean.toFixed(2), `≤ ${wanted}`, met]];
    }
    const over = sum.largest.filter((row) => row.ratios[peer] > wanted);
    const names = over.map(({ name, ratios }) => `${name} ${ratios[peer].toFixed(2)}`).join(", ");
    return [
      [
        `Largest, ${against}`,
        `${sum.worst.ratio.toFixed(2)} (${sum.worst.name})`,
        `≤ ${wanted}`,
        over.length ? `missed by ${over.length}: ${names}` : "met",
      ],
    ];
  });
}

const micros = (ms) => (ms === undefined ? "-" : (1000 * ms).toFixed(ms < 0.1 ? 1 : 0));
const ratio = (value) => (value === undefined ? "-" : value.toFixed(2));

/** @param {any} result */
export function report({ date, browser, torch, rounds, rows }) {
  const parts = [
    `${date}, Chromium ${browser}, PyTorch ${torch ?? "not there"}, medians of ${rounds} pairs.`,
  ];
  for (const [half, title] of Object.entries(HALVES)) {
    const those = rows.filter((row) => row.half === half);
    if (!those.length) continue;
    parts.push(
      table(["Target", "Measured", "Wanted", ""], verdicts(those)),
      table(
        [
          `${title}, microseconds`,
          "gradlet",
          ...Object.values(PEERS),
          ...Object.values(PEERS).map((name) => `/ ${name}`),
          "loop / engine",
        ],
        those.map(({ name, times = {}, ratios = {} }) => [
          name,
          micros(times.gradlet),
          ...Object.keys(PEERS).map((peer) => micros(times[peer])),
          ...Object.keys(PEERS).map((peer) => ratio(ratios[peer])),
          ratio(ratios.loop),
        ]),
      ),
    );
  }
  return parts.join("\n\n");
}

/** Puts the tables into docs/benchmarks.md. */
export const updateDocs = (result) => putBetween("ops", report(result));
