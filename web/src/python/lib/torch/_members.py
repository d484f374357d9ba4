"""What tensors have that few programs ask for: Tensor.__getattr__ finds it here."""
import warnings

import torch
from _builtins import _text
from torch._core import Tensor


def _whole(tensor):
    """All elements of the memory in which a tensor lies."""
    flat = tensor.detach()
    try:
        flat.as_strided((2**50,), (1,), 0)
    except RuntimeError as error:  # it says how many bytes there are
        size = int(_text(error).strip(".").split(" ")[-1])
        return flat.as_strided((size // tensor.element_size(),), (1,), 0)


class UntypedStorage:
    def __init__(self, tensor):
        self._all = _whole(tensor)

    def nbytes(self):
        return self._all.numel() * self._all.element_size()

    size = __len__ = nbytes

    def data_ptr(self):
        return self._all.data_ptr()


class TypedStorage(UntypedStorage):
    """The numbers of a tensor's memory, one after the other."""

    @property
    def dtype(self):
        return self._all.dtype

    def size(self):
        return self._all.numel()

    __len__ = size

    def __getitem__(self, index):
        found = self._all[index]
        return found.tolist() if found.dim() else found.item()

    def __setitem__(self, index, value):
        self._all[index] = value

    def __iter__(self):
        return iter(self._all.tolist())

    def tolist(self):
        return self._all.tolist()

    def untyped(self):
        return UntypedStorage(self._all)

    def __repr__(self):
        rows = "".join([" %s\n" % value for value in self._all.tolist()])
        return "%s[torch.storage.TypedStorage(dtype=%s, device=cpu) of size %d]" % (rows, self.dtype, len(self))

    __str__ = __repr__


def storage(self):
    warnings.warn(
        "TypedStorage is deprecated. It will be removed in the future and UntypedStorage will be the only storage class. "
        "This should only matter to you if you are using storages directly.  To access UntypedStorage directly, use "
        "tensor.untyped_storage() instead of tensor.storage()"
    )
    return TypedStorage(self)


def untyped_storage(self):
    return UntypedStorage(self)


def fill_diagonal_(self, fill_value, wrap=False):
    if self.dim() < 2:
        raise RuntimeError("dimensions must larger than 1")
    if self.dim() > 2 and len(set(self.shape)) > 1:
        raise RuntimeError("all dimensions of input must be of equal length")
    place = torch.arange(min(self.shape))
    if wrap and self.dim() == 2 and self.size(0) > self.size(1):
        flat = torch.arange(0, self.numel(), self.size(1) + 1)
        self.index_put_((flat // self.size(1), flat % self.size(1)), torch.tensor(fill_value, dtype=self.dtype))
        return self
    self[(place,) * self.dim()] = fill_value
    return self


def apply_(self, callable):
    """callable of every element, one after the other."""
    values = [callable(value) for value in self.detach().reshape(-1).tolist()]
    return self.copy_(torch.tensor(values, dtype=self.dtype).reshape(tuple(self.shape)))


def _never(self):
    return False


is_complex = is_inference = is_pinned = is_shared = is_conj = is_neg = _never


def is_signed(self):
    return self.dtype not in (torch.uint8, torch.bool)


def _itself(self):
    return self


share_memory_ = to_dense = resolve_conj = resolve_neg = _itself
