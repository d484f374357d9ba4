/** Programs as files: what is written is a file of its kind, what is read is a program. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  FileError,
  decodeText,
  fileName,
  fromFile,
  fromNotebook,
  fromPy,
  toFile,
  toNotebook,
  toPy,
} from "../../web/src/share/files.js";
import { withoutMagics } from "../../web/src/share/magics.js";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const lesson = read("web/lessons/5-optim.py");

/** The rules of nbformat's schema 4.5 for what we write: all that it requires, nothing it does not know. */
function checkNotebook(text) {
  const book = JSON.parse(text);
  const only = (object, required, optional = []) => {
    const keys = Object.keys(object);
    for (const key of required) assert.ok(keys.includes(key), `${key} is missing`);
    for (const key of keys) assert.ok([...required, ...optional].includes(key), `${key} is extra`);
  };
  const isObject = (value) =>
    assert.ok(value && typeof value === "object" && !Array.isArray(value));
  only(book, ["metadata", "nbformat_minor", "nbformat", "cells"]);
  assert.equal(book.nbformat, 4);
  assert.ok(Number.isInteger(book.nbformat_minor) && book.nbformat_minor >= 5);
  isObject(book.metadata);
  for (const key of ["name", "display_name"]) {
    assert.equal(typeof book.metadata.kernelspec[key], "string");
  }
  assert.equal(typeof book.metadata.language_info.name, "string");
  const ids = new Set();
  for (const cell of book.cells) {
    const code = cell.cell_type === "code";
    const common = ["id", "cell_type", "metadata", "source"];
    if (code) only(cell, [...common, "outputs", "execution_count"]);
    else only(cell, common, ["attachments"]);
    assert.ok(["raw", "markdown", "code"].includes(cell.cell_type));
    assert.match(cell.id, /^[a-zA-Z0-9-_]{1,64}$/);
    assert.ok(!ids.has(cell.id), "ids are unique");
    ids.add(cell.id);
    isObject(cell.metadata);
    assert.ok(cell.source.every((row) => typeof row === "string"));
    assert.ok(cell.source.slice(0, -1).every((row) => /^[^\n]*\n$/.test(row)));
    if (code) assert.deepEqual([cell.outputs, cell.execution_count], [[], null]);
  }
  return book;
}

const notebook = (cells, more = {}) =>
  JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells, ...more });
const code = (source, more = {}) => ({
  cell_type: "code",
  id: "a",
  metadata: {},
  execution_count: 1,
  outputs: [],
  source,
  ...more,
});

test("a .py file is the program with its seed", () => {
  const doc = { code: "import torch\r\ntorch.manual_seed(0)\r\nnp.random.seed(1)\r\n", seed: 7 };
  assert.equal(toPy(doc), "import torch\ntorch.manual_seed(7)\nnp.random.seed(7)\n");
  assert.equal(toPy({ code: lesson }), lesson);
  assert.equal(toPy({ code: "" }), "");
  assert.deepEqual(fromPy(toPy({ code: lesson })).doc, {
    version: 1,
    code: lesson,
    language: "python",
  });
  assert.deepEqual(fromPy("\ufeffx = 1\r\ny = 2\r").doc.code, "x = 1\ny = 2\n");
});

test("real Python runs a program that uses gradlet's own module", () => {
  const program =
    "from __future__ import annotations\nfrom gradlet import plot\nplot(3, loss=0.5)\n";
  const text = toPy({ code: program });
  const { stdout, stderr } = spawnSync("/usr/bin/python3", ["-c", text], { encoding: "utf8" });
  assert.equal(stderr, "");
  assert.equal(stdout, "3 loss 0.5\n");
  const plain = "from gradlet import plot\nplot(3, loss=0.5)\n";
  assert.equal(fromPy(toPy({ code: plain })).doc.code, plain);
  assert.equal(fromNotebook(toNotebook({ code: plain })).doc.code, plain.trimEnd());
  assert.equal(toPy({ code: toPy({ code: plain }) }), toPy({ code: plain }));
});

test("a notebook follows nbformat 4.5", () => {
  const programs = [
    "",
    "\n\n",
    lesson,
    "# %%\n# %% [markdown]\n# Title\n#\n# text\n# %%\nx = 1\n\n\n# %% second\ny = 2\n",
    "变量 = '🙂'",
  ];
  for (const text of programs) checkNotebook(toNotebook({ code: text, seed: 3 }));
  const book = checkNotebook(toNotebook({ code: programs[3] }));
  assert.deepEqual(
    book.cells.map(({ cell_type, source }) => [cell_type, source.join("")]),
    [
      ["markdown", "Title\n\ntext"],
      ["code", "x = 1"],
      ["code", "y = 2"],
    ],
  );
  assert.equal(book.metadata.kernelspec.name, "python3");
  const js = checkNotebook(
    toNotebook({ language: "javascript", code: "// %%\nconst a = 1;\n// %%\nb();" }),
  );
  assert.equal(js.metadata.language_info.name, "javascript");
  assert.equal(js.cells.length, 2);
  assert.equal(fromNotebook(JSON.stringify(js)).doc.language, "javascript");
});

test("a program goes into a notebook and comes back", () => {
  for (const text of [
    lesson.trimEnd(),
    "",
    "x = 1\n\n# %%\ny = 2\n\n# %% [markdown]\n# a *b*\n#\n# c\n\n# %%\nz = '''\n\n  3'''",
  ]) {
    const { doc, notes } = fromNotebook(toNotebook({ code: text }));
    assert.equal(doc.code, text);
    assert.deepEqual(notes, []);
  }
});

