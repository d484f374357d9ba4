/**
 * What the program's model says of the plane, for models of two inputs: at the steps of the film it is asked for a
 * grid of points and for the program's own. A model that would notice is not asked (see map_program.js, lib/_map.py).
 */
import { unitsOf } from "./map_units.js";
import { MAP_CLASSES, MAP_POINTS, MAP_SIDE, MAP_TESTS } from "./protocol.js";

/** @typedef {import("../torch/tensor.js").Tensor} Tensor */
/**
 * @typedef {object} Model
 * @property {number} parameters how many numbers it has
 * @property {(inputs: any) => any} call its outputs as a tensor, or null where it must not be asked again
 *
 * @typedef {object} Source what the recorder asks of its program
 * @property {() => Model | null} model
 * @property {(names?: string[]) => [name: string, tensor: any][]} tensors its variables, or some of them
 * @property {() => any} torch
 * @property {(muted: boolean) => void} mute whether what is printed goes nowhere
 *
 * @typedef {object} Modules what the model's modules give while it is asked
 * @property {() => void} watch from now on
 * @property {() => import("./hidden.js").Held[]} seen since then, and no longer
 * @property {(name: string) => boolean} learns whether a module has weights of its own
 */

/** Multiplications that a map may take: a few milliseconds. */
const WORK = 4e7;

/** Kept steps without a model of two inputs after which none is looked for. */
const PATIENCE = 20;

/** Around the points, as a part of what they span. */
const MARGIN = 0.12;

/** Labels that are called so go before others of the same length. */
export const LABELS = /^(y|t|label|target|class|cls)/i;

/** @param {any} tensor @returns {number[]} */
const shapeOf = (tensor) => [...tensor.shape];

/** @param {any} tensor */
const isData = (tensor) => {
  const [rows, columns, more] = shapeOf(tensor);
  return columns === 2 && more === undefined && rows > 1 && tensor.dtype.is_floating_point;
};

/** @param {any} tensor @param {number} rows */
const isLabels = (tensor, rows) => {
  const [length, width = 1, more] = shapeOf(tensor);
  return length === rows && width === 1 && more === undefined;
};

/**
 * The points of a program and what they are to be: the most rows of two numbers among its variables, and a number for
 * each.
 *
 * @param {[name: string, tensor: any][]} tensors
 * @returns {{ points: any, labels: any, names: string[] } | null}
 */
export function findData(tensors) {
  const own = tensors.filter(([, tensor]) => !tensor.requires_grad);
  /** @type {[string, any] | null} */
  let data = null;
  for (const [name, tensor] of own) {
    if (isData(tensor) && !(data && shapeOf(data[1])[0] >= shapeOf(tensor)[0]))
      data = [name, tensor];
  }
  if (!data) return null;
  const [rows] = shapeOf(data[1]);
  const fitting = own.filter(([, tensor]) => isLabels(tensor, rows));
  const [name, labels = null] = fitting.find(([name]) => LABELS.test(name)) ?? fitting[0] ?? [];
  return { points: data[1], labels, names: name ? [data[0], name] : [data[0]] };
}

/** What is kept for testing, by its name: x_test, X_val. */
const TESTS = /(?:^|_)(?:te|test|val|valid|validation)(?:_|$)/i;

/**
 * Which points are among those that the program keeps for testing.
 *
 * @param {[name: string, tensor: any][]} tensors
 * @param {any} data all points
 * @param {number[][]} points some of them
 * @returns {{ name: string, tests: Uint8Array } | null} null if there are none such, or none but such
 */
export function findTests(tensors, data, points) {
  for (const [name, tensor] of tensors) {
    if (!TESTS.test(name) || tensor === data || tensor.requires_grad || !isData(tensor)) continue;
    if (shapeOf(tensor)[0] > MAP_TESTS) continue;
    const known = new Set(tensor.tolist().map(String));
    const tests = Uint8Array.from(points, (point) => Number(known.has(String(point))));
    if (tests.includes(1) && tests.includes(0)) return { name, tests };
  }
  return null;
}

/** @param {number[]} values @returns {[low: number, high: number]} */
function span(values) {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const margin = MARGIN * (high - low || 1);
  return [low - margin, high + margin];
}

/** What a model gives for classes as their probabilities. @param {any} outputs a row of each input */
export function likelihoods(outputs) {
  // Probabilities already, or their logarithms, which softmax leaves as they are.
  const sums = outputs.sum(1);
  const likely = outputs.min().item() >= 0 && sums.sub(1).abs().max().item() < 1e-3;
  return likely ? outputs : outputs.softmax(1);
}

/** Places of some of so many rows, evenly spread. @param {number} rows @param {number} most */
function some(rows, most) {
  const every = Math.max(1, rows / most);
  return Array.from({ length: Math.min(most, rows) }, (_, i) => Math.floor(i * every));
}

/**
 * The middles of a grid's cells, row after row from above, and then the points.
 *
 * @param {number} side
 * @param {number[][]} spans
 * @param {number[][]} points
 */
