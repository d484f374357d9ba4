/** Recursion without an end in Python, also through tensors: an error with its line, and the program goes on. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { start, transformPython } from "../../web/dist/python_node.js";

/** @type {string[]} */
let printed = [];
const python = await start({
  print: (text) => printed.push(...text.split("\n")),
});

/** @param {string} source */
function run(source) {
  printed = [];
  const done = transformPython(source);
  assert.ok(done.ok);
  return python.run(done.text);
}

const BODIES = {
  plain: "1 + rec()",
  tensors: "torch.ones(2) + rec()",
  matrices: "torch.ones(2, 2) @ rec()",
};

for (const [name, body] of Object.entries(BODIES)) {
  test(`recursion without an end: ${name}`, () => {
    const caught = `import torch
def rec(): return ${body}
try:
    rec()
except RecursionError as e:
    print(type(e).__name__, isinstance(e, RuntimeError), str(e)[:32])
print(torch.ones(2))`;
    assert.equal(run(caught), null);
    assert.deepEqual(printed, [
      "RecursionError True maximum recursion depth exceeded",
      "tensor([1., 1.])",
    ]);
    const failure = run(`import torch\ndef rec(): return ${body}\nrec()`);
    assert.deepEqual([failure?.name, failure?.line], ["RecursionError", 2]);
  });
}

test("another RuntimeError is not a RecursionError", () => {
  run(
    "try:\n    raise RuntimeError('x')\nexcept RecursionError: print('wrong')\nexcept RuntimeError: print('right')",
  );
  assert.deepEqual(printed, ["right"]);
});

test("old constructors and slices of named layers", () => {
  assert.equal(
    run(`import torch
from collections import OrderedDict
from torch import nn
from torch.autograd import Variable
x = torch.ones(2)
y = Variable(x, requires_grad=True)
print(x.requires_grad, y.requires_grad, torch.LongTensor(3).shape, torch.LongTensor([3]))
print(nn.Sequential(OrderedDict([("a", nn.ReLU()), ("b", nn.Tanh()), ("c", nn.ReLU())]))[:2])`),
    null,
  );
  assert.deepEqual(printed, [
    "False True torch.Size([3]) tensor([3])",
    "Sequential(",
    "  (a): ReLU()",
    "  (b): Tanh()",
    ")",
  ]);
});
