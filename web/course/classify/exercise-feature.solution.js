import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

torch.manual_seed(0);
const t = torch.rand(200).mul(2 * Math.PI);
const y = torch.arange(200).remainder(2).float();
const r = y.mul(0.6).add(0.4); // two circles
const x = torch.stack([r.mul(t.cos()), r.mul(t.sin())], 1);

// The squared distance from the middle.
const features = torch.cat([x, x.square().sum(1, { keepdim: true })], 1);

const model = nn.Linear(features.shape[1], 1);
const loss_fn = nn.BCEWithLogitsLoss();
const optimizer = torch.optim.Adam(model.parameters(), { lr: 0.1 });
let z;
for (let t = 0; t < 200; t++) {
  z = model(features).squeeze(1);
  const loss = loss_fn(z, y);
  if (t % 10 === 0) console.log(t, loss.item());
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
}

const right = z.gt(0).eq(y.gt(0.5)).float().mean().item();
console.log(`right: ${(100 * right).toFixed(1)} of 100`);
