"""numpy.ndarray over the engine. The functions come from the tables of web/src/numpy."""
import json
from collections import namedtuple

from _builtins import _g, Slice, _slice
from numpy._dtypes import DTYPES, bool_, code, code_of, float32, float64, generic, int64, scalar
from numpy._ufuncs import index_error, into, missing, too_deep, ufunc

_JS = type(_g.list())
_UNDEF = _g.fn(-1)


class AxisError(ValueError):
    pass


class UFuncTypeError(TypeError):
    pass


class LinAlgError(ValueError):
    pass


_KINDS = {
    kind.__name__: kind
    for kind in (
        TypeError,
        ValueError,
        IndexError,
        AttributeError,
        AssertionError,
        MemoryError,
        OverflowError,
        ZeroDivisionError,
        NotImplementedError,
        AxisError,
        UFuncTypeError,
        LinAlgError,
    )
}


def fail():
    """Raises what the engine has refused."""
    kind, _, message = _g.error().split("\n", 2)
    raise _KINDS.get(kind, RuntimeError)(message)


def checked(result):
    if result is _UNDEF:
        fail()
    return result


def js(value, depth=0):
    """A Python value as the bridge takes it: in a list a scalar keeps its dtype."""
    kind = type(value)
    if kind is ndarray:
        return value._j
    if kind is int:
        return value if -0x40000000 <= value < 0x40000000 else _g.integer(str(value))
    if kind is float or kind is bool or value is None or kind is str or kind is _JS:
        return value
    if kind is list or kind is tuple:
        return too_deep() if depth > 64 else _g.list(*[js(item, depth + 1) for item in value])
    if hasattr(value, "requires_grad"):
        return value.numpy()._j
    if hasattr(value, "_code"):
        if not isinstance(value, generic):
            return DTYPES[value._code].name
        return asarray(value)._j if depth and value._code not in (0, 1, 3) else js(value._j)
    if hasattr(value, "__array__"):
        return value.__array__()._j
    try:
        if not isinstance(value, (dict, type, set)):
            return js(list(value), depth + 1)
    except (TypeError, AttributeError):
        pass
    return _g.thing(kind.__name__)


_BOOLS = (scalar(bool_, False), scalar(bool_, True))


def answer(result):
    """What the bridge answers, as Python has it: arrays, NumPy's scalars, lists of them."""
    kind = type(result)
    if kind is float:
        return scalar(float64, result)
    if kind is _JS:
        if _g.kind(result) == "t":
            return ndarray(result)
        return [answer(result[i]) for i in range(result.length)]
    if result is _UNDEF:
        fail()
    if kind is bool:
        return _BOOLS[result]
    if kind is int:
        return scalar(int64, result)
    if kind is str:
        if result[0] == "#":
            number, value = result[1:].split(" ")
            kind = DTYPES[int(number)].type
            return scalar(kind, kind._own(value))
        return scalar(float32, float(result[1:])) if result[0] == "f" else scalar(int64, int(result))
    return result


def plain(result):
    """The same with numbers of Python's own."""
    if type(result) is _JS and _g.kind(result) != "t":
        return tuple([plain(result[i]) for i in range(result.length)])
    if type(result) is str:
        return result
    result = answer(result)
    return result._j if isinstance(result, generic) else result


def bind(name, names, args, keywords):
    """Positional and keyword arguments in the order of the names."""
    if len(args) > len(names):
        raise TypeError("%s() takes %d positional arguments but %d were given" % (name, len(names), len(args)))
    values = list(args)
    for key in keywords:
        if key not in names:
            if key in ("order", "subok", "like", "kind"):
                continue
            raise TypeError("%s() got an unexpected keyword argument '%s'" % (name, key))
        at = names.index(key)
        if at < len(args):
            raise TypeError("%s() got multiple values for argument '%s'" % (name, key))
        while len(values) <= at:
            values.append(_UNDEF)
        values[at] = keywords[key]
    return values


