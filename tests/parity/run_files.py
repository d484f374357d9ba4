"""Runs programs on real PyTorch and NumPy: paths as JSON on stdin, {path: {text, error}} on stdout.

Each runs in a process of its own, forked after the imports, which take the most time. `error` is None or
the names of the exception's class and its bases, its message, and the program's line it came from.
"""

import io
import json
import os
import runpy
import sys
import traceback
import warnings

import numpy  # noqa: F401
import torch  # noqa: F401

warnings.simplefilter("ignore")


def run(path):
    sys.stdout = io.StringIO()
    sys.path.insert(0, os.path.dirname(path))
    error = None
    try:
        runpy.run_path(path, run_name="__main__")
    except Exception as raised:
        syntax = isinstance(raised, SyntaxError)
        frames = traceback.extract_tb(raised.__traceback__)
        error = {
            "kinds": [c.__name__ for c in type(raised).__mro__],
            "message": raised.msg if syntax else str(raised),
            "line": raised.lineno if syntax else [f.lineno for f in frames if f.filename == path][-1],
        }
    return {"text": sys.stdout.getvalue(), "error": error}


def forked(path):
    read, write = os.pipe()
    if os.fork() == 0:
        os.close(read)
        with os.fdopen(write, "w") as out:
            json.dump(run(path), out)
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as answer:
        text = answer.read()
    os.wait()
    return json.loads(text)


json.dump({path: forked(path) for path in json.load(sys.stdin)}, sys.stdout)
