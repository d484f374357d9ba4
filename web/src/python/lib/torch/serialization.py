"""torch.save and torch.load. The format is written and read in JavaScript (web/src/torch/files)."""
import binascii
import json
from collections import OrderedDict

from _builtins import _g
from torch._core import Parameter, Tensor, checked, dtype, dtypes


class UnpicklingError(Exception):
    pass


def _encode(value, tensors):
    if value is None or value is True or value is False or isinstance(value, str):
        return value
    if isinstance(value, int):
        return {"i": str(value)}
    if isinstance(value, float):
        return {"f": repr(value)}
    if isinstance(value, Tensor):
        tensors.append(value._j)
        return {"x": len(tensors) - 1}
    if isinstance(value, list):
        return [_encode(item, tensors) for item in value]
    if isinstance(value, tuple):
        return {"t": [_encode(item, tensors) for item in value]}
    if isinstance(value, dict):
        pairs = []
        for key, item in value.items():
            pairs.append(_encode(key, tensors))
            pairs.append(_encode(item, tensors))
        return {"o" if isinstance(value, OrderedDict) else "d": pairs}
    if isinstance(value, dtype):
        return {"y": value._code}
    name = type(value).__name__
    if hasattr(value, "state_dict"):
        raise NotImplementedError("torch.save: a whole %s cannot be saved here; save its state_dict()" % name)
    raise TypeError("cannot pickle '%s' object" % name)


def _decode(value, tensors):
    if isinstance(value, list):
        return [_decode(item, tensors) for item in value]
    if not isinstance(value, dict):
        return value
    kind, content = list(value.items())[0]
    if kind == "i":
        return int(content)
    if kind == "f":
        return float(content)
    if kind == "x":
        return tensors[content]
    if kind == "y":
        return dtypes[content]
    items = _decode(content, tensors)
    if kind == "t":
        return tuple(items)
    made = OrderedDict() if kind == "o" else {}
    for i in range(0, len(items), 2):
        made[items[i]] = items[i + 1]
    return made


def _write(f, text):
    content = binascii.a2b_base64(text)
    if hasattr(f, "write"):
        f.write(content)
        return
    with open(str(f), "wb") as file:
        file.write(content)


def _read(f):
    if hasattr(f, "read"):
        content = f.read()
    else:
        try:
            file = open(str(f), "rb")
        except OSError:
            raise OSError("[Errno 2] No such file or directory: '%s'" % f)
        with file:
            content = file.read()
    return str(binascii.b2a_base64(content), "ascii").strip()


def save(obj, f, pickle_module=None, pickle_protocol=2, _use_new_zipfile_serialization=True):
    tensors = []
    text = json.dumps(_encode(obj, tensors))
    _write(f, checked(_g.save(text, _g.list(*tensors))))


def load(f, map_location=None, pickle_module=None, *, weights_only=True, mmap=None):
    found = _g.load(_read(f))
    if found is _g.fn(-1):
        kind, _, message = _g.error().split("\n", 2)
        if kind == "UnpicklingError":
            raise UnpicklingError(message)
    found = checked(found)
    value, parameters = json.loads(found[0])
    tensors = [
        (Parameter if parameters[i] else Tensor)(found[i + 1]) for i in range(len(parameters))
    ]
    return _decode(value, tensors)
