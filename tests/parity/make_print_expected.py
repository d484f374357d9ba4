#!/usr/bin/python3
"""Writes tests/native/print_expected.inc: tensors and the text PyTorch prints for them.

Each case builds a tensor with PyTorch in any way it likes; the row written for C++ holds its
storage, geometry, dtype, the name of its grad_fn and repr(tensor). Same rows on every run.

    python3 tests/parity/make_print_expected.py

Made with PyTorch 2.14.
"""

import math
import pathlib
import random

import torch

OUT = pathlib.Path(__file__).resolve().parents[1] / 'native' / 'print_expected.inc'
DTYPES = {
    torch.bool: ('kBool', 'std::int64_t'),
    torch.int64: ('kInt64', 'std::int64_t'),
    torch.float32: ('kFloat32', 'double'),
    torch.float64: ('kFloat64', 'double'),
}
DEFAULTS = dict(precision=4, threshold=1000, edgeitems=3, linewidth=80)
NAN, INF = math.nan, math.inf
F64, I64 = torch.float64, torch.int64

rng = random.Random(20240607)
arrays, rows = [], []
seen = set()


def literal(value, dtype):
    if dtype in (torch.bool, torch.int64):
        if value == -(2**63):
            return '-9223372036854775807 - 1'
        return str(int(value))
    if math.isnan(value):
        return 'NAN'
    if math.isinf(value):
        return '-INFINITY' if value < 0 else 'INFINITY'
    text = '%.9g' % value  # C++ reads a double and rounds it to the dtype, as here
    if torch.tensor(float(text), dtype=dtype).item() == value:
        return text if any(c in text for c in '.e') else text + '.0'
    return value.hex()


def cpp_list(values):
    return '{' + ', '.join(str(v) for v in values) + '}'


def wrapped(items, width=100):
    lines, line = [], '   '
    for item in items:
        if len(line) + len(item) + 2 > width:
            lines.append(line)
            line = '   '
        line += ' ' + item + ','
    return '\n'.join(lines + [line])


