# A sine on [-pi, pi] by a polynomial of third degree: four numbers are learned.
import math
import torch

x = torch.linspace(-math.pi, math.pi, 2000)
y = torch.sin(x)

torch.manual_seed(0)
a, b, c, d = [torch.randn((), requires_grad=True) for _ in range(4)]

learning_rate = 1e-6
for t in range(2000):
    y_pred = a + b * x + c * x ** 2 + d * x ** 3
    loss = (y_pred - y).pow(2).sum()
    if t % 100 == 99:
        print(t, loss.item())
    loss.backward()
    with torch.no_grad():
        for weight in (a, b, c, d):
            weight -= learning_rate * weight.grad
            weight.grad = None

print(f"y = {a.item():.4f} + {b.item():.4f} x + {c.item():.4f} x^2 + {d.item():.4f} x^3")


class Polynomial(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.a = torch.nn.Parameter(torch.randn(()))
        self.b = torch.nn.Parameter(torch.randn(()))

    def forward(self, x):
        return self.a * x + self.b * x ** 3

    def string(self):
        return f"y = {self.a.item():.3f} x + {self.b.item():.3f} x^3"


model = Polynomial()
optimizer = torch.optim.SGD(model.parameters(), lr=1e-7, momentum=0.9)
criterion = torch.nn.MSELoss(reduction="sum")
for t in range(500):
    loss = criterion(model(x), y)
    if t % 100 == 99:
        print(t, loss.item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("Result:", model.string())
