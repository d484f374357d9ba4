# Early stopping with a kept best state, k folds, and a history.
import copy
import json
import os

import numpy as np
import torch
from torch import nn


class EarlyStopping:
    """Stops when the validation loss has not improved for a while."""

    def __init__(self, patience=3, min_delta=0.0, path="checkpoint.pt"):
        self.patience, self.min_delta, self.path = patience, min_delta, path
        self.counter, self.best_loss, self.early_stop, self.best_state = 0, None, False, None

    def __call__(self, val_loss, model, epoch):
        if self.best_loss is None or val_loss < self.best_loss - self.min_delta:
            self.best_loss, self.counter = val_loss, 0
            self.best_state = copy.deepcopy(model.state_dict())
            torch.save({"epoch": epoch, "model": model.state_dict(), "loss": val_loss}, self.path)
        else:
            self.counter += 1
            if self.counter >= self.patience:
                self.early_stop = True


torch.manual_seed(1)
np.random.seed(1)
X = torch.randn(60, 8)
y = X[:, :1] * 2 - X[:, 1:2] + 0.8 * torch.randn(60, 1)


def get_k_fold_data(k, i, X, y):
    fold_size = X.shape[0] // k
    X_train, y_train = None, None
    for j in range(k):
        idx = slice(j * fold_size, (j + 1) * fold_size)
        X_part, y_part = X[idx, :], y[idx]
        if j == i:
            X_valid, y_valid = X_part, y_part
        elif X_train is None:
            X_train, y_train = X_part, y_part
        else:
            X_train = torch.cat([X_train, X_part], 0)
            y_train = torch.cat([y_train, y_part], 0)
    return X_train, y_train, X_valid, y_valid


scores = []
for fold in range(3):
    X_train, y_train, X_valid, y_valid = get_k_fold_data(3, fold, X, y)
    mean, std = X_train.mean(0), X_train.std(0)
    X_train, X_valid = (X_train - mean) / std, (X_valid - mean) / std
    net = nn.Sequential(nn.Linear(8, 32), nn.Tanh(), nn.Linear(32, 1))
    optimizer = torch.optim.Adam(net.parameters(), lr=0.03)
    stopper, history = EarlyStopping(patience=4), {"train": [], "valid": []}
    for epoch in range(80):
        net.train()
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(net(X_train), y_train)
        loss.backward()
        optimizer.step()
        net.eval()
        with torch.no_grad():
            valid = nn.functional.mse_loss(net(X_valid), y_valid).item()
        history["train"].append(loss.item())
        history["valid"].append(valid)
        stopper(valid, net, epoch)
        if stopper.early_stop:
            print(f"fold {fold}: stopped at epoch {epoch}, best {stopper.best_loss:.3f}")
            break
    net.load_state_dict(stopper.best_state)
    checkpoint = torch.load(stopper.path)
    with torch.no_grad():
        again = nn.functional.mse_loss(net(X_valid), y_valid).item()
    print(checkpoint["epoch"], abs(again - checkpoint["loss"]) < 1e-6, len(history["valid"]))
    scores.append(again)
print(f"mean {np.mean(scores):.3f} +- {np.std(scores):.3f}")
with open("history.json", "w") as f:
    json.dump({"folds": len(scores), "last": round(history["train"][0], 3)}, f)
with open("history.json") as f:
    print(json.load(f), os.path.exists("checkpoint.pt"))
