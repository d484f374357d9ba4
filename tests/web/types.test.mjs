/** The package's types: right programs check, wrong ones do not, and no name is on one side only. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const WEB = join(ROOT, "web");

/** A project that has the package installed. */
const project = mkdtempSync(join(tmpdir(), "gradlet-types-"));
mkdirSync(join(project, "node_modules"));
symlinkSync(WEB, join(project, "node_modules/gradlet"));
writeFileSync(join(project, "package.json"), '{ "type": "module" }');
after(() => rmSync(project, { recursive: true }));

/** What tsc says about these files, "" if nothing. */
function typeCheck(files, options = ["--strict"]) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text);
  const { stdout, error } = spawnSync(
    process.execPath,
    [
      join(WEB, "node_modules/typescript/bin/tsc"),
      ...["--noEmit", "--target", "es2022", "--lib", "es2023,dom", "--types", ""],
      ...["--module", "nodenext", "--moduleResolution", "nodenext", ...options],
      ...Object.keys(files),
    ],
    { cwd: project, encoding: "utf8" },
  );
  if (error) throw error;
  return stdout;
}

const START = 'import { load } from "gradlet";\nconst torch = await load();\n';

test("a program in TypeScript checks", () => {
  const program = `import { load, Slice, Tensor, TorchError, type Linear, type Torch } from "gradlet";
const torch: Torch = await load();
const { nn, optim } = torch;

torch.manual_seed(0);
const x: Tensor = torch.randn(64, 10, { requires_grad: false });
const y = torch.zeros([64, 1], { dtype: torch.float64 }).to(torch.float32);
class Net extends nn.Module {
  fc: Linear;
  constructor(width: number) {
    super();
    this.fc = nn.Linear(10, width, { bias: false });
  }
  override forward(input: Tensor): Tensor {
    return this.fc(input).clamp({ min: 0 }).sum(1, { keepdim: true });
  }
}
const net = new Net(5);
const model = nn.Sequential(net, new nn.Linear(1, 1), nn.ReLU());
const loss_fn = nn.MSELoss({ reduction: "sum" });
const optimizer = optim.Adam(model.parameters(), { lr: 1e-3, betas: [0.9, 0.99] });
optimizer.param_groups[0].lr = 0.1;
optim.SGD([{ params: net.parameters(), lr: 1 }], { lr: 0.1, momentum: 0.9 });
for (let t = 0; t < 3; t++) {
  const loss = loss_fn(model(x), y);
  optimizer.zero_grad();
  loss.backward({ retain_graph: false });
  optimizer.step();
  const value: number = loss.item();
  console.log(value.toFixed(3), net.fc.weight.grad?.norm().item());
}
const { values, indices } = x.max(1);
const [first] = x.max({ dim: 0, keepdim: true });
x.set([0, "1:3"], 2);
x.set(x.gt(0), values.at(0, null));
const part = x.at("...", new Slice(0, 4), indices.long());
const copy = torch.no_grad(() => part.mul(2).sub_(1));
const rows: number[] = [...x].map((row) => row.sum().item());
const np = torch.numpy;
const total: number = np.square(np.random.randn(3, 4)).sum({ axis: 0, keepdims: true }).max();
np.concatenate([np.zeros(3), np.linspace(0, 1, { num: 5 })], { axis: 0 }).cumsum().reshape(2, 4);
np.linalg.solve(np.eye(2), [1, 2]).astype(np.float32);
np.random.RandomState(0).normal({ size: [2, 3] });
torch.cat([x, y], { dim: 1 }).view(-1, 11).permute(1, 0);
torch.where(x.gt(0), x, 0).add(1, { alpha: 2 }).pow(2);
const [g] = torch.autograd.grad(copy.sum(), [x], { create_graph: true });
nn.init.normal_(net.fc.weight, 0, 0.1);
torch.autograd.gradcheck((a: Tensor) => [a.sin(), a], [x], { eps: 1e-5, raise_exception: false });
torch.linalg.solve(torch.eye(3), torch.ones(3));
nn.functional.mse_loss(first, g, { reduction: "none" });
try {
  torch.tensor([1, 2]).at(5);
} catch (error) {
  if (error instanceof TorchError) console.log(error.kind, error.op, error.shapes, rows, total);
}
`;
  assert.equal(typeCheck({ "program.ts": program }), "");
});

