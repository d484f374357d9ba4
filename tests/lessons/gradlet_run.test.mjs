/** scripts/gradlet: output, exit codes, and errors with file and line. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const GRADLET = fileURLToPath(new URL("../../scripts/gradlet", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "gradlet-run-"));
after(() => {
  rmSync(folder, { recursive: true });
});

const gradlet = (/** @type {string[]} */ ...args) =>
  spawnSync(GRADLET, args, { encoding: "utf8", cwd: folder });

const START = 'import { load } from "gradlet";\nconst torch = await load();\n';

/** Runs a program of this name. @param {string} name @param {string} text */
function run(name, text) {
  const file = join(folder, name);
  writeFileSync(file, text);
  return { file, ...gradlet("run", file) };
}

test("a program's output goes to stdout, and the exit code is 0", () => {
  const { status, stdout, stderr } = run("good.js", `${START}console.log(torch.ones(2));\n`);
  assert.deepEqual([status, stdout, stderr], [0, "tensor([1., 1.])\n", ""]);
});

test("a file beside the program can be imported, and a relative path works", () => {
  writeFileSync(join(folder, "data.js"), "export const n = 3;\n");
  run("with_data.js", 'import { n } from "./data.js";\nconsole.log(n);\n');
  assert.equal(gradlet("run", "with_data.js").stdout, "3\n");
});

/** Programs that fail: text, place, source line, message. */
const failing = {
  "a mistake in a tensor operation": [
    `${START}const x = torch.ones(2, 3);\n\n  x.mm(x);\n`,
    "5:5",
    "x.mm(x);",
    "TorchError: mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)",
  ],
  "a mistake inside a function of one's own": [
    `${START}const f = (x) =>\n  x.add("1");\ntorch.no_grad(() => f(torch.ones(1)));\n`,
    "4:5",
    'x.add("1");',
    "TorchError: add(): argument 'other' (position 1) must be Tensor, not str",
  ],
  "a missing parenthesis": [
    `${START}const x = torch.ones(2;\nconsole.log(x);\n`,
    "3:23",
    "const x = torch.ones(2;",
    "SyntaxError: missing ) after argument list",
  ],
  "a missing brace at the end": [
    `${START}for (;;) {\n`,
    "4:1",
    "",
    "SyntaxError: Unexpected end of input",
  ],
  "a name that is not defined": [
    `${START}torch.ones(1).mul(grad_w1);\n`,
    "3:19",
    "torch.ones(1).mul(grad_w1);",
    "ReferenceError: grad_w1 is not defined",
  ],
  "a function that is not in gradlet": [
    `${START}torch.lobpcg(1);\n`,
    "3:7",
    "torch.lobpcg(1);",
    "TorchError: torch.lobpcg is not in gradlet",
  ],
  "an error in a callback": [
    `${START}setTimeout(() => {\n  null.x;\n}, 1);\n`,
    "4:8",
    "null.x;",
    "TypeError: Cannot read properties of null (reading 'x')",
  ],
  "a promise that is rejected": [
    `${START}Promise.resolve().then(() => {\n  throw new RangeError("late");\n});\n`,
    "4:9",
    'throw new RangeError("late");',
    "RangeError: late",
  ],
  "a name the package does not export": [
    'import { torch } from "gradlet";\n',
    "1:1",
    'import { torch } from "gradlet";',
    "SyntaxError: The requested module 'gradlet' does not provide an export named 'torch'",
  ],
};

for (const [what, [text, place, source, message]] of Object.entries(failing)) {
  test(`${what} is shown with file and line, and the exit code is 1`, () => {
    const { file, status, stderr } = run("bad.js", text);
    assert.equal(status, 1);
    const line = source ? `    ${source}` : "    ";
    assert.equal(stderr, `${file}:${place}\n${line}\n${message}\n`);
  });
}

test("a syntax error in an imported file is shown where it is", () => {
  const broken = join(folder, "broken.js");
  writeFileSync(broken, "export const a = 1;\nlet let = 2;\n");
  const { status, stderr } = run(
    "imports.js",
    'import { a } from "./broken.js";\nconsole.log(a);\n',
  );
  assert.equal(status, 1);
  assert.ok(stderr.startsWith(`${broken}:2:5\n    let let = 2;\nSyntaxError: `), stderr);
});

