# A format that a value does not have, and what comparisons and copies of arrays are.
import numpy as np
import torch


class Dog:
    pass


def tell(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, error)


a, v = np.arange(6).reshape(2, 3), torch.ones(2)
tell(
    lambda: f"{a:.2f}",
    lambda: f"{v:.1f}",
    lambda: f"{[1]:.1f}",
    lambda: f"{None:5}",
    lambda: f"{Dog():>5}",
    lambda: "{:.2f}".format(v),
    lambda: format(v, "d"),
    lambda: f"{v[0]:.2f}",
    lambda: f"{np.array(2.5):.1f}",
    lambda: f"{np.float32(0.5):6.2f}|{np.int64(3):4d}|{np.bool_(True)}|{True:d}",
    lambda: a == "x",
    lambda: a == None,
    lambda: a != None,
    lambda: np.any(a == None),
    lambda: hash(a),
    lambda: a.item(2),
    lambda: a.item(1, 2),
    lambda: np.int8(200),
    lambda: np.uint8(256),
    lambda: np.uint8(-1),
    lambda: np.int32(2**31),
    lambda: np.int16(-32768),
    lambda: np.int8(1.9),
    lambda: np.int64(3) * [0],
    lambda: [0] * np.int64(3),
    lambda: np.float64(2) * [1],
    lambda: np.linspace(0, 1, 2.5),
    lambda: np.linspace(0, 1, 3.0),
)
