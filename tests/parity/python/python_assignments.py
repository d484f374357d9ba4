# Augmented assignment in every place, with tensors and without.
import torch


class Holder:
    pass


holder = Holder()
holder.w = torch.ones(2)
alias = holder.w
holder.w -= 0.5
holder.w *= 4
print(holder.w, alias is holder.w)
params = [torch.ones(2), torch.zeros(2)]
first = params[0]
params[0] -= 0.25
params[1] += torch.tensor([1.0, 2.0])
params[-1] /= 2
print(params, first is params[0])
table = {"w": torch.tensor([8.0])}
kept = table["w"]
table["w"] /= 2
table["n"] = table.get("n", 0)
table["n"] += 1
print(table, kept is table["w"])
for p in params:
    p -= 1
print(params)
for i in range(len(params)):
    params[i] = params[i] * 2
print(params, first)


def calls():
    print("called once")
    return 0


params[calls()] += 1
print(params)
n = 7
n += 1
n -= 2
n *= 3
n //= 4
n **= 2
n %= 10
n <<= 2
n |= 1
n ^= 3
n >>= 1
n &= 7
print(n)
x = 1.0
x /= 4
text = "a"
text += "b"
text *= 2
items = [1]
same = items
items += [2]
items *= 2
items += (3,)
print(x, text, items, same is items)
pair = (1,)
pair += (2,)
names = {1, 2}
names |= {3}
names -= {1}
print(pair, sorted(names))
a = b = torch.zeros(1)
a += 1
print(b, a is b)
c, d = torch.zeros(1), torch.ones(1)
c, d = d, c
print(c, d)
(e, f), *g = (1, 2), 3, 4
print(e, f, g)
m = torch.zeros(2, 2)
m[0, 0], m[1, 1] = 1, 2
m[0][1] = 3
m[1] -= m[0]
m.data[1, 0] *= 10
print(m)


def update(w, grads=()):
    w -= sum(grads)
    return w


w = torch.ones(2)
print(update(w, [w * 0.5]), w)


def local_w():
    w -= 1


try:
    local_w()
except UnboundLocalError:
    print("w is local there")
count = 0


def grow():
    global count
    count += 1
    inner = 10

    def more():
        nonlocal inner
        inner += count
        return inner

    return more()


print(grow(), grow(), count)
step = lambda t, lr=0.1: t - lr * t
print(step(torch.ones(2)), step(torch.ones(2), lr=0.5))
