/** Rung 2, and scalars, in Python beside the same in JavaScript, both on the built package in Node. */
import { load } from "../../web/dist/gradlet.js";
import { start, transformPython } from "../../web/dist/python_node.js";

const SIZES = [64, 1000, 100, 10];

/** The lecture's program, as a learner writes it. @param {number} steps */
const program = (steps) => `
import torch, time
N, D_in, H, D_out = ${SIZES.join(", ")}
torch.manual_seed(0)
x = torch.randn(N, D_in)
y = torch.randn(N, D_out)
w1 = torch.randn(D_in, H, requires_grad=True)
w2 = torch.randn(H, D_out, requires_grad=True)
learning_rate = 1e-6
began = time.perf_counter()
for t in range(${steps}):
    y_pred = x.mm(w1).clamp(min=0).mm(w2)
    loss = (y_pred - y).pow(2).sum()
    value = loss.item()
    loss.backward()
    with torch.no_grad():
        w1 -= learning_rate * w1.grad
        w2 -= learning_rate * w2.grad
        w1.grad.zero_()
        w2.grad.zero_()
print(time.perf_counter() - began)
`;

/** @param {any} torch @param {number} steps @returns {number} milliseconds */
function javascript(torch, steps) {
  const [N, D_in, H, D_out] = SIZES;
  torch.manual_seed(0);
  const x = torch.randn(N, D_in);
  const y = torch.randn(N, D_out);
  const w1 = torch.randn(D_in, H, { requires_grad: true });
  const w2 = torch.randn(H, D_out, { requires_grad: true });
  const learning_rate = 1e-6;
  const began = performance.now();
  for (let t = 0; t < steps; t++) {
    const loss = x.mm(w1).clamp({ min: 0 }).mm(w2).sub(y).pow(2).sum();
    loss.item();
    loss.backward();
    torch.no_grad(() => {
      w1.sub_(w1.grad, { alpha: learning_rate });
      w2.sub_(w2.grad, { alpha: learning_rate });
      w1.grad.zero_();
      w2.grad.zero_();
    });
  }
  return performance.now() - began;
}

/** Two operations a turn, then one backward() through all. @param {number} turns */
const scalarProgram = (turns) => `
import torch, time
x = torch.tensor(0.5, requires_grad=True)
w = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)
for i in range(20):
    began = time.perf_counter()
    y = w
    for t in range(${turns}):
        y = y.mul(x).add(b)
    y.backward()
print(time.perf_counter() - began)
`;

/** @param {any} torch @param {number} turns @returns {number} milliseconds */
function scalars(torch, turns) {
  const [x, w, b] = [0.5, 2, 3].map((value) => torch.tensor(value, { requires_grad: true }));
  let began = 0;
  for (let i = 0; i < 20; i++) {
    began = performance.now();
    let y = w;
    for (let t = 0; t < turns; t++) y = y.mul(x).add(b);
    y.backward();
  }
  return performance.now() - began;
}

/** @typedef {{ program: (count: number) => string, javascript: (torch: any, count: number) => number }} Task */

/** @type {Record<"rung2" | "scalars", Task>} */
export const TASKS = {
  rung2: { program, javascript },
  scalars: { program: scalarProgram, javascript: scalars },
};

/** @type {string[]} */
const printed = [];
/** @type {ReturnType<typeof boot> | undefined} one interpreter for all */
let both;

async function boot() {
  const torch = await load();
  return { torch, python: await start({ print: (text) => printed.push(text) }) };
}

/**
 * Milliseconds in Python and in JavaScript, pair after pair.
 *
 * @param {Task} task
 * @param {number} rounds
 * @param {number} count
 */
export async function measurePython({ program, javascript }, rounds, count) {
  const { torch, python } = await (both ??= boot());
  const done = transformPython(program(count));
  if (!done.ok) throw new Error(done.error.message);
  const inPython = () => {
    printed.length = 0;
    const failure = python.run(done.text, "program.py");
    if (failure) throw new Error(failure.traceback);
    return 1000 * Number(printed[0]);
  };
  inPython();
  javascript(torch, count);
  const pairs = [];
  for (let i = 0; i < rounds; i++) pairs.push([inPython(), javascript(torch, count)]);
  return pairs;
}
