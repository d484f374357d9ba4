"""torch.Tensor. Its operations come from the engine's table (see torch._table)."""
import json

from _builtins import _g, Slice, _slice
from _start import keep
from torch._bridge import (
    _JS,
    _UNDEF,
    OutOfMemoryError,
    Size,
    _tensor_class,
    argument,
    bfloat16,
    bool_,
    checked,
    cpu,
    data as _data,
    device,
    dtype,
    dtypes,
    fail,
    float16,
    float32,
    float64,
    inf,
    int8,
    int16,
    int32,
    int64,
    js,
    nan,
    nested,
    options,
    uint8,
    wrap,
)

# The engine's operations by name, as functions of facade values; and by place of the table.
functions = {}
places = {}


_warned = set()


def warn_once(text):
    if text not in _warned:
        _warned.add(text)
        _g.warn("UserWarning: " + text)


def _tupled(index):
    return index if type(index) is tuple else (index,)


def _bound(value):
    """A bound of a slice; beyond every size the nearest number that is exact in JavaScript."""
    if value is None:
        return None
    value = int(value)
    if -0x40000000 <= value < 0x40000000:
        return value
    return float(max(-(2**53), min(2**53, value)))


def _items(index):
    """What stands between brackets, for the facade."""
    items = []
    for item in _tupled(index):
        if isinstance(item, (_slice, Slice)):
            item = _g.slice(*[_bound(b) for b in (item.start, item.stop, item.step)])
        elif item is Ellipsis:
            item = "..."
        elif type(item) is str:
            raise TypeError("new(): invalid data type 'str'")
        elif type(item) is float:
            raise IndexError(
                "only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid "
                "indices (got %s)" % type(item).__name__
            )
        elif type(item) is bool:
            item = tensor(item)._j
        elif item is not None:
            item = _data(item)
        items.append(item)
    return _g.list(*items)


class Hook:
    def __init__(self, hook):
        self._hook = hook

    def remove(self):
        self._hook = None

    def call(self, grads):
        changed = self._hook(Tensor(grads[0])) if self._hook else None
        if changed is not None and not isinstance(changed, Tensor):
            raise TypeError("expected Variable, but hook returned '%s'" % type(changed).__name__)
        return _g.list(None if changed is None else changed._j)


class HookAfter(Hook):
    def __init__(self, hook, leaf):
        self._hook = hook
        self._leaf = leaf

    def call(self, leaves):
        if self._hook:
            self._hook(self._leaf)
        return _g.list()


