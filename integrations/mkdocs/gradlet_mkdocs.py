"""A hook for MkDocs (1.4 and later): fences of ``gradlet`` run in the reader's browser.

The fence becomes an ordinary one of Python or JavaScript, with the cell after it. A line
``# %% check`` begins the exercise's test, ``# %% solution`` its solution.
"""

import re
from html import escape

SCRIPT = "gradlet/gradlet-cell.js"  # below docs/
# Any fence, so that one of gradlet that is shown inside another stays as it is.
FENCE = re.compile(
    r"^(?P<fence>(?P<sign>[`~])(?P=sign){2,})(?!(?P=sign)) *(?P<name>[\w-]*)(?P<info>[^\n]*)\n"
    r"(?P<body>.*?)^(?P=fence) *$",
    re.MULTILINE | re.DOTALL,
)
ATTRIBUTE = re.compile(r"""([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|(\S+)))?""")
PARTS = re.compile(r"^(?:#|//) *%% *(check|solution) *\n", re.MULTILINE)


def written(text):
    """A blank line would end the block of HTML, so the ends of lines are written in signs."""
    return escape(text.strip("\n")).replace("\n", "&#10;")


def cell(match):
    if match["name"] != "gradlet":
        return match[0]
    attributes = {
        name: next((value for value in values if value is not None), None)
        for name, *values in (found.groups() for found in ATTRIBUTE.finditer(match["info"]))
    }
    words = "".join(
        f" {name}" if value is None else f' {name}="{escape(value)}"'
        for name, value in attributes.items()
    )
    program, *parts = PARTS.split(match["body"])
    inside = "".join(
        f"<gradlet-{kind} hidden>{written(text)}</gradlet-{kind}>"
        for kind, text in zip(parts[::2], parts[1::2])
    )
    html = f"<div><gradlet-cell{words}>{inside}</gradlet-cell></div>"
    if not program.strip():
        return html
    fence, language = match["fence"], attributes.get("language") or "python"
    return f"{fence}{language}\n{program.rstrip()}\n{fence}\n\n{html}"


def on_config(config):
    config["extra_javascript"].append(SCRIPT)


def on_page_markdown(markdown, **_):
    return FENCE.sub(cell, markdown)
