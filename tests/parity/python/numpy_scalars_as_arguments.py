# NumPy's scalars are numbers to torch, and keep their dtype in a tensor.
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

x = torch.arange(6.0).reshape(2, 3)
two, half = np.int64(2), np.float64(0.5)
print(torch.zeros(two), torch.zeros(two, 3).shape, torch.zeros((two, 1)).shape, torch.eye(two), torch.arange(two))
print(torch.full((two,), half), torch.full((1,), two), torch.linspace(0, half, 3), x.view(3, two), x.reshape(-1, two))
print(x.clamp(max=two), torch.add(x, half), torch.pow(x, two), F.leaky_relu(-x, half), F.dropout(x, half, False))
print(torch.where(x > 2, x, half), x.masked_fill(x > 2, half), torch.lerp(x, x + 1, half), x.sum(np.int64(0)), x.topk(two)[0])
print(F.one_hot(torch.tensor([0, 1]), two), nn.Linear(two, np.int32(3)), nn.Dropout(half), x.repeat(two, 1).shape)
print(x * half, half * x, x + two, x == two, torch.randint(two, (two,)).shape, x.roll(two), x.unsqueeze(np.int64(0)).shape)
print(nn.init.normal_(torch.empty(2), 0.0, np.sqrt(2 / 64)).shape, x.std(correction=np.int64(0)), x.quantile(half))
print(torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=np.float64(0.1)).param_groups[0]["lr"])
losses = [np.mean([1.0, 2.0]), np.float64(0.25)]
print(torch.tensor(losses), torch.tensor(np.float64(0.1)), torch.as_tensor([np.int32(3)]), torch.tensor([[np.float32(1)]]).dtype)
print(torch.tensor([np.bool_(True)]), torch.tensor([np.uint8(3)]), torch.tensor(np.float16(0.1)))

# Those of few bits are the numbers that they hold, and print as the shortest that round to them.
tenth = np.float32(0.1)
print(tenth, repr(tenth), float(tenth), tenth.item(), tenth.tolist(), f"{tenth:.10f}", "%.10f" % tenth, [tenth])
print(tenth == 0.1, tenth == np.float64(0.1), tenth < 0.1, tenth + 0.0, tenth * 3, float(tenth * 3))
print(np.array([tenth, tenth]).dtype, np.array([tenth, 1.5]).dtype, np.array([np.int32(1), np.int32(2)]).dtype, np.array(tenth).dtype)
print(np.array([tenth])[0].item(), np.float16(0.1), np.float16(0.1).item(), np.array([0.1], dtype=np.float16)[0].item())
print(torch.ones(1, dtype=torch.float64) * tenth, torch.tensor(tenth, dtype=torch.float64).item(), x.sum().numpy() / 3)
print(np.arange(3, dtype=np.float32).mean(), float(np.arange(3, dtype=np.float32).std()), {tenth: 1}[tenth], max([tenth, 0.05]))
