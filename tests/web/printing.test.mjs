/** What console.log and text show: PyTorch's words. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { inspect } from "node:util";
import { nn, torch } from "./helpers.mjs";

const matrix = "tensor([[1, 2],\n        [3, 4]])";

test("String, a template and console.log give the same text", () => {
  const t = torch.tensor([
    [1, 2],
    [3, 4],
  ]);
  assert.equal(String(t), matrix);
  assert.equal(`${t}`, matrix);
  assert.equal(inspect(t), matrix);
});

test("console.log in a program of its own prints it to stdout", () => {
  const url = new URL("../../web/dist/gradlet.js", import.meta.url).href;
  const program = `import { load } from "${url}"; const torch = await load();
    console.log(torch.tensor([[1, 2], [3, 4]]), torch.ones(2).shape, torch.float32);`;
  const text = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
  });
  assert.equal(text, `${matrix} torch.Size([2]) torch.float32\n`);
});

test("a tensor inside an object or a list is printed as a tensor", () => {
  assert.equal(inspect({ loss: torch.tensor(0.5) }), "{ loss: tensor(0.5000) }");
  assert.equal(inspect([torch.tensor([true])]), "[ tensor([True]) ]");
});

test("dtype, requires_grad and grad_fn follow the numbers", () => {
  assert.equal(
    String(torch.ones(1, { dtype: torch.float64 })),
    "tensor([1.], dtype=torch.float64)",
  );
  const w = torch.ones(1, { requires_grad: true });
  assert.equal(String(w), "tensor([1.], requires_grad=True)");
  assert.equal(String(w.mul(2)), "tensor([2.], grad_fn=<MulBackward0>)");
  assert.equal(String(w.detach()), "tensor([1.])");
});

test("grad_fn names the operation", () => {
  const w = torch.ones(1, { requires_grad: true });
  assert.equal(w.grad_fn, null);
  assert.equal(w.exp().grad_fn.name(), "ExpBackward0");
  assert.equal(inspect(w.exp().grad_fn), "<ExpBackward0>");
});

test("shapes print as torch.Size and behave as arrays", () => {
  const { shape } = torch.ones(2, 3);
  assert.equal(String(shape), "torch.Size([2, 3])");
  assert.equal(inspect(shape), "torch.Size([2, 3])");
  const [rows, columns] = shape;
  assert.deepEqual([rows, columns, shape.length, shape.numel(), shape.at(-1)], [2, 3, 2, 6, 3]);
  assert.equal(inspect(shape.map((n) => n + 1)), "[ 3, 4 ]");
  assert.deepEqual([...torch.ones(2, 3).size()], [2, 3]);
  assert.equal(torch.ones(2, 3).size(-1), 3);
});

test("max along a dimension prints as PyTorch's named tuple and unpacks", () => {
  const result = torch
    .tensor([
      [1, 2],
      [4, 3],
    ])
    .max(1);
  const text = "torch.return_types.max(\nvalues=tensor([2, 4]),\nindices=tensor([1, 0]))";
  assert.equal(inspect(result), text);
  assert.equal(String(result), text);
  const [values, indices] = result;
  assert.equal(values, result.values);
  assert.equal(indices, result.indices);
});

test("parameters say that they are parameters", () => {
  assert.equal(
    String(nn.Parameter(torch.ones(2))),
    "Parameter containing:\ntensor([1., 1.], requires_grad=True)",
  );
});

test("the classes keep their names in the minified package", () => {
  assert.equal(torch.ones(1).constructor.name, "Tensor");
  assert.equal(nn.Parameter(torch.ones(1)).constructor.name, "Parameter");
  assert.equal(String(nn.Module()), "Module()");
  assert.equal(torch.TorchError.name, "TorchError");
});
