# Random numbers of PyTorch.
import torch

torch.manual_seed(42)
print(torch.rand(3), torch.randn(3), torch.randn(2, 9))
print(torch.randint(10, (5,)), torch.randint(0, 100, (2, 2)), torch.randint(low=3, high=5, size=(4,)))
print(torch.randperm(8), torch.bernoulli(torch.tensor([0.0, 1.0])))
t = torch.empty(4)
print(t.normal_(), t.uniform_(), t.uniform_(-1, 1))
print(torch.rand(2, dtype=torch.float64), torch.rand_like(t).shape, torch.randn_like(t).shape, torch.randn(()).shape)
print(torch.rand(2, 2, requires_grad=True).is_leaf, torch.initial_seed())
torch.manual_seed(42)
print(torch.rand(3))
torch.manual_seed(7)
layer = torch.nn.Linear(3, 2)
print(layer.weight, layer.bias)
