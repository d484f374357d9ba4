/** What the editor completes and explains: names of the tables, by what stands before the cursor. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { finder, sentences, unsaid } from "../../web/help_said.mjs";
import { complete, wordAt } from "../../web/src/live/complete.js";
import { Help, pageOf } from "../../web/src/live/help.js";

/** The one value of a file of data. @param {string} file */
function part(file) {
  const text = readFileSync(new URL(`../../web/dist/${file}`, import.meta.url), "utf8");
  return JSON.parse(/** @type {RegExpExecArray} */ (/^[^=]*=(.*);\s*$/s.exec(text))[1]);
}
const [en, zh] = [part("gradlet-help-en.js"), part("gradlet-help-zh.js")];
const help = new Help(part("gradlet-help.js"), { en, zh });

/**
 * The labels at the mark | of a program, the most wanted first.
 *
 * @param {string} program
 * @param {"py" | "js"} [code]
 * @param {boolean} [asked]
 */
function at(program, code = "py", asked = false) {
  const place = program.indexOf("|");
  const found = complete(program.replace("|", ""), place, code, help, asked);
  if (!found) return null;
  const word = program.slice(found.from, place);
  const fitting = found.options.filter(({ label }) => label.startsWith(word));
  return fitting
    .sort((a, b) => (b.boost ?? 0) - (a.boost ?? 0) || (a.label < b.label ? -1 : 1))
    .map(({ label }) => label);
}

/** @param {string} program @param {string} label @param {"py" | "js"} [code] */
const offers = (program, label, code) => at(program, code)?.includes(label) ?? false;

/** The key of the word before the mark |. @param {string} program @param {"py" | "js"} [code] */
function word(program, code = "py") {
  const place = program.indexOf("|");
  const found = wordAt(program.replace("|", ""), place - 1, code, help);
  return found && (found.lacks ? `-${found.kind?.name}` : (found.kind?.name ?? null));
}

test("modules complete by the names programs give them", () => {
  assert.ok(offers("import torch\ntorch.ran|", "randn"));
  assert.ok(offers("import torch.nn as nn\nnn.Lin|", "Linear"));
  assert.ok(offers("import torch.nn.functional as F\nF.cross|", "cross_entropy"));
  assert.ok(offers("from torch import nn, optim as o\no.Ad|", "AdamW"));
  assert.ok(offers("import numpy as np\nnp.zer|", "zeros_like"));
  assert.ok(offers("import numpy as np\nnp.random.nor|", "normal"));
  assert.ok(offers("import torch\ntorch.nn.init.kai|", "kaiming_uniform_"));
  assert.ok(
    offers(
      "from torch.utils.data import (\n  DataLoader as D,\n  Dataset)\nimport torch.optim.lr_scheduler as s\ns.Step|",
      "StepLR",
    ),
  );
  assert.ok(offers("import matplotlib.pyplot as plt\nplt.|", "scatter"));
  assert.ok(offers("import math\nmath.|", "sqrt"));
  // In a cell whose imports stand in another.
  assert.ok(offers("nn.Lin|", "Linear"));
  assert.equal(offers("nn = 3\nnn.Lin|", "Linear"), false);
});

test("modules complete in imports", () => {
  assert.ok(offers("import torch.u|", "torch.utils.data"));
  assert.ok(offers("from torch.nn import Li|", "Linear"));
  assert.ok(offers("from torch.nn import Conv2d, Li|", "Linear"));
  assert.ok(offers("from ma|", "math"));
});

