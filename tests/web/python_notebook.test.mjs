/** Pasted notebooks: magics, commands and IPython's names; and programs of several files. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { start, transformPython } from "../../web/dist/python_node.js";

/** @type {string[]} */
let printed = [];
/** @type {string[]} */
let warned = [];
const python = await start({
  print: (text) => printed.push(...text.split("\n")),
  warn: (text) => warned.push(text),
});

/** @param {string} source */
function run(source) {
  [printed, warned] = [[], []];
  const done = transformPython(source);
  assert.ok(done.ok, JSON.stringify(done));
  return python.run(done.text);
}

test("magics, commands and questions are skipped, and one line says so", () => {
  const source = `%matplotlib inline
!pip install torch \\
    --quiet
files = !ls
if True:
    %config InlineBackend.figure_format = 'svg'
torch?
?print
text = """
%not a magic
"""
rest = [7
 % 4]
%time total = sum([1, 2])
print(files, text.strip(), rest, total)
1 / 0
`;
  const failure = run(source);
  assert.equal(failure?.line, 16);
  assert.deepEqual(printed, ["[] %not a magic [3] 3"]);
  assert.equal(warned.length, 1);
  assert.match(warned[0], /^skipped, as it is not Python: %matplotlib inline, !pip install torch/);
});

test("cell magics: what is Python below them runs, what is not does not", () => {
  assert.equal(run("%%time\nprint(1)\n# %%\n%%bash\nls -l | wc\n# %%\nprint(2)"), null);
  assert.deepEqual(printed, ["1", "2"]);
});

test("IPython's names", () => {
  const source = `from IPython import display
from IPython.display import HTML, Image, Markdown, clear_output
from matplotlib_inline import backend_inline
backend_inline.set_matplotlib_formats("svg")
display.clear_output(wait=True)
clear_output(wait=True)
display.display(HTML("<b>a</b> &lt; b"))
get_ipython().run_line_magic("matplotlib", "inline")
`;
  assert.equal(run(source), null);
  assert.deepEqual(printed, ["a < b"]);
  assert.deepEqual(warned, ["skipped, as it is not Python: %matplotlib inline"]);
  assert.equal(run("display(3, 'a')"), null);
  assert.deepEqual(printed, ["3", "'a'"]);
});

test("a missing module is named, with what to use instead", () => {
  assert.match(
    String(run("import requests")?.message),
    /^No module named 'requests' \(.*no network/,
  );
});

test("scripts/gradlet runs a program with the modules and packages beside it", () => {
  const folder = mkdtempSync(join(tmpdir(), "gradlet-"));
  try {
    mkdirSync(join(folder, "net/parts"), { recursive: true });
    /** @param {string} name @param {string} text */
    const write = (name, text) => writeFileSync(join(folder, name), text);
    write(
      "main.py",
      "import model\nfrom net import Net\nprint(model.f(2), Net().k)\nmodel.bad()\n",
    );
    write(
      "model.py",
      'def f(x):\n    return {"b": x, "a": f"{x:,}"}\n\ndef bad():\n    return 1 / 0\n',
    );
    write("net/__init__.py", "from .core import Net\n");
    write(
      "net/core.py",
      "from . import sizes\nfrom .parts.deep import K\nclass Net:\n    k = K + sizes.K\n",
    );
    write("net/sizes.py", "K = 1\n");
    write("net/parts/__init__.py", "");
    write("net/parts/deep.py", "from ..sizes import K\n");
    const script = fileURLToPath(new URL("../../scripts/gradlet", import.meta.url));
    const main = join(folder, "main.py");
    const { stdout, stderr, status } = spawnSync(script, ["run", main], {
      encoding: "utf8",
    });
    assert.equal(stdout, "{'b': 2, 'a': '2'} 2\n");
    assert.match(stderr, /File "model.py", line 5, in bad\n {4}return 1 \/ 0\nZeroDivisionError/);
    assert.equal(status, 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("tqdm tells of a loop when it ends", () => {
  const source = `from tqdm.auto import tqdm, trange
bar = tqdm(range(4), desc="epoch")
for i in bar:
    bar.set_postfix(loss=0.12345)
for i in trange(2, leave=False):
    pass
`;
  assert.equal(run(source), null);
  assert.equal(warned.length, 1);
  assert.match(warned[0], /^epoch: 100%\|█{10}\| 4\/4 \[.*, loss=0\.123\]$/);
});
