/** torch.optim: param_groups, steps, and what is refused. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { nn, optim, refuses, torch } from "./helpers.mjs";

const leaf = (/** @type {any} */ data) => torch.tensor(data, { requires_grad: true });

test("SGD takes a step of lr times the gradient", () => {
  const w = leaf([1, 2]);
  const sgd = optim.SGD([w], { lr: 0.5 });
  w.pow(2).sum().backward();
  assert.equal(sgd.step(), undefined);
  assert.deepEqual(w.tolist(), [0, 0]);
});

test("options come by name or position, with and without new", () => {
  const w = leaf(1);
  for (const sgd of [
    new optim.SGD([w], { lr: 0.1, momentum: 0.9 }),
    optim.SGD([w], 0.1, 0.9),
    optim.SGD(new Set([w]), { lr: 0.1, momentum: 0.9 }),
  ]) {
    assert.equal(sgd.param_groups[0].lr, 0.1);
    assert.equal(sgd.param_groups[0].momentum, 0.9);
    assert.equal(sgd instanceof optim.SGD && sgd instanceof optim.Optimizer, true);
  }
});

test("writing lr into param_groups acts on the next step", () => {
  const w = leaf(1);
  const sgd = optim.SGD([w], { lr: 1 });
  for (const group of sgd.param_groups) group.lr *= 0.25;
  w.mul(2).backward();
  sgd.step();
  assert.equal(w.item(), 0.5);
  assert.equal(sgd.param_groups[0].lr, 0.25);
  assert.equal(sgd.defaults.lr, 1);
});

