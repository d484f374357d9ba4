/** scripts/audit: the parts that web/notices.mjs found in the bundles, against the licences allowed. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PARTS = fileURLToPath(new URL("../../web/build/parts.json", import.meta.url));

/** Licences that ask for no more than their text. */
const ALLOWED = [
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "Apache-2.0 WITH LLVM-exception",
  "Zlib",
  "0BSD",
];

/** @typedef {{name: string, version: string, licence: string, text: string, files: string[]}} Part */

/** @param {Part[]} parts one line for each problem */
function problems(parts) {
  if (!parts.length) return ["nothing was found in the bundles"];
  return parts.flatMap(({ name, version, licence, text, files }) => [
    ...(ALLOWED.includes(licence) ? [] : [`${name}: the licence ${licence} is not allowed`]),
    ...(text.length > 200 ? [] : [`${name}: the licence's text is missing`]),
    ...(version ? [] : [`${name}: the version is not known`]),
    ...(files.length ? [] : [`${name}: it is in no bundle`]),
  ]);
}

function selfTest() {
  const good = { name: "a", version: "1", licence: "MIT", text: "x".repeat(300), files: ["a.js"] };
  const bad = [{ licence: "GPL-3.0" }, { text: "" }, { version: "" }, { files: [] }];
  const found = bad.map((change) => problems([{ ...good, ...change }]).length);
  const right = !problems([good]).length && problems([]).length && found.every((n) => n === 1);
  console.log(`audit: self-test ${right ? "passed" : "failed"}`);
  return right;
}

function main() {
  if (process.argv.includes("--self-test")) return selfTest();
  if (!existsSync(PARTS)) {
    console.error("audit: not built yet: run scripts/build");
    return false;
  }
  /** @type {Part[]} */
  const parts = JSON.parse(readFileSync(PARTS, "utf8"));
  const rows = parts.map(({ name, version, licence, files }) => [
    name,
    version,
    licence,
    files.join(" "),
  ]);
  const widths = [0, 1, 2].map((i) => Math.max(...rows.map((row) => row[i].length)));
  for (const row of rows) {
    console.log(row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  "));
  }
  const found = problems(parts);
  for (const problem of found) console.error(`audit: ${problem}`);
  return !found.length;
}

process.exit(main() ? 0 : 1);
