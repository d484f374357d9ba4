# A learning rate changed by hand, and the state a run goes on from.
import copy
import torch

w = torch.tensor([4.0], requires_grad=True)
adam = torch.optim.Adam([w], lr=0.5)
for t in range(6):
    if t == 3:
        for group in adam.param_groups:
            group["lr"] = 0.05
    adam.zero_grad()
    (w ** 2).sum().backward()
    adam.step()
    print(t, w.item(), adam.param_groups[0]["lr"])

# state_dict and load_state_dict: the same steps from there on.
def step(w, optimizer):
    optimizer.zero_grad()
    (w ** 2).sum().backward()
    optimizer.step()


for make in (
    lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9),
    lambda p: torch.optim.AdamW(p, lr=0.1),
    lambda p: torch.optim.RMSprop(p, lr=0.1, centered=True),
    lambda p: torch.optim.Adagrad(p, lr=0.1),
):
    a = torch.tensor([4.0, -1.0], requires_grad=True)
    first = make([{"params": [a], "lr": 0.2}])
    for t in range(3):
        step(a, first)
    state = first.state_dict()
    print(sorted(state), sorted(state["state"][0]), state["param_groups"][0]["params"])
    b = a.detach().clone().requires_grad_()
    second = make([b])
    second.load_state_dict(copy.deepcopy(state))  # PyTorch 2 shares the tensors
    print(second.param_groups[0]["lr"], type(second).__name__)
    for t in range(3):
        step(a, first)
        step(b, second)
        print(a.data, torch.equal(a, b))
try:
    first.load_state_dict({"state": {}, "param_groups": []})
except ValueError as error:
    print(error)


class Plain(torch.optim.Optimizer):
    """An optimizer of one's own."""

    def __init__(self, params, lr=0.1):
        super().__init__(params, {"lr": lr})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                state = self.state[p]
                state["step"] = state.get("step", 0) + 1
                p -= group["lr"] * p.grad / state["step"]


w = torch.tensor([4.0], requires_grad=True)
plain = Plain([w])
for t in range(3):
    step(w, plain)
    print(w.data, plain.state[w]["step"])
print(plain)
