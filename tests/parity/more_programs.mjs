/** Pairs of programs about what JavaScript has beside the engine's tables: schedulers, LBFGS, data sets, torch.func. */

/** The schedulers of a pair's program, by name: options in both languages. @type {[string, object, string][]} */
const SCHEDULES = [
  ["StepLR", { step_size: 3, gamma: 0.5 }, "step_size=3, gamma=0.5"],
  ["MultiStepLR", { milestones: [2, 5, 5], gamma: 0.3 }, "milestones=[2, 5, 5], gamma=0.3"],
  ["ConstantLR", { factor: 0.5, total_iters: 4 }, "factor=0.5, total_iters=4"],
  ["LinearLR", { start_factor: 0.25, total_iters: 4 }, "start_factor=0.25, total_iters=4"],
  ["ExponentialLR", { gamma: 0.9 }, "gamma=0.9"],
  ["PolynomialLR", { total_iters: 6, power: 2 }, "total_iters=6, power=2"],
  ["CosineAnnealingLR", { T_max: 4, eta_min: 0.01 }, "T_max=4, eta_min=0.01"],
  ["CosineAnnealingWarmRestarts", { T_0: 3, T_mult: 2 }, "T_0=3, T_mult=2"],
  [
    "CyclicLR",
    { base_lr: 0.01, max_lr: 0.1, step_size_up: 3, mode: "triangular2" },
    "base_lr=0.01, max_lr=0.1, step_size_up=3, mode='triangular2'",
  ],
  [
    "CyclicLR",
    { base_lr: 0.01, max_lr: 0.1, step_size_up: 2, mode: "exp_range", gamma: 0.9 },
    "base_lr=0.01, max_lr=0.1, step_size_up=2, mode='exp_range', gamma=0.9",
  ],
  ["OneCycleLR", { max_lr: 0.1, total_steps: 13 }, "max_lr=0.1, total_steps=13"],
  [
    "OneCycleLR",
    { max_lr: 0.1, epochs: 3, steps_per_epoch: 5, three_phase: true, anneal_strategy: "linear" },
    "max_lr=0.1, epochs=3, steps_per_epoch=5, three_phase=True, anneal_strategy='linear'",
  ],
];

