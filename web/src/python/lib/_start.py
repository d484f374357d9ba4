"""How a program is run, what is said of its errors, and the functions that the engine calls."""
import builtins
import io
import json
import sys

from _builtins import _g, _native_print, _noted, _print, _print_plain, _text, replaced
import _files


# Functions the engine calls, by number their places among them, what is free there, and what one of them raised, on
# its way through the engine. The functions lie in a list of their own for rings.js; its first place stays empty.
functions = [None]
callbacks = {}
_free = []
pending = []


def dispatch(number, tensors):
    try:
        return functions[callbacks[number]](tensors)
    except BaseException as error:
        pending.append(error)
        return None


def keep(function):
    """A number for a function of a list of facade tensors that gives such a list."""
    gone = _g.released()
    if gone:
        for number in gone.split(","):
            place = callbacks.pop(int(number))
            functions[place] = None
            _free.append(place)
    if not _free:
        _free.append(len(functions))
        functions.append(None)
    place = _free.pop()
    functions[place] = function
    number = _g.new_callback(place)
    callbacks[number] = place
    return number


# The error that is handled, in programs that ask for it.
handled = [None]


def _handling(error, call=None):
    if call is None or handled[0] is None or _text(handled[0]) != _text(error):
        handled[0] = error  # and not a copy of it that says the same in other words
    return call


setattr(builtins, "__handling", _handling)


def report(error, filename):
    """Class, line, message and traceback of an error, with the learner's own lines only."""
    buffer = io.StringIO()
    sys.print_exception(error, buffer)
    name = type(error).__name__
    message = _text(error)
    if message.startswith("No module named"):
        name = "ModuleNotFoundError"
    line, rows = None, ["Traceback (most recent call last):"]
    for row in buffer.getvalue().split("\n"):
        file, found, place = row.partition('", line ')
        file = file[8:]
        if not found or file not in _known:
            continue
        if file == filename:
            line = int(place.split(",")[0])
        rows.append(row)
    if name == "SyntaxError" and rows[1:]:
        rows = rows[:1] + rows[-1:]
    rows.append("%s: %s" % (name, message) if message else name)
    return name, line, message, "\n".join(rows)

# What is called when a program has ended, and its text, in which dataclasses look for their fields.
at_end = []
program = [""]
# The line of the last backward(), and the program's globals, of which the picture of the graph has its names.
place = [0]
scopes = [{}]
# What tells the names of the function around it, with their values; None where it stood in none.
_around = [None]


def _at(line, owner, around=None):
    place[0] = line
    _around[0] = around
    return owner


def variables():
    """Names and values: the globals, then those of the function around the last backward(), which hide them."""
    if not _around[0]:
        return list(scopes[0].items())
    own = _around[0]()
    return [pair for pair in scopes[0].items() if pair[0] not in own] + list(own.items())


setattr(builtins, "__b", _at)
setattr(builtins, "__at", _g.at_line)


# What the last caller of a function that looks back at it had in its names (see locals.js).
within = [None]


def _locals(*pairs):
    found = {}
    for name, value in pairs:
        try:
            found[name] = value()
        except NameError:
            pass  # not assigned yet
    return found


def _within(called, *pairs):
    within[0] = _locals(*pairs)
    return called


setattr(builtins, "__locals", _locals)
setattr(builtins, "__within", _within)


def _skipped(what):
    """Says once for a program what of its notebook was left out (see magics.js)."""
    _g.warn("skipped, as it is not Python: " + what)


setattr(builtins, "__skipped", _skipped)


def _display(*values, **keywords):
    from IPython.display import display

    return display(*values, **keywords)


def _get_ipython():
    from IPython import get_ipython

    return get_ipython()


def _vars(object):
    # A namespace that keeps the order of its names gives them in it.
    return __dict_of(object._values()) if hasattr(object, "_values") else _fields(object)  # noqa: F821


