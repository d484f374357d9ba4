# Templates and widths that are values: floats are rounded to even, and what is wrong refused, as CPython does.
w, p = 8, 2
print("%*.2f|%-*.1f|%.*f|%*d|%s" % (w, 0.125, 7, 0.25, 1, 0.25, 5, 3, "a"))
print("%*.*f|" % (-8, 1, 0.25), "%(a).1f %(b)s" % {"a": 0.25, "b": 1})
t = "{:.1f} {:.2f}"
print(t.format(0.25, 0.125), "{0} {1:.1f} {0}".format(1, 0.25))


class A:
    real = 5

    def format(self, x, y=2):
        return x + y


t = "{0:>{w}.{p}f}|{name!r}|{a.real}|{b[0]}|{b[k]}|{{}}"
print(t.format(0.125, w=8, p=2, name="n", a=A(), b={"k": 1, 0: 2}))
print(A().format(1), A().format(x=1, y=4))
s = "abc {:>5} {!r:>6} {:,}"
print(s.format("x", "y", 1234567))


def told(act):
    try:
        print(act())
    except Exception as e:
        print(type(e).__name__, e)


for t, given in (
    ("{0:.1f}", ()),
    ("{}", ()),
    ("{:.2f} {}", (1.0,)),
    ("{a}", ()),
    ("}", ()),
    ("{", (1,)),
    ("{} {0}", (1, 2)),
    ("{0} {}", (1, 2)),
):
    told(lambda: t.format(*given))
told(lambda: "{0:.1f}".format())
told(lambda: "{} {}".format(1))
told(lambda: "%*.1f" % ("a", 1.0))
