/**
 * Damaged texts for the readers of what strangers send: addresses, notebooks and programs from files, the
 * picture of a graph, Python's grammar. A reader answers or throws the error it documents; what it accepted
 * it reads again from what it wrote.
 */
import { isDeepStrictEqual } from "node:util";
import { decodeAddress, encodeAddress } from "../../web/src/share/address.js";
import { FileError, decodeText, fromFile, toFile } from "../../web/src/share/files.js";
import { checkGraph } from "../../web/src/live/graph_message.js";
import { chooser } from "./random.mjs";
import { transformPython } from "../../web/src/python/transform.js";

/** @typedef {import("./random.mjs").Chooser} Chooser */

/** Milliseconds one input may take, on a busy machine. */
const SLOW = 3000;

const PROGRAM = `import torch
class Net(torch.nn.Module):
    def __init__(self, *n, a=1, **k):
        super().__init__()
        self.w = [x for x in n if x > 0 and not x < -1]
    def forward(self, x): return f"{x!r:>{3}}" if x else x @ self.w[1:, ::2]
try:
    y = Net(1, *[2], a={'b': (3,)})(4); y += 1.5e-3
except (ValueError, KeyError) as e:
    print('é 中文', e, sep="")
%matplotlib inline
`;
const notebook = (/** @type {string} */ code) => ({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: { language_info: { name: "python" } },
  cells: [
    { cell_type: "markdown", source: ["# Title\n", "text"] },
    { cell_type: "code", source: code, outputs: [{ text: "1" }], attachments: { a: "b" } },
  ],
});
const graph = {
  total: 3,
  line: 2,
  nodes: [
    {
      id: 1,
      kind: "leaf",
      name: "w",
      dtype: "float32",
      shape: [2, 1],
      value: [1, 2],
      grad: [0, NaN],
      sum: [3],
    },
    {
      id: 2,
      kind: "op",
      op: "MulBackward0",
      dtype: "float32",
      shape: [2, 1],
      value: null,
      line: 3,
    },
  ],
  edges: [{ from: 1, to: 2, input: 0 }],
};

const ODD = [
  "",
  "\0",
  "\ufeff",
  "\ud800",
  "%",
  "%00",
  "%E4%B8",
  "&code=",
  "=",
  "#",
  "\r",
  "\u2028",
  "'''",
  '"""',
  "\\",
  "(",
  "]",
  "{",
  ":",
  "lambda ",
  "match x:\n",
  "1e999",
  "-1",
  "null",
  "[]",
  "{}",
  "99999999999999999999",
  "__proto__",
  "toString",
];

/** @type {(r: Chooser, text: string) => string} */
function damage(r, text) {
  let all = text;
  for (let n = r.int(1, 4); n > 0; n--) {
    const at = r.int(0, all.length);
    const length = r.chance(0.7) ? r.int(0, 4) : r.int(0, all.length);
    const from = r.int(0, all.length);
    const put = r.pick([
      "",
      r.pick(ODD),
      String.fromCharCode(r.int(0, r.chance(0.8) ? 127 : 65535)),
      all.slice(from, from + r.int(1, 40)),
      r.pick(["(", "[", "{", "  ", "-", "not ", "#"]).repeat(r.pick([3, 30, 3000])),
    ]);
    all = all.slice(0, at) + put + all.slice(at + length);
  }
  return all;
}

/** @type {(r: Chooser, value: any) => any} a JSON value with one of its parts another */
function damageValue(r, value) {
  if (typeof value !== "object" || value === null || r.chance(0.15)) {
    return r.pick([null, -1, 0.5, NaN, 1e9, "", "x", [], {}, [[]], true, undefined, value]);
  }
  const copy = structuredClone(value);
  const keys = Object.keys(copy);
  if (!keys.length) return copy;
  const key = r.pick(keys);
  if (r.chance(0.1)) delete copy[key];
  else copy[key] = damageValue(r, copy[key]);
  return copy;
}

const ADDRESS = encodeAddress({
  lesson: "nn",
  language: "python",
  seed: 3,
  lang: "zh",
  hide: ["code"],
  code: PROGRAM,
});

/** @type {Record<string, (r: Chooser) => string | null>} each tells what is wrong */
const READERS = {
  address(r) {
    const { doc, problems } = decodeAddress(damage(r, ADDRESS));
    if (!Array.isArray(problems)) return "no list of problems";
    const again = decodeAddress(encodeAddress(doc));
    if (again.problems.length) return `its own address has problems: ${again.problems}`;
    return isDeepStrictEqual(again.doc, { ...doc, version: again.doc.version })
      ? null
      : "reads its own address otherwise";
  },
  notebook(r) {
    const book = notebook(r.chance(0.5) ? PROGRAM : damage(r, PROGRAM));
    const text = JSON.stringify(r.chance(0.6) ? damageValue(r, book) : book) ?? "";
    const { doc, notes } = fromFile("a.ipynb", r.chance(0.4) ? damage(r, text) : text);
    return typeof doc.code === "string" && Array.isArray(notes) ? null : "no program";
  },
  file(r) {
    const bytes = new TextEncoder().encode(damage(r, PROGRAM));
    for (let n = r.int(0, 3); n > 0 && bytes.length; n--)
      bytes[r.int(0, bytes.length - 1)] = r.int(0, 255);
    const { doc } = fromFile(r.pick(["a.py", "a.js", "a", "a.txt"]), decodeText(bytes));
    const again = fromFile("a.ipynb", toFile(doc, "notebook", "a").text);
    return typeof again.doc.code === "string" ? null : "no program";
  },
  graph(r) {
    const raw = damageValue(r, r.chance(0.5) ? damageValue(r, graph) : graph);
    const checked = checkGraph(raw);
    return checked === null || isDeepStrictEqual(checkGraph(checked), checked)
      ? null
      : "reads its own copy otherwise";
  },
  python(r) {
    const result = transformPython(damage(r, PROGRAM));
    if (!result.ok)
      return result.error.line >= 1 && result.error.message ? null : "an error without its line";
    return typeof result.text === "string" ? null : "no text";
  },
};

/**
 * @param {Chooser} r
 * @param {number} each inputs for every reader
 * @param {string[]} [only] these readers
 */
export async function fuzzParsers(r, each, only) {
  /** @type {string[]} */
  const findings = [];
  let inputs = 0;
  // What is undamaged is read, or the rest would prove nothing.
  if (!checkGraph(graph)) findings.push("graph: refuses a good one");
  if (fromFile("a.ipynb", JSON.stringify(notebook(PROGRAM))).notes.length !== 3) {
    findings.push("notebook: misses a note");
  }
  for (const [name, read] of Object.entries(READERS)) {
    if (only && !only.includes(name)) continue;
    for (let i = 0; i < each; i++) {
      const seed = r.int(0, 2 ** 32 - 1);
      const started = performance.now();
      inputs++;
      let wrong;
      try {
        wrong = read(chooser(seed));
      } catch (error) {
        if (!(error instanceof FileError))
          wrong = String(/** @type {any} */ (error)?.stack ?? error);
      }
      const took = performance.now() - started;
      if (took > SLOW) wrong = `took ${Math.round(took)} ms`;
      if (wrong) findings.push(`${name}, input ${seed}: ${wrong}`);
    }
  }
  return { inputs, findings: findings.slice(0, 40) };
}
