# Text: f-strings, format, %, repr of everything.
import torch

d = {"key": 1.5, "list": [1, 2]}
t = torch.tensor([1.0, 2.5])
name, n, x = "w", 5, 2.0 / 3
print(f"{d['key']} {d['list'][0]} {name!r:>6}| {n:>{n}}|{x:.{n - 3}f} {n * 2 if n > 3 else 0} {'a' if x else 'b'}")
print(f"{{literal}} {n}{name} {n:,} {1234567:,} {1234567.891:,.1f} {x:%} {x:.1%} {-x:+.2f} {x: .2f}")
print(f"{t.mean():.3f} {t.sum().item():g} {t[0]} {len(t)} {t.tolist()} {[v.item() for v in t]} {t.shape[0]}")
print(f"{x = } {n=} {x=:.2f}", f"{'nested ' + f'{n}'}", f"{(lambda v: v + 1)(2)}")
print("{} {} {}".format(1, 2.5, "x"), "{1} {0}".format("a", "b"), "{a:>5}|{b:<5}|{c:^5}|".format(a=1, b=2, c=3))
print("{:.2e} {:08.3f} {:x} {:#x} {:o} {:b}".format(12345.678, 3.14159, 255, 255, 8, 5))
print("%d %i %5d|%-5d|%05d %+d" % (1, 2, 3, 4, 5, 6), "%s %r" % ("a", "a"), "%5.2f|%-8.3f|%e|%g|%g" % (x, x, x, x, 1e10))
print("%x %o %c %%" % (255, 8, "z"), "%s" % [1, 2], "%s and %s" % (t, None), "%(a)d %(b)s" % {"a": 1, "b": "two"}, "%.3s" % "abcdef")
print("%*d" % (5, 3), "%.*f" % (2, x))
print(repr("it's"), repr('say "hi"'), repr("a\nb\t\\"), repr("é中"), repr(b"ab"), str(b"ab"), [None, True, 1.0, "s"], ("one",), {"a": {"b": 1}})
print([1.0, 0.1 + 0.2, 1e-7, 1e16, 123456789.0, float("inf"), -0.0], (1.5,), {1.5: 2.5}, {7}, set(), frozenset())
print(str(1.0), str(1e5), str(1e15), str(1e16), str(1.5e-5), str(0.0001), str(123456.789e3), 1e300 * 10, 2 ** 53 + 1.0, 1 / 7)
print(format(x, ".3f"), format(10, "b"), format("a", ">3"), format(t[0], ".1f"), str(t), repr(t))
print(0.1 + 0.7, 3 * 0.1, 100 * 1.1, 1.1 + 2.2, 1e21 + 1, 5e-5, 0.00001234, 12345678.9, 1e-300, 4.35, 2.675, 1.005)
print("a\tb\\n", 'single "double"', "it's", """triple
lines""", "con" "cat", r"\raw", "\u4e2d\u6587", "\x41", "é", "梯度")
print("{:>10}|{:*<6}|{:=+6d}".format("right", "ab", 42), "{:5}|{:<5}|{:5}".format(1, 2, "s"), "{!r} {!s}".format("q", "q"))
print(", ".join(f"{v:.1f}" for v in [1, 2, 3]), " ".join(map(str, range(4))), "".join(reversed("abc")), "abc"[1:], "abcdef"[::2], "abc"[-2])
print("a-b-c".split("-", 1), "a b  c".split(), "a,b,,c".split(","), "k=v".partition("="), "a/b/c".rpartition("/"), "x.py".endswith((".py", ".js")))
print("Hello".center(11, "*"), "hi".rjust(5) + "|", "5".zfill(3), "aXbX".rfind("X"), "  pad ".lstrip() + "|", "xxaxx".strip("x"), "abc".isalpha(), "12".isdigit(), "Ab".islower())
print("line one\nline two".split("\n"), "a\n".rstrip(), "tAb".lower(), "banana".count("an"), "banana".replace("a", "o", 2), "Title Case".title(), "cap".capitalize())
print("-" * 20, "=" * 3 + ">", sep="\n")
print("one", 2, 3.0, [4], sep=" | ", end=" <end>\n")
print("abc" < "abd", "a" in "cat", "z" not in "cat", min("hello"), sorted("hello"), list("ab"), len("中文"), ord("中"), chr(20013), "a" * 0 + "|")
print(int("0x1f", 16), int("101", 2), int(" 7 "), float(" 1.5 "), int(-3.7), round(-2.5), round(0.5), round(1.5), round(2.675, 2), round(1234, -2), float("1e3"), bool("False"))
