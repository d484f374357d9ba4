/** Random programs of views, writes and gradients: when their tensors are moved out changes nothing. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { collect, torch } from "./helpers.mjs";

/** Numbers below n, the same for the same seed. @param {number} seed */
function dice(seed) {
  let state = seed * 2654435761 + 1;
  return (/** @type {number} */ n) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % n;
  };
}

/**
 * Runs the program of a seed. Every tensor it makes stays in use to the end.
 * @param {number} seed @param {boolean} moving whether to collect on the way
 */
function run(seed, moving) {
  const roll = dice(seed);
  const leaf = torch.arange(6).float().reshape(2, 3).clone().requires_grad_();
  const plain = [torch.arange(6).float().reshape(2, 3).clone()];
  const graph = [leaf.mul(1)];
  const log = [];
  const one = (/** @type {any[]} */ list) => list[roll(list.length)];
  const square = (/** @type {any} */ t) => (t.dim() === 2 ? t : t.reshape(1, -1));
  /** @type {((t: any) => any)[]} */
  const makers = [
    (t) => t.at(roll(t.length)),
    (t) => t.at(`${roll(t.length)}:`),
    (t) => t.T,
    (t) => t.reshape(-1),
    (t) => t.view(-1, 1),
    (t) => t.mul(0.5),
    (t) => t.detach(),
    (t) => t.unsqueeze(0),
    (t) => square(t).matmul(torch.ones(square(t).size(1))),
    (t) => t.clone(),
  ];
  const attempt = (/** @type {() => void} */ action) => {
    try {
      action();
    } catch (error) {
      const { name, message } = /** @type {any} */ (error);
      if (name !== "TorchError") throw error;
      log.push(message);
    }
  };
  for (let step = 0; step < 40; step++) {
    const list = roll(3) ? plain : graph;
    const t = one(list);
    const what = roll(10);
    attempt(() => {
      if (what < 5) {
        const made = one(makers)(t);
        (made.requires_grad ? graph : plain).push(made);
      } else if (what === 5) {
        t.add_(step);
      } else if (what === 6) {
        t.set(roll(t.length), step);
      } else if (what === 7) {
        one(graph).pow(2).sum().backward();
      } else if (what === 8) {
        torch.no_grad(() => leaf.at(roll(2)).add_(1));
      } else {
        log.push(t.tolist(), t.requires_grad, t.is_leaf, String(t.shape));
      }
    });
    if (moving && roll(3) === 0) collect();
    else if (!moving) roll(3);
  }
  for (const t of [...plain, ...graph]) log.push(t.tolist(), t.requires_grad);
  for (const t of plain) t.add_(1); // through every alias once more
  for (const t of plain) log.push(t.tolist());
  log.push(leaf.grad?.tolist());
  return log;
}

test("600 random programs give the same values, flags and errors with and without moving", () => {
  for (let seed = 0; seed < 600; seed++) {
    const [still, moved] = [run(seed, false), run(seed, true)];
    assert.deepEqual(moved, still, `seed ${seed}`);
  }
});
