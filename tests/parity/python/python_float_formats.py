# A float's last digit, where exactly a half is cut off, goes to the even one, by whichever way it is formatted.
import torch

halves = [0.3125, 0.25, 0.125, 2.5, 0.5, 1.5, 1e22, 0.0, -0.0, -0.0625, 1234567.5, 1e-7, 0.8125, 100.125]
for x in halves:
    s = f"{x:.3f} {x:.1f} {x:.0f} {x:8.2f}|{x:<8.2f}|{x:^+9.2f}|{x:08.2f} {x:.1e} {x:.3g} {x:g} {x:.1%}"
    print(s)
    print("%.3f %.1f %.0f %8.2f|%-8.2f|%+9.2f|%08.2f %.1e %.3g %g %%" % (x, x, x, x, x, x, x, x, x, x))
    print("{:.3f} {:.1f} {:.0f} {:8.2f}|{:<8.2f}|{:^+9.2f}|{:08.2f} {:.1e}".format(x, x, x, x, x, x, x, x))
    print(format(x, ".2f"), format(x, ".1e"), "%5d|%-5d|%s" % (x, x, x), "%f" % x, "%e" % x)
print("%.1f" % 7, "%.2f %s" % (True, "a"), "%s: %.1f%%" % ("accuracy", 81.25), "%.2f" % torch.tensor(0.125))
print("%.1f %r %d %x %c" % (0.25, "b", 3.9, 255, "c"), "%(a).1f and %(b)s" % {"a": 0.25, "b": 2})
print("{0:.1f} {1:.1f} {0:.0f}".format(0.25, 0.75), "{a:.1f}".format(a=0.35), "{:,.1f} {:_.2f}".format(1234.25, 1234.125))
w = 3
print(f"{0.0625:.{w}f} {0.25:{w + 5}.1f} {7:.1f} {True:.2f} {float('nan'):.2f} {float('inf'):6.1f} {-float('inf'):.0f}")
for template, values in (("%.1f", ("x",)), ("%.1f %.1f", (1.0,)), ("%.1f", (1.0, 2.0)), ("%.1f", ([1],))):
    try:
        print(template % values)
    except TypeError as error:
        print(type(error).__name__)
print(f"{torch.tensor(0.3125):.3f} {torch.tensor(2):.1f}", "{:.1f}".format(torch.tensor(0.25).item()))
