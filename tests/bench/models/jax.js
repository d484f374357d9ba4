/** jax-js 0.1.25, wasm device, one thread: the whole step inside of jit. */
import {
  blockUntilReady,
  defaultDevice,
  init,
  lax,
  jit,
  nn,
  numpy as np,
  tree,
  valueAndGrad,
} from "@jax-js/jax";
import { CHECKED_STEPS, makeArrays, MODELS } from "./table.js";

const mse = (a, b) => np.mean(np.square(a.sub(b)));
const norm = (x, scale, shift) => nn.standardize(x, -1, { epsilon: 1e-5 }).mul(scale).add(shift);

/** The largest of each 2 by 2, of what comes out in that shape. */
const pooled = (x, [n, channels, high, wide]) =>
  np.max(x.reshape([n, channels, high, 2, wide, 2]), [3, 5]);

const LOSSES = {
  mlp: ([w1, b1, w2, b2], x, y) => mse(np.matmul(nn.relu(np.matmul(x, w1).add(b1)), w2).add(b2), y),
  classifier: ([w, b], x, onehot) =>
    np.sum(nn.logSoftmax(np.matmul(x, w).add(b), -1).mul(onehot)).mul(-1 / 128),
  norm: ([scale, shift, w1, w2], x, y) =>
    mse(np.matmul(nn.relu(np.matmul(norm(x, scale, shift), w1)), w2), y),
  attention([wq, wk, wv, wo, scale, shift], x, y) {
    const [q, k, v] = [wq, wk, wv].map((w) => np.matmul(x.ref, w));
    const weights = nn.softmax(np.matmul(q, np.swapaxes(k, 1, 2)).div(8), -1);
    return mse(norm(x.add(np.matmul(np.matmul(weights, v), wo)), scale, shift), y);
  },
  lenet([k1, k2, w1, b1, w2, b2, w3, b3], x, onehot) {
    const first = pooled(nn.relu(lax.conv(x, k1, [1, 1], "SAME")), [64, 6, 14, 14]);
    const second = pooled(nn.relu(lax.conv(first, k2, [1, 1], "VALID")), [64, 16, 5, 5]);
    const hidden = nn.relu(np.matmul(second.reshape([64, 400]), w1).add(b1));
    const scores = np.matmul(nn.relu(np.matmul(hidden, w2).add(b2)), w3).add(b3);
    return np.sum(nn.logSoftmax(scores, -1).mul(onehot)).mul(-1 / 64);
  },
};

function onehot({ shape, values }) {
  const all = new Float32Array(10 * shape[0]);
  values.forEach((column, i) => (all[10 * i + column] = 1));
  return { shape: [shape[0], 10], values: all };
}

export async function create() {
  await init("wasm");
  defaultDevice("wasm");
  const load = ({ shape, values }) => np.array(values.slice()).reshape(shape);
  return {
    prepare(index) {
      const model = MODELS[index];
      // It has no loop that it would not write out step by step.
      if (!(model.kind in LOSSES)) return null;
      const arrays = makeArrays(model);
      const [x, y] = Object.keys(model.data).map((name) =>
        load(name === "classes" ? onehot(arrays[name]) : arrays[name]),
      );
      let params = Object.keys(model.parameters).map((name) => load(arrays[name]));
      const loss = LOSSES[model.kind];
      const step = jit((params, x, y) => {
        const [value, grads] = valueAndGrad(loss)(
          params.map((p) => p.ref),
          x,
          y,
        );
        return [value, params.map((p, i) => p.sub(grads[i].mul(model.rate)))];
      });
      const once = async () => {
        const [value, next] = step(params, x.ref, y.ref);
        params = next;
        await blockUntilReady(params);
        return value;
      };
      return {
        async run(count) {
          for (let i = 0; i < count; i++) (await once()).dispose();
        },
        async values() {
          for (let i = 0; i < CHECKED_STEPS; i++) (await once()).dispose();
          return [(await once()).dataSync()];
        },
        close: () => tree.dispose([x, y, ...params]),
      };
    },
  };
}
