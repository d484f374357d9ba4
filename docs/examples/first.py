import torch

torch.manual_seed(0)
x = torch.randn(100, 1)
y = 3 * x + 2
model = torch.nn.Linear(1, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

for t in range(50):
    loss = (model(x) - y).pow(2).mean()
    if t % 10 == 0:
        print(t, loss.item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(model.weight, model.bias)