test("of a notebook the program stays; outputs, pictures and magics go", () => {
  const text = notebook([
    {
      cell_type: "markdown",
      metadata: {},
      source: ["# Title\n", "\n", "text"],
      attachments: { a: {} },
    },
    code(["%matplotlib inline\n", "!pip install torch\n", "import torch\n", "torch.add?\n"], {
      outputs: [{ output_type: "stream", name: "stdout", text: "x".repeat(1000) }],
    }),
    code("   \n"),
    code("if True:\n    !ls\nfiles = !ls\nx = %time f()\n%%time\nprint('done')"),
    code("%%bash\necho hi"),
    code("%%time\nloss = 1"),
    { cell_type: "raw", metadata: {}, source: "raw" },
    { cell_type: "strange", metadata: {}, source: "gone" },
  ]);
  const { doc, notes } = fromNotebook(text);
  assert.deepEqual([...notes].sort(), ["magics", "outputs", "pictures"]);
  assert.equal(
    doc.code,
    [
      "# %% [markdown]\n# # Title\n#\n# text",
      "# %%\n# %matplotlib inline\n# !pip install torch\nimport torch\n# torch.add?",
      "# %%\nif True:\n    pass  # !ls\n# files = !ls\n# x = %time f()\n# %%time\nprint('done')",
      "# %%\n# %%bash\n# echo hi",
      "# %%\n# %%time\nloss = 1",
      "# %% [markdown]\n# raw",
    ].join("\n\n"),
  );
});

test("what only looks like a magic stays", () => {
  const text = [
    "x = (7",
    "     % 4)",
    "y = 9 \\",
    "  % 4",
    "s = '''",
    "%matplotlib inline",
    "!ls # '''",
    "t = \"it's # no comment\"; u = 'a\\'b'",
    "v = [",
    "  '''x''',  # ]",
    "  % 1]",
    "w = f'{x!r}'; w %= 2",
    "if x != y: pass",
    "z = 'open",
    "# %%",
    "print(a if b else c)  # really?",
  ].join("\n");
  assert.deepEqual(withoutMagics(text), { text, found: false });
});

test("what is no notebook is told", () => {
  const cases = [
    ["{", "notNotebook"],
    ["[]", "notNotebook"],
    ["null", "notNotebook"],
    ['{"cells": 3}', "notNotebook"],
    [notebook([3]), "notNotebook"],
    [notebook([code({ a: 1 })]), "notNotebook"],
    [notebook([code(["a", 1])]), "notNotebook"],
    [JSON.stringify({ nbformat: 3, worksheets: [{ cells: [] }] }), "oldNotebook"],
    [notebook([], { nbformat: 3 }), "oldNotebook"],
    [notebook([], { metadata: { language_info: { name: "R" } } }), "otherLanguage"],
    [notebook([code("x".repeat(300_000))]), "tooLarge"],
    [notebook(Array.from({ length: 5001 }, () => code("1"))), "tooLarge"],
    [notebook([code("a\0b")]), "notText"],
  ];
  for (const [text, word] of cases) {
    assert.throws(
      () => fromNotebook(text),
      (error) => error instanceof FileError && error.word === word,
      word,
    );
  }
  const strange = notebook([], {
    metadata: { kernelspec: [], language_info: "x" },
    nbformat_minor: 0,
  });
  assert.equal(fromNotebook(strange).doc.code, "");
});

test("a file is read by its name, its contents and its encoding", () => {
  assert.equal(fromFile("a.PY", "x").doc.language, "python");
  assert.equal(fromFile("a.mjs", "x").doc.language, "javascript");
  assert.equal(fromFile("a.txt", notebook([code("x = 1")])).doc.code, "x = 1");
  assert.throws(() => fromFile("a.ipynb", "x"), FileError);
  const bytes = (...list) => Uint8Array.from(list);
  assert.equal(decodeText(new TextEncoder().encode("训练")), "训练");
  assert.equal(decodeText(bytes(0xd1, 0xb5, 0xc1, 0xb7)), "训练"); // GB18030
  assert.equal(decodeText(bytes(0xff, 0xfe, 0x61, 0x00)), "a");
  assert.throws(() => decodeText(bytes(0xff, 0xff, 0x00)), { word: "notText" });
  assert.throws(() => fromFile("a.py", "a\0"), { word: "notText" });
});

test("a file's name is one that every system takes", () => {
  assert.equal(fileName("第 3 课: Adam?", "py"), "第-3-课-Adam.py");
  assert.equal(fileName("../../etc/passwd", "py"), "etc-passwd.py");
  assert.equal(fileName("con", "py"), "program-con.py");
  assert.equal(fileName(" .. ", "ipynb"), "program.ipynb");
  assert.equal(fileName("\u202ea\nb", "py"), "a-b.py");
  assert.ok(fileName("🙂".repeat(500), "py").length < 130);
  assert.equal(toFile({ code: "1", language: "javascript" }, "source", "a").name, "a.js");
  assert.equal(toFile({ code: "1" }, "source", "a").text, "1\n");
  assert.equal(JSON.parse(toFile({ code: "1" }, "notebook", "a").text).cells.length, 1);
});
