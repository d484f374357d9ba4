/**
 * The film of a run: what its trained tensors were at some of its backward() calls, the steps. Which steps are
 * kept follows from their number alone, so that the same run gives the same film everywhere.
 */
import { DTYPES } from "../torch/dtype.js";
import { checked, engine } from "../torch/engine.js";
import { release, undisturbed } from "../torch/memory.js";
import * as wire from "../torch/wire.js";
import { changeOf, rateOf } from "./film_change.js";
import { hiddenOf } from "./hidden.js";
import {
  FILM_BLOCK,
  FILM_CELLS,
  FILM_HEAD,
  FILM_HIDDEN,
  FILM_MAPS,
  FILM_MS,
  FILM_SIDE,
} from "./protocol.js";

/** @typedef {import("./protocol.js").FilmTensor} FilmTensor */
/** @typedef {import("./protocol.js").FilmFrame} FilmFrame */

/** Frames that wait for the page at most. */
const WAITING = 16;

/** Numbers before a part's picture: norm, rows and columns that are zero. */
export const NORMS = 3;

/**
 * @typedef {object} Seen a trained tensor as the engine tells of it (src/bindings/graph.hpp)
 * @property {number} serial
 * @property {number} label
 * @property {string} dtype
 * @property {number[]} shape
 * @property {number} rows
 * @property {number} columns
 * @property {number} value where its numbers begin in the buffer, -1 for none
 * @property {number} grad the same of its gradient's
 *
 * @typedef {object} Program what the recorder asks of its program
 * @property {(label: number) => import("../torch/graph.js").Label | undefined} label
 * @property {() => void} name gives its tensors their labels
 * @property {(on: boolean) => void} watch whether what the program holds is noted, before a step that is kept
 * @property {() => import("./hidden.js").Held[]} hidden what has been
 * @property {() => { x: number, lines: number }} place newest x of the chart, lines printed so far
 * @property {(step: number) => void} [kept] a step is kept
 */

/**
 * @param {number} side rows and columns of a tensor's picture, at most
 * @param {boolean} whole with gradients, norms and zeros
 * @returns {{ buffer: Float64Array, seen: Seen[] }} the buffer is the engine's until its next call
 */
function readTrained(side, whole) {
  const buffer = wire.numbers(checked(engine.native.read_trained(side, whole)));
  let at = 1;
  /** @param {number} size */
  const part = (size) => {
    if (!buffer[at++]) return -1;
    const start = at;
    at += (whole ? NORMS : 0) + size;
    return start;
  };
  const seen = [];
  for (let left = buffer[0]; left > 0; left--) {
    // Index by index: destructuring walks an iterator.
    const serial = buffer[at++];
    const label = buffer[at++];
    const dtype = DTYPES[buffer[at++]].name;
    const dimensions = buffer[at++];
    const shape = [];
    for (let d = 0; d < dimensions; d++) shape.push(buffer[at++]);
    const rows = buffer[at++];
    const columns = buffer[at++];
    const value = part(rows * columns);
    const grad = part(rows * columns);
    seen.push({ serial, label, dtype, shape, rows, columns, value, grad });
  }
  return { buffer, seen };
}

/**
 * A tensor of any kind, as read_trained tells of one.
 *
 * @param {import("../torch/tensor.js").Tensor} tensor
 * @param {number} side
 */
export function readPicture(tensor, side) {
  const buffer = wire.numbers(checked(engine.native.read_picture(tensor.handle, side)));
  const dtype = DTYPES[buffer[0]].name;
  const shape = Array.from(buffer.subarray(2, 2 + buffer[1]));
  const at = 2 + shape.length;
  const [rows, columns] = buffer.subarray(at, at + 2);
  // After the mark that there is a value.
  const from = at + 3;
  const numbers = buffer.subarray(from + NORMS, from + NORMS + rows * columns);
  return { dtype, shape, rows, columns, norms: buffer.subarray(from, from + NORMS), numbers };
}

