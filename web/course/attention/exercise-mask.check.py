q, k, v = torch.randn(3, 1, 6, 8)
scores = (q @ k.transpose(-2, -1))[0] / 8**0.5
weights = causal(scores)
assert torch.allclose(weights.sum(dim=1), torch.ones(6), atol=1e-5), "each row adds up to 1"
assert weights.triu(1).abs().max() == 0, "a place looks ahead"
real = torch.nn.functional.scaled_dot_product_attention(q, k, v, is_causal=True)[0]
assert torch.allclose(weights @ v[0], real, atol=1e-5), "not what PyTorch has"
