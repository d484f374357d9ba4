import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

torch.manual_seed(0);
const t = torch.rand(200).mul(2 * Math.PI);
const y = torch.arange(200).remainder(2).float();
const r = y.mul(0.6).add(0.4); // two circles
const x = torch.stack([r.mul(t.cos()), r.mul(t.sin())], 1);

const model = nn.Sequential(nn.Linear(2, 16), nn.Linear(16, 16), nn.Linear(16, 1));
const loss_fn = nn.BCEWithLogitsLoss();
const optimizer = torch.optim.Adam(model.parameters(), {
  lr: 0.02,
});

for (let t = 0; t <= 200; t++) {
  const loss = loss_fn(model(x).squeeze(1), y);
  if (t % 10 === 0) console.log(t, loss.item());
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
}