/** @type {import("./programs.mjs").Pair[]} */
export const morePrograms = [
  {
    name: "every scheduler of one formula",
    tolerance: 1e-9,
    js({ torch, optim, print }) {
      for (const [name, options] of SCHEDULES) {
        const w = torch.zeros(2, { requires_grad: true });
        const optimizer = optim.SGD([w], { lr: 0.1, momentum: 0.9 });
        const scheduler = optim.lr_scheduler[name](optimizer, options);
        const rates = [];
        for (let i = 0; i < 12; i++) {
          rates.push(torch.tensor(optimizer.param_groups[0].lr, { dtype: torch.float64 }).item());
          optimizer.step();
          scheduler.step();
        }
        print(name, torch.tensor(rates, { dtype: torch.float64 }));
        print(optimizer.param_groups[0].momentum === 0.9, scheduler.last_epoch);
      }
    },
    py: `
for name, options in [${SCHEDULES.map(([name, , text]) => `("${name}", dict(${text}))`).join(", ")}]:
    w = torch.zeros(2, requires_grad=True)
    optimizer = optim.SGD([w], lr=0.1, momentum=0.9)
    scheduler = getattr(optim.lr_scheduler, name)(optimizer, **options)
    rates = []
    for i in range(12):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    print(name, torch.tensor(rates, dtype=torch.float64))
    print(optimizer.param_groups[0]["momentum"] == 0.9, scheduler.last_epoch)
`,
  },
  {
    name: "schedulers by functions, in turn, chained, and on a plateau",
    tolerance: 1e-9,
    js({ torch, optim, print, refused }) {
      const { lr_scheduler: schedulers } = optim;
      const make = () =>
        optim.Adam(
          [
            { params: [torch.zeros(1, { requires_grad: true })], lr: 0.5 },
            { params: [torch.zeros(1, { requires_grad: true })] },
          ],
          { lr: 0.1 },
        );
      const run = (/** @type {any} */ optimizer, /** @type {any} */ scheduler) => {
        const rates = [];
        for (let i = 0; i < 7; i++) {
          rates.push(optimizer.param_groups.map((/** @type {any} */ group) => group.lr));
          optimizer.step();
          scheduler.step();
        }
        print(torch.tensor(rates, { dtype: torch.float64 }));
      };
      let o = make();
      run(
        o,
        schedulers.LambdaLR(o, (/** @type {number} */ epoch) => 1 / (1 + epoch)),
      );
      o = make();
      run(
        o,
        schedulers.LambdaLR(o, { lr_lambda: [() => 0.5, (/** @type {number} */ n) => n / 4] }),
      );
      o = make();
      run(
        o,
        schedulers.MultiplicativeLR(o, () => 0.75),
      );
      o = make();
      run(
        o,
        schedulers.SequentialLR(
          o,
          [schedulers.ConstantLR(o, { factor: 0.5 }), schedulers.ExponentialLR(o, { gamma: 0.5 })],
          { milestones: [3] },
        ),
      );
      o = make();
      run(
        o,
        schedulers.ChainedScheduler([
          schedulers.LinearLR(o, { start_factor: 0.5, total_iters: 2 }),
          schedulers.ExponentialLR(o, { gamma: 0.5 }),
        ]),
      );
      o = make();
      const plateau = schedulers.ReduceLROnPlateau(o, "min", { patience: 1, cooldown: 1 });
      for (const loss of [1, 0.9, 0.95, 0.95, 0.96, 0.97, 0.98, 0.5]) {
        plateau.step(torch.tensor(loss));
        print(
          plateau.num_bad_epochs,
          torch.tensor(plateau.get_last_lr(), { dtype: torch.float64 }),
        );
      }
      o = make();
      const first = schedulers.StepLR(o, 2);
      o.step();
      first.step();
      const second = schedulers.StepLR(make(), 2);
      second.load_state_dict(first.state_dict());
      print(second.last_epoch, second.gamma, second.step_size);
      refused(() => schedulers.LinearLR(o, { start_factor: 2 }));
      refused(() => schedulers.OneCycleLR(o, { max_lr: 0.1 }));
      refused(() => schedulers.LambdaLR(o, [() => 1]));
      refused(() => schedulers.CyclicLR(optim.Rprop(o.param_groups[0].params), 0.1, 0.2));
    },
    py: `
schedulers = optim.lr_scheduler
def make():
    return optim.Adam([{"params": [torch.zeros(1, requires_grad=True)], "lr": 0.5}, {"params": [torch.zeros(1, requires_grad=True)]}], lr=0.1)
def run(optimizer, scheduler):
    rates = []
    for i in range(7):
        rates.append([group["lr"] for group in optimizer.param_groups])
        optimizer.step()
        scheduler.step()
    print(torch.tensor(rates, dtype=torch.float64))
o = make()
run(o, schedulers.LambdaLR(o, lambda epoch: 1 / (1 + epoch)))
o = make()
run(o, schedulers.LambdaLR(o, lr_lambda=[lambda n: 0.5, lambda n: n / 4]))
o = make()
run(o, schedulers.MultiplicativeLR(o, lambda n: 0.75))
o = make()
run(o, schedulers.SequentialLR(o, [schedulers.ConstantLR(o, factor=0.5), schedulers.ExponentialLR(o, gamma=0.5)], milestones=[3]))
o = make()
run(o, schedulers.ChainedScheduler([schedulers.LinearLR(o, start_factor=0.5, total_iters=2), schedulers.ExponentialLR(o, gamma=0.5)]))
o = make()
plateau = schedulers.ReduceLROnPlateau(o, "min", patience=1, cooldown=1)
for loss in [1, 0.9, 0.95, 0.95, 0.96, 0.97, 0.98, 0.5]:
    plateau.step(torch.tensor(loss))
    print(plateau.num_bad_epochs, torch.tensor(plateau.get_last_lr(), dtype=torch.float64))
o = make()
first = schedulers.StepLR(o, 2)
o.step()
first.step()
second = schedulers.StepLR(make(), 2)
second.load_state_dict(first.state_dict())
print(second.last_epoch, second.gamma, second.step_size)
refused(lambda: schedulers.LinearLR(o, start_factor=2))
refused(lambda: schedulers.OneCycleLR(o, max_lr=0.1))
refused(lambda: schedulers.LambdaLR(o, [lambda n: 1]))
refused(lambda: schedulers.CyclicLR(optim.Rprop(o.param_groups[0]["params"]), 0.1, 0.2))
`,
  },
  {
    name: "LBFGS, with and without a line search",
    tolerance: 1e-3,
    js({ torch, optim, print, refused }) {
      for (const options of [
        { lr: 1, line_search_fn: "strong_wolfe" },
        { lr: 0.1, max_iter: 5 },
      ]) {
        const w = torch.tensor([0.5, -0.5], { requires_grad: true });
        const optimizer = optim.LBFGS([w], options);
        for (let i = 0; i < 3; i++) {
          const loss = optimizer.step(() => {
            optimizer.zero_grad();
            const value = w
              .at(0)
              .neg()
              .add(1)
              .pow(2)
              .add(w.at(1).sub(w.at(0).pow(2)).pow(2).mul(10));
            value.backward();
            return value;
          });
          if (loss.item() > 1e-4) print(loss);
        }
        print(w.detach());
      }
      const p = torch.zeros(1, { requires_grad: true });
      refused(() => optim.LBFGS([p], { lr: -1 }));
      refused(() =>
        optim.LBFGS([{ params: [p] }, { params: [torch.zeros(1, { requires_grad: true })] }]),
      );
    },
    py: `
for options in [dict(lr=1, line_search_fn="strong_wolfe"), dict(lr=0.1, max_iter=5)]:
    w = torch.tensor([0.5, -0.5], requires_grad=True)
    optimizer = optim.LBFGS([w], **options)
    def closure():
        optimizer.zero_grad()
        value = (1 - w[0]) ** 2 + 10 * (w[1] - w[0] ** 2) ** 2
        value.backward()
        return value
    for i in range(3):
        loss = optimizer.step(closure)
        if loss.item() > 1e-4: print(loss)
    print(w.detach())
p = torch.zeros(1, requires_grad=True)
refused(lambda: optim.LBFGS([p], lr=-1))
refused(lambda: optim.LBFGS([{"params": [p]}, {"params": [torch.zeros(1, requires_grad=True)]}]))
`,
  },
  {
    name: "averages of weights, and the rate that goes over to a constant",
    tolerance: 1e-5,
    js({ torch, nn, optim, print, refused }) {
      torch.manual_seed(1);
      const {
        AveragedModel,
        SWALR,
        get_ema_avg_fn,
        get_ema_multi_avg_fn,
        get_swa_multi_avg_fn,
        update_bn,
      } = optim.swa_utils;
      class Net extends nn.Module {
        constructor() {
          super();
          this.layers = nn.ModuleList([nn.Linear(3, 4), nn.BatchNorm1d(4)]);
          this.out = nn.Sequential(nn.ReLU(), nn.Linear(4, 1, { bias: false }));
        }
        forward(x) {
          for (const layer of this.layers) x = layer(x);
          return this.out(x);
        }
      }
      const net = new Net();
      const sgd = optim.SGD(net.parameters(), { lr: 0.05 });
      const means = [
        AveragedModel(net),
        new AveragedModel(net, { avg_fn: get_ema_avg_fn(0.9) }),
        new AveragedModel(net, { multi_avg_fn: get_ema_multi_avg_fn(0.5), use_buffers: true }),
        new AveragedModel(net, "cpu", null, get_swa_multi_avg_fn()),
      ];
      const schedule = SWALR(sgd, { swa_lr: 0.2, anneal_epochs: 4 });
      const x = torch.randn(6, 3);
      for (let step = 0; step < 6; step++) {
        sgd.zero_grad();
        net(x).pow(2).mean().backward();
        sgd.step();
        schedule.step();
        for (const mean of means) mean.update_parameters(net);
        print(schedule.get_last_lr()[0]);
      }
      for (const mean of means) {
        update_bn([x, [x.mul(2), 1]], mean);
        mean.eval();
        print(mean(x).flatten(), mean.n_averaged);
      }
      print(net.training, String(means[0]), Object.keys(means[0].state_dict()).join(" "));
      refused(() => AveragedModel(net, null, print, print));
      refused(() => get_ema_avg_fn(2));
      refused(() => SWALR(sgd, { swa_lr: 0.1, anneal_strategy: "other" }));
      refused(() => SWALR(sgd, 0.1, -1));
      refused(() => SWALR(sgd, [0.1, 0.2]));
    },
    py: `
torch.manual_seed(1)
from torch.optim.swa_utils import (AveragedModel, SWALR, get_ema_avg_fn, get_ema_multi_avg_fn,
                                   get_swa_multi_avg_fn, update_bn)
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(3, 4), nn.BatchNorm1d(4)])
        self.out = nn.Sequential(nn.ReLU(), nn.Linear(4, 1, bias=False))
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return self.out(x)
net = Net()
sgd = optim.SGD(net.parameters(), lr=0.05)
means = [
    AveragedModel(net),
    AveragedModel(net, avg_fn=get_ema_avg_fn(0.9)),
    AveragedModel(net, multi_avg_fn=get_ema_multi_avg_fn(0.5), use_buffers=True),
    AveragedModel(net, "cpu", None, get_swa_multi_avg_fn()),
]
schedule = SWALR(sgd, swa_lr=0.2, anneal_epochs=4)
x = torch.randn(6, 3)
for step in range(6):
    sgd.zero_grad()
    net(x).pow(2).mean().backward()
    sgd.step()
    schedule.step()
    for mean in means:
        mean.update_parameters(net)
    print(schedule.get_last_lr()[0])
for mean in means:
    update_bn([x, [x * 2, 1]], mean)
    mean.eval()
    print(mean(x).flatten(), mean.n_averaged)
print(net.training, str(means[0]), " ".join(means[0].state_dict()))
refused(lambda: AveragedModel(net, None, print, print))
refused(lambda: get_ema_avg_fn(2))
refused(lambda: SWALR(sgd, swa_lr=0.1, anneal_strategy="other"))
refused(lambda: SWALR(sgd, 0.1, -1))
refused(lambda: SWALR(sgd, [0.1, 0.2]))
`,
  },
  {
    name: "data sets, samplers and loaders draw and stack alike",
    js({ torch, print, refused }) {
      const { data } = torch.utils;
      torch.manual_seed(3);
      const set = data.TensorDataset(torch.arange(10), torch.arange(10).mul(10));
      for (const [x, y] of data.DataLoader(set, { batch_size: 4, shuffle: true })) print(x, y);
      const again = data.DataLoader(set, 4, { shuffle: true, drop_last: true });
      for (let epoch = 0; epoch < 2; epoch++) print([...again].map(([x]) => x.tolist()));
      print(again.length, data.DataLoader(set, 4).length);
      const generator = new torch.Generator().manual_seed(42);
      const [a, b] = data.random_split(set, [0.7, 0.3], { generator });
      print(a.indices, b.indices, a.length, b.at(1));
      print([...data.WeightedRandomSampler([0.1, 0.9, 0.4], 5)]);
      print([...data.RandomSampler([0, 0, 0], { replacement: true, num_samples: 4 })]);
      print([...data.SubsetRandomSampler([4, 5, 6])]);
      print([...data.BatchSampler(data.SequentialSampler([0, 0, 0, 0, 0]), 2, false)]);
      class Squares extends data.Dataset {
        at(/** @type {number} */ i) {
          return { x: i, y: [i * i, `s${i}`, i + 0.5] };
        }
        get length() {
          return 3;
        }
      }
      for (const { x, y } of data.DataLoader(new Squares(), { batch_size: 2 }))
        print(x, y[0], y[2]);
      class Stream extends data.IterableDataset {
        *[Symbol.iterator]() {
          for (let i = 0; i < 5; i++) yield torch.tensor(i);
        }
      }
      print([...data.DataLoader(new Stream(), { batch_size: 2 })]);
      print([...data.DataLoader(new Stream(), { batch_size: 2, drop_last: true })]);
      const both = data.ConcatDataset([set, new Squares()]);
      print(both.length, both.cumulative_sizes, both.at(-13));
      const sum = (/** @type {any[]} */ samples) => samples.length;
      print([...data.DataLoader(set, { batch_size: 3, collate_fn: sum })]);
      const stacked = data.StackDataset(torch.arange(3), torch.ones(3));
      print(stacked.length, stacked.at(1));
      refused(() => data.DataLoader(set, { batch_size: 0 }));
      refused(() => data.DataLoader(set, { sampler: [1], shuffle: true }));
      refused(() => data.DataLoader(new Stream(), { shuffle: true }));
      refused(() => data.TensorDataset(torch.zeros(2), torch.zeros(3)));
      refused(() => data.random_split(set, [3, 3]));
    },
    py: `
from torch.utils import data
torch.manual_seed(3)
set = data.TensorDataset(torch.arange(10), torch.arange(10) * 10)
for x, y in data.DataLoader(set, batch_size=4, shuffle=True): print(x, y)
again = data.DataLoader(set, 4, shuffle=True, drop_last=True)
for epoch in range(2): print([x.tolist() for x, y in again])
print(len(again), len(data.DataLoader(set, 4)))
generator = torch.Generator().manual_seed(42)
a, b = data.random_split(set, [0.7, 0.3], generator=generator)
print(a.indices, b.indices, len(a), list(b[1]))
print(list(data.WeightedRandomSampler([0.1, 0.9, 0.4], 5)))
print(list(data.RandomSampler([0, 0, 0], replacement=True, num_samples=4)))
print(list(data.SubsetRandomSampler([4, 5, 6])))
print(list(data.BatchSampler(data.SequentialSampler([0, 0, 0, 0, 0]), 2, False)))
class Squares(data.Dataset):
    def __getitem__(self, i): return {"x": i, "y": [i * i, "s%d" % i, i + 0.5]}
    def __len__(self): return 3
for batch in data.DataLoader(Squares(), batch_size=2): print(batch["x"], batch["y"][0], batch["y"][2])
class Stream(data.IterableDataset):
    def __iter__(self): return iter([torch.tensor(i) for i in range(5)])
print(list(data.DataLoader(Stream(), batch_size=2)))
print(list(data.DataLoader(Stream(), batch_size=2, drop_last=True)))
both = data.ConcatDataset([set, Squares()])
print(len(both), both.cumulative_sizes, list(both[-13]))
print(list(data.DataLoader(set, batch_size=3, collate_fn=len)))
stacked = data.StackDataset(torch.arange(3), torch.ones(3))
print(len(stacked), list(stacked[1]))
refused(lambda: data.DataLoader(set, batch_size=0))
refused(lambda: data.DataLoader(set, sampler=[1], shuffle=True))
refused(lambda: data.DataLoader(Stream(), shuffle=True))
refused(lambda: data.TensorDataset(torch.zeros(2), torch.zeros(3)))
refused(lambda: data.random_split(set, [3, 3]))
`,
  },
  {
    name: "torch.func: gradients, Jacobians, vmap and calls of modules",
    tolerance: 1e-5,
    js({ torch, nn, print, refused }) {
      const { func, vmap } = torch;
      const x = torch.tensor([0.5, 1.5, 2]);
      print(func.grad((/** @type {any} */ t) => t.sin().sum())(x));
      print(func.grad(func.grad((/** @type {any} */ t) => t.pow(3).sum()))(torch.tensor(2.5)));
      print(
        func.grad((/** @type {any} */ a, /** @type {any} */ b) => a.mul(b).sum(), 1)(x, x.mul(2)),
      );
      print(func.grad_and_value((/** @type {any} */ t) => t.pow(2).sum())(x));
      print(func.jacrev((/** @type {any} */ t) => t.pow(2))(x));
      print(func.jacfwd((/** @type {any} */ t) => t.cumsum(0))(x));
      print(func.hessian((/** @type {any} */ t) => t.pow(3).sum())(x));
      const [value, pull] = func.vjp((/** @type {any} */ t) => t.exp(), x);
      print(value, pull(torch.ones(3)));
      print(func.jvp((/** @type {any} */ t) => t.pow(2), [x], [torch.ones(3)]));
      const dot = (/** @type {any} */ a, /** @type {any} */ b) => a.dot(b);
      const m = torch.arange(6).to(torch.float32).reshape(2, 3);
      print(vmap(dot)(m, m), vmap(dot, { in_dims: [0, null] })(m, x));
      print(vmap((/** @type {any} */ t) => t.mul(2), { in_dims: 1, out_dims: 1 })(m));
      print(vmap(func.grad((/** @type {any} */ t) => t.pow(2).sum()))(m));
      torch.manual_seed(0);
      const model = nn.Linear(3, 1);
      const given = { weight: torch.ones(1, 3), bias: torch.zeros(1) };
      print(func.functional_call(model, given, x), model(x).detach());
      const params = Object.fromEntries(model.named_parameters());
      const loss = (/** @type {any} */ p) => func.functional_call(model, p, x).sum();
      const grads = func.grad(loss)(params);
      print(grads.weight, grads.bias);
      const [stacked] = func.stack_module_state([model, nn.Linear(3, 1)]);
      print(stacked.weight.shape, stacked.weight.requires_grad);
      refused(() => func.grad((/** @type {any} */ t) => t)(x));
      refused(() => func.grad((/** @type {any} */ t) => t.sum(), 2)(x));
      refused(() => vmap(dot)(m, x));
    },
    py: `
from torch import func, vmap
x = torch.tensor([0.5, 1.5, 2])
print(func.grad(lambda t: t.sin().sum())(x))
print(func.grad(func.grad(lambda t: t.pow(3).sum()))(torch.tensor(2.5)))
print(func.grad(lambda a, b: a.mul(b).sum(), 1)(x, x * 2))
print(list(func.grad_and_value(lambda t: t.pow(2).sum())(x)))
print(func.jacrev(lambda t: t.pow(2))(x))
print(func.jacfwd(lambda t: t.cumsum(0))(x))
print(func.hessian(lambda t: t.pow(3).sum())(x))
value, pull = func.vjp(lambda t: t.exp(), x)
print(value, list(pull(torch.ones(3))))
print(list(func.jvp(lambda t: t.pow(2), (x,), (torch.ones(3),))))
m = torch.arange(6.0).reshape(2, 3)
print(vmap(torch.dot)(m, m), vmap(torch.dot, in_dims=(0, None))(m, x))
print(vmap(lambda t: t * 2, in_dims=1, out_dims=1)(m))
print(vmap(func.grad(lambda t: t.pow(2).sum()))(m))
torch.manual_seed(0)
model = nn.Linear(3, 1)
given = {"weight": torch.ones(1, 3), "bias": torch.zeros(1)}
print(func.functional_call(model, given, (x,)), model(x).detach())
params = dict(model.named_parameters())
grads = func.grad(lambda p: func.functional_call(model, p, (x,)).sum())(params)
print(grads["weight"], grads["bias"])
stacked, _ = func.stack_module_state([model, nn.Linear(3, 1)])
print(stacked["weight"].shape, stacked["weight"].requires_grad)
refused(lambda: func.grad(lambda t: t)(x))
refused(lambda: func.grad(lambda t: t.sum(), 2)(x))
refused(lambda: vmap(torch.dot)(m, x))
`,
  },
];
