/** gradlet, as a learner writes it. */
import { load } from "../../../web/src/gradlet.js";
import { CHECKED_STEPS, makeArrays, MODELS } from "./table.js";

export async function create() {
  const torch = await load({ wasm: "/gradlet.wasm" });
  const F = torch.nn.functional;
  const norm = (x, scale, shift) => {
    if ("layer_norm" in F) return F.layer_norm(x, [x.size(-1)], scale, shift);
    const centred = x.sub(x.mean(-1, true));
    const variance = centred.square().mean(-1, true);
    return centred.div(variance.add(1e-5).sqrt()).mul(scale).add(shift);
  };
  const losses = {
    mlp: ({ x, y, w1, b1, w2, b2 }) => F.mse_loss(F.relu(x.mm(w1).add(b1)).mm(w2).add(b2), y),
    classifier: ({ x, classes, w, b }) => F.cross_entropy(x.mm(w).add(b), classes),
    norm: ({ x, y, scale, shift, w1, w2 }) =>
      F.mse_loss(F.relu(norm(x, scale, shift).mm(w1)).mm(w2), y),
    attention({ x, y, wq, wk, wv, wo, scale, shift }) {
      const [q, k, v] = [wq, wk, wv].map((w) => x.matmul(w));
      const weights = q.matmul(k.transpose(1, 2)).div(8).softmax(-1);
      return F.mse_loss(norm(x.add(weights.matmul(v).matmul(wo)), scale, shift), y);
    },
    lenet({ x, classes, k1, k2, w1, b1, w2, b2, w3, b3 }) {
      const first = F.max_pool2d(F.relu(F.conv2d(x, k1, { padding: 2 })), 2);
      const second = F.max_pool2d(F.relu(F.conv2d(first, k2)), 2);
      const hidden = F.relu(second.flatten(1).mm(w1).add(b1));
      return F.cross_entropy(F.relu(hidden.mm(w2).add(b2)).mm(w3).add(b3), classes);
    },
    lstm({ x, y, wx, wh, bx, bh }) {
      const state = [torch.zeros(1, 32, 64), torch.zeros(1, 32, 64)];
      const [out] = torch.lstm(x, state, [wx, wh, bx, bh], true, 1, 0, true, false, false);
      return F.mse_loss(out, y);
    },
  };

  return {
    prepare(index) {
      const model = MODELS[index];
      const tensors = Object.entries(makeArrays(model)).map(([name, { shape, values }]) => {
        const drawn = torch.tensor(values).reshape(shape);
        const tensor = values instanceof Int32Array ? drawn.long() : drawn.clone();
        return [name, name in model.parameters ? tensor.requires_grad_() : tensor];
      });
      const named = Object.fromEntries(tensors);
      const parameters = Object.keys(model.parameters).map((name) => named[name]);
      const optimizer = new torch.optim.SGD(parameters, { lr: model.rate });
      const step = () => {
        const loss = losses[model.kind](named);
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
        return loss;
      };
      return {
        run(count) {
          for (let i = 0; i < count; i++) step();
        },
        values() {
          for (let i = 0; i < CHECKED_STEPS; i++) step();
          return [[step().item()]];
        },
        close() {},
      };
    },
  };
}
