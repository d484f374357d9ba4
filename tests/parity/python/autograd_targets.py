# Gradients of some tensors only: what is run, what is freed, and where they are put.
import torch
from torch.autograd import backward, grad
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
x = torch.ones(2, requires_grad=True); y = x*2; z = torch.ones(2, requires_grad=True)
(y*z).sum().backward(inputs=[y], retain_graph=True)
print(y.grad, x.grad, z.grad, y.retains_grad, x.retains_grad)
w = y*z
w.sum().backward(inputs=[y, x])
print(y.grad, x.grad, z.grad)
x = torch.ones(2, requires_grad=True)
x.grad = torch.ones(2); g = x.grad
(x*2).sum().backward(inputs=[x]); print(g, g is x.grad)
seen=[]
x = torch.ones(2, requires_grad=True); x.register_hook(lambda g: g*3); x.register_post_accumulate_grad_hook(lambda t: seen.append(t.grad.clone()))
y = x*2; y.register_hook(lambda g: seen.append("y"))
y.sum().backward(inputs=[x]); print(x.grad, seen)
x = torch.ones(2, requires_grad=True); y = x*2
y.sum().backward(inputs=[x, x]); print(x.grad)
t(lambda: (x*2).sum().backward(inputs=[]))
t(lambda: (x*2).sum().backward(inputs=[torch.ones(2)]))
t(lambda: (x*2).sum().backward(inputs=x))
t(lambda: (x*2).sum().backward(inputs=[z])); print(z.grad)
a = torch.ones(2, requires_grad=True); b = a*2; c = b*3
b.register_hook(lambda g: print("hook b", g)); a.register_hook(lambda g: print("hook a", g))
c.sum().backward(inputs=[b]); print(a.grad, b.grad)
a = torch.ones(2, requires_grad=True); b = a*2; c = b*3
b.register_hook(lambda g: g*10)
b.retain_grad()
c.sum().backward(inputs=[b]); print(a.grad, b.grad)
a = torch.ones(2, requires_grad=True); b = a.exp(); c = b*3
c.sum().backward(inputs=[b]); t(lambda: b.sum().backward())
a = torch.ones(2, requires_grad=True); b = a.exp(); c = b*3
print(grad(c.sum(), b)); t(lambda: b.sum().backward()); print(a.grad)
a = torch.ones(2, requires_grad=True); b = a.exp(); c = b*b; d = a.sin()
print(grad((c+d).sum(), b)); t(lambda: d.sum().backward()); print(a.grad)
t(lambda: b.sum().backward()); print(a.grad)
a = torch.ones(2, requires_grad=True); b = a*2; c = b*3
b.register_hook(lambda g: g*10)
print(grad(c.sum(), b, retain_graph=True), grad(c.sum(), [b, a], retain_graph=True), grad(c.sum(), a, retain_graph=True))
b.retain_grad(); print(grad(c.sum(), b, retain_graph=True), b.grad)
b.grad=None
print(grad(c.sum(), [b,a], retain_graph=True), b.grad)
a.register_hook(lambda g: g*7); print(grad(c.sum(), a, retain_graph=True), a.grad)
a.register_post_accumulate_grad_hook(lambda t: print("post", t)); print(grad(c.sum(), a, retain_graph=True), a.grad)
print(grad(c, c, torch.ones(2), retain_graph=True), grad([c, b], [c, b], [torch.ones(2), torch.ones(2)], retain_graph=True))
x = torch.ones(2, requires_grad=True)
print(grad(x, x, torch.ones(2)))
x.register_hook(lambda g: g*2)
print(grad(x, x, torch.ones(2)), grad(x.sum(), [x, x]))
x = torch.ones(4, requires_grad=True); y = x*1; v = y[:2]; w = y.sum()
y.mul_(2)
print(grad((y*y).sum(), x, retain_graph=True)); print(grad((v*v).sum(), x)); t(lambda: grad(w, x))
u = torch.ones(4, requires_grad=True); p, q = (u*u).unbind()[:2] if 0 else (u*u).split(2)
print(grad(p.sum(), q, allow_unused=True)); print(grad(p.sum() , p), p.requires_grad); t(lambda: p.sum().backward())

# Several tensors are one pass.
x = torch.ones(2, requires_grad=True); s = x * 2
x.register_hook(lambda g: print("once", g))
backward([s.sum(), (s * s).sum()], [None, torch.tensor(3.0)]); print(x.grad)
x.grad = None; s = x * 2
backward((s.sum(), s), (None, torch.ones(2))); print(x.grad)
s = x * 2
backward(s, torch.ones(2), inputs=x); print(x.grad)
t(lambda: backward([s, s], [None, torch.ones(2)]))
t(lambda: grad([s.sum(), s], x, [None, None]))
print(grad([(x * 3).sum(), x], x, [None, torch.ones(2)]))
