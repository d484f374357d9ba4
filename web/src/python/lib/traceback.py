"""Errors as text, without the lines of the program: the interpreter has only their numbers."""
import sys

import _start


def format_exception(exc, value=None, tb=None, limit=None, chain=True):
    error = exc if value is None else value
    if error is None:
        return ["NoneType: None\n"]
    rows = _start.report(error, "")[3].split("\n")
    if len(rows) == 2:
        del rows[0]  # it was not raised
    return [row + "\n" for row in rows]


def format_exception_only(exc, value=None):
    return format_exception(exc, value)[-1:]


def format_exc(limit=None, chain=True):
    return "".join(format_exception(_start.handled[0]))


def print_exception(exc, value=None, tb=None, limit=None, file=None, chain=True):
    print("".join(format_exception(exc, value)), end="", file=file or sys.stderr)


def print_exc(limit=None, file=None, chain=True):
    print_exception(_start.handled[0], file=file)