test("a value completes by what made it", () => {
  const tensors = [
    "x = torch.randn(3)",
    "x = torch.tensor([1.])",
    "w = torch.ones(2)\nx = w @ w.T + 1",
    "x = torch.zeros(\n  2,\n  3,\n)",
    "x = torch.ones(2)[0]",
    "x: torch.Tensor = torch.ones(2).exp().sum(0)",
    "a, x = torch.ones(1), torch.ones(2)",
    "m = torch.nn.Linear(1, 1)\nx = m(torch.ones(1))",
    "x = -torch.ones(1)",
    "x = (torch.ones(1) - 2) ** 2",
    "x = torch.ones(2).to(torch.float64)",
    "x = torch.ones(1, requires_grad=True).grad",
  ];
  for (const made of tensors) {
    assert.equal(at(`import torch\n${made}\nx.backw|`)?.[0], "backward", made);
    assert.equal(offers(`import torch\n${made}\nx.app|`, "append"), false, made);
  }
  assert.ok(
    offers("import torch\nopt = torch.optim.SGD([torch.ones(1)], lr=1)\nopt.ze|", "zero_grad"),
  );
  assert.ok(
    offers(
      "from torch import nn\nmodel = nn.Sequential(nn.Linear(1, 1))\nmodel.para|",
      "parameters",
    ),
  );
  assert.ok(offers("import numpy as np\na = np.ones(3)\na.resh|", "reshape"));
  assert.ok(offers("import numpy as np\na = np.random.randn(3)\na.ast|", "astype"));
  assert.ok(offers("losses = []\nlosses.app|", "append"));
  assert.ok(offers("s = 'a' + \"b\"\ns.spl|", "split"));
  assert.ok(offers("import torch\ntorch.ones(2).exp().s|", "sum"));
  // Its last value before the cursor counts.
  assert.ok(offers("import torch\nx = []\nx.app|\nx = torch.ones(1)", "append"));
});

test("a tensor's methods stand after any dot of which nothing is known, and in-place ones last", () => {
  assert.ok(offers("def f(a):\n    return a.rel|", "relu"));
  const names = at("x = unknown()\nx.ad|") ?? [];
  assert.ok(names.indexOf("add") < names.indexOf("add_"));
});

test("a program's own classes have what it gave them, and what they extend", () => {
  const net =
    "import torch.nn as nn\nclass Net(nn.Module):\n    def __init__(self):\n        super().__init__()\n" +
    "        self.fc1 = nn.Linear(2, 3)\n    def forward(self, x):\n        ";
  assert.equal(at(`${net}return self.f|`)?.[0], "fc1");
  assert.ok(offers(`${net}return self.para|`, "parameters"));
  assert.ok(offers(`${net}return x.rel|`, "relu"));
  assert.ok(offers(`${net}h = self.fc1(x)\n        h.rel|`, "relu"));
  assert.ok(offers(`${net}return x\nmodel = Net()\nmodel.tr|`, "train"));
  assert.ok(offers(`${net}return x\nNet().fc|`, "fc1"));
});

test("arguments by name inside a call", () => {
  assert.equal(at("import torch\nopt = torch.optim.Adam([], l|")?.[0], "lr=");
  assert.ok(offers("import torch\nx = torch.ones(2)\nx.sum(keep|", "keepdim="));
  assert.ok(
    offers("from torch import nn\nnn.Conv2d(1, 2,\n  kernel_size=3, pad|", "padding_mode="),
  );
  assert.ok(offers("import torch\ntorch.tensor([1], re|", "requires_grad="));
  assert.equal(offers("import torch\ntorch.sum(x, dim=keep|", "keepdim="), false);
  assert.equal(at("const opt = torch.optim.Adam([], { l|", "js")?.[0], "lr:");
  assert.ok(offers("const x = torch.ones(2);\nx.sum({ dim: 1, keep|", "keepdim:", "js"));
});

test("the program's own names, the language's words", () => {
  assert.ok(offers("learning_rate = 3\nprint(lear|)", "learning_rate"));
  assert.ok(offers("def train(epochs):\n    for t in range(ep|", "epochs"));
  assert.ok(offers("const weights = 3;\nconsole.log(wei|)", "weights", "js"));
  assert.ok(offers("fo|", "for"));
  assert.equal(at("损失 = 3\nprint(损|)", "py", true)?.[0], "损失");
});

test("nothing in texts, comments and numbers, nor unasked after one letter", () => {
  for (const program of [
    '"torch.|"',
    "# torch.|",
    "x = 1.|",
    "'''a\ntorch.|",
    "x|",
    "print(|",
    "1e|",
  ]) {
    assert.equal(at(program), null, program);
  }
  for (const program of ['"torch.|"', "// torch.|", "/* torch.|", "`torch.|", "x = 1.|"]) {
    assert.equal(at(program, "js"), null, program);
  }
  assert.ok(at("x|", "py", true));
});

