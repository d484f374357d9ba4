/** Python programs, rewritten for the interpreter, print what CPython prints for the originals. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { start, transformPython } from "../../web/dist/python_node.js";

/** @type {string[]} */
let printed = [];
const python = await start({ print: (text) => printed.push(text) });

/** @param {string} source */
function run(source) {
  const done = transformPython(source);
  assert.ok(done.ok, JSON.stringify(done));
  assert.equal(done.text.split("\n").length, source.split("\n").length, `lines of ${done.text}`);
  printed = [];
  const failure = python.run(done.text, "program.py");
  const error = failure ? `${failure.name} ${failure.line}\n` : "";
  return printed.map((text) => `${text}\n`).join("") + error;
}

const ERRORS = `
import sys
def told(kind, error, trace):
    while trace.tb_next: trace = trace.tb_next
    sys.stdout.write("%s %d\\n" % (kind.__name__, trace.tb_lineno))
sys.excepthook = told
`;

/** What CPython prints for each of these programs. @param {string[]} sources */
function reference(sources) {
  return sources.map((source) => {
    const code = `${ERRORS}exec(compile(${JSON.stringify(source)}, "program.py", "exec"), {"__name__": "__main__"})`;
    const { stdout, stderr } = spawnSync("/usr/bin/python3", ["-"], {
      input: code,
    });
    assert.equal(String(stderr), "", source);
    return String(stdout);
  });
}

