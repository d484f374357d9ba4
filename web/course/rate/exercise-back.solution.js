import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

torch.manual_seed(0);
const x = torch.linspace(-2, 2, 64).unsqueeze(1);
const y = x.mul(2).sin();
const model = nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 1));
const optimizer = torch.optim.SGD(model.parameters(), { lr: 0.4 });

let best = Infinity;
for (let t = 0; t < 300; t++) {
  const loss = nn.functional.mse_loss(model(x), y);
  if (loss.item() > 2 * best) {
    for (const group of optimizer.param_groups) group.lr /= 2;
  }
  best = Math.min(best, loss.item());
  if (t % 10 === 0) console.log(t, loss.item());
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
}
console.log("rate at the end:", optimizer.param_groups[0].lr);
