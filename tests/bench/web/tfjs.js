/** TF.js 4.22, wasm backend, one thread. */
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-core/dist/register_all_gradients.js";
import { setThreadsCount, setWasmPaths } from "@tensorflow/tfjs-backend-wasm";

export async function create(data) {
  setWasmPaths("/");
  setThreadsCount(1);
  if (!(await tf.setBackend("wasm"))) throw new Error("no wasm backend");
  const load = ({ shape, values }) => tf.tensor(values, shape);
  const x = load(data.x);
  const y = load(data.y);
  const squared = (a, b) => tf.sum(tf.square(tf.sub(a, b)));

  return {
    rung2(steps) {
      const w1 = tf.variable(load(data.w1));
      const w2 = tf.variable(load(data.w2));
      let value = 0;
      for (let t = 0; t < steps; t++) {
        tf.tidy(() => {
          const f = () => squared(tf.matMul(tf.relu(tf.matMul(x, w1)), w2), y);
          const { value: loss, grads } = tf.variableGrads(f, [w1, w2]);
          value = loss.dataSync()[0];
          w1.assign(tf.sub(w1, tf.mul(grads[w1.name], 1e-6)));
          w2.assign(tf.sub(w2, tf.mul(grads[w2.name], 1e-6)));
        });
      }
      tf.dispose([w1, w2]);
      return value;
    },

    rung5(steps) {
      const [w1, b1, w2, b2] = [data.w1, data.b1, data.w2, data.b2].map((a) =>
        tf.variable(load(a)),
      );
      const optimizer = tf.train.adam(1e-4);
      let value = 0;
      for (let t = 0; t < steps; t++) {
        const loss = optimizer.minimize(
          () => {
            const hidden = tf.relu(tf.add(tf.matMul(x, w1), b1));
            return squared(tf.add(tf.matMul(hidden, w2), b2), y);
          },
          true,
          [w1, b1, w2, b2],
        );
        value = loss.dataSync()[0];
        loss.dispose();
      }
      optimizer.dispose();
      tf.dispose([w1, b1, w2, b2]);
      return value;
    },

    gemm(repetitions, { shape, values }) {
      const a = tf.tensor(values, shape);
      let value = 0;
      for (let i = 0; i < repetitions; i++) {
        const c = tf.matMul(a, a);
        if (i === repetitions - 1) value = c.dataSync()[0];
        c.dispose();
      }
      a.dispose();
      return value;
    },
  };
}
