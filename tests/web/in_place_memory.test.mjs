/** x.addcdiv_(x, y): what an operation in place keeps for gradients may not be what it writes into. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { start, transformPython } from "../../web/dist/python_node.js";

const PROGRAM = `
import gc
import torch

def kept(act):
    def once():
        x = torch.ones(1000)
        w = torch.full((1000,), 2.0, requires_grad=True)
        act(x, w)
        act(w * 1, w)
    once()
    gc.collect()
    before = torch.memory()["tensors"]
    for _ in range(20):
        once()
    gc.collect()
    return torch.memory()["tensors"] - before

for name, act in (
    ("addcdiv_", lambda x, w: x.addcdiv_(x, w)),
    ("addcmul_", lambda x, w: x.addcmul_(w, x)),
    ("mul_", lambda x, w: (x * w).mul_(x)),
    ("mul_ by itself", lambda x, w: x.mul_(x) if x.requires_grad else None),
    ("div_", lambda x, w: (x * w).div_(x)),
    ("pow_", lambda x, w: x.pow_(w)),
    ("lerp_", lambda x, w: x.lerp_(w, x)),
    ("xlogy_", lambda x, w: x.xlogy_(w)),
    ("atan2_", lambda x, w: x.atan2_(w)),
):
    print(name, kept(act))

x = torch.tensor([2.0, 3.0], requires_grad=True)
y = x * 1
y.mul_(y)
try:
    y.sum().backward()
except RuntimeError as e:
    print(str(e)[:86])
y = torch.tensor([2.0, 3.0])
y.pow_(x).sum().backward()
print(x.grad.tolist())
`;

test("an operation in place leaves nothing behind, and says when its gradient is lost", async () => {
  /** @type {string[]} */
  const printed = [];
  const python = await start({ print: (text) => printed.push(...text.split("\n")) });
  const program = transformPython(PROGRAM);
  assert.ok(program.ok);
  assert.equal(python.run(program.text), null);
  const lost = printed.pop();
  assert.equal(lost, "[2.7725887298583984, 29.662532806396484]");
  assert.match(
    printed.pop() ?? "",
    /^one of the variables needed for gradient computation has been modified by an inplace/,
  );
  for (const line of printed) assert.match(line, / 0$/);
  assert.equal(printed.length, 9);
});
