/**
 * Every function of a table with every kind of wrong argument: it answers, or throws an error of torch's own
 * that says something; the tensors it was given are what they were, and the engine goes on.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { torch } from "./helpers.mjs";

const x = torch.tensor([
  [1, 2, 3],
  [4, 5, 6.5],
]);
/** @type {any[]} */
const ring = [];
ring.push(ring);
/** @type {Record<string, () => any>} */
const KINDS = {
  nothing: () => undefined,
  null: () => null,
  bool: () => true,
  negative: () => -1,
  half: () => 1.5,
  NaN: () => NaN,
  "1e11": () => 1e11,
  text: () => "text",
  list: () => [],
  ragged: () => [[1], [2, 3]],
  ring: () => ring,
  object: () => ({ a: 1 }),
  function: () => () => 1,
  bigint: () => 10n ** 30n,
  symbol: () => Symbol("s"),
  tensor: () => x,
  empty: () => torch.zeros(0, 3),
  tensors: () => [x, x],
};
/** What JavaScript says of a mistake of its own, and the engine of one of its. */
const SLIP =
  /(?<!object )is not iterable|is not a function|Cannot (?:read|convert|set|mix|destructure)|\[object|^internal error|unreachable|memory access|Maximum call|is not a constructor|invalid handle/;
/** They are there to change or to fetch something, or what they are given is called. */
const SKIPPED = /^(?:use|load|save|memory|set_\w+|_\w+)$/;

/** @param {() => void} act @param {(error: unknown) => void} told of what it throws */
function quietly(act, told) {
  const { warn } = console;
  console.warn = () => {};
  try {
    act();
  } catch (error) {
    told(error);
  } finally {
    console.warn = warn;
  }
}

/**
 * Calls with every kind of wrong argument.
 *
 * @param {string} what
 * @param {Iterable<[name: string, call: (value: any) => (() => unknown)[]]>} functions each with its calls of a value
 * @param {number} least
 */
function refuses(what, functions, least) {
  const before = String(x.tolist());
  const slips = new Set();
  let calls = 0;
  for (const [name, make] of functions) {
    for (const [kind, value] of Object.entries(KINDS)) {
      for (const call of make(value)) {
        calls++;
        quietly(call, (error) => {
          const { message = String(error) } = /** @type {any} */ (error);
          if (error instanceof WebAssembly.RuntimeError || SLIP.test(message))
            slips.add(`${name}, ${kind}: ${message}`);
        });
      }
    }
  }
  assert.deepEqual([...slips].slice(0, 20), [], what);
  assert.equal(String(x.tolist()), before);
  assert.equal(torch.ones(2).add(1).sum().item(), 4);
  assert.ok(calls > least, `${calls} calls`);
}

/** Classes are not called as functions; these are there to change or to fetch something. @param {string} name @param {unknown} run */
const isCalled = (name, run) =>
  typeof run === "function" && !SKIPPED.test(name) && !/^[A-Z]/.test(name);

for (const place of ["torch", "nn.functional", "linalg", "special"]) {
  test(`${place} with wrong arguments`, () => {
    const table = place
      .split(".")
      .reduce((/** @type {any} */ at, name) => (name === "torch" ? at : at[name]), torch);
    const functions = Object.entries(table).filter(([name, run]) => isCalled(name, run));
    refuses(
      place,
      functions.map(([name, run]) => [
        name,
        (value) => {
          // What writes is given x in its place; so does relu(x, true).
          const writes = name.endsWith("_") || place === "nn.functional";
          const first = () => (writes ? x.clone() : x);
          const calls = [() => run(first(), value()), () => run(first(), { dim: value() })];
          const alone = value();
          if (name.endsWith("_") && alone === x) return calls;
          return [() => run(alone), ...calls];
        },
      ]),
      500,
    );
  });
}

test("methods of tensors with wrong arguments", () => {
  const names = new Set();
  for (let at = x; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  const methods = [...names].filter(
    (name) =>
      name !== "constructor" &&
      name !== "register_hook" &&
      !name.startsWith("_") &&
      typeof Object.getOwnPropertyDescriptor(Object.getPrototypeOf(x), name)?.get !== "function" &&
      isCalled(name, /** @type {any} */ (x)[name]),
  );
  refuses(
    "Tensor",
    methods.map((name) => [
      name,
      (value) => [
        () => x.clone()[name](value()),
        () => x.clone()[name](x, value()),
        () => x.clone()[name]({ dim: value() }),
      ],
    ]),
    10_000,
  );
});

test("layers and optimizers with wrong arguments", () => {
  const layers = Object.entries(torch.nn).filter(
    ([name, made]) => typeof made === "function" && /^[A-Z]/.test(name),
  );
  refuses(
    "nn",
    layers.map(([name, Layer]) => [
      name,
      (value) => [
        () => new Layer(value()),
        () => new Layer(3, value()),
        () => new Layer(3, 2, value()),
        () => new Layer({ bias: value() }),
        () => new Layer(3, 2)(value()),
        () => new Layer(3)(value()),
        () => new Layer()(value(), value()),
      ],
    ]),
    5_000,
  );
  const optimizers = Object.entries(torch.optim).filter(
    ([name, made]) => typeof made === "function" && /^[A-Z]/.test(name) && name !== "Optimizer",
  );
  const weight = () => torch.ones(2, { requires_grad: true });
  refuses(
    "optim",
    optimizers.map(([name, Optimizer]) => [
      name,
      (value) => [
        () => new Optimizer(value()),
        () => new Optimizer([weight()], value()),
        () => new Optimizer([weight()], { lr: value() }),
        () => new Optimizer([weight()], { lr: 0.1, weight_decay: value() }),
        () => new Optimizer([weight()], { lr: 0.1, betas: value() }),
        () => new Optimizer([{ params: value() }], { lr: 0.1 }),
        () => new Optimizer([weight()], { lr: 0.1 }).step(value()),
        () => new Optimizer([weight()], { lr: 0.1 }).load_state_dict(value()),
      ],
    ]),
    500,
  );
});

for (const place of ["numpy", "linalg", "random"]) {
  test(`np.${place === "numpy" ? "" : place} with wrong arguments`, () => {
    const np = torch.numpy;
    const table = place === "numpy" ? np : np[place];
    const a = () =>
      np.array([
        [1, 2, 3],
        [4, 5, 6.5],
      ]);
    const functions = Object.entries(table).filter(([name, run]) => isCalled(name, run));
    refuses(
      `np.${place}`,
      functions.map(([name, run]) => [
        name,
        (value) => [
          // It shuffles what it is given.
          () => name !== "shuffle" && run(value()),
          () => run(a(), value()),
          () => run(a(), a(), value()),
          () => run(a(), { axis: value() }),
        ],
      ]),
      500,
    );
    if (place !== "numpy") return;
    const names = Object.getOwnPropertyNames(Object.getPrototypeOf(a())).filter(
      (name) =>
        name !== "constructor" &&
        !name.startsWith("_") &&
        isCalled(name, /** @type {any} */ (a())[name]),
    );
    refuses(
      "ndarray",
      names.map((name) => [
        name,
        (value) => [
          () => /** @type {any} */ (a())[name](value()),
          () => /** @type {any} */ (a())[name](a(), value()),
          () => /** @type {any} */ (a())[name]({ axis: value() }),
        ],
      ]),
      1_000,
    );
  });
}
