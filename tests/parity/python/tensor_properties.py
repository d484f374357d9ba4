# What a tensor tells about itself.
import torch

t = torch.arange(6.0).reshape(2, 3)
print(t.shape, t.size(), t.size(0), t.size(-1), t.shape[1], t.ndim, t.dim(), t.numel(), t.nelement())
print(t.dtype, t.device, t.requires_grad, t.is_leaf, t.grad, t.grad_fn)
print(t.T, t.T.shape, t.t().shape, t.data)
print(t.is_contiguous(), t.T.is_contiguous(), t.stride(), t.T.stride(), t.storage_offset())
print(t.is_floating_point(), torch.arange(2).is_floating_point(), t.element_size())
w = torch.ones(3, requires_grad=True)
y = (w * 2).sum()
print(w.is_leaf, y.is_leaf, y.requires_grad)
print(y.grad_fn.name(), type(y.grad_fn).__name__, (w * 2).grad_fn.name())
print(w.exp().grad_fn.name(), (w @ w).grad_fn.name(), w[0].grad_fn.name(), (-w).grad_fn.name())
y.backward()
print(w.grad, w.grad.shape, w.grad.requires_grad)
w.grad = None
print(w.grad)
w.grad = torch.full((3,), 5.0)
print(w.grad)
w.data = torch.tensor([7.0, 8.0, 9.0])
print(w, w.requires_grad)
w.data[0] = 0
w.data -= 1
print(w)
print(t.float().dtype, t.double().dtype, t.long().dtype, t.bool().dtype)
print(t.to(torch.int64), t.to("cpu").device, torch.float32, torch.float, torch.long == torch.int64)
print(t.device.type, t.is_cuda, torch.cuda.is_available())
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
print(device, t.to(device).device, torch.zeros(2, device=device))
print(type(t), type(t).__name__, type(torch.nn.Parameter(t)).__name__, type(t.dtype))
t.label = "mine"
print(t.label, hasattr(t, "label"), hasattr(t, "nothing"))
