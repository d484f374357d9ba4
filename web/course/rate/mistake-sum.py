import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-2, 2, 64).unsqueeze(1)
y = torch.sin(2 * x)
model = nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 1))
loss_fn = nn.MSELoss(reduction="sum")
optimizer = torch.optim.SGD(model.parameters(), lr=0.05)

for t in range(6):
    loss = loss_fn(model(x), y)
    print(f"step {t}: loss={loss.item():.1f}")
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
