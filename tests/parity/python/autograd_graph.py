import torch
from torch.autograd import gradcheck, gradgradcheck


def refused(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, str(error).split("\n")[0])


x = torch.tensor([1.0, 2.0], requires_grad=True)
y = (x * 2).sum()
print(y.grad_fn.name(), y.grad_fn.next_functions[0][0].name(), y.grad_fn.next_functions[0][1])
leaf = y.grad_fn.next_functions[0][0].next_functions[0][0]
print(leaf.name(), leaf.next_functions, leaf.variable)
print(type(leaf).__name__, y.grad_fn == y.grad_fn, x.grad_fn)
node = (x * x).exp().mean().grad_fn
while node is not None:
    print(type(node).__name__, len(node.next_functions))
    node = node.next_functions[0][0] if node.next_functions else None

net = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.ReLU(), torch.nn.Linear(3, 1))
loss = torch.nn.MSELoss()(net(torch.ones(4, 2)), torch.zeros(4, 1))
print(loss.grad_fn.name(), loss.grad_fn.next_functions[0][0].name())
print([node and node.name() for node, _ in loss.grad_fn.next_functions[0][0].next_functions])

p = torch.ones(2, requires_grad=True)
handle = p.register_post_accumulate_grad_hook(lambda p: print("after", p.grad))
for _ in range(2):
    (p * 2).sum().backward()
handle.remove()
(p * 2).sum().backward()
print(p.grad)
refused(lambda: (p * 2).register_post_accumulate_grad_hook(print))
refused(lambda: torch.ones(2).register_post_accumulate_grad_hook(print))

# A step in the backward pass, as the tutorial has it.
layers = [torch.nn.Linear(2, 2), torch.nn.Linear(2, 2)]
optimizers = {}
for layer in layers:
    torch.nn.init.ones_(layer.weight)
    torch.nn.init.zeros_(layer.bias)
    for q in layer.parameters():
        optimizers[q] = torch.optim.SGD([q], lr=0.1)


def step(parameter):
    optimizers[parameter].step()
    optimizers[parameter].zero_grad()


for layer in layers:
    for q in layer.parameters():
        q.register_post_accumulate_grad_hook(step)
layers[1](layers[0](torch.ones(1, 2))).sum().backward()
print([q.flatten().tolist() for layer in layers for q in layer.parameters()], layers[0].weight.grad)

a, b = torch.ones(2, requires_grad=True), torch.ones(2, requires_grad=True)
torch.autograd.graph.register_multi_grad_hook((a, b), lambda grads: print("both", grads))
(a * b * 3).sum().backward()
with torch.autograd.graph.save_on_cpu():
    print((a * a).sum())

u = torch.ones(1, requires_grad=True)
print(torch.autograd.grad((x * 2).sum(), [x, u], materialize_grads=True))
refused(lambda: torch.autograd.grad((x * 2).sum(), u, materialize_grads=True, allow_unused=False))

q = torch.rand(3, dtype=torch.double, requires_grad=True)
print(gradcheck(torch.exp, (q,)), gradgradcheck(lambda x: x**3, (q,)))


class Wrong(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**3

    @staticmethod
    def backward(ctx, g):
        (x,) = ctx.saved_tensors
        return g * 3 * x.detach() ** 2


print(gradcheck(Wrong.apply, (q,)))
refused(lambda: gradgradcheck(Wrong.apply, (q,)))


class Halved(torch.autograd.Function):
    @staticmethod
    def forward(x, factor):
        return x * factor

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.factor = inputs[1]

    @staticmethod
    def backward(ctx, g):
        return g * ctx.factor, None


h = Halved.apply(x, 0.5)
h.sum().backward()
print(h, x.grad)

z = torch.tensor([0.0, 1.0], requires_grad=True)


def nan():
    with torch.autograd.detect_anomaly():
        (torch.sqrt(z) * 0).sum().backward()


refused(nan)
with torch.autograd.set_detect_anomaly(True):
    (z * 2).sum().backward()
print(z.grad)
