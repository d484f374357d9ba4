import torch
from torch import func as TF
from torch.func import functional_call, grad, hessian, jacfwd, jacrev, vmap


def refused(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, str(error))


print(grad(lambda x: x.sum() ** 2)(torch.ones(2)))
print(grad(torch.sin)(torch.tensor(0.0)))
print(grad(grad(torch.sin))(torch.tensor(1.0)))
print(grad(lambda a, b: (a * b).sum(), argnums=(0, 1))(torch.ones(2), torch.arange(2.0)))
print(grad(lambda a, b: (a * b).sum(), argnums=1)(torch.ones(2), torch.arange(2.0)))
print(grad(lambda p: (p["w"] * 3).sum() + p["b"])({"w": torch.ones(2), "b": torch.tensor(1.0)}))
print(TF.grad_and_value(lambda x: (x.sum(), x * 2), has_aux=True)(torch.ones(2)))
out, back = TF.vjp(lambda x: x * 2, torch.ones(2))
print(out, back(torch.ones(2)))
print(TF.jvp(lambda x: x * 2, (torch.ones(2),), (torch.ones(2),)))
print(TF.jvp(lambda x, y: (x * y, x + y), (torch.ones(2), torch.ones(2)), (torch.ones(2), torch.zeros(2))))
print(jacrev(lambda x: x**2)(torch.ones(2)))
print(jacfwd(lambda x: x**2)(torch.ones(2)))
print(jacrev(lambda x, y: x * y, argnums=(0, 1))(torch.ones(2), torch.arange(2.0)))
print(hessian(lambda x: (x**3).sum())(torch.ones(2)))

print(vmap(lambda x: x.sum())(torch.ones(2, 3)))
print(vmap(lambda x, y: x * y, in_dims=(0, None))(torch.ones(2, 3), torch.arange(3.0)))
print(vmap(torch.dot)(torch.ones(2, 3), torch.ones(2, 3)))
print(vmap(lambda x: x, in_dims=1)(torch.arange(6.0).view(2, 3)))
print(vmap(lambda x: x, out_dims=1)(torch.arange(6.0).view(2, 3)))
print(vmap(lambda x: (x, x * 2), out_dims=(0, 1))(torch.ones(2, 2)))
print(vmap(lambda x: {"a": x, "b": [x, x * 2]})(torch.ones(2)))
print(vmap(vmap(lambda x: x + 1))(torch.zeros(2, 2)))
print(vmap(grad(lambda w, x: (w * x).sum()), in_dims=(None, 0))(torch.ones(2), torch.arange(4.0).view(2, 2)))
print(torch.vmap(lambda x: x * 2)(torch.ones(2)))

model = torch.nn.Linear(2, 1)
params = {name: torch.ones_like(p) for name, p in model.named_parameters()}
print(functional_call(model, params, torch.ones(1, 2)))
print(functional_call(model, params, (torch.ones(1, 2),)).requires_grad)
loss = lambda params, x: functional_call(model, params, (x,)).sum()
print(grad(loss)(params, torch.ones(1, 2)))
per_sample = vmap(grad(loss), in_dims=(None, 0))(params, torch.arange(4.0).view(2, 1, 2))
print(per_sample["weight"].shape, per_sample["weight"].flatten().tolist())
stacked, buffers = TF.stack_module_state([torch.nn.Linear(2, 1) for _ in range(3)])
print(stacked["weight"].shape, stacked["bias"].requires_grad, buffers)

# A parameter of the function's surroundings keeps its graph.
w = torch.tensor(2.0, requires_grad=True)
slope = grad(lambda x: w * x**2)(torch.tensor(3.0))
slope.backward()
print(slope.requires_grad, w.grad)

refused(lambda: grad(lambda x: x)(torch.ones(2)))
refused(lambda: grad(lambda x: 3)(torch.ones(2)))
refused(lambda: grad(lambda x: x.sum(), argnums=1)(torch.ones(2)))
refused(lambda: grad(lambda x: x.sum())(torch.ones(2, dtype=torch.int64)))
refused(lambda: grad(lambda x: x.sum())(3.0))
refused(lambda: grad(lambda x: x.sum(), has_aux=True)(torch.ones(2)))
refused(lambda: TF.jvp(lambda x: x * 2, torch.ones(2), torch.ones(2)))
refused(lambda: vmap(lambda x, y: x * y)(torch.ones(2, 3), torch.ones(3)))
refused(lambda: vmap(lambda x: x)(3))
refused(lambda: functional_call(model, {"weight": torch.ones(1, 2)}, torch.ones(1, 2), strict=True))
