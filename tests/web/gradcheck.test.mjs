/** torch.autograd.gradcheck, in JavaScript and in Python: right and wrong gradients, what it refuses, and memory. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { start, transformPython } from "../../web/dist/python_node.js";
import { refuses, torch } from "./helpers.mjs";

const { gradcheck } = torch.autograd;
const leaf = (/** @type {any} */ data, dtype = torch.float64) =>
  torch.tensor(data, { dtype, requires_grad: true });
/** The right value and `factor` times the gradient. */
const scaled = (/** @type {any} */ y, /** @type {number} */ factor) => {
  y.register_hook((/** @type {any} */ grad) => grad.mul(factor));
  return y;
};

/** @type {string[]} */
let printed = [];
const python = await start({ print: (text) => printed.push(...text.split("\n")) });
const SQUARE = `
import torch
from torch.autograd import gradcheck
from torch.autograd.gradcheck import GradcheckError

class Square(torch.autograd.Function):
    factor = 2
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * x
    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return Square.factor * x * grad_output

class Wrong(Square):
    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return x * grad_output

def leaf(data):
    return torch.tensor(data, dtype=torch.float64, requires_grad=True)

def attempt(*args, **keywords):
    try:
        print(gradcheck(*args, **keywords))
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))
`;

/** What a program prints. @param {string} source */
function run(source) {
  const done = transformPython(SQUARE + source);
  assert.ok(done.ok, JSON.stringify(done));
  printed = [];
  const failure = python.run(done.text, "program.py");
  assert.equal(failure, null, failure?.traceback);
  return printed;
}

const MISMATCH = `Jacobian mismatch for output 0 with respect to input 0,
numerical:tensor([[2.0000, 0.0000],
        [0.0000, 4.0000]], dtype=torch.float64)
analytical:tensor([[1., 0.],
        [0., 2.]], dtype=torch.float64)
`;

test("right gradients pass: several inputs, results of any shape, several results", () => {
  const [x, w] = [leaf([[1, 2, 3]]), leaf([[0.5], [-1], [2]])];
  assert.equal(gradcheck(torch.sin, x), true);
  assert.equal(gradcheck(torch.mm, [x, w]), true);
  assert.equal(
    gradcheck((/** @type {any} */ a, b) => [a.mm(b), a.argmax(), b.exp()], [x, w]),
    true,
  );
  assert.equal(
    gradcheck(
      (/** @type {any} */ a) => torch.autograd.grad(a.pow(3).sum(), a, { create_graph: true }),
      x,
    ),
    true,
  );
  assert.equal(x.grad, null);
  assert.deepEqual(x.tolist(), [[1, 2, 3]]);
});

test("inputs that are no tensors are handed through, and so is the object itself", () => {
  const x = leaf([1, 2]);
  /** @type {any[]} */
  let seen = [];
  const f = (/** @type {any} */ a, n) => ((seen = [a, n]), a.mul(n));
  assert.equal(gradcheck(f, [x, 3]), true);
  assert.equal(seen[0], x);
  assert.equal(gradcheck(torch.nn.Linear(2, 2).double(), x), true);
});

test("a wrong gradient is a GradcheckError with both Jacobians, or false", () => {
  const x = leaf([1, 2]);
  const wrong = (/** @type {any} */ a) => scaled(a.mul(a), 0.5);
  refuses(() => gradcheck(wrong, [x]), {
    kind: "GradcheckError",
    op: "gradcheck",
    message: MISMATCH,
  });
  assert.equal(gradcheck(wrong, [x], { raise_exception: false }), false);
  assert.equal(gradcheck(wrong, [x], { atol: 3 }), true);
  refuses(() => gradcheck((/** @type {any} */ a) => [a.sin(), a.detach().mul(a)], [x]), {
    kind: "GradcheckError",
    message: /^Jacobian mismatch for output 1 with respect to input 0,/,
  });
  refuses(() => gradcheck((/** @type {any} */ a, b) => a.mul(scaled(b.mul(1), 3)), [x, leaf(2)]), {
    message: /^Jacobian mismatch for output 0 with respect to input 1,/,
  });
});

