"""Views of an array's memory in other shapes."""
import numpy as np
from numpy import _core, asarray


def as_strided(x, shape=None, strides=None, writeable=True):
    """The array's memory with this shape and these strides, in bytes."""
    x = asarray(x)
    shape = x.shape if shape is None else shape
    strides = x.strides if strides is None else strides
    return x._view(_core._rows["_as_strided"](x._j, _core.js(shape), _core.js(strides)))


def sliding_window_view(x, window_shape, axis=None):
    """Each window of the array, in new dimensions at the end."""
    x = asarray(x)
    windows = (window_shape,) if type(window_shape) is int else tuple(window_shape)
    if axis is None:
        axes = tuple(range(x.ndim))
        if len(windows) != x.ndim:
            raise ValueError(
                "Since axis is None, must provide window_shape for all dimensions of `x`; got %d window_shape "
                "elements and `x.ndim` is %d." % (len(windows), x.ndim)
            )
    else:
        axes = (axis,) if type(axis) is int else tuple(axis)
    shape, strides = list(x.shape), x.strides + tuple([x.strides[d] for d in axes])
    for d, size in zip(axes, windows):
        if shape[d] < size:
            raise ValueError("window shape cannot be larger than input array shape")
        shape[d] -= size - 1
    return as_strided(x, tuple(shape) + windows, strides)


def broadcast_to(array, shape, subok=False):
    return np.broadcast_to(array, shape)