class Tensor:
    """A tensor of the engine. https://pytorch.org/docs/stable/tensors.html"""

    # The facade's tensor. Named here too: to store an attribute the interpreter looks in the class first,
    # and looks long for what is not there.
    _j = None
    _grad = None

    # Not *sizes: that makes a tuple at each result.
    def __init__(self, j=None, n1=None, n2=None, n3=None, n4=None):
        if type(j) is _JS:
            self._j = j
        elif type(j) is int:
            sizes = [n for n in (j, n1, n2, n3, n4) if n is not None]
            self._j = checked(functions["empty"](_g.list(*sizes)))
        else:
            data = [] if j is None else j
            self._j = checked(_g.tensor(_data(data), options({"dtype": dtypes[_g.default_dtype()]})))

    # What a tensor is

    @property
    def shape(self):
        sizes = checked(_g.describe(self._j)).split(";")[0]
        return Size([int(n) for n in sizes.split(",")]) if sizes else Size()

    def size(self, dim=None):
        if dim is None:
            return self.shape
        return wrap(functions["size_dim"](self._j, argument(dim)))

    def dim(self):
        return checked(_g.dim(self._j))

    ndimension = dim
    ndim = property(dim)

    def numel(self):
        return self.shape.numel()

    nelement = numel

    @property
    def dtype(self):
        return dtypes[checked(_g.code(self._j))]

    device = property(lambda self: cpu)
    is_cuda = is_mps = is_xpu = is_meta = is_sparse = is_quantized = property(lambda self: False)
    is_cpu = property(lambda self: True)
    layout = property(lambda self: "torch.strided")
    itemsize = property(lambda self: self.dtype.itemsize)
    nbytes = property(lambda self: self.dtype.itemsize * self.numel())

    def element_size(self):
        return self.dtype.itemsize

    def is_floating_point(self):
        return self.dtype.is_floating_point

    def data_ptr(self):
        return checked(_g.data_address(self._j))

    @property
    def requires_grad(self):
        return checked(_g.requires_grad(self._j))

    @requires_grad.setter
    def requires_grad(self, value):
        self.requires_grad_(value)

    @property
    def is_leaf(self):
        return checked(_g.is_leaf(self._j))

    @property
    def grad_fn(self):
        if not checked(_g.grad_fn(self._j)):
            return None
        from torch._graph import node

        return node(self, ())

    @property
    def grad(self):
        identity = checked(_g.grad_identity(self._j))
        if not identity:
            self._grad = None
            if not self.is_leaf:
                warn_once(
                    "The .grad attribute of a Tensor that is not a leaf Tensor is being accessed. Its .grad "
                    "attribute won't be populated during autograd.backward(). If you indeed want the .grad "
                    "field to be populated for a non-leaf Tensor, use .retain_grad() on the non-leaf Tensor. If "
                    "you access the non-leaf Tensor by mistake, make sure you access the leaf Tensor instead."
                )
            return None
        known = self._grad
        if known is not None and known[0] == identity:
            return known[1]
        grad = Tensor(checked(functions["get_grad"](self._j)))
        self._grad = (identity, grad)
        return grad

    @grad.setter
    def grad(self, value):
        if value is not None and not isinstance(value, Tensor):
            raise TypeError(
                "assigned grad expected to be a Tensor or None but got grad of type %s" % type(value).__name__
            )
        checked(functions["set_grad"](self._j, None if value is None else value._j))

    @grad.deleter
    def grad(self):
        self.grad = None

    @property
    def data(self):
        return self.detach()

    @data.setter
    def data(self, value):
        if not isinstance(value, Tensor):
            raise TypeError("Variable data has to be a tensor, but got %s" % type(value).__name__)
        checked(_g.set_data(self._j, value._j))

    # Its numbers

    def item(self):
        value = checked(_g.item(self._j))
        return int(value) if type(value) is str else value

    def tolist(self):
        flat = json.loads(checked(_g.json(self._j)))
        if self.is_floating_point():
            flat = [float(v) if type(v) is str else v for v in flat]
        return nested(flat, self.shape)

    def numpy(self, *, force=False):
        if force:
            return self.detach().numpy()
        if self.requires_grad and _g.grad_enabled():
            raise RuntimeError(
                "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead."
            )
        from numpy import ndarray

        return ndarray(self.detach()._j)

    def __array__(self, dtype=None):
        return self.numpy()

    def __repr__(self):
        return checked(functions["repr"](self._j))

    __str__ = __repr__

    def __getattr__(self, name):
        if name[:1] == "_":
            raise AttributeError(name)
        if name in self._few:
            found = getattr(__import__("torch._members", None, None, ("*",)), name)
            return lambda *args, **keywords: found(self, *args, **keywords)
        raise AttributeError(
            "'%s' object has no attribute '%s' (docs/ops.md lists what gradlet has)"
            % (type(self).__name__, name)
        )

    def __bool__(self):
        if self.numel() == 0:
            raise RuntimeError("Boolean value of Tensor with no values is ambiguous")
        if self.numel() > 1:
            raise RuntimeError("Boolean value of Tensor with more than one value is ambiguous")
        return self.item() != 0

    def __int__(self):
        return int(_scalar(self))

    def __index__(self):
        if self.dim() != 0 or self.is_floating_point():
            raise TypeError("only integer tensors of a single element can be converted to an index")
        return int(self.item())

    def __len__(self):
        sizes = checked(_g.describe(self._j)).split(";")[0]
        if not sizes:
            raise TypeError("len() of a 0-d tensor")
        return int(sizes.split(",")[0])

    def __iter__(self):
        if self.dim() == 0:
            raise TypeError("iteration over a 0-d tensor")
        return iter(self.unbind(0))

    def __contains__(self, value):
        return (self == value).any().item()

    def __hash__(self):
        return id(self)

    def __getitem__(self, index):
        if type(index) is int:
            return Tensor(checked(_g.at(self._j, index)))
        return Tensor(checked(_g.index(self._j, _items(index))))

    def __setitem__(self, index, value):
        if not isinstance(value, (Tensor, int, float, bool)):
            if not hasattr(value, "_j"):
                raise TypeError("can't assign a %s to a %s" % (type(value).__name__, _g.legacy(self._j)))
        checked(_g.assign(self._j, _items(index), js(value)))

    # Operators that are no plain method

    def __rpow__(self, other):
        return Tensor(checked(functions["pow"](js(other), self._j)))

    def __rtruediv__(self, other):
        return self.reciprocal() * other

    def __rfloordiv__(self, other):
        return tensor(other) // self

    def __rmod__(self, other):
        return tensor(other) % self

    def __rmatmul__(self, other):
        return NotImplemented if isinstance(other, (int, float)) else as_tensor(other) @ self

    def __invert__(self):
        if self.dtype.is_floating_point:
            raise TypeError("~ (operator.invert) is only implemented on integer and Boolean-type tensors")
        return self.bitwise_not()

    def __pos__(self):
        return self

    def __round__(self, decimals=0):
        return self.round(decimals=decimals) if decimals else self.round()

    def register_hook(self, hook):
        """The hook sees the gradient during backward() and may return another."""
        handle = Hook(hook)
        checked(functions["register_hook"](self._j, keep(handle.call)))
        return handle

    def register_post_accumulate_grad_hook(self, hook):
        """The hook gets this leaf when its .grad has been added to."""
        handle = HookAfter(hook, self)
        checked(functions["register_hook_after"](self._j, keep(handle.call)))
        return handle

    # Conversions, and those of _CONVERSIONS

    def cpu(self):
        return self

    def get_device(self):
        return -1

    def cuda(self, device=None, non_blocking=False):
        raise AssertionError("Torch not compiled with CUDA enabled")

    def to(self, *args, **keywords):
        target = None
        for arg in args + tuple(keywords.values()):
            if isinstance(arg, dtype):
                target = arg
            elif isinstance(arg, Tensor):
                target = arg.dtype
            elif type(arg) is int or isinstance(arg, (str, device)):
                device(arg).check()
            elif arg is not None and type(arg) is not bool:
                raise TypeError(
                    "to() received an invalid combination of arguments - got (%s)"
                    % ", ".join([_g.type_name(argument(one)) for one in args])
                )
        return self if target is None else Tensor(checked(functions["to"](self._j, target._j)))

    def type(self, dtype=None):
        if dtype is None:
            return _g.legacy(self._j)
        if isinstance(dtype, str):  # "torch.IntTensor"
            import torch

            found = getattr(torch, dtype.split(".")[-1], None)
            if not hasattr(found, "_holds"):
                raise ValueError("invalid type: '%s'" % dtype)
            dtype = found
        dtype = getattr(dtype, "dtype", dtype)
        if not hasattr(dtype, "itemsize"):
            raise TypeError("dtype must be a type, str, or dtype object")
        return self.to(dtype)

    def new_tensor(self, data, **keywords):
        keywords.setdefault("dtype", self.dtype)
        return tensor(data, **keywords)

    def __deepcopy__(self, memo):
        if not self.is_leaf:
            raise RuntimeError(
                "Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the moment.  "
                "If you were attempting to deepcopy a module, this may be because of a torch.nn.utils.weight_norm usage, "
                "see https://github.com/pytorch/pytorch/pull/103001"
            )
        data = self.detach().clone()
        if isinstance(self, Parameter):
            copied = Parameter(data, self.requires_grad)
        else:
            copied = data.requires_grad_(self.requires_grad)
        if self.grad is not None:
            copied.grad = self.grad.clone()
        return copied