test("in JavaScript", () => {
  const head = 'import { load } from "gradlet";\nconst torch = await load();\n';
  assert.ok(offers(`${head}torch.ran|`, "randn", "js"));
  assert.ok(offers(`${head}const { nn, optim: o } = torch;\nnn.Lin|`, "Linear", "js"));
  assert.ok(offers(`${head}const np = torch.numpy;\nnp.zer|`, "zeros", "js"));
  assert.ok(offers(`${head}const x = torch\n  .ones(2)\n  .mul(3);\nx.backw|`, "backward", "js"));
  assert.ok(offers(`${head}const x = torch.ones(2);\nx\n  .mul(2)\n  .su|`, "sum", "js"));
  const net = `${head}class Net extends torch.nn.Module {\n  constructor() {\n    super();\n    this.fc1 = torch.nn.Linear(2, 3);\n  }\n  forward(x) {\n    `;
  assert.equal(at(`${net}return this.f|`, "js")?.[0], "fc1");
  assert.ok(offers(`${net}return x.rel|`, "relu", "js"));
  assert.ok(
    offers(`${net}return x;\n  }\n}\nconst model = new Net();\nmodel.para|`, "parameters", "js"),
  );
});

test("words are explained by what they are", () => {
  assert.equal(word("import torch\ntorch.randn|(3)"), "torch.randn");
  assert.equal(word("import torch.nn as nn\nm = nn.Linear|(1, 1)"), "torch.nn.Linear");
  assert.equal(word("import torch\nx = torch.ones(1)\nx.mul(2).sum|()"), "Tensor.sum");
  assert.equal(word("import torch\nx = torch.ones(1)\nx.add_|(2)"), "Tensor.add_");
  assert.equal(word("import torch.nn as nn|"), "torch.nn");
  assert.equal(word("import torch.nn as nn\nnn|.Linear"), "torch.nn");
  assert.equal(word("from torch.nn import Linear|"), "torch.nn.Linear");
  assert.equal(word("import torch\ntorch.fft|.rfft(x)"), "-torch.fft");
  assert.equal(word("import torch\ntorch.randnn|(3)"), null);
  assert.equal(word("# torch.randn|"), null);
  assert.equal(word("const x = torch.ones(1);\nx.sum|()", "js"), "Tensor.sum");
});

test("each sentence of the files is in both languages, and of a name that there is", () => {
  const bare = new Set(Object.keys(help.entries).map((key) => key.slice(key.lastIndexOf(".") + 1)));
  for (const [name, [en, zh]] of sentences()) {
    // Of modules, too.
    const there = name in help.entries || help.isPlace("py", name);
    assert.ok(name.includes(".") ? there : bare.has(name), name);
    assert.match(en, /^([A-Za-z\d-][^\p{Script=Han}]*\.)?$/u, name);
    assert.match(zh, /\p{Script=Han}.*。$/u, name);
  }
});

test("every name that is offered has a sentence in both languages", () => {
  const keys = Object.keys(help.entries);
  assert.deepEqual(
    unsaid(keys.map((key) => [key, [help.sentence(key, "en"), help.sentence(key, "zh")]])),
    [],
  );
  for (const code of /** @type {const} */ (["py", "js"])) {
    for (const place of [...help.modules, "Tensor", "ndarray", "Module", "Optimizer", "str"]) {
      const without = help.namesIn(code, place).filter((n) => !help.sentence(`${place}.${n}`));
      assert.deepEqual(without, [], place);
    }
  }
});

test("where a sentence is looked for, and what is said where there is none", () => {
  const names = [
    "torch.exp",
    "Tensor.exp",
    "Tensor.exp_",
    "torch.fft.exp",
    "torch.nn.utils.Linear",
  ];
  const find = finder(
    new Map([
      ["exp", ["e.", "幂。"]],
      ["torch.nn.Linear", ["", "线性。"]],
    ]),
    (key) => names.includes(key),
  );
  assert.deepEqual(
    names.map((key) => find(key)?.[1]),
    ["幂。", "幂。", "幂（原地）。", undefined, "线性。"],
  );
  assert.deepEqual(
    unsaid([
      ["torch.a", ["", ""]],
      ["torch.b", ["B.", ""]],
      ["torch.c", ["C.", "丙。"]],
    ]),
    [
      'torch.a has no sentence: write "torch.a | English | 中文" into web/help_sentences/*.txt',
      'torch.b has no sentence in Chinese: write "torch.b | | 中文" into web/help_sentences/*.txt',
    ],
  );
});

