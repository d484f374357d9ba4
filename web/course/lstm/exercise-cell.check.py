for rows in (1, 5):
    x, h, c = torch.randn(rows, 3), torch.randn(rows, 4), torch.randn(rows, 4)
    real_h, real_c = cell(x, (h, c))
    mine_h, mine_c = step(x, h, c, cell)
    assert torch.allclose(mine_c, real_c, atol=1e-5), "c, what is remembered"
    assert torch.allclose(mine_h, real_h, atol=1e-5), "h, what is shown"