test("what cannot be checked is refused in PyTorch's words", () => {
  const x = leaf([1, 2]);
  refuses(() => gradcheck(torch.sin, [torch.ones(2)]), {
    kind: "ValueError",
    message:
      "gradcheck expects at least one input tensor to require gradient, but none of them have requires_grad=True.",
  });
  refuses(() => gradcheck(torch.sin, x, { step: 1 }), {
    kind: "TypeError",
    message: "gradcheck() got an unexpected keyword argument 'step'",
  });
  refuses(() => gradcheck(x, x), { kind: "TypeError" });
  refuses(() => gradcheck(() => 2, x), { kind: "TypeError", message: /not int$/ });
  refuses(() => gradcheck(() => undefined, x), { kind: "TypeError", message: /not undefined$/ });
  refuses(() => gradcheck(torch.sin, x, { check_forward_ad: true }), {
    kind: "NotImplementedError",
  });
  refuses(() => gradcheck(torch.sin, x, { check_backward_ad: false }), {
    kind: "AssertionError",
    message: "Expected at least one of check_forward_ad or check_backward_ad to be True",
  });
  const own = new Error("mine");
  assert.throws(
    () =>
      gradcheck(() => {
        throw own;
      }, x),
    own,
  );
});

test("PyTorch's keywords are taken", () => {
  const options = { eps: 1e-5, nondet_tol: 1e-9, check_undefined_grad: false, fast_mode: true };
  const more = { check_grad_dtypes: true, check_batched_grad: true, masked: true };
  assert.equal(gradcheck(torch.sin, leaf([1, 2]), { ...options, ...more }), true);
});

test("float32 gives a warning, and fails where differences are too coarse", (t) => {
  const { mock } = t.mock.method(console, "warn", () => {});
  const x = leaf([1, 2], torch.float32);
  assert.equal(gradcheck(torch.mul, [x, leaf(3)], { raise_exception: false }), false);
  assert.deepEqual(
    mock.calls.map((call) => call.arguments),
    [
      [
        "UserWarning: Input #0 requires gradient and is not a double precision floating point or complex. " +
          "This check will likely fail if all the inputs are not of double precision floating point or complex. ",
      ],
    ],
  );
  assert.equal(gradcheck(torch.sin, x, { eps: 1e-2, atol: 1e-2 }), true);
});

test("once JavaScript has collected its garbage nothing is left of checks, right or wrong", async () => {
  setFlagsFromString("--expose-gc");
  const gc = runInNewContext("gc");
  const settle = async () => {
    for (let i = 0; i < 10; i++) {
      gc();
      await setImmediate();
    }
    const { tensors, bytes, nodes } = torch.memory();
    return { tensors, bytes, nodes };
  };
  const x = leaf(Array.from({ length: 20 }, (_, i) => i));
  const check = () => {
    for (let i = 0; i < 50; i++) {
      gradcheck((/** @type {any} */ a) => a.sin().mul(a), x);
      gradcheck((/** @type {any} */ a) => scaled(a.mul(a), 2), x, { raise_exception: false });
    }
  };
  check();
  const before = await settle();
  check();
  const after = await settle();
  for (const [name, value] of Object.entries(before)) {
    assert.ok(
      after[/** @type {keyof typeof after} */ (name)] <= value,
      `${name}: ${after[name]}, not ${value}`,
    );
  }
});

test("Python: right gradients pass, and inputs and gradients stay what they were", () => {
  const lines = run(`
x, w = leaf([[1.0, 2.0, 3.0]]), leaf([[0.5], [-1.0], [2.0]])
attempt(torch.mm, (x, w))
attempt(Square.apply, x)
attempt(lambda a, n: (a * n, Square.apply(a), a.argmax()), [x, 3])
attempt(lambda a: torch.autograd.grad(a.pow(3).sum(), a, create_graph=True), x)
attempt(torch.nn.Linear(3, 2).double(), x, eps=1e-5, nondet_tol=1e-9, fast_mode=True, check_batched_grad=True)
print(x.grad, x.tolist())
`);
  assert.deepEqual(lines, ["True", "True", "True", "True", "True", "None [[1.0, 2.0, 3.0]]"]);
});