class _Fields(dict):
    """An object's __dict__: what is written into it is set on the object."""

    def __init__(self, owner, pairs):
        super().__init__(pairs)
        self._owner = owner

    def __copy__(self):
        return dict(self)

    def __repr__(self):
        return repr(dict(self))

    __str__ = __repr__

    def __deepcopy__(self, memo):
        from copy import deepcopy

        return deepcopy(dict(self), memo)

    def __setitem__(self, name, value):
        super().__setitem__(name, value)
        setattr(self._owner, name, value)

    def __delitem__(self, name):
        super().__delitem__(name)
        delattr(self._owner, name)

    def update(self, *others, **keywords):
        for pairs in others + (keywords,):
            for name, value in pairs.items() if hasattr(pairs, "items") else pairs:
                self[name] = value

    def setdefault(self, name, default=None):
        if name not in self:
            self[name] = default
        return self[name]

    def pop(self, name, *default):
        if name not in self and default:
            return default[0]
        value = self[name]
        del self[name]
        return value

    def clear(self):
        for name in list(self):
            del self[name]


def _fields(object):
    """object.__dict__, which is written through."""
    own = object.__dict__
    if isinstance(object, type) or type(object).__name__ in ("module", "function", "closure"):
        return own
    return _Fields(object, own.items())


setattr(builtins, "__fields", _fields)


def _found(function, name):
    """The name that leads to a function of the library, of which many are made in one place; else its own."""
    places = [replaced]
    if type(function).__name__ == "closure" or name[:1] in ("", "_", "<"):
        # Not the program's own modules, which may have other names for it.
        own = [m for m in sys.modules.values() if getattr(m, "__file__", "/lib/").startswith("/lib/")]
        places += [builtins.__dict__] + [module.__dict__ for module in own]
        for module, kind in (("torch", "Tensor"), ("numpy", "ndarray")):
            if module in sys.modules:
                places.append(getattr(sys.modules[module], kind).__dict__)
    for place in places:
        for word, value in place.items():
            if value is function and word[0] != "_":
                return word
    return name


def _named(object, _name="__name__", *default):
    """object.__name__, or getattr(object, "__name__", default)."""
    if type(object).__name__ in ("function", "closure"):
        name = _found(object, getattr(object, "__name__", ""))
        if name:
            return name
    return getattr(object, "__name__", *default)


setattr(builtins, "__named", _named)


def _kind(*args):
    """type(), by which a lazy layer that has seen no input yet is none of those it will be."""
    lazy = len(args) == 1 and getattr(args[0], "_lazy", None)
    return getattr(sys.modules["torch.nn"], lazy) if lazy else type(*args)


setattr(builtins, "__kind", _kind)


def _code(function):
    import inspect

    return inspect.code(function)


# What tells of the interpreter's own types whether they have a method that it does not list.
_ASKED = {"__len__": len, "__iter__": iter, "__hash__": hash}


def _hasattr(object, name):
    if hasattr(object, name):
        return True
    if name == "__call__":
        return callable(object)
    if name == "__name__":
        return _named(object, name, "") != ""
    if name in ("__getitem__", "__contains__"):
        return isinstance(object, (list, tuple, dict, str, bytes, bytearray, range))
    ask = _ASKED.get(name)
    try:
        return ask is not None and not isinstance(object, type) and ask(object) is not None
    except TypeError:
        return False


setattr(builtins, "__hasattr", _hasattr)
replaced["vars"] = builtins.vars = _vars
setattr(builtins, "__code", _code)
setattr(builtins, "display", _display)
setattr(builtins, "get_ipython", _get_ipython)


def line():
    """For the facade: the line of the last backward()."""
    return place[0]


def names():
    """For the facade: names and tensors of the variables."""
    found = []
    torch = sys.modules.get("torch")
    if torch:
        for name, value in variables():
            _name(torch.Tensor, found, name, value, 2)
    return _g.list(*found[:400])


# What modules gave in a step that the film keeps; their class, its own __call__, and whether it is watched now.
_outputs = []
# The same with what they were given, until the page has seen it.
calls = []
_watched = [None, None, False]


def modules(cls):
    """For torch.nn, once it is there."""
    _watched[0], _watched[1] = cls, cls.__call__
    watch(_watched[2])


def watch(on):
    _watched[2] = on
    cls, own, _ = _watched

    def call(self, *inputs, **keywords):
        result = own(self, *inputs, **keywords)
        if len(_outputs) < 500:
            _outputs.append((self, result, inputs))
        return result

    _outputs.clear()
    calls.clear()
    if cls:
        cls.__call__ = call if on else own


