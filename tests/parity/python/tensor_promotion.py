# Which dtype a result has.
import torch

kinds = {
    "bool": torch.tensor([True, False]),
    "int": torch.tensor([1, 2]),
    "float": torch.tensor([1.5, 2.5]),
    "double": torch.tensor([1.5, 2.5], dtype=torch.float64),
}
for a in kinds:
    for b in kinds:
        x, y = kinds[a], kinds[b]
        print(a, b, (x + y).dtype, (x * y).dtype, (x / y).dtype, (x < y).dtype)
    x = kinds[a]
    print(a, "numbers", (x + 1).dtype, (x + 1.5).dtype, (x * True).dtype, (2 ** x).dtype, (x / 2).dtype)
    print(a, "zero-dim", (x + torch.tensor(1.5, dtype=torch.float64)).dtype, (x + torch.tensor(3)).dtype)
    print(a, "reductions", x.sum().dtype, x.prod().dtype, x.max().dtype, x.cumsum(0).dtype)
    print(a, "functions", torch.exp(x).dtype, torch.sqrt(x).dtype, abs(x.float()).dtype)
print(torch.cat([kinds["int"], kinds["float"]]).dtype, torch.stack([kinds["bool"], kinds["int"]]).dtype)
print(torch.where(kinds["bool"], kinds["int"], kinds["float"]).dtype)
t = torch.tensor([1.0, 2.0])
t += kinds["int"]
t *= kinds["double"]
print(t, t.dtype)


def refused(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ":", error)


def into_int():
    k = torch.tensor([1, 2])
    k += 0.5


refused(into_int)
refused(lambda: torch.tensor([1, 2]).div_(2))
refused(lambda: kinds["bool"] - kinds["bool"])
refused(lambda: -kinds["bool"])
refused(lambda: torch.tensor([1, 2]).mean())
refused(lambda: torch.dot(torch.ones(2), torch.arange(2)))
