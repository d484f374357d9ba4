/**
 * Random programs of plain Python, made from templates: {i} is an int, {f} a float, {s} a text, {l} a list, {t} a
 * tuple, {d} a dict, {S} a set, {x} anything, {k} a small int, {c} a condition. math's exp, log and the like are left
 * out: the last digit is the C library's. What stands before the cases is in describe_python.py.
 */

/** @typedef {import("./random.mjs").Chooser} Chooser */

const lines = (/** @type {string} */ text) => text.trim().split(/\s*\n\s*/);

/** What the templates of each kind give. @type {Record<string, string[]>} */
const MAKES = {
  i: lines(`
    {i} + {i}
    {i} - {i}
    {i} * {i}
    {i} // {i}
    {i} % {i}
    {i} ** {k}
    {i} << {k}
    {i} >> {k}
    {i} & {i}
    {i} | {i}
    {i} ^ {i}
    ~{i}
    -{i}
    abs({i})
    pow({i}, {k}, 7)
    round({i}, -1)
    int({f})
    int({s})
    int({s}, 16)
    len({l})
    len({s})
    len({d})
    {i}.bit_length()
    {s}.find({s})
    {s}.rfind({s})
    {s}.count({s})
    {s}.index({s})
    {l}.count({x})
    {l}.index({x})
    {t}.index({i})
    ord({s})
    sum([{i}, {i}, {k}])
    math.gcd({i}, {i})
    math.factorial({k})
    math.comb(6, {k})
    math.isqrt({i})
    math.floor({f})
    math.ceil({f})
    math.trunc({f})
    round({f})
    max({i}, {i}, {k})
    bisect.bisect_left([1, 2, 3, 5, 8], {i})
    ({i} if {c} else {k})`),
  f: lines(`
    {f} + {f}
    {f} - {i}
    {f} * {f}
    {i} / {i}
    {f} // {f}
    {f} % {f}
    {f} ** {k}
    {i} ** -{k}
    -{f}
    abs({f})
    round({f}, {k})
    float({s})
    float({i})
    sum([{f}, {f}, {i}])
    math.sqrt({f})
    math.hypot({f}, {f})
    math.fsum([{f}, {f}, {f}])
    math.fmod({f}, {f})
    math.copysign({f}, {f})
    math.prod([{f}, {i}])
    math.dist([{f}], [{f}])
    max({f}, {i})
    min([{f}, {f}], key=abs)
    statistics.mean([{f}, {i}, {f}])
    statistics.median([{f}, {i}, {f}])`),
  s: lines(`
    {s} + {s}
    {s} * {k}
    {s}[{k}]
    {s}[-{k}:]
    {s}[::-1]
    {s}[{k}:{i}:2]
    {s}.upper()
    {s}.lower()
    {s}.title()
    {s}.capitalize()
    {s}.swapcase()
    {s}.strip()
    {s}.lstrip({s})
    {s}.rstrip()
    {s}.replace({s}, {s})
    {s}.replace({s}, "-", 1)
    {s}.zfill({k})
    {s}.ljust({k}, "*")
    {s}.rjust(8)
    {s}.center(9, ".")
    {s}.join([{s}, {s}])
    ", ".join(map(str, {l}))
    {s}.expandtabs(4)
    {s}.removeprefix({s})
    {s}.removesuffix({s})
    str({x})
    repr({x})
    ascii({s})
    chr({k} + 97)
    hex({i})
    oct({i})
    bin({i})
    (lambda a, b: f"{a}|{b!r}|{a!s}")({x}, {x})
    (lambda a: f"{a:05d}|{a:,}|{a:x}|{a:+}")({i})
    (lambda a: f"{a:.2f}|{a:10.3e}|{a:g}|{a:.1%}|{a:+08.2f}|{a:,.1f}|{a:<10}")({f})
    (lambda a, b: f"{a:^9}|{b:>8}|{b:*<6}|{b:.3}")({i}, {s})
    (lambda a, b, c: f"{a=} {b=:.3f} {c=}|{a:{a}d}|{a:b}|{a:#x}|{a:_}")({k}, {f}, {s})
    "%d %i %5d|%-5d|%05d" % ({i}, {i}, {k}, {k}, {i})
    "%f %.2f %e %g %s" % ({f}, {f}, {f}, {f}, {f})
    "%s %r %10s|%-6s|" % ({x}, {x}, {s}, {s})
    "%x %o %c %%" % ({k}, {k}, "z")
    "%(a)s %(b).1f" % {"a": {x}, "b": {f}}
    "{} {:>5} {:.2f}".format({x}, {s}, {f})
    "{0} {1!r} {0!s}".format({x}, {x})
    "{a} {b:>{w}}".format(a={x}, b={s}, w={k})
    "{0[0]} {1[a]}".format({l}, {"a": {x}})
    format({f}, ".3f")
    format({i}, "08b")
    {s}.translate(str.maketrans("ab", "xy"))
    max({s}, {s})
    type({x}).__name__
    "".join(reversed({s}))
    textwrap.shorten({s} + " more words here", 12)
    json.dumps({x})
    json.dumps({d}, sort_keys=True, indent=1).replace("\\n", "|")
    ({s} or {s})`),
  l: lines(`
    {l} + {l}
    {l} * {k}
    {l}[{k}:]
    {l}[::-1]
    {l}[-{k}:{i}]
    {l}.copy()
    list({t})
    list({s})
    list({d})
    list({d}.items())
    list({d}.values())
    list(range({k}, {k} * 7, 3))
    list(range({k}, -{k}, -1))
    sorted({S})
    sorted([{i}, {i}, {k}], reverse=True)
    sorted([{s}, {s}, {s}])
    sorted([{s}, {s}, "bb"], key=len)
    sorted([({i}, {s}), ({k}, {s})])
    sorted({d}.items(), key=lambda p: str(p[1]))
    sorted({l}, key=str)
    {s}.split()
    {s}.split({s})
    {s}.rsplit(" ", 1)
    {s}.splitlines()
    list({s}.partition(" "))
    [x for x in {l} if x]
    [x * 2 for x in {l}]
    [y for x in [{l}, {l}] for y in x]
    [(i, x) for i, x in enumerate({l}, {k})]
    list(zip({l}, {s}))
    list(map(lambda x: x == {x}, {l}))
    list(filter(None, {l}))
    list(reversed({l}))
    list(itertools.chain({l}, {t}))
    list(itertools.islice({l}, {k}))
    list(itertools.accumulate([{i}, {i}, {k}]))
    list(itertools.product({l}[:2], repeat=2))
    list(itertools.combinations({l}, 2))[:5]
    list(itertools.permutations({l}, 2))[:5]
    list(itertools.zip_longest({l}, {s}, fillvalue={x}))
    [k for k, g in itertools.groupby(sorted({s}))]
    [*{l}, *{t}]
    [{x}, {x}]
    collections.Counter({s}).most_common(2)
    sorted(collections.Counter({l}).items(), key=str)
    heapq.nsmallest(2, [{i}, {i}, {k}])
    random_order({l})
    flat([{l}, [{l}]])
    take(gen({k}), 4)
    re.findall(r"[a-z]+", {s})
    re.split(r"\\s+", {s})
    re.sub(r"(a)(b)?", r"<\\1>", {s}).split("<")
    json.loads(json.dumps({l}))
    swapped({l})
    removed({l}, {x})
    inserted({l}, {i}, {x})
    assigned({l}, {k}, {l})
    deleted({l}, {k})
    popped({l}, {k})`),
  t: lines(`
    {t} + {t}
    {t} * {k}
    {t}[{k}:]
    {t}[::-1]
    tuple({l})
    tuple({s})
    divmod({i}, {i})
    divmod({f}, {i})
    ({x},)
    ({x}, {x})
    {s}.partition({s})
    min([{t}, {t}])
    math.modf({f})
    math.frexp({f})
    ({x}, *{l})
    first_rest({l})
    args({x}, {x}, key={x})
    P({x}, {x})
    P({i}, y={f})._replace(x={x})
    {f}.as_integer_ratio()`),
  d: lines(`
    {**{d}, {x}: {x}}
    {d} | {d}
    dict({d}, z={x})
    dict(zip({s}, {l}))
    dict([({s}, {x}), ("b", {x})])
    dict.fromkeys({s}, {k})
    {k: v for k, v in {d}.items() if v}
    {v: k for k, v in enumerate({s})}
    {x: len(str(x)) for x in {t}}
    dict(sorted({d}.items(), key=str))
    dict(collections.Counter({s}))
    dict(collections.ChainMap({d}, {d}))
    grouped({l})
    updated({d}, {d})
    without({d}, {x})
    P({x}, {x})._asdict()
    json.loads(json.dumps({"a": {x}}))
    vars(Point({i}, {f}))
    kw(**{"a": {x}, "b": {x}})
    copy.deepcopy({d})`),
  S: lines(`
    {S} | {S}
    {S} & {S}
    {S} - {S}
    {S} ^ {S}
    set([{i}, {k}, {k}])
    {x % 3 for x in {S}}
    {S}.union([{k}])
    {S}.intersection({S})
    frozenset({S}) | {S}
    set(range({k}))`),
  c: lines(`
    {i} < {i}
    {i} <= {k} < {i}
    {i} == {f}
    {f} >= {f}
    {s} < {s}
    {s} in {s}
    {x} in {l}
    {x} in {t}
    {x} in {d}
    {i} in {S}
    {x} == {x}
    {x} != {x}
    {l} == {l}
    {l} < {l}
    {t} <= {t}
    {d} == {d}
    {S} <= {S}
    {S} == {S}
    {d}.keys() == {d}.keys()
    not {x}
    {x} is None
    {s}.startswith({s})
    {s}.endswith(("a", {s}))
    {s}.isdigit()
    {s}.isalpha()
    {s}.isalnum()
    {s}.isspace()
    {s}.isupper()
    {s}.islower()
    {s}.istitle()
    {s}.isidentifier()
    {f}.is_integer()
    bool({x})
    any({l})
    all({l})
    isinstance({x}, (int, str))
    isinstance({x}, dict)
    type({x}) is type({x})
    callable({x})
    {S}.isdisjoint({S})
    math.isclose({f}, {f})
    math.isnan({f})
    {c} and {c}
    {c} or {c}
    Point({i}, {f}) == Point({k}, {f})
    Point({k}, 1) < Point({i}, 2)
    hasattr({x}, "append")
    bool(re.match(r"\\w+", {s}))`),
  x: lines(`
    {l}[{i}]
    {t}[{k}]
    {d}[{x}]
    {d}.get({x}, {x})
    {d}.pop({x}, {k})
    {d}.setdefault({x}, {x})
    {s}[{i}]
    max({l})
    min({l}, key=str)
    max({d}, key=str)
    sum({l})
    sum([[1], {l}], [])
    next(iter({l}), {x})
    functools.reduce(lambda a, b: a + b, {l})
    ({x} or {x})
    ({x} and {x})
    ({x} if {c} else {x})
    {x} + {x}
    {x} * {k}
    {x}[{k}]
    -{x}
    len({x})
    int({x})
    float({x})
    list({x})
    tuple({x})
    abs({x})
    round({x}, 2)
    sorted({x})
    caught(lambda: {x} + {x})
    caught(lambda: {l}[{i}])
    caught(lambda: {d}[{x}])
    caught(lambda: int({s}))
    caught(lambda: {x}.nothing)
    closes({k}, {i})
    counted({k})
    Point({i}, {f})
    Point({i}, {f}) + Point({k}, {k})
    Point({i}, {f}) * {k}
    {k} * Point({i}, {f})
    Point({i}, {f})[{k}]
    Sub({i}, {f}).name()
    Sub({i}, {f}).area
    Stack([{x}, {x}])
    list(Stack({l}))
    {x} in Stack({l})
    Stack({l}) + Stack({l})
    loop_else({l}, {x})
    finally_of({k})
    eval("p + q", {"p": {i}, "q": {k}})
    (lambda a, b={k}: (a, b))({x})
    getattr(Point({i}, {k}), "x", None)
    walrus({l})
    star(*{l})
    Color({k})
    Data({i})
    Data({i}, {s}) == Data({i}, {s})
    sorted([Data({i}), Data({k})])
    fib({k})
    with_of({k})
    chained({i}, {k})
    fractions_of({i}, {k})
    datetime.timedelta(days={k}, seconds={i})`),
};

