"""Batches of samples."""
import torch
from torch import Size, Tensor


def _is_array(value):
    return hasattr(value, "dtype")


def _is_named(value):
    return isinstance(value, tuple) and type(value) is not tuple and not isinstance(value, Size)


def default_convert(data):
    """NumPy's arrays as tensors, whatever they lie in."""
    if isinstance(data, Tensor):
        return data
    if _is_array(data):
        return torch.as_tensor(data)
    if isinstance(data, dict):
        return {key: default_convert(value) for key, value in data.items()}
    if _is_named(data):
        return type(data)(*[default_convert(item) for item in data])
    if isinstance(data, (list, tuple)):
        return [default_convert(item) for item in data]
    return data


def default_collate(batch):
    """Samples alike as one: tensors and numbers stacked, in tuples, lists and dicts one by one."""
    first = batch[0]
    if isinstance(first, Tensor):
        return torch.stack(list(batch), 0)
    if _is_array(first):
        import numpy

        # Numbers of NumPy, too: their dtype is kept.
        return torch.from_numpy(numpy.array(list(batch)))
    if isinstance(first, float):
        return torch.tensor(list(batch), dtype=torch.float64)
    if isinstance(first, (int, bool)):
        return torch.tensor(list(batch))
    if isinstance(first, (str, bytes)):
        return batch
    if isinstance(first, dict):
        return {key: default_collate([item[key] for item in batch]) for key in first}
    if _is_named(first):
        return type(first)(*[default_collate(items) for items in zip(*batch)])
    if isinstance(first, (list, tuple)):
        if not all([len(item) == len(first) for item in batch]):
            raise RuntimeError("each element in list of batch should be of equal size")
        return [default_collate(items) for items in zip(*batch)]
    raise TypeError(
        "default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found %s" % type(first)
    )