/** @type {Record<string, string[]>} */
const PROGRAMS = {
  "f-strings": [
    'd = {"a": (1, {"b}": 2})}\nprint("%s" % str((d, 1)), f"{(d,)!r} {[d, {}]}", "{!r}".format([d]))\nprint("x" + str(d))',
    'x = 3.14159; w = 9; s = "hi"\nprint(f"{x:.2f}|{x:{w}.3f}|{s!r:>6}|{s:^6}|{{}}|{x:8.3e}|{5:03d}|{0.25:.0%}|")',
    'x = [1, 2]; d = {"a": 5}\nprint(f"{x[0]}{d[\'a\']} {x!r} {len(x) + 1:>4} {x[0]:+d} {(lambda: 3)()}")',
    'n = 1234567; x = 98765.4321\nprint(f"{n:,} {x:,.2f} {n:_} {n:>12,} {-n:,} {x:,}")',
    'x = 2.5; n = 3\nprint(f"{x=} {n = } {x=:.3f} {x=!s} {n+1=}")',
    'x = 1\nprint("a{}" f"{x}" "{b}" rf"\\d{x}" \'"\')',
    'x = 1\nprint("a"  # one\n      f"{x}"\n      "b{}")',
    'a, b = 1, 2\nprint(f"{a, b} {a if b else 0} {a == b} {a != b} {not a}")',
    'print(f"{"nested" if 1 else 2!s:>10}|".strip())'.replaceAll('"nested"', "'nested'"),
    'x = 3\nprint(f"""one\n{x}\n{\n x\n}\n""" + f"\\x7b{x}\\n")',
    "print(f\"{1e-7} {0.1 + 0.2} {1e22} {float('inf')} {-0.0} {29428668.0} {1/3}\")",
    "for i in range(3): print(f\"{i}: {i ** 2:4d} {'*' * i:<5}|\")",
    "print(f\"{'é中文':>6}|{'中'}\")\n变量 = 4\nprint(f\"{变量=}\")",
    'p = 3\nprint(f"{1234.5678:,.{p}f} {1.5:>{p + 5}.{p}f}")',
    'class A:\n    def __str__(self): return "A!"\nprint(f"{A()} {A()!s}")',
    'print(f"no fields", f"{{{1}}}", f"{1}{2}", f"", F"{3}")',
  ],
  "prints of one f-string": [
    // Ties, signs of zero, what is not finite, and more digits than a float holds.
    ...[
      "",
      ".0f",
      ".1f",
      ".2f",
      ".4f",
      ".17f",
      ".3e",
      ".0e",
      ".1E",
      ".0%",
      ".2%",
      "+.2f",
      " .1f",
      "08.2f",
      "-9.1f",
      ">10.3f",
      "*^11.2f",
      "_<9.1f",
      "12,.2f",
      "F",
      "e",
      ".3g",
      "10",
      "+",
    ].map(
      (spec) =>
        `for x in [0.5, 1.5, 2.5, 0.125, 0.375, -2.5, 0.0, -0.0, 2.675, 1e22, 123456789.0, 1/3, 5e-324, 1.25e-7, 1e300, 0.05, 9.995, 99.5, float("inf"), float("-inf"), float("nan")]:\n    x = x / 1\n    print(f"{x${spec && ":" + spec}}|{x * 3 / 1${spec && ":" + spec}}|")`,
    ),
    ...["d", "3d", "+d", "05d", "<4d", "^5d", ",d", ".1f", "", "x", "5", "08b", ","].map(
      (spec) =>
        `for i in range(-2, 3): print(f"{i${spec && ":" + spec}} {i * 1000000 + 1${spec && ":" + spec}} {i * i * 3${spec && ":" + spec}}")\nn = 3 ** 40\nk = 5\nk *= 10 ** 20\nprint(f"{n${spec && ":" + spec}} {k${spec && ":" + spec}}")`,
    ),
    'a, b, c = "text", None, [1.5]\nprint(f"{a} {b} {c} {a:>6} {True} {1 == 1:.1f} {len(a)} {{}} \\n {a}\\t")',
    'def f(x): return x\nprint(f"{f(2):.3f} {f(2.5):.0f} {f(True):d} {f(10 ** 30)} {f(3):5d}|"\n  "{x}"  # more\n  f"{f(1)}")',
    "class A:\n    def __str__(self): return 'A'\nprint(f'{A()} {A()!s}')\nfor t in range(2): print (f'{t + 1}: {t / 7:.4f} {t:>3}', )",
    'x = 2\nprint(f"{x!r}", f"{x}")\nprint(f"{x=}")\nprint(f"{x:{x}}")\nprint(f"{x}", end="!\\n")\nprint(f"a\\x7b{x:.1f}中文{\'é\'}")',
    'print("before")\nprint(f"{1 / 0:.2f}")',
    "def print(*a): pass\nprint(f'{1:.2f}')",
  ],
  "format and %": [
    'print("{} {:>5} {:.2f} {!r}".format(1, "a", 2.0, "b"), "{0} {1} {0}".format(1, 2), "{a:{b}}".format(a=3, b=4))',
    'print("{:,} {:.1f} {:,.2f}".format(1234567, 2.26, 9876.543))',
    'a = (1, 2)\nprint("{} {}".format(*a), "{x}".format(**{"x": 1}), "{}".format(sum(i for i in a)))',
    'print("%d %s %5.2f %-5d| %05d %x %e %%" % (1, "a", 2.5, 3, 4, 255, 1e-7))',
    'print("%s" % 5, "%(a)d" % {"a": 1}, "a" "%d" % 3)\nt = "%s-%s"\nprint(t % (1, 2))',
    'print("{0:.1f} {name}".format(1.24, name="n", ))\nf = "{}-{}".format\nprint(f(1, 2))',
  ],
  comparisons: [
    "a = 3\nprint(1 < a, 1 < a < 5, 5 > a >= 3, a < 2.5, 2 <= 3, not 1 > a)",
    'print("a" < "b", [1, 2] < [1, 3], (1,) <= (1, 2), {1} < {1, 2})',
    "def f(x):\n    return 0 < x\nprint([x for x in [-1, 0, 1] if 0 < x <= f(x)])",
    'i = 0\nwhile i < len("abc"):\n    i += 1\nprint(i, -1 < i if i > 2 else None, True < 2)',
    "class A:\n    def __lt__(self, o): return 'lt'\n    def __gt__(self, o): return 'gt'\nprint(A() < A(), A() > 3)",
  ],
  builtins: [
    'print(float("1.5"), float(2), round(2.567, 2), round(2.5), round(3.5), isinstance(True, int), isinstance(1, (str, int)))',
    "def float(x): return 'mine'\nprint(float(3))",
    "round = lambda x: 7\nprint(round(1.2))\nfrom math import sin as isinstance\nprint(isinstance(0))",
    'print(isinstance("a", str), list(map(float, [1, 2])), isinstance(1.0, float))',
  ],
  displays: [
    "a = [1, 2]; b = (3,)\nprint([*a, 0, *b, 4, 5], (*a, 9), [*a], (*b,), [0, *a])\nprint(sorted({*a, 7}))",
    'd = {"x": 1}\nprint(sorted({**d, "y": 2}.items()), sorted({"z": 0, **d, **{"w": 3}, "v": 4}.items()), {**d})',
    "a = [1]\nx = *a, 2\ny, *z = 1, 2, 3\n[p, *q] = [4, 5]\nprint(x, y, z, p, q)",
    "def f(*a):\n    return *a, 1\nprint(f(0), [[*range(2)], [*'ab']])",
    "for i, *j in [(1, 2, 3)]: print(i, j)\nprint([\n  *[1],\n  2,  # two\n  *[3],\n])",
    "print([(a, b) for a, *b in [(1, 2)]], print(*[1, 2], sep='-'))",
  ],
  methods: [
    'print("ab".ljust(4) + "|", "ab".rjust(4, "."), "7".zfill(3), "-7".zfill(4), "a b".title(), "aBC".capitalize())',
    'print("aB".swapcase(), "AB".casefold(), "abc".removeprefix("a").removesuffix("c"), (5).bit_length())',
    "class A:\n    def title(self, x=1): return x\nprint(A().title(), A().title(x=2), A().title(3))",
    'print(" x "\n  .strip()\n  .ljust(\n    3, "*"\n  ))\nprint(str(3).zfill(\n  2))',
  ],
  "definitions and the like": [
    "def f(a, /, b: int = 3, *, c: str = 'x') -> int:\n    n: int = a\n    return n, b, c\nprint(f(1), f(1, 2, c=3))\nx: list[int] = [1]\nprint(x)",
    "class M(type): pass\nclass A(object, metaclass=M):\n    n: int = 3\nclass B(A): pass\nprint(B.n)",
    'from __future__ import annotations\nif __name__ == "__main__":\n    print("main")\n    print(1, 2, flush=True)',
    "a = b = [1]\na[0], c = 5, 6\nprint(b, c, (n := 4), n)\ntry:\n    1 / 0\nexcept ZeroDivisionError as e:\n    print('caught')\nelse:\n    pass\nfinally:\n    print('end')",
    "match = 3\ntype = 4\nprint(match, type)\nprint(1 if 1 else 2, lambda_ := 1)",
    "x = 1 + \\\n    2\nprint(x,\n      sep='',\n)\nif x: print('y'); print('z')\n",
    "def g():\n\tif 1:\n\t\treturn 'tabs'\nprint(g())\nclass E(Exception): pass\ntry: raise E('a') from None\nexcept (E, ValueError) as e: print(e)",
    "print([x * y for x in range(3) for y in range(2) if x < y or y <= x], {k: v for k, v in [(1, 2)]}, (i for i in 'a'))".replace(
      ", (i for i in 'a')",
      "",
    ),
    "import math as m\nprint(m.sqrt(4), 0xff, 1_000, 1e3, .5, 5., 'a' 'b', r'\\n', b'x', '''t\"q''', \"it's\")\nassert 1, 'no'",
  ],
  "what the parser does not know": [
    "def g():\n    print(1.)\n    yield\n    x = yield  # nothing\n    print(f'{x}', (yield), 0 < 1)\nprint(list(g()), 1.+2.)",
    "import io\nclass C:\n    def __enter__(self): return 1, 2\n    def __exit__(self, *a): pass\nwith C() as (a, b): print(f'{a} {b}')",
  ],
  errors: [
    "print(1)\nx = 1\nprint(y)",
    "def f(x):\n    return f'{1 / x}'\n\nf(0)",
    "print('a'\n  'b')\nd = {\n  'a': 1}\nd['b']",
    "int('x')",
    "raise ValueError(f'{1}')",
  ],
};

