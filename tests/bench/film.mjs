/**
 * What the film of a run costs: rung 2 with it against rung 2 without, in Node, in the page's own workers, with the panes
 * closed, and open, so that its graphs are recorded in full too.
 * node tests/bench/film.mjs [rounds]
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { runInWorker } from "../web/worker_run.mjs";

/** @param {"js" | "py"} code */
const rung = (code) =>
  readFileSync(new URL(`../../web/lessons/2-tensor.${code}`, import.meta.url), "utf8");

/** What the worker is asked for. */
const NOTHING = { film: false, map: false, samples: false, graph: false, values: false };
const CLOSED = { ...NOTHING, film: true, map: true, samples: true };
const OPEN = { ...CLOSED, graph: true, values: true };

/** The processor's milliseconds for the program alone. @param {"js" | "py"} code @param {typeof NOTHING} wanted */
async function timed(code, wanted) {
  let time = NaN;
  await runInWorker(code, rung(code), { ...wanted, onTime: (ms) => (time = ms) });
  return time;
}

/** @param {number[]} list */
const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];

/**
 * The two take turns, in changing order, for a machine's speed changes; the median of the ratios counts.
 *
 * @param {number} rounds
 * @param {"js" | "py"} code
 * @param {boolean} [open] whether the panes are
 * @returns {Promise<{ ratio: number, ms: number }>}
 */
export async function measureFilm(rounds, code, open = false) {
  const wanted = open ? OPEN : CLOSED;
  const ratios = [];
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const first = round % 2 === 0;
    const a = await timed(code, first ? wanted : NOTHING);
    const b = await timed(code, first ? NOTHING : wanted);
    ratios.push(first ? a / b : b / a);
    times.push(first ? a : b);
  }
  return { ratio: median(ratios), ms: median(times) };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const rounds = Number(process.argv[2] ?? 11);
  for (const code of /** @type {const} */ (["js", "py"])) {
    for (const open of [false, true]) {
      const { ratio, ms } = await measureFilm(rounds, code, open);
      const panes = open ? "open" : "closed";
      console.log(
        `${code}, panes ${panes}: ${ratio.toFixed(3)} (${ms.toFixed(0)} ms with the film)`,
      );
    }
  }
}
