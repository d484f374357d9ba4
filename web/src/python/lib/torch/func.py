"""torch.func: functions of functions. Products with Jacobians are backward passes, vmap is a loop."""
from torch._core import Tensor, checked, functions, js
from torch.autograd.functional import _Recording
import torch

def _map(fn, tree):
    """fn of each leaf of nested lists, tuples and dicts."""
    if isinstance(tree, dict):
        return type(tree)([(key, _map(fn, value)) for key, value in tree.items()])
    if isinstance(tree, (list, tuple)):
        return type(tree)([_map(fn, item) for item in tree])
    return fn(tree)


def _leaves(tree):
    if isinstance(tree, dict):
        return [leaf for value in tree.values() for leaf in _leaves(value)]
    if isinstance(tree, (list, tuple)):
        return [leaf for item in tree for leaf in _leaves(item)]
    return [tree]


def _refill(tree, values):
    """The same nesting with other leaves, in order."""
    rest = iter(values)
    return _map(lambda _: next(rest), tree)


class _Level:
    """One transform: the leaves it has made, and its results, cut off those."""

    def __init__(self):
        self._made = []

    def __enter__(self):
        self._mode = _Recording()
        self._mode.__enter__()
        return self

    def __exit__(self, *exc):
        return self._mode.__exit__()

    def track(self, x):
        if not isinstance(x, Tensor):
            raise ValueError("Thing passed to transform API must be Tensor, got %s" % type(x))
        if not x.is_floating_point():
            raise RuntimeError("only Tensors of floating point dtype can require gradients")
        if x.requires_grad:
            return x.view_as(x)
        self._made.append(x.detach().requires_grad_())
        return self._made[-1]

    def result(self, tree):
        """Without the graph, unless that leads to a leaf of another's: of an outer transform, a parameter."""
        made = js(self._made)

        def cut(x):
            if not isinstance(x, Tensor) or checked(functions["has_other_leaves"](x._j, made)):
                return x
            return x.detach()

        return _map(cut, tree)


def _zeros(grads, like):
    return [torch.zeros_like(x) if g is None else g for g, x in zip(grads, like)]


def _back(output, inputs, vector=None):
    """Gradients that are differentiable again; zeros where the output does not depend on an input."""
    if not output.requires_grad:
        return [torch.zeros_like(x) for x in inputs]
    found = torch.autograd.grad(output, inputs, vector, create_graph=True, allow_unused=True)
    return _zeros(found, inputs)


def _numbers(argnums, count):
    several = isinstance(argnums, tuple)
    numbers = argnums if several else (argnums,)
    for n in numbers:
        if not isinstance(n, int):
            raise RuntimeError("argnum must be int, got: %s" % type(n))
        if not -count <= n < count:
            raise RuntimeError("Got argnum=%d, but only %d positional inputs" % (n, count))
    return several, [n % count for n in numbers]


def _replaced(args, numbers, trees):
    args = list(args)
    for n, tree in zip(numbers, trees):
        args[n] = tree
    return args


def grad_and_value(func, argnums=0, has_aux=False):
    """args -> (gradient of func, its value)."""

    def call(*args, **keywords):
        several, numbers = _numbers(argnums, len(args))
        with _Level() as level:
            given = [_map(level.track, args[n]) for n in numbers]
            output = func(*_replaced(args, numbers, given), **keywords)
            aux = None
            if has_aux:
                if not (isinstance(output, tuple) and len(output) == 2):
                    raise RuntimeError(
                        "grad_and_value(f)(*args): output of function f should be a tuple: (output, aux) if has_aux "
                        "is True"
                    )
                output, aux = output
            if not isinstance(output, Tensor):
                raise RuntimeError(
                    "grad_and_value(f)(*args): Expected f(*args) to return a Tensor, got %s" % type(output)
                )
            if output.dim() != 0:
                raise RuntimeError(
                    "grad_and_value(f)(*args): Expected f(*args) to return a scalar Tensor, got tensor with %d dims. "
                    "Maybe you wanted to use the vjp or jacrev APIs instead?" % output.dim()
                )
            found = _refill(given, _back(output, _leaves(given)))
            found = tuple(found) if several else found[0]
            found, output, aux = [level.result(part) for part in (found, output, aux)]
        return (found, (output, aux)) if has_aux else (found, output)

    return call


def grad(func, argnums=0, has_aux=False):
    """args -> the gradient of func, which gives one number."""
    both = grad_and_value(func, argnums, has_aux)

    def call(*args, **keywords):
        found, output = both(*args, **keywords)
        return (found, output[1]) if has_aux else found

    return call