for (const [title, sources] of Object.entries(PROGRAMS)) {
  test(`CPython prints the same: ${title}`, () => {
    const expected = reference(sources);
    sources.forEach((source, i) => assert.equal(run(source), expected[i], source));
  });
}

test("positional-only, generics, type aliases", () => {
  assert.equal(
    run("def f[T](a: T, /) -> T:\n    return a\ntype X = int\nprint(f(1), X is int)"),
    "1 True\n",
  );
  assert.equal(run('d = {"a": 1}\nprint(f"{d["a"]}")'), "1\n");
});

/** Programs CPython 3.11 refuses. */
const MISTAKES = [
  'print("a"\nx = 3\n',
  "x = (1, 2\ny = 3\n",
  "class A\n  pass",
  "def f\n  pass",
  "for i in range(3)\n  pass",
  "if x == 3\n  y",
  "if 1:\ny\n",
  "if 1:",
  "x = 1\nif x:\n\n# c\n",
  "x = 1\n  y = 2",
  "f() = 3",
  "5 = x",
  "a + b = 3",
  "if x = 3: pass",
  "while x = 3:\n    pass",
  'print "a"',
  "x = 1\nprint x",
  "x = [1 2]",
  "x = f(a b)",
  "x = f(a,\n      1 b)",
  "x，y = 1",
  "print（1）",
  "x\u00a0= 2",
  's = "abc\n',
  's = """abc\n\nx',
  "x = 1)\n",
  "x = (1]",
  "x = (1,\n]",
  "if 1:\n    x\n  y",
  "if 1:\n        x\n\ty",
  "if 1:\n\tx\n        y",
  "a b",
  "x = f'{a'\n",
  "x = \\ 3",
  "def f(x):\n    def g():\n    y",
  "class A:\nx",
  "while True\n  x",
  "x = 'it's'",
  "def f():",
  "for i in range(3) print(i)",
  "with open(x) as f\n  y",
  "try:\n    x\nexcept\n    y",
  "else\n  x".replace("else", "if 1: pass\nelse"),
  'd = {"a" 2}',
  "\tx = 1\n",
];

