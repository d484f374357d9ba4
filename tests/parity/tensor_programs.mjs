/** Pairs of programs about tensors and autograd of expressions. */

/** @type {import("./programs.mjs").Pair[]} */
export const tensorPrograms = [
  {
    name: "making and printing tensors",
    js({ torch, print }) {
      print(torch.tensor([1, 2, 3]));
      print(torch.tensor([1.5, 2, -3]));
      print(
        torch
          .tensor([
            [1, 2],
            [3, 4],
          ])
          .float(),
      );
      print(torch.zeros(2, 3));
      print(torch.ones(2, 3, { dtype: torch.int64 }));
      print(torch.full([2, 2], 7), torch.full([2], 0.1));
      print(torch.eye(3), torch.arange(0, 10, 3), torch.arange(0, 1, 0.25));
      print(torch.linspace(0, 1, 5), torch.tensor([true, false]));
      print(torch.tensor(3.14159), torch.tensor(5), torch.tensor([]));
      print(torch.tensor([1e-8, 1, 1000000]), torch.tensor([0.00001, 12345.678]));
      print(torch.tensor([NaN, Infinity, -1.5]));
      print(torch.tensor([0.1, 0.2], { dtype: torch.float64 }));
      print(torch.tensor([1, 2], { requires_grad: true }));
    },
    py: `
print(torch.tensor([1, 2, 3]))
print(torch.tensor([1.5, 2, -3]))
print(torch.tensor([[1, 2], [3, 4]]).float())
print(torch.zeros(2, 3))
print(torch.ones(2, 3, dtype=torch.int64))
print(torch.full([2, 2], 7), torch.full([2], 0.1))
print(torch.eye(3), torch.arange(0, 10, 3), torch.arange(0, 1, 0.25))
print(torch.linspace(0, 1, 5), torch.tensor([True, False]))
print(torch.tensor(3.14159), torch.tensor(5), torch.tensor([]))
print(torch.tensor([1e-8, 1, 1000000]), torch.tensor([0.00001, 12345.678]))
print(torch.tensor([float("nan"), float("inf"), -1.5]))
print(torch.tensor([0.1, 0.2], dtype=torch.float64))
print(torch.tensor([1., 2.], requires_grad=True))
`,
  },
  {
    name: "large tensors are summarised",
    js({ torch, print }) {
      print(torch.arange(2000));
      print(torch.arange(10000).reshape(100, 100).float().div(7));
      print(torch.zeros(3, 1001));
      print(torch.arange(60).reshape(3, 4, 5));
    },
    py: `
print(torch.arange(2000))
print(torch.arange(10000).reshape(100, 100).float() / 7)
print(torch.zeros(3, 1001))
print(torch.arange(60).reshape(3, 4, 5))
`,
  },
  {
    name: "shapes, dtypes and their promotion",
    js({ torch, print }) {
      const [i, f, b] = [
        torch.tensor([1, 2]),
        torch.tensor([0.5, 1.5]),
        torch.tensor([true, false]),
      ];
      const d = f.double();
      for (const t of [i.add(f), i.add(1), i.mul(0.5), i.div(2), b.add(1), f.add(d), i.gt(1)]) {
        print(t, t.dtype, t.shape);
      }
      for (const t of [i.sum(), b.sum(), f.mean(), i.pow(2), f.pow(2), i.add(true), b.mul(b)]) {
        print(t, t.dtype, t.shape);
      }
    },
    py: `
i, f, b = torch.tensor([1, 2]), torch.tensor([0.5, 1.5]), torch.tensor([True, False])
d = f.double()
for t in [i + f, i + 1, i * 0.5, i / 2, b + 1, f + d, i > 1]:
    print(t, t.dtype, t.shape)
for t in [i.sum(), b.sum(), f.mean(), i ** 2, f ** 2, i + True, b * b]:
    print(t, t.dtype, t.shape)
`,
  },
  {
    name: "broadcasting",
    js({ torch, print }) {
      const column = torch.tensor([[0], [10], [20]]);
      const row = torch.tensor([1, 2, 3]);
      print(column.add(row));
      print(column.mul(row).shape, torch.ones(2, 1, 3).sub(torch.ones(4, 1)).shape);
      print(row.div(torch.tensor([2, 4, 8])), row.unsqueeze(1).eq(row));
      print(torch.where(column.gt(5), row, 0));
      print(row.sub(row.float().mean()).expand(2, -1));
    },
    py: `
column = torch.tensor([[0], [10], [20]])
row = torch.tensor([1, 2, 3])
print(column + row)
print((column * row).shape, (torch.ones(2, 1, 3) - torch.ones(4, 1)).shape)
print(row / torch.tensor([2, 4, 8]), row.unsqueeze(1) == row)
print(torch.where(column > 5, row, 0))
print((row - row.float().mean()).expand(2, -1))
`,
  },
  {
    name: "indexing and changing places",
    js({ torch, print }) {
      const a = torch.arange(12).reshape(3, 4);
      print(a.at(0), a.at(-1, 2), a.at("1:"), a.at(":", 1), a.at("::2", "1:3"));
      print(a.at(a.gt(5)), a.at([0, 2]), a.at("...", 0), a.at(null).shape);
      a.set(0, 100);
      a.set(["1:", 0], torch.tensor([7, 8]));
      a.set(a.eq(100), -1);
      print(a, a.T, a.max(0), a.argmax(), a.sum(1), a.cumsum(0));
    },
    py: `
a = torch.arange(12).reshape(3, 4)
print(a[0], a[-1, 2], a[1:], a[:, 1], a[::2, 1:3])
print(a[a > 5], a[[0, 2]], a[..., 0], a[None].shape)
a[0] = 100
a[1:, 0] = torch.tensor([7, 8])
a[a == 100] = -1
print(a, a.T, a.max(0), a.argmax(), a.sum(1), a.cumsum(0))
`,
  },
  {
    name: "joining, splitting and reshaping",
    js({ torch, print }) {
      const a = torch.arange(6).reshape(2, 3);
      print(torch.cat([a, a]), torch.cat([a, a], { dim: 1 }), torch.stack([a, a]).shape);
      for (const part of a.split(2, 1)) print(part);
      print(a.view(3, 2), a.reshape(-1), a.permute(1, 0), a.unsqueeze(0).shape, a.flatten());
      print(torch.ones(1, 3, 1).squeeze().shape, a.t().is_contiguous(), a.stride(), a.T.stride());
    },
    py: `
a = torch.arange(6).reshape(2, 3)
print(torch.cat([a, a]), torch.cat([a, a], dim=1), torch.stack([a, a]).shape)
for part in a.split(2, 1):
    print(part)
print(a.view(3, 2), a.reshape(-1), a.permute(1, 0), a.unsqueeze(0).shape, a.flatten())
print(torch.ones(1, 3, 1).squeeze().shape, a.t().is_contiguous(), list(a.stride()), list(a.T.stride()))
`,
  },
  {
    name: "functions and reductions",
    tolerance: 1e-4, // four digits are printed; PyTorch's vector functions are 1 ULP away
    js({ torch, print }) {
      const x = torch.tensor([-2, -0.5, 0, 0.5, 3]);
      for (const f of ["exp", "sigmoid", "tanh", "relu", "abs", "sin", "square", "sign", "floor"]) {
        print(f, x[f]());
      }
      print(x.abs().sqrt(), x.clamp({ min: -1, max: 1 }), x.mean(), x.std(), x.var(), x.norm());
      print(x.max(), x.min(), x.argmin(), x.prod(), x.gt(0).any(), x.gt(0).all());
      const m = torch.tensor([
        [1, 2],
        [3, 4.5],
      ]);
      print(
        m.mm(m),
        m.matmul(torch.ones(2)),
        m.mean(0),
        m.std(1),
        m.sum([0, 1]),
        torch.dot(m.at(0), m.at(1)),
      );
      print(torch.linalg.inv(m), torch.linalg.det(m), torch.outer(m.at(0), m.at(1)));
    },
    py: `
x = torch.tensor([-2, -0.5, 0, 0.5, 3])
for f in ["exp", "sigmoid", "tanh", "relu", "abs", "sin", "square", "sign", "floor"]:
    print(f, getattr(x, f)())
print(x.abs().sqrt(), x.clamp(min=-1, max=1), x.mean(), x.std(), x.var(), x.norm())
print(x.max(), x.min(), x.argmin(), x.prod(), (x > 0).any(), (x > 0).all())
m = torch.tensor([[1, 2], [3, 4.5]])
print(m.mm(m), m @ torch.ones(2), m.mean(0), m.std(1), m.sum([0, 1]), torch.dot(m[0], m[1]))
print(torch.linalg.inv(m), torch.linalg.det(m), torch.outer(m[0], m[1]))
`,
  },
  {
    name: "autograd of expressions",
    js({ torch, print }) {
      const x = torch.tensor([1, 2, 3], { requires_grad: true });
      const y = x.pow(2).mul(2).sum();
      print(y, y.requires_grad, y.is_leaf, x.is_leaf);
      y.backward();
      print(x.grad);
      x.mul(x.detach()).sum().backward();
      print(x.grad);
      x.grad.zero_();
      const z = x.mul(3).relu().sub(4).abs().mean();
      z.backward();
      print(z, x.grad);
      const a = torch.tensor(2, { requires_grad: true });
      const [first] = torch.autograd.grad(a.pow(3), a, { create_graph: true });
      const [second] = torch.autograd.grad(first, a);
      print(first.item() === 12, second);
      for (const t of [
        x.add(1),
        x.mul(2),
        x.div(2),
        x.exp(),
        x.sum(),
        x.at(0),
        x.T,
        x.view(3, 1),
      ]) {
        print(t);
      }
    },
    py: `
x = torch.tensor([1., 2., 3.], requires_grad=True)
y = (2 * x ** 2).sum()
print(y, y.requires_grad, y.is_leaf, x.is_leaf)
y.backward()
print(x.grad)
(x * x.detach()).sum().backward()
print(x.grad)
x.grad.zero_()
z = ((x * 3).relu() - 4).abs().mean()
z.backward()
print(z, x.grad)
a = torch.tensor(2., requires_grad=True)
first, = torch.autograd.grad(a ** 3, a, create_graph=True)
second, = torch.autograd.grad(first, a)
print(first.item() == 12, second)
for t in [x + 1, x * 2, x / 2, x.exp(), x.sum(), x[0], x.T, x.view(3, 1)]:
    print(t)
`,
  },
  {
    name: "no_grad, detach and leaves",
    js({ torch, print }) {
      const w = torch.ones(2, { requires_grad: true });
      const y = torch.no_grad(() => w.mul(2));
      print(y, y.requires_grad, w.detach(), w.mul(2).detach());
      torch.no_grad(() => w.sub_(0.5));
      print(w, w.grad);
      w.data.fill_(3);
      print(w, w.clone(), w.is_leaf, w.mul(1).is_leaf);
    },
    py: `
w = torch.ones(2, requires_grad=True)
with torch.no_grad():
    y = w * 2
print(y, y.requires_grad, w.detach(), (w * 2).detach())
with torch.no_grad():
    w -= 0.5
print(w, w.grad)
w.data.fill_(3)
print(w, w.clone(), w.is_leaf, (w * 1).is_leaf)
`,
  },
];
