# Word vectors by skip-gram and negative samples.
import collections
import math
import random

import torch
from torch import nn

random.seed(0)
torch.manual_seed(0)
corpus = [
    "the king rules the land".split(), "the queen rules the land".split(), "a king wears a crown".split(),
    "a queen wears a crown".split(), "the dog eats meat".split(), "the cat eats meat".split(),
    "a dog chases a cat".split(), "a cat chases a mouse".split(),
] * 6  # fmt: skip
counter = collections.Counter(w for s in corpus for w in s)
vocab = sorted(counter, key=lambda w: (-counter[w], w))
index = {w: i for i, w in enumerate(vocab)}
print(len(vocab), counter.most_common(2), vocab[:4])


def subsample(sentences, t=0.2):
    total = sum(counter.values())
    keep = lambda w: random.uniform(0, 1) < math.sqrt(t / counter[w] * total)
    return [[w for w in s if keep(w)] for s in sentences]


def get_centers_and_contexts(sentences, max_window_size):
    centers, contexts = [], []
    for line in sentences:
        if len(line) < 2:
            continue
        centers += line
        for i in range(len(line)):
            window = random.randint(1, max_window_size)
            indices = list(range(max(0, i - window), min(len(line), i + 1 + window)))
            indices.remove(i)
            contexts.append([line[idx] for idx in indices])
    return centers, contexts


centers, contexts = get_centers_and_contexts([[index[w] for w in s] for s in subsample(corpus)], 2)
print(len(centers), sum(len(c) for c in contexts))


class RandomGenerator:
    def __init__(self, weights):
        self.population, self.weights = list(range(len(weights))), weights
        self.candidates, self.i = [], 0

    def draw(self):
        if self.i == len(self.candidates):
            self.candidates = random.choices(self.population, self.weights, k=1000)
            self.i = 0
        self.i += 1
        return self.candidates[self.i - 1]


generator = RandomGenerator([counter[w] ** 0.75 for w in vocab])
print([generator.draw() for _ in range(8)])


def batchify(data):
    max_len = max(len(c) + len(n) for _, c, n in data)
    centers, both, masks, labels = [], [], [], []
    for center, context, negative in data:
        cur = len(context) + len(negative)
        centers += [center]
        both += [context + negative + [0] * (max_len - cur)]
        masks += [[1] * cur + [0] * (max_len - cur)]
        labels += [[1] * len(context) + [0] * (max_len - len(context))]
    return torch.tensor(centers).reshape((-1, 1)), torch.tensor(both), torch.tensor(masks), torch.tensor(labels)


samples = []
for center, context in zip(centers, contexts):
    negatives = []
    while len(negatives) < 2 * len(context):
        neg = generator.draw()
        if neg not in context:
            negatives.append(neg)
    samples.append((center, context, negatives))


class SigmoidBCELoss(nn.Module):
    def forward(self, inputs, target, mask=None):
        out = nn.functional.binary_cross_entropy_with_logits(inputs, target, weight=mask, reduction="none")
        return out.mean(dim=1)


def skip_gram(center, contexts_and_negatives, embed_v, embed_u):
    return torch.bmm(embed_v(center), embed_u(contexts_and_negatives).permute(0, 2, 1))


net = nn.Sequential(nn.Embedding(len(vocab), 8), nn.Embedding(len(vocab), 8))
for layer in net:
    nn.init.xavier_uniform_(layer.weight)
loss, optimizer = SigmoidBCELoss(), torch.optim.Adam(net.parameters(), lr=0.05)
for epoch in range(6):
    total, count = 0.0, 0
    for start in range(0, len(samples), 32):
        center, context_negative, mask, label = batchify(samples[start : start + 32])
        pred = skip_gram(center, context_negative, net[0], net[1])
        l = loss(pred.reshape(label.shape).float(), label.float(), mask.float()) / mask.sum(axis=1) * mask.shape[1]
        optimizer.zero_grad()
        l.sum().backward()
        optimizer.step()
        total, count = total + l.sum().item(), count + l.numel()
    print(f"epoch {epoch + 1}, loss {total / count:.3f}")


def get_similar_tokens(query_token, k, embed):
    W = embed.weight.data
    x = W[index[query_token]]
    cos = torch.mv(W, x) / torch.sqrt(torch.sum(W * W, dim=1) * torch.sum(x * x) + 1e-9)
    topk = torch.topk(cos, k=k + 1)[1].numpy().astype("int64")
    return [vocab[i] for i in topk[1:]]


print(get_similar_tokens("king", 1, net[0]), get_similar_tokens("dog", 1, net[0]))
