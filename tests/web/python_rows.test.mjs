/** Every layer and optimizer of the tables in Python: text, start, results, state and its round trip, as PyTorch's. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { checkComplete, compare, expected } from "./rows.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const PROGRAM = `
import json
import torch
from torch import nn

def input_of(kind):
    if kind == "classes":
        return torch.tensor([2, 0, 1, 2])
    if kind == "signs":
        return torch.tensor([1.0, -1.0, 1.0, -1.0])
    if kind == "labels":
        return torch.tensor([[2, 0, -1], [1, -1, 0], [0, 1, 2], [-1, 0, 1]])
    if kind in ("spelled", "four", "two"):
        return torch.tensor({"spelled": [1, 2], "four": [4], "two": [2]}[kind])
    if kind == "bags":
        return torch.tensor([0, 1, 1, 4])
    if kind == "places":
        return torch.tensor([[[1, 3], [2, 0]]])
    if kind == "places in space":
        return torch.tensor([[[[1, 3], [2, 0]]]])
    if isinstance(kind, dict):
        return kind["size"]
    if isinstance(kind[0], list):
        return tuple([input_of(part) for part in kind])
    return torch.rand(4, 3) if kind == "share" else torch.randn(*kind)

def tuples(value):
    return tuple(value) if isinstance(value, list) else value

def shaped(out):
    return [shaped(part) for part in out] if isinstance(out, tuple) else list(out.shape)

def cloned(value):
    if isinstance(value, list):
        return value
    return tuple([cloned(part) for part in value]) if isinstance(value, tuple) else value.clone()

def flat(tensor):
    if isinstance(tensor, tuple):
        return sum([flat(part) for part in tensor], [])
    return tensor.detach().double().reshape(-1).tolist()

def described(state):
    return [[name, list(value.shape), str(value.dtype)] for name, value in state.items()]

def layer(name, run):
    def make():
        return getattr(nn, name)(*map(tuples, run["args"]), **{k: tuples(v) for k, v in run["options"].items()})
    torch.manual_seed(0)
    made = make()
    inputs = [input_of(kind) for kind in run["inputs"]]
    out = made(*inputs)
    found = {"repr": repr(made), "shape": shaped(out), "values": flat(out), "evaluated": flat(made.eval()(*inputs)),
        "parameters": [key for key, _ in made.named_parameters()], "state": described(made.state_dict()),
        "weights": [flat(value) for value in made.state_dict().values()]}
    other = make().eval()
    found["matched"] = str(other.load_state_dict(made.state_dict()))
    copies = [cloned(x) for x in inputs]  # inplace=True writes into them
    found["loaded"] = [flat(other(*copies)), flat(made(*inputs))]
    return found

def steps(optimizer, params, count):
    w, b = params
    track = []
    for _ in range(count):
        optimizer.zero_grad()
        ((w * torch.tensor([1.0, 2.0, 0.5]) + b) ** 2).sum().backward()
        optimizer.step()
        track.append(flat(w) + flat(b))
    return track

def optimizer(name, run):
    def params():
        return [torch.tensor([1.5, -2.0, 3.0], requires_grad=True), torch.tensor(0.5, requires_grad=True)]
    kind = getattr(torch.optim, name)
    mine = params()
    made = kind(mine, **run["options"])
    before = [[str(k), list(v)] for k, v in made.state_dict()["state"].items()]
    found = {"repr": repr(made), "before": before, "track": steps(made, mine, 6)}
    state = made.state_dict()
    found["keys"] = [list(group) for group in state["param_groups"]]
    found["state"] = [[str(k), described(v)] for k, v in state["state"].items()]
    half = params()
    first = kind(half, **run["options"])
    steps(first, half, 3)
    rest = [p.detach().clone().requires_grad_() for p in half]
    second = kind(rest, lr=0.5)
    second.load_state_dict(first.state_dict())
    found["loaded"] = repr(second)
    found["rest"] = steps(second, rest, 3)
    return found

expected = json.loads(r'''@@@''')
for kind, describe in zip(expected, (layer, optimizer)):
    for name, runs in kind:
        for run in runs:
            print(json.dumps(describe(name, run)))
`;

/** What the program needs to know, and the lines it prints. */
function run() {
  const folder = mkdtempSync(join(tmpdir(), "gradlet-"));
  const inputs = (runs) =>
    runs.map(({ args, options, inputs: kinds }) => ({ args, options, inputs: kinds }));
  // Lists, since a dict from JSON has no order there.
  const wanted = ["layers", "optimizers"].map((kind) =>
    Object.entries(expected[kind]).map(([name, runs]) => [name, inputs(runs)]),
  );
  const file = join(folder, "rows.py");
  writeFileSync(file, PROGRAM.replace("@@@", JSON.stringify(wanted)));
  const { stdout, stderr } = spawnSync(`${ROOT}scripts/gradlet`, ["run", file], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  rmSync(folder, { recursive: true });
  // Softmax's kind chooses a dimension where none is given.
  assert.equal(stderr.replace(/^UserWarning: Implicit dimension choice .*\n/gm, ""), "");
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

test("every layer and optimizer is PyTorch's in Python", () => {
  checkComplete();
  const found = run();
  const each = (kind) =>
    Object.entries(expected[kind]).flatMap(([name, runs]) => runs.map((want) => [name, want]));
  for (const [name, want] of each("layers")) {
    const { shape, values, weights, matched, loaded, ...got } = found.shift();
    const { args, options, inputs } = want;
    compare(
      { args, options, inputs, ...got, out: { shape, values }, values: weights },
      {
        args,
        options,
        inputs,
        repr: want.repr,
        evaluated: want.evaluated,
        parameters: want.parameters,
        state: want.state,
        out: want.out,
        values: want.values,
      },
      `nn.${name}`,
    );
    assert.equal(matched, "<All keys matched successfully>");
    compare(loaded[0], loaded[1], `nn.${name} with loaded state`);
  }
  for (const [name, want] of each("optimizers")) {
    const got = found.shift();
    const about = `${name}(${JSON.stringify(want.options)})`;
    assert.equal(got.repr, want.repr);
    assert.equal(got.loaded, want.repr);
    compare(Object.fromEntries(got.before), want.before, about);
    compare(Object.fromEntries(got.state), want.state, about);
    assert.deepEqual(got.keys, want.keys);
    compare(got.track, want.track, about);
    compare(got.rest, want.track.slice(3), `${about} from a state`);
  }
  assert.equal(found.length, 0);
});
