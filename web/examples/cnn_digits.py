# A convolutional network: it reads digits of five by seven dots
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


def sample(n):
    """Digits somewhere in a picture of 9 by 9, in noise."""
    y = torch.randint(0, 10, (n,))
    x = 0.2 * torch.randn(n, 1, 9, 9)
    at = torch.randint(0, 3, (n, 2))
    for i in range(n):
        r, c = at[i].tolist()
        x[i, 0, r : r + 7, c : c + 5] += digits[y[i]]
    return x, y


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 3, padding=1)
        self.conv2 = nn.Conv2d(8, 16, 3, padding=1)
        self.pool = nn.MaxPool2d(2)  # halves height and width
        self.fc = nn.Linear(16 * 2 * 2, 10)

    def forward(self, x):
        # [N, 1, 9, 9] to [N, 8, 4, 4]
        x = self.pool(torch.relu(self.conv1(x)))
        # [N, 8, 4, 4] to [N, 16, 2, 2]
        x = self.pool(torch.relu(self.conv2(x)))
        return self.fc(x.flatten(1))


net = Net()
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
criterion = nn.CrossEntropyLoss()
for step in range(120):
    x, y = sample(64)
    loss = criterion(net(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 10 == 0:
        print(step, loss.item())

net.eval()
with torch.no_grad():
    # Digits it has never seen: each is drawn anew.
    x, y = sample(500)
    print(f"test accuracy: {(net(x).argmax(1) == y).float().mean().item():.2f}")
