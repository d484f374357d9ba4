import torch

x = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
y = torch.tensor([1.0, 2.0, 3.0])
w = torch.tensor([1, 0], requires_grad=True)

loss = (x.mv(w) - y).pow(2).sum()
loss.backward()
print(w.grad)
