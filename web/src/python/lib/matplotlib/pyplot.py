"""matplotlib.pyplot: figures go to the page as data when they are shown, or at the program's end."""
import _start
from matplotlib import cm, colormaps, get_backend, rc, rc_context, rcdefaults, rcParams
from matplotlib._artist import Artist, Line2D
from matplotlib._axes import Axes
from matplotlib._figure import Figure, Grid, GridSpec, SubplotSpec
from matplotlib._maps import get_cmap
from matplotlib._shapes import once
from matplotlib.colors import Normalize
from matplotlib.patches import Circle, Polygon, Rectangle

_figures = []


def figure(num=None, figsize=None, **keywords):
    for made in _figures:
        if num is not None and (made is num or made.number == num):
            _figures.remove(made)
            _figures.append(made)
            if keywords.get("clear"):
                made.clear()
            return made
    numbers = [made.number for made in _figures if isinstance(made.number, int)]
    made = Figure(num if num is not None else max(numbers or [0]) + 1, figsize)
    _figures.append(made)
    return made


def gcf():
    return _figures[-1] if _figures else figure()


def gca(**keywords):
    return gcf().gca()


def sca(ax):
    made = ax.figure
    if made in _figures:
        _figures.remove(made)
        _figures.append(made)
    made._current = ax


def subplot(*place, **keywords):
    """The diagram at a place such as (1, 2, 1) or 121; the one that is there, if there is one."""
    made = gcf()
    before = made.axes[:]
    found = made.add_subplot(*place, **keywords)
    for axes in before:
        if axes._at == found._at and axes._twin_of is None and type(axes) is type(found):
            made.axes.remove(found)
            made._current = axes
            return axes
    return found


def subplots(nrows=1, ncols=1, *, sharex=False, sharey=False, squeeze=True, subplot_kw=None, figsize=None, **keywords):
    made = figure(keywords.get("num"), figsize)
    return made, made.subplots(nrows, ncols, squeeze=squeeze, subplot_kw=subplot_kw)


def subplot_mosaic(mosaic, **keywords):
    made = figure()
    return made, made.subplot_mosaic(mosaic)


def subplot2grid(shape, loc, rowspan=1, colspan=1, **keywords):
    return gcf().add_subplot(SubplotSpec(shape[0], shape[1], (loc[0], loc[1], rowspan, colspan)))


def axes(arg=None, projection=None, **keywords):
    if projection is not None:
        return gcf().add_subplot(projection=projection)
    return gca()


def show(*args, **keywords):
    """Draws all figures."""
    shown = _figures[:]
    _figures.clear()
    for each in shown:
        each._draw()


def pause(interval):
    """A loop that draws again and again renews its figure."""
    for each in _figures:
        each._renew()


def draw(*args):
    pause(0)


def savefig(*args, **keywords):
    gcf().savefig(*args, **keywords)


def _mappable(ax=None):
    for each in (ax or gca(),):
        for one in (each.images + each.collections)[::-1]:
            return one
    return None


def gci():
    return _mappable()


def colorbar(mappable=None, cax=None, ax=None, **keywords):
    return gcf().colorbar(mappable or _mappable(), cax, ax, **keywords)


def clim(vmin=None, vmax=None):
    gci().set_clim(vmin, vmax)


def set_cmap(cmap):
    rcParams["image.cmap"] = getattr(cmap, "name", cmap)


def get_fignums():
    return [made.number for made in _figures]


def fignum_exists(num):
    return num in get_fignums()


def clf():
    gcf().clear()


def close(fig=None):
    gone = _figures[-1:] if fig is None else [made for made in _figures if fig == "all" or made is fig or made.number == fig]
    for made in gone:
        _figures.remove(made)
        if made._sent is not None:
            made._draw()  # the last picture of one that a loop renewed


def _ticks(name, ticks, labels):
    ax = gca()
    if ticks is not None:
        ax._ticks(name, ticks, labels)
    elif labels is not None:
        ax._names(name, labels)
    return (ax.get_xticks(), ax.get_xticklabels()) if name == "x" else (ax.get_yticks(), ax.get_yticklabels())


def xticks(ticks=None, labels=None, **keywords):
    return _ticks("x", ticks, labels)


def yticks(ticks=None, labels=None, **keywords):
    return _ticks("y", ticks, labels)


def xlim(*args, **keywords):
    return gca().set_xlim(*args, **keywords) if args or keywords else gca().get_xlim()


def ylim(*args, **keywords):
    return gca().set_ylim(*args, **keywords) if args or keywords else gca().get_ylim()


def imread(fname, format=None):
    from PIL import Image
    import numpy

    return numpy.array(Image.open(fname)) / 255


def imsave(fname, arr, cmap=None, vmin=None, vmax=None, **keywords):
    import numpy
    from PIL import Image

    data = numpy.array(arr)
    if data.ndim == 2:
        low, high = data.min() if vmin is None else vmin, data.max() if vmax is None else vmax
        data = get_cmap(cmap)((data - low) / ((high - low) or 1))[:, :, :3]
    if data.max() <= 1:
        data = numpy.floor(data * 255 + 0.5)
    Image.fromarray(data[:, :, :3], "RGB").save(fname)


def _nothing(*args, **keywords):
    pass


ion = ioff = tight_layout = subplots_adjust = switch_backend = setp = minorticks_on = locator_params = figtext = _nothing
ticklabel_format = margins = autoscale = connect = waitforbuttonpress = install_repl_displayhook = _nothing


def figaspect(arg):
    return (4.8 / arg, 4.8)


def isinteractive():
    return False


def suptitle(text, **keywords):
    return gcf().suptitle(text)


class _Style:
    """plt.style: the page has its own colors, so a style makes no difference."""

    available = ["default", "classic", "ggplot", "seaborn-v0_8", "bmh", "dark_background", "fivethirtyeight"]
    library = {}

    def use(self, style):
        pass

    def context(self, style, after_reset=False):
        return rc_context()


style = _Style()


def _of_axes(name):
    return lambda *args, **keywords: getattr(gca(), name)(*args, **keywords)


for _name in (
    "plot semilogy semilogx loglog errorbar scatter bar barh bar_label hist hist2d imshow matshow axhline axvline axline legend grid "
    "axis cla text annotate arrow fill_between fill_betweenx fill axvspan axhspan step stem boxplot contour contourf clabel pcolormesh "
    "pcolor twinx twiny hlines vlines pie quiver tick_params"
).split(" "):
    globals()[_name] = _of_axes(_name)
for _name in "title xlabel ylabel xscale yscale".split(" "):
    globals()[_name] = _of_axes("set_" + _name)

_start.at_end.append(show)


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError("module 'matplotlib.pyplot' has no attribute '%s'" % name)
    from matplotlib import ticker

    if hasattr(ticker, name):
        return getattr(ticker, name)
    raise AttributeError("matplotlib.pyplot.%s is not in gradlet; dir(plt) lists what is" % name)
