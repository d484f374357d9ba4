# A whole training: DataLoader, scheduler, early stopping, save and load
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, random_split

torch.manual_seed(0)
x = torch.linspace(-3, 3, 400).unsqueeze(1)
y = torch.sin(x) + 0.1 * torch.randn_like(x)
# Four fifths to learn from, one fifth to judge by.
train, valid = random_split(TensorDataset(x, y), [320, 80])
train_loader = DataLoader(train, batch_size=32, shuffle=True)
valid_loader = DataLoader(valid, batch_size=80)

model = nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 1))
optimizer = torch.optim.AdamW(model.parameters(), lr=0.05)
# Half the rate every five epochs.
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=5, gamma=0.5)
loss_fn = nn.MSELoss()

best, patience = float("inf"), 0
for epoch in range(30):
    # Dropout and batch norm would behave differently in the two modes.
    model.train()
    for xb, yb in train_loader:
        optimizer.zero_grad()
        loss_fn(model(xb), yb).backward()
        optimizer.step()
    scheduler.step()

    model.eval()
    with torch.no_grad():
        loss = sum(loss_fn(model(xb), yb).item() for xb, yb in valid_loader) / len(valid_loader)
    print(f"epoch {epoch}: validation loss {loss:.4f}, lr {scheduler.get_last_lr()[0]:.4f}")
    # Better than ever: keep these weights. Five times no better: stop.
    if loss < best - 1e-4:
        best, patience = loss, 0
        torch.save(model.state_dict(), "best.pt")
    else:
        patience += 1
        if patience == 5:
            print("stopped early")
            break

model.load_state_dict(torch.load("best.pt"))
with torch.no_grad():
    print(f"best model again: {loss_fn(model(x), y).item():.3f}")