def vjp(func, *primals, has_aux=False):
    """func(*primals), and the function that gives v times its Jacobian."""
    with _Level() as level:
        given = [_map(level.track, x) for x in primals]
        output = func(*given)
        aux = None
        if has_aux:
            output, aux = output
        flat = _leaves(output)
        for out in flat:
            if not isinstance(out, Tensor):
                raise RuntimeError(
                    "vjp(f, *primals): Expected f(*primals) to return a Tensor, got unsupported type %s" % type(out)
                )

    def product(*cotangents, retain_graph=True, create_graph=None):
        with level:
            vectors = _leaves(cotangents[0] if len(cotangents) == 1 else cotangents)
            inputs = _leaves(given)
            pairs = [(out, v) for out, v in zip(flat, vectors) if out.requires_grad]
            found = [None] * len(inputs)
            if pairs:
                found = torch.autograd.grad(
                    [out for out, _ in pairs],
                    inputs,
                    [v for _, v in pairs],
                    create_graph=True,
                    retain_graph=True,
                    allow_unused=True,
                )
            return level.result(tuple(_refill(given, _zeros(found, inputs))))

    result = level.result(output)
    return (result, product, level.result(aux)) if has_aux else (result, product)


def jvp(func, primals, tangents, *, strict=False, has_aux=False):
    """func(*primals), and its Jacobian times the tangents."""
    for name, value in (("primals", primals), ("tangents", tangents)):
        if not isinstance(value, tuple):
            raise RuntimeError(
                "jvp(f, primals, tangents): Expected %s to be a tuple. E.g. it should be valid to call f(*primals)."
                % name
            )
    with _Level() as level:
        given = [_map(level.track, x) for x in primals]
        output = func(*given)
        aux = None
        if has_aux:
            output, aux = output
        inputs, vectors, flat = _leaves(given), _leaves(list(tangents)), _leaves(output)
        found = []
        for out in flat:
            # A backward pass is linear in its vector: differentiated by that it goes forward.
            at = level.track(torch.zeros_like(out).detach())
            back = _back(out, inputs, at)
            used = [(b, v) for b, v in zip(back, vectors) if b.requires_grad]
            if not used:
                found.append(torch.zeros_like(out))
                continue
            got = torch.autograd.grad(
                [b for b, _ in used], at, [v for _, v in used], create_graph=True, allow_unused=True
            )
            found.append(_zeros(got, [out])[0])
        found, result, aux = [level.result(part) for part in (_refill(output, found), output, aux)]
    return (result, found, aux) if has_aux else (result, found)


def jacrev(func, argnums=0, *, has_aux=False, chunk_size=None, _preallocate_and_copy=False):
    """args -> the Jacobian of func, row by row of its output."""

    def call(*args, **keywords):
        several, numbers = _numbers(argnums, len(args))
        with _Level() as level:
            given = [_map(level.track, args[n]) for n in numbers]
            inputs = _leaves(given)
            output = func(*_replaced(args, numbers, given), **keywords)
            aux = None
            if has_aux:
                output, aux = output
            jacobians = []
            for out in _leaves(output):
                if not isinstance(out, Tensor):
                    raise RuntimeError("jacrev: Expected f(*args) to return Tensors, got %s" % type(out))
                flat = out.reshape(-1)
                rows = [_back(flat[i], inputs) for i in range(out.numel())]
                parts = []
                for j, x in enumerate(inputs):
                    sizes = tuple(out.shape) + tuple(x.shape)
                    parts.append(
                        torch.stack([row[j] for row in rows]).reshape(sizes) if rows else x.new_zeros(*sizes)
                    )
                found = _refill(given, parts)
                jacobians.append(tuple(found) if several else found[0])
            found, aux = level.result(_refill(output, jacobians)), level.result(aux)
        return (found, aux) if has_aux else found

    return call


def jacfwd(func, argnums=0, has_aux=False, *, randomness="error"):
    """The same Jacobian; here it is made in the same way."""
    return jacrev(func, argnums, has_aux=has_aux)


def hessian(func, argnums=0):
    return jacfwd(jacrev(func, argnums), argnums)


def linearize(func, *primals):
    """func(*primals), and the function of tangents that is its derivative there."""
    return func(*primals), lambda *tangents: jvp(func, primals, tangents)[1]


