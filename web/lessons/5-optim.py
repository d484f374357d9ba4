import torch
import torch.nn as nn

N, D_in, H, D_out = 64, 1000, 100, 10

torch.manual_seed(0)
x = torch.randn(N, D_in)
y = torch.randn(N, D_out)

model = nn.Sequential(
    nn.Linear(D_in, H),
    nn.ReLU(),
    nn.Linear(H, D_out),
)
loss_fn = nn.MSELoss(reduction="sum")

# The lecture goes on from rung 4's trained model:
# its 500 steps first, printing nothing.
for t in range(500):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    with torch.no_grad():
        for param in model.parameters():
            param -= 1e-6 * param.grad

# New weights, drawn from N(0, 1); the biases stay.
nn.init.normal_(model[0].weight)
nn.init.normal_(model[2].weight)

optimizer = torch.optim.Adam(model.parameters(), lr=1e-4)
for t in range(500):
    y_pred = model(x)
    loss = loss_fn(y_pred, y)
    print(t, loss.item())

    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
