"""matplotlib: pyplot draws on the page."""
__version__ = "3.6.3+gradlet"
rcParams = {}


def use(backend, force=True):
    pass


def rc(group, **keywords):
    pass
