/**
 * jax-js 0.1.25, wasm device, on one thread without cross-origin isolation. It is lazy: a call
 * counts until blockUntilReady, which copies nothing.
 */
import * as j from "@jax-js/jax";
import { makeInput, makeUpstream } from "./inputs.js";
import { TABLE } from "./table.js";

const first = (result) => (Array.isArray(result) ? result[0] : result);

export async function create() {
  await j.init("wasm");
  j.defaultDevice("wasm");
  const { blockUntilReady, jit, numpy: np, tree, vjp } = j;
  const load = ({ shape, kind, values }) => {
    const array = np.array(values.slice()).reshape(shape);
    return kind === "mask" ? np.greater(array, 0) : array;
  };
  return {
    async prepare(index, half) {
      const row = TABLE[index];
      if (!row.jax || (half === "gradient" && row.lacks?.includes("jax"))) return null;
      const names = row.instead?.jax ?? row.inputs;
      const inputs = names.map((name) => load(makeInput(name)));
      await blockUntilReady(inputs);
      const leaves = half === "gradient" ? row.gradient : [];
      const places = leaves.map((name) => names.indexOf(name));
      const call = (f, ...more) => f(...more, ...inputs.map((x) => x.ref));
      // Of a few routines jit says that they are "not imm": then they run outside of it.
      const compiled = (f, ...more) => {
        const fast = jit(f);
        try {
          tree.dispose(call(fast, ...tree.ref(more)));
          return fast;
        } catch (error) {
          if (!/not imm/.test(error.message)) throw error;
          return f;
        }
      };
      const forward = compiled((...xs) => row.jax(j, ...xs));
      const sample = call(forward);
      const { shape } = first(sample);
      tree.dispose(sample);
      const upstream = leaves.length ? load({ shape, values: makeUpstream(shape) }) : null;
      const both =
        upstream &&
        compiled((g, ...xs) => {
          const f = (...grown) => {
            const all = [...xs];
            places.forEach((at, i) => (all[at] = grown[i]));
            return first(row.jax(j, ...all));
          };
          const [y, back] = vjp(
            f,
            places.map((at) => xs[at]),
          );
          const grads = back(g);
          back.dispose();
          return [y, ...grads];
        }, upstream);
      const once = () => (both ? call(both, upstream.ref) : call(forward));
      return {
        async run(count) {
          for (let i = 0; i < count; i++) {
            const result = once();
            await blockUntilReady(result);
            tree.dispose(result);
          }
        },
        values() {
          if (row.random) return [];
          const result = once();
          const list = Array.isArray(result) ? result : [result];
          const wanted = upstream ? list : [list[0]];
          for (const rest of list.slice(wanted.length)) rest.dispose();
          return wanted.map((array) => array.dataSync());
        },
        close: () => tree.dispose([...inputs, ...(upstream ? [upstream] : [])]),
      };
    },
  };
}
