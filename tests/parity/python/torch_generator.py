import torch

g = torch.Generator()
print(g.initial_seed(), g.device)
print(torch.rand(3, generator=g))
g = torch.Generator().manual_seed(42)
torch.manual_seed(7)
print(torch.randn(3, generator=g), torch.randn(2, 8, generator=g))
print(torch.rand(2))  # the default stream has not moved
print(torch.randint(10, (5,), generator=g), torch.randint(-5, 5, (2, 2), generator=g))
print(torch.randperm(7, generator=g))
print(torch.normal(0.0, 1.0, (3,), generator=g))
print(torch.normal(torch.zeros(3), torch.ones(3), generator=g))
print(torch.normal(torch.zeros(2), 2.0, generator=g))
print(torch.bernoulli(torch.full((6,), 0.5), generator=g))
print(torch.multinomial(torch.tensor([0.1, 0.2, 0.7]), 6, replacement=True, generator=g))
x = torch.empty(4)
print(x.uniform_(generator=g), x.normal_(1, 2, generator=g), x.uniform_(-1, 1, generator=g))
print(torch.empty(4).exponential_(generator=g))
print(torch.rand(2, generator=None), torch.rand(2, 2, dtype=torch.float64, generator=g))
print(torch.rand(2, generator=g, requires_grad=True))

state = g.get_state()
print(state.shape, state[:24].tolist())
a = torch.rand(3, generator=g)
g.set_state(state)
print(torch.equal(a, torch.rand(3, generator=g)))
torch.randn(3, generator=g)
print(g.get_state()[16:48].tolist(), g.get_state()[5016:].tolist())
h = torch.Generator()
h.set_state(g.get_state())
print(torch.equal(torch.randn(5, generator=g), torch.randn(5, generator=h)), h.initial_seed())

print(torch.manual_seed(3).initial_seed(), torch.initial_seed(), torch.manual_seed(-1).initial_seed())
print(torch.manual_seed(2**40 + 5).initial_seed(), torch.default_generator is torch.manual_seed(0))
state = torch.get_rng_state()
a = torch.rand(2)
torch.set_rng_state(state)
print(a, torch.rand(2))

torch.manual_seed(0)
print(torch.empty(3, dtype=torch.int64).random_(), torch.empty(3).random_())
print(torch.empty(2, dtype=torch.float64).random_(), torch.empty(4, dtype=torch.bool).random_())
print(torch.empty(4, dtype=torch.int64).random_(5), torch.empty(4).random_(-3, 5))


def refused(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, str(error).split("\n")[0])


refused(lambda: torch.empty(2).uniform_(generator=5))
refused(lambda: torch.Generator().manual_seed("a"))
refused(lambda: torch.Generator().manual_seed(2**70))
refused(lambda: g.set_state(torch.zeros(3)))
refused(lambda: torch.empty(3).random_(5, 3))
