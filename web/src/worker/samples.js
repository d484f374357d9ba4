/**
 * What the program's model says of pictures: of the first of the batch that a step of the film was made with. Its module
 * has been called by the program; it is not asked again.
 */
import { undisturbed } from "../torch/memory.js";
import { LABELS, likelihoods } from "./map.js";
import { SAMPLE_CLASSES, SAMPLE_SIDE, SAMPLES } from "./protocol.js";

/** @typedef {import("../torch/tensor.js").Tensor} Tensor */
/**
 * @typedef {object} Call of a module, in the order in which they ended
 * @property {any} input
 * @property {any} output
 * @property {any} second its second argument, which of a loss is what should have come out; null for none
 *
 * @typedef {{ count: number, channels: number, high: number, wide: number }} Pictures
 */

/** Kept steps without a picture after which none is looked for. */
const PATIENCE = 20;

/** Sides of pictures that stand in a row, whatever is in them: MNIST's. */
const USUAL = 28;

/** The side from which on a square is taken for a picture if nothing in it is negative. */
const LEAST = 7;

/** @param {any} tensor @returns {number[]} */
const shapeOf = (tensor) => [...tensor.shape];

/** @param {number[]} sizes */
const numel = (sizes) => sizes.reduce((a, b) => a * b, 1);

/** The sizes of a batch of pictures; null for something else. @param {any} input @returns {Pictures | null} */
export function picturesOf(input) {
  if (input.requires_grad || !input.dtype.is_floating_point) return null;
  const [count, ...sizes] = shapeOf(input);
  if (!count || sizes.length === 0) return null;
  const bright = () => input.min().item() >= 0;
  if (sizes.length === 3) {
    const [channels, high, wide] = sizes;
    if ((channels !== 1 && channels !== 3) || high < 4 || wide < 4) return null;
    return { count, channels, high, wide };
  }
  const [side, other] = sizes.length === 2 ? sizes : [Math.sqrt(sizes[0]), Math.sqrt(sizes[0])];
  if (side !== other || !Number.isInteger(side) || side < LEAST) return null;
  return side === USUAL || bright() ? { count, channels: 1, high: side, wide: side } : null;
}

/**
 * The model's call: the last of those that were given the pictures, which is the outermost.
 *
 * @param {Call[]} calls
 * @returns {{ pictures: Pictures, call: Call } | null}
 */
export function findCall(calls) {
  for (const { input } of calls) {
    const pictures = picturesOf(input);
    if (!pictures) continue;
    const call = calls.findLast((one) => one.input === input);
    return call ? { pictures, call } : null;
  }
  return null;
}

/**
 * The classes that should have come out, as a loss was given them, else as a variable holds them.
 *
 * @param {any} output
 * @param {Call[]} calls
 * @param {[name: string, tensor: any][]} tensors the newest last
 */
function targetOf(output, calls, tensors) {
  const [count, classes] = shapeOf(output);
  const fits = (/** @type {any} */ one) =>
    one?._handle !== undefined &&
    /^u?int/.test(one.dtype.name) &&
    shapeOf(one).join() === String(count) &&
    one.min().item() >= 0 &&
    one.max().item() < classes;
  const given = calls.find(({ input, second }) => input === output && fits(second))?.second;
  if (given) return given;
  const fitting = tensors.filter(([, tensor]) => fits(tensor));
  const [, tensor = null] = fitting.findLast(([name]) => LABELS.test(name)) ?? fitting.at(-1) ?? [];
  return tensor;
}

/** Every so-manyth of a side's rows. @param {number} size */
function some(size) {
  const by = Math.ceil(size / SAMPLE_SIDE);
  return Array.from({ length: Math.ceil(size / by) }, (_, i) => i * by);
}

export class SampleRecorder {
  /**
   * @param {(message: import("./protocol.js").SamplesMessage) => void} post
   * @param {{ calls: () => Call[], tensors: () => [string, any][], torch: () => any, seen: () => void }} source `seen`: its
   *   calls may go
   */
  constructor(post, source) {
    this.post = post;
    this.source = source;
    this.wanted = false;
    this.missed = 0;
  }

  /** Another program runs. @param {boolean} wanted */
  begin(wanted) {
    this.wanted = wanted;
    this.missed = 0;
  }

  /** A step of the film is kept. It never disturbs the program. @param {number} step */
  kept(step) {
    const { source } = this;
    try {
      if (!this.wanted) return source.seen();
      const calls = source.calls();
      const message = calls.length
        ? undisturbed(() => source.torch().no_grad(() => this.look(step, calls)))
        : null;
      source.seen();
      if (message) this.post(message);
      else if (++this.missed === PATIENCE) this.wanted = false;
    } catch {
      this.wanted = false;
    }
  }

  /** @param {number} step @param {Call[]} calls @returns {import("./protocol.js").SamplesMessage | null} */
  look(step, calls) {
    const found = findCall(calls);
    if (!found) return null;
    const { pictures, call } = found;
    const { count, channels, high, wide } = pictures;
    const output = call.output.detach();
    const shape = shapeOf(output);
    const [rowsOut = 0, classes = 1, more] = shape;
    const alike = rowsOut === count && numel(shape) === numel(shapeOf(call.input));
    const says = rowsOut === count && more === undefined && classes > 1;
    if (!alike && !(says && classes <= SAMPLE_CLASSES)) return null;
    const shown = Math.min(count, SAMPLES);
    const [rows, columns] = [some(high), some(wide)];
    const pixels = (/** @type {any} */ tensor) => {
      const whole = tensor
        .detach()
        .narrow(0, 0, shown)
        .reshape(shown * channels, high, wide);
      const torch = this.source.torch();
      const part = whole.index_select(1, torch.tensor(rows)).index_select(2, torch.tensor(columns));
      return /** @type {number[]} */ (part.reshape(-1).double().tolist());
    };
    const numbers = pixels(call.input);
    const [low, top] = [Math.min(...numbers), Math.max(...numbers)];
    const bytes = (/** @type {number[]} */ list) =>
      Uint8Array.from(list, (one) =>
        Math.round(255 * Math.min(1, Math.max(0, (one - low) / (top - low || 1)))),
      );
    /** @type {import("./protocol.js").SamplesMessage} */
    const message = {
      type: "samples",
      step,
      channels,
      high: rows.length,
      wide: columns.length,
      pictures: bytes(numbers),
    };
    if (alike) {
      const off = output.reshape(count, -1).sub(call.input.detach().reshape(count, -1));
      const errors = off.square().mean(1).narrow(0, 0, shown).double();
      message.back = {
        pictures: bytes(pixels(output)),
        errors: Float32Array.from(errors.tolist()),
      };
      return message;
    }
    const target = targetOf(call.output, calls, this.source.tensors());
    const [most, which] = likelihoods(output).max(1);
    const list = (/** @type {any} */ one) => one.narrow(0, 0, shown).double().tolist();
    const [said, shares, wanted] = [list(which), list(most), target && list(target)];
    message.said = Float32Array.from(
      said.flatMap((/** @type {number} */ one, /** @type {number} */ i) => [
        one,
        shares[i],
        wanted?.[i] ?? NaN,
      ]),
    );
    if (target) message.batch = { count, right: which.eq(target).sum().item() };
    return message;
  }
}
