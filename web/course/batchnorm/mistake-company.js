import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

torch.manual_seed(0);
const x = torch.randn(256, 10);
const y = x.at(":", ":1").sub(x.at(":", "1:2"));
const model = nn.Sequential(
  nn.Linear(10, 32),
  nn.BatchNorm1d(32),
  nn.ReLU(),
  nn.Linear(32, 1),
);
const optimizer = torch.optim.SGD(model.parameters(), { lr: 0.05 });
for (let t = 0; t <= 60; t++) {
  const loss = nn.functional.mse_loss(model(x), y);
  if (t % 5 === 0) console.log(t, loss.item());
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
}

torch.no_grad(() => {
  for (const n of [256, 4, 2]) {
    const answer = model(x.at(`:${n}`))
      .at(0)
      .item()
      .toFixed(3);
    console.log(`row 0 among ${n}: ${answer}`);
  }
});
