# Layers and losses, and the functions of torch.nn.functional.
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(2, 3)
y = torch.randn(2, 3)
print(nn.Linear(3, 2)(x))
print(F.relu(x), F.relu(x).sum(), torch.relu(x), x.relu(), nn.ReLU()(x))
print(torch.sigmoid(x), torch.tanh(x), nn.Sigmoid()(x), nn.Tanh()(x), F.softplus(x))
print(F.leaky_relu(x, 0.1), nn.LeakyReLU(0.2)(x), F.elu(x), F.gelu(x))
print(F.mse_loss(x, y), nn.MSELoss()(x, y), nn.MSELoss(reduction="sum")(x, y), F.mse_loss(x, y, reduction="none"))
print(F.l1_loss(x, y), nn.L1Loss()(x, y), F.smooth_l1_loss(x, y))
print(nn.SmoothL1Loss(beta=0.5)(x, y), nn.HuberLoss(delta=0.5)(x, y), F.huber_loss(x, y), nn.HuberLoss())
print(F.softmax(x, dim=1), F.log_softmax(x, dim=1), nn.Softmax(dim=1)(x), nn.LogSoftmax(dim=-1)(x))
classes = torch.tensor([2, 0])
print(F.cross_entropy(x, classes), nn.CrossEntropyLoss()(x, classes), nn.CrossEntropyLoss(reduction="sum")(x, classes))
print(F.nll_loss(F.log_softmax(x, dim=1), classes), nn.NLLLoss()(F.log_softmax(x, dim=1), classes))
target = torch.tensor([[0.0, 1.0, 1.0], [1.0, 0.0, 0.0]])
print(F.binary_cross_entropy_with_logits(x, target), nn.BCEWithLogitsLoss()(x, target), nn.BCELoss()(torch.sigmoid(x), target))
print(nn.Flatten()(torch.zeros(2, 3, 4)).shape, nn.Identity()(x) is x)
print(F.linear(x, torch.ones(2, 3), torch.tensor([0.0, 1.0])))
drop = nn.Dropout(0.5)
print(drop.eval()(x).equal(x), (drop.train()(torch.ones(1000)) == 0).float().mean() < 0.6, F.dropout(x, training=False).equal(x))
print(F.one_hot(classes, 3), F.normalize(x, dim=1))
w = nn.Parameter(torch.empty(2, 3))
nn.init.ones_(w)
print(w, nn.init.constant_(w, 0.5), nn.init.zeros_(w))
torch.manual_seed(0)
print(nn.init.normal_(w, 0.0, 0.1), nn.init.uniform_(w, -1, 1), nn.init.xavier_uniform_(w), nn.init.kaiming_normal_(w, nonlinearity="relu"))

print(nn.LeakyReLU(1e-5), nn.LeakyReLU(0.01), nn.ELU(2.0), nn.Dropout(1e-7))
