# The same numbers in another shape.
import torch

t = torch.arange(12)
print(t.view(3, 4), t.reshape(2, -1), t.view(-1, 6).shape, t.reshape(2, 2, 3).shape, t.view((4, 3)).shape)
m = t.view(3, 4)
print(m.t(), m.T.shape, m.transpose(0, 1).shape, m.permute(1, 0).shape)
print(m.flatten(), m.unsqueeze(0).shape, m.unsqueeze(-1).shape, m[None].squeeze().shape, m[None].squeeze(0).shape)
c = torch.arange(24).reshape(2, 3, 4)
print(c.permute(2, 0, 1).shape, c.transpose(1, 2).shape, c.flatten(1).shape, c.flatten(0, 1).shape)
print(torch.cat([m, m]).shape, torch.cat((m, m), dim=1).shape, torch.stack([m, m], dim=2).shape)
a, b = m.split(2, dim=1)
print(a, b)
print([p.shape for p in t.chunk(5)], [p.tolist() for p in t.split(5)])
print(m.unbind(1)[0], [r.tolist() for r in torch.unbind(m)])
x = torch.tensor([[1], [2]])
print(x.expand(2, 3), x.expand(-1, 2))
print(m.narrow(1, 1, 2), m.select(0, 1))
view = m.view(12)
view[0] = 100
print(m[0, 0], t[0])
copy = m.clone()
copy[0, 0] = 0
print(m[0, 0], m.contiguous() is m, m.T.contiguous().is_contiguous())
print((torch.ones(3, 1) + torch.ones(1, 4)).shape)
print(m.gather(1, torch.tensor([[0, 3], [1, 1], [2, 0]])), torch.index_select(m, 1, torch.tensor([0, 2])))
print(torch.outer(torch.tensor([1, 2]), torch.tensor([3, 4])))
