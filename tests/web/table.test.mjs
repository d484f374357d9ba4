/**
 * Every row of the binding tables can be called from JavaScript and gives what its signature says. Those that
 * are right in tests/opinfo are called there, with PyTorch's samples.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { opRows } from "../../scripts/lib/binding_rows.mjs";
import { nn, torch } from "./helpers.mjs";

const square = () =>
  torch.tensor([
    [2.5, 1],
    [1, 3],
  ]);

/** A good value for a parameter, by its name or else by its type. */
const byName = {
  size: () => [2, 2],
  shape: () => [4],
  steps: () => 3,
  high: () => 5,
  to: () => 4,
  mask: () => square().gt(1),
  condition: () => square().gt(1),
  index: (row) => {
    if (row.name === "select") return 0;
    return torch.tensor(/gather|scatter/.test(row.name) ? [[0, 1]] : [0]);
  },
  source: (row) => (/^move/.test(row.name) ? [0] : torch.ones(2, 1)),
  destination: () => [1],
  repeats: () => [2, 1],
  shifts: () => [1],
  axis0: () => 0,
  axis1: () => 1,
  tensor: (row) => (row.name === "one_hot" ? torch.tensor([0, 2]) : square()),
  indices: () => [0],
  value: () => torch.tensor(1.5),
  values: () => torch.tensor(1.5),
  vec: () => torch.ones(2),
  vec2: () => torch.ones(2),
  dims: () => [1, 0],
  k: () => 1,
  ord: (row) => (row.parameters.some((p) => p.name === "ord" && p.type === "str") ? "fro" : 2),
  stride: () => [2, 1],
  length: () => 1,
  dim: (row) => (/logsumexp/.test(row.name) ? [0] : 1),
  target: (row) => (/^(nll|cross)/.test(row.name) ? torch.tensor([0, 1]) : square()),
  dim0: () => 0,
  dim1: () => 1,
  split_size: () => 1,
  chunks: () => 2,
  nonlinearity: () => "relu",
  outputs: () => [square().requires_grad_().sum()],
};
const byType = {
  Tensor: square,
  int: () => 1,
  Scalar: () => 2,
  float: () => 0.5,
  "Tensor[]": () => [square(), square()],
  dtype: () => torch.float64,
};

const bits = () => [torch.tensor([5, 6]), torch.tensor([3, 1])];
const network = (gates, states) => () => {
  const state = torch.zeros(1, 1, 2);
  const params = [torch.ones(2 * gates, 2), torch.ones(2 * gates, 2)];
  const hx = states === 2 ? [state, state] : state;
  return [torch.ones(1, 1, 2), hx, params, false, 1, 0, false, false, false];
};
const cell = (gates, states) => () => {
  const hx = states === 2 ? [square(), square()] : square();
  return [square(), hx, torch.ones(2 * gates, 2), torch.ones(2 * gates, 2)];
};
const image = () => torch.ones(1, 1, 4, 4);
const limits = (row) => (row.overload ? [square(), square(), square()] : [square(), 1, 2]);

/** Where two arguments belong together, or self is no square of floats. */
const whole = {
  can_cast: () => [torch.int64, torch.float32],
  clamp: limits,
  clip: limits,
  bitwise_and: bits,
  bitwise_or: bits,
  bitwise_xor: bits,
  bitwise_not: () => [torch.tensor([5, 6])],
  conv2d: () => [image(), torch.ones(1, 1, 2, 2)],
  conv1d: () => [torch.ones(1, 1, 4), torch.ones(1, 1, 2)],
  unfold: (row) => (row.parameters[0].name === "self" ? [torch.ones(4), 0, 2, 1] : [image(), 2]),
  fold: () => [torch.ones(1, 4, 9), [4, 4], 2],
  max_pool2d: () => [image(), 2],
  max_pool1d_with_indices: () => [torch.ones(1, 4), 2],
  max_pool2d_with_indices: () => [image(), 2],
  max_pool3d_with_indices: () => [image(), [1, 2, 2]],
  lp_pool1d: () => [torch.ones(1, 4), 2, 2],
  lp_pool2d: () => [image(), 2, 2],
  lp_pool3d: () => [image(), 2, [1, 2, 2]],
  affine_grid: () => [torch.ones(1, 2, 3), [1, 1, 2, 2]],
  avg_pool2d: () => [image(), [2, 2]],
  dirac_: () => [torch.ones(2, 2, 3)],
  multi_head_attention_forward: () => {
    const x = torch.ones(3, 1, 2);
    const none = [null, null, null];
    return [x, x, x, 2, 1, torch.ones(6, 2), ...none, false, 0, square(), null];
  },
  lstm: network(4, 2),
  gru: network(3, 1),
  rnn_tanh: network(1, 1),
  rnn_relu: network(1, 1),
  lstm_cell: cell(4, 2),
  gru_cell: cell(3, 1),
  rnn_tanh_cell: cell(1, 1),
  rnn_relu_cell: cell(1, 1),
  // In torch of a row, in torch.linalg of a square, too.
  vander: () => [torch.tensor([1.5, 2])],
  ctc_loss: (row) => {
    const classes = torch.tensor([1, 1]);
    const lengths = row.overload ? [[2], [2]] : [torch.tensor([2]), torch.tensor([2])];
    return [torch.ones(3, 1, 2), classes.reshape(1, 2), ...lengths];
  },
  bincount: () => [torch.tensor([0, 2, 2])],
  meshgrid: () => [[torch.ones(2), torch.ones(3)]],
  lerp: (row) => [square(), square(), row.overload ? 0.5 : square()],
  embedding: () => [torch.tensor([1, 0]), square()],
  layer_norm: () => [square(), [2]],
  batch_norm: () => [square(), torch.zeros(2), torch.ones(2)],
  binary_cross_entropy: () => [square().sigmoid(), torch.ones(2, 2)],
  dot: () => [torch.ones(3), torch.ones(3)],
  outer: () => [torch.ones(2), torch.ones(3)],
  ger: () => [torch.ones(2), torch.ones(3)],
  bmm: () => [torch.ones(2, 2, 2), torch.ones(2, 2, 2)],
  backward: () => [square().requires_grad_().sum()],
  retain_grad: () => [square().requires_grad_().mul(2)],
  requires_grad_: () => [square()],
  item: () => [torch.tensor(1.5)],
  bernoulli: () => [torch.full([2, 2], 0.5)],
  view: () => [square(), [4]],
  expand: () => [torch.ones(1, 2), [3, 2]],
  as_strided: () => [square(), [2], [1]],
  arange: (row) => (row.overload ? [0, 4, 2] : [4]),
  randint: (row) => (row.overload ? [0, 4, [3]] : [4, [3]]),
  max: (row) => ({ "": [square()], dim: [square(), 0], other: [square(), square()] })[row.overload],
  min: (row) => ({ "": [square()], dim: [square(), 0], other: [square(), square()] })[row.overload],
};
const special = {
  grad: () => {
    const x = square().requires_grad_();
    return [x.pow(2).sum(), [x]];
  },
};

