# A learning rate changed by hand, and the state a run goes on from.
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
