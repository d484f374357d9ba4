import { load } from "gradlet";
const torch = await load();

// A valley that bends: its floor is y = x * x, its lowest point (1, 1).
function height(p) {
  const x = p.at(0);
  const y = p.at(1);
  const off = y.sub(x.square());
  return x.neg().add(1).square().add(off.square().mul(5));
}

const { SGD, RMSprop, Adam } = torch.optim;
const OPTIMIZERS = {
  sgd: (p) => SGD(p, { lr: 0.01 }),
  momentum: (p) => SGD(p, { lr: 0.01, momentum: 0.9 }),
  rmsprop: (p) => RMSprop(p, { lr: 0.02 }),
  adam: (p) => Adam(p, { lr: 0.1 }),
};

// The points an optimizer comes by, each with its height.
function walk(make, steps = 150) {
  const p = torch.tensor([-1.5, 1], { requires_grad: true });
  const optimizer = make([p]);
  const path = [];
  for (let t = 0; t <= steps; t++) {
    const loss = height(p);
    path.push([...p.tolist(), loss.item()]);
    optimizer.zero_grad();
    loss.backward();
    optimizer.step();
  }
  return path;
}

const names = Object.keys(OPTIMIZERS);
const paths = names.map((name) => walk(OPTIMIZERS[name]));
for (let t = 0; t <= 150; t += 5) {
  const losses = paths.map((path, k) => `${names[k]}=${path[t][2].toFixed(5)}`);
  console.log(`step ${t}:`, losses.join(" "));
}
