/** nn.Module in the manner of Python: registration by assignment, printing, parameters, state. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { nn, refuses, torch } from "./helpers.mjs";

class Net extends nn.Module {
  constructor(hidden = 3) {
    super();
    this.fc1 = nn.Linear(2, hidden);
    this.act = new nn.ReLU();
    this.fc2 = nn.Linear(hidden, 1, { bias: false });
  }
  forward(x) {
    return this.fc2(this.act(this.fc1(x)));
  }
}

const names = (module) => module.named_parameters().map(([name]) => name);

test("modules are called as functions, which runs forward", () => {
  const net = new Net();
  assert.deepEqual([...net(torch.ones(5, 2)).shape], [5, 1]);
  assert.deepEqual(net(torch.ones(1, 2)).item(), net.forward(torch.ones(1, 2)).item());
  assert.equal(net instanceof nn.Module, true);
  assert.equal(net.fc1 instanceof nn.Linear, true);
});

test("layers are made with and without new", () => {
  assert.equal(String(nn.Linear(2, 3)), String(new nn.Linear(2, 3)));
  assert.equal(nn.Sequential(nn.ReLU()) instanceof nn.Sequential, true);
  assert.equal(new nn.MSELoss() instanceof nn.Module, true);
});

test("a module prints as PyTorch prints it", () => {
  const text =
    "Net(\n" +
    "  (fc1): Linear(in_features=2, out_features=3, bias=True)\n" +
    "  (act): ReLU()\n" +
    "  (fc2): Linear(in_features=3, out_features=1, bias=False)\n" +
    ")";
  assert.equal(String(new Net()), text);
  assert.equal(inspect(new Net()), text);
  assert.equal(
    String(nn.Sequential(nn.Flatten(), nn.Sequential(nn.Tanh(), nn.Sigmoid()), nn.Identity())),
    "Sequential(\n  (0): Flatten(start_dim=1, end_dim=-1)\n  (1): Sequential(\n    (0): Tanh()\n" +
      "    (1): Sigmoid()\n  )\n  (2): Identity()\n)",
  );
  assert.equal(String(nn.Sequential()), "Sequential()");
  assert.equal(String(nn.ReLU({ inplace: true })), "ReLU(inplace=True)");
});

test("parameters come in the order of assignment, each once", () => {
  const net = new Net();
  assert.deepEqual(names(net), ["fc1.weight", "fc1.bias", "fc2.weight"]);
  net.again = net.fc1;
  net.own = nn.Parameter(torch.ones(2));
  assert.deepEqual(names(net), ["own", "fc1.weight", "fc1.bias", "fc2.weight"]);
  assert.equal(net.parameters()[1], net.fc1.weight);
  assert.deepEqual([...net.fc1.weight.shape], [3, 2]);
});

test("plain tensors and lists of modules are not registered", () => {
  const net = new Net();
  net.scale = torch.ones(1, { requires_grad: true });
  net.layers = [nn.Linear(1, 1)];
  assert.equal(names(net).length, 3);
});

test("a property may have any name, also name and length", () => {
  const net = new Net();
  net.name = "mine";
  net.length = 12;
  assert.equal(net.name, "mine");
  assert.equal(net.length, 12);
  assert.equal(new Net().name, undefined);
  assert.equal(String(net).startsWith("Net("), true);
});

test("a submodule can be replaced, deleted and added by name", () => {
  const net = new Net();
  net.act = nn.Tanh();
  net.add_module("extra", nn.Linear(1, 1));
  delete net.fc2;
  assert.equal(
    String(net),
    "Net(\n  (fc1): Linear(in_features=2, out_features=3, bias=True)\n  (act): Tanh()\n" +
      "  (extra): Linear(in_features=1, out_features=1, bias=True)\n)",
  );
  assert.deepEqual(
    net.named_children().map(([name]) => name),
    ["fc1", "act", "extra"],
  );
  assert.equal(net.modules().length, 4);
});

test("classes extend classes, and layers can be extended", () => {
  class Wide extends Net {
    constructor() {
      super(8);
    }
  }
  class Doubled extends nn.Linear {
    forward(x) {
      return super.forward(x).mul(2);
    }
  }
  assert.equal(String(new Wide()).startsWith("Wide(\n  (fc1): Linear(in_features=2, out_f"), true);
  const layer = new Doubled(1, 1, { bias: false });
  torch.no_grad(() => layer.weight.fill_(3));
  assert.equal(layer(torch.ones(1)).item(), 6);
  assert.equal(String(layer), "Doubled(in_features=1, out_features=1, bias=False)");
});

test("what a class forgets is said", () => {
  class Bare extends nn.Module {}
  refuses(() => new Bare()(1), {
    kind: "NotImplementedError",
    message: 'Module [Bare] is missing the required "forward" function',
  });
  class NoSuper extends nn.Module {
    // eslint-disable-next-line constructor-super -- the mistake itself
    constructor() {
      // eslint-disable-next-line no-this-before-super -- the mistake itself
      this.fc = nn.Linear(1, 1);
    }
  }
  assert.throws(() => new NoSuper(), /Must call super constructor/);
});

test("train and eval go down to every module", () => {
  const net = new Net();
  assert.equal(net.training, true);
  assert.equal(net.eval(), net);
  assert.deepEqual(
    net.modules().map((m) => m.training),
    [false, false, false, false],
  );
  net.train();
  assert.equal(net.act.training, true);
  refuses(() => net.train(5), {
    kind: "ValueError",
    message: "training mode is expected to be boolean",
  });
});

test("Sequential indexes, measures, iterates and appends", () => {
  const model = nn.Sequential(nn.Linear(2, 3), nn.ReLU());
  assert.equal(model.append(nn.Linear(3, 1)), model);
  assert.equal(model.length, 3);
  assert.equal(String(model[1]), "ReLU()");
  assert.equal([...model].length, 3);
  assert.deepEqual([...model(torch.ones(4, 2)).shape], [4, 1]);
  assert.deepEqual(names(model), ["0.weight", "0.bias", "2.weight", "2.bias"]);
  assert.equal(nn.Sequential({ first: nn.Tanh() }).first instanceof nn.Tanh, true);
  assert.equal(nn.Sequential([nn.Tanh(), nn.Tanh()]).length, 2);
});

test("Sequential takes modules only, and says how a forgotten () is written", () => {
  refuses(() => nn.Sequential(nn.Linear(1, 1), 5), {
    message: "int is not a Module subclass",
  });
  refuses(() => nn.Sequential(nn.ReLU), {
    message: "function is not a Module subclass (write ReLU() to make one)",
  });
  refuses(() => nn.Sequential(torch.relu), {
    message: "function is not a Module subclass",
  });
});

test("layers check their arguments", () => {
  refuses(() => nn.Linear(2), {
    op: "Linear",
    message: 'Linear() missing 1 required positional arguments: "out_features"',
  });
  refuses(() => nn.Linear(2, "3"), {
    message: /argument 'out_features' \(position 2\) must be int/,
  });
  refuses(() => nn.Linear(2, 2.5), {
    message: /argument 'out_features' .* not float/,
  });
  refuses(() => nn.Linear(2, 3, { bais: false }), {
    message: "Linear() got an unexpected keyword argument 'bais'",
  });
  refuses(() => nn.Linear(2, 3)(torch.ones(4, 5)), {
    message: "mat1 and mat2 shapes cannot be multiplied (4x5 and 2x3)",
    shapes: [
      [4, 5],
      [2, 3],
    ],
  });
  refuses(() => nn.Linear(2, 3)(), {
    message: "Linear.forward() missing 1 required positional argument: 'input'",
  });
  refuses(() => nn.Linear(2, 3)([1, 2]), {
    message: /argument 'input' .* must be Tensor, not list/,
  });
  refuses(() => nn.MSELoss()(torch.ones(1)), {
    message: /missing .*: 'target'/,
  });
  refuses(() => nn.MSELoss({ reduction: "foo" })(torch.ones(1), torch.ones(1)), {
    kind: "ValueError",
    message: "foo is not a valid value for reduction",
  });
});

test("a loss whose sizes broadcast warns once, as PyTorch does", (t) => {
  const warn = t.mock.method(console, "warn", () => {});
  for (let i = 0; i < 3; i++) nn.MSELoss()(torch.ones(7, 1), torch.ones(7));
  nn.functional.mse_loss(torch.ones(7, 1), torch.ones(7));
  nn.MSELoss()(torch.ones(7), torch.ones(7));
  assert.equal(warn.mock.callCount(), 1);
  assert.equal(
    warn.mock.calls[0].arguments[0],
    "UserWarning: Using a target size (torch.Size([7])) that is different to the input size " +
      "(torch.Size([7, 1])). This will likely lead to incorrect results due to broadcasting. " +
      "Please ensure they have the same size.",
  );
});

test("parameters are leaves that require grad and are told from tensors", () => {
  const p = nn.Parameter(torch.ones(2));
  assert.equal(p instanceof nn.Parameter, true);
  assert.equal(torch.ones(2) instanceof nn.Parameter, false);
  assert.equal(p.requires_grad, true);
  assert.equal(p.is_leaf, true);
  assert.equal(new nn.Parameter(torch.ones(2), { requires_grad: false }).requires_grad, false);
  const source = torch.ones(2);
  nn.Parameter(source).data.fill_(3);
  assert.deepEqual(source.tolist(), [3, 3]); // it shares the memory, as in PyTorch
  refuses(() => nn.Parameter([1, 2]), {
    message: "Parameter data must be a Tensor, not list",
  });
  refuses(() => nn.Parameter(torch.tensor([1])), {
    message: /^only Tensors of floating point/,
  });
});

test("a layer's weight can be replaced by a Parameter and by nothing else", () => {
  const layer = nn.Linear(2, 1);
  layer.weight = nn.Parameter(torch.tensor([[1.5, 2]]));
  layer.bias = null;
  assert.equal(layer(torch.ones(2)).item(), 3.5);
  assert.deepEqual(names(layer), ["weight"]);
  refuses(
    () => {
      layer.weight = torch.ones(1, 2);
    },
    {
      message:
        "cannot assign 'torch.FloatTensor' as parameter 'weight' (torch.nn.Parameter or None expected)",
    },
  );
});

test("zero_grad clears every gradient", () => {
  const net = new Net();
  net(torch.ones(1, 2)).sum().backward();
  assert.equal(
    net.parameters().every((p) => p.grad !== null),
    true,
  );
  net.zero_grad();
  assert.equal(
    net.parameters().every((p) => p.grad === null),
    true,
  );
});

test("requires_grad_ and apply reach every module", () => {
  const net = new Net().requires_grad_(false);
  assert.equal(net(torch.ones(1, 2)).requires_grad, false);
  net.apply((m) => {
    if (m instanceof nn.Linear) nn.init.constant_(m.weight, 2);
  });
  assert.equal(net.fc2.weight.tolist()[0][0], 2);
});

test("to changes the parameters' dtype in place, double and float too", () => {
  const net = new Net();
  const { weight } = net.fc1;
  net.register_buffer("mean", torch.ones(1));
  assert.equal(net.double(), net);
  assert.equal(net.fc1.weight, weight);
  assert.equal(weight.dtype, torch.float64);
  assert.equal(net.mean.dtype, torch.float64);
  const y = net(torch.ones(1, 2, { dtype: torch.float64 }));
  assert.equal(y.dtype, torch.float64);
  y.sum().backward();
  assert.equal(weight.grad.dtype, torch.float64);
  assert.equal(net.float().fc1.weight.dtype, torch.float32);
  assert.equal(net.to("cpu"), net);
  refuses(() => net.to(torch.int64), { kind: "TypeError" });
  refuses(() => net.to("cuda"), {
    message: "Torch not compiled with CUDA enabled",
  });
});

test("state_dict gives names to detached values, load_state_dict copies them in", () => {
  const [a, b] = [new Net(), new Net()];
  a.register_buffer("steps", torch.tensor([3]));
  b.register_buffer("steps", torch.tensor([0]));
  const state = a.state_dict();
  assert.deepEqual(Object.keys(state), ["steps", "fc1.weight", "fc1.bias", "fc2.weight"]);
  assert.equal(state["fc1.weight"].requires_grad, false);
  assert.equal(String(b.load_state_dict(state)), "<All keys matched successfully>");
  assert.deepEqual(b.fc1.weight.tolist(), a.fc1.weight.tolist());
  assert.deepEqual(b.steps.tolist(), [3]);
  torch.no_grad(() => b.fc1.weight.zero_());
  assert.notDeepEqual(b.fc1.weight.tolist(), a.fc1.weight.tolist());
});

test("load_state_dict says what does not fit, and then changes nothing", () => {
  const net = new Net();
  const before = net.fc1.weight.tolist();
  const state = net.state_dict();
  const head = "Error(s) in loading state_dict for Net:\n\t";
  refuses(() => net.load_state_dict({}), {
    message: `${head}Missing key(s) in state_dict: "fc1.weight", "fc1.bias", "fc2.weight". `,
  });
  refuses(() => net.load_state_dict({ ...state, extra: torch.ones(1) }), {
    message: `${head}Unexpected key(s) in state_dict: "extra". `,
  });
  refuses(() => net.load_state_dict({ ...state, "fc1.weight": torch.ones(1) }), {
    message:
      `${head}size mismatch for fc1.weight: copying a param with shape torch.Size([1]) from ` +
      "checkpoint, the shape in current model is torch.Size([3, 2]).",
  });
  refuses(() => net.load_state_dict({ ...state, "fc1.bias": 5 }), {
    message:
      `${head}While copying the parameter named "fc1.bias", expected torch.Tensor or Tensor-like ` +
      "object from checkpoint but received <class 'int'>",
  });
  refuses(() => net.load_state_dict(null), {
    message: "Expected state_dict to be dict-like, got <class 'NoneType'>.",
  });
  const { missing_keys } = net.load_state_dict({}, { strict: false });
  assert.equal(missing_keys.length, 3);
  assert.deepEqual(net.fc1.weight.tolist(), before);
});

test("init functions fill in place and give the tensor back", () => {
  const { weight, bias } = nn.Linear(4, 2);
  assert.equal(nn.init.zeros_(bias), bias);
  assert.equal(nn.init.normal_(weight, { mean: 5, std: 0 }), weight);
  assert.deepEqual(weight.tolist().flat(), new Array(8).fill(5));
  assert.equal(weight.requires_grad, true);
  refuses(() => nn.init.xavier_uniform_(bias), {
    kind: "ValueError",
    message: "Fan in and fan out can not be computed for tensor with fewer than 2 dimensions",
  });
});

test("layers that are functions show, keep and use their settings as PyTorch's do", () => {
  const shown = {
    "LeakyReLU(negative_slope=0.01)": nn.LeakyReLU(),
    "LeakyReLU(negative_slope=0.2, inplace=True)": nn.LeakyReLU(0.2, { inplace: true }),
    "ELU(alpha=1.0)": nn.ELU(),
    "GELU(approximate='none')": nn.GELU(),
    "Softplus(beta=1.0, threshold=20.0)": nn.Softplus(),
    "SiLU()": nn.SiLU(),
    "Softmax(dim=None)": nn.Softmax(),
    "LogSoftmax(dim=1)": nn.LogSoftmax(1),
    "Dropout(p=0.5, inplace=False)": nn.Dropout(),
    "ReLU(inplace=True)": nn.ReLU(true),
    "Flatten(start_dim=1, end_dim=-1)": nn.Flatten(),
    "CrossEntropyLoss()": nn.CrossEntropyLoss(torch.ones(3), { label_smoothing: 0.1 }),
  };
  for (const [text, layer] of Object.entries(shown)) assert.equal(String(layer), text);
  const x = torch.tensor([-2.0, 0.5]);
  assert.deepEqual(nn.LeakyReLU(0.5)(x).tolist(), [-1, 0.5]);
  assert.equal(nn.ReLU(true)(x), x);
  assert.deepEqual(x.tolist(), [0, 0.5]);
  assert.equal(nn.Softplus().beta, 1);
});

test("Dropout drops while training only", () => {
  torch.manual_seed(0);
  const net = nn.Sequential(nn.Dropout(0.25));
  const dropped = net(torch.ones(8)).tolist();
  assert.ok(dropped.includes(0) && dropped.some((v) => Math.abs(v - 4 / 3) < 1e-6));
  assert.deepEqual(net.eval()(torch.ones(8)).tolist(), torch.ones(8).tolist());
});

test("classes are learnt with CrossEntropyLoss, and a wrong target is PyTorch's error", () => {
  const logits = torch.tensor([[2.0, 0.5, -1.0]], { requires_grad: true });
  const loss = nn.CrossEntropyLoss()(logits, torch.tensor([0]));
  assert.equal(String(loss), "tensor(0.2413, grad_fn=<NllLossBackward0>)");
  loss.backward();
  const step = logits
    .detach()
    .softmax(1)
    .sub(torch.tensor([1, 0, 0]));
  assert.ok(torch.allclose(logits.grad, step));
  refuses(() => nn.functional.cross_entropy(logits, torch.tensor([5])), {
    kind: "IndexError",
    message: "Target 5 is out of bounds.",
  });
  refuses(() => nn.NLLLoss()(logits, torch.tensor([0, 1])), {
    kind: "ValueError",
    message: "Expected input batch_size (1) to match target batch_size (2).",
  });
});

test("padding_idx is kept as counted from the front", () => {
  const table = new nn.Embedding(3, 2, { padding_idx: -1 });
  assert.equal(String(table), "Embedding(3, 2, padding_idx=2)");
  assert.deepEqual(table.weight.tolist()[2], [0, 0]);
  assert.throws(() => new nn.Embedding(3, 2, { padding_idx: -4 }), /must be within num_embeddings/);
});
