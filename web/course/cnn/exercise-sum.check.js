for (const [height, width] of [
  [3, 3],
  [6, 7],
  [9, 5],
]) {
  const [x, w] = [torch.randn(height, width), torch.randn(3, 3)];
  const real = torch.nn.functional
    .conv2d(x.unsqueeze(0), w.unsqueeze(0).unsqueeze(0))
    .at(0);
  const mine = convolve(x, w);
  if (String(mine.shape) !== String(real.shape))
    throw new Error(`the shape: ${mine.shape}`);
  if (!torch.allclose(mine, real, { atol: 1e-5 })) throw new Error("the numbers");
}
