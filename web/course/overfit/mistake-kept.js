import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

torch.manual_seed(0);

function sample(n) {
  const x = torch.randn(n, 20);
  const y = x.at(":", 0).add(x.at(":", 1)).gt(0);
  return [x, y.logical_xor(torch.rand(n).lt(0.1)).float()];
}

const [x_train, y_train] = sample(60);
const [x_valid, y_valid] = sample(400);
const loss_fn = nn.BCEWithLogitsLoss();
const model = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 1));
const optimizer = torch.optim.Adam(model.parameters(), {
  lr: 0.01,
});

let [best, kept] = [Infinity, null];
for (let t = 0; t <= 100; t++) {
  const valid = torch.no_grad(() => loss_fn(model(x_valid).squeeze(1), y_valid).item());
  if (valid < best) [best, kept] = [valid, model.state_dict()];
  const loss = loss_fn(model(x_train).squeeze(1), y_train);
  if (t % 10 === 0) console.log(t, loss.item(), valid);
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
}

model.load_state_dict(kept);
const again = torch.no_grad(() => loss_fn(model(x_valid).squeeze(1), y_valid).item());
console.log(`best ${best.toFixed(4)}, with the weights kept ${again.toFixed(4)}`);
