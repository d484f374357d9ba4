import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
loss = w.pow(2).sum()
loss.backward()
print("gradient:", w.grad.numpy())
print("weights:", w.numpy())
