/**
 * scripts/fuzz NAME [--seed N] [--cases N] [--hours H] [--python COMMAND] [--record] [--only READERS]
 *
 * torch and numpy run random programs here and in a Python with PyTorch 2.14 and NumPy 2.4 (COMMAND, for
 * instance "chroot forky python3") and tell what differs, sorted by cause. With --record the cases and what
 * that Python shows are written to tests/fuzz, for the tests. found are the programs of tests/fuzz/found.expected,
 * which once differed: one more is added as it is printed, "> " before each statement, and recorded. parsers hands damaged files to the readers of
 * .npy and others (--only npy,address: to these); native builds and runs the fuzzers of the C++ side. The seed of each round is printed: the same one gives the same programs.
 */
import { parseArgs } from "node:util";
import { cause, compare } from "../../tests/fuzz/compare.mjs";
import { pythonCase } from "../../tests/fuzz/python_programs.mjs";
import { numpyCase } from "../../tests/fuzz/numpy_programs.mjs";
import { fuzzFiles } from "../../tests/fuzz/files.mjs";
import { fuzzParsers } from "../../tests/fuzz/parsers.mjs";
import { chooser } from "../../tests/fuzz/random.mjs";
import { fuzzNative } from "./fuzz_native.mjs";
import { runOurs, runTheirs } from "../../tests/fuzz/run.mjs";
import { readExpected, write } from "../../tests/fuzz/store.mjs";
import { torchCase } from "../../tests/fuzz/torch_programs.mjs";

const NAMES = ["torch", "numpy", "python", "found", "parsers", "native"];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: "1" },
    cases: { type: "string", default: "1000" },
    hours: { type: "string", default: "0" },
    python: { type: "string", default: "python3" },
    only: { type: "string" },
    record: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
const [name] = positionals;
const CASES = /** @type {Record<string, typeof torchCase>} */ ({
  torch: torchCase,
  numpy: numpyCase,
  python: pythonCase,
});
if (values.help || positionals.length !== 1 || !NAMES.includes(name)) {
  console.error(
    `usage: scripts/fuzz ${NAMES.join("|")} [--seed N] [--cases N] [--hours H] [--python COMMAND] [--record] [--only READERS]`,
  );
  process.exit(values.help ? 0 : 2);
}

if (name === "native") process.exit((await fuzzNative(Number(values.hours), values.seed)) ? 0 : 1);

const until = Date.now() + Number(values.hours) * 3_600_000;
/** @type {Map<string, { count: number, text: string }>} */
const causes = new Map();
/** @type {Map<string, number>} */
const known = new Map();
let seed = Number(values.seed);
let statements = 0;

/** @param {number} now */
async function round(now) {
  const r = chooser(now);
  const size = Number(values.cases);
  if (name === "parsers") {
    const only = values.only?.split(",");
    for (const { inputs, findings } of [
      await fuzzParsers(r, size, only),
      await fuzzFiles(now, size, only),
    ]) {
      statements += inputs;
      for (const text of findings) causes.set(text, { count: 1, text });
    }
    return;
  }
  const cases = name === "found" ? readExpected(name).cases : r.many(size, () => CASES[name](r));
  const theirs = runTheirs(cases, values.python, name);
  if (values.record) write(name, cases, theirs);
  const result = compare(cases, await runOurs(cases, name), theirs, name === "python");
  statements += result.statements;
  for (const [why, count] of result.known) known.set(why, (known.get(why) ?? 0) + count);
  for (const finding of result.findings) {
    const { setup, steps } = cases[finding.case];
    const before = steps.slice(0, Number(finding.key.split(".")[1]) || 0);
    const lines = [...setup, ...before, `> ${finding.statement}`];
    const text = `${lines.join("\n")}\n  theirs ${finding.theirs}\n  ours   ${finding.ours}`;
    const id = cause(finding);
    causes.set(id, { count: (causes.get(id)?.count ?? 0) + 1, text: causes.get(id)?.text ?? text });
  }
}

do {
  console.log(`fuzz: ${name}, seed ${seed}`);
  await round(seed++);
} while (Date.now() < until);

for (const [id, { count, text }] of [...causes].sort((a, b) => b[1].count - a[1].count)) {
  console.log(`\n${count} x ${id}\n${text}`);
}
for (const [why, count] of known) console.log(`known, ${count} x: ${why}`);
console.log(
  `${statements} ${name === "parsers" ? "inputs" : "statements"}, ${causes.size} findings`,
);
process.exit(causes.size ? 1 : 0);
