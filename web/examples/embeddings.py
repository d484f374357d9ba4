# Word embeddings: words of one kind come to lie together
import torch
from torch import nn
import torch.nn.functional as F

text = """
the cat eats fish . the dog eats meat . the cat drinks milk . the dog drinks water .
a cat eats meat . a dog eats fish . a cat drinks water . a dog drinks milk .
"""
words = text.split()
vocabulary = sorted(set(words))
index = {w: i for i, w in enumerate(vocabulary)}
# Each word with the two before it and the two behind it.
pairs = [(index[words[i]], index[words[j]])
         for i in range(len(words)) for j in (i - 2, i - 1, i + 1, i + 2) if 0 <= j < len(words)]
centre, context = torch.tensor(pairs).t()

torch.manual_seed(0)
# Eight numbers a word; what a word is, is learnt from its neighbours.
vectors = nn.Embedding(len(vocabulary), 8)
output = nn.Linear(8, len(vocabulary), bias=False)
optimizer = torch.optim.Adam([*vectors.parameters(), *output.parameters()], lr=0.05)
for epoch in range(100):
    loss = F.cross_entropy(output(vectors(centre)), context)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 10 == 0:
        print(epoch, loss.item())


def alike(a, b):
    # 1: they point the same way; 0: nothing in common
    a, b = (vectors(torch.tensor(index[w])) for w in (a, b))
    return F.cosine_similarity(a, b, dim=0).item()


print(f"cat and dog {alike('cat', 'dog'):.1f}, milk and water {alike('milk', 'water'):.1f}, cat and drinks {alike('cat', 'drinks'):.1f}")
