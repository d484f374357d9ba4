"""Convolutions, pooling and resampling: names of nodes, sizes, what is refused."""
import torch
import torch.nn.functional as F
from torch import nn


def refused(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ":", str(error).split("\n")[0])


torch.manual_seed(0)
x1, x2, x3 = [torch.randn(2, 4, *[6] * n, requires_grad=True) for n in (1, 2, 3)]
w = torch.randn(4, 3, 3, 3)

print(F.conv_transpose2d(x2, w).grad_fn.name())
print(F.conv_transpose2d(x2, w, stride=2, padding=1, output_padding=1).shape)
refused(lambda: F.conv_transpose2d(x2[:, :3], w))
refused(lambda: F.conv_transpose2d(x2, w, bias=torch.zeros(4)))
refused(lambda: F.conv_transpose2d(x2, w, stride=2, output_padding=2))
refused(lambda: F.conv_transpose2d(x2, w, output_padding=-1))
refused(lambda: F.conv_transpose2d(torch.zeros(2, 3), w))
refused(lambda: nn.ConvTranspose2d(4, 2, 3, stride=2)(x2, output_size=[20, 20]))
refused(lambda: nn.ConvTranspose2d(4, 2, 3, padding_mode="reflect"))
print(nn.ConvTranspose2d(4, 2, 3, stride=2)(x2, output_size=[2, 2, 14, 14]).shape)
print(F.conv3d(x3, torch.randn(2, 4, 2, 2, 2), padding="same").shape)

for pooled in (F.max_pool1d(x1, 2), F.avg_pool1d(x1, 2), F.max_pool2d(x2, 2), F.avg_pool3d(x3, 2)):
    print(pooled.shape, pooled.grad_fn.name())
print(F.adaptive_avg_pool2d(x2, (None, 3)).shape, F.adaptive_avg_pool2d(x2, 1).grad_fn.name())
print(F.adaptive_max_pool2d(x2, 2).grad_fn.name(), F.adaptive_avg_pool3d(x3, 2).grad_fn.name())
values, places = F.max_pool2d(x2, 2, return_indices=True)
print(places[0, 0], F.max_unpool2d(values, places, 2).grad_fn.name())
refused(lambda: F.max_pool2d(x2, 8))
refused(lambda: F.max_pool2d(x2, [2, 2, 2]))
refused(lambda: F.max_pool2d(x2, 2, padding=2))
refused(lambda: F.max_pool1d(torch.zeros(3), 2))
refused(lambda: F.avg_pool1d(torch.zeros(3), 2))
refused(lambda: F.avg_pool2d(x2, 2, divisor_override=0))
refused(lambda: F.adaptive_avg_pool2d(x2, [2, 2, 2]))
refused(lambda: F.adaptive_max_pool2d(torch.zeros(3), 2))
refused(lambda: F.max_unpool2d(values[:1, :1, :1, :1], places[:1, :1, :1, :1] + 1000, 2))
refused(lambda: F.max_unpool2d(values, places, 2, output_size=[3, 3]))
refused(lambda: F.max_unpool2d(values, places.float(), 2))

for mode in ("nearest", "nearest-exact", "bilinear", "bicubic", "area"):
    print(mode, F.interpolate(x2, scale_factor=1.5, mode=mode).grad_fn.name())
print(F.interpolate(torch.arange(4.0).reshape(1, 1, 2, 2), size=3, mode="bilinear", align_corners=True))
print(F.interpolate(torch.arange(9.0).reshape(1, 1, 3, 3), size=(2, 2), mode="bilinear", antialias=True))
refused(lambda: F.interpolate(x2))
refused(lambda: F.interpolate(x2, 2, 2))
refused(lambda: F.interpolate(x2, 2, align_corners=True))
refused(lambda: F.interpolate(x1, 2, mode="bilinear"))
refused(lambda: F.interpolate(x2, 2, mode="foo"))
refused(lambda: F.interpolate(x2, 0))
theta = torch.tensor([[[1.0, 0.5, 0.0], [0.0, 1.0, 0.25]]], requires_grad=True)
grid = F.affine_grid(theta, (1, 1, 2, 3), align_corners=False)
print(grid)
print(F.grid_sample(torch.arange(6.0).reshape(1, 1, 2, 3), grid, align_corners=False))
refused(lambda: F.affine_grid(theta, [1, 1, 2]))
refused(lambda: F.affine_grid(theta[0], [1, 1, 2, 3]))
refused(lambda: F.grid_sample(x2, grid))
refused(lambda: F.grid_sample(x2, grid, mode="foo"))

table = torch.randn(4, 3, requires_grad=True)
numbers, bags = torch.tensor([1, 2, 3, 0]), torch.tensor([0, 2])
print(F.embedding_bag(numbers, table, bags).grad_fn.name())
print(F.embedding(numbers, table, max_norm=0.5).shape, table.norm(dim=1).max() <= 0.5001)
refused(lambda: F.embedding_bag(numbers, table))
refused(lambda: F.embedding_bag(numbers, table, bags + 1))
refused(lambda: F.embedding_bag(numbers, table, bags, mode="foo"))
refused(lambda: F.embedding(numbers, table, padding_idx=7))
print(torch.scatter_reduce(torch.ones(3), 0, torch.tensor([0, 0, 2]), torch.tensor([2.0, 3.0, 4.0]), "prod"))
print(torch.zeros(3).index_reduce_(0, torch.tensor([1, 1]), torch.tensor([2.0, 4.0]), "mean", include_self=False))
refused(lambda: torch.scatter_reduce(torch.ones(3), 0, torch.tensor([0]), torch.ones(1), "foo"))
refused(lambda: torch.index_reduce(torch.ones(3), 0, torch.tensor([0]), torch.ones(1), "sum"))
print(nn.TripletMarginWithDistanceLoss(margin=2.0, swap=True)(x1[0], x1[1], x1[0] + 1))
print(F.triplet_margin_with_distance_loss(x1, x1, x1, distance_function=lambda a, b: (a - b).abs().sum(-1), reduction="sum"))
refused(lambda: F.triplet_margin_with_distance_loss(x1, x1, x1[0]))
