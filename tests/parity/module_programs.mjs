/** Pairs of programs about containers, hooks, and what modules register, find and load. */

/** @type {import("./programs.mjs").Pair[]} */
export const modulePrograms = [
  {
    name: "hooks of modules",
    js({ torch, nn, print }) {
      class Scaled extends nn.Module {
        constructor() {
          super();
          this.weight = nn.Parameter(torch.tensor([1, 2]).float());
        }
        /** @param {any} x @param {any} [y] */
        forward(x, y) {
          const out = x.mul(this.weight);
          return y instanceof torch.Tensor ? [out.add(y), out.sub(y)] : out;
        }
      }
      const net = new Scaled();
      const ones = () => torch.ones(2);
      const x = torch.ones(2, { requires_grad: true });
      const text = (/** @type {any[]} */ grads) =>
        grads.map((grad) => grad && grad.tolist().join(" "));
      const handles = [
        net.register_forward_pre_hook((m, args) => print("pre", m.constructor.name, args.length)),
        net.register_forward_pre_hook((m, args) => [args[0].mul(2)]),
        net.register_forward_hook((m, args, out) => print("post", args.length, out.detach())),
        net.register_forward_hook((m, args, out) => out.add(1)),
        net.register_forward_hook(() => print("first"), { prepend: true }),
      ];
      print(net(x).detach());
      for (const handle of handles) handle.remove();
      print(net(x).detach());
      const full = net.register_full_backward_hook((m, inner, outer) =>
        print("full", text(inner), text(outer)),
      );
      const before = net.register_full_backward_pre_hook((m, outer) =>
        print("before", text(outer)),
      );
      net(x).sum().backward();
      print(x.grad, net.weight.grad);
      x.grad = null;
      const ten = net.register_full_backward_hook((m, inner) => [inner[0].mul(10)]);
      const three = net.register_full_backward_pre_hook((m, outer) => [outer[0].mul(3)]);
      net(x).sum().backward();
      print(x.grad, net.weight.grad);
      ten.remove();
      three.remove();
      const [a, b] = net(x, torch.tensor([5, 6]).float().requires_grad_());
      a.add(b.mul(2)).sum().backward();
      net(x, torch.tensor([5, 6]).float())[0]
        .sum()
        .backward();
      net(ones()).sum().backward();
      full.remove();
      before.remove();
      print(torch.no_grad(() => net(x)));
    },
    py: `
class Scaled(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.tensor([1, 2]).float())
    def forward(self, x, y=None):
        out = x * self.weight
        return out if y is None else (out + y, out - y)
net = Scaled()
def shown(t):
    return "%d %d" % tuple(t.tolist())
x = torch.ones(2, requires_grad=True)
class Text(list):
    def __repr__(self): return "[%s]" % ", ".join(map(str, self))
def text(grads):
    return Text([g if g is None else shown(g) for g in grads])
handles = [
    net.register_forward_pre_hook(lambda m, args: print("pre", type(m).__name__, len(args))),
    net.register_forward_pre_hook(lambda m, args: (args[0] * 2,)),
    net.register_forward_hook(lambda m, args, out: print("post", len(args), out.detach())),
    net.register_forward_hook(lambda m, args, out: out + 1),
    net.register_forward_hook(lambda m, args, out: print("first"), prepend=True),
]
print(net(x).detach())
for handle in handles: handle.remove()
print(net(x).detach())
full = net.register_full_backward_hook(lambda m, gi, go: print("full", text(gi), text(go)))
before = net.register_full_backward_pre_hook(lambda m, go: print("before", text(go)))
net(x).sum().backward()
print(x.grad, net.weight.grad)
x.grad = None
ten = net.register_full_backward_hook(lambda m, gi, go: (gi[0] * 10,))
three = net.register_full_backward_pre_hook(lambda m, go: (go[0] * 3,))
net(x).sum().backward()
print(x.grad, net.weight.grad)
ten.remove()
three.remove()
a, b = net(x, torch.tensor([5, 6]).float().requires_grad_())
(a + 2 * b).sum().backward()
net(x, torch.tensor([5, 6]).float())[0].sum().backward()
net(torch.ones(2)).sum().backward()
full.remove()
before.remove()
with torch.no_grad(): print(net(x))
`,
  },
  {
    name: "what a module registers, finds and loads",
    js({ torch, nn, print, refused }) {
      class Net extends nn.Module {
        constructor() {
          super();
          this.register_buffer("steps", torch.tensor([1, 2]));
          this.register_buffer("cache", torch.ones(2), { persistent: false });
          this.body = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3));
          this.register_module("head", nn.Linear(3, 1, { bias: false }));
          this.scale = nn.Parameter(torch.ones(1));
          this.shared = this.head;
        }
        extra_repr() {
          return "an extra, a=1";
        }
      }
      const net = new Net();
      print(net);
      print(Object.keys(net.state_dict()).join(" "));
      print(
        net
          .named_parameters("x", false)
          .map(([name]) => name)
          .join(" "),
      );
      print(
        net
          .named_buffers()
          .map(([name]) => name)
          .join(" "),
      );
      print(net.get_submodule("body.0"), net.get_parameter("body.0.weight").shape);
      print(net.get_buffer("body.1.running_mean"));
      for (const target of ["body.2", "steps", "body.0.weight"])
        refused(() => net.get_submodule(target));
      for (const target of ["steps", "body.x"]) refused(() => net.get_parameter(target));
      for (const target of ["scale", "body.x"]) refused(() => net.get_buffer(target));
      for (const name of ["a.b", "", "steps", "body", "training", "new"]) {
        refused(() => net.register_buffer(name, torch.ones(1)));
        refused(() => net.register_parameter(name, nn.Parameter(torch.ones(1))));
        refused(() => net.add_module(name, nn.ReLU()));
      }
      refused(() => net.register_parameter("b2", torch.ones(1)));
      refused(() => net.cuda());
      const other = new Net();
      const state = other.state_dict();
      delete state.scale;
      state.extra = torch.ones(1);
      refused(() => other.load_state_dict(state));
      print(other.load_state_dict(state, { strict: false }));
      const given = { weight: torch.ones(1, 2), bias: nn.Parameter(torch.ones(1)) };
      const fresh = nn.Linear(2, 1);
      print(
        fresh.load_state_dict(given, { assign: true }),
        fresh.bias === given.bias,
        fresh.weight,
      );
    },
    py: `
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("steps", torch.tensor([1, 2]))
        self.register_buffer("cache", torch.ones(2), persistent=False)
        self.body = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3))
        self.register_module("head", nn.Linear(3, 1, bias=False))
        self.scale = nn.Parameter(torch.ones(1))
        self.shared = self.head
    def extra_repr(self):
        return "an extra, a=1"
net = Net()
print(net)
print(" ".join(net.state_dict()))
print(" ".join(n for n, p in net.named_parameters("x", False)))
print(" ".join(n for n, b in net.named_buffers()))
print(net.get_submodule("body.0"), net.get_parameter("body.0.weight").shape)
print(net.get_buffer("body.1.running_mean"))
for target in ("body.2", "steps", "body.0.weight"): refused(lambda: net.get_submodule(target))
for target in ("steps", "body.x"): refused(lambda: net.get_parameter(target))
for target in ("scale", "body.x"): refused(lambda: net.get_buffer(target))
def keyed(action):
    try:
        action()
        print("no error")
    except KeyError as error:
        print("KeyError:", error.args[0])
for name in ("a.b", "", "steps", "body", "training", "new"):
    keyed(lambda: net.register_buffer(name, torch.ones(1)))
    keyed(lambda: net.register_parameter(name, nn.Parameter(torch.ones(1))))
    keyed(lambda: net.add_module(name, nn.ReLU()))
refused(lambda: net.register_parameter("b2", torch.ones(1)))
refused(lambda: net.cuda())
other = Net()
state = other.state_dict()
del state["scale"]
state["extra"] = torch.ones(1)
refused(lambda: other.load_state_dict(state))
print(other.load_state_dict(state, strict=False))
given = {"weight": torch.ones(1, 2), "bias": nn.Parameter(torch.ones(1))}
fresh = nn.Linear(2, 1)
print(fresh.load_state_dict(given, assign=True), fresh.bias is given["bias"], fresh.weight)
`,
  },
  {
    name: "containers of modules and parameters",
    js({ torch, nn, print, refused }) {
      const named = nn.Sequential({ a: nn.Linear(1, 2), b: nn.ReLU(), c: nn.Linear(2, 1) });
      print(named.slice(1), named.at(-1) === named.c);
      const model = nn.Sequential(nn.Linear(1, 2), nn.ReLU());
      model.append(nn.Linear(2, 2)).extend(nn.Sequential(nn.Tanh(), nn.Sigmoid()));
      print(model.insert(1, nn.Dropout(0.5)), model.length);
      print(model.pop(0), model);
      refused(() => model.at(10));
      refused(() => model.insert(50, nn.ReLU()));
      const layers = nn.ModuleList(Array.from({ length: 3 }, () => nn.Linear(1, 1)));
      layers.insert(1, nn.ReLU());
      layers.extend([nn.Tanh(), nn.Tanh()]);
      print(layers, layers.length, layers.slice(1, 3), layers.at(-1));
      refused(() => layers(torch.ones(1)));
      refused(() => layers.at(7));
      print(
        nn.ModuleList(),
        nn.ModuleDict(),
        nn.ParameterList(),
        nn.ParameterDict(),
        nn.Sequential(),
      );
      const heads = nn.ModuleDict([
        ["lin", nn.Linear(1, 1)],
        ["act", nn.ReLU()],
      ]);
      heads.update({ more: nn.Tanh() });
      print(heads, [...heads].join(" "), heads.has("lin"), heads.length, heads.pop("act"));
      const values = nn.ParameterList([nn.Parameter(torch.ones(2)), torch.zeros(2, 3)]);
      values.append(torch.ones(1).double());
      print(
        values,
        values.length,
        values
          .named_parameters()
          .map(([name]) => name)
          .join(" "),
      );
      print(nn.ParameterList([torch.ones(2)]));
      const table = nn.ParameterDict({ a: nn.Parameter(torch.zeros(1)), b: torch.ones(2) });
      print(table, table.keys().join(" "), table.b, table.has("x"));
    },
    py: `
from collections import OrderedDict
named = nn.Sequential(OrderedDict([("a", nn.Linear(1, 2)), ("b", nn.ReLU()), ("c", nn.Linear(2, 1))]))
print(named[1:], named[-1] is named.c)
model = nn.Sequential(nn.Linear(1, 2), nn.ReLU())
model.append(nn.Linear(2, 2)).extend(nn.Sequential(nn.Tanh(), nn.Sigmoid()))
print(model.insert(1, nn.Dropout(0.5)), len(model))
print(model.pop(0), model)
refused(lambda: model[10])
refused(lambda: model.insert(50, nn.ReLU()))
layers = nn.ModuleList([nn.Linear(1, 1) for _ in range(3)])
layers.insert(1, nn.ReLU())
layers.extend([nn.Tanh(), nn.Tanh()])
print(layers, len(layers), layers[1:3], layers[-1])
refused(lambda: layers(torch.ones(1)))
refused(lambda: layers[7])
print(nn.ModuleList(), nn.ModuleDict(), nn.ParameterList(), nn.ParameterDict(), nn.Sequential())
heads = nn.ModuleDict([["lin", nn.Linear(1, 1)], ["act", nn.ReLU()]])
heads.update({"more": nn.Tanh()})
print(heads, " ".join(heads), "lin" in heads, len(heads), heads.pop("act"))
values = nn.ParameterList([nn.Parameter(torch.ones(2)), torch.zeros(2, 3)])
values.append(torch.ones(1).double())
print(values, len(values), " ".join(n for n, p in values.named_parameters()))
print(nn.ParameterList([torch.ones(2)]))
table = nn.ParameterDict({"a": nn.Parameter(torch.zeros(1)), "b": torch.ones(2)})
print(table, " ".join(table.keys()), table["b"], "x" in table)
`,
  },
  {
    name: "gradients clipped, parameters as a vector",
    tolerance: 1e-4, // float32 in another order
    js({ torch, nn, print, refused }) {
      const model = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1));
      for (const p of model.parameters()) nn.init.constant_(p, 0.5);
      const { utils } = nn;
      const run = () => {
        model.zero_grad();
        model(torch.ones(1, 2).mul(3)).sum().backward();
      };
      run();
      print(utils.clip_grad_norm_(model.parameters(), 1), model[0].weight.grad, model[1].bias.grad);
      run();
      print(
        utils.clip_grad_norm_(model.parameters(), 100, { norm_type: Infinity }),
        model[1].weight.grad,
      );
      print(utils.get_total_norm([torch.ones(2), torch.ones(3)], 1));
      utils.clip_grad_value_(model.parameters(), 0.75);
      print(model[0].weight.grad, model[1].weight.grad);
      print(utils.parameters_to_vector(model.parameters()).detach());
      utils.vector_to_parameters(torch.arange(13).float(), model.parameters());
      print(model[0].weight, model[1].bias);
      model[0].weight.grad.fill_(Infinity);
      refused(() => utils.clip_grad_norm_(model.parameters(), 1, { error_if_nonfinite: true }));
      refused(() => utils.vector_to_parameters(5, model.parameters()));
    },
    py: `
model = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1))
for p in model.parameters(): nn.init.constant_(p, 0.5)
utils = nn.utils
def run():
    model.zero_grad()
    model(torch.ones(1, 2) * 3).sum().backward()
run()
print(utils.clip_grad_norm_(model.parameters(), 1), model[0].weight.grad, model[1].bias.grad)
run()
print(utils.clip_grad_norm_(model.parameters(), 100, norm_type=float("inf")), model[1].weight.grad)
print(utils.get_total_norm([torch.ones(2), torch.ones(3)], 1))
utils.clip_grad_value_(model.parameters(), 0.75)
print(model[0].weight.grad, model[1].weight.grad)
print(utils.parameters_to_vector(model.parameters()).detach())
utils.vector_to_parameters(torch.arange(13).float(), model.parameters())
print(model[0].weight, model[1].bias)
model[0].weight.grad.fill_(float("inf"))
refused(lambda: utils.clip_grad_norm_(model.parameters(), 1, error_if_nonfinite=True))
refused(lambda: utils.vector_to_parameters(5, model.parameters()))
`,
  },
];
