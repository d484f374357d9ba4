/**
 * The programs whose output is compared with real PyTorch's and NumPy's, and what those printed:
 * tests/parity/expected, one file for each group. To renew it, with PyTorch 2.14 and NumPy 2.4:
 *
 *     node tests/parity/programs.mjs | python3 tests/parity/make_program_expected.py
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { COURSE } from "../../web/src/share/course.js";
import { attentionPrograms } from "./attention_programs.mjs";
import { mistakePrograms } from "./mistake_programs.mjs";
import { modulePrograms } from "./module_programs.mjs";
import { morePrograms } from "./more_programs.mjs";
import { numberPrograms } from "./number_programs.mjs";
import { playgroundPrograms } from "./playground_programs.mjs";
import { tensorPrograms } from "./tensor_programs.mjs";
import { trainingPrograms } from "./training_programs.mjs";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const EXPECTED = "tests/parity/expected/";

/**
 * @typedef {object} Pair
 * @property {string} name
 * @property {number} [tolerance] relative, for the numbers; without it the text is the same
 * @property {(scope: any) => void} js prints with print(...)
 * @property {string} py the same in Python
 *
 * @typedef {{ kinds: string[], message: string, line: number }} RealError class and bases, text, and the
 *   program's line it came from
 * @typedef {{ hash: string, error: null | RealError, lines: (string | number)[] }} Recorded of the program
 *   with this hash; a number stands for so many lines of a long curve that are not kept
 */

/** @type {Pair[]} */
export const pairs = [
  ...tensorPrograms,
  ...numberPrograms,
  ...trainingPrograms,
  ...mistakePrograms,
  ...attentionPrograms,
  ...modulePrograms,
  ...morePrograms,
];

/** Programs that are texts rather than files. @type {{ name: string, py: string }[]} */
export const written = [...pairs, ...playgroundPrograms];

/** The .py files of a folder. @param {string} folder below the root */
export function programsIn(folder) {
  return readdirSync(ROOT + folder)
    .filter((name) => name.endsWith(".py"))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** The programs of web/course: what its lessons and their mistakes run. @returns {string[]} below the root */
export const coursePrograms = () =>
  COURSE.flatMap((id) => programsIn(`web/course/${id}`)).filter((path) =>
    /\/(program|mistake-\w+)\.py$/.test(path),
  );

/** The programs that are files, below the root. */
export const files = () => [
  ...programsIn("tests/parity/python"),
  ...programsIn("web/lessons"),
  ...programsIn("web/lessons/mistakes"),
  ...programsIn("web/examples"),
  ...coursePrograms(),
  "tests/parity/ladder.py",
];

/** Which file of expected holds it. @param {string} name a file below the root, or that of a text */
export function groupOf(name) {
  if (name.startsWith("playground ")) return "playground";
  if (!name.endsWith(".py")) return "pairs";
  if (name.startsWith("web/course/")) return "course";
  if (!name.startsWith("tests/parity/python/")) return "lessons";
  return /\/(np_|torch_and_numpy)/.test(name) ? "numpy" : "torch";
}

/** @param {string} text of a program */
export const hashOf = (text) => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** A line of a curve that is not kept: it is equal to any. */
export const LEFT_OUT = "…";

/** @param {string} group @returns {Record<string, { text: string, error: null | RealError }>} */
export function expected(group) {
  /** @type {Record<string, Recorded>} */
  const all = JSON.parse(readFileSync(`${ROOT}${EXPECTED}${group}.json`, "utf8"));
  return Object.fromEntries(
    Object.entries(all).map(([name, { lines, error }]) => {
      const kept = lines.flatMap((line) =>
        typeof line === "number" ? Array(line).fill(LEFT_OUT) : [line],
      );
      return [name, { text: kept.map((line) => `${line}\n`).join(""), error }];
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const named = (/** @type {string} */ name, /** @type {string} */ text) => ({
    group: groupOf(name),
    name,
    hash: hashOf(text),
  });
  const list = [
    ...files().map((file) => named(file, readFileSync(ROOT + file, "utf8"))),
    ...written.map(({ name, py }) => ({ ...named(name, py), py })),
  ];
  console.log(JSON.stringify(list));
}
