/** JavaScript's stack that ends in the middle of an operation: the program goes on as it was. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { torch } from "./helpers.mjs";

test("gradients are recorded after a recursion without an end", () => {
  const a = torch.ones([2, 2]);
  const w = torch.ones([2, 2], { requires_grad: true });
  const steps = [
    () => a.matmul(w),
    () => torch.nn.init.normal_(a),
    () => torch.linalg.qr(a),
    () => torch.nn.functional.softplus(a),
  ];
  for (const step of steps) {
    // The stack ends at another place for each depth.
    for (let depth = 0; depth < 20; depth++) {
      const recursive = () => {
        step();
        return recursive() + 1;
      };
      const start = (/** @type {number} */ left) => (left ? start(left - 1) + 1 : recursive());
      assert.throws(() => start(depth), RangeError);
      assert.ok(torch.is_grad_enabled());
    }
  }
  assert.ok(w.mul(2).requires_grad);
});
