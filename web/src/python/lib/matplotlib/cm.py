"""matplotlib.cm: colormaps by name."""
from matplotlib._maps import Colormap, get_cmap


def __getattr__(name):
    try:
        return get_cmap(name)
    except ValueError as error:
        raise AttributeError(str(error))
