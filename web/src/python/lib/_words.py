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
    "format string didn't convert all arguments": "not all arguments converted during string formatting",
    "format string needs more arguments": "not enough arguments for format string",
    "range index out of range": "range object index out of range",
    "zero step": "range() arg 3 must not be zero",
    "slice step can't be zero": "slice step cannot be zero",
    "bytes value out of range": "bytes must be in range(0, 256)",
    "int() arg 2 must be >= 2 and <= 36": "int() base must be >= 2 and <= 36, or 0",
}
_UNARY = {"neg": "unary -", "pos": "unary +", "invert": "unary ~", "abs": "abs()"}
_SEQUENCES = ("'str'", "'list'", "'tuple'")


def _joined(left, right):
    """What + says of a text, a list or a tuple with something else."""
    return "can only concatenate %s (not \"%s\") to %s" % (left[1:-1], right[1:-1], left[1:-1])


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
    if message == "pow":
        return "(34, 'Numerical result out of range')"
    if message in _SENTENCES:
        return _SENTENCES[message]
    if message.startswith("invalid syntax for integer"):
        return "invalid literal for int()" + message[26:]
    if "object isn't" in message:
        return message.replace("isn't", "is not").replace("bound_method", "method")
    if message.endswith("doesn't support item assignment"):
        return message.replace("doesn't", "does not")
    if message[:20] == "list indices must be" or message[:21] == "tuple indices must be":
        return message.replace("be integers,", "be integers or slices,")
    if message[:23] == "string indices must be ":
        head, _, kind = message.rpartition(" ")
        return message if kind[-1:] == "'" else "%s '%s'" % (head, kind)
    if message.startswith("can't import name "):
        return "cannot import name '%s'" % message[18:]
    if message.startswith("module '_math'"):
        return message.replace("_math", "math")
    if message == "can't convert float to int":
        return "'float' object cannot be interpreted as an integer"
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
        if sign == "+" and left in _SEQUENCES:
            return _joined(left, right)
        if sign == "*" and (left in _SEQUENCES or right in _SEQUENCES) and "'int'" not in (left, right):
            return "can't multiply sequence by non-int of type " + (right if left in _SEQUENCES else left)
        return "unsupported operand type(s) for %s: %s and %s" % (sign, left, right)
    if message.startswith("unsupported type for __"):
        operator, _, kind = message[23:].partition("__: ")
        if operator == "hash":
            return "unhashable type: " + kind
        return "bad operand type for %s: %s" % (_UNARY.get(operator, operator), kind)
    return message
