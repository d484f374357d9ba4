# Datasets, loaders, schedulers: each asked alone.
import torch


def show(name, f):
    torch.manual_seed(0)
    try:
        print(name, str(f()).replace("\n", " "))
    except Exception as error:
        print(name, type(error).__name__, error)


x = torch.arange(10.0).view(10, 1)
y = x.squeeze(1) * 2


def tensor_dataset():
    from torch.utils.data import TensorDataset

    data = TensorDataset(x, y)
    return len(data), data[3]


def loader():
    from torch.utils.data import DataLoader, TensorDataset

    return [(a.shape, b) for a, b in DataLoader(TensorDataset(x, y), batch_size=4)]


def shuffled():
    from torch.utils.data import DataLoader, TensorDataset

    loader = DataLoader(TensorDataset(x, y), batch_size=3, shuffle=True)
    return [b for epoch in range(2) for a, b in loader]


def dataset_of_ones_own():
    from torch.utils.data import DataLoader, Dataset

    class Squares(Dataset):
        def __len__(self):
            return 5

        def __getitem__(self, i):
            return torch.tensor(float(i)), i * i

    loader = DataLoader(Squares(), batch_size=2, drop_last=True)
    return len(loader), [b for b in loader]


def split():
    from torch.utils.data import TensorDataset, random_split

    first, second = random_split(TensorDataset(x, y), [7, 3])
    return len(first), len(second), [d[1].item() for d in second]


def steps(make, n=5):
    w = torch.nn.Parameter(torch.tensor([1.0]))
    optimizer = torch.optim.SGD([w], lr=1.0)
    scheduler = make(optimizer)
    rates = []
    for t in range(n):
        optimizer.zero_grad()
        (w * 2).sum().backward()
        optimizer.step()
        scheduler.step()
        rates.append((optimizer.param_groups[0]["lr"], w.item()))
    return rates, scheduler.get_last_lr()


show("TensorDataset", tensor_dataset)
show("DataLoader", loader)
show("DataLoader shuffle", shuffled)
show("Dataset", dataset_of_ones_own)
show("random_split", split)
show("StepLR", lambda: steps(lambda o: torch.optim.lr_scheduler.StepLR(o, step_size=2, gamma=0.1)))
show("ExponentialLR", lambda: steps(lambda o: torch.optim.lr_scheduler.ExponentialLR(o, gamma=0.5)))
show("LambdaLR", lambda: steps(lambda o: torch.optim.lr_scheduler.LambdaLR(o, lambda t: 1 / (t + 1))))
show("CosineAnnealingLR", lambda: steps(lambda o: torch.optim.lr_scheduler.CosineAnnealingLR(o, T_max=4)))
