/**
 * What the film of a run costs: rung 2 with it against rung 2 without, in Node, in the page's own workers.
 * node tests/bench/film.mjs [rounds]
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { runInWorker } from "../web/worker_run.mjs";

/** @param {"js" | "py"} code */
const rung = (code) =>
  readFileSync(new URL(`../../web/lessons/2-tensor.${code}`, import.meta.url), "utf8");

/** The processor's milliseconds for the program alone. @param {"js" | "py"} code @param {boolean} film */
async function timed(code, film) {
  let time = NaN;
  await runInWorker(code, rung(code), { film, onTime: (ms) => (time = ms) });
  return time;
}

/** @param {number[]} list */
const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];

/**
 * The two take turns, in changing order, for a machine's speed changes; the median of the ratios counts.
 *
 * @param {number} rounds
 * @param {"js" | "py"} code
 * @returns {Promise<{ ratio: number, ms: number }>}
 */
export async function measureFilm(rounds, code) {
  const ratios = [];
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const first = round % 2 === 0;
    const a = await timed(code, first);
    const b = await timed(code, !first);
    ratios.push(first ? a / b : b / a);
    times.push(first ? a : b);
  }
  return { ratio: median(ratios), ms: median(times) };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const rounds = Number(process.argv[2] ?? 11);
  for (const code of /** @type {const} */ (["js", "py"])) {
    const { ratio, ms } = await measureFilm(rounds, code);
    console.log(`${code}: ${ratio.toFixed(3)} (${ms.toFixed(0)} ms with the film)`);
  }
}
