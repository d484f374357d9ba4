"""safetensors.torch: dicts of tensors in files. https://huggingface.co/docs/safetensors"""
import binascii
import json

from _builtins import _g
from torch._core import Tensor, checked
from torch.serialization import _read, _write


def _text(tensors, metadata):
    names = json.dumps(list(tensors.keys()))
    values = _g.list(*[tensor._j for tensor in tensors.values()])
    return checked(_g.safetensors_save(names, values, json.dumps(metadata)))


def _tensors(text):
    found = checked(_g.safetensors_load(text))
    names = json.loads(found[0])
    return {name: Tensor(found[i + 1]) for i, name in enumerate(names)}


def save(tensors, metadata=None):
    return binascii.a2b_base64(_text(tensors, metadata))


def load(data):
    return _tensors(str(binascii.b2a_base64(data), "ascii").strip())


def save_file(tensors, filename, metadata=None):
    _write(filename, _text(tensors, metadata))


def load_file(filename, device="cpu"):
    return _tensors(_read(filename))