test("mistakes are told in CPython's words, with its line", () => {
  const code = `
import json, sys
for source in json.load(sys.stdin):
    try:
        compile(source, "program.py", "exec")
        print("accepted")
    except SyntaxError as e:
        print(json.dumps([type(e).__name__, e.msg, e.lineno]))
`;
  const { stdout } = spawnSync("/usr/bin/python3", ["-c", code], {
    input: JSON.stringify(MISTAKES),
  });
  const expected = String(stdout).trim().split("\n");
  MISTAKES.forEach((source, i) => {
    const done = transformPython(source);
    assert.ok(!done.ok, `accepted: ${source}`);
    const { name, message, line } = done.error;
    assert.deepEqual([name, message, line], JSON.parse(expected[i]), source);
  });
});

test("a comparison with what is certainly a number stays as it is", () => {
  /** @param {string} source */
  const lastLine = (source) => {
    const done = transformPython(source);
    return done.ok ? done.text.split("\n").at(-1) : done.error.message;
  };
  for (const plain of [
    "a < 3",
    "a > -1.5",
    "n = 5\na < n",
    "n, m = 5, 6\nm = n * 2\na < m",
    "n = 5\nn += 1\na < n",
    "for i in range(9): pass\na <= i",
    "for i, x in enumerate(y): pass\na <= i",
    "a < len(b)",
    "best = float('inf')\nbest = loss.item()\na < best",
  ]) {
    assert.equal(lastLine(plain), plain.split("\n").at(-1));
  }
  for (const helped of [
    "a < b",
    "n = 5\nn = f()\na < n",
    "n = 5\ndef f(n): pass\na < n",
    "n, m = f()\na < n",
    "for i in y: pass\na < i",
    "for i, x in enumerate(y): pass\na < x",
    "n = 5\nn += t\na < n",
    "def len(x): pass\na < len(b)",
    "from x import n\na < n",
    "n = m = t\na < n",
    "n = 5\nwith f() as n: pass\na < n",
  ]) {
    assert.match(lastLine(helped) ?? "", /^__c\(a\) </, helped);
  }
});

test("match statements are refused", () => {
  const done = transformPython("x = 1\nmatch x:\n    case 1:\n        pass\n");
  assert.deepEqual(!done.ok && [done.error.message, done.error.line], [
    "match statements are not in gradlet's Python",
    2,
  ]);
});

test("nothing that CPython accepts is refused", () => {
  const folders = [
    "",
    "json",
    "collections",
    "email",
    "asyncio",
    "unittest",
    "importlib",
    "concurrent/futures",
  ];
  let files = 0;
  for (const folder of folders) {
    const path = `/usr/lib/python3.11/${folder}/`;
    for (const name of readdirSync(path).filter((name) => name.endsWith(".py"))) {
      const done = transformPython(readFileSync(path + name, "utf8"));
      const matching = !done.ok && /match statements/.test(done.error.message);
      assert.ok(done.ok || matching, `${path}${name}: ${JSON.stringify(done)}`);
      files++;
    }
  }
  assert.ok(files > 200);
});

test("anything else goes through without harm", () => {
  for (const source of [
    "",
    "\n",
    "(((",
    "f'{",
    "{[",
    "\\",
    "x =",
    "'''",
    "#",
    "\uFEFFx = 1",
    "f'{x!r:{'",
    "\0",
  ]) {
    assert.equal(typeof transformPython(source).ok, "boolean");
  }
  const deep = `x = ${"(".repeat(3000)}1${")".repeat(3000)}`;
  assert.ok(transformPython(deep).ok);
  assert.ok(transformPython(`x = ${"1 + ".repeat(20_000)}1`).ok);
});

test("a metaclass of one's own is refused, one that does nothing is not", () => {
  assert.equal(run("class M(type): pass\nclass A(metaclass=M): n = 3\nprint(A.n)"), "3\n");
  const counted = "class M(type):\n    def __call__(cls): return 1\nclass A(metaclass=M): pass";
  assert.equal(run(counted), "NotImplementedError 3\n");
});

test("a match statement is told by its name, whatever its patterns", () => {
  for (const pattern of ["1", "str() as s if len(s) > 2", "Point(x=0)", '{"k": v}']) {
    const done = transformPython(`def f(x):\n    match x:\n        case ${pattern}: return 1\n`);
    assert.ok(!done.ok);
    assert.match(done.error.message, /match statements are not in gradlet/);
    assert.equal(done.error.line, 2);
  }
});
