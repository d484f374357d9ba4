/** Programs as projects for torchrun: the exported text is what real PyTorch ran, and two processes print what one does. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { toTorchrun } from "../../web/src/live/torchrun/edit.js";
import { help, PROGRAMS, projectOf } from "./torchrun_projects.mjs";

const expected = JSON.parse(
  readFileSync(new URL("torchrun_expected.json", import.meta.url), "utf8"),
);

/** @param {string} line */
const numbersOf = (line) => (line.match(/-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/g) ?? []).map(Number);

/**
 * Lines that say the same, their numbers up to rounding while they are not small beside the first.
 *
 * @param {string[]} got @param {string[]} wanted @param {number} relative @param {string} name
 */
function assertSame(got, wanted, relative, name) {
  assert.equal(got.length, wanted.length, name);
  const first = Math.max(...numbersOf(wanted[0]).map(Math.abs), 1);
  got.forEach((line, i) => {
    const [a, b] = [numbersOf(line), numbersOf(wanted[i])];
    assert.equal(a.length, b.length, `${name}: ${line} | ${wanted[i]}`);
    a.forEach((number, k) => {
      const far = Math.abs(number - b[k]);
      assert.ok(far <= relative * Math.abs(b[k]) + 1e-6 * first, `${name}: ${line} | ${wanted[i]}`);
    });
  });
}

/** Two networks against each other: their rounding grows. @type {Record<string, number>} */
const RELATIVE = { gan: 2e-2 };

for (const name of /** @type {(keyof typeof PROGRAMS)[]} */ (Object.keys(PROGRAMS))) {
  test(`${name}: the exported text, and what two processes printed`, async () => {
    const { text, lines } = await projectOf(name);
    const hash = createHash("sha256").update(text).digest("hex");
    assert.equal(
      hash,
      expected[name].sha256,
      "another text than PyTorch ran: make_torchrun_expected.py",
    );
    const { one, two } = expected[name];
    assertSame(two, one, RELATIVE[name] ?? 1e-3, "two processes and one");
    assertSame(lines, one, RELATIVE[name] ?? 1e-3, "the page and PyTorch");
  });
}

test("three processes, --resume, and one without torchrun", () => {
  const { one, three, resumed, alone } = expected["6-module"];
  assertSame(three, one, 1e-3, "three processes");
  assertSame(alone, one.slice(-3), 1e-3, "one process");
  // It goes on from where the run in the page ended.
  assert.ok(numbersOf(resumed[0])[1] < 1e-6, resumed[0]);
});

test("what cannot be shared is refused by the project itself", () => {
  assert.match(expected.refused.output, /no row for each row of its input/);
  assert.match(expected.refused.rows, /rows of the model's input depend on each other/);
});

/** @param {string} program */
const refusal = (program) => {
  const made = toTorchrun(program, help);
  return "refusal" in made ? made.refusal : made.text;
};

test("what cannot be exported", () => {
  const head = "import torch\nfrom torch import nn\n";
  assert.equal(refusal(`${head}print(1)`), "torchrunNoBackward");
  assert.equal(
    refusal(`${head}w = torch.ones(1, requires_grad=True)\nw.sum().backward()`),
    "torchrunNoModule",
  );
  assert.equal(
    refusal(`${head}loss_fn = nn.MSELoss()\nloss_fn(a, b).backward()`),
    "torchrunNoModule",
  );
  assert.equal(
    refusal(`${head}m = nn.Linear(1, 1)\nm.weight = nn.Parameter(w)\nm(x).backward()`),
    "torchrunWrite",
  );
});

test("the two calls stand where values are made; lines stay where they are", () => {
  const program = `"""A program."""
from __future__ import annotations
import torch
from torch import nn
x, y = torch.randn(8, 2), torch.randn(8, 1)  # data
scale = 3
def make():
    inner = nn.Linear(1, 1)
    return inner
for lr in (0.1, 0.01):
    net = nn.Sequential(
        nn.Linear(2, 1),
    )
    net = net.to("cpu")
    loss = (net(x) - y).pow(2).mean()
    loss.backward()
    late = torch.ones(3)
`;
  const text = refusal(program);
  assert.equal(
    text,
    program
      .replace(
        "import torch\n",
        "import gradlet_ddp  # shares each batch between the processes of torchrun\nimport torch\n",
      )
      .replace(
        "torch.randn(8, 2), torch.randn(8, 1)",
        'gradlet_ddp.data("x, y", (torch.randn(8, 2), torch.randn(8, 1)))',
      )
      .replace(
        "nn.Sequential(\n        nn.Linear(2, 1),\n    )",
        'gradlet_ddp.model("net", nn.Sequential(\n        nn.Linear(2, 1),\n    ))',
      ),
  );
});
