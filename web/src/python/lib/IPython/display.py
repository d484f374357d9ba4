"""IPython.display: figures are drawn, anything else is printed as text."""

class DisplayObject:
    """What a notebook would show rich; here its text is."""

    def __init__(self, data=None, url=None, filename=None, **keywords):
        self.data = data
        self.url = url
        self.filename = filename

    def __repr__(self):
        if self.data is None:
            return "<%s %s>" % (type(self).__name__, self.url or self.filename or "object")
        return self.data if isinstance(self.data, str) else "<%s of %d bytes>" % (type(self).__name__, len(self.data))

    __str__ = __repr__


class HTML(DisplayObject):
    """Its words without the tags."""

    def __repr__(self):
        text, inside = "", False
        for c in self.data or "":
            if c == "<":
                inside = True
            elif c == ">" and inside:
                inside = False
            elif not inside:
                text += c
        for name, c in (("lt", "<"), ("gt", ">"), ("nbsp", " "), ("quot", '"'), ("amp", "&")):
            text = text.replace("&" + name + ";", c)
        return text.strip()

    __str__ = __repr__


class Markdown(DisplayObject):
    pass


Latex = Math = Pretty = Code = JSON = Javascript = SVG = Image = Video = Audio = IFrame = YouTubeVideo = None
for _name in "Latex Math Pretty Code JSON Javascript SVG Image Video Audio IFrame YouTubeVideo".split(" "):
    globals()[_name] = type(_name, (DisplayObject,), {})


class _Handle:
    def update(self, value, **keywords):
        display(value)

    display = update


def display(*values, display_id=None, clear=False, **keywords):
    """Prints values in a line each; a figure is drawn."""
    for value in values:
        if hasattr(value, "_draw") and hasattr(value, "axes"):
            value._renew()
        elif value is not None:
            text = repr(value)
            if text[:7] != "<Figure":
                print(text)
    return _Handle() if display_id else None


def update_display(value, **keywords):
    display(value)


def clear_output(wait=False):
    """Nothing: what was printed and drawn stays, for it can be scrolled back to."""


def set_matplotlib_formats(*formats, **keywords):
    pass


def display_html(*values, **keywords):
    display(*[HTML(value) if isinstance(value, str) else value for value in values])


display_markdown = display_pretty = display