def _named(kind):
    name, _, fields = kind.partition(":")
    make = namedtuple(name, fields.split(","))
    return lambda items: make(*items)


def _result_of(kind):
    """What becomes of a row's answer (web/src/numpy/table.js)."""
    if kind == "list":
        return answer
    if kind == "plain":
        return plain
    if kind == "object":
        return checked
    if kind == "objects":
        return lambda result: [result[i] for i in range(checked(result).length)]
    if kind == "dtype":
        return lambda result: DTYPES[checked(result)]
    make = _named(kind) if ":" in kind else tuple

    def result_of(result):
        value = answer(result)
        return make(value) if type(value) is list else value

    return result_of


def function(name, fn, parameters, kind):
    """np's function of a row of the table."""
    if parameters == "x":

        def unary(x, out=None, where=True, dtype=None):
            if dtype is not None:
                x = asarray(x).astype(dtype)
            result = answer(fn(x._j if type(x) is ndarray else js(x)))
            return result if out is None and where is True else into(name, result, out, where, (x,))

        return unary
    if parameters == "x1,x2" or parameters == "a,b":

        def binary(a, b):
            return answer(fn(_operand(a), _operand(b)))

        if parameters == "x1,x2":
            return ufunc(name, binary)

        def product(a, b, out=None):
            return binary(a, b) if out is None else into(name, binary(a, b), out, True)

        return product
    mark = parameters[0]
    least, several = int(mark) if mark.isdigit() else 0 if mark in "?*" else 1, mark == "*"
    names = parameters.lstrip("?*23").split(",")
    dtype_at = names.index("dtype") if "dtype" in names else -1
    out_at = names.index("out") if "out" in names else -1
    result = _result_of(kind)

    def call(*args, **keywords):
        if several:
            # NumPy's scalars have a dtype for result_type, Python's numbers none.
            sized = generic if name == "result_type" else ()
            args = ([asarray(one) if isinstance(one, sized) else one for one in args],)
        if len(args) == 1 and least < 2 and not keywords and dtype_at:
            return result(fn(js(args[0])))
        values = bind(name, names, args, keywords) if keywords or len(args) > len(names) else args
        if len(values) < least or keywords and any([value is _UNDEF for value in values[:least]]):
            values = list(values) + [_UNDEF] * least
            missing(name, ["'%s'" % one for one, value in zip(names[:least], values) if value is _UNDEF])
        items = [value if value is _UNDEF else js(value) if i != dtype_at else code(value) for i, value in enumerate(values)]
        if 0 <= out_at < len(items) and items[out_at] is not _UNDEF and items[out_at] is not None:
            items[out_at] = None
            return into(None if "axis" in names else name, result(fn(*items)), values[out_at], True)
        return result(fn(*items))

    return call


def _operand(value):
    """Of a function of two arrays: NumPy's scalars have a dtype there, Python's numbers none."""
    return value._j if type(value) is ndarray else asarray(value)._j if isinstance(value, generic) else js(value)


def _operator(fn, name):
    def call(self, other):
        kind = type(other)
        if kind is ndarray:
            result = fn(self._j, other._j)
        elif kind is float or kind is bool:
            result = fn(self._j, other)
        elif kind is float64:
            result = fn(self._j, other._j if self.dtype._code == 3 else asarray(other)._j)
        elif isinstance(other, generic):
            result = fn(self._j, asarray(other)._j)
        elif kind is int or kind is list or kind is tuple:
            result = fn(self._j, js(other))
        elif name in ("eq", "ne") and (other is None or kind is str):
            return functions["full"](self.shape, name == "ne")
        elif other is None:
            raise TypeError("unsupported types for __%s__: '%s', 'NoneType'" % (name, self.dtype.type.__name__[:-2]))
        else:
            return NotImplemented
        if type(result) is _JS:
            return ndarray(result)
        return answer(result)

    return call


