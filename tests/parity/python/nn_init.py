# torch.nn.init: what it draws, and what it refuses.
import torch
import torch.nn as nn

init = nn.init


def refused(action):
    try:
        action()
        print("no error")
    except Exception as error:
        print(type(error).__name__, error)


torch.manual_seed(3)
for name, options in (
    ("uniform_", {}),
    ("uniform_", {"a": -2.0, "b": 3.0}),
    ("normal_", {"mean": 1.0, "std": 0.5}),
    ("trunc_normal_", {}),
    ("trunc_normal_", {"mean": 1.0, "std": 3.0, "a": -1.0, "b": 1.5}),
    ("trunc_normal_", {"std": 0.02}),
    ("trunc_normal_", {"mean": 0.5, "std": 0.1, "a": 0.9, "b": 1.0}),
    ("constant_", {"val": 0.3}),
    ("ones_", {}),
    ("zeros_", {}),
    ("eye_", {}),
    ("xavier_uniform_", {"gain": 2.0}),
    ("xavier_normal_", {}),
    ("kaiming_uniform_", {"a": 0.5}),
    ("kaiming_uniform_", {"mode": "fan_out", "nonlinearity": "relu"}),
    ("kaiming_normal_", {"nonlinearity": "tanh"}),
    ("orthogonal_", {}),
    ("orthogonal_", {"gain": 3.0}),
    ("sparse_", {"sparsity": 0.5}),
    ("sparse_", {"sparsity": 0.3, "std": 1.0}),
):
    for dtype in (torch.float32, torch.float64):
        w = nn.Parameter(torch.full((4, 5), 9.0, dtype=dtype))
        out = getattr(init, name)(w, **options)
        print(name, options, out is w, w.requires_grad, w.grad_fn)
        print(w.detach())
for sizes in ((3, 5), (5, 3), (2, 3, 4), (1, 7)):
    w = init.orthogonal_(torch.empty(*sizes))
    print(w)
for sizes, groups in (((4, 2, 3), 1), ((4, 2, 3), 2), ((2, 3, 3, 2), 1), ((3, 3, 1, 2, 3), 3)):
    print(init.dirac_(torch.empty(*sizes), groups))
print(init.eye_(torch.empty(2, 3)), init.kaiming_uniform_(torch.empty(2, 3, 4)), init.xavier_normal_(torch.empty(2, 3, 2, 1)))
g = torch.Generator()
g.manual_seed(5)
for name in ("uniform_", "normal_", "trunc_normal_", "xavier_uniform_", "xavier_normal_", "kaiming_uniform_", "kaiming_normal_", "orthogonal_"):
    print(name, getattr(init, name)(torch.empty(2, 3), generator=g))
for name in ("linear", "conv1d", "conv2d", "conv3d", "conv_transpose2d", "sigmoid", "tanh", "relu", "leaky_relu", "selu"):
    print(name, init.calculate_gain(name))
print(init.calculate_gain("leaky_relu", 0.2), init.calculate_gain("relu", 3))
refused(lambda: init.calculate_gain("swish"))
refused(lambda: init.eye_(torch.empty(3)))
refused(lambda: init.dirac_(torch.empty(3, 3)))
refused(lambda: init.dirac_(torch.empty(3, 3, 1), 2))
refused(lambda: init.orthogonal_(torch.empty(3)))
refused(lambda: init.sparse_(torch.empty(3), 0.5))
refused(lambda: init.xavier_uniform_(torch.empty(3)))
refused(lambda: init.kaiming_normal_(torch.empty(3)))
refused(lambda: init.kaiming_normal_(torch.empty(3, 2), mode="fan"))
print(init._calculate_fan_in_and_fan_out(torch.empty(2, 3, 4)))
print(init._calculate_correct_fan(torch.empty(2, 3), "fan_out"), nn.init.xavier_uniform is not None)
