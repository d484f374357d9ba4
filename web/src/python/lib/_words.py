"""The interpreter's messages in CPython's words, so that a web search finds them."""

_SIGNS = {
    "add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "** or pow()",
    "matmul": "@", "and": "&", "or": "|", "xor": "^", "lshift": "<<", "rshift": ">>",
    "lt": "<", "le": "<=", "gt": ">", "ge": ">=",
}  # fmt: skip


_SENTENCES = {
    "divide by zero": "division by zero",
    "invalid syntax for number": "could not convert string to float",
    "object not in sequence": "is not in list",
    "local variable referenced before assignment": "cannot access local variable before it is assigned",
    "object isn't callable": "object is not callable",
}


_NO_NETWORK = "a program here reaches no network, by design; add the file to the program's own"
_INSTEAD = {
    "requests": _NO_NETWORK,
    "urllib": _NO_NETWORK,
    "socket": _NO_NETWORK,
    "http": _NO_NETWORK,
    "pandas": "read tables with csv or numpy.genfromtxt",
    "scipy": "numpy and torch.linalg have what is here",
    "sklearn": "make data with numpy or torch",
    "seaborn": "draw with matplotlib.pyplot",
    "plotly": "draw with matplotlib.pyplot",
    "PIL": "PIL.Image is here, for PNG files; plt.imshow shows an array or a tensor",
    "torchvision": "transforms, datasets, models, utils and io are here in part",
    "cv2": "plt.imshow shows an array or a tensor",
    "multiprocessing": "a program here is one thread; call the function itself",
    "threading": "a program here is one thread; call the function itself",
    "concurrent": "a program here is one thread; call the function itself",
    "subprocess": "a program here starts no others",
    "uuid": "torch.randint or random make numbers",
}


def _missing(module):
    instead = _INSTEAD.get(module.split(".")[0])
    more = instead or "gradlet has torch, numpy, matplotlib.pyplot and MicroPython's own"
    return "No module named '%s' (%s)" % (module, more)


def worded(message):
    """A message of the interpreter as CPython has it."""
    if message.endswith("isn't defined"):
        return message.replace("isn't defined", "is not defined")
    if message.startswith("bad operand type for unary_hash__: "):
        return "unhashable type: " + message[35:]
    if message == "pow":
        return "(34, 'Numerical result out of range')"
    if message in _SENTENCES:
        return _SENTENCES[message]
    if message.startswith("invalid syntax for integer"):
        return "invalid literal for int()" + message[26:]
    if "object isn't" in message:
        return message.replace("isn't", "is not").replace("bound_method", "method")
    if message.startswith("can't convert ") and message[-6:] == " float" or message[-7:] == " to int":
        kind, _, target = message[14:].rpartition(" to ")
        wants = "a string or a real number" if target == "float" else "a string, a bytes-like object or a real number"
        return "%s() argument must be %s, not '%s'" % (target, wants, kind)
    if message.startswith("need more than"):
        return "not enough values to unpack (got %s)" % message.split(" ")[3]
    if message.startswith("unexpected keyword argument"):
        return "got an " + message
    if message.startswith("no module named"):
        return _missing(message.split("'")[1])
    if message.startswith("unsupported types for __"):
        operator, _, kinds = message[24:].partition("__: ")
        left, _, right = kinds.partition(", ")
        sign = _SIGNS.get(operator.lstrip("ir") if operator not in _SIGNS else operator, operator)
        if operator in ("lt", "le", "gt", "ge"):
            return "'%s' not supported between instances of %s and %s" % (sign, left, right)
        return "unsupported operand type(s) for %s: %s and %s" % (sign, left, right)
    if message.startswith("unsupported type for __"):
        return "bad operand type for unary" + message[22:]
    return message