def _reflected(fn):
    return lambda self, other: answer(fn(js(other), self._j))


def _inplace(fn):
    def call(self, other):
        if fn(self._j, other._j if type(other) is ndarray else js(other)) is _UNDEF:
            fail()
        return self

    return call


def _bound(value):
    if value is None or type(value) is int:
        return value
    if type(value) is float:
        raise TypeError("slice indices must be integers or None or have an __index__ method")
    return int(value)


def _item(item):
    kind = type(item)
    if kind is int or item is None or kind is bool:
        return item
    if kind is ndarray:
        return item._j
    if kind is _slice or kind is Slice:
        return _g.slice(_bound(item.start), _bound(item.stop), _bound(item.step))
    if item is Ellipsis:
        return "..."
    if kind is float or kind is str:
        index_error(item)
    return js(item)


class ndarray:
    """An array of numbers. https://numpy.org/doc/2.4/reference/arrays.ndarray.html"""

    _is_array = True
    _of = None

    def __init__(self, j):
        self._j = j if type(j) is _JS else functions["empty"](j)._j

    @property
    def shape(self):
        sizes = checked(_g.describe(self._j)).split(";")[0]
        return tuple([int(n) for n in sizes.split(",")]) if sizes else ()

    @shape.setter
    def shape(self, sizes):
        self._j = self.reshape(sizes)._j

    @property
    def ndim(self):
        return checked(_g.dim(self._j))

    @property
    def size(self):
        count = 1
        for n in self.shape:
            count *= n
        return count

    @property
    def dtype(self):
        return DTYPES[checked(_g.code(self._j))]

    itemsize = property(lambda self: self.dtype.itemsize)
    nbytes = property(lambda self: self.dtype.itemsize * self.size)
    T = property(lambda self: self._view(_transpose(self._j)))
    strides = property(lambda self: functions["_strides"](self))
    base = property(lambda self: self._of)
    flat = property(lambda self: self.ravel())

    def item(self, *index):
        if index:
            return (self.ravel()[index[0]] if len(index) == 1 else self[index]).item()
        if self.size != 1:
            raise ValueError("can only convert an array of size 1 to a Python scalar")
        value = checked(_g.item(self._j))
        return int(value) if type(value) is str else value

    def tolist(self):
        flat = json.loads(checked(_g.json(self._j)))
        if self.dtype.kind == "f":
            flat = [float(v) if type(v) is str else v for v in flat]
        shape = self.shape
        if not shape:
            return flat[0]
        if 0 in shape:
            for size in reversed(shape):
                flat = [json.loads(json.dumps(flat)) for _ in range(size)] if size else []
            return flat
        for size in reversed(shape[1:]):
            flat = [flat[i : i + size] for i in range(0, len(flat), size)] if size else [[] for _ in range(shape[0])]
        return flat

    def __repr__(self):
        return checked(_text(self._j, True))

    def __str__(self):
        return checked(_text(self._j, False))

    def __bool__(self):
        size = self.size
        if size == 1:
            return self.item() != 0
        if size:
            raise ValueError(
                "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()"
            )
        raise ValueError(
            "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty."
        )

    def __int__(self):
        if self.ndim:
            raise TypeError("only 0-dimensional arrays can be converted to Python scalars")
        return int(self.item())

    def __index__(self):
        if self.ndim or self.dtype.kind != "i":
            raise TypeError("only integer scalar arrays can be converted to a scalar index")
        return self.item()

    def __len__(self):
        sizes = checked(_g.describe(self._j)).split(";")[0]
        if not sizes:
            raise TypeError("len() of unsized object")
        return int(sizes.split(",")[0])

    def __iter__(self):
        if self.ndim == 0:
            raise TypeError("iteration over a 0-d array")
        if self.ndim == 1 and self.dtype._code != 2:
            kind = self.dtype.type
            return (scalar(kind, value) for value in self.tolist())  # as they are asked for
        return iter([self[i] for i in range(len(self))])

    def __contains__(self, value):
        return functions["any"](self == value)

    def __hash__(self):
        raise TypeError("unhashable type: 'numpy.ndarray'")

    def __getitem__(self, index):
        kind = type(index)
        if kind is tuple:
            result = _get(self._j, *[_item(item) for item in index])
        else:
            result = _get(self._j, index if kind is int else _item(index))
        if type(result) is not _JS:
            return answer(result)
        if kind is int or kind is _slice or kind is tuple and not any([type(i) in (list, ndarray) for i in index]):
            return self._view(result)
        return ndarray(result)

    def _view(self, j):
        array = ndarray(checked(j))
        array._of = self if self._of is None else self._of
        return array

    def __setitem__(self, index, value):
        value = value._j if type(value) is ndarray else js(value)
        checked(_set(self._j, value, *[_item(item) for item in (index if type(index) is tuple else (index,))]))

    def __getattr__(self, name):
        raise AttributeError("'numpy.ndarray' object has no attribute '%s'" % name)

    def __pos__(self):
        return self.copy()

    def __round__(self, decimals=0):
        return functions["round"](self, decimals)

    def __array__(self, dtype=None):
        return self if dtype is None else self.astype(dtype)

    def __copy__(self):
        return self.copy()

    def __deepcopy__(self, memo):
        return self.copy()

    def reshape(self, *shape, order="C"):
        return self._view(_reshape(self._j, js(shape[0] if len(shape) == 1 else shape), order))

    def transpose(self, *axes):
        return functions["transpose"](self, axes[0] if len(axes) == 1 else axes or None)

    def view(self):
        return ndarray(checked(_get(self._j, "...")))

    def tobytes(self):
        from numpy import _files

        return _files._bytes_of(self)


