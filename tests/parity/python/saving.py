"""torch.save and torch.load: what comes back is what was saved."""
import io
import torch
import torch.nn as nn

torch.manual_seed(0)


def again(value):
    buffer = io.BytesIO()
    torch.save(value, buffer)
    buffer.seek(0)
    return torch.load(buffer)


print(again(torch.arange(6).reshape(2, 3)))
print(again(torch.arange(6.0).reshape(2, 3).t()))
print(again(torch.tensor([True, False])), again(torch.tensor(2.5, dtype=torch.float64)))
print(again(torch.zeros(0, 3)).shape)
plain = {"a": [1, 2.0, "three", None, True], 5: (1, -1, 300, 70000, -5000000000), "π": {"x": 1e-30, "z": -0.0}}
print(again(plain) == plain, again(plain))
print(again([float("inf"), -float("inf"), 2**62, -(2**70), 1 << 31, -(1 << 31), 128, 255, 256]))
print(again(torch.float64), again(torch.ones(2, requires_grad=True)))
print(again(nn.Parameter(torch.ones(2))))

model = nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 1))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
x, y = torch.randn(8, 3), torch.randn(8, 1)
for step in range(3):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(x), y)
    loss.backward()
    optimizer.step()
buffer = io.BytesIO()
torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": 3}, buffer)
buffer.seek(0)
checkpoint = torch.load(buffer, weights_only=True, map_location="cpu")
print(list(checkpoint), checkpoint["epoch"], list(checkpoint["model"]))
other = nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 1))
print(other.load_state_dict(checkpoint["model"]))
resumed = torch.optim.Adam(other.parameters(), lr=0.5)
resumed.load_state_dict(checkpoint["optimizer"])
print(resumed.param_groups[0]["lr"], torch.equal(model(x), other(x)))
for net, opt in ((model, optimizer), (other, resumed)):
    opt.zero_grad()
    nn.functional.mse_loss(net(x), y).backward()
    opt.step()
print(torch.equal(model(x), other(x)))
