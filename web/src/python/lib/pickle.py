"""pickle of plain data, arrays and tensors: a text of its own that runs nothing when it is read."""
import json

HIGHEST_PROTOCOL = DEFAULT_PROTOCOL = 5
_MARK = b"gradlet-pickle "


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


def _packed(value):
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return value if -(10**9) < value < 10**9 else ["int", str(value)]
    if isinstance(value, float):
        return ["float", repr(value)]
    if isinstance(value, (bytes, bytearray)):
        return ["bytes", list(value)]
    if isinstance(value, dict):
        return ["dict", [[_packed(key), _packed(item)] for key, item in value.items()]]
    if hasattr(value, "detach"):
        value = value.detach()
        return ["tensor", str(value.dtype).split(".")[-1], _packed(value.tolist())]
    if hasattr(value, "_is_array"):
        return ["array", str(value.dtype), _packed(value.tolist())]
    for kind in ("list", "tuple", "set", "frozenset"):
        if type(value).__name__ == kind:
            return [kind, [_packed(item) for item in value]]
    raise PicklingError(
        "pickle of a %s is not in gradlet, which packs numbers, text, lists, dicts, arrays and tensors; "
        "torch.save keeps a model's state_dict()" % type(value).__name__
    )


def _unpacked(value):
    if not isinstance(value, list):
        return value
    kind, data = value[0], value[-1]
    if kind in ("int", "float"):
        return int(data) if kind == "int" else float(data)
    if kind == "bytes":
        return bytes(data)
    if kind == "dict":
        made = {}
        for key, item in data:
            made[_unpacked(key)] = _unpacked(item)
        return made
    if kind == "tensor":
        import torch

        return torch.tensor(_unpacked(data), dtype=getattr(torch, value[1]))
    if kind == "array":
        import numpy

        return numpy.array(_unpacked(data), dtype=getattr(numpy, value[1].replace("bool", "bool_")))
    items = [_unpacked(item) for item in data]
    return {"list": list, "tuple": tuple, "set": set, "frozenset": frozenset}[kind](items)


def dumps(obj, protocol=None, **keywords):
    return _MARK + json.dumps(_packed(obj)).encode()


def loads(data, **keywords):
    if not bytes(data[: len(_MARK)]) == _MARK:
        raise UnpicklingError("only what gradlet's own pickle wrote can be read; a pickle of CPython could run anything")
    return _unpacked(json.loads(bytes(data[len(_MARK) :]).decode()))


def dump(obj, file, protocol=None, **keywords):
    file.write(dumps(obj))


def load(file, **keywords):
    return loads(file.read())
