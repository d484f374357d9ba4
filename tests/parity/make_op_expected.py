#!/usr/bin/python3
"""Writes tests/native/op_expected.inc: calls of ops and what real PyTorch makes of them.

    python3 tests/parity/make_op_expected.py

Needs PyTorch 2.14 and NumPy 2.4. One line per call:

    name|arguments|results|name of the grad_fn|gradients of the inputs that require grad
    name|arguments|!ErrorClass: first line of the message
    name|arguments|!ErrorClass: our message|why it is not PyTorch's

Arguments are written as tests/native/op_args.hpp reads them. Gradients belong to the weights
1, 1.5, 2, 1, 1.5, ... on the elements of all floating-point results. The calls are those of
op_cases.py, and small samples of torch.testing's own op database.
"""

import math
import pathlib
import random
import sys
import types
import unittest

import numpy
import torch

import op_cases

OUT = pathlib.Path(__file__).resolve().parents[1] / 'native' / 'op_expected.inc'
LETTERS = {torch.bool: 'b', torch.int64: 'i', torch.float32: 'f', torch.float64: 'd'}
DTYPES = {v: k for k, v in LETTERS.items()}
LIMIT = 28  # elements of a sample taken from the op database
PER_OP = 6


class Made:
    """Made-up elements: patternless multiples of 1/8 in (-4, 4), none of them 0."""

    def __init__(self):
        self.x = 0.1

    def next(self):
        self.x = (self.x + 0.6180339887498949) % 1.0
        return (math.floor(self.x * 32) - 16 or 1) / 8 + 0.0625


def read(text):
    """The arguments in a case's text."""
    words, made = text.split(), Made()

    def tensor(word):
        letter, rest = word.split('@', 1)
        grad = rest.endswith('!')
        sizes, _, values = rest.rstrip('!').partition('=')
        shape = [int(s) for s in sizes.split(',') if s]
        n = math.prod(shape)
        if values:
            data = [float(v) for v in values.split(',')]
        elif letter in 'bi':
            data = [math.floor(made.next() * 2) for _ in range(n)]
        else:
            data = [made.next() for _ in range(n)]
        if letter == 'b':
            data = [v > 0 for v in data]
        t = torch.tensor(data, dtype=torch.float64).reshape(shape).to(DTYPES[letter])
        return t.requires_grad_() if grad else t

    def one(word):
        if word == '-':
            return None
        if word in ('T', 'F'):
            return word == 'T'
        if word == '(':
            items = []
            while words[0] != ')':
                items.append(tensor(words.pop(0)))
            words.pop(0)
            return items
        if word == '<':
            items = []
            while words[0] != '>':
                items.append(index(words.pop(0)))
            words.pop(0)
            return tuple(items)
        if word.startswith('['):
            return [int(v) for v in word[1:-1].split(',') if v]
        if '@' in word[:2]:
            return tensor(word)
        for kind in (int, float):
            try:
                return kind(word)
            except ValueError:
                pass
        return word

    def index(word):
        if word == 'None':
            return None
        if word == '...':
            return Ellipsis
        if '@' in word[:2]:
            return tensor(word)
        if ':' in word:
            return slice(*[int(v) if v else None for v in word.split(':')])
        return int(word)

    result = []
    while words:
        result.append(one(words.pop(0)))
    return result


def number(v, dtype):
    if dtype == torch.bool:
        return '1' if v else '0'
    if dtype == torch.int64:
        return str(v)
    if math.isnan(v):
        return 'nan'
    if math.isinf(v):
        return '-inf' if v < 0 else 'inf'
    return '%.13g' % v if dtype == torch.float64 else '%.8g' % v


def written_tensor(t):
    sizes = ','.join(str(s) for s in t.shape)
    values = ','.join(number(v, t.dtype) for v in t.detach().reshape(-1).tolist())
    return f'{LETTERS[t.dtype]}@{sizes}={values}{"!" if t.requires_grad and t.is_leaf else ""}'


def written(v):
    if v is None:
        return '-'
    if isinstance(v, bool):
        return 'T' if v else 'F'
    if isinstance(v, torch.Tensor):
        return written_tensor(v)
    if isinstance(v, tuple):
        return ' '.join(['<'] + [written_index(i) for i in v] + ['>'])
    if isinstance(v, list):
        if v and isinstance(v[0], torch.Tensor):
            return ' '.join(['('] + [written_tensor(t) for t in v] + [')'])
        return '[' + ','.join(str(i) for i in v) + ']'
    if isinstance(v, torch.dtype):
        return str(v).removeprefix('torch.')
    return repr(v) if isinstance(v, float) else str(v)


