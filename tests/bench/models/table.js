/**
 * The models that are trained, a step being forward, backward and SGD. `kind` names the program in each
 * library's file; shapes are those of the data and of the parameters, which all start from the same numbers.
 *
 * @typedef {{name: string, kind: string, rate: number, flops?: number,
 *   data: Record<string, number[]>, parameters: Record<string, number[]>}} Model
 */
import { size, uniform } from "../ops/inputs.js";

const mlp = (hidden, [n, input, output] = [64, 1000, 10]) => ({
  name: `MLP, H = ${hidden}`,
  kind: "mlp",
  rate: 1e-3,
  // Two products forward; backward one more for each weight and one for the hidden layer.
  flops: 2 * n * hidden * (2 * input + 3 * output),
  data: { x: [n, input], y: [n, output] },
  parameters: { w1: [input, hidden], b1: [hidden], w2: [hidden, output], b2: [output] },
});

/** @type {Model[]} */
export const MODELS = [
  ...[10, 30, 100, 300, 1000, 2000].map((hidden) => mlp(hidden)),
  {
    name: "Softmax classifier, 128 x 784 x 10",
    kind: "classifier",
    rate: 1e-3,
    data: { x: [128, 784], classes: [128] },
    parameters: { w: [784, 10], b: [10] },
  },
  {
    name: "Layer norm, linear, ReLU, linear, 256 x 256",
    kind: "norm",
    rate: 1e-3,
    data: { x: [256, 256], y: [256, 256] },
    parameters: { scale: [256], shift: [256], w1: [256, 256], w2: [256, 256] },
  },
  {
    name: "Attention block, 8 x 64 x 64",
    kind: "attention",
    rate: 1e-3,
    data: { x: [8, 64, 64], y: [8, 64, 64] },
    parameters: {
      wq: [64, 64],
      wk: [64, 64],
      wv: [64, 64],
      wo: [64, 64],
      scale: [64],
      shift: [64],
    },
  },
  {
    name: "LeNet, 64 images",
    kind: "lenet",
    rate: 1e-3,
    data: { x: [64, 1, 28, 28], classes: [64] },
    parameters: {
      k1: [6, 1, 5, 5],
      k2: [16, 6, 5, 5],
      w1: [400, 120],
      b1: [120],
      w2: [120, 84],
      b2: [84],
      w3: [84, 10],
      b3: [10],
    },
  },
  {
    name: "LSTM, 20 steps of 32 x 32 to 64",
    kind: "lstm",
    rate: 1e-3,
    data: { x: [20, 32, 32], y: [20, 32, 64] },
    parameters: { wx: [256, 32], wh: [256, 64], bx: [256], bh: [256] },
  },
];

/**
 * Data between -1 and 1, ten classes, weights as wide as those of nn.Linear, a scale of ones.
 *
 * @param {Model} model
 * @returns {Record<string, {shape: number[], values: Float32Array | Int32Array}>}
 */
export function makeArrays({ data, parameters }) {
  let seed = 200;
  const arrays = {};
  for (const [name, shape] of Object.entries({ ...data, ...parameters })) {
    const drawn = uniform(size(shape), seed++);
    const bound = name in data ? 1 : 1 / Math.sqrt(shape[0]);
    const values =
      name === "classes"
        ? Int32Array.from(drawn, (u) => 10 * u)
        : name === "scale"
          ? new Float32Array(drawn.length).fill(1)
          : Float32Array.from(drawn, (u) => bound * (2 * u - 1));
    arrays[name] = { shape, values };
  }
  return arrays;
}

/** Steps before the losses of two libraries are compared. */
export const CHECKED_STEPS = 5;
