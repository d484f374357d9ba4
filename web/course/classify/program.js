import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

torch.manual_seed(0);
const DATA = "moons"; // "circles", "spiral" or "xor"

// Points in the plane, and 0 or 1 for each.
function make(name, n = 200) {
  const t = torch.rand(n);
  let x;
  let y = torch.arange(n).remainder(2).float();
  const plane = (r, a) => torch.stack([a.cos().mul(r), a.sin().mul(r)], 1);
  if (name === "moons") {
    const shift = torch.stack([y.sub(0.5), y.sub(0.5).div(2)], 1);
    x = plane(1, t.add(y).mul(Math.PI)).add(shift);
  } else if (name === "circles") {
    x = plane(y.mul(0.6).add(0.4), t.mul(2 * Math.PI));
  } else if (name === "spiral") {
    x = plane(t, t.mul(8).add(y.mul(Math.PI)));
  } else {
    x = torch.rand(n, 2).mul(2).sub(1);
    y = x.at(":", 0).mul(x.at(":", 1)).gt(0).float();
  }
  return [x.add(torch.randn(n, 2).mul(0.05)), y];
}

const [x, y] = make(DATA);
const model = nn.Sequential(
  nn.Linear(2, 16),
  nn.Tanh(),
  nn.Linear(16, 16),
  nn.Tanh(),
  nn.Linear(16, 1),
);
const loss_fn = nn.BCEWithLogitsLoss();
const optimizer = torch.optim.Adam(model.parameters(), {
  lr: 0.02,
});

let z;
for (let t = 0; t <= 200; t++) {
  z = model(x).squeeze(1);
  const loss = loss_fn(z, y);
  if (t % 5 === 0) console.log(t, loss.item());
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
}

const right = z.gt(0).eq(y.gt(0.5)).float().mean().item();
console.log(`right: ${(100 * right).toFixed(1)} of 100`);
