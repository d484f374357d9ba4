# The next value of a noisy sine: windows, an LSTM, predictions many steps ahead.
import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

np.random.seed(0)
torch.manual_seed(0)
T, tau = 200, 8
time = torch.arange(1, T + 1, dtype=torch.float32)
x = torch.sin(0.08 * time) + torch.normal(0, 0.1, (T,))
features = torch.zeros((T - tau, tau))
for i in range(tau):
    features[:, i] = x[i : T - tau + i]
labels = x[tau:].reshape((-1, 1))
print(features.shape, labels.shape)


def create_dataset(dataset, lookback):
    X, y = [], []
    for i in range(len(dataset) - lookback):
        X.append(dataset[i : i + lookback])
        y.append(dataset[i + 1 : i + lookback + 1])
    return torch.tensor(np.array(X)), torch.tensor(np.array(y))


series = x.numpy().astype("float32").reshape(-1, 1)
train_size = int(len(series) * 0.67)
X_train, y_train = create_dataset(series[:train_size], tau)
X_test, y_test = create_dataset(series[train_size:], tau)
print(X_train.shape, X_test.shape, X_train.dtype)


class AirModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(input_size=1, hidden_size=12, num_layers=1, batch_first=True)
        self.linear = nn.Linear(12, 1)

    def forward(self, x):
        x, _ = self.lstm(x)
        return self.linear(x)


model = AirModel()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
loss_fn = nn.MSELoss()
loader = DataLoader(TensorDataset(X_train, y_train), shuffle=True, batch_size=16)
for epoch in range(12):
    model.train()
    for X_batch, y_batch in loader:
        loss = loss_fn(model(X_batch), y_batch)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    if epoch % 4 == 3:
        model.eval()
        with torch.no_grad():
            train_rmse = np.sqrt(loss_fn(model(X_train), y_train))
            test_rmse = np.sqrt(loss_fn(model(X_test), y_test))
        print("Epoch %d: train RMSE %.3f, test RMSE %.3f" % (epoch, train_rmse, test_rmse))

net = nn.Sequential(nn.Linear(tau, 10), nn.ReLU(), nn.Linear(10, 1))
trainer = torch.optim.Adam(net.parameters(), 0.02)
for epoch in range(30):
    trainer.zero_grad()
    l = loss_fn(net(features[:120]), labels[:120])
    l.backward()
    trainer.step()
onestep_preds = net(features)
multistep = torch.zeros(T)
multistep[: 120 + tau] = x[: 120 + tau]
for i in range(120 + tau, T):
    multistep[i] = net(multistep[i - tau : i].reshape((1, -1))).item()
print(f"{l.item():.4f}", onestep_preds.shape, bool(torch.isfinite(multistep).all()))
