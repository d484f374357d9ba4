q = torch.tensor([-1.5, 1.0], requires_grad=True)
reference = torch.optim.SGD([q], lr=0.01, momentum=0.9)
for _ in range(101):
    reference.zero_grad()
    height(q).backward()
    reference.step()
assert torch.allclose(p, q, atol=1e-3), f"{p.tolist()} instead of {q.tolist()}"
