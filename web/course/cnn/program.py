import torch
import matplotlib.pyplot as plt
from torch import nn

FONT = """
.###. ..#.. .###. .###. ...#. ##### .###. ##### .###. .###.
#...# .##.. #...# #...# ..##. #.... #...# ....# #...# #...#
#..## ..#.. ....# ....# .#.#. ####. #.... ...#. #...# #...#
#.#.# ..#.. ...#. ..##. #..#. ....# ####. ..#.. .###. .####
##..# ..#.. ..#.. ....# ##### ....# #...# .#... #...# ....#
#...# ..#.. .#... #...# ...#. #...# #...# .#... #...# #...#
.###. .###. ##### .###. ...#. .###. .###. .#... .###. .###.
"""
rows = [line.split() for line in FONT.strip().split("\n")]
digits = torch.tensor([[[float(dot == "#") for dot in row[d]] for row in rows] for d in range(10)])

torch.manual_seed(0)


def sample(n):
    """Digits somewhere in a picture of 9 by 9, in noise."""
    y = torch.randint(0, 10, (n,))
    x = 0.2 * torch.randn(n, 1, 9, 9)
    for i, (r, c) in enumerate(torch.randint(0, 3, (n, 2)).tolist()):
        x[i, 0, r : r + 7, c : c + 5] += digits[y[i]]
    return x, y


x, y = sample(256)
conv = nn.Conv2d(1, 6, 3, padding=1)
model = nn.Sequential(conv, nn.ReLU(), nn.MaxPool2d(3), nn.Flatten(), nn.Linear(6 * 3 * 3, 10))
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for t in range(61):
    loss = nn.functional.cross_entropy(model(x), y)
    if t % 3 == 0:
        print(t, loss.item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

x_new, y_new = sample(200)
right = (model(x_new).argmax(1) == y_new).float().mean().item()
print(f"right: {100 * right:.1f} of 100")

maps = conv(x_new[:1])[0].relu().detach()
for k in range(6):
    plt.subplot(2, 6, k + 1)
    plt.imshow(conv.weight[k, 0].detach(), cmap="gray")
    plt.subplot(2, 6, k + 7)
    plt.imshow(maps[k], cmap="gray")
plt.show()