def written_index(i):
    if i is None or isinstance(i, int):
        return str(i)
    if i is Ellipsis:
        return '...'
    if isinstance(i, torch.Tensor):
        return written_tensor(i)
    return ':'.join('' if v is None else str(v) for v in (i.start, i.stop, i.step)).rstrip(':') + (
        ':' if i.stop is None and i.step is None else '')


def tensors_in(args):
    for a in args:
        if isinstance(a, torch.Tensor):
            yield a
        elif isinstance(a, (list, tuple)):
            yield from tensors_in(a)


def outcome(name, args):
    """The part of the line after the arguments."""
    out = op_cases.CALLS[name](*args)
    outputs = [o for o in (out if isinstance(out, (list, tuple)) else [out])]
    if not all(isinstance(o, torch.Tensor) and o.dtype in LETTERS for o in outputs):
        return None
    fn = outputs[0].grad_fn
    fn_name = '' if fn is None else type(fn).__name__
    recorded = [o for o in outputs if o.requires_grad]
    grads = []
    if recorded:
        flat = torch.cat([o.reshape(-1) for o in recorded])
        weights = torch.tensor([1 + 0.5 * (i % 3) for i in range(flat.numel())], dtype=flat.dtype)
        inputs = [t for t in tensors_in(args) if t.requires_grad]
        grads = torch.autograd.grad(flat, inputs, weights, allow_unused=True)
    return '|'.join([' '.join(written_tensor(o.detach()) for o in outputs), fn_name,
                     ' '.join('-' if g is None else written_tensor(g.detach()) for g in grads)])


def line_of(name, text):
    args = read(text)
    shown = ' '.join(written(a) for a in args)
    return f'{name}|{shown}|{outcome(name, args)}'


def error_line(name, text):
    args = read(text)
    shown = ' '.join(written(a) for a in args)
    ours = op_cases.DEVIATIONS.get((name, text))
    try:
        outcome(name, args)
        theirs = ''
    except Exception as error:  # pylint: disable=broad-except
        message = str(error).split('\n', 1)[0]
        theirs = f'{type(error).__name__}: {message}'
    if ours:
        if theirs == ours[0]:
            raise SystemExit(f'no deviation any more: {name} {text}')
        return f'{name}|{shown}|!{ours[0]}|{ours[1]}'
    if not theirs:
        raise SystemExit(f'PyTorch raises nothing: {name} {text}')
    return f'{name}|{shown}|!{theirs}'


def database():
    """torch.testing's op database; it imports a test helper that Debian does not package."""
    stub = types.ModuleType('expecttest')
    stub.TestCase, stub.ACCEPT = unittest.TestCase, False
    sys.modules['expecttest'] = stub
    from torch.testing._internal.common_methods_invocations import op_db
    return op_db


def rounded(v):
    if isinstance(v, torch.Tensor):
        if not v.is_floating_point():
            return v.detach()
        t = (v.detach().contiguous() * 1000).round() / 1000
        return t.requires_grad_(v.requires_grad)
    if isinstance(v, (list, tuple)):
        return type(v)(rounded(i) for i in v)
    return v


def database_lines():
    for info in database():
        bind = op_cases.DATABASE.get((info.name, info.variant_test_name))
        if bind is None:
            continue
        name, signature = bind
        torch.manual_seed(1)
        random.seed(1)
        numpy.random.seed(1)
        count, seen = 0, set()
        samples = info.sample_inputs('cpu', torch.float64, requires_grad=info.supports_autograd)
        for sample in samples:
            args = signature(rounded(sample.input), *rounded(sample.args), **sample.kwargs)
            if args is None or count == PER_OP:
                continue
            if sum(t.numel() for t in tensors_in(args)) > LIMIT:
                continue
            if any(t.dtype not in LETTERS for t in tensors_in(args)):
                continue
            shown = ' '.join(written(a) for a in args)
            rest = outcome(name, args)
            if rest is None or (name, shown) in seen:
                continue
            seen.add((name, shown))
            count += 1
            yield f'{name}|{shown}|{rest}'


def main():
    lines = [line_of(*case.split(' ', 1)) for case in op_cases.CASES]
    lines += list(database_lines())
    lines += [error_line(*case.split(' ', 1)) for case in op_cases.ERRORS]
    text = ''.join(f'R"x({line})x",\n' for line in lines)
    OUT.write_text('// Written by tests/parity/make_op_expected.py with PyTorch '
                   f'{torch.__version__}.\n' + text)
    print(len(lines), 'calls,', len(op_cases.ERRORS), 'of them errors,', len(text), 'bytes')


if __name__ == '__main__':
    main()
