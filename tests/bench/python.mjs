/** Rung 2 in Python beside the same rung in JavaScript, both on the built package in Node. */
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

/**
 * Milliseconds in Python and in JavaScript, pair after pair.
 *
 * @param {number} rounds
 * @param {number} steps
 */
export async function measurePython(rounds, steps) {
  const torch = await load();
  /** @type {string[]} */
  let printed = [];
  const python = await start({ print: (text) => printed.push(text) });
  const done = transformPython(program(steps));
  if (!done.ok) throw new Error(done.error.message);
  const inPython = () => {
    printed = [];
    const failure = python.run(done.text, "program.py");
    if (failure) throw new Error(failure.traceback);
    return 1000 * Number(printed[0]);
  };
  inPython();
  javascript(torch, steps);
  const pairs = [];
  for (let i = 0; i < rounds; i++) pairs.push([inPython(), javascript(torch, steps)]);
  return pairs;
}
