"""What the constructors of layers refuse, and paddings that leave nothing."""
import torch
import torch.nn as nn
import torch.nn.functional as F


def show(make):
    try:
        print(tuple(make().shape))
    except AttributeError:
        print("ok")
    except Exception as error:
        print(type(error).__name__, error)


x = torch.ones(2, 3, 4)
y = torch.ones(2, 3)
for name in ("Dropout", "Dropout1d", "Dropout2d", "Dropout3d", "AlphaDropout", "FeatureAlphaDropout"):
    for p in (2, -0.1, 0, 1):
        show(lambda: getattr(nn, name)(p))
for limits in ((1, 1), (2.5, 1), (-1, -2), (-1, 2)):
    show(lambda: nn.Hardtanh(*limits))
for settings in (dict(p=3), dict(p=1.5), dict(margin=-1), dict(weight=torch.ones(2, 2))):
    show(lambda: nn.MultiMarginLoss(**settings))
    show(lambda: F.multi_margin_loss(y, torch.tensor([0, 1]), **settings))
show(lambda: nn.TripletMarginLoss(margin=-1))
show(lambda: nn.TripletMarginLoss(margin=0))
show(lambda: nn.TripletMarginWithDistanceLoss(margin=0))
show(lambda: nn.Bilinear(0, 2, 3))
show(lambda: nn.Bilinear(-1, 2, 3))
show(lambda: nn.LSTM(-3, 4))
show(lambda: nn.GRU(0, 4))
show(lambda: nn.RNN(3, 0))
for kind in (nn.CrossEntropyLoss, nn.NLLLoss, nn.BCELoss, nn.BCEWithLogitsLoss, nn.MultiLabelSoftMarginLoss):
    show(lambda: kind(weight=[1, 2]))
    show(lambda: kind("mean"))
show(lambda: nn.BCEWithLogitsLoss(pos_weight=3.0))
show(lambda: nn.Unflatten(1, 3))
show(lambda: nn.TransformerEncoder(nn.TransformerEncoderLayer(4, 2), 0)(torch.ones(2, 4)))
for size in (0, -1, 1):
    show(lambda: nn.LocalResponseNorm(size)(x))
    show(lambda: F.local_response_norm(torch.ones(1, 2, 3, 3), size))
show(lambda: nn.Softshrink(-1)(y))
show(lambda: nn.Softshrink(-0.5)(y.double()))
images = (x, torch.ones(1, 2, 3, 4), torch.ones(1, 1, 2, 3, 4))
for mode in ("replicate", "reflect"):
    for pad in ((-2, -2), (-2, -1), (-5, -5), (-5, 3), (3, -5), (-4, 0)):
        show(lambda: F.pad(images[0], pad, mode=mode))
    for pad in ((-2, -2, 0, 0), (0, 0, -2, -1), (-5, -5, -3, -3), (-4, 3, 0, 0)):
        show(lambda: F.pad(images[1], pad, mode=mode))
    for pad in ((-2, -2, 0, 0, 0, 0), (0, 0, 0, 0, -1, -1), (-5, -5, -3, -3, -3, -3)):
        show(lambda: F.pad(images[2], pad, mode=mode))
    show(lambda: F.pad(x[:, :, :0], (1, 1), mode=mode))
    show(lambda: F.pad(x[:0], (1, 1), mode=mode))
    show(lambda: F.pad(x[:, :0], (1, 1), mode=mode))
show(lambda: F.pad(x, (-2, -2), mode="circular"))
show(lambda: F.pad(x, (-5, -5), mode="circular"))