test("Python: a Function with a wrong backward is found", () => {
  const lines = run(`
y = leaf([1.0, 2.0])
attempt(Wrong.apply, y)
attempt(Wrong.apply, y, raise_exception=False)
attempt(lambda a, b: (a * b, Wrong.apply(b)), (y, y.detach().clone().requires_grad_()), raise_exception=False)
try:
    gradcheck(lambda a, b: (a * b, Wrong.apply(b)), (y, leaf([3.0, 4.0])))
except GradcheckError as error:
    print(isinstance(error, RuntimeError), str(error).split("\\n")[0])
`);
  assert.deepEqual(lines, [
    ...`GradcheckError: ${MISMATCH}`.split("\n"),
    "False",
    "False",
    "True Jacobian mismatch for output 1 with respect to input 1,",
  ]);
});

test("Python: what cannot be checked is refused in PyTorch's words", () => {
  const lines = run(`
y = leaf([1.0, 2.0])
attempt(torch.sin, torch.ones(2))
attempt(torch.sin, y, 1e-6)
attempt(torch.sin, y, step=1)
attempt(lambda a: 2.0, y)
attempt(lambda a: None, y)
attempt(lambda a: a + absent, y)
attempt(torch.sin, y, check_backward_ad=False)
`);
  assert.deepEqual(lines, [
    "ValueError: gradcheck expects at least one input tensor to require gradient, but none of them have requires_grad=True.",
    "TypeError: gradcheck() takes 2 positional arguments but 3 were given",
    "TypeError: gradcheck() got an unexpected keyword argument 'step'",
    "AttributeError: 'float' object has no attribute 'requires_grad'",
    "AttributeError: 'NoneType' object has no attribute 'requires_grad'",
    "NameError: name 'absent' is not defined",
    "AssertionError: Expected at least one of check_forward_ad or check_backward_ad to be True",
  ]);
});

test("the exercise of docs/embedding.md fails as it is and passes with its solution", () => {
  const text = readFileSync(new URL("../../docs/embedding.md", import.meta.url), "utf8");
  const [, program, check, solution] =
    /<script type="text\/python">([^<]*)<\/script>\s*<gradlet-check hidden>([^<]*gradcheck[^<]*)<\/gradlet-check>\s*<gradlet-solution hidden>([^<]*)</.exec(
      text,
    ) ?? [];
  const plain = (/** @type {string} */ part) => part.replaceAll(/^ {4}/gm, "");
  const attempt = (/** @type {string} */ part) =>
    run(`try:\n${`${plain(part)}${plain(check)}`.replaceAll(/^/gm, "    ")}
    print("passed")
except Exception as error:
    print(type(error).__name__, error)`);
  assert.match(attempt(program)[0], /^GradcheckError Jacobian mismatch for output 0/);
  assert.deepEqual(attempt(solution), ["passed"]);
});

test("Python: checks in a loop stay flat", () => {
  const rows = run(`
import gc
x = leaf([0.1 * i for i in range(10)])
for t in range(60):
    gradcheck(lambda a: (Square.apply(a), a.sin()), x)
    gradcheck(Wrong.apply, x, raise_exception=False)
    if t % 20 == 19:
        gc.collect()
        print(torch.memory()["tensors"], torch.memory()["bytes"], torch.memory()["nodes"], gc.mem_alloc())
`).map((line) => line.split(" ").map(Number));
  assert.equal(rows.length, 3);
  // The collector takes what lies on the stack for pointers, so that a few objects may outlive a collection.
  rows[2].forEach((value, i) =>
    assert.ok(value <= 1.2 * rows[0][i] + 64, `${rows[2]} after ${rows[0]}`),
  );
});
