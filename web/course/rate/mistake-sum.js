import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

torch.manual_seed(0);
const x = torch.linspace(-2, 2, 64).unsqueeze(1);
const y = x.mul(2).sin();
const model = nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 1));
const loss_fn = nn.MSELoss({ reduction: "sum" });
const optimizer = torch.optim.SGD(model.parameters(), { lr: 0.05 });

for (let t = 0; t < 6; t++) {
  const loss = loss_fn(model(x), y);
  console.log(`step ${t}: loss=${loss.item().toFixed(1)}`);
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
}
