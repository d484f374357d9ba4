# Arrays and tensors: conversion, shared memory, mixed use.
import numpy as np
import torch

a = np.arange(6.0).reshape(2, 3)
t = torch.from_numpy(a)
print(t, t.dtype, t.shape)
a[0, 0] = 100
print(t[0, 0])
t[1] = -1
print(a)
t.mul_(2)
print(a[0])
back = t.numpy()
back += 1
print(t, back.dtype)
copy = torch.tensor(a)
copy[0, 0] = 0
print(a[0, 0], copy.dtype)
same = torch.as_tensor(a)
same[0, 1] = 55
print(a[0, 1])
k = torch.arange(3).numpy()
print(k, k.dtype, type(k).__name__, torch.ones(2).numpy().dtype, torch.tensor([True]).numpy())
print(torch.from_numpy(np.array([1, 2])).dtype, torch.from_numpy(np.float32([1.5])).dtype)
w = torch.ones(2, requires_grad=True)
print(w.detach().numpy(), (w * 2).detach().numpy(), w.data.numpy(), w.detach().cpu().numpy())
print(torch.tensor(np.array([1.5, 2.5]), dtype=torch.float32))
print(np.array(torch.tensor([1.0, 2.0])), np.asarray(torch.arange(2)), np.mean(torch.tensor([1.0, 2.0]).numpy()))
print(np.sin(torch.tensor(0.5).item()), torch.tensor(2.0).numpy(), torch.tensor(2.0).numpy().shape)
x = torch.from_numpy(a).float()
print(x.dtype, (x @ x.T).numpy().round(2))
view = torch.zeros(4).numpy()[1:3]
view[:] = 5
print(view)
z = torch.zeros(2, 2)
z.numpy()[0] = np.array([1, 2])
print(z, z.T.numpy(), z.numpy().T.shape)
print(np.float64(2.0) * torch.ones(2), torch.ones(2) * np.float64(3.0), torch.ones(2) + np.float32(1))
print(float(np.float64(1.5)), isinstance(np.float64(1.5), float), np.allclose(t.numpy(), a))