test("an import of what is not there is shown with its line", () => {
  const { file, status, stderr } = run(
    "lost.js",
    '\nimport x from "nothere";\nimport "./gone.js";\n',
  );
  assert.equal(status, 1);
  assert.ok(
    stderr.startsWith(`${file}:2:16\n    import x from "nothere";\nError: Cannot find`),
    stderr,
  );
  const gone = run("lost2.js", 'import "./gone.js";\n');
  assert.ok(gone.stderr.startsWith(`${gone.file}:1:11\n    import "./gone.js";\n`), gone.stderr);
});

test("output printed before an error is kept", () => {
  const { status, stdout } = run(
    "half.js",
    `${START}console.log("first");\ntorch.ones(1).at(9);\n`,
  );
  assert.deepEqual([status, stdout], [1, "first\n"]);
});

test("what is thrown without being an Error is shown too", () => {
  const { status, stderr } = run("text.js", 'throw "only text";\n');
  assert.deepEqual([status, stderr], [1, "Uncaught: only text\n"]);
});

test("a program's own exit code other than 0 becomes 1", () => {
  assert.equal(run("exit.js", "process.exit(3);\n").status, 1);
});

test("wrong arguments explain the use, with exit code 2", () => {
  for (const [args, reason] of /** @type {[string[], string][]} */ ([
    [[], "run one program"],
    [["run"], "run one program"],
    [["walk", "a.js"], "run one program"],
    [["run", "a.js", "b.js"], "run one program"],
    [["run", "nowhere.js"], "nowhere.js: no such file"],
    [["run", "a.txt"], "a.txt: programs are Python or JavaScript files"],
    [["run", "nowhere.py"], "nowhere.py: no such file"],
  ])) {
    const { status, stdout, stderr } = gradlet(...args);
    assert.deepEqual(
      [status, stdout, stderr],
      [2, "", `${reason}\nusage: scripts/gradlet run FILE\n`],
    );
  }
});

test("a Python program's output, and its errors as Python tells them", () => {
  const good = run("good.py", "import torch\nprint(torch.ones(2))\nprint('a', end='')\n");
  assert.deepEqual([good.status, good.stdout, good.stderr], [0, "tensor([1., 1.])\na\n", ""]);

  const bad = run(
    "bad.py",
    "import torch\n\ndef f(x):\n    return x.mm(x)\n\nprint(1)\nf(torch.ones(2, 3))\n",
  );
  assert.deepEqual([bad.status, bad.stdout], [1, "1\n"]);
  assert.equal(
    bad.stderr,
    `Traceback (most recent call last):
  File "${bad.file}", line 7, in <module>
    f(torch.ones(2, 3))
  File "${bad.file}", line 4, in f
    return x.mm(x)
RuntimeError: mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)
`,
  );

  const { file, status, stderr } = run("syntax.py", "x = 1\nfor i in x\n    print(i)\n");
  assert.deepEqual(
    [status, stderr],
    [1, `  File "${file}", line 2\n    for i in x\n              ^\nSyntaxError: expected ':'\n`],
  );
});

test("output comes as it is printed, and may be cut off", () => {
  const file = join(folder, "endless.py");
  writeFileSync(file, "i = 0\nwhile True:\n    print(i)\n    i += 1\n");
  const { stdout } = spawnSync("bash", ["-c", '"$0" run "$1" | head -2', GRADLET, file], {
    encoding: "utf8",
  });
  assert.equal(stdout, "0\n1\n");
});

test("Python starts where there is no global crypto, as in Node 18", () => {
  writeFileSync(join(folder, "no_crypto.mjs"), "delete globalThis.crypto;\n");
  const file = join(folder, "start.py");
  writeFileSync(file, "import torch\nprint(torch.ones(2))\n");
  const { stdout } = spawnSync(GRADLET, ["run", file], {
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: `--import ${join(folder, "no_crypto.mjs")}` },
  });
  assert.equal(stdout, "tensor([1., 1.])\n");
});
