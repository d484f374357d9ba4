/** TF.js 4.22, wasm backend, one thread. */
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-core/dist/register_all_gradients.js";
import { setThreadsCount, setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { CHECKED_STEPS, makeArrays, MODELS } from "./table.js";

/** x of three dimensions times a matrix, as its dense layer does it: the gradient wants two. */
const times = (x, w) => tf.reshape(tf.matMul(tf.reshape(x, [-1, w.shape[0]]), w), x.shape);

function norm(x, scale, shift) {
  const { mean, variance } = tf.moments(x, -1, true);
  return tf.add(tf.mul(tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, 1e-5))), scale), shift);
}

const mse = (a, b) => tf.mean(tf.squaredDifference(a, b));

const LOSSES = {
  mlp: ({ x, y, w1, b1, w2, b2 }) => {
    const hidden = tf.relu(tf.add(tf.matMul(x, w1), b1));
    return mse(tf.add(tf.matMul(hidden, w2), b2), y);
  },
  classifier: ({ x, onehot, w, b }) =>
    tf.losses.softmaxCrossEntropy(onehot, tf.add(tf.matMul(x, w), b)),
  norm: ({ x, y, scale, shift, w1, w2 }) =>
    mse(tf.matMul(tf.relu(tf.matMul(norm(x, scale, shift), w1)), w2), y),
  attention({ x, y, wq, wk, wv, wo, scale, shift }) {
    const [q, k, v] = [wq, wk, wv].map((w) => times(x, w));
    const weights = tf.softmax(tf.div(tf.matMul(q, k, false, true), 8));
    return mse(norm(tf.add(x, times(tf.matMul(weights, v), wo)), scale, shift), y);
  },
  lstm({ x, y, wx, wh, bx, bh }) {
    const bias = tf.add(bx, bh);
    let [h, c] = [tf.zeros([32, 64]), tf.zeros([32, 64])];
    const outputs = tf.unstack(x).map((now) => {
      const gates = tf.add(
        tf.add(tf.matMul(now, wx, false, true), tf.matMul(h, wh, false, true)),
        bias,
      );
      const [i, f, g, o] = tf.split(gates, 4, 1);
      c = tf.add(tf.mul(tf.sigmoid(f), c), tf.mul(tf.sigmoid(i), tf.tanh(g)));
      h = tf.mul(tf.sigmoid(o), tf.tanh(c));
      return h;
    });
    return mse(tf.stack(outputs), y);
  },
};

export async function create() {
  setWasmPaths("/");
  setThreadsCount(1);
  if (!(await tf.setBackend("wasm"))) throw new Error("no wasm backend");
  return {
    prepare(index) {
      const model = MODELS[index];
      // Its wasm backend has no gradient of a convolution's kernel.
      if (!(model.kind in LOSSES)) return null;
      const named = {};
      for (const [name, { shape, values }] of Object.entries(makeArrays(model))) {
        if (name === "classes") {
          named.onehot = tf.tidy(() =>
            tf.cast(tf.oneHot(tf.tensor1d(values, "int32"), 10), "float32"),
          );
        } else {
          named[name] = tf.tensor(values, shape);
          if (name in model.parameters) named[name] = tf.variable(named[name]);
        }
      }
      const parameters = Object.keys(model.parameters).map((name) => named[name]);
      const optimizer = tf.train.sgd(model.rate);
      const step = (reads) =>
        optimizer.minimize(() => LOSSES[model.kind](named), reads, parameters);
      return {
        run(count) {
          for (let i = 0; i < count; i++) step(false);
        },
        values() {
          for (let i = 0; i < CHECKED_STEPS; i++) step(false);
          const loss = step(true);
          const [value] = loss.dataSync();
          loss.dispose();
          return [[value]];
        },
        close() {
          optimizer.dispose();
          tf.dispose(Object.values(named));
        },
      };
    },
  };
}
