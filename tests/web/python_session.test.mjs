/** Python programs one after the other in one __main__, with files; and what no program can import. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { start, transformPython } from "../../web/dist/python_node.js";

/** @type {string[]} */
let printed = [];
const python = await start({
  print: (text) => printed.push(...text.split("\n")),
});

/** @param {string} text */
function rewritten(text) {
  const done = transformPython(text);
  assert.ok(done.ok, JSON.stringify(done));
  return done.text;
}

/**
 * @param {string} source
 * @param {string} [filename]
 * @param {Record<string, string>} [files]
 * @param {boolean} [session]
 */
function run(source, filename = "program.py", files = {}, session = true) {
  printed = [];
  const bytes = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      new TextEncoder().encode(name.endsWith(".py") ? rewritten(text) : text),
    ]),
  );
  return python.run(rewritten(source), filename, { session, files: bytes });
}

test("a session's programs share names; a program by itself does not", () => {
  assert.equal(run("import torch\nw = torch.ones(2)", "cell 1"), null);
  assert.equal(run("w += 1\nprint(w)\nprint(__name__)", "cell 2"), null);
  assert.deepEqual(printed, ["tensor([2., 2.])", "__main__"]);
  assert.equal(run("print(w)", "x.py", {}, false)?.name, "NameError");
  assert.equal(run("print(w.sum())", "cell 3"), null);
  assert.deepEqual(printed, ["tensor(4.)"]);
});

test("a traceback names the session's files, the line is the running program's", () => {
  run("def f(x):\n    return 1 / x", "cell 1");
  const failure = run("\n\nf(0)", "cell 2");
  assert.equal(failure?.line, 3);
  assert.deepEqual(failure?.traceback.split("\n").slice(0, 3), [
    "Traceback (most recent call last):",
    '  File "cell 2", line 3, in <module>',
    '  File "cell 1", line 2, in f',
  ]);
  // The session goes on.
  assert.equal(run("print(f(2))", "cell 3"), null);
  assert.deepEqual(printed, ["0.5"]);
});

test("files are there to open and to import, anew when they have changed", () => {
  const files = {
    "data.csv": "x,y\n1,2\n",
    "model.py": "scale = 2\ndef double(x):\n    return f'{x * scale:.1f}'\n",
    "tools/__init__.py": "",
    "tools/more.py": "def fail():\n    raise ValueError('here')\n",
  };
  const program = "import model\nprint(open('data.csv').read().split())\nprint(model.double(4))";
  assert.equal(run(program, "cell 1", files), null);
  assert.deepEqual(printed, ["['x,y', '1,2']", "8.0"]);
  const failure = run("from tools.more import fail\nfail()", "cell 2", files);
  assert.equal(failure?.line, 2);
  assert.match(failure?.traceback ?? "", /File "tools\/more.py", line 2, in fail/);
  files["model.py"] = files["model.py"].replace("scale = 2", "scale = 3");
  assert.equal(run(program, "cell 3", files), null);
  assert.equal(printed[1], "12.0");
});

test("a file's name leads nowhere else", () => {
  const name = "../lib/torch/__init__.py";
  assert.equal(
    run("import torch\nprint(torch.ones(1))", "c", {
      [name]: "1/0",
      "/lib/time.py": "1/0",
    }),
    null,
  );
  assert.equal(run("import time\ntime.time()"), null);
});

test("no program imports what leads to JavaScript", () => {
  for (const name of ["js", "jsffi", "uctypes", "_gradlet"]) {
    for (const program of [`import ${name}`, `__import__("${name}")`, `exec("import ${name}")`]) {
      const failure = run(program);
      assert.equal(failure?.name, "ModuleNotFoundError", program);
      assert.match(failure?.message ?? "", new RegExp(`^No module named '${name}'`));
    }
    assert.equal(run(`import sys\nsys.modules["${name}"]`)?.name, "KeyError");
  }
});

test("objects of JavaScript's have no attributes", () => {
  for (const name of ["constructor", "__proto__", "prototype", "then", "_handle", "sum"]) {
    const failure = run(`import torch\ntorch.ones(1)._j.${name}`);
    assert.equal(failure?.name, "AttributeError", name);
    assert.equal(run(`import torch\ntorch._core._g.list(1).${name}`)?.name, "AttributeError");
  }
  const inherited = `import torch
g = torch._core._g
print(g.layer_make("constructor", g.list()), g.layer_run("constructor", g.list()))
print(g.optimizer_check("constructor", g.list()))`;
  assert.equal(run(inherited), null);
  assert.deepEqual(printed, ["<undefined> <undefined>", "<undefined>"]);
});

test("what a program wrote: new files, and those that are not as they were, within bounds", () => {
  const names = () => python.written().files.map(({ name }) => name);
  run("open('put.txt').read()", "a.py", { "put.txt": "12", "same.txt": "3" });
  assert.deepEqual(names(), []);
  run("import os\nos.makedirs('d')\nopen('d/new', 'w').write('x')", "b.py");
  assert.deepEqual(names(), ["d/new"]);
  run("open('put.txt', 'w').write('34')", "c.py", { "put.txt": "12", "same.txt": "3" });
  assert.deepEqual(names(), ["put.txt"]);
  run("for i in range(60):\n    open(f'n{i}', 'w').close()\nos.remove('d/new')", "d.py");
  const { files, more } = python.written();
  assert.deepEqual([files.length, more], [50, 10]);
});
