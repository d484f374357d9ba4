# Tensors within lists, dicts, sets, as keys, compared and sorted.
import torch

a, b, c = torch.tensor(3.0), torch.tensor(1.0), torch.tensor(2.0)
print(sorted([a, b, c]), max([a, b, c]), min(a, b, c), max(a, 2.5), min([a, b], key=lambda t: -t))
print(sorted([a, b, c], reverse=True), sorted([[2, a], [1, b]], key=lambda p: p[1]), sum([a, b, c]), sum([a, b], torch.tensor(10.0)))
losses = [a, b, c]
losses.sort()
print(losses, losses.index(b), b in losses, [t.item() for t in losses], any(t > 2 for t in losses), all(t > 0 for t in losses))
params = {a: "a", b: "b"}
print(params[a], params[b], c in params, len({a, b, a}), a is a, id(a) == id(a), hash(a) == hash(a))
state = {"w": torch.zeros(2), "steps": [torch.ones(1)] * 2, "pair": (a, [b])}
print(state)
print(a == a.clone(), a is a.clone(), a != b, not a, not torch.tensor(0.0), a and b, torch.tensor(0.0) or c)
if a > b and not b > c:
    print("ordered")
while a > 0:
    a -= 1
print(a, params[a])
best = None
for t in [b, c, torch.tensor(0.5)]:
    if best is None or t < best:
        best = t
print(best, float("inf") > best, best < float("inf"), min(float("inf"), best), 1 if best == 0.5 else 2)
assert best.shape == () and best.shape == torch.Size([]), "shape"
print([tuple(t.shape) for t in (torch.ones(2), torch.ones(1, 2))], {t.shape for t in [torch.ones(2), torch.zeros(2)]})
pairs = list(zip(torch.arange(3), ["x", "y", "z"]))
print(pairs, dict(zip("ab", torch.tensor([1, 2]))), list(enumerate(torch.tensor([5.0, 6.0]))))
print([[float(v) for v in row] for row in torch.eye(2)], list(map(int, torch.tensor([1, 2]))), list(reversed(torch.arange(3).tolist())))
first, *rest = torch.arange(4)
print(first, rest, [x + y for x, y in torch.arange(4).view(2, 2)], torch.stack(rest))
matrix = [[torch.tensor(float(i * j)) for j in range(2)] for i in range(2)]
print(torch.tensor(matrix), torch.stack([torch.stack(r) for r in matrix]))
grads = [None, torch.ones(1)]
print([g for g in grads if g is not None], [g is None for g in grads], len([p for p in params]))
x = torch.tensor([1.0, 2.0])
print(x.tolist() == [1.0, 2.0], x.tolist() + [3], *x, f"{x[0]}, {x[-1]:.1f}", (x > 1).tolist(), x.sum() == 3)
del state["w"], params
print(state.keys(), "w" in state)
