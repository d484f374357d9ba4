#!/usr/bin/python3
"""Writes tests/parity/expected/*.json: what programs print on real PyTorch 2.14 and NumPy 2.4.

    node tests/parity/programs.mjs | python3 tests/parity/make_program_expected.py [WORD...]

With words, only the programs whose name holds one of them run anew; the others are kept, if their text
is still the same. Each runs in a process of its own, forked after the imports, which take the most time.
`error` is None or the names of the exception's class and its bases, its message, and the program's line
it came from. Of a curve of losses the later steps are kept by tens; a number stands for those left out.
"""

import contextlib
import importlib.util
import io
import json
import os
import pathlib
import re
import runpy
import sys
import tempfile
import traceback
import unittest.mock
import warnings

import numpy
import torch

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUT = pathlib.Path(__file__).resolve().parent / 'expected'
LOSS = re.compile(r'(?:[a-z]+ )?(\d+) [-\d.e+]+$')

# What a program draws is not looked at.
if importlib.util.find_spec('matplotlib') is None:
    for name in ('matplotlib', 'matplotlib.pyplot'):
        sys.modules[name] = unittest.mock.MagicMock()

torch.set_num_threads(1)
warnings.simplefilter('ignore')


def refused(action):
    """Prints the exception's name and its first line, as refused() of pytorch.test.mjs does."""
    try:
        action()
    except Exception as error:  # pylint: disable=broad-except
        message = str(error).split('\n', 1)[0].split(' Hint: ')[0]
        print(f'{type(error).__name__}: {message}')
    else:
        print('no error')


def run_file(path):
    sys.path.insert(0, os.path.dirname(path))
    runpy.run_path(path, run_name='__main__')


def run_text(text):
    exec(text, {  # pylint: disable=exec-used
        'torch': torch, 'nn': torch.nn, 'F': torch.nn.functional, 'optim': torch.optim,
        'np': numpy, 'refused': refused})


def thinned(text):
    """The lines, without most of the later steps of a curve."""
    lines = text.split('\n')
    if lines[-1] != '':
        raise SystemExit('the last line does not end')
    lines.pop()
    steps = [LOSS.match(line) for line in lines]
    kept = []
    for i, line in enumerate(lines):
        step = steps[i] and int(steps[i].group(1))
        inside = steps[i] and i + 1 < len(lines) and steps[i + 1] and i and steps[i - 1]
        if inside and step > 20 and step % 10 and int(steps[i + 1].group(1)) == step + 1:
            if kept and isinstance(kept[-1], int):
                kept[-1] += 1
            else:
                kept.append(1)
        else:
            kept.append(line)
    return kept


def outcome(program):
    out, error = io.StringIO(), None
    path = str(ROOT / program['name'])
    with contextlib.redirect_stdout(out):
        try:
            run_text(program['py']) if 'py' in program else run_file(path)
        except Exception as raised:  # pylint: disable=broad-except
            if 'py' in program:
                raise
            syntax = isinstance(raised, SyntaxError)
            frames = traceback.extract_tb(raised.__traceback__)
            lines = [f.lineno for f in frames if f.filename == path]
            error = {'kinds': [c.__name__ for c in type(raised).__mro__],
                     'message': raised.msg if syntax else str(raised),
                     'line': raised.lineno if syntax else lines[-1]}
    return {'hash': program['hash'], 'error': error, 'lines': thinned(out.getvalue())}


def forked(program):
    read, write = os.pipe()
    if os.fork() == 0:
        os.close(read)
        try:
            # Where its files go.
            with tempfile.TemporaryDirectory() as folder:
                os.chdir(folder)
                answer = json.dumps(outcome(program))
        except BaseException:  # pylint: disable=broad-except
            traceback.print_exc()
            os._exit(1)
        with os.fdopen(write, 'w') as out:
            out.write(answer)
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as pipe:
        answer = pipe.read()
    os.wait()
    if not answer:
        raise SystemExit(f'{program["name"]} broke off')
    return json.loads(answer)


def main():
    words, groups = sys.argv[1:], {}
    for program in json.load(sys.stdin):
        groups.setdefault(program['group'], []).append(program)
    OUT.mkdir(exist_ok=True)
    for group, programs in groups.items():
        path = OUT / f'{group}.json'
        old = json.loads(path.read_text()) if words and path.exists() else {}
        results = {}
        for program in programs:
            name = program['name']
            had = old.get(name)
            if had and had['hash'] == program['hash'] and not any(word in name for word in words):
                results[name] = had
            else:
                results[name] = forked(program)
        text = json.dumps(results, indent=1, ensure_ascii=False)
        path.write_text(text + '\n')
        print(f'{group}: {len(results)} programs, {len(text)} bytes')
    print('PyTorch', torch.__version__, 'NumPy', numpy.__version__)


if __name__ == '__main__':
    main()
