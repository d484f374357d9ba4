/** x.at(...) and x.set(...), iteration, views, and the operators JavaScript does not have. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { refuses, torch } from "./helpers.mjs";

const grid = () => torch.arange(12).reshape(3, 4);

test("at takes integers, slices in text, '...', null, masks and lists", () => {
  const a = grid();
  assert.deepEqual(a.at(1).tolist(), [4, 5, 6, 7]);
  assert.equal(a.at(1, 2).item(), 6);
  assert.equal(a.at(-1, -1).item(), 11);
  assert.deepEqual(a.at("1:3", "::2").tolist(), [
    [4, 6],
    [8, 10],
  ]);
  assert.deepEqual(a.at(":", 0).tolist(), [0, 4, 8]);
  assert.deepEqual(a.at("-1:").tolist(), [[8, 9, 10, 11]]);
  assert.deepEqual(a.at(" 0 : 1 ", "1:2").tolist(), [[1]]);
  assert.deepEqual(a.at("...", 0).tolist(), [0, 4, 8]);
  assert.deepEqual([...a.at(null).shape], [1, 3, 4]);
  assert.deepEqual([...a.at(":", null).shape], [3, 1, 4]);
  assert.deepEqual(a.at(a.gt(9)).tolist(), [10, 11]);
  assert.deepEqual(a.at(torch.tensor([2, 0])).tolist(), a.at([2, 0]).tolist());
  assert.deepEqual(a.at([0, 2], [1, 1]).tolist(), [1, 9]);
  assert.deepEqual(a.at(new torch.Slice(0, 1)).tolist(), [[0, 1, 2, 3]]);
  assert.deepEqual(a.at(0n).tolist(), [0, 1, 2, 3]);
  assert.deepEqual(a.at([true, false, true], 0).tolist(), [0, 8]);
});

test("integers and slices are views, masks and lists are copies", () => {
  const a = grid();
  a.at(0, "1:3").fill_(50);
  assert.deepEqual(a.at(0).tolist(), [0, 50, 50, 3]);
  a.at(a.ge(50)).fill_(-1);
  a.at([0, 1]).fill_(-1);
  assert.equal(a.min().item(), 0);
});

test("set writes one place, slices, masks and lists", () => {
  const a = grid();
  a.set(0, 7);
  a.set([1, 2], 70);
  a.set([":", 3], torch.tensor([1, 2, 3]));
  a.set(a.gt(69), -1);
  a.set([[2], 0], 5);
  assert.deepEqual(a.tolist(), [
    [7, 7, 7, 1],
    [4, 5, -1, 2],
    [5, 9, 10, 3],
  ]);
  a.set([], 0);
  assert.equal(a.sum().item(), 0);
});

test("a number set into int64 loses its fraction, as in PyTorch", () => {
  const a = torch.zeros(2, { dtype: torch.int64 });
  a.set(0, 1.7);
  assert.deepEqual(a.tolist(), [1, 0]);
});

test("an index out of range says which range there is", () => {
  refuses(() => grid().at(3), {
    kind: "IndexError",
    message: "index 3 is out of bounds for dimension 0 with size 3",
    shapes: [[3, 4]],
  });
  refuses(() => grid().at(0, 0, 0), {
    kind: "IndexError",
    message: "too many indices for tensor of dimension 2",
  });
  refuses(() => grid().set([0, 9], 1), { kind: "IndexError" });
});

test("what is no index is refused", () => {
  for (const item of [1.5, NaN, "x", "1", "1:2:3:4", true, {}]) {
    refuses(() => grid().at(item), {
      kind: "TypeError",
      message: /are valid indices/,
    });
  }
  refuses(() => grid().at(undefined), {
    message: "at(): an index is undefined (null makes a new dimension)",
  });
  refuses(() => grid().at(torch.tensor([0.5])), {
    kind: "IndexError",
    message: "tensors used as indices must be long, int, byte or bool tensors",
  });
  refuses(() => grid().at(torch.tensor([true, false])), {
    message: /^The shape of the mask \[2\] at index 0 does not match/,
  });
  refuses(() => grid().at("::-1"), {
    message: "step must be greater than zero",
  });
  refuses(() => grid().at("::0"), {
    message: "slice step cannot be zero",
  });
});

test("what cannot be assigned is refused", () => {
  refuses(() => grid().set(0, [1, 2, 3, 4]), {
    kind: "TypeError",
    message: "can't assign a list to a torch.LongTensor",
  });
  refuses(() => grid().set(0), { message: /^can't assign a undefined/ });
  refuses(() => grid().set(0, torch.ones(3)), {
    message: /^The expanded size of the tensor \(4\) must match the existing size \(3\)/,
  });
});

test("brackets, which JavaScript would pass over in silence, say what to write", () => {
  const a = /** @type {any} */ (grid());
  for (const read of [() => a[0], () => a["1:3"], () => a[-1], () => a[":"], () => a[0][1]]) {
    refuses(read, { kind: "TypeError", message: /write x\.at\(0\)/ });
  }
  refuses(
    () => {
      a[0] = 1;
    },
    { kind: "TypeError", message: /write x\.set\(0, value\)/ },
  );
  assert.equal(a.at(0, 0).item(), 0);
  assert.equal(a.no_such_thing, undefined);
  a.note = "kept";
  assert.equal(a.note, "kept");
});

