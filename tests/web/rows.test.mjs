/** Every layer and optimizer of the tables: text, start, results, state and its round trip, as PyTorch's. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { nn, optim, torch } from "./helpers.mjs";
import { checkComplete, compare, expected } from "./rows.mjs";

const flat = (value) =>
  Array.isArray(value) ? value.flatMap(flat) : [value.tolist()].flat(Infinity).map(Number);
const shaped = (out) => (Array.isArray(out) ? out.map(shaped) : [...out.shape]);
const cloned = (value) => (Array.isArray(value) ? value.map(cloned) : (value.clone?.() ?? value));
const described = (state) =>
  Object.entries(state).map(([name, value]) => [name, [...value.shape], String(value.dtype)]);

function input(kind) {
  if (kind === "classes") return torch.tensor([2, 0, 1, 2]);
  if (kind === "signs") return torch.tensor([1, -1, 1, -1]).float();
  if (kind === "labels") {
    return torch.tensor([
      [2, 0, -1],
      [1, -1, 0],
      [0, 1, 2],
      [-1, 0, 1],
    ]);
  }
  if (kind === "spelled") return torch.tensor([1, 2]);
  if (kind === "four") return torch.tensor([4]);
  if (kind === "two") return torch.tensor([2]);
  if (kind === "bags") return torch.tensor([0, 1, 1, 4]);
  if (kind.startsWith?.("places")) {
    const places = torch.tensor([
      [
        [1, 3],
        [2, 0],
      ],
    ]);
    return kind === "places" ? places : places.unsqueeze(0);
  }
  if (kind.size) return kind.size;
  if (Array.isArray(kind[0])) return kind.map(input);
  return kind === "share" ? torch.rand(4, 3) : torch.randn(...kind);
}

test("every row has expectations", checkComplete);

for (const [name, runs] of Object.entries(expected.layers)) {
  test(`nn.${name}`, () => {
    for (const { args, options, inputs, ...want } of runs) {
      const make = () => nn[name](...args, options);
      torch.manual_seed(0);
      const layer = make();
      const given = inputs.map(input);
      const out = layer(...given);
      const got = {
        repr: String(layer),
        out: { shape: shaped(out), values: flat(out) },
        evaluated: flat(layer.eval()(...given)),
        parameters: layer.named_parameters().map(([key]) => key),
        state: described(layer.state_dict()),
        values: Object.values(layer.state_dict()).map(flat),
      };
      compare(got, want, `nn.${name}`);
      // Another start, the same state: the same results.
      torch.manual_seed(1);
      const other = make();
      assert.equal(
        String(other.load_state_dict(layer.state_dict())),
        "<All keys matched successfully>",
      );
      const copies = given.map(cloned); // inplace=True writes into them
      compare(flat(other.eval()(...copies)), flat(layer(...given)), `nn.${name} with loaded state`);
    }
  });
}

/** Six steps, or those from `first` on, as the generator makes them. */
function steps(optimizer, [w, b], first = 0) {
  const track = [];
  for (let step = first; step < 6; step++) {
    optimizer.zero_grad();
    w.mul(torch.tensor([1, 2, 0.5]))
      .add(b)
      .pow(2)
      .sum()
      .backward();
    optimizer.step();
    track.push([...flat(w), ...flat(b)]);
  }
  return track;
}

for (const [name, runs] of Object.entries(expected.optimizers)) {
  test(`optim.${name}`, () => {
    for (const { options, repr, before, track, keys, state, values } of runs) {
      const about = `${name}(${JSON.stringify(options)})`;
      const params = () =>
        [torch.tensor([1.5, -2, 3]), torch.tensor(0.5)].map((t) => t.requires_grad_());
      const mine = params();
      const optimizer = optim[name](mine, options);
      const start = Object.entries(optimizer.state_dict().state);
      compare(Object.fromEntries(start.map(([k, v]) => [k, Object.keys(v)])), before, about);
      assert.equal(String(optimizer), repr);
      compare(steps(optimizer, mine), track, about);
      const saved = optimizer.state_dict();
      assert.deepEqual(saved.param_groups.map(Object.keys), keys, about);
      const mapped = (fn) =>
        Object.fromEntries(Object.entries(saved.state).map(([k, v]) => [k, fn(v)]));
      compare(mapped(described), state, about);
      compare(
        mapped((v) => Object.values(v).map(flat)),
        values,
        about,
      );

      // Half of the way, then another optimizer goes on from its state.
      const half = params();
      const first = optim[name](half, options);
      for (let step = 0; step < 3; step++) steps(first, half, 5);
      const rest = half.map((p) => p.detach().clone().requires_grad_());
      const second = optim[name](rest, { lr: 0.5 });
      second.load_state_dict(first.state_dict());
      assert.equal(String(second), repr);
      compare(steps(second, rest, 3), track.slice(3), `${about} from a state`);
    }
  });
}
