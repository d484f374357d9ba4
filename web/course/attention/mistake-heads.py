import torch

torch.manual_seed(0)
B, T, C, HEADS = 2, 8, 32, 4
q, k, v = torch.randn(3, B, T, C)

# (rows, places, width) to (rows, heads, places, width of a head)
q, k, v = (a.view(B, T, HEADS, C // HEADS).transpose(1, 2) for a in (q, k, v))
weights = (q @ k.transpose(-2, -1) / (C // HEADS) ** 0.5).softmax(dim=-1)
y = (weights @ v).transpose(1, 2).view(B, T, C)
print(y.shape)