def hidden():
    """For the facade: names of modules and the tensors they gave, and the variables that are tensors."""
    names = {}
    known = variables()
    if _outputs:
        for name, model in models(known):
            for part, module in model.named_modules():
                names.setdefault(id(module), name + "." + part if part else name)
    found = []
    calls[:] = _outputs
    for module, value, _ in _outputs:
        if id(module) in names and hasattr(value, "_j"):
            found += [names[id(module)], value._j]
    _outputs.clear()
    torch = sys.modules.get("torch")
    tensor = torch and torch.Tensor
    for name, value in known:
        if type(value) is tensor:
            found += [name, value._j]
    return _g.list(*found[:400])


def models(known):
    """Those of some variables that are modules, and what objects among them hold: self.model."""
    for name, value in known:
        if hasattr(type(value), "named_modules"):
            yield name, value
        elif hasattr(value, "__dict__") and not isinstance(value, type):
            for key, item in list(value.__dict__.items())[:20]:
                if hasattr(type(item), "named_modules"):
                    yield "%s.%s" % (name, key), item


def _name(tensor, found, name, value, depth):
    if isinstance(value, tensor):
        found.append(name)
        found.append(value._j)
    elif hasattr(type(value), "named_parameters"):
        for part, item in value.named_parameters():
            found.append(name + "." + part)
            found.append(item._j)
    elif not depth or name[:2] == "__":
        return
    elif isinstance(value, (list, tuple)):
        for i, item in enumerate(value[:20]):
            _name(tensor, found, "%s[%d]" % (name, i), item, depth - 1)
    elif isinstance(value, dict):
        for key, item in list(value.items())[:20]:
            _name(tensor, found, "%s[%r]" % (name, key), item, depth - 1)
    elif hasattr(value, "__dict__") and not isinstance(value, type):
        for key, item in list(value.__dict__.items())[:20]:
            _name(tensor, found, "%s.%s" % (name, key), item, 0)


def mapped(function, *arguments):
    """For the map: one of _map's functions, which load when there is one."""
    import _map

    return getattr(_map, function)(*arguments)


_PRINTERS = (
    ("print", _print),
    ("__print", _print_plain),
    ("__echo", _native_print),
    ("__line", _g.line),
    ("__noted", _noted),
)
_limited = [False]


def limit(on):
    """Whether what gives the chart its points ends the program once the page's curve is at its limit."""
    if on or _limited[0]:
        for name, call in _PRINTERS:
            setattr(builtins, name, _ending(call) if on else call)
    _limited[0] = on


def _ending(call):
    def ending(*args, **keywords):
        result = call(*args, **keywords)
        if _g.reached():
            raise SystemExit
        return result

    return ending


# The scope of a session's programs, and the files whose lines an error names.
_session = {"__name__": "__main__"}
_known = set()


def run(source, filename, session=False, files="", changed=""):
    """Runs a program as __main__; None, or what report() says of the error.

    In a session it finds what the programs before it have made. files names those in the working folder,
    changed the modules among them that are to be imported anew.
    """
    program[0] = source
    for name in files.split("\n"):
        if name.endswith(".py"):
            _known.add(name)
            with open(name) as file:
                program[0] += "\n" + file.read()
    for name in changed.split("\n"):
        sys.modules.pop(name, None)
    _known.add(filename)
    scope = _session if session else {"__name__": "__main__"}
    scope["__file__"] = filename
    _sys.begin(filename)
    _g.program(filename)
    scopes[0] = scope
    place[0], _around[0] = 0, None
    failure = None
    try:
        exec(compile(source, filename, "exec"), scope)
    except SystemExit:
        pass
    except BaseException as error:
        if type(error) is MemoryError:
            scope.clear()  # the report takes memory, too
        failure = json.dumps(report(error, filename))
    try:
        for finish in at_end:
            finish()
    except BaseException as error:
        failure = failure or json.dumps(report(error, filename))
    return failure


import _math
import _sys

sys.modules["math"] = _math
sys.modules["sys"] = _sys