test("sentences of another build are not taken for this one's", () => {
  const data = { entries: { "torch.exp": "" }, places: {}, missing: {}, stamp: "new" };
  const old = { sentences: ["Of another name."], stamp: "old" };
  assert.equal(new Help(data, { en: old }).sentence("torch.exp"), "");
  assert.equal(
    new Help(data, { en: { ...old, stamp: "new" } }).sentence("torch.exp"),
    "Of another name.",
  );
});

test("what a module gives only when it is asked for is offered, and what PyTorch alone has is marked", () => {
  assert.ok(offers("import torch.distributions as D\nD.Multi|", "MultivariateNormal"));
  assert.ok(offers("from torch.nn.utils import wei|", "weight_norm"));
  assert.ok(help.lacks("torch.distributions", "Beta"));
  assert.ok(offers("import random\nrandom.ra|", "random"));
});

test("what the library needs itself is not offered", () => {
  for (const name of ["torch.sys", "torch.func.js", "torch.xpu.refusing", "time.sleep_ms"]) {
    assert.equal(name in help.entries, false, name);
  }
  assert.equal(help.modules.includes("torch.nn.lazy"), false);
  assert.ok(help.namesIn("py", "torch").includes("fill"));
});

test("what is said: PyTorch's signatures, a sentence, its page", () => {
  assert.deepEqual(help.signatures("torch.exp"), ["exp(input) → Tensor"]);
  assert.deepEqual(help.signatures("torch.nn.Linear"), [
    "Linear(in_features, out_features, bias=True)",
    "forward(input) → Tensor",
  ]);
  assert.match(help.sentence("torch.nn.Linear"), /x W\^T \+ b/);
  assert.match(help.sentence("torch.nn.Linear", "zh"), /^全连接层 x W\^T \+ b：/);
  assert.equal(help.sentence("numpy.dot", "zh"), "向量点积或矩阵乘法。");
  assert.equal(help.sentence("Tensor.unsqueeze"), "With one more dimension, of size 1.");
  assert.equal(help.sentence("Tensor.add_"), "Sum, element by element, in place.");
  assert.equal(help.sentence("Tensor.add_", "zh"), "逐元素相加（原地）。");
  // Of the other it is said that it is a view.
  assert.equal(help.sentence("Tensor.transpose_", "zh"), "transpose() 的原地版本。");
  assert.deepEqual(help.signatures("torch.zeros"), [
    "zeros(*size, *, dtype=None, device=None, requires_grad=False) → Tensor",
  ]);
  assert.deepEqual(help.signatures("Tensor.sum"), [
    "sum(dim=None, keepdim=False, *, dtype=None) → Tensor",
  ]);
  assert.match(
    help.signatures("torch.optim.Adam")[0],
    /^Adam\(params, lr=0\.001, betas=\(0\.9, 0\.999\), eps=1e-08/,
  );
  assert.match(
    help.signatures("torch.utils.data.DataLoader")[0],
    /^DataLoader\(dataset, batch_size=1, shuffle=None/,
  );
  assert.equal(pageOf("torch.exp"), "https://docs.pytorch.org/docs/2.14/generated/torch.exp.html");
  assert.equal(
    pageOf("Tensor.exp_"),
    "https://docs.pytorch.org/docs/2.14/generated/torch.Tensor.exp_.html",
  );
  assert.equal(
    pageOf("torch.nn.init.normal_"),
    "https://docs.pytorch.org/docs/2.14/nn.init.html#torch.nn.init.normal_",
  );
  assert.equal(
    pageOf("numpy.random.normal"),
    "https://numpy.org/doc/2.4/reference/random/generated/numpy.random.normal.html",
  );
  assert.equal(pageOf("math.sqrt"), "");
});

test("every operation, layer and optimizer has its signature, and what is here is not lacking", async () => {
  const { API } = await import("../../web/src/live/api_names.js");
  for (const place of ["torch.nn.functional", "torch.linalg", "torch.special", "torch.nn.init"]) {
    const bare = API.py[place]
      .split(" ")
      .filter((name) => /^[a-z]/.test(name) && !help.entry(`${place}.${name}`));
    assert.deepEqual(
      bare.filter((name) => !["calculate_gain"].includes(name)),
      [],
      place,
    );
  }
  for (const [place, names] of Object.entries(help.missing)) {
    const here = new Set(help.namesIn("py", place));
    assert.deepEqual(
      names.split(" ").filter((name) => here.has(name)),
      [],
      place,
    );
  }
});
