# A course's own little framework: modules, data and a trainer, methods added cell by cell.
import collections
import time

import torch
from torch import nn
from torch.nn import functional as F


def add_to_class(Class):
    def wrapper(obj):
        setattr(Class, obj.__name__, obj)

    return wrapper


class DataModule:
    def __init__(self, batch_size=32, num_train=256, num_val=64):
        self.batch_size, self.num_train, self.num_val = batch_size, num_train, num_val
        n = num_train + num_val
        self.X = torch.randn(n, 4)
        noise = torch.randn(n, 1) * 0.01
        w, b = torch.tensor([2.0, -3.4, 0.5, 1.0]).reshape(-1, 1), 4.2
        self.y = torch.matmul(self.X, w) + b + noise

    def get_tensorloader(self, tensors, train, indices=slice(0, None)):
        tensors = tuple(a[indices] for a in tensors)
        dataset = torch.utils.data.TensorDataset(*tensors)
        return torch.utils.data.DataLoader(dataset, self.batch_size, shuffle=train)

    def train_dataloader(self):
        return self.get_dataloader(train=True)

    def val_dataloader(self):
        return self.get_dataloader(train=False)


import torch.utils.data


@add_to_class(DataModule)
def get_dataloader(self, train):
    i = slice(0, self.num_train) if train else slice(self.num_train, None)
    return self.get_tensorloader((self.X, self.y), train, i)


class Module(nn.Module):
    def __init__(self):
        super().__init__()
        self.board = collections.OrderedDict()

    def plot(self, key, value, train):
        self.board.setdefault(("train_" if train else "val_") + key, []).append(float(value))

    def forward(self, X):
        assert hasattr(self, "net"), "Neural network is not defined"
        return self.net(X)

    def training_step(self, batch):
        l = self.loss(self(*batch[:-1]), batch[-1])
        self.plot("loss", l, train=True)
        return l

    def validation_step(self, batch):
        self.plot("loss", self.loss(self(*batch[:-1]), batch[-1]), train=False)

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=self.lr)


class LinearRegression(Module):
    def __init__(self, lr):
        super().__init__()
        self.lr = lr
        self.net = nn.Linear(4, 1)
        self.net.weight.data.normal_(0, 0.01)
        self.net.bias.data.fill_(0)

    def loss(self, y_hat, y):
        return F.mse_loss(y_hat, y)


class Trainer:
    def __init__(self, max_epochs, gradient_clip_val=0):
        self.max_epochs, self.gradient_clip_val = max_epochs, gradient_clip_val

    def fit(self, model, data):
        self.model, self.optim = model, model.configure_optimizers()
        self.train_dataloader, self.val_dataloader = data.train_dataloader(), data.val_dataloader()
        for self.epoch in range(self.max_epochs):
            self.fit_epoch()

    def fit_epoch(self):
        self.model.train()
        for batch in self.train_dataloader:
            loss = self.model.training_step(batch)
            self.optim.zero_grad()
            with torch.no_grad():
                loss.backward()
                if self.gradient_clip_val > 0:
                    self.clip_gradients(self.gradient_clip_val, self.model)
                self.optim.step()
        self.model.eval()
        for batch in self.val_dataloader:
            with torch.no_grad():
                self.model.validation_step(batch)


@add_to_class(Trainer)
def clip_gradients(self, grad_clip_val, model):
    params = [p for p in model.parameters() if p.requires_grad]
    norm = torch.sqrt(sum(torch.sum((p.grad**2)) for p in params))
    if norm > grad_clip_val:
        for param in params:
            param.grad[:] *= grad_clip_val / norm


torch.manual_seed(7)
data = DataModule()
model = LinearRegression(lr=0.05)
start = time.time()
trainer = Trainer(max_epochs=6, gradient_clip_val=5)
trainer.fit(model, data)
assert time.time() - start >= 0
for key, values in model.board.items():
    print(key, len(values), " ".join(f"{v:.4f}" for v in values[:: max(1, len(values) // 6)]))
print(model.net.weight.data, f"{model.net.bias.item():.4f}")
print(model)
X, y = next(iter(data.val_dataloader()))
print(X.shape, y.shape, len(data.train_dataloader()))
