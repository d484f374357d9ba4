import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-2, 2, 64).unsqueeze(1)
y = torch.sin(2 * x)
model = nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
# Half the rate every 10 epochs.
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)

for epoch in range(30):
    for k in range(0, 64, 8):
        loss = nn.functional.mse_loss(model(x[k : k + 8]), y[k : k + 8])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        scheduler.step()
    print(epoch, nn.functional.mse_loss(model(x), y).item())
print("rate at the end:", scheduler.get_last_lr()[0])