def pattern(count, dtype=torch.float32, modulus=1000, scale=1.0, edits=None):
    """Values C++ makes itself: ((i * 7919) % modulus - modulus / 2) * scale, then the edits."""
    data = [float((i * 7919) % modulus - modulus // 2) * scale for i in range(count)]
    for index, value in (edits or {}).items():
        data[index] = value
    t = torch.tensor(data, dtype=F64).to(dtype)
    return t, (count, modulus, scale, edits or {})


def case(name, tensor, made=None, default=torch.float32, **options):
    """Adds a row. `made` is the second result of pattern() when the storage came from it."""
    assert name not in seen, name
    seen.add(name)
    torch.set_default_dtype(default)
    torch.set_printoptions(**options)
    text = repr(tensor)
    torch.set_printoptions(**DEFAULTS)
    torch.set_default_dtype(torch.float32)

    kind, ctype = DTYPES[tensor.dtype]
    if made is None:
        flat = tensor.detach()
        size = flat.untyped_storage().nbytes() // flat.element_size()
        values = flat.as_strided((size,), (1,), 0).tolist()
        indices, fill = [], '{}'
    else:
        count, modulus, scale, edits = made
        indices, values = list(edits), list(edits.values())
        fill = '{%d, %d, %s}' % (count, modulus, literal(scale, F64))
    number = len(rows)
    pointer = 'nullptr'
    if values:
        items = wrapped([literal(v, tensor.dtype) for v in values])
        arrays.append('constexpr %s kValues%d[] = {\n%s\n};\n' % (ctype, number, items))
        pointer = 'kValues%d' % number
    edits = cpp_list(indices)
    grad = 'nullptr'
    if tensor.grad_fn is not None:
        grad = '"%s"' % type(tensor.grad_fn).__name__
    elif tensor.requires_grad:
        grad = '""'
    given = cpp_list('.%s = %s' % (k, 'INFINITY' if v == INF else v) for k, v in options.items())
    assert ')~' not in text
    rows.append(
        '    {"%s", DType::%s, DType::%s,\n     %s, %s, %d,\n     %s, %s, %s, %s, %s,\n'
        '     R"~(%s)~"},\n'
        % (name, kind, DTYPES[default][0], cpp_list(tensor.shape), cpp_list(tensor.stride()),
           tensor.storage_offset(), pointer, edits, fill, grad, given, text))


def t32(data, **kw):
    return torch.tensor(data, dtype=torch.float32, **kw)


def shaped(values, *shape, dtype=torch.float32):
    return torch.tensor(values, dtype=dtype).reshape(shape)


def normals(*shape, dtype=torch.float32, scale=1.0):
    return shaped([rng.gauss(0, scale) for _ in range(math.prod(shape))], *shape, dtype=dtype)


def scalars():
    for v in (0.0, -0.0, 1.0, -1.0, 3.14159, -2.5, 1e-4, 0.00012, 9e-5, 1e8, 123456789.0, 1e9, 1e10,
              99999.5, NAN, INF, -INF, 1e-45, 3.4e38, 16777216.0):
        case('scalar float32 %r' % v, t32(v))
    for v in (0.1, 1e-300, -1e300, 1e8, 100000001.0):
        case('scalar float64 %r' % v, torch.tensor(v, dtype=F64))
    case('scalar int64', torch.tensor(-42))
    case('scalar bool', torch.tensor(True))
    case('scalar requires_grad', t32(2.0, requires_grad=True))
    case('scalar grad_fn', (t32(2.0, requires_grad=True) * 1.25).sum())


def vectors():
    case('integers as floats', t32([1, 2, 3]))
    case('integers as floats, negative', t32([-1, 20, -300, 0]))
    case('integers, ratio 1000', t32([1, 1000]))
    case('integers, ratio 1001', t32([1, 1001]))
    case('integers, ratio 1001, zeros', t32([0, -1, 1001, -0.0]))
    case('integers, 1e8', t32([1e8, 5e7]))
    case('integers, above 1e8', t32([1e8 + 8, 5e7]))
    case('fractions', t32([0.5, -1.25, 100.125]))
    case('fractions, ratio 1000', t32([0.5, 500.0]))
    case('fractions, ratio over 1000', t32([0.5, 500.5]))
    case('fractions, tiny', t32([1e-5, 2e-5]))
    case('fractions, 1e-4 as float32', t32([1e-4, 2e-4]))
    case('fractions, 1e-4 as float64', torch.tensor([1e-4, 2e-4], dtype=F64))
    case('rounding half', torch.tensor([0.00005, 0.00015, 0.00025, 0.03125, 1.00005], dtype=F64))
    case('rounding up to a new digit', t32([9.99996, 1.5]))
    case('negative zero alone', t32([-0.0]))
    case('negative zero among integers', t32([-0.0, 1.0, 2.0]))
    case('negative zero among fractions', t32([-0.0, 1.5, 2.0]))
    case('negative zero in scientific', t32([-0.0, 1e-6]))
    case('rounds to negative zero', t32([-0.0001, 0.01, 0.0995]))
    case('nan among integers', t32([NAN, 1.0, -20.0]))
    case('nan among fractions', t32([NAN, 1.5, -20.0]))
    case('inf among integers', t32([INF, -INF, 1.0]))
    case('inf among fractions', t32([INF, -INF, 0.25]))
    case('inf among scientific', t32([INF, -INF, NAN, 1e-20, 1e20]))
    case('only nan and inf', t32([NAN, INF, -INF]))
    case('only nan and zero', t32([NAN, 0.0, -0.0]))
    case('zeros', torch.zeros(5))
    case('one element', t32([7.0]))
    case('mixed magnitudes float64', torch.tensor([1e-310, 1e300, -5.5], dtype=F64))
    case('float64', torch.tensor([1.5, 2.25], dtype=F64))
    case('float64 by default', torch.tensor([1.5, 2.25], dtype=F64), default=F64)
    case('float32, float64 by default', t32([1.5, 2.25]), default=F64)
    case('int64 mixed widths', torch.tensor([1, -22, 333]))
    case('int64 extremes', torch.tensor([2**63 - 1, -(2**63), 0]))
    case('bool', torch.tensor([True, False, True]))
    case('bool, all true', torch.tensor([True, True]))
    case('float range wraps', torch.arange(40.0))
    case('int range wraps', torch.arange(100))
    case('int range wraps exactly', torch.arange(100000, 100018))
    case('bool wraps', torch.tensor([i % 3 == 0 for i in range(30)]))
    case('row of 1000', *pattern(1000, modulus=100))


def matrices():
    case('identity', torch.eye(3))
    case('column', t32([[1.5], [-2.5], [30.0]]))
    case('wide matrix wraps', normals(3, 12))
    wide = [rng.randrange(-10**6, 10**6) for _ in range(40)]
    case('int matrix wraps', shaped(wide, 2, 20, dtype=I64))
    case('three dimensions', normals(2, 3, 4))
    case('four dimensions', normals(2, 2, 2, 3))
    case('five dimensions', shaped(list(range(16)), 2, 1, 2, 2, 2, dtype=I64))
    case('ones everywhere', torch.ones(1, 1, 1, 1, 1, 1))
    case('deep and wide', normals(2, 1, 14, dtype=F64))
    case('bool matrix', shaped([True, False] * 6, 3, 4, dtype=torch.bool))
    case('eight dimensions', normals(1, 2, 1, 1, 2, 1, 1, 2))


def empties():
    case('empty', torch.empty(0))
    case('empty (0, 3)', torch.empty(0, 3))
    case('empty (2, 0, 4)', torch.empty(2, 0, 4))
    case('empty int64', torch.empty(0, dtype=I64))
    case('empty int64 (3, 0)', torch.empty(3, 0, dtype=I64))
    case('empty bool', torch.empty(0, dtype=torch.bool))
    case('empty float64', torch.empty(0, dtype=F64))
    case('empty float64 by default', torch.empty(1, 0, dtype=F64), default=F64)
    case('empty float32, float64 by default', torch.empty(0), default=F64)
    case('empty requires_grad', torch.empty(0, 2, requires_grad=True))
    case('empty grad_fn float64', torch.empty(0, 2, dtype=F64, requires_grad=True).exp())


def strided():
    base = shaped([float(i) for i in range(24)], 4, 6)
    case('transposed', base.t())
    case('sliced', base[1:3, 2:5])
    case('stepped', base[::2, 1::2])
    case('expanded', t32([1.5, -2.0]).expand(3, 2))
    case('expanded scalar', torch.tensor(7).expand(2, 3))
    case('element', base[2, 3])
    case('permuted', shaped(list(range(24)), 2, 3, 4, dtype=I64).permute(2, 0, 1))
    case('bool slice', torch.tensor([True, False, False, True, True])[1::2])
    case('diagonal', base.diagonal())
    t, made = pattern(1400)
    case('summarised transpose', t.reshape(20, 70).t(), made)


def suffixes():
    a = normals(2, 3).requires_grad_()
    w = normals(3, 4).requires_grad_()
    case('requires_grad', a)
    case('grad_fn', a @ w)
    case('grad_fn, one dimension', (a @ w).sum(1))
    case('requires_grad float64', torch.tensor([1.0, 2.0], dtype=F64, requires_grad=True))
    case('grad_fn float64', torch.tensor([1.0, 2.5], dtype=F64, requires_grad=True) * 2)
    case('view of a leaf', a.t())
    for n in range(4, 13):  # the line break before the suffix
        case('grad_fn after %d numbers' % n, torch.ones(n, requires_grad=True).exp())
    for n in range(8, 12):
        case('dtype after %d numbers' % n, torch.full((n,), 0.25, dtype=F64))
    for n in (3, 5, 7):
        case('dtype and grad_fn after %d numbers' % n,
             torch.full((n,), 0.25, dtype=F64, requires_grad=True).sigmoid())
    for n in (7, 8, 9):
        case('matrix, grad_fn after %d numbers' % n,
             torch.full((2, n), 0.5, requires_grad=True).log_softmax(1))
    case('long name', torch.nn.functional.binary_cross_entropy_with_logits(
        a, torch.ones(2, 3), reduction='none'))


def summaries():
    for n in (1001, 1002, 5000):
        t, made = pattern(n, scale=0.25)
        case('summarised row of %d' % n, t, made)
    t, made = pattern(1200, modulus=600)
    case('summarised integers', t, made)
    case('summarised columns', t.reshape(100, 12), made)
    case('summarised, narrow rows', t.reshape(200, 6), made)
    case('summarised, few rows', t.reshape(6, 200), made)
    case('summarised, one row', t.reshape(1, 1200), made)
    t, made = pattern(1400)
    case('summarised, 7 columns', t.reshape(200, 7), made)
    case('summarised, 7 rows', t.reshape(7, 200), made)
    t, made = pattern(4096)
    case('summarised, three dimensions', t.reshape(2, 8, 256), made)
    case('summarised, deep', t.reshape(8, 8, 8, 8), made)
    t, made = pattern(1296, modulus=10)
    case('large but nothing cut', t.reshape(6, 6, 6, 6), made)
    t, made = pattern(1100, edits={500: 1e30, 600: 0.125, 700: NAN})
    case('hidden numbers do not count', t, made)
    t, made = pattern(1100, scale=2.0**-9, edits={1: NAN, 2: -INF, 1098: -0.0, 1099: 12345.678})
    case('summarised with nan and inf', t, made)
    t, made = pattern(1100, modulus=64, scale=2.0**-30)
    case('summarised scientific', t.reshape(2, 550), made)
    t, made = pattern(2000, dtype=I64, modulus=99991)
    case('summarised int64', t.reshape(20, 100), made)
    t, made = pattern(1050, dtype=torch.bool, modulus=3, scale=1.0)
    case('summarised bool', t.reshape(3, 350), made)
    t, made = pattern(3000, dtype=F64, scale=1 / 3)
    case('summarised float64', t.reshape(30, 100), made)
    case('summarised grad_fn', t.float().reshape(30, 100).requires_grad_().mul(1), made)


def options():
    t = normals(3, 9)
    case('precision 2', t, precision=2)
    case('precision 0', t, precision=0)
    case('precision 12', t.double(), precision=12)
    case('precision 2, scientific', t32([1e-6, 1.0]), precision=2)
    case('linewidth 40', t, linewidth=40)
    case('linewidth 1', t32([1.5, 2.5]), linewidth=1)
    case('linewidth 200', t.requires_grad_(), linewidth=200)
    suffixed = torch.empty(2, 0, dtype=F64, requires_grad=True).exp()
    for width in range(20, 75):  # every place where the suffixes can break
        case('suffixes in %d columns' % width, suffixed, linewidth=width)
    suffixed = torch.full((3,), 0.25, dtype=F64, requires_grad=True).exp()
    for width in range(48, 60):
        case('numbers and suffixes in %d columns' % width, suffixed, linewidth=width)
    case('threshold 5', torch.arange(10), threshold=5)
    case('threshold 5, edgeitems 1', torch.arange(30).reshape(5, 6), threshold=5, edgeitems=1)
    t, made = pattern(1020, modulus=40)
    case('threshold infinite', t.reshape(20, 51), made, threshold=INF)
    case('edgeitems 10', *pattern(1100), edgeitems=10)


def randoms():
    shapes = [(5,), (17,), (3, 4), (2, 9), (2, 2, 3), (1, 11), (4, 1, 2), ()]
    special = [NAN, INF, -INF, 0.0, -0.0]
    for i in range(36):
        shape = rng.choice(shapes)
        dtype = rng.choice([torch.float32, torch.float32, F64])
        style = rng.choice(['normal', 'magnitudes', 'integers', 'tiny', 'huge', 'near', 'special'])
        values = []
        for _ in range(math.prod(shape)):
            v = rng.gauss(0, 1)
            if style == 'magnitudes':
                v *= 10.0 ** rng.randrange(-4, 5)
            elif style == 'integers':
                v = float(round(v * 10.0 ** rng.randrange(0, 4)))
            elif style == 'tiny':
                v *= 10.0 ** rng.randrange(-30, -2)
            elif style == 'huge':
                v *= 10.0 ** rng.randrange(4, 30)
            elif style == 'near':
                v = 10 + round(v, 2)
            elif style == 'special' and rng.random() < 0.3:
                v = rng.choice(special)
            values.append(v)
        t = shaped(values, *shape, dtype=dtype)
        if rng.random() < 0.3:
            t.requires_grad_()
            if rng.random() < 0.6:
                t = rng.choice([lambda x: x.clone(), lambda x: x * 1, lambda x: x + 0])(t)
        case('random %d, %s' % (i, style), t)


def main():
    for group in (scalars, vectors, matrices, empties, strided, suffixes, summaries, options,
                  randoms):
        group()
    text = ('// Written by tests/parity/make_print_expected.py with PyTorch. Do not edit.\n'
            '// clang-format off\n' + ''.join(arrays) +
            '\nconst Case kCases[] = {\n' + ''.join(rows) + '};\n// clang-format on\n')
    OUT.write_text(text)
    print('%d cases, %d bytes' % (len(rows), len(text)))


if __name__ == '__main__':
    main()
