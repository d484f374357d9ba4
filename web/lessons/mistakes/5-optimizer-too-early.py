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
optimizer = torch.optim.Adam(model.parameters(), lr=1e-4)

# start from weights drawn from N(0, 1)
model[0] = nn.Linear(D_in, H)
model[2] = nn.Linear(H, D_out)
nn.init.normal_(model[0].weight)
nn.init.normal_(model[2].weight)

for t in range(50):
    y_pred = model(x)
    loss = loss_fn(y_pred, y)
    print(t, loss.item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
