"""Functions of two operands with out=, where= and their methods: np.add.at, reduce, accumulate, outer."""


def _core():
    from numpy import _core

    return _core


def too_deep():
    raise ValueError(
        "setting an array element with a sequence. The requested array would exceed the maximum number of dimension "
        "of 64."
    )


def index_error(item):
    raise IndexError(
        "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays "
        "are valid indices"
    )


def missing(name, lacking):
    many = (name, len(lacking), "s" if lacking[1:] else "", " and ".join(lacking))
    raise TypeError("%s() missing %d required positional argument%s: %s" % many)


def _text(shape):
    return str(shape).replace(" ", "")


def _check_out(shape, out, operands):
    """NumPy's words for an out= that an element-wise function does not fit into."""
    if out == shape:
        return
    import numpy

    try:
        common = numpy.broadcast_shapes(shape, out)
    except ValueError:
        raise ValueError(
            "operands could not be broadcast together with shapes %s " % " ".join([_text(one) for one in operands + [out]])
        )
    if common != out:
        raise ValueError(
            "non-broadcastable output operand with shape %s doesn't match the broadcast shape %s"
            % (_text(out), _text(common))
        )


def into(name, result, out, where, operands=None):
    """Writes a result where the program wants it, out= and where=; one with a name only into a dtype of its kind."""
    core = _core()
    functions, value = core.functions, core.asarray(result)
    if type(out) is tuple:
        (out,) = out
    if out is None:
        out = functions["zeros"](value.shape, value.dtype)
    if type(out) is not core.ndarray:
        raise TypeError("return arrays must be of ArrayType")
    ranks = "buif"
    if name and ranks.index(value.dtype.kind) > ranks.index(out.dtype.kind):
        raise core.UFuncTypeError(
            "Cannot cast ufunc '%s' output from dtype('%s') to dtype('%s') with casting rule 'same_kind'"
            % (name, value.dtype.name, out.dtype.name)
        )
    if operands is not None:
        _check_out(value.shape, out.shape, [core.asarray(one).shape for one in operands])
    functions["copyto"](out, value, "unsafe", where=None if where is True else where)
    return out


_REDUCTIONS = {
    "add": "sum",
    "multiply": "prod",
    "maximum": "max",
    "minimum": "min",
    "logical_and": "all",
    "logical_or": "any",
}


class ufunc:
    """A function of two operands, element by element. https://numpy.org/doc/2.4/reference/ufuncs.html"""

    nin, nout, nargs = 2, 1, 3

    def __init__(self, name, fn):
        self.__name__ = name
        self._fn = fn

    def __repr__(self):
        return "<ufunc '%s'>" % self.__name__

    def __call__(self, a, b, out=None, where=True, dtype=None):
        if dtype is not None:
            a, b = [_core().asarray(x).astype(dtype) for x in (a, b)]
        try:
            result = self._fn(a, b)
        except ValueError as error:
            text = str(error)
            if out is None or not text.startswith("operands could not be broadcast together"):
                raise
            raise ValueError(text + _text(_core().asarray(out).shape) + " ")
        return result if out is None and where is True else into(self.__name__, result, out, where, (a, b))

    def reduce(self, array, axis=0, keepdims=False, **more):
        functions, array = _core().functions, _core().asarray(array)
        if self.__name__ in _REDUCTIONS:
            return functions[_REDUCTIONS[self.__name__]](array, axis=axis, keepdims=keepdims, **more)
        rows = iter(functions["moveaxis"](array, axis, 0))
        result = next(rows)
        for row in rows:
            result = self(result, row)
        return functions["expand_dims"](result, axis) if keepdims else result

    def accumulate(self, array, axis=0):
        functions, array, results = _core().functions, _core().asarray(array), []
        for row in functions["moveaxis"](array, axis, 0):
            results.append(self(results[-1], row) if results else row)
        return functions["moveaxis"](functions["stack"](results), 0, axis) if results else array

    def reduceat(self, array, indices, axis=0):
        """The reductions of the parts that begin at the indices."""
        functions, rows = _core().functions, _core().functions["moveaxis"](array, axis, 0)
        ends = list(indices[1:]) + [len(rows)]
        parts = [self.reduce(rows[i:j]) if i < j else rows[i] for i, j in zip(indices, ends)]
        return functions["moveaxis"](functions["stack"](parts), 0, axis)

    def outer(self, a, b):
        a, b = _core().asarray(a), _core().asarray(b)
        return self(a.reshape(a.shape + (1,) * b.ndim), b)

    def at(self, a, indices, b):
        """a[indices] op= b, once for every time an index is there."""
        functions, asarray = _core().functions, _core().asarray
        parts = [asarray(part) for part in (indices if type(indices) is tuple else (indices,))]
        shape = parts[0].shape
        lists = [part.ravel().tolist() for part in parts]
        values = functions["broadcast_to"](b, shape).ravel().tolist()
        for value, place in zip(values, zip(*lists)):
            a[place] = self(a[place], value)
