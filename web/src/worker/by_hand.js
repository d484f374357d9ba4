/**
 * The trained arrays of a program without autograd (live/by_hand.js), as the film wants them: each with the array that
 * is its gradient.
 */
import { DTYPES } from "../torch/dtype.js";
import { checked, engine } from "../torch/engine.js";
import { watch } from "../torch/graph.js";
import * as wire from "../torch/wire.js";
import { NORMS } from "./film.js";

/** @typedef {import("./protocol.js").ByHand} ByHand */
/** @typedef {import("../torch/tensor.js").Tensor} Tensor */

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
    this.first ??= this.pairs().at(0)?.weight ?? null;
    if (array === this.first) this.step();
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
    const seen = this.pairs().map(({ name, line, weight, grad }, i) => {
      const picture = pictureOf(weight, side);
      /** @param {ReturnType<typeof pictureOf>} one */
      const put = ({ norms, cells }) => {
        const start = numbers.length;
        if (whole) for (const norm of norms) numbers.push(norm);
        for (const cell of cells) numbers.push(cell);
        return start;
      };
      const { dtype, shape, rows, columns } = picture;
      const label = this.label(name, line);
      const value = put(picture);
      const gradAt = whole ? put(pictureOf(grad, side)) : -1;
      return { serial: i + 1, label, dtype, shape, rows, columns, value, grad: gradAt };
    });
    return { buffer: Float64Array.from(numbers), seen };
  }
}

/** @param {Tensor} tensor @param {number} side */
function pictureOf(tensor, side) {
  const buffer = wire.numbers(checked(engine.native.read_picture(tensor.handle, side)));
  const shape = Array.from(buffer.subarray(2, 2 + buffer[1]));
  const at = 2 + shape.length;
  const [rows, columns] = buffer.subarray(at, at + 2);
  const norms = Array.from(buffer.subarray(at + 3, at + 3 + NORMS));
  const cells = Array.from(buffer.subarray(at + 3 + NORMS, at + 3 + NORMS + rows * columns));
  return { dtype: DTYPES[buffer[0]].name, shape, rows, columns, norms, cells };
}
