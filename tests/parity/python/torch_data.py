from collections import namedtuple

import numpy as np
import torch
from torch.utils.data import (
    BatchSampler,
    ChainDataset,
    ConcatDataset,
    DataLoader,
    Dataset,
    IterableDataset,
    RandomSampler,
    SequentialSampler,
    Subset,
    SubsetRandomSampler,
    TensorDataset,
    WeightedRandomSampler,
    default_collate,
    random_split,
)

x = torch.arange(20.0).reshape(10, 2)
y = torch.arange(10)
data = TensorDataset(x, y)
print(len(data), data[3], data[2:4])

torch.manual_seed(0)
loader = DataLoader(data, batch_size=4, shuffle=True)
print(len(loader), loader.batch_size, loader.drop_last)
for epoch in range(2):
    for xb, yb in loader:
        print(epoch, xb, yb)
print(torch.rand(2))
for xb, yb in DataLoader(data, batch_size=4, drop_last=True):
    print(yb)
print(torch.rand(1))
g = torch.Generator().manual_seed(5)
print([yb.tolist() for _, yb in DataLoader(data, 3, True, generator=g)], torch.rand(1, generator=g))
print([yb.tolist() for _, yb in DataLoader(data, 3, shuffle=True, num_workers=0, pin_memory=False)])
print(next(iter(DataLoader(data))))
print([item[1] for item in DataLoader(data, batch_size=None)][:2], len(DataLoader(data, batch_size=None)))


class Squares(Dataset):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        return {"i": i, "root": i**0.5, "name": "n%d" % i, "pair": (i, [float(i), i * i])}


for batch in DataLoader(Squares(5), batch_size=3):
    print(batch["i"], batch["root"], batch["name"], batch["pair"])

both = Squares(2) + Squares(3)
print(type(both).__name__, len(both), both[3]["i"], both[-1]["i"], both.cumulative_sizes)
part = Subset(data, [7, 1, 3])
print(len(part), part[0], [b[1].tolist() for b in DataLoader(part, 2)])

torch.manual_seed(1)
a, b = random_split(data, [7, 3])
print(a.indices, b.indices)
print([p.indices for p in random_split(range(10), [0.5, 0.3, 0.2], generator=torch.Generator().manual_seed(42))])
print([len(p) for p in random_split(range(11), [1 / 3, 1 / 3, 1 / 3])])


class Count(IterableDataset):
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return iter(range(self.n))

    def __len__(self):
        return self.n


print(list(DataLoader(Count(5), batch_size=2)), len(DataLoader(Count(5), batch_size=2)))
print(list(DataLoader(Count(5), batch_size=2, drop_last=True)), list(DataLoader(Count(2), batch_size=None)))
print(list(ChainDataset([Count(2), Count(3)])), list(Count(1) + Count(2)), len(Count(1) + Count(2)))

torch.manual_seed(2)
print(list(SequentialSampler(range(4))), list(RandomSampler(range(6))))
print(list(RandomSampler(range(5), replacement=True, num_samples=40)))
print(list(RandomSampler(range(4), num_samples=10)), len(RandomSampler(range(4), num_samples=10)))
print(list(RandomSampler(range(4), generator=g)), list(RandomSampler(range(4), num_samples=8, generator=g)))
print(torch.rand(1, generator=g))
print(list(SubsetRandomSampler([3, 5, 8])), list(WeightedRandomSampler([0.1, 0.9, 0.5], 6)))
print(list(BatchSampler(SequentialSampler(range(7)), 3, False)), len(BatchSampler(range(7), 3, True)))
sampler = WeightedRandomSampler([1.0] * 10, 5, generator=torch.Generator().manual_seed(0))
print([yb.tolist() for _, yb in DataLoader(data, 2, sampler=sampler)])
print([yb.tolist() for _, yb in DataLoader(data, batch_sampler=BatchSampler(RandomSampler(data), 4, True))])

print([b for b in DataLoader([1, 2, 3, 4, 5], batch_size=2, collate_fn=lambda items: sum(items))])
Point = namedtuple("Point", ["x", "y"])
print(default_collate([Point(1, 2.0), Point(3, 4.0)]).y)
print(default_collate([np.array([1.0, 2.0]), np.array([3.0, 4.0])]), default_collate([True, False]), default_collate(["a", "b"]))
print(list(DataLoader(np.arange(4.0), batch_size=2)))


def refused(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)


refused(lambda: TensorDataset(x, y[:3]))
refused(lambda: DataLoader(data, shuffle=True, sampler=SequentialSampler(data)))
refused(lambda: DataLoader(data, batch_size=2, batch_sampler=[[1]]))
refused(lambda: DataLoader(data, batch_size=0))
refused(lambda: DataLoader(data, num_workers=-1))
refused(lambda: DataLoader(data, persistent_workers=True))
refused(lambda: DataLoader(data, batch_size=None, drop_last=True))
refused(lambda: DataLoader(Count(2), shuffle=True))
refused(lambda: DataLoader([], shuffle=True))
refused(lambda: random_split(data, [3, 3]))
refused(lambda: default_collate([[1, 2], [3]]))
refused(lambda: default_collate([object()]) if False else ConcatDataset([]))
refused(lambda: Dataset()[0])
refused(lambda: WeightedRandomSampler([0.5, 0.5], 0))