class Parameter(Tensor):
    """A tensor that a Module lists among its parameters."""

    def __init__(self, data=None, requires_grad=True):
        if type(data) is _JS:
            self._j = data
            return
        data = empty(0) if data is None else data
        if not isinstance(data, Tensor):
            raise TypeError("Parameter data must be a Tensor, not %s" % type(data).__name__)
        if requires_grad and not data.is_floating_point():
            raise RuntimeError("Only Tensors of floating point and complex dtype can require gradients")
        if type(requires_grad) is not bool:
            kind = _g.type_name(argument(requires_grad))
            raise TypeError("_make_subclass(): argument 'require_grad' (position 3) must be bool, not " + kind)
        self._j = checked(_g.parameter(data._j, requires_grad))

    def __repr__(self):
        return "Parameter containing:\n" + checked(functions["repr"](self._j))

    __str__ = __repr__


def _scalar(value):
    if value.numel() != 1:
        raise ValueError("only one element tensors can be converted to Python scalars")
    return value.item()


def tensor(data, **keywords):
    """A new tensor from numbers, lists, an array or a tensor (copied)."""
    requires_grad = keywords.pop("requires_grad", False)
    if keywords.get("dtype") is None:
        # Numbers of NumPy have a dtype; the first one tells. A list may be in itself.
        first, depth = data, 0
        while type(first) in (list, tuple) and first and depth < 64:
            first, depth = first[0], depth + 1
        if hasattr(first, "_own"):
            keywords["dtype"] = dtypes[first._code]
    result = Tensor(checked(_g.tensor(_data(data), options(keywords))))
    if requires_grad and not result.is_floating_point():
        raise RuntimeError("Only Tensors of floating point and complex dtype can require gradients")
    return result.requires_grad_() if requires_grad else result


def of_array(array):
    """A tensor that shares the memory of NumPy's array."""
    return Tensor(checked(_g.shared(array._j)))


def as_tensor(data, dtype=None, device=None):
    if not isinstance(data, Tensor):
        if type(data).__name__ != "ndarray":
            return tensor(data, dtype=dtype)
        data = of_array(data)
    return data if dtype is None else data.to(dtype)


def empty(*size, **keywords):
    return Tensor(checked(functions["empty"](*[js(n) for n in size], options(keywords))))


_CONVERSIONS = {"float": float32, "double": float64, "half": float16, "bfloat16": bfloat16, "bool": bool_}
_CONVERSIONS.update({"long": int64, "int": int32, "short": int16, "char": int8, "byte": uint8})


def _conversion(dtype):
    return lambda self: self.to(dtype)


for _name, _dtype in _CONVERSIONS.items():
    setattr(Tensor, _name, _conversion(_dtype))

_tensor_class.append(Tensor)