/** @param {any} row */
function values(row) {
  const make = special[row.name] ?? whole[row.name] ?? whole[row.name.replace(/(?<=[^_])_$/, "")];
  if (make) return make(row);
  return row.parameters
    .filter((parameter) => !parameter.optional)
    .map((parameter) => {
      const value = byName[parameter.name] ?? byType[parameter.type];
      assert.ok(value, `no value for ${parameter.type} ${parameter.name} of ${row.schema}`);
      return value(row);
    });
}

/** What a place of the table is in JavaScript: a call with all arguments, self first. */
const places = {
  torch:
    (row) =>
    (...args) =>
      torch[row.name](...args),
  Tensor:
    (row) =>
    (self, ...args) =>
      self[row.name](...args),
  "Tensor property": (row) => (self) => self[row.name],
  "nn.functional":
    (row) =>
    (...args) =>
      nn.functional[row.name](...args),
  "nn.init":
    (row) =>
    (...args) =>
      nn.init[row.name](...args),
  special:
    (row) =>
    (...args) =>
      torch.special[row.name.replace("special_", "")](...args),
  linalg:
    (row) =>
    (...args) =>
      torch.linalg[row.name.replace("linalg_", "")](...args),
  autograd:
    (row) =>
    (...args) =>
      torch.autograd[row.name](...args),
  internal:
    (row) =>
    (self, ...args) =>
      self[`_${row.name}${row.overload && `_${row.overload}`}`](...args),
};

const kinds = {
  "(Tensor, Tensor)": (v) => v.length === 2 && v.every((t) => t instanceof torch.Tensor),
  "(Tensor, Tensor, Tensor)": (v) => v.length === 3 && v.every((t) => t instanceof torch.Tensor),
  Tensor: (value) => value instanceof torch.Tensor,
  "Tensor | Tensor[]": (value) => [value].flat().every((t) => t instanceof torch.Tensor),
  "Tensor[]": (value) => Array.isArray(value) && value.every((t) => t instanceof torch.Tensor),
  None: (value) => value === undefined,
  bool: (value) => typeof value === "boolean",
  int: Number.isInteger,
  float: (value) => typeof value === "number",
  Scalar: (value) => typeof value === "number" || typeof value === "boolean",
  str: (value) => typeof value === "string",
  dtype: (value) => value === torch[value.name],
  "int[]": (value) => Array.isArray(value) && value.every(Number.isInteger),
};

const rows = opRows();

test("the table is not empty, and this test reads all of it", () => {
  assert.ok(rows.length > 150);
});

const verdicts = JSON.parse(
  readFileSync(new URL("../opinfo/verdicts.json", import.meta.url), "utf8"),
);
/** Rows that have their own arguments here stay. @param {any} row */
const calledElsewhere = ({ name, places }) => {
  const paths = places.map((place) =>
    place.includes(".") ? `${place}.${name}` : name.replace(/^(linalg|special)_/, "$1."),
  );
  const right = paths.some((path) => verdicts[path.replace(/_$/, "")] === "right");
  return right && !whole[name] && !special[name];
};

for (const row of rows) {
  if (calledElsewhere(row)) continue;
  test(`${row.schema} [${row.places}]`, () => {
    for (const place of row.places) {
      // .grad, below; gradcheck, and hooks and nodes of the graph, in files of their own
      if (
        /^([gs]et_grad|register_hook|register_hook_after|record_function|gradcheck)$/.test(
          row.name,
        ) ||
        /^(graph_(node|variable)|set_detect_anomaly)$/.test(row.name)
      ) {
        continue;
      }
      torch.manual_seed(0);
      const result = torch.no_grad(() =>
        ["backward", "grad", "retain_grad"].includes(row.name)
          ? torch.enable_grad(() => places[place](row)(...values(row)))
          : places[place](row)(...values(row)),
      );
      if (row.results.length) {
        assert.deepEqual(
          row.results.map((name) => kinds.Tensor(result[name])),
          row.results.map(() => true),
        );
      } else {
        assert.ok(kinds[row.returns](result), `${row.returns}: ${String(result)}`);
      }
    }
  });
}

test("get_grad and set_grad are the property grad", () => {
  const x = square();
  x.grad = x.mul(2);
  assert.equal(x.grad.at(0, 0).item(), 5);
});
