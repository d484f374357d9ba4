/** More than fits into wasm memory at once, and addresses beyond 2 GB, which are negative as int32. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { collect, refuses, torch } from "./helpers.mjs";

const GB = 1e9;

test("tensors beyond 2 GB are read, written, moved out and brought back", () => {
  const low = [torch.empty(0.3 * GB), torch.empty(0.3 * GB)];
  const high = torch.tensor([1, 2, 3]).float();
  const big = torch.full([2 ** 17], 7, { dtype: torch.float64 });
  assert.deepEqual(high.tolist(), [1, 2, 3]);
  assert.equal(big.typed_array().at(-1), 7);
  torch.tensor(1, { requires_grad: true }).mul(1).backward(); // moves everything out
  assert.ok(torch.memory().bytes < GB);
  assert.deepEqual(high.add(1).tolist(), [2, 3, 4]);
  assert.equal(big.at(-1).item(), 7);
  assert.equal(low.length, 2);
});

test("an operation short of memory makes room and runs, with its operands intact", () => {
  const kept = [];
  // 4.5 GB of a heap of at most 4 GB.
  for (let i = 1; i <= 5; i++) {
    const large = torch.empty(0.225 * GB);
    large.at("-2:").fill_(i);
    kept.push(large);
  }
  assert.deepEqual(kept[0].at("-2:").add(kept[3].at("-2:")).tolist(), [5, 5]);
});

test("a call owns its arguments: bringing one back moves out none of the others", () => {
  const kept = [];
  // 4.2 GB of a heap of at most 4 GB.
  for (let i = 1; i <= 7; i++) {
    const large = torch.empty(0.15 * GB);
    large.at("-2:").fill_(i);
    kept.push(large);
  }
  const ends = kept.slice(0, 3).map((large) => large.at("-2:"));
  collect();
  assert.ok(torch.memory().bytes < GB, "all are moved out");
  // All seven do not fit: an error, not one after the other for ever.
  refuses(() => torch.cat(kept), { kind: "OutOfMemoryError" });
  // While the others fill the heap three come back beside each other.
  assert.deepEqual(
    kept.slice(3).map((large) => large.at(-1).item()),
    [4, 5, 6, 7],
  );
  assert.deepEqual(torch.cat(ends).tolist(), [1, 1, 2, 2, 3, 3]);
});

test("operands that are too large together are refused and stay as they were", () => {
  const [a, b] = [torch.ones(30_000, 1), torch.ones(1, 60_000)];
  refuses(() => a.mul(b), { kind: "OutOfMemoryError", op: "empty" });
  assert.equal(a.sum().item() + b.sum().item(), 90_000);
});
