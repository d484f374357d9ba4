/** Advice for errors: what real programs end with, in both languages, leads to the right words. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { load } from "../../web/dist/gradlet.js";
import { start, transformPython } from "../../web/dist/python_node.js";
import { adviceFor } from "../../web/src/live/hints.js";
import { WORDS } from "../../web/src/live/hints_words.js";
import { CAUSES, SEEN } from "../../web/src/live/advice_words.js";
import { compileProgram } from "../../web/src/live/program.js";
import { detectLanguage } from "../../web/src/live/language.js";
import { editDistance, nearest } from "../../web/src/live/names.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const torch = await load();
let python;
before(async () => {
  python = await start({ print() {}, warn() {}, draw() {} });
});

const START = 'import { load } from "gradlet"; const torch = await load(); const nn = torch.nn; ';
const AsyncFunction = (async () => {}).constructor;

/** The advice for what a program in JavaScript ends with. @param {string} source */
async function inJavaScript(source) {
  const compiled = compileProgram(source);
  if (!compiled.ok) return adviceFor({ ...compiled.error, hint: "" }, source, "en", "js");
  const body = source.replace(/^import .*?; const torch = await load\(\);/, "");
  try {
    await new AsyncFunction("torch", body)(torch);
  } catch ({ name, message }) {
    const error = { name, message, line: 1, column: 1, stack: "", hint: "", code: "runtime" };
    return adviceFor(error, source, "en", "js");
  }
  return assert.fail(`goes through: ${source}`);
}

/** The same in Python. @param {string} source */
function inPython(source) {
  const program = transformPython(source);
  if (!program.ok) return adviceFor({ ...program.error, hint: "" }, source, "en", "py");
  const failure = python.run(program.text, "case.py");
  if (!failure) return assert.fail(`goes through: ${source}`);
  const [, name, message] = /^([\w.]+): ([^]*)$/m.exec(failure.traceback.trim().split("\n").at(-1));
  const line = source.split("\n").length;
  const error = { name, message, line, column: 1, stack: "", hint: "", code: "runtime" };
  return adviceFor(error, source, "en", "py");
}

