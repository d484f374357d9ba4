"""Exceptions that the interpreter lacks, among the builtins."""
import builtins


class ModuleNotFoundError(ImportError):
    pass


class Warning(Exception):
    pass


for _base, _word in (
    (OSError, "ConnectionError TimeoutError"),
    (ArithmeticError, "FloatingPointError"),
    (Exception, "BufferError ReferenceError"),
    (Warning, "UserWarning DeprecationWarning RuntimeWarning FutureWarning SyntaxWarning ResourceWarning"),
):
    for _name in _word.split(" "):
        setattr(builtins, _name, type(_name, (_base,), {}))

for _name, _value in (
    ("ModuleNotFoundError", ModuleNotFoundError),
    # The interpreter raises NameError for both.
    ("UnboundLocalError", NameError),
    ("Warning", Warning),
    ("IOError", OSError),
    ("EnvironmentError", OSError),
):
    setattr(builtins, _name, _value)
