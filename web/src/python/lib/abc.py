"""Abstract classes: one that has not written what it must cannot be made."""

_abstract = set()
# Classes of which one has been made.
_complete = set()


def abstractmethod(fn):
    _abstract.add(fn)
    return fn


abstractproperty = property


def _missing(cls):
    """Names of the abstract methods of a class that none of its own stands for."""
    names, classes = set(), [cls]
    while classes:
        one = classes.pop()
        classes += one.__bases__
        names.update([name for name, value in getattr(one, "__dict__", {}).items() if _marked(value)])
    return sorted([name for name in names if _marked(getattr(cls, name))])


def _marked(value):
    try:
        return value in _abstract
    except TypeError:  # not hashable, so no function
        return False


class ABC:
    def __new__(cls, *args, **kwargs):
        names = cls not in _complete and _missing(cls)
        if names:
            many = "" if len(names) == 1 else "s"
            listed = ", ".join(["'%s'" % name for name in names])
            raise TypeError(
                "Can't instantiate abstract class %s without an implementation for abstract method%s %s"
                % (cls.__name__, many, listed)
            )
        _complete.add(cls)
        return super().__new__(cls)


class ABCMeta(type):
    """As a metaclass it makes the class an ABC (_classes.py)."""
