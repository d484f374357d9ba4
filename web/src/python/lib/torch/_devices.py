"""What the modules of devices share: there is the CPU, and nothing else."""


def none(*args, **keywords):
    """Does nothing."""


def always(value):
    return lambda *args, **keywords: value


def refusing(kind, text):
    def refuse(*args, **keywords):
        raise kind(text)

    return refuse


def fill(names, scope, value):
    for name in names.split():
        scope[name] = value


class Device:
    """with torch.cuda.device(0): …"""

    def __init__(self, device):
        self.idx = device

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return False


class Names:
    """A module that is a handful of names."""

    def __init__(self, **names):
        for name, value in names.items():
            setattr(self, name, value)
