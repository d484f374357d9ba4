/** The results as a table for the terminal and docs/benchmarks.md. */
import { readFileSync, writeFileSync } from "node:fs";

const NAMES = {
  gradlet: "gradlet",
  tfjs: "TF.js 4.22 wasm",
  jax: "jax-js 0.1.25 wasm",
  numpy: "NumPy float64, native",
  torch: "PyTorch, native",
};
const TASKS = {
  rung2: "Rung 2: tensors and autograd",
  rung5: "Rung 5: nn and Adam",
};

/** What was measured, the number, the target and whether it is met. */
function verdicts({
  pairs,
  gemm,
  scalar,
  scalars,
  pythonScalars,
  stop,
  pythonStop,
  pythonStart,
  python,
  prints,
  film,
  filmOpen,
  frames,
  phoneFrames,
  digitFrames,
  size,
  pythonSize,
}) {
  const share = gemm.find(({ name }) => name === "gradlet").share;
  return [
    ...pairs
      .filter(({ target }) => target)
      .map(({ task, peer, ratio, target }) => [
        `${TASKS[task].split(":")[0]} against ${NAMES[peer]}`,
        ratio.toFixed(3),
        `≤ ${target}`,
        ratio <= target,
      ]),
    ["GEMM 512 as a share of the register-only peak", share.toFixed(3), "≥ 0.9", share >= 0.9],
    ["Scalar round, microseconds", scalar.toFixed(2), "≤ 5", scalar <= 5],
    ["1000 scalar operations, milliseconds", scalars.toFixed(2), "≤ 5", scalars <= 5],
    [
      "The same in Python against JavaScript",
      pythonScalars.toFixed(2),
      "≤ 1.5",
      pythonScalars <= 1.5,
    ],
    ["From Stop to a fresh worker, milliseconds", stop.toFixed(0), "≤ 200", stop <= 200],
    ["The same in Python, milliseconds", pythonStop.toFixed(0), "≤ 200", pythonStop <= 200],
    ["Start-up of Python, milliseconds", pythonStart.toFixed(0), "≤ 150", pythonStart <= 150],
    ["Rung 2 in Python against JavaScript", python.toFixed(3), "≤ 1.25", python <= 1.25],
    ["A million prints in Python against JavaScript", prints.toFixed(2), "≤ 3", prints <= 3],
    ["Rung 2 with its film against without", film.toFixed(3), "≤ 1.02", film <= 1.02],
    ["The same with all panes open", filmOpen.toFixed(3), "≤ 1.05", filmOpen <= 1.05],
    ...[
      ["while rung 2 runs", frames.running, 17],
      ["while its film is played", frames.playing, 17],
      ["while rung 2 runs, on a phone", phoneFrames.running, 34],
      ["while its film is played, on a phone", phoneFrames.playing, 34],
      ["while the digits' CNN runs, on a phone", digitFrames.running, 34],
    ].map(([when, { median, tasks, long }, most]) => [
      `From frame to frame ${when}, milliseconds`,
      `${median.toFixed(1)}, ${tasks} tasks above 50, ${long} above 100`,
      `≤ ${most}, none above 100`,
      median <= most && long === 0,
    ]),
    [
      "Python, gzipped, beside the core",
      `${(pythonSize / 1000).toFixed(1)} KB`,
      "≤ 320 KB",
      pythonSize <= 320_000,
    ],
    ["Core, gzipped", `${(size / 1000).toFixed(1)} KB`, "≤ 280 KB", size <= 280_000],
  ];
}

export const table = (head, rows) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** @param {any} result */
export function report(result) {
  const ms = (value) => value.toFixed(0);
  return [
    `${result.date}, Chromium ${result.browser}, ${result.processor}, medians of ${result.rounds} pairs.`,
    table(
      ["Target", "Measured", "Wanted", ""],
      verdicts(result).map(([name, value, wanted, met]) => [
        name,
        value,
        wanted,
        met ? "met" : "missed",
      ]),
    ),
    table(
      ["500 steps, one thread", "gradlet, ms", "Peer", "Peer, ms", "gradlet / peer"],
      result.pairs.map(({ task, peer, ours, theirs, ratio }) => [
        TASKS[task],
        ms(ours),
        NAMES[peer],
        ms(theirs),
        ratio.toFixed(3),
      ]),
    ),
    table(
      ["512 x 512 product", "GFLOP/s", "Share of the peak"],
      result.gemm.map(({ name, gflops, share }) => [
        NAMES[name],
        gflops.toFixed(1),
        share.toFixed(3),
      ]),
    ),
  ].join("\n\n");
}

/** Puts text between the markers of that name in docs/benchmarks.md. @param {string} name @param {string} text */
export function putBetween(name, text) {
  const file = new URL("../../docs/benchmarks.md", import.meta.url);
  const page = readFileSync(file, "utf8");
  const [start, end] = [`<!-- ${name} -->\n`, `<!-- end of ${name} -->`];
  const from = page.indexOf(start) + start.length;
  const to = page.indexOf(end);
  if (from < start.length || to < from) throw new Error(`benchmarks.md has no place for ${name}`);
  writeFileSync(file, `${page.slice(0, from)}\n${text}\n\n${page.slice(to)}`);
}

/** Puts the tables into docs/benchmarks.md. */
export const updateDocs = (result) => putBetween("results", report(result));
