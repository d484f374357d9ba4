"""Text classification with nn.EmbeddingBag, as PyTorch's torchtext tutorial had it: vocabulary, collate_fn with offsets, gradient clipping."""
import re
from collections import Counter, OrderedDict

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset
from torch.utils.data.dataset import random_split

torch.manual_seed(1)

SUBJECTS = ["the market", "our team", "a new phone", "the striker", "the bank", "this laptop"]
PLAIN = {
    1: ["scored twice in the final", "won the match last night", "lost the cup on penalties"],
    2: ["raised its interest rate", "reports a profit of 3 percent", "fell sharply on Friday"],
    3: ["has a faster chip inside", "ships with 16 gigabytes", "gets a security update"],
}
LABELS = {1: "Sports", 2: "Business", 3: "Sci/Tec"}
texts = [
    (label, f"{subject.capitalize()} {ending}.")
    for label in PLAIN
    for ending in PLAIN[label]
    for subject in SUBJECTS
]


def basic_english(line):
    line = re.sub(r"[.]", " . ", line.lower())
    return line.split()


def yield_tokens(data_iter):
    for _, text in data_iter:
        yield basic_english(text)


class Vocab:
    def __init__(self, iterator, specials=("<unk>",)):
        counter = Counter()
        for tokens in iterator:
            counter.update(tokens)
        ordered = OrderedDict(sorted(counter.items(), key=lambda pair: (-pair[1], pair[0])))
        self.itos = list(specials) + list(ordered.keys())
        self.stoi = {token: index for index, token in enumerate(self.itos)}

    def __len__(self):
        return len(self.itos)

    def __call__(self, tokens):
        return [self.stoi.get(token, self.stoi["<unk>"]) for token in tokens]


vocab = Vocab(yield_tokens(texts))
print(len(vocab), vocab.itos[:6], vocab(["the", "team", "won", "nothing"]))


class Texts(Dataset):
    def __len__(self):
        return len(texts)

    def __getitem__(self, index):
        return texts[index]


device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
text_pipeline = lambda x: vocab(basic_english(x))
label_pipeline = lambda x: int(x) - 1


def collate_batch(batch):
    label_list, text_list, offsets = [], [], [0]
    for _label, _text in batch:
        label_list.append(label_pipeline(_label))
        processed_text = torch.tensor(text_pipeline(_text), dtype=torch.int64)
        text_list.append(processed_text)
        offsets.append(processed_text.size(0))
    label_list = torch.tensor(label_list, dtype=torch.int64)
    offsets = torch.tensor(offsets[:-1]).cumsum(dim=0)
    text_list = torch.cat(text_list)
    return label_list.to(device), text_list.to(device), offsets.to(device)


class TextClassificationModel(nn.Module):
    def __init__(self, vocab_size, embed_dim, num_class):
        super(TextClassificationModel, self).__init__()
        self.embedding = nn.EmbeddingBag(vocab_size, embed_dim, sparse=False)
        self.fc = nn.Linear(embed_dim, num_class)
        self.init_weights()

    def init_weights(self):
        initrange = 0.5
        self.embedding.weight.data.uniform_(-initrange, initrange)
        self.fc.weight.data.uniform_(-initrange, initrange)
        self.fc.bias.data.zero_()

    def forward(self, text, offsets):
        embedded = self.embedding(text, offsets)
        return self.fc(embedded)


num_class = len(set([label for (label, text) in texts]))
model = TextClassificationModel(len(vocab), 16, num_class).to(device)
print(model)
criterion = torch.nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=5)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 1.0, gamma=0.1)


def train(dataloader, epoch):
    model.train()
    total_acc, total_count = 0, 0
    log_interval = 3
    for idx, (label, text, offsets) in enumerate(dataloader):
        optimizer.zero_grad()
        predicted_label = model(text, offsets)
        loss = criterion(predicted_label, label)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 0.1)
        optimizer.step()
        total_acc += (predicted_label.argmax(1) == label).sum().item()
        total_count += label.size(0)
        if idx % log_interval == 0 and idx > 0:
            print(
                "| epoch {:3d} | {:5d}/{:5d} batches "
                "| accuracy {:8.4f}".format(epoch, idx, len(dataloader), total_acc / total_count)
            )
            total_acc, total_count = 0, 0


def evaluate(dataloader):
    model.eval()
    total_acc, total_count = 0, 0
    with torch.no_grad():
        for label, text, offsets in dataloader:
            predicted_label = model(text, offsets)
            total_acc += (predicted_label.argmax(1) == label).sum().item()
            total_count += label.size(0)
    return total_acc / total_count


dataset = Texts()
num_train = int(len(dataset) * 0.8)
split_train_, split_valid_ = random_split(dataset, [num_train, len(dataset) - num_train])
train_dataloader = DataLoader(split_train_, batch_size=4, shuffle=True, collate_fn=collate_batch)
valid_dataloader = DataLoader(split_valid_, batch_size=4, shuffle=False, collate_fn=collate_batch)
total_accu = None
for epoch in range(1, 6):
    train(train_dataloader, epoch)
    accu_val = evaluate(valid_dataloader)
    if total_accu is not None and total_accu > accu_val:
        scheduler.step()
    else:
        total_accu = accu_val
    print("-" * 40)
    print("| end of epoch {:3d} | valid accuracy {:8.4f} ".format(epoch, accu_val))


def predict(text, text_pipeline):
    with torch.no_grad():
        text = torch.tensor(text_pipeline(text))
        output = model(text, torch.tensor([0]))
        return output.argmax(1).item() + 1


for line in ("The striker won the cup.", "Profit fell at the bank.", "A faster chip for this phone."):
    print("This is a %s news" % LABELS[predict(line, text_pipeline)])
