"""Formats of notebooks' figures; the page draws one kind."""


def set_matplotlib_formats(*formats, **keywords):
    pass


def set_matplotlib_close(close=True):
    pass