/** @param {import("./hidden.js").Held} held @param {number} side */
function readHidden({ name, line, tensor }, side) {
  const { dtype, shape, norms, ...picture } = readPicture(tensor, side);
  const head = [...norms]; // a map is read into the same buffer
  const { rows, columns, numbers, ...maps } = mapsOf(tensor, shape, side) ?? picture;
  return {
    tensor: { name, line: line ?? null, shape, dtype, rows, columns, hidden: true, ...maps },
    data: Float32Array.of(...head, ...numbers),
  };
}

/**
 * What a convolution gave for the first input: its first channels as images.
 *
 * @param {import("../torch/tensor.js").Tensor} tensor of `shape`
 * @param {number[]} shape inputs, channels, height, width
 * @param {number} side of a picture; FILM_MAPS of these maps take as much
 * @returns {{ rows: number, columns: number, numbers: number[], maps: [high: number, wide: number] } | null}
 */
function mapsOf(tensor, shape, side) {
  const [inputs, channels, high, wide] = shape;
  if (shape.length !== 4 || inputs * channels === 0 || high < 2 || wide < 2) return null;
  const rows = Math.min(channels, FILM_MAPS);
  return undisturbed(() => {
    const all = /** @type {any} */ (tensor).detach();
    const first = all.select(0, 0);
    /** @type {number[]} */
    const numbers = [];
    /** @type {[number, number]} */
    let maps = [0, 0];
    for (let channel = 0; channel < rows; channel++) {
      const map = first.select(0, channel);
      const picture = readPicture(map, Math.floor(side / Math.sqrt(FILM_MAPS)));
      maps = [picture.rows, picture.columns];
      for (const number of picture.numbers) numbers.push(number);
      release(map);
    }
    release(first);
    release(all);
    return { rows, columns: maps[0] * maps[1], numbers, maps };
  });
}

export class FilmRecorder {
  /**
   * @param {(message: import("./protocol.js").FilmMessage) => void} post
   * @param {Program} program
   */
  constructor(post, program) {
    this.post = post;
    this.program = program;
    this.wanted = true;
    this.watches = false;
    /** The newest frame, until it is known what its step has changed. @type {{ seen: Seen[], frame: FilmFrame } | null} */
    this.open = null;
    this.step = 0;
    /** The next step that is kept, and how many have been. */
    this.next = 0;
    this.kept = 0;
    this.side = FILM_SIDE;
    this.last = 0;
    /** @type {FilmFrame[]} */
    this.frames = [];
    /** @type {FilmTensor[]} */
    this.tensors = [];
    this.key = "";
    /** Tensors that have no name, though the program was asked. @type {Set<number>} */
    this.nameless = new Set();
    this.read = readTrained;
  }

  /** Another program runs. @param {boolean} wanted @param {typeof readTrained} [read] its trained tensors */
  begin(wanted, read = readTrained) {
    this.wanted = wanted;
    this.read = read;
    this.open = null;
    this.watch(wanted);
    this.step = this.next = this.kept = this.last = 0;
    this.side = FILM_SIDE;
    this.frames = [];
    this.key = "";
    this.nameless.clear();
  }

  /** @param {boolean} on */
  watch(on) {
    if (on !== this.watches) this.program.watch((this.watches = on));
  }

  /** After each backward(). It never disturbs the program. */
  seen() {
    if (!this.wanted) return;
    const step = this.step++;
    if (!this.open && step !== this.next && this.next !== step + 1) return;
    try {
      if (this.open) this.complete();
      if (step === this.next) {
        this.next += 2 ** Math.floor(++this.kept / FILM_BLOCK);
        this.take(step);
      }
      this.watch(this.next === step + 1);
    } catch {
      this.wanted = false;
    }
  }

