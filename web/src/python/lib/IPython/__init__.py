"""IPython for pasted notebooks: display, and a get_ipython() whose magics do nothing."""
from IPython import display

__version__ = "8.0.0+gradlet"


class _Shell:
    """get_ipython(): the magics that scripts made of notebooks call."""

    kernel = None
    user_ns = {}

    def run_line_magic(self, name, line="", *args):
        self.magic(name + " " + line)

    def run_cell_magic(self, name, line="", cell=""):
        self.magic("%" + name + " " + line)

    def magic(self, line):
        __skipped("%" + line.strip())  # noqa: F821

    def system(self, command):
        __skipped("!" + command)  # noqa: F821
        return []

    getoutput = system


_shell = _Shell()


def get_ipython():
    return _shell


def embed(*args, **keywords):
    raise NotImplementedError("IPython.embed is not in gradlet; there is no terminal to type into")
