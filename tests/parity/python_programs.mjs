/** Programs in Python, run by scripts/gradlet and by real PyTorch, and how their output is compared. */
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

// Debian's PyTorch 1.13 and NumPy 1.24 belong to Debian's own Python.
const PYTHON = process.env.GRADLET_PYTHON ?? "/usr/bin/python3";

/** The .py files of a folder. @param {string} folder below the root */
export function programsIn(folder) {
  return readdirSync(ROOT + folder)
    .filter((name) => name.endsWith(".py"))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/**
 * @param {string} file below the root
 * @returns {{ status: number, text: string, last: string, line: number | null }} last and line: what the
 *   traceback ends with, and the program's line it names last
 */
export function runGradlet(file) {
  const { status, stdout, stderr } = spawnSync(`${ROOT}scripts/gradlet`, ["run", ROOT + file], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  const lines = [...stderr.matchAll(/File ".*", line (\d+)/g)].map(([, line]) => Number(line));
  const last = stderr.trim().split("\n").at(-1);
  return { status, text: stdout, last, line: lines.at(-1) ?? null };
}

/**
 * @typedef {{ kinds: string[], message: string, line: number }} RealError class and bases, text, and the
 *   program's line it came from
 *
 * @param {string[]} files below the root
 * @returns {Record<string, { text: string, error: null | RealError }>}
 */
export function runReal(files) {
  const out = execFileSync(PYTHON, [`${ROOT}tests/parity/run_files.py`], {
    encoding: "utf8",
    input: JSON.stringify(files.map((file) => ROOT + file)),
    maxBuffer: 2 ** 26,
  });
  const results = Object.entries(JSON.parse(out));
  return Object.fromEntries(results.map(([file, result]) => [file.slice(ROOT.length), result]));
}

/** Without what one version words otherwise, and hints that gradlet adds. @param {string} text */
export const sameWords = (text) =>
  text
    .replaceAll("SymInts", "ints")
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
