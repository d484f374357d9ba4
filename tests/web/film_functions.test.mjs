/** Models made inside functions have their names, activations and map as those of the program's top level have. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { filmOf, messagesOf } from "./film_run.mjs";

const PYTHON = (/** @type {string} */ rest) => `import torch
from torch import nn
torch.manual_seed(0)

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(2, 8)
        self.fc2 = nn.Linear(8, 1)
    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))
${rest}`;
const LOOP = `for t in range(20):
            loss = nn.functional.mse_loss(MODEL(x), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
`;
const DATA = `x = torch.randn(64, 2)
    y = (x[:, :1] * x[:, 1:] > 0).float()`;

const JS_LOOP = `for (let t = 0; t < 20; t++) {
      const loss = nn.functional.mse_loss(MODEL(x), y);
      optimizer.zero_grad();
      loss.backward();
      optimizer.step();
    }`;
const JAVASCRIPT = (/** @type {string} */ rest) => `import { load } from "gradlet";
const torch = await load();
const { nn } = torch;
const make = () => nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1));
const data = () => [torch.randn(64, 2), torch.rand(64, 1).round()];
${rest}`;

/** @type {[what: string, code: "py" | "js", source: string, name: string, gave: string, map?: boolean][]} */
const PROGRAMS = [
  [
    "main() of a Python script",
    "py",
    PYTHON(`
def main():
    ${DATA}
    model = Net()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    if True:
        ${LOOP.replace("MODEL", "model")}
if __name__ == "__main__":
    main()
`),
    "model.fc1.weight",
    "model.fc1",
  ],
  [
    "a function that is given a model, and one within it that takes the step",
    "py",
    PYTHON(`
def train(net, x, y):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    def step():
        loss = nn.functional.mse_loss(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    for t in range(20):
        step()

def main():
    ${DATA}
    train(Net(), x, y)
main()
`),
    "net.fc1.weight",
    "net.fc1",
  ],
  [
    "a method whose object has the model",
    "py",
    PYTHON(`
class Trainer:
    def __init__(self):
        self.model = Net()

    def fit(self, x, y):
        optimizer = torch.optim.SGD(self.model.parameters(), lr=0.1)
        ${LOOP.replace("MODEL", "self.model")}
def main():
    ${DATA}
    Trainer().fit(x, y)
main()
`),
    "self.model.fc1.weight",
    "self.model.fc1",
  ],
  [
    "main() in JavaScript",
    "js",
    JAVASCRIPT(`function main() {
  const [x, y] = data();
  const model = make();
  const optimizer = torch.optim.SGD(model.parameters(), { lr: 0.1 });
  ${JS_LOOP.replace("MODEL", "model")}
}
main();
`),
    "model.0.weight",
    "model.0",
  ],
  [
    "a function in JavaScript that is given a model without a name",
    "js",
    JAVASCRIPT(`const train = (net, x, y) => {
  const optimizer = torch.optim.SGD(net.parameters(), { lr: 0.1 });
  ${JS_LOOP.replace("MODEL", "net")}
};
train(make(), ...data());
`),
    "net.0.weight",
    "net.0",
  ],
  [
    "a method in JavaScript whose object has the model",
    "js",
    JAVASCRIPT(`class Trainer {
  constructor() {
    this.model = make();
  }
  fit(x, y) {
    const optimizer = torch.optim.SGD(this.model.parameters(), { lr: 0.1 });
    ${JS_LOOP.replace("MODEL", "this.model")}
  }
}
const [x, y] = data();
new Trainer().fit(x, y);
`),
    "this.model.0.weight",
    "this.model.0",
  ],
];

for (const [what, code, source, name, gave] of PROGRAMS) {
  test(what, async () => {
    const { messages } = await messagesOf(code, source);
    const film = filmOf(messages);
    assert.equal(film.views()[0].tensor.name, name);
    const hidden = film.hidden().flatMap(({ tensor }) => tensor.name.split(" = "));
    assert.ok(hidden.includes(gave), hidden.join());
    assert.ok(messages.filter(({ type }) => type === "map").length > 10);
    const { graph } = messages.filter(({ type }) => type === "graph").at(-1);
    const leaves = graph.nodes.filter((/** @type {any} */ { kind }) => kind === "leaf");
    assert.ok(leaves.every((/** @type {any} */ leaf) => leaf.name));
  });
}

test("what a function has is shown by the editor, and its line is where it was given a value", async () => {
  const [, , source] = PROGRAMS[2];
  const { messages } = await messagesOf("py", source, { values: true });
  const { values } = messages.find(({ type }) => type === "values");
  const names = values.map((/** @type {any} */ one) => one.name);
  assert.ok(names.includes("loss") && names.includes("x"), names.join());
  const [{ tensor }] = filmOf(messages).views();
  assert.equal(source.split("\n")[(tensor.line ?? 0) - 1].trim(), "self.model = Net()");
});

test("a name that is not bound yet, deleted or the program's own does no harm", async () => {
  const { lines } = await messagesOf(
    "py",
    `import torch
w = torch.ones(2, requires_grad=True)
def step(i):
    global w
    if i > 5:
        late = w * 2
    gone = 1
    del gone
    (w * i).sum().backward()
    for loss in [l.sum() for l in (w,)]:
        pass
    return [k for k in range(2)]
for i in range(8):
    step(i)
print(w.grad)
`,
  );
  assert.deepEqual(lines, ["tensor([28., 28.])"]);
});
