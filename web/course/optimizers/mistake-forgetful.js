import { load } from "gradlet";
const torch = await load();

function height(p) {
  const off = p.at(1).sub(p.at(0).square());
  return p.at(0).neg().add(1).square().add(off.square().mul(5));
}

const p = torch.tensor([-1.5, 1], { requires_grad: true });
for (let t = 0; t <= 100; t++) {
  const optimizer = torch.optim.Adam([p], { lr: 0.1 });
  const loss = height(p);
  if (t % 5 === 0) console.log(t, loss.item());
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
}
