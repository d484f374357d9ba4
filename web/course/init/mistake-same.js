import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

torch.manual_seed(0);
const x = torch.linspace(-2, 2, 64).unsqueeze(1);
const y = x.mul(2).sin();

const model = nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 1));
for (const layer of [model[0], model[2]]) {
  nn.init.constant_(layer.weight, 0.1);
  nn.init.zeros_(layer.bias);
}

const optimizer = torch.optim.SGD(model.parameters(), { lr: 0.1 });
for (let t = 0; t <= 200; t++) {
  const loss = model(x).sub(y).square().mean();
  if (t % 10 === 0) console.log(t, loss.item());
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
}
