"""traceback: the text of an error that is handled."""
import io
import traceback
from traceback import format_exc


def inner(x):
    return 1 / x


def told(text):
    """Without what only one of the two engines says: the text of lines, marks below them, places."""
    for row in text.rstrip().split("\n"):
        if row.startswith("  File"):
            print("  " + row.split(", ", 1)[1])
        elif not row.startswith("    "):
            print(row)


try:
    inner(0)
except ZeroDivisionError:
    told(traceback.format_exc())

try:
    [][1]
except:
    told(format_exc())


def helper():
    told(traceback.format_exc())


def run():
    try:
        inner("a" * 0 or 0)
    except Exception as error:
        if error.args:
            told(traceback.format_exc())
    try:
        {}["key"]
    except (KeyError, ValueError):
        # What is handled is known where another function asks for it.
        helper()
    try:
        raise ValueError("wrong: %d" % 3)
    except ValueError as e:
        text = io.StringIO()
        traceback.print_exc(file=text)
        told(text.getvalue())
        told("".join(traceback.format_exception(e)))
        print(traceback.format_exception_only(e))
        return [lambda: traceback.format_exception_only(ValueError("new"))]
    finally:
        print("at last")


print(run()[0]())
print(traceback.format_exception(ValueError("not raised")))
for make in (lambda: int("x"), lambda: (1).name, lambda: missing):
    try:
        make()
    except Exception as e:
        print(type(e).__name__, traceback.format_exc().strip().split("\n")[-1])
