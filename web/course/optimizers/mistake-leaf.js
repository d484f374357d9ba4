import { load } from "gradlet";
const torch = await load();

const start = torch.tensor([-15, 10], { requires_grad: true });
const p = start.div(10);
const optimizer = torch.optim.SGD([p], { lr: 0.01 });
for (let t = 0; t < 100; t++) {
  const off = p.at(1).sub(p.at(0).square());
  const loss = p.at(0).neg().add(1).square().add(off.square().mul(5));
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
}