/** @type {Record<string, string[]>} */
const LITERALS = {
  i: words("0 1 2 3 5 7 10 -1 -2 -7 42 255 1000 -1000 123456 2147483648 -4294967297 10**20 True"),
  k: words("0 1 2 3 4 5"),
  f: words(
    "0.0 -0.0 0.5 1.0 2.5 -1.5 0.1 3.14159 1e-5 1e16 123456.789 -2.675 1e22 1e300 7.0 0.3 100.0",
  ).concat('float("inf")'),
  s: [
    ...['""', '"a"', '"ab"', '"abc"', '"Hello World"', '" x y "', '"a,b,c"', '"42"', '"-3.5"'],
    ...[
      '"tab\\tend"',
      '"line\\nline2"',
      '"it\'s"',
      '"中文"',
      '"é"',
      "'say \"hi\"'",
      '"AbC1"',
      '"b"',
      '"0xff"',
    ],
  ],
  S: ["set()", "{1}", "{1, 2, 3}", "{2, 3, 4}", "{5}"],
  c: ["True", "False"],
  x: ["None", "True", "False", '"a"', "1", "2.5", "[1]", "(1, 2)", '{"a": 1}', '""', "[]"],
};

/** @param {string} text */
function words(text) {
  return text.split(" ");
}

