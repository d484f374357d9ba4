class ABC:
    pass


def abstractmethod(fn):
    return fn


abstractproperty = property
