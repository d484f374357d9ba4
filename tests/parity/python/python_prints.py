# print() of formatted texts, in all the forms that programs use
import torch


def tell(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__)  # MicroPython has words of its own


for i in range(3):
    loss = i / 3
    print("step %d loss %.4f" % (i, loss))
    print("%d %5d %-5d| %05d %+d" % (i, i, i, i, i))
    print("%8.3f|%-8.3f|%08.3f|%+.2f|% .2f" % (loss, -loss, loss, loss, loss))
    print("%e %E %g %G" % (loss, loss, loss, 1e-7))
    print("step {} loss {:.4f}".format(i, loss))
    print("{{{}}} {:5d}|{:<5d}|{:+.1f}".format(i, i, i, loss))
    print(f"step {i}", f"loss {loss:.4f}", "end", i)
    print(i, f"{loss:.4f}", i * 2)
    print("a", "b %d" % i, "{}".format(i))

values = [1.5, 2, True, 10**20, -0.0, float("nan"), float("inf"), torch.tensor(0.25), torch.tensor(3)]
for value in values:
    print("%.4f" % value)
    print("%10.2e|" % (value,))
    print(f"value {value:.4f}", "x")
    print("value {:10.4f}|".format(value))
    print("%.2f and %.2f" % (value, value), value if isinstance(value, float) else 0)

pair = (1, 2.5)
print("%d and %.2f" % pair)
print("%s and %s" % pair, f"{pair[1]:.1f}")
print("%s %.1f" % ("text", 2.0))
print("100%% of %d" % 5)
print("%x %o %c" % (255, 8, "a"))
print("%(a)d" % {"a": 3})
print("{0} {1} {0}".format(1, 2), "{a}".format(a=3), f"{4.0:.1f}")
print("{} and {}".format(*pair))
print("a\tb %.2f\n%.1f" % (1.0, 2.0))
print("中文 %.2f" % 0.5, f"轮 {3}")
print('it\'s %.1f "so"' % 1.0, "braces {} %d" % 3)
print(r"raw \n %.1f" % 1.0, f"{1.0:.1f}")
print("%.1f" % 1.0, "%.1f" % 2.0, sep="-")
print("x = %.2f" % 3, end="!\n")
result = print("%.1f" % 1.5)
print(result, [print(f"{x:.2f}", "listed") for x in (1.0, 2)])
text = "word"
tell(lambda: print("%.4f" % text))
tell(lambda: print(f"{text:.4f}"))
tell(lambda: print("{:.4f}".format(text)))
tell(lambda: print("%.4f %.4f" % (1.0,)))
tell(lambda: print("%.4f" % (1.0, 2.0)))
tell(lambda: print("{} {:.4f}".format(1.0)))
tell(lambda: print("%.4f" % pair))
tell(lambda: print("%.4f" % torch.ones(2)))
print("%.4f" % torch.tensor([1.5]), "%g %d" % (torch.tensor([[2.5]]), torch.tensor(7)))
tell(lambda: print(f"{missing:.4f}", "x"))
