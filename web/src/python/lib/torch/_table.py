"""Functions, methods and operators from the engine's table."""
from _builtins import _g
from torch._bridge import _UNDEF, argument, checked, fail, js, options, wrap
from torch._core import Tensor, functions, places


# Makes a tensor without its __init__, which takes as long as the operation.
_new = object.__new__


def method(name, fn, one):
    """The Tensor method of a function."""

    def call(self, *args, **keywords):
        if keywords:
            result = fn(self._j, *[argument(arg) for arg in args], options(keywords))
        elif args:
            first = args[0]
            if len(args) > 1:
                result = fn(self._j, *[argument(arg) for arg in args])
            else:
                result = fn(self._j, first._j if type(first) is Tensor else argument(first))
        else:
            result = fn(self._j)
        if not one:
            return wrap(result)
        if result is _UNDEF:
            fail()
        if result is self._j:
            return self
        tensor = _new(Tensor)
        tensor._j = result
        return tensor

    return call


def function(name, fn, one, results=""):
    """The function of torch, or of one of its modules."""

    def call(*args, **keywords):
        values = [argument(arg) for arg in args]
        if keywords:
            values.append(options(keywords))
        result = fn(*values)
        if keywords and keywords.get("out") is not None:
            # The caller's own tensors.
            out = keywords["out"]
            checked(result)
            return out if isinstance(out, Tensor) else returns(tuple(out)) if returns else tuple(out)
        if one:
            if result is _UNDEF:
                fail()
            # relu(x, inplace=True) is x.
            return args[0] if values and result is values[0] else Tensor(result)
        result = wrap(result)
        return returns(result) if returns and type(result) is tuple else result

    returns = named(name, results) if results else None
    return call


def named(name, results):
    """max(x, 1): a tuple that prints as PyTorch's."""
    fields = results.split(",")

    class Results(tuple):
        def __repr__(self):
            lines = ["%s=%s" % (field, value) for field, value in zip(fields, self)]
            return "torch.return_types.%s(\n%s)" % (name, ",\n".join(lines))

        __str__ = __repr__

    for i, field in enumerate(fields):
        setattr(Results, field, property(lambda self, i=i: self[i]))
    return Results


def _operator(fn):
    """A binary operator: a number, a tensor or an array on its right side."""
    # Names of the function itself are found at once, those of the module by a search.
    cls, undefined, number, make, kind_of = Tensor, _UNDEF, float, _new, type

    def call(self, other):
        kind = kind_of(other)
        if kind is cls:
            result = fn(self._j, other._j)
        elif kind is number or kind is bool:
            result = fn(self._j, other)
        elif kind is int or hasattr(other, "_j"):
            result = fn(self._j, js(other))
        else:
            return NotImplemented
        if result is undefined:
            fail()
        tensor = make(cls)
        tensor._j = result
        return tensor

    return call


def _inplace(fn):
    def call(self, other):
        result = fn(self._j, other._j if type(other) is Tensor else js(other))
        if result is _UNDEF:
            fail()
        return self

    return call


def _turned(fn):
    return lambda self, other: Tensor(checked(fn(js(other), self._j)))


def load():
    """Reads the engine's table: fills `functions` and `places` and gives Tensor its methods."""
    find = _g.fn
    for line in _g.table().split("\n"):
        place, first, names, kinds, several = line.split("\t")
        number = int(first)
        results = dict([word.split("=") for word in several.split(" ")]) if several else {}
        member = place == "Tensor" or place == "Tensor property"
        plain = place == "torch" or place == "internal"
        rows = {} if member else places.setdefault(place, {})
        for i, name in enumerate(names.split(" ")):
            fn = find(number + i)
            one = kinds[i] == "T"
            fields = results.get(str(i), "") if results else ""
            if plain or member and name not in functions:
                functions[name] = fn
            if not member:
                rows[name] = (fn, one, fields)
            elif not hasattr(Tensor, name):
                call = function(name, fn, False, fields) if fields else method(name, fn, one)
                setattr(Tensor, name, property(call) if place == "Tensor property" else call)
    for operators, make in (
        ("add mul sub matmul pow truediv:div floordiv:floor_divide mod:remainder lt le gt ge", _operator),
        ("radd:add rmul:mul rsub", _operator),
        ("and:bitwise_and or:bitwise_or xor:bitwise_xor", _operator),
        ("rand:bitwise_and ror:bitwise_or rxor:bitwise_xor", _operator),
        ("lshift:bitwise_left_shift rshift:bitwise_right_shift", _operator),
        (
            "iadd:add_ isub:sub_ imul:mul_ itruediv:div_ ifloordiv:floor_divide_ imod:remainder_ ipow:pow_",
            _inplace,
        ),
    ):
        for word in operators.split(" "):
            operator, _, name = word.partition(":")
            setattr(Tensor, "__%s__" % operator, make(functions[name or operator]))
    equal, unequal = _operator(functions["eq"]), _operator(functions["ne"])
    Tensor.__eq__ = lambda self, other: False if other is None else equal(self, other)
    Tensor.__ne__ = lambda self, other: True if other is None else unequal(self, other)
    Tensor.__neg__ = lambda self: self.neg()
    Tensor.__abs__ = lambda self: self.abs()
    # In _members.py.
    Tensor._few = (
        "storage untyped_storage fill_diagonal_ apply_ is_complex is_inference is_pinned is_shared is_conj is_neg "
        "is_signed share_memory_ to_dense resolve_conj resolve_neg"
    ).split()
    for side in ("left", "right"):
        setattr(Tensor, "__r%sshift__" % side[0], _turned(functions["bitwise_%s_shift" % side]))
    spread_out(Tensor)


# The sizes to which the interpreter's hash tables grow, each only when the last is full.
_SIZES = (127, 167, 223, 293, 389, 521, 683, 911)


def spread_out(cls):
    """Makes a large class quick: in a nearly full table it takes long to find that a name is not there."""
    count = len(cls.__dict__)
    size = min([size for size in _SIZES if size >= count])
    if count > 0.8 * size:
        for i in range(size + 1 - count):
            setattr(cls, "_%d" % i, None)


load()
