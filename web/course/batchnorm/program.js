import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

torch.manual_seed(0);
// Ten inputs on very different scales, as real data has them.
const scale = torch.logspace(-1, 1, 10);
const x = torch.randn(256, 10).mul(scale).add(scale.mul(3));
const ratio = x.div(scale);
const y = ratio.at(":", "0:1").sin().add(ratio.at(":", "5:6"));
y.sub_(y.mean());

function build(norm) {
  torch.manual_seed(1);
  const layers = [];
  for (let i = 0; i < 2; i++) {
    layers.push(nn.Linear(i ? 32 : 10, 32));
    if (norm) layers.push(nn.BatchNorm1d(32));
    layers.push(nn.Tanh());
  }
  return nn.Sequential(...layers, nn.Linear(32, 1));
}

function train(model, lr = 0.006, steps = 81) {
  const optimizer = torch.optim.SGD(model.parameters(), { lr });
  const losses = [];
  for (let t = 0; t < steps; t++) {
    const loss = nn.functional.mse_loss(model(x), y);
    losses.push(loss.item().toFixed(5));
    optimizer.zero_grad();
    loss.backward();
    optimizer.step();
  }
  return losses;
}

const normed = build(true);
const [with_norm, without] = [train(normed), train(build(false))];
for (let t = 0; t <= 80; t += 2) {
  console.log(`step ${t}: norm=${with_norm[t]} plain=${without[t]}`);
}

const means = normed[1].running_mean.tolist().slice(0, 4);
console.log("units 0 to 3, running mean:", means.map((m) => m.toFixed(3)).join(" "));
normed.eval();
console.log(`eval, a single row: ${normed(x.at(":1")).item().toFixed(3)}`);
