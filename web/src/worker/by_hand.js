/**
 * The trained arrays of a program without autograd (live/by_hand.js), as the film wants them: each with the array that
 * is its gradient.
 */
import { watch } from "../torch/graph.js";
import { readPicture } from "./film.js";

/** @typedef {import("./protocol.js").ByHand} ByHand */
/** @typedef {import("../torch/tensor.js").Tensor} Tensor */

/** A weight may be changed before it has a gradient, when it is scaled at the start, but not often. */
const TRIES = 5;

export class HandWatch {
  /**
   * @param {(names: string[]) => [string, Tensor][]} arrays those of these variables that hold one
   * @param {(name: string, line: number) => number} label
   * @param {() => void} step
   */
  constructor(arrays, label, step) {
    this.arrays = arrays;
    this.label = label;
    this.step = step;
    /** @type {ByHand[]} */
    this.weights = [];
    /** The array whose change is a step. @type {Tensor | null} */
    this.first = null;
    /** How often the variables were looked up for an array. @type {WeakMap<Tensor, number>} */
    this.asked = new WeakMap();
  }

  /** Another program runs. @param {ByHand[]} weights none for one that has no such */
  begin(weights) {
    this.weights = weights;
    this.first = null;
    watch.changes = weights.length ? (array) => this.changes(array) : null;
  }

  get on() {
    return this.weights.length > 0;
  }

  /** An array is about to be changed in place. @param {Tensor} array */
  changes(array) {
    if (!this.first && this.mayBeOne(array)) this.first = this.pairs().at(0)?.weight ?? null;
    if (array === this.first) this.step();
  }

  /** The variables are not looked up again and again for an array that is none of theirs. @param {Tensor} array */
  mayBeOne(array) {
    const asked = this.asked.get(array) ?? 0;
    this.asked.set(array, asked + 1);
    return asked < TRIES;
  }

  /** Weights whose gradients are there. */
  pairs() {
    const wanted = this.weights.flatMap(({ weight, names }) => [weight, ...names]);
    const found = new Map(this.arrays([...new Set(wanted)]));
    return this.weights.flatMap(({ weight: name, line, names }) => {
      const weight = found.get(name);
      const shape = weight && String(weight.shape);
      const grad = names
        .map((one) => found.get(one))
        .find((one) => one && one !== weight && String(one.shape) === shape);
      return weight && grad ? { name, line, weight, grad } : [];
    });
  }

  /**
   * As read_trained gives the leaves that autograd knows.
   *
   * @param {number} side
   * @param {boolean} whole with gradients, norms and zeros
   */
  read(side, whole) {
    /** @type {number[]} */
    const numbers = [];
    /** @param {Tensor} tensor @returns {[number, ReturnType<typeof readPicture>]} where it begins */
    const put = (tensor) => {
      const picture = readPicture(tensor, side);
      const start = numbers.length;
      if (whole) for (const norm of picture.norms) numbers.push(norm);
      for (const number of picture.numbers) numbers.push(number);
      return [start, picture];
    };
    const seen = this.pairs().map(({ name, line, weight, grad }, i) => {
      const [value, { dtype, shape, rows, columns }] = put(weight);
      const described = { serial: i + 1, label: this.label(name, line), dtype, shape };
      return { ...described, rows, columns, value, grad: whole ? put(grad)[0] : -1 };
    });
    return { buffer: Float64Array.from(numbers), seen };
  }
}
