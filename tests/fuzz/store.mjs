/**
 * The committed cases: setup as it is, "> " before a statement and what real Python shows below it, an
 * empty line between cases.
 */
import { readFileSync, writeFileSync } from "node:fs";

/** @param {string} name */
const file = (name) => new URL(`${name}.expected`, import.meta.url);

/** @type {(name: string, cases: import("./torch_programs.mjs").Case[], theirs: Map<string, string>) => void} */
export function write(name, cases, theirs) {
  const blocks = cases.map((one, i) => {
    const lines = [...one.setup];
    const failed = theirs.get(`${i}.setup`);
    if (failed !== undefined) return [...lines, `! ${failed}`].join("\n");
    one.steps.forEach((step, at) => {
      const shown = theirs.get(`${i}.${at}`);
      if (shown !== undefined) lines.push(`> ${step}`, shown);
    });
    return lines.join("\n");
  });
  writeFileSync(file(name), `${blocks.join("\n\n")}\n`);
}

/** @param {string} name */
export function readExpected(name) {
  /** @type {Map<string, string>} */
  const theirs = new Map();
  const blocks = readFileSync(file(name), "utf8").trimEnd().split("\n\n");
  const cases = blocks.map((block, i) => {
    /** @type {import("./torch_programs.mjs").Case} */
    const one = { setup: [], steps: [] };
    for (const line of block.split("\n")) {
      if (line.startsWith("> ")) one.steps.push(line.slice(2));
      else if (line.startsWith("! ")) theirs.set(`${i}.setup`, line.slice(2));
      else if (one.steps.length) theirs.set(`${i}.${one.steps.length - 1}`, line);
      else one.setup.push(line);
    }
    return one;
  });
  return { cases, theirs };
}
