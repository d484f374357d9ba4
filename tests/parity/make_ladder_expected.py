#!/usr/bin/python3
"""Writes the reference of the ladder from ladder.py's losses at every step, with a choice of steps:
tests/parity/ladder.expected, tests/native/ladder_expected.inc and web/lessons/points.js.

The page draws straight lines between the chosen steps, on a logarithmic axis, so the choice is: steps 0
to 20 and the last; then, one after the other, the step at which those lines are furthest from the
loss, until no line is further away than 1 % or, of a loss that hardly falls, than 0.4 % of the axis (below a millionth of the first
loss, where rounding is all that is left: 25 %), or there are 60 steps. Same files on every run of the same losses.

    python3 tests/parity/make_ladder_expected.py             asks PyTorch 2.14 and NumPy 2.4
    python3 tests/parity/make_ladder_expected.py LOSSES      takes what ladder.py printed before
"""

import contextlib
import io
import json
import math
import pathlib
import runpy
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
DENSE, MOST = 20, 60
NEAR, SEEN, FLOOR, NEAR_FLOOR = 0.01, 0.004, 1e-6, 0.25


def losses():
    """Rung to its numbers, a list for each line."""
    if len(sys.argv) > 1:
        text = pathlib.Path(sys.argv[1]).read_text()
    else:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            runpy.run_path(str(HERE / 'ladder.py'))
        text = printed.getvalue()
    rungs = {}
    for line in text.splitlines():
        name, *numbers = line.split()
        rungs.setdefault(name, []).append(numbers)
    return rungs


def choose(values):
    """The steps to keep of a loss at every step."""
    logs = [math.log(value) for value in values]
    floor = FLOOR * values[0]
    kept = sorted({*range(DENSE + 1), len(values) - 1})
    near = min(math.log1p(NEAR), SEEN * (max(logs) - min(logs)))

    def excess(a, b):
        """Between two kept steps, the one furthest from the line, in units of what is allowed."""
        found = (0, None)
        for step in range(a + 1, b):
            line = logs[a] + (logs[b] - logs[a]) * (step - a) / (b - a)
            allowed = near if values[step] >= floor else math.log1p(NEAR_FLOOR)
            found = max(found, (abs(line - logs[step]) / allowed, step), key=lambda pair: pair[0])
        return found

    while len(kept) < MOST:
        worst, step = max((excess(a, b) for a, b in zip(kept, kept[1:])), key=lambda pair: pair[0])
        if worst <= 1:
            break
        kept = sorted({*kept, step})
    return kept


def main():
    rungs = losses()
    expected, curves = [], {}
    for name, lines in rungs.items():
        if len(lines) == 1:
            expected.append(' '.join([name, *lines[0]]))
            continue
        kept = choose([float(loss) for _, loss in lines])
        curves[name] = [(step, lines[step][1]) for step in kept]
        expected += [f'{name} {step} {loss}' for step, loss in curves[name]]
    (HERE / 'ladder.expected').write_text('\n'.join(expected) + '\n')

    inc = '// Written by tests/parity/make_ladder_expected.py. Do not edit.\n'
    js = (
        '// Written by tests/parity/make_ladder_expected.py. Do not edit.\n'
        '/* eslint-disable no-loss-of-precision -- the shortest texts of the very numbers */\n'
        '/** What PyTorch 2.14 and NumPy 2.4 print for seed 0: rung to [step, loss]. */\n'
        '// prettier-ignore\n'
        '/** @type {Record<string, [number, number][]>} */\n'
        'export const points = {\n'
    )
    for name, pairs in curves.items():
        body = ', '.join(f'{{{step}, {loss}}}' for step, loss in pairs)
        inc += f'    {{"{name}",\n     {{{body}}}}},\n'
        body = ', '.join(json.dumps([step, float(loss)]) for step, loss in pairs)
        js += f'  {name}: [{body}],\n'
    (ROOT / 'tests/native/ladder_expected.inc').write_text(inc)
    (ROOT / 'web/lessons/points.js').write_text(js + '};\n')


if __name__ == '__main__':
    main()
