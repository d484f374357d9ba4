mine, theirs = Norm(4), nn.BatchNorm1d(4, affine=False)
for k in range(20):
    batch = torch.randn(16, 4) * 3 + k
    assert torch.allclose(mine(batch), theirs(batch), atol=1e-4)
assert torch.allclose(mine.mean, theirs.running_mean, atol=1e-3), "the mean"
assert torch.allclose(mine.var, theirs.running_var, atol=1e-2), "the variance"
mine.eval(), theirs.eval()
assert torch.allclose(mine(batch), theirs(batch), atol=1e-3)
