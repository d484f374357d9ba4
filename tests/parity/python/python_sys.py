"""What programs ask of sys, and prints that go elsewhere."""
import sys, io, contextlib
print(sys.version_info[:2] >= (3, 8), sys.version_info.major, sys.version_info >= (3, 10), sys.version.split()[0] > "3.8", sys.maxsize == 2**63 - 1, sys.float_info.epsilon, sys.getdefaultencoding())
sys.setrecursionlimit(3000); print(sys.getrecursionlimit())
f = io.StringIO()
with contextlib.redirect_stdout(f):
    print("inside", 1, 2.5)
    print("no end", end="")
    sys.stdout.write("|raw\n")
print("outside", repr(f.getvalue()))
class Logger:
    def __init__(self): self.terminal = sys.stdout; self.lines = []
    def write(self, text): self.lines.append(text); self.terminal.write(text.upper())
    def flush(self): pass
old = sys.stdout
sys.stdout = log = Logger()
print("to both", 3)
sys.stdout.flush()
sys.stdout = old
print(log.lines)
print("plain"); sys.stdout.write("w\n")
print("err", file=sys.stderr)
try: sys.exit("bye")
except SystemExit as e: print("exit", e.args)
