import torch
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


def sample(n, places):
    """Digits in a picture of 9 by 9, in noise: in one of so many rows and columns."""
    y = torch.randint(0, 10, (n,))
    x = 0.2 * torch.randn(n, 1, 9, 9)
    for i, (r, c) in enumerate(torch.randint(0, places, (n, 2)).tolist()):
        x[i, 0, r : r + 7, c : c + 5] += digits[y[i]]
    return x, y


x, y = sample(256, places=1)
model = nn.Sequential(nn.Flatten(), nn.Linear(81, 64), nn.ReLU(), nn.Linear(64, 10))
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for t in range(41):
    loss = nn.functional.cross_entropy(model(x), y)
    if t % 4 == 0:
        print(t, loss.item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

for places in (1, 3):
    x_new, y_new = sample(200, places)
    right = (model(x_new).argmax(1) == y_new).float().mean().item()
    print(f"{places} by {places} places, right: {100 * right:.1f} of 100")
