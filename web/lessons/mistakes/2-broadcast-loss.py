import torch

torch.manual_seed(0)
x = torch.randn(64, 3)
y = x.mv(torch.tensor([1.0, -2.0, 0.5]))
w = torch.zeros(3, 1, requires_grad=True)

for t in range(100):
    y_pred = x.mm(w)
    loss = (y_pred - y).pow(2).mean()
    print(t, loss.item())
    loss.backward()
    with torch.no_grad():
        w -= 0.1 * w.grad
        w.grad.zero_()

print(y_pred.shape, y.shape, (y_pred - y).shape)
