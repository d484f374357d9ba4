/** gradlet's engine alone, each result's handle dropped after the call, and as a JavaScript loop. */
import { load } from "../../../web/src/gradlet.js";
import { release, setOwner } from "../../../web/src/torch/memory.js";
import { makeInput, makeUpstream, size } from "./inputs.js";
import { TABLE } from "./table.js";

/** Tensors of the call that is being measured. */
let made = [];
const own = () => setOwner((tensor) => made.push(tensor));

function drop() {
  for (const tensor of made) release(tensor);
  made = [];
}

/** The tensor that is gone on with: `a.max(1)` gives two. */
const first = (result) => (Array.isArray(result) ? result[0] : result);

export async function create() {
  const torch = await load({ wasm: "/gradlet.wasm" });
  own();
  const keep = (make) => {
    const tensor = make();
    made = [];
    return tensor;
  };
  const input = (name, leaf) =>
    keep(() => {
      const { shape, kind, values } = makeInput(name);
      const tensor = torch.tensor(values).reshape(shape);
      if (kind === "mask") return tensor.bool();
      if (kind === "index") return tensor.long();
      return leaf ? tensor.clone().requires_grad_() : tensor.clone();
    });

  return {
    /** What a row's measure needs, or null where gradlet has no such operation. */
    prepare(index, half) {
      const row = TABLE[index];
      if (row.when && !row.when(torch)) return null;
      const leaves = half === "gradient" ? row.gradient : [];
      const inputs = row.inputs.map((name) => input(name, leaves.includes(name)));
      const grown = inputs.filter((_, i) => leaves.includes(row.inputs[i]));
      const forward = () => row.ours(torch, ...inputs);
      const result = forward();
      const shape = first(result).shape;
      const bytes = 4 * size(leaves.length ? grown[0].shape : shape);
      const upstream =
        leaves.length &&
        keep(() =>
          torch
            .tensor(makeUpstream(shape))
            .reshape([...shape])
            .clone(),
        );
      drop();
      const once = leaves.length
        ? () => {
            first(forward()).backward(upstream);
            for (const leaf of grown) leaf.grad = null;
          }
        : forward;
      return {
        bytes,
        run(count) {
          for (let i = 0; i < count; i++) {
            once();
            drop();
          }
        },
        loop(count) {
          setOwner(null);
          for (let i = 0; i < count; i++) once();
          own();
        },
        values() {
          if (row.random) return [];
          const y = first(forward());
          if (leaves.length) y.backward(upstream);
          const all = [y, ...grown.map((leaf) => leaf.grad)].map((t) => t.detach().typed_array());
          for (const leaf of grown) leaf.grad = null;
          drop();
          return all;
        },
        close() {
          for (const tensor of [...inputs, upstream]) if (tensor) release(tensor);
        },
      };
    },
  };
}
