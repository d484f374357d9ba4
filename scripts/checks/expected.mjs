/**
 * What real PyTorch and NumPy printed is kept for every program of the parity tests, and only for the
 * program as it is now. tests/parity/programs.mjs says how it is renewed.
 */
import { readFileSync } from "node:fs";
import { EXPECTED, files, groupOf, hashOf, ROOT, written } from "../../tests/parity/programs.mjs";
import { main } from "./tree.mjs";

/** @param {Map<string, string>} given programs by name, and the files of expected by path */
function check(given) {
  /** @type {Map<string, Record<string, { hash: string }>>} */
  const kept = new Map();
  const programs = new Map();
  for (const [path, text] of given) {
    if (path.startsWith(EXPECTED)) kept.set(path, JSON.parse(text));
    else programs.set(path, text);
  }
  const problems = [];
  for (const [name, text] of programs) {
    const result = kept.get(`${EXPECTED}${groupOf(name)}.json`)?.[name];
    if (!result) problems.push(`${name} has no expected output`);
    else if (result.hash !== hashOf(text)) problems.push(`${name} is not what the output is of`);
  }
  for (const [path, results] of kept) {
    for (const name of Object.keys(results)) {
      const here = programs.has(name) && path === `${EXPECTED}${groupOf(name)}.json`;
      if (!here) problems.push(`${path} has the output of ${name}, which is not there`);
    }
  }
  return problems;
}

const of = (/** @type {string} */ text) => ({ hash: hashOf(text) });
const file = `${EXPECTED}torch.json`;
const program = "tests/parity/python/a.py";
const cases = [
  { files: { [program]: "x", [file]: JSON.stringify({ [program]: of("x") }) }, finds: [] },
  { files: { [program]: "y", [file]: JSON.stringify({ [program]: of("x") }) }, finds: [/is not/] },
  { files: { [program]: "x", [file]: "{}" }, finds: [/a\.py has no/] },
  { files: { [file]: JSON.stringify({ [program]: of("x") }) }, finds: [/not there/] },
  {
    files: { "a pair": "x", [file]: JSON.stringify({ "a pair": of("x") }) },
    finds: [/a pair has no/, /not there/],
  },
];
main(
  "expected",
  (tree) => {
    if (process.argv.includes("--self-test")) return check(tree);
    const given = new Map([...tree].filter(([path]) => path.startsWith(EXPECTED)));
    for (const path of files()) given.set(path, readFileSync(ROOT + path, "utf8"));
    for (const { name, py } of written) given.set(name, py);
    return check(given);
  },
  cases,
);
