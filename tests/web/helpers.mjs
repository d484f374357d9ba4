/** torch of the built package, and what the tests of the facade share. */
import assert from "node:assert/strict";
import { load } from "../../web/dist/gradlet.js";

export const torch = await load();
export const { nn, optim, numpy: np } = torch;

/**
 * The TorchError that fn throws; its fields are compared with those given.
 * @param {() => unknown} fn
 * @param {{kind?: string, op?: string, message?: string | RegExp, shapes?: number[][]}} [expected]
 */
export function refuses(fn, expected = {}) {
  /** @type {any} */
  let error;
  try {
    const result = fn();
    assert.fail(`no error, but ${String(result)}`);
  } catch (thrown) {
    error = thrown;
  }
  if (error instanceof assert.AssertionError) throw error;
  assert.equal(error.name, "TorchError", String(error.stack));
  const { message, ...fields } = expected;
  if (message instanceof RegExp) assert.match(error.message, message);
  else if (message !== undefined) assert.equal(error.message, message);
  for (const [key, value] of Object.entries(fields)) assert.deepEqual(error[key], value, key);
  return error;
}

/** Elements of two lists of numbers, to a relative tolerance. */
export function close(actual, expected, tolerance) {
  const [a, b] = [actual, expected].map((list) => [list].flat(Infinity));
  assert.equal(a.length, b.length);
  a.forEach((value, i) => {
    const error = Math.abs(value - b[i]);
    assert.ok(error <= tolerance * Math.max(1, Math.abs(b[i])), `[${i}]: ${value}, not ${b[i]}`);
  });
}

/** Moves out of wasm memory what only the program holds, as backward() does. */
export function collect() {
  torch.tensor(1, { requires_grad: true }).mul(1).backward();
}
