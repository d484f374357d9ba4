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
const optimizer = torch.optim.Adam(model.parameters(), { lr: 0.01 });

const validate = () =>
  torch.no_grad(() => loss_fn(model(x_valid).squeeze(1), y_valid).item());
const copy = () =>
  Object.fromEntries(
    Object.entries(model.state_dict()).map(([name, value]) => [name, value.clone()]),
  );

const patience = 20;
let [best, since, kept] = [validate(), 0, copy()];
let t = 0;
for (; t < 200; t++) {
  const loss = loss_fn(model(x_train).squeeze(1), y_train);
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
  const valid = validate();
  console.log(t, loss.item(), valid);
  // Your turn: keep the weights when valid is the best so far;
  // stop when it has not been for more than patience steps.
}

model.load_state_dict(kept);
console.log(`kept: ${validate().toFixed(4)}`);
