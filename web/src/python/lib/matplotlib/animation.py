"""matplotlib.animation: pictures under a slider, at most forty of them."""
from _builtins import _g
from matplotlib._figure import as_json
from matplotlib._shapes import once

_MOST = 40


class FuncAnimation:
    """Draws the figure once for each frame; of many frames every so manieth is kept."""

    def __init__(self, fig, func, frames=None, init_func=None, fargs=None, interval=200, blit=False, **keywords):
        self._fig, self._func, self._args = fig, func, tuple(fargs or ())
        self._init = init_func
        self._frames = range(100) if frames is None else range(frames) if isinstance(frames, int) else frames
        self._frames = list(self._frames() if callable(self._frames) else self._frames)
        self._done = False
        fig._draw = self._play

    def _play(self):
        if self._done:
            return
        self._done = True
        fig, frames = self._fig, self._frames
        if self._init is not None:
            self._init()
        step = (len(frames) - 1) // _MOST + 1
        if step > 1:
            once("%d of %d frames of the animation" % (len(frames) - (len(frames) - 1) // step - 1, len(frames)))
        pictures = []
        for i, frame in enumerate(frames):
            self._func(frame, *self._args)
            if i % step == 0 or i == len(frames) - 1:
                message = fig._message()
                if message is not None:
                    pictures.append(as_json(message))
        _g.draw('{"number": %d, "series": [], "frames": [%s]}' % (fig._id, ", ".join(pictures)))

    def save(self, filename, *args, **keywords):
        once("the file of an animation")
        self._play()

    def to_jshtml(self, *args, **keywords):
        self._play()
        return ""

    to_html5_video = to_jshtml

    def pause(self):
        pass

    resume = pause


class ArtistAnimation(FuncAnimation):
    def __init__(self, fig, artists, *args, **keywords):
        shown = [one._about for row in artists for one in row]

        def func(row):
            for axes in fig.axes:
                axes._series[:] = [s for s in axes._series if s not in shown] + [a._about for a in row if a.axes is axes]

        super().__init__(fig, func, artists)


class PillowWriter:
    def __init__(self, *args, **keywords):
        pass


FFMpegWriter = PillowWriter