test("betas are read and written as a pair, flags as booleans", () => {
  const [group] = optim.Adam([leaf(1)], {
    lr: 0.1,
    betas: [0.8, 0.9],
  }).param_groups;
  assert.deepEqual(group.betas, [0.8, 0.9]);
  group.betas = [0.5, 0.6];
  assert.deepEqual(group.betas, [0.5, 0.6]);
  assert.equal(group.amsgrad, false);
  group.amsgrad = true;
  assert.equal(group.amsgrad, true);
  assert.equal(group.eps, 1e-8);
  assert.match(inspect(group), /^\{\n {2}params: \[ tensor\(1\., requires_grad=True\) \],/);
});

test("a step refuses options that are no number", () => {
  const w = leaf(1);
  const adam = optim.Adam([w]);
  w.pow(2).backward();
  const [group] = adam.param_groups;
  for (const [value, message] of [
    ["0.1", "Adam(): argument 'lr' (position 2) must be float, not str"],
    [undefined, "Adam(): argument 'lr' (position 2) must be float, not NoneType"],
    [null, "Adam(): argument 'lr' (position 2) must be float, not NoneType"],
    [NaN, "param_groups: 'lr' must be a number, not nan"],
  ]) {
    group.lr = value;
    refuses(() => adam.step(), { kind: "TypeError", message });
  }
  group.lr = 0.001;
  group.betas = 0.9;
  refuses(() => adam.step(), {
    message: /argument 'betas' .* must be a pair of numbers, not float$/,
  });
  assert.equal(w.item(), 1);
});

test("groups have options of their own", () => {
  const [a, b] = [leaf(1), leaf(1)];
  const sgd = optim.SGD([{ params: a }, { params: [b], lr: 0.5 }], {
    lr: 0.25,
  });
  assert.deepEqual(
    sgd.param_groups.map((group) => group.lr),
    [0.25, 0.5],
  );
  a.add(b).backward();
  sgd.step();
  assert.deepEqual([a.item(), b.item()], [0.75, 0.5]);
  const c = leaf(1);
  sgd.add_param_group({ params: c, lr: 2 });
  c.backward();
  sgd.step();
  assert.equal(c.item(), -1);
});

test("a group added later starts with a state of its own", () => {
  const [a, b] = [leaf([1, 1]), leaf(1)];
  const adam = optim.Adam([a], { lr: 0.5 });
  a.sum().backward();
  adam.step();
  adam.add_param_group({ params: [b], lr: 0.25 });
  assert.deepEqual(adam.state_dict().param_groups[1].params, [1]);
  a.sum().add(b).backward();
  adam.step();
  const { state } = adam.state_dict();
  assert.deepEqual([state[0].step.item(), state[1].step.item()], [2, 1]);
  assert.equal(adam.state.get(b).exp_avg, state[1].exp_avg);
  assert.ok(Math.abs(b.item() - 0.75) < 1e-6);
});

test("a state that does not fit is refused", () => {
  const adam = optim.Adam([leaf(1)]);
  const other = optim.Adam([leaf(1), leaf(2)]);
  refuses(() => adam.load_state_dict(other.state_dict()), {
    kind: "ValueError",
    message:
      "loaded state dict contains a parameter group that doesn't match the size of optimizer's group",
  });
  other.add_param_group({ params: [leaf(3)] });
  refuses(() => adam.load_state_dict(other.state_dict()), {
    kind: "ValueError",
    message: "loaded state dict has a different number of parameter groups",
  });
});

test("a program can write an optimizer of its own", () => {
  class Plain extends optim.Optimizer {
    constructor(params, lr = 0.5) {
      super(params, { lr });
    }
    step() {
      for (const { params, lr } of this.param_groups) {
        torch.no_grad(() => params.forEach((p) => p.sub_(p.grad.mul(lr))));
      }
    }
  }
  const w = leaf(2);
  const plain = new Plain([w]);
  w.pow(2).backward();
  plain.step();
  assert.equal(w.item(), 0);
  assert.equal(String(plain), "Plain (\nParameter Group 0\n    lr: 0.5\n)");
});

test("zero_grad sets gradients to null, or to zeros on request", () => {
  const w = leaf(3);
  const sgd = optim.SGD([w], { lr: 0.1 });
  w.mul(2).backward();
  sgd.zero_grad({ set_to_none: false });
  assert.equal(w.grad.item(), 0);
  sgd.zero_grad();
  assert.equal(w.grad, null);
  sgd.step(); // nothing to do
  assert.equal(w.item(), 3);
});

test("a closure is called and its loss is given back", () => {
  const w = leaf(3);
  const sgd = optim.SGD([w], { lr: 0.5 });
  const loss = sgd.step(() => {
    sgd.zero_grad();
    const value = w.pow(2);
    value.backward();
    return value;
  });
  assert.equal(loss.item(), 9);
  assert.equal(w.item(), 0);
});

test("an optimizer prints as PyTorch's, Python's way of writing numbers included", () => {
  assert.equal(
    String(optim.Adam([leaf(1)], { lr: 1e-5 })),
    "Adam (\nParameter Group 0\n    amsgrad: False\n    betas: (0.9, 0.999)\n    capturable: False\n" +
      "    decoupled_weight_decay: False\n    differentiable: False\n    eps: 1e-08\n" +
      "    foreach: None\n    fused: None\n    lr: 1e-05\n    maximize: False\n" +
      "    weight_decay: 0\n)",
  );
});

test("what can be no list of parameters is refused", () => {
  const layer = nn.Linear(1, 1);
  refuses(() => optim.SGD(layer.weight, { lr: 1 }), {
    kind: "TypeError",
    message:
      "params argument given to the optimizer should be an iterable of Tensors or dicts, but got " +
      "torch.FloatTensor",
  });
  for (const [params, type] of [
    [layer, "Linear"],
    [layer.parameters, "function"],
    [undefined, "undefined"],
    [5, "int"],
  ]) {
    refuses(() => optim.SGD(params, { lr: 1 }), {
      kind: "TypeError",
      message: `params argument given to the optimizer should be an iterable of Tensors, not ${type}`,
    });
  }
  refuses(() => optim.SGD([], { lr: 1 }), {
    kind: "ValueError",
    message: "optimizer got an empty parameter list",
  });
  refuses(() => optim.SGD([1, 2], { lr: 1 }), {
    message: "optimizer can only optimize Tensors, but one of the params is int",
  });
  refuses(() => optim.SGD(layer.named_parameters(), { lr: 1 }), {
    message: "optimizer can only optimize Tensors, but one of the params is list",
  });
  refuses(() => optim.SGD([layer.weight.mul(2)], { lr: 1 }), {
    kind: "ValueError",
    message: "can't optimize a non-leaf Tensor",
  });
  refuses(() => optim.SGD([{ parms: layer.weight }], { lr: 1 }), {
    kind: "KeyError",
  });
  refuses(
    () =>
      optim.SGD([{ params: layer.weight }, { params: [layer.weight] }], {
        lr: 1,
      }),
    {
      message: "some parameters appear in more than one parameter group",
    },
  );
});

test("options out of range are refused", () => {
  const w = leaf(1);
  for (const [make, message] of [
    [() => optim.SGD([w], { lr: -1 }), /^Invalid learning rate: -1/],
    [() => optim.SGD([w], { lr: NaN }), /^Invalid learning rate: nan/],
    [() => optim.SGD([w], { lr: 1, nesterov: true }), /^Nesterov momentum requires a momentum/],
    [() => optim.Adam([w], { betas: [0.9, 1.5] }), /^Invalid beta parameter at index 1: 1\.5$/],
    [() => optim.Adam([w], { betas: [0.9] }), /betas/],
    [() => optim.Adam([w], { eps: -1 }), /^Invalid epsilon value: -1/],
    [() => optim.SGD([w], { lr: "0.1" }), /argument 'lr' must be float, not str/],
    [() => optim.SGD([w], { lr: 1, momentun: 1 }), /unexpected keyword argument 'momentun'$/],
  ]) {
    refuses(/** @type {any} */ (make), {
      message: /** @type {any} */ (message),
    });
  }
});

test("the optimizer follows a parameter whose data is replaced", () => {
  const layer = nn.Linear(1, 1, { bias: false });
  const sgd = optim.SGD(layer.parameters(), { lr: 1 });
  layer.weight.data = torch.tensor([[5.5]]);
  layer(torch.ones(1)).backward();
  sgd.step();
  assert.equal(layer.weight.item(), 4.5);
});

test("training a small network brings the loss down", () => {
  torch.manual_seed(0);
  const x = torch.linspace(-1, 1, 32).unsqueeze(1);
  const y = x.pow(2);
  const model = nn.Sequential(nn.Linear(1, 16), nn.Tanh(), nn.Linear(16, 1));
  const adam = optim.Adam(model.parameters(), { lr: 0.02 });
  let loss = torch.tensor(0);
  for (let step = 0; step < 300; step++) {
    adam.zero_grad();
    loss = nn.functional.mse_loss(model(x), y);
    loss.backward();
    adam.step();
  }
  assert.ok(loss.item() < 1e-3, String(loss));
});
