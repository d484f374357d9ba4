# A data set from a file, samples of different lengths, padding in a collate function, weighted sampling.
import csv
import os

import torch
from torch.utils.data import DataLoader, Dataset, Subset, WeightedRandomSampler, random_split

os.makedirs("data", exist_ok=True)
with open(os.path.join("data", "reviews.csv"), "w", newline="") as f:
    writer = csv.writer(f)
    writer.writerow(["text", "label"])
    for i in range(12):
        writer.writerow([" ".join(["good", "bad", "fine", "film"][(i + j) % 4] for j in range(i % 5 + 1)), i % 3 == 0])


class Reviews(Dataset):
    def __init__(self, path, transform=None, target_transform=None):
        with open(path, newline="") as f:
            self.rows = [(r["text"], r["label"] == "True") for r in csv.DictReader(f)]
        self.vocab = {"<pad>": 0, "<unk>": 1}
        for text, _ in self.rows:
            for word in text.split():
                self.vocab.setdefault(word, len(self.vocab))
        self.transform, self.target_transform = transform, target_transform

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, idx):
        text, label = self.rows[idx]
        ids = torch.tensor([self.vocab.get(w, 1) for w in text.split()])
        if self.transform:
            ids = self.transform(ids)
        return ids, self.target_transform(label) if self.target_transform else label


def pad_sequence(sequences, padding_value):
    found = torch.full((len(sequences), max(len(s) for s in sequences)), padding_value)
    for row, s in zip(found, sequences):
        row[: len(s)] = s
    return found


def collate(batch):
    ids, labels = zip(*batch)
    lengths = torch.tensor([len(x) for x in ids])
    return pad_sequence(ids, padding_value=0), lengths, torch.tensor(labels).float()


data = Reviews("data/reviews.csv", target_transform=int)
print(len(data), data.vocab, data[3])
torch.manual_seed(0)
for ids, lengths, labels in DataLoader(data, batch_size=5, shuffle=True, collate_fn=collate):
    print(ids.shape, lengths.tolist(), labels.tolist())
    print(ids[0])
train, valid = random_split(data, [9, 3], generator=torch.Generator().manual_seed(42))
print(train.indices, valid.indices, len(Subset(data, [0, 2])))
labels = [data[i][1] for i in range(len(data))]
weights = [1 / labels.count(l) for l in labels]
sampler = WeightedRandomSampler(weights, num_samples=8, replacement=True)
print([i for i in sampler])


class Squares(torch.utils.data.IterableDataset):
    def __init__(self, start, end):
        super().__init__()
        self.start, self.end = start, end

    def __iter__(self):
        return iter([i * i for i in range(self.start, self.end)])


print([batch.tolist() for batch in DataLoader(Squares(1, 8), batch_size=3)])
print([batch for batch in DataLoader([{"a": 1, "b": [1.0, 2.0]}, {"a": 2, "b": [3.0, 4.0]}], batch_size=2)])


class BucketSampler(torch.utils.data.Sampler):
    def __init__(self, lengths, size):
        self.lengths, self.size = lengths, size

    def __iter__(self):
        order = sorted(range(len(self.lengths)), key=lambda i: self.lengths[i])
        for start in range(0, len(order), self.size):
            yield order[start : start + self.size]

    def __len__(self):
        return (len(self.lengths) + self.size - 1) // self.size


lengths = [len(data[i][0]) for i in range(len(data))]
loader = DataLoader(data, batch_sampler=BucketSampler(lengths, 4), collate_fn=collate)
print(len(loader), [b[1].tolist() for b in loader])