  /** @param {number} step @returns {void} */
  take(step, held = hiddenOf(this.program.hidden(), FILM_HIDDEN)) {
    let { buffer, seen } = this.read(this.side, true);
    const fresh = seen.filter(({ serial, label }) => !label && !this.nameless.has(serial));
    if (fresh.length) {
      for (const { serial } of fresh) this.nameless.add(serial);
      this.program.name();
      ({ buffer, seen } = this.read(this.side, true));
    }
    // In the order in which the program names them.
    seen = seen.filter(({ grad }) => grad >= 0);
    seen.sort((a, b) => (a.label || Infinity) - (b.label || Infinity) || a.serial - b.serial);
    if (seen.length === 0) return;
    const side = Math.floor(Math.sqrt(FILM_CELLS / (seen.length + held.length / 2)));
    if (side < this.side) {
      this.side = Math.max(2, side);
      return this.take(step, held);
    }
    const weights = dataOf(buffer, seen);
    const hidden = held.map((one) => readHidden(one, this.side));
    const data = new Float32Array(
      hidden.reduce((sum, one) => sum + one.data.length, weights.length),
    );
    data.set(weights);
    hidden.reduce((at, one) => {
      data.set(one.data, at);
      return at + one.data.length;
    }, weights.length);
    this.describe(
      seen,
      hidden.map(({ tensor }) => tensor),
    );
    this.open = { seen, frame: { step, ...this.program.place(), data } };
    this.program.kept?.(step);
  }

  /** Frames of other tensors are another message. @param {Seen[]} seen @param {FilmTensor[]} hidden */
  describe(seen, hidden) {
    const key =
      seen.map(({ serial, label, rows }) => `${serial}:${label}:${rows}`).join() +
      hidden.map(({ name, shape }) => `${name}:${shape}`).join();
    if (key === this.key) return;
    this.flushFrames();
    this.key = key;
    this.tensors = seen.map(({ label, dtype, shape, rows, columns }) => {
      const { name = "", line = null } = this.program.label(label) ?? {};
      return { name, line, dtype, shape, rows, columns };
    });
    this.tensors.push(...hidden);
  }

  /** The weights are what the step has made of them. */
  complete() {
    const { seen, frame } = /** @type {NonNullable<FilmRecorder["open"]>} */ (this.open);
    this.open = null;
    const { buffer, seen: now } = this.read(this.side, false);
    const after = new Map(now.map((one) => [one.serial, one]));
    let at = 0;
    for (const { serial, rows, columns } of seen) {
      const [start, size] = [at + FILM_HEAD, rows * columns];
      const one = after.get(serial);
      if (one && one.rows === rows && one.columns === columns) {
        const shown = buffer.subarray(one.value, one.value + size);
        const before = frame.data.subarray(start, start + size);
        frame.data[at + 2] = changeOf(before, shown);
        frame.data[at + 5] = rateOf(
          before,
          frame.data.subarray(start + size, at + FILM_HEAD + 2 * size),
          shown,
        );
      }
      at = start + 2 * size;
    }
    this.frames.push(frame);
    const time = performance.now();
    if (time - this.last < FILM_MS && this.frames.length < WAITING) return;
    this.last = time;
    this.flushFrames();
  }

  flushFrames() {
    const { frames, tensors } = this;
    this.frames = [];
    if (frames.length) this.post({ type: "film", tensors, frames });
  }

  /** The program has ended. */
  flush() {
    try {
      if (this.open) this.complete();
      this.flushFrames();
    } catch {
      // The last frame less.
    }
  }
}

/** @param {Float64Array} buffer @param {Seen[]} seen */
function dataOf(buffer, seen) {
  const size = seen.reduce((sum, { rows, columns }) => sum + FILM_HEAD + 2 * rows * columns, 0);
  const data = new Float32Array(size);
  let at = 0;
  for (const { rows, columns, value, grad } of seen) {
    const cells = rows * columns;
    data[at] = buffer[value];
    data[at + 1] = buffer[grad];
    data[at + 2] = data[at + 5] = NaN;
    data[at + 3] = buffer[grad + 1];
    data[at + 4] = buffer[grad + 2];
    at += FILM_HEAD;
    data.set(buffer.subarray(value + NORMS, value + NORMS + cells), at);
    data.set(buffer.subarray(grad + NORMS, grad + NORMS + cells), at + cells);
    at += 2 * cells;
  }
  return data;
}
