/**
 * PyTorch's own samples of its operations (OpInfo) against the engine, by the Python of the package.
 *
 *     node tests/opinfo/opinfo.mjs [--verbose] [--write] [NAME...]
 *
 * A name is right if every sample is: forward, gradient and second gradient, as a function, a method and in
 * place. --write renews verdicts.json, which says how far each name is.
 */
import { fork } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const HERE = fileURLToPath(new URL("./", import.meta.url));
export const VERDICTS = `${HERE}verdicts.json`;
/** Machines have two cores at least. */
const PARTS = 2;
/** The first of these that a sample fails in is the verdict. */
const STAGES = ["forward", "gradient", "second", "method"].flatMap((stage) => [
  stage,
  `${stage} refused`,
]);

/** @typedef {{kind: string, missing: boolean, cases: number, wrong: [number, string, string][]}} Report */

/** The lines of the corpus, an op and a dtype each. @param {string[]} names */
function lines(names) {
  return gunzipSync(readFileSync(`${HERE}samples.jsonl.gz`))
    .toString()
    .trimEnd()
    .split("\n")
    .map((text) => ({ text, name: /"name":"([^"]+)"/.exec(text)?.[1] ?? "" }))
    .filter(({ name }) => !names.length || names.includes(name));
}

/** What became of every PARTS-th line. @param {string[]} names @param {number} part */
async function runPart(names, part) {
  const { start, transformPython } = await import("../../web/dist/python_node.js");
  /** @type {string[]} */
  let printed = [];
  const python = await start({ print: (text) => printed.push(...text.split("\n")) });
  const program = transformPython(readFileSync(`${HERE}check.py`, "utf8"));
  if (!program.ok) throw new Error(JSON.stringify(program));
  /** @type {[string, Report[]][]} */
  const reports = [];
  for (const [i, { text, name }] of lines(names).entries()) {
    if (i % PARTS !== part) continue;
    printed = [];
    const files = { "line.json": new TextEncoder().encode(text) };
    const failure = python.run(program.text, "check.py", { session: false, files });
    if (failure) throw new Error(`${name}: ${failure.traceback}`);
    reports.push([name, printed.filter((line) => line[0] === "{").map((line) => JSON.parse(line))]);
  }
  return reports;
}

/** What became of the samples, by name. @param {string[]} [names] @returns {Promise<Map<string, Report[]>>} */
export async function run(names = []) {
  const parts = await Promise.all(
    Array.from({ length: PARTS }, (_, part) => {
      const child = fork(fileURLToPath(import.meta.url), ["--part", String(part), ...names]);
      return new Promise((resolve, reject) => {
        child.once("message", resolve);
        child.once("exit", (code) => reject(new Error(`part ${part} ended with ${code}`)));
      });
    }),
  );
  /** @type {Map<string, Report[]>} */
  const all = new Map();
  for (const [name, reports] of parts.flat()) all.set(name, [...(all.get(name) ?? []), ...reports]);
  return all;
}

/** "right", "missing" or the first stage that fails. @param {Report[]} reports */
export function verdict(reports) {
  if (reports.some(({ missing }) => missing)) return "missing";
  const failed = new Set(reports.flatMap(({ wrong }) => wrong.map(([, stage]) => stage)));
  return STAGES.find((stage) => failed.has(stage)) ?? "right";
}

async function main() {
  const words = process.argv.slice(2);
  if (words[0] === "--part") {
    process.send?.(await runPart(words.slice(2), Number(words[1])));
    return;
  }
  const names = words.filter((word) => !word.startsWith("--"));
  const reports = await run(names);
  /** @type {Record<string, string>} */
  const verdicts = {};
  /** @type {Record<string, string[]>} */
  const by = {};
  for (const name of [...reports.keys()].sort()) {
    const list = reports.get(name) ?? [];
    verdicts[name] = verdict(list);
    (by[verdicts[name]] ??= []).push(name);
    if (!words.includes("--verbose")) continue;
    for (const { kind, wrong, cases } of list) {
      if (wrong.length) console.log(`${name} ${kind} ${wrong.length}/${cases}`, wrong[0].join(" "));
    }
  }
  for (const [result, list] of Object.entries(by))
    console.log(`${result} ${list.length}: ${list.join(" ")}\n`);
  if (words.includes("--write") && !names.length) {
    writeFileSync(VERDICTS, `${JSON.stringify(verdicts, null, 1)}\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