/** What is wrong, in JavaScript, and the advice it leads to. @type {[string, string, RegExp?][]} */
const JAVASCRIPT = [
  ["torch.rnadn(3)", "meant", /torch\.randn\?/],
  ["nn.Liner(1, 2)", "meant", /torch\.nn\.Linear\?/],
  ["torch.optim.Adm([])", "meant", /Adam/],
  ["torch.numpy.zeors(3)", "meant", /np\.zeros/],
  ["nn.relu(1)", "meant", /torch\.relu/],
  ["torch.fft(1)", "noAttribute"],
  ["torch.randn(3).bakward()", "attribute", /\.backward\?/],
  ["const x = torch.randn(3); [1 + x.bakward()]", "attribute", /\.backward\?/],
  ["torch.randn(3).shape()", "noCall", /shape/],
  ["torch.randn(3) + torch.randn(3)", "operators", /a\.add\(b\)/],
  ["torch.randn(2, 3).mm(torch.randn(2, 3))", "shapes", /console\.log/],
  ["torch.randn(2, 3).add(torch.randn(2, 4))", "broadcast"],
  ["torch.randn(3).sum().backward()", "noGraph", /requires_grad: true/],
  ["torch.randn(3, { requires_grad: true }).sub_(1)", "inPlaceLeaf", /=> \{ … \}/],
  [
    "const w = torch.randn(3, { requires_grad: true }), l = w.pow(2).sum(); l.backward(); l.backward()",
    "secondTime",
  ],
  ["torch.randn(3, { requires_grad: true }).pow(2).backward()", "notScalar"],
  ["torch.randn(3, { requires_grad: true }).numpy()", "detach"],
  ["torch.randn(3).item()", "oneElement"],
  [
    "new (class N extends nn.Module { constructor() { this.a = 1; } })()",
    "superFirst",
    /super\(\)/,
  ],
  ["class Net extends nn.Module {} Net()", "newClass", /new Net\(/],
  ["torch.optim.Adam([], { lr: 1 })", "noParameters", /this\.linear1/],
  ["torch.optim.Adam(nn.Linear(1, 2).parameters, { lr: 1 })", "callIt"],
  ["nn.Sequential(nn.Linear(1, 2), nn.ReLU)", "makeIt"],
  ["nn.MSELoss(torch.zeros(1), torch.zeros(1))", "lossFirst", /const loss_fn/],
  ["new (class extends nn.Module { foward(x) { return x; } })()(torch.zeros(1))", "forward"],
  ["nn.CrossEntropyLoss()(torch.randn(2, 3), torch.tensor([0.5, 1]))", "classes"],
  ["torch.tensor([1, 2]).mean()", "wholeNumbers", /dtype/],
  ["torch.zeros(3, { requires_grad: true }).grad.zero_()", "gradNone", /null/],
  ["const w = torch.zeros(3, { requires_grad: true }); w.mul(w.grad)", "noneOperand"],
  ["const f = () => {}; f().sub(1)", "nothing", /return/],
  ["torch.randn(3)(1)", "notCallable"],
  [
    "class N extends nn.Module { constructor() { super(); const fc = nn.Linear(1, 1); } forward(x) { return this.fc(x); } } new N()(torch.zeros(1))",
    "selfMissing",
    /this\.fc/,
  ],
  ["const f = () => f(); f()", "stack"],
  ["torch.zeros(1e6, 1e6)", "memory"],
  ["pritn(1)", "unknown"],
  ["consle.log(1)", "meant", /console/],
  ["range(3)", "otherName", /for \(let/],
  ["np.zeros(3)", "importName", /torch\.numpy/],
  ["prompt()", "noInput"],
  ["document.title", "noPage"],
  ["const w1 = 1; console.log(grad_w1)", "grad", /w1\.grad/],
  ["const a = torch.zeros(3，4)", "fullWidth", /Type , instead/],
  ["const a = “text”", "fullWidth"],
  ["const a = 'text", "quote"],
  ["torch.zeros((3, 4);", "syntax"],
  ["torch.zeros(3))", "bracket"],
  ["torch.zeros(3", "bracket"],
  ["if (1 = 2) {}", "equals", /===/],
  ["const a = 1, a = 2", "twice"],
  ["const a = 1; a = 2", "constant"],
];

for (const [source, key, words = /./] of JAVASCRIPT) {
  test(`JavaScript: ${source}`, async () => {
    const { text, doc } = await inJavaScript(START + source);
    assert.equal(doc, key, text);
    assert.match(text, words);
  });
}

/** @type {[string, string, RegExp?][]} */
const PYTHON = [
  ["x = 10.0\nfor i in range(20): x = x ** 2", "overflow", /smaller learning rate/],
  ["torch.rnadn(3)", "meant", /torch\.randn\?/],
  ["nn.Liner(1, 2)", "meant", /torch\.nn\.Linear\?/],
  ["np.zeors(3)", "meant", /numpy\.zeros/],
  ["np.random.rnadn(3)", "meant", /numpy\.random\.randn/],
  ["torch.Linear(1, 2)", "meant", /torch\.nn\.Linear/],
  ["torch.fft.fft(1)", "noAttribute"],
  ["torch.randn(3).bakward()", "attribute", /\.backward\?/],
  ["np.zeros(3).smu()", "attribute", /\.sum\?/],
  ["nn.Linear(1, 2).wieght", "attribute", /\.weight\?/],
  ["[1].appendd(2)", "attribute", /\.append\?/],
  ["torch.optim.SGD(nn.Linear(1, 1).parameters(), lr=1).setp()", "attribute", /\.step\?/],
  ["pritn(1)", "meant", /print/],
  ["torch.randn(2, 3).mm(torch.randn(2, 3))", "shapes", /print\(x\.shape\)/],
  ["torch.randn(3).sum().backward()", "noGraph", /requires_grad=True/],
  ["nn.CrossEntropyLoss()(torch.randn(2, 3), torch.tensor([0.5, 1.0]))", "classes"],
  ["torch.tensor([1, 2]).mean()", "wholeNumbers", /1\.0/],
  [
    "class N(nn.Module):\n    def foward(self, x):\n        return x\nN()(1)",
    "forward",
    /indentation/,
  ],
  ["x = torch.zeros(3，4)", "fullWidth"],
  ["x = (1", "bracket"],
  ["if 1 = 2:\n    pass", "equals", /== compares/],
];

for (const [source, key, words = /./] of PYTHON) {
  test(`Python: ${source}`, () => {
    const { text, doc } = inPython(
      `import torch\nimport torch.nn as nn\nimport numpy as np\n${source}`,
    );
    assert.equal(doc, key, text);
    assert.match(text, words);
  });
}

test("one language in the place of the other is told as a whole", async () => {
  for (const source of [
    "import torch\nx = torch.randn(3)\nprint(x)",
    "def f(x):\n    return x",
    "for t in range(10):\n    print(t)",
    "x = None",
    "# a comment\nx = 1",
    "print(1)",
  ]) {
    const { text, doc } = await inJavaScript(source);
    assert.equal(doc, "otherLanguage", source);
    assert.match(text, /is Python\. Switch/);
  }
  for (const source of [
    'import { load } from "gradlet";\nconst torch = await load();',
    "const x = 1;",
    "let y = 3\nfor (let i = 0; i < 3; i++) {\n  y += i\n}",
    "function f(x) {\n  return x;\n}",
    "console.log(1)",
  ]) {
    const { text, doc } = inPython(source);
    assert.equal(doc, "otherLanguage", source);
    assert.match(text, /is JavaScript\. Switch/);
  }
  // A slip is a slip, and no other language.
  for (const source of ["x = 5 5", "torch.zeros((3)", "x = 1", "torch.manual_seed(0)"]) {
    assert.equal(detectLanguage(source), null, source);
  }
});

test("programs are known by their language, and so are their first lines", () => {
  for (const folder of ["web/lessons/", "web/lessons/mistakes/", "tests/parity/python/"]) {
    for (const file of readdirSync(ROOT + folder).filter((name) => /\.(py|js)$/.test(name))) {
      const lines = readFileSync(ROOT + folder + file, "utf8").split("\n");
      const language = file.slice(-2);
      assert.equal(detectLanguage(lines.join("\n")), language, file);
      for (let count = 1; count < Math.min(40, lines.length); count += 3) {
        const found = detectLanguage(lines.slice(0, count).join("\n"));
        assert.ok(found === null || found === language, `${file}, ${count} lines`);
      }
    }
  }
});

test("near names, and none that is far", () => {
  assert.equal(editDistance("rnadn", "randn"), 1);
  assert.equal(editDistance("kitten", "sitting"), 3);
  const names = ["randn", "rand", "relu", "mm", "learning_rate", "Linear", "linear"];
  assert.equal(nearest("rnadn", names), "randn");
  assert.equal(nearest("lerning_rat", names), "learning_rate");
  assert.equal(nearest("Liner", names), "Linear");
  assert.equal(nearest("mn", names), null);
  assert.equal(nearest("rlux", names), null);
  assert.equal(nearest("lrnng_rte", names), null);
});

test("the names suggested are those of the built package", () => {
  execFileSync(process.execPath, [`${ROOT}scripts/names.mjs`, "--check"], { stdio: "pipe" });
});

test("all advice is there in both languages", () => {
  for (const [key, { en, zh }] of Object.entries({ ...WORDS, ...SEEN, ...CAUSES })) {
    for (const code of ["py", "js"]) {
      const [english, chinese] = [en, zh].map((words) =>
        typeof words === "string" ? words : words[code],
      );
      assert.match(english, /^[\x20-\x7e…]+$/, key);
      assert.match(chinese, /[\u4e00-\u9fff]/, key);
      assert.match(chinese, /[。？！”]$/, key);
      const blanks = (text) => (text.match(/\{\w+\}/g) ?? []).sort();
      assert.deepEqual(blanks(english), blanks(chinese), key);
    }
  }
});
