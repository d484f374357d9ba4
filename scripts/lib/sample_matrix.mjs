/** The second table of docs/ops.md: PyTorch's own samples (tests/opinfo), and how far each operation is with them. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const FOLDER = new URL("../../tests/opinfo/", import.meta.url);
const DTYPES = ["float64", "int64", "bool"];

/** What a verdict other than "right" says of the columns. @type {Record<string, string>} */
const FAILS = {
  forward: "a forward number differs",
  gradient: "a gradient differs",
  second: "a second gradient differs",
  method: "the method or the form in place differs",
};

/** @param {string} verdict */
function said(verdict) {
  const [stage, refused] = verdict.split(" ");
  return refused ? `a sample is refused (${stage})` : (FAILS[stage] ?? verdict);
}

/** @param {{verdicts?: Record<string, string>, lines?: string[]}} [given] */
export function sampleMatrix({ verdicts, lines } = {}) {
  const all = verdicts ?? JSON.parse(readFileSync(new URL("verdicts.json", FOLDER), "utf8"));
  const texts =
    lines ??
    gunzipSync(readFileSync(new URL("samples.jsonl.gz", FOLDER)))
      .toString()
      .trimEnd()
      .split("\n");
  /** @type {Map<string, Record<string, number>>} */
  const counts = new Map();
  for (const text of texts) {
    const { name, dtype, cases } = JSON.parse(text);
    const found = counts.get(name) ?? {};
    counts.set(name, found);
    const add = (/** @type {string} */ key, /** @type {number} */ n) => {
      found[key] = (found[key] ?? 0) + n;
    };
    add(dtype, cases.length);
    for (const key of ["g1", "g2"]) {
      add(key, cases.filter((/** @type {any} */ sample) => key in sample).length);
    }
  }
  const names = Object.keys(all).sort();
  const right = names.filter((name) => all[name] === "right").length;
  const rows = names.map((name) => {
    const count = counts.get(name) ?? {};
    const cells = [...DTYPES, "g1", "g2"].map((key) => count[key] || "–");
    return `| ${name} | ${cells.join(" | ")} | ${all[name] === "right" ? "right" : said(all[name])} |`;
  });
  return `## PyTorch's own samples

PyTorch tests each of its operations with samples (OpInfo). Of the ${names.length} names that make sense here ${right} are
right: every sample's result, gradient and second gradient, as a function, a method and in place
(\`tests/opinfo\`, from whose results this table is written). The numbers are those of samples with that dtype as
input, and of samples whose gradient and second gradient are compared. float32 is computed by the same code as
float64 and is tested in \`tests/native/test_op_table.cpp\`.

| name | ${DTYPES.join(" | ")} | gradient | second gradient | |
| --- |${" ---: |".repeat(DTYPES.length + 2)} --- |
${rows.join("\n")}
`;
}
