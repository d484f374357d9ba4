/** Pairs of programs about layers, initialisation, optimizers and training. */

/** @type {import("./programs.mjs").Pair[]} */
export const trainingPrograms = [
  {
    name: "linear regression by hand",
    tolerance: 1e-4, // sums of 20 float32 numbers in another order
    js({ torch, print }) {
      torch.manual_seed(1);
      const x = torch.linspace(0, 1, 20);
      const y = x.mul(3).add(1).add(torch.randn(20).mul(0.1));
      let [w, b] = [0, 0];
      for (let step = 0; step < 50; step++) {
        const error = x.mul(w).add(b).sub(y);
        w -= 0.5 * error.mul(x).mean().item();
        b -= 0.5 * error.mean().item();
        if (step % 10 === 0) print(step, error.pow(2).mean().item());
      }
      print(torch.tensor([w, b]));
    },
    py: `
torch.manual_seed(1)
x = torch.linspace(0, 1, 20)
y = 3 * x + 1 + 0.1 * torch.randn(20)
w = b = 0
for step in range(50):
    error = w * x + b - y
    w -= 0.5 * (error * x).mean().item()
    b -= 0.5 * error.mean().item()
    if step % 10 == 0: print(step, error.pow(2).mean().item())
print(torch.tensor([w, b]))
`,
  },
  {
    name: "linear regression with autograd and w.data",
    tolerance: 1e-4, // sums of 20 float32 numbers in another order
    js({ torch, print }) {
      const x = torch.linspace(-1, 1, 20);
      const y = x.mul(-2).add(0.5);
      const w = torch.zeros(1, { requires_grad: true });
      const b = torch.zeros(1, { requires_grad: true });
      for (let step = 0; step < 40; step++) {
        const loss = w.mul(x).add(b).sub(y).pow(2).mean();
        loss.backward();
        for (const p of [w, b]) {
          p.data = p.data.sub(p.grad.mul(0.3));
          p.grad.zero_();
        }
        if (step % 8 === 0) print(step, loss, w, b);
      }
    },
    py: `
x = torch.linspace(-1, 1, 20)
y = -2 * x + 0.5
w = torch.zeros(1, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
for step in range(40):
    loss = (w * x + b - y).pow(2).mean()
    loss.backward()
    for p in [w, b]:
        p.data = p.data - 0.3 * p.grad
        p.grad.zero_()
    if step % 8 == 0: print(step, loss, w, b)
`,
  },
  {
    name: "a polynomial fitted to the sine with autograd",
    tolerance: 2e-4, // the sum of 2000 float32 numbers in another order
    js({ torch, print }) {
      torch.manual_seed(0);
      const x = torch.linspace(-Math.PI, Math.PI, 2000);
      const y = torch.sin(x);
      const [a, b, c, d] = [0, 1, 2, 3].map(() => torch.randn([], { requires_grad: true }));
      for (let t = 0; t < 300; t++) {
        const y_pred = a
          .add(b.mul(x))
          .add(c.mul(x.pow(2)))
          .add(d.mul(x.pow(3)));
        const loss = y_pred.sub(y).pow(2).sum();
        if (t % 50 === 0) print(t, loss.item());
        loss.backward();
        torch.no_grad(() => {
          for (const p of [a, b, c, d]) {
            p.sub_(p.grad.mul(1e-6));
            p.grad = null;
          }
        });
      }
      print(a.item(), b.item(), c.item(), d.item());
    },
    py: `
import math
torch.manual_seed(0)
x = torch.linspace(-math.pi, math.pi, 2000)
y = torch.sin(x)
a, b, c, d = [torch.randn((), requires_grad=True) for _ in range(4)]
for t in range(300):
    y_pred = a + b * x + c * x ** 2 + d * x ** 3
    loss = (y_pred - y).pow(2).sum()
    if t % 50 == 0: print(t, loss.item())
    loss.backward()
    with torch.no_grad():
        for p in [a, b, c, d]:
            p -= 1e-6 * p.grad
            p.grad = None
print(a.item(), b.item(), c.item(), d.item())
`,
  },
  {
    name: "a Sequential with SGD and momentum",
    tolerance: 2e-4, // matrix products sum in another order, over 100 steps
    js({ torch, nn, optim, print }) {
      torch.manual_seed(3);
      const x = torch.randn(40, 4);
      const y = x.at(":", "0:1").mul(x.at(":", "1:2"));
      const model = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 1));
      const optimizer = optim.SGD(model.parameters(), {
        lr: 0.1,
        momentum: 0.9,
      });
      const loss_fn = nn.MSELoss();
      for (let epoch = 0; epoch < 100; epoch++) {
        optimizer.zero_grad();
        const loss = loss_fn(model(x), y);
        loss.backward();
        optimizer.step();
        if (epoch % 20 === 0) print(epoch, loss.item());
      }
      print(model);
    },
    py: `
torch.manual_seed(3)
x = torch.randn(40, 4)
y = x[:, 0:1] * x[:, 1:2]
model = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 1))
optimizer = optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
loss_fn = nn.MSELoss()
for epoch in range(100):
    optimizer.zero_grad()
    loss = loss_fn(model(x), y)
    loss.backward()
    optimizer.step()
    if epoch % 20 == 0: print(epoch, loss.item())
print(model)
`,
  },
  {
    name: "a Sequential with Adam, lr lowered on the way, evaluated under no_grad",
    tolerance: 5e-4, // matrix products sum in another order, over 100 steps of Adam
    js({ torch, nn, optim, print }) {
      torch.manual_seed(4);
      const x = torch.rand(32, 2);
      const y = x.sum(1, true).gt(1).float();
      const model = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1), nn.Sigmoid());
      const adam = optim.Adam(model.parameters(), {
        lr: 0.05,
        weight_decay: 1e-4,
      });
      for (let epoch = 0; epoch < 100; epoch++) {
        model.train();
        adam.zero_grad();
        const loss = nn.functional.mse_loss(model(x), y);
        loss.backward();
        adam.step();
        if (epoch === 50) for (const group of adam.param_groups) group.lr *= 0.1;
        if (epoch % 25 === 0) {
          model.eval();
          const right = torch.no_grad(() => model(x).gt(0.5).float().eq(y).sum());
          print(epoch, loss.item(), right, adam.param_groups[0].lr);
        }
      }
    },
    py: `
torch.manual_seed(4)
x = torch.rand(32, 2)
y = (x.sum(1, True) > 1).float()
model = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1), nn.Sigmoid())
adam = optim.Adam(model.parameters(), lr=0.05, weight_decay=1e-4)
for epoch in range(100):
    model.train()
    adam.zero_grad()
    loss = F.mse_loss(model(x), y)
    loss.backward()
    adam.step()
    if epoch == 50:
        for group in adam.param_groups: group["lr"] *= 0.1
    if epoch % 25 == 0:
        model.eval()
        with torch.no_grad():
            right = ((model(x) > 0.5).float() == y).sum()
        print(epoch, loss.item(), right, adam.param_groups[0]["lr"])
`,
  },
  {
    name: "a custom Module with a Parameter, a buffer and state",
    tolerance: 1e-4, // matrix products sum in another order
    js({ torch, nn, print }) {
      torch.manual_seed(5);
      class Net extends nn.Module {
        constructor(hidden) {
          super();
          this.fc1 = nn.Linear(3, hidden);
          this.act = nn.ReLU();
          this.body = nn.Sequential(nn.Linear(hidden, hidden), nn.Tanh());
          this.fc2 = nn.Linear(hidden, 2, { bias: false });
          this.scale = nn.Parameter(torch.ones(2));
          this.register_buffer("count", torch.zeros(1));
        }
        forward(x) {
          return this.fc2(this.body(this.act(this.fc1(x)))).mul(this.scale);
        }
      }
      const net = new Net(4);
      print(net);
      for (const [name, p] of net.named_parameters()) print(name, p.shape, p.requires_grad);
      print(Object.keys(net.state_dict()));
      const out = net(torch.ones(2, 3));
      print(out);
      out.sum().backward();
      print(net.scale.grad, net.fc1.bias.grad);
      const other = new Net(4);
      print(other.load_state_dict(net.state_dict()), other(torch.ones(2, 3)).equal(out));
      print(net.training, net.eval().training, net.body[0], net.fc1.in_features);
      print(net.parameters().reduce((n, p) => n + p.numel(), 0));
    },
    py: `
torch.manual_seed(5)
class Net(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.fc1 = nn.Linear(3, hidden)
        self.act = nn.ReLU()
        self.body = nn.Sequential(nn.Linear(hidden, hidden), nn.Tanh())
        self.fc2 = nn.Linear(hidden, 2, bias=False)
        self.scale = nn.Parameter(torch.ones(2))
        self.register_buffer("count", torch.zeros(1))
    def forward(self, x):
        return self.fc2(self.body(self.act(self.fc1(x)))) * self.scale
net = Net(4)
print(net)
for name, p in net.named_parameters(): print(name, p.shape, p.requires_grad)
print("[" + ", ".join(net.state_dict().keys()) + "]")
out = net(torch.ones(2, 3))
print(out)
out.sum().backward()
print(net.scale.grad, net.fc1.bias.grad)
other = Net(4)
print(other.load_state_dict(net.state_dict()), other(torch.ones(2, 3)).equal(out))
print(net.training, net.eval().training, net.body[0], net.fc1.in_features)
print(sum(p.numel() for p in net.parameters()))
`,
  },
  {
    name: "layers print and start with PyTorch's weights",
    js({ torch, nn, print }) {
      torch.manual_seed(0);
      const layer = nn.Linear(3, 2);
      print(layer.weight, layer.bias, layer);
      print(nn.Linear(1, 1, { bias: false }).weight, nn.Sequential(nn.Flatten(), nn.Identity()));
      print(
        nn.ReLU({ inplace: true }),
        nn.MSELoss({ reduction: "sum" }),
        nn.Flatten(0),
        nn.Sigmoid(),
      );
      print(layer(torch.ones(3)).shape, layer(torch.ones(5, 4, 3)).shape);
      print(nn.Sequential(nn.Linear(2, 2), nn.Sequential(nn.ReLU(), nn.Sequential(nn.Tanh()))));
    },
    py: `
torch.manual_seed(0)
layer = nn.Linear(3, 2)
print(layer.weight, layer.bias, layer)
print(nn.Linear(1, 1, bias=False).weight, nn.Sequential(nn.Flatten(), nn.Identity()))
print(nn.ReLU(inplace=True), nn.MSELoss(reduction="sum"), nn.Flatten(0), nn.Sigmoid())
print(layer(torch.ones(3)).shape, layer(torch.ones(5, 4, 3)).shape)
print(nn.Sequential(nn.Linear(2, 2), nn.Sequential(nn.ReLU(), nn.Sequential(nn.Tanh()))))
`,
  },
  {
    name: "initialisation functions",
    tolerance: 1e-4, // normal_ as randn: PyTorch's Box-Muller is about 1 ULP away
    js({ torch, nn, print }) {
      torch.manual_seed(9);
      const w = torch.empty(3, 5);
      for (const f of [
        "normal_",
        "uniform_",
        "zeros_",
        "ones_",
        "xavier_uniform_",
        "xavier_normal_",
      ]) {
        print(f, nn.init[f](w));
      }
      print(nn.init.kaiming_uniform_(w), nn.init.kaiming_normal_(w, { mode: "fan_out" }));
      print(nn.init.kaiming_uniform_(w, { nonlinearity: "relu" }), nn.init.constant_(w, 0.3));
      print(
        nn.init.normal_(torch.empty(4), { mean: 2, std: 0.5 }),
        nn.init.uniform_(torch.empty(2), -1, 0),
      );
      print(nn.init.calculate_gain("relu"), nn.init.calculate_gain("tanh"));
    },
    py: `
torch.manual_seed(9)
w = torch.empty(3, 5)
for f in ["normal_", "uniform_", "zeros_", "ones_", "xavier_uniform_", "xavier_normal_"]:
    print(f, getattr(nn.init, f)(w))
print(nn.init.kaiming_uniform_(w), nn.init.kaiming_normal_(w, mode="fan_out"))
print(nn.init.kaiming_uniform_(w, nonlinearity="relu"), nn.init.constant_(w, 0.3))
print(nn.init.normal_(torch.empty(4), mean=2, std=0.5), nn.init.uniform_(torch.empty(2), -1, 0))
print(nn.init.calculate_gain("relu"), nn.init.calculate_gain("tanh"))
`,
  },
  {
    name: "losses and their reductions",
    tolerance: 1e-5,
    js({ torch, nn, F, print }) {
      const [a, b] = [torch.tensor([1, 2, 4], { requires_grad: true }), torch.tensor([1.5, 2, 1])];
      for (const reduction of ["mean", "sum", "none"]) {
        const loss = nn.MSELoss({ reduction })(a, b);
        print(loss, F.mse_loss(a, b, { reduction }).equal(loss));
      }
      F.mse_loss(a, b).backward();
      print(a.grad);
    },
    py: `
a, b = torch.tensor([1., 2, 4], requires_grad=True), torch.tensor([1.5, 2, 1])
for reduction in ["mean", "sum", "none"]:
    loss = nn.MSELoss(reduction=reduction)(a, b)
    print(loss, F.mse_loss(a, b, reduction=reduction).equal(loss))
F.mse_loss(a, b).backward()
print(a.grad)
`,
  },
  {
    name: "optimizers step by step, with every option",
    tolerance: 1e-5,
    js({ torch, optim, print }) {
      for (const make of [
        (p) => optim.SGD(p, { lr: 0.1 }),
        (p) =>
          optim.SGD(p, {
            lr: 0.1,
            momentum: 0.9,
            dampening: 0.1,
            weight_decay: 0.01,
          }),
        (p) =>
          optim.SGD(p, {
            lr: 0.1,
            momentum: 0.9,
            nesterov: true,
            maximize: true,
          }),
        (p) => optim.Adam(p, { lr: 0.1 }),
        (p) =>
          optim.Adam(p, {
            lr: 0.1,
            betas: [0.5, 0.8],
            eps: 1e-3,
            weight_decay: 0.1,
          }),
        (p) => optim.Adam(p, { lr: 0.1, amsgrad: true }),
      ]) {
        const w = torch.tensor([1, -2, 3], { requires_grad: true });
        const optimizer = make([w]);
        for (let step = 0; step < 4; step++) {
          optimizer.zero_grad();
          w.pow(2)
            .mul(torch.tensor([1, 2, -0.5]))
            .sum()
            .backward();
          optimizer.step();
          print(w);
        }
      }
    },
    py: `
for make in [
    lambda p: optim.SGD(p, lr=0.1),
    lambda p: optim.SGD(p, lr=0.1, momentum=0.9, dampening=0.1, weight_decay=0.01),
    lambda p: optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True, maximize=True),
    lambda p: optim.Adam(p, lr=0.1),
    lambda p: optim.Adam(p, lr=0.1, betas=(0.5, 0.8), eps=1e-3, weight_decay=0.1),
    lambda p: optim.Adam(p, lr=0.1, amsgrad=True),
]:
    w = torch.tensor([1., -2, 3], requires_grad=True)
    optimizer = make([w])
    for step in range(4):
        optimizer.zero_grad()
        (w ** 2 * torch.tensor([1, 2, -0.5])).sum().backward()
        optimizer.step()
        print(w)
`,
  },
];
