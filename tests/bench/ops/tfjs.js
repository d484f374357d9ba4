/** TF.js 4.22, wasm backend, one thread. Its kernels run before the call returns. */
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-core/dist/register_all_gradients.js";
import { setThreadsCount, setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { makeInput, makeUpstream } from "./inputs.js";
import { TABLE } from "./table.js";

const DTYPES = { mask: "bool", index: "int32" };
const first = (result) =>
  result instanceof tf.Tensor ? result : Array.isArray(result) ? result[0] : result.values;

export async function create() {
  setWasmPaths("/");
  setThreadsCount(1);
  if (!(await tf.setBackend("wasm"))) throw new Error("no wasm backend");
  return {
    prepare(index, half) {
      const row = TABLE[index];
      if (!row.tfjs || (half === "gradient" && row.lacks?.includes("tfjs"))) return null;
      const names = row.instead?.tfjs ?? row.inputs;
      const inputs = names.map((name) => {
        const { shape, kind, values } = makeInput(name);
        return tf.tensor(values, shape, DTYPES[kind] ?? "float32");
      });
      const leaves = half === "gradient" ? row.gradient : [];
      const places = leaves.map((name) => names.indexOf(name));
      const forward = () => tf.tidy(() => row.tfjs(tf, ...inputs));
      const grown = places.map((at) => inputs[at]);
      const f = (...values) => {
        const all = [...inputs];
        places.forEach((at, i) => (all[at] = values[i]));
        return first(row.tfjs(tf, ...all));
      };
      const result = forward();
      const { shape } = first(result);
      const upstream = leaves.length ? tf.tensor(makeUpstream(shape), shape) : null;
      tf.dispose(result);
      const backward = upstream && tf.grads(f);
      return {
        run(count) {
          for (let i = 0; i < count; i++) {
            tf.dispose(backward ? backward(grown, upstream) : forward());
          }
        },
        values() {
          if (row.random) return [];
          const y = forward();
          const grads = backward ? backward(grown, upstream) : [];
          const all = [first(y), ...grads].map((t) => t.dataSync().slice());
          tf.dispose([y, grads]);
          return all;
        },
        close: () => tf.dispose([...inputs, ...(upstream ? [upstream] : [])]),
      };
    },
  };
}
