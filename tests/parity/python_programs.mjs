/** Programs in Python, run by scripts/gradlet, and how their output is compared with real PyTorch's. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { LEFT_OUT, ROOT } from "./programs.mjs";

/**
 * @param {string} file below the root
 * @returns {Promise<{ status: number, text: string, last: string, line: number | null }>} last and line: what the
 *   traceback ends with, and the program's line it names last
 */
export async function runGradlet(file) {
  const child = spawn(`${ROOT}scripts/gradlet`, ["run", ROOT + file], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const texts = ["", ""];
  [child.stdout, child.stderr].forEach((stream, i) => {
    stream.setEncoding("utf8").on("data", (text) => (texts[i] += text));
  });
  const [status] = await once(child, "close");
  const [stdout, stderr] = texts;
  const lines = [...stderr.matchAll(/File ".*", line (\d+)/g)].map(([, line]) => Number(line));
  const last = /** @type {string} */ (stderr.trim().split("\n").at(-1));
  return { status, text: stdout, last, line: lines.at(-1) ?? null };
}

/** Without hints that gradlet adds. @param {string} text */
export const sameWords = (text) =>
  text
    .replace(/ Hint: .*$/gm, "")
    .replace(/ \((?:docs\/ops\.md lists|gradlet has) .*\)$/gm, "")
    .trimEnd();

const NUMBER = /(?<![\w.])[-+]?(?:\d+\.?\d*(?:e[-+]?\d+)?|inf|nan)(?!\w)/g;

/** A unit in the last place a number was printed with. @param {string} text */
function lastPlace(text) {
  const [mantissa, exponent] = text.split("e");
  return 10 ** (Number(exponent ?? 0) - (mantissa.split(".")[1] ?? "").length);
}

/** @param {string} ours @param {string} theirs @param {number} tolerance */
function sameNumber(ours, theirs, tolerance) {
  const [a, b] = [ours, theirs].map((text) => Number(text.replace("inf", "Infinity")));
  if (ours === theirs || (Object.is(a, b) && !/\d/.test(ours))) return true;
  const whole = (/** @type {string} */ text) => /^[-+]?\d+$/.test(text);
  if (whole(ours) || whole(theirs)) return false;
  // The last digit printed may be rounded the other way.
  const unit = Math.max(lastPlace(ours), lastPlace(theirs));
  return Math.abs(a - b) <= Math.max(tolerance * Math.max(Math.abs(b), 1e-3), 1.001 * unit);
}

/**
 * Sums run in another order than PyTorch's, so losses agree to this while they are above a millionth of
 * the first one; below only rounding is left of them, and the trend is all that agrees.
 */
export const CURVE = 2e-4;

/** What a line like "17 0.25" or "nn 17 0.25" belongs to, and the loss. @param {string} line */
function lossOf(line) {
  const [, rung, loss] = /^(?:([a-z]+) )?\d+ ([\d.e+-]+)$/.exec(line) ?? ["", "", "NaN"];
  return { rung, loss: Number(loss) };
}

/**
 * Where two outputs differ: words must be equal, and whole numbers; others to the tolerance or to the
 * last digit printed. Losses, printed as in the lessons, see CURVE.
 *
 * @param {string} ours @param {string} theirs @param {number} tolerance relative
 * @returns {string[]} one text for each line that differs
 */
export function differences(ours, theirs, tolerance) {
  const [got, wanted] = [ours, theirs].map((text) => sameWords(text).split("\n"));
  const found = [];
  const first = new Map();
  for (let i = 0; i < Math.max(got.length, wanted.length); i++) {
    const [a, b] = [got[i] ?? "(nothing)", wanted[i] ?? "(nothing)"];
    if (b === LEFT_OUT && lossOf(a).loss >= 0) continue;
    const { rung, loss } = lossOf(b);
    if (!first.has(rung)) first.set(rung, loss);
    const top = first.get(rung);
    if (loss < 1e-6 * top && lossOf(a).loss <= 1e-5 * top) continue;
    // Signs and digits make columns wider.
    const [words, right] = [a, b].map((line) => line.replace(NUMBER, "#").replace(/ +/g, " "));
    const [numbers, others] = [a, b].map((line) => line.match(NUMBER) ?? []);
    const same = words === right && others.every((n, k) => sameNumber(numbers[k], n, tolerance));
    if (!same) found.push(`line ${i + 1}: ${a} instead of ${b}`);
  }
  return found;
}
