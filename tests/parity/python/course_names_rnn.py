# Which language a name is from: a recurrent network by hand, letter by letter.
import math
import random
import string
import time
import unicodedata

import torch
import torch.nn as nn

all_letters = string.ascii_letters + " .,;'"
n_letters = len(all_letters)


def unicodeToAscii(s):
    return "".join(
        c for c in unicodedata.normalize("NFD", s) if unicodedata.category(c) != "Mn" and c in all_letters
    )


print(unicodeToAscii("Ślusàrski"), unicodeToAscii("O'Néàl"), n_letters)
category_lines = {
    "Italian": "Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco".split(),
    "Polish": "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Woźniak Dąbrowski".split(),
    "Chinese": "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou".split(),
}
category_lines = {k: [unicodeToAscii(n) for n in v] for k, v in category_lines.items()}
all_categories = list(category_lines)
print(category_lines["Polish"][:4])


def lineToTensor(line):
    tensor = torch.zeros(len(line), 1, n_letters)
    for li, letter in enumerate(line):
        tensor[li][0][all_letters.find(letter)] = 1
    return tensor


print(lineToTensor("Jones").size())


class RNN(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super(RNN, self).__init__()
        self.hidden_size = hidden_size
        self.i2h = nn.Linear(input_size, hidden_size)
        self.h2h = nn.Linear(hidden_size, hidden_size)
        self.h2o = nn.Linear(hidden_size, output_size)
        self.softmax = nn.LogSoftmax(dim=1)

    def forward(self, input, hidden):
        hidden = torch.tanh(self.i2h(input) + self.h2h(hidden))
        return self.softmax(self.h2o(hidden)), hidden

    def initHidden(self):
        return torch.zeros(1, self.hidden_size)


torch.manual_seed(3)
random.seed(3)
rnn = RNN(n_letters, 24, len(all_categories))
criterion = nn.NLLLoss()
learning_rate = 0.02


def categoryFromOutput(output):
    top_n, top_i = output.topk(1)
    return all_categories[top_i[0].item()], top_i[0].item()


def randomTrainingExample():
    category = random.choice(all_categories)
    line = random.choice(category_lines[category])
    return category, line, torch.tensor([all_categories.index(category)], dtype=torch.long), lineToTensor(line)


def train(category_tensor, line_tensor):
    hidden = rnn.initHidden()
    rnn.zero_grad()
    for i in range(line_tensor.size()[0]):
        output, hidden = rnn(line_tensor[i], hidden)
    loss = criterion(output, category_tensor)
    loss.backward()
    for p in rnn.parameters():
        p.data.add_(p.grad.data, alpha=-learning_rate)
    return output, loss.item()


def timeSince(since):
    s = time.time() - since
    m = math.floor(s / 60)
    return "%dm %ds" % (m, s - m * 60)


start, current_loss = time.time(), 0
for iter in range(1, 401):
    category, line, category_tensor, line_tensor = randomTrainingExample()
    output, loss = train(category_tensor, line_tensor)
    current_loss += loss
    if iter % 80 == 0:
        guess, guess_i = categoryFromOutput(output)
        correct = "yes" if guess == category else "no (%s)" % category
        print("%d %d%% %.3f %s / %s %s" % (iter, iter / 400 * 100, current_loss / 80, line, guess, correct))
        current_loss = 0
assert "m" in timeSince(start)
with torch.no_grad():
    for name in ("Bianco", "Nowicki", "Lin"):
        hidden, steps = rnn.initHidden(), lineToTensor(name)
        for i in range(steps.size(0)):
            output, hidden = rnn(steps[i], hidden)
        topv, topi = output.topk(2, 1, True)
        print(name, [(all_categories[topi[0][i].item()], round(topv[0][i].item(), 2)) for i in range(2)])
