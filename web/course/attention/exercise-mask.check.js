const [q, k, v] = [0, 1, 2].map(() => torch.randn(1, 6, 8));
const weights = causal(q.matmul(k.transpose(-2, -1)).at(0).div(Math.sqrt(8)));
if (!torch.allclose(weights.sum(1), torch.ones(6), { atol: 1e-5 }))
  throw new Error("a row does not add up to 1");
if (weights.triu(1).abs().max().item() !== 0) throw new Error("a place looks ahead");
const real = torch.nn.functional
  .scaled_dot_product_attention(q, k, v, { is_causal: true })
  .at(0);
if (!torch.allclose(weights.matmul(v.at(0)), real, { atol: 1e-5 }))
  throw new Error("not what PyTorch has");