/** @type {(r: Chooser, kind: string, depth: number) => string} */
function expression(r, kind, depth) {
  if (depth <= 0 || r.chance(depth > 1 ? 0.1 : 0.55)) return literal(r, kind);
  const group = kind === "x" && r.chance(0.5) ? r.pick([..."isfltd"]) : kind;
  const templates = MAKES[group];
  if (!templates) return literal(r, kind);
  const made = r
    .pick(templates)
    .replace(/\{([ikfsltdSxc])\}/g, (_, hole) => argument(r, hole, depth - 1));
  return made;
}

/** As an operand. @type {(r: Chooser, kind: string, depth: number) => string} */
function argument(r, kind, depth) {
  const text = expression(r, kind, depth);
  return /^[\w.]+$|^"[^"]*"$|^\[[^[\]]*\]$|^\([^()]*\)$|^\w+\([^()]*\)$/.test(text) &&
    !/^\d/.test(text)
    ? text
    : `(${text})`;
}

/** @type {(r: Chooser, kind: string) => string} */
function literal(r, kind) {
  const some = (/** @type {number} */ n) =>
    r.many(r.int(0, n), () => literal(r, r.pick([..."iifsx"])));
  if (kind === "l") return `[${some(4).join(", ")}]`;
  if (kind === "t") {
    const items = some(3);
    return `(${items.join(", ")}${items.length === 1 ? "," : ""})`;
  }
  if (kind === "d") {
    return `{${r.many(r.int(0, 3), () => `${literal(r, r.pick([..."sssik"]))}: ${literal(r, "x")}`).join(", ")}}`;
  }
  return r.pick(LITERALS[kind]);
}

/** @param {Chooser} r @returns {import("./torch_programs.mjs").Case} */
export function pythonCase(r) {
  const kinds = [..."isfltdxcx"];
  const setup = r.many(2, (i) => {
    const kind = r.pick([..."isfltd"]);
    return `${"vw"[i]} = ${literal(r, kind)}`;
  });
  const steps = r.many(3, () => {
    const kind = r.pick(kinds);
    const text = expression(r, kind, 2);
    return r.chance(0.75) ? `repr(${text})` : r.chance(0.5) ? `str(${text})` : `[${text}, v, w]`;
  });
  return { setup, steps };
}
