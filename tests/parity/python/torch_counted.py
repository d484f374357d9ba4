"""Powers, combinations, divisors, windows, counts; a tensor's bytes as another dtype; factors that do not fit."""
import torch

torch.manual_seed(0)


def show(name, call):
    try:
        print(name, call())
    except Exception as error:
        print(name, type(error).__name__, error)


x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
for made in (torch.linalg.vander(x, N=4), torch.combinations(x, 2, True)):
    print(made)
    weights = torch.arange(1.0, made.numel() + 1).view(made.shape)
    print(torch.autograd.grad((made * weights).sum(), x)[0])
n = torch.tensor([1, 2, 3])
for call in (
    lambda: torch.vander(n, 4),
    lambda: torch.vander(n, N=2, increasing=True),
    lambda: torch.vander(n, N=0),
    lambda: torch.vander(n, N=-1),
    lambda: torch.vander(torch.tensor([True, False])),
    lambda: torch.vander(torch.tensor([1, 200], dtype=torch.uint8), 3),
    lambda: torch.vander(torch.tensor([[1.0]])),
    lambda: torch.linalg.vander(torch.tensor([[1, 2], [3, 4]]), N=3),
    lambda: torch.linalg.vander(n, N=1),
    lambda: torch.linalg.vander(torch.tensor([True])),
    lambda: torch.combinations(n),
    lambda: torch.combinations(n, 0),
    lambda: torch.combinations(n, 4),
    lambda: torch.combinations(n, -1),
    lambda: torch.combinations(torch.tensor([[1]])),
    lambda: torch.gcd(torch.tensor([12, 15, 0, -6]), torch.tensor([8, 10, 5, 4])),
    lambda: torch.lcm(torch.tensor([12, 15, 0, -6]), torch.tensor([8, 10, 5, 4])),
    lambda: torch.gcd(torch.tensor([-(2**63)]), torch.tensor([-(2**63)])),
    lambda: torch.tensor([12, 15], dtype=torch.uint8).gcd_(torch.tensor([8])),
    lambda: torch.gcd(x, x),
    lambda: torch.lcm(torch.tensor([True]), torch.tensor([True])),
):
    show("counted", call)

windows = (torch.hann_window, torch.hamming_window, torch.bartlett_window, torch.blackman_window, torch.kaiser_window)
for window in windows:
    for length in (0, 1, 2, 7):
        for periodic in (True, False):
            print(window(length, periodic, dtype=torch.float64))
    show("window", lambda: window(-1))
    show("window", lambda: window(4, dtype=torch.int64))
print(torch.hann_window(6), torch.hamming_window(6, True, 0.5, 0.4), torch.kaiser_window(6, False, 3.0))
print(torch.hann_window(4, requires_grad=True))

rates = torch.tensor([0.0, 0.5, 1.0, 5.0, 9.9, 10.0, 20.0, 100.0])
print(torch.poisson(rates), torch.poisson(torch.full((3, 4), 30.0, dtype=torch.float64)))
print(torch.poisson(rates, generator=torch.Generator().manual_seed(3)))
print(torch.poisson(x))
show("poisson", lambda: torch.poisson(-rates))
show("poisson", lambda: torch.poisson(n))

f = torch.tensor([1.0, 2.0, 3.0])
grid = torch.arange(12.0).view(3, 4)
for call in (
    lambda: f.view(torch.int32),
    lambda: f.view(dtype=torch.uint8),
    lambda: f.double().view(torch.float32),
    lambda: f.view(torch.float64),
    lambda: f[0].view(torch.int32),
    lambda: f[0].view(torch.uint8),
    lambda: f.bfloat16().view(torch.int16),
    lambda: torch.arange(8, dtype=torch.uint8).view(torch.int64),
    lambda: grid[1:].view(torch.float64).shape,
    lambda: grid.t().view(torch.uint8),
    lambda: grid[:, 1:3].view(torch.float64),
    lambda: torch.arange(9.0).as_strided((2, 2), (3, 1)).view(torch.float64),
    lambda: x.view(torch.float32),
):
    show("view", call)
bits = f.view(torch.int32)
bits[0] = 1073741824
print(f)

q = torch.arange(6)
print(q.resize_(2, 2) is q, q, q.resize_((3, 2)), q.stride())
alias = q.view(6)
q.resize_(2, 4)
q.fill_(7)
print(alias, q.shape)
print(torch.arange(6.0).resize_as_(torch.zeros(2, 2)))
show("resize", lambda: q.resize_(2, -1))
show("resize", lambda: x.resize_(2))

u = torch.tensor([1, 2, 250], dtype=torch.uint8)
for call in (
    lambda: torch.add(n, 1, alpha=0.5),
    lambda: torch.add(n, f, alpha=0.5),
    lambda: torch.add(n, n, alpha=True),
    lambda: torch.add(f, n, alpha=True),
    lambda: torch.add(n > 1, n > 2, alpha=True),
    lambda: torch.add(u, u, alpha=300),
    lambda: u.clone().sub_(1, alpha=-256),
    lambda: torch.add(u, 1, alpha=2),
    lambda: torch.add(u, f, alpha=300),
    lambda: torch.add(n.int(), n.int(), alpha=2**40),
    lambda: torch.addcmul(n, n, n, value=1.7),
    lambda: torch.addcmul(f, f, f, value=True),
    lambda: torch.addcmul(u, u, u, value=256),
    lambda: torch.addr(n[:1], n, n, alpha=0.5),
    lambda: torch.addr(n[:1], n, n, beta=0.5),
    lambda: torch.addr(f[:1], n, n, alpha=0.5, beta=0.5),
    lambda: torch.index_add(n, 0, torch.tensor([0]), torch.tensor([3]), alpha=2.7),
):
    show("factor", call)

singular = torch.tensor([[1.0, 2.0], [2.0, 4.0]])
batch = torch.stack([torch.eye(2), singular])
for call in (
    lambda: torch.linalg.inv(singular),
    lambda: torch.linalg.inv(batch),
    lambda: torch.linalg.solve(singular, torch.ones(2)),
    lambda: torch.linalg.solve(batch, torch.ones(2, 2)),
    lambda: torch.linalg.cholesky(-torch.eye(2)),
    lambda: torch.linalg.cholesky(torch.stack([torch.eye(2), -torch.eye(2)])),
    lambda: torch.linalg.svd(torch.full((2, 2), float("nan"))),
    lambda: torch.linalg.svdvals(torch.full((2, 2, 2), float("nan"))),
):
    try:
        call()
    except torch.linalg.LinAlgError as error:
        print(isinstance(error, RuntimeError), error)
print(torch.linalg.eigh(torch.eye(2)), torch.slogdet(torch.eye(2)), torch.linalg.slogdet(torch.eye(2)))
