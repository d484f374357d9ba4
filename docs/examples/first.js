import { load } from "gradlet";
const torch = await load();

torch.manual_seed(0);
const x = torch.randn(100, 1);
const y = x.mul(3).add(2);
const model = torch.nn.Linear(1, 1);
const optimizer = torch.optim.SGD(model.parameters(), { lr: 0.1 });

for (let t = 0; t < 50; t++) {
  const loss = model(x).sub(y).pow(2).mean();
  if (t % 10 === 0) console.log(t, loss.item());
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
}
console.log(model.weight, model.bias);
