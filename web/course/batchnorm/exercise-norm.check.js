const [mine, theirs] = [new Norm(4), nn.BatchNorm1d(4, { affine: false })];
const same = (a, b, atol, what) => {
  if (!torch.allclose(a, b, { atol })) throw new Error(what);
};
let batch;
for (let k = 0; k < 20; k++) {
  batch = torch.randn(16, 4).mul(3).add(k);
  same(mine(batch), theirs(batch), 1e-4, "what it gives in training");
}
same(mine.mean, theirs.running_mean, 1e-3, "the mean");
same(mine.var, theirs.running_var, 1e-2, "the variance");
mine.eval();
theirs.eval();
same(mine(batch), theirs(batch), 1e-3, "what it gives in eval mode");
