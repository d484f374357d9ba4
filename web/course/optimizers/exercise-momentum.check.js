const q = torch.tensor([-1.5, 1], { requires_grad: true });
const reference = torch.optim.SGD([q], { lr: 0.01, momentum: 0.9 });
for (let t = 0; t <= 100; t++) {
  reference.zero_grad();
  height(q).backward();
  reference.step();
}
if (!torch.allclose(p, q, { atol: 1e-3 })) throw new Error(`${p} instead of ${q}`);
