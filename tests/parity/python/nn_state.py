# state_dict, load_state_dict, buffers, copies.
import copy
import torch
import torch.nn as nn


class Running(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(2, 1)
        self.register_buffer("mean", torch.zeros(2))

    def forward(self, x):
        if self.training:
            self.mean = 0.9 * self.mean + 0.1 * x.mean(0)
        return self.linear(x - self.mean)


torch.manual_seed(0)
a = Running()
torch.manual_seed(1)
b = Running()
x = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
a(x)
state = a.state_dict()
print(list(state.keys()), state["mean"], state["linear.weight"].shape, state["linear.bias"].requires_grad)
print(b.load_state_dict(state))
print(torch.equal(a.linear.weight, b.linear.weight), b.mean)
b.eval()
print(torch.equal(a.eval()(x), b(x)), b.mean)
a.linear.weight.data.zero_()
print(state["linear.weight"], b.linear.weight.abs().sum() > 0)
for name, value in b.state_dict().items():
    print(name, tuple(value.shape), value.dtype)
c = copy.deepcopy(b)
with torch.no_grad():
    c.linear.weight += 1
print(torch.equal(b.linear.weight, c.linear.weight))


def refused(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ":", error)


refused(lambda: b.load_state_dict({"linear.weight": torch.zeros(1, 2)}))
refused(lambda: b.load_state_dict({**state, "more": torch.zeros(1)}))
refused(lambda: b.load_state_dict({**state, "mean": torch.zeros(3)}))
refused(lambda: b.load_state_dict({"mean": torch.zeros(3), "more": torch.zeros(1)}))
print(b.load_state_dict({"mean": torch.ones(2)}, strict=False))
print(b.mean)
print(b.double().linear.weight.dtype, b.float().mean.dtype, next(b.parameters()).device)
b.to("cpu").requires_grad_(False)
print([p.requires_grad for p in b.parameters()], sum(p.numel() for p in b.parameters() if p.requires_grad))

# A layer's own buffers, and a weight of a loss, which is one too.
norm = nn.BatchNorm1d(2)
norm(torch.tensor([[1.0, 2.0], [3.0, 6.0]]))
for name, value in norm.state_dict().items():
    print(name, value)
print(norm.eval()(torch.tensor([[1.0, 2.0]])).detach(), [name for name, _ in norm.named_buffers()])
print(list(nn.CrossEntropyLoss(torch.tensor([1.0, 2.0])).state_dict()))
print(copy.deepcopy(norm).num_batches_tracked, copy.deepcopy(nn.Linear(2, 3)))
a.zero_grad()
print([p.grad for p in a.parameters()])
