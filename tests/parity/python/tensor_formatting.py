# f-strings, % and format with tensors and numbers.
import torch

loss = torch.tensor(0.123456789)
step = 7
print(f"{step}: {loss}")
print(f"{loss:.4f} {loss:10.2f}| {loss:<10.3f}| {loss:e} {loss:.2e} {loss:g}")
print(f"{loss.item():.6f} {loss.item()}")
print("%.3f" % loss, "%5.1f|%d" % (loss, step), "%s" % loss)
print("{:.3f} {}".format(loss, loss), "{0:>8.2f} {1:03d} {name}".format(loss, step, name="adam"))
print("loss %g after %d steps, %s, %r, %%, %5s|%-5s|" % (0.5, 3, "ok", "ok", "ab", "cd"))
print(f"{step:5d}|{step:<5}|{step:^5}|{step:05}|{step:+d}|{step:x}|{step:b}")
print(f"{3.14159:.2f} {1234567.891:,.2f} {0.25:.0%} {1e-7} {1e-5:.1e} {123456789.0}")
print(f"{'left':<8}|{'right':>8}|{'mid':^8}|{'fill':*^10}")
print(f"{loss.shape} {loss.dtype} {loss.requires_grad}")
print(f"{torch.tensor([1.0, 2.0])}")
print(f"{torch.tensor([1, 2])!r} {'quoted'!r} {[1, 2.5, 'x']}")
print(f"{torch.tensor(5):3d}| {torch.tensor(5)} {torch.tensor(True)}")
print(f"{2 * step + 1} {step ** 2 = }")
width = 9
print(f"{loss:{width}.{3}f}|{'nested':{width}}|")
w = torch.tensor(1.5, requires_grad=True)
print(f"w = {w:.2f}, {w}, {(w * 2)}, grad {w.grad}")
print("epoch", 1, "loss", 0.5, sep=", ", end=".\n")
print(f"[{1:>3}/{10:<3}] {0.1 + 0.2:.3f}")
print("a" + str(loss), repr(torch.tensor(3)), str(torch.tensor([0.5])))
print(f"""{step}
second line""")
