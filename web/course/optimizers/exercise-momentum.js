import { load } from "gradlet";
const torch = await load();

function height(p) {
  const off = p.at(1).sub(p.at(0).square());
  return p.at(0).neg().add(1).square().add(off.square().mul(5));
}

const p = torch.tensor([-1.5, 1], { requires_grad: true });
const v = torch.zeros(2);
for (let t = 0; t <= 100; t++) {
  const loss = height(p);
  if (t % 5 === 0) console.log(t, loss.item());
  loss.backward();
  torch.no_grad(() => {
    // Your turn: plain gradient descent, make it momentum 0.9.
    p.sub_(p.grad, { alpha: 0.01 });
  });
  p.grad.zero_();
}
console.log("speed", v.norm().item());