# np's functions by place and name.
places = {"numpy": {}, "random": {}, "generator": {}, "linalg": {}, "testing": {}}
functions = places["numpy"]


def _load():
    """Reads the tables: functions, then the methods and operators of arrays and of scalars."""
    rows = {}
    for line in _g.np_table().split("\n"):
        place, name, *more = line.split(" ")
        if place == "method":
            methods.append(name.lstrip("_"))
            setattr(ndarray, name.lstrip("_"), functions[name])
        elif place == "unary":
            unary.append((name, more[0]))
            setattr(ndarray, "__%s__" % name, functions[more[0]])
        elif place == "operator":
            operators.append((name, more[0]))
            fn = rows[more[0]]
            setattr(ndarray, "__%s__" % name, _operator(fn, name))
            if name not in _COMPARISONS:
                setattr(ndarray, "__r%s__" % name, _reflected(fn))
            if "_i" + more[0] in rows:
                setattr(ndarray, "__i%s__" % name, _inplace(rows["_i" + more[0]]))
        else:
            fn = _g.np(int(more[0]))
            if place in ("numpy", "own"):
                rows[name] = fn
            if place != "own":
                places[place][name] = function(name.lstrip("_"), fn, more[1], more[2])
    return rows


_COMPARISONS, operators, unary, methods = ("lt", "le", "gt", "ge", "eq", "ne"), [], [], []
_rows = _load()
_get, _set, _text, _transpose, _reshape = [_rows[name] for name in "get set text transpose reshape".split(" ")]
_array = functions["array"]


def array(object, dtype=None, *more, **keywords):
    return _array(object, type(object) if dtype is None and isinstance(object, generic) else dtype, *more, **keywords)


def asarray(a, dtype=None, order=None):
    """The array itself where it is one of that dtype, else a new one."""
    if type(a) is ndarray and (dtype is None or a.dtype == dtype):
        return a
    if dtype is None and isinstance(a, generic):
        dtype = type(a)
    return ndarray(checked(_rows["asarray"](js(a), code(dtype))))


functions.update(array=array, asarray=asarray, asanyarray=asarray, ascontiguousarray=asarray)
