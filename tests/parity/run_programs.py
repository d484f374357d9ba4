"""Runs the Python halves of the program pairs: JSON of [{name, py}] on stdin, {name: text} on stdout."""

import contextlib
import io
import json
import sys
import warnings

import numpy as np
import torch

warnings.simplefilter("ignore")


def refused(action):
    """Prints the exception's name and its first line, as refused() of pytorch.test.mjs does."""
    try:
        action()
    except Exception as error:
        # Only newer versions say ints for SymInts.
        message = str(error).split("\n")[0].split(" Hint: ")[0].replace("SymInts", "ints")
        print(f"{type(error).__name__}: {message}")
    else:
        print("no error")


results = {}
for program in json.load(sys.stdin):
    out = io.StringIO()
    scope = {
        "torch": torch,
        "nn": torch.nn,
        "F": torch.nn.functional,
        "optim": torch.optim,
        "np": np,
        "refused": refused,
    }
    with contextlib.redirect_stdout(out):
        exec(program["py"], scope)
    results[program["name"]] = out.getvalue()
json.dump(results, sys.stdout)