test("JavaScript's operators say which method to write", () => {
  const a = /** @type {any} */ (grid());
  for (const use of [
    () => a + a,
    () => a * 2,
    () => 2 - a,
    () => -a,
    () => a < 2,
    () => a / 2,
    () => a ** 2,
    () => "loss " + a,
    () => Number(a),
    () => Math.max(a),
    () => isNaN(a),
  ]) {
    const { message } = refuses(use, { kind: "TypeError" });
    assert.match(message, /write a\.add\(b\), a\.sub\(b\), a\.mul\(b\), a\.div\(b\)/);
  }
  assert.equal(a === a, true);
});

test("in-place methods give back the very tensor", () => {
  const t = torch.ones(2);
  assert.equal(t.add_(1), t);
  assert.equal(t.mul_(2).sub_(1).div_(3), t);
  assert.equal(t.zero_(), t);
  assert.equal(t.fill_(2), t);
  assert.equal(t.requires_grad_(), t);
  assert.equal(torch.nn.init.ones_(t), t);
  assert.equal(
    torch.no_grad(() => t.copy_(torch.zeros(2))),
    t,
  );
});

test("methods without the underscore leave the tensor alone", () => {
  const t = torch.ones(2);
  assert.notEqual(t.add(1), t);
  assert.deepEqual(t.tolist(), [1, 1]);
});

test("a fraction cannot be written into int64 in place", () => {
  refuses(() => grid().mul_(0.5), {
    message: "result type Float can't be cast to the desired output type Long",
  });
});

test("views see each other's changes, through chains of views", () => {
  const a = torch.zeros(2, 3);
  const row = a.at(1);
  const last = row.at("1:");
  const turned = a.T;
  last.fill_(5);
  assert.deepEqual(a.tolist(), [
    [0, 0, 0],
    [0, 5, 5],
  ]);
  a.add_(1);
  assert.deepEqual(last.tolist(), [6, 6]);
  assert.deepEqual(turned.tolist(), [
    [1, 1],
    [1, 6],
    [1, 6],
  ]);
  turned.reshape(6).fill_(0);
  assert.equal(a.sum().item(), 16); // reshape of a turned tensor is a copy
  a.view(6).fill_(0);
  assert.equal(turned.sum().item(), 0);
  assert.equal(a.T.is_contiguous(), false);
  refuses(() => a.T.view(6), { message: /Use \.reshape\(\.\.\.\) instead\.$/ });
});

test("iteration gives the rows, as views", () => {
  const a = torch.zeros(3, 2);
  for (const [i, row] of [...a].entries()) row.add_(i);
  assert.deepEqual(a.tolist(), [
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
  assert.equal(a.length, 3);
  const [first, ...others] = a;
  assert.deepEqual(first.tolist(), [0, 0]);
  assert.equal(others.length, 2);
  assert.deepEqual(
    Array.from(torch.tensor([1, 2]), (t) => t.item()),
    [1, 2],
  );
  refuses(() => [...torch.tensor(1)], {
    kind: "TypeError",
    message: "iteration over a 0-d tensor",
  });
  refuses(() => torch.tensor(1).length, {
    kind: "TypeError",
    message: "len() of a 0-d tensor",
  });
});

test("item wants one element", () => {
  assert.equal(torch.tensor([[3]]).item(), 3);
  assert.equal(torch.tensor(true).item(), true);
  refuses(() => grid().item(), {
    kind: "RuntimeError",
    message: "a Tensor with 12 elements cannot be converted to Scalar",
    shapes: [[3, 4]],
  });
});

test("gradients flow through at and set", () => {
  const x = torch.ones(4, { requires_grad: true });
  x.at("1:3").mul(2).sum().backward();
  assert.deepEqual(x.grad.tolist(), [0, 2, 2, 0]);
  const y = torch.zeros(4);
  y.set([0], x.at(0).mul(5));
  y.sum().backward();
  assert.deepEqual(x.grad.tolist(), [5, 2, 2, 0]);
  refuses(() => x.set(0, 1), {
    message:
      /^a (view of a )?leaf Variable that requires grad is being used in an in-place operation\.$/,
  });
});

test("sorted, chosen, rearranged and counted as in PyTorch", () => {
  const x = torch.tensor([
    [3, 1, 2],
    [0, 5, 4],
  ]);
  const { values, indices } = x.sort({ descending: true });
  assert.deepEqual(values.tolist(), [
    [3, 2, 1],
    [5, 4, 0],
  ]);
  assert.deepEqual(indices.tolist(), [
    [0, 2, 1],
    [1, 2, 0],
  ]);
  assert.deepEqual(x.topk(1, { dim: 0 }).values.tolist(), [[3, 5, 4]]);
  assert.deepEqual(x.flip(0, 1).tolist(), [
    [4, 5, 0],
    [2, 1, 3],
  ]);
  assert.deepEqual([...x.repeat(2, 1).shape], [4, 3]);
  assert.deepEqual(
    torch.bincount(torch.tensor([0, 2, 2]), { minlength: 4 }).tolist(),
    [1, 0, 2, 0],
  );
  const [rows, columns] = torch.meshgrid(torch.arange(2), torch.arange(3), { indexing: "ij" });
  assert.deepEqual([rows.at(1, 2).item(), columns.at(1, 2).item()], [1, 2]);
  const hot = torch.zeros(2, 3).scatter_(1, torch.tensor([[2], [0]]), 1);
  assert.deepEqual(hot.tolist(), torch.nn.functional.one_hot(torch.tensor([2, 0]), 3).tolist());
  assert.equal(
    torch.tensor([1.0, 3.0], { dtype: torch.float32 }).std({ unbiased: false }).item(),
    1,
  );
  assert.deepEqual([...x.new_zeros(2, { dtype: torch.float32 }).shape], [2]);
});
