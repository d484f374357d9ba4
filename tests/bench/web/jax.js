/** jax-js 0.1.25, wasm device; without cross-origin isolation it runs on one thread. */
import { defaultDevice, init, jit, numpy as np, tree, valueAndGrad } from "@jax-js/jax";

const squared = (a, b) => np.sum(np.square(a.sub(b)));

export async function create(data) {
  await init("wasm");
  defaultDevice("wasm");
  const load = ({ shape, values }) => np.array(values.slice()).reshape(shape);
  const relu = (a) => np.maximum(a, 0);

  const lossOfRung2 = ([w1, w2], x, y) => squared(np.matmul(relu(np.matmul(x, w1)), w2), y);
  const stepOfRung2 = jit(([w1, w2], x, y) => {
    const [loss, [g1, g2]] = valueAndGrad(lossOfRung2)([w1.ref, w2.ref], x, y);
    return [loss, [w1.sub(g1.mul(1e-6)), w2.sub(g2.mul(1e-6))]];
  });

  const lossOfRung5 = ([w1, b1, w2, b2], x, y) => {
    const hidden = relu(np.matmul(x, w1).add(b1));
    return squared(np.matmul(hidden, w2).add(b2), y);
  };
  // The step sizes are arguments: a number inside of jit would be compiled in anew each step.
  const stepOfRung5 = jit((params, ms, vs, x, y, size, correction) => {
    const [loss, grads] = valueAndGrad(lossOfRung5)(
      params.map((p) => p.ref),
      x,
      y,
    );
    const next = { params: [], ms: [], vs: [] };
    params.forEach((p, i) => {
      const m = ms[i].mul(0.9).add(grads[i].ref.mul(0.1));
      const v = vs[i].mul(0.999).add(np.square(grads[i]).mul(0.001));
      next.params.push(
        p.sub(size.ref.mul(m.ref).div(np.sqrt(v.ref).mul(correction.ref).add(1e-8))),
      );
      next.ms.push(m);
      next.vs.push(v);
    });
    tree.dispose([size, correction]);
    return [loss, next];
  });

  return {
    rung2(steps) {
      let params = [load(data.w1), load(data.w2)];
      const [x, y] = [load(data.x), load(data.y)];
      let value = 0;
      for (let t = 0; t < steps; t++) {
        const [loss, next] = stepOfRung2(params, x.ref, y.ref);
        value = loss.dataSync()[0];
        params = next;
      }
      tree.dispose([params, x, y]);
      return value;
    },

    rung5(steps) {
      let params = [data.w1, data.b1, data.w2, data.b2].map(load);
      let ms = params.map((p) => np.zeros(p.shape));
      let vs = params.map((p) => np.zeros(p.shape));
      const [x, y] = [load(data.x), load(data.y)];
      let value = 0;
      for (let t = 1; t <= steps; t++) {
        const size = np.array(1e-4 / (1 - 0.9 ** t));
        const correction = np.array(1 / Math.sqrt(1 - 0.999 ** t));
        const [loss, next] = stepOfRung5(params, ms, vs, x.ref, y.ref, size, correction);
        value = loss.dataSync()[0];
        ({ params, ms, vs } = next);
      }
      tree.dispose([params, ms, vs, x, y]);
      return value;
    },

    gemm(repetitions, matrix) {
      const a = load(matrix);
      let value = 0;
      for (let i = 0; i < repetitions; i++) {
        value = np.matmul(a.ref, a.ref).dataSync()[0];
      }
      a.dispose();
      return value;
    },
  };
}