def vmap(func, in_dims=0, out_dims=0, randomness="error", *, chunk_size=None):
    """func for each slice of its inputs along in_dims, the results stacked along out_dims."""
    if randomness not in ("error", "different", "same"):
        raise RuntimeError("Only allowed values for randomness are 'error', 'different', or 'same'. Got %s" % randomness)

    def refuse(dims, text):
        name = getattr(func, "__name__", type(func).__name__)
        raise ValueError("vmap(%s, in_dims=%s, ...)(<inputs>): %s" % (name, dims, text))

    def spread(dim, tree):
        """Pairs of leaf and dimension."""
        if isinstance(tree, (list, tuple)) and not isinstance(dim, int) and dim is not None:
            if len(dim) != len(tree):
                refuse(in_dims, "in_dims is not compatible with the structure of `inputs`.")
            return [pair for d, t in zip(dim, tree) for pair in spread(d, t)]
        if isinstance(tree, dict) and isinstance(dim, dict):
            return [pair for key in tree for pair in spread(dim[key], tree[key])]
        return [(leaf, dim) for leaf in _leaves(tree)]

    def call(*args, **keywords):
        name = getattr(func, "__name__", type(func).__name__)
        if not isinstance(in_dims, (int, tuple, list)):
            refuse(
                in_dims,
                "expected `in_dims` to be int or a (potentially nested) tuple matching the structure of inputs, got: "
                "%s." % type(in_dims),
            )
        if not args:
            raise ValueError(
                "vmap(%s)(<inputs>): got no inputs. Maybe you forgot to add inputs, or you are trying to vmap over a "
                "function with no inputs. The latter is unsupported." % name
            )
        pairs = spread(in_dims, args)
        sizes = []
        for leaf, dim in pairs:
            if dim is None:
                continue
            if not isinstance(leaf, Tensor):
                refuse(
                    in_dims,
                    "Got in_dim=%s for an input but the input is of type %s. We cannot vmap over non-Tensor arguments, "
                    "please use None as the respective in_dim" % (dim, type(leaf)),
                )
            if not -leaf.dim() <= dim < leaf.dim():
                refuse(
                    in_dims,
                    "Got in_dim=%d for some input, but that input is a Tensor of dimensionality %d so expected in_dim to "
                    "satisfy -%d <= in_dim < %d." % (dim, leaf.dim(), leaf.dim(), leaf.dim()),
                )
            sizes.append(leaf.size(dim))
        if not sizes:
            raise ValueError(
                "vmap(%s, in_dims=%s, ...)(<inputs>): at least one input must be mapped" % (name, in_dims)
            )
        if min(sizes) != max(sizes):
            raise ValueError(
                "vmap: Expected all tensors to have the same size in the mapped dimension, got sizes %s for the mapped "
                "dimension" % sizes
            )
        results = []
        for i in range(sizes[0]):
            state = torch.get_rng_state() if randomness == "same" and i + 1 < sizes[0] else None
            given = [leaf if dim is None else leaf.select(dim, i) for leaf, dim in pairs]
            results.append(func(*_refill(args, given), **keywords))
            if state is not None:
                torch.set_rng_state(state)
        for out in _leaves(results[0]):
            if not isinstance(out, Tensor):
                raise ValueError(
                    "vmap(%s, ...): `%s` must only return Tensors, got type %s. Did you mean to set out_dims= to None "
                    "for output?" % (name, name, type(out))
                )
        columns = zip(*[_leaves(result) for result in results])
        if isinstance(out_dims, int):
            dims = [out_dims] * len(_leaves(results[0]))
        else:
            dims = _leaves(out_dims)
            if len(dims) != len(_leaves(results[0])):
                raise ValueError(
                    "vmap(%s, ..., out_dims=%s)(<inputs>): out_dims is not compatible with the structure of `outputs`."
                    % (name, out_dims)
                )
        made = [column[0] if dim is None else torch.stack(list(column), dim) for column, dim in zip(columns, dims)]
        return _refill(results[0], made)

    return call


def functional_call(module, parameter_and_buffer_dicts, args=None, kwargs=None, *, tie_weights=True, strict=False):
    """module(*args) with other tensors in the place of its parameters and buffers."""
    given = {}
    dicts = parameter_and_buffer_dicts
    for one in (dicts,) if isinstance(dicts, dict) else dicts:
        given.update(one)
    homes = {}
    for prefix, part in module.named_modules():
        for table in (part._parameters, part._buffers):
            for name in table:
                homes[prefix + "." + name if prefix else name] = (table, name)
    if strict:
        missing = [name for name in homes if name not in given]
        unexpected = [name for name in given if name not in homes]
        lines = ""
        if unexpected:
            lines += "\n\tUnexpected key(s): %s." % ", ".join(["'%s'" % name for name in unexpected])
        if missing:
            lines += "\n\tMissing key(s): %s." % ", ".join(["'%s'" % name for name in missing])
        if lines:
            raise RuntimeError("Error(s) in reparametrizing for %s:%s" % (type(module).__name__, lines))
    args = () if args is None else args if isinstance(args, tuple) else (args,)
    before = []
    try:
        for name, value in given.items():
            if name in homes:
                table, key = homes[name]
                before.append((table, key, table[key]))
                table[key] = value
        return module(*args, **(kwargs or {}))
    finally:
        for table, key, value in before:
            table[key] = value


def stack_module_state(models):
    """Parameters and buffers of models of one kind, stacked for vmap over functional_call."""
    if not models:
        raise RuntimeError("stack_module_state: Expected at least one model, got 0.")
    if any([type(model) is not type(models[0]) for model in models]):
        raise RuntimeError("stack_module_state: Expected all models to be of the same class.")

    def stacked(tables, leaf):
        found = {}
        for name in tables[0]:
            made = torch.stack([table[name] for table in tables]).detach()
            found[name] = made.requires_grad_(tables[0][name].requires_grad) if leaf else made
        return found

    params = [dict(model.named_parameters()) for model in models]
    buffers = [dict(model.named_buffers()) for model in models]
    return stacked(params, True), stacked(buffers, False)
