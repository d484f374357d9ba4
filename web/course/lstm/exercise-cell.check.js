for (const rows of [1, 5]) {
  const [x, h0, c0] = [torch.randn(rows, 3), torch.randn(rows, 4), torch.randn(rows, 4)];
  const [real_h, real_c] = cell(x, [h0, c0]);
  const [mine_h, mine_c] = step(x, h0, c0, cell);
  if (!torch.allclose(mine_c, real_c, { atol: 1e-5 }))
    throw new Error("c, what is remembered");
  if (!torch.allclose(mine_h, real_h, { atol: 1e-5 })) throw new Error("h, what is shown");
}