test("wrong uses do not check", () => {
  const wrong = [
    "torch.randn(64, '10');",
    "torch.zeros(2, { dtype: 'float32' });",
    "torch.zeros(2, { requiresGrad: true });",
    "torch.ones(2).sum({ dims: 1 });",
    "torch.ones(2).relu(3);",
    "torch.ones(2) + 1;",
    "torch.ones(2).ad(1);",
    "torch.conv9d(torch.ones(2));",
    "torch.ones(2).at('first');",
    "torch.ones(2).grad.sum();",
    "torch.autograd.gradcheck(torch.sin, torch.ones(2), { step: 1 });",
    "torch.nn.Linear(10);",
    "torch.nn.Linear(10, 5, { bias: 'no' });",
    "torch.nn.MSELoss({ reduction: 'average' });",
    "torch.optim.Adam(torch.ones(2), { learning_rate: 1 });",
    "torch.nn.ReLU()(1);",
    "torch.ones(2).shape = [1];",
    "torch.no_grad();",
    "torch.cat(torch.ones(2), 1, 2);",
    "torch.tensor('1');",
    "torch.tensor([1, 2], { grad: true });",
    "torch.numpy.sum([1, 2], { dim: 0 });",
    "torch.numpy.zeros(2).sum({ axis: 'x' });",
  ];
  for (const [i, line] of wrong.entries()) wrong[i] = `// @ts-expect-error\n${line}\n`;
  assert.equal(typeCheck({ "wrong.ts": START + wrong.join("") }), "");
});

test("the programs of the page check as JavaScript", () => {
  const lessons = join(WEB, "lessons");
  const files = readdirSync(lessons).filter((name) => /^\d.*\.js$/.test(name));
  const texts = files.map((name) => [name, readFileSync(join(lessons, name), "utf8")]);
  assert.ok(files.length);
  assert.equal(
    typeCheck(Object.fromEntries(texts), ["--allowJs", "--checkJs", "--strict", "false"]),
    "",
  );
});

test("types and package have the same names", async () => {
  const { load } = await import("../../web/dist/gradlet.js");
  const torch = await load();
  const names = (object) =>
    Object.getOwnPropertyNames(object).filter(
      (name) => !/^(_(?!_)|constructor$|handle$)/.test(name),
    );
  const sides = {
    Torch: names(torch),
    Tensor: names(torch.Tensor.prototype),
    Nn: names(torch.nn),
    Functional: names(torch.nn.functional),
    Init: names(torch.nn.init),
    Optim: names(torch.optim),
    Linalg: names(torch.linalg),
    Autograd: names(torch.autograd),
    Module: [...names(torch.nn.Module.prototype), "training"],
    Optimizer: [...names(torch.optim.Optimizer.prototype), "param_groups", "defaults", "state"],
    NumPy: names(torch.numpy),
    NDArray: names(torch.numpy.ndarray.prototype),
    NumPyRandom: names(torch.numpy.random),
    NumPyLinalg: names(torch.numpy.linalg),
    NumPyTesting: names(torch.numpy.testing),
    MemoryInfo: names(torch.memory()),
  };
  const text = Object.entries(sides).map(([type, found], i) => {
    const members = found.map((name) => `${JSON.stringify(name)}: 0`).join(", ");
    return `export const side${i}: Record<Extract<keyof g.${type}, string>, 0> = { ${members} };\n`;
  });
  assert.equal(
    typeCheck({ "names.ts": `import type * as g from "gradlet";\n${text.join("")}` }),
    "",
  );
});

test("the generated types and docs/ops.md are up to date", () => {
  for (const script of ["types.mjs", "numpy_types.mjs"]) {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, "scripts", script), "--check"],
      { encoding: "utf8" },
    );
    assert.equal(stderr, "");
    assert.equal(status, 0);
  }
});
