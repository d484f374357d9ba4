"""The directive ``.. gradlet::``: a code block that runs in the reader's browser.

The code stays an ordinary block, highlighted by Sphinx, for readers without JavaScript and for every
builder but HTML. A line ``# %% check`` begins the exercise's test, ``# %% solution`` its solution.
"""

import re
from html import escape

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

TEXTS = "lesson example src language lang theme seed hide layout height run session above needs before after files expected labels"
PARTS = re.compile(r"^(?:#|//) *%% *(check|solution) *\n", re.MULTILINE)


def element(attributes, inside=""):
    words = "".join(
        f" {name}" if value is None else f' {name}="{escape(value)}"'
        for name, value in attributes.items()
    )
    return f"<gradlet-cell{words}>{inside}</gradlet-cell>"


class Gradlet(SphinxDirective):
    has_content = True
    option_spec = {name: directives.unchanged for name in TEXTS.split()}
    option_spec |= {"readonly": directives.flag, "name": directives.unchanged}

    def run(self):
        program, *parts = PARTS.split("\n".join(self.content) + "\n")
        inside = "".join(
            f"<gradlet-{kind} hidden>{escape(text.strip(chr(10)))}</gradlet-{kind}>"
            for kind, text in zip(parts[::2], parts[1::2])
        )
        attributes = dict(self.options)
        if "name" in attributes:
            attributes["id"] = attributes.pop("name")
        found = []
        if program.strip():
            block = nodes.literal_block(program.strip("\n"), program.strip("\n"))
            block["language"] = attributes.get("language", "python")
            found.append(block)
        html = element(attributes, inside)
        found.append(nodes.raw(html, html, format="html"))
        return found


def add_script(app, pagename, templatename, context, doctree):
    """The script goes only to the pages that have a cell."""
    raw = doctree.findall(nodes.raw) if doctree else []
    if any(node.rawsource.startswith("<gradlet-cell") for node in raw):
        app.add_js_file(app.config.gradlet_script, defer="defer")


def setup(app):
    # An address, or a path below one of html_static_path's folders.
    app.add_config_value("gradlet_script", "gradlet/gradlet-cell.js", "html")
    app.add_directive("gradlet", Gradlet)
    app.connect("html-page-context", add_script)
    return {"version": "0.1.0", "parallel_read_safe": True, "parallel_write_safe": True}
