"""How a program is run, what is said of its errors, and the functions that the engine calls."""
import io
import json
import sys

import _gradlet as _g
from _builtins import _text


# Functions the engine calls by number, and what one of them raised, on its way through the engine.
callbacks = {}
pending = []


def dispatch(number, tensors):
    try:
        return callbacks[number](tensors)
    except BaseException as error:
        pending.append(error)
        return None


def keep(function):
    """A number for a function of a list of facade tensors that gives such a list."""
    gone = _g.released()
    if gone:
        for number in gone.split(","):
            callbacks.pop(int(number), None)
    number = _g.new_callback()
    callbacks[number] = function
    return number


def _report(error, filename):
    """Class, line, message and traceback of an error, with the program's own lines only."""
    buffer = io.StringIO()
    sys.print_exception(error, buffer)
    name = type(error).__name__
    message = _text(error)
    if message.startswith("No module named"):
        name = "ModuleNotFoundError"
    line, rows = None, ["Traceback (most recent call last):"]
    for row in buffer.getvalue().split("\n"):
        if row.startswith('  File "%s", line ' % filename):
            line = int(row[len(filename) + 16 :].split(",")[0])
            rows.append(row)
    if name == "SyntaxError" and rows[1:]:
        rows = rows[:1] + rows[-1:]
    rows.append("%s: %s" % (name, message) if message else name)
    return json.dumps([name, line, message, "\n".join(rows)])

# What is called when a program has ended, and its text, in which dataclasses look for their fields.
at_end = []
program = [""]


def run(source, filename):
    """Runs a program as __main__; None, or what _report says of the error."""
    program[0] = source
    scope = {"__name__": "__main__", "__file__": filename}
    failure = None
    try:
        exec(compile(source, filename, "exec"), scope)
    except SystemExit:
        pass
    except BaseException as error:
        if type(error) is MemoryError:
            scope.clear()  # the report takes memory, too
        failure = _report(error, filename)
    try:
        for finish in at_end:
            finish()
    except BaseException as error:
        failure = failure or _report(error, filename)
    return failure


import _math

sys.modules["math"] = _math