function inputsOf(side, [[left, right], [low, high]], points) {
  const inputs = new Float32Array(2 * (side * side + points.length));
  /** @param {number} i @param {number} from @param {number} to */
  const at = (i, from, to) => from + ((i + 0.5) * (to - from)) / side;
  for (let i = 0; i < side * side; i++) {
    inputs[2 * i] = at(i % side, left, right);
    inputs[2 * i + 1] = at(Math.floor(i / side), high, low);
  }
  inputs.set(points.flat(), 2 * side * side);
  return inputs;
}

export class MapRecorder {
  /**
   * @param {(message: import("./protocol.js").MapMessage) => void} post
   * @param {Source} source
   * @param {Modules} modules
   */
  constructor(post, source, modules) {
    this.post = post;
    this.source = source;
    this.modules = modules;
    /** @type {any} a torch.Generator */
    this.stream = null;
    this.missed = 0;
    this.begin(false);
  }

  /** Another program runs. @param {boolean} wanted */
  begin(wanted) {
    this.wanted = wanted;
    /** @type {number[][] | null} left, right and low, high: of the first map */
    this.spans = null;
    /** Steps in which there was nothing to be seen. */
    this.missed = 0;
    /** Of the program's points and labels. @type {string[]} */
    this.names = [];
    /** Of those for testing; "" if there are none. */
    this.testName = "";
  }

  /** A step of the film is kept. It never disturbs the program. @param {number} step */
  kept(step) {
    if (!this.wanted) return;
    try {
      const message = this.look(step);
      if (message) this.post(message);
      // A program without such a model is not asked for ever.
      else if (++this.missed === PATIENCE) this.wanted = false;
    } catch {
      this.wanted = false;
    }
  }

  /** What was found before, as it is now. */
  again() {
    const { names } = this;
    if (!names.length) return null;
    const tensors = this.source.tensors(this.testName ? [...names, this.testName] : names);
    const data = findData(tensors);
    return data?.names.join() === names.join() ? { ...data, tensors } : null;
  }

  /** What there is to be seen, for the first time. */
  first() {
    const tensors = this.source.tensors();
    const data = findData(tensors);
    return data && { ...data, tensors };
  }

  /** @param {number} step @returns {import("./protocol.js").MapMessage | null} */
  look(step) {
    const model = this.source.model();
    const data = model && (this.again() ?? this.first());
    if (!model || !data) return null;
    this.names = data.names;
    const [rows] = shapeOf(data.points);
    const shown = this.source.torch().tensor(some(rows, MAP_POINTS));
    /** @type {number[][]} */
    const points = data.points.index_select(0, shown).tolist();
    const labels = data.labels?.reshape(-1).index_select(0, shown).double().tolist() ?? [];
    if (!points.flat().every(Number.isFinite)) return null;
    const kept = findTests(data.tensors, data.points, points);
    this.testName = kept?.name ?? "";
    this.spans ??= [0, 1].map((axis) => span(points.map((point) => point[axis])));
    const work = (/** @type {number} */ side) => model.parameters * (side * side + points.length);
    const side = [MAP_SIDE, MAP_SIDE / 2].find((one) => work(one) <= WORK);
    if (!side) return null;
    const said = this.ask(model, inputsOf(side, this.spans, points), side);
    if (!said) {
      this.wanted = false;
      return null;
    }
    const [[left, right], [low, high]] = this.spans;
    const cells = Float32Array.from(said.values.slice(0, side * side));
    const dots = points.flatMap((point, i) => [
      ...point,
      labels[i] ?? NaN,
      said.values[side * side + i],
    ]);
    return {
      type: "map",
      step,
      side,
      classes: said.classes,
      box: [left, right, low, high],
      cells,
      points: Float32Array.from(dots),
      units: said.units,
      ...(kept ? { tests: kept.tests } : {}),
    };
  }

  /**
   * A number for each point: the output; with several the largest's index plus its probability, just below 1 at most.
   *
   * @param {Model} model
   * @param {Float32Array} inputs
   * @param {number} side
   * @returns {{ classes: number, values: number[], units: import("./protocol.js").MapUnits[] } | null}
   */
  ask(model, inputs, side) {
    const { mute } = this.source;
    const { modules } = this;
    const torch = this.source.torch();
    // What it draws comes from a stream of the map's own.
    this.stream ??= new torch.Generator();
    mute(true);
    modules.watch();
    /** @type {import("./hidden.js").Held[] | null} */
    let held = null;
    try {
      const outputs = this.stream._during(() =>
        torch.no_grad(() => model.call(torch.tensor(inputs).reshape(-1, 2))),
      );
      held = modules.seen();
      if (!outputs) return null;
      const [rows, classes = 1, more] = shapeOf(outputs);
      if (2 * rows !== inputs.length || more !== undefined || classes > MAP_CLASSES) return null;
      const units = unitsOf(held, { side, rows, torch, learns: modules.learns });
      if (classes === 1) return { classes, values: outputs.reshape(-1).double().tolist(), units };
      const [most, which] = likelihoods(outputs).max(1);
      return {
        classes,
        values: which
          .add(most.clamp({ max: 0.999 }))
          .double()
          .tolist(),
        units,
      };
    } finally {
      if (!held) modules.seen();
      mute(false);
    }
  }
}
